"""The step that scores swaps: named parts in [0, 1], weighted by the reason for which somebody swaps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
    own_demands,
    pattern_likeness,
    region_demands,
    stance_likeness,
)
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.vocabulary import Reason

WEIGHTS: dict[Reason, dict[str, float]] = {
    # What must stay is the muscles; what must go is load on the sore part; a coach's word counts as evidence.
    "pain": {
        "muscles": 0.28,
        "actions": 0.12,
        "relief": 0.22,
        "curated": 0.2,
        "familiar": 0.1,
        "pattern": 0.04,
        "stance": 0.04,
    },
    # The same work with other things: the movement itself is to be kept as far as it can be.
    "equipment": {"muscles": 0.32, "actions": 0.18, "pattern": 0.12, "stance": 0.08, "curated": 0.2, "familiar": 0.1},
    # The same muscles from another side.
    "variety": {"muscles": 0.37, "actions": 0.13, "change": 0.1, "pattern": 0.1, "curated": 0.2, "familiar": 0.1},
    # The same movement with less to manage.
    "easier": {"muscles": 0.22, "actions": 0.13, "pattern": 0.13, "ease": 0.22, "curated": 0.22, "familiar": 0.08},
    # The same movement with more to manage.
    "harder": {"muscles": 0.22, "actions": 0.13, "pattern": 0.13, "challenge": 0.22, "curated": 0.22, "familiar": 0.08},
}
"""Weights by reason; each row sums to 1."""
LEAST_LIKENESS = 0.3
"""Below this likeness of muscles, or of joint actions, a candidate is no swap, whatever else speaks for it."""


class Spared(NamedTuple):
    """What a swap must spare."""

    own: tuple[str, ...]
    """Demands of the region itself: each must end lower than the original's, or at nothing."""
    shared: tuple[str, ...]
    """Demands it shares with other regions: none may be higher."""

    @property
    def all(self) -> tuple[str, ...]:
        """Return every demand, the region's own first."""
        return (*self.own, *self.shared)


class Scored(NamedTuple):
    """A candidate with its score and what it is made of."""

    candidate: Candidate
    score: float
    parts: dict[str, float]
    relieving: tuple[str, ...] = ()
    """Its adjustments that are needed to lower what is to be spared."""


def spared_by(base: KnowledgeBase, avoid: Iterable[str]) -> Spared:
    """Return the demands that regions or demands to avoid stand for."""
    own: dict[str, None] = {}
    every: dict[str, None] = {}
    for name in avoid:
        own.update(dict.fromkeys(own_demands(name, base.demands)))
        every.update(dict.fromkeys(region_demands(name, base.demands)))
    return Spared(tuple(own), tuple(each for each in every if each not in own))


def rank(
    base: KnowledgeBase,
    original: Candidate,
    because: Reason,
    avoid: Sequence[str],
    hand: AtHand,
    *,
    most: int | None = None,
) -> list[Scored]:
    """Score everything that shares a joint action and can be done with what is at hand; best first, ties by id.

    With `most`, only so many of the most familiar are looked at, for a short list that must be quick.
    """
    tree = MuscleTree(base.muscles)
    mine = tree.spread(original)
    spared = spared_by(base, avoid)
    found = []
    for candidate in _candidates(base, original, most):
        if candidate.id == original.id or not hand.allows(candidate) or not _fits(because, original, candidate):
            continue
        alike = muscle_likeness(mine, tree.spread(candidate)), action_likeness(original, candidate)
        if min(alike) < LEAST_LIKENESS and candidate.id not in original.curated:
            continue
        relieving = _relieving(original, candidate, spared) if because == "pain" else ()
        if relieving is None or (relieving and candidate.family == original.family):
            continue  # what must be changed in the same way as the original is no swap for it
        parts = _parts(base, original, candidate, because, spared, alike)
        weights = WEIGHTS[because]
        score = sum(weight * parts[name] for name, weight in weights.items())
        rounded = {name: round(parts[name], 4) for name in weights}
        found.append(Scored(candidate, round(score, 6), rounded, relieving))
    return sorted(found, key=lambda each: (-each.score, each.candidate.id))


def _candidates(base: KnowledgeBase, original: Candidate, most: int | None) -> list[Candidate]:
    """Return what shares a joint action, and what the entry itself names although it shares none."""
    found = {each.id: each for each in base.candidates_acting(original.actions, most)}
    for id in original.curated:
        if id not in found and (named := base.candidate(id)) is not None:
            found[id] = named
    return list(found.values())


def _parts(
    base: KnowledgeBase,
    original: Candidate,
    candidate: Candidate,
    because: Reason,
    spared: Spared,
    alike: tuple[float, float],
) -> dict[str, float]:
    stance = stance_likeness(original, candidate)
    step = level_step(original, candidate) / 2
    lighter = (effort_sum(original) - effort_sum(candidate)) / (effort_sum(original) or 1)
    before = load(original, spared.own)
    return {
        "muscles": alike[0],
        "actions": alike[1],
        "pattern": pattern_likeness(original, candidate, base.patterns),
        "stance": stance,
        "change": 1.0 - stance,
        "curated": _curated(original, candidate, because),
        "familiar": candidate.familiar,
        "relief": _clip((before - load(candidate, spared.own)) / before) if before else 0.0,
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
    if because == "pain":
        return candidate.family != original.family or more < 0  # a harder form of what hurts is no relief
    if because == "easier":
        return step <= 0 and more <= 0 and (step, more) != (0, 0)
    if because == "harder":
        return step >= 0 and more >= 0 and (step, more) != (0, 0)
    return True


def _relieving(original: Candidate, candidate: Candidate, spared: Spared) -> tuple[str, ...] | None:
    """Return the adjustments that bring what is to be spared below the original's; None if nothing does.

    A demand the original does not make must stay unmade, and the summed load must be lower before any adjustment.
    """
    before, after = load(original, spared.own), load(candidate, spared.own)
    if after > before or after == before > 0:
        return None
    grades: Mapping[str, int] = candidate.demands
    needed: list[Change] = []
    for id, sets in candidate.changes.items():
        over = [each for each in spared.all if not _low_enough(original, grades, each, spared)]
        if not over:
            break
        if any(each in sets for each in over):
            needed.append(Change(id, sets))
            grades = adjusted(candidate.demands, needed)
    spares = all(_low_enough(original, grades, each, spared) for each in spared.all)
    return tuple(change.id for change in needed) if spares else None


def _low_enough(original: Candidate, grades: Mapping[str, int], demand: str, spared: Spared) -> bool:
    before, after = original.demands.get(demand, 0), grades.get(demand, 0)
    return after < before or after == 0 or (after == before and demand in spared.shared)
