"""The answer to "what does it do?" for an exercise or variation: work, demands, technique, judged claims, sources."""

from __future__ import annotations

from msgspec import UNSET

from legpress_advisor.advice.changes import change_line
from legpress_advisor.advice.citing import certainty, source_lines
from legpress_advisor.advice.focus import focus
from legpress_advisor.knowledge.base import Entry, KnowledgeBase
from legpress_advisor.model.exercise import DemandUse, Dose, Exercise, MuscleUse, Technique
from legpress_advisor.report.explain import (
    ClaimLine,
    DemandLine,
    DoseLine,
    ExplainReport,
    FaultLine,
    MuscleLine,
    RiskLine,
    SwapLine,
    TechniqueLines,
    VariationLine,
)

SCHEMA = "advisor.explain/1"
ROLE_ORDER = {"target": 0, "synergist": 1, "dynamic-stabilizer": 2, "stabilizer": 3, "antagonist-stabilizer": 4}


def explain(base: KnowledgeBase, target: Entry, region: str | None = None) -> ExplainReport:
    """Explain anything that has a name; `region` asks whether an exercise works or loads that part."""
    if target.kind == "exercise":
        return _explain_exercise(base, target, region)
    from legpress_advisor.advice.explain_terms import explain_term  # most commands explain an exercise

    return explain_term(base, target)


def _explain_exercise(base: KnowledgeBase, target: Entry, region: str | None) -> ExplainReport:
    exercise = base.exercise(target.id)
    if exercise is None:
        raise KeyError(target.id)
    family = exercise if target.family == target.id else base.exercise(target.family) or exercise
    muscles = _muscles(base, exercise)
    demands = _demands(base, exercise)
    claims = tuple(
        ClaimLine(
            id=each.id,
            says=each.says,
            verdict=each.verdict,
            certainty=each.certainty,
            because=each.because,
            sources=each.sources,
            expert=each.basis == "expert",
        )
        for each in exercise.claims
    )
    names = base.exercise_names(swap.exercise for swap in exercise.alternatives)
    swaps = tuple(
        SwapLine(
            exercise=swap.exercise,
            name=names.get(swap.exercise, swap.exercise),
            reasons=swap.reasons,
            because=swap.because,
            sources=swap.sources,
        )
        for swap in exercise.alternatives
    )
    looked_at = focus(base, exercise, region) if region is not None else UNSET
    adjustments = tuple(change_line(base, each) for each in exercise.adjustments)
    risks, dose = _risks(base, exercise), _dose(exercise.dose)
    cited = [line.sources for line in muscles] + [line.sources for line in demands]
    cited += [line.sources for line in adjustments] + [line.sources for line in claims]
    cited += [line.sources for line in risks] + [line.sources for line in swaps] + [dose.sources]
    if looked_at is not UNSET:
        cited.insert(0, looked_at.sources)
    return ExplainReport(
        schema=SCHEMA,
        knowledge_version=base.version,
        id=exercise.id,
        kind="exercise" if family is exercise else "variation",
        name=exercise.name,
        summary=exercise.summary,
        muscles=muscles,
        demands=demands,
        adjustments=adjustments,
        technique=_technique(exercise.technique),
        claims=claims,
        risks=risks,
        dose=dose,
        alternatives=swaps,
        variations=tuple(VariationLine(id=each.id, name=each.name, note=each.note) for each in family.variations),
        sources=source_lines(base, (source for sources in cited for source in sources)),
        focus=looked_at,
        family=target.family,
        family_name=family.name,
        gate=exercise.gate.first if exercise.gate else "",
        tags=_tags(base, exercise),
        aliases=exercise.aliases,
    )


def _muscles(base: KnowledgeBase, exercise: Exercise) -> tuple[MuscleLine, ...]:
    uses = sorted(exercise.muscles, key=lambda use: (ROLE_ORDER[use.role], -use.grade))
    return tuple(_muscle(base, use) for use in uses)


def _muscle(base: KnowledgeBase, use: MuscleUse) -> MuscleLine:
    muscle = base.muscles[use.muscle]
    return MuscleLine(
        muscle=muscle.id,
        name=muscle.name,
        everyday=muscle.everyday,
        region=muscle.region,
        role=use.role,
        grade=use.grade,
        certainty=certainty(base, use),
        sources=use.sources,
        expert=use.basis == "expert",
        note=use.note,
    )


def _demands(base: KnowledgeBase, exercise: Exercise) -> tuple[DemandLine, ...]:
    order = {id: rank for rank, id in enumerate(base.demands)}
    uses = sorted((use for use in exercise.demands if use.grade), key=lambda use: (-use.grade, order[use.demand]))
    return tuple(_demand(base, use) for use in uses)


def _demand(base: KnowledgeBase, use: DemandUse) -> DemandLine:
    demand = base.demands[use.demand]
    return DemandLine(
        demand=demand.id,
        name=demand.name,
        grade=use.grade,
        why=use.why or demand.grades[use.grade],
        sources=use.sources,
        region=demand.region,
        certainty=certainty(base, use),
        expert=use.basis == "expert",
    )


def _risks(base: KnowledgeBase, exercise: Exercise) -> tuple[RiskLine, ...]:
    do = {each.id: each.do for each in exercise.adjustments}
    return tuple(
        RiskLine(
            risk=each.risk,
            why=each.why,
            reduce_by=tuple(do[id] for id in each.reduce_by if id in do),
            certainty=certainty(base, each),
            sources=each.sources,
            expert=each.basis == "expert",
        )
        for each in exercise.risks
    )


def _technique(technique: Technique) -> TechniqueLines:
    faults = tuple(FaultLine(fault=each.fault, why=each.why, fix=each.fix) for each in technique.faults)
    return TechniqueLines(setup=technique.setup, steps=technique.steps, feel=technique.feel, faults=faults)


def _dose(dose: Dose) -> DoseLine:
    return DoseLine(
        sessions_per_week=dose.sessions_per_week,
        sets_per_week=dose.sets_per_week,
        repetitions=dose.repetitions,
        hold_s=dose.hold_s,
        note=dose.note,
        sources=dose.sources,
    )


def _tags(base: KnowledgeBase, exercise: Exercise) -> tuple[str, ...]:
    """Return pattern, equipment and level in words, as a subtitle shows them."""
    needed = [base.equipment[each].name.lower() for each in exercise.equipment if each in base.equipment]
    return (
        base.patterns[exercise.pattern].name.lower(),
        " and ".join(needed) or "body weight",
        *(["one side at a time"] if exercise.laterality == "unilateral" else []),
        exercise.level,
    )
