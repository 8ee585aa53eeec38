"""One spelling for texts that a reader takes for the same, whatever keyboard, font or program wrote them.

A text is normalised atom by atom: an atom is one orthographic cluster, a letter with everything that hangs on
it. So every normalised character is known to come from one atom, and an excerpt can mark it in the original.

The form is for comparing alone and is never shown. It is NFC (UAX 15) and not NFKC, which would cut the Thai
and Lao sign AM in two; then small letters and 0-9; then what the scripts ask for (``thai``, ``khmer``,
``burmese``).
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from . import burmese, khmer, thai

# No width, no sound: soft hyphen, grapheme joiner, direction marks, joiners, variation selectors, BOM
# (Unicode DerivedCoreProperties, Default_Ignorable_Code_Point). U+200B stays: it says where a word ends.
IGNORED = (
    "\u00ad\u034f\u061c\u180b-\u180f\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
)
ZERO_WIDTH_SPACE = "\u200b"
MARKS = "".join(
    [
        "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\u3099\u309a\u1160-\u11ff",
        thai.MARKS,
        khmer.MARKS,
        burmese.MARKS,
    ]
)
# Between a letter and its mark even a zero-width space means nothing.
BETWEEN = f"[{IGNORED}{ZERO_WIDTH_SPACE}]*"
ATOM = re.compile(
    f"(?:{thai.LEADING}{BETWEEN})*"
    f"(?:{khmer.LETTER}|{burmese.KINZI}|.)"
    f"(?:{BETWEEN}(?:{khmer.SUBSCRIPT}|{burmese.STACKED}|{thai.AM}|[{MARKS}]))*[{IGNORED}]*",
    re.DOTALL,
)
IGNORED_ONE = re.compile(f"[{IGNORED}]")
REPEATED = re.compile(f"([{MARKS}])\\1+")


class Atom(NamedTuple):
    """A cluster of the original text, ``start`` to ``end``, and its normalised characters."""

    start: int
    end: int
    text: str


def normalize(text):
    """Return the text in the form that is compared; a second time changes nothing."""
    return "".join(_normalize_atom(found[0]) for found in ATOM.finditer(text))


def atoms(text):
    """Yield every cluster of the text as an ``Atom``."""
    for found in ATOM.finditer(text):
        yield Atom(found.start(), found.end(), _normalize_atom(found[0]))


@lru_cache(maxsize=50_000)
def _normalize_atom(text):
    text = IGNORED_ONE.sub("", text)
    text = text if text == ZERO_WIDTH_SPACE else text.replace(ZERO_WIDTH_SPACE, "")
    text = unicodedata.normalize("NFC", _small(text))
    for script in (thai, khmer, burmese):
        text = script.normalize(text)
    return unicodedata.normalize("NFC", REPEATED.sub(r"\1", _latin_digits(text)))


def _small(text):
    """Small letters. Decomposed first: there is a capital whose small form is a letter and a mark (İ)."""
    return unicodedata.normalize("NFD", text).lower()


def _latin_digits(text):
    return "".join(str(unicodedata.digit(char)) if char.isdecimal() else char for char in text)
