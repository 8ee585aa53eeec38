"""What is done with the whole translated page: look at it, publish it, leave the desk with it."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page

from localization.engine import (
    DraftRefusedError,
    ParentMissingError,
    PublishRefusedError,
    publish,
    save_draft,
    target_of,
)

from .access import LockedError, check_lock, open_translation, require_reviewer

REFUSALS = (DraftRefusedError, LockedError, ParentMissingError, PublishRefusedError)


@require_POST
def preview(request, pk):
    """Save what there is as a draft, beside the live page, and show it as visitors will see it."""
    translation, team = open_translation(request, pk)
    try:
        check_lock(translation, team, request.user)
        revision = save_draft(translation, request.user)
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
        return redirect("desk:edit", pk)
    return redirect("wagtailadmin_pages:view_draft", revision.content_object.pk)


@require_POST
def publish_page(request, pk):
    translation, team = open_translation(request, pk)
    require_reviewer(request, team)
    try:
        check_lock(translation, team, request.user)
        target = publish(translation, request.user)
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
    else:
        url = target.get_url(request) if isinstance(target, Page) else None
        buttons = [messages.button(url, "View live", new_window=True)] if url else None
        messages.success(request, f"“{target}” is published.", buttons=buttons)
    return redirect("desk:edit", pk)


@require_POST
def stop(request, pk):
    """Take a page out of the desk: its team then edits it freely, and no English change reaches it."""
    translation, team = open_translation(request, pk)
    require_reviewer(request, team)
    target = target_of(translation)
    if not isinstance(target, Page):
        raise PermissionDenied
    translation.enabled = False
    translation.save(update_fields=["enabled"])
    messages.success(request, "The page is now edited freely. Its translated texts are kept.")
    return redirect("wagtailadmin_pages:edit", target.pk)
