"""What protects a reader: the way out, the help page, and that nothing names the subject or the person."""

import re
from datetime import date

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import gettext, override
from wagtail.documents import get_document_model
from wagtail.models import Collection, Locale, Page

from core.models import QuickExit, User
from safety.models import HelpPage, Hotline, SafetyPage

pytestmark = pytest.mark.django_db

LANGUAGES = ["en", "km", "th", "vi", "lo", "my"]


def html(client, url):
    return client.get(url).content.decode()


def bar(client, url):
    return re.search(r'<nav class="quick-exit".*?</nav>', html(client, url), re.DOTALL)[0]


def english(**values):
    facts = {"country": "KH", "number": "999", "run_by": "Somebody", "source": "Two papers", "verified": True}
    return Hotline.objects.create(
        **facts | {"checked_on": date.today(), "locale": Locale.get_default()} | values
    )


class TestTheWayOut:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_it_is_a_real_link_and_the_first_after_the_skip_link(self, client, language):
        links = re.findall(r'<a [^>]*href="([^"]+)"', html(client, f"/{language}/"))
        assert links[0] == "#main"
        assert links[1] == QuickExit.objects.get(locale__language_code=language).url

    def test_it_tells_the_other_site_nothing(self, client):
        assert 'rel="noreferrer"' in re.search(r"<a [^>]*data-quick-exit[^>]*>", bar(client, "/en/"))[0]

    def test_its_target_is_each_language_s_own(self, client):
        client.force_login(User.objects.get(username="chief-editor"))
        leads_to = QuickExit.objects.get(locale__language_code="th")
        form = {"locale": leads_to.locale_id, "url": "https://example.org/weather"}
        client.post(reverse(QuickExit.snippet_viewset.get_url_name("edit"), args=[leads_to.pk]), form)
        client.logout()
        assert "https://example.org/weather" in bar(client, "/th/")
        assert "https://example.org/weather" not in bar(client, "/km/")

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_beside_it_stand_the_help_page_and_the_page_on_staying_safe(self, client, language):
        links = re.findall(r'<a href="(/[^"]+)"', bar(client, f"/{language}/"))
        assert links == [f"/{language}/information/", f"/{language}/about-this-site/"]

    @pytest.mark.parametrize("path", ["about-this-site/", "information/", "resources/"])
    def test_their_order_is_the_same_on_every_page(self, client, path):
        labels = re.findall(r'<span class="short">([^<]+)', bar(client, f"/en/{path}"))
        assert labels == ["Help", "Safety"]

    @pytest.mark.parametrize("slug", ["information", "about-this-site"])
    def test_it_says_where_the_reader_is(self, client, slug):
        here = re.findall(r'href="([^"]+)"[^>]* aria-current="page"', bar(client, f"/km/{slug}/"))
        assert here == [f"/km/{slug}/"]
        assert "aria-current" not in bar(client, "/km/resources/")

    def test_where_a_language_lacks_such_a_page_the_english_one_is_offered_as_english(self, client):
        HelpPage.objects.get(locale__language_code="lo").unpublish()
        assert '<a href="/en/information/" lang="en" hreflang="en">' in bar(client, "/lo/")

    def test_a_language_without_a_target_of_its_own_still_has_a_way_out(self, client):
        QuickExit.objects.all().delete()
        assert 'href="https://www.wikipedia.org/"' in bar(client, "/km/")

    @pytest.mark.parametrize("url", ["/en/search/", "/km/no-such-page/", "/th/about-the-team/"])
    def test_it_is_on_every_page(self, client, url):
        assert "data-quick-exit" in bar(client, url)

    @pytest.mark.parametrize("language", ["en", "km"])
    def test_it_is_on_the_page_that_asks_for_a_password(self, client, language):
        page = Page.objects.get(locale__language_code=language, slug="resources").specific
        page.view_restrictions.create(restriction_type="password", password="river")
        text = html(client, page.url)
        assert "data-quick-exit" in bar(client, page.url) and f'<html lang="{language}"' in text
        assert escape(page.title) not in text and escape(page.summary) not in text
        form = re.search(
            r'<form [^>]*action="([^"]+/authenticate_with_password/[^"]+)".*?</form>', text, re.DOTALL
        )
        assert "csrfmiddlewaretoken" in form[0]
        wrong = client.post(form[1], {"password": "sea", "return_url": page.url}).content.decode()
        assert 'role="alert"' in wrong and "data-quick-exit" in wrong and 'aria-invalid="true"' in wrong
        right = client.post(form[1], {"password": "river", "return_url": page.url}, follow=True)
        assert f"<h1>{escape(page.title)}</h1>" in right.content.decode()

    def test_it_is_on_the_page_that_asks_for_a_document_s_password(self, client):
        collection = Collection.get_first_root_node().add_child(name="Kept apart")
        collection.view_restrictions.create(restriction_type="password", password="river")
        file = ContentFile(b"a", name="a.pdf")
        document = get_document_model().objects.create(title="A", file=file, collection=collection)
        assert "data-quick-exit" in bar(client, document.url)


class TestNeutralPages:
    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("slug", ["information", "about-this-site"])
    def test_the_title_says_nothing_of_the_subject(self, client, language, slug):
        text = html(client, f"/{language}/{slug}/")
        with override(language):
            assert re.search(r"<title>(.*?)</title>", text, re.DOTALL)[1].strip() == gettext("Information")
        assert "og:title" not in text and "ld+json" not in text and "manifest" not in text

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("slug", ["information", "about-this-site"])
    def test_the_head_does_not_name_it_either(self, client, language, slug):
        head = html(client, f"/{language}/{slug}/").split("</head>")[0]
        page = Page.objects.get(locale__language_code=language, slug=slug).specific
        title = re.search(r"<title>(.*?)</title>", head, re.DOTALL)[1].strip()
        assert escape(page.summary) not in head and f'name="description" content="{title}"' in head
        with override(language):
            assert gettext("TIP News") not in head and "feed" not in head

    def test_other_pages_name_themselves(self, client):
        head = html(client, "/en/resources/").split("</head>")[0]
        assert "<title>Resources – Technology" in head
        assert 'name="description"' in head and 'title="TIP News (RSS)"' in head

    @pytest.mark.parametrize("model", [HelpPage, SafetyPage])
    def test_it_stands_in_the_bar_and_not_in_the_menu(self, client, model):
        assert not model.objects.filter(show_in_menus=True).exists()
        assert model.objects.count() == len(LANGUAGES)
