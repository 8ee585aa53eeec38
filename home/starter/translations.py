"""Publishes the sample translations: every page in Khmer, Thai and Vietnamese, the main page in others."""

import polib
from wagtail.models import Page

from localization.engine import publish_sample

from .content import STARTER


def read_catalogue(language):
    """Return ``{English: translation}`` from all PO files of the language."""
    catalogue = {}
    for path in sorted((STARTER / language).glob("*.po")):
        entries = polib.pofile(str(path), encoding="utf-8")
        catalogue |= {entry.msgid: entry.msgstr for entry in entries if entry.msgstr}
    return catalogue


def languages_with_samples():
    return sorted(path.parent.name for path in STARTER.glob("*/site.po"))


def publish_samples(home, site_text, locale, user=None):
    """Publish the site text and as many pages as the language has samples for.

    A language with a ``home.po`` alone gets its main page; any other gets every page. Returns
    the number of pages. Raises ``LookupError`` when a text has no sample.
    """
    catalogue = read_catalogue(locale.language_code)
    is_complete = (STARTER / locale.language_code / "resources.po").exists()
    pages = (
        Page.objects.descendant_of(home, inclusive=True) if is_complete else Page.objects.filter(pk=home.pk)
    )
    publish_sample(site_text, locale, catalogue, user)
    for page in pages.order_by("path").specific():
        publish_sample(page, locale, catalogue, user)
    return pages.count()
