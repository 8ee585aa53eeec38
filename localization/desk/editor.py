"""The page where a page's texts are translated and approved, one form for each text."""

from dataclasses import dataclass

from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from localization.engine import (
    EditConflictError,
    FourEyesError,
    SegmentGoneError,
    TextRefusedError,
    approve,
    target_links,
    target_of,
    target_segments,
    write_text,
)
from localization.models import State

from .access import LockedError, check_lock, open_translation, require_reviewer


@dataclass(frozen=True)
class Problem:
    """Why a text was not stored, with what was typed and, in a conflict, ``theirs``."""

    segment: int
    message: str
    typed: str = ""
    theirs: str = ""


def edit(request, pk):
    translation, team = open_translation(request, pk)
    return show(request, translation, team)


def show(request, translation, team, problem=None, status=200):
    """Render the editor; ``problem`` is what kept the last text from being stored."""
    segments = target_segments(translation)
    context = {
        "translation": translation,
        "language": translation.target_locale.language_code,
        "segments": segments,
        "links": target_links(translation) if team.may_review(request.user) else [],
        "finished": sum(segment.is_finished for segment in segments),
        "target": target_of(translation),
        "may_review": team.may_review(request.user),
        "problem": problem,
        "page_title": translation.source.object_repr,
    }
    return render(request, "localization/desk/edit.html", context, status=status)


@require_POST
def save(request, pk, segment_pk):
    """Store, approve or keep one text, as the button says. What cannot be stored is shown again."""
    translation, team = open_translation(request, pk)
    typed = request.POST.get("text", "")
    try:
        check_lock(translation, team, request.user)
        _act(request, translation, team, segment_pk, typed)
    except EditConflictError as conflict:
        problem = Problem(segment_pk, str(conflict), typed, conflict.theirs)
        return show(request, translation, team, problem, status=409)
    except SegmentGoneError as gone:
        return show(request, translation, team, Problem(0, str(gone), typed), status=409)
    except (TextRefusedError, FourEyesError, LockedError) as refusal:
        return show(request, translation, team, Problem(segment_pk, str(refusal), typed), status=422)
    return redirect(f"{reverse('desk:edit', args=[pk])}#text-{segment_pk}")


def find(translation, segment_pk):
    """Return the ``TargetSegment``. Raises ``SegmentGoneError`` if the English has lost it."""
    segments = target_segments(translation, pk=segment_pk)
    if not segments:
        raise SegmentGoneError
    return segments[0]


def _act(request, translation, team, segment_pk, typed):
    action, version, user = request.POST.get("action"), _version(request), request.user
    if action == "save":
        write_text(translation, segment_pk, typed, user, version=version)
        return
    require_reviewer(request, team)
    segment = find(translation, segment_pk)
    if action == "keep":
        keep = {"state": State.KEEP_SOURCE, "version": version}
        write_text(translation, segment_pk, segment.source_text, user, **keep)
        return
    if typed != segment.text:
        write_text(translation, segment_pk, typed, user, version=version)
        segment = find(translation, segment_pk)
    elif version != segment.version:
        raise EditConflictError(segment.text)
    approve([segment], translation.target_locale, user, team.four_eyes)


def _version(request):
    """The version that the form was made with; one that no text has if somebody has tampered with it."""
    number = request.POST.get("version", "")
    return int(number) if number.isdecimal() else -1


@require_POST
def approve_all(request, pk):
    """Approve every text that is translated and that the reviewer did not write."""
    translation, team = open_translation(request, pk)
    require_reviewer(request, team)
    segments = target_segments(translation)
    waiting = [segment for segment in segments if segment.state == State.TRANSLATED]
    ready = [segment for segment in waiting if not team.four_eyes or segment.author != request.user]
    try:
        check_lock(translation, team, request.user)
        approve(ready, translation.target_locale, request.user, team.four_eyes)
    except (EditConflictError, LockedError) as refusal:
        messages.error(request, str(refusal))
    else:
        own = len(waiting) - len(ready)
        note = f" {own} that you wrote wait for somebody else." if own else ""
        messages.success(request, f"{len(ready)} texts are approved.{note}")
    return redirect("desk:edit", pk)
