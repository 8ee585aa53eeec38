"""A tree that makes no sense cannot be built."""

import pytest
from wagtail.models import Page, get_page_models

from home.models import HomePage
from media.models import LibraryPage, ReportPage
from news.models import NewsIndexPage, NewsPage
from safety.models import HelpPage, SafetyPage
from sections.models import ContentPage, SectionPage
from team.models import TeamPage

pytestmark = pytest.mark.django_db

CHILDREN = {
    HomePage: {SectionPage, TeamPage, NewsIndexPage, LibraryPage, HelpPage, SafetyPage},
    SectionPage: {ContentPage},
    ContentPage: set(),
    TeamPage: set(),
    NewsIndexPage: {NewsPage},
    NewsPage: set(),
    LibraryPage: {ReportPage},
    ReportPage: set(),
    HelpPage: set(),
    SafetyPage: set(),
}


def test_these_are_all_the_page_types():
    assert set(get_page_models()) - {Page} == set(CHILDREN)


@pytest.mark.parametrize("model", CHILDREN)
def test_a_page_allows_just_these_children(model):
    assert set(model.allowed_subpage_models()) == CHILDREN[model]


@pytest.mark.parametrize("model", [model for model in CHILDREN if model is not HomePage])
def test_a_page_stands_only_where_it_belongs(model):
    parents = {parent for parent, children in CHILDREN.items() if model in children}
    assert set(model.allowed_parent_page_models()) == parents


def test_a_second_main_page_cannot_be_added_by_hand():
    assert not HomePage.can_create_at(Page.get_first_root_node())


@pytest.mark.parametrize("model", [TeamPage, NewsIndexPage, LibraryPage, HelpPage, SafetyPage])
def test_a_main_page_has_one_of_these(model):
    assert not model.can_create_at(HomePage.objects.get(locale__language_code="en"))
