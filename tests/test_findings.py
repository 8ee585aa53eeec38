"""Findings at the desk: left with a reason, as grave as the team has it; and notes of the team."""

import re
from html import unescape

import pytest
from django.urls import reverse

from localization.models import LanguageTeam, SegmentNote, SegmentState

from .desk import FIRST, SECOND, write_page_of_two
from .translations import begin, body, change, translation, user

begin_with = write_page_of_two


@pytest.fixture
def spaced(desk):
    """The desk with a text that has two spaces in a row, which is only to be looked at."""
    desk.save("ទន្លេ  មួយ។")
    return desk


def send(desk, name="translator-km", text_of=FIRST, **form):
    desk.client.force_login(user(name))
    return desk.client.post(desk.address("save", desk.segment(text_of).pk), form)


def named(desk, field):
    """The names of the findings that the desk has a button for."""
    return [
        unescape(name) for name in re.findall(f'name="{field}" value="([^"]*)"', desk.open().content.decode())
    ]


def test_a_finding_is_left_as_it_is_with_a_reason_and_taken_up_again(spaced):
    name = "spaces.double"
    assert named(spaced, "dismiss") == [name]
    answer = send(spaced, **{"dismiss": name, f"reason {name}": " "})
    assert answer.status_code == 422 and "Write why it is right" in answer.content.decode()
    send(spaced, **{"dismiss": name, f"reason {name}": "តារាង"})
    assert named(spaced, "dismiss") == [] and named(spaced, "take_up") == [name]
    assert "តារាង" in spaced.open("reviewer-km").content.decode()
    assert SegmentState.objects.get(findings=[], dismissals__0__0=name).dismissals[0][2] == "តារាង"
    send(spaced, take_up=name)
    assert named(spaced, "dismiss") == [name]
    assert spaced.segment().text == "ទន្លេ  មួយ។"


def test_what_has_to_be_mended_is_not_left(desk):
    page = change(desk.page, body=body("There are 45 rivers.", SECOND))
    desk.translation = translation(page)
    desk.save("មានទន្លេ។", text="There are 45 rivers.")
    form = {"dismiss": "numbers.missing 45", "reason numbers.missing 45": "No."}
    answer = send(desk, text_of="There are 45 rivers.", **form)
    assert "cannot be left as it is" in answer.content.decode()
    assert desk.segment("There are 45 rivers.").dismissals == []


@pytest.mark.parametrize("button", [{"action": "note", "note": "ទន្លេណា?"}, {"dismiss": "x"}, {"settle": "0"}])
def test_another_button_stores_what_was_typed(desk, button):
    send(desk, text="ទន្លេ", version=0, **button)
    assert desk.segment().text == "ទន្លេ"


def test_a_conflict_at_another_button_is_told(spaced):
    answer = send(spaced, text="ផ្សេង", version=0, action="note", note="ទន្លេណា?")
    assert answer.status_code == 409 and "ផ្សេង" in answer.content.decode()
    assert spaced.segment().text == "ទន្លេ  មួយ។"


def test_a_script_is_told_the_outcome_alone(spaced):
    script = {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"}
    address = spaced.address("save", spaced.segment().pk)
    answer = spaced.client.post(address, {"text": "ទន្លេ  ធំ។", "version": 1, "action": "save"}, **script)
    html = answer.content.decode()
    assert 'name="version" value="2"' in html and "spaces.double" in html and "<html" not in html
    answer = spaced.client.post(address, {"text": "ផ្សេង", "version": 1, "action": "save"}, **script)
    html = answer.content.decode()
    assert answer.status_code == 409 and 'data-version="2"' in html and "ទន្លេ  ធំ។" in html


def test_a_note_stays_until_it_is_settled(desk):
    assert "The note is empty" in send(desk, action="note", note=" ").content.decode()
    send(desk, action="note", note="ទន្លេណា?")
    assert "ទន្លេណា?" in desk.open("reviewer-km").content.decode()
    send(desk, name="reviewer-km", settle=SegmentNote.objects.get().pk)
    assert "ទន្លេណា?" not in desk.open("reviewer-km").content.decode()
    assert SegmentNote.objects.get().settled_at


def test_the_lead_of_a_team_sets_how_grave_a_check_is(spaced):
    address = reverse("desk:checks", args=["km"])
    team = LanguageTeam.objects.get(locale__language_code="km")
    team.lead = user("reviewer-km")
    team.save()
    spaced.client.force_login(user("translator-km"))
    assert (
        "Double spaces"
        not in spaced.client.post(address, {"spaces": "blocking"}, follow=True).content.decode()
    )
    spaced.client.force_login(user("reviewer-km"))
    assert "There is no level" in spaced.client.post(address, {"spaces": "x"}, follow=True).content.decode()
    spaced.client.post(address, {"spaces": "blocking", "empty": "warning"})
    team.refresh_from_db()
    assert team.strictness == {"spaces": "blocking"}
    answer = spaced.save("ទន្លេ  មួយ។", name="admin", action="approve")
    assert answer.status_code == 422 and not spaced.segment(FIRST).is_finished


def test_the_checks_of_another_language_are_closed(client, db):
    client.force_login(user("translator-km"))
    assert client.get(reverse("desk:checks", args=["th"])).status_code in (302, 403)
    assert client.get(reverse("desk:checks", args=["xx"])).status_code == 404


def test_zawgyi_is_converted_by_a_button(desk):
    """လူကုန်ကူးမှု, typed with an old Burmese keyboard."""
    begin(desk.page, "my")
    desk.translation = translation(desk.page, "my")
    desk.save("လူကုန္ကူးမႈ (က)", "translator-my")
    assert 'value="from_zawgyi"' in desk.open("translator-my").content.decode()
    desk.save("လူကုန္ကူးမႈ (က)", "translator-my", action="from_zawgyi")
    assert desk.segment().text == "လူကုန်ကူးမှု (က)"
    assert 'value="from_zawgyi"' not in desk.open("translator-my").content.decode()
