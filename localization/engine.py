"""The only module that talks to wagtail-localize's models.

A translation is made from a catalogue, ``{English text: translated text}``, the same way as
from a translator's PO file: texts keep the place in which they stand, and what the
catalogue does not have stays untranslated.
"""

from django.conf import settings
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

SAMPLE = "sample"


def translation_of(instance, locale):
    """Return the ``Translation`` that takes ``instance`` into ``locale``, with current texts."""
    source, _created = TranslationSource.update_or_create_from_instance(instance)
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    return translation


def source_texts(instance):
    """Return every text of ``instance`` that translators are asked for, in page order."""
    source, _created = TranslationSource.update_or_create_from_instance(instance)
    return list(dict.fromkeys(entry.msgid for entry in source.export_po()))


def publish_sample(instance, locale, catalogue, user=None):
    """Publish ``instance`` in ``locale`` from sample texts that a native speaker must review.

    Raises ``LookupError`` naming the first text that the catalogue lacks: a page is never
    published with English in it.
    """
    translation = translation_of(instance, locale)
    po = translation.export_po()
    for entry in po:
        if not catalogue.get(entry.msgid):
            raise LookupError(f"No {locale.language_code} translation of {entry.msgid!r} in {instance}.")
        entry.msgstr = catalogue[entry.msgid]
    translation.import_po(po, user=user, tool_name=SAMPLE)
    if isinstance(instance, Page):
        _publish_now(translation, user)
    else:
        translation.save_target(user=user)


def _publish_now(translation, user):
    """Publish the page within the running transaction.

    wagtail-localize would wait for the commit and then save a page that it read before its
    children were made, which resets the count of children: none of them would be found.
    """
    page, _created = translation.source.create_or_update_translation(
        translation.target_locale, user=user, publish=False, fallback=True
    )
    page.get_latest_revision().publish(user=user)


def has_sample_text(page):
    """Whether any text of this page came from the samples. No query for an English reader."""
    if get_language() == settings.LANGUAGE_CODE:
        return False
    texts = StringTranslation.objects.filter(
        context__object_id=page.translation_key, locale_id=page.locale_id, tool_name=SAMPLE
    )
    return texts.exists()
