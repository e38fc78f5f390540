"""What somebody new to lifting, or somebody who is watched, should hear; it never makes a verdict milder."""

from __future__ import annotations

from collections.abc import Iterator

from legpress_advisor.advice.person import Person
from legpress_advisor.report.safety import AdviceLine

_NEW = (
    (
        "Learn it with a load you could lift twenty times, and add weight only when every repetition looks the same.",
        "The first weeks teach the movement; strength follows by itself.",
    ),
    (
        "Leave sets to the limit out for the first months, and stop with three or more repetitions in hand.",
        "Form falls apart near the limit, and beginners grow without it.",
    ),
)
_WATCHED = (
    (
        "Tell whoever watches what you named here, and agree on a word that ends the set at once.",
        "They see the back round or the breath stop before you feel it.",
    ),
)


def experience(person: Person) -> Iterator[AdviceLine]:
    """Yield advice for the person rather than for a condition of theirs."""
    lines = [*(_NEW if person.new_to_lifting else ()), *(_WATCHED if person.supervised else ())]
    for do, why in lines:
        yield AdviceLine(condition="", do=do, why=why, certainty="very-low", sources=())
