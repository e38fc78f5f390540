"""What a text says in answer to screening questions; its numbers and times, where it has any."""

from __future__ import annotations

from typing import NamedTuple

from legpress_advisor.advice.understanding.phrases import Text
from legpress_advisor.advice.understanding.plain_words import words
from legpress_advisor.text import singular

NEWEST_YEAR = 2024
"""A year up to this one is past; the program knows no date, so a later year may be this one."""
OLDER, YOUTH = 65, 18
"""Ages from which, and below which, somebody counts as older or as a young person."""


_OF_NUMBERS = words("""
    day week wk month year yr decade age ages ago back yesterday today morning night weekend now earlier monday tuesday
    wednesday thursday friday saturday sunday summer winter spring autumn trimester postop postpartum postnatal post
    pregnant pregnancy child kid boy girl teenager teen student childhood long longstanding standing life old aged
""")
"""With none of these, in the singular, and no digit, a text gives neither a number nor a time."""


class Fact(NamedTuple):
    """An answer that a text gives, and the words that give it."""

    question: str
    answer: str
    said: str
    clause: int
    place: int
    """Of its first word, to tell which condition it is said of."""
    ends: int
    """Behind its last word."""


def numbers_in(text: Text) -> tuple[list[Fact], bool]:
    """Return the numbers and times of a text, and whether something is said to have lasted for long."""
    if _OF_NUMBERS.isdisjoint(map(singular, text.words)) and not text.has_digits:
        return [], False
    from legpress_advisor.advice.understanding.quantities import facts, is_long_standing  # patterns cost 5 ms

    numbers = facts(text)
    return numbers, is_long_standing(text, numbers)
