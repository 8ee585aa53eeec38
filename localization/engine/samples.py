"""The starter site's sample texts: published as they are, until a native speaker has reviewed them.

A sample is a text of the state "suggested". Visitors are told of it on the page, until it is published
with approved texts.
"""

from django.conf import settings
from django.utils.translation import get_language
from wagtail.models import Page

from localization.models import Draft, State, Via

from .drafts import save_draft, write_snippet
from .findings import Checker, dismiss
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


def publish_sample(instance, locale, catalogue, user=None, reasons=None):
    """Publish ``instance`` in ``locale`` from a catalogue, ``{English text: translated text}``.

    ``reasons`` are ``{English text: {term: why another word than the glossary's is right}}``. Raises
    ``LookupError`` naming the first text that the catalogue lacks, as a page is never published with
    English in it, or the first reason that nothing asks for.
    """
    translation = translate(instance, locale, user)
    texts = [_text(segment, catalogue, instance, locale) for segment in target_segments(translation)]
    for text in texts:
        check_text(model_of(translation.source), text.context, text.string, text.data)
    write_texts(texts, locale, user, Via.SAMPLE)
    _let_stand(translation, reasons or {}, user)
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


def _let_stand(translation, reasons, user):
    chosen = [segment for segment in target_segments(translation) if segment.source_text in reasons]
    checker = Checker.of(translation) if chosen else None
    for segment in chosen:
        found = checker.check_all([segment]).get(segment.pk, [])
        for term, reason in reasons[segment.source_text].items():
            name = next((each.name for each in found if each.part.startswith(f"{term} →")), None)
            if name is None:
                raise LookupError(f"Nothing asks for {term!r} in {segment.text!r}.")
            dismiss(checker, segment, name, reason, user)


def has_sample_text(page):
    """Whether what visitors see of this page came from the samples. No query for an English reader."""
    if get_language() == settings.LANGUAGE_CODE:
        return False
    return Draft.objects.filter(revision=page.live_revision_id, is_reviewed=False).exists()
