"""How one text became another, word by word: for those who translate a change, and those who review it."""

import re
from difflib import SequenceMatcher

from icu4py.breakers import WordBreaker

from .markers import MARK

# A mark is never cut; the rest is what stands between spaces, and the spaces.
PIECE = re.compile(rf"{MARK.pattern}|\s+|(?:(?!{MARK.pattern})\S)+")
# Thai, Lao, Burmese and Khmer: their words are told apart by ICU's dictionaries (UAX 14, class SA).
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


def word_changes(old, new):
    """Return ``[(kind, text), ...]`` that turns ``old`` into ``new`` word by word.

    ``kind`` is ``equal``, ``insert`` or ``delete``.
    """
    one, other = _words(old), _words(new)
    changes = []
    for kind, i, j, k, m in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "equal":
            changes.append(("equal", "".join(one[i:j])))
            continue
        changes += [("delete", "".join(one[i:j]))] if j > i else []
        changes += [("insert", "".join(other[k:m]))] if m > k else []
    return changes


def _words(text):
    """The words of a text and the spaces between them, so that joined they are the text again."""
    return [word for piece in PIECE.finditer(text) for word in _cut(piece[0])]


def _cut(piece):
    # Which language ICU is told makes no difference to its dictionaries.
    return map(str, WordBreaker(piece, "en")) if UNSPACED.search(piece) else [piece]
