"""What has to be in a text, as a tree of tokens; each database adapter writes it in its own way."""

from typing import NamedTuple


class Token(NamedTuple):
    """A token of the index, or with ``is_prefix`` every token that begins with it."""

    text: str
    is_prefix: bool = False


class All(NamedTuple):
    """Every part."""

    parts: tuple


class Any(NamedTuple):
    """At least one part."""

    parts: tuple
