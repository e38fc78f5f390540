"""The step that gives every verdict its reasons: the condition, the demand, the grade, the limit and their basis."""

from __future__ import annotations

from legpress_advisor.advice.citing import certainty
from legpress_advisor.advice.safety_rules import Broken, Called, Judgment
from legpress_advisor.advice.verdict import Case
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.vocabulary import VERDICTS
from legpress_advisor.report.safety import ReasonLine


def reasons(base: KnowledgeBase, case: Case, judged: Judgment) -> tuple[ReasonLine, ...]:
    """Return every reason, strictest first."""
    found = [*_unread(case), *_soon(base, case), *_calls(base, judged), *_limits(base, judged)]
    return tuple(sorted(found, key=lambda each: -VERDICTS.index(each.verdict)))


def _unread(case: Case) -> list[ReasonLine]:
    why = "No condition or sign of this name is known here, so it cannot be taken for harmless."
    return [
        ReasonLine(
            condition=words,
            demand=None,
            grade=None,
            verdict="ask-first",
            why=why,
            certainty="very-low",
            sources=(),
        )
        for words in case.person.unrecognised
    ]


def _soon(base: KnowledgeBase, case: Case) -> list[ReasonLine]:
    return [
        ReasonLine(
            condition=sign.id,
            demand=None,
            grade=None,
            verdict="ask-first",
            why=sign.because or sign.sign,
            certainty=certainty(base, sign),
            sources=sign.sources,
            do=sign.act,
            expert=sign.basis == "expert",
        )
        for sign in case.signs
        if sign.urgency == "soon"
    ]


def _calls(base: KnowledgeBase, judged: Judgment) -> list[ReasonLine]:
    return [
        ReasonLine(
            condition=call.stance.id,
            demand=call.demand if call.demand in base.demands else None,
            grade=None,
            verdict=call.verdict,
            why=why_called(base, call),
            certainty=certainty(base, call.stance.clearance),
            sources=call.stance.clearance.sources,
            demand_name=base.demands[call.demand].name if call.demand in base.demands else "",
            expert=call.stance.clearance.basis == "expert",
        )
        for call in judged.called
    ]


def _limits(base: KnowledgeBase, judged: Judgment) -> list[ReasonLine]:
    """Return one reason for each demand that a condition limits: of several limits on it the strictest counts."""
    strictest: dict[tuple[str, str | None], ReasonLine] = {}
    for broken in judged.broken:
        line = _limit(base, broken, judged)
        known = strictest.setdefault((line.condition, line.demand), line)
        if VERDICTS.index(line.verdict) > VERDICTS.index(known.verdict):
            strictest[line.condition, line.demand] = line
    return list(strictest.values())


def _limit(base: KnowledgeBase, broken: Broken, judged: Judgment) -> ReasonLine:
    resolved = not any(each.limit is broken.limit and each.stance is broken.stance for each in judged.remaining)
    return ReasonLine(
        condition=broken.stance.id,
        demand=broken.limit.demand,
        grade=broken.grade,
        verdict="modify" if resolved else broken.verdict,
        why=broken.limit.why,
        certainty=certainty(base, broken.limit),
        sources=broken.limit.sources,
        demand_name=base.demands[broken.limit.demand].name,
        expert=broken.limit.basis == "expert",
        limit=broken.limit.at,
        resolved_by=judged.changes if resolved else (),
        do="" if resolved else broken.limit.do,
    )


def why_called(base: KnowledgeBase, call: Called) -> str:
    """Return why a clearance speaks; a default that only asks for care says what is loaded."""
    if call.question is not None or call.verdict != "modify":
        return call.why
    if call.demand is None:
        return "Easy work is usually fine; keep to what the condition's advice says."
    if call.demand in base.muscles:
        worked = base.muscles[call.demand].everyday.lower()
        return f"It works the {worked}, so how it is done and how heavy it is matter."
    demand = base.demands[call.demand]
    part = base.regions[demand.region].name.lower()
    return f"It loads the {part} ({demand.name.lower()}), so how it is done and how heavy it is matter."


def keep_to(base: KnowledgeBase, judged: Judgment) -> tuple[str, ...]:
    """Return what to keep to where no change of the exercise is named: how the limits say it, or what is loaded."""
    said = [each.limit.do for each in judged.remaining if each.limit.do]
    if not said and not judged.changes:
        said = [why_called(base, call) for call in judged.called if call.verdict == "modify"][:1]
    return tuple(dict.fromkeys(said))
