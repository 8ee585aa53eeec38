"""What search engines read about a page: schema.org descriptions, written as JSON-LD.

Each page type adds its own description (``BasePage.structured_data``); what every page shares is here.
"""

import json

from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

# A data block must not be able to end itself or begin markup.
ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def as_script(items):
    """Return the descriptions as one data block; a browser runs nothing of it."""
    graph = {"@context": "https://schema.org", "@graph": [_without_blanks(item) for item in items]}
    text = json.dumps(graph, ensure_ascii=False).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 - escaped above


def _without_blanks(item):
    return {key: value for key, value in item.items() if value not in (None, "", [])}


def page_items(page, navigation, site, request):
    """Return everything there is to say about a page: the site on its main page, the way to it, itself."""
    items = list(page.structured_data(request))
    if navigation.breadcrumbs:
        return [breadcrumbs([*navigation.breadcrumbs, page], request), *items]
    return [website(site, page, request), organization(site, page, request), *items] if site else items


def website(site, home, request):
    search = request.build_absolute_uri(reverse("search")) + "?q={search_term_string}"
    return {
        "@type": "WebSite",
        "name": site.site_title,
        "url": request.build_absolute_uri(home.get_url(request)),
        "inLanguage": get_language(),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": search},
            "query-input": "required name=search_term_string",
        },
    }


def organization(site, home, request):
    return {
        "@type": "Organization",
        "name": site.organisation,
        "url": request.build_absolute_uri(home.get_url(request)),
        "address": site.address.replace("\n", ", "),
        "telephone": site.phone,
    }


def breadcrumbs(pages, request):
    steps = [
        {
            "@type": "ListItem",
            "position": n,
            "name": page.title,
            "item": request.build_absolute_uri(page.get_url(request)),
        }
        for n, page in enumerate(pages, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def article(page, request, kind, **more):
    """Return what is common to everything written: who may quote it, under which title, since when."""
    return {
        "@type": kind,
        "headline": page.title,
        "description": page.summary,
        "url": request.build_absolute_uri(page.get_url(request)),
        "inLanguage": get_language(),
        "datePublished": page.first_published_at and page.first_published_at.isoformat(),
        "dateModified": page.last_published_at and page.last_published_at.isoformat(),
        **more,
    }


def videos(body, request):
    """Return a description of each video file of ours in a body."""
    held = [block.value for block in body if block.block_type == "video" and block.value["file"]]
    return [_video(value, request) for value in held]


def _video(value, request):
    poster = value["poster"] and value["poster"].get_rendition("width-800").url
    return {
        "@type": "VideoObject",
        "name": value["title"],
        "description": value["description"] or value["title"],
        "contentUrl": request.build_absolute_uri(value["file"].url),
        "thumbnailUrl": poster and request.build_absolute_uri(poster),
        "uploadDate": value["file"].created_at.isoformat(),
        "inLanguage": get_language(),
    }
