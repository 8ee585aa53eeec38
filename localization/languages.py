"""The languages of the site: their codes and their own names.

Settings read this module, so it imports neither models nor settings. Names come from
the Unicode CLDR as Babel ships it; nothing here is written for one language.
"""

from babel import Locale
from django.conf.locale import LANG_INFO
from django.utils.translation import get_language


def native_name(code):
    """Return the language's name in itself: ``km`` gives ``ខ្មែរ``.

    Raises ``babel.UnknownLocaleError`` for a code that the CLDR does not know.
    """
    name = Locale.parse(code, sep="-").get_display_name(code)
    return name[:1].upper() + name[1:]


def english_name(code):
    """Return the language's name in English: ``my`` gives ``Burmese``."""
    return Locale.parse(code, sep="-").get_display_name("en")


def language_name(code, language):
    """Return the name of one language in another: ``("km", "th")`` gives ``เขมร``.

    Raises ``KeyError`` for a code that the CLDR does not know.
    """
    return Locale.parse(language, sep="-").languages[code]


def language_name_here(code):
    """Return the name of a language in the one that is being spoken: for the admin, which has several."""
    return language_name(code, get_language())


def language_choices(codes):
    """Return ``(code, English name)`` pairs for ``LANGUAGES``; editors read English."""
    return [(code, english_name(code)) for code in codes]


def register_languages(codes):
    """Tell Django about languages it does not know, and give every one its own name.

    Django 5.2 has no Lao (``get_language_info("lo")`` raises ``KeyError``) and calls
    Khmer "Khmer" in Khmer. Must run before ``LANGUAGES`` is used.
    """
    for code in codes:
        known = LANG_INFO.get(code, {"bidi": Locale.parse(code, sep="-").text_direction == "rtl"})
        LANG_INFO[code] = {
            "code": code,
            "name": english_name(code),
            **known,
            "name_local": native_name(code),
        }
