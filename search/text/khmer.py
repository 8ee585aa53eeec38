"""Khmer: one order of signs, one letter where two look alike (Unicode 16, chapter 16.4; UTN 61).

A unit is a letter with its subscripts and signs. Words begin and end where units do.
"""

import re

LETTER = "[\u1780-\u17b3]"
COENG = "\u17d2"
SUBSCRIPT = f"{COENG}[\u200b-\u200d\u2060]*[\u1780-\u17b3]"
MARKS = "\u17b4-\u17d1\u17d3\u17dd"
SIGNS = "\u1780-\u17d3\u17d7\u17dc\u17dd"

ROBAT, SHIFTERS, RO = "\u17cc", "\u17c9\u17ca", "\u179a"
ABOVE = "\u17b7-\u17ba\u17be"
TOKEN = re.compile(f"{COENG}[\u1780-\u17b3]|.", re.DOTALL)
# After ordering: vowels that were typed as two signs, and signs that look the same in that place.
RULES = [
    (re.compile("\u17c1\u17b8|\u17b8\u17c1"), "\u17be"),
    (re.compile("\u17c1\u17b6|\u17b6\u17c1"), "\u17c4"),
    # Below a vowel that stands above, both shifters are drawn like the vowel U and are typed as it.
    (re.compile(f"[{SHIFTERS}\u17bb]([{ABOVE}])|([{ABOVE}])\u17bb"), "\u17ca\\1\\2"),
    # The subscripts of DA and TA are one shape.
    (re.compile(f"{COENG}\u178a"), f"{COENG}\u178f"),
]
# Letters that Unicode deprecates or that spelling reforms moved between.
LETTERS = str.maketrans(
    {"\u17a3": "\u17a2", "\u17a4": "\u17a2\u17b6", "\u17a8": "\u17a7\u1780", "\u17b2": "\u17b1"}
)


def normalize(cluster):
    if not cluster or not "\u1780" <= cluster[0] <= "\u17b3" or len(cluster) == 1:
        return cluster.translate(LETTERS)
    letter, *signs = TOKEN.findall(cluster.translate(LETTERS))
    text = letter + "".join(sorted(signs, key=_rank))
    for pattern, replacement in RULES:
        text = pattern.sub(replacement, text)
    return text


def _rank(sign):
    """Robat, subscripts with RO last, shifter, vowel, other signs."""
    if sign[0] == COENG:
        return 2 if sign[1:] == RO else 1
    if sign in ROBAT:
        return 0
    if sign in SHIFTERS:
        return 3
    return 4 if "\u17b6" <= sign <= "\u17c5" else 5
