"""Readers are told when the English of their page has really changed, until the translation has caught up."""

from datetime import UTC, datetime

import pytest
from django.core.cache import caches
from django.urls import reverse
from django.utils.translation import gettext, override
from wagtail.models import Page, Revision

from localization import jobs
from localization.compounds import JOINER
from localization.engine import publish, translation_into
from localization.models import OutdatedTranslation

from .translations import (
    approve_all,
    begin,
    body,
    change,
    english,
    khmer,
    locale,
    publish_approved,
    translation,
    user,
    write,
)

pytestmark = pytest.mark.django_db
FIRST = "Information that is shared in time can protect people."
SECOND = "Six governments signed an agreement in 2004."
MESSAGE = "The English text changed on %(date)s; this translation is being updated."


def begin_with():
    """A published page of two paragraphs, its Khmer approved and published."""
    publish_approved(change(english("field-trips"), body=body(FIRST, SECOND)))


@pytest.fixture
def page():
    return english("field-trips")


def row(page, code="km"):
    return OutdatedTranslation.objects.filter(object_key=page.translation_key, locale=locale(code)).first()


def visit(client, page):
    caches["pages"].clear()
    return client.get(khmer(page).url).content.decode().replace(JOINER, "")


def tells(html):
    """Whether a Khmer page says that its English has changed."""
    with override("km"):
        return gettext(MESSAGE).partition("%(date)s")[2] in html


@pytest.mark.parametrize(
    "texts",
    [
        [FIRST + " Always.", SECOND],
        [FIRST, SECOND, "Nobody knew this before."],
        [FIRST],
        ["Something else altogether.", SECOND],
    ],
)
def test_a_real_change_of_the_english_is_told_to_readers(page, client, texts):
    assert not tells(visit(client, page))
    change(page, body=body(*texts))
    assert row(page).since == english("field-trips").last_published_at
    html = visit(client, page)
    assert tells(html)
    assert f'<a href="{english("field-trips").url}" hreflang="en">' in html
    assert not tells(client.get(english("field-trips").url).content.decode())


def test_the_date_is_written_as_the_language_writes_it(page, client):
    change(page, body=body(FIRST))
    OutdatedTranslation.objects.update(since=datetime(2026, 5, 4, 20, tzinfo=UTC))
    assert "ថ្ងៃទី 5 ឧសភា 2026។" in visit(client, page)


def test_moved_and_reordered_texts_are_no_change(page):
    change(page, body=body(SECOND, FIRST))
    assert row(page) is None
    page = change(page, summary=SECOND, body=body(page.summary, FIRST))
    assert row(page) is None


def test_publishing_again_without_a_change_is_none(page):
    page.save_revision().publish()
    jobs.work_off()
    assert row(page) is None


def test_a_draft_of_the_english_is_none(page):
    page.body = body(FIRST)
    page.save_revision()
    jobs.work_off()
    assert row(page) is None


def test_a_change_of_wording_is_none_and_stays_none_after_the_next(page, client):
    client.force_login(user("chief-editor"))
    page.body = body(FIRST.replace("people", "People"), SECOND)
    page.save_revision().publish()
    jobs.mark_wording_only(page)
    jobs.work_off()
    assert row(page) is None
    change(page, body=body(FIRST.replace("people", "People"), SECOND, "Nobody knew this before."))
    assert row(page)
    change(page, body=body(FIRST.replace("people", "People"), SECOND))
    assert row(page) is None


def test_the_first_date_stays(page):
    change(page, body=body(FIRST))
    since = row(page).since
    change(page, body=body(SECOND))
    assert row(page).since == since


def test_an_english_that_is_changed_back_is_no_news(page, client):
    change(page, body=body(FIRST + " Always.", SECOND))
    assert tells(visit(client, page))
    change(page, body=body(FIRST, SECOND))
    assert not tells(visit(client, page))


