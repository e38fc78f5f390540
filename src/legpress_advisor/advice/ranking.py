"""The step that scores swaps: named parts in [0, 1], weighted by the reason for which somebody swaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from legpress_advisor.advice.at_hand import AtHand
from legpress_advisor.advice.safety_rules import Change, adjusted
from legpress_advisor.advice.similarity import (
    MuscleTree,
    action_likeness,
    effort_sum,
    level_step,
    load,
    muscle_likeness,
    pattern_likeness,
    region_demands,
    stance_likeness,
)
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.exercise import Adjustment
from legpress_advisor.model.vocabulary import Reason

WEIGHTS: dict[Reason, dict[str, float]] = {
    # What must stay is the muscles; what must go is load on the sore part; a coach's word breaks near ties.
    "pain": {"muscles": 0.3, "actions": 0.15, "relief": 0.3, "curated": 0.15, "pattern": 0.05, "stance": 0.05},
    # The same work with other things: the movement itself is to be kept as far as it can be.
    "equipment": {"muscles": 0.35, "actions": 0.2, "pattern": 0.15, "stance": 0.1, "curated": 0.2},
    # The same muscles from another side.
    "variety": {"muscles": 0.4, "actions": 0.15, "change": 0.15, "pattern": 0.1, "curated": 0.2},
    # The same movement with less to manage.
    "easier": {"muscles": 0.25, "actions": 0.15, "pattern": 0.15, "ease": 0.25, "curated": 0.2},
    # The same movement with more to manage.
    "harder": {"muscles": 0.25, "actions": 0.15, "pattern": 0.15, "challenge": 0.25, "curated": 0.2},
}
"""Weights by reason; each row sums to 1."""
LEAST_LIKENESS = 0.25
"""Below this likeness of muscles a candidate is no swap, whatever else speaks for it."""


class Scored(NamedTuple):
    """A candidate with its score and what it is made of."""

    candidate: Candidate
    score: float
    parts: dict[str, float]
    relieving: tuple[Adjustment, ...] = ()
    """Its adjustments that are needed to lower what is to be avoided."""


def rank(base: KnowledgeBase, original: Candidate, because: Reason, avoid: Sequence[str], hand: AtHand) -> list[Scored]:
    """Score everything that shares a joint action and can be done with what is at hand; best first, ties by id."""
    tree = MuscleTree(base.muscles)
    mine = tree.spread(original)
    demands = tuple(dict.fromkeys(each for name in avoid for each in region_demands(name, base.demands)))
    found = []
    for candidate in base.candidates_acting(original.actions):
        if candidate.id == original.id or not hand.allows(candidate):
            continue
        likeness = muscle_likeness(mine, tree.spread(candidate))
        if likeness < LEAST_LIKENESS or not _fits(because, original, candidate):
            continue
        relieving = _relieving(base, original, candidate, demands) if because == "pain" else ()
        if relieving is None or (relieving and candidate.family == original.family):
            continue  # what must be changed in the same way as the original is no swap for it
        parts = {"muscles": likeness, **_parts(base, original, candidate, because, demands)}
        weights = WEIGHTS[because]
        score = sum(weight * parts[name] for name, weight in weights.items())
        rounded = {name: round(parts[name], 4) for name in weights}
        found.append(Scored(candidate, round(score, 6), rounded, relieving))
    return sorted(found, key=lambda each: (-each.score, each.candidate.id))


def _parts(
    base: KnowledgeBase, original: Candidate, candidate: Candidate, because: Reason, demands: Sequence[str]
) -> dict[str, float]:
    stance = stance_likeness(original, candidate)
    step = level_step(original, candidate) / 2
    asked = effort_sum(original) or 1
    lighter = (effort_sum(original) - effort_sum(candidate)) / asked
    before = load(original, demands)
    return {
        "actions": action_likeness(original, candidate),
        "pattern": pattern_likeness(original, candidate, base.patterns),
        "stance": stance,
        "change": 1.0 - stance,
        "curated": _curated(original, candidate, because),
        "relief": _clip((before - load(candidate, demands)) / before) if before else 0.0,
        "ease": _clip(0.5 * max(0.0, -step) + 0.5 * max(0.0, lighter) + 0.25),
        "challenge": _clip(0.5 * max(0.0, step) + 0.5 * max(0.0, -lighter) + 0.25),
    }


def _clip(value: float) -> float:
    return min(1.0, max(0.0, value))


def _curated(original: Candidate, candidate: Candidate, because: Reason) -> float:
    """Return 1 for a swap the entry names for this reason, less for one it names for another, or in reverse."""
    if candidate.id in original.curated:
        return 1.0 if because in original.curated[candidate.id] else 0.6
    if candidate.family in original.curated:
        return 0.5 if because in original.curated[candidate.family] else 0.3
    return 0.4 if original.id in candidate.curated else 0.0


def _fits(because: Reason, original: Candidate, candidate: Candidate) -> bool:
    """Return whether a candidate lies on the side of the original that the reason asks for."""
    step, more = level_step(original, candidate), effort_sum(candidate) - effort_sum(original)
    if because == "easier":
        return step <= 0 and more <= 0 and (step, more) != (0, 0)
    if because == "harder":
        return step >= 0 and more >= 0 and (step, more) != (0, 0)
    return True


def _relieving(
    base: KnowledgeBase, original: Candidate, candidate: Candidate, demands: Sequence[str]
) -> tuple[Adjustment, ...] | None:
    """Return the adjustments that bring every demand to avoid below the original's; None if nothing does.

    A demand the original does not make must stay unmade.
    """
    over = [each for each in demands if not _lower(original, candidate.demands, each)]
    if not over:
        return ()
    exercise = base.exercise(candidate.id)
    needed: list[Adjustment] = []
    grades = dict(candidate.demands)
    for adjustment in exercise.adjustments if exercise else ():
        if any(each in adjustment.sets for each in over if not _lower(original, grades, each)):
            needed.append(adjustment)
            grades = adjusted(candidate.demands, [Change(each.id, each.sets) for each in needed])
    return tuple(needed) if all(_lower(original, grades, each) for each in demands) else None


def _lower(original: Candidate, grades: Mapping[str, int], demand: str) -> bool:
    before, after = original.demands.get(demand, 0), grades.get(demand, 0)
    return after < before or after == 0
