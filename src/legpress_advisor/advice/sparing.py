"""What a swap must spare, and whether it does: the summed load, what each demand may reach, and what must fall."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from legpress_advisor.advice.safety_rules import Change, adjusted
from legpress_advisor.advice.similarity import load, own_demands, region_demands
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.candidate import Candidate

SHARED = 0.5
"""How far a demand that a region shares with others counts toward its relief."""


class Spared(NamedTuple):
    """What a swap must spare."""

    own: tuple[str, ...]
    """Demands of the region itself."""
    shared: tuple[str, ...]
    """Demands it shares with other regions."""

    @property
    def all(self) -> tuple[str, ...]:
        """Return every demand, the region's own first."""
        return (*self.own, *self.shared)


def spared_by(base: KnowledgeBase, avoid: Iterable[str]) -> Spared:
    """Return the demands that regions or demands to avoid stand for."""
    own: dict[str, None] = {}
    every: dict[str, None] = {}
    for name in avoid:
        own.update(dict.fromkeys(own_demands(name, base.demands)))
        every.update(dict.fromkeys(region_demands(name, base.demands)))
    return Spared(tuple(own), tuple(each for each in every if each not in own))


def relief(original: Candidate, candidate: Candidate, spared: Spared) -> float:
    """Return which part of the load on what is to be spared falls away, in [0, 1]."""
    before = load(original, spared.own) + SHARED * load(original, spared.shared)
    after = load(candidate, spared.own) + SHARED * load(candidate, spared.shared)
    return min(1.0, max(0.0, (before - after) / before)) if before else 0.0


def relieving(
    original: Candidate, candidate: Candidate, spared: Spared, *, named: bool = False
) -> tuple[str, ...] | None:
    """Return the adjustments with which a swap spares what is to be spared; None if nothing makes it do so.

    Before any adjustment the summed load must be no higher, and the region's own must fall; the grades are coarse, so
    where the entry names the swap for this its word is taken. After them no demand may
    exceed the original's, or, where the swap loads the region in another way, what the original asks most of it.
    """
    before = load(original, spared.own), load(original, spared.all)
    after = load(candidate, spared.own), load(candidate, spared.all)
    if after[0] > before[0] or after[1] > before[1]:
        return None
    if after[0] == before[0] > 0 and not named:
        return None
    bounds = _bounds(original, spared)
    grades: Mapping[str, int] = candidate.demands
    needed: list[Change] = []
    for id, sets in candidate.changes.items():
        over = [each for each, most in bounds.items() if grades.get(each, 0) > most]
        if not over:
            break
        if any(each in sets for each in over):
            needed.append(Change(id, sets))
            grades = adjusted(candidate.demands, needed)
    within = all(grades.get(each, 0) <= most for each, most in bounds.items())
    return tuple(change.id for change in needed) if within else None


def _bounds(original: Candidate, spared: Spared) -> dict[str, int]:
    """Return the highest grade that a swap may have in each demand."""
    worst = max((original.demands.get(each, 0) for each in spared.own), default=0)
    return {each: max(original.demands.get(each, 0), worst - 1) for each in spared.all}
