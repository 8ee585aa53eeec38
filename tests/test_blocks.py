"""Every body block explains itself to editors, shows a preview, and renders."""

import re

import pytest
from django.core.files.base import ContentFile
from django.template.loader import get_template
from django.urls import reverse
from wagtail.blocks import RichTextBlock
from wagtail.documents import get_document_model

from core.blocks import BODY_BLOCKS, RICH_TEXT
from core.models import User
from sections.models import ContentPage

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
