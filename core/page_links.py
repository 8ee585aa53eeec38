"""Links to pages in running text, resolved for a whole page at once.

Wagtail looks linked pages up again for every paragraph, which costs three queries each. Here a
paragraph only marks its links, and ``{% page_links %}`` in base.html resolves all of them with
one query, to the reader's language, else to English and marked so.
"""

import re

from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from .visible import visible

MARK = re.compile(r'<a href="page:(\d+)">')


class MarkingPageLinkHandler(PageLinkHandler):
    """Writes ``<a href="page:12">``; an absent page is a matter for ``resolve``."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        return [f'<a href="page:{int(attrs["id"])}">' for attrs in attrs_list]


def resolve(html, request):
    """Put addresses in place of the marks. A link to what is not published loses its address."""
    ids = {int(pk) for pk in MARK.findall(html)}
    if not ids:
        return html
    links = _links(ids, request)
    return MARK.sub(lambda mark: links.get(int(mark[1]), "<a>"), html)


def _links(ids, request):
    """Return ``{page id: opening tag}`` for the pages that are published, here or in English."""
    linked = Page.objects.filter(pk__in=ids).values("translation_key")
    wanted = [get_language(), settings.LANGUAGE_CODE]
    pages = visible(Page.objects.filter(translation_key__in=linked, locale__language_code__in=wanted))
    pages = sorted(pages.select_related("locale"), key=_is_foreign, reverse=True)
    best = {page.translation_key: page for page in pages}
    return {page.pk: _tag(best[page.translation_key], request) for page in pages if page.pk in ids}


def _is_foreign(page):
    return page.locale.language_code != get_language()


def _tag(page, request):
    if _is_foreign(page):
        return format_html('<a href="{}" hreflang="{}">', page.get_url(request), page.locale.language_code)
    return format_html('<a href="{}">', page.get_url(request))
