"""Short names for long tokens: the index keeps every token three times, and stretches are most of it."""

from base64 import b32encode
from hashlib import blake2b

# 40 bits: among a million different stretches a query meets a wrong one once in a million times.
SIZE = 5


def digest(sort, parts):
    """Return a token of a sort that stands for these parts in this order, and for no others."""
    name = blake2b("\n".join(parts).encode(), digest_size=SIZE).digest()
    return sort + b32encode(name).decode().lower()
