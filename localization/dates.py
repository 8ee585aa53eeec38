"""Dates as each language writes them, whole or known only to the month or year.

Patterns and month names are the Unicode CLDR's, through Babel. Two things Babel leaves
out are added here: the Buddhist calendar and native digits.
"""

from babel import Locale
from babel.dates import format_date as babel_format_date
from babel.dates import format_skeleton

from .digits import to_native_digits

# Thai law and custom count years from the Buddha's passing: CLDR calendar preference for TH.
BUDDHIST_ERA = {"th": (543, "พ.ศ. ")}
# Viet Nam's decree 30/2020 on documents has the word for "year"; the CLDR has it with a month alone.
PATTERNS = {"vi": "d MMMM 'năm' y"}
SKELETONS = {"month": "yMMMM", "year": "y"}


def format_date(value, language, precision="day"):
    """Return a ``datetime.date`` in words, e.g. ``19 มิถุนายน พ.ศ. 2555`` for ``th``.

    ``precision`` is ``day``, ``month`` or ``year``; what is not known is not printed.
    Raises ``KeyError`` for another precision.
    """
    locale = Locale.parse(language, sep="-")
    if precision == "day":
        text = babel_format_date(value, PATTERNS.get(language, _pattern(locale)), locale=locale)
    else:
        text = format_skeleton(SKELETONS[precision], value, locale=locale)
    return to_native_digits(_with_era(text, value.year, language), language)


def format_year(year, language):
    """Return a year in the language's own calendar and digits."""
    return to_native_digits(_with_era(str(year), year, language), language)


def year_number(year, language):
    """Return a year's number alone, in the language's own calendar and digits: ``2555`` in ``th``."""
    offset, _prefix = BUDDHIST_ERA.get(language, (0, ""))
    return to_native_digits(str(year + offset), language)


def _pattern(locale):
    """The long pattern without its era name, which ``_with_era`` writes where it is used."""
    return locale.date_formats["long"].pattern.replace("G ", "")


def _with_era(text, year, language):
    if language not in BUDDHIST_ERA:
        return text
    offset, prefix = BUDDHIST_ERA[language]
    return text.replace(str(year), f"{prefix}{year + offset}")
