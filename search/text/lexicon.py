"""The words that a compound is made of, from free lists of words (``search/data/LICENSES.md``)."""

from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

from .units import UNITS

DATA = Path(__file__).resolve().parent.parent / "data"
# A shorter half is nearly always an accident: ตำนาน is not ตำ and นาน.
SHORTEST = {"th": 3}


@lru_cache(maxsize=50_000)
def parts(word, script):
    """Return the two words that a word can be cut into, in every way there is. Burmese has no list."""
    known = _words(script)
    shortest = SHORTEST.get(script, 1)
    cuts = list(accumulate(map(len, UNITS[script].findall(word))))[:-1] if known else []
    halves = [(word[:cut], word[cut:]) for cut in cuts if shortest <= cut <= len(word) - shortest]
    return tuple(sorted({half for pair in halves if known.issuperset(pair) for half in pair}))


@cache
def _words(script):
    path = DATA / f"{script}.txt"
    return frozenset(path.read_text().split()) if path.exists() else frozenset()
