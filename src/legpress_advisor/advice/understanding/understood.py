"""What one text of free words came to, and how it is said back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from legpress_advisor.advice.person import Reading
from legpress_advisor.text import normalize_name, singular


class Understood(NamedTuple):
    """The conditions and signs of a text, and what remained."""

    conditions: tuple[Reading, ...] = ()
    symptoms: tuple[Reading, ...] = ()
    unrecognised: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    of_others: bool = False
    """Whether all of it is somebody else's, which leaves nothing to judge."""


def read_as(words: str, kind: str, id: str) -> Iterator[str]:
    """Yield a line that says how words were read, wherever that is more than an exact name."""
    name = id.replace("-", " ")
    if kind == "symptom":
        yield f'"{words}" read as the sign: {name}'
    elif list(map(singular, words.split())) != list(map(singular, normalize_name(name).split())):
        yield f'"{words}" read as {name}'
