"""The starter glossary, and finding its terms in an English text."""

import unicodedata

import pytest
from django.core.management import call_command

from home.starter.glossary import load_glossary, read_glossary
from localization.glossary import Glossary
from localization.models import Rendering, Status, Term

from .translations import locale

pytestmark = pytest.mark.django_db
LANGUAGES = ["km", "th", "vi", "lo", "my"]
FILLED = {"km": 43, "th": 41, "vi": 40, "lo": 30, "my": 33}


@pytest.fixture
def glossary():
    return Glossary.of(locale())


def names(terms):
    return [term.english for term in terms]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Victims of human trafficking call the hotline.", ["victim", "human trafficking", "hotline"]),
        ("Trafficking in persons (TIP)", ["human trafficking", "human trafficking"]),
        ("A tip about a TIP Report", ["TIP Report"]),
        ("All NGOs, an NGO", ["NGO", "NGO"]),
        ("Forced labor and forced labour", ["forced labor", "forced labor"]),
        ("FORCED\n\u00a0LABOUR", ["forced labor"]),
        ("A victim-centred view of the victim's civil-society", ["victim", "victim", "civil society"]),
        ("Victim. Identification", ["victim"]),
        ("The children’s rights, civil societies", ["child rights", "civil society"]),
        ("Nobody is a migrationist.", []),
        ("A minimum standard", ["minimum standards"]),
        ("<b>Sex</b> trafficking &amp; <a id='a1'>police</a>", ["sex trafficking", "police"]),
        ('<a id="victim">nothing</a>', []),
        ("", []),
    ],
)
def test_terms_are_found_in_every_form(glossary, text, terms):
    assert names(glossary.found_in(text)) == terms


def test_a_term_is_named_once_with_the_words_of_one_language(django_assert_num_queries):
    thai = locale("th")
    with django_assert_num_queries(2):
        glossary = Glossary.of(thai)
    with django_assert_num_queries(0):
        terms = glossary.terms_in("A victim and other victims use the internet.")
        assert names(terms) == ["victim", "internet"]
        assert [word.text for word in terms[0].words] == ["ผู้เสียหาย", "เหยื่อ"]
        wordings = glossary.wordings_in("A victim and other victims")
    assert [(wording.term, wording.text, wording.status) for wording in wordings] == [
        ("victim", "ผู้เสียหาย", "preferred"),
        ("victim", "เหยื่อ", "forbidden"),
    ]
    assert wordings[1].reason


def test_a_term_that_stays_english_is_asked_for_in_english():
    Term.objects.create(english="Polaris", also="Polaris Project", do_not_translate=True)
    wordings = Glossary.of(locale()).wordings_in("The Polaris Project")
    assert {wording.text for wording in wordings} == {"Polaris", "Polaris Project"}
    assert {wording.status for wording in wordings} == {"preferred"}


def test_a_glossary_without_terms_finds_nothing():
    assert list(Glossary([]).found_in("Victims of human trafficking")) == []


def test_the_starter_glossary_is_complete():
    assert Term.objects.count() == 60
    filled = {
        language: Term.objects.filter(renderings__locale=locale(language)).distinct().count()
        for language in LANGUAGES
    }
    assert filled == FILLED


def test_every_word_is_unicode_in_its_own_form_and_says_where_it_is_from():
    for rendering in Rendering.objects.all():
        assert rendering.text == unicodedata.normalize("NFC", rendering.text).strip()
        assert not set(rendering.text) & set("()/;")
        assert rendering.source and rendering.confidence, rendering
        assert rendering.status != Status.FORBIDDEN or rendering.reason


def test_no_cell_prefers_two_words():
    preferred = Rendering.objects.filter(status=Status.PREFERRED)
    cells = list(preferred.values_list("term_id", "locale_id"))
    assert len(cells) == len(set(cells))


def test_no_form_belongs_to_two_terms():
    forms = [form for term in Term.objects.all() for form in [term.english, *term.also.split(", ")] if form]
    assert len(forms) == len({form.casefold() for form in forms})


def test_loading_again_changes_nothing(capsys):
    before = list(Rendering.objects.values_list("pk", "text", "status"))
    call_command("load_glossary")
    assert "0 terms are new" in capsys.readouterr().out
    assert list(Rendering.objects.values_list("pk", "text", "status")) == before


def test_loading_brings_what_is_missing_and_leaves_the_teams_own_words():
    term = Term.objects.get(english="internet")
    term.meaning = "Ours"
    term.save()
    Rendering.objects.filter(term=term, locale=locale("th")).delete()
    Rendering.objects.filter(term=term, locale=locale("km")).update(text="អ៊ីនធឺណិត")
    Term.objects.get(english="police").delete()
    assert load_glossary() == (1, 1 + sum(language in police() for language in LANGUAGES))
    term.refresh_from_db()
    assert term.meaning == "Ours"
    texts = term.renderings.filter(locale__in=[locale("km"), locale("th")]).values_list("text", flat=True)
    assert set(texts) == {"អ៊ីនធឺណិត", "อินเทอร์เน็ต"}


def police():
    return next(term for term in read_glossary() if term["english"] == "police")
