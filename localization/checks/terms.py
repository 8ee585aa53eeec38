"""The words of the field, as the team's glossary has them."""

import re
import unicodedata

from .folding import fold
from .pair import Finding

PREFERRED, FORBIDDEN = "preferred", "forbidden"
# What makes a noun of a verb or an adjective: before it in Thai, Lao and Khmer, behind it in Burmese (the
# grammars of Iwasaki and Ingkaphirom, Enfield, Haiman; Okell and Allott's dictionary of forms).
NOMINALIZERS = re.compile("^(?:การ|ความ|ການ|ຄວາມ|ការ|អំពើ)|(?:ခြင်း|မှု)$")
# What is left of a shorter word stands in others by accident.
SHORTEST_ROOT = 5
# Signs that belong to the letter before them: what they follow is another syllable.
_MARKS = "\u0300-\u036f\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3\u17dd"


def terms(pair):
    """No wording of a term is in the text (ISO 30042 "preferredTerm", "admittedTerm").

    Asked for are terms that have a preferred wording: one that is merely allowed fits some texts alone.

    A title or an acronym that stays English, "Human Trafficking Online" or "TIP", is asked for no wording.
    """
    text = _solid(pair.target_text)
    for term, wordings in _by_term(pair.wordings).items():
        first = wordings[0]
        if first.status != PREFERRED:
            continue
        is_there = any(_root(_solid(wording.text)) in text for wording in wordings)
        if not is_there and not any(
            _stays_as_a_name(form, pair.target_text) for form in {term, *first.forms}
        ):
            yield Finding("terms.missing", f"{term} → {first.text}")


def _by_term(wordings):
    """Return ``{term: wordings that may stand for it}``, the preferred first; no term without one."""
    terms = {}
    for wording in sorted(wordings, key=lambda wording: wording.status != PREFERRED):
        if wording.status != FORBIDDEN and fold(wording.text):
            terms.setdefault(wording.term, []).append(wording)
    return terms


def _stays_as_a_name(term, text):
    pattern = r"\b" + re.escape(term).replace("labour", "labou?r")
    return any(not found.islower() for found in re.findall(pattern, text, re.IGNORECASE))


def _root(text):
    """The verb or adjective that a noun is made of, which a sentence may use as well: การคุ้มครอง, คุ้มครอง."""
    root = NOMINALIZERS.sub("", text)
    return root if len(root) >= SHORTEST_ROOT else text


def _solid(text):
    """Khmer, Thai, Lao and Burmese set spaces freely within a phrase."""
    return fold(text).replace(" ", "")


def forbidden(pair):
    """A wording stands in the text that the glossary forbids (ISO 30042 "deprecatedTerm").

    Where it is only a part of a wording that may be used, that one is meant.
    """
    # A wording that one term forbids and another prefers is no mistake.
    wordings = {
        fold(w.text): w for w in sorted(pair.wordings, key=lambda w: w.status != FORBIDDEN) if fold(w.text)
    }
    if not wordings:
        return
    pattern = "|".join(map(_pattern, sorted(wordings, key=len, reverse=True)))
    found = (wordings[match[0]] for match in re.finditer(pattern, fold(pair.target_text)))
    for wording in dict.fromkeys(found):
        if wording.status == FORBIDDEN:
            reason = f" ({wording.reason.rstrip('.')})" if wording.reason else ""
            yield Finding("forbidden.used", wording.text + reason)


def _pattern(text):
    start, end = r"(?<!\w)" if _is_spaced(text[0]) else "", r"(?!\w)" if _is_spaced(text[-1]) else ""
    return f"{start}{re.escape(text)}{end}(?![{_MARKS}])"


def _is_spaced(char):
    """Whether the letter's script sets spaces between words: Latin."""
    return "LATIN" in unicodedata.name(char, "")
