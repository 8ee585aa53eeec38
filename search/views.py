import re

from django.core.paginator import Paginator
from django.shortcuts import render
from wagtail.models import Locale, Page

from localization.compounds import JOINER

RESULTS_A_PAGE = 10
# What no text of ours holds: a word copied from a page may hold joiners.
UNSEARCHABLE = re.compile(f"[\x00{JOINER}]")
LONGEST_QUERY = 200


def search(request):
    """Find live, public pages of the address's language."""
    query = UNSEARCHABLE.sub("", request.GET.get("q", "")).strip()[:LONGEST_QUERY]
    pages = Page.objects.filter(locale=Locale.get_active()).live().public()
    results = pages.specific().search(_words(query)) if _words(query) else pages.none()
    page = Paginator(results, RESULTS_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "search/search.html", {"query": query, "results": page})


def _words(query):
    """The query without quotation marks: SQLite's full-text search fails on one that is not closed."""
    return query.replace('"', " ").strip()
