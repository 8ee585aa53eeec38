"""What visitors read now of each text of a page."""

from localization.carry_over import Segment, fates
from localization.models import Draft


def live_texts(target, segments):
    """Return ``{segment's pk: public text}`` of these ``TargetSegment``, also where the English has changed.

    Texts that are new to the public page are left out. One query.
    """
    draft = Draft.objects.filter(revision=target.live_revision_id).first() if target.live else None
    before = {Segment(path, source): text for path, source, text in draft.texts} if draft else {}
    origins = fates(before, [Segment(segment.path, segment.source_text) for segment in segments])
    found = {}
    for segment in segments:
        _fate, origin = origins[Segment(segment.path, segment.source_text)]
        if before.get(origin):
            found[segment.pk] = before[origin]
    return found
