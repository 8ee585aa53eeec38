"""Queries of any kind: nothing that is typed may raise or take long. ``chance`` is a ``random.Random``."""

# Blocks of Unicode: controls, Latin, marks, Thai and Lao, Burmese, Khmer, invisible signs, emoji, Chinese.
SIGNS = [(0, 0x1F), (0x20, 0x7E), (0xA0, 0x24F), (0x300, 0x36F), (0xE00, 0xEFF), (0x1000, 0x109F)]
SIGNS += [(0x1780, 0x17FF), (0x200B, 0x200F), (0xAA60, 0xAA7F), (0x1F600, 0x1F64F), (0x4E00, 0x4EFF)]


def anything(chance, texts):
    """Return up to six pieces of real texts, cut anywhere, and of signs that mean nothing together."""
    ways = [lambda: _signs(chance), lambda: _piece(chance, texts)]
    pieces = [chance.choice(ways)() for _n in range(chance.randint(1, 6))]
    return "".join(pieces)


def _signs(chance):
    first, last = chance.choice(SIGNS)
    return "".join(chr(chance.randint(first, last)) for _n in range(chance.randint(1, 20)))


def _piece(chance, texts):
    text = chance.choice(texts)
    start = chance.randrange(len(text))
    return text[start : start + chance.randint(1, 60)]
