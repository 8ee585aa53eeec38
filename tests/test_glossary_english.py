"""The English side of the glossary: terms, their meaning, and who keeps them."""

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from home.starter.glossary import load_glossary
from localization.models import Term

from .glossary import cell, form_of, read, send, words
from .translations import user

pytestmark = pytest.mark.django_db
GLOSSARY = "/admin/translations/glossary/"


def test_an_editor_changes_no_words_but_the_english_ones(chief):
    assert chief.get(cell()).status_code == 302
    assert reverse("desk:add_term") in read(chief, GLOSSARY)
    address = reverse("desk:add_term")
    answer = chief.post(address, {"english": " Safe  harbor ", "meaning": "A port.", "note": "Ask first."})
    term = Term.objects.get(english="Safe harbor")
    assert answer["Location"] == f"{GLOSSARY}#term-{term.pk}"
    assert "Ask first." in read(chief, GLOSSARY)
    assert ModelLogEntry.objects.get().user == user("chief-editor")


@pytest.mark.parametrize("name", ["translator-km", "reviewer-km", "editor"])
def test_the_english_side_is_closed_to_others(client, name):
    client.force_login(user(name))
    pk = Term.objects.first().pk
    assert reverse("desk:add_term") not in read(client, GLOSSARY)
    for address in (
        reverse("desk:add_term"),
        reverse("desk:term", args=[pk]),
        reverse("desk:remove_term", args=[pk]),
    ):
        assert client.get(address).status_code == 302
        assert client.post(address, {"english": "x"}).status_code == 302
    assert Term.objects.count() == 60 and not Term.objects.filter(english="x").exists()


@pytest.mark.parametrize(
    ("english", "reason"),
    [
        ("", "required"),
        ("\u200b", "nothing to read"),
        ("VICTIM", "in the glossary already"),
        ("x" * 201, "at most 200"),
    ],
)
def test_what_is_no_term_is_refused(chief, english, reason):
    answer = chief.post(reverse("desk:add_term"), {"english": english})
    assert answer.status_code == 422 and reason in answer.content.decode()
    assert Term.objects.count() == 60


def test_the_second_of_two_editors_is_told(chief):
    term = Term.objects.get(english="internet")
    address = reverse("desk:term", args=[term.pk])
    stale = form_of(chief, address) | {"english": "the net"}
    chief.post(address, stale | {"english": "the web", "do_not_translate": "on"})
    answer = chief.post(address, stale)
    html = answer.content.decode()
    assert answer.status_code == 409 and "the web" in html and "the net" in html
    term.refresh_from_db()
    assert term.english == "the web" and term.do_not_translate


def test_a_term_is_removed_after_a_question_with_all_its_words(chief):
    term = Term.objects.get(english="victim")
    address = reverse("desk:remove_term", args=[term.pk])
    assert "ជនរងគ្រោះ" in read(chief, address) and Term.objects.filter(pk=term.pk).exists()
    chief.post(address)
    assert not Term.objects.filter(pk=term.pk).exists() and not words()
    assert ["Khmer", "ជនរងគ្រោះ"] in ModelLogEntry.objects.get().data["before"]["words"]


def test_what_the_team_removed_is_not_loaded_again(chief):
    chief.post(reverse("desk:remove_term", args=[Term.objects.get(english="victim").pk]))
    address = reverse("desk:term", args=[Term.objects.get(english="internet").pk])
    chief.post(address, form_of(chief, address) | {"english": "the net"})
    chief.force_login(user("translator-km"))
    send(chief, "", place=0, address=cell("police"), action="remove")
    assert load_glossary() == (0, 0)
    assert not Term.objects.filter(english__in=["victim", "internet"]).exists()
    assert not words("police")
