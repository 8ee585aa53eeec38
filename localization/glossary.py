"""The glossary as a text meets it: which terms stand in the English, and how a language says them."""

import re

from django.db.models import Prefetch

from .checks.pair import Wording, plain
from .models import Rendering, Status, Term

# Words, and each mark that parts them; a hyphen joins as a space does.
PARTS = re.compile(r"\w+|[^\w\s-]")
PLURALS = [
    ("ies", "y"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("sses", "ss"),
    ("xes", "x"),
    ("ss", "ss"),
    ("s", ""),
]


class Glossary:
    """Terms, to be found in English texts (HTML as stored). Make one for many texts.

    Found are also plurals and both spellings of "labor". Case counts in acronyms alone: TIP is a term,
    a tip is not. Of terms that overlap the longest is meant: "sex trafficking" is one term.
    """

    def __init__(self, terms):
        forms = [(PARTS.findall(form), term) for term in terms for form in _forms(term)]
        self._acronyms = {
            part for parts, _term in forms for part in parts if len(part) > 1 and part.isupper()
        }
        self._terms = {self._key(parts): term for parts, term in reversed(forms)}
        self._lengths = sorted({len(key) for key in self._terms}, reverse=True)

    @classmethod
    def of(cls, locale):
        """Every term, with this language's renderings as its ``words``. Two queries."""
        words = Rendering.objects.filter(locale=locale).best_first()
        return cls(Term.objects.prefetch_related(Prefetch("renderings", words, to_attr="words")))

    def found_in(self, html):
        """Yield the terms of an English text in their order, each as often as it stands there."""
        key, start = self._key(PARTS.findall(plain(html))), 0
        while start < len(key):
            found = next((n for n in self._lengths if key[start : start + n] in self._terms), None)
            if found:
                yield self._terms[key[start : start + found]]
            start += found or 1

    def terms_in(self, html):
        """Return the terms of an English text, each once."""
        return list(dict.fromkeys(self.found_in(html)))

    def wordings_in(self, html):
        """Return what the checks ask a translation of this English for, from a glossary made by ``of``."""
        return tuple(wording for term in self.terms_in(html) for wording in _wordings(term))

    def _key(self, parts):
        return tuple(
            _acronym(part) if _acronym(part) in self._acronyms else _singular(part) for part in parts
        )


def _forms(term):
    return [form for form in map(str.strip, [term.english, *term.also.split(",")]) if form]


def _acronym(part):
    return part.removesuffix("s")


def _singular(part):
    """What singular and plural, and all ways to write the word, have in common."""
    word = part.lower().replace("labour", "labor").replace("’", "'")
    ending, singular = next(((end, new) for end, new in PLURALS if word.endswith(end)), ("", ""))
    return word.removesuffix(ending) + singular


def _wordings(term):
    forms = tuple(_forms(term))
    if term.do_not_translate:
        yield from (Wording(term.english, form, Status.PREFERRED) for form in forms)
    for rendering in term.words:
        yield Wording(term.english, rendering.text, rendering.status, rendering.reason, forms)
