"""Khmer syllables: which sign follows which (Unicode 16, chapter 16.4; UTN 61, Khmer Encoding Structure)."""

import re

COENG, RO = "\u17d2", "\u179a"
BASE = "\u1780-\u17a2\u17a5-\u17b3\u25cc"
TOKEN = f"{COENG}[{BASE}]|[\u17b4-\u17d1\u17d3\u17dd]"
SYLLABLE = re.compile(f"[{BASE}]((?:{TOKEN}|[\u200c\u200d])+)")
LOOSE = re.compile(f"{COENG}(?![{BASE}\u200d])|(?<![\u1780-\u17dd\u200c\u200d\u25cc])[\u17b6-\u17d3\u17dd]")
# "inherent vowels" and letters that Unicode discourages or deprecates.
DISCOURAGED = re.compile("[\u17a3\u17a4\u17b4\u17b5\u17d3\u17d8]")
# Robat, subscripts with Ro last, shifter, vowel, sign above, sign after.
RANKS = [
    ("\u17cc", 1),
    ("\u17c9\u17ca", 4),
    ("".join(map(chr, range(0x17B6, 0x17C6))), 5),
    ("\u17c7\u17c8", 7),
]
VOWEL, SHIFTER = 5, 4


def wrong_order(text):
    """Return the first syllable whose signs are not in the published order, or ``""``."""
    return _first(text, lambda ranks, _signs: ranks != sorted(ranks))


def doubled(text):
    """Return the first syllable with a sign twice, two vowels or two shifters, or ``""``."""
    return _first(
        text,
        lambda ranks, signs: (
            len(set(signs)) < len(signs) or ranks.count(VOWEL) > 1 or ranks.count(SHIFTER) > 1
        ),
    )


def _first(text, is_wrong):
    for syllable in SYLLABLE.finditer(text):
        signs = re.findall(TOKEN, syllable[1])
        if is_wrong([_rank(sign) for sign in signs], signs):
            return syllable[0][:40]
    return ""


def _rank(sign):
    if sign[0] == COENG:
        return 3 if sign[1] == RO else 2
    return next((rank for signs, rank in RANKS if sign in signs), 6)


def loose(text):
    return _found(LOOSE, text)


def discouraged(text):
    return _found(DISCOURAGED, text)


def _found(pattern, text):
    found = pattern.search(text)
    return text[max(found.start() - 3, 0) : found.end() + 3] if found else ""
