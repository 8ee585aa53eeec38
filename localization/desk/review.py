"""The way of a page to the public: to the reviewers, back from them, or out."""

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page

from localization import reviews
from localization.engine import (
    DraftRefusedError,
    EditConflictError,
    ParentMissingError,
    PublishRefusedError,
    approve,
    publish,
    target_of,
    target_segments,
)
from localization.models import State
from localization.readiness import before_publishing, before_review, is_for

from .access import LockedError, check_lock, open_translation, require_page, require_reviewer
from .rows import rows_of

REFUSALS = (
    DraftRefusedError,
    EditConflictError,
    LockedError,
    ParentMissingError,
    PublishRefusedError,
    reviews.NotInReviewError,
)


@require_POST
def send(request, pk):
    """Give the page to the reviewers, if each text has its translation."""
    translation, team = open_translation(request, pk)
    require_page(translation)
    try:
        check_lock(translation, team, request.user)
        rows = rows_of(translation, target_segments(translation))
        if gaps := before_review(rows, translation, target_of(translation)):
            return _tell(request, pk, gaps)
        reviews.send_to_review(translation, team, request.user)
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The reviewers have the page now. You will see here what they answer."))
    return redirect("desk:edit", pk)


def _tell(request, pk, gaps):
    """Say what is missing."""
    missing = "; ".join(gap.message.rstrip(".") for gap in gaps)
    messages.error(request, _("Not yet: %(missing)s.") % {"missing": missing})
    return redirect("desk:edit", pk)


@require_POST
def return_to_translators(request, pk):
    translation, team = open_translation(request, pk)
    require_reviewer(request, team)
    try:
        reviews.send_back(translation, request.user, request.POST.get("comment", "").strip())
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The page is with the translators again."))
    return redirect("desk:edit", pk)


@require_POST
def publish_page(request, pk):
    """Publish what is approved: the reviewed page if it is in review."""
    translation, team = open_translation(request, pk)
    require_reviewer(request, team)
    target = target_of(translation)
    try:
        check_lock(translation, team, request.user)
        rows = rows_of(translation, target_segments(translation))
        if gaps := before_publishing(rows, translation, target, request.user, team):
            return _tell(request, pk, gaps)
        if reviews.is_in_review(reviews.task_of(target)):
            reviews.publish_reviewed(translation, request.user)
        else:
            publish(translation, request.user)
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
    else:
        _say_published(request, target_of(translation))
    return redirect("desk:edit", pk)


def _say_published(request, target):
    url = target.get_url(request) if isinstance(target, Page) else None
    buttons = [messages.button(url, _("View live"), new_window=True)] if url else None
    messages.success(request, _("“%(page)s” is published.") % {"page": target}, buttons=buttons)


@require_POST
def approve_all(request, pk):
    """Approve every text that is translated and that the reviewer did not write."""
    translation, team = open_translation(request, pk)
    require_reviewer(request, team)
    rows = rows_of(translation, target_segments(translation))
    waiting = [row for row in rows if row.segment.state == State.TRANSLATED]
    free = [row for row in waiting if is_for(row.segment, request.user, team)]
    ready = [row.segment for row in free if not row.is_blocked]
    try:
        check_lock(translation, team, request.user)
        approve(ready, translation.target_locale, request.user, team.four_eyes)
    except (EditConflictError, LockedError) as refusal:
        messages.error(request, str(refusal))
    else:
        suggested = sum(row.segment.state == State.SUGGESTED for row in rows)
        _say_approved(request, len(ready), len(waiting) - len(free), len(free) - len(ready), suggested)
    return redirect("desk:edit", pk)


def _say_approved(request, number, own, faulty, suggested):
    parts = [ngettext("%d text is approved.", "%d texts are approved.", number) % number]
    if own:
        parts.append(ngettext("%d of yours waits for another.", "%d of yours wait for another.", own) % own)
    if faulty:
        parts.append(ngettext("%d has a fault to mend.", "%d have a fault to mend.", faulty) % faulty)
    if suggested:
        parts.append(ngettext("%d is a suggestion.", "%d are suggestions.", suggested) % suggested)
    messages.success(request, " ".join(parts))
