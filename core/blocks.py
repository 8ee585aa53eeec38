"""The body blocks: everything an editor may put on a page, listed at the foot of this file.

Each block has one template, ``core/blocks/<name>.html``, and shows editors what it looks like
(``preview_value``) and when to use it (``description``).
"""

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from localization.tables import TranslatableTableBlock

from .visible import in_readers_language

RICH_TEXT = ["bold", "italic", "link", "document-link", "ol", "ul"]
EXAMPLE = "<p>Information that is <b>shared in time</b> can protect people.</p>"


class TextBlock(blocks.RichTextBlock):
    """Rich text with a short list of safe features: no raw HTML, no embeds, no images."""

    def __init__(self, **kwargs):
        super().__init__(**{"features": RICH_TEXT, "editor": "default", **kwargs})


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(max_length=150)
    level = blocks.ChoiceBlock([("2", "Section"), ("3", "Part of a section")], default="2")

    class Meta:
        icon = "title"
        template = "core/blocks/heading.html"
        description = "Opens a new section. Long pages list their section headings at the top."
        preview_value = {"text": "Why information matters", "level": "2"}


class PictureBlock(blocks.StructBlock):
    image = ImageBlock(required=False, help_text="Leave empty to show only the caption, as a card.")
    caption = blocks.CharBlock(max_length=300)
    credit = blocks.CharBlock(required=False, default="", max_length=150)

    class Meta:
        icon = "image"
        template = "core/blocks/picture.html"
        description = "A picture with its caption and credit, or the caption of one that is not held."
        preview_value = {"image": None, "caption": "Signing the agreement, Yangon, 2004", "credit": "COMMIT"}


class DiagramBlock(blocks.StructBlock):
    """A drawing of the project's own; its words are in the message catalogues."""

    diagram = blocks.ChoiceBlock(
        [
            ("mekong-map", "Map of the Mekong subregion"),
            ("three-ps", "Prevention, prosecution, protection"),
            ("information-gap", "The information gap"),
            ("pilot", "The two-part pilot"),
            ("reach", "Mobile phone reach, 2011"),
        ]
    )
    caption = blocks.CharBlock(required=False, default="", max_length=300)
    credit = blocks.CharBlock(required=False, default="", max_length=150)

    class Meta:
        icon = "site"
        template = "core/blocks/diagram.html"
        description = "One of the site's own drawings, labelled in the reader's language."
        preview_value = {"diagram": "three-ps", "caption": "Three tasks and the partnership around them"}

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        return context | {"drawing": f"core/diagrams/{value['diagram']}.svg"}


class KeyFigureBlock(blocks.StructBlock):
    value = blocks.CharBlock(max_length=40, help_text="The number as readers should see it.")
    label = blocks.CharBlock(max_length=200, help_text="What is counted.")
    year = blocks.IntegerBlock(min_value=1900, max_value=2100)
    source = blocks.CharBlock(max_length=200)
    source_url = blocks.URLBlock(required=False)

    class Meta:
        icon = "decimal"
        template = "core/blocks/key_figure.html"
        description = "One number that matters, always with its year and source."
        preview_value = {"value": "6", "label": "governments in COMMIT", "year": 2004, "source": "COMMIT"}


class QuotationBlock(blocks.StructBlock):
    text = blocks.TextBlock()
    speaker = blocks.CharBlock(max_length=150)
    source = blocks.CharBlock(required=False, default="", max_length=200)
    source_url = blocks.URLBlock(required=False)

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


class FactBlock(blocks.StructBlock):
    label = blocks.CharBlock(max_length=150)
    text = TextBlock()


class FactsBlock(blocks.StructBlock):
    heading = blocks.CharBlock(required=False, default="", max_length=150)
    items = blocks.ListBlock(FactBlock())

    class Meta:
        icon = "list-ul"
        template = "core/blocks/facts.html"
        description = "Short facts, each under its own label."
        preview_value = {"heading": "At a glance", "items": [{"label": "Region", "text": EXAMPLE}]}


class EventBlock(blocks.StructBlock):
    when = blocks.CharBlock(max_length=60)
    title = blocks.CharBlock(max_length=150)
    text = blocks.TextBlock(required=False, default="")


