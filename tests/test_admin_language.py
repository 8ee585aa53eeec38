"""The admin in the language of whoever reads it."""

import re

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.users.models import UserProfile

User = get_user_model()


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
