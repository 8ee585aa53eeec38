"""The digits that the team has agreed on."""

import re

from localization.digits import LATIN, ZERO

from .addresses import ANY
from .pair import Finding

SCRIPTS = {"km": "khmr", "th": "thai", "lo": "laoo", "my": "mymr"}
NATIVE = {
    language: "".join(chr(ord(ZERO[script]) + n) for n in range(10)) for language, script in SCRIPTS.items()
}
# Digits that belong to Latin letters stay as they are: "3P", "CC BY 4.0", "Suite 3350".
_IN_LATIN = re.compile(r"[A-Za-z]{1,40}[ .,-]{0,2}[0-9][0-9.,]*|(?<![0-9.,])[0-9][0-9.,]*[ -]?[A-Za-z]")


def digits(pair):
    """The digits are not the ones that the team writes (CLDR, numbering systems), or another language's."""
    native = NATIVE.get(pair.language, "")
    unwanted = {"latin": native, "native": LATIN if native else ""}.get(pair.digits, "")
    text = ANY.sub(" ", pair.target_text)
    if unwanted == LATIN:
        text = _IN_LATIN.sub(" ", text)
    yield from (Finding(f"digits.not_{pair.digits}", digit) for digit in _first(text, unwanted))
    others = "".join(set("".join(NATIVE.values())) - set(native))
    yield from (Finding("digits.foreign", digit) for digit in _first(text, others))


def _first(text, unwanted):
    """The first number written in such digits, if there is one."""
    found = re.search(f"[{unwanted}]+", text) if unwanted else None
    return [found[0][:40]] if found else []
