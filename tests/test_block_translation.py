"""Every text of every body block reaches translators, and comes back translated."""

import re
from copy import deepcopy

import pytest
from wagtail import blocks
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.ingest import ingest_segments

from core.blocks import BODY_BLOCKS
from localization.tables import TranslatableTableBlock
from sections.models import ContentPage, SectionPage

from .translations import body

BLOCKS = dict(BODY_BLOCKS)

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
