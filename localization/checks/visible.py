"""Whether there is anything to read, and whether it fits."""

import unicodedata

from .pair import Finding

# Unicode 16, 5.21 "Ignoring Characters": letters and marks by category that nobody sees.
BLANK = set("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")


def empty(pair):
    """Nothing in the text can be seen (Unicode, Default_Ignorable_Code_Point and White_Space)."""
    if not any(map(is_visible, pair.target_text)):
        yield Finding("empty.invisible")


def is_visible(char):
    return unicodedata.category(char)[0] not in "CZ" and char not in BLANK and not _is_selector(char)


def _is_selector(char):
    return "\ufe00" <= char <= "\ufe0f"


def length(pair):
    """The text is longer than its place: the limit of the field (Django, ``max_length``)."""
    excess = len(pair.target_text) - (pair.max_length or len(pair.target_text))
    if excess > 0:
        yield Finding("length.too_long", str(excess))
