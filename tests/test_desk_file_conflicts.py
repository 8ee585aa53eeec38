"""A file that says one thing and the desk another: nothing is overwritten, and a person chooses."""

import pytest

from .desk import FIRST, SECOND, filled, write_page_of_two
from .desk_file import address, download, send
from .translations import locale, segments, translation, user, write

pytestmark = pytest.mark.django_db
begin_with = write_page_of_two


def test_an_older_file_overwrites_no_newer_text(khmer_team, page_of_two):
    po = filled(download(khmer_team, page_of_two), first="ចាស់", second="ផ្លូវ")
    write(translation(page_of_two), FIRST, "ថ្មី")
    html = send(khmer_team, page_of_two, po)
    assert "Stored texts: 1. Left out: 1." in html and "ថ្មី" in html and "ចាស់" in html
    assert segments(translation(page_of_two))[FIRST].text == "ថ្មី"
    assert segments(translation(page_of_two))[SECOND].text == "ផ្លូវ"


def test_a_file_without_its_notes_overwrites_nothing(khmer_team, page_of_two):
    write(translation(page_of_two), FIRST, "ថ្មី")
    po = filled(download(khmer_team, page_of_two), first="ចាស់")
    for entry in po:
        entry.comment = ""
    assert "Stored texts: 0." in send(khmer_team, page_of_two, po)


def test_of_two_texts_a_person_chooses(khmer_team, page_of_two):
    po = filled(download(khmer_team, page_of_two), first="ចាស់")
    write(translation(page_of_two), FIRST, "ថ្មី")
    html = send(khmer_team, page_of_two, po)
    name = f"{translation(page_of_two).pk}-{segments(translation(page_of_two))[FIRST].pk}"
    version = segments(translation(page_of_two))[FIRST].version
    assert f'name="version {name}" value="{version}"' in html
    form = {"conflicts": 1, "chosen": name, f"text {name}": "ចាស់", f"version {name}": version}
    html = khmer_team.post(address(page_of_two), form, follow=True).content.decode()
    assert "Stored texts: 1. Left out: 0." in html
    assert segments(translation(page_of_two))[FIRST].text == "ចាស់"
    # Pressed again, after somebody wrote once more, nothing is overwritten.
    write(translation(page_of_two), FIRST, "ថ្មីទៀត")
    html = khmer_team.post(address(page_of_two), form, follow=True).content.decode()
    assert "Left out: 1." in html and "ចាស់" in html
    assert segments(translation(page_of_two))[FIRST].text == "ថ្មីទៀត"


@pytest.mark.parametrize("segment", ["", "0", "9" * 30])
def test_a_chosen_text_that_is_gone_is_told_with_what_was_typed(khmer_team, page_of_two, segment):
    name = f"{translation(page_of_two).pk}-{segment}"
    form = {"conflicts": 1, "chosen": [name, "x", "0-1"], f"text {name}": "ចាស់", f"version {name}": "x"}
    html = khmer_team.post(address(page_of_two), form, follow=True).content.decode()
    assert "no longer there" in html and "ចាស់" in html


def test_a_chosen_text_of_a_page_that_is_locked_is_left_out(khmer_team, page_of_two):
    target = page_of_two.get_translation(locale())
    target.locked, target.locked_by = True, user("reviewer-km")
    target.save()
    name = f"{translation(page_of_two).pk}-{segments(translation(page_of_two))[FIRST].pk}"
    form = {"conflicts": 1, "chosen": name, f"text {name}": "ចាស់", f"version {name}": 0}
    html = khmer_team.post(address(page_of_two), form, follow=True).content.decode()
    assert "Somebody has locked this page" in html and FIRST in html
    assert segments(translation(page_of_two))[FIRST].text is None


def test_what_nobody_changed_in_the_file_is_no_conflict(khmer_team, page_of_two):
    write(translation(page_of_two), SECOND, "ផ្លូវ")
    po = download(khmer_team, page_of_two)
    write(translation(page_of_two), FIRST, "ថ្មី")
    write(translation(page_of_two), SECOND, "ផ្លូវថ្មី")
    assert "Stored texts: 0. Left out: 0." in send(khmer_team, page_of_two, po)
    assert segments(translation(page_of_two))[SECOND].text == "ផ្លូវថ្មី"
