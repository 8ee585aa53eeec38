"""Every body block explains itself to editors, shows a preview, renders, and can be translated."""

import re
from copy import deepcopy

import pytest
from django.core.files.base import ContentFile
from django.template.loader import get_template
from django.urls import reverse
from wagtail import blocks
from wagtail.blocks import RichTextBlock
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.ingest import ingest_segments

from core.blocks import BODY_BLOCKS, RICH_TEXT
from core.models import User
from localization.tables import TranslatableTableBlock
from sections.models import ContentPage, SectionPage

from .translations import body

BLOCKS = dict(BODY_BLOCKS)
PROMISED = {
    "heading",
    "paragraph",
    "picture",
    "diagram",
    "key_figure",
    "quotation",
    "call_out",
    "facts",
    "timeline",
    "pillars",
    "people",
    "report_card",
    "table",
    "video",
    "question",
}


# A text of each block's preview.
PREVIEWED = {
    "heading": "Why information matters",
    "paragraph": "can protect people.",
    "picture": "Signing the agreement, Yangon, 2004",
    "diagram": "Three tasks and the partnership around them",
    "key_figure": "governments in COMMIT",
    "quotation": "We share what we know.",
    "call_out": "Before you report",
    "facts": "At a glance",
    "timeline": "It began here.",
    "pillars": "Care for people.",
    "people": "Somebody Known",
    "report_card": "This report is not published at the moment.",
    "table": "Yangon",
    "video": "Two minutes.",
    "question": "Who may use this?",
}


def test_the_vocabulary_is_complete():
    assert set(BLOCKS) == PROMISED


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_says_what_it_is_for_and_has_its_own_template_and_icon(name):
    block = BLOCKS[name]
    assert block.meta.description.endswith(".")
    assert block.meta.icon != "placeholder"
    assert block.meta.template == f"core/blocks/{name}.html"
    assert get_template(block.meta.template)


@pytest.mark.django_db
@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_shows_its_preview_in_the_site_s_own_style(client, name):
    client.force_login(User.objects.get(username="editor"))
    field = ContentPage._meta.get_field("body")
    block = field.stream_block.child_blocks[name]
    response = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    html = response.content.decode()
    assert response.status_code == 200
    assert "css/site.css" in html
    assert block.is_previewable
    assert PREVIEWED[name] in html


@pytest.mark.parametrize("name", ["key_figure", "quotation"])
def test_an_editor_is_asked_for_the_address_of_a_source_in_words(name):
    assert BLOCKS[name].child_blocks["source_url"].label == "Address of the source"


def test_rich_text_offers_no_raw_html_picture_or_embed():
    # A picture in rich text would keep its English description: translators cannot reach it there.
    allowed = {"bold", "italic", "superscript", "subscript", "link", "document-link", "ol", "ul"}
    texts = list(rich_texts(BLOCKS.values()))
    assert len(texts) >= 5
    assert all(set(block.features) == allowed for block in texts) and set(RICH_TEXT) == allowed


def rich_texts(these):
    """Every rich text block among these and inside them."""
    for block in these:
        if isinstance(block, RichTextBlock):
            yield block
        yield from rich_texts(getattr(block, "child_blocks", {}).values())
        yield from rich_texts(filter(None, [getattr(block, "child_block", None)]))


