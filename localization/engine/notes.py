"""Notes of the team beside a text."""

from django.utils import timezone
from django.utils.translation import gettext as _

from localization.models import SegmentNote

from .refusals import TextRefusedError, check_raw, is_invisible


def notes_of(translation, segments):
    """Return ``{segment's pk: [open note, ...]}`` of these ``TargetSegment``, oldest first, in one query."""
    places = {(segment.context.pk, segment.string.pk): segment.pk for segment in segments}
    notes = SegmentNote.objects.filter(
        locale=translation.target_locale_id,
        settled_at=None,
        context__in={context for context, _s in places},
    )
    found = {}
    for note in notes.select_related("user"):
        if (note.context_id, note.string_id) in places:
            found.setdefault(places[note.context_id, note.string_id], []).append(note)
    return found


def add_note(translation, segment, text, user):
    """Leave a note at a ``TargetSegment``. Raises ``TextRefusedError`` for one without words."""
    check_raw(text)
    if is_invisible(text):
        raise TextRefusedError(_("The note is empty. Write what the others should know."))
    SegmentNote.objects.create(
        locale=translation.target_locale,
        context=segment.context,
        string=segment.string,
        text=text.strip(),
        user=user,
    )


def settle_note(translation, pk):
    """Put a note away. It stays stored, with the time. Nothing happens to one that is away already."""
    SegmentNote.objects.filter(locale=translation.target_locale, pk=pk, settled_at=None).update(
        settled_at=timezone.now()
    )
