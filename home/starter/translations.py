"""Publishes the sample translations: the main page and those sections that a language has a PO file for."""

import polib
from wagtail.models import Page

from core.models import QuickExit
from localization.engine import publish_sample
from safety.models import Hotline

from .content import STARTER, read


def read_catalogue(language):
    """Return ``{English: translation}`` from all PO files of the language."""
    catalogue = {}
    for path in sorted((STARTER / language).glob("*.po")):
        entries = polib.pofile(str(path), encoding="utf-8")
        catalogue |= {entry.msgid: entry.msgstr for entry in entries if entry.msgstr}
    return catalogue


def read_reasons(language):
    """Return ``{English: {term: reason}}`` from the comments "# term: reason" in the language's PO files."""
    reasons = {}
    for path in sorted((STARTER / language).glob("*.po")):
        for entry in polib.pofile(str(path), encoding="utf-8"):
            if entry.tcomment:
                lines = (line.partition(": ") for line in entry.tcomment.splitlines())
                reasons[entry.msgid] = {term: reason for term, _colon, reason in lines}
    return reasons


def languages_with_samples():
    return sorted(path.parent.name for path in STARTER.glob("*/site.po"))


def publish_samples(home, site_text, locale, user=None):
    """Publish the site text, the hotlines, the main page and the sections of a language.

    A section and its pages are published where there is a file ``<code>/<its slug>.po``. Raises
    ``LookupError`` when a text has no sample.
    """
    catalogue, reasons = read_catalogue(locale.language_code), read_reasons(locale.language_code)
    publish_sample(site_text, locale, catalogue, user, reasons)
    QuickExit.objects.create(locale=locale, url=read("exits")[locale.language_code])
    for hotline in Hotline.objects.filter(locale=home.locale):
        publish_sample(hotline, locale, catalogue, user, reasons)
    publish_sample(home, locale, catalogue, user, reasons)
    for section in home.get_children():
        if (STARTER / locale.language_code / f"{section.slug}.po").exists():
            for page in Page.objects.descendant_of(section, inclusive=True).order_by("path").specific():
                publish_sample(page, locale, catalogue, user, reasons)
