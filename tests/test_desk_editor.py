"""The editor of a page: its structure, its filters, and what it asks the database for."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from .desk import FIRST, SECOND, write_page_of_two
from .translations import (
    approve_all,
    body,
    change,
    english,
    publish_approved,
    translation,
    user,
    write_all,
)

pytestmark = pytest.mark.django_db
begin_with = write_page_of_two


def show(client, page, name="translator-km", query=""):
    client.force_login(user(name))
    return client.get(f"/admin/translations/{translation(page).pk}/{query}").content.decode()


def kinds(html):
    """Return ``{English: kind of place}`` of the texts that are shown."""
    found = re.findall(
        r'class="desk-text desk-text--(\w+)".*?class="desk-source"[^>]*>(.*?)</div>', html, re.S
    )
    return {source: kind for kind, source in found}


def test_every_text_stands_as_what_it_is_on_the_page(client):
    found = kinds(show(client, english("the-information-gap")))
    assert found["The Information Gap"] == "title"
    assert found["Who needs to share what"] == found["Can I report a case through this site?"] == "heading"
    assert (
        found["a regional hotline that works across borders and takes text messages and voicemail;"]
        == "list_item"
    )
    assert found["They need to work together, across borders too."] == "text"


def shown(desk, name):
    html = desk.client.get(f"{desk.address('edit')}?show={name}").content.decode()
    return set(kinds(html)) & {FIRST, SECOND}


def test_each_filter_shows_its_texts_alone(desk):
    assert "show=notes" not in desk.open().content.decode()
    desk.save("ទន្លេ  មួយ។")
    segment = desk.segment(SECOND)
    desk.client.post(desk.address("save", segment.pk), {"action": "note", "note": "ផ្លូវណា?", "version": 0})
    assert shown(desk, "untranslated") == {SECOND}
    assert shown(desk, "findings") == {FIRST}
    assert shown(desk, "notes") == {SECOND}
    assert shown(desk, "review") == {FIRST}
    assert shown(desk, "all") == shown(desk, "nonsense") == {FIRST, SECOND}


def test_what_needs_an_update_is_shown_alone(desk):
    approve_all(desk.translation)
    new = FIRST.replace("river", "large river")
    desk.page = change(desk.page, body=body(new, SECOND))
    desk.open()
    html = desk.client.get(f"{desk.address('edit')}?show=update").content.decode()
    assert "<ins" in html and html.count("desk-text--") == 1


@pytest.mark.parametrize("name", ["translator-km", "reviewer-km"])
def test_a_hundred_texts_take_at_most_25_queries(desk, name):
    desk.page = change(desk.page, body=body(*(f"{n}. text of many" for n in range(1000, 1100))))
    write_all(desk.translation)
    desk.post("send", name="translator-km")
    desk.open(name)
    with CaptureQueriesContext(connection) as queries:
        html = desk.client.get(f"{desk.address('edit')}?show=all").content.decode()
    assert "1099. text" in html and "with the reviewers since" in html
    assert len(queries) <= 25


def test_what_the_page_says_of_all_its_texts_can_be_asked_for_alone(desk):
    desk.save("ទន្លេមួយ។")
    html = desk.client.get(f"{desk.address('edit')}?part=top").content.decode()
    assert "1 text has no translation" in html and 'class="desk-filters"' in html
    assert "<textarea" not in html and "<html" not in html


def test_a_page_as_visitors_read_it_says_so_and_asks_for_nothing(desk):
    publish_approved(desk.page)
    html = desk.open("reviewer-km").content.decode()
    assert "Visitors read these texts." in html and "Publish again" in html
    assert "Send to the reviewers" not in html
    desk.save("ទន្លេថ្មី។", name="reviewer-km")
    html = desk.open("reviewer-km").content.decode()
    assert "Visitors read these texts." not in html and "Publish again" not in html
    desk.save("ទន្លេថ្មី។", name="reviewer-km", action="approve")
    assert "Visitors read these texts." not in desk.open("reviewer-km").content.decode()


def test_a_page_that_still_shows_what_the_english_has_lost_is_not_as_it_stands_here(desk):
    publish_approved(desk.page)
    change(desk.page, body=body(FIRST))
    assert "Visitors read these texts." not in desk.open("reviewer-km").content.decode()
