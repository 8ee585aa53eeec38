"""The order in which a reader meets the hotlines."""

from localization.countries import MEKONG, country_name, home_country


def hotlines_by_country(hotlines, language):
    """Return ``(country's name, its hotlines)`` for every country of the Mekong and any other that has one.

    The country where the language is spoken comes first. A country without hotlines is in the
    list, so that the page can say that no number is confirmed.
    """
    hotlines = list(hotlines)
    countries = dict.fromkeys([*MEKONG, *(hotline.country for hotline in hotlines)])
    in_order = sorted(countries, key=lambda country: country != home_country(language))
    return [
        (country_name(country, language), [hotline for hotline in hotlines if hotline.country == country])
        for country in in_order
    ]
