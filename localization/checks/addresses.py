"""Web and mail addresses and telephone numbers: a reader at risk depends on every sign of them."""

import re
import unicodedata
from functools import lru_cache

from .pair import Finding

# RFC 3986, 2: the signs of a URI; what ends a sentence is not part of it.
_URL = r"(?:https?://|www\.)[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%\[\]]*[A-Za-z0-9/_=~-]"
# RFC 5321, 4.5.3.1: at most 64 signs before the @; RFC 1034, 3.1: at most 63 a label.
_EMAIL = r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}"
_DOMAIN = (
    r"(?<![A-Za-z0-9.@-])(?:[A-Za-z0-9-]{1,63}\.){1,5}"
    r"(?:com|edu|gov|info|int|kh|la|mm|net|org|th|vn)(?![A-Za-z0-9-])(?:/[A-Za-z0-9\-._~/?#=&%]*[A-Za-z0-9/_=-])?"
)
# ITU-T E.123: international with a plus, national with its 0 or the area in brackets; and 213-337-3100.
_PHONE = (
    r"\+\d(?:[ ().-]{0,2}\d){6,14}(?!\d)|(?<!\d)0\d(?:[ .-]?\d){7,12}(?!\d)"
    r"|\(\d{2,4}\) ?\d{3,4}[ .-]?\d{3,4}(?!\d)|(?<!\d)(?:1-)?\d{3}-\d{3}-\d{4}(?!\d)"
)
WEB = re.compile(f"{_URL}|{_DOMAIN}")
EMAIL = re.compile(_EMAIL)
PHONE = re.compile(_PHONE)
ANY = re.compile(f"{_EMAIL}|{_URL}|{_DOMAIN}|{_PHONE}")


# Each check of a text asks for it anew.
_of_this_text = lru_cache(maxsize=8)


@_of_this_text
def latin_digits(text):
    """The text with 0-9 for the digits of any script (Unicode, Numeric_Type=Decimal)."""
    return text.translate(
        {ord(sign): str(unicodedata.decimal(sign)) for sign in set(text) if sign.isdecimal()}
    )


@_of_this_text
def without_addresses(text):
    """The text, in Latin digits, with a space for each address and telephone number."""
    return ANY.sub(" ", latin_digits(text))


def addresses(pair):
    """A web (RFC 3986) or mail address (RFC 5321) or telephone number (E.123) is not as in the English."""
    there = found_in(pair.target_text)
    for kind, address in found_in(pair.source_text).items():
        if kind not in there:
            yield Finding(f"addresses.{kind[0]}", address)


@_of_this_text
def found_in(text):
    """Return ``{(kind, what counts of it): as written}``."""
    text = latin_digits(text)
    found = {("email", match.lower()): match for match in EMAIL.findall(text)}
    text = EMAIL.sub(" ", text)
    found |= {("web", match.rstrip("/").lower()): match for match in WEB.findall(text)}
    text = WEB.sub(" ", text)
    return found | {("phone", re.sub(r"\D", "", match)): match for match in PHONE.findall(text)}
