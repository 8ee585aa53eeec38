"""The glossary at the desk: everybody reads it, each changes the words of the own language."""

import html as markup
import re

import pytest
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.models import ModelLogEntry

from home.starter.glossary import load_glossary
from localization.glossary import Glossary
from localization.models import Rendering, Status, Term

from .translations import locale, user

pytestmark = pytest.mark.django_db
GLOSSARY = "/admin/translations/glossary/"


@pytest.fixture
def khmer(client):
    client.force_login(user("translator-km"))
    return client


@pytest.fixture
def editor(client):
    client.force_login(user("chief-editor"))
    return client


def cell(english="victim", language="km"):
    return reverse("desk:renderings", args=[Term.objects.get(english=english).pk, language])


def words(english="victim", language="km"):
    found = Rendering.objects.filter(term__english=english, locale=locale(language))
    return {(rendering.text, rendering.status) for rendering in found}


def read(client, address, **query):
    return markup.unescape(client.get(address, query).content.decode())


def form_of(client, address, place=-1):
    """Return the fields of one of the forms of a page as a browser would send them; the last one is empty."""
    form = read(client, address).split('<form class="desk-')[1:][place]
    hidden = dict(re.findall(r'type="hidden" name="(rendering|version)" value="([^"]*)"', form))
    return hidden | {"status": "preferred", "reason": "", "source": "", "confidence": ""}


def send(client, text, place=-1, address=None, **values):
    address = address or cell()
    return client.post(address, form_of(client, address, place) | {"text": text, **values})


def test_the_table_shows_every_term_with_its_words_in_every_language(khmer):
    html = read(khmer, GLOSSARY)
    assert "60 of 60 terms" in html
    for part in ("ការជួញដូរមនុស្ស", "การค้ามนุษย์", "mua bán người", "ການຄ້າມະນຸດ", "လူကုန်ကူးမှု"):
        assert part in html
    assert "Open Development Mekong, taxonomy version 2.2, 2018" in html
    assert "high: law, government" in html and "forbidden" in html and "no word yet" in html
    assert 'lang="my"' in html


def test_the_desk_leads_to_it(khmer):
    assert GLOSSARY in read(khmer, reverse("desk:index"))


def test_the_table_takes_the_same_queries_however_long_it_is(khmer, django_assert_num_queries):
    khmer.get(GLOSSARY)
    # Session, user, rights (2), profile, languages, teams, groups, terms, renderings; the menu asks for 5.
    with django_assert_num_queries(15):
        khmer.get(GLOSSARY)
    terms = Term.objects.bulk_create(Term(english=f"term {n}") for n in range(200))
    Rendering.objects.bulk_create(
        Rendering(term=term, locale=locale(language), text="x")
        for term in terms
        for language in ("km", "th", "vi")
    )
    with django_assert_num_queries(15):
        assert "term 199" in read(khmer, GLOSSARY)


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("ผู้เสียหาย", "victim"),
        ("SURVIVOR", "survivor"),
        ("CÔNG AN", "police"),
        ("ទូរស័ព្ទ\u200bចល័ត", "mobile phone"),
    ],
)
def test_a_word_is_found_in_any_language(khmer, word, term):
    html = read(khmer, GLOSSARY, word=word)
    assert f">{term}</span>" in html and ">internet</span>" not in html


def test_the_table_shows_one_language_alone(khmer):
    html = read(khmer, GLOSSARY, language="th")
    assert "ตำรวจ" in html and "នគរបាល" not in html


def test_a_translator_sees_what_the_own_language_lacks(khmer):
    html = read(khmer, GLOSSARY, missing="on")
    assert "17 of 60 terms" in html and ">trafficker</span>" in html and ">survivor</span>" not in html
    send(khmer, "អ្នកជួញដូរ", address=cell("trafficker"))
    assert "16 of 60 terms" in read(khmer, GLOSSARY, missing="on")


def test_a_forbidden_word_is_no_word_to_use(khmer):
    values = {"status": "forbidden", "reason": "Rude"}
    send(khmer, "អ្នកជួញដូរ", address=cell("trafficker"), **values)
    assert "17 of 60 terms" in read(khmer, GLOSSARY, missing="on")


@pytest.mark.parametrize(
    "query", [{"language": "xx"}, {"word": "\0"}, {"word": "x" * 300}, {"word": "zzz"}, {"missing": "?"}]
)
def test_a_filter_that_makes_no_sense_is_no_fault(khmer, query):
    assert khmer.get(GLOSSARY, query).status_code == 200
    assert "No term fits" in read(khmer, GLOSSARY, word="zzz")


