"""“Publish, wording only”: the editor says that a change of the English keeps its meaning."""

import re
from collections import Counter

from .carry_over import Fate, fates
from .checks.pair import plain
from .glossary import Glossary
from .models import Term


def refusal(before, after):
    """Return why this change is more than one of wording, or ``None``.

    ``before`` and ``after`` are ``(segments, links)`` of the page then and now. More than wording are
    new or removed texts, and changed numbers, terms, links, pictures or other values beside the texts.
    """
    (old, old_links), (new, new_links) = before, after
    if Counter(old_links) != Counter(new_links):
        return "A link or a picture changed."
    changed = fates(old, new)
    glossary = Glossary(Term.objects.all())
    for segment, (fate, origin) in changed.items():
        if fate is Fate.NEW:
            return f"“{plain(segment.text)[:60]}” is a new text."
        if fate is Fate.SIMILAR and _numbers(origin.text) != _numbers(segment.text):
            return f"A number changed in “{plain(segment.text)[:60]}”."
        if fate is Fate.SIMILAR and _terms(glossary, origin.text) != _terms(glossary, segment.text):
            return f"A term of the field changed in “{plain(segment.text)[:60]}”."
    kept = {origin for _fate, origin in changed.values()}
    gone = next((segment for segment in old if segment not in kept), None)
    return f"“{plain(gone.text)[:60]}” was removed." if gone else None


def _numbers(text):
    return Counter(re.findall(r"\d+(?:[.,]\d+)*", plain(text)))


def _terms(glossary, text):
    return Counter(glossary.found_in(text))
