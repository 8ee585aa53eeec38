"""What a language has of a page: each text of the English in page order, with its translation and state."""

from dataclasses import dataclass

from wagtail_localize.models import StringSegment, StringTranslation

from localization.models import FINISHED, SegmentState, State


@dataclass(frozen=True)
class TargetSegment:
    """One text of a page in one language, as the desk shows it.

    ``text`` is the translation, or ``None``; ``version`` goes with a form, so that somebody who saw an
    older text is told. While the text needs an update, ``previous_source`` and ``previous_text``
    are the English that was translated before, and its translation.
    """

    pk: int
    order: int
    context: object
    string: object
    text: str | None
    state: str
    version: int
    author: object
    previous_source: str
    previous_text: str
    dismissals: list

    @property
    def path(self):
        return self.context.path

    @property
    def source_text(self):
        return self.string.data

    @property
    def is_finished(self):
        return self.state in FINISHED and self.text is not None

    @property
    def is_open(self):
        """Whether somebody has still to translate it, or to say that a suggestion is right."""
        return self.text is None or self.state == State.SUGGESTED


def target_segments(translation, **only):
    """Return the ``TargetSegment`` list of a ``Translation`` in page order, in three queries.

    ``only`` narrows it down, as in ``pk=7``.
    """
    return segments_of_all([translation], **only).get(translation.pk, [])


def segments_of_all(translations, **only):
    """Return ``{Translation's pk: its TargetSegment list}`` of one language, in the same three queries."""
    by_source = {translation.source_id: translation for translation in translations}
    locales = {translation.target_locale_id for translation in translations}
    rows = StringSegment.objects.filter(source__in=by_source, **only)
    rows = list(rows.select_related("context", "string").order_by("source", "order"))
    texts, states = _stored(rows, locales)
    found = {}
    # A paragraph that stands twice in one block is one text to translate.
    for key, row in {_key(row): row for row in reversed(rows)}.items():
        segment = _segment(row, texts.get(key), states.get(key))
        found.setdefault(by_source[row.source_id].pk, []).insert(0, segment)
    return found


def _stored(rows, locales):
    """Return the translations and the states of these segments, each as ``{(context, string): row}``."""
    place = {"locale__in": locales, "context__in": {row.context_id for row in rows}}
    texts = StringTranslation.objects.filter(**place, has_error=False).select_related("last_translated_by")
    states = SegmentState.objects.filter(**place).select_related("previous_string")
    return (
        {(row.context_id, row.translation_of_id): row for row in texts},
        {(row.context_id, row.string_id): row for row in states},
    )


def _key(row):
    return row.context_id, row.string_id


def _segment(row, text, state):
    # A text from before the desk has no state of its own.
    found = state.state if state else State.TRANSLATED if text else State.UNTRANSLATED
    previous = state and state.previous_string
    return TargetSegment(
        pk=row.pk,
        order=row.order,
        context=row.context,
        string=row.string,
        text=text.data if text else None,
        state=found,
        version=state.version if state else 0,
        author=text and text.last_translated_by,
        previous_source=previous.data if previous else "",
        previous_text=state.previous_text if state else "",
        dismissals=state.dismissals if state else [],
    )


def unfinished(translation):
    """Return the segments that keep a page from being published."""
    return [segment for segment in target_segments(translation) if not segment.is_finished]
