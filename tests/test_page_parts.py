"""What several kinds of page share: contents, next and previous, lists of names, foreign words."""

import re

import pytest
from django.utils.translation import override
from wagtail.models import Page

from localization.digits import format_number
from localization.foreign import is_english
from localization.lists import join_names, join_words
from localization.templatetags.localization_tags import name_list
from sections.models import ContentPage

PILOT = "/en/the-information-gap/a-two-part-pilot/"


def html(client, url):
    return client.get(url).content.decode()


def outline(client, url):
    found = re.search(r'<nav class="outline".*?</nav>', html(client, url), re.DOTALL)
    return re.findall(r'href="#([^"]+)">([^<]+)', found[0]) if found else []


@pytest.mark.django_db
class TestTheTableOfContents:
    def test_a_long_page_lists_its_sections_and_each_link_leads_to_one(self, client):
        text = html(client, "/en/about-this-site/")
        sections = outline(client, "/en/about-this-site/")
        assert [heading for _anchor, heading in sections] == re.findall(
            r'<div class="block-heading" id="[^"]+"><h2>([^<]+)</h2>', text
        )
        assert len(sections) == 4
        assert all(f'id="{anchor}"' in text for anchor, _heading in sections)

    def test_its_anchors_are_the_same_in_every_language(self, client):
        anchors = [
            [anchor for anchor, _ in outline(client, f"/{code}/about-this-site/")] for code in ("en", "km")
        ]
        assert anchors[0] == anchors[1]

    @pytest.mark.parametrize("url", ["/en/resources/", "/km/resources/", "/th/about-the-team/"])
    def test_it_lists_what_stands_below_the_body_too(self, client, url):
        main = re.search("<main.*</main>", html(client, url), re.DOTALL)[0]
        headings = re.findall(r"<h2[^>]*>([^<]+)</h2>", main)
        sections = outline(client, url)
        assert [heading for _anchor, heading in sections] == headings[1:]
        assert len(sections) > 5 and all(f'id="{anchor}"' in main for anchor, _heading in sections)

    def test_a_short_page_has_none(self, client):
        assert outline(client, "/en/the-information-gap/") == []


@pytest.mark.django_db
class TestNextAndPrevious:
    @pytest.fixture
    def section(self):
        section = Page.objects.get(locale__language_code="en", slug="the-information-gap")
        for name in ("One", "Two"):
            section.add_child(instance=ContentPage(title=name, slug=name.lower()))
        return section

    def links(self, client, url):
        found = re.search(r'<nav class="next-previous".*?</nav>', html(client, url), re.DOTALL)
        return re.findall(r'rel="(prev|next)" href="([^"]+)"', found[0]) if found else []

    def test_pages_of_a_section_follow_each_other_in_the_order_of_the_tree(self, client, section):
        one, two = "/en/the-information-gap/one/", "/en/the-information-gap/two/"
        assert self.links(client, one)[-1] == ("next", two)
        assert self.links(client, two) == [("prev", one)]

    def test_a_hidden_page_is_passed_over(self, client, section):
        ContentPage.objects.get(slug="one").view_restrictions.create(restriction_type="login")
        assert ("prev", "/en/the-information-gap/one/") not in self.links(
            client, "/en/the-information-gap/two/"
        )

    def test_an_only_page_has_neither(self, client):
        section = Page.objects.get(locale__language_code="en", slug="the-information-gap")
        for page in section.get_children().exclude(slug="a-two-part-pilot"):
            page.delete()
        assert self.links(client, PILOT) == []


NAMES = ["Ana", "Bo", "Cy"]


@pytest.mark.parametrize(
    ("language", "names", "text"),
    [
        ("en", NAMES, "Ana, Bo, and Cy"),
        ("en", NAMES[:2], "Ana and Bo"),
        ("en", NAMES[:1], "Ana"),
        ("en", [], ""),
        ("km", NAMES, "Ana, Bo និង Cy"),
        ("th", NAMES, "Ana, Bo และ Cy"),
        ("th", NAMES[:2], "Ana และ Bo"),
        ("vi", [*NAMES, "Do"], "Ana, Bo, Cy và Do"),
        ("lo", NAMES, "Ana, Bo, Cy"),
        ("my", NAMES, "Ana, Bo နှင့် Cy"),
        ("my", NAMES[:2], "Ana နှင့် Bo"),
        ("en", ["{0}", "{1}"], "{0} and {1}"),
    ],
)
def test_names_are_joined_as_the_language_joins_them(language, names, text):
    assert join_names(names, language) == text


def test_words_are_joined_as_the_language_joins_them():
    assert join_words(["เขมร", "อังกฤษ", "จีน"], "th") == "เขมร อังกฤษ และจีน"
    assert join_words(["ខ្មែរ", "អង់គ្លេស"], "km").startswith("ខ្មែរ និង")


def test_no_name_breaks_and_no_line_begins_with_a_comma():
    with override("en"):
        names = name_list(["Mark Latonero", "<Ev> Boyle", "Cy"])
    assert names == (
        '<span class="nowrap">Mark Latonero,</span> <span class="nowrap">&lt;Ev&gt; Boyle,</span> '
        '<span class="nowrap">and</span> <span class="nowrap">Cy</span>'
    )


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [("en", 1277, "1,277"), ("vi", 1277, "1.277"), ("my", 56, "၅၆"), ("km", 56, "56")],
)
def test_numbers_are_written_as_the_language_writes_them(language, number, text):
    assert format_number(number, language) == text


@pytest.mark.parametrize(
    ("language", "text", "english"),
    [
        ("km", "Human Trafficking Online: The Role of Social Networking", True),
        ("vi", "The Rise of Mobile and the Diffusion", True),
        ("vi", "Tội buôn người trực tuyến và mạng xã hội", False),
        ("km", "ការជួញដូរមនុស្ស Human Trafficking Online Report 2011", False),
        ("th", "Mark Latonero", False),
        ("en", "The Rise of Mobile and the Diffusion", False),
        ("my", "", False),
        ("lo", "2004 2007 2012 2015", False),
    ],
)
def test_english_text_on_a_translated_page_is_recognised(language, text, english):
    assert is_english(text, language) is english


@pytest.mark.django_db
def test_an_english_title_on_a_thai_page_says_so(client):
    text = html(client, "/th/resources/")
    assert re.search(r'<h3 lang="en"><a href="[^"]+">Human Trafficking Online', text)
    assert 'lang="en"' not in re.search(r"<main.*</main>", html(client, "/en/resources/"), re.DOTALL)[0]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "name"), [("en", "English"), ("km", "អង់គ្លេស"), ("th", "อังกฤษ"), ("vi", "Tiếng Anh")]
)
def test_a_report_s_file_names_its_language_in_the_reader_s_on_a_line_of_its_own(client, language, name):
    text = html(client, f"/{language}/resources/human-trafficking-online-2011/")
    files = re.search(r'<ul class="report-files[^"]*">.*?</ul>', text, re.DOTALL)[0]
    assert set(re.findall(r'<p class="meta">\s*([^<]+?)\s*</p>', files)) == {name}
