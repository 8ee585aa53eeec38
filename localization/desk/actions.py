"""What the buttons of one text do."""

from localization.engine import (
    Checker,
    EditConflictError,
    SegmentGoneError,
    TextRefusedError,
    add_note,
    approve,
    dismiss,
    model_of,
    settle_note,
    target_segments,
    write_text,
)
from localization.markers import from_marks, to_marks
from localization.models import State

from .access import require_reviewer


def act(request, translation, team, segment_pk, typed):
    """Do what the pressed button says. Returns what ``write_text`` does, or ``None``.

    Raises what the engine raises for a text that cannot be stored, ``PermissionDenied`` for a
    reviewer's button in a translator's hands.
    """
    special = [action for name, action in BY_VALUE.items() if name in request.POST]
    action = special[0] if special else ACTIONS.get(request.POST.get("action"), _save)
    return action(request, translation, team, segment_pk, typed)


def find(translation, segment_pk):
    """Return the ``TargetSegment``. Raises ``SegmentGoneError`` if the English has lost it."""
    segments = target_segments(translation, pk=segment_pk)
    if not segments:
        raise SegmentGoneError
    return segments[0]


def next_unfinished(translation, segment_pk):
    """Return the pk of the next text that has no translation yet; of this one if there is none."""
    segments = target_segments(translation)
    places = [segment.pk for segment in segments]
    start = places.index(segment_pk) + 1 if segment_pk in places else 0
    waiting = [segment.pk for segment in segments[start:] + segments[:start] if segment.text is None]
    return waiting[0] if waiting else segment_pk


def _save(request, translation, team, segment_pk, typed):
    return write_text(
        translation, segment_pk, typed, request.user, version=_version(request), read=from_marks
    )


def _approve(request, translation, team, segment_pk, typed):
    require_reviewer(request, team)
    segment = find(translation, segment_pk)
    if typed != to_marks(segment.text or "", segment.source_text):
        _save(request, translation, team, segment_pk, typed)
        segment = find(translation, segment_pk)
    elif _version(request) != segment.version:
        raise EditConflictError(segment.text or "", segment.source_text)
    _refuse_faults(translation, segment)
    approve([segment], translation.target_locale, request.user, team.four_eyes)


def _refuse_faults(translation, segment):
    found = _checker(translation).check_all([segment]).get(segment.pk, [])
    if faults := [str(finding) for finding in found if finding.is_blocking]:
        raise TextRefusedError(" ".join(faults))


def _checker(translation):
    return Checker(model_of(translation.source), translation.target_locale)


def _dismiss(request, translation, team, segment_pk, typed):
    name = request.POST["dismiss"]
    reason = request.POST.get(f"reason {name}", "")
    dismiss(_checker(translation), find(translation, segment_pk), name, reason, request.user)


def _keep(request, translation, team, segment_pk, typed):
    require_reviewer(request, team)
    text = find(translation, segment_pk).source_text
    keep = {"state": State.KEEP_SOURCE, "version": _version(request)}
    return write_text(translation, segment_pk, text, request.user, **keep)


def _note(request, translation, team, segment_pk, typed):
    add_note(translation, find(translation, segment_pk), request.POST.get("note", ""), request.user)


def _settle(request, translation, team, segment_pk, typed):
    number = request.POST.get("settle", "")
    settle_note(translation, int(number) if number.isdecimal() else 0)


# These buttons carry the note or the finding that they are about.
BY_VALUE = {"settle": _settle, "dismiss": _dismiss}
ACTIONS = {"save": _save, "next": _save, "approve": _approve, "keep": _keep, "note": _note}


def _version(request):
    """The version that the form was made with; one that no text has if somebody has tampered with it."""
    number = request.POST.get("version", "")
    return int(number) if number.isdecimal() else -1
