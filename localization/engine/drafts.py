"""Building the translated page: as a draft beside the live page, and into it when all is approved."""

from contextlib import contextmanager

from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import TranslationLog
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from localization.cascades import copy_restriction
from localization.models import Draft

from .gate import PublishRefusedError
from .limits import model_of
from .segments import target_segments, unfinished


class ParentMissingError(Exception):
    """The page has no place in the language yet, because its parent page is not translated."""


class DraftRefusedError(Exception):
    """The page with its translations is not valid; the message names the fields."""


def is_page(translation):
    """Whether it is a page that is translated, and no snippet."""
    return issubclass(model_of(translation.source), Page)


def target_of(translation):
    """Return the translated page or snippet, or ``None`` before its first draft."""
    model, source = model_of(translation.source), translation.source
    return model.objects.filter(translation_key=source.object_id, locale=translation.target_locale_id).first()


@transaction.atomic
def save_draft(translation, user=None):
    """Save what there is as a revision and return it; the live page and its row stay untouched.

    English stands where a translation is missing, which is why such a revision cannot be published.
    Raises ``ParentMissingError`` or ``DraftRefusedError``.
    """
    _make_page(translation)
    segments = target_segments(translation)
    page = draft_page(translation)
    try:
        revision = page.save_revision(user=user)
    except ValidationError as problem:
        raise DraftRefusedError("; ".join(problem.messages)) from problem
    texts = [[segment.path, segment.source_text, segment.text] for segment in segments]
    texts += [["", text, None] for text in left_over(page, segments)]
    Draft.objects.create(
        revision=revision,
        object_key=page.translation_key,
        locale=translation.target_locale,
        texts=texts,
    )
    TranslationLog.objects.create(
        source=translation.source, locale=translation.target_locale, revision=revision
    )
    return revision


def draft_page(translation):
    """Return the page with every text as it is at the desk, not to be saved. English fills the gaps."""
    return translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)


@contextmanager
def first_draft(translation):
    """Yield what ``draft_page`` returns for a page that has no draft yet. Nothing of it is stored.

    Raises ``ParentMissingError``.
    """
    with transaction.atomic():
        _make_page(translation)
        yield draft_page(translation)
        transaction.set_rollback(True)


def is_as_saved(revision, translation):
    """Whether every text of a revision is still what stands at the desk; new English does not count."""
    draft = Draft.objects.filter(revision=revision).first()
    saved = {(path, source): text for path, source, text in draft.texts} if draft else {}
    current = {(row.path, row.source_text): row.text for row in target_segments(translation)}
    return draft is not None and all(current.get(place, text) == text for place, text in saved.items())


def left_over(page, segments):
    """Return the texts of a page that are none of its translations, such as a block the engine passed over.

    They keep the page from being published: whatever went wrong, no English is shown for Khmer.
    """
    wanted = {_plain(segment.text or segment.source_text) for segment in segments}
    found = [value.string.data for value in extract_segments(page) if isinstance(value, StringSegmentValue)]
    return [text for text in found if _plain(text) not in wanted]


def _plain(html):
    return "".join(BeautifulSoup(html, "html.parser").get_text().split())


def _make_page(translation):
    """Give the page its place in the language's tree, as a draft that nobody sees."""
    if target_of(translation):
        return
    if parent := missing_parent(translation):
        raise ParentMissingError(
            _("Translate “%(page)s” first: this page belongs under it.") % {"page": parent}
        )
    original = translation.source.get_source_instance()
    page = original.copy_for_translation(translation.target_locale)
    copy_restriction(original.view_restrictions.first(), page)


def missing_parent(translation):
    """Return the English page that this one is under, if it is not in the language yet."""
    parent = translation.source.get_source_instance().get_parent()
    # The main page stands under the root, which has no language.
    is_there = parent.is_root() or parent.has_translation(translation.target_locale)
    return None if is_there else parent


@transaction.atomic
def publish(translation, user=None):
    """Publish the page, or write the snippet, from its approved texts.

    Raises ``PublishRefusedError`` while a text is not approved or the parent page is not public.
    """
    if not is_page(translation):
        return _write_snippet(translation, user)
    revision = save_draft(translation, user)
    revision.publish(user=user)
    return target_of(translation)


def _write_snippet(translation, user):
    """A snippet has no drafts: it is written once all its texts are approved."""
    if missing := unfinished(translation):
        raise PublishRefusedError(
            _("Texts that are not approved yet: %(number)s") % {"number": len(missing)},
            target_of(translation),
        )
    return write_snippet(translation, user)


def write_snippet(translation, user):
    try:
        instance, _created = translation.source.create_or_update_translation(
            translation.target_locale, user=user
        )
    except ValidationError as problem:
        raise DraftRefusedError("; ".join(problem.messages)) from problem
    return instance
