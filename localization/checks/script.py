"""Whether the text is in the language at all: by its letters, and by its English words."""

import unicodedata
from itertools import groupby

from .addresses import without_addresses
from .english import ENGLISH_ONLY, content_words, runs, words
from .pair import Finding

# Unicode Blocks.txt: the letters of each language; Vietnamese is Latin.
BLOCKS = {
    "km": [(0x1780, 0x17FF), (0x19E0, 0x19FF)],
    "th": [(0x0E00, 0x0E7F)],
    "lo": [(0x0E80, 0x0EFF)],
    "my": [(0x1000, 0x109F), (0xA9E0, 0xA9FF), (0xAA60, 0xAA7F)],
}
LATIN = [(0x0041, 0x036F), (0x1E00, 0x1EFF)]
# Four Latin words in a row without a Vietnamese mark do not occur (see localization.foreign).
LONG = 4


def script(pair):
    """The text, or a sentence of it, is English or in the letters of another language (UAX 24, Script).

    Names, acronyms and titles may stay: none has several words with a meaning that are written small.
    """
    if pair.source_text.split() == pair.target_text.split():
        return
    # The English name of a thing may stand beside its translation.
    text = without_addresses(pair.target_text.replace(pair.source_text or " ", " "))
    if run := next(filter(lambda run: _is_english(run, pair.language), runs(text)), None):
        yield Finding("script.english", " ".join(run[:8])[:80])
    elif _is_unmarked(pair, text):
        yield Finding("script.letters")
    if other := _other_letters(text, pair):
        yield Finding("script.other", other)


def _is_english(run, language):
    content = len(content_words(run))
    if len(run) < LONG:
        return False
    return content > 1 and bool(ENGLISH_ONLY & set(run)) or (language in BLOCKS and content > 2)


def _is_unmarked(pair, text):
    """Words in small Latin letters, and no letter or mark of the language among them."""
    known = set(words(pair.source_text))
    small = [word for word in words(text) if word.islower() and word.isascii() and word not in known]
    if pair.language not in BLOCKS:
        return len(small) > LONG and text.isascii()
    return len(small) > 1 and not any(_is_in(char, BLOCKS[pair.language]) for char in text)


def _other_letters(text, pair):
    """The first letters of a script that is neither the language's nor Latin, unless the English has them."""
    allowed = LATIN + BLOCKS.get(pair.language, [])
    for is_other, run in groupby(text, lambda char: _is_letter(char) and not _is_in(char, allowed)):
        run = "".join(run)
        if is_other and any(map(str.isalpha, run)) and run not in pair.source_text:
            return run[:40]
    return ""


def _is_letter(char):
    return unicodedata.category(char)[0] in "LM"


def _is_in(char, blocks):
    return any(first <= ord(char) <= last for first, last in blocks)
