"""The answer to "what trains this?": exercises for a region, muscle or pattern, gentlest first within quality."""

from __future__ import annotations

from typing import NamedTuple

from legpress_advisor.advice.alternatives import (
    SCHEMA,
    TARGET_WEIGHTS,
    Request,
    adjustment_line,
    choose,
)
from legpress_advisor.advice.at_hand import at_hand
from legpress_advisor.advice.ranking import Scored
from legpress_advisor.advice.similarity import MuscleTree, load, region_demands
from legpress_advisor.advice.verdict import Case
from legpress_advisor.knowledge.base import Entry, KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.exercise import Exercise
from legpress_advisor.model.vocabulary import MAX_GRADE
from legpress_advisor.report.alternatives import AlternativeLine, AlternativesReport
from legpress_advisor.text import join_words

QUALITY = 0.45
"""From this much training on, a candidate is good enough to be ordered by how gentle it is."""


class _Goal(NamedTuple):
    muscles: tuple[str, ...]
    demands: tuple[str, ...]
    """Of the regions that the target or the person asks to spare."""
    pattern: str | None


def training(base: KnowledgeBase, target: Entry, request: Request, case: Case) -> AlternativesReport:
    """Rank what trains a target. With a condition or `avoid`, the least loaded come first."""
    goal = _goal(base, target, request, case)
    hand = at_hand(base.equipment, request.equipment, home=request.home, without=request.without)
    found = base.candidates_training(goal.muscles) if goal.pattern is None else base.candidates()
    scored = [_scored(base, each, goal) for each in found if hand.allows(each) and _belongs(each, goal)]
    spare = bool(case.stances or request.avoid)
    ranked = sorted(scored, key=lambda each: _order(each, spare))
    shown, excluded = choose(base, case, ranked, request.limit)
    return AlternativesReport(
        schema=SCHEMA,
        knowledge_version=base.version,
        target=target.id,
        name=target.name,
        kind=target.kind,
        because=request.because,
        avoid=request.avoid,
        conditions=tuple(stance.id for stance in case.stances),
        equipment=hand.named,
        alternatives=tuple(_line(base, each.scored, each.verdict, each.judgment.changes, goal) for each in shown),
        excluded=tuple(excluded),
        unrecognised=case.person.unrecognised,
        notes=("Ordered from gentle to demanding among those that train it well.", *case.person.notes),
        weights=TARGET_WEIGHTS,
    )


def _goal(base: KnowledgeBase, target: Entry, request: Request, case: Case) -> _Goal:
    if target.kind == "region":
        muscles = muscles_of(base, target.id)
        regions = [target.id]
    elif target.kind == "muscle":
        muscles = (target.id,)
        regions = [base.muscles[target.id].region]
    else:
        muscles, regions = (), list(base.regions)
    spared = [*request.avoid, *(region for stance in case.stances for region in sorted(stance.regions))] or regions
    demands = dict.fromkeys(each for name in spared for each in region_demands(name, base.demands))
    return _Goal(muscles, tuple(demands), target.id if target.kind == "pattern" else None)


def muscles_of(base: KnowledgeBase, region: str) -> tuple[str, ...]:
    """Return the muscles of a region, or those through which a joint region acts."""
    acts_through = base.regions[region].acts_through
    return acts_through or tuple(id for id, muscle in base.muscles.items() if muscle.region == region)


def _belongs(candidate: Candidate, goal: _Goal) -> bool:
    return goal.pattern is None or candidate.pattern == goal.pattern


def _scored(base: KnowledgeBase, candidate: Candidate, goal: _Goal) -> Scored:
    work = MuscleTree(base.muscles).spread(candidate)
    wanted = goal.muscles or tuple(candidate.muscles)
    train = max((work.get(each, 0.0) for each in wanted), default=0.0)
    most = MAX_GRADE * max(1, len(goal.demands))
    gentle = 1.0 - load(candidate, goal.demands) / most
    parts = {"training": round(train, 4), "gentleness": round(gentle, 4)}
    score = sum(weight * parts[name] for name, weight in TARGET_WEIGHTS.items())
    return Scored(candidate, round(score, 6), parts)


def _order(scored: Scored, spare: bool) -> tuple[float, float, str]:
    """Order by quality first, then from gentle to demanding; when something must be spared, gentleness leads."""
    good = scored.parts["training"] >= QUALITY
    first = 0.0 if good or spare else 1.0
    return (first, -scored.parts["gentleness"] if good or spare else -scored.score, scored.candidate.id)


def _line(base: KnowledgeBase, scored: Scored, verdict: str, changes: tuple[str, ...], goal: _Goal) -> AlternativeLine:
    candidate = scored.candidate
    exercise = base.exercise(candidate.id)
    assert exercise is not None
    asked = [id for id in goal.demands if candidate.demands.get(id, 0) > 1]
    asked.sort(key=lambda id: (-candidate.demands[id], id))
    needed = [each for each in exercise.adjustments if each.id in changes]
    return AlternativeLine(
        exercise=candidate.id,
        name=candidate.name,
        score=scored.score,
        parts=scored.parts,
        verdict=verdict,  # type: ignore[arg-type]
        gains=_gains(base, candidate, goal),
        losses=tuple(f"asks much: {base.demands[id].name.lower()}" for id in asked[:2]),
        adjustments=tuple(adjustment_line(base, each, each.sets) for each in needed),
        why=_judged(exercise, base, goal) or exercise.summary,
        summary=exercise.summary,
        equipment=tuple(base.equipment[each].name for each in candidate.equipment if each in base.equipment),
        family=candidate.family,
    )


def _gains(base: KnowledgeBase, candidate: Candidate, goal: _Goal) -> tuple[str, ...]:
    uses = [(id, role, grade) for id, (role, grade) in candidate.muscles.items() if role in ("target", "synergist")]
    kin = {id for id, _, _ in uses if _kin(base, id, goal.muscles)} if goal.muscles else {id for id, _, _ in uses}
    named = [base.muscles[id].everyday.lower() for id, _, _ in uses if id in kin]
    return (f"trains the {join_words(list(dict.fromkeys(named))[:3])}",) if named else ()


def _kin(base: KnowledgeBase, muscle: str | None, wanted: tuple[str, ...]) -> bool:
    while muscle is not None:
        if muscle in wanted or any(base.muscles[each].parent == muscle for each in wanted):
            return True
        muscle = base.muscles[muscle].parent
    return False


def _judged(exercise: Exercise, base: KnowledgeBase, goal: _Goal) -> str:
    """Return the judged claim that is about the target, since it says most about whether it trains it."""
    regions = {base.muscles[each].region for each in goal.muscles if each in base.muscles}
    for claim in exercise.claims:
        about = claim.about
        if about and (about.region in regions or about.muscle in goal.muscles):
            return f"{claim.says} {claim.verdict.capitalize()}: {claim.because}"
    return ""
