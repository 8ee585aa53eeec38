"""Where a page stands in a language, in words."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from wagtail.models import WorkflowState


class PageState(TextChoices):
    NOT_BEGUN = "not-begun", _("not begun")
    IN_PROGRESS = "in-progress", _("in progress")
    WAITING = "waiting", _("waiting for review")
    IN_REVIEW = "in-review", _("in review")
    READY = "ready", _("ready to publish")
    LIVE = "live", _("live and up to date")
    OUTDATED = "outdated", _("out of date")
    FREE = "free", _("edited freely")


# A sign beside the words, for who looks over many pages at once.
SIGNS = {
    PageState.NOT_BEGUN: "–",
    PageState.IN_PROGRESS: "◔",
    PageState.WAITING: "◑",
    PageState.IN_REVIEW: "◕",
    PageState.READY: "▲",
    PageState.LIVE: "✓",
    PageState.FREE: "✎",
}


def state_of(translation):
    """Return how far one of ``engine.all_translations()`` is; ``None`` stands for no translation.

    That it is out of date is told beside it: see ``is_outdated``.
    """
    if translation is None or not (translation.enabled or translation.page_pk):
        return PageState.NOT_BEGUN
    if not translation.enabled:
        return PageState.FREE
    if translation.review == WorkflowState.STATUS_IN_PROGRESS:
        return PageState.IN_REVIEW
    if translation.finished == translation.total:
        is_current = translation.is_live and not translation.since and not translation.is_sample
        return PageState.LIVE if is_current else PageState.READY
    is_written = translation.finished + translation.waiting == translation.total
    return PageState.WAITING if is_written else PageState.IN_PROGRESS


def is_outdated(translation):
    return bool(translation and translation.enabled and translation.is_live and translation.since)
