"""Files: out of the desk and back, with nothing lost and nothing overwritten (D23)."""

import subprocess

import polib
import pytest
from babel.messages.pofile import read_po
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from localization.models import SegmentEvent, SegmentState, State

from .desk import FIRST, SECOND, filled, write_page_of_two
from .desk_file import address, download, entry_of, send
from .live_site import ROOT
from .translations import body, change, segments, translation, user, write

pytestmark = pytest.mark.django_db
begin_with = write_page_of_two


@pytest.fixture
def page(page_of_two):
    return page_of_two


@pytest.fixture
def translator(client):
    client.force_login(user("translator-km"))
    return client


def test_a_file_brings_its_texts_into_the_desk(translator, page):
    html = send(translator, page, filled(download(translator, page), first="ទន្លេ"))
    assert "Stored texts: 1. Left out: 0." in html
    segment = segments(translation(page))[FIRST]
    assert (segment.text, segment.state) == ("ទន្លេ", State.TRANSLATED)
    event = SegmentEvent.objects.last()
    assert (event.via, event.user) == ("file", user("translator-km"))


def test_a_file_that_comes_back_unchanged_changes_nothing(translator, page):
    count = SegmentEvent.objects.count()
    assert "Stored texts: 0. Left out: 0." in send(translator, page, download(translator, page))
    assert SegmentEvent.objects.count() == count


def test_a_file_that_names_another_language_is_refused(translator, page):
    po = filled(download(translator, page), first="ទន្លេ")
    po.metadata["Language"] = "th"
    assert "of another page or language" in send(translator, page, po)


def test_how_many_of_the_texts_have_a_fault_is_told(translator, page):
    change(page, body=body("In 2012 there were boats.", SECOND))
    po = download(translator, page)
    entry_of(po, "In 2012 there were boats.").msgstr = "មានទូក។"
    assert "1 has a fault to mend" in send(translator, page, po)


def test_a_fuzzy_text_is_a_suggestion_and_stays_fuzzy(translator, page):
    po = filled(download(translator, page), first="ទន្លេ")
    entry_of(po).flags.append("fuzzy")
    send(translator, page, po)
    assert segments(translation(page))[FIRST].state == State.SUGGESTED
    po = download(translator, page)
    assert entry_of(po).fuzzy and entry_of(po).msgstr == "ទន្លេ"
    entry_of(po).flags.remove("fuzzy")
    assert "Stored texts: 1." in send(translator, page, po)
    assert segments(translation(page))[FIRST].state == State.TRANSLATED


def test_a_text_whose_english_changed_is_fuzzy_with_what_it_was(translator, page):
    write(translation(page), FIRST, "ទន្លេ")
    change(page, body=body("One text about a large river.", SECOND))
    entry = entry_of(download(translator, page), "One text about a large river.")
    assert (entry.fuzzy, entry.msgstr, entry.previous_msgid) == (True, "ទន្លេ", FIRST)


def test_texts_that_the_file_lacks_are_listed(translator, page):
    po = filled(download(translator, page), first="ទន្លេ")
    po.remove(entry_of(po, SECOND))
    html = send(translator, page, po)
    assert "1 text is not in the file" in html and SECOND in html


def test_the_file_is_one_for_other_programs(translator, page, tmp_path):
    write(translation(page), FIRST, "ទន្លេ")
    path = tmp_path / "page.po"
    path.write_text(str(download(translator, page)), encoding="utf-8")
    known = polib.pofile(str(path), check_for_duplicates=True)
    assert known.metadata["Language"] == "km" and entry_of(known).msgstr == "ទន្លេ"
    with path.open("rb") as file:
        assert read_po(file, abort_invalid=True).locale.language == "km"


@pytest.mark.gettext
def test_gettext_s_own_program_reads_the_file(translator, page, tmp_path):
    write(translation(page), FIRST, "ទន្លេ")
    path = tmp_path / "page.po"
    path.write_text(str(download(translator, page)), encoding="utf-8")
    command = ["msgfmt", "--check", "--output-file", tmp_path / "page.mo", path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert {entry.msgstr for entry in polib.mofile(str(tmp_path / "page.mo"))} >= {"ទន្លេ"}


def test_what_the_checks_find_in_a_file_is_kept_with_its_texts(translator, page):
    send(translator, page, filled(download(translator, page), first="ទន្លេ  មួយ។"))
    assert segments(translation(page))[FIRST].state == State.TRANSLATED
    assert SegmentState.objects.filter(findings=[["spaces.double", ""]]).count() == 1
    assert "show=findings" in translator.get(address(page).replace("file/", "")).content.decode()


def test_texts_that_the_english_has_lost_are_named(translator, page):
    po = filled(download(translator, page), first="ទន្លេ", second="ផ្លូវ")
    change(page, body=body(SECOND))
    html = send(translator, page, po)
    assert "Stored texts: 1. Left out: 1." in html and "The English has changed since" in html


def test_what_cannot_stand_on_a_page_is_named(translator, page):
    html = send(translator, page, filled(download(translator, page), first="<p>ទន្លេ</p>", second="ផ្លូវ"))
    assert "Stored texts: 1. Left out: 1." in html and "not allowed" in html


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "No file came|The file is empty"),
        (b"  \n", "The file is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\xff", "no PO file"),
        ("msgid".encode("utf-16"), "not in UTF-8"),
        (b'msgid "x"\nmsgstr', "no PO file"),
        (b"hello, this is no such file", "no PO file"),
        (b'msgid ""\nmsgstr ""\n\nmsgid "a"\nmsgstr "b"\n', "of another page or language"),
        (str(ROOT / "localization/locale/km/LC_MESSAGES/django.po").encode(), "no PO file"),
        (b"#" * (10 * 1024 * 1024 + 1), "larger than 10 MB"),
    ],
)
def test_a_bad_file_is_refused_in_words(translator, page, content, reason):
    html = send(translator, page, content)
    assert any(words in html for words in reason.split("|"))
    assert not SegmentEvent.objects.filter(via="file").exists()


def test_a_form_without_a_file_says_so(translator, page):
    assert "No file came" in translator.post(address(page), follow=True).content.decode()


def test_a_file_of_another_language_is_refused(translator, client, page):
    po = download(translator, page)
    client.force_login(user("translator-th"))
    answer = client.post(
        reverse("desk:file", args=[translation(page, "th").pk]),
        {"file": SimpleUploadedFile("x.po", str(filled(po, first="ទន្លេ")).encode())},
        follow=True,
    )
    assert "of another page or language" in answer.content.decode()
    assert segments(translation(page, "th"))[FIRST].text is None


def test_a_locked_page_takes_no_file(translator, page):
    from .translations import khmer

    po = filled(download(translator, page), first="ទន្លេ")
    target = khmer(page)
    target.locked, target.locked_by = True, user("reviewer-km")
    target.save()
    assert "Somebody has locked this page" in send(translator, page, po)
    assert segments(translation(page))[FIRST].text is None
