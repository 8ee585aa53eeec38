"""Numbers that come back from forms, addresses and files, where somebody may have tampered with them."""

# As many as a key of a row has at most: more would not fit into the databases' numbers.
MOST_DIGITS = 18


def number_from(text, otherwise):
    """Return the whole number that a text is, or ``otherwise`` for what no row can have as its number."""
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else otherwise
