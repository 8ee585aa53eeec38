"""Blocks that set facts, events, ideas, people and figures in order."""

from django.utils.translation import get_language
from wagtail import blocks

from localization.dates import year_number
from localization.tables import TranslatableTableBlock

from .text import EXAMPLE, SourceAddressBlock, TextBlock


class KeyFigureValue(blocks.StructValue):
    @property
    def says_its_year(self):
        """Whether the source names the year already, in the reader's calendar, as "2012 TIP Report" does."""
        return year_number(self["year"], get_language()) in self["source"]


class KeyFigureBlock(blocks.StructBlock):
    value = blocks.CharBlock(max_length=40, help_text="The number as readers should see it.")
    label = blocks.CharBlock(max_length=200, help_text="What is counted.")
    year = blocks.IntegerBlock(min_value=1900, max_value=2100)
    source = blocks.CharBlock(max_length=200)
    source_url = SourceAddressBlock(required=False)

    class Meta:
        icon = "decimal"
        value_class = KeyFigureValue
        template = "core/blocks/key_figure.html"
        description = "One number that matters, always with its year and source."
        preview_value = {"value": "6", "label": "governments in COMMIT", "year": 2004, "source": "COMMIT"}


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
