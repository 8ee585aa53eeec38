"""What stands on a page and is found by itself: people, numbers to call, links."""

from django.utils.translation import override
from modelsearch.backends import get_search_backend
from modelsearch.index import get_indexed_models

from core.findable import Findable

from .find import locale_of
from .text.excerpt import excerpt, marked

# Of each sort so many are shown.
MOST = 5


class Thing:
    """One of them as a visitor sees it in the list, with marks; its link leads to its place on the page."""

    def __init__(self, thing, page, query):
        self.page, self.anchor = page, thing.anchor
        self.title = marked(thing.found_title, query)
        self.excerpt = excerpt(thing.found_text, query)
        self.section = page.title


def find_things(query, language, pages):
    """Return the things on the pages of a language that answer a query, the best of each sort first."""
    pages = pages.filter(locale=locale_of(language))
    with override(language):
        return [thing for model in _findable() for thing in _found(model, query, pages)]


def _findable():
    return [model for model in get_indexed_models() if issubclass(model, Findable)]


def _found(model, query, pages):
    found = list(get_search_backend().search(query, model.findable(pages))[:MOST])
    places = zip(found, model.found_on(found, pages) if found else [], strict=True)
    return [Thing(thing, page, query) for thing, page in places]
