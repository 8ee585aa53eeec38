"""What machines read: sitemap, robots, feeds, health - and the search, which is fed anything."""

import re
from datetime import datetime
from xml.etree import ElementTree

import feedparser
import pytest
from django.urls import reverse
from wagtail.models import Page

from news.models import NewsPage
from safety.models import HelpPage

pytestmark = pytest.mark.django_db

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def urls(client):
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314 - our own document
    return {url.find("s:loc", SITEMAP).text: url for url in root.findall("s:url", SITEMAP)}


def entries(client):
    return {
        address: {link.get("hreflang"): link.get("href") for link in url.findall("x:link", SITEMAP)}
        for address, url in urls(client).items()
    }


def test_the_sitemap_lists_each_page_with_its_published_languages(client):
    Page.objects.get(locale__language_code="th", slug="resources").unpublish()
    site = "http://testserver"
    found = entries(client)
    assert f"{site}/th/resources/" not in found
    assert found[f"{site}/km/resources/"] == {
        "en": f"{site}/en/resources/",
        "km": f"{site}/km/resources/",
        "vi": f"{site}/vi/resources/",
        "x-default": f"{site}/en/resources/",
    }


def test_the_sitemap_says_when_each_page_last_changed(client):
    page = Page.objects.get(locale__language_code="km", slug="resources")
    changed = urls(client)[f"http://testserver{page.url}"].find("s:lastmod", SITEMAP).text
    assert datetime.fromisoformat(changed) == page.last_published_at


def test_robots_keep_out_of_the_admin_and_find_the_sitemap(client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text


@pytest.mark.parametrize("language", ["en", "km", "th", "vi"])
def test_a_language_has_a_feed_of_its_news_newest_first(client, language):
    feed = feedparser.parse(client.get(f"/{language}/feed/").content)
    assert not feed.bozo
    assert feed.feed.language == language
    newest = NewsPage.objects.filter(locale__language_code=language).newest_first().first()
    assert feed.entries[0].title == newest.title
    assert feed.entries[0].link == f"http://testserver{newest.url}"
    assert len(feed.entries) == 24
    dates = [entry.published_parsed for entry in feed.entries]
    assert dates == sorted(dates, reverse=True) and len(set(dates)) > 10
    assert feed.entries[0].summary == newest.summary


@pytest.mark.parametrize("language", ["en", "km"])
def test_a_language_has_the_same_feed_as_atom(client, language):
    atom = feedparser.parse(client.get(f"/{language}/feed/atom/").content)
    rss = feedparser.parse(client.get(f"/{language}/feed/").content)
    assert not atom.bozo and atom.version == "atom10"
    assert atom.feed.subtitle and atom.feed.author and atom.feed.updated
    assert [(item.title, item.link) for item in atom.entries] == [
        (item.title, item.link) for item in rss.entries
    ]


def test_a_language_without_news_has_an_empty_feed(client):
    feed = feedparser.parse(client.get("/lo/feed/").content)
    assert not feed.bozo and feed.entries == []


def test_health_asks_the_database_and_is_never_cached(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok")
    assert "no-store" in response.headers["Cache-Control"]


def results(client, query, language="en"):
    html = client.get(f"/{language}/search/", {"q": query}).content.decode()
    return re.findall(r'<h2><a href="([^"]+)"', html)


def test_the_search_finds_pages_of_its_language(client):
    assert "/en/resources/" in results(client, "resources")
    assert all(url.startswith("/vi/") for url in results(client, "Palermo", "vi"))
    assert results(client, "Palermo", "vi")


def test_the_search_finds_what_to_know_before_calling(client, django_capture_on_commit_callbacks):
    page = HelpPage.objects.get(locale__language_code="en")
    with django_capture_on_commit_callbacks(execute=True):
        page.before_calling.append(("paragraph", "<p>Have a zanzibar ready.</p>"))
        page.save_revision().publish()
    assert results(client, "zanzibar") == [page.url]


def test_the_search_shows_no_private_page(client):
    page = Page.objects.get(locale__language_code="en", slug="resources")
    page.view_restrictions.create(restriction_type="login")
    assert "/en/resources/" not in results(client, "resources")


def test_the_search_says_when_nothing_is_found(client):
    html = client.get("/en/search/", {"q": "zzzzzz"}).content.decode()
    assert "0 pages found" in html and "Try fewer or other words" in html


@pytest.mark.parametrize(
    "query",
    ["", " ", "a", '"', "''", '"a', "a AND", "NOT", "OR", "(", "*", "a*b", "-", ":", "a:b", "\\", "%", "_"]
    + ["\x00", "\ud7ff", "<script>", "ា", "ก" * 10_000, "word " * 2_000, "&q=1", "{}", "🙂", "\u200b"],
)
@pytest.mark.parametrize("language", ["en", "km"])
def test_no_query_breaks_the_search(client, query, language):
    response = client.get(f"/{language}/search/", {"q": query})
    assert response.status_code == 200
    assert b"<script>" not in response.content


@pytest.mark.parametrize("page", ["0", "-1", "two", "999", "", "1e9"])
@pytest.mark.parametrize("url", ["/en/tip-news/?", "/en/search/?q=trafficking&"])
def test_a_page_number_that_is_none_is_answered_with_a_page_of_the_list(client, url, page):
    html = client.get(f"{url}page={page}").content.decode()
    assert re.search(r"<span>Page \d of \d</span>", html)


def test_wrongly_encoded_addresses_are_answered(client):
    assert client.get("/en/search/?q=%ff%fe").status_code == 200
    assert client.get("/en/%ff/").status_code == 404


def test_an_address_without_a_language_is_looked_for_in_english(client):
    assert client.get("/resources/")["Location"] == "/en/resources/"
    assert client.get("/xx/", follow=True).status_code == 404


def test_the_search_page_stays_out_of_search_engines(client):
    assert 'name="robots" content="noindex"' in client.get(reverse("search")).content.decode()
