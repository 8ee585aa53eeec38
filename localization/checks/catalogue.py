"""All checks, in the order in which their findings are shown: the gravest first."""

from django.utils.translation import gettext_lazy as _

from .addresses import addresses
from .brackets import brackets
from .characters import composition, invisible, unreadable
from .check import Check, Level
from .consistency import consistency
from .digits import digits
from .encoding import encoding
from .numbers import additions, numbers
from .punctuation import punctuation
from .same import same
from .script import script
from .signs import signs
from .spaces import spaces
from .tags import links, tags
from .terms import forbidden, terms
from .visible import empty, length

CHECKS = (
    Check(
        "empty",
        _("Nothing to read"),
        _("The translation has only spaces or invisible characters."),
        Level.BLOCKING,
        True,
        empty,
    ),
    Check(
        "links",
        _("Links"),
        _("A link of the English is missing, or there is one too many: each mark of a link stands in both."),
        Level.BLOCKING,
        True,
        links,
    ),
    Check(
        "length",
        _("Length"),
        _("The translation has more characters than its place has room for, such as a heading of 255."),
        Level.BLOCKING,
        True,
        length,
    ),
    Check(
        "numbers",
        _("Numbers"),
        _(
            "A number of the English is missing. Any digits and separators will do: 1,277 is 1.277 or ១២៧៧; "
            "in Thai 2012 may be 2555."
        ),
        Level.BLOCKING,
        False,
        numbers,
    ),
    Check(
        "addresses",
        _("Addresses and telephone numbers"),
        _("A web address, e-mail address or telephone number differs from the English: (213) 337-3100."),
        Level.BLOCKING,
        False,
        addresses,
    ),
    Check(
        "unreadable",
        _("Unreadable characters"),
        _("A character that no device can show, such as the question mark � of a damaged file."),
        Level.BLOCKING,
        False,
        unreadable,
    ),
    Check(
        "same",
        _("Same as the English"),
        _("A sentence stands there in English, word for word. Names and titles may: “USC Annenberg”."),
        Level.WARNING,
        False,
        same,
    ),
    Check(
        "additions",
        _("Added numbers and addresses"),
        _("The translation has a number or an address that the English has not: 2021 where it says 2012."),
        Level.WARNING,
        False,
        additions,
    ),
    Check(
        "tags",
        _("Bold words and line breaks"),
        _("The English has bold or raised words or a line break, the translation has none, or the reverse."),
        Level.WARNING,
        False,
        tags,
    ),
    Check(
        "digits",
        _("Digits"),
        _("Numbers are not in the digits that the team has agreed on, such as 2012 or ២០១២."),
        Level.WARNING,
        False,
        digits,
    ),
    Check(
        "terms",
        _("Glossary"),
        _("A term is not translated with a word of the glossary: “hotline” with “đường dây nóng”."),
        Level.WARNING,
        False,
        terms,
    ),
    Check(
        "forbidden",
        _("Words to avoid"),
        _("A wording is used that the glossary says not to use: เหยื่อ where the law says ผู้เสียหาย."),
        Level.WARNING,
        False,
        forbidden,
    ),
    Check(
        "script",
        _("Language of the text"),
        _("A sentence is still English, or a word is in letters of another language: Thai in a Khmer text."),
        Level.WARNING,
        False,
        script,
    ),
    Check(
        "encoding",
        _("Old fonts"),
        _("The text was typed for an old font (Zawgyi, Limon, VNI), or came from a damaged file: ¡ÒÃ."),
        Level.WARNING,
        False,
        encoding,
    ),
    Check(
        "signs",
        _("Vowels and signs"),
        _("Vowels, tones or subscripts are doubled, loose or in the wrong order: ស្រ្តី for ស្ត្រី, เเ for แ."),
        Level.WARNING,
        False,
        signs,
    ),
    Check(
        "composition",
        _("Letters and marks stored apart"),
        _("A letter and its mark are stored apart, so that search does not find the word: e + ◌̂ for ê."),
        Level.WARNING,
        False,
        composition,
    ),
    Check(
        "invisible",
        _("Invisible characters"),
        _(
            "An invisible character does harm. The zero-width space between words is right in Khmer, Thai, "
            "Lao and Burmese, but not at an end, and not in Vietnamese."
        ),
        Level.WARNING,
        False,
        invisible,
    ),
    Check(
        "spaces",
        _("Spaces"),
        _("Two spaces in a row, or a space at the beginning or the end."),
        Level.WARNING,
        False,
        spaces,
    ),
    Check(
        "brackets",
        _("Brackets and quotation marks"),
        _("One half of a pair is missing: (CCLP without its second bracket."),
        Level.WARNING,
        False,
        brackets,
    ),
    Check(
        "punctuation",
        _("End of the sentence"),
        _("A sentence has no end mark of its script, ។ in Khmer and ။ in Burmese, or a heading has one."),
        Level.WARNING,
        False,
        punctuation,
    ),
    Check(
        "consistency",
        _("Same English, other translation"),
        _("The same English is translated in another way elsewhere on the site: “Read more” in two ways."),
        Level.WARNING,
        False,
        consistency,
    ),
)
