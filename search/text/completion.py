"""Suggestions while somebody types: titles in which a word begins like that."""

from itertools import accumulate

from .armour import BARE, MIDDLE, REST, armoured
from .latin import bare, spelling
from .match import Token, all_of, any_of
from .normalize import normalize
from .query import SPACES, Level, Query, typed_runs
from .runs import Kind, number, runs
from .units import PAUSES, units
from .words import words

# Nobody types more before looking at the suggestions.
LONGEST = 24


def completion_tokens(text):
    """Return the tokens by which the beginning of a word finds a text."""
    return " ".join(armoured(token) for run in runs(normalize(text)) for token in _tokens(run))


def _tokens(run):
    if run.kind is Kind.UNSPACED:
        text = PAUSES.sub("", run.text)
        heads = set(accumulate(map(len, words(run)), initial=0))
        starts = accumulate(map(len, units(run)), initial=0)
        return [_rest(REST if at in heads else MIDDLE, text[at:]) for at in starts if at < len(text)]
    if run.kind is Kind.NUMBER:
        return [number(run)]
    return [spelling(run.text), *([BARE + bare(run.text)] if bare(run.text) != run.text else [])]


def _rest(sort, text):
    return sort + text[:LONGEST]


def parse_beginning(text):
    """Return the ``Query`` for words of which the last is not yet typed to its end."""
    found = typed_runs(text)
    if not found:
        return Query([])
    strict = [_typed(run, [REST], run is found[-1]) for run in found]
    loose = [_typed(run, [REST, MIDDLE], run is found[-1]) for run in found]
    levels = [Level(all_of(strict)), Level(all_of(loose), is_near=True)]
    return Query(levels if strict != loose else levels[:1], all_of(strict))


def _typed(run, sorts, is_last):
    if run.kind is Kind.UNSPACED:
        pieces = [PAUSES.sub("", piece) for piece in SPACES.split(run.text)]
        return all_of([any_of([_token(_rest(sort, piece)) for sort in sorts]) for piece in pieces])
    if run.kind is Kind.NUMBER:
        return _token(number(run), is_last)
    word = _token(spelling(run.text), is_last)
    return word if bare(run.text) != run.text else any_of([word, _token(BARE + run.text, is_last)])


def _token(text, is_prefix=True):
    return Token(armoured(text), is_prefix)
