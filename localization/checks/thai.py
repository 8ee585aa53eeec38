"""Thai and Lao signs (Unicode 16, chapters 16.1 and 16.2; Thai standard TIS 1566, WTT 2.0)."""

import re

# The two blocks are built alike: Lao stands 0x80 higher.
_ABOVE, _TONES, _E, _NIKHAHIT, _AA = "ัิีึืุู็", "่้๊๋", "เ", "ํ", "า"


def _for_both(pattern):
    lao = "".join(chr(ord(char) + 0x80) if "\u0e00" <= char <= "\u0e7f" else char for char in pattern)
    return re.compile(f"{pattern}|{lao}")


WRONG_ORDER = _for_both(f"[{_TONES}][{_ABOVE}]")
DOUBLED = _for_both(f"[{_TONES}]{{2}}|[{_ABOVE}]{{2}}")
LOOSE = _for_both(f"(?:^|(?<=\\s))[{_ABOVE}{_TONES}]")
# Two letters that look like one: เเ for แ, ํา for ำ.
LOOK_ALIKE = _for_both(f"{_E}{_E}|{_NIKHAHIT}[{_TONES}]?{_AA}")
