"""Blocks of running text."""

from wagtail import blocks

RICH_TEXT = ["bold", "italic", "superscript", "subscript", "link", "document-link", "ol", "ul"]
EXAMPLE = "<p>Information that is <b>shared in time</b> can protect people.</p>"


class TextBlock(blocks.RichTextBlock):
    """Rich text with a short list of safe features: no raw HTML, no embeds, no images."""

    def __init__(self, **kwargs):
        super().__init__(**{"features": RICH_TEXT, "editor": "default", **kwargs})


class EditorsChoiceBlock(blocks.ChoiceBlock):
    """A choice whose names are for editors: English, on no page, and so not looked for."""

    def get_searchable_content(self, value):
        return []


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(max_length=150)
    level = EditorsChoiceBlock([("2", "Section"), ("3", "Part of a section")], default="2")

    class Meta:
        icon = "title"
        template = "core/blocks/heading.html"
        description = "Opens a new section. Long pages list their section headings at the top."
        preview_value = {"text": "Why information matters", "level": "2"}


class SourceAddressBlock(blocks.URLBlock):
    """Where the source can be read."""

    class Meta:
        label = "Address of the source"

    def deconstruct(self):
        """A plain URL to migrations: its label is no change of the database."""
        return "wagtail.blocks.URLBlock", *super().deconstruct()[1:]


class QuotationBlock(blocks.StructBlock):
    text = blocks.TextBlock()
    speaker = blocks.CharBlock(max_length=150)
    source = blocks.CharBlock(required=False, default="", max_length=200)
    source_url = SourceAddressBlock(required=False)

    class Meta:
        icon = "openquote"
        template = "core/blocks/quotation.html"
        description = "The exact words of a named person, with the occasion."
        preview_value = {"text": "We share what we know.", "speaker": "A speaker", "source": "A meeting"}


class CallOutBlock(blocks.StructBlock):
    heading = blocks.CharBlock(max_length=150)
    text = TextBlock()

    class Meta:
        icon = "warning"
        template = "core/blocks/call_out.html"
        description = "Something the reader must not miss. Use it once on a page."
        preview_value = {"heading": "Before you report", "text": EXAMPLE}


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(max_length=200)
    answer = TextBlock()

    class Meta:
        icon = "help"
        template = "core/blocks/question.html"
        description = "A question that opens to show its answer."
        preview_value = {"question": "Who may use this?", "answer": EXAMPLE}


class LinkBlock(blocks.StructBlock):
    text = blocks.CharBlock(max_length=150)
    url = blocks.URLBlock()

    class Meta:
        icon = "link"
