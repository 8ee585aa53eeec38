"""What was ever written in a place, and getting it back."""

from django.db.models import Q

from localization.models import SegmentEvent, State, Via

from .writing import write_text


def history(segment, locale):
    """Return the events of a ``TargetSegment``, newest first: of its place, and of its text elsewhere."""
    events = SegmentEvent.objects.of_object(segment.context.object_id, locale)
    here = Q(path=segment.path) | Q(source_text=segment.source_text)
    return events.filter(here).select_related("user").order_by("-pk")


def restore(event, segment, translation, user):
    """Write the text of an event again. A text for other English comes back as a suggestion."""
    # An event that only says "needs update" carries the new English beside a text for the old one.
    fits = event.new_text and event.source_text == segment.source_text
    state = State.TRANSLATED if fits else State.SUGGESTED
    text = event.new_text or event.old_text
    write_text(translation, segment.pk, text, user, state=state, via=Via.REVERT)
