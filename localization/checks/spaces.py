"""Spaces that got in by mistake."""

import re

from .pair import Finding

DOUBLE = re.compile("[ \u00a0]{2,}")


def spaces(pair):
    """Two spaces in a row, or one at an end (ITS 2.0, Appendix C: "whitespace")."""
    text = pair.target_text
    if DOUBLE.search(text.strip()):
        yield Finding("spaces.double")
    if text != text.strip() and pair.source_text == pair.source_text.strip():
        yield Finding("spaces.ends")
