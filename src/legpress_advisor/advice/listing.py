"""The answer to "what is there?": entries of a kind, filtered by what they train, ask and need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from msgspec import UNSET

from legpress_advisor.advice.at_hand import AtHand, at_hand
from legpress_advisor.advice.person import Person
from legpress_advisor.advice.signs import stopping_flags
from legpress_advisor.advice.similarity import region_demands
from legpress_advisor.advice.training import muscles_of
from legpress_advisor.advice.verdict import PERMITTED, Case, case_of, verdict_on
from legpress_advisor.knowledge.base import Entry, KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.vocabulary import Level
from legpress_advisor.report.listing import ItemLine, ListReport

SCHEMA = "advisor.list/1"
SEARCH_SCHEMA = "advisor.search/1"


class Filter(NamedTuple):
    """What exercises are wanted; an empty field lets everything pass."""

    region: str | None = None
    muscle: str | None = None
    pattern: str | None = None
    equipment: tuple[str, ...] = ()
    home: bool = False
    level: Level | None = None
    ceilings: Mapping[str, int] = {}
    """The highest grade allowed, by demand or region."""
    demands: bool = False
    """Show the table of grades."""


def listing(base: KnowledgeBase, kind: str, wanted: Filter = Filter(), person: Person = Person()) -> ListReport:
    """List the entries of a kind in the order of the knowledge; filters are for exercises."""
    case = case_of(base, person)
    stopped = stopping_flags(case)
    entries = [] if stopped else base.entries(kind)
    columns: dict[str, str] = {}
    grades: dict[str, dict[str, int]] = {}
    if kind == "exercise" and (wanted != Filter() or person.conditions or person.unrecognised or person.symptoms):
        passing = _passing(base, wanted, case)
        entries = [entry for entry in entries if entry.id in passing]
        if wanted.demands:
            grades = {id: candidate.demands for id, candidate in passing.items()}
            made = {demand for each in grades.values() for demand, grade in each.items() if grade}
            columns = {id: demand.name for id, demand in base.demands.items() if id in made}
    return ListReport(
        schema=SCHEMA,
        knowledge_version=base.version,
        kind=kind,
        items=tuple(_item(entry, grades.get(entry.id) if columns else None) for entry in entries),
        columns=columns,
        notes=person.notes,
        stopped_by=stopped,
    )


def found(base: KnowledgeBase, text: str, limit: int) -> ListReport:
    """List what a full-text search finds, best first."""
    return ListReport(
        schema=SEARCH_SCHEMA,
        knowledge_version=base.version,
        kind="search",
        items=tuple(_item(entry, None) for entry in base.search(text, limit)),
        query=text,
    )


def _item(entry: Entry, grades: dict[str, int] | None) -> ItemLine:
    return ItemLine(
        id=entry.id,
        name=entry.name,
        family=entry.family,
        summary=entry.summary,
        kind=entry.kind,
        demands=UNSET if grades is None else grades,
    )


def _passing(base: KnowledgeBase, wanted: Filter, case: Case) -> dict[str, Candidate]:
    """Return the features of what passes every filter and every condition, by id."""
    muscles = (*(muscles_of(base, wanted.region) if wanted.region else ()), *([wanted.muscle] if wanted.muscle else []))
    candidates = base.candidates_training(muscles) if muscles else base.candidates()
    hand = at_hand(base.equipment, wanted.equipment, home=wanted.home)
    ceilings = {
        demand: grade for name, grade in wanted.ceilings.items() for demand in region_demands(name, base.demands)
    }
    judging = bool(case.stances or case.signs or case.person.unrecognised)
    return {
        each.id: each
        for each in candidates
        if _matches(each, wanted, hand, ceilings) and (not judging or verdict_on(base, case, each)[0] in PERMITTED)
    }


def _matches(candidate: Candidate, wanted: Filter, hand: AtHand, ceilings: Mapping[str, int]) -> bool:
    return (
        hand.allows(candidate)
        and wanted.pattern in (None, candidate.pattern)
        and wanted.level in (None, candidate.level)
        and all(candidate.demands.get(demand, 0) <= grade for demand, grade in ceilings.items())
    )
