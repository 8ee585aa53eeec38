"""A found page as a visitor sees it in the list."""

from functools import cached_property

from wagtail.search.index import RelatedFields, SearchField

from core.findable import Kind
from localization.templatetags.localization_tags import local_date

from .backend.analysed import text_of
from .text.excerpt import excerpt, marked


class Result:
    """One found page: its title and the part of its text that shows why it was found, both with marks."""

    def __init__(self, page, query, section):
        self.page, self.query, self.section = page, query, section
        self.kind = getattr(page, "kind", Kind.PAGE).label

    @cached_property
    def title(self):
        return marked(self.page.title, self.query)

    @cached_property
    def excerpt(self):
        """The text around the words that were found; of a page found by its title, how it begins."""
        return excerpt("\n".join(_texts(self.page)), self.query)

    @property
    def date(self):
        value = getattr(self.page, "date", None)
        return local_date(value, getattr(self.page, "precision", "day")) if value else ""


def _texts(page):
    """The texts by which the index finds a page, the title aside."""
    for field in page.get_search_fields():
        if isinstance(field, RelatedFields):
            yield from _related(field, page)
        elif isinstance(field, SearchField) and field.field_name != "title":
            yield text_of(field.get_value(page))


def _related(field, page):
    related = field.get_value(page)
    parts = [part for part in field.fields if isinstance(part, SearchField)]
    for row in related.all() if hasattr(related, "all") else filter(None, [related]):
        yield " · ".join(text_of(part.get_value(row)) for part in parts)
