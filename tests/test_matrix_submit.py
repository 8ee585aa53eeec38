"""Beginning what is missing, from the table of all pages and languages."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from localization import jobs
from localization.models import Job

from .desk import cell
from .translations import (
    begin,
    english,
    locale,
    translation,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def address():
    return reverse("desk:pages")


def submit(client, pages, codes, scope="ticked"):
    form = {"pages": [page.pk for page in pages], "languages": [locale(code).pk for code in codes]}
    return client.post(reverse("desk:pages"), form | {"scope": scope}, follow=False)


def ordered():
    jobs = Job.objects.filter(submission__isnull=False)
    return sorted(jobs.values_list("object_key", "locale__language_code"))


def test_ticked_pages_are_given_to_translators_with_a_progress_page(chief):
    pages = [english("field-trips"), english("a-two-part-pilot")]
    answer = submit(chief, pages, ["lo", "my"])
    assert "/submissions/" in answer["Location"]
    assert ordered() == sorted((page.translation_key, code) for page in pages for code in ("lo", "my"))
    jobs.work_off()
    assert translation(pages[0], "lo") and translation(pages[1], "my")


def test_a_branch_is_given_with_all_under_it(chief):
    section = english("mekong-technology-project")
    submit(chief, [section], ["lo"], "branches")
    assert len(ordered()) == Page.objects.descendant_of(section, inclusive=True).count() > 1


def test_everything_that_is_missing_is_ordered_once(chief):
    begin(english("field-trips"), "lo")
    submit(chief, [], ["lo", "km"], "all")
    assert (english("field-trips").translation_key, "lo") not in ordered()
    assert (english("a-two-part-pilot").translation_key, "lo") in ordered()
    assert not [code for _key, code in ordered() if code == "km"], "Khmer has every page"
    before = ordered()
    submit(chief, [], ["lo"], "all")
    assert ordered() == before, "what waits is not ordered again"
    jobs.work_off()
    answer = chief.get(submit(chief, [], ["lo"], "all")["Location"])
    assert "Nothing is missing" in answer.content.decode()


def test_everything_that_is_missing_is_what_the_filter_shows(chief, address):
    section = english("resources")
    form = {"languages": [locale("lo").pk], "scope": "all"}
    answer = chief.post(f"{address}?section={section.pk}", form)
    branch = Page.objects.descendant_of(section, inclusive=True)
    assert {key for key, _code in ordered()} == {page.translation_key for page in branch}
    assert "pages into Lao" in chief.get(answer["Location"]).content.decode()
    # A filter that makes no sense shows every page, so every page is meant.
    chief.post(f"{address}?section=x", form)
    assert len(ordered()) > branch.count()


@pytest.mark.parametrize(
    ("form", "message"),
    [
        ({}, "Choose at least one language."),
        ({"scope": "ticked"}, "Choose at least one language."),
        ({"languages": "0", "scope": "all"}, "There is no such language."),
        ({"languages": "x", "scope": "all"}, "There is no such language."),
        ({"languages": "lo", "scope": "ticked"}, "Tick at least one page."),
        ({"languages": "lo", "scope": "x"}, "Choose which pages."),
        ({"languages": "lo", "scope": "ticked", "pages": "x"}, "There is no such page."),
        ({"languages": "lo", "scope": "ticked", "pages": "1"}, "You cannot change one of these pages."),
    ],
)
def test_a_form_that_asks_for_nothing_says_what_is_missing(chief, address, form, message):
    if form.get("languages") == "lo":
        form = form | {"languages": locale("lo").pk}
    answer = chief.post(address, form)
    assert answer.status_code == 422 and message in answer.content.decode()
    assert not ordered()


def test_what_was_ticked_stays_ticked_when_something_is_missing(chief, address):
    page = english("field-trips")
    html = chief.post(address, {"pages": [page.pk], "scope": "ticked"}).content.decode()
    assert f'value="{page.pk}" id="page-{page.pk}" checked' in html


def test_only_who_may_submit_can_send_the_form(khmer_team, page_of_two):
    assert submit(khmer_team, [page_of_two], ["lo"])["Location"] == "/admin/"
    assert not ordered()


def test_a_page_that_its_team_edits_freely_is_not_missing(chief, page_of_two):
    found = translation(page_of_two)
    found.enabled = False
    found.save()
    assert cell(chief, page_of_two).state.label == "edited freely"
    submit(chief, [page_of_two], ["km"])
    assert not ordered()
