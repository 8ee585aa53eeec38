"""The glossary as a text meets it: which terms stand in the English, and how a language says them."""

import re

from django.db.models import Prefetch

from .checks.pair import Wording, plain
from .models import Rendering, Status, Term


class Glossary:
    """Terms, to be found in English texts (HTML as stored). Make one for many texts.

    Found are also plurals, both spellings of "labor", and words joined by a hyphen. Case counts in acronyms:
    TIP is a term, a tip is not. Of terms that overlap the longest is meant: "sex trafficking" is one term.
    """

    def __init__(self, terms):
        forms = [(form, term) for term in terms for form in _forms(term)]
        forms.sort(key=lambda pair: -len(pair[0]))
        self._terms = [term for _form, term in forms]
        patterns = "|".join(f"({_pattern(form)})" for form, _term in forms)
        self._pattern = re.compile(rf"(?<!\w)(?:{patterns or '(?!)'})(?!\w)", re.IGNORECASE)

    @classmethod
    def of(cls, locale):
        """Every term, with the renderings of this language as its ``renderings``. Two queries."""
        renderings = Rendering.objects.filter(locale=locale).best_first()
        return cls(Term.objects.prefetch_related(Prefetch("renderings", renderings)))

    def found_in(self, html):
        """Return the terms of an English text in their order, each as often as it stands there."""
        return [self._terms[found.lastindex - 1] for found in self._pattern.finditer(plain(html))]

    def terms_in(self, html):
        """Return the terms of an English text, each once."""
        return list(dict.fromkeys(self.found_in(html)))

    def wordings_in(self, html):
        """Return what the checks ask a translation of this English for."""
        return tuple(wording for term in self.terms_in(html) for wording in _wordings(term))


def _forms(term):
    return [form for form in map(str.strip, [term.english, *term.also.split(",")]) if form]


def _pattern(form):
    """Find a form also in the plural, in the other spelling, and with a hyphen between its words."""
    singular, ending = _ending(form)
    words = re.escape(singular).replace(r"\ ", r"[\s-]+").replace("'", "['’]").replace("’", "['’]")
    if form.isupper():
        return f"(?-i:{words}){ending}"
    return re.sub("labou?r", "labou?r", words, flags=re.IGNORECASE) + ending


def _ending(form):
    """Return the part that singular and plural share, and a pattern for the rest."""
    if re.search("[^aeiou]y$", form):
        return form[:-1], "(?:y|ies)"
    if re.search("(?:ch|sh|ss|x)$", form):
        return form, "(?:es)?"
    return form.removesuffix("s"), "s?"


def _wordings(term):
    if term.do_not_translate:
        yield from (Wording(term.english, form, Status.PREFERRED) for form in _forms(term))
    for rendering in term.renderings.all():
        yield Wording(term.english, rendering.text, rendering.status, rendering.reason)
