"""The checks in every language, on a sentence of the site's field: right as it is, and with one fault."""

import pytest

from .checked import codes, wording

ENGLISH = (
    'In 2011 the <a id="a1">report of the Center</a> named 20 groups (in three countries) that work against '
    "human trafficking."
)
GOOD = {
    "km": 'នៅឆ្នាំ ២០១១ <a id="a1">របាយការណ៍របស់មជ្ឈមណ្ឌល</a> បានរៀបរាប់ក្រុមចំនួន ២០ (នៅក្នុងប្រទេសបី) '
    "ដែលធ្វើការប្រឆាំងការជួញដូរមនុស្ស។",
    "th": 'ใน พ.ศ. 2554 <a id="a1">รายงานของศูนย์</a> ระบุ 20 กลุ่ม (ในสามประเทศ) ที่ทำงานต่อต้านการค้ามนุษย์',
    "vi": 'Năm 2011, <a id="a1">báo cáo của Trung tâm</a> nêu tên 20 nhóm (ở ba nước) hoạt động '
    "chống mua bán người.",
    "lo": 'ໃນປີ 2011 <a id="a1">ບົດລາຍງານຂອງສູນ</a> ໄດ້ກ່າວເຖິງ 20 ກຸ່ມ (ໃນສາມປະເທດ) ທີ່ເຮັດວຽກຕ້ານການຄ້າມະນຸດ.',
    "my": '၂၀၁၁ ခုနှစ်တွင် <a id="a1">စင်တာ၏ အစီရင်ခံစာ</a>က လူကုန်ကူးမှုကို တိုက်ဖျက်နေသော အဖွဲ့ ၂၀ (နိုင်ငံသုံးခုတွင်) ကို ဖော်ပြခဲ့သည်။',
}
TERMS = {
    "km": "ការជួញដូរមនុស្ស",
    "th": "การค้ามนุษย์",
    "vi": "mua bán người",
    "lo": "ການຄ້າມະນຸດ",
    "my": "လူကုန်ကူးမှု",
}
NATIVE_20 = {"km": "២០", "my": "၂၀"}
NEIGHBOUR_20 = {"km": "๒๐", "th": "២០", "vi": "២០", "lo": "๒๐", "my": "๒๐"}
# A word of a neighbour, as it comes in with a text that was pasted.
STRANGER = {"km": "ประเทศไทย", "th": "ກະຊວງ", "vi": "ខ្មែរ", "lo": "ประเทศไทย", "my": "ខ្មែរ"}


def without(part):
    return lambda text, language: text.replace(part, "")


def without_term(text, language):
    return text.replace(TERMS[language], "")


def own_20(language):
    return NATIVE_20.get(language, "20")


def without_20(text, language):
    return text.replace(own_20(language), "")


def with_word(word):
    return lambda text, language: text.replace("</a>", f"</a> {word} ")


SENTENCE = " It says that everybody who works with these people needs to know more about them."
FAULTS = {
    "empty.invisible": lambda text, language: "\u200b",
    "same.untranslated": lambda text, language: ENGLISH,
    "links.missing": lambda text, language: text.replace('<a id="a1">', "").replace("</a>", ""),
    "links.extra": with_word('<a id="a2">1</a>'),
    "tags.extra": with_word("<b>1</b>"),
    "numbers.missing": without_20,
    "digits.foreign": lambda text, language: text.replace(own_20(language), NEIGHBOUR_20[language]),
    "additions.number": with_word("4711"),
    "additions.address": with_word("help@example.org"),
    "terms.missing": without_term,
    "forbidden.used": with_word("WRONGWORD"),
    "length.too_long": lambda text, language: text * 9,
    "script.other": lambda text, language: with_word(STRANGER[language])(text, language),
    "script.english": lambda text, language: text + SENTENCE,
    "unreadable.character": with_word("\ufffd"),
    "composition": with_word("Parren\u0303as"),
    "invisible": with_word("\u202e"),
    "spaces.double": with_word(" "),
    "brackets": without(")"),
    "consistency": lambda text, language: text,
}


def found(text, language, **more):
    words = [wording("human trafficking", TERMS[language]), wording("trafficking", "WRONGWORD", "forbidden")]
    return codes(ENGLISH, text, language, max_length=400, wordings=tuple(words), **more)


@pytest.mark.parametrize("language", GOOD)
def test_a_good_sentence_raises_no_alarm(language):
    assert found(GOOD[language], language) == []


@pytest.mark.parametrize("language", GOOD)
@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_named_in_every_language(code, language):
    elsewhere = ("x",) if code == "consistency" else ()
    codes = found(FAULTS[code](GOOD[language], language), language, elsewhere=elsewhere)
    assert any(each.startswith(code) for each in codes), codes
