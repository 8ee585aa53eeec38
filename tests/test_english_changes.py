"""An English change reaches translators by itself, and takes nothing from them or from readers."""

import re

import pytest
from django.core.cache import caches
from wagtail.models import Page

from localization import jobs
from localization.models import Job, SegmentEvent, State

from .translations import (
    approve_all,
    begin,
    body,
    change,
    english,
    khmer,
    publish_approved,
    segments,
    translation,
    write,
)

pytestmark = pytest.mark.django_db
FIRST = "Information that is shared in time can protect people."
SECOND = "Six governments signed an agreement in 2004."
THIRD = "Everybody reads."


def begin_with():
    """A published page of three paragraphs, its Khmer approved and published."""
    publish_approved(change(english("field-trips"), body=body(FIRST, SECOND, THIRD)))


@pytest.fixture
def page():
    return english("field-trips")


def state(page, text):
    segment = segments(translation(page))[text]
    return segment.state, segment.text


def khmer_html(client):
    return client.get("/km/mekong-technology-project/field-trips/").content.decode()


def test_what_did_not_change_keeps_its_approval(page):
    before = segments(translation(page))
    change(page, body=body(FIRST, SECOND + " It was renewed.", THIRD))
    after = segments(translation(page))
    for text in (FIRST, THIRD, page.title):
        assert (after[text].state, after[text].text) == (State.APPROVED, before[text].text)


def test_a_page_that_is_open_still_knows_the_texts_behind_a_new_paragraph(page):
    """Drafts on a translator's device, and forms that are already open, name a text by its key."""
    before = segments(translation(page))
    change(page, body=body("A new beginning.", FIRST, THIRD))
    after = segments(translation(page))
    assert {text: after[text].pk for text in (FIRST, THIRD)} == {
        text: before[text].pk for text in (FIRST, THIRD)
    }
    assert list(after).index(THIRD) > list(after).index(FIRST) > list(after).index("A new beginning.")


def test_moved_and_pasted_texts_keep_translation_and_approval(page):
    khmer_text = segments(translation(page))[FIRST].text
    change(page, body=body("Opens anew. " + SECOND, THIRD), summary=FIRST)
    assert state(page, FIRST) == (State.APPROVED, khmer_text)


def test_a_text_pasted_into_another_page_brings_its_translation_along(page):
    khmer_text = segments(translation(page))[FIRST].text
    other = change(english("a-two-part-pilot"), body=body(FIRST))
    assert state(other, FIRST) == (State.APPROVED, khmer_text)
    events = SegmentEvent.objects.of_object(other.translation_key, khmer(other).locale)
    assert events.get(source_text=FIRST).via == "memory"


def test_a_similar_text_needs_an_update_with_the_old_one_at_hand(page):
    khmer_text = segments(translation(page))[SECOND].text
    changed = SECOND.replace("Six", "Seven")
    change(page, body=body(FIRST, "Six " + changed, THIRD))
    segment = segments(translation(page))["Six " + changed]
    assert (segment.state, segment.text) == (State.NEEDS_UPDATE, None)
    assert (segment.previous_source, segment.previous_text) == (SECOND, khmer_text)


def test_the_old_translation_is_at_hand_also_after_a_second_change(page):
    khmer_text = segments(translation(page))[SECOND].text
    for ending in (" Then more.", " Then much more."):
        change(page, body=body(FIRST, SECOND + ending, THIRD))
    segment = segments(translation(page))[SECOND + " Then much more."]
    assert (segment.previous_source, segment.previous_text) == (SECOND, khmer_text)


def test_a_new_text_is_untranslated(page):
    change(page, body=body(FIRST, SECOND, THIRD, "Nobody ever wrote this before, we think."))
    assert state(page, "Nobody ever wrote this before, we think.") == (State.UNTRANSLATED, None)


def test_a_removed_text_is_remembered_and_comes_back(page):
    khmer_text = segments(translation(page))[THIRD].text
    change(page, body=body(FIRST))
    assert THIRD not in segments(translation(page))
    change(page, body=body(FIRST, THIRD))
    assert state(page, THIRD) == (State.APPROVED, khmer_text)


def test_the_live_khmer_page_stays_exactly_as_it_is(client, page):
    before = khmer_html(client)
    change(page, title="Trips", body=body("Something else entirely."))
    caches["pages"].clear()
    after = re.sub(r'<p class="notice".*?</p>', "", khmer_html(client), flags=re.DOTALL)
    assert after.split() == before.split(), "but for the notice that the English is newer"


def test_drafts_and_publishing_without_change_make_nothing_outdated(page):
    before = segments(translation(page))
    page.body = body("A draft.")
    page.save_revision()
    jobs.work_off()
    assert segments(translation(page)) == before
    count = SegmentEvent.objects.count()
    change(Page.objects.get(pk=page.pk).specific)
    page.move(page.get_parent(), pos="first-child")
    jobs.work_off()
    assert segments(translation(page)) == before
    assert SegmentEvent.objects.count() == count


def test_two_changes_before_the_work_is_done_are_compared_one_after_the_other(page):
    for texts in ([FIRST, SECOND + " Then more."], [FIRST, "Quite another thing happens here now."]):
        page.body = body(*texts)
        page.save_revision().publish()
    assert Job.objects.filter(done_at=None).count() == 2
    assert jobs.work_off() == 2
    paths = SegmentEvent.objects.filter(new_state=State.NEEDS_UPDATE, source_text=SECOND + " Then more.")
    assert paths.exists(), "the first change was looked at as well"
    assert SECOND + " Then more." not in segments(translation(page)), "and the second one after it"


def test_a_page_that_nobody_translates_makes_no_work():
    before = Job.objects.count()
    new = english("field-trips").copy(update_attrs={"slug": "copy", "title": "A copy"})
    new.save_revision().publish()
    assert Job.objects.count() == before


def test_a_change_of_a_hotline_reaches_translators_too():
    from safety.models import Hotline

    hotline = Hotline.objects.filter(locale__language_code="en").first()
    hotline.run_by += " Calls are free."
    hotline.save()
    jobs.work_off()
    segment = segments(translation(hotline))[hotline.run_by]
    assert segment.state == State.NEEDS_UPDATE


def test_translators_get_the_newest_draft_of_a_page_that_was_never_published():
    parent = english("mekong-technology-project")
    page = type(english("field-trips"))(title="First words", slug="never-published", live=False)
    parent.add_child(instance=page)
    page.title = "Newest words"
    page.save_revision()
    assert "Newest words" in segments(begin(english("never-published")))


def test_every_language_gets_its_share(page):
    page = change(page, title="Field Trips again")
    for code in ("km", "th", "vi"):
        segment = segments(translation(page, code))["Field Trips again"]
        assert (segment.state, segment.previous_source) == (State.NEEDS_UPDATE, "Field Trips")


def test_written_while_it_needed_an_update(page):
    changed = SECOND + " Then more."
    change(page, body=body(FIRST, changed, THIRD))
    write(translation(page), changed, "ថ្មី")
    segment = segments(translation(page))[changed]
    assert (segment.state, segment.text, segment.previous_text) == (State.TRANSLATED, "ថ្មី", "")
    approve_all(translation(page))
    assert khmer(page).live
