"""Characters that nobody sees, and characters that no reader's device can show."""

import unicodedata

from .pair import Finding

ZERO_WIDTH_SPACE = "\u200b"
# They write no spaces between words and mark with U+200B where a line may end (UAX 14, class ZW).
WITHOUT_SPACES = {"km", "th", "lo", "my"}
# Khmer holds a shifter up with U+200C (Unicode 16.4), Burmese some stacked letters (UTN 11).
JOINERS = {"km": "\u200c\u200d", "my": "\u200c\u200d"}


def invisible(pair):
    """An invisible character stands where it does harm to search and copying (UAX 14; UTR 36)."""
    text = pair.target_text
    allowed = JOINERS.get(pair.language, "") + ZERO_WIDTH_SPACE * (pair.language in WITHOUT_SPACES)
    for char in dict.fromkeys(text):
        if unicodedata.category(char) in {"Cf", "Zl", "Zp"} and char not in allowed:
            yield Finding("invisible.character", name(char))
    if ZERO_WIDTH_SPACE in allowed and text.strip() != text.strip().strip(ZERO_WIDTH_SPACE):
        yield Finding("invisible.ends", name(ZERO_WIDTH_SPACE))


def unreadable(pair):
    """A character without a meaning: U+FFFD, control, private use, unassigned (Unicode 16, chapter 23)."""
    for char in dict.fromkeys(pair.target_text):
        if char == "\ufffd" or (
            unicodedata.category(char) in {"Cc", "Cn", "Co", "Cs"} and char not in "\n\r\t"
        ):
            yield Finding("unreadable.character", name(char))


def name(char):
    """``U+200B zero width space``, as people can look it up."""
    return f"U+{ord(char):04X} {unicodedata.name(char, '').lower()}".strip()


def composition(pair):
    """Letters are not composed (UAX 15, NFC): they look right, but search does not find them.

    Burmese is typed with U+103A before U+1037 (Unicode 16, table 16-3), which NFC turns round: no fault.
    """
    text = pair.target_text.replace("\u103a\u1037", "\u1037\u103a")
    if not unicodedata.is_normalized("NFC", text):
        yield Finding("composition.decomposed", _first_difference(text))


def _first_difference(text):
    words = (word for word in text.split() if not unicodedata.is_normalized("NFC", word))
    return next(words, "")[:40]
