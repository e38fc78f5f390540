"""The answer to "what trains this?": exercises for a region, muscle or pattern, gentle to demanding within quality."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from legpress_advisor.advice.at_hand import at_hand
from legpress_advisor.advice.offers import Judged, Offer, Request, adjustment_line, choose
from legpress_advisor.advice.ranking import Scored
from legpress_advisor.advice.similarity import MuscleTree, effort_sum, load, region_demands
from legpress_advisor.advice.verdict import Case
from legpress_advisor.knowledge.base import Entry, KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.exercise import Claim, Exercise
from legpress_advisor.model.vocabulary import MAX_GRADE
from legpress_advisor.report.alternatives import AlternativeLine, Order
from legpress_advisor.text import join_words

WEIGHTS = {"trains-well": 0.5, "gentleness": 0.4, "training": 0.1}
"""From gentle to demanding among what trains the target well: a person can step up such a list."""
SPARING_WEIGHTS = {"gentleness": 0.7, "calm": 0.2, "training": 0.1}
"""Where something is to be spared the least loaded comes first, there and as a whole, whatever it trains best."""
HARD_WORK = 40
"""Summed grades of all demands from which an exercise is no calm one; about what a heavy deadlift asks."""
GOOD, FAIR = 0.6, 0.3
"""Quality steps: a target at grade 2 or more trains well; a strong helper or a weak target trains fairly."""
SHOWN = 8
TURN, SPARING_TURN = 0.2, 0.03
"""How much better known, or gentler, a second exercise of a pattern must be to come before the first of another."""
NOT_TO_TRAIN_A_PART = ("mobility", "power")
"""Groups of patterns that are done for movement or for speed; nobody chooses them to train one part."""


class _Goal(NamedTuple):
    muscles: tuple[str, ...]
    """Empty for a pattern, and for a region that nothing trains."""
    demands: tuple[str, ...]
    """Of the regions that the target lies in, or that the person asks to spare."""
    moved_by: tuple[str, ...]
    """Joint actions of which one must be the main one; empty for what is no joint."""
    pattern: str | None
    spare: bool
    """Whether something is to be spared: then gentleness comes before quality."""


def training(base: KnowledgeBase, target: Entry, request: Request, case: Case) -> Offer:
    """Rank what trains a target, from gentle to demanding within quality; the least loaded first where one spares."""
    goal = _goal(base, target, request, case)
    hand = at_hand(base.equipment, request.equipment, home=request.home, without=request.without)
    found = base.candidates_training(goal.muscles) if goal.pattern is None else base.candidates()
    scored = [_scored(base, each, goal) for each in found if hand.allows(each) and _belongs(base, each, goal)]
    fitting = [each for each in scored if each.parts["training"] >= FAIR]
    chosen, excluded = choose(base, case, _ordered(fitting, goal), request.limit or SHOWN)
    shown = sorted(chosen, key=lambda each: (-each.scored.score, each.scored.candidate.id))
    order: Order = "least loaded first" if goal.spare else "gentle to demanding"
    said = "The least loaded first." if goal.spare else "From gentle to demanding among those that train it well."
    return Offer(
        because=request.because,
        avoid=request.avoid,
        equipment=hand.named,
        without=tuple(sorted(hand.without)),
        home=request.home,
        alternatives=tuple(_line(base, each, goal) for each in shown),
        excluded=excluded,
        order=order,
        nothing="" if fitting else _nothing(base, target),
        notes=(*([said] if shown else []), *case.person.notes),
        weights=_weights(goal),
    )


def _nothing(base: KnowledgeBase, target: Entry) -> str:
    """Return why nothing is listed, and what to ask instead."""
    instead = base.regions[target.id].instead if target.kind == "region" else ""
    return instead or f"Nothing known here trains the {target.name.lower()} with what there is."


def _weights(goal: _Goal) -> dict[str, float]:
    return SPARING_WEIGHTS if goal.spare else WEIGHTS


def muscles_of(base: KnowledgeBase, region: str) -> tuple[str, ...]:
    """Return the muscles that training a region means, or those through which a joint region acts."""
    acts_through = base.regions[region].acts_through
    inside = tuple(id for id, muscle in base.muscles.items() if muscle.region == region and not muscle.minor)
    return acts_through or inside


def _goal(base: KnowledgeBase, target: Entry, request: Request, case: Case) -> _Goal:
    muscles: tuple[str, ...] = ()
    moved_by: tuple[str, ...] = ()
    regions = list(base.regions)
    if target.kind == "region":
        muscles, regions, moved_by = muscles_of(base, target.id), [target.id], base.regions[target.id].moved_by
    elif target.kind == "muscle":
        muscles, regions = (target.id,), [base.muscles[target.id].region]
    muscles = _with_parts(base, muscles)
    spared = [*request.avoid, *(region for stance in case.stances for region in sorted(stance.regions))]
    demands = dict.fromkeys(each for name in spared or regions for each in region_demands(name, base.demands))
    if not any(base.demands[each].region in regions for each in demands) and not spared:
        demands = dict.fromkeys(base.demands)  # a region without demands of its own: what it asks of the whole body
    return _Goal(muscles, tuple(demands), moved_by, target.id if target.kind == "pattern" else None, bool(spared))


def _with_parts(base: KnowledgeBase, muscles: tuple[str, ...]) -> tuple[str, ...]:
    """Return muscles and all their parts: what trains a part of a group well trains the group."""
    found = dict.fromkeys(muscles)
    for id, muscle in base.muscles.items():  # a group stands before its parts
        if muscle.parent in found:
            found[id] = None
    return tuple(found)


def _belongs(base: KnowledgeBase, candidate: Candidate, goal: _Goal) -> bool:
    """Return whether a candidate can train the target; a stretch or a throw is done for something else."""
    if goal.pattern is not None:
        return candidate.pattern == goal.pattern
    if goal.moved_by and not set(candidate.actions[:1]) & set(goal.moved_by):
        return False  # what mainly moves another joint is not done for this one
    if goal.spare and candidate.level == "advanced":
        return False  # an advanced lift is no way to go easy on a part
    return base.patterns[candidate.pattern].group not in NOT_TO_TRAIN_A_PART


def _scored(base: KnowledgeBase, candidate: Candidate, goal: _Goal) -> Scored:
    work = MuscleTree(base.muscles).spread(candidate)
    wanted = goal.muscles or tuple(candidate.muscles)
    train = max((work.get(each, 0.0) for each in wanted), default=0.0)
    every = {
        "trains-well": 1.0 if train >= GOOD else 0.0,
        "gentleness": _gentleness(candidate, goal.demands),
        "calm": max(0.0, 1.0 - effort_sum(candidate) / HARD_WORK),
        "training": train,
    }
    weights = _weights(goal)
    parts = {name: round(every[name], 4) for name in weights}
    score = sum(weight * every[name] for name, weight in weights.items())
    return Scored(candidate, round(score, 6), parts)


def _gentleness(candidate: Candidate, demands: tuple[str, ...]) -> float:
    """Return 1 for what asks nothing, less by half the highest grade and half the sum of all."""
    peak = max((candidate.demands.get(each, 0) for each in demands), default=0)
    return 1.0 - (peak + load(candidate, demands) / max(1, len(demands))) / (2 * MAX_GRADE)


def _ordered(scored: Iterable[Scored], goal: _Goal) -> list[Scored]:
    """Order families by which to choose from first: the good and well known, or the gentlest where one spares.

    Patterns take turns, so that one kind of movement does not fill a short list.
    """
    families: dict[str, list[Scored]] = {}
    for each in scored:
        families.setdefault(each.candidate.family, []).append(each)
    for family, members in families.items():
        members.sort(key=lambda each: (each.candidate.id != family, _place(each, goal)))
    turns: Counter[str] = Counter()
    placed: list[tuple[tuple[bool, float, float, str], list[Scored]]] = []
    for members in sorted(families.values(), key=lambda members: _place(members[0], goal)):
        pattern = members[0].candidate.pattern
        placed.append((_place(members[0], goal, turns[pattern]), members))
        turns[pattern] += 1
    return [each for _, members in sorted(placed, key=lambda each: each[0]) for each in members]


def _place(scored: Scored, goal: _Goal, turn: int = 0) -> tuple[bool, float, float, str]:
    parts, id = scored.parts, scored.candidate.id
    if goal.spare:
        return (False, SPARING_TURN * turn - scored.score, -parts["training"], id)
    return (parts["training"] < GOOD, TURN * turn - scored.candidate.familiar, -parts["training"], id)


def _line(base: KnowledgeBase, judged: Judged, goal: _Goal) -> AlternativeLine:
    candidate = judged.scored.candidate
    exercise = base.exercise(candidate.id)
    assert exercise is not None, candidate.id
    asked = sorted(
        (id for id in goal.demands if candidate.demands.get(id, 0) > 1), key=lambda id: -candidate.demands[id]
    )
    needed = [each for each in exercise.adjustments if each.id in judged.judgment.changes]
    return AlternativeLine(
        exercise=candidate.id,
        name=candidate.name,
        score=judged.scored.score,
        parts=judged.scored.parts,
        verdict=judged.verdict,
        gains=_gains(base, candidate, goal),
        losses=tuple(f"{base.demands[id].name.lower()} {candidate.demands[id]} of 3" for id in asked[:2]),
        adjustments=tuple(adjustment_line(base, each, each.sets) for each in needed),
        why=_judged(exercise, base, goal) or exercise.summary,
        summary=exercise.summary,
        equipment=tuple(base.equipment[each].name for each in candidate.equipment if each in base.equipment),
        family=candidate.family,
        gate=exercise.gate.first if exercise.gate else "",
        aliases=exercise.aliases[:2],
    )


def _gains(base: KnowledgeBase, candidate: Candidate, goal: _Goal) -> tuple[str, ...]:
    working = [id for id, (role, _) in candidate.muscles.items() if role in ("target", "synergist")]
    meant = [id for id in working if not goal.muscles or _kin(base, id, goal.muscles)]
    named = dict.fromkeys(base.muscles[id].everyday.lower() for id in meant)
    return (f"trains the {join_words(list(named)[:3])}",) if named else ()


def _kin(base: KnowledgeBase, muscle: str | None, wanted: tuple[str, ...]) -> bool:
    """Return whether a muscle is one of those wanted, a part of one, or the group of one."""
    while muscle is not None:
        if muscle in wanted or any(base.muscles[each].parent == muscle for each in wanted):
            return True
        muscle = base.muscles[muscle].parent
    return False


def _judged(exercise: Exercise, base: KnowledgeBase, goal: _Goal) -> str:
    """Return the judged claim that says most about whether the exercise trains the target."""
    regions = {base.muscles[each].region for each in goal.muscles}
    about = [
        claim
        for claim in exercise.claims
        if claim.about and (claim.about.muscle in goal.muscles or claim.about.region in regions)
    ]
    if not about:
        return ""
    best = min(about, key=lambda claim: _relevance(claim, goal))
    return f"“{best.says}” {best.verdict.capitalize()}: {best.because}"


def _relevance(claim: Claim, goal: _Goal) -> tuple[bool, int]:
    """Rank claims on the muscle itself before those on the region, and confirmed before refuted ones."""
    on_muscle = claim.about is not None and claim.about.muscle in goal.muscles
    order = ("supported", "mixed", "unsupported", "contradicted")
    return (not on_muscle, order.index(claim.verdict))