def test_a_word_is_added_and_the_log_says_by_whom(khmer):
    answer = send(khmer, "  ពាក្យ  ថ្មី ", status="allowed", source="A law", confidence="high")
    assert answer.status_code == 302
    rendering = Rendering.objects.get(text="ពាក្យ ថ្មី")
    assert (rendering.status, rendering.source, rendering.confidence) == ("allowed", "A law", "high")
    entry = ModelLogEntry.objects.get()
    assert (entry.user, entry.action) == (user("translator-km"), "wagtail.create")
    assert entry.label == "victim, km: ពាក្យ ថ្មី"


def test_a_word_is_stored_composed(khmer):
    khmer.force_login(user("translator-vi"))
    address = cell(language="vi")
    answer = send(khmer, "na\u0323n nha\u0302n", address=address, status="allowed")
    assert answer.status_code == 422, "it stands there already"
    send(khmer, "kha\u0301ch", address=address, status="allowed")
    assert words(language="vi") == {("nạn nhân", "preferred"), ("kh\u00e1ch", "allowed")}


def test_one_word_alone_is_preferred(khmer):
    send(khmer, "ថ្មី")
    assert words() == {("ថ្មី", "preferred"), ("ជនរងគ្រោះ", "allowed")}
    entries = ModelLogEntry.objects.order_by("pk")
    assert [entry.action for entry in entries] == ["wagtail.create", "wagtail.edit"]
    assert entries[1].data["before"]["status"] == "preferred"


@pytest.mark.parametrize(
    ("text", "values", "reason"),
    [
        ("", {}, "required"),
        (" \u200b\u2060", {}, "nothing to read"),
        ("\u3164", {}, "nothing to read"),
        ("ពាក្យ\0", {}, "Null characters"),
        ("ក" * 301, {}, "at most 300 characters"),
        ("ពាក្យ", {"status": "forbidden"}, "Say why the word must not be used"),
        ("ពាក្យ", {"status": "nonsense"}, "not one of the available choices"),
        ("ជនរងគ្រោះ", {}, "stands here already"),
    ],
)
def test_what_is_no_word_is_refused_and_what_was_typed_stays(khmer, text, values, reason):
    before = words()
    answer = send(khmer, text, **values)
    html = markup.unescape(answer.content.decode())
    assert answer.status_code == 422 and reason in html
    assert words() == before
    assert text.strip("\0 ") in html


def test_a_word_is_changed_and_removed(khmer):
    send(khmer, "ថ្មី", place=0)
    assert words() == {("ថ្មី", "preferred")}
    send(khmer, "ignored", place=0, action="remove")
    assert words() == set()
    entry = ModelLogEntry.objects.order_by("pk").last()
    assert entry.action == "wagtail.delete" and entry.data["before"]["text"] == "ថ្មី"


def test_the_second_of_two_is_told_and_sees_both_words(khmer):
    stale = form_of(khmer, cell(), 0) | {"text": "របស់គេ"}
    send(khmer, "របស់ខ្ញុំ", place=0, source="A law")
    for action in ("save", "remove"):
        answer = khmer.post(cell(), stale | {"action": action})
        html = answer.content.decode()
        assert answer.status_code == 409 and "Somebody changed this word" in html
        assert "របស់ខ្ញុំ" in html and "A law" in html and "របស់គេ" in html
        assert words() == {("របស់ខ្ញុំ", "preferred")}
    again = re.search(r'name="version" value="(\w+)"', html)[1]
    khmer.post(cell(), stale | {"version": again})
    assert words() == {("របស់គេ", "preferred")}


def test_a_word_that_is_gone_says_so_and_what_was_typed_stays(khmer):
    stale = form_of(khmer, cell(), 0) | {"text": "របស់គេ"}
    Rendering.objects.filter(term__english="victim", locale=locale()).delete()
    answer = khmer.post(cell(), stale)
    html = answer.content.decode()
    assert answer.status_code == 409 and "Somebody removed this word" in html and "របស់គេ" in html
    assert words() == set()


@pytest.mark.parametrize("number", ["x", "-1", "9" * 40, "٣"])
def test_a_form_that_was_tampered_with_changes_nothing(khmer, number):
    before = words()
    assert khmer.post(cell(), {"rendering": number, "text": "x"}).status_code == 409
    assert khmer.post(cell(), {"version": "x", "text": ""}).status_code == 422
    other = Rendering.objects.get(term__english="victim", locale=locale("vi"))
    assert khmer.post(cell(), {"rendering": other.pk, "text": "x", "action": "remove"}).status_code == 409
    assert words() == before and Rendering.objects.filter(pk=other.pk).exists()


