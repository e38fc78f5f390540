"""The answer to "what should I do instead?", for an exercise, or "what trains this?", for a part of the body."""

from __future__ import annotations

from legpress_advisor.advice.offers import Offer, Request
from legpress_advisor.advice.person import Person
from legpress_advisor.advice.signs import stopping_flags
from legpress_advisor.advice.verdict import Case, case_of
from legpress_advisor.knowledge.base import Entry, KnowledgeBase
from legpress_advisor.report.alternatives import AlternativesReport

SCHEMA = "advisor.alternatives/1"


def alternatives(
    base: KnowledgeBase, target: Entry, request: Request = Request(), person: Person = Person()
) -> AlternativesReport:
    """Rank what to do instead of an exercise, or what trains a region, muscle or pattern; nothing if help is first."""
    case = case_of(base, person)
    return AlternativesReport(
        schema=SCHEMA,
        knowledge_version=base.version,
        target=target.id,
        name=target.name,
        kind=target.kind,
        conditions=tuple(stance.id for stance in case.stances),
        unrecognised=case.person.unrecognised,
        stopped_by=stopping_flags(case),
        **_offer(base, target, request, case)._asdict(),
    )


def _offer(base: KnowledgeBase, target: Entry, request: Request, case: Case) -> Offer:
    if case.floor == "stop":
        return Offer(request.because, request.avoid, request.equipment, request.without, request.home)
    if target.kind == "exercise":
        from legpress_advisor.advice.swaps import swaps

        return swaps(base, target, request, case)
    from legpress_advisor.advice.training import training

    return training(base, target, request, case)
