"""What the index knows about writing: equal texts are equal, words are found by their parts."""

import random
import sqlite3
import unicodedata

import pytest

from search.text import lexicon
from search.text.excerpt import excerpt, marked
from search.text.match import holds
from search.text.normalize import atoms, normalize
from search.text.query import parse
from search.text.runs import runs
from search.text.tokens import tokens
from search.text.units import units
from search.text.words import words

# Words of the six languages, names, numbers: material for texts put together by chance.
WORDS = (
    "ការជួញដូរមនុស្ស បច្ចេកវិទ្យា ស្ត្រី ប្រទេសកម្ពុជា អ៊ីនធឺណិត សុីវិល ការค้ามนุษย์ ประเทศไทย น้ำ ทำงาน เพราะ ก็ "
    "ການຄ້າມະນຸດ ໜັງສື ຫຼາຍ ນ້ຳ ລັດຖະບານ လူကုန်ကူးမှု နည်းပညာ ယောက်ျား အင်္ဂလိပ် ဦး ပြည်၌ buôn bán người Đại học "
    "hoà giải thủy Trafficking don't COVID-19 12,345 1.500 ២០១៣ ๒๕๕๖ ໒໐໑໓ ၂၀၁၃ ÆØÅ ß İstanbul Ελλάδα "
    "中文 がっこう 한국어 क़लम"
).split()


def same(one, other):
    assert normalize(one) == normalize(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ន្ត្រី", "ន្រ្តី"),  # RO is the last subscript
        ("ដឹកនាំ", "ដឹកនំា"),  # the sign after the vowel
        ("ក\u17c1\u17b6", "កោ"),  # a vowel typed as two signs
        ("ស៊ីវិល", "សុីវិល"),  # a shifter drawn like the vowel U
        ("ផ្ដល់", "ផ្តល់"),  # subscripts of one shape
        ("ជួញ\u200bដូរ", "ជួញ\u200bដូរ"),
        ("ทํางาน", "ทำงาน"),
        ("นํ้า", "น้ำ"),
        ("น้ํา", "น้ำ"),
        ("เเม่", "แม่"),
        ("ที\u0e48", "ท\u0e48\u0e35"),
        ("ໜັງສື", "ຫນັງສື"),
        ("ຫຼາຍ", "ຫລາຍ"),
        ("ກໍາລັງ", "ກຳລັງ"),
        ("ဥ\u102e", "ဦ"),
        ("မြန\u103a\u1037", "မြန\u1037\u103a"),
        ("ပါ", "ပာ"),
        ("Ha\u0300 No\u0323\u0302i", "hà nội"),
        ("២០១៣", "2013"),
        ("ក\u2060ម្ម", "កម្ម"),
    ],
)
def test_texts_that_look_the_same_are_the_same(one, other):
    same(one, other)


def any_text(seed):
    """Words, pieces of words and signs in any order: what a keyboard or an accident may produce."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    parts = [chance.choice(WORDS) for _ in range(6)]
    letters = [char for word in WORDS for char in word] + list("\u200b\u200c\u2060\xad \n\"'*():^\0\ufeff")
    parts += ["".join(chance.choices(letters, k=8)) for _ in range(6)]
    chance.shuffle(parts)
    return chance.choice(["", " ", "\u200b"]).join(parts)


@pytest.mark.parametrize("seed", range(150))
def test_normalising_twice_changes_nothing_and_atoms_cover_the_text(seed):
    text = any_text(seed)
    assert normalize(normalize(text)) == normalize(text)
    cut = list(atoms(text))
    assert [atom.start for atom in cut[1:]] == [atom.end for atom in cut[:-1]]
    assert (cut[0].start, cut[-1].end) == (0, len(text))


@pytest.mark.parametrize("seed", range(60))
def test_no_tokenizer_changes_a_token(seed):
    """Each token comes out of FTS5 as it went in, and is a letter or digit throughout for PostgreSQL."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE texts USING fts5(body)")
    database.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(texts, row)")
    found = tokens(any_text(seed))
    database.execute("INSERT INTO texts VALUES (?)", [found])
    assert {term for (term,) in database.execute("SELECT term FROM terms")} == set(found.split())
    assert all(char.isalnum() for token in found.split() for char in token)


