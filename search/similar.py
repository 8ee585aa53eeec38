"""Titles that look like what was typed, for when nothing has it: a slip of the finger, another ending."""

from itertools import pairwise

from .find import locale_of
from .text.latin import bare
from .text.normalize import normalize
from .text.runs import Kind, runs

# So much of what was typed a title must have, in pairs of letters.
ENOUGH = 0.6
# Fewer pairs are in many titles by accident.
FEWEST = 3
MOST = 5
# The newest titles that are looked at.
LOOKED_AT = 2_000


def similar(query, language, pages):
    """Return the keys of pages of a language with titles like the query, the most like first."""
    asked = _pairs(query)
    if len(asked) < FEWEST:
        return []
    titles = pages.filter(locale=locale_of(language)).order_by("-pk").values_list("pk", "title")
    likeness = {pk: len(asked & _pairs(title)) / len(asked) for pk, title in titles[:LOOKED_AT]}
    best = sorted(likeness, key=likeness.get, reverse=True)
    return [pk for pk in best if likeness[pk] >= ENOUGH][:MOST]


def _pairs(text):
    """The pairs of neighbouring letters within its words."""
    return {pair for run in runs(normalize(text)) for pair in pairwise(_letters(run))}


def _letters(run):
    return bare(run.text) if run.kind is Kind.WORD else run.text.replace(" ", "")
