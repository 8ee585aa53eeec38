"""The search of the site, as a visitor and as an editor meet it."""

import json
import re
from xml.etree import ElementTree

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape
from modelsearch.conf import get_app_config
from modelsearch.query import And, Not, Or, Phrase, PlainText
from wagtail.models import Page
from wagtail.search.index import insert_or_update_object

from core.blocks import BODY_BLOCKS
from search.find import find, suggest
from search.models import IndexState
from search.reindex import AT_ONCE, is_due, reindex
from search.tasks import renew_index
from sections.models import ContentPage

pytestmark = pytest.mark.django_db
IndexEntry = get_app_config().get_model("IndexEntry")


def marks(response):
    return re.findall("<mark>(.*?)</mark>", response.content.decode().replace("\u2060", ""))


def ask(client, code, query, **options):
    response = client.get(f"/{code}/search/", {"q": query, **options})
    assert response.status_code == 200
    return response


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


@pytest.mark.parametrize(("typed", "other"), [("2012", "2555"), ("๒๕๕๕", "2012")])
def test_a_year_is_looked_for_in_the_other_era_too(client, typed, other):
    """Thai pages say พ.ศ. 2555, and a few English titles on them 2012."""
    response = ask(client, "th", typed)
    assert results(response) and dict(response.context["other_words"])[other]


def test_a_year_that_only_the_other_era_has_is_found_once(client):
    response = ask(client, "en", "2555")
    assert "2012" in marks(response) and response.context["other_words"] == []


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


def parts(response, label):
    nav = re.search(
        f'<nav class="search-parts" aria-label="{label}">(.*?)</nav>', response.content.decode(), re.DOTALL
    )
    found = re.findall(r'<a href="([^"]+)"[^>]*>([^<]+) <span>(\d+)</span>', nav[1] if nav else "")
    return {name: (int(count), address) for address, name, count in found}


def results(response):
    return response.context["results"].paginator.count


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


def places(response):
    section = response.content.decode().partition("People, numbers and links")[2].partition("</ol>")[0]
    return re.findall(r'href="([^"]+#[^"]+)"', section)


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


def test_zawgyi_is_read_as_what_it_means(client):
    """ကလေး and လူကုန်ကူးမှု as an old Burmese keyboard types them."""
    response = ask(client, "my", "လူကုန္ကူးမႈ")
    assert results(response) == results(ask(client, "my", "လူကုန်ကူးမှု")) > 0
    assert "“လူကုန်ကူးမှု”" in response.content.decode().replace("\u2060", "") and "လူကုန်ကူး" in "".join(
        marks(response)
    )


def test_a_term_is_told_with_its_names_in_other_languages(client):
    content = ask(client, "km", "human trafficking").content.decode().replace("\u2060", "")
    entry = content.partition('class="search-entry"')[2].partition("</section>")[0]
    assert '<p lang="en"><strong>human trafficking</strong>' in entry.replace("Human", "human")
    assert re.search(r'href="/th/search/\?q=[^"]+" hreflang="th"', entry) and 'hreflang="km"' not in entry


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


@pytest.fixture
def stale_index():
    """An index that an earlier analysis has made, which finds nothing."""
    IndexEntry.objects.update(title="stale", body="stale")
    IndexState.objects.update_or_create(pk=1, defaults={"version": "earlier", "finished_at": timezone.now()})


def test_an_index_of_an_earlier_analysis_is_made_again_in_the_background(admin_client, stale_index):
    call_command("renew_index", "--in-background", verbosity=0)
    assert not find("Latonero", "en") and is_due()
    renew_index.func()
    assert find("Latonero", "en") and not is_due()


def test_an_interrupted_renewal_goes_on_where_it_stopped_and_is_seen(admin_client, stale_index, monkeypatch):
    with pytest.raises(InterruptedError):
        reindex(interrupted_after(3))
    state = IndexState.objects.get()
    assert is_due() and 0 < state.done <= 3 * AT_ONCE < state.total
    panel = admin_client.get("/admin/").content.decode()
    assert f'<progress value="{state.done}" max="{state.total}">' in panel
    steps = []
    reindex(lambda state: steps.append(state.done))
    assert steps[0] > state.done and steps[-1] == state.total
    assert not is_due() and "<progress" not in admin_client.get("/admin/").content.decode()


def interrupted_after(steps):
    count = iter(range(steps))

    def tell(state):
        if next(count) == steps - 1:
            raise InterruptedError

    return tell


def test_an_index_of_this_analysis_is_left_alone(capsys):
    call_command("renew_index")
    call_command("renew_index")
    assert not is_due() and capsys.readouterr().out.count("up to date") <= 1


def test_saving_a_page_does_not_read_every_title():
    """The stock index takes the average length of all titles at every save."""
    with CaptureQueriesContext(connection) as queries:
        insert_or_update_object(Page.objects.filter(depth=3).first())
    assert not any("AVG(" in query["sql"] for query in queries.captured_queries)


BLOCKS = {
    "heading": {"text": "WORD", "level": "2"},
    "paragraph": "<p>WORD</p>",
    "picture": {"image": None, "caption": "WORD", "credit": ""},
    "diagram": {"diagram": "", "caption": "WORD", "credit": ""},
    "key_figure": {"value": "5", "label": "WORD", "year": 2012, "source": "S", "source_url": ""},
    "quotation": {"text": "WORD", "speaker": "S", "source": "", "source_url": ""},
    "call_out": {"heading": "H", "text": "<p>WORD</p>"},
    "facts": {"heading": "", "items": [{"label": "L", "text": "<p>WORD</p>"}]},
    "timeline": {"heading": "", "events": [{"when": "W", "title": "T", "text": "WORD"}]},
    "pillars": {"heading": "", "pillars": [{"title": "T", "text": "WORD"}]},
    "people": {"heading": "", "people": [{"name": "WORD", "role": "R", "note": ""}]},
    "table": {
        "table": {
            "columns": [{"type": "text", "heading": "H"}],
            "rows": [{"values": ["WORD"]}],
            "caption": "C",
        }
    },
    "video": {"title": "T", "description": "WORD", "transcript": "", "link": ""},
    "question": {"question": "Q", "answer": "<p>WORD</p>"},
}
# Chosen from other pages, with no words of its own.
NO_WORDS = {"report_card"}


def test_the_text_of_every_block_is_found():
    assert set(BLOCKS) | NO_WORDS == {name for name, _block in BODY_BLOCKS}
    body = json.dumps(
        [
            {"type": name, "value": json.loads(json.dumps(value).replace("WORD", f"qqword{number}"))}
            for number, (name, value) in enumerate(BLOCKS.items())
        ]
    )
    page = ContentPage(title="Blocks", body=body)
    Page.objects.get(locale__language_code="en", slug="the-information-gap").add_child(instance=page)
    lost = [name for number, name in enumerate(BLOCKS) if not find(f"qqword{number}", "en")]
    assert lost == []


def test_the_caption_and_the_headings_of_a_table_are_found():
    table = BLOCKS["table"]["table"] | {
        "caption": "qqcaption",
        "columns": [{"type": "text", "heading": "qqhead"}],
    }
    body = json.dumps([{"type": "table", "value": {"table": table}}])
    page = ContentPage(title="Table", body=body)
    Page.objects.get(locale__language_code="en", slug="the-information-gap").add_child(instance=page)
    assert find("qqcaption", "en") and find("qqhead", "en")
