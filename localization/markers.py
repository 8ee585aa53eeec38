"""Tags of a text as numbered marks that a person can type and move: ``{1}our site{/1}``.

Translators never meet HTML: bold words and links are the marks of the English text, a line break is
a line break, ``&`` and ``<`` are themselves.
"""

import html
import re

from django.utils.translation import gettext as _

from .engine import TextRefusedError

TAG = re.compile(r"</?[A-Za-z][^<>]*>")
MARK = re.compile(r"\{(/?)(\d{1,3})\}")
BREAK = re.compile(r"<br\s*/?>")
TAG_OR_MARK = re.compile(f"{TAG.pattern}|{MARK.pattern}")


def tags(source):
    """Return the opening tags of an English text; the first has the number 1."""
    return [tag for tag in TAG.findall(source) if not tag.startswith("</") and not BREAK.fullmatch(tag)]


def to_marks(data, source):
    """Return stored HTML as people edit it. Tags that the English ``source`` lacks stay tags."""
    unused, opened = dict(enumerate(tags(source), 1)), []

    def mark(tag):
        if BREAK.fullmatch(tag):
            return "\n"
        if tag.startswith("</"):
            number = opened.pop() if opened else None
            return f"{{/{number}}}" if number else tag
        number = _number(tag, unused, source)
        opened.append(number)
        unused.pop(number, None)
        return f"{{{number}}}" if number else tag

    return "".join(mark(part) if TAG.fullmatch(part) else _text(part) for part in _parts(TAG, data))


def _text(part):
    return html.unescape(part.replace("\n", " "))


def _number(tag, unused, source):
    """The number of a tag: the first that is still free, or one that stands twice."""
    free = (number for number, other in unused.items() if other == tag)
    every = (number for number, other in enumerate(tags(source), 1) if other == tag)
    return next(free, next(every, None))


def from_marks(text, source):
    """Return what a person typed as HTML.

    Raises ``TextRefusedError`` for a mark without its other half, and for one that the English does not have.
    """
    known, opened = dict(enumerate(tags(source), 1)), []

    def tag(part):
        found = MARK.fullmatch(part)
        is_mark = found and int(found[2]) in known
        if found and not is_mark and part not in source:
            raise _unknown(part)
        if not is_mark and not TAG.fullmatch(part):
            return _escaped(part)
        if BREAK.fullmatch(part):
            return "<br/>"
        name = f"{{{found[2]}}}" if is_mark else f"<{_name(part)}>"
        if not part.startswith(("{/", "</")):
            opened.append(name)
        elif not opened or opened.pop() != name:
            raise _lonely(name)
        return _as_tag(found, known) if is_mark else part

    data = "".join(tag(part) for part in _parts(TAG_OR_MARK, text))
    if opened:
        raise _lonely(opened[-1])
    return data


def _as_tag(found, known):
    tag = known[int(found[2])]
    return f"</{_name(tag)}>" if found[1] else tag


def _lonely(mark):
    message = _("The mark %(mark)s has no other half. Each mark stands before and after its words.")
    return TextRefusedError(message % {"mark": mark})


def _unknown(mark):
    message = _("There is no mark %(mark)s in the English. Please take it away.")
    return TextRefusedError(message % {"mark": mark})


def _escaped(text):
    lines = text.replace("\r\n", "\n").split("\n")
    return "<br/>".join(html.escape(line, quote=False) for line in lines)


def _name(tag):
    return re.match(r"</?([A-Za-z][A-Za-z0-9]*)", tag)[1].lower()


def _parts(pattern, text):
    """Split a text into what the pattern finds and what stands between, in order."""
    start = 0
    for found in pattern.finditer(text):
        yield from filter(None, (text[start : found.start()], found[0]))
        start = found.end()
    yield from filter(None, (text[start:],))
