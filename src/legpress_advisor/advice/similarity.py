"""How alike two exercises are, part by part, each part in [0, 1]; pure arithmetic on features."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import sqrt

from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.vocabulary import LEVELS, MAX_GRADE, Demand, Muscle, Pattern, Role

ROLE_WEIGHT: dict[Role, float] = {
    "target": 1.0,
    "synergist": 0.5,
    "dynamic-stabilizer": 0.25,
    "stabilizer": 0.1,
    "antagonist-stabilizer": 0.1,
}
"""A set counts 1 for a target and 0.5 for a synergist; holding work keeps a trace, so that equals can be told apart."""
KINSHIP = 0.5
"""How far work on a muscle counts for its group, or for its parts."""
KIN_ACTIONS: dict[str, tuple[str, ...]] = {
    # A trunk that is held still works with the muscles that would move it.
    "spinal-flexion": ("resist-spinal-extension", "resist-spinal-rotation", "hip-flexion"),
    "spinal-rotation": ("resist-spinal-rotation", "resist-spinal-side-bend", "resist-spinal-extension"),
    "spinal-side-bend": ("resist-spinal-side-bend", "resist-spinal-rotation"),
    "spinal-extension": ("resist-spinal-flexion",),
    "resist-spinal-extension": ("spinal-flexion", "resist-spinal-rotation", "resist-spinal-side-bend"),
    "resist-spinal-rotation": ("spinal-rotation", "resist-spinal-extension", "resist-spinal-side-bend"),
    "resist-spinal-side-bend": ("spinal-side-bend", "resist-spinal-rotation", "resist-spinal-extension"),
    "resist-spinal-flexion": ("spinal-extension",),
    "hip-flexion": ("spinal-flexion", "resist-spinal-extension"),
    # The hamstrings bend the knee and extend the hip; the lats pull the arm in and back; the front of the shoulder
    # lifts the arm forward and out.
    "knee-flexion": ("hip-extension",),
    "shoulder-adduction": ("shoulder-extension",),
    "shoulder-extension": ("shoulder-adduction",),
    "shoulder-abduction": ("shoulder-flexion",),
    "shoulder-flexion": ("shoulder-abduction",),
}
"""Joint actions with muscles in common, so that one can stand in for another when somebody swaps."""


class MuscleTree:
    """The muscles, ready for spreading work from a muscle to its group and its parts."""

    def __init__(self, muscles: Mapping[str, Muscle]) -> None:
        self._parents = {id: muscle.parent for id, muscle in muscles.items()}
        self._parts: dict[str, list[str]] = {}
        for id, parent in self._parents.items():
            if parent is not None:
                self._parts.setdefault(parent, []).append(id)

    def spread(self, candidate: Candidate) -> dict[str, float]:
        """Return how hard each muscle works, from 0 to 1; groups and parts share in what is named."""
        work: dict[str, float] = {}
        for muscle, (role, grade) in candidate.muscles.items():
            amount = ROLE_WEIGHT[role] * grade / MAX_GRADE
            for id, share in self._kin(muscle):
                work[id] = max(work.get(id, 0.0), amount * share)
        return work

    def _kin(self, muscle: str) -> Iterable[tuple[str, float]]:
        yield muscle, 1.0
        share, parent = KINSHIP, self._parents.get(muscle)
        while parent is not None:
            yield parent, share
            share, parent = share * KINSHIP, self._parents.get(parent)
        yield from ((part, KINSHIP) for part in self._parts.get(muscle, ()))


def muscle_likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the cosine of two spreads of work."""
    dot = sum(amount * other[id] for id, amount in one.items() if id in other)
    size = sqrt(sum(a * a for a in one.values()) * sum(b * b for b in other.values()))
    return dot / size if size else 0.0


def action_likeness(one: Candidate, other: Candidate, kin: Mapping[str, tuple[str, ...]] = {}) -> float:
    """Return the shared part of two ranked lists of joint actions, the main ones counting most, kin ones half."""
    mine, theirs = _with_kin(_weighted(one.actions), kin), _with_kin(_weighted(other.actions), kin)
    union = {*mine, *theirs}
    most = sum(max(mine.get(each, 0.0), theirs.get(each, 0.0)) for each in union)
    least = sum(min(mine.get(each, 0.0), theirs.get(each, 0.0)) for each in union)
    return least / most if most else 0.0


def _weighted(actions: tuple[str, ...]) -> dict[str, float]:
    """Return a weight per action: the first 1, each further one two thirds of the one before."""
    return {action: (2 / 3) ** rank for rank, action in reversed(list(enumerate(actions)))}


def _with_kin(actions: dict[str, float], kin: Mapping[str, tuple[str, ...]]) -> dict[str, float]:
    """Return the weights with those of kin actions added, at half the weight of what they are kin to."""
    result = dict(actions)
    for action, weight in actions.items():
        for each in kin.get(action, ()):
            result[each] = max(result.get(each, 0.0), weight * KINSHIP)
    return result


def pattern_likeness(one: Candidate, other: Candidate, patterns: Mapping[str, Pattern]) -> float:
    """Return 1 for the same pattern, half for one of the same group, else 0."""
    if one.pattern == other.pattern:
        return 1.0
    same = one.pattern in patterns and other.pattern in patterns
    return 0.5 if same and patterns[one.pattern].group == patterns[other.pattern].group else 0.0


def stance_likeness(one: Candidate, other: Candidate) -> float:
    """Return how alike the body is held: support, sides, and how much balance is asked."""
    support = 1.0 if one.support == other.support else 0.0
    sides = 1.0 if one.laterality == other.laterality else 0.0
    balance = 1.0 - abs(one.demands.get("balance", 0) - other.demands.get("balance", 0)) / MAX_GRADE
    return (support + sides + balance) / 3


def region_demands(region: str, demands: Mapping[str, Demand]) -> tuple[str, ...]:
    """Return the demands of a region, its own and shared ones; a demand's own id stands for itself."""
    if region in demands:
        return (region,)
    return tuple(id for id, demand in demands.items() if region in demand.regions)


def own_demands(region: str, demands: Mapping[str, Demand]) -> tuple[str, ...]:
    """Return the demands that are a region's own, without those it shares; a demand's own id stands for itself."""
    return tuple(id for id, demand in demands.items() if region in (id, demand.region))


def load(candidate: Candidate, demands: Iterable[str]) -> int:
    """Return the summed grades of some demands: the graded load on a region."""
    return sum(candidate.demands.get(demand, 0) for demand in demands)


def level_step(one: Candidate, other: Candidate) -> int:
    """Return how many levels harder the other is; negative when easier."""
    return LEVELS.index(other.level) - LEVELS.index(one.level)


def effort_sum(candidate: Candidate) -> int:
    """Return the summed grades of all demands, a rough measure of how much an exercise asks."""
    return sum(candidate.demands.values())
