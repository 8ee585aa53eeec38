"""The way of a page to the public: sent to the reviewers, sent back, mended, published."""

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import gettext, override
from wagtail.models import WorkflowState
from wagtail.users.models import UserProfile

from core.models import SiteText
from localization.engine import translation_into
from localization.models import SegmentEvent

from .desk import SECOND, write_page_of_two
from .translations import body as body_of
from .translations import change, khmer, publish_approved, segments, translation, user

begin_with = write_page_of_two


@pytest.fixture
def translated(desk):
    """The desk with a page whose texts the translator has all translated."""
    desk.save("ទន្លេមួយ។")
    desk.save("ផ្លូវមួយ។", text=SECOND)
    for segment in segments(desk.translation).values():
        if segment.text is None:
            desk.save("ខ្មែរ", text=segment.source_text)
    return desk


def sent(desk):
    desk.post("send", name="translator-km")
    return desk


def approve_each(desk):
    """Press "Approve" at every text, samples included, as the reviewer does after reading."""
    for segment in segments(desk.translation).values():
        desk.save(segment.text, name="reviewer-km", action="approve", text=segment.source_text)


def words_of(page):
    return str(page.body.stream_block.get_prep_value(page.body))


def state_of(desk):
    return WorkflowState.objects.for_instance(khmer(desk.page)).order_by("pk").last()


def test_a_page_without_all_its_texts_says_what_is_missing_and_where(desk):
    html = desk.open().content.decode()
    assert 'href="?show=untranslated"' in html and "2 texts have no translation" in html
    assert "Send to the reviewers" not in html
    assert "Not yet: 2 texts have no translation" in desk.post("send", name="translator-km").content.decode()
    assert state_of(desk) is None


def test_a_translated_page_is_sent_and_rests(translated):
    assert "Send to the reviewers" in translated.open().content.decode()
    live = khmer(translated.page)
    html = sent(translated).open().content.decode()
    assert state_of(translated).status == WorkflowState.STATUS_IN_PROGRESS
    assert "ទន្លេមួយ" in words_of(state_of(translated).current_task_state.revision.as_object())
    assert "readonly" in html and "with the reviewers since" in html and 'value="save"' not in html
    assert "is with the reviewers" in translated.save("ផ្សេង").content.decode()
    assert khmer(translated.page).body == live.body


def test_each_reviewer_gets_a_mail_in_their_own_language(translated):
    person = user("reviewer-km")
    person.email = "reviewer@example.org"
    person.save()
    UserProfile.objects.filter(user=person).update(preferred_language="km")
    sent(translated)
    letter = next(letter for letter in mail.outbox if letter.to == ["reviewer@example.org"])
    assert "waits for review" not in letter.subject
    assert f"/admin/pages/{khmer(translated.page).pk}/edit/" in letter.body
    assert "ទន្លេមួយ" not in letter.body and "translator-km" not in letter.body


@pytest.mark.parametrize(
    ("decision", "message"),
    [
        ("send_back", "“%(title)s” was sent back. Its texts can be changed again."),
        ("publish", "“%(title)s” was approved."),
    ],
)
def test_who_sent_the_page_is_told_of_the_answer_in_their_language(translated, decision, message):
    person = user("translator-km")
    person.email = "translator@example.org"
    person.save()
    UserProfile.objects.filter(user=person).update(preferred_language="km")
    approve_each(sent(translated))
    mail.outbox.clear()
    translated.post(decision)
    letter = next(letter for letter in mail.outbox if letter.to == ["translator@example.org"])
    with override("km"):
        words = gettext(message) % {"title": khmer(translated.page).title}
    assert words in letter.body and words != message % {"title": khmer(translated.page).title}
    assert "ទន្លេមួយ" not in letter.body and "reviewer-km" not in letter.body


def test_the_reviewer_sees_what_changed_with_the_old_text_beside_it(desk):
    desk.save("ទន្លេមួយ។")
    publish_approved(desk.page)
    desk.page = change(desk.page, body=body_of("One text about a large river.", SECOND))
    desk.save("ទន្លេធំមួយ។", text="One text about a large river.")
    sent(desk)
    html = desk.open("reviewer-km").content.decode()
    assert "ទន្លេធំមួយ។" in html and "What changes for visitors" in html
    assert "<del>ទន្លេ</del><ins>ទន្លេធំ</ins>មួយ។" in html
    assert "One text about a <ins>large </ins>river." in html
    assert SECOND not in html
    assert SECOND in desk.client.get(desk.address("edit") + "?show=all").content.decode()


def test_a_page_that_is_sent_back_can_be_written_and_sent_again(translated):
    sent(translated).post("send_back", {"comment": "សូមមើលទន្លេ"})
    assert state_of(translated).status == WorkflowState.STATUS_NEEDS_CHANGES
    html = translated.open().content.decode()
    assert "សូមមើលទន្លេ" in html and "sent this page back" in html
    translated.save("ទន្លេថ្មី។")
    sent(translated)
    assert state_of(translated).status == WorkflowState.STATUS_IN_PROGRESS
    assert WorkflowState.objects.for_instance(khmer(translated.page)).count() == 1


