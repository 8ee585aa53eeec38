"""What the search finds, as a visitor and as an editor meet it."""

import random
from xml.etree import ElementTree

import pytest
from django.urls import reverse
from django.utils.html import escape
from modelsearch.query import And, Not, Or, Phrase, PlainText
from wagtail.models import Page

from search.evaluation.hostile import anything
from search.find import find, suggest
from sections.models import ContentPage
from team.models import Person, TeamPage

from .searching import ask, marks, results

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("code", "query"),
    [
        ("km", "ជួញដូរ"),
        ("th", "ค้ามนุษย์"),
        ("lo", "ມະນຸດ"),
        ("my", "လူကုန်ကူး"),
        ("vi", "nạn nhân"),
        ("en", "victims"),
    ],
)
def test_a_word_from_within_a_sentence_is_found_and_marked(client, code, query):
    assert query.split()[0] in {mark.lower() for mark in marks(ask(client, code, query))}


def test_vietnamese_is_found_without_its_marks(client):
    assert {"mua", "bán", "người"} <= set(marks(ask(client, "vi", "mua ban nguoi")))


def test_other_languages_come_apart(client):
    content = ask(client, "km", "Latonero").content.decode()
    own, _heading, others = content.partition("ជាភាសាផ្សេងទៀត")
    assert '<li lang="en">' not in own and '<li lang="en">' in others


def test_the_glossary_carries_a_search_over_to_the_other_language(client):
    content = ask(client, "km", "human trafficking").content.decode().replace("\u2060", "")
    assert "«ការជួញដូរមនុស្ស»" in content
    assert "“human trafficking”" in ask(client, "en", "ការជួញដូរមនុស្ស").content.decode().lower()


def test_other_forms_of_a_word_are_called_near(client):
    assert "come near it" in ask(client, "en", "trafficker").content.decode()


def test_a_year_is_looked_for_in_the_other_era_too(client):
    """A Thai page that names a report of 2012 is not all that Thai readers look for: others say พ.ศ. 2555."""
    page = ContentPage(title="รายงาน 2012")
    Page.objects.get(locale__language_code="th", slug="the-information-gap").add_child(instance=page)
    response = ask(client, "th", "2012")
    assert results(response) == 1 and dict(response.context["other_words"])["2555"]


@pytest.mark.parametrize(("code", "typed", "other"), [("th", "2012", "2555"), ("en", "๒๕๕๕", "2012")])
def test_a_year_that_only_the_other_era_has_is_found_once(client, code, typed, other):
    response = ask(client, code, typed)
    assert other in marks(response) and response.context["other_words"] == []


QUERIES_FOR_PEOPLE = 27
TEXTS = ["Human trafficking in the Mekong, 2012.", "ការជួញដូរមនុស្ស", "การค้ามนุษย์ พ.ศ. 2555", "လူကုန်ကူးမှု", "nạn nhân"]
AWKWARD = [
    "",
    "a",
    "ក",
    "្",
    "\0",
    '"',
    "' OR 1=1 --",
    "AND OR NOT NEAR(",
    "*",
    "title:x",
    "\ufeff",
    "a" * 10_000,
    "\\",
    "%",
    "𝔘𐐀",
]


@pytest.mark.parametrize("query", AWKWARD)
@pytest.mark.parametrize("code", ["en", "km"])
def test_whatever_is_typed_there_is_a_page(client, code, query):
    ask(client, code, query)
    list(suggest(query, code))


def test_no_query_of_any_kind_is_an_error():
    chance = random.Random(0)
    for _n in range(300):
        text = anything(chance, TEXTS)
        for language in ("en", "km", "vi"):
            list(find(text, language)[:10])
            list(suggest(text, language)[:8])


@pytest.mark.parametrize("rows", [10, 100])
def test_people_take_the_same_queries_however_many_are_found(client, django_assert_num_queries, rows):
    page = TeamPage.objects.get(locale__language_code="en")
    for n in range(rows):
        Person.objects.create(page=page, name=f"Qwertz {n}", role="R", locale=page.locale, sort_order=n)
    client.get("/en/search/", {"q": "warm"})
    with django_assert_num_queries(QUERIES_FOR_PEOPLE):
        client.get("/en/search/", {"q": "Qwertz"})


def test_zawgyi_is_read_as_what_it_means(client):
    """ကလေး and လူကုန်ကူးမှု as an old Burmese keyboard types them."""
    response = ask(client, "my", "လူကုန္ကူးမႈ")
    assert results(response) == results(ask(client, "my", "လူကုန်ကူးမှု")) > 0
    assert "“လူကုန်ကူးမှု”" in response.content.decode().replace("\u2060", "") and "လူကုန်ကူး" in "".join(
        marks(response)
    )


def test_the_page_is_not_for_search_engines_and_shows_what_was_typed(client):
    content = ask(client, "en", "<script>x").content.decode()
    assert 'content="noindex"' in content and escape("<script>x") in content and "<script>x" not in content


def test_no_page_that_is_hidden_is_found(client):
    page = find("Latonero", "en")[0]
    page.unpublish()
    assert page.pk not in {found.pk for found in find("Latonero", "en")}


def test_titles_are_suggested_by_the_beginning_of_a_word():
    titles = [page.title for page in suggest("traff", "en")]
    assert titles and all("traff" in title.lower() for title in titles)


def test_a_browser_can_be_told_of_the_search_and_asks_for_suggestions(client):
    description = client.get("/km/search/description.xml")
    assert description["Content-Type"] == "application/opensearchdescription+xml"
    assert "/km/search/suggestions/?q={searchTerms}" in description.content.decode()
    assert ElementTree.fromstring(description.content).tag.endswith("OpenSearchDescription")  # noqa: S314 - ours
    typed, titles, _none, addresses = client.get("/km/search/suggestions/", {"q": "ព័ត៌"}).json()
    assert typed == "ព័ត៌" and titles and all(address.startswith("http") for address in addresses)


@pytest.mark.parametrize("typed", ["", "\0", "្", '"*', "a" * 10_000])
def test_awkward_beginnings_get_an_answer(client, typed):
    assert client.get("/en/search/suggestions/", {"q": typed}).status_code == 200


def test_operators_phrases_fields_filters_and_facets_work():
    pages = Page.objects.all()
    both = pages.search(And([PlainText("technology"), PlainText("Cambodia")]))
    one = pages.search(Or([PlainText("technology"), PlainText("Cambodia")]))
    but = pages.search(And([PlainText("technology"), Not(PlainText("Cambodia"))]))
    assert 0 < both.count() < one.count()
    assert both.count() + but.count() == pages.search("technology").count()
    assert 0 < pages.search(Phrase("human trafficking")).count() <= pages.search("human trafficking").count()
    assert pages.search("technology", fields=["title"]).count() < pages.search("technology").count()
    facets = pages.search("technology").facet("content_type_id")
    assert sum(facets.values()) == pages.search("technology").count()
    by_title = [page.title for page in pages.search("technology", order_by="title")]
    assert by_title == sorted(by_title)


def test_an_editor_finds_pages_by_the_middle_of_a_word(admin_client):
    response = admin_client.get(reverse("wagtailadmin_pages:search"), {"q": "ជួញដូរ"})
    assert "ជួញដូរ" in response.content.decode()
