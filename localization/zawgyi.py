"""Zawgyi, the old encoding of Burmese that looks like Unicode to a program: recognised and converted."""

from functools import cache

from myanmar.converter import convert
from myanmartools import ZawgyiDetector

# Myanmar Tools: above this, fewer than one Unicode text of a hundred is taken for Zawgyi.
PROBABLE = 0.95


def is_zawgyi(text):
    """Whether a text is probably Zawgyi; without a Burmese letter none is."""
    return _detector().get_zawgyi_probability(text) > PROBABLE


def from_zawgyi(text):
    """Return a Zawgyi text in Unicode; what is no Burmese letter stays as it is."""
    return convert(text, "zawgyi", "unicode")


@cache
def _detector():
    return ZawgyiDetector()
