"""The answer to "what is it?" for a condition, muscle, region, demand or pattern."""

from __future__ import annotations

from collections.abc import Iterable

from legpress_advisor.advice.citing import certainty, source_lines
from legpress_advisor.advice.explain import SCHEMA
from legpress_advisor.advice.safety import red_flags
from legpress_advisor.advice.similarity import MuscleTree
from legpress_advisor.advice.stance import Stance, stance_of
from legpress_advisor.advice.training import muscles_of
from legpress_advisor.knowledge.base import Entry, KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.condition import Condition
from legpress_advisor.model.vocabulary import Verdict, strictest
from legpress_advisor.report.common import AdjustmentLine
from legpress_advisor.report.explain import ClaimLine, ExplainReport, RelatedGroup, RelatedLine

EXAMPLES = 5
"""How many exercises a term is illustrated with."""
LIMIT_WORDS = {"modify": "change how it is done", "ask-first": "ask first", "avoid": "leave out for now"}


def explain_term(base: KnowledgeBase, target: Entry) -> ExplainReport:
    """Explain anything but an exercise."""
    match target.kind:
        case "condition":
            return _condition(base, target)
        case "muscle":
            muscle = base.muscles[target.id]
            named = target._replace(name=muscle.everyday)
            return _report(base, named, f"Anatomical name: {muscle.name}.", _muscle_groups(base, target.id))
        case "region":
            return _report(base, target, base.regions[target.id].meaning, _region_groups(base, target.id))
        case "demand":
            return _report(base, target, base.demands[target.id].meaning, _demand_groups(base, target.id))
    return _report(base, target, base.patterns[target.id].meaning, _pattern_groups(base, target.id))


def _report(base: KnowledgeBase, target: Entry, summary: str, groups: Iterable[RelatedGroup]) -> ExplainReport:
    return ExplainReport(
        schema=SCHEMA,
        knowledge_version=base.version,
        id=target.id,
        kind=target.kind,  # type: ignore[arg-type]
        name=target.name,
        summary=summary,
        related=tuple(group for group in groups if group.items),
    )


def _muscle_groups(base: KnowledgeBase, id: str) -> list[RelatedGroup]:
    muscle = base.muscles[id]
    parts = [each for each in base.muscles.values() if each.parent == id]
    lines = [RelatedLine(id=each.id, name=each.everyday, text=each.name) for each in parts]
    region = base.regions[muscle.region]
    group = [base.muscles[muscle.parent]] if muscle.parent else []
    belongs = [RelatedLine(id=each.id, name=each.everyday, text=each.name) for each in group]
    belongs.append(RelatedLine(id=region.id, name=region.name, text=region.meaning))
    return [
        RelatedGroup(heading="Belongs to", items=tuple(belongs)),
        RelatedGroup(heading="Parts", items=tuple(lines)),
        RelatedGroup(heading="Trained most by", items=_trainers(base, (id,))),
    ]


def _region_groups(base: KnowledgeBase, id: str) -> list[RelatedGroup]:
    muscles = [base.muscles[each] for each in muscles_of(base, id)]
    demands = [demand for demand in base.demands.values() if id in demand.regions]
    named = [RelatedLine(id=each.id, name=each.everyday, text=each.name) for each in muscles]
    asked = [RelatedLine(id=each.id, name=each.name, text=each.meaning) for each in demands]
    trainers = _trainers(base, tuple(each.id for each in muscles))
    return [
        RelatedGroup(heading="Muscles", items=tuple(named)),
        RelatedGroup(heading="What exercises ask of it", items=tuple(asked)),
        RelatedGroup(heading="Trained most by", items=trainers),
    ]


def _demand_groups(base: KnowledgeBase, id: str) -> list[RelatedGroup]:
    demand = base.demands[id]
    scale = tuple(
        RelatedLine(id=str(grade), name=f"{grade} of 3", text=text) for grade, text in enumerate(demand.grades)
    )
    controls = {
        "technique": "Range, grip or path can change it.",
        "dose": "Load, effort or breathing can change it.",
        "intrinsic": "It comes with the exercise; another one changes it, or a change that an exercise names.",
    }
    changed = (RelatedLine(id=demand.control, name=controls[demand.control]),)
    most = sorted(base.candidates(), key=lambda each: (-each.demands.get(id, 0), -each.familiar, each.id))
    shown = _one_per_family(each for each in most if each.demands.get(id, 0) == most[0].demands.get(id, 0) > 0)
    return [
        RelatedGroup(heading="The scale", items=scale),
        RelatedGroup(heading="What changes it", items=changed),
        RelatedGroup(heading="Highest in", items=tuple(RelatedLine(id=each.id, name=each.name) for each in shown)),
    ]


