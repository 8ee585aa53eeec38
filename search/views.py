from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils.translation import get_language
from wagtail.models import Page

from core.visible import visible

RESULTS_A_PAGE = 10
LONGEST_QUERY = 200


def search(request):
    """Find live, public pages of the address's language."""
    query = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST_QUERY]
    pages = visible(Page.objects.filter(locale__language_code=get_language()), request)
    results = pages.search(query) if query else pages.none()
    page = Paginator(results, RESULTS_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "search/search.html", {"query": query, "results": page})
