"""The glossary as a table: what it shows, to whom, and what it finds."""

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from localization.glossary import Glossary
from localization.models import Rendering, Status, Term

from .glossary import cell, read, send
from .translations import locale

pytestmark = pytest.mark.django_db
GLOSSARY = "/admin/translations/glossary/"


def test_the_table_shows_every_term_with_its_words_in_every_language(khmer_team):
    html = read(khmer_team, GLOSSARY)
    assert "60 of 60 terms" in html
    for part in ("ការជួញដូរមនុស្ស", "การค้ามนุษย์", "mua bán người", "ການຄ້າມະນຸດ", "လူကုန်ကူးမှု"):
        assert part in html
    assert "Open Development Mekong, taxonomy version 2.2, 2018" in html
    assert "high: law, government" in html and "forbidden" in html and "no word yet" in html
    assert 'lang="my"' in html


def test_the_desk_leads_to_it(khmer_team):
    assert GLOSSARY in read(khmer_team, reverse("desk:index"))


def test_the_table_takes_the_same_queries_however_long_it_is(khmer_team, django_assert_num_queries):
    khmer_team.get(GLOSSARY)
    # Session, user, rights (2), profile, languages, teams, groups, terms, renderings; the menu asks for 4.
    with django_assert_num_queries(14):
        khmer_team.get(GLOSSARY)
    terms = Term.objects.bulk_create(Term(english=f"term {n}") for n in range(200))
    Rendering.objects.bulk_create(
        Rendering(term=term, locale=locale(language), text="x")
        for term in terms
        for language in ("km", "th", "vi")
    )
    with django_assert_num_queries(14):
        assert "term 199" in read(khmer_team, GLOSSARY)


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("ผู้เสียหาย", "victim"),
        ("SURVIVOR", "survivor"),
        ("CÔNG AN", "police"),
        ("duong day nong", "hotline"),
        ("ទូរស័ព្ទ\u200bចល័ត", "mobile phone"),
    ],
)
def test_a_word_is_found_in_any_language(khmer_team, word, term):
    html = read(khmer_team, GLOSSARY, word=word)
    assert f">{term}</span>" in html and ">internet</span>" not in html


def test_the_table_shows_one_language_alone(khmer_team):
    html = read(khmer_team, GLOSSARY, language="th")
    assert "ตำรวจ" in html and "នគរបាល" not in html


def test_a_translator_sees_what_the_own_language_lacks(khmer_team):
    html = read(khmer_team, GLOSSARY, missing="on")
    assert "17 of 60 terms" in html and ">trafficker</span>" in html and ">survivor</span>" not in html
    send(khmer_team, "អ្នកជួញដូរ", address=cell("trafficker"))
    assert "16 of 60 terms" in read(khmer_team, GLOSSARY, missing="on")


def test_a_forbidden_word_is_no_word_to_use(khmer_team):
    values = {"status": "forbidden", "reason": "Rude"}
    send(khmer_team, "អ្នកជួញដូរ", address=cell("trafficker"), **values)
    assert "17 of 60 terms" in read(khmer_team, GLOSSARY, missing="on")


@pytest.mark.parametrize(
    "query", [{"language": "xx"}, {"word": "\0"}, {"word": "x" * 300}, {"word": "zzz"}, {"missing": "?"}]
)
def test_a_filter_that_makes_no_sense_is_no_fault(khmer_team, query):
    assert khmer_team.get(GLOSSARY, query).status_code == 200
    assert "No term fits" in read(khmer_team, GLOSSARY, word="zzz")


def test_the_filter_is_kept_while_somebody_changes_a_word(khmer_team):
    html = read(khmer_team, GLOSSARY, word="victim", language="km")
    address = f"{cell()}?word=victim&language=km"
    assert address in html
    assert send(khmer_team, "ថ្មី", address=address)["Location"] == address
    assert f"{GLOSSARY}?word=victim&language=km#term-" in read(khmer_team, address)


def test_an_empty_glossary_says_so(khmer_team):
    Term.objects.all().delete()
    assert "The glossary is empty" in read(khmer_team, GLOSSARY)


def test_the_words_beside_a_text_say_what_to_use_and_what_not():
    Term.objects.filter(english="internet").update(do_not_translate=True)
    terms = Glossary.of(locale("th")).terms_in("A victim, an internet, a survivor, a people smuggling")
    html = render_to_string("localization/desk/includes/terms.html", {"terms": terms, "language": "th"})
    assert "Words of the glossary in this text" in html
    assert "ผู้เสียหาย</span>" in html and "preferred" in html
    assert "Do not use:" in html and 'lang="th">เหยื่อ</del>' in html and "Why: It means" in html
    assert "stays English" in html and "no word yet" in html and "Not the same as human trafficking" in html


def test_a_text_without_terms_shows_nothing():
    html = render_to_string("localization/desk/includes/terms.html", {"terms": [], "language": "th"})
    assert not html.strip()


def test_what_somebody_typed_is_shown_as_text(khmer_team):
    send(khmer_team, "<script>alert(1)</script>", status=Status.ALLOWED)
    for address in (GLOSSARY, cell()):
        assert "<script>alert(1)" not in khmer_team.get(address).content.decode()
