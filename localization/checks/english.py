"""Words of a text, and which of them are English prose rather than names and titles."""

import re
from itertools import groupby

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# What the Chicago Manual of Style (8.159) writes small within a title.
SMALL = set(
    "a an and are as at but by for from in into is its of on or than that the their to via was with".split()
)
# Of these, what is no Vietnamese syllable.
ENGLISH_ONLY = {
    "and",
    "are",
    "at",
    "for",
    "from",
    "into",
    "is",
    "its",
    "of",
    "or",
    "the",
    "that",
    "their",
    "was",
    "with",
}


def words(text):
    return WORD.findall(text)


def content_words(some):
    """Those written small that carry meaning: a title or a name has none, prose has."""
    return [
        word for word in some if word.isascii() and word.islower() and len(word) > 3 and word not in SMALL
    ]


def runs(text):
    """Yield each run of words in plain Latin letters; a word with a mark or in another script ends it."""
    for is_ascii, run in groupby(words(text), str.isascii):
        if is_ascii:
            yield list(run)
