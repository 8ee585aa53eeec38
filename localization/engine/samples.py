"""The starter site's sample texts: published as they are, until a native speaker has reviewed them.

A sample is a text of the state "suggested". Visitors are told of it on the page, until it is published
with approved texts.
"""

from django.conf import settings
from django.utils.translation import get_language
from wagtail.models import Page

from localization.models import Draft, State, Via

from .drafts import save_draft, write_snippet
from .gate import samples_allowed
from .limits import model_of
from .refusals import check_text
from .segments import target_segments
from .sources import segments_of, store_source
from .translations import translate
from .writing import Text, write_texts

SAMPLE = "sample"


def source_texts(instance):
    """Return every text of ``instance`` that translators are asked for, in page order."""
    return list(dict.fromkeys(segment.text for segment in segments_of(store_source(instance).source)))


def publish_sample(instance, locale, catalogue, user=None):
    """Publish ``instance`` in ``locale`` from a catalogue, ``{English text: translated text}``.

    Raises ``LookupError`` naming the first text that the catalogue lacks: a page is never
    published with English in it.
    """
    translation = translate(instance, locale, user)
    texts = [_text(segment, catalogue, instance, locale) for segment in target_segments(translation)]
    for text in texts:
        check_text(model_of(translation.source), text.context, text.string, text.data)
    write_texts(texts, locale, user, Via.SAMPLE)
    if not isinstance(instance, Page):
        write_snippet(translation, user)
        return
    with samples_allowed():
        save_draft(translation, user).publish(user=user)


def _text(segment, catalogue, instance, locale):
    if not catalogue.get(segment.source_text):
        raise LookupError(f"No {locale.language_code} translation of {segment.source_text!r} in {instance}.")
    data = catalogue[segment.source_text]
    return Text(segment.context, segment.string, data, State.SUGGESTED, SAMPLE)


def has_sample_text(page):
    """Whether what visitors see of this page came from the samples. No query for an English reader."""
    if get_language() == settings.LANGUAGE_CODE:
        return False
    return Draft.objects.filter(revision=page.live_revision_id, is_reviewed=False).exists()
