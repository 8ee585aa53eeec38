"""A page on its way to the public: sent to the reviewers, sent back, or approved and published.

The way is Wagtail's own workflow, one for each language, on the page that stands at the head of its tree.
"""

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page, TaskState

from .engine import is_as_saved, save_draft, target_of
from .workflows import review_workflow


class NotInReviewError(Exception):
    """Somebody has sent the page back or published it meanwhile."""

    def __init__(self):
        super().__init__(_("This page is not in review any more."))


def task_of(target):
    """Return the ``TaskState`` of a page that is on its way to the public, or ``None``. One query."""
    state = target.current_workflow_state if isinstance(target, Page) else None
    return state.current_task_state if state else None


def is_in_review(task):
    return task is not None and task.status == TaskState.STATUS_IN_PROGRESS


def is_sent_back(task):
    """Whether a reviewer has sent the page back, and translators have not sent it again."""
    return task is not None and task.status == TaskState.STATUS_REJECTED


@transaction.atomic
def send_to_review(translation, team, user):
    """Save the page as a draft and start its review; translators read it only until that ends.

    A page that is in review already stays as it is: a button may be pressed twice.
    """
    if is_in_review(task_of(target_of(translation))):
        return
    revision = save_draft(translation, user)
    page = revision.content_object
    review_workflow(team, page)
    state = page.current_workflow_state
    if state:
        state.resume(user)
    else:
        page.get_workflow().start(page, user)


@transaction.atomic
def send_back(translation, user, comment):
    """End the review: translators write again. The comment reaches who sent the page."""
    _review(translation).reject(user=user, comment=comment)


@transaction.atomic
def publish_reviewed(translation, user):
    """Approve the review and publish what was reviewed. Raises ``PublishRefusedError``, see the gate.

    A reviewer may have mended a text in the meantime: then the page is built anew from what was approved.
    """
    review = _review(translation)
    page = target_of(translation)
    if page.latest_revision_id != review.revision_id or not is_as_saved(review.revision, translation):
        review.revision = save_draft(translation, user)
        review.save(update_fields=["revision"])
    review.approve(user=user)


def _review(translation):
    task = task_of(target_of(translation))
    if not is_in_review(task):
        raise NotInReviewError
    return task
