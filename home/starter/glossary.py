"""Puts the starter glossary (``glossary.yaml``) into the database, beside what the team has written."""

import yaml
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import Locale, ModelLogEntry

from localization.jobs import recheck_later
from localization.models import Rendering, Term

from .content import STARTER

FIELDS = ("also", "meaning", "note")


def read_glossary():
    """Return the terms as plain data, with every source spelled out."""
    data = yaml.safe_load((STARTER / "glossary.yaml").read_text(encoding="utf-8"))
    for term in data["terms"]:
        for rendering in (
            rendering for value in term.values() if isinstance(value, list) for rendering in value
        ):
            rendering["source"] = "; ".join(data["sources"][name] for name in rendering["source"])
    return data["terms"]


@transaction.atomic
def load_glossary():
    """Add the terms and the cells that are missing. Returns how many of each.

    What the team has written, changed or removed stays so: a term that it removed does not come back,
    nor does a word in a cell that it has touched.
    """
    touched = _touched()
    terms = {term.english: term for term in Term.objects.all()}
    wanted = [
        data for data in read_glossary() if data["english"] in terms or (data["english"], "") not in touched
    ]
    new = [_term(data) for data in wanted if data["english"] not in terms]
    terms |= {term.english: term for term in Term.objects.bulk_create(new)}
    cells = _add_cells([(terms[data["english"]], data) for data in wanted], touched)
    if new or cells:
        recheck_later()
    return len(new), cells


def _touched():
    """Return ``(English term, language)`` of each change in the log; the language of the English is empty."""
    types = ContentType.objects.get_for_models(Term, Rendering).values()
    changes = ModelLogEntry.objects.filter(content_type__in=types).values_list("data", flat=True)
    return {(change.get("term"), change.get("language", "")) for change in changes}


def _term(data):
    return Term(english=data["english"], **{name: data[name] for name in FIELDS if name in data})


def _add_cells(terms, touched):
    filled = set(Rendering.objects.values_list("term_id", "locale_id"))
    locales = list(Locale.objects.all())
    cells = [
        (term, locale, data[locale.language_code])
        for term, data in terms
        for locale in locales
        if locale.language_code in data
        and (term.pk, locale.pk) not in filled
        and (term.english, locale.language_code) not in touched
    ]
    Rendering.objects.bulk_create(
        Rendering(term=term, locale=locale, **rendering)
        for term, locale, renderings in cells
        for rendering in renderings
    )
    return len(cells)
