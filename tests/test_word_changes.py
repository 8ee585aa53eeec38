"""What became of a text, word by word, in scripts with and without spaces."""

import pytest

from localization.word_changes import word_changes


def test_changes_are_told_word_by_word():
    changes = word_changes("Six governments signed.", "Seven governments have signed.")
    assert changes == [
        ("delete", "Six"),
        ("insert", "Seven"),
        ("equal", " governments "),
        ("insert", "have "),
        ("equal", "signed."),
    ]


def test_what_is_added_at_the_end_changes_no_word_before_it():
    assert word_changes("Field Trips", "Field Trips to it") == [
        ("equal", "Field Trips"),
        ("insert", " to it"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "added"),
    [
        ("នៅឆ្នាំ ២០១២ មានទូក ៤៥។", "នៅឆ្នាំ ២០១២ មានទូក ៤៥ និងស្ពាន ៣។", " និងស្ពាន ៣"),
        ("ปี 2012 มีเรือ 45 ลำ", "ปี 2012 มีเรือใหญ่ 45 ลำ", "ใหญ่"),
        ("ມີເຮືອສອງລຳ", "ມີເຮືອໃຫຍ່ສອງລຳ", "ໃຫຍ່"),
        ("လှေနှစ်စင်းရှိသည်။", "လှေကြီးနှစ်စင်းရှိသည်။", "ကြီး"),
        ("Năm 2012 có thuyền.", "Năm 2012 có 45 thuyền.", "45 "),
    ],
)
def test_a_word_that_is_added_is_told_without_spaces_too(old, new, added):
    assert [text for kind, text in word_changes(old, new) if kind != "equal"] == [added]


def test_a_mark_is_never_cut():
    assert word_changes("សូមមើល{1}ទីនេះ{/1}", "សូមមើល{2}ទីនេះ{/2}") == [
        ("equal", "សូមមើល"),
        ("delete", "{1}"),
        ("insert", "{2}"),
        ("equal", "ទីនេះ"),
        ("delete", "{/1}"),
        ("insert", "{/2}"),
    ]


@pytest.mark.parametrize("text", ["", " ", "ទូក។\n\nទូក {1}១{/1}", "{", "{1", "a\u200bb ก\u200bข"])
def test_the_parts_are_the_texts_again(text):
    changes = word_changes("ទូក x", text)
    assert "".join(part for kind, part in changes if kind != "delete") == text