def test_it_goes_when_the_translation_has_caught_up(page, client):
    change(page, body=body(FIRST + " Always.", SECOND))
    publish_approved(page)
    assert not tells(visit(client, page))


def test_an_older_version_that_was_reviewed_is_still_out_of_date(page):
    older = khmer(page).live_revision
    change(page, body=body(FIRST + " Always.", SECOND))
    since = row(page).since
    older.publish(user=user("reviewer-km"))
    assert row(page).since == since
    publish_approved(page)
    assert row(page) is None
    Revision.objects.get(pk=older.pk).publish(user=user("reviewer-km"))
    assert row(page), "what is live again lacks the new text"


def test_a_draft_of_the_translation_changes_nothing(page):
    change(page, body=body(FIRST + " Always.", SECOND))
    write(translation(page), FIRST + " Always.", "ព័ត៌មាន")
    khmer(page).save_revision()
    assert row(page)


def test_only_languages_whose_page_is_public_are_out_of_date(page):
    begin(page, "lo")
    khmer(page).unpublish()
    change(page, body=body(FIRST))
    assert row(page) is None and row(page, "lo") is None
    assert row(page, "th") and row(page, "vi")


def test_a_page_that_comes_back_with_old_texts_is_out_of_date(page):
    older = khmer(page).live_revision
    khmer(page).unpublish()
    change(page, body=body(FIRST))
    older.publish(user=user("reviewer-km"))
    assert row(page)


def test_a_page_that_is_edited_freely_is_nobody_s_to_update(page):
    found = translation_into(khmer(page))
    found.enabled = False
    found.save()
    change(page, body=body(FIRST))
    assert row(page) is None


def test_the_sample_notice_and_this_one_stand_side_by_side(client):
    page = change(english("tip-news"), summary="Altogether new words about the news.")
    html = visit(client, page)
    with override("km"):
        sample = gettext("This is a sample translation. A native speaker has still to review it.")
    assert sample in html and tells(html)
    assert tells(visit(client, change(english("information"), summary="Whom you can call.")))


def test_the_visitors_cache_is_emptied_when_it_comes_and_goes(
    page, client, django_capture_on_commit_callbacks
):
    for text, is_told in ((FIRST + " Always.", True), (FIRST, False)):
        page.body = body(text, SECOND)
        page.save_revision().publish()
        before = visit(client, page)
        with django_capture_on_commit_callbacks(execute=True):
            jobs.work_off()
        after = client.get(khmer(page).url).content.decode().replace(JOINER, "")
        assert (tells(before), tells(after)) == (not is_told, is_told)


def test_any_number_of_pages_take_the_same_queries(django_assert_max_num_queries):
    from localization.engine import store_sources
    from localization.engine.outdated import note_changes

    pages = [page.specific for page in Page.objects.filter(locale__language_code="en", depth__gt=2)]
    changes = store_sources(pages)
    for page in pages:
        page.summary = f"Altogether new words about {page.slug}."
    changes = store_sources(pages)
    with django_assert_max_num_queries(7):
        note_changes(changes)
    assert OutdatedTranslation.objects.count() > 50


def test_it_is_forgotten_with_the_translations(page):
    from localization.engine import forget_translations

    change(page, body=body(FIRST))
    forget_translations()
    assert not OutdatedTranslation.objects.exists()


def test_publishing_what_is_approved_needs_no_other_language(page):
    change(page, body=body(FIRST + " Always.", SECOND))
    approve_all(translation(page))
    publish(translation(page), user("reviewer-km"))
    assert row(page) is None and row(page, "th")


def test_a_preview_shows_the_page_as_it_will_be(client, page):
    change(page, body=body(FIRST, "Eight governments have signed it."))
    assert tells(visit(client, page))
    client.force_login(user("translator-km"))
    shown = client.get(reverse("desk:look", args=[translation(page).pk])).content.decode()
    assert not tells(shown.replace(JOINER, ""))
