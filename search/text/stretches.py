"""Stretches of unspaced writing: units in a row, and how they lie on the words.

Counted on hand-segmented text in the four languages: four units or more are what the reader meant wherever
they stand. Two (in Thai, three) are it when no end of a word lies between them, or when they begin and end
with words; else they are the tail of one word and the head of the next. At the end of a longer word, two
units in Khmer and one in Burmese are a word too.
"""

from itertools import accumulate

from .armour import APART, DUO, QUAD, TAIL, TRIO
from .digest import digest
from .units import units
from .words import words

LONG = 4
SORTS = {2: DUO, 3: TRIO, LONG: QUAD}
# Up to so many units in a row are not looked for across the ends of words.
LOOSE = {"th": 3, "lo": 2, "km": 2, "my": 2}
TAILS = {"km": 2, "my": 1}


def stretches(run):
    """Return the tokens of a run's stretches."""
    cut = units(run)
    ends, loose = _ends(cut, words(run)), LOOSE[run.script]
    found = [
        digest(SORTS[size] if size > loose or _fits(ends, n, n + size) else APART, cut[n : n + size])
        for size in SORTS
        for n in range(len(cut) - size + 1)
        if size > 2 or _fits(ends, n, n + size)
    ]
    return found + _tails(cut, ends, TAILS.get(run.script))


def stretch(cut):
    """Return the tokens that a text has in which these two units or more stand in a row."""
    size = min(len(cut), LONG)
    return [digest(SORTS[size], cut[n : n + size]) for n in range(len(cut) - size + 1)]


def anywhere(cut):
    """Return the tokens of which a text has at least one where these three units stand in a row."""
    return [digest(sort, cut) for sort in (TRIO, APART)]


def tail(cut):
    """Return the token that a text has in which a longer word ends with these units."""
    return digest(TAIL, cut)


def _fits(ends, first, last):
    return {first, last} <= ends or ends.isdisjoint(range(first + 1, last))


def _tails(cut, ends, size):
    """The last units of every word that is longer."""
    if not size:
        return []
    return [tail(cut[n - size : n]) for n in ends if n > size and ends.isdisjoint(range(n - size, n))]


def _ends(cut, found):
    """Return how many units come before each end of a word, the beginning of the run among them."""
    at = {offset: n for n, offset in enumerate(accumulate(map(len, cut), initial=0))}
    return {at[offset] for offset in accumulate(map(len, found), initial=0) if offset in at}
