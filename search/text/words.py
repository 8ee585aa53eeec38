"""Words of unspaced writing as ICU's dictionaries see them: for rank, and for queries of one short word.

ICU's own release moves with the package, so a new one asks for a new index (``search.version``).
"""

import re

from icu4py.breakers import WordBreaker

from .units import PAUSES

# ICU's dictionary has Lao HO with NO or MO as one letter; normalised text has two.
LIGATURES = {"ຫນ": "ໜ", "ຫມ": "ໝ"}


# A letter without a vowel is no word (Thai NA, "at", is). ICU leaves one over where it does not know a name.
LONE = re.compile("[\u1780-\u17a2\u0e01-\u0e13\u0e15-\u0e2e\u0e81-\u0eae]")


def words(run):
    """Return the words of an unspaced run; a pause or zero-width space of the writer's ends a word."""
    return [word for piece in PAUSES.split(run.text) for word in _joined(_cut(piece, run.script))]


def _joined(cut):
    """A letter left over belongs to the word before it, or, at the beginning, to the one behind."""
    joined = []
    for word in cut:
        if joined and (LONE.fullmatch(word) or LONE.fullmatch(joined[-1])):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _cut(piece, script):
    if script != "lo":
        return WordBreaker(piece, script)
    return map(_letters, WordBreaker(_ligatures(piece), script))


def _ligatures(text):
    for letters, ligature in LIGATURES.items():
        text = text.replace(letters, ligature)
    return text


def _letters(text):
    for letters, ligature in LIGATURES.items():
        text = text.replace(ligature, letters)
    return text
