"""What this site relies on in wagtail-localize without its documentation promising it.

When one of these fails after an upgrade, read the module that it names before anything else.
"""

import pytest
from wagtail.models import Locale, Page, get_page_models
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.operations import translate_object
from wagtail_localize.segments.extract import extract_segments

from core.models import BasePage
from localization.engine import has_sample_text, publish_sample, source_texts

pytestmark = pytest.mark.django_db


def english(slug):
    return Page.objects.get(locale__language_code="en", slug=slug).specific


@pytest.mark.parametrize("model", [model for model in get_page_models() if issubclass(model, BasePage)])
def test_a_slug_is_neither_translated_nor_synchronised(model):
    """localization/fields.py: the base class of its fields means neither."""
    (slug,) = [field for field in get_translatable_fields(model) if field.field_name == "slug"]
    assert not slug.is_translated(model()) and not slug.is_synchronized(model())


def test_a_slug_is_no_segment_and_is_not_reset():
    page = english("resources")
    assert not [segment for segment in extract_segments(page) if segment.path == "slug"]
    translated = page.get_translation(Locale.objects.get(language_code="km"))
    translated.slug = "own-slug"
    translated.save()
    source, _created = TranslationSource.update_or_create_from_instance(page)
    Translation.objects.get(source=source, target_locale__language_code="km").save_target()
    translated.refresh_from_db()
    assert translated.slug == "own-slug"


def test_a_changed_english_slug_changes_in_every_language(client, django_capture_on_commit_callbacks):
    page = english("a-two-part-pilot")
    page.slug = "the-pilot"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    slugs = page.get_translations(inclusive=True).values_list("slug", flat=True)
    assert set(slugs) == {"the-pilot"}
    for code in ("en", "km"):
        assert client.get(f"/{code}/the-information-gap/the-pilot/").status_code == 200
        old = client.get(f"/{code}/the-information-gap/a-two-part-pilot/")
        assert (old.status_code, old["Location"]) == (301, f"/{code}/the-information-gap/the-pilot/")


def test_a_page_s_texts_are_paragraphs_in_page_order():
    texts = source_texts(english("resources"))
    assert texts[0] == "Resources"
    places = [texts.index(text) for text in ("Hotlines", "This site takes no reports", "United Nations")]
    assert places == sorted(places)
    assert len(texts) == len(set(texts)) > 20


def test_a_page_is_never_published_with_a_text_missing():
    page = english("field-trips")
    page.title = "Something new"
    page.save_revision().publish()
    km = Locale.objects.get(language_code="km")
    before = page.get_translation(km).title
    with pytest.raises(LookupError, match="Something new"):
        publish_sample(page, km, {})
    assert page.get_translation(km).title == before


def test_a_text_that_somebody_wrote_is_no_sample():
    page = english("field-trips").get_translation(Locale.objects.get(language_code="km"))
    from django.utils.translation import override
    from wagtail_localize.models import StringTranslation

    with override("km"):
        assert has_sample_text(page)
        StringTranslation.objects.filter(context__object_id=page.translation_key).update(tool_name="")
        assert not has_sample_text(page)


def test_submitting_a_page_does_not_publish_it_in_english(django_capture_on_commit_callbacks):
    """WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE: a new translation is a draft."""
    page = english("field-trips")
    lao = Locale.objects.get(language_code="lo")
    page.get_parent().specific.copy_for_translation(lao)
    with django_capture_on_commit_callbacks(execute=True):
        translate_object(page, [lao])
    assert not page.get_translation(lao).live
