"""Visitors' pages come from the cache until something published changes; others never do."""

from urllib.parse import urlsplit

import brotli
import pytest
from django.http import HttpResponse
from django.urls import reverse
from django.utils import translation
from wagtail.models import Site

from core.compression import CompressionMiddleware
from core.models import User

from .cached import URL, is_cached, page

pytestmark = pytest.mark.django_db


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
