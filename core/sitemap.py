"""sitemap.xml: every public page of every language, each with its alternates."""

from collections import defaultdict

from django.conf import settings
from django.shortcuts import render
from django.urls import reverse
from wagtail.models import Page

from .visible import visible


def sitemap(request):
    """List the pages in one query; a page's alternates are the languages that publish it."""
    pages = list(visible(Page.objects.filter(depth__gt=1)).select_related("locale").order_by("path"))
    translations = defaultdict(list)
    for page in pages:
        translations[page.translation_key].append(_entry(page, request))
    entries = [
        {"page": _entry(page, request), "alternates": translations[page.translation_key]} for page in pages
    ]
    context = {"entries": entries, "source_language": settings.LANGUAGE_CODE}
    return render(request, "sitemap.xml", context, content_type="application/xml")


def _entry(page, request):
    return {
        "code": page.locale.language_code,
        "url": request.build_absolute_uri(page.get_url(request)),
        "changed": page.last_published_at,
    }


def robots(request):
    """robots.txt: keep to the pages, and here is the list of them."""
    address = request.build_absolute_uri(reverse("sitemap"))
    return render(request, "robots.txt", {"sitemap": address}, content_type="text/plain")
