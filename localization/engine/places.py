"""Where each text stands on the page, so that the desk can show a heading as a heading."""

from enum import Enum

from bs4 import BeautifulSoup
from django.utils.translation import gettext_lazy as _
from wagtail_localize.models import TemplateSegment

from .limits import is_table, max_length, model_of


class Place(Enum):
    """What a text is on its page; the value is what people read."""

    TITLE = _("Title")
    SUMMARY = _("Summary")
    HEADING = _("Heading")
    LIST_ITEM = _("List item")
    CELL = _("Table cell")
    QUOTE = _("Quotation")
    CAPTION = _("Caption")
    LINE = _("Short text")
    TEXT = _("Text")


TAGS = {"li": Place.LIST_ITEM, "blockquote": Place.QUOTE} | {f"h{n}": Place.HEADING for n in range(1, 7)}
NAMES = {
    "title": Place.TITLE,
    "summary": Place.SUMMARY,
    "heading": Place.HEADING,
    "question": Place.HEADING,
    "quotation": Place.QUOTE,
    "caption": Place.CAPTION,
}


def places(translation, segments):
    """Return ``{segment's pk: Place}`` of these ``TargetSegment``, in one query."""
    model, templates = model_of(translation.source), _templates(translation.source_id)
    return {segment.pk: _place(model, segment, templates.get(segment.context.pk)) for segment in segments}


def _templates(source):
    """Return ``{context: (order, names of the tags around each of its texts)}``."""
    rows = TemplateSegment.objects.filter(source=source).select_related("template")
    return {row.context_id: (row.order, _tags(row.template.template)) for row in rows}


def _tags(template):
    found = BeautifulSoup(template, "html.parser").find_all("text")
    return [next((tag.name for tag in text.parents if tag.name in TAGS), "p") for text in found]


def _place(model, segment, template):
    path = segment.context.field_path
    if is_table(model, path):
        return Place.CELL
    if template:
        return _in_template(segment.order, *template)
    return _named(path) or (Place.LINE if max_length(model, path) else Place.TEXT)


def _in_template(order, first, tags):
    """The texts of a template are numbered after it, one by one."""
    position = order - first - 1
    return TAGS.get(tags[position], Place.TEXT) if position < len(tags) else Place.TEXT


def _named(path):
    *parents, name = path.split(".")
    if name == "text" and parents:
        name = parents[-1]
    # The title of something on the page is not the title of the page.
    return None if name == "title" and parents else NAMES.get(name)
