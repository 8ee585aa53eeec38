"""Tokens that neither database's tokenizer changes.

FTS5's ``unicode61`` and PostgreSQL's ``simple`` take the vowel signs of Khmer, Thai, Lao and Burmese for the
ends of words, and FTS5 drops the marks of Vietnamese. So every mark is written as a letter of Yi, a script
that the site does not use, and so is the letter in front that tells one sort of token from another.
"""

import unicodedata

BARE, STEM, PAIR, DUO, TRIO, QUAD, TAIL, PART, APART, REST, MIDDLE, ALONE = map(chr, range(0xA400, 0xA40C))
# PostgreSQL refuses a lexeme of more than 2,046 bytes; no word has so many letters.
LONGEST = 100
# Unicode Blocks.txt: combining marks, Thai and Lao, Burmese, Khmer, Burmese extended.
BLOCKS = [
    (0x0300, 0x036F),
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0xA9E0, 0xA9FF),
    (0xAA60, 0xAA7F),
]
_marks = (code for first, last in BLOCKS for code in range(first, last + 1) if not chr(code).isalnum())
LETTER_OF_MARK = {code: 0xA000 + n for n, code in enumerate(_marks)}


def armoured(token):
    """Return the token with letters for marks; other scripts' are put back on their letters or left out."""
    armoured = unicodedata.normalize("NFD", token)[:LONGEST].translate(LETTER_OF_MARK)
    if armoured.isalnum():
        return armoured
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", armoured)))
