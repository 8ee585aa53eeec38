"""Checks of a translation: the words of the glossary, and one translation for one English text."""

import unicodedata

from .checked import codes, parts, wording

HOTLINE = (wording("hotline", "đường dây nóng"), wording("hotline", "tổng đài", "allowed"))
VICTIM = (wording("victim", "ผู้เสียหาย"), wording("victim", "เหยื่อ", "forbidden", "The law says ผู้เสียหาย."))


def test_a_term_is_not_translated_with_a_word_of_the_glossary():
    found = parts("Call the hotline.", "Hãy gọi số này.", "vi", wordings=HOTLINE[::-1])
    assert found == [("terms.missing", "hotline → đường dây nóng")]


def test_any_wording_that_may_be_used_will_do_in_any_form():
    for text in ("Đường dây nóng", "Tổng đài", unicodedata.normalize("NFD", "đường dây nóng")):
        assert not [code for code in codes("Hotline", text, "vi", wordings=HOTLINE) if "terms" in code]
    for text in ("ជួញ\u200bដូរមនុស្ស", "ជួញដូរ\u2060មនុស្ស", "ជួញដូរ មនុស្ស"):
        assert not [c for c in codes("TIP", text, wordings=(wording("TIP", "ជួញដូរមនុស្ស"),)) if "terms" in c]


def test_a_noun_of_the_glossary_may_be_the_verb_that_it_is_made_of():
    for word, text, language in [
        ("การคุ้มครอง", "คุ้มครองสตรีและเด็ก", "th"),
        ("ការកេងប្រវ័ញ្ច", "គោលបំណងកេងប្រវ័ញ្ច", "km"),
        ("ການປົກປ້ອງ", "ເພື່ອປົກປ້ອງເດັກ", "lo"),
        ("ခေါင်းပုံဖြတ်ခြင်း", "ခေါင်းပုံဖြတ်ရန် ရည်ရွယ်ချက်", "my"),
    ]:
        assert "terms.missing" not in codes(
            "Protection", text, language, wordings=(wording("protection", word),)
        )


def test_a_short_word_is_asked_for_as_it_is():
    assert "terms.missing" in codes("Use", "ใช้", "th", wordings=(wording("use", "การใช้"),))


def test_spellings_that_differ_in_nothing_a_reader_sees_are_one():
    assert (
        codes("Reintegration", "Tái hoà nhập", "vi", wordings=(wording("reintegration", "tái hòa nhập"),))
        == []
    )
    assert codes("Law", "ກົດຫມາຍ", "lo", wordings=(wording("law", "ກົດໝາຍ"),)) == []


def test_a_term_without_a_wording_that_may_be_used_is_not_asked_for():
    assert codes("Victims", "ผู้คน", "th", wordings=VICTIM[1:]) == []
    assert codes("Victims", "ผู้คน", "th", wordings=(wording("victim", " "),)) == []


def test_a_title_or_an_acronym_that_stays_english_needs_no_wording():
    term = (wording("human trafficking", "mua bán người"), wording("NGO", "tổ chức phi chính phủ"))
    text = "Báo cáo Human Trafficking Online của một NGO."
    assert codes("An NGO's report Human Trafficking Online.", text, "vi", wordings=term) == []
    assert codes("About human trafficking.", "Về human trafficking.", "vi", wordings=term[:1]) == [
        "terms.missing"
    ]


def test_a_forbidden_wording_is_named_with_its_reason():
    found = parts("Victims", "ผู้เสียหายหรือเหยื่อ", "th", wordings=VICTIM)
    assert found == [("forbidden.used", "เหยื่อ (The law says ผู้เสียหาย)")]
    assert codes("Victims", "ผู้เสียหาย", "th", wordings=VICTIM) == []


def test_a_forbidden_wording_within_one_that_may_be_used_is_not_meant():
    words = (wording("traffic", "buôn người", "forbidden"), wording("smuggling", "buôn người qua biên giới"))
    assert codes("Smuggling", "Buôn người qua biên giới", "vi", wordings=words) == []
    both = "Buôn người qua biên giới và buôn người"
    assert codes("Smuggling", both, "vi", wordings=words) == ["forbidden.used"]


def test_a_forbidden_wording_is_a_word_and_no_piece_of_one():
    assert codes("Farming", "Nông nghiệp", "vi", wordings=(wording("slave", "nô", "forbidden"),)) == []
    assert codes("Work", "ការងារ", wordings=(wording("x", "ក", "forbidden"),)) == []


def test_the_same_english_has_the_same_translation():
    assert parts("Read more", "Đọc tiếp", "vi", elsewhere=("<b>Xem thêm</b>",)) == [
        ("consistency.differs", "Xem thêm")
    ]
    assert codes("Read more", "Xem thêm", "vi", elsewhere=("<b>Xem  thêm</b>", "Đọc tiếp")) == []
    assert codes("Read more", "Xem thêm", "vi", elsewhere=()) == []
