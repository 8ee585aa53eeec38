"""Tags of a text as marks that a person can type and move."""

import random

import pytest

from localization.engine import TextRefusedError
from localization.markers import from_marks, tags, to_marks

LINKED = 'See <a id="a1">our site</a> and <b>read</b> it.'
KHMER = 'សូម<b>អាន</b> <a id="a1">គេហទំព័រ</a>។'


def test_tags_are_numbered_as_they_stand_in_the_english():
    assert tags(LINKED) == ['<a id="a1">', "<b>"]
    assert to_marks(LINKED, LINKED) == "See {1}our site{/1} and {2}read{/2} it."


def test_a_translation_may_have_them_in_another_order():
    assert to_marks(KHMER, LINKED) == "សូម{2}អាន{/2} {1}គេហទំព័រ{/1}។"
    assert from_marks("សូម{2}អាន{/2} {1}គេហទំព័រ{/1}។", LINKED) == KHMER


def test_a_line_break_is_a_line_break():
    assert to_marks("one<br/>two", "one<br/>two") == "one\ntwo"
    assert from_marks("មួយ\r\nពីរ", "one<br/>two") == "មួយ<br/>ពីរ"


@pytest.mark.parametrize("typed", ["R&D", "5 < 6", "a > b", "{a} is no mark", "&amp;"])
def test_what_looks_like_code_is_itself(typed):
    stored = from_marks(typed, LINKED)
    assert to_marks(stored, LINKED) == typed
    assert "<" not in stored.replace("&lt;", "")


def test_a_mark_that_the_english_has_not_is_refused():
    with pytest.raises(TextRefusedError, match=r"no mark \{7\}"):
        from_marks("សូម{7}អាន{/7}", LINKED)
    assert from_marks("សូម {7}", "Write {7} here.") == "សូម {7}"


def test_a_tag_that_the_english_has_not_stays_a_tag():
    assert to_marks("<i>ខ្មែរ</i>", LINKED) == "<i>ខ្មែរ</i>"
    assert from_marks("<i>ខ្មែរ</i>", LINKED) == "<i>ខ្មែរ</i>"


@pytest.mark.parametrize("typed", ["{1}one", "one{/1}", "{1}one{2}two{/1}{/2}", "{/2}{2}"])
def test_a_mark_without_its_other_half_is_refused(typed):
    with pytest.raises(TextRefusedError, match="no other half"):
        from_marks(typed, LINKED)


PIECES = [
    "ខ្មែរ",
    " ",
    "{1}",
    "{/1}",
    "{2}",
    "{/2}",
    "&",
    "<",
    ">",
    "\n",
    "<b>",
    "</b>",
    "<br/>",
    "a",
    "'",
    '"',
]


@pytest.mark.parametrize("seed", range(200))
def test_what_was_stored_comes_back_the_same(seed):
    chance = random.Random(seed)
    typed = "".join(chance.choice(PIECES) for _ in range(chance.randint(0, 12)))
    try:
        stored = from_marks(typed, LINKED)
    except TextRefusedError:
        return
    assert from_marks(to_marks(stored, LINKED), LINKED) == stored
