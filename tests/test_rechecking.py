"""The lists know what the checks say, also after the glossary or the levels have changed."""

import pytest

from localization.checks import Level
from localization.engine import Checker, dismiss
from localization.models import LanguageTeam, Rendering, Term
from localization.strictness import set_levels
from localization.tasks import work

from .desk import FIRST, cell, write_page_of_two
from .translations import locale, user, write

begin_with = write_page_of_two


@pytest.fixture
def is_listed(desk, chief):
    """Whether the table of all pages shows the page among those with findings."""
    write(desk.translation, FIRST, "ទន្លេមួយ។")

    def is_listed():
        work.func()
        return cell(chief, desk.page, findings="on") is not None

    assert not is_listed()
    return is_listed


def test_a_new_word_of_the_glossary_is_asked_for_in_texts_that_are_there(is_listed):
    word = Rendering.objects.create(term=Term.objects.create(english="river"), locale=locale(), text="ស្ទឹង")
    assert is_listed()
    word.delete()
    assert not is_listed()


def test_a_word_of_another_language_changes_nothing(is_listed):
    Rendering.objects.create(term=Term.objects.create(english="river"), locale=locale("th"), text="แม่น้ำ")
    assert not is_listed()


def test_what_was_left_has_to_be_mended_once_the_team_thinks_so(is_listed, desk):
    write(desk.translation, FIRST, "ទន្លេ  មួយ។")
    segment = desk.segment()
    dismiss(Checker.of(desk.translation), segment, "spaces.double", "As it is.", user("translator-km"))
    assert not is_listed()
    set_levels(LanguageTeam.objects.get(locale=locale()), {"spaces": Level.BLOCKING})
    assert is_listed()


def test_what_changes_while_texts_are_checked_is_due_again(is_listed, monkeypatch):
    term = Term.objects.create(english="river")
    from localization import jobs

    def add_a_word(checked):
        Rendering.objects.create(term=term, locale=checked, text=f"{checked} word")

    monkeypatch.setattr(jobs, "recheck", add_a_word)
    work.func()
    assert LanguageTeam.objects.exclude(recheck_due=0).count() == LanguageTeam.objects.count()
