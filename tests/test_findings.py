"""Findings at the desk: left with a reason, as grave as the team has it; and notes of the team."""

import pytest
from django.urls import reverse

from localization.models import LanguageTeam, SegmentNote

from .desk import FIRST
from .translations import user


@pytest.fixture
def spaced(desk):
    """The desk with a text that has two spaces in a row, which is only to be looked at."""
    desk.save("ទន្លេ  មួយ។")
    return desk


def send(desk, name="translator-km", **form):
    desk.client.force_login(user(name))
    return desk.client.post(desk.address("save", desk.segment().pk), form)


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
