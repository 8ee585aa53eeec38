"""Numbers that are written as words, so that nobody is asked for digits where a language has none."""

# CLDR, "long" decimal formats of each language: a number is multiplied by what follows it.
SCALES = {
    "thousand": 3, "million": 6, "billion": 9, "trillion": 12,
    "ពាន់": 3, "ម៉ឺន": 4, "មឺុន": 4, "សែន": 5, "លាន": 6, "កោដិ": 7, "ប៊ីលាន": 9,
    "พัน": 3, "หมื่น": 4, "แสน": 5, "ล้าน": 6,
    "nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9,
    "ພັນ": 3, "ໝື່ນ": 4, "ຫມື່ນ": 4, "ແສນ": 5, "ລ້ານ": 6, "ຕື້": 9,
    "ထောင်": 3, "သောင်း": 4, "သိန်း": 5, "သန်း": 6, "ကုဋေ": 7, "ဘီလီယံ": 9,
}  # fmt: skip

# One to ten (CLDR, "spellout-numbering").
WORDS = {
    "km": "មួយ ពីរ បី បួន ប្រាំ ប្រាំមួយ ប្រាំពីរ ប្រាំបី ប្រាំបួន ដប់".split(),
    "th": "หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ".split(),
    "vi": "một hai ba bốn năm sáu bảy tám chín mười".split(),
    "lo": "ໜຶ່ງ ສອງ ສາມ ສີ່ ຫ້າ ຫົກ ເຈັດ ແປດ ເກົ້າ ສິບ".split(),
    "my": "တစ် နှစ် သုံး လေး ငါး ခြောက် ခုနစ် ရှစ် ကိုး ဆယ်".split(),
}

_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_TENS = "ten twenty thirty forty fifty sixty seventy eighty ninety"
_MONTHS = "january february march april may june july august september october november december"
ENGLISH = {
    **{word: value for value, word in enumerate(_ONES.split(), 1)},
    **{word: value for value, word in enumerate(_ORDINALS.split(), 1)},
    **{word: value for value, word in enumerate(_MONTHS.split(), 1)},
    **{word: value * 10 for value, word in enumerate(_TENS.split(), 1)},
    "a": 1, "an": 1, "single": 1, "once": 1, "both": 2, "double": 2, "pair": 2, "twice": 2, "decade": 10,
    "dozen": 12, "noon": 12, "half": 50, "hundred": 100, "hundreds": 100, "thousand": 1000, "thousands": 1000,
}  # fmt: skip


def english_values(words):
    """The values of English number words and months, and the sums of two: "twenty-five"."""
    values = {ENGLISH[word] for word in map(str.lower, words) if word in ENGLISH}
    tens = {value for value in values if value % 10 == 0}
    return values | {ten + value for ten in tens for value in values if value < 10}
