"""Checks of a translation: spaces, pairs of brackets and quotation marks, and the end of a sentence."""

import pytest

from .checked import codes, parts


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ក  ខ", "spaces.double"),
        ("ក\u00a0 ខ", "spaces.double"),
        (" ក", "spaces.ends"),
        ("ក\n", "spaces.ends"),
    ],
)
def test_spaces_too_many_are_named(text, code):
    assert codes("One two", text) == [code]


def test_a_line_break_is_no_space_too_many():
    assert codes("One<br/>two", "ក<br/>ខ") == []


@pytest.mark.parametrize(
    ("text", "pair"), [("(CCLP", "( )"), ("«ខ្មែរ", "« »"), ("“ខ្មែរ", "“ ”"), ('"ខ្មែរ', '"'), ("ខ្មែរ]", "[ ]")]
)
def test_half_a_pair_is_named(text, pair):
    assert parts("CCLP", text) == [("brackets.unbalanced", pair)]


@pytest.mark.parametrize("text", ["(CCLP) «ខ្មែរ»", '"ខ្មែរ"', "Investor's", "ខ្មែរ l’année"])
def test_whole_pairs_and_apostrophes_raise_no_alarm(text):
    assert codes("CCLP", text) == []


def test_a_number_of_a_list_is_no_half_pair():
    assert codes("1) one; 2) two", "1) một; 2) hai", "vi") == []
    assert codes("Conversations", "Conversations (Trò chuyện với nước Mỹ)", "vi") == []
    assert codes("On June 10", "Hôm nay (ngày 10)", "vi") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ខ្មែរ។", "km"),
        ("ខ្មែរ៕", "km"),
        ("ខ្មែរ?", "km"),
        ("ខ្មែរ!", "km"),
        ("ខ្មែរ (CCLP)។", "km"),
        ("«ខ្មែរ។»", "km"),
        ("ខ្មែរ Washington, D.C.", "km"),
        ("မြန်မာ။", "my"),
        ("ไทย", "th"),
        ("ไทย.", "th"),
        ("ລາວ", "lo"),
        ("ລາວ.", "lo"),
        ("Tiếng Việt.", "vi"),
        ("Tiếng Việt?", "vi"),
        ("Tiếng Việt…", "vi"),
        ('<a id="a1">Tiếng Việt</a>.', "vi"),
    ],
)
def test_a_sentence_ends_as_its_script_has_it(text, language):
    english = 'A <a id="a1">language</a>.' if "<a" in text else "A language."
    assert not [code for code in codes(english, text, language) if "punctuation" in code]


@pytest.mark.parametrize(
    ("text", "language", "finding"),
    [
        ("ខ្មែរ", "km", ("punctuation.missing", "។")),
        ("ខ្មែរ.", "km", ("punctuation.latin", "។")),
        ("မြန်မာ", "my", ("punctuation.missing", "။")),
        ("Tiếng Việt", "vi", ("punctuation.missing", ".")),
    ],
)
def test_a_sentence_without_its_mark_is_named(text, language, finding):
    assert parts("A language.", text, language) == [finding]


@pytest.mark.parametrize(("text", "language"), [("ខ្មែរ។", "km"), ("မြန်မာ။", "my"), ("Tiếng Việt.", "vi")])
def test_a_heading_has_no_mark(text, language):
    assert codes("A language", text, language) == ["punctuation.extra"]


@pytest.mark.parametrize(
    ("english", "text", "language"),
    [
        ("Washington, D.C.", "Washington", "vi"),
        ("Polaris Project, Inc.", "Polaris Project", "km"),
        ("Why the numbers differ", "Vì sao các con số khác nhau?", "vi"),
        ("Phones and so on", "Điện thoại, v.v.", "vi"),
        ("Phones and so on", "ទូរស័ព្ទ ។ល។", "km"),
        ("One;", "ខ្មែរ។", "km"),
    ],
)
def test_abbreviations_and_questions_raise_no_alarm(english, text, language):
    assert not [code for code in codes(english, text, language) if "punctuation" in code]
