"""Where in a text the words of a query stand, in the characters of the original."""

import re
from itertools import accumulate

from .eras import other_era
from .latin import bare, spelling, stem
from .normalize import atoms
from .query import SHORT, SPACES, typed_runs
from .runs import Kind, number, runs
from .units import units
from .words import words

# Within unspaced writing the text may have a pause where the query has none.
PAUSE = "[ \u00a0\u200b]*"


class Text:
    """A text with what is needed to find and to mark: made once, asked for every word."""

    def __init__(self, text):
        self.atoms = list(atoms(text))
        self.normalized = "".join(atom.text for atom in self.atoms)
        self.runs = list(runs(self.normalized))
        self._places = [atom for atom in self.atoms for _char in atom.text]
        self._starts = set(accumulate((len(atom.text) for atom in self.atoms), initial=0))

    def is_whole(self, first, last):
        """Whether a stretch of the normalised text begins and ends with clusters."""
        return {first, last} <= self._starts

    def original(self, first, last):
        """Return where a stretch of the normalised text stands in the original."""
        return self._places[first].start, self._places[last - 1].end

    def ends_of_words(self):
        for run in self.runs:
            if run.kind is Kind.UNSPACED:
                at = run.start
                for piece in re.split(f"({PAUSE[:-1]}+)", run.text):
                    for word in words(run._replace(text=piece)) if piece.strip() else [piece]:
                        yield at
                        at += len(word)
                        yield at


def marks(text, query):
    """Return ``[(start, end, word)]`` in the original text, in its order, for every word of the query.

    ``word`` counts the words of the query. A short one of unspaced writing is marked where it is a word, if
    it is one anywhere in the text.
    """
    text, found = Text(text), []
    for number_of_word, run in enumerate(wanted(query)):
        for first, last in _places(text, run):
            found.append((*text.original(first, last), number_of_word))
    return _apart(sorted(set(found)))


def wanted(query):
    """The words of a query, each once."""
    return list({run.text: run for run in _words(query)}.values())


def _words(query):
    for run in typed_runs(query):
        if run.kind is Kind.UNSPACED:
            yield from (run._replace(text=piece) for piece in SPACES.split(run.text))
        else:
            yield run


def _places(text, run):
    if run.kind is Kind.UNSPACED:
        return _unspaced_places(text, run)
    same = [
        [other for other in text.runs if other.kind is run.kind and is_same(run, other)]
        for is_same in (_is_exact, _is_form)
    ]
    return [(other.start, other.start + len(other.text)) for other in same[0] or same[1]]


def _is_exact(run, other):
    if run.kind is Kind.NUMBER:
        return number(run) == number(other) or number(run) in re.split("[.,]", other.text)
    typed_bare = bare(run.text) == run.text
    return bare(other.text) == run.text if typed_bare else spelling(other.text) == spelling(run.text)


def _is_form(run, other):
    if run.kind is Kind.NUMBER:
        return number(other) in other_era(number(run))
    return stem(run.text) == stem(other.text)


def _unspaced_places(text, run):
    cut = units(run)
    pattern = re.compile(PAUSE.join(map(re.escape, cut)))
    places = [found.span() for found in pattern.finditer(text.normalized) if text.is_whole(*found.span())]
    if len(cut) <= SHORT[run.script]:
        ends = set(text.ends_of_words())
        places = [place for place in places if ends.issuperset(place)] or places
    return places


def _apart(found):
    """Without what lies within or over an earlier one."""
    apart = []
    for mark in found:
        if not apart or mark[0] >= apart[-1][1]:
            apart.append(mark)
    return apart