EVERYTHING = [
    ("heading", {"text": "T heading", "level": "2"}),
    ("paragraph", "<p>T paragraph</p>"),
    ("picture", {"image": {"alt_text": "T river"}, "caption": "T caption", "credit": "T credit"}),
    ("diagram", {"diagram": "reach", "caption": "T diagram", "credit": "T drawn"}),
    ("key_figure", {"value": "T 27 million", "label": "T people", "year": 2012, "source": "T State"}),
    ("quotation", {"text": "T said", "speaker": "T speaker", "source": "T occasion"}),
    ("call_out", {"heading": "T careful", "text": "<p>T phones</p>"}),
    ("facts", {"heading": "T facts", "items": [{"label": "T label", "text": "<p>T fact</p>"}]}),
    ("timeline", {"heading": "T time", "events": [{"when": "T 2010", "title": "T met", "text": "T here"}]}),
    ("pillars", {"heading": "T three", "pillars": [{"title": "T one", "text": "T stop"}]}),
    ("people", {"heading": "T who", "people": [{"name": "T name", "role": "T role", "note": "T note"}]}),
    (
        "table",
        {
            "table": {
                "caption": "T table",
                "columns": [{"type": "text", "heading": "T year"}, {"type": "text", "heading": "T place"}],
                "rows": [{"values": ["T 2004", "T Yangon"]}, {"values": ["T 2007", "T Yangon"]}],
            }
        },
    ),
    ("video", {"title": "T film", "description": "T short", "transcript": "<p>T words</p>"}),
    ("question", {"question": "T who?", "answer": "<p>T you</p>"}),
]


def texts(value):
    """Every text of the sample data; the marker ``T`` tells text from keys and choices."""
    if isinstance(value, dict):
        return {text for item in value.values() for text in texts(item)}
    if isinstance(value, list | tuple):
        return {text for item in value for text in texts(item)}
    text = str(value).replace("<p>", "").replace("</p>", "")
    return {text} if text.startswith("T ") else set()


@pytest.fixture
def page(db):
    section = SectionPage.objects.filter(locale__language_code="en").first()
    stream = ContentPage._meta.get_field("body").stream_block
    blocks = [
        {"type": name, "value": value, "id": f"00000000-0000-4000-8000-{n:012}"}
        for n, (name, value) in enumerate(deepcopy(EVERYTHING))
    ]
    image = get_image_model().objects.create(title="River", file=get_test_image_file())
    blocks[2]["value"]["image"] = {"image": image.pk, "alt_text": "T river", "decorative": False}
    return section.add_child(
        instance=ContentPage(title="Everything", body=stream.to_python(_with_list_ids(blocks)))
    )


def _with_list_ids(blocks):
    """Lists as the editor stores them: each item with an id of its own."""
    for n, block in enumerate(blocks):
        for key, value in block["value"].items() if isinstance(block["value"], dict) else ():
            if isinstance(value, list):
                ids = [f"10000000-0000-4000-8000-{n:06}{m:06}" for m in range(len(value))]
                items = zip(value, ids, strict=True)
                block["value"][key] = [{"type": "item", "value": item, "id": pk} for item, pk in items]
    return blocks


def offered(page):
    return [segment for segment in extract_segments(page) if isinstance(segment, StringSegmentValue)]


def test_all_text_of_all_blocks_is_offered_for_translation(page):
    found = {segment.render_text() for segment in offered(page) if segment.path.startswith("body.")}
    assert found >= texts(EVERYTHING)


def test_all_text_of_all_blocks_comes_back_translated(page):
    source, target = page.locale, Locale.objects.exclude(pk=page.locale_id).first()
    for segment in (segments := extract_segments(page)):
        if isinstance(segment, StringSegmentValue):
            segment.string.data = segment.string.data.replace("T ", "ទ ")
    page.refresh_from_db()
    ingest_segments(page, page, source, target, segments)
    html = page.body.render_as_block()
    for text in texts(EVERYTHING):
        assert text.replace("T ", "ទ ") in html.replace("&#x27;", "'"), text
    assert ">T " not in html


def test_a_table_s_words_keep_their_translation_when_rows_move(page):
    table = page.body[11].value["table"]
    before = {segment.render_text(): segment.path for segment in offered(page) if "table" in segment.path}
    table.row_data.reverse()
    table.row_data.insert(0, {"values": ["T 2012", "T Hanoi"]})
    after = {segment.render_text(): segment.path for segment in offered(page) if "table" in segment.path}
    assert before.items() < after.items()


