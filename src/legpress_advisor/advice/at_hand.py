"""What can be done with the equipment at hand, through things that stand in for others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.vocabulary import Equipment


class AtHand(NamedTuple):
    """The equipment a person has; `anything` when they did not say."""

    things: frozenset[str]
    """With everything that these stand in for."""
    named: tuple[str, ...]
    """What the person named, sorted."""
    anything: bool
    without: frozenset[str] = frozenset()
    """What is taken or missing, whatever else is there."""
    guessed: frozenset[str] = frozenset()
    """What a home commonly has, and this one may not."""

    def allows(self, candidate: Candidate) -> bool:
        """Return whether every needed thing is there."""
        if self.anything:
            return self.without.isdisjoint(candidate.equipment)
        return self.things.issuperset(candidate.equipment)

    def sure(self, candidate: Candidate) -> float:
        """Return 1 where nothing that is needed is only guessed to be there, else a half."""
        return 1.0 if self.guessed.isdisjoint(candidate.equipment) else 0.5


def at_hand(
    equipment: Mapping[str, Equipment],
    named: Iterable[str] = (),
    *,
    home: bool = False,
    without: Iterable[str] = (),
) -> AtHand:
    """Return what is at hand: the named things, what is in any room, and with `home` what homes commonly have."""
    named, missing = tuple(sorted(set(named))), frozenset(without)
    if not named and not home:
        return AtHand(frozenset(), (), True, missing)
    sure = {id for id, thing in equipment.items() if thing.place == "everywhere"} | set(named)
    usual = {id for id, thing in equipment.items() if thing.place == "home"} if home else set()
    surely, things = (_with_stand_ins(equipment, each - missing) - missing for each in (sure, sure | usual))
    return AtHand(things, named, False, missing, things - surely)


def _with_stand_ins(equipment: Mapping[str, Equipment], things: set[str]) -> frozenset[str]:
    """Return things with all that they stand in for."""
    return frozenset(things.union(*(equipment[id].stands_in_for for id in things if id in equipment)))
