"""Two texts that a reader takes for the same are compared as the same."""

import re
import unicodedata

INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
# Vietnamese sets the tone on either vowel, hòa or hoà; both are in use (Decision 1989/QĐ-BGDĐT, article 8).
_TONE = re.compile("([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])")


def fold(text):
    """Case, invisible characters, compatible forms (UAX 15, NFKC) and spelling variants put aside."""
    text = unicodedata.normalize("NFD", text.translate(INVISIBLE).casefold())
    text = unicodedata.normalize("NFKC", _TONE.sub(r"\1\3\2", text))
    # Subscript da and ta look the same and are mixed up (UTN 61, "Coeng Da and Coeng Ta").
    return " ".join(text.replace("\u17d2\u178a", "\u17d2\u178f").split())
