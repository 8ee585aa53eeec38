"""Writing translated texts: each with its state and its event, one by one or many at once."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail_localize.models import StringTranslation

from localization.models import FINISHED, SegmentEvent, SegmentState, State, Via

from .refusals import check_text


class EditConflictError(Exception):
    """Somebody else changed the segment meanwhile; ``theirs`` is their text."""

    def __init__(self, theirs):
        super().__init__("Somebody else changed this text meanwhile.")
        self.theirs = theirs


@dataclass(frozen=True)
class Text:
    """A translated text for one segment: its place, its English, how far it is and who made it so."""

    context: object
    string: object
    data: str
    state: str = State.TRANSLATED
    tool_name: str = ""
    author: object = None
    approver: object = None


@transaction.atomic
def write_text(text, translation, user, via=Via.DESK, version=None):
    """Store one text of a ``Translation`` and return its ``SegmentState``.

    ``version`` is the number that the writer saw; raises ``EditConflictError`` when somebody else has
    written since, and ``TextRefusedError`` for a text that cannot stand on a page.
    """
    locale = translation.target_locale
    check_text(model_of(translation.source), text.context, text.string, text.data)
    segment, _created = SegmentState.objects.select_for_update().get_or_create(
        locale=locale, context=text.context, string=text.string
    )
    stored = _stored(text, locale)
    before = stored.data if stored else ""
    if version is not None and version != segment.version:
        raise EditConflictError(before)
    _store(stored, text, locale, user)
    SegmentEvent.objects.create(**_event(text, locale, user, via, before, segment.state))
    return _advance(segment, text.state, user)


def _stored(text, locale):
    rows = StringTranslation.objects.filter(locale=locale, context=text.context, translation_of=text.string)
    return rows.first()


def _store(stored, text, locale, user):
    row = stored or StringTranslation(locale=locale, context=text.context, translation_of=text.string)
    if row.data == text.data and not row.has_error and text.state in FINISHED:
        # Approving leaves the author as it is: the four-eyes rule asks who wrote.
        return
    row.data, row.tool_name, row.has_error, row.field_error = text.data, text.tool_name, False, ""
    row.translation_type, row.last_translated_by = StringTranslation.TRANSLATION_TYPE_MANUAL, user
    row.save()


def _advance(segment, state, user):
    segment.state = state
    segment.version += 1
    segment.previous_string, segment.previous_text = None, ""
    segment.approved_by = user if state in FINISHED else None
    segment.approved_at = timezone.now() if state in FINISHED else None
    segment.save()
    return segment


def _event(text, locale, user, via, before, old_state):
    return {
        "object_key": text.context.object_id,
        "language": locale.language_code,
        "path": text.context.path,
        "source_text": text.string.data,
        "old_text": before,
        "new_text": text.data,
        "old_state": old_state,
        "new_state": text.state,
        "via": via,
        "user": user,
    }


def model_of(source):
    """Return the model of the page or snippet that a ``TranslationSource`` is of."""
    return ContentType.objects.get_for_id(source.specific_content_type_id).model_class()


@transaction.atomic
def write_texts(texts, locale, user, via):
    """Store many texts of segments that have none yet; a segment that has one is left alone.

    Four queries, however many. The caller has checked the texts. Returns those that were stored.
    """
    new = _without_stored(texts, locale)
    StringTranslation.objects.bulk_create(_row(text, locale, user) for text in new)
    SegmentState.objects.bulk_create(
        (_state(text, locale, user) for text in new),
        update_conflicts=True,
        unique_fields=["locale", "context", "string"],
        update_fields=["state", "version", "previous_string", "previous_text", "approved_by", "approved_at"],
    )
    SegmentEvent.objects.bulk_create(
        SegmentEvent(**_event(text, locale, user, via, "", State.UNTRANSLATED)) for text in new
    )
    return new


def _without_stored(texts, locale):
    if not texts:
        return []
    contexts = {text.context.pk for text in texts}
    rows = StringTranslation.objects.filter(locale=locale, context__in=contexts)
    stored = set(rows.values_list("context_id", "translation_of_id"))
    return [text for text in texts if (text.context.pk, text.string.pk) not in stored]


def _row(text, locale, user):
    return StringTranslation(
        locale=locale,
        context=text.context,
        translation_of=text.string,
        data=text.data,
        tool_name=text.tool_name,
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        last_translated_by=text.author or user,
    )


def _state(text, locale, user):
    is_finished = text.state in FINISHED
    return SegmentState(
        locale=locale,
        context=text.context,
        string=text.string,
        state=text.state,
        version=1,
        approved_by=(text.approver or user) if is_finished else None,
        approved_at=timezone.now() if is_finished else None,
    )
