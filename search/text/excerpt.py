"""The part of a text that shows best why it was found."""

import re
from bisect import bisect_right
from typing import NamedTuple

from .marking import marks
from .normalize import atoms

# In clusters: about three lines on a phone.
LONGEST = 180
BEFORE = 40
SPACE = re.compile(r"\s+")


class Piece(NamedTuple):
    text: str
    is_marked: bool = False


def excerpt(text, query, longest=LONGEST):
    """Return the ``Piece``s of the densest part of the text, with an ellipsis where it was cut.

    The text is the original, its white space aside; it is cut between clusters and, near a space, there.
    """
    text = SPACE.sub(" ", text).strip()
    found = marks(text, query)
    start, end = _window(text, found, longest)
    inside = [mark for mark in found if start <= mark[0] and mark[1] <= end]
    return [
        *([Piece("… ")] if start else []),
        *_pieces(text, start, end, inside),
        *([Piece(" …")] if end < len(text) else []),
    ]


def marked(text, query):
    """Return the whole text as ``Piece``s."""
    return list(_pieces(text, 0, len(text), marks(text, query)))


def _window(text, found, longest):
    """Return the stretch with the most different words of the query, then with the most of them."""
    borders = [atom.start for atom in atoms(text)] + [len(text)]
    if len(borders) <= longest:
        return 0, len(text)
    starts = {_start(text, borders, mark[0]) for mark in found} or {0}
    windows = [(start, _end(text, borders, start + longest)) for start in sorted(starts)]
    return max(windows, key=lambda window: _worth(found, *window))


def _worth(found, start, end):
    inside = [word for first, last, word in found if start <= first and last <= end]
    return len(set(inside)), len(inside), -start


def _start(text, borders, at):
    """Where to begin, some way before a place: behind a space if there is one, else with a cluster."""
    first, last = (bisect_right(borders, place) for place in (at - BEFORE, at))
    near = borders[max(first - 1, 0) : last]
    return next((border for border in near if border and text[border - 1] == " "), near[0]) if near[0] else 0


def _end(text, borders, at):
    """Where to cut: at a space if one is near, else at the end of a cluster."""
    space = text.rfind(" ", at - BEFORE, at) if at < len(text) else -1
    return space if space > 0 else _border(borders, at)


def _border(borders, at):
    """The end of a cluster at or before a place."""
    return borders[max(bisect_right(borders, at) - 1, 0)]


def _pieces(text, start, end, found):
    for first, last, _word in found:
        if first > start:
            yield Piece(text[start:first])
        yield Piece(text[first:last], is_marked=True)
        start = last
    if start < end:
        yield Piece(text[start:end])
