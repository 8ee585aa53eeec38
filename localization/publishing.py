"""The editor's button “Publish, wording only”."""

from django.shortcuts import redirect
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.log_actions import log

from . import jobs
from .cascades import is_english
from .engine import content_as_segments, has_source, stored_content
from .wording import refusal

VALUE = "wording-only"
LOG_ACTION = "localization.wording_only"


class PublishWordingOnlyMenuItem(ActionMenuItem):
    """Stands beside "Publish" on English pages that are being translated."""

    name = "action-publish"
    label = "Publish, wording only"
    icon_name = "upload"
    template_name = "localization/publish_wording_only.html"

    def is_shown(self, context):
        page = context.get("page")
        if context["view"] != "edit" or context.get("locked_for_user") or not page.live:
            return False
        may_publish = page.permissions_for_user(context["request"].user).can_publish()
        return may_publish and is_english(page) and has_source(page)


def _is_asked_for(request):
    return request.POST.get("action-publish") == VALUE


def refuse_more_than_wording(request, page):
    """Keep a change of meaning from being published as one of wording; it stays saved as a draft."""
    if not _is_asked_for(request):
        return None
    jobs.work_off(object_key=page.translation_key)
    stored = stored_content(page)
    reason = "The page is not being translated." if stored is None else None
    if page.go_live_at:
        reason = "The page has a date on which it goes live."
    reason = reason or refusal(stored, content_as_segments(page))
    if reason is None:
        return None
    messages.error(
        request,
        f"This is more than a change of wording. {reason} It is saved as a draft: use Publish instead.",
    )
    return redirect("wagtailadmin_pages:edit", page.pk)


def keep_approvals(request, page):
    """Note that only the wording changed, in the job and in the page's log."""
    if _is_asked_for(request):
        jobs.mark_wording_only(page)
        log(instance=page, action=LOG_ACTION, user=request.user)
