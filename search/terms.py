"""The same thing in another language, by the glossary: ``human trafficking`` finds ការជួញដូរមនុស្ស."""

from django.conf import settings

from localization.models import Status, Term

from .text.normalize import normalize
from .text.units import PAUSES


def in_other_words(query, language):
    """Return the glossary's words of a language for what was typed in another, the preferred first."""
    term = _term(query)
    if not term:
        return []
    if language == settings.LANGUAGE_CODE:
        return _others([term.english], query)
    renderings = term.renderings.filter(locale__language_code=language).exclude(status=Status.FORBIDDEN)
    return _others([rendering.text for rendering in renderings.best_first()], query)


def _others(texts, query):
    return [text for text in texts if _same(text) != _same(query)]


def _term(query):
    """The term that the query is, in any language."""
    asked = _same(query)
    for term in Term.objects.prefetch_related("renderings"):
        english = [term.english, *filter(None, map(str.strip, term.also.split(",")))]
        if asked in map(_same, [*english, *(rendering.text for rendering in term.renderings.all())]):
            return term
    return None


def _same(text):
    return PAUSES.sub(" ", normalize(text)).strip()
