"""Approving texts: by a reviewer, and where the team says so never by the one who wrote them."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from localization.models import SegmentEvent, SegmentState, State, Via

from .writing import EditConflictError


class FourEyesError(Exception):
    """The reviewer wrote the text, and the team wants another pair of eyes."""


@transaction.atomic
def approve(segments, locale, user, four_eyes=True):
    """Approve these ``TargetSegment`` as the reviewer saw them, in three queries.

    Raises ``EditConflictError`` if one was changed since, ``FourEyesError`` if ``user`` wrote one.
    """
    if four_eyes and any(segment.author == user for segment in segments):
        raise FourEyesError(_("You wrote this text yourself. Somebody else of the team approves it."))
    places = {(segment.context.pk, segment.string.pk): segment for segment in segments}
    states = SegmentState.objects.select_for_update().filter(
        locale=locale, context__in=[context for context, _s in places]
    )
    for state in states:
        segment = places.get((state.context_id, state.string_id))
        if segment and segment.version != state.version:
            raise EditConflictError(segment.text or "", segment.source_text, state.version)
    SegmentState.objects.bulk_create(
        (_approved(segment, locale, user) for segment in segments),
        update_conflicts=True,
        unique_fields=["locale", "context", "string"],
        update_fields=["state", "version", "approved_by", "approved_at"],
    )
    SegmentEvent.objects.bulk_create(_event(segment, locale, user) for segment in segments)


def _approved(segment, locale, user):
    return SegmentState(
        locale=locale,
        context=segment.context,
        string=segment.string,
        state=State.APPROVED,
        version=segment.version + 1,
        approved_by=user,
        approved_at=timezone.now(),
    )


def _event(segment, locale, user):
    return SegmentEvent.objects.about(
        segment.context,
        segment.source_text,
        locale,
        user,
        old_text=segment.text,
        new_text=segment.text,
        old_state=segment.state,
        new_state=State.APPROVED,
        via=Via.DESK,
    )
