"""The answer to "how do I get there?": the rungs from the gentlest start to an exercise and beyond."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from legpress_advisor.advice.alternatives import adjustment_line
from legpress_advisor.advice.person import Person
from legpress_advisor.advice.signs import stopping_flags
from legpress_advisor.advice.similarity import MuscleTree, action_likeness, effort_sum, muscle_likeness
from legpress_advisor.advice.verdict import PERMITTED, Case, case_of, verdict_on
from legpress_advisor.knowledge.base import Entry, KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.vocabulary import LEVELS, Verdict
from legpress_advisor.report.progression import PathReport, RungLine
from legpress_advisor.text import join_words

SCHEMA = "advisor.path/1"
ALIKE = 0.55
"""How alike in muscles a rung must be to the goal, unless its entry or the goal's names the other as a step."""
RELATED = 0.5
"""How alike in joint actions."""
BEFORE, BEYOND = 4, 2
"""At most so many rungs on either side of the goal."""


class _Step(NamedTuple):
    candidate: Candidate
    asks: int
    """Level first, then everything it asks."""
    named: bool = False
    """Whether its entry or the goal's names the other as an easier or harder step."""


def progression(base: KnowledgeBase, target: Entry, person: Person = Person()) -> PathReport:
    """Build the ladder around an exercise; a rung that anything named speaks against is left out and said."""
    case = case_of(base, person)
    goal = base.candidate(target.id)
    assert goal is not None, target.id
    stopped = stopping_flags(case)
    rungs: list[RungLine] = []
    left_out: list[str] = []
    if not stopped:
        rungs, left_out = _climb(base, case, goal)
    return PathReport(
        schema=SCHEMA,
        knowledge_version=base.version,
        target=target.id,
        name=target.name,
        rungs=tuple(rungs),
        conditions=tuple(stance.id for stance in case.stances),
        unrecognised=person.unrecognised,
        left_out=tuple(left_out),
        stopped_by=stopped,
        notes=person.notes,
    )


def _climb(base: KnowledgeBase, case: Case, goal: Candidate) -> tuple[list[RungLine], list[str]]:
    kin = _kin(base, goal)
    at = _asks(goal)
    below = [each for each in kin if each.asks < at]
    above = [each for each in kin if each.asks > at]
    passing, left_out = _permitted(base, case, below)
    beyond, _ = _permitted(base, case, above)
    harder = [
        step for step in beyond if goal.id != step.candidate.id and "harder" in goal.curated.get(step.candidate.id, ())
    ]
    before = _spaced(passing, BEFORE)
    open_goal = verdict_on(base, case, goal)[0] in PERMITTED
    # Beyond a goal that is closed for now nothing is shown: it would be harder still.
    steps = [*before, _Step(goal, at), *(_spaced(harder, BEYOND) if open_goal else [])]
    return [_rung(base, case, goal, steps, index) for index in range(len(steps))], left_out


def _kin(base: KnowledgeBase, goal: Candidate) -> list[_Step]:
    """Return what can be a rung: alike in muscles and actions, or named as an easier or harder step."""
    tree = MuscleTree(base.muscles)
    mine = tree.spread(goal)
    found = []
    for each in base.candidates_acting(goal.actions):
        side = "easier" if _asks(each) < _asks(goal) else "harder"
        other = "harder" if side == "easier" else "easier"
        named = side in goal.curated.get(each.id, ()) or other in each.curated.get(goal.id, ())
        alike = muscle_likeness(mine, tree.spread(each)) >= ALIKE and action_likeness(goal, each) >= RELATED
        same = each.pattern == goal.pattern or each.family == goal.family
        if each.id != goal.id and (named or (alike and same)):
            found.append(_Step(each, _asks(each), named))
    return found


def _asks(candidate: Candidate) -> int:
    return LEVELS.index(candidate.level) * 100 + effort_sum(candidate)


def _order(step: _Step) -> tuple[int, str]:
    return step.asks, step.candidate.id


def _permitted(base: KnowledgeBase, case: Case, steps: Sequence[_Step]) -> tuple[list[_Step], list[str]]:
    passing, left_out = [], []
    for step in sorted(steps, key=_order):
        verdict, _ = verdict_on(base, case, step.candidate)
        if verdict in PERMITTED:
            passing.append(step)
        else:
            left_out.append(f"{step.candidate.name}: {verdict}")
    return passing, left_out


def _spaced(steps: Sequence[_Step], count: int) -> list[_Step]:
    """Choose rungs, one a family where it can be: the named ones nearest the goal, the rest at even distances."""
    unique: dict[str, _Step] = {}
    for step in sorted(steps, key=lambda each: (not each.named, *_order(each))):
        unique.setdefault(step.candidate.family, step)
    named = sorted((step for step in unique.values() if step.named), key=_order)[-(count - 1) :]
    others = sorted((step for step in unique.values() if step not in named), key=_order)
    free = count - len(named)
    if len(others) > free > 1:
        others = [others[round(index * (len(others) - 1) / (free - 1))] for index in range(free)]
    return sorted([*named, *others[:free]], key=_order)


def _rung(base: KnowledgeBase, case: Case, goal: Candidate, steps: Sequence[_Step], index: int) -> RungLine:
    candidate = steps[index].candidate
    below = steps[index - 1].candidate if index else None
    verdict, judged = verdict_on(base, case, candidate)
    exercise = base.exercise(candidate.id)
    changes = [each for each in (exercise.adjustments if exercise else ()) if each.id in judged.changes]
    place = _asks(candidate) - _asks(goal)
    return RungLine(
        exercise=candidate.id,
        name=candidate.name,
        place="goal" if candidate.id == goal.id else "before" if place < 0 else "beyond",
        level=candidate.level,
        load=effort_sum(candidate),
        verdict=verdict,
        adds=tuple(_adds(base, below, candidate)),
        test=_test(base, below, verdict),
        adjustments=tuple(adjustment_line(base, each, each.sets) for each in changes),
    )


def _adds(base: KnowledgeBase, below: Candidate | None, candidate: Candidate) -> list[str]:
    """Return what a rung asks beyond the one below, largest first."""
    if below is None:
        return []
    more = {id: grade - below.demands.get(id, 0) for id, grade in candidate.demands.items()}
    named = sorted((id for id in more if more[id] > 0), key=lambda id: (-more[id], id))
    return [base.demands[id].name.lower() for id in named[:3]]


def _test(base: KnowledgeBase, below: Candidate | None, verdict: Verdict) -> str:
    """Return the entry test: what to manage on the rung below, with no complaint the next morning."""
    if verdict not in PERMITTED:
        return "Not for now; see the reasons with advisor safety."
    if below is None:
        return "Start here, with a load that feels too easy."
    exercise = base.exercise(below.id)
    dose = exercise.dose if exercise else None
    if dose and dose.hold_s:
        amount = f"Two holds of {dose.hold_s[1]} seconds"
    else:
        top = dose.repetitions[1] if dose and dose.repetitions else 12
        amount = f"Two sets of {top} slow repetitions"
    return join_words([f"{amount} of the {below.name.lower()} in good form", "no worse the next morning"], "and") + "."
