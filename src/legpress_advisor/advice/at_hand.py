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

    def allows(self, candidate: Candidate) -> bool:
        """Return whether every needed thing is there."""
        if self.anything:
            return self.without.isdisjoint(candidate.equipment)
        return self.things.issuperset(candidate.equipment)


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
    places = {"everywhere", "home"} if home else {"everywhere"}
    things = {id for id, thing in equipment.items() if thing.place in places} | set(named)
    things -= missing
    stand_ins = {other for id in things if id in equipment for other in equipment[id].stands_in_for}
    return AtHand(frozenset((things | stand_ins) - missing), named, False, missing)
