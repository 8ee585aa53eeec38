"""The body blocks: everything an editor may put on a page, listed here.

Each block has one template, ``core/blocks/<name>.html``, and shows editors what it looks like
(``preview_value``) and when to use it (``description``).
"""

from .lists import (
    FactsBlock,
    KeyFigureBlock,
    PeopleBlock,
    PillarsBlock,
    TableBlock,
    TimelineBlock,
)
from .pictures import DiagramBlock, PictureBlock, ReportCardBlock, VideoBlock
from .text import (
    EXAMPLE,
    RICH_TEXT,
    CallOutBlock,
    HeadingBlock,
    LinkBlock,
    QuestionBlock,
    QuotationBlock,
    TextBlock,
)

__all__ = ["BODY_BLOCKS", "RICH_TEXT", "KeyFigureBlock", "LinkBlock", "TextBlock"]

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
