"""The page where a page's texts are translated and approved, one form for each text."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from localization.engine import (
    EditConflictError,
    FourEyesError,
    SegmentGoneError,
    TextRefusedError,
    is_as_public,
    is_page,
    target_links,
    target_of,
    target_segments,
)
from localization.languages import language_name_here
from localization.markers import to_marks
from localization.readiness import before_publishing, before_review, is_for
from localization.reviews import is_in_review, is_sent_back, task_of

from . import actions
from .access import LockedError, freely_edited, open_translation
from .rows import choices, rows_of, shown, split, with_old_texts


@dataclass(frozen=True)
class Problem:
    """Why a text was not stored, with what was typed and, in a conflict, ``theirs`` and its ``version``."""

    segment: int
    message: str
    typed: str = ""
    theirs: str = ""
    version: int | None = None


def edit(request, pk):
    try:
        translation, team = open_translation(request, pk)
    except Http404:
        if page := freely_edited(request.user, pk):
            messages.info(request, _("This page has left the desk and is edited here."))
            return redirect("wagtailadmin_pages:edit", page.pk)
        raise
    return show(request, translation, team)


def show(request, translation, team, problem=None, status=200):
    """Render the editor; ``problem`` is what kept the last text from being stored."""
    segments, target = target_segments(translation), target_of(translation)
    rows, task = rows_of(translation, segments), task_of(target)
    may_review = team.may_review(request.user)
    is_reviewing = is_in_review(task) and may_review
    if is_reviewing:
        rows = with_old_texts(rows, target)
    name = request.GET.get("show") or ("changed" if is_reviewing else "all")
    context = {
        "translation": translation,
        "language": translation.target_locale.language_code,
        "language_name": language_name_here(translation.target_locale.language_code),
        "total": len(rows),
        "texts": " ".join(str(segment.pk) for segment in segments),
        "rows": _with_problem(rows, shown(rows, name), problem),
        "choices": choices(rows, name),
        "show": name,
        "links": target_links(translation) if may_review else [],
        "finished": sum(segment.is_finished for segment in segments),
        "target": target,
        "problem": problem,
        "page_title": translation.source.object_repr,
    }
    context |= _way(rows, translation, target, task, request.user if may_review else None, team)
    # A script that has stored a text asks for what the page says of all of them.
    template = "top" if request.GET.get("part") == "top" else "edit"
    return render(request, f"localization/desk/{template}.html", context, status=status)


def _way(rows, translation, target, task, reviewer, team):
    """How far the page is on its way to the public, and what this person can do about it."""
    todo = before_review(rows, translation, target)
    gaps = before_publishing(rows, translation, target, reviewer, team) if reviewer else todo
    return {
        "may_review": reviewer is not None,
        "may_approve": any(is_for(row.segment, reviewer, team) for row in rows),
        "is_page": is_page(translation),
        "may_send": is_page(translation) and not is_in_review(task) and not todo,
        "review": task if is_in_review(task) else None,
        "sent_back": task if is_sent_back(task) else None,
        "is_frozen": is_in_review(task) and not reviewer,
        "is_public": not is_in_review(task) and _is_public(rows, target),
        "gaps": gaps,
    }


def _is_public(rows, target):
    """Whether the page needs nobody: visitors read it as it stands here, and every text is approved."""
    segments = [row.segment for row in rows]
    finished = all(segment.is_finished for segment in segments)
    return isinstance(target, Page) and finished and is_as_public(target, segments)


def _with_problem(rows, chosen, problem):
    """A text that could not be stored is shown whatever the filter says."""
    wanted = {row.segment.pk for row in chosen} | ({problem.segment} if problem else set())
    return [row for row in rows if row.segment.pk in wanted]


def save(request, pk, segment_pk):
    """Do with one text what the button says. What cannot be stored is shown again.

    A script that saves by itself asks for the outcome alone. Whoever opens the address of a refusal once more
    is led to the text.
    """
    translation, team = open_translation(request, pk)
    if request.method != "POST":
        return redirect(_place_after(request, translation, segment_pk))
    typed = request.POST.get("text", "")
    try:
        written = actions.act(request, translation, team, segment_pk, typed)
    except EditConflictError as conflict:
        theirs = to_marks(conflict.theirs, conflict.source)
        problem = Problem(segment_pk, str(conflict), typed, theirs, conflict.version)
        return _refuse(request, translation, team, problem, 409)
    except SegmentGoneError as gone:
        return _refuse(request, translation, team, Problem(0, str(gone), typed), 409)
    except (TextRefusedError, FourEyesError, LockedError) as refusal:
        return _refuse(request, translation, team, Problem(segment_pk, str(refusal), typed), 422)
    if written and _is_script(request):
        findings, dismissed = split(written.findings)
        context = {"written": written, "findings": findings, "dismissed": dismissed}
        return render(request, "localization/desk/includes/outcome.html", context)
    return redirect(_place_after(request, translation, segment_pk))


def _is_script(request):
    return request.headers.get("X-Requested-With") == "XMLHttpRequest"


def _refuse(request, translation, team, problem, status):
    if _is_script(request):
        context = {"problem": problem, "language": translation.target_locale.language_code}
        return render(request, "localization/desk/includes/problem.html", context, status=status)
    return show(request, translation, team, problem, status)


def _place_after(request, translation, segment_pk):
    """Where the page is opened again: at the same text, or at the next one that is not finished."""
    address, name = reverse("desk:edit", args=[translation.pk]), request.GET.get("show")
    query = f"?{urlencode({'show': name})}" if name else ""
    if request.POST.get("action") == "next":
        segment_pk = actions.next_unfinished(translation, segment_pk)
    return f"{address}{query}#text-{segment_pk}"
