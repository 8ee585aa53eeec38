"""What each finding says to the translator: what is wrong, and what to do next."""

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

MESSAGES = {
    "empty.invisible": _("There is nothing to read in your text. Write the translation."),
    "links.missing": _(
        "The link %(part)s of the English is not in your text. Put its mark around the words to be linked."
    ),
    "links.extra": _("Your text has a link %(part)s that the English does not have. Remove its mark."),
    "length.too_long": _("Your text is too long for its place by %(part)s characters. Shorten it."),
    "same.untranslated": _(
        "Your text is the same as the English. Translate it, or ask a reviewer to keep the English."
    ),
    "numbers.missing": _(
        "The number %(part)s of the English is not in your text. Add it, or correct the number you wrote."
    ),
    "additions.number": _(
        "Your text has the number %(part)s, which the English has not. Correct it or remove it."
    ),
    "additions.address": _(
        "Your text has the address or telephone number %(part)s, which the English has not. "
        "Correct it or remove it."
    ),
    "addresses.web": _("The web address %(part)s of the English is not in your text. Copy it, sign by sign."),
    "addresses.email": _(
        "The e-mail address %(part)s of the English is not in your text. Copy it, sign by sign."
    ),
    "addresses.phone": _(
        "The telephone number %(part)s of the English is not in your text. Copy it, digit by digit."
    ),
    "unreadable.character": _(
        "Your text has a character that nobody can read: %(part)s. Delete it and type the letter anew."
    ),
    "tags.missing": _(
        "Words or places that are marked in the English (%(part)s) are not marked in your text. Set the mark."
    ),
    "tags.extra": _("Your text has more marks than the English (%(part)s). Remove what is not needed."),
    "digits.not_latin": _("Your team writes the digits 0 1 2 3. Write %(part)s with them."),
    "digits.not_native": _("Your team writes the digits of your own language. Write %(part)s with them."),
    "digits.foreign": _("%(part)s is written in the digits of another language. Type the number anew."),
    "terms.missing": _(
        "The glossary has a word for this term: %(part)s. Use it, or say why another is better here."
    ),
    "forbidden.used": _(
        "The glossary says not to use this wording: %(part)s. Choose the one that it prefers."
    ),
    "encoding.zawgyi": _(
        "Your text seems to be typed in Zawgyi. Readers would see wrong letters. Switch your keyboard to "
        "Unicode and type it anew, or convert it."
    ),
    "encoding.misread": _("These signs come from a damaged file: %(part)s. Copy the text anew, or type it."),
    "encoding.old_font": _(
        "These words seem to be typed for an old font: %(part)s. Readers would see them as they are here. "
        "Switch your keyboard to Unicode and type them anew, or convert them."
    ),
    "script.english": _(
        "These words are still English: %(part)s. Translate them, unless they are a name or a title."
    ),
    "script.letters": _(
        "Your text has no letters of your language. Type it with the keyboard of your language."
    ),
    "script.other": _(
        "This word is in the letters of another language: %(part)s. Type it anew, unless it has to be so."
    ),
    "signs.order": _(
        "The signs of this syllable are not in the right order: %(part)s. Delete it and type it anew."
    ),
    "signs.doubled": _(
        "This syllable has a vowel or sign twice, or two that do not go together: %(part)s. Delete one."
    ),
    "signs.loose": _(
        "A vowel or sign stands here without its letter: %(part)s. Add the letter or delete the sign."
    ),
    "signs.look_alike": _(
        "This looks like the right sign and is another, or two: %(part)s. Delete it and type the right one."
    ),
    "signs.discouraged": _(
        "There is a sign here that Khmer is no longer written with: %(part)s. Type the word without it."
    ),
    "composition.decomposed": _(
        "Search would not find this word, its letters and marks are stored apart: %(part)s. Type it anew."
    ),
    "invisible.character": _(
        "There is an invisible character in your text: %(part)s. Delete the place and type anew."
    ),
    "invisible.ends": _("There is an invisible space at the beginning or the end of your text. Delete it."),
    "spaces.double": _("There are two spaces in a row in your text. Delete one."),
    "spaces.ends": _("There is a space at the beginning or the end of your text. Delete it."),
    "brackets.unbalanced": _(
        "One half of this pair is missing in your text: %(part)s. Add it, or delete the other."
    ),
    "punctuation.missing": _(
        "The English is a sentence, and yours has no mark at its end. Add one, such as %(part)s"
    ),
    "punctuation.extra": _(
        "The English has no mark at its end, and your text has %(part)s there. Delete it."
    ),
    "punctuation.latin": _(
        "Your text ends in a dot. In your language a sentence ends in %(part)s. Write that."
    ),
    "consistency.differs": _(
        "The same English is translated in another way elsewhere: “%(part)s”. Use the same words in both."
    ),
}


def message(finding):
    """Return the words of a finding in the reader's language, also of a check that there is no more."""
    if finding.code in MESSAGES:
        return MESSAGES[finding.code] % {"part": finding.part}
    name = finding.code.partition(".")[0]
    return _now("There is no check “%(name)s” any more. Save the text again, and this line goes away.") % {
        "name": name
    }
