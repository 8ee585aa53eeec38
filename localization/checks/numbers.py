"""Numbers: each one of the English, in any digits, with any separators, and in Thai in either era."""

import re
from decimal import Decimal
from math import prod

from .addresses import found_in, without_addresses
from .english import words
from .number_words import SCALES, WORDS, english_values
from .pair import Finding

TOKEN = re.compile(r"\d+(?:[.,]\d+)*")
# SI Brochure, 5.4.4: groups of three digits with a thin or a plain space.
SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)")
SCALE = re.compile("(?:[\\s\u200b-]?(?:" + "|".join(sorted(SCALES, key=len, reverse=True)) + "))+")
ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
BUDDHIST_ERA = 543


def numbers(pair):
    """A number of the English is missing. Separators as CLDR has them for each language.

    "12.3 million" may be ``12,3 triệu``, "2012" may be ``๒๕๕๕`` (the Buddhist era is 543 years ahead,
    CLDR calendar "buddhist"), "3" may be a word. "1st" and "24/7" ask for no digits.
    """
    there = set().union(*_target_values(pair.target_text))
    for token, accepted in _source_numbers(pair.source_text, pair.language):
        if not accepted & there and not _as_word(accepted, pair):
            yield Finding("numbers.missing", token)


def additions(pair):
    """A number, address or telephone number stands here that the English does not have."""
    known = found_in(pair.source_text)
    for key, address in found_in(pair.target_text).items():
        if key not in known:
            yield Finding("additions.address", address)
    allowed = _allowed_values(pair)
    for token, values in _new_tokens(pair, allowed):
        if not values & allowed:
            yield Finding("additions.number", token)


def _source_numbers(text, language):
    """Yield ``(token, values it may have in the translation)``."""
    text = without_addresses(text).replace("24/7", "24")
    for match in TOKEN.finditer(text):
        following = text[match.end() : match.end() + 20]
        if not ORDINAL.match(following):
            yield match[0], _in_either_era(_values(match, text) | _by_context(match[0], following), language)


def _by_context(token, following):
    """ "the 1990s" may be the nineties, "5 p.m." may be 17 o'clock."""
    if not token.isdigit() or len(token) > 4:
        return set()
    if re.match(r"['’]?s\b", following):
        return {Decimal(token) % 100, Decimal(token) + BUDDHIST_ERA - 3}
    return {Decimal(token) + 12} if re.match(r"(?::\d\d)?\s?p\.?m", following) else set()


def _in_either_era(values, language):
    if language != "th":
        return values
    return values | {value + BUDDHIST_ERA for value in values} | {value - BUDDHIST_ERA for value in values}


def _target_values(text):
    text = without_addresses(text)
    yield from (_values(match, text) for match in TOKEN.finditer(text))
    yield from ({Decimal(re.sub(r"\s", "", match[0]))} for match in SPACED.finditer(text))


def _values(match, text):
    values = readings(match[0])
    scale = SCALE.match(text, match.end())
    if not scale:
        return values
    factor = prod(
        10 ** SCALES[word] for word in re.findall("|".join(sorted(SCALES, key=len, reverse=True)), scale[0])
    )
    return values | {value * factor for value in values}


def readings(token):
    """What a number may mean: ``1.277`` is 1277 in Vietnam and a little more than one in Thailand."""
    *groups, last = re.split("[.,]", token)
    grouped = all(len(group) == 3 for group in groups[1:])
    values = {Decimal("".join(groups) + "." + last)} if groups and grouped else set()
    if grouped and (not groups or len(last) == 3):
        values.add(Decimal("".join(groups) + last))
    if not grouped or (groups and len(groups[0]) > 3):
        values |= set(map(Decimal, [*groups, last]))
    return values


def _as_word(accepted, pair):
    names = WORDS.get(pair.language, [])
    text = pair.target_text.lower()
    return any(value in accepted and name in text for value, name in enumerate(names, 1))


def _allowed_values(pair):
    source = without_addresses(pair.source_text)
    allowed = set(map(Decimal, english_values(words(pair.source_text))))
    allowed |= set().union(*(_values(match, source) for match in TOKEN.finditer(source)))
    allowed |= set().union(*(values for _token, values in _source_numbers(pair.source_text, pair.language)))
    return _in_either_era(allowed, pair.language)


def _new_tokens(pair, allowed):
    text = without_addresses(pair.target_text)
    # "1 277" is one number if the English has it, else two.
    text = SPACED.sub(
        lambda match: re.sub(r"\s", "", match[0]) if _whole(match) in allowed else match[0], text
    )
    return [(match[0], _values(match, text)) for match in TOKEN.finditer(text)]


def _whole(match):
    return Decimal(re.sub(r"\s", "", match[0]))
