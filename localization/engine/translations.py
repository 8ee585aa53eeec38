"""The engine's record that a page or snippet is being translated into a language."""

from django.conf import settings
from wagtail_localize.models import Translation

from .changes import carry_over, prefill
from .sources import store_source


def translate(instance, locale, user=None):
    """Begin the translation of an English page or snippet, or take it up again. Returns the ``Translation``.

    Nothing becomes public, and no page is made before its first draft. Raises ``ValueError`` for
    anything but English: a page translated from two languages would be two pages in one place.
    """
    if instance.locale.language_code != settings.LANGUAGE_CODE or instance.locale_id == locale.pk:
        raise ValueError("Only an English page can be translated, and into another language.")
    change = store_source(instance)
    carry_over(change, user)
    translation, is_new = Translation.objects.get_or_create(
        source=change.source, target_locale=locale, defaults={"enabled": True}
    )
    if not is_new and not translation.enabled:
        take_up_again(translation)
    prefill(change.source, locale, user)
    return translation


def translation_of(instance, locale):
    """Return the ``Translation`` of an English page or snippet into a language, or ``None``."""
    return _desk().filter(source__object_id=instance.translation_key, target_locale=locale).first()


def translation_into(target):
    """Return the ``Translation`` that a translated page or snippet comes from, or ``None``."""
    return _desk().filter(source__object_id=target.translation_key, target_locale=target.locale_id).first()


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
