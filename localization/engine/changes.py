"""Carries translations over when the English of a page changed. Live pages are not touched."""

from django.db import transaction
from wagtail.models import Locale
from wagtail_localize.models import String, StringTranslation, TranslationContext

from localization.carry_over import Fate, fates
from localization.models import SegmentEvent, SegmentState, State, Via

from .sources import Change, segments_of
from .writing import Text, write_texts


def carry_over(change, user=None, wording_only=False):
    """Give every language what the new English keeps of its work. Returns the locales it looked at.

    Identical text, moved or pasted, keeps its translation and its state. Similar text needs an
    update, with the old translation beside it; after a change of wording alone it keeps both.
    """
    if not change.is_change:
        return []
    locales = list(Locale.objects.filter(translations__source=change.source))
    for locale in locales:
        _CarryOver(change, locale, user, wording_only).run()
    return locales


def prefill(source, locale, user=None):
    """Give a language that begins with a page what it has of the same texts elsewhere."""
    _CarryOver(Change(source, [], segments_of(source)), locale, user, wording_only=False).run()


class _CarryOver:
    """One language's share of a change of the English."""

    def __init__(self, change, locale, user, wording_only):
        self.source, self.locale, self.user = change.source, locale, user
        self.wording_only = wording_only
        known = set(change.before)
        self.new = {
            segment: origin
            for segment, (fate, origin) in fates(change.before, change.after).items()
            if segment not in known or fate is not Fate.SAME
        }

    @transaction.atomic
    def run(self):
        self._read()
        texts, outdated = [], []
        for segment, origin in self.new.items():
            place = self.contexts[segment.path], self.strings[segment.text]
            text = self._identical(*place) or self._reworded(*place, origin)
            if text:
                texts.append(text)
            elif origin and (earlier := self._earlier(origin)):
                outdated.append((*place, *earlier))
        write_texts(texts, self.locale, self.user, Via.CARRY_OVER)
        self._mark_outdated(outdated)

    def _read(self):
        """Read all that is needed in five queries, whatever the length of the page."""
        segments = {*self.new, *filter(None, self.new.values())}
        hashes = [String._get_data_hash(segment.text) for segment in segments]
        rows = String.objects.filter(locale=self.source.locale_id, data_hash__in=hashes)
        self.strings = {row.data: row for row in rows}
        contexts = TranslationContext.objects.filter(object_id=self.source.object_id)
        self.contexts = {row.path: row for row in contexts}
        ids = [row.pk for row in self.strings.values()]
        translations = StringTranslation.objects.filter(
            locale=self.locale, translation_of__in=ids, context__isnull=False, has_error=False
        ).select_related("last_translated_by")
        states = SegmentState.objects.filter(locale=self.locale, string__in=ids)
        states = states.select_related("approved_by")
        self.states = {(row.context_id, row.string_id): row for row in states}
        self.translations = {}
        # The last one wins: those of this very page come after the others, newer after older.
        own = {row.pk for row in self.contexts.values()}
        for row in sorted(translations, key=lambda row: (row.context_id in own, row.updated_at)):
            self.translations.setdefault(row.translation_of_id, {})[row.context_id] = row

    def _identical(self, context, string):
        """The translation of the same text somewhere else, in the state it has there."""
        found = self.translations.get(string.pk)
        if not found or context.pk in found:
            return None
        return self._text(context, string, list(found.values())[-1])

    def _reworded(self, context, string, origin):
        """The old translation as it stands, where the editor said that only the wording changed."""
        row = self._translation(origin) if self.wording_only and origin else None
        if row is None or self.translations.get(string.pk):
            return None
        return self._text(context, string, row)

    def _earlier(self, origin):
        """The English that was translated before, and its translation; through several changes if need be."""
        row = self._translation(origin)
        if row:
            return row.translation_of_id, row.data
        place = self.contexts[origin.path].pk, self.strings[origin.text].pk
        state = self.states.get(place)
        return (state.previous_string_id, state.previous_text) if state and state.previous_text else None

    def _translation(self, segment):
        string, context = self.strings[segment.text], self.contexts[segment.path]
        return self.translations.get(string.pk, {}).get(context.pk)

    def _text(self, context, string, row):
        """The text of ``row`` for another place or another English, in its state and by its author."""
        state = self.states.get((row.context_id, row.translation_of_id))
        return Text(
            context,
            string,
            row.data,
            state.state if state else State.TRANSLATED,
            row.tool_name,
            row.last_translated_by,
            state and state.approved_by,
        )

    def _mark_outdated(self, outdated):
        translated = {(c, s) for s, rows in self.translations.items() for c in rows}
        outdated = [entry for entry in outdated if (entry[0].pk, entry[1].pk) not in translated]
        SegmentState.objects.bulk_create(
            (
                SegmentState(
                    locale=self.locale,
                    context=context,
                    string=string,
                    state=State.NEEDS_UPDATE,
                    previous_string_id=previous,
                    previous_text=text,
                )
                for context, string, previous, text in outdated
            ),
            update_conflicts=True,
            unique_fields=["locale", "context", "string"],
            update_fields=["state", "previous_string", "previous_text"],
        )
        SegmentEvent.objects.bulk_create(
            SegmentEvent(
                object_key=context.object_id,
                language=self.locale.language_code,
                path=context.path,
                source_text=string.data,
                old_text=text,
                old_state=State.UNTRANSLATED,
                new_state=State.NEEDS_UPDATE,
                via=Via.CARRY_OVER,
                user=self.user,
            )
            for context, string, _previous, text in outdated
        )
