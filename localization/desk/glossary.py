"""The glossary as one table: the terms of the field down, the languages across."""

import re
import unicodedata
from dataclasses import dataclass

from django import forms
from django.conf import settings
from django.shortcuts import render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from localization.languages import language_name_here
from localization.models import Rendering, Status, Term

from .access import teams_of

# Unicode's block of marks that stand on Latin letters.
LATIN_MARKS = re.compile("[\u0300-\u036f]")


class FilterForm(forms.Form):
    word = forms.CharField(label=_("Word, in any language"), required=False, max_length=200)
    language = forms.ChoiceField(label=_("Language"), required=False)
    missing = forms.BooleanField(label=_("Only terms that have no word yet"), required=False)

    def __init__(self, *args, locales, **kwargs):
        super().__init__(*args, **kwargs)
        languages = [(locale.language_code, language_name_here(locale.language_code)) for locale in locales]
        self.fields["language"].choices = [("", _("All languages")), *languages]


@dataclass(frozen=True)
class Cell:
    """What one language has for a term; ``is_mine`` where the person who looks may change it."""

    locale: Locale
    renderings: list
    is_mine: bool


def glossary(request):
    locales = Locale.objects.exclude(language_code=settings.LANGUAGE_CODE).order_by("language_code")
    form = FilterForm(request.GET, locales=locales)
    form.is_valid()  # Where a filter makes no sense, the form says so and the others hold.
    mine = {team.locale_id for team in teams_of(request.user)}
    terms = sorted(Term.objects.all(), key=lambda term: term.english.casefold())
    rows = _rows(terms, _shown(locales, form.cleaned_data.get("language")), mine)
    if form.cleaned_data.get("missing"):
        rows = [row for row in rows if _lacks_a_word(*row)]
    context = {
        "form": form,
        "rows": [row for row in rows if _has(*row, form.cleaned_data.get("word", ""))],
        "total": len(terms),
        "may_add": request.user.has_perm("wagtail_localize.submit_translation"),
        "page_title": gettext("Glossary"),
    }
    return render(request, "localization/desk/glossary.html", context)


def _shown(locales, language):
    return [locale for locale in locales if language in ("", None, locale.language_code)]


def _rows(terms, locales, mine):
    """Return ``(term, its cells)``. One query for all the renderings there are."""
    renderings = {}
    for rendering in Rendering.objects.best_first():
        renderings.setdefault((rendering.term_id, rendering.locale_id), []).append(rendering)
    return [
        (
            term,
            [Cell(locale, renderings.get((term.pk, locale.pk), []), locale.pk in mine) for locale in locales],
        )
        for term in terms
    ]


def _lacks_a_word(term, cells):
    """Whether a language lacks a word: one of the person's own, where any of them is shown."""
    own = [cell for cell in cells if cell.is_mine] or cells
    return not term.do_not_translate and any(not _is_usable(cell) for cell in own)


def _is_usable(cell):
    return any(rendering.status != Status.FORBIDDEN for rendering in cell.renderings)


def _has(term, cells, word):
    texts = [term.english, term.also, term.meaning, term.note]
    texts += [rendering.text for cell in cells for rendering in cell.renderings]
    return any(_folded(word) in _folded(text) for text in texts)


def _folded(text):
    """As people type: with a space without width in Khmer and Burmese, without marks in Vietnamese."""
    plain = LATIN_MARKS.sub("", unicodedata.normalize("NFD", text.casefold()))
    return plain.replace("đ", "d").replace("\u200b", "").strip()
