"""The admin in the language of whoever reads it."""

import re
from pathlib import Path

import django
import pytest
import wagtail
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils.translation import gettext, override
from wagtail.users.models import UserProfile

from localization import frame
from localization.engine import team_of
from localization.reviews import send_to_review

from .translations import approve_all, locale, translation, user

User = get_user_model()
THEIRS = [
    path.read_text().replace('"\n"', "")
    for package in (wagtail, django)
    for path in Path(package.__file__).parent.glob("**/locale/en/LC_MESSAGES/django*.po")
]


def member(group, language=""):
    person = User.objects.create_user(f"new {group}", password="x")
    UserProfile.objects.create(user=person, preferred_language=language)
    person.groups.add(Group.objects.get(name=group))
    return User.objects.get(pk=person.pk)


def test_a_new_translator_finds_the_desk_in_their_own_language(client, db):
    client.force_login(member("Khmer translators"))
    html = client.get(reverse("desk:index")).content.decode()
    assert '<html lang="km"' in html and re.search("[\u1780-\u17b3]{3}", html)


def test_a_language_that_somebody_chose_stays(db):
    assert member("Thai reviewers", "en").wagtail_userprofile.preferred_language == "en"


def test_an_editor_has_no_language_of_a_team(db):
    assert member("Editors").wagtail_userprofile.preferred_language == ""


def said(page):
    """What a page of the admin says to people, without what is English on purpose."""
    body = BeautifulSoup(page.content, "html.parser").body
    for part in body.select("script, style, template, svg, [lang=en]"):
        part.decompose()
    return list(body.stripped_strings)


def english(texts):
    return [text for text in texts if text in frame.WORDS]


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES if code != "en"])
def test_the_words_around_the_desk_are_wagtail_s_own_and_are_translated(language):
    """A word that Wagtail no longer says would stand in our catalogues for nothing."""
    with override(language):
        for word in frame.WORDS:
            assert any(f'"{word}"' in catalogue for catalogue in THEIRS), word
            assert gettext(word) != word or word == "Email"


def test_a_translator_signs_in_and_finds_home_and_account_in_their_language(client, db):
    html = said(client.get(reverse("wagtailadmin_login"), headers={"accept-language": "km"}))
    assert {"ឈ្មោះអ្នកប្រើ", "ពាក្យសម្ងាត់", "ចងចាំខ្ញុំ"} <= set(html) and english(html) == []
    client.force_login(member("Khmer translators"))
    for name in ("wagtailadmin_home", "wagtailadmin_account"):
        assert english(said(client.get(reverse(name)))) == []


def test_the_scripts_of_the_frame_speak_the_language_too(client, db):
    answer = client.get(reverse("wagtailadmin_javascript_catalog"))
    assert "no-store" in answer["Cache-Control"]
    client.force_login(member("Khmer translators"))
    said = client.get(reverse("wagtailadmin_javascript_catalog")).content.decode()
    assert '"Search": "\\u179f' in said and '"Dashboard": "\\u' in said


def test_who_only_translates_sees_nothing_of_wagtail_s_reports_and_reviews(client, page_of_two):
    found = translation(page_of_two)
    approve_all(found)
    send_to_review(found, team_of(locale()), user("translator-km"))
    reports = reverse("wagtailadmin_reports:site_history")
    for group, is_calm in (("Khmer reviewers", True), ("Editors", False)):
        client.force_login(member(group, "en"))
        html = client.get(reverse("wagtailadmin_home")).content.decode()
        assert (reports not in html, "Awaiting your review" not in html) == (is_calm, True)


def test_a_pen_name_asks_for_no_real_one(client, db):
    person = member("Khmer translators")
    client.force_login(person)
    appearance = {"theme-theme": "dark", "theme-contrast": "system", "theme-density": "default"}
    answer = client.post(reverse("wagtailadmin_account"), appearance | {"pen_name-pen_name": "Lotus"})
    assert answer.status_code == 302
    person.refresh_from_db()
    assert (person.pen_name, person.first_name, person.email) == ("Lotus", "", "")
