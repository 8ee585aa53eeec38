"""Thai and Lao: the same structure, letter for letter (Unicode 16, chapters 16.1 and 16.2).

A unit is a vowel that is written first, a consonant, its marks, a consonant that closes the syllable where
the vowel asks for one, and a vowel behind. Words begin and end where units do.
"""

import re

LEADING = "[เ-ไເ-ໄ]"
MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u0e33\u0eb3"

# NIKHAHIT, perhaps a tone, and AA: what fonts draw as the sign AM.
AM = "\u0e4d[\u0e48-\u0e4b]?\u0e32|\u0ecd[\u0ec8-\u0ecb]?\u0eb2"

TONE = "[\u0e48-\u0e4b\u0ec8-\u0ecb]"
ABOVE_OR_BELOW = "[\u0e31\u0e34-\u0e3a\u0e47\u0eb1\u0eb4-\u0ebc]"
RULES = [
    # A tone typed before the vowel it stands over.
    (re.compile(f"({TONE}+)({ABOVE_OR_BELOW}+)"), r"\2\1"),
    # NIKHAHIT and AA are one sign, also with the tone between them (NFKC has it the other way).
    (re.compile(f"\u0e4d({TONE}?)\u0e32"), "\\1\u0e33"),
    (re.compile(f"({TONE})\u0e4d\u0e32"), "\\1\u0e33"),
    (re.compile(f"\u0ecd({TONE}?)\u0eb2"), "\\1\u0eb3"),
    (re.compile(f"({TONE})\u0ecd\u0eb2"), "\\1\u0eb3"),
    (re.compile(f"([\u0e33\u0eb3])({TONE})"), r"\2\1"),
    # SARA E twice looks like SARA AE.
    (re.compile("เเ"), "แ"),
    (re.compile("ເເ"), "ແ"),
    # Lao HO before a sonorant: as a ligature, with the small LO below it, or as two letters.
    (re.compile("ໜ"), "ຫນ"),
    (re.compile("ໝ"), "ຫມ"),
    (re.compile("\u0ebc"), "ລ"),
]


def normalize(cluster):
    for pattern, replacement in RULES:
        cluster = pattern.sub(replacement, cluster)
    return cluster
