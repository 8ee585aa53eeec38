"""The same thing in another language, by the glossary: ``human trafficking`` finds ការជួញដូរមនុស្ស."""

from django.conf import settings
from django.db.models import Prefetch

from localization.models import Rendering, Status, Term

from .text.normalize import normalize
from .text.units import PAUSES


class GlossaryEntry:
    """A term with what each language calls it: ``words[code]``, the preferred first."""

    def __init__(self, term):
        self.english, self.meaning = term.english, term.meaning
        self.words = {settings.LANGUAGE_CODE: [term.english, *_also(term)]}
        for rendering in term.words:
            self.words.setdefault(rendering.locale.language_code, []).append(rendering.text)

    def is_called(self, text):
        return _same(text) in {_same(word) for words in self.words.values() for word in words}

    def in_other_words(self, query, language):
        """Return what a language calls it besides what was typed. In English its one name is enough."""
        words = self.words.get(language, [])
        words = words[:1] if language == settings.LANGUAGE_CODE else words
        return [word for word in words if _same(word) != _same(query)]

    def elsewhere(self, language):
        """Return ``[(code, word)]``: the first word of each other language."""
        return [(code, words[0]) for code, words in self.words.items() if code != language]


def entry_for(query):
    """Return the ``GlossaryEntry`` for what the query is called in any language, or ``None``."""
    allowed = Rendering.objects.exclude(status=Status.FORBIDDEN).select_related("locale").best_first()
    terms = Term.objects.prefetch_related(Prefetch("renderings", allowed, to_attr="words"))
    entries = map(GlossaryEntry, terms)
    return next((entry for entry in entries if entry.is_called(query)), None)


def _also(term):
    return [form for form in map(str.strip, term.also.split(",")) if form]


def _same(text):
    return PAUSES.sub(" ", normalize(text)).strip()
