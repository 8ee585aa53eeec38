"""Vowels, tones and subscripts: typed in the order and number that the script has."""

from . import burmese, khmer, thai
from .pair import Finding


def signs(pair):
    """Signs of a syllable are doubled, out of order or without a letter (Unicode 16, chapters 16.1-16.4).

    They may look right in one font and are wrong in the next, and no search finds the word.
    """
    for code, find in _RULES.get(pair.language, {}).items():
        if part := find(pair.target_text):
            yield Finding(f"signs.{code}", part)


def _search(pattern):
    def find(text):
        found = pattern.search(text)
        return text[max(found.start() - 3, 0) : found.end() + 3] if found else ""

    return find


def _rules(script):
    patterns = {
        "order": script.WRONG_ORDER,
        "doubled": script.DOUBLED,
        "loose": script.LOOSE,
        "look_alike": script.LOOK_ALIKE,
    }
    return {code: _search(pattern) for code, pattern in patterns.items()}


_RULES = {
    "km": {
        "order": khmer.wrong_order,
        "doubled": khmer.doubled,
        "loose": khmer.loose,
        "discouraged": khmer.discouraged,
    },
    "th": _rules(thai),
    "lo": _rules(thai),
    "my": _rules(burmese),
}
