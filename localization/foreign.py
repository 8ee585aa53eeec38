"""Which text on a translated page is still English: titles of reports, names of papers, laws."""

import re

LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z'’.-]*")
# Vietnamese is written in Latin letters too, but four words in a row without one of its marks do not occur.
WORDS_WITHOUT_A_MARK = 4


def is_english(text, language):
    """Whether ``text`` on a page in ``language`` is English, so that a voice must read it as such.

    A language with a script of its own never writes its words in Latin letters alone. Single
    names are left as they are: they are nobody's language (WCAG 2.2, 3.1.2).
    """
    if language == "en" or len(LATIN_WORD.findall(text)) < WORDS_WITHOUT_A_MARK:
        return False
    return all(letter.isascii() for letter in text if letter.isalpha())
