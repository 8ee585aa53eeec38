"""Checks of a translation: is it in the language, in Unicode, and not typed for an old font."""

import pytest

from .checked import codes, parts

ENGLISH = "People share what they know about the crime with their neighbours."
KHMER = "មនុស្សចែករំលែកអ្វីដែលពួកគេដឹង។"


@pytest.mark.parametrize("language", ["km", "th", "vi", "lo", "my"])
def test_a_sentence_left_in_english_is_named(language):
    begin = {"km": "ខ្មែរ", "th": "ไทย", "vi": "Tiếng Việt", "lo": "ລາວ", "my": "မြန်မာ"}[language]
    found = codes("Another sentence", f"{begin}: people share information with the police", language)
    assert "script.english" in found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Human Trafficking Online ពិនិត្យបណ្តាញសង្គម", "km"),
        ("ចុច <b>លុបទិន្នន័យរុករក (Delete browsing data)</b>", "km"),
        ("ทำงานกับ USC Annenberg Center on Communication Leadership & Policy", "th"),
        ("Báo cáo Technology and Labor Trafficking in a Network Society", "vi"),
        ("Trong khi cho con", "vi"),
        ("Theo ông Mark Latonero, Research Director", "vi"),
        ("ທ່ານ Luis CdeBaca ແລະ Alec Ross", "lo"),
    ],
)
def test_names_titles_and_labels_raise_no_alarm(text, language):
    assert not [code for code in codes("Something else", text, language) if "script" in code]


def test_the_english_name_may_stand_beside_its_translation():
    title = "Guiding principles for technological interventions in human trafficking"
    assert codes(title, f"គោលការណ៍ណែនាំ ({title})") == []


def test_a_text_without_a_letter_of_the_language_is_named():
    assert "script.letters" in codes("Hello to you all", "sawasdee krub khun", "th")
    assert "script.letters" in codes("Hello to you all", "xin chao tat ca cac ban", "vi")
    assert codes("Hello to you all", "สวัสดีทุกคน", "th") == []


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("ខ្មែរ ไทย", "km", "ไทย"),
        ("Tiếng Việt và русский", "vi", "русский"),
        ("ไทยกับខ្មែរ", "th", "ខ្មែរ"),
        ("ລາວ ไทย", "lo", "ไทย"),
    ],
)
def test_letters_of_another_language_are_named(text, language, word):
    assert ("script.other", word) in parts("Languages", text, language)


def test_letters_that_the_english_has_may_stand():
    assert codes("“ไทย” means Thai", "«ไทย» មានន័យថា ថៃ") == []


@pytest.mark.parametrize("text", ["ျမန္မာႏိုင္ငံ", "လူကုန္ကူးမႈ တိုက္ဖ်က္ေရး"])
def test_zawgyi_is_named(text):
    assert "encoding.zawgyi" in codes("Myanmar", text, "my")


def test_unicode_burmese_is_not():
    assert codes("Human trafficking", "လူကုန်ကူးမှု တိုက်ဖျက်ရေး", "my") == []


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("¡ÒÃ¤éÒÁ¹ØÉÂì", "th", "encoding.misread"),
        ("à¸à¸²à¸£à¸\u0084à¹\u0089à¸²à¸¡à¸\u0099", "th", "encoding.misread"),
        ("ažážáŸ’áž˜áŸ‚ážš", "km", "encoding.misread"),
        ("Viá»‡t Nam Ä‘áº¹p", "vi", "encoding.misread"),
        ("Xin chaøo caùc baïn Vieät Nam", "vi", "encoding.old_font"),
        ("B¶o Th¾ng, Mêng Kh¬ng", "vi", "encoding.old_font"),
        ("éf¶ExqñaMkMeNIt RBHraCaNacRkkm<úCa", "km", "encoding.old_font"),
    ],
)
def test_old_fonts_and_damaged_files_are_named(text, language, code):
    assert code in codes("A text", text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Đây là «văn bản» của ông Müller và bà Parreñas.", "vi"),
        ("Chị nói «là», anh nói «cá».", "vi"),
        ("YouTube បានបិទ", "km"),
        ("ทีมของ CdeBaca กับ Parreñas", "th"),
        ("Báo VnEconomy đưa tin", "vi"),
    ],
)
def test_foreign_names_are_not_taken_for_them(text, language):
    assert not [code for code in codes("A text.", text, language) if "encoding" in code]
