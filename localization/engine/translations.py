"""The engine's record that a page or snippet is being translated into a language."""

from django.conf import settings
from wagtail_localize.models import Translation

from .changes import carry_over, prefill
from .sources import store_sources


def translate(instance, locale, user=None):
    """Begin the translation of one page or snippet; see ``translate_all``. Returns the ``Translation``."""
    return translate_all([instance], locale, user)[0]


def translate_all(instances, locale, user=None):
    """Begin the translation of English pages or snippets, or take it up again. Returns each ``Translation``.

    Nothing becomes public, and no page is made before its first draft. Raises ``ValueError`` for
    anything but English: a page translated from two languages would be two pages in one place.
    """
    if any(
        each.locale.language_code != settings.LANGUAGE_CODE or each.locale_id == locale.pk
        for each in instances
    ):
        raise ValueError("Only an English page can be translated, and into another language.")
    changes = store_sources(instances)
    carry_over(changes, user)
    sources = [change.source for change in changes]
    translations = _begin(sources, locale)
    prefill(changes, locale, user)
    return [translations[source.pk] for source in sources]


def _begin(sources, locale):
    """Make or enable the records of these sources. Returns ``{source: Translation}``."""
    rows = Translation.objects.filter(source__in=sources, target_locale=locale)
    known = {row.source_id for row in rows.filter(enabled=True)}
    if len(known) < len(sources):
        Translation.objects.bulk_create(
            [
                Translation(source=source, target_locale=locale)
                for source in sources
                if source.pk not in known
            ],
            update_conflicts=True,
            unique_fields=["source", "target_locale"],
            update_fields=["enabled"],
        )
    return {row.source_id: row for row in rows.select_related("source", "target_locale")}


def translation_of(instance, locale):
    """Return the ``Translation`` of an English page or snippet into a language, or ``None``."""
    return _desk().filter(source__object_id=instance.translation_key, target_locale=locale).first()


def translation_into(target):
    """Return the ``Translation`` that a translated page or snippet comes from, or ``None``."""
    return _desk().filter(source__object_id=target.translation_key, target_locale=target.locale_id).first()


def locales_of(instance):
    """Return the keys of the locales whose translators have this English page or snippet."""
    found = _desk().filter(source__object_id=instance.translation_key)
    return set(found.values_list("target_locale", flat=True))


def free_translation(page):
    """Return the ``Translation`` of a page that was taken out of the desk, or ``None``."""
    rows = Translation.objects.filter(source__locale__language_code=settings.LANGUAGE_CODE, enabled=False)
    return rows.filter(source__object_id=page.translation_key, target_locale=page.locale_id).first()


def take_up_again(translation):
    translation.enabled = True
    translation.save(update_fields=["enabled"])


def _desk():
    return Translation.objects.filter(
        enabled=True, source__locale__language_code=settings.LANGUAGE_CODE
    ).select_related("source", "target_locale")
