"""What has to be in a text, as a tree of tokens; each database adapter writes it in its own way."""

from bisect import bisect_left
from typing import NamedTuple


class Token(NamedTuple):
    """A token of the index, or with ``is_prefix`` every token that begins with it."""

    text: str
    is_prefix: bool = False


class All(NamedTuple):
    """Every part."""

    all: tuple


class Any(NamedTuple):
    """At least one part."""

    any: tuple


def all_of(parts):
    return All(tuple(parts)) if len(parts) > 1 else parts[0]


def any_of(parts):
    return Any(tuple(parts)) if len(parts) > 1 else parts[0]


def holds(match, tokens):
    """Tell whether a text with these tokens, a sorted list, has what is asked for."""
    if isinstance(match, All):
        return all(holds(part, tokens) for part in match.all)
    if isinstance(match, Any):
        return any(holds(part, tokens) for part in match.any)
    at = bisect_left(tokens, match.text)
    found = tokens[at : at + 1]
    return bool(found) and (found[0].startswith(match.text) if match.is_prefix else found[0] == match.text)
