"""What the buttons of one text do."""

from localization.engine import (
    Checker,
    EditConflictError,
    SegmentGoneError,
    TextRefusedError,
    add_note,
    approve,
    dismiss,
    settle_note,
    take_up,
    target_segments,
    write_text,
)
from localization.form_numbers import number_from
from localization.markers import from_marks, to_marks
from localization.models import State
from localization.zawgyi import from_zawgyi

from .access import check_lock, require_reviewer


def act(request, translation, team, segment_pk, typed):
    """Do what the pressed button says. Returns what ``write_text`` does, or ``None``.

    Raises what the engine raises for a text that cannot be stored, ``LockedError`` while the page is
    somebody else's, ``PermissionDenied`` for a reviewer's button in a translator's hands.
    """
    special = [action for name, action in BY_VALUE.items() if name in request.POST]
    action = special[0] if special else ACTIONS.get(request.POST.get("action"), _save)
    if action not in WHILE_LOCKED:
        check_lock(translation, team, request.user)
    return action(request, translation, team, segment_pk, typed)


def find(translation, segment_pk):
    """Return the ``TargetSegment``. Raises ``SegmentGoneError`` if the English has lost it."""
    segments = target_segments(translation, pk=segment_pk)
    if not segments:
        raise SegmentGoneError
    return segments[0]


def next_unfinished(translation, segment_pk):
    """Return the pk of the next text that nobody has translated yet; of this one if there is none."""
    segments = target_segments(translation)
    places = [segment.pk for segment in segments]
    start = places.index(segment_pk) + 1 if segment_pk in places else 0
    waiting = [segment.pk for segment in segments[start:] + segments[:start] if segment.is_open]
    return waiting[0] if waiting else segment_pk


def _save(request, translation, team, segment_pk, typed):
    return write_text(
        translation, segment_pk, typed, request.user, version=_version(request), read=from_marks
    )


def _from_zawgyi(request, translation, team, segment_pk, typed):
    return _save(request, translation, team, segment_pk, from_zawgyi(typed))


def _with_typed(request, translation, team, segment_pk, typed):
    """Store what was typed before another button was pressed. Returns the ``TargetSegment`` as it is then."""
    segment = find(translation, segment_pk)
    shown = to_marks(segment.text or segment.previous_text, segment.source_text)
    if "text" not in request.POST or _lines(typed) == shown:
        return segment
    check_lock(translation, team, request.user)
    _save(request, translation, team, segment_pk, typed)
    return find(translation, segment_pk)


def _lines(typed):
    """What was typed, with line breaks as the desk has them: forms send two signs for each."""
    return typed.replace("\r\n", "\n")


def _approve(request, translation, team, segment_pk, typed):
    require_reviewer(request, team)
    segment = find(translation, segment_pk)
    if _lines(typed) != to_marks(segment.text or "", segment.source_text):
        _save(request, translation, team, segment_pk, typed)
        segment = find(translation, segment_pk)
    elif _version(request) != segment.version and segment.author != request.user:
        raise EditConflictError(segment.text or "", segment.source_text, segment.version)
    _refuse_faults(translation, segment)
    approve([segment], translation.target_locale, request.user, team.four_eyes)


def _refuse_faults(translation, segment):
    found = Checker.of(translation).check_all([segment]).get(segment.pk, [])
    if faults := [str(finding) for finding in found if finding.is_blocking]:
        raise TextRefusedError(" ".join(faults))


def _keep(request, translation, team, segment_pk, typed):
    require_reviewer(request, team)
    text = find(translation, segment_pk).source_text
    keep = {"state": State.KEEP_SOURCE, "version": _version(request)}
    return write_text(translation, segment_pk, text, request.user, **keep)


def _dismiss(request, translation, team, segment_pk, typed):
    segment = _with_typed(request, translation, team, segment_pk, typed)
    name = request.POST["dismiss"]
    reason = request.POST.get(f"reason {name}", "")
    dismiss(Checker.of(translation), segment, name, reason, request.user)


def _take_up(request, translation, team, segment_pk, typed):
    segment = _with_typed(request, translation, team, segment_pk, typed)
    take_up(Checker.of(translation), segment, request.POST["take_up"])


def _note(request, translation, team, segment_pk, typed):
    segment = _with_typed(request, translation, team, segment_pk, typed)
    add_note(translation, segment, request.POST.get("note", ""), request.user)


def _settle(request, translation, team, segment_pk, typed):
    _with_typed(request, translation, team, segment_pk, typed)
    number = request.POST.get("settle", "")
    settle_note(translation, number_from(number, 0))


# These buttons carry the note or the finding that they are about.
BY_VALUE = {"settle": _settle, "dismiss": _dismiss, "take_up": _take_up}
ACTIONS = {
    "save": _save,
    "next": _save,
    "approve": _approve,
    "keep": _keep,
    "note": _note,
    "from_zawgyi": _from_zawgyi,
}
# Notes are written while a page rests, too.
WHILE_LOCKED = {_note, _settle}


def _version(request):
    """The version that the form was made with; one that no text has if somebody has tampered with it."""
    number = request.POST.get("version", "")
    return number_from(number, -1)
