"""Brackets and quotation marks come in twos."""

import re

from .pair import Finding

# Unicode, Bidi_Paired_Bracket, and the quotation marks that CLDR has for our languages. The single ones are
# left out: ’ is an apostrophe as well.
PAIRS = ["()", "[]", "{}", "«»", "“”"]
# "1) …" and "a) …" number a list, at the beginning of a line or of a part.
NUMBERING = re.compile(r"(?:^|(?<=[;:,.]\s)|(?<=\n))\w{1,2}\)")


def brackets(pair):
    """One half of a pair is missing (Unicode BidiBrackets.txt, CLDR delimiters)."""
    source, target = (NUMBERING.sub(" ", text) for text in (pair.source_text, pair.target_text))
    for opening, closing in PAIRS:
        if target.count(opening) != target.count(closing) and source.count(opening) == source.count(closing):
            yield Finding("brackets.unbalanced", f"{opening} {closing}")
    if target.count('"') % 2 and not source.count('"') % 2:
        yield Finding("brackets.unbalanced", '"')
