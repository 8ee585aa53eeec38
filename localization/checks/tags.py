"""Links, bold and italic words, line breaks: what the English has, the translation has."""

from collections import Counter

from .pair import Finding, elements

ALIKE = {"strong": "b", "em": "i"}
# A language may need bold words more or less often, but not a different number of these.
COUNTED = {"br", "sub", "sup"}
MARKING = {"b", "i", "s", "code", "u"}


def links(pair):
    """Every link of the English is there, and no other (ITS 2.0, Appendix C: "markup").

    A link is an ``<a>`` with the number that wagtail-localize gave it.
    """
    source, target = _link_ids(pair.source), _link_ids(pair.target)
    for link in dict.fromkeys(source):
        if link not in target:
            yield Finding("links.missing", link)
    for link in dict.fromkeys(target):
        if link not in source:
            yield Finding("links.extra", link)


def _link_ids(html):
    return [tag.get("id", "") for tag in elements(html) if tag.name == "a"]


def tags(pair):
    """Words are bold, raised or broken into lines as in the English (ITS 2.0, Appendix C: "markup")."""
    source, target = _tags(pair.source), _tags(pair.target)
    for tag in sorted(COUNTED | MARKING):
        if _fewer(tag, target, source):
            yield Finding("tags.missing", tag)
        elif _fewer(tag, source, target):
            yield Finding("tags.extra", tag)


def _tags(html):
    return Counter(ALIKE.get(tag.name, tag.name) for tag in elements(html))


def _fewer(tag, these, those):
    return these[tag] < those[tag] if tag in COUNTED else bool(those[tag]) and not these[tag]
