"""What is done to an English page is done to its translations at once, and no text is lost by it."""

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.models import StringTranslation

from localization import cascades, jobs
from localization.engine import save_draft
from localization.models import SegmentEvent

from .translations import begin, english, khmer, locale, segments, translation, user

pytestmark = pytest.mark.django_db
LANGUAGES = {"km", "th", "vi"}


@pytest.fixture
def page():
    return english("field-trips")


@pytest.fixture
def editor(client):
    client.force_login(user("admin"))
    return client


def translated(page):
    return {other.locale.language_code: other for other in page.get_translations()}


def test_unpublishing_takes_every_language_off_the_site(editor, page):
    editor.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    assert {code for code, other in translated(page).items() if not other.live} == LANGUAGES
    assert editor.get(khmer(page).full_url).status_code == 404


def test_a_page_that_expires_takes_its_translations_along(page):
    page.unpublish(set_expired=True)
    assert not khmer(page).live


def test_unpublishing_khmer_leaves_the_others_public(page):
    khmer(page).unpublish()
    page.refresh_from_db()
    assert page.live and translated(page)["th"].live


def test_unpublishing_many_pages_at_once_does_so_too(editor):
    section = english("mekong-technology-project")
    address = f"/admin/bulk/wagtailcore/page/unpublish/?next=/admin/&id={section.pk}"
    editor.post(address, {"include_descendants": "on"})
    trees = Page.objects.descendant_of(khmer(section), inclusive=True)
    assert trees.count() > 1 and not trees.live().exists()


@pytest.mark.parametrize("kind", ["login", "password", "groups"])
def test_a_private_page_is_private_in_every_language(editor, client, page, kind):
    group = Group.objects.get(name="Editors")
    address = reverse("wagtailadmin_pages:set_privacy", args=[page.pk])
    editor.post(address, {"restriction_type": kind, "password": "secret", "groups": [group.pk]})
    for other in translated(page).values():
        copy = other.view_restrictions.get()
        assert copy.restriction_type == kind
        assert copy.password == page.view_restrictions.get().password
        assert list(copy.groups.all()) == [group]
    client.logout()
    assert client.get(khmer(page).url).status_code in (302, 200)
    assert khmer(page).title not in client.get(khmer(page).url).content.decode()
    editor.force_login(user("admin"))
    editor.post(address, {"restriction_type": "none"})
    assert not PageViewRestriction.objects.exists()


def test_the_first_draft_of_a_private_page_is_private():
    section, page = english("mekong-technology-project"), english("field-trips")
    PageViewRestriction.objects.create(page=section, restriction_type="login")
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="secret")  # noqa: S106
    for each in (section, page):
        save_draft(begin(each, "lo"))
    made = page.get_translation(locale("lo"))
    assert [row.restriction_type for row in made.view_restrictions.all()] == ["password"]


def test_a_restriction_of_khmer_alone_stays_khmer(page):
    PageViewRestriction.objects.create(page=khmer(page), restriction_type="login")
    assert PageViewRestriction.objects.count() == 1


def test_moving_moves_every_language_with_all_its_pages(editor):
    page, target = english("a-two-part-pilot"), english("mekong-technology-project")
    address = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, target.pk])
    editor.post(address)
    for code, other in translated(page).items():
        assert other.url == f"/{code}/mekong-technology-project/a-two-part-pilot/"
        assert editor.get(other.full_url).status_code == 200


def test_the_order_of_pages_is_the_same_in_every_language(editor):
    section = english("resources")
    pages = list(section.get_children())
    assert len(pages) > 2
    pages[-1].specific.move(pages[0], pos="right")
    wanted = [page.slug for page in Page.objects.child_of(section).order_by("path")]
    assert wanted[1] == pages[-1].slug
    for code in LANGUAGES:
        other = translated(section)[code]
        assert [page.slug for page in Page.objects.child_of(other).order_by("path")] == wanted


def test_a_page_stays_where_its_new_parent_is_not_translated(page):
    new = english("mekong-technology-project").copy(
        update_attrs={"slug": "new", "title": "New"}, recursive=False
    )
    before = khmer(page).url
    page.move(new, pos="last-child")
    assert khmer(page).url == before and khmer(page).live


def test_deleting_deletes_every_language_but_no_text(editor, page):
    texts = set(StringTranslation.objects.values_list("pk", "data"))
    events = SegmentEvent.objects.count()
    editor.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    assert not Page.objects.filter(translation_key=page.translation_key).exists()
    assert set(StringTranslation.objects.values_list("pk", "data")) == texts
    assert SegmentEvent.objects.count() == events


def test_a_khmer_page_that_is_deleted_comes_back_with_all_its_texts(editor, page):
    before = {source: segment.text for source, segment in segments(translation(page)).items()}
    editor.post(reverse("wagtailadmin_pages:delete", args=[khmer(page).pk]))
    assert translation(page) is None
    assert Page.objects.filter(pk=page.pk, live=True).exists()
    again = begin(page)
    assert {source: segment.text for source, segment in segments(again).items()} == before


def test_the_english_written_again_finds_its_translations(editor, page):
    title, summary = page.title, page.summary
    khmer_title = khmer(page).title
    parent = page.get_parent()
    page.delete()
    new = type(page)(title=title, summary=summary, slug="field-trips")
    parent.add_child(instance=new)
    assert segments(begin(new))[title].text == khmer_title


@pytest.mark.parametrize("step", ["unpublish", "delete", "move", "copy_restrictions"])
@pytest.mark.django_db(transaction=False)
def test_where_a_translation_cannot_follow_the_english_stays(client, page, monkeypatch, step):
    """One transaction: all or nothing."""
    client.force_login(user("admin"))
    client.raise_request_exception = False

    def fails(*args):
        raise RuntimeError("no space left")

    monkeypatch.setattr(cascades, step, fails)
    target = english("the-information-gap")
    requests = {
        "unpublish": (reverse("wagtailadmin_pages:unpublish", args=[page.pk]), {}),
        "delete": (reverse("wagtailadmin_pages:delete", args=[page.pk]), {}),
        "move": (reverse("wagtailadmin_pages:move_confirm", args=[page.pk, target.pk]), {}),
        "copy_restrictions": (
            reverse("wagtailadmin_pages:set_privacy", args=[page.pk]),
            {"restriction_type": "login"},
        ),
    }
    with transaction.atomic():
        assert client.post(*requests[step]).status_code == 500
    page.refresh_from_db()
    assert page.live and page.url == "/en/mekong-technology-project/field-trips/"
    assert not page.view_restrictions.exists()


def test_publishing_again_brings_no_unreviewed_page_back(page):
    page.unpublish()
    page.get_latest_revision().publish()
    jobs.work_off()
    assert not khmer(page).live


def test_a_page_that_moved_and_came_back_sends_no_reader_in_circles(client, page):
    home, other = page.get_parent(), english("the-information-gap")
    page.unpublish()
    for parent in (other, home):
        Page.objects.get(pk=page.pk).move(parent, pos="last-child")
    for code in ("en", "km"):
        assert client.get(f"/{code}/mekong-technology-project/field-trips/").status_code == 404
