"""Checks of one translated text: pure functions, each of which knows the scripts of our languages."""

from .catalogue import CHECKS
from .check import Check, Level
from .messages import message
from .pair import Finding, Pair, Wording, plain

__all__ = [
    "CHECKS",
    "Check",
    "Finding",
    "Level",
    "Pair",
    "Wording",
    "check_of",
    "findings",
    "message",
    "plain",
]

_BY_NAME = {check.name: check for check in CHECKS}


def findings(pair):
    """Return what all checks find in the text, the gravest first. An empty text is nothing but empty."""
    found = []
    for check in CHECKS:
        found += check.function(pair)
        if check.name == "empty" and found:
            break
    return found


def check_of(code):
    """Return the ``Check`` that a finding's code is of; raises ``KeyError`` where there is none."""
    return _BY_NAME[code.partition(".")[0]]
