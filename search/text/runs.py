"""Runs: stretches of a normalised text that are searched in one way."""

import re
from enum import Enum
from typing import NamedTuple

from . import burmese, khmer


class Kind(Enum):
    """``UNSPACED``: no spaces between words. ``WORD``: letters of a script with them. ``NUMBER``: 0-9."""

    UNSPACED = "unspaced"
    WORD = "word"
    NUMBER = "number"


class Run(NamedTuple):
    """``text`` of the normalised text from ``start`` on; ``script`` only where there are no spaces."""

    kind: Kind
    script: str
    start: int
    text: str


# Thai and Lao letters are not confused by their readers, so a run has one script.
SCRIPTS = {
    "th": "\u0e01-\u0e3a\u0e40-\u0e4e",
    "lo": "\u0e81-\u0ecf\u0edc-\u0edf",
    "km": khmer.SIGNS,
    "my": burmese.SIGNS,
}
# A space within unspaced writing is a pause of the writer's, not the end of a word.
PAUSE = "[ \u00a0\u200b]*"
UNSPACED = "|".join(f"(?P<{code}>[{signs}]+(?:{PAUSE}[{signs}]+)*)" for code, signs in SCRIPTS.items())
ANY_UNSPACED = "".join(SCRIPTS.values())
# Digits in groups of three are one number: 12,345 in English, 12.345 in Vietnamese.
NUMBER = r"(?P<number>\d{1,3}(?:[.,]\d{3})+(?![\d])|\d+)"
WORD = f"(?P<word>(?:[^\\W\\d_{ANY_UNSPACED}]|[\u0300-\u036f])+)"
RUN = re.compile(f"{UNSPACED}|{NUMBER}|{WORD}")
GROUPING = re.compile("[.,]")


def runs(text):
    """Yield the runs of a normalised text in their order; what lies between is punctuation."""
    for found in RUN.finditer(text):
        kind = found.lastgroup
        if kind in SCRIPTS:
            yield Run(Kind.UNSPACED, kind, found.start(), found[0])
        else:
            yield Run(Kind(kind), "", found.start(), found[0])


def number(run):
    """The digits alone, without the signs that group them."""
    return GROUPING.sub("", run.text)
