"""Menu, breadcrumbs, the same page in other languages - and nothing that is not published."""

import re

import pytest
from django.utils.html import escape
from django.utils.translation import gettext, override
from wagtail.models import Page

from core.cache import clear_pages
from core.models import SiteText
from localization.compounds import JOINER
from media.models import ReportPage
from news.models import NewsPage

pytestmark = pytest.mark.django_db


def page(language, slug):
    return Page.objects.get(locale__language_code=language, slug=slug)


def part(client, url, start, end):
    html = client.get(url).content.decode().replace(JOINER, "")
    return re.search(f"{start}.*?{end}", html, re.DOTALL)[0]


def languages(client, url):
    return part(client, url, '<nav class="languages"', "</nav>")


def test_the_switcher_leads_to_this_very_page(client):
    html = languages(client, "/km/resources/")
    for code in ("en", "th", "vi"):
        assert f'lang="{code}" hreflang="{code}" rel="alternate" href="/{code}/resources/"' in html
    assert '<span lang="km" aria-current="true">ខ្មែរ</span>' in html


def test_the_switcher_leads_to_the_nearest_published_page_above_and_names_it(client):
    page("th", "a-two-part-pilot").unpublish()
    above = page("th", "the-information-gap")
    html = languages(client, "/km/the-information-gap/a-two-part-pilot/")
    assert f'href="/th/the-information-gap/">ไทย <small>({above.title})</small>' in html
    with override("lo"):
        assert f'href="/lo/">ລາວ <small>({gettext("Main Page")})</small>' in html


def test_the_switcher_passes_over_private_pages(client):
    page("th", "resources").view_restrictions.create(restriction_type="login")
    assert 'href="/th/resources/"' not in languages(client, "/km/resources/")


def test_the_menu_follows_the_page_tree(client):
    page("en", "resources").move(page("en", "the-information-gap"), pos="left")
    hidden = page("en", "tip-news")
    hidden.show_in_menus = False
    hidden.save()
    menu = part(client, "/en/", '<nav class="site-menu"', "</nav>")
    titles = re.findall(r"<a [^>]+>([^<]+)</a>", menu)
    assert titles[:3] == ["Main Page", "Resources", "The Information Gap"]
    assert "TIP News" not in titles


def test_the_menu_marks_the_page_and_its_section(client):
    menu = part(client, "/en/the-information-gap/a-two-part-pilot/", '<nav class="site-menu"', "</nav>")
    assert '/en/the-information-gap/" aria-current="true"' in menu


def test_what_lao_lacks_is_offered_apart_in_english(client):
    menu = part(client, "/lo/", '<nav class="site-menu"', "</nav>")
    own, english = menu.split('<ul lang="en">')
    assert "/en/" not in own
    assert english.count('hreflang="en"') == 5


def test_a_list_offers_apart_what_is_only_in_english(client):
    item = NewsPage.objects.filter(locale__language_code="km").newest_first().first()
    english = NewsPage.objects.get(locale__language_code="en", translation_key=item.translation_key)
    item.unpublish()
    html = client.get("/km/tip-news/").content.decode()
    own, apart = html.split('<ul lang="en">')
    assert english.title not in own
    assert f'<a href="/en/tip-news/{english.slug}/" hreflang="en">' in apart


def test_no_list_shows_a_private_page(client):
    newest = NewsPage.objects.filter(locale__language_code="en").newest_first().first()
    report = ReportPage.objects.filter(locale__language_code="en").newest_first().first()
    theme = page("en", "the-information-gap")
    chosen = page("en", "human-trafficking-online-2011")
    for private in (newest, report, chosen, theme):
        private.view_restrictions.create(restriction_type="login")
    for url in ("/en/", "/en/tip-news/", "/en/resources/", "/en/feed/", "/sitemap.xml"):
        html = client.get(url).content.decode()
        for private in (newest, report, chosen, theme):
            assert private.url not in html, (url, private)


def test_breadcrumbs_lead_home(client):
    html = part(client, "/km/the-information-gap/a-two-part-pilot/", '<nav class="breadcrumbs"', "</nav>")
    assert re.findall(r'href="([^"]+)"', html) == ["/km/", "/km/the-information-gap/"]


def test_alternates_name_only_published_public_pages(client):
    page("th", "resources").unpublish()
    html = client.get("/km/resources/").content.decode()
    found = re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="http://testserver([^"]+)"', html)
    assert found == [
        ("en", "/en/resources/"),
        ("km", "/km/resources/"),
        ("vi", "/vi/resources/"),
        ("x-default", "/en/resources/"),
    ]
    assert '<link rel="canonical" href="http://testserver/km/resources/">' in html


def test_links_in_text_lead_to_the_reader_s_language_else_to_english(client):
    """On this page nothing but the text links there."""
    url, linked = "/km/tip-news/2010-08-mekong-trip/", "mekong-technology-project/field-trips/"
    assert f'<a href="/km/{linked}">' in client.get(url).content.decode()
    page("km", "field-trips").unpublish()
    clear_pages()
    assert f'<a href="/en/{linked}" hreflang="en">' in client.get(url).content.decode()


def test_a_link_in_text_to_a_private_page_loses_its_address(client):
    page("en", "mekong-technology-project").view_restrictions.create(restriction_type="login")
    html = part(client, "/en/", "<main", "</main>")
    assert "<a>the Mekong</a>" in html and "/mekong-technology-project/" not in html


def test_the_menu_says_where_the_reader_is(client):
    html = client.get("/en/the-information-gap/").content.decode()
    assert '<a href="/en/the-information-gap/" aria-current="page">' in html
    html = client.get("/en/the-information-gap/a-two-part-pilot/").content.decode()
    assert '<a href="/en/the-information-gap/" aria-current="true">' in html


@pytest.mark.parametrize("language", ["en", "km", "my"])
def test_the_footer_speaks_the_language_of_the_page(client, language):
    text = SiteText.objects.get(locale__language_code=language)
    html = part(client, f"/{language}/", "<footer", "</footer>")
    assert escape(text.organisation) in html and 'href="tel:2133373100"' in html


def test_a_link_in_text_to_an_unpublished_page_loses_its_address(client):
    for code in ("en", "km", "th", "vi"):
        page(code, "mekong-technology-project").unpublish()
    html = client.get("/en/").content.decode()
    assert 'href="page:' not in html and "<a>the Mekong</a>" in html
