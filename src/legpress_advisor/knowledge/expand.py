"""The step that makes a variation a full exercise: what it states anew over what its parent says."""

from __future__ import annotations

from msgspec.structs import replace

from legpress_advisor.model.exercise import (
    Adjustment,
    CuratedSwap,
    DemandUse,
    Exercise,
    MuscleChange,
    MuscleUse,
    Risk,
    Variation,
)


def expand(parent: Exercise, variation: Variation) -> Exercise:
    """Return the variation as an exercise of its own; its `summary` is the variation's note."""
    changes = variation.changes
    technique = parent.technique
    demands = _demands(parent, variation)
    return replace(
        parent,
        id=variation.id,
        name=variation.name,
        aliases=variation.aliases,
        names=variation.names,
        summary=variation.note,
        pattern=changes.pattern or parent.pattern,
        also=() if changes.pattern else parent.also,
        actions=changes.actions if changes.actions is not None else () if changes.pattern else parent.actions,
        laterality=changes.laterality or parent.laterality,
        level=changes.level or parent.level,
        support=changes.support or parent.support,
        equipment=parent.equipment if changes.equipment is None else changes.equipment,
        muscles=_muscles(parent, variation),
        demands=demands,
        adjustments=_adjustments(parent, variation, demands),
        technique=replace(
            technique,
            setup=technique.setup if changes.setup is None else changes.setup,
            steps=technique.steps if changes.steps is None else changes.steps,
            feel=technique.feel if changes.feel is None else changes.feel,
            faults=technique.faults if changes.faults is None else changes.faults,
        ),
        claims=tuple(claim for claim in parent.claims if claim.id not in changes.without_claims),
        risks=_risks(parent, demands),
        dose=changes.dose or parent.dose,
        alternatives=_alternatives(parent, variation),
        variations=(),
    )


def members(family: Exercise) -> tuple[Exercise, ...]:
    """Return the movement itself and each of its variations, in the order of the file."""
    return (family, *(expand(family, variation) for variation in family.variations))


def _muscles(parent: Exercise, variation: Variation) -> tuple[MuscleUse, ...]:
    """Return the uses, hardest working first; a muscle's note is dropped where its grade changed."""
    uses = {use.muscle: use for use in parent.muscles}
    for muscle, stated in variation.changes.muscles.items():
        change = stated if isinstance(stated, MuscleChange) else MuscleChange(grade=stated)
        old = uses.pop(muscle, None)
        role = change.role or (old.role if old else "synergist")
        if change.grade:
            uses[muscle] = MuscleUse(
                muscle=muscle,
                role=role,
                grade=change.grade,
                basis=variation.basis,
                sources=variation.sources,
                certainty=variation.certainty,
            )
    return tuple(sorted(uses.values(), key=lambda use: (use.role != "target", -use.grade)))


def _demands(parent: Exercise, variation: Variation) -> tuple[DemandUse, ...]:
    uses = {use.demand: use for use in parent.demands}
    for demand, grade in variation.changes.demands.items():
        if demand in uses and uses[demand].grade == grade:
            continue
        uses[demand] = DemandUse(
            demand=demand,
            grade=grade,
            basis=variation.basis,
            sources=variation.sources,
            certainty=variation.certainty,
        )
    return tuple(uses.values())


def _adjustments(parent: Exercise, variation: Variation, demands: tuple[DemandUse, ...]) -> tuple[Adjustment, ...]:
    """Return its own adjustments, then the parent's that still lower something, by no more than on the parent."""
    before = {use.demand: use.grade for use in parent.demands}
    now = {use.demand: use.grade for use in demands}
    kept = list(variation.changes.adjustments)
    for adjustment in parent.adjustments:
        if adjustment.id in variation.changes.without_adjustments:
            continue
        sets = {
            demand: reached
            for demand, grade in adjustment.sets.items()
            if (reached := _carried(grade, before.get(demand, 0), now.get(demand, 0))) is not None
        }
        if sets:
            kept.append(replace(adjustment, sets=sets))
    return tuple(kept)


def _risks(parent: Exercise, demands: tuple[DemandUse, ...]) -> tuple[Risk, ...]:
    """Return the parent's risks but those about a demand that the variation no longer makes."""
    before = {use.demand for use in parent.demands if use.grade}
    gone = before - {use.demand for use in demands if use.grade}
    return tuple(risk for risk in parent.risks if not (risk.about and risk.about.demand in gone))


def _alternatives(parent: Exercise, variation: Variation) -> tuple[CuratedSwap, ...]:
    """Return its own, then the parent's that are neither the variation itself, nor said anew, nor unfit for it."""
    own = variation.changes.alternatives
    left_out = {variation.id, *(swap.exercise for swap in own), *variation.changes.without_alternatives}
    return (*own, *(swap for swap in parent.alternatives if swap.exercise not in left_out))


def _carried(grade: int, before: int, now: int) -> int | None:
    """Return the grade an inherited adjustment leads to; None if it changes nothing, or would come to raise."""
    if grade > before:
        return grade if grade > now else None
    reached = max(grade, now - (before - grade))
    return reached if reached < now else None
