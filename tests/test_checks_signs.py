"""Checks of a translation: vowels and signs of each script, and characters that nobody sees or can read."""

import unicodedata

import pytest

from .checked import codes, parts


@pytest.mark.parametrize(
    "text",
    [
        "ស្ត្រី",
        "ព័ត៌មាន",
        "អ៊ិនធើណិត",
        "ប៉ុន្តែ",
        "ក្រុមហ៊ុន",
        "ឱ្យ ឲ្យ",
        "សំណួរ ជាំ ចុះ នុ៎ះ",
        "ធម៌ វ័យ ក៏",
        "ខ្មែរ\u200bយើង ផ្សេងៗ",
        "ស៊\u200cី",
        "និង<b>ការ</b>",
    ],
)
def test_good_khmer_raises_no_alarm(text):
    assert codes("Word", text.replace("<b>", "").replace("</b>", "")) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ស្រ្តី", "signs.order"),
        ("សិទិ្ធ", "signs.order"),
        ("ធមំ៌", "signs.order"),
        ("ប៉្រូ", "signs.order"),
        ("អិ៊ន", "signs.order"),
        ("កេី", "signs.doubled"),
        ("កាា", "signs.doubled"),
        ("កុុ", "signs.doubled"),
        ("ស៊៊ី", "signs.doubled"),
        ("ក្", "signs.loose"),
        ("អក្សរ ាក", "signs.loose"),
        ("ក្ ក", "signs.loose"),
        ("ឣក្សរ", "signs.discouraged"),
    ],
)
def test_khmer_signs_out_of_order_doubled_or_loose_are_named(text, code):
    assert code in codes("Word", text)


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("เเรงงาน", "th", "signs.look_alike"),
        ("ทํางาน", "th", "signs.look_alike"),
        ("น้ํา", "th", "signs.look_alike"),
        ("ที่่", "th", "signs.doubled"),
        ("ท่ี", "th", "signs.order"),
        ("คน ่", "th", "signs.loose"),
        ("ເເຮງງານ", "lo", "signs.look_alike"),
        ("ທໍາ", "lo", "signs.look_alike"),
        ("ທ່ີ", "lo", "signs.order"),
        ("ນັ້້ນ", "lo", "signs.doubled"),
        ("ကြျ", "my", "signs.order"),
        ("ကုိ", "my", "signs.order"),
        ("ကိုု", "my", "signs.doubled"),
        ("ကောင််း", "my", "signs.doubled"),
        ("စာ ်", "my", "signs.loose"),
        ("၀င်", "my", ""),
        ("၀ိ", "my", "signs.look_alike"),
    ],
)
def test_signs_of_thai_lao_and_burmese(text, language, code):
    assert ({code} if code else set()) <= set(codes("Word", text, language))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ทำงานที่น้ำแข็ง แรงงาน ก็ดี สิ่งอื่น ๆ", "th"),
        ("ເຮັດວຽກທີ່ນ້ຳ ແຮງງານ ສິ່ງອື່ນໆ", "lo"),
        ("ကျွန်ုပ်တို့သည် ကြောင့် ယောက်ျား အတွက် ၁၀ ဦး", "my"),
    ],
)
def test_good_thai_lao_and_burmese_raise_no_alarm(text, language):
    assert codes("Ten words", text, language) == []


def test_letters_and_marks_stored_apart_are_named():
    text = unicodedata.normalize("NFD", "Tiếng Việt")
    assert [code for code, _part in parts("Vietnamese", text, "vi")] == ["composition.decomposed"]
    assert codes("Vietnamese", "Tiếng Việt", "vi") == []


@pytest.mark.parametrize("language", ["km", "th", "lo", "my"])
def test_the_space_of_no_width_may_stand_between_words_and_not_at_an_end(language):
    word = {"km": "ខ្មែរ", "th": "ไทย", "lo": "ລາວ", "my": "မြန်မာ"}[language]
    assert codes("Word", f"{word}\u200b{word}", language) == []
    for text in (f"\u200b{word}", f"{word}\u200b", f"<b>{word}\u200b</b>"):
        assert "invisible.ends" in codes("<b>Word</b>" if "<" in text else "Word", text, language)


def test_vietnamese_has_spaces_and_needs_none_of_no_width():
    assert parts("Vietnamese", "Tiếng\u200b Việt", "vi") == [
        ("invisible.character", "U+200B zero width space")
    ]


@pytest.mark.parametrize("char", ["\u00ad", "\ufeff", "\u200e", "\u202e", "\u2060", "\u2028"])
@pytest.mark.parametrize("language", ["km", "vi"])
def test_other_invisible_characters_are_named(char, language):
    assert f"U+{ord(char):04X}" in " ".join(part for _code, part in parts("One", f"ក{char}ក", language))


@pytest.mark.parametrize("char", ["\ufffd", "\ue000", "\U000f0000", "\x07", "\u0378"])
@pytest.mark.parametrize("language", ["km", "vi"])
def test_characters_that_nobody_can_read_are_named(char, language):
    assert "unreadable.character" in codes("One", f"ក{char}", language)


def test_half_a_character_becomes_one_that_nobody_can_read():
    assert parts("One", "ក\ud800ក") == [("unreadable.character", "U+FFFD replacement character")]
