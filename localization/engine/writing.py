"""Writing translated texts: each with its state and its event, one by one or many at once."""

from contextlib import nullcontext
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import JSONField, OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, StringTranslation

from localization.models import FINISHED, SegmentEvent, SegmentState, State, Via

from .findings import Checker, open_findings, translations_elsewhere
from .limits import model_of
from .refusals import check_raw, check_text


class EditConflictError(Exception):
    """Somebody else changed the segment meanwhile: to ``theirs``, of the English ``source``, ``version``."""

    def __init__(self, theirs, source, version):
        super().__init__(_("Somebody else changed this text meanwhile."))
        self.theirs, self.source, self.version = theirs, source, version


class SegmentGoneError(Exception):
    """The English has lost this text since; what was typed is with whoever asked."""

    def __init__(self):
        super().__init__(_("The English has changed, and this text is no longer there."))


@dataclass(frozen=True)
class Text:
    """A translated text for one segment: its place, its English, how far it is, by whom and through what."""

    context: object
    string: object
    data: str
    state: str = State.TRANSLATED
    tool_name: str = ""
    author: object = None
    approver: object = None
    via: str = Via.DESK
    # Of the text that this one is a copy of: ``[[code, part], ...]``, ``[[code, part, reason, user], ...]``.
    findings: tuple = ()
    dismissals: tuple = ()


@dataclass(frozen=True)
class Written:
    """A segment after it was written: the number for the next form, how far it is, what the checks say."""

    version: int
    state: str
    findings: list


def write_text(
    translation,
    segment_pk,
    data,
    user,
    *,
    state=State.TRANSLATED,
    via=Via.DESK,
    version=None,
    read=None,
    checker=None,
):
    """Store the text of one segment of a ``Translation``, with its state and its event. Returns ``Written``.

    ``checker`` is the language's, for many texts in a row.
    ``read`` makes the stored HTML of what was typed, given the English. ``version`` is the number that the
    writer saw; raises ``EditConflictError`` when somebody else has written since, ``SegmentGoneError``,
    and ``TextRefusedError`` for a text that cannot stand on the page.
    """
    # Refusals come before the first change, so an outer transaction needs no savepoint: two queries saved.
    with nullcontext() if connection.in_atomic_block else transaction.atomic():
        segment, locale = _lock(translation, segment_pk), translation.target_locale
        text = _typed(translation, segment, data, read, state)
        current = _current(segment, locale)
        _refuse_stale(current, text, version)
        found = _check(checker or Checker.of(translation), text, current)
        _store(current, text, locale, user)
        _event(text, locale, user, via, current.text or "", current.state or State.UNTRANSLATED).save()
        return _advance(current, text, locale, user, found)


def _typed(translation, segment, data, read, state):
    check_raw(data)
    data = read(data, segment.string.data) if read else data
    check_text(model_of(translation.source), segment.context, segment.string, data)
    return Text(segment.context, segment.string, data, state)


def _refuse_stale(current, text, version):
    """A button that was pressed twice says the same twice, and is no conflict."""
    is_stale = version is not None and version != (current.version or 0)
    if is_stale and current.text != text.data:
        raise EditConflictError(current.text or "", text.string.data, current.version or 0)


def _check(checker, text, current):
    """What the checks say of the text; of English that is kept they say nothing."""
    if text.state == State.KEEP_SOURCE:
        return []
    others = translations_elsewhere(checker.locale, [text.string.pk]).get(text.string.pk, [])
    elsewhere = [data for context, data in others if context != text.context.pk]
    return checker.check(text.context, text.string, text.data, elsewhere, current.dismissals or [])


def _lock(translation, segment_pk):
    """Let nobody else write this segment until the transaction ends."""
    rows = StringSegment.objects.select_for_update(of=["self"]).select_related("context", "string")
    segment = rows.filter(pk=segment_pk, source=translation.source_id).first()
    if segment is None:
        raise SegmentGoneError
    return segment


def _current(segment, locale):
    """Read what the segment has. Apart from the lock: only a new query sees what was written before it."""
    place = {"locale": locale, "context": OuterRef("context")}
    texts = StringTranslation.objects.filter(**place, translation_of=OuterRef("string"))
    states = SegmentState.objects.filter(**place, string=OuterRef("string"))
    return StringSegment.objects.annotate(
        text_pk=Subquery(texts.values("pk")),
        text=Subquery(texts.values("data")),
        state_pk=Subquery(states.values("pk")),
        state=Subquery(states.values("state")),
        version=Subquery(states.values("version")),
        dismissals=Subquery(states.values("dismissals"), output_field=JSONField()),
    ).get(pk=segment.pk)


def _store(current, text, locale, user):
    if current.text == text.data and text.state in FINISHED:
        # Approving leaves the author as it is: the four-eyes rule asks who wrote.
        return
    row = StringTranslation(pk=current.text_pk, **_row(text, locale, user))
    row.save(update_fields=[*_CHANGED, "updated_at"] if current.text_pk else None)


_CHANGED = ["data", "tool_name", "translation_type", "last_translated_by", "has_error", "field_error"]


def _advance(current, text, locale, user, found):
    row = _state(text, locale, user)
    row.pk, row.version = current.state_pk, (current.version or 0) + 1
    row.dismissals, row.findings = current.dismissals or [], open_findings(found)
    row.save(force_update=bool(row.pk), force_insert=not row.pk)
    return Written(row.version, row.state, found)


def _event(text, locale, user, via, before="", old_state=State.UNTRANSLATED):
    return SegmentEvent.objects.about(
        text.context,
        text.string.data,
        locale,
        user,
        old_text=before,
        new_text=text.data,
        old_state=old_state,
        new_state=text.state,
        via=via,
    )


_STATE = ["state", "version", "previous_string", "previous_text", "approved_by", "approved_at"]
_STATE += ["findings", "dismissals"]


@transaction.atomic
def write_texts(texts, locale, user, via):
    """Store many texts of segments that have none yet; a segment that has one is left alone.

    Four queries, however many. The caller has checked the texts. Returns those that were stored.
    """
    new = _without_stored(texts, locale)
    StringTranslation.objects.bulk_create(StringTranslation(**_row(text, locale, user)) for text in new)
    SegmentState.objects.bulk_create(
        (_state(text, locale, user) for text in new),
        update_conflicts=True,
        unique_fields=["locale", "context", "string"],
        update_fields=_STATE,
    )
    SegmentEvent.objects.bulk_create(_event(text, locale, user, via) for text in new)
    return new


def _without_stored(texts, locale):
    if not texts:
        return []
    contexts = {text.context.pk for text in texts}
    rows = StringTranslation.objects.filter(locale=locale, context__in=contexts)
    stored = set(rows.values_list("context_id", "translation_of_id"))
    return [text for text in texts if (text.context.pk, text.string.pk) not in stored]


def _row(text, locale, user):
    return {
        "locale": locale,
        "context": text.context,
        "translation_of": text.string,
        "data": text.data,
        "tool_name": text.tool_name,
        "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
        "last_translated_by": text.author or user,
    }


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
        findings=list(text.findings),
        dismissals=list(text.dismissals),
    )