@pytest.mark.parametrize("seed", range(60))
def test_a_text_is_found_by_itself(seed):
    text = any_text(seed)
    has = sorted(tokens(text).split())
    levels = parse(text).levels
    assert not levels or any(holds(level.match, has) for level in levels)


def test_decomposed_and_composed_text_have_the_same_tokens():
    for word in WORDS:
        assert tokens(unicodedata.normalize("NFD", word)) == tokens(unicodedata.normalize("NFC", word)), word


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ស្រាវជ្រាវ", "ស្រា វ ជ្រា វ"),
        ("ครับเป็นสัตว์", "ค รับ เป็น สัตว์"),
        ("ຫນ້າທີ່", "ຫນ້າ ທີ່"),
        ("မြန်မာနိုင်ငံ၌", "မြန် မာ နိုင် ငံ ၌"),
    ],
)
def test_units_are_orthographic_syllables(text, expected):
    assert units(next(runs(normalize(text)))) == expected.split()


def test_a_letter_that_a_dictionary_leaves_over_is_no_word():
    assert "ង" not in words(next(runs(normalize("លួនសុខខេងលើក"))))


def test_a_compound_is_cut_into_its_words():
    assert lexicon.parts("ประเทศไทย", "th") == ("ประเทศ", "ไทย")
    assert lexicon.parts("ตำนาน", "th") == ()


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("ព័ត៌មានអំពីការជួញដូរមនុស្ស", "ជួញដូរ"),
        ("รัฐบาลประเทศไทยประกาศ", "ไทย"),
        ("ລັດຖະບານລາວປະກາດ", "ລັດຖະບານ"),
        ("မြန်မာနိုင်ငံတွင် လူကုန်ကူးမှု", "လူကုန်ကူး"),
        ("Trường Đại học Nam California", "dai hoc"),
        ("ปี ๒๕๕๖ และ 12,345 คน", "12345"),
        ("ปี ๒๕๕๖", "2013"),
        ("The traffickers were arrested", "trafficker"),
    ],
)
def test_a_word_is_found_and_marked(text, query):
    has = sorted(tokens(text).split())
    assert any(holds(level.match, has) for level in parse(query).levels)
    assert any(piece.is_marked for piece in marked(text, query))


def test_typed_marks_are_meant():
    """With its marks a Vietnamese word is that word alone, without them any."""
    assert not holds(parse("năm").levels[0].match, sorted(tokens("Việt Nam").split()))
    assert holds(parse("nam").levels[0].match, sorted(tokens("năm 2013").split()))


@pytest.mark.parametrize("seed", range(40))
def test_an_excerpt_is_the_text_itself_and_cuts_no_cluster(seed):
    text = " ".join(any_text(seed + n) for n in range(8)).replace("\0", "")
    pieces = excerpt(text, WORDS[seed % len(WORDS)])
    shown = "".join(piece.text for piece in pieces).removeprefix("… ").removesuffix(" …")
    whole = " ".join(text.split())
    assert shown in whole
    borders = {atom.start for atom in atoms(whole)} | {len(whole)}
    start = whole.index(shown)
    assert {start, start + len(shown)} <= borders


def test_an_excerpt_begins_and_ends_with_words_where_there_are_spaces():
    text = "consequences " * 20 + "trafficking " + "afterwards " * 30
    shown = "".join(piece.text for piece in excerpt(text, "trafficking")).split()
    assert set(shown) == {"…", "consequences", "trafficking", "afterwards"}


def leaves(match):
    parts = getattr(match, "all", None) or getattr(match, "any", None)
    return sum(map(leaves, parts)) if parts else 1


@pytest.mark.parametrize(
    "query", ["a b " * 5_000, "ក" * 10_000, "1," * 5_000, "x" * 100_000, "năm nay " * 999]
)
def test_a_pasted_book_asks_no_more_than_a_long_title(query):
    """Each word is asked for once, and nothing beyond the first 300 letters."""
    assert all(leaves(level.match) <= 300 for level in parse(query).levels)


@pytest.mark.parametrize("query", ["", " ", "\0", "្", "់", "\u200b", '"', "* : ^ ( )", "!!!", "\ud83d"])
def test_what_holds_no_letter_asks_nothing_or_something_harmless(query):
    assert isinstance(parse(query).levels, list)