@pytest.mark.parametrize("language", ["th", "vi"])
def test_nobody_changes_the_words_of_another_language(khmer, language):
    before = words(language=language)
    assert cell(language=language) not in read(khmer, GLOSSARY) and cell() in read(khmer, GLOSSARY)
    assert khmer.get(cell(language=language)).status_code == 302
    assert khmer.post(cell(language=language), {"text": "x", "status": "preferred"}).status_code == 302
    assert words(language=language) == before


@pytest.mark.parametrize(("language", "status"), [("en", 404), ("xx", 404)])
def test_there_is_no_cell_without_a_language(khmer, language, status):
    assert khmer.get(cell(language=language)).status_code == status
    assert khmer.get(reverse("desk:renderings", args=[10**30, "km"])).status_code == 404


def test_an_editor_changes_no_words_but_the_english_ones(editor):
    assert editor.get(cell()).status_code == 302
    assert reverse("desk:add_term") in read(editor, GLOSSARY)
    address = reverse("desk:add_term")
    answer = editor.post(address, {"english": " Safe  harbor ", "meaning": "A port.", "note": "Ask first."})
    term = Term.objects.get(english="Safe harbor")
    assert answer["Location"] == f"{GLOSSARY}#term-{term.pk}"
    assert "Ask first." in read(editor, GLOSSARY)
    assert ModelLogEntry.objects.get().user == user("chief-editor")


@pytest.mark.parametrize("name", ["translator-km", "reviewer-km", "editor"])
def test_the_english_side_is_closed_to_others(client, name):
    client.force_login(user(name))
    pk = Term.objects.first().pk
    assert reverse("desk:add_term") not in read(client, GLOSSARY)
    for address in (
        reverse("desk:add_term"),
        reverse("desk:term", args=[pk]),
        reverse("desk:remove_term", args=[pk]),
    ):
        assert client.get(address).status_code == 302
        assert client.post(address, {"english": "x"}).status_code == 302
    assert Term.objects.count() == 60 and not Term.objects.filter(english="x").exists()


@pytest.mark.parametrize(
    ("english", "reason"),
    [
        ("", "required"),
        ("\u200b", "nothing to read"),
        ("VICTIM", "in the glossary already"),
        ("x" * 201, "at most 200"),
    ],
)
def test_what_is_no_term_is_refused(editor, english, reason):
    answer = editor.post(reverse("desk:add_term"), {"english": english})
    assert answer.status_code == 422 and reason in answer.content.decode()
    assert Term.objects.count() == 60


def test_the_second_of_two_editors_is_told(editor):
    term = Term.objects.get(english="internet")
    address = reverse("desk:term", args=[term.pk])
    stale = form_of(editor, address) | {"english": "the net"}
    editor.post(address, stale | {"english": "the web", "do_not_translate": "on"})
    answer = editor.post(address, stale)
    html = answer.content.decode()
    assert answer.status_code == 409 and "the web" in html and "the net" in html
    term.refresh_from_db()
    assert term.english == "the web" and term.do_not_translate


def test_a_term_is_removed_after_a_question_with_all_its_words(editor):
    term = Term.objects.get(english="victim")
    address = reverse("desk:remove_term", args=[term.pk])
    assert "ជនរងគ្រោះ" in read(editor, address) and Term.objects.filter(pk=term.pk).exists()
    editor.post(address)
    assert not Term.objects.filter(pk=term.pk).exists() and not words()
    assert ["Khmer", "ជនរងគ្រោះ"] in ModelLogEntry.objects.get().data["before"]["words"]


def test_what_the_team_removed_is_not_loaded_again(editor):
    editor.post(reverse("desk:remove_term", args=[Term.objects.get(english="victim").pk]))
    address = reverse("desk:term", args=[Term.objects.get(english="internet").pk])
    editor.post(address, form_of(editor, address) | {"english": "the net"})
    editor.force_login(user("translator-km"))
    send(editor, "", place=0, address=cell("police"), action="remove")
    assert load_glossary() == (0, 0)
    assert not Term.objects.filter(english__in=["victim", "internet"]).exists()
    assert not words("police")


def test_the_filter_is_kept_while_somebody_changes_a_word(khmer):
    html = read(khmer, GLOSSARY, word="victim", language="km")
    address = f"{cell()}?word=victim&language=km"
    assert address in html
    assert send(khmer, "ថ្មី", address=address)["Location"] == address
    assert f"{GLOSSARY}?word=victim&language=km#term-" in read(khmer, address)


def test_an_empty_glossary_says_so(khmer):
    Term.objects.all().delete()
    assert "The glossary is empty" in read(khmer, GLOSSARY)


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


def test_what_somebody_typed_is_shown_as_text(khmer):
    send(khmer, "<script>alert(1)</script>", status=Status.ALLOWED)
    for address in (GLOSSARY, cell()):
        assert "<script>alert(1)" not in khmer.get(address).content.decode()