def _pattern_groups(base: KnowledgeBase, id: str) -> list[RelatedGroup]:
    actions = [base.actions[each] for each in base.patterns[id].actions]
    moves = tuple(RelatedLine(id=each.id, name=each.name) for each in actions)
    known = sorted(base.candidates(), key=lambda each: (-each.familiar, each.id))
    of_it = _one_per_family((each for each in known if each.pattern == id), limit=12)
    return [
        RelatedGroup(heading="What moves", items=moves),
        RelatedGroup(heading="Exercises", items=tuple(RelatedLine(id=each.id, name=each.name) for each in of_it)),
    ]


def _trainers(base: KnowledgeBase, muscles: tuple[str, ...]) -> tuple[RelatedLine, ...]:
    tree = MuscleTree(base.muscles)
    found = [
        (max(tree.spread(each).get(muscle, 0.0) for muscle in muscles), each)
        for each in base.candidates_training(muscles)
    ]
    found.sort(key=lambda pair: (-pair[0], -pair[1].familiar, pair[1].id))
    return tuple(RelatedLine(id=each.id, name=each.name) for each in _one_per_family(each for _, each in found))


def _one_per_family(candidates: Iterable[Candidate], limit: int = EXAMPLES) -> list[Candidate]:
    seen: dict[str, Candidate] = {}
    for each in candidates:
        seen.setdefault(each.family, each)
    return list(seen.values())[:limit]


def _condition(base: KnowledgeBase, target: Entry) -> ExplainReport:
    chain = base.ancestry(target.id)
    stance, condition = stance_of(chain), chain[0]
    claims = tuple(
        ClaimLine(
            id=f"good-for-{number}",
            says=each.claim,
            verdict="supported",
            certainty=certainty(base, each),
            because="",
            sources=each.sources,
            expert=each.basis == "expert",
        )
        for number, each in enumerate(condition.good_for, 1)
    )
    advice = tuple(
        AdjustmentLine(
            id=f"advice-{number}",
            do=each.do,
            because=(each.why,) if each.why else (),
            certainty=certainty(base, each),
            sources=each.sources,
            expert=each.basis == "expert",
        )
        for number, each in enumerate(stance.advice, 1)
    )
    grounds = [*stance.limits, *stance.advice, *condition.good_for, condition.clearance]
    return ExplainReport(
        schema=SCHEMA,
        knowledge_version=base.version,
        id=condition.id,
        kind="condition",
        name=condition.name,
        summary=condition.summary,
        adjustments=advice,
        claims=claims,
        sources=source_lines(base, [source for ground in grounds for source in ground.sources]),
        aliases=condition.aliases,
        verdict=_unasked(condition),
        related=tuple(group for group in _condition_groups(base, stance, chain) if group.items),
        red_flags=red_flags(base, [stance]) if stance.red_flags else (),
    )


def _unasked(condition: Condition) -> Verdict:
    """Return the verdict for loading the part before any question is answered."""
    clearance = condition.clearance
    return strictest(clearance.default, *(each.unknown for each in clearance.escalations if each.unknown))


def _condition_groups(base: KnowledgeBase, stance: Stance, chain: list[Condition]) -> list[RelatedGroup]:
    clearance = stance.clearance
    limits = tuple(
        RelatedLine(
            id=limit.demand,
            name=f"{base.demands[limit.demand].name}, from {limit.at} of 3: {LIMIT_WORDS[limit.verdict]}",
            text=limit.why,
            sources=limit.sources,
            expert=limit.basis == "expert",
        )
        for limit in stance.limits
    )
    first = RelatedLine(id="clearance", name=clearance.when)
    meanwhile = tuple(RelatedLine(id="meanwhile", name=each.do, text=each.why) for each in stance.meanwhile)
    parents = tuple(RelatedLine(id=each.id, name=each.name) for each in chain[1:])
    return [
        RelatedGroup(heading="See a professional first", items=(first,)),
        RelatedGroup(heading="Usually fine meanwhile", items=meanwhile),
        RelatedGroup(heading="What calls for care", items=limits),
        RelatedGroup(heading="A kind of", items=parents),
    ]
