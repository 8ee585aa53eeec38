"""The order in which a reader meets the hotlines."""

from localization.countries import MEKONG, country_name, home_country


def hotlines_by_country(hotlines, language):
    """Return ``countries``, pairs of a country's name and its hotlines, and ``without_number``, names.

    The country where the language is spoken comes first, even when it has no number; every other
    country of the Mekong without one is only named, so that the page can say so in one line.
    """
    hotlines = list(hotlines)
    own = home_country(language)
    listed = dict.fromkeys([*MEKONG, *(hotline.country for hotline in hotlines)])
    countries, without_number = [], []
    for country in sorted(listed, key=lambda country: country != own):
        members = [hotline for hotline in hotlines if hotline.country == country]
        if members or country == own:
            countries.append((country_name(country, language), members))
        else:
            without_number.append(country_name(country, language))
    return {"countries": countries, "without_number": without_number}
