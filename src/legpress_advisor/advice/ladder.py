"""The step that chooses the rungs to an exercise: the chain that fits it best and rises in even steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from legpress_advisor.advice.similarity import (
    MuscleTree,
    action_likeness,
    effort_sum,
    muscle_likeness,
    pattern_likeness,
)
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.vocabulary import LEVELS

FIT = {
    "muscles": 0.25,  # a rung trains what the goal trains,
    "actions": 0.15,  # at the same joints
    "pattern": 0.1,  # and in the same movement;
    "familiar": 0.2,  # it is to be found in most gyms or homes,
    "named": 0.15,  # a coach's word that one leads to the other counts as evidence,
    "sides": 0.15,  # and a lift with one leg is no start for one with two.
}
"""Weights of what makes a good rung; they sum to 1."""
LEAST = 0.55
"""Below this fit nothing is a rung."""
WORTH = 0.6
"""Below this fit a rung is worth it only where it bridges a large gap."""
BRIDGE = 0.6
"""What a gap costs, times the square of its share of the whole climb: two small steps before one large one."""
LINKED = 0.15
"""What it adds when a coach's word leads from one rung to the next."""
STEP = 3
"""The least rise from rung to rung, in summed grades."""
LEVEL = 12
"""How much a level counts beside the summed grades of what an exercise asks; expert judgment."""
ALIKE, RELATED = 0.55, 0.45
"""How alike in muscles and in joint actions a rung must be, unless its entry or the goal's names the other."""
LOOKED_AT = 80
"""How many of the best fitting are looked at for a chain; the shipped knowledge seldom has more for one goal."""


class Rung(NamedTuple):
    """An exercise that could stand below or above a goal."""

    candidate: Candidate
    height: int
    """What it asks: its level and its summed grades."""
    fit: float
    """How well it serves as a rung to the goal, from 0 to 1."""


def height(candidate: Candidate) -> int:
    """Return how much an exercise asks altogether, comparable along one ladder only."""
    return LEVEL * LEVELS.index(candidate.level) + effort_sum(candidate)


def linked(lower: Candidate, upper: Candidate) -> float:
    """Return 1 where an entry says that one leads to the other, half where a family does, else 0.

    What a variation says of the next step up it has from its family, so it counts half.
    """
    up = "harder" in lower.curated.get(upper.id, ())
    if (up and lower.id == lower.family) or "easier" in upper.curated.get(lower.id, ()):
        return 1.0
    families = "harder" in lower.curated.get(upper.family, ()) or "easier" in upper.curated.get(lower.family, ())
    return 0.5 if up or families or lower.family == upper.family else 0.0


def rungs_below(base: KnowledgeBase, goal: Candidate) -> list[Rung]:
    """Return what can lead to a goal, best fitting first: easier, and alike or named by a coach."""
    tree = MuscleTree(base.muscles)
    mine, top = tree.spread(goal), height(goal)
    found = []
    for each in base.candidates_acting(goal.actions):
        named = "easier" in goal.curated.get(each.id, ())
        least = 1 if named else STEP
        if height(each) > top - least or LEVELS.index(each.level) > LEVELS.index(goal.level):
            continue
        if not (named or each.familiar or each.family == goal.family):
            continue  # a lift that hardly anybody knows helps nobody up
        parts = {
            "muscles": muscle_likeness(mine, tree.spread(each)),
            "actions": action_likeness(goal, each),
            "pattern": pattern_likeness(goal, each, base.patterns),
            "familiar": each.familiar,
            "named": linked(each, goal),
            "sides": float(each.laterality == goal.laterality),
        }
        alike = parts["muscles"] >= ALIKE and parts["actions"] >= RELATED
        if parts["named"] == 1.0 or (alike and (parts["pattern"] or each.family == goal.family)):
            fit = sum(weight * parts[name] for name, weight in FIT.items())
            found.append(Rung(each, height(each), fit))
    fitting = [rung for rung in found if rung.fit >= LEAST]
    return sorted(fitting, key=lambda rung: (-rung.fit, rung.candidate.id))


def rungs_beyond(base: KnowledgeBase, goal: Candidate) -> list[Candidate]:
    """Return what a coach names as the step after a goal: what its own entry names first, then the best known."""
    at, top = LEVELS.index(goal.level), height(goal)
    named = [each for each in base.candidates_acting(goal.actions) if linked(goal, each) == 1.0]
    harder = [each for each in named if height(each) >= top + STEP and LEVELS.index(each.level) >= at]
    return sorted(harder, key=lambda each: ("harder" not in goal.curated.get(each.id, ()), -each.familiar, each.id))


def chain(goal: Candidate, rungs: Iterable[Rung], most: int) -> list[Rung]:
    """Return the best chain of at most so many rungs, gentlest first: good rungs, even steps, coached transitions.

    The first rung is measured from the gentlest of all, the goal from the last; ties end on the gentler, then on id.
    """
    steps = sorted(list(rungs)[:LOOKED_AT], key=lambda rung: (rung.height, rung.candidate.id))
    if not steps:
        return []
    lowest, span = steps[0].height, max(height(goal) - steps[0].height, 1)

    def gap(low: int, high: int) -> float:
        return BRIDGE * ((high - low) / span) ** 2

    best = _best_chains(steps, most, lambda rung: gap(lowest, rung.height), gap)
    _, end = max(best, key=lambda each: (each[0] - gap(steps[each[1][-1]].height, height(goal)), [-i for i in each[1]]))
    return [steps[place] for place in end]


def _best_chains(
    steps: Sequence[Rung], most: int, start: Callable[[Rung], float], gap: Callable[[int, int], float]
) -> list[tuple[float, tuple[int, ...]]]:
    """Return the best chain to each rung for each length, as its score and the places of its rungs."""
    best: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {}
    for place, rung in enumerate(steps):
        worth = rung.fit - WORTH
        best[place, 1] = (worth - start(rung), (place,))
        for below in range(place):
            lower = steps[below]
            if not _rises(lower, rung):
                continue
            gain = worth + LINKED * linked(lower.candidate, rung.candidate) - gap(lower.height, rung.height)
            for length in range(2, most + 1):
                score, places = best.get((below, length - 1), (0.0, ()))
                if places and ((place, length) not in best or score + gain > best[place, length][0]):
                    best[place, length] = (score + gain, (*places, place))
    return list(best.values())


def _rises(lower: Rung, upper: Rung) -> bool:
    level, next_level = (LEVELS.index(rung.candidate.level) for rung in (lower, upper))
    return level <= next_level and upper.height - lower.height >= STEP
