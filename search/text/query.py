"""What somebody typed, as the questions that are put to the index."""

import re
from typing import NamedTuple

from localization.zawgyi import from_zawgyi, is_zawgyi

from .armour import ALONE, BARE, PART, STEM, armoured
from .eras import other_era
from .latin import bare, spelling, stem
from .match import Token, all_of, any_of
from .normalize import normalize
from .runs import Kind, number, runs
from .stretches import TAILS, anywhere, stretch, tail
from .tokens import pairs
from .units import units
from .words import words

# Up to so many units a run of letters stands by accident inside other words (see ``stretches``).
SHORT = {"th": 2, "lo": 1, "km": 2, "my": 1}
SPACES = re.compile("[ \u00a0]+")
# Vietnamese writes the syllables of a word apart. Side by side they are what was meant; only if so few pages
# have them are others added, up to that number.
FEW = 5
# What is typed or pasted beyond it is not looked for: a title is shorter, and every word costs time.
LONGEST = 300


def typed_runs(text):
    """Return the runs of what somebody typed; Zawgyi is read as what it means."""
    text = text[:LONGEST]
    return list(runs(normalize(from_zawgyi(text) if is_zawgyi(text) else text)))


class Level(NamedTuple):
    """A question. It is the answer if it finds ``enough``; if it does not, the next is asked.

    ``is_near``: what it finds is not what was typed, only near it.
    """

    match: object
    enough: int = 1
    is_near: bool = False


class Query(NamedTuple):
    """``levels``: the questions, the strictest first; none for a text without a letter or digit.

    ``best``: what comes first of all that is found. ``better``: what raises the score of what has it.
    """

    levels: list
    best: object = None
    better: object = None


def parse(text, language=""):
    """Return the ``Query`` of a text. ``language`` is the reader's: bare words may be Vietnamese."""
    found = typed_runs(text)
    if not found:
        return Query([])
    exact = _once(_exact(run) for run in found)
    beside = _once(token(pair) for pair in pairs(found))
    levels = [
        Level(all_of(exact)),
        Level(all_of(_once(map(_forms, found))), is_near=True),
        Level(all_of(_once(map(_near, found))), is_near=True),
    ]
    if beside and (language == "vi" or any(map(_has_marks, found))):
        levels.insert(0, Level(all_of([*exact, any_of(beside)]), enough=FEW))
    best = all_of(_once(map(_best, found)) + beside)
    return Query(_distinct(levels), best, _by_itself(found[0], language) if len(found) == 1 else None)


def _by_itself(run, language):
    """A Vietnamese syllable where it is a word by itself."""
    is_syllable = run.kind is Kind.WORD and (language == "vi" or _has_marks(run))
    return token(ALONE + spelling(run.text)) if is_syllable else None


def phrase(text):
    """Return what a text has to have in which these words stand side by side."""
    found = typed_runs(text)
    return all_of([_exact(run) for run in found] + [token(pair) for pair in pairs(found)]) if found else None


def any_word(text):
    """Return what a text has to have with at least one of these words."""
    found = typed_runs(text)
    return any_of([_exact(run) for run in found]) if found else None


def token(text, is_prefix=False):
    return Token(armoured(text), is_prefix)


def _once(parts):
    return list(dict.fromkeys(parts))


def _distinct(levels):
    """A later question that is an earlier one would find nothing again."""
    return [
        level for n, level in enumerate(levels) if level.match not in [other.match for other in levels[:n]]
    ]


def _has_marks(run):
    return run.kind is Kind.WORD and bare(run.text) != run.text


def _exact(run):
    if run.kind is Kind.NUMBER:
        return token(number(run))
    if run.kind is Kind.UNSPACED:
        return _by_pieces(run, _unspaced)
    word = token(spelling(run.text))
    return word if _has_marks(run) else any_of([word, token(BARE + run.text)])


def _by_pieces(run, way):
    """In one stretch, or every piece that was typed with a space between."""
    pieces = [run._replace(text=piece) for piece in SPACES.split(run.text)]
    whole = way(run)
    return any_of([whole, all_of([way(piece) for piece in pieces])]) if len(pieces) > 1 else whole


def _unspaced(run):
    cut = units(run)
    return _short(run, cut) if len(cut) <= SHORT[run.script] else _stretch(cut)


def _stretch(cut):
    return all_of([token(text) for text in stretch(cut)])


def _short(run, cut):
    """A word of its own, a part of a compound, words of one unit each, or the end of a word."""
    whole = "".join(cut)
    ways = [token(whole), token(PART + whole)]
    if len(cut) > 1:
        ways.append(all_of([*map(token, cut), _stretch(cut)]))
    if len(cut) == TAILS.get(run.script):
        ways.append(token(tail(cut)))
    return any_of(ways)


def _forms(run):
    """Other forms of an English word; a year also in the other era."""
    if run.kind is Kind.NUMBER:
        digits = number(run)
        return any_of([token(digits), *(token(year) for year in other_era(digits))])
    if run.kind is Kind.WORD and run.text.isascii():
        root = stem(run.text)
        return any_of([_exact(run), token(STEM + root), token(root)])
    return _exact(run)


def _near(run):
    return _by_pieces(run, _anywhere) if run.kind is Kind.UNSPACED else _forms(run)


def _anywhere(run):
    """Also where words do not begin and end; of one unit alone that would be everywhere."""
    cut = units(run)
    if len(cut) == 1:
        return _unspaced(run)
    return any_of([token(text) for text in anywhere(cut)]) if len(cut) == 3 else _stretch(cut)


def _best(run):
    if run.kind is Kind.UNSPACED:
        return all_of([token(word) for word in words(run)])
    return _exact(run)
