"""Carries translations over when the English of a page changed. Live pages are not touched."""

from django.db import transaction
from wagtail.models import Locale
from wagtail_localize.models import String, StringTranslation, TranslationContext

from localization.carry_over import Fate, fates
from localization.models import SegmentEvent, SegmentState, State, Via

from .outdated import note_changes
from .writing import Text, write_texts


def carry_over(changes, user=None, wording_only=False):
    """Give every language what the new English of these pages keeps of its work.

    Identical text, moved or pasted, keeps its translation and its state. Similar text needs an
    update, with the old translation beside it; after a change of wording alone it keeps both.
    """
    changes = [change for change in changes if change.is_change]
    if not changes:
        return
    origins = _origins(changes)
    sources = [change.source for change in changes]
    for locale in Locale.objects.filter(translations__source__in=sources).distinct():
        _CarryOver(sources, origins, locale, user, wording_only).run()
    if not wording_only:
        note_changes(changes)


def prefill(changes, locale, user=None):
    """Give a language that begins with these pages what it has of the same texts elsewhere."""
    origins = {(change.source.object_id, segment): None for change in changes for segment in change.after}
    sources = [change.source for change in changes]
    _CarryOver(sources, origins, locale, user, wording_only=False).run()


def _origins(changes):
    """Find where the texts come from that were not where they are now.

    Returns ``{(translation key, segment): the segment it came from or None}``.
    """
    return {
        (change.source.object_id, segment): origin
        for change in changes
        for segment, (fate, origin) in fates(change.before, change.after).items()
        if fate is not Fate.SAME
    }


class _CarryOver:
    """One language's share of a change of the English, of any number of pages; ``origins`` as above."""

    def __init__(self, sources, origins, locale, user, wording_only):
        self.sources, self.new, self.locale, self.user = sources, origins, locale, user
        self.wording_only = wording_only

    @transaction.atomic
    def run(self):
        if not self.new:
            return
        self._read()
        texts, outdated = [], []
        for (key, segment), origin in self.new.items():
            place = self.contexts[key, segment.path], self.strings[segment.text]
            text = self._identical(*place) or self._reworded(*place, key, origin)
            if text:
                texts.append(text)
            elif origin and (earlier := self._earlier(key, origin)):
                outdated.append((*place, *earlier))
        for via in (Via.CARRY_OVER, Via.MEMORY):
            write_texts([text for text in texts if text.via == via], self.locale, self.user, via)
        self._mark_outdated(outdated)

    def _read(self):
        """Read all that is needed in four queries, whatever the length and number of the pages."""
        segments = {segment for _key, segment in self.new} | {*filter(None, self.new.values())}
        hashes = [String._get_data_hash(text) for text in {segment.text for segment in segments}]
        rows = String.objects.filter(locale=self.sources[0].locale_id, data_hash__in=hashes)
        self.strings = {row.data: row for row in rows}
        contexts = TranslationContext.objects.filter(object__in=[source.object_id for source in self.sources])
        self.contexts = {(row.object_id, row.path): row for row in contexts}
        ids = [row.pk for row in self.strings.values()]
        self._read_translations(ids)

    def _read_translations(self, strings):
        states = SegmentState.objects.filter(locale=self.locale, string__in=strings)
        self.states = {(row.context_id, row.string_id): row for row in states.select_related("approved_by")}
        translations = StringTranslation.objects.filter(
            locale=self.locale, translation_of__in=strings, context__isnull=False, has_error=False
        ).select_related("last_translated_by", "context")
        # ``{string: {context: translation}}``, newer after older.
        self.translations = {}
        for row in translations.order_by("updated_at", "pk"):
            self.translations.setdefault(row.translation_of_id, {})[row.context_id] = row

    def _identical(self, context, string):
        """The translation of the same text somewhere else, best on the same page, with its state there."""
        found = self.translations.get(string.pk)
        if not found or context.pk in found:
            return None
        here = [row for row in found.values() if row.context.object_id == context.object_id]
        return self._text(context, string, (here or list(found.values()))[-1])

    def _reworded(self, context, string, key, origin):
        """The old translation as it stands, where the editor said that only the wording changed."""
        row = self._translation(key, origin) if self.wording_only and origin else None
        if row is None or self.translations.get(string.pk):
            return None
        return self._text(context, string, row)

    def _earlier(self, key, origin):
        """The English that was translated before, and its translation; through several changes if need be."""
        row = self._translation(key, origin)
        if row:
            return row.translation_of_id, row.data
        place = self.contexts[key, origin.path].pk, self.strings[origin.text].pk
        state = self.states.get(place)
        return (state.previous_string_id, state.previous_text) if state and state.previous_text else None

    def _translation(self, key, segment):
        string, context = self.strings[segment.text], self.contexts[key, segment.path]
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
            Via.CARRY_OVER if row.context.object_id == context.object_id else Via.MEMORY,
            tuple(state.findings) if state else (),
            tuple(state.dismissals) if state else (),
        )

    def _mark_outdated(self, outdated):
        """Note what the new texts were translated from before; a text that came back is no news."""
        translated = {(context, string) for string, rows in self.translations.items() for context in rows}
        rows = [entry for entry in outdated if (entry[0].pk, entry[1].pk) not in translated]
        SegmentState.objects.bulk_create(
            (self._outdated_state(*entry) for entry in rows),
            update_conflicts=True,
            unique_fields=["locale", "context", "string"],
            update_fields=["state", "previous_string", "previous_text"],
        )
        SegmentEvent.objects.bulk_create(self._outdated_event(*entry) for entry in rows)

    def _outdated_state(self, context, string, previous, text):
        return SegmentState(
            locale=self.locale,
            context=context,
            string=string,
            state=State.NEEDS_UPDATE,
            previous_string_id=previous,
            previous_text=text,
        )

    def _outdated_event(self, context, string, _previous, text):
        return SegmentEvent.objects.about(
            context,
            string.data,
            self.locale,
            self.user,
            old_text=text,
            old_state=State.UNTRANSLATED,
            new_state=State.NEEDS_UPDATE,
            via=Via.CARRY_OVER,
        )
