"""Words of scripts with spaces: their spelling, their bare letters, their English stem."""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

# Letters with a stroke or a ligature have no decomposition in Unicode.
STROKES = str.maketrans(
    {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"}
)
# Vietnamese writes the tone of oa, oe and uy on either vowel: hòa and hoà are one word.
TONES = "\u0300\u0301\u0303\u0309\u0323"
TONE_BEFORE = re.compile(f"(o)([{TONES}])([ae])$|(u)([{TONES}])(y)$")
_stemmer = snowballstemmer.stemmer("english")


@lru_cache(maxsize=50_000)
def spelling(word):
    """Return the word decomposed (NFD), its Vietnamese tone in the newer place."""
    word = unicodedata.normalize("NFD", word)
    if word.isascii():
        return word
    return TONE_BEFORE.sub(lambda found: "".join(filter(None, found.group(1, 3, 2, 4, 6, 5))), word)


@lru_cache(maxsize=50_000)
def bare(word):
    """Return the word as it is typed without marks: ``nguoi`` for ``người``."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word.translate(STROKES))
    return "".join(char for char in letters if not unicodedata.combining(char))


@lru_cache(maxsize=50_000)
def stem(word):
    """Return what an English word has in common with its forms, by the Snowball rules: ``traffick``."""
    return _stemmer.stemWord(word) if word.isascii() else word
