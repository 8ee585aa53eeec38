"""The page where a page's texts are translated and approved, one form for each text."""

from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from localization.engine import (
    EditConflictError,
    FourEyesError,
    Text,
    TextRefusedError,
    approve,
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
        "finished": sum(segment.is_finished for segment in segments),
        "target": target_of(translation),
        "may_review": team.may_review(request.user),
        "problem": problem,
        "page_title": translation.source.object_repr,
    }
    return render(request, "localization/desk/edit.html", context, status=status)


@require_POST
def save(request, pk, segment_pk):
    """Store, approve or keep one text, as the button says; then go on to the next."""
    translation, team = open_translation(request, pk)
    segment = find(translation, segment_pk)
    typed = request.POST.get("text", "")
    try:
        check_lock(translation, request.user)
        _act(request, translation, team, segment, typed)
    except EditConflictError as conflict:
        problem = Problem(segment.pk, str(conflict), typed, conflict.theirs)
        return show(request, translation, team, problem, status=409)
    except (TextRefusedError, FourEyesError, LockedError) as refusal:
        return show(request, translation, team, Problem(segment.pk, str(refusal), typed), status=422)
    return redirect(f"{reverse('desk:edit', args=[pk])}#text-{segment.pk}")


def find(translation, segment_pk):
    """Return the ``TargetSegment``; ``Http404`` if the English has lost it since the page was opened."""
    for segment in target_segments(translation):
        if segment.pk == segment_pk:
            return segment
    raise Http404("The English has changed, and this text is gone. Open the page again.")


def _act(request, translation, team, segment, typed):
    action, version = request.POST.get("action"), _version(request)
    if action in ("approve", "keep"):
        require_reviewer(request, team)
    if action == "keep":
        typed = segment.source_text
    if typed != segment.text or action != "approve":
        state = State.KEEP_SOURCE if action == "keep" else State.TRANSLATED
        text = Text(segment.context, segment.string, typed, state)
        write_text(text, translation, request.user, version=version)
    elif version != segment.version:
        raise EditConflictError(segment.text)
    if action == "approve":
        approve([find(translation, segment.pk)], translation.target_locale, request.user, team.four_eyes)


def _version(request):
    """The version that the form was made with; one that no text has if somebody has tampered with it."""
    number = request.POST.get("version", "")
    return int(number) if number.isdecimal() else -1


@require_POST
def approve_all(request, pk):
    """Approve every text that is translated and that the reviewer did not write."""
    translation, team = open_translation(request, pk)
    require_reviewer(request, team)
    waiting = [
        segment for segment in target_segments(translation) if segment.text and not segment.is_finished
    ]
    ready = [segment for segment in waiting if not team.four_eyes or segment.author != request.user]
    try:
        check_lock(translation, request.user)
        approve(ready, translation.target_locale, request.user, team.four_eyes)
    except (EditConflictError, LockedError) as refusal:
        messages.error(request, str(refusal))
    else:
        own = len(waiting) - len(ready)
        note = f" {own} that you wrote wait for somebody else." if own else ""
        messages.success(request, f"{len(ready)} texts are approved.{note}")
    return redirect("desk:edit", pk)
