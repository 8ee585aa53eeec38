"""Text that was typed for an old font or read with the wrong code page: it is not Unicode at all."""

import re

from ..zawgyi import is_zawgyi
from .pair import Finding

# UTF-8 read as Windows-1252 (WHATWG Encoding): what the lead bytes of Thai and Lao, Khmer and Burmese,
# Vietnamese and accented letters become, and then one more.
UTF8_MISREAD = re.compile("(?:à[¸¹º»]|á[žŸ€º»])[\u0080-\u00bfŒ-™]|Ã[\u0080-\u00aa¬-º¼-¿]|â€")
# TIS-620 and the old Lao code pages read as Latin-1: Thai letters become a run of ¡-û (ISO 8859-11).
LATIN1_RUN = re.compile("[\u00a1-\u00fb]{3,}")
# VNI sets the tone behind the vowel as a letter of its own; TCVN3 makes letters of signs (TCVN 5712:1993).
VNI = re.compile("[aeouyAEOUYôöÔÖ][äåæëïîûüñøùõÄÅÆËÏÎÛÜÑØÙÕ]")
TCVN3 = re.compile("[A-Za-z][¨©«¬®µ¶·¸¹»¼½¾Ö×][a-zµ¶·¸¹»¼½¾]?|[µ¶¸¹¼½¾®][a-z]")
# Limon and ABC fonts draw Khmer for Latin letters, large and small mixed: "éf¶ExqñaMkMeNIt".
KHMER_FONT = re.compile("[a-z][A-Z][a-z]|[a-zA-Z][¶§£¥][a-zA-Z]")


def encoding(pair):
    """The text is Zawgyi (Myanmar Tools), or of an old font or code page (ISO 8859-11, TCVN 5712)."""
    text = pair.target_text
    if pair.language == "my" and is_zawgyi(text):
        yield Finding("encoding.zawgyi")
    if found := UTF8_MISREAD.search(text):
        yield Finding("encoding.misread", text[found.start() : found.start() + 20])
    elif pair.language == "vi":
        yield from _garbled(pair, VNI, TCVN3)
    elif found := LATIN1_RUN.search(text):
        yield Finding("encoding.misread", found[0][:20])
    else:
        yield from _garbled(pair, KHMER_FONT)


def _garbled(pair, *patterns):
    """Two such words: one may be a name."""
    bare = (re.sub(r"^\W+|\W+$", "", word) for word in pair.target_text.split())
    new = [word for word in bare if word not in pair.source_text]
    for pattern in patterns:
        found = [word for word in new if pattern.search(word)]
        if len(found) > 1:
            yield Finding("encoding.old_font", " ".join(found[:3])[:60])
            return
