"""What became of each text when the English changed: decided from the texts alone, never from dates."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

# Below this share of common characters two texts are not versions of each other.
SIMILAR = 0.6


class Fate(Enum):
    SAME = "same"
    MOVED = "moved"
    SIMILAR = "similar"
    NEW = "new"


@dataclass(frozen=True)
class Segment:
    """A text in its place. ``path`` names the place, the same one as long as the block lives."""

    path: str
    text: str


def fates(before, after):
    """Return ``{segment: (fate, segment it came from or None)}`` for every segment of ``after``.

    ``before`` and ``after`` are the segments of the page then and now. A similar text is looked for in
    the same place first, then among the texts that are gone; each is used once.
    """
    old, now = dict.fromkeys(before), set(after)
    gone = [segment for segment in old if segment not in now]
    by_text = {segment.text: segment for segment in old}
    found = {}
    for segment in after:
        if segment in old:
            found[segment] = (Fate.SAME, segment)
        elif segment.text in by_text:
            found[segment] = (Fate.MOVED, by_text[segment.text])
    used = {origin for _fate, origin in found.values()}
    left = [segment for segment in gone if segment not in used]
    for segment in after:
        if segment not in found:
            origin = _most_similar(segment, left)
            found[segment] = (Fate.SIMILAR, origin) if origin else (Fate.NEW, None)
            left = [other for other in left if other != origin]
    return found


def _most_similar(segment, candidates):
    """The most similar text, one in the same place before all others; ``None`` if none is similar."""
    in_place = [other for other in candidates if other.path == segment.path]
    for group in (in_place, candidates):
        rated = [(similarity(segment.text, other.text), n, other) for n, other in enumerate(group)]
        best = max(rated, default=(0, 0, None))
        if best[0] >= SIMILAR:
            return best[2]
    return None


def similarity(one, other):
    """The share of characters that two texts have in common, from 0 to 1."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    # The quick figures are upper bounds: most pairs of paragraphs are told apart by them.
    if matcher.real_quick_ratio() < SIMILAR or matcher.quick_ratio() < SIMILAR:
        return 0.0
    return matcher.ratio()
