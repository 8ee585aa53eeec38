"""What visitors read now of each text of a page."""

from localization.carry_over import Segment, fates
from localization.models import Draft


def is_as_public(target, segments):
    """Whether visitors read exactly these ``TargetSegment``, all of them and no other text. One query."""
    draft = _public_draft(target)
    return bool(draft) and draft.texts == [[row.path, row.source_text, row.text] for row in segments]


def _public_draft(target):
    return Draft.objects.filter(revision=target.live_revision_id).first() if target.live else None


def live_texts(target, segments):
    """Return ``{segment's pk: (English, public text)}`` of these ``TargetSegment``, as visitors read now.

    The English may have changed since. Texts that are new to the public page are left out. One query.
    """
    draft = _public_draft(target)
    before = {Segment(path, source): text for path, source, text in draft.texts} if draft else {}
    origins = fates(before, [Segment(segment.path, segment.source_text) for segment in segments])
    found = {}
    for segment in segments:
        _fate, origin = origins[Segment(segment.path, segment.source_text)]
        if before.get(origin):
            found[segment.pk] = (origin.text, before[origin])
    return found
