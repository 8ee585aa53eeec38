"""All pages in all languages on one table: what it says, and to whom."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page

from localization.engine import translate_all
from localization.models import SegmentNote, SegmentState
from news.models import NewsPage

from .desk import FIRST, SECOND, cell, write_page_of_two
from .translations import (
    approve_all,
    body,
    change,
    english,
    locale,
    publish_approved,
    segments,
    send_to_review,
    translation,
    user,
    write,
)

pytestmark = pytest.mark.django_db
begin_with = write_page_of_two


@pytest.fixture
def address():
    return reverse("desk:pages")


def test_the_rows_are_the_english_tree_and_the_columns_the_languages(khmer_team, address):
    answer = khmer_team.get(address)
    paths = [page.path for page, _level, _cells in answer.context["rows"]]
    assert paths == sorted(paths) and len(paths) > 20
    html = answer.content.decode()
    assert 'data-level="2"' in html and "Level 2:" in html
    for name in ("Khmer", "Thai", "Vietnamese", "Lao", "Burmese"):
        assert f'scope="col">{name}</th>' in html


def test_a_cell_says_in_words_where_the_page_stands(khmer_team, page_of_two):
    page, found = page_of_two, translation(page_of_two)
    assert cell(khmer_team, page, "my").state.label == "not begun"
    assert cell(khmer_team, page).state.label == "in progress"
    for text in segments(found):
        write(found, text, " ".join(["ខ្មែរ", text[:4], *re.findall(r"\d+", text)]))
    assert (cell(khmer_team, page).state.label, cell(khmer_team, page).percent) == ("waiting for review", 0)
    approve_all(found)
    assert (cell(khmer_team, page).state.label, cell(khmer_team, page).percent) == ("ready to publish", 100)
    publish_approved(page)
    assert cell(khmer_team, page).state.label == "live and up to date"
    change(page, body=body(FIRST + " Always.", SECOND))
    outdated = cell(khmer_team, page)
    assert (outdated.state.label, outdated.is_outdated, outdated.left) == ("in progress", True, 1)
    html = khmer_team.get(reverse("desk:pages")).content.decode()
    assert "out of date since" in html and "1 text" in html and "% finished, live" in html


def test_a_page_that_was_sent_to_the_reviewers_is_in_review(khmer_team, page_of_two):
    sent = send_to_review(page_of_two)
    assert cell(khmer_team, page_of_two).state.label == "in review"
    assert cell(khmer_team, page_of_two, state="in-review")
    sent.status = sent.STATUS_NEEDS_CHANGES
    sent.save()
    assert cell(khmer_team, page_of_two).state.label == "in progress"


def test_a_sample_that_was_approved_is_still_to_publish(khmer_team):
    page = english("a-two-part-pilot")
    approve_all(translation(page))
    assert cell(khmer_team, page).state.label == "ready to publish"


@pytest.mark.parametrize(
    ("filters", "is_shown"),
    [
        ({"language": "km"}, True),
        ({"language": "th"}, None),
        ({"state": "in-progress", "language": "km"}, True),
        ({"state": "live", "language": "km"}, False),
        ({"state": "not-begun", "language": "km"}, False),
        ({"state": "outdated", "language": "km"}, True),
        ({"mine": "texts"}, True),
        ({"mine": "teams"}, True),
        ({"findings": "on"}, True),
        ({"notes": "on"}, True),
        ({"notes": "on", "state": "live"}, False),
    ],
)
def test_a_filter_shows_what_is_like_it_alone(khmer_team, page_of_two, filters, is_shown):
    publish_approved(page_of_two)
    page = change(page_of_two, body=body(FIRST, SECOND, "A third text."))
    write(translation(page), "A third text.", "ទីបី")
    change(page, body=body(FIRST, SECOND, "A third text.", "Fourth and last."))
    segment = segments(translation(page))["A third text."]
    place = {"locale": locale(), "context": segment.context, "string": segment.string}
    SegmentState.objects.update(findings=[])
    SegmentState.objects.filter(**place).update(findings=[["number", "3"]])
    SegmentNote.objects.create(**place, text="What is meant?", user=user("translator-km"))
    found = cell(khmer_team, page, **filters)
    if is_shown is None:
        assert found is None and cell(khmer_team, page, "th", **filters)
    else:
        assert bool(found) is is_shown
    if {"findings", "notes", "mine"} & filters.keys() - {"mine"} and is_shown:
        html = khmer_team.get(reverse("desk:pages"), filters).content.decode()
        assert html.count('class="matrix-page"') == 1
        assert "1 text with findings" in html and "1 text with open notes" in html


def test_a_section_is_shown_with_all_under_it(khmer_team, address):
    section = english("mekong-technology-project")
    rows = khmer_team.get(address, {"section": section.pk}).context["rows"]
    assert [page.pk for page, _level, _cells in rows] == list(
        Page.objects.descendant_of(section, inclusive=True).order_by("path").values_list("pk", flat=True)
    )


def test_what_nobody_has_is_told(khmer_team, address):
    assert "No page is like this" in khmer_team.get(address, {"state": "in-review"}).content.decode()
    html = khmer_team.get(address, {"mine": "teams", "language": "th"}).content.decode()
    assert "You are in no team of these languages" in html


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"language": "xx"}, "There is no such language."),
        ({"section": "x"}, "There is no such section."),
        ({"section": "999999"}, "There is no such section."),
        ({"state": "x"}, "There is no such state."),
        ({"mine": "x"}, "There is no such choice."),
        ({"p": "x"}, "Field Trips"),
    ],
)
def test_a_filter_that_there_is_not_says_so_and_shows_all(khmer_team, address, filters, message):
    answer = khmer_team.get(address, filters)
    assert answer.status_code == 200 and message in answer.content.decode()
    assert len(answer.context["rows"]) > 20


def test_links_lead_into_one_s_own_languages_alone(khmer_team, address, page_of_two):
    html = khmer_team.get(address).content.decode()
    assert reverse("desk:edit", args=[translation(page_of_two).pk]) in html
    assert reverse("desk:edit", args=[translation(page_of_two, "th").pk]) not in html
    assert 'name="pages"' not in html


@pytest.mark.parametrize("name", ["editor"])
def test_who_does_not_see_the_desk_does_not_see_the_table(client, address, name):
    client.force_login(user(name))
    assert client.get(address)["Location"] == "/admin/"


def add_news(numbers):
    parent = english("tip-news")
    pages = [
        NewsPage(title=f"Item {n}", slug=f"item-{n}", date="2026-01-02", outlet="A paper") for n in numbers
    ]
    translate_all([parent.add_child(instance=page) for page in pages], locale())


@pytest.mark.parametrize("filters", [{}, {"state": "in-progress"}, {"notes": "on"}])
def test_the_table_takes_the_same_queries_whatever_its_size(
    khmer_team, address, filters, django_assert_num_queries
):
    khmer_team.get(address, filters)
    with CaptureQueriesContext(connection) as few:
        khmer_team.get(address, filters)
    cells = [query for query in few if "stringsegment" in query["sql"]]
    assert len(cells) == 1, "one query for all cells"
    add_news(range(60))
    with django_assert_num_queries(len(few)):
        khmer_team.get(address, filters)


def test_fifty_pages_stand_on_a_part(khmer_team, address):
    add_news(range(60))
    first = khmer_team.get(address, {"language": "km"})
    assert len(first.context["rows"]) == 50
    assert 'href="?language=km&amp;p=2"' in first.content.decode()
    total = first.context["part"].paginator.count
    assert len(khmer_team.get(address, {"language": "km", "p": 2}).context["rows"]) == min(50, total - 50)
