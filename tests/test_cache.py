"""Visitors' pages come from the cache until something published changes; others never do."""

from contextlib import contextmanager
from urllib.parse import urlsplit

import brotli
import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale, Page, Site

from core.compression import CompressionMiddleware
from core.models import QuickExit, SiteText, User
from home.starter.translations import read_catalogue
from localization.engine import publish_sample
from safety.models import Hotline

pytestmark = pytest.mark.django_db

URL = "/en/resources/"


def page(language="en", slug="resources"):
    return Page.objects.get(locale__language_code=language, slug=slug).specific


@contextmanager
def cached(client, callbacks, url=URL):
    """Fill the cache with ``url``; after the block its entry must be gone, at commit and not before."""
    client.get(url)
    assert is_cached(client, url)
    with callbacks(execute=True):
        yield
        assert is_cached(client, url), "cleared before the commit"
    assert not is_cached(client, url)


def is_cached(client, url=URL, host="testserver"):
    """Whether the answer comes without asking the database. Ask once: asking fills the cache."""
    with CaptureQueriesContext(connection) as queries:
        client.get(url, headers={"host": host})
    return not queries


def test_a_second_visit_asks_the_database_nothing(client, django_assert_num_queries):
    first = client.get(URL)
    with django_assert_num_queries(0):
        second = client.get(URL)
    assert first.content == second.content
    assert not second.cookies and "Cookie" not in second.headers.get("Vary", "")


def test_a_browser_that_has_the_page_is_told_so_without_the_page(client, django_assert_num_queries):
    etag = client.get(URL)["ETag"]
    with django_assert_num_queries(0):
        again = client.get(URL, headers={"if-none-match": etag})
    assert (again.status_code, again.content) == (304, b"")


def test_a_browser_that_has_an_old_page_gets_the_new_one(client, django_capture_on_commit_callbacks):
    etag = client.get(URL)["ETag"]
    with django_capture_on_commit_callbacks(execute=True):
        changed = page()
        changed.title = "Something new"
        changed.save_revision().publish()
    again = client.get(URL, headers={"if-none-match": etag})
    assert again.status_code == 200 and "Something new" in again.content.decode()


def test_pages_are_compressed_on_the_way_from_the_cache_too(client):
    plain = len(client.get(URL).content)
    for _visit in range(2):
        sizes = {}
        for accepted, encoding in {"gzip, deflate": "gzip", "gzip, deflate, br, zstd": "br"}.items():
            response = client.get(URL, headers={"accept-encoding": accepted})
            assert response["Content-Encoding"] == encoding and response["Vary"] == "Accept-Encoding"
            sizes[encoding] = len(response.content)
        assert sizes["br"] < sizes["gzip"] < plain / 3
    assert client.get(URL).content == brotli.decompress(response.content)


@pytest.mark.parametrize(
    ("size", "encoding", "expected"),
    [(199, None, None), (200, None, "br"), (200, "gzip", "gzip"), (200, "identity", "identity")],
)
def test_what_is_tiny_or_compressed_already_is_left_as_it_is(rf, size, encoding, expected):
    answer = HttpResponse("x" * size, headers={"Content-Encoding": encoding} if encoding else {})
    request = rf.get("/", headers={"accept-encoding": "br"})
    response = CompressionMiddleware(lambda request: answer)(request)
    assert response.get("Content-Encoding") == expected
    assert (len(response.content) < size) is (expected == "br")


def test_who_is_signed_in_gets_the_padded_kind_of_compression(client):
    client.force_login(User.objects.get(username="editor"))
    response = client.get(URL, headers={"accept-encoding": "gzip, br"})
    assert response["Content-Encoding"] == "gzip"


def test_each_language_has_its_own_entry(client):
    for _visit in range(2):
        for language in ("en", "km", "lo"):
            assert f'<html lang="{language}"' in client.get(f"/{language}/").content.decode()
    assert is_cached(client, "/lo/")


def test_an_entry_is_found_whatever_language_was_active_before(client):
    client.get("/km/resources/")
    translation.activate("th")
    assert is_cached(client, "/km/resources/")


def test_a_browser_asks_again_after_a_minute(client):
    for _visit in range(2):
        headers = client.get(URL).headers
        assert headers["Cache-Control"] == "max-age=60" and "Expires" not in headers


