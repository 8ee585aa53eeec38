"""Checks of a translation: is there something to read, does it fit, are links and tags there."""

import pytest

from .checked import codes, parts


@pytest.mark.parametrize(
    "text", ["", "  \n", "\u200b\u00a0", "\u2060\ufeff", "<b>\u200b</b>", "\u17b4", "<br/>"]
)
def test_a_text_with_nothing_to_read_is_empty_and_nothing_else(text):
    assert codes('See <a id="a1">12 pages</a>.', text) == ["empty.invisible"]


@pytest.mark.parametrize("text", ["ក", "1", "?", "<b>ข</b>"])
def test_one_visible_sign_is_something(text):
    assert "empty.invisible" not in codes("x", text)


def test_a_text_is_too_long_by_what_its_place_does_not_hold():
    assert parts("Home", "ទំព័រដើម", max_length=5) == [("length.too_long", "3")]
    assert parts("Home", "<b>Trang chủ</b>", "vi", max_length=9) == [("tags.extra", "b")]
    assert codes("Home", "ទំព័រដើម" * 500, max_length=None) == []
    assert codes("R&amp;D", "ក&amp;ខ", max_length=3) == []


def test_the_english_word_for_word_is_no_translation():
    assert (
        codes("Stopping trafficking before it starts.", "Stopping  trafficking before it starts.", "vi")
        == [
            "spaces.double",
            "same.untranslated",
        ][::-1]
    )
    assert codes("First report", "First report", "th") == ["same.untranslated"]


@pytest.mark.parametrize(
    "name",
    [
        "USC Annenberg",
        "danah boyd",
        "CC BY-NC 4.0",
        "350 S Grand Ave, Suite 3350<br/>Los Angeles, CA 90071",
        "Technology and Labor Trafficking in a Network Society",
        "internet",
        "2012",
        "https://example.org/a-long-address/with-words",
    ],
)
@pytest.mark.parametrize("language", ["km", "th", "vi", "lo", "my"])
def test_names_titles_and_addresses_may_stay_as_they_are(name, language):
    assert codes(name, name, language) == []


def test_a_link_is_missing():
    english = 'Read <a id="a1">the news</a> and <a id="a2">the reports</a>.'
    assert parts(english, 'សូមអាន <a id="a1">ព័ត៌មាន</a>។') == [("links.missing", "a2")]
    assert codes(english, 'សូមអាន <a id="a2">របាយការណ៍</a> និង <a id="a1">ព័ត៌មាន</a>។') == []


def test_a_link_is_one_too_many():
    assert parts("News", '<a id="a1">Tin tức</a>', "vi") == [("links.extra", "a1")]
    assert codes("News", '<a href="https://example.org">Tin tức</a>', "vi") == ["links.extra"]


def test_bold_words_and_breaks_are_there_as_in_the_english():
    assert parts("Tap <b>Delete</b>.", "Chạm Xóa.", "vi") == [("tags.missing", "b")]
    assert parts("One line<br/>two", "Một dòng hai", "vi") == [("tags.missing", "br")]
    assert parts("Water", "H<sub>2</sub>O là nước", "vi") == [
        ("additions.number", "2"),
        ("tags.extra", "sub"),
    ]


def test_a_language_may_need_more_or_fewer_bold_words_and_another_tag():
    assert codes("<b>private</b> or <b>incognito</b>", "<b>ឯកជន</b>") == []
    assert codes("<b>private</b>", "<strong>ឯកជន</strong>") == []
