"""What this site relies on in wagtail-localize without its documentation promising it.

When one of these fails after an upgrade, read the module that it names before anything else.
"""

import pytest
from django.urls import resolve, reverse
from wagtail import hooks
from wagtail.models import Locale, Page, get_page_models
from wagtail_localize.fields import get_translatable_fields
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    StringSegment,
    StringTranslation,
    TemplateSegment,
    Translation,
    TranslationSource,
)
from wagtail_localize.operations import translate_object
from wagtail_localize.segments.extract import extract_segments

from core.models import BasePage
from home.starter.translations import read_catalogue
from localization.engine import publish_sample, source_texts, store_source

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


def test_a_sample_gives_no_reason_that_nothing_asks_for():
    page, km = english("the-information-gap"), Locale.objects.get(language_code="km")
    reasons = {page.title: {"police": "None of them."}}
    with pytest.raises(LookupError, match="Nothing asks for 'police'"):
        publish_sample(page, km, read_catalogue("km"), reasons=reasons)


def test_submitting_a_page_does_not_publish_it_in_english(django_capture_on_commit_callbacks):
    """WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE: a new translation is a draft."""
    page = english("field-trips")
    lao = Locale.objects.get(language_code="lo")
    page.get_parent().specific.copy_for_translation(lao)
    with django_capture_on_commit_callbacks(execute=True):
        translate_object(page, [lao])
    assert not page.get_translation(lao).live


SEGMENTS = [StringSegment, TemplateSegment, RelatedObjectSegment, OverridableSegment]


def rows(source):
    """Every segment of a source, as wagtail-localize reads them; without their own numbers."""
    found = []
    for model in SEGMENTS:
        for row in model.objects.filter(source=source).select_related("context"):
            values = {
                f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields if f.attname != "id"
            }
            found.append((model.__name__, row.context.path, row.context.field_path, sorted(values.items())))
    return sorted(found, key=str)


def test_our_bulk_extraction_stores_what_theirs_stores_row_by_row():
    """localization/engine/extraction.py does in a few queries what refresh_segments() does in hundreds."""
    for source in TranslationSource.objects.all():
        ours = rows(source)
        for model in SEGMENTS:
            model.objects.filter(source=source).delete()
        source.refresh_segments()
        assert rows(source) == ours, source.object_repr
        assert ours


def test_our_extraction_takes_away_what_is_gone():
    page = english("field-trips")
    source = TranslationSource.objects.get(object_id=page.translation_key)
    page.body = []
    page.save()
    change = store_source(page)
    assert len(change.after) < len(change.before)
    assert rows(source) == rows_after_theirs(source)


def rows_after_theirs(source):
    source.refresh_from_db()
    source.refresh_segments()
    return rows(source)


def test_a_text_is_known_by_its_language_its_place_and_its_english():
    """localization/models/segment.py has the same key."""
    assert StringTranslation._meta.unique_together == (("locale", "translation_of", "context"),)


def test_every_translated_text_is_announced_when_it_is_saved():
    """localization/engine/writing.py saves one by one, so that the title in the explorer follows."""
    page = english("field-trips")
    khmer_page = page.get_translation(Locale.objects.get(language_code="km"))
    row = StringTranslation.objects.get(
        context__object_id=page.translation_key, context__path="title", locale=khmer_page.locale
    )
    row.data = "ចំណងជើងថ្មី"
    row.save()
    khmer_page.refresh_from_db()
    assert khmer_page.draft_title == "ចំណងជើងថ្មី" and khmer_page.title != "ចំណងជើងថ្មី"


def test_our_hooks_are_asked_before_theirs():
    """localization/wagtail_hooks.py: the first answer counts."""
    for name in ("before_edit_page", "before_edit_snippet"):
        modules = [hook.__module__ for hook in hooks.get_hooks(name)]
        assert modules.index("localization.guards") < modules.index("wagtail_localize.wagtail_hooks")


def test_our_addresses_are_found_before_theirs():
    """localization/guards.py: theirs can still be reversed, and lead to ours."""
    for name, argument in (("submit_page_translation", 1), ("stop_translation", 1), ("convert_to_alias", 1)):
        address = reverse(f"wagtail_localize:{name}", args=[argument])
        assert resolve(address).func.__wrapped__.__module__.startswith("localization.")


def test_their_draft_still_overwrites_the_live_page():
    """Why localization/engine/drafts.py makes its own. When this fails, read their release notes (D1)."""
    page = english("field-trips")
    found = Translation.objects.get(source__object_id=page.translation_key, target_locale__language_code="km")
    StringTranslation.objects.filter(context__object_id=page.translation_key, context__path="summary").update(
        data="មិនទាន់ពិនិត្យ"
    )
    found.save_target(publish=False)
    assert found.get_target_instance().summary == "មិនទាន់ពិនិត្យ"


def test_an_unsaved_translated_page_can_be_saved_as_a_revision_alone():
    page = english("about-the-team")
    found = Translation.objects.get(source__object_id=page.translation_key, target_locale__language_code="km")
    before = found.get_target_instance()
    people = list(before.people.values("pk", "name", "role"))
    StringTranslation.objects.filter(context__object_id=page.translation_key).update(data="ថ្មី")
    built = found.source.get_ephemeral_translated_instance(found.target_locale, fallback=True)
    revision = built.save_revision()
    after = found.get_target_instance()
    assert list(after.people.values("pk", "name", "role")) == people and after.title == before.title
    assert revision.as_object().title == "ថ្មី"
    assert {person.role for person in revision.as_object().people.all()} == {"ថ្មី"}


def test_deleting_a_page_keeps_its_translated_texts():
    """WAGTAILLOCALIZE_DISABLE_ON_DELETE."""
    page = english("field-trips")
    texts = StringTranslation.objects.count()
    page.delete()
    assert StringTranslation.objects.count() == texts
