"""What a person said of themselves, once understood; every command that judges takes one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from legpress_advisor.model.vocabulary import Effort

PAST_SIGN = "past-warning-sign"
"""What a sign that needed help long ago is read as."""


class Reading(NamedTuple):
    """A condition or sign, and the words it was read from."""

    id: str
    typed: str = ""
    """Empty when the id itself was given."""
    answers: Mapping[str, str] = {}
    """What the same words said of this condition, by question id; it counts for this condition alone."""


class Person(NamedTuple):
    """Conditions, signs, effort and answers; the default person named nothing."""

    conditions: tuple[Reading, ...] = ()
    symptoms: tuple[Reading, ...] = ()
    unrecognised: tuple[str, ...] = ()
    """What was typed as a condition or sign and matched nothing."""
    effort: Effort = "moderate"
    answers: Mapping[str, str] = {}
    """Answers to screening questions, by question id."""
    notes: tuple[str, ...] = ()
    """What was understood of free words, one line each."""
    of_others: tuple[str, ...] = ()
    """Of `unrecognised`: what was read as somebody else's."""
    suggestions: Mapping[str, tuple[str, ...]] = {}
    """The closest names for what was not recognized."""
    supervised: bool = False
    """Somebody who knows the lifts watches; good company, and never a reason for a milder verdict."""
    new_to_lifting: bool = False
    """New to lifting: what wants experience is worth a change at least."""

    @property
    def condition_ids(self) -> tuple[str, ...]:
        """Return the ids of the conditions, sorted, each once."""
        return tuple(sorted({reading.id for reading in self.conditions}))
