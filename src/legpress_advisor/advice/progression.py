"""The answer to "how do I get there?": the rungs from the gentlest start to an exercise and beyond."""

from __future__ import annotations

from collections.abc import Iterable

from legpress_advisor.advice.at_hand import AtHand, at_hand
from legpress_advisor.advice.changes import change_lines
from legpress_advisor.advice.ladder import Rung, chain, height, rungs_below, rungs_beyond
from legpress_advisor.advice.offers import why_excluded
from legpress_advisor.advice.person import Person
from legpress_advisor.advice.reasons import keep_to
from legpress_advisor.advice.signs import stopping_flags
from legpress_advisor.advice.similarity import effort_sum
from legpress_advisor.advice.verdict import PERMITTED, Case, case_of, verdict_on
from legpress_advisor.knowledge.base import Entry, KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.exercise import Dose
from legpress_advisor.model.vocabulary import LEVELS, Verdict
from legpress_advisor.report.alternatives import ExcludedLine
from legpress_advisor.report.progression import PathReport, Place, RungLine
from legpress_advisor.text import lower_first

SCHEMA = "advisor.path/1"
BEFORE, BEYOND = 4, 2
"""At most so many rungs on either side of the goal."""
LEFT_OUT = 5
"""At most so many good rungs that something named speaks against are told."""
START, START_UNLOADED = "Start here, with a load that feels too easy.", "Start here, even if it feels too easy."
NOT_NOW = "Not for now: see the reasons with advisor safety."


def progression(
    base: KnowledgeBase,
    target: Entry,
    person: Person = Person(),
    *,
    equipment: Iterable[str] = (),
    home: bool = False,
) -> PathReport:
    """Build the ladder around an exercise; a rung that anything named speaks against is left out and said.

    With equipment, or at home, the rungs are done with what is there; the goal stays the goal, and what it needs is
    said.
    """
    case = case_of(base, person)
    goal = base.candidate(target.id)
    assert goal is not None, target.id
    hand = at_hand(base.equipment, equipment, home=home)
    stopped = stopping_flags(case)
    rungs, left_out = ((), ()) if stopped else _climb(base, case, goal, hand)
    return PathReport(
        schema=SCHEMA,
        knowledge_version=base.version,
        target=target.id,
        name=target.name,
        rungs=rungs,
        conditions=tuple(stance.id for stance in case.stances),
        equipment=hand.named,
        unrecognised=person.unrecognised,
        left_out=left_out,
        stopped_by=stopped,
        notes=(*_missing(base, goal, hand), *person.notes),
    )


def _climb(
    base: KnowledgeBase, case: Case, goal: Candidate, hand: AtHand
) -> tuple[tuple[RungLine, ...], tuple[ExcludedLine, ...]]:
    """Return the rungs, and the best of those that something named speaks against."""
    passing: list[Rung] = []
    left_out: list[ExcludedLine] = []
    for rung in rungs_below(base, goal):
        if not hand.allows(rung.candidate):
            continue
        if verdict_on(base, case, rung.candidate)[0] in PERMITTED:
            passing.append(rung)
        elif len(left_out) < LEFT_OUT:
            left_out.append(_left_out(base, case, rung))
    below = [rung.candidate for rung in chain(goal, passing, BEFORE)]
    # Beyond a goal that is closed for now nothing is shown: it would be harder still.
    above = rungs_beyond(base, goal) if verdict_on(base, case, goal)[0] in PERMITTED else []
    above = [each for each in above if hand.allows(each) and verdict_on(base, case, each)[0] in PERMITTED]
    above = sorted(above[:BEYOND], key=lambda each: (LEVELS.index(each.level), height(each), each.id))
    steps: list[tuple[Candidate, Place]] = [(each, "before") for each in below]
    steps += [(goal, "goal"), *((each, "beyond") for each in above)]
    lines = []
    for index, (candidate, place) in enumerate(steps):
        lines.append(_rung(base, case, candidate, steps[index - 1][0] if index else None, place))
    return tuple(lines), tuple(left_out)


def _left_out(base: KnowledgeBase, case: Case, rung: Rung) -> ExcludedLine:
    verdict, judged = verdict_on(base, case, rung.candidate)
    why = why_excluded(case, judged, verdict)
    return ExcludedLine(exercise=rung.candidate.id, name=rung.candidate.name, verdict=verdict, why=why)


def _missing(base: KnowledgeBase, goal: Candidate, hand: AtHand) -> tuple[str, ...]:
    """Say what the goal needs that is not at hand."""
    if hand.allows(goal):
        return ()
    needed = [base.equipment[each].name for each in goal.equipment if each not in hand.things]
    return (f"For {lower_first(goal.name)} itself you need: {', '.join(map(lower_first, needed))}.",)


def _rung(base: KnowledgeBase, case: Case, candidate: Candidate, below: Candidate | None, place: Place) -> RungLine:
    verdict, judged = verdict_on(base, case, candidate)
    exercise = base.exercise(candidate.id)
    assert exercise is not None, candidate.id
    limited = [each.limit.demand for each in judged.broken]
    return RungLine(
        exercise=candidate.id,
        name=candidate.name,
        place=place,
        level=candidate.level,
        load=effort_sum(candidate),
        verdict=verdict,
        adds=_adds(base, below, candidate),
        test=_test(base, below, candidate, verdict),
        adjustments=change_lines(base, exercise, judged.changes, limited) if verdict == "modify" else (),
        keep_to=keep_to(base, judged) if verdict == "modify" else (),
    )


def _adds(base: KnowledgeBase, below: Candidate | None, candidate: Candidate) -> tuple[str, ...]:
    """Return what a rung asks beyond the one below, largest first; nothing for the first rung."""
    if below is None:
        return ()
    more = {id: grade - below.demands.get(id, 0) for id, grade in candidate.demands.items()}
    named = sorted((id for id in more if more[id] > 0), key=lambda id: (-more[id], id))
    return tuple(lower_first(base.demands[id].name) for id in named[:3])


def _test(base: KnowledgeBase, below: Candidate | None, candidate: Candidate, verdict: Verdict) -> str:
    """Return the entry test: what to manage on the rung below, with no complaint the next morning."""
    if verdict not in PERMITTED:
        return NOT_NOW
    if below is None:
        return START if candidate.loaded else START_UNLOADED
    exercise = base.exercise(below.id)
    assert exercise is not None, below.id
    name = lower_first(below.name)
    return f"After {_amount(exercise.dose)} of the {name} in good form, and no worse the next morning."


def _amount(dose: Dose) -> str:
    if dose.hold_s:
        return f"two holds of {dose.hold_s[1]} seconds"
    return f"two sets of {dose.repetitions[1] if dose.repetitions else 12} slow repetitions"
