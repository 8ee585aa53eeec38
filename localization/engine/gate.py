"""Nothing unreviewed becomes public: asked whenever a translated page goes live, by whatever way.

A revision may go live when each of its texts has been approved as the translation of exactly its
English. That is read from the history of the texts, never from dates.
"""

from contextlib import contextmanager
from contextvars import ContextVar

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page
from wagtail_localize.models import Translation

from localization.models import FINISHED, Draft, SegmentEvent

from .findings import Checker
from .outdated import note_publication
from .segments import target_segments

_samples_allowed = ContextVar("samples_allowed", default=False)


class PublishRefusedError(Exception):
    """The page cannot be published; the message says what is missing, ``page`` is the page."""

    def __init__(self, message, page):
        super().__init__(message)
        self.page = page


@contextmanager
def samples_allowed():
    """Let the starter site's samples through: they say on the page that nobody has reviewed them."""
    token = _samples_allowed.set(True)
    try:
        yield
    finally:
        _samples_allowed.reset(token)


def check_going_live(page):
    """Raise ``PublishRefusedError`` if saving ``page`` would make an unreviewed text public."""
    if _samples_allowed.get() or not page.live or not is_translated(page):
        return
    stored = type(page).objects.filter(pk=page.pk).values("live", "live_revision_id").first()
    if stored == {"live": True, "live_revision_id": page.live_revision_id}:
        return
    _check_hidden(page)
    draft = _draft(page)
    _check_approval(page, draft)
    _check_faults(page, draft)
    draft.is_reviewed = True
    draft.save(update_fields=["is_reviewed"])
    note_publication(draft)


def is_translated(page):
    """Whether the page is a translation that the desk keeps in step with its English."""
    return _translations(page).exists()


def _translations(page):
    return Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).exclude(target_locale__language_code=settings.LANGUAGE_CODE)


def _check_hidden(page):
    for hidden in hidden_pages(page):
        is_english = hidden.translation_key == page.translation_key
        message = (
            _("The English page “%(page)s” is not published.")
            if is_english
            else _("Publish “%(page)s” first: this page is under it.")
        )
        raise PublishRefusedError(message % {"page": hidden}, page)


def hidden_pages(page):
    """Return what comes first and is not public: the English of a translated page, the page above it."""
    english = Q(translation_key=page.translation_key, locale__language_code=settings.LANGUAGE_CODE)
    return Page.objects.filter(english | Q(pk__in=Page.objects.parent_of(page)), live=False)


def _draft(page):
    draft = Draft.objects.filter(revision=page.live_revision).first() if page.live_revision else None
    if draft is None:
        raise PublishRefusedError(
            _("This version was not made by the translation desk. Publish the page from the desk."), page
        )
    return draft


def _check_approval(page, draft):
    events = SegmentEvent.objects.of_object(page.translation_key, page.locale).filter(new_state__in=FINISHED)
    approved = set(events.values_list("path", "source_text", "new_text"))
    missing = [text for text in draft.texts if tuple(text) not in approved]
    if missing:
        message = _("%(missing)s of %(total)s texts are not approved yet.")
        raise PublishRefusedError(message % {"missing": len(missing), "total": len(draft.texts)}, page)


def _check_faults(page, draft):
    """A check may have become blocking since the texts were approved. Later texts are not asked about."""
    texts = {tuple(text) for text in draft.texts}
    faulty = 0
    for translation in _translations(page).select_related("source", "target_locale"):
        segments = target_segments(translation)
        ours = [row for row in segments if (row.context.path, row.string.data, row.text) in texts]
        found = Checker.of(translation).check_all(ours)
        faulty += sum(any(finding.is_blocking for finding in each) for each in found.values())
    if faulty:
        message = ngettext("%d text has a fault to mend", "%d texts have a fault to mend", faulty)
        raise PublishRefusedError(message % faulty, page)
