"""The countries of the Mekong and their names in every language, from the Unicode CLDR through Babel."""

from babel import Locale
from babel.core import get_global

# The six governments of COMMIT, by ISO 3166-1 code.
MEKONG = ["KH", "LA", "MM", "TH", "VN", "CN"]


def country_name(country, language):
    """Return a country's name: ``("KH", "th")`` gives ``กัมพูชา``. Raises ``KeyError`` for an unknown code.

    CLDR gives Myanmar a second name in brackets; one is enough.
    """
    return Locale.parse(language, sep="-").territories[country].split(" (")[0]


def country_choices(countries):
    """Return ``(code, English name)`` pairs for a form field; editors read English."""
    return [(country, country_name(country, "en")) for country in countries]


def home_country(language):
    """Return the country where most readers of a language live: ``km`` gives ``KH``.

    Source: CLDR's likely subtags. Returns ``None`` for a language that they do not know.
    """
    likely = get_global("likely_subtags").get(language)
    return likely and likely.split("_")[-1]
