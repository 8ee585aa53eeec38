"""One check: its name, its words for people, how much it asks for, and the function that does it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """What a finding does: ``BLOCKING`` keeps a text from being approved, ``WARNING`` is only shown."""

    BLOCKING = "blocking"
    WARNING = "warning"


@dataclass(frozen=True)
class Check:
    """``level`` is the default; ``is_fixed`` means that no team changes it and nobody dismisses a finding."""

    name: str
    title: str
    explanation: str
    level: str
    is_fixed: bool
    function: Callable
