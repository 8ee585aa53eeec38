"""What a check is given, and what it answers."""

from dataclasses import dataclass, field
from functools import cached_property

from bs4 import BeautifulSoup


@dataclass(frozen=True)
class Wording:
    """One rendering of a term that stands in the English: ``status`` is preferred, allowed or forbidden.

    ``forms`` are the other ways to write the term in English.
    """

    term: str
    text: str
    status: str
    reason: str = ""
    forms: tuple = ()


@dataclass(frozen=True)
class Pair:
    """An English text and its translation, both as stored: HTML of inline tags, links as ``<a id="a1">``.

    ``max_length`` is the room in characters, ``digits`` the team's policy (``models.Digits``), ``wordings``
    what the glossary has for the terms of this English, ``elsewhere`` the other translations that the
    same English has in this language, as HTML.
    """

    source: str
    target: str
    language: str
    max_length: int | None = None
    digits: str = "either"
    wordings: tuple = field(default=())
    elsewhere: tuple = field(default=())

    @cached_property
    def source_text(self):
        return plain(self.source)

    @cached_property
    def target_text(self):
        return plain(self.target)


@dataclass(frozen=True)
class Finding:
    """What a check says of a text: ``code`` names the message, ``part`` what it is about (may be empty)."""

    code: str
    part: str = ""


def plain(html):
    """The text of HTML as a reader sees it, ``br`` as a new line."""
    # Most texts have no markup, and a parser takes a hundred times as long to say so.
    if "<" not in html and "&" not in html:
        return _whole(html)
    soup = _parse(html)
    for tag in soup.find_all("br"):
        tag.replace_with("\n")
    return soup.get_text()


def elements(html):
    """The elements of HTML, each one's as it opens."""
    return _parse(html).find_all(True) if "<" in html else []


def _parse(html):
    return BeautifulSoup(_whole(html), "html.parser")


def _whole(text):
    """The text with U+FFFD for half a surrogate pair, which no text may have (Unicode, D75)."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
