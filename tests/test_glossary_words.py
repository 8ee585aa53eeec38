"""The words of a language for a term: added, changed, removed, and by whom."""

import html as markup
import re

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from localization.models import Rendering

from .glossary import cell, form_of, read, send, words
from .translations import locale, user

pytestmark = pytest.mark.django_db
GLOSSARY = "/admin/translations/glossary/"


def test_a_word_is_added_and_the_log_says_by_whom(khmer_team):
    answer = send(khmer_team, "  ពាក្យ  ថ្មី ", status="allowed", source="A law", confidence="high")
    assert answer.status_code == 302
    rendering = Rendering.objects.get(text="ពាក្យ ថ្មី")
    assert (rendering.status, rendering.source, rendering.confidence) == ("allowed", "A law", "high")
    entry = ModelLogEntry.objects.get()
    assert (entry.user, entry.action) == (user("translator-km"), "wagtail.create")
    assert entry.label == "victim, km: ពាក្យ ថ្មី"


def test_a_word_is_stored_composed(khmer_team):
    khmer_team.force_login(user("translator-vi"))
    address = cell(language="vi")
    answer = send(khmer_team, "na\u0323n nha\u0302n", address=address, status="allowed")
    assert answer.status_code == 422, "it stands there already"
    send(khmer_team, "kha\u0301ch", address=address, status="allowed")
    assert words(language="vi") == {("nạn nhân", "preferred"), ("kh\u00e1ch", "allowed")}


def test_one_word_alone_is_preferred(khmer_team):
    send(khmer_team, "ថ្មី")
    assert words() == {("ថ្មី", "preferred"), ("ជនរងគ្រោះ", "allowed")}
    entries = ModelLogEntry.objects.order_by("pk")
    assert [entry.action for entry in entries] == ["wagtail.create", "wagtail.edit"]
    assert entries[1].data["before"]["status"] == "preferred"


@pytest.mark.parametrize(
    ("text", "values", "reason"),
    [
        ("", {}, "required"),
        (" \u200b\u2060", {}, "nothing to read"),
        ("\u3164", {}, "nothing to read"),
        ("ពាក្យ\0", {}, "Null characters"),
        ("ក" * 301, {}, "at most 300 characters"),
        ("ពាក្យ", {"status": "forbidden"}, "Say why the word must not be used"),
        ("ពាក្យ", {"status": "nonsense"}, "not one of the available choices"),
        ("ជនរងគ្រោះ", {}, "stands here already"),
    ],
)
def test_what_is_no_word_is_refused_and_what_was_typed_stays(khmer_team, text, values, reason):
    before = words()
    answer = send(khmer_team, text, **values)
    html = markup.unescape(answer.content.decode())
    assert answer.status_code == 422 and reason in html
    assert words() == before
    assert text.strip("\0 ") in html


def test_a_word_is_changed_and_removed(khmer_team):
    send(khmer_team, "ថ្មី", place=0)
    assert words() == {("ថ្មី", "preferred")}
    send(khmer_team, "ignored", place=0, action="remove")
    assert words() == set()
    entry = ModelLogEntry.objects.order_by("pk").last()
    assert entry.action == "wagtail.delete" and entry.data["before"]["text"] == "ថ្មី"


def test_reviewers_change_the_words_of_their_language_too(khmer_team):
    khmer_team.force_login(user("reviewer-km"))
    send(khmer_team, "ថ្មី", place=0)
    assert words() == {("ថ្មី", "preferred")}


def test_the_second_of_two_is_told_and_sees_both_words(khmer_team):
    stale = form_of(khmer_team, cell(), 0) | {"text": "របស់គេ"}
    send(khmer_team, "របស់ខ្ញុំ", place=0, source="A law")
    for action in ("save", "remove"):
        answer = khmer_team.post(cell(), stale | {"action": action})
        html = answer.content.decode()
        assert answer.status_code == 409 and "Somebody changed this word" in html
        assert "របស់ខ្ញុំ" in html and "A law" in html and "របស់គេ" in html
        assert words() == {("របស់ខ្ញុំ", "preferred")}
    again = re.search(r'name="version" value="(\w+)"', html)[1]
    khmer_team.post(cell(), stale | {"version": again})
    assert words() == {("របស់គេ", "preferred")}


def test_a_word_that_is_gone_says_so_and_what_was_typed_stays(khmer_team):
    stale = form_of(khmer_team, cell(), 0) | {"text": "របស់គេ"}
    Rendering.objects.filter(term__english="victim", locale=locale()).delete()
    answer = khmer_team.post(cell(), stale)
    html = answer.content.decode()
    assert answer.status_code == 409 and "Somebody removed this word" in html and "របស់គេ" in html
    assert words() == set()


@pytest.mark.parametrize("number", ["x", "-1", "9" * 40, "٣"])
def test_a_form_that_was_tampered_with_changes_nothing(khmer_team, number):
    before = words()
    assert khmer_team.post(cell(), {"rendering": number, "text": "x"}).status_code == 409
    assert khmer_team.post(cell(), {"version": "x", "text": ""}).status_code == 422
    other = Rendering.objects.get(term__english="victim", locale=locale("vi"))
    assert (
        khmer_team.post(cell(), {"rendering": other.pk, "text": "x", "action": "remove"}).status_code == 409
    )
    assert words() == before and Rendering.objects.filter(pk=other.pk).exists()


@pytest.mark.parametrize("language", ["th", "vi"])
def test_nobody_changes_the_words_of_another_language(khmer_team, language):
    before = words(language=language)
    assert cell(language=language) not in read(khmer_team, GLOSSARY) and cell() in read(khmer_team, GLOSSARY)
    assert khmer_team.get(cell(language=language)).status_code == 302
    assert khmer_team.post(cell(language=language), {"text": "x", "status": "preferred"}).status_code == 302
    assert words(language=language) == before


@pytest.mark.parametrize(("language", "status"), [("en", 404), ("xx", 404)])
def test_there_is_no_cell_without_a_language(khmer_team, language, status):
    assert khmer_team.get(cell(language=language)).status_code == status
    assert khmer_team.get(reverse("desk:renderings", args=[10**30, "km"])).status_code == 404
