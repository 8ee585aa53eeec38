"""Years of the Buddhist era, which Thailand, Laos and Cambodia write: 543 more than the common era's."""

from .normalize import normalize

DIFFERENCE = 543
COMMON = range(1800, 2100)


def other_era(digits):
    """Return the same year in the other era, in a list that is empty for what is no likely year."""
    year = int(digits) if len(digits) == 4 else 0
    return [str(other) for other in (year - DIFFERENCE,) if other in COMMON] or [
        str(year + DIFFERENCE) for _ in range(year in COMMON)
    ]


def year_in_other_era(text):
    """Return the same for what somebody typed, in any digits; empty if it is more than a year."""
    digits = normalize(text).strip()
    return other_era(digits) if digits.isdecimal() else []
