"""Each group has exactly the rights it needs; a right too many is a fault."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Page
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail_localize.models import Translation

from core.models import User
from home.models import HomePage
from localization.groups import set_rights

pytestmark = pytest.mark.django_db

EDITOR_PAGES = {("en", "add_page"), ("en", "change_page"), ("en", "publish_page")}
CHIEF_PAGES = EDITOR_PAGES | {("en", "bulk_delete_page"), ("en", "lock_page"), ("en", "unlock_page")}
EDITOR_FILES = {"add_image", "choose_image", "add_document", "choose_document"}


def page_rights(group):
    rights = GroupPagePermission.objects.filter(group__name=group)
    return {(right.page.locale.language_code, right.permission.codename) for right in rights}


def file_rights(group):
    rights = GroupCollectionPermission.objects.filter(group__name=group)
    return {right.permission.codename for right in rights}


def other_rights(group):
    rights = Group.objects.get(name=group).permissions.values_list("content_type__app_label", "codename")
    return {".".join(right) for right in rights}


def test_the_groups_are_these_and_no_other():
    languages = ["Khmer", "Thai", "Vietnamese", "Lao", "Burmese"]
    expected = {f"{language} {role}" for language in languages for role in ("translators", "reviewers")}
    assert set(Group.objects.values_list("name", flat=True)) == expected | {"Editors", "Chief editors"}


def test_editors_write_and_publish_english_pages():
    assert page_rights("Editors") == EDITOR_PAGES
    assert file_rights("Editors") == EDITOR_FILES
    assert other_rights("Editors") == {
        "wagtailadmin.access_admin",
        "safety.add_hotline",
        "safety.change_hotline",
    }


def test_chief_editors_also_keep_the_site_in_order():
    assert page_rights("Chief editors") == CHIEF_PAGES
    assert file_rights("Chief editors") == EDITOR_FILES | {"change_image", "change_document"}
    assert other_rights("Chief editors") == {
        "wagtailadmin.access_admin",
        "safety.add_hotline",
        "safety.change_hotline",
        "safety.delete_hotline",
        "core.add_quickexit",
        "core.change_quickexit",
        "core.add_sitetext",
        "core.change_sitetext",
        "wagtail_localize.submit_translation",
        "wagtailredirects.add_redirect",
        "wagtailredirects.change_redirect",
        "wagtailredirects.delete_redirect",
    }


def test_translators_change_their_language_and_publish_nothing():
    assert page_rights("Khmer translators") == {("km", "change_page")}
    assert file_rights("Khmer translators") == set()
    assert other_rights("Khmer translators") == {"wagtailadmin.access_admin"}


def test_reviewers_also_publish_in_their_language():
    assert page_rights("Khmer reviewers") == {("km", "change_page"), ("km", "publish_page")}
    assert other_rights("Khmer reviewers") == {"wagtailadmin.access_admin"}


@pytest.mark.parametrize(("language", "is_open"), [("km", True), ("th", False), ("en", False), ("vi", False)])
def test_a_khmer_translator_opens_only_khmer_pages(client, language, is_open):
    client.force_login(User.objects.get(username="translator-km"))
    page = Page.objects.get(locale__language_code=language, slug="resources")
    desk = client.get(f"/admin/pages/{page.pk}/edit/")["Location"]
    assert desk.startswith("/admin/translations/") is is_open
    assert client.get(desk).status_code == 200


def test_a_khmer_translator_cannot_unpublish_or_delete_the_khmer_main_page(client):
    home = HomePage.objects.get(locale__language_code="km")
    client.force_login(User.objects.get(username="translator-km"))
    for action in ("unpublish", "delete"):
        assert client.post(f"/admin/pages/{home.pk}/{action}/").status_code == 302
    home.refresh_from_db()
    assert home.live
    client.force_login(User.objects.get(username="admin"))
    client.post(f"/admin/pages/{home.pk}/unpublish/")
    home.refresh_from_db()
    assert not home.live, "the address is right: whoever may, can"


@pytest.mark.parametrize(("username", "is_stopped"), [("translator-km", False), ("reviewer-km", True)])
def test_only_who_may_publish_takes_a_page_out_of_translation(client, username, is_stopped):
    page = Page.objects.get(locale__language_code="km", slug="resources")
    translation = Translation.objects.get(
        source__object_id=page.translation_key, target_locale__language_code="km"
    )
    client.force_login(User.objects.get(username=username))
    client.post(reverse("desk:stop", args=[translation.pk]), {"sure": "yes"})
    translation.refresh_from_db()
    assert translation.enabled is not is_stopped


@pytest.mark.parametrize(("username", "is_deleted"), [("translator-km", False), ("reviewer-km", True)])
def test_only_who_may_publish_deletes_a_draft(client, username, is_deleted):
    page = Page.objects.get(locale__language_code="km", slug="a-two-part-pilot")
    page.unpublish()
    client.force_login(User.objects.get(username=username))
    client.post(f"/admin/pages/{page.pk}/delete/")
    assert Page.objects.filter(pk=page.pk).exists() is not is_deleted


@pytest.mark.parametrize(("username", "is_deleted"), [("translator-km", False), ("reviewer-km", True)])
def test_only_who_may_publish_deletes_drafts_in_bulk(client, username, is_deleted):
    page = Page.objects.get(locale__language_code="km", slug="a-two-part-pilot")
    page.unpublish()
    client.force_login(User.objects.get(username=username))
    answer = client.post(f"/admin/bulk/wagtailcore/page/delete/?id={page.pk}", {"next": "/admin/"})
    assert answer.status_code == 302
    assert Page.objects.filter(pk=page.pk).exists() is not is_deleted


def test_an_editor_may_publish_and_add_english_pages(client):
    client.force_login(User.objects.get(username="editor"))
    page = Page.objects.get(locale__language_code="en", slug="resources")
    permissions = page.permissions_for_user(User.objects.get(username="editor"))
    assert permissions.can_publish() and permissions.can_add_subpage()
    assert not permissions.can_lock()


def test_an_editor_uploads_and_chooses_pictures(client):
    client.force_login(User.objects.get(username="editor"))
    assert client.get("/admin/images/add/").status_code == 200
    assert client.get("/admin/images/chooser/").status_code == 200
    assert client.get("/admin/documents/add/").status_code == 200


def test_an_editor_writes_and_publishes_a_page_and_everybody_sees_it(client):
    client.force_login(User.objects.get(username="editor"))
    parent = Page.objects.get(locale__language_code="en", slug="tip-news")
    form = nested_form_data(
        {
            "title": "What happened",
            "slug": "what-happened",
            "summary": "In one sentence.",
            "date": "2026-01-02",
            "precision": "day",
            "outlet": "A paper",
            "link": "",
            "body": streamfield([]),
            "action-publish": "1",
        }
    )
    client.post(reverse("wagtailadmin_pages:add", args=["news", "newspage", parent.pk]), form)
    client.logout()
    assert "<h1>What happened</h1>" in client.get("/en/tip-news/what-happened/").content.decode()


def test_rights_that_are_no_longer_given_are_taken_away():
    group = Group.objects.get(name="Khmer reviewers")
    home = HomePage.objects.get(locale__language_code="km")
    set_rights(group, home, ["change_page"])
    assert page_rights("Khmer reviewers") == {("km", "change_page")}
