"""What is done with the whole translated page: look at it, leave the desk with it."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page

from localization.engine import ParentMissingError, draft_page, first_draft, target_of

from .access import open_translation, require_page, require_reviewer


def look(request, pk):
    """Show the page with every text as it is at the desk; nothing is stored. English fills the gaps."""
    translation = open_translation(request, pk)[0]
    require_page(translation)
    if target_of(translation):
        return _shown(request, draft_page(translation))
    try:
        with first_draft(translation) as page:
            return _shown(request, page)
    except ParentMissingError as missing:
        context = {"missing": missing, "translation": translation}
        return render(request, "localization/desk/no_place.html", context)


def _shown(request, page):
    # Without Wagtail's own button, which would lie on the text.
    return page.make_preview_request(request, page.default_preview_mode, {"is_look": True})


@require_POST
def stop(request, pk):
    """Take a page out of the desk: its team then edits it freely, and no English change reaches it."""
    translation, team = open_translation(request, pk)
    require_reviewer(request, team)
    target = target_of(translation)
    if not isinstance(target, Page):
        raise PermissionDenied
    if not request.POST.get("sure"):
        messages.error(request, _("Nothing was changed. Tick that you know what it means."))
        return redirect("desk:edit", pk)
    translation.enabled = False
    translation.save(update_fields=["enabled"])
    messages.success(request, _("The page is now edited freely. Its translated texts are kept."))
    return redirect("wagtailadmin_pages:edit", target.pk)
