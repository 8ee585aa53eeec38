"""What visitors find: the live, public pages of their language."""

from django.utils.translation import override
from wagtail.models import Locale, Page


def visible_pages():
    return Page.objects.live().public()


def find(text, language, pages=None):
    """Return the search results for a text in one language, the best first; lazy, like a queryset.

    ``is_near`` of them tells that nothing is exactly what was typed.
    """
    pages = visible_pages() if pages is None else pages
    with override(language):
        return pages.filter(locale=locale_of(language)).search(text)


def find_elsewhere(text, language, pages=None):
    """Return what is found in the other languages of the site, the best first."""
    pages = visible_pages() if pages is None else pages
    with override(language):
        return pages.exclude(locale=locale_of(language)).search(text)


def suggest(text, language):
    """Return the pages in whose titles a word begins with what has been typed so far."""
    with override(language):
        return visible_pages().filter(locale=locale_of(language)).autocomplete(text)


def locale_of(language):
    return Locale.objects.get(language_code=language)
