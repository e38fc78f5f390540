"""The features of an exercise that safety and swaps reason with; a small part of its entry, quick to read in bulk."""

from collections.abc import Mapping

from legpress_advisor.model.evidence import Strict
from legpress_advisor.model.exercise import Exercise
from legpress_advisor.model.vocabulary import Equipment, Laterality, Level, Reason, Role, Support


class Candidate(Strict, frozen=True, kw_only=True):
    """An exercise or variation as a possible swap."""

    id: str
    name: str
    family: str
    """The id of the file it stands in."""
    pattern: str
    actions: tuple[str, ...]
    """Loaded joint actions, main one first."""
    laterality: Laterality
    level: Level
    support: Support
    equipment: tuple[str, ...]
    loaded: bool
    """Whether load can be added to the body's own."""
    muscles: dict[str, tuple[Role, int]]
    demands: dict[str, int]
    familiar: float = 0.0
    """How widely known it is, from 0 for a rare lift to 1 for the one that is logged most."""
    changes: dict[str, dict[str, int]] = {}
    """Its adjustments by id, each with the demands it sets, in the order of the entry."""
    curated: dict[str, tuple[Reason, ...]] = {}
    """Swaps that its entry names, with the reasons they are named for."""
    sparing: dict[str, tuple[str, ...]] = {}
    """The regions that a named swap spares, where its entry says which."""


def candidate_of(
    exercise: Exercise,
    family: str,
    actions: Mapping[str, tuple[str, ...]],
    equipment: Mapping[str, Equipment],
    familiar: float = 0.0,
) -> Candidate:
    """Return the features of an exercise; `actions` gives each pattern's joint actions."""
    patterns = (exercise.pattern, *exercise.also)
    joint_actions = exercise.actions or tuple(
        dict.fromkeys(action for pattern in patterns for action in actions.get(pattern, ()))
    )
    return Candidate(
        id=exercise.id,
        name=exercise.name,
        family=family,
        pattern=exercise.pattern,
        actions=joint_actions,
        laterality=exercise.laterality,
        level=exercise.level,
        support=exercise.support,
        equipment=exercise.equipment,
        loaded=any(equipment[each].load != "body-weight" for each in exercise.equipment if each in equipment),
        muscles={use.muscle: (use.role, use.grade) for use in exercise.muscles},
        demands={use.demand: use.grade for use in exercise.demands if use.grade},
        familiar=round(familiar, 3),
        changes={change.id: change.sets for change in exercise.adjustments},
        curated={swap.exercise: swap.reasons for swap in exercise.alternatives},
        sparing={swap.exercise: swap.regions for swap in exercise.alternatives if swap.regions},
    )
