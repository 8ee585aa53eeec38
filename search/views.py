"""The page on which visitors search."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import get_language
from wagtail.models import Page

from .find import find, find_elsewhere, visible_pages
from .results import Result
from .terms import in_other_words
from .text.normalize import normalize
from .text.runs import runs

RESULTS_A_PAGE = 10
LONGEST_QUERY = 200
# Of what is found besides, in other words or languages, so many are shown.
FEW = 5
# The path of a section: root, home, section.
SECTION = 3 * Page.steplen


def search(request):
    """Find live, public pages of the address's language, and apart from them those of the others."""
    query = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_QUERY]
    language = get_language()
    context = {"query": query, "is_searchable": any(runs(normalize(query)))}
    if context["is_searchable"]:
        context |= _found(request, query, language)
    return render(request, "search/search.html", context)


def _found(request, query, language):
    # Asked once: which pages are restricted takes a query.
    pages = visible_pages()
    found = find(query, language, pages)
    page = Paginator(found, RESULTS_A_PAGE).get_page(request.GET.get("page"))
    page.object_list = _results(page.object_list, query)
    return {
        "results": page,
        "is_near": page.paginator.count and found.is_near,
        "other_words": _in_other_words(query, language, pages),
        "elsewhere": _results(find_elsewhere(query, language, pages)[:FEW], query),
    }


def _in_other_words(query, language, pages):
    """What the glossary's words for it find: ``[(word, results)]``."""
    words = [
        (word, _results(find(word, language, pages)[:FEW], word)) for word in in_other_words(query, language)
    ]
    return [(word, results) for word, results in words if results]


def _results(found, query):
    """The pages themselves, of whatever type, with one query a type."""
    keys = [page.pk for page in found]
    pages = {page.pk: page for page in Page.objects.filter(pk__in=keys).select_related("locale").specific()}
    sections = _sections(pages.values())
    return [Result(pages[key], query, sections.get(pages[key].path[:SECTION])) for key in keys]


def _sections(pages):
    """The titles of the sections that pages stand in, by the path of the section."""
    paths = {page.path[:SECTION] for page in pages if len(page.path) > SECTION}
    return dict(Page.objects.filter(path__in=paths).values_list("path", "title"))
