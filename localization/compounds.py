"""Words that browsers break in two, and how a page keeps them whole.

Khmer, Thai and Burmese write no spaces between words, so a browser finds the words with a dictionary
(ICU's). It does not know every compound or borrowed word and may break a line inside one: ``របាយ|ការណ៍``.
Between the parts of the words listed here a page carries U+2060 WORD JOINER, which has no width, no sound
and forbids a break. It is put into the text of a finished page alone: what is stored, searched, fed to
other programs or written in an attribute has none.
"""

import re

JOINER = "\u2060"

# A bar stands where browsers break the word. A new line of a page that begins within a word belongs here.
WORDS = {
    "km": """
        គោល|នយោបាយ របាយ|ការណ៍ រាយ|ការណ៍ ជួញដូរ|មនុស្ស ជួញដូរ|ពល|កម្ម ហត្ថ|លេខា ទា|សភាព គ្រោះ|ថ្នាក់
        ជនរង|គ្រោះ លាក់|កំ|បាំង កុំ|ព្យូ|ទ័|រ អនុ|សញ្ញា សន្ធិ|សញ្ញា អនុ|តំបន់ ប្រជា|ជាតិ ស្រាវ|ជ្រាវ ទំនាក់|ទំនង
        ប្រាស្រ័យ|ទាក់ទង សាកល|វិទ្យាល័យ ក្រុម|ហ៊ុន វិទ្យា|ស្ថាន រដ្ឋ|មន្ត្រី ផ្តួច|ផ្តើម ទូ|ទាំង ដោះ|ស្រាយ ដំណោះ|ស្រាយ
        ទប់|ស្កាត់ ផ្លាស់|ប្តូរ គ្រប់|គ្រង សម្រប|សម្រួល វិធាន|ការ ក្រប|ខណ្ឌ ចំណាក|ស្រុក ចំណង|ជើង កាល|បរិច្ឆេទ
        អត្ត|សញ្ញាណ កំណត់|ត្រា អគ្គ|រដ្ឋទូត កិច្ច|ប្រជុំ ឯកជន|ភាព ព្រម|ព្រៀង ប៉ាន់|ស្មាន មជ្ឈ|មណ្ឌល
        ឥទ្ធិ|ពល ឌី|ស៊ី អាជ្ញា|ប័ណ្ណ ពេ|ស្យាចារ
    """,
    "th": """
        ตรวจ|ทาน ค้า|มนุษย์ อนุ|สัญญา สนธิ|สัญญา ผู้|เสีย|หาย เจ้า|หน้าที่ กรุง|วอชิงตัน ต่อ|ต้าน ช่วย|เหลือ
        เครือ|ข่าย เผย|แพร่ เดิน|ทาง แบ่ง|ปัน เครื่อง|มือ เกี่ยว|กับ ร่วม|มือ คัด|แยก ลง|นาม หน่วย|งาน ลุ่ม|แม่น้ำ
        สาย|ด่วน ต่าง|ประเทศ เมีย|นมา ผู้|อำนวย อนุ|ภูมิภาค ย้าย|ถิ่น ปริญญา|เอก ปริญญา|โท ร้อย|ละ ช่อง|ว่าง
        ดำเนิน|คดี ค้น|พบ ผู้|เยาว์ นัก|วิจัย นัก|วิชาการ โดย|เฉพาะ ปราบ|ปราม ข้อ|เท็จ|จริง เบื้อง|ต้น ปา|แลร์|โม
        โฮ|จิ|มิ|นห์ ยู|นนาน
    """,
    "my": """
        လူ|ကုန်|ကူး|မှု လူ|ကုန်|ကူး ဝ|ဘ်|ဆိုက် အွ|န်|လိုင်း အ|က်|ပ် အ|မေ|ရိ|ကန် အင်|တာ|နက် ဒေ|တာ ပ|ရို|တို|ကော
        ဝါ|ရှင်|တန် လာ|အို မဲ|ခေါင် ဘ|ရောင်|ဇာ ဖ|နွမ်း|ပင် နည်း|ပညာ ခု|နှစ် ပြည့်|နှစ် ကာ|ကွယ် ဆက်|သွယ်
        တိုက်|ဖျက် ဘေး|ကင်း ထုတ်|ပြန် မူ|ဝါဒ ဗဟို|ဌာန သံအမတ်|ကြီး
    """,
}


def _joined(words):
    """Return ``{word: word with joiners}``, the longest first, so that none hides a longer one."""
    parts = sorted((word.split("|") for word in words.split()), key=lambda parts: -len("".join(parts)))
    return {"".join(word): JOINER.join(word) for word in parts}


JOINED = {language: _joined(words) for language, words in WORDS.items()}
# A tag, or a part that is no running text, is passed over as a whole.
OTHER = r"<(script|style|svg|textarea)\b.*?</\1>|<[^>]*>"
PATTERNS = {
    language: re.compile("|".join([OTHER, *map(re.escape, words)]), re.DOTALL)
    for language, words in JOINED.items()
}


def keep_whole(html, language):
    """Return a page's HTML with the language's compounds joined in its text."""
    if language not in JOINED:
        return html
    words = JOINED[language]
    return PATTERNS[language].sub(lambda found: words.get(found[0], found[0]), html)
