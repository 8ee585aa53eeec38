"""The digits that languages of the Mekong write beside 0-9 (Unicode, general category Nd)."""

from babel import Locale
from babel.numbers import format_decimal

LATIN = "0123456789"
ZERO = {"khmr": "០", "thai": "๐", "laoo": "໐", "mymr": "၀"}


def format_number(number, language):
    """Return a number with the separators and digits its readers expect: ``1.277`` for ``vi``."""
    text = format_decimal(number, locale=Locale.parse(language, sep="-"))
    return to_native_digits(text, language)


def to_native_digits(text, language):
    """Return ``text`` with the digits its readers expect.

    CLDR names a numbering system for each language; of ours only Burmese differs from 0-9.
    """
    system = Locale.parse(language, sep="-").default_numbering_system
    if system not in ZERO:
        return text
    zero = ord(ZERO[system])
    return text.translate({ord(digit): zero + n for n, digit in enumerate(LATIN)})
