"""The page on which visitors search."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import get_language
from wagtail.models import Page

from localization.zawgyi import from_zawgyi, is_zawgyi

from .counts import SECTION, among, parts
from .find import find, find_elsewhere, visible_pages
from .results import Result
from .similar import similar
from .terms import entry_for
from .text.eras import year_in_other_era
from .text.normalize import normalize
from .text.runs import runs
from .things import find_things

RESULTS_A_PAGE = 10
LONGEST_QUERY = 200
# Of what is found besides, in other words or languages, so many are shown.
FEW = 5


def search(request):
    """Find live, public pages of the address's language, and apart from them those of the others."""
    query = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST_QUERY]
    language = get_language()
    context = {"query": query, "is_searchable": any(runs(normalize(query)))}
    if is_zawgyi(query):
        context["read_as"] = from_zawgyi(query)
    if context["is_searchable"]:
        # Asked once: which pages are restricted takes a query.
        pages = visible_pages()
        context |= _found(request, query, language, pages)
        context |= _besides(query, language, pages, context["is_near"])
        if not context["results"].paginator.count:
            context["similar"] = _results(similar(query, language, pages), query)
    return render(request, "search/search.html", context)


def _found(request, query, language, pages):
    """The pages of this language: all, or those of a kind or section that the visitor has chosen."""
    found = find(query, language, pages)
    kinds, sections = parts(found)
    kind = _chosen(request, "kind", kinds)
    section = _chosen(request, "section", sections)
    chosen = find(query, language, among(pages, kind, section, language)) if kind or section else found
    page = Paginator(chosen, RESULTS_A_PAGE).get_page(request.GET.get("page"))
    page.object_list = _results([found.pk for found in page.object_list], query)
    return {
        "results": page,
        "is_near": page.paginator.count and found.is_near,
        "kinds": kinds,
        "sections": sections,
        "kind": kind,
        "section": section,
    }


def _chosen(request, name, parts):
    """What stands in the address, if there is such a part."""
    value = request.GET.get(name, "")
    return value if value in [part.value for part in parts] else ""


def _besides(query, language, pages, is_near):
    entry = entry_for(query)
    # What comes near a year has the other one already.
    years = [] if is_near else year_in_other_era(query)
    words = entry.in_other_words(query, language) if entry else years
    others = [(word, _few(find(word, language, pages), word)) for word in words]
    return {
        "things": find_things(query, language, pages),
        "entry": entry,
        "entry_elsewhere": entry.elsewhere(language) if entry else [],
        "other_words": [(word, results) for word, results in others if results],
        "elsewhere": _few(find_elsewhere(query, language, pages), query),
    }


def _few(found, query):
    return _results([page.pk for page in found[:FEW]], query)


def _results(keys, query):
    """The pages themselves, of whatever type, with one query a type."""
    pages = {page.pk: page for page in Page.objects.filter(pk__in=keys).select_related("locale").specific()}
    sections = _sections(pages.values())
    return [Result(pages[key], query, sections.get(pages[key].path[:SECTION])) for key in keys]


def _sections(pages):
    """The titles of the sections that pages stand in, by the path of the section."""
    paths = {page.path[:SECTION] for page in pages if len(page.path) > SECTION}
    return dict(Page.objects.filter(path__in=paths).values_list("path", "title"))