class TestWhatClearsIt:
    def test_publishing(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            page().save_revision().publish()

    def test_unpublishing(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            page(slug="tip-news").unpublish()

    def test_moving(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            page(slug="a-two-part-pilot").move(page(slug="mekong-technology-project"), pos="last-child")

    def test_deleting(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            page(slug="a-two-part-pilot").delete()

    def test_a_changed_menu(self, client, django_capture_on_commit_callbacks):
        hidden = page(slug="tip-news")
        hidden.show_in_menus = False
        with cached(client, django_capture_on_commit_callbacks):
            hidden.save_revision().publish()

    def test_a_snippet(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            SiteText.objects.get(locale__language_code="en").save()

    def test_a_quick_exit(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            QuickExit.objects.get(locale__language_code="en").save()

    def test_a_hotline(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            Hotline.objects.filter(locale__language_code="en").first().save()

    def test_a_setting_of_the_site(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            Site.objects.get().save()

    def test_a_picture(self, client, django_capture_on_commit_callbacks):
        image = get_image_model().objects.create(title="Map", file=get_test_image_file())
        with cached(client, django_capture_on_commit_callbacks):
            image.credit = "Somebody"
            image.save()

    def test_a_document(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            get_document_model().objects.create(title="A", file=ContentFile(b"a", name="a.pdf"))

    def test_a_redirect(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            Redirect.add_redirect("/old", redirect_to="/en/")

    def test_a_view_restriction(self, client, django_capture_on_commit_callbacks):
        with cached(client, django_capture_on_commit_callbacks):
            page(slug="tip-news").view_restrictions.create(restriction_type="login")

    @pytest.mark.parametrize("what", ["view restriction", "picture", "redirect"])
    def test_deleting_what_shows(self, client, django_capture_on_commit_callbacks, what):
        rows = {
            "view restriction": lambda: page(slug="tip-news").view_restrictions.create(
                restriction_type="login"
            ),
            "picture": lambda: get_image_model().objects.create(title="Map", file=get_test_image_file()),
            "redirect": lambda: Redirect.add_redirect("/old", redirect_to="/en/"),
        }
        row = rows[what]()
        with cached(client, django_capture_on_commit_callbacks):
            row.delete()

    def test_a_translation(self, client, django_capture_on_commit_callbacks):
        text = SiteText.objects.get(locale__language_code="en")
        with cached(client, django_capture_on_commit_callbacks, url="/km/resources/"):
            publish_sample(text, Locale.objects.get(language_code="km"), read_catalogue("km"))


def test_saving_a_draft_clears_nothing(client, django_capture_on_commit_callbacks):
    client.get(URL)
    with django_capture_on_commit_callbacks(execute=True):
        page().save_revision()
    assert is_cached(client)


def test_a_page_made_while_something_was_published_is_not_kept(client, monkeypatch):
    from core import cache

    serve = Page.serve

    def publish_meanwhile(self, request, *args, **kwargs):
        cache.clear_pages()
        return serve(self, request, *args, **kwargs)

    monkeypatch.setattr(Page, "serve", publish_meanwhile)
    client.get(URL)
    monkeypatch.undo()
    assert not is_cached(client)


def preview_host():
    """A preview is made as if the page were asked for at the site's own address, port and all."""
    return urlsplit(Site.objects.get().root_url).netloc


class TestWhoNeverEntersIt:
    def test_signed_in_people(self, client):
        client.force_login(User.objects.get(username="editor"))
        client.get(URL)
        client.logout()
        assert not is_cached(client)

    def test_signed_in_people_are_not_served_from_it(self, client, django_assert_max_num_queries):
        client.get(URL)
        client.force_login(User.objects.get(username="editor"))
        with django_assert_max_num_queries(100) as queries:
            client.get(URL)
        assert len(queries) > 0

    def test_previews(self, client):
        client.force_login(User.objects.get(username="admin"))
        preview = f"/admin/pages/{page().pk}/view_draft/"
        assert client.get(preview).status_code == 200
        client.logout()
        assert not is_cached(client, URL, host=preview_host())

    def test_a_preview_is_not_served_from_it(self, client):
        host = {"host": preview_host()}
        client.get(URL, headers=host)
        draft = page()
        draft.title = "A title in a draft"
        draft.save_revision()
        client.force_login(User.objects.get(username="admin"))
        assert "A title in a draft" in client.get(f"/admin/pages/{draft.pk}/view_draft/").content.decode()

    @pytest.mark.parametrize("kind", ["login", "password"])
    def test_private_pages(self, client, kind):
        page().view_restrictions.create(restriction_type=kind, password="river")
        client.get(URL)
        assert not is_cached(client)

    def test_a_private_page_that_somebody_was_let_in_to(self, client):
        lock = page().view_restrictions.create(restriction_type="password", password="river")
        title = f"<h1>{page().title}</h1>"
        door = reverse("wagtailcore_authenticate_with_password", args=[lock.pk, page().pk])
        client.post(door, {"password": "river", "return_url": URL})
        assert title in client.get(URL).content.decode()
        client.cookies.clear()
        assert title not in client.get(URL).content.decode()
