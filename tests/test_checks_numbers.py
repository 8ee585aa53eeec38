"""Checks of a translation: numbers as the language writes them, the digits of the team, addresses."""

import pytest

from .checked import codes, parts

SAME = [
    ("12 people", "មនុស្ស ១២ នាក់", "km"),
    ("12 people", "คน ๑๒ คน", "th"),
    ("12 people", "໑໒ ຄົນ", "lo"),
    ("12 people", "လူ ၁၂ ဦး", "my"),
    ("1,277 people", "1.277 người", "vi"),
    ("1,277 people", "1 277 người", "vi"),
    ("1,277 people", "1\u00a0277 នាក់", "km"),
    ("1,277 people", "១.២៧៧ នាក់", "km"),
    ("12.3 million", "12,3 triệu", "vi"),
    ("1,234,567.5 dollars", "1.234.567,5 đô la", "vi"),
    ("12.3 million", "๑๒.๓ ล้าน", "th"),
    ("500,000 people", "៥ សែននាក់", "km"),
    ("27 million people", "၂၇၀ သိန်း", "my"),
    ("5,000 people", "5 nghìn người", "vi"),
    ("in 2012", "ใน พ.ศ. 2555", "th"),
    ("in 2012", "ใน ค.ศ. 2012", "th"),
    ("B.E. 2551 (2008)", "พ.ศ. ๒๕๕๑", "th"),
    ("2010–2015", "พ.ศ. 2553–2558", "th"),
    ("the 1990s", "những năm 90", "vi"),
    ("3 countries", "ba nước", "vi"),
    ("3 countries", "ប្រទេសបី", "km"),
    ("the 1st and 2nd trip", "chuyến đi đầu tiên và thứ hai", "vi"),
    ("the 2nd trip", "ដំណើរលើកទី ២", "km"),
    ("two countries", "2 nước", "vi"),
    ("twenty-five people", "25 người", "vi"),
    ("June 3, 2010", "ngày 3/6/2010", "vi"),
    ("June 3, 2010", "03.06.2010", "vi"),
    ("from 9 a.m. to 5 p.m.", "từ 9 giờ đến 17 giờ", "vi"),
    ("open 24/7", "ตลอด 24 ชั่วโมง ทุกวัน", "th"),
    ("about 50% of them", "ប្រហែល 50 ភាគរយ", "km"),
    ("about 50% of them", "ประมาณร้อยละ ๕๐", "th"),
    ('The "3P" paradigm', "គំរូ «៣P»", "km"),
    ("In 2010, 350 people came.", "Năm 2010 350 người đến.", "vi"),
    ("Version 2.0", "Phiên bản 2", "vi"),
]


@pytest.mark.parametrize(("english", "text", "language"), SAME)
def test_a_number_may_be_written_as_the_language_writes_it(english, text, language):
    assert [code for code in codes(english, text, language) if code.startswith(("num", "add"))] == []


@pytest.mark.parametrize(
    ("english", "text", "language", "missing"),
    [
        ("45 people", "មនុស្ស ៥៤ នាក់", "km", "45"),
        ("1,277 people", "1.276 người", "vi", "1,277"),
        ("12.3 million", "12,4 triệu", "vi", "12.3"),
        ("in 2012", "ใน พ.ศ. 2554", "th", "2012"),
        ("in 2012", "năm 2555", "vi", "2012"),
        ("on June 19", "ໃນເດືອນມິຖຸນາ", "lo", "19"),
        ("27 million", "သန်း", "my", "27"),
        ("20.9 million", "20 triệu 8", "vi", "20.9"),
        ("hotline 1300", "đường dây nóng", "vi", "1300"),
    ],
)
def test_a_number_of_the_english_is_missing(english, text, language, missing):
    assert ("numbers.missing", missing) in parts(english, text, language)


def test_a_number_that_the_english_does_not_have_is_named():
    assert parts("Some people", "មនុស្ស ២១ នាក់") == [("additions.number", "21")]
    assert parts("In 2012", "Năm 2012 và 2013", "vi") == [("additions.number", "2013")]


def test_numbers_in_addresses_are_no_numbers_of_the_text():
    assert codes("Call (213) 337-3100.", "Hãy gọi (213) 337-3100.", "vi") == []
    assert codes("See https://example.org/2012/45", "Xem https://example.org/2012/45", "vi") == []


def test_digits_follow_the_policy_of_the_team():
    assert parts("In 2012", "ឆ្នាំ ២០១២", digits="latin") == [("digits.not_latin", "២០១២")]
    assert parts("In 2012", "ឆ្នាំ 2012", digits="native") == [("digits.not_native", "2012")]
    for text in ("ឆ្នាំ 2012", "ឆ្នាំ ២០១២"):
        assert codes("In 2012", text, digits="either") == []


@pytest.mark.parametrize("text", ["CC BY 4.0", "3P", "COVID-19", "https://example.org/12", "(213) 337-3100"])
def test_digits_that_belong_to_latin_letters_or_an_address_stay(text):
    assert codes(text, text, "my", digits="native") == []


def test_digits_of_another_language_are_named():
    assert parts("In 2012", "ឆ្នាំ ๒๐๑๒") == [("digits.foreign", "๒๐๑๒")]
    assert parts("In 2012", "Năm ២០១២", "vi", digits="native") == [("digits.foreign", "២០១២")]


def test_a_text_in_addresses_of_the_english_is_copied_sign_by_sign():
    english = "Write to help@example.org, see www.example.org/help or call +855 23 123 456."
    wrong = "សូមសរសេរទៅ help@exemple.org មើល www.example.org/hlp ឬទូរស័ព្ទ +855 23 123 465។"
    found = parts(english, wrong)
    assert ("addresses.email", "help@example.org") in found
    assert ("addresses.web", "www.example.org/help") in found
    assert ("addresses.phone", "+855 23 123 456") in found
    assert [part for code, part in found if code == "additions.address"] == [
        "help@exemple.org",
        "www.example.org/hlp",
        "+855 23 123 465",
    ]


def test_an_address_may_stand_beside_letters_and_in_other_digits():
    english = "Write to help@example.org, see www.example.org/help or call 012 345 678."
    assert codes(english, "សរសេរទៅhelp@example.orgមើលwww.example.org/helpទូរស័ព្ទ០១២ ៣៤៥ ៦៧៨។") == []
    assert codes("See tongdai111.vn.", "Xem tongdai111.vn.", "vi") == []
    assert codes("See tongdai111.vn.", "Xem tongdai112.vn.", "vi")[:1] == ["addresses.web"]


def test_years_and_dates_are_no_telephone_numbers():
    assert codes("(2010–2015), June 3, 2010", "(พ.ศ. 2553–2558), 03-06-2553", "th") == []
    assert codes("2010-2015", "2010-2015", "vi") == []