def test_a_picture_has_a_form_for_every_browser(page):
    html = page.body[2].render()
    assert re.findall(r'<source [^>]*type="image/(\w+)"', html) == ["avif", "webp"]
    assert re.search(r'<img [^>]*src="[^"]+\.jpg"', html)


def test_a_chart_has_its_title_above_it_and_names_its_source_once():
    block = BLOCKS["diagram"]
    html = block.render(block.to_python({"diagram": "reach", "credit": "Figures: CNN, 2011."}))
    title = html.index('<p class="diagram-title">Mobile phone reach, 2011</p>')
    shown = re.sub("<desc.*?</desc>", "", html, flags=re.DOTALL)
    assert title < html.index("<svg") and shown.count("CNN") == 1


def test_a_drawing_that_its_page_explains_has_no_title_above_it():
    block = BLOCKS["diagram"]
    assert "diagram-title" not in block.render(block.to_python({"diagram": "three-ps"}))


@pytest.mark.django_db
def test_a_video_of_our_own_plays_here_and_can_be_downloaded():
    document = get_document_model().objects.create(title="Film", file=ContentFile(b"x", name="film.mp4"))
    captions = get_document_model().objects.create(title="Captions", file=ContentFile(b"x", name="film.vtt"))
    block = BLOCKS["video"]
    html = block.render(
        block.to_python(
            {"title": "Film", "file": document.pk, "captions": captions.pk, "transcript": "<p>Hi</p>"}
        )
    )
    assert f'<source src="{document.url}" type="video/mp4">' in html
    assert f'<track kind="captions" src="{captions.url}" default>' in html
    assert "<summary>Transcript</summary>" in html
    assert "not hold" not in html and "iframe" not in html


def test_a_video_elsewhere_is_a_plain_link():
    block = BLOCKS["video"]
    html = block.render(block.to_python({"title": "Film", "link": "https://example.org/film"}))
    assert '<a href="https://example.org/film" rel="noreferrer">' in html
    assert "<video" not in html and "iframe" not in html


def test_a_video_that_is_not_held_says_so():
    block = BLOCKS["video"]
    html = block.render(block.to_python({"title": "Film"}))
    assert "This site does not hold the video." in html
    assert "<video" not in html and "<a " not in html


# What has no words: kept as it is, or written in the reader's language when the page is shown.
WITHOUT_WORDS = (blocks.ChoiceBlock, blocks.IntegerBlock, blocks.BooleanBlock, blocks.ChooserBlock)
TRANSLATED = (
    blocks.CharBlock,
    blocks.TextBlock,
    blocks.RichTextBlock,
    blocks.URLBlock,
    TranslatableTableBlock,
)


def leaves(block):
    """Yield every block within a block that holds a value of its own."""
    inner = getattr(block, "child_blocks", {}).values()
    if isinstance(block, blocks.ListBlock):
        inner = [block.child_block]
    if not inner or isinstance(block, TranslatableTableBlock):
        yield block
    for each in inner:
        yield from leaves(each)


@pytest.mark.parametrize("name", BLOCKS)
def test_every_part_of_a_block_is_translated_or_has_no_words(name):
    """wagtail-localize passes over tables, dates and raw HTML: such a block would stay English for ever."""
    for leaf in leaves(BLOCKS[name]):
        assert isinstance(leaf, (*TRANSLATED, *WITHOUT_WORDS)), leaf.name


@pytest.mark.django_db
def test_a_sentence_is_not_cut_by_signs_above_and_below_the_line():
    link = '<a href="https://example.org/note">1</a>'
    text = f"Water is H<sub>2</sub>O<sup>{link}</sup>, and the 2<sup>nd</sup> says so."
    page = ContentPage.objects.get(locale__language_code="en", slug="field-trips")
    page.body = body(text)
    texts = [segment for segment in extract_segments(page) if isinstance(segment, StringSegmentValue)]
    found = [segment.string.data for segment in texts if segment.path.startswith("body")]
    assert found == [text.replace('href="https://example.org/note"', 'id="a1"')]
