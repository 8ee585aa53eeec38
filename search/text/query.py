"""What somebody typed, as the questions that are put to the index."""

import re
from typing import NamedTuple

from . import match
from .armour import BARE, PART, QUAD, STEM, TAIL, armoured
from .eras import other_era
from .latin import bare, spelling, stem
from .normalize import normalize
from .runs import Kind, number, runs
from .stretches import TAILS, few, stretch
from .tokens import pairs, run_words
from .units import units
from .words import words

# Up to so many units a run of letters stands by accident inside other words (measured on segmented text).
SPACES = re.compile("[ \u00a0]+")
SHORT = {"th": 2, "lo": 1, "km": 2, "my": 1}


class Query(NamedTuple):
    """``levels``: what to ask, the next only if one finds nothing. ``best``: what ranks first of all found."""

    levels: tuple
    best: object


def parse(text, language=""):
    found = list(runs(normalize(text)))
    if not found:
        return Query((), None)
    exact = [_exact(run) for run in found]
    side_by_side = [token(t) for t in pairs(found)]
    levels = [all_of(exact)]
    if side_by_side and (language == "vi" or any(_has_marks(run) for run in found)):
        levels.insert(0, all_of([*exact, any_of(side_by_side)]))
    levels.append(all_of([_forms(run) for run in found]))
    levels.append(all_of([_approximate(run) for run in found]))
    best = all_of([_best(run) for run in found] + side_by_side)
    return Query(tuple(dict.fromkeys(levels)), best)


def token(text, is_prefix=False):
    return match.Token(armoured(text), is_prefix)


def all_of(parts):
    return match.All(tuple(parts)) if len(parts) > 1 else parts[0]


def any_of(parts):
    return match.Any(tuple(parts)) if len(parts) > 1 else parts[0]


def _has_marks(run):
    return run.kind is Kind.WORD and bare(run.text) != run.text


def _exact(run):
    if run.kind is Kind.NUMBER:
        return token(number(run))
    if run.kind is Kind.WORD:
        word = token(spelling(run.text))
        return word if _has_marks(run) else any_of([word, token(BARE + run.text)])
    return _by_pieces(run, _unspaced)


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
        ways.append(token(few(TAIL, cut)))
    return any_of(ways)


def _forms(run):
    if run.kind is Kind.NUMBER:
        digits = number(run)
        return any_of([token(digits), *(token(year) for year in other_era(digits))])
    if run.kind is Kind.WORD and run.text.isascii():
        root = stem(run.text)
        return any_of([_exact(run), token(STEM + root), token(root)])
    return _exact(run)


def _approximate(run):
    return _by_pieces(run, _anywhere) if run.kind is Kind.UNSPACED else _forms(run)


def _anywhere(run):
    """Also where words do not begin and end; of one unit alone that would be everywhere."""
    cut = units(run)
    if len(cut) == 1:
        return _unspaced(run)
    return token(few(QUAD, cut), is_prefix=True) if len(cut) == 3 else _stretch(cut)


def _best(run):
    if run.kind is Kind.UNSPACED:
        return all_of([token(word) for word in words(run)])
    return token(run_words(run)[0])
