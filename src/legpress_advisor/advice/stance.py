"""The step from a named condition to what it asks for, with everything it inherits from its parents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.condition import Advice, Clearance, Condition, Escalation, Limit, When
from legpress_advisor.model.vocabulary import VERDICTS


class Stance(NamedTuple):
    """A condition in full: its own clearance, and its limits, signs and advice together with its parents'."""

    id: str
    name: str
    regions: frozenset[str]
    clearance: Clearance
    limits: tuple[Limit, ...]
    red_flags: tuple[str, ...]
    advice: tuple[Advice, ...]
    meanwhile: tuple[Advice, ...]
    muscles: frozenset[str] = frozenset()


def stance_of(chain: Sequence[Condition]) -> Stance:
    """Merge a condition with its parents, nearest first in `chain`.

    A limit of the child takes the place of a parent's on the same demand, grade and answer, and of any that it covers
    anyway; every other limit of a parent holds too. Clearance is the child's alone, since it knows more about the
    cause.
    """
    child = chain[0]
    limits: dict[tuple[str, int, When | None], Limit] = {}
    for condition in chain:
        nearer = tuple(limits.values())
        for limit in condition.limits:
            if not any(_covers(each, limit) for each in nearer):
                limits.setdefault((limit.demand, limit.at, limit.when), limit)
    return Stance(
        id=child.id,
        name=child.name,
        regions=frozenset((child.region, *child.also_regions)),
        clearance=child.clearance,
        limits=tuple(limits.values()),
        red_flags=tuple(dict.fromkeys(flag for condition in chain for flag in condition.red_flags)),
        advice=tuple(advice for condition in chain for advice in condition.advice),
        meanwhile=tuple(advice for condition in chain for advice in condition.meanwhile),
        muscles=frozenset(child.muscles),
    )


def _covers(limit: Limit, other: Limit) -> bool:
    """Return whether a limit is reached wherever another one is, and is no milder there."""
    return (
        limit.demand == other.demand
        and limit.at <= other.at
        and limit.when in (None, other.when)
        and limit.unless in (None, other.unless)
        and limit.unknown in (None, other.unknown)
        and VERDICTS.index(limit.verdict) >= VERDICTS.index(other.verdict)
    )


def stances(base: KnowledgeBase, conditions: Sequence[str]) -> tuple[Stance, ...]:
    """Return the stances of conditions by id, so that the order in which they were named cannot matter.

    A condition that is also the parent of another one named is left in: its own clearance still holds.
    """
    return tuple(stance_of(base.ancestry(id)) for id in sorted(set(conditions)) if base.condition(id))


def exceptions(unless: When | tuple[When, ...] | None) -> tuple[When, ...]:
    """Return the answers that set a limit or an escalation aside; most have one or none."""
    if unless is None:
        return ()
    return unless if isinstance(unless, tuple) else (unless,)


def questions_in(stance: Stance) -> tuple[str, ...]:
    """Return the questions on which a stance turns, those of its clearance first."""
    parts: tuple[Escalation | Limit, ...] = (*stance.clearance.escalations, *stance.limits)
    tests = [test for part in parts for test in (part.when, *exceptions(part.unless)) if test is not None]
    return tuple(dict.fromkeys(test.question for test in tests))


def holds(when: When, answers: Mapping[str, str]) -> bool | None:
    """Return whether an answer meets the test; None while the question is unanswered or the answer unreadable."""
    answer = answers.get(when.question)
    if answer is None:
        return None
    if when.equals is not None:
        return answer.casefold() == when.equals.casefold()
    try:
        number = float(answer)
    except ValueError:
        return None
    if number != number:
        return None
    if when.at_least is not None:
        return number >= when.at_least
    return when.below is not None and number < when.below
