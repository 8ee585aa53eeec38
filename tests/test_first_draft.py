"""A page without a draft in a language can be looked at, and what keeps it is named with the way there."""

import pytest
from django.urls import reverse

from sections.models import ContentPage

from .desk import FIRST, SECOND
from .translations import approve_all, begin, body, english, khmer, publish_approved, user, write

pytestmark = pytest.mark.django_db


def child_of(parent, slug):
    page = parent.add_child(instance=ContentPage(title=f"About {slug}", slug=slug, body=body(FIRST, SECOND)))
    page.save_revision().publish()
    return page, begin(page)


@pytest.fixture
def boats():
    """A page that translators have, under a page that is there in Khmer."""
    return child_of(english("mekong-technology-project"), "boats")


@pytest.fixture
def sails(boats):
    """A page that translators have, under one that has no draft in Khmer."""
    return child_of(boats[0], "sails")


def shown(client, view, translation, name="translator-km"):
    client.force_login(user(name))
    return client.get(reverse(f"desk:{view}", args=[translation.pk])).content.decode()


def test_it_is_shown_with_what_is_translated_and_nothing_is_stored(client, boats):
    page, translation = boats
    write(translation, FIRST, "ទន្លេមួយ។")
    html = shown(client, "look", translation)
    assert '<html lang="km"' in html and "ទន្លេមួយ។" in html and SECOND in html
    assert not page.get_translations().exists()
    assert "desk-preview" in shown(client, "edit", translation)


def test_a_page_without_a_place_says_which_page_comes_first(client, boats, sails):
    assert "Translate “About boats” first" in shown(client, "look", sails[1])
    address = reverse("desk:edit", args=[boats[1].pk])
    assert f'<a href="{address}">Translate “About boats” first' in shown(client, "edit", sails[1])


def test_a_page_under_a_hidden_one_leads_to_that(client, boats, sails):
    publish_approved(boats[0])
    approve_all(sails[1])
    khmer(boats[0]).unpublish()
    html = shown(client, "edit", sails[1], "reviewer-km")
    assert "is not public yet" not in html
    client.post(reverse("desk:send", args=[sails[1].pk]))
    html = shown(client, "edit", sails[1], "reviewer-km")
    assert f'<a href="{reverse("desk:edit", args=[boats[1].pk])}">“' in html and "is not public yet" in html


def test_a_page_whose_english_is_hidden_says_so(client, boats):
    publish_approved(boats[0])
    boats[0].unpublish()
    html = shown(client, "edit", boats[1], "reviewer-km")
    assert "The English page “About boats” is not published." in html


def test_a_text_of_one_s_own_waits_for_another_reviewer(client, boats):
    write(boats[1], FIRST, "ទន្លេមួយ។", "reviewer-km")
    write(boats[1], SECOND, "ផ្លូវមួយ។")
    html = shown(client, "edit", boats[1], "reviewer-km")
    assert "1 text of yours waits for another reviewer" in html and "1 text waits for approval" in html
