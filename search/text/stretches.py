"""Stretches of unspaced writing: units in a row, and how they lie on the words.

Counted on hand-segmented text in the four languages: four units or more are what the reader meant wherever
they stand. Two (in Thai, three) are it when no end of a word lies between them, or when they begin and end
with words; else they are the tail of one word and the head of the next. At the end of a longer word, two
units in Khmer and one in Burmese are a word too.
"""

from itertools import accumulate

from .armour import DUO, END, QUAD, TAIL, TRIO
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
    ends = _ends(cut, words(run))
    return [
        few(SORTS[size], cut[n : n + size])
        for size in SORTS
        for n in range(len(cut) - size + 1)
        if size > LOOSE[run.script] or _fits(ends, n, n + size)
    ] + _tails(cut, ends, TAILS.get(run.script))


def stretch(cut):
    """Return the tokens that a text has in which these two units or more stand in a row."""
    size = min(len(cut), LONG)
    return [few(SORTS[size], cut[n : n + size]) for n in range(len(cut) - size + 1)]


def few(sort, cut):
    """Return one token of some units. Each has an end, so none looks like the beginning of another."""
    return sort + "".join(unit + END for unit in cut)


def _fits(ends, first, last):
    return {first, last} <= ends or ends.isdisjoint(range(first + 1, last))


def _tails(cut, ends, size):
    """The last units of every word that is longer."""
    if not size:
        return []
    return [few(TAIL, cut[n - size : n]) for n in ends if n > size and ends.isdisjoint(range(n - size, n))]


def _ends(cut, found):
    """Return how many units come before each end of a word, the beginning of the run among them."""
    at = {offset: n for n, offset in enumerate(accumulate(map(len, cut), initial=0))}
    return {at[offset] for offset in accumulate(map(len, found), initial=0) if offset in at}
