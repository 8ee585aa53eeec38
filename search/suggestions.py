"""What a browser asks while somebody types in its address bar (OpenSearch 1.1 and its Suggestions)."""

from django.http import HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control

from .find import suggest

MOST = 8
LONGEST = 80


@cache_control(public=True, max_age=300)
def suggestions(request):
    """Return ``[typed, titles, descriptions, addresses]`` of pages of this language, the best first."""
    typed = request.GET.get("q", "").replace("\0", "")[:LONGEST]
    pages = list(suggest(typed, get_language())[:MOST]) if typed.strip() else []
    titles, addresses = [page.title for page in pages], [page.get_full_url(request) for page in pages]
    return JsonResponse([typed, titles, ["" for _page in pages], addresses], safe=False)


@cache_control(public=True, max_age=86_400)
def description(request):
    """Return the OpenSearch description of this language's search."""
    body = render_to_string("search/opensearch.xml", {"base": request.build_absolute_uri("/")}, request)
    return HttpResponse(body, content_type="application/opensearchdescription+xml")
