"""The page of results: its parts, what stands beside it, and what it says where nothing is found."""

import re

import pytest
from wagtail.models import Page

from .searching import ask, parts, places, results

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("label", ["Kinds of pages", "Sections"])
def test_what_is_found_is_counted_and_can_be_narrowed(client, label):
    everything = ask(client, "en", "technology")
    found = parts(everything, label)
    assert len(found) > 1 and sum(count for count, _address in found.values()) <= results(everything)
    for count, address in found.values():
        response = client.get("/en/search/" + address.replace("&amp;", "&"))
        assert results(response) == count and parts(response, label) == found


@pytest.mark.parametrize(
    "choice", [{"kind": "x"}, {"section": "no-such"}, {"kind": "", "section": ""}, {"page": "99"}]
)
def test_a_choice_that_there_is_not_is_no_choice(client, choice):
    assert results(ask(client, "en", "technology", **choice)) == results(ask(client, "en", "technology"))


@pytest.mark.parametrize(
    ("query", "sort"), [("Mark Latonero", "person"), ("protocol", "link"), ("1300", "hotline")]
)
def test_people_links_and_numbers_are_found_at_their_place(client, query, sort):
    (place, *_others) = places(ask(client, "en", query))
    address, _sign, anchor = place.partition("#")
    assert anchor.startswith(f"{sort}-") and f'id="{anchor}"' in client.get(address).content.decode()


def test_nothing_is_found_at_a_place_that_nobody_sees(client):
    for page in Page.objects.filter(slug="about-the-team"):
        page.unpublish()
    assert not [place for place in places(ask(client, "en", "Mark Latonero")) if "#person-" in place]


def test_a_slip_finds_titles_that_look_like_it(client):
    response = ask(client, "en", "tecnolgy")
    section = response.content.decode().partition("Titles that look like it")[2]
    assert not results(response) and "echnology" in section.partition("</section>")[0]


def test_where_nothing_is_found_the_sections_are_offered(client):
    content = ask(client, "en", "qqqqqq").content.decode()
    assert "Titles that look like it" not in content
    section = content.partition("begin with a section")[2].partition("</ul>")[0]
    assert section.count("<li>") >= 5


def test_a_term_is_told_with_its_names_in_other_languages(client):
    content = ask(client, "km", "human trafficking").content.decode().replace("\u2060", "")
    entry = content.partition('class="search-entry"')[2].partition("</section>")[0]
    assert '<p lang="en"><strong>human trafficking</strong>' in entry.replace("Human", "human")
    assert re.search(r'href="/th/search/\?q=[^"]+" hreflang="th"', entry) and 'hreflang="km"' not in entry


def test_what_only_editors_read_is_not_found(client):
    """The names of drawings and of the levels of headings."""
    page = Page.objects.get(locale__language_code="th", slug="mekong-technology-project").specific
    assert any(block.block_type == "diagram" for block in page.body)
    found = " ".join(page.body.stream_block.get_searchable_content(page.body))
    assert "Mobile phone reach" not in found and "Section" not in found and "โทรศัพท์" in found
