"""The check that conditions mean what they say: each runs its own examples through the rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from legpress_advisor.advice.person import Person, Reading
from legpress_advisor.advice.verdict import case_of, verdict_on
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.condition import Condition, Example
from legpress_advisor.model.vocabulary import VERDICTS, Verdict


class Failing(NamedTuple):
    """An example whose verdict is not the one it expects."""

    condition: str
    number: int
    """Counted from 0, as in the file."""
    message: str


def failing_examples(base: KnowledgeBase, condition: Condition) -> Iterator[Failing]:
    """Yield each example of a condition that does not come out."""
    for index, example in enumerate(condition.examples):
        person = Person(
            conditions=(Reading(condition.id),), effort=example.effort or "moderate", answers=example.answers
        )
        candidate = base.candidate(example.exercise)
        if candidate is None:
            continue
        verdict, _ = verdict_on(base, case_of(base, person), candidate)
        wanted = _unmet(example, verdict)
        if wanted:
            message = f'{example.exercise} comes out as "{verdict}", the example wants {wanted}'
            yield Failing(condition.id, index, message)


def _unmet(example: Example, verdict: Verdict) -> str:
    """Return what the example wanted instead; empty when it is content."""
    rank = VERDICTS.index(verdict)
    if example.expect is not None and verdict != example.expect:
        return f'"{example.expect}"'
    if example.at_least is not None and rank < VERDICTS.index(example.at_least):
        return f'at least "{example.at_least}"'
    if example.at_most is not None and rank > VERDICTS.index(example.at_most):
        return f'at most "{example.at_most}"'
    return ""