class TimelineBlock(blocks.StructBlock):
    heading = blocks.CharBlock(required=False, default="", max_length=150)
    events = blocks.ListBlock(EventBlock())

    class Meta:
        icon = "history"
        template = "core/blocks/timeline.html"
        description = "Events in the order in which they happened."
        preview_value = {"events": [{"when": "June 2010", "title": "A meeting", "text": "It began here."}]}


class PillarBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=80)
    text = blocks.TextBlock()


class PillarsBlock(blocks.StructBlock):
    heading = blocks.CharBlock(required=False, default="", max_length=150)
    pillars = blocks.ListBlock(PillarBlock(), min_num=2, max_num=4)

    class Meta:
        icon = "grip"
        template = "core/blocks/pillars.html"
        description = "Two to four ideas of equal weight, side by side, such as the 3P paradigm."
        preview_value = {
            "pillars": [
                {"title": "Prevention", "text": "Stop it early."},
                {"title": "Protection", "text": "Care for people."},
            ]
        }


class PersonBlock(blocks.StructBlock):
    name = blocks.CharBlock(max_length=150)
    role = blocks.CharBlock(max_length=200)
    note = blocks.TextBlock(required=False, default="")


class PeopleBlock(blocks.StructBlock):
    heading = blocks.CharBlock(required=False, default="", max_length=150)
    people = blocks.ListBlock(PersonBlock())

    class Meta:
        icon = "group"
        template = "core/blocks/people.html"
        description = "People who have a part in what the page tells, with their role at the time."
        preview_value = {"people": [{"name": "Somebody Known", "role": "Researcher, 2011", "note": ""}]}


class ReportCardBlock(blocks.StructBlock):
    report = blocks.PageChooserBlock(page_type="media.ReportPage")

    class Meta:
        icon = "doc-full"
        template = "core/blocks/report_card.html"
        description = "A report from Resources: cover, authors, year and where to get it."
        preview_value = {"report": None}

    def get_context(self, value, parent_context=None):
        """Add the report in the reader's language, or in English where it is not translated."""
        context = super().get_context(value, parent_context)
        return context | {"report": value["report"] and in_readers_language(value["report"])}


class TableBlock(blocks.StructBlock):
    table = TranslatableTableBlock([("text", blocks.CharBlock(required=False, default=""))])

    class Meta:
        icon = "table"
        template = "core/blocks/table.html"
        description = "Rows and columns of text. Give it a caption that says what it compares."
        preview_value = {
            "table": {
                "caption": "Agreements",
                "columns": [{"type": "text", "heading": "Year"}, {"type": "text", "heading": "Place"}],
                "rows": [{"values": ["2004", "Yangon"]}, {"values": ["2007", "Beijing"]}],
            }
        }


class VideoBlock(blocks.StructBlock):
    """A video on this site's own server, a link to one elsewhere, or the plain truth that none is held."""

    title = blocks.CharBlock(max_length=150)
    description = blocks.TextBlock(required=False, default="")
    file = DocumentChooserBlock(required=False, help_text="An MP4 or WebM file from Documents.")
    poster = ImageChooserBlock(required=False)
    captions = DocumentChooserBlock(required=False, help_text="A WebVTT (.vtt) file.")
    transcript = TextBlock(required=False)
    link = blocks.URLBlock(required=False, help_text="Where to watch it, if the file is not here.")

    class Meta:
        icon = "media"
        template = "core/blocks/video.html"
        description = "A video file of our own, a plain link to a video, or a note that it is not held."
        preview_value = {"title": "About the report", "description": "Two minutes."}


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


BODY_BLOCKS = [
    ("heading", HeadingBlock()),
    (
        "paragraph",
        TextBlock(
            template="core/blocks/paragraph.html",
            icon="pilcrow",
            description="Running text.",
            preview_value=EXAMPLE,
        ),
    ),
    ("picture", PictureBlock()),
    ("diagram", DiagramBlock()),
    ("key_figure", KeyFigureBlock()),
    ("quotation", QuotationBlock()),
    ("call_out", CallOutBlock()),
    ("facts", FactsBlock()),
    ("timeline", TimelineBlock()),
    ("pillars", PillarsBlock()),
    ("people", PeopleBlock()),
    ("report_card", ReportCardBlock()),
    ("table", TableBlock()),
    ("video", VideoBlock()),
    ("question", QuestionBlock()),
]
