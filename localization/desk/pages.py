"""What is done with the whole translated page: look at it, leave the desk with it."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page

from localization.engine import DraftRefusedError, ParentMissingError, draft_page, save_draft, target_of

from .access import LockedError, check_lock, open_translation, require_page, require_reviewer

REFUSALS = (DraftRefusedError, LockedError, ParentMissingError)


def look(request, pk):
    """Show the page with every text as it is at the desk; nothing is stored. English fills the gaps."""
    translation = open_translation(request, pk)[0]
    require_page(translation)
    if target_of(translation) is None:
        raise Http404("There is nothing to look at before the first draft.")
    page = draft_page(translation)
    return page.make_preview_request(request, page.default_preview_mode)


@require_POST
def preview(request, pk):
    """Save what there is as a draft, beside the live page, and show it as visitors will see it."""
    translation, team = open_translation(request, pk)
    require_page(translation)
    try:
        check_lock(translation, team, request.user)
        revision = save_draft(translation, request.user)
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
        return redirect("desk:edit", pk)
    return redirect("wagtailadmin_pages:view_draft", revision.content_object.pk)


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
    messages.success(request, _("The page is now edited freely. Its translated texts are kept."))
    return redirect("wagtailadmin_pages:edit", target.pk)
