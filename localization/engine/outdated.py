"""Which live translations have an English that really changed. Told from the texts, never from dates.

A live page is behind when what would be published today has other texts: moved and reordered texts are the
same, a text of which only the wording changed still has the translation that is live.
"""

from django.conf import settings
from django.db.models import Exists, OuterRef
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail_localize.models import String, StringSegment, StringTranslation, Translation

from localization.models import Draft, OutdatedTranslation, outdated_changed


def note_changes(changes):
    """Note which live translations these changes of the English leave behind, and which they do not.

    Seven queries at most, however many pages and languages they are.
    """
    english = {change.source.object_id: {segment.text for segment in change.after} for change in changes}
    _note(_live_drafts(english), english)


def note_publication(draft):
    """Note whether the page that goes live with this ``Draft`` has the texts of today's English."""
    segments = StringSegment.objects.filter(
        source__object_id=draft.object_key, source__locale__language_code=settings.LANGUAGE_CODE
    )
    _note([draft], {draft.object_key: set(segments.values_list("string__data", flat=True))})


def outdated_since(page):
    """Return since when the English of this page is newer, or ``None``. No query for an English reader."""
    if get_language() == settings.LANGUAGE_CODE:
        return None
    rows = OutdatedTranslation.objects.filter(object_key=page.translation_key, locale=page.locale_id)
    return rows.values_list("since", flat=True).first()


def _live_drafts(keys):
    """What the live pages of these were built from; without those that their team edits freely."""
    pages = Page.objects.filter(live=True, translation_key__in=keys)
    kept_in_step = Translation.objects.filter(
        enabled=True, source__object_id=OuterRef("object_key"), target_locale=OuterRef("locale")
    )
    return list(Draft.objects.filter(Exists(kept_in_step), revision__in=pages.values("live_revision")))


def _note(drafts, english):
    """``english`` is ``{translation key: texts}``. The first date of a row stays."""
    if not drafts:
        return
    translations = _translations(drafts, english)
    behind = [draft for draft in drafts if _is_behind(draft, english[draft.object_key], translations)]
    wanted = {(draft.object_key, draft.locale_id) for draft in behind}
    rows = OutdatedTranslation.objects.filter(object_key__in=english)
    known = {(row.object_key, row.locale_id): row.pk for row in rows}
    asked = {(draft.object_key, draft.locale_id) for draft in drafts}
    _store(wanted - known.keys(), [known[place] for place in asked - wanted if place in known])


def _is_behind(draft, english, translations):
    live = {text: translation for path, text, translation in draft.texts if path}
    gone = {translation for text, translation in live.items() if text not in english}
    new = {translations.get((draft.object_key, draft.locale_id, text)) for text in english - live.keys()}
    return new != gone


def _translations(drafts, english):
    """Return ``{(translation key, locale, English): translation}`` of the texts that are not live."""
    new = {text for draft in drafts for text in english[draft.object_key] - {row[1] for row in draft.texts}}
    if not new:
        return {}
    rows = StringTranslation.objects.filter(
        context__object__in=english, translation_of__data_hash__in=map(String._get_data_hash, new)
    )
    rows = rows.values_list("context__object_id", "locale_id", "translation_of__data", "data")
    return {(key, locale, text): translation for key, locale, text, translation in rows}


def _store(new, gone):
    if gone:
        OutdatedTranslation.objects.filter(pk__in=gone).delete()
    OutdatedTranslation.objects.bulk_create(_rows(new), ignore_conflicts=True)
    if new or gone:
        outdated_changed.send(OutdatedTranslation)


def _rows(places):
    """A row for each ``(translation key, locale)`` whose English is public."""
    published = Page.objects.filter(
        translation_key__in={key for key, _locale in places},
        locale__language_code=settings.LANGUAGE_CODE,
        last_published_at__isnull=False,
    )
    dates = dict(published.values_list("translation_key", "last_published_at")) if places else {}
    return [
        OutdatedTranslation(object_key=key, locale_id=locale, since=dates[key])
        for key, locale in places
        if key in dates
    ]
