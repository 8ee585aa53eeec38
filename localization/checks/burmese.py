"""Burmese syllables (Unicode 16, chapter 16.3; UTN 11, Representing Myanmar in Unicode)."""

import re

# Medials ya, ra, wa, ha in this order, then the vowel e, then vowels above, then vowels below.
WRONG_ORDER = re.compile(
    "\u1031[\u103b-\u103e]|\u103c\u103b|\u103d[\u103b\u103c]|\u103e[\u103b-\u103d]|[\u102f\u1030][\u102d\u102e]"
)
DOUBLED = re.compile("([\u102b-\u103e])\\1")
LOOSE = re.compile("(?:^|(?<=[\\s\u104a\u104b]))[\u102b-\u103e]")
# The digits zero and seven look like the letters wa and ra; a digit carries no sign.
LOOK_ALIKE = re.compile("[\u1040\u1047][\u102b-\u1032\u1036-\u103e]")