def test_what_was_approved_is_what_is_published(translated):
    approve_each(sent(translated))
    assert "is published" in translated.post("publish").content.decode()
    page = khmer(translated.page)
    assert state_of(translated).status == WorkflowState.STATUS_APPROVED
    assert page.live and "ទន្លេមួយ" in words_of(page)
    assert page.live_revision == state_of(translated).current_task_state.revision


def test_a_text_that_the_reviewer_mends_is_published_as_mended(translated):
    approve_each(sent(translated))
    translated.save("ទន្លេដែលបានកែ។", name="admin")
    translated.save("ទន្លេដែលបានកែ។", name="reviewer-km", action="approve")
    translated.post("publish")
    assert "ទន្លេដែលបានកែ" in words_of(khmer(translated.page))


def test_nothing_is_published_while_a_text_waits_for_approval(translated):
    before = khmer(translated.page).live_revision_id
    html = sent(translated).post("publish").content.decode()
    assert "wait for approval" in html
    assert khmer(translated.page).live_revision_id == before


def test_a_page_that_is_not_in_review_is_not_sent_back(desk):
    assert "not in review any more" in desk.post("send_back").content.decode()


def test_a_translator_neither_sends_back_nor_publishes(translated):
    sent(translated)
    for view in ("send_back", "publish", "approve_all"):
        translated.post(view, name="translator-km")
    assert state_of(translated).status == WorkflowState.STATUS_IN_PROGRESS
    assert not any(
        segment.is_finished
        for segment in segments(translated.translation).values()
        if "river" in segment.source_text
    )


def test_a_fault_keeps_a_text_from_being_approved(desk):
    page = change(desk.page, body=body_of("In 2012 there were 45 rivers.", SECOND))
    desk.translation = translation(page)
    text = "In 2012 there were 45 rivers."
    desk.save("មានទន្លេ ៤៥។", text=text)
    html = desk.open().content.decode()
    assert "The number 2012" in html and "To mend:" in html
    answer = desk.save("មានទន្លេ ៤៥។", text=text, name="reviewer-km", action="approve")
    assert "The number 2012" in answer.content.decode()
    assert not desk.segment(text).is_finished
    desk.save("ឆ្នាំ ២០១២ មានទន្លេ ៤៥។", text=text)
    desk.save("ឆ្នាំ ២០១២ មានទន្លេ ៤៥។", text=text, name="reviewer-km", action="approve")
    assert desk.segment(text).is_finished


def test_notes_are_written_while_a_page_rests(translated):
    sent(translated)
    form = {"action": "note", "note": "ទន្លេណា?", "text": translated.segment().text, "version": 1}
    translated.client.force_login(user("translator-km"))
    translated.client.post(translated.address("save", translated.segment().pk), form)
    assert "ទន្លេណា?" in translated.open("reviewer-km").content.decode()


def test_a_button_pressed_twice_starts_one_review(translated):
    for _press in range(2):
        translated.post("send", name="reviewer-km")
    assert WorkflowState.objects.for_instance(khmer(translated.page)).count() == 1
    assert "The reviewers have the page" in translated.post("send", name="reviewer-km").content.decode()


def test_a_text_that_is_no_page_is_neither_sent_nor_looked_at(client, db):
    text = SiteText.objects.get(locale__language_code="km")
    pk = translation_into(text).pk
    client.force_login(user("reviewer-km"))
    html = client.get(reverse("desk:edit", args=[pk])).content.decode()
    assert "Send to the reviewers" not in html and "Look at the page" not in html
    assert client.post(reverse("desk:send", args=[pk])).status_code == 404
    assert client.get(reverse("desk:look", args=[pk])).status_code == 404


def test_a_page_that_rests_takes_no_file_no_earlier_text_and_no_dismissal(translated):
    translated.save("ទន្លេ  ពីរ។")
    segment, event = translated.segment(), SegmentEvent.objects.filter(new_text="ទន្លេមួយ។").last()
    po = translated.client.get(translated.address("file")).content.decode()
    sent(translated)
    upload = SimpleUploadedFile("x.po", po.replace("ទន្លេ  ពីរ។", "ទន្លេបី។").encode())
    finding = {"dismiss": "spaces.double", "reason spaces.double": "តារាង", "version": segment.version}
    answers = [
        translated.client.post(translated.address("file"), {"file": upload}, follow=True),
        translated.client.post(translated.address("history", segment.pk), {"event": event.pk}, follow=True),
        translated.client.post(translated.address("save", segment.pk), finding),
    ]
    assert ["is with the reviewers" in answer.content.decode() for answer in answers] == [True] * 3
    assert translated.segment() == segment
