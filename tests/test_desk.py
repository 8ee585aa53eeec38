"""The translation desk as translators use it: every text with its state, and what is refused."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.html import escape
from wagtail.models import Page

from localization.models import SegmentEvent, State
from news.models import NewsPage

from .desk import FIRST, SECOND, Desk, write_page_of_two
from .translations import approve_all, begin, body, change, english, segments, translation, user

pytestmark = pytest.mark.django_db
begin_with = write_page_of_two


def test_the_desk_shows_every_text_with_its_state_in_page_order(desk):
    html = desk.open().content.decode()
    places = [html.index(f">{text}<") for text in (desk.page.title, FIRST, SECOND)]
    assert places == sorted(places)
    assert 'lang="km"' in html and "untranslated" in html


def test_opening_a_page_takes_the_same_queries_however_long_it_is(desk, django_assert_num_queries):
    desk.open()
    with django_assert_num_queries(22):
        desk.client.get(desk.address("edit"))
    change(desk.page, body=body(*(f"{n}. text of many" for n in range(1000, 1040))))
    with django_assert_num_queries(22):
        assert "1039. text" in desk.client.get(desk.address("edit")).content.decode()


def test_a_text_is_saved_with_its_state_and_its_event(desk):
    answer = desk.save("ទន្លេ")
    assert answer["Location"].endswith(f"#text-{desk.segment().pk}")
    segment = desk.segment()
    assert (segment.text, segment.state, segment.version) == ("ទន្លេ", State.TRANSLATED, 1)
    event = SegmentEvent.objects.last()
    assert (event.source_text, event.old_text, event.new_text) == (FIRST, "", "ទន្លេ")
    assert (event.old_state, event.new_state, event.via) == ("untranslated", "translated", "desk")
    assert (event.user, event.language, event.object_key) == (
        user("translator-km"),
        "km",
        desk.page.translation_key,
    )


def test_saving_takes_at_most_15_queries(desk):
    """With all checks. What begins and ends the transaction is no query of ours."""
    desk.save("ទន្លេ")
    segment = desk.segment()
    form = {"text": "ទន្លេធំ", "action": "save", "version": segment.version}
    address = desk.address("save", segment.pk)
    with CaptureQueriesContext(connection) as queries:
        desk.client.post(address, form)
    asked = [each["sql"] for each in queries if not each["sql"].startswith(("SAVEPOINT", "RELEASE"))]
    assert len(asked) <= 15
    assert desk.segment().text == "ទន្លេធំ"


def test_the_second_of_two_is_told_and_shown_both_texts(desk):
    desk.save("របស់ខ្ញុំ", version=0)
    answer = desk.save("របស់គេ", name="reviewer-km", version=0)
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "Somebody else changed this text" in html and "របស់ខ្ញុំ" in html and "របស់គេ" in html
    assert desk.segment().text == "របស់ខ្ញុំ"


@pytest.mark.parametrize("version", ["", "x", "-1", "99"])
def test_a_form_that_was_tampered_with_overwrites_nothing(desk, version):
    desk.save("ទន្លេ")
    assert desk.save("ផ្សេង", version=version).status_code == 409
    assert desk.segment().text == "ទន្លេ"


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "no visible text"),
        (" \n\t ", "no visible text"),
        ("\u200b\u2060", "no visible text"),
        ("<b></b>", "no visible text"),
        ("<script>alert(1)</script>", "not allowed"),
        ("<p>ទន្លេ</p>", "not allowed"),
        ('<b onclick="x()">ទន្លេ</b>', "attributes"),
        ('<a href="javascript:alert(1)">ទន្លេ</a>', "attributes"),
        ("<a>ទន្លេ</a>", "leads nowhere"),
        ('<a id="a7">ទន្លេ</a>', "Unrecognised"),
        ("ទន្លេ\0", "cannot be stored"),
        ("<b>" * 5000 + "ទន្លេ", "more than 200 tags"),
        ("ក" * 20_001, "more than 20000 characters"),
    ],
)
def test_what_cannot_stand_on_a_page_is_refused_and_not_lost(desk, typed, reason):
    answer = desk.save(typed)
    assert answer.status_code == 422
    assert reason in answer.content.decode()
    assert desk.segment().state == State.UNTRANSLATED
    if typed.strip():
        assert escape(typed) in answer.content.decode()


def test_a_title_that_is_too_long_is_refused(desk):
    answer = desk.save("ក" * 256, text=desk.page.title)
    assert answer.status_code == 422
    assert "256 characters; there is room for 255" in answer.content.decode()


def test_a_heading_that_is_too_long_is_refused(client):
    page = english("a-two-part-pilot")
    desk = Desk(client, page)
    heading = next(
        segment for segment in segments(desk.translation).values() if segment.path.endswith(".text")
    )
    answer = desk.save("ក" * 151, text=heading.source_text)
    assert "there is room for 150" in answer.content.decode()


def test_a_link_must_not_get_lost(client):
    page = english("field-trips")
    desk = Desk(client, change(page, body=body('See <a href="https://example.org/">this</a> now.')))
    source = 'See <a id="a1">this</a> now.'
    assert "is missing" in desk.save("មើល", text=source).content.decode()
    assert desk.save('<a id="a1">មើល</a>', text=source).status_code == 302


def test_a_text_that_is_gone_says_so(desk):
    segment = desk.segment()
    change(desk.page, body=body(SECOND))
    desk.open()
    form = {"text": "ទន្លេ", "version": 0, "action": "save"}
    answer = desk.client.post(desk.address("save", segment.pk), form)
    html = answer.content.decode()
    assert answer.status_code == 409 and "this text is no longer there" in html and "ទន្លេ" in html
    assert desk.client.get(desk.address("history", segment.pk)).status_code == 404


def test_the_address_of_a_refusal_leads_to_the_text(desk):
    desk.open()
    assert desk.save(" ").status_code == 422
    answer = desk.client.get(desk.address("save", desk.segment().pk) + "?show=update")
    assert answer["Location"] == f"{desk.address('edit')}?show=update#text-{desk.segment().pk}"


def test_the_languages_of_a_person_stand_on_the_first_page(client):
    client.force_login(user("translator-km"))
    html = client.get(reverse("desk:index")).content.decode()
    assert "<h2>Khmer</h2>" in html and "<h2>Thai</h2>" not in html
    assert "Field Trips" in html
    assert reverse("desk:index") in client.get("/admin/").content.decode()


def test_snippets_are_translated_by_the_team_alone(client):
    from safety.models import Hotline

    hotline = Hotline.objects.filter(locale__language_code="km").first()
    english_one = Hotline.objects.get(locale__language_code="en", translation_key=hotline.translation_key)
    found = translation(english_one)
    client.force_login(user("admin"))
    edit = reverse("wagtailsnippets_safety_hotline:edit", args=[hotline.pk])
    assert client.get(edit)["Location"] == reverse("desk:edit", args=[found.pk])
    client.force_login(user("reviewer-km"))
    source = english_one.run_by
    segment = segments(found)[source]
    address = reverse("desk:save", args=[found.pk, segment.pk])
    client.post(address, {"text": "ថ្មី", "version": segment.version, "action": "save"})
    hotline.refresh_from_db()
    assert hotline.run_by != "ថ្មី"
    client.post(reverse("desk:publish", args=[found.pk]))
    hotline.refresh_from_db()
    assert hotline.run_by != "ថ្មី", "not before all is approved"
    approve_all(found)
    client.post(reverse("desk:publish", args=[found.pk]))
    hotline.refresh_from_db()
    assert hotline.run_by == "ថ្មី"
    client.post(reverse("desk:stop", args=[found.pk]))
    found.refresh_from_db()
    assert found.enabled, "a snippet is never edited freely"


def test_the_old_editor_shows_on_no_page(client):
    client.force_login(user("admin"))
    for page in Page.objects.filter(locale__language_code="km"):
        assert client.get(f"/admin/pages/{page.pk}/edit/").status_code == 302


def test_the_list_of_pages_takes_the_same_queries_however_many_they_are(client, django_assert_num_queries):
    client.force_login(user("translator-km"))
    address = reverse("desk:index")
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    parent = english("tip-news")
    for n in range(40):
        page = parent.add_child(
            instance=NewsPage(title=f"Item {n}", slug=f"item-{n}", date="2026-01-02", outlet="A paper")
        )
        begin(page)
    with django_assert_num_queries(len(few)):
        client.get(address)
