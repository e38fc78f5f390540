"""The answer to "which of these?": muscles, demands, equipment, evidence and verdicts side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from legpress_advisor.advice.person import Person
from legpress_advisor.advice.signs import stopping_flags
from legpress_advisor.advice.similarity import effort_sum, load, own_demands
from legpress_advisor.advice.verdict import Case, case_of, verdict_on
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.exercise import Exercise
from legpress_advisor.model.vocabulary import LEVELS, VERDICTS
from legpress_advisor.report.comparison import ComparedLine, CompareReport, PurposeLine, RowLine
from legpress_advisor.text import join_words, lower_first

SCHEMA = "advisor.compare/1"
MOST = 4
"""More columns than this nobody can read side by side."""
MORE, LESS = ("More", "Most"), ("Less", "Least")
Group = Literal["works", "asks", "needs", "known", "verdict"]


class _Side(NamedTuple):
    exercise: Exercise
    candidate: Candidate


def compare(base: KnowledgeBase, ids: Sequence[str], person: Person = Person()) -> CompareReport:
    """Compare two to four exercises for a person; `ids` must be exercises of the knowledge, each once."""
    case = case_of(base, person)
    sides = [side for side in (_side(base, id) for id in ids) if side is not None]
    stopped = stopping_flags(case)
    rows: list[RowLine] = []
    if not stopped:
        rows = [*_muscle_rows(base, sides), *_demand_rows(base, sides), *_fact_rows(base, sides)]
        rows += _verdict_rows(base, case, sides)
    return CompareReport(
        schema=SCHEMA,
        knowledge_version=base.version,
        exercises=tuple(side.candidate.id for side in sides),
        rows=tuple(rows),
        compared=tuple(
            ComparedLine(exercise=side.candidate.id, name=side.candidate.name, summary=side.exercise.summary)
            for side in sides
        ),
        purposes=() if stopped else _purposes(base, sides),
        conditions=tuple(stance.id for stance in case.stances),
        unrecognised=person.unrecognised,
        stopped_by=stopped,
        notes=person.notes,
    )


def _side(base: KnowledgeBase, id: str) -> _Side | None:
    exercise, candidate = base.exercise(id), base.candidate(id)
    return _Side(exercise, candidate) if exercise and candidate else None


def _muscle_rows(base: KnowledgeBase, sides: Sequence[_Side]) -> list[RowLine]:
    """Return a row for each muscle that one of them trains, hardest work first."""
    best: dict[str, int] = {}
    for side in sides:
        for muscle, (role, grade) in side.candidate.muscles.items():
            if role in ("target", "synergist"):
                best[muscle] = max(best.get(muscle, 0), grade + (3 if role == "target" else 0))
    rows = []
    for muscle in sorted(best, key=lambda each: (-best[each], each)):
        uses = {side.candidate.id: side.candidate.muscles.get(muscle) for side in sides}
        work = {id: _work(use) for id, use in uses.items()}
        words = {id: f"{use[0]} {use[1]} of 3" if use else "—" for id, use in uses.items()}
        grades = {id: use[1] if use else 0 for id, use in uses.items()}
        label = base.muscles[muscle].everyday
        rows.append(_row("works", muscle, label, words, grades, work, sides, MORE))
    return rows


def _work(use: tuple[str, int] | None) -> float:
    if use is None:
        return 0.0
    return use[1] * {"target": 1.0, "synergist": 0.5}.get(use[0], 0.1)


def _demand_rows(base: KnowledgeBase, sides: Sequence[_Side]) -> list[RowLine]:
    """Return a row for each demand on which they differ."""
    rows = []
    for demand in base.demands.values():
        grades = {side.candidate.id: side.candidate.demands.get(demand.id, 0) for side in sides}
        if len(set(grades.values())) == 1:
            continue
        words = {id: f"{grade} of 3" for id, grade in grades.items()}
        ahead = {id: -float(grade) for id, grade in grades.items()}
        rows.append(_row("asks", demand.id, demand.name, words, grades, ahead, sides, LESS))
    return sorted(rows, key=lambda row: (-_spread(row), -max(row.grades.values())))


def _spread(row: RowLine) -> int:
    """Return how far apart the grades of a row are; the largest differences are shown first."""
    return max(row.grades.values()) - min(row.grades.values())


def _fact_rows(base: KnowledgeBase, sides: Sequence[_Side]) -> list[RowLine]:
    needs = {side.candidate.id: [base.equipment[each] for each in side.candidate.equipment] for side in sides}
    equipment = {id: " + ".join(each.name.lower() for each in things) or "nothing" for id, things in needs.items()}
    little = {id: -float(sum(each.place != "everywhere" for each in things)) for id, things in needs.items()}
    level = {side.candidate.id: side.candidate.level for side in sides}
    easy = {id: -float(LEVELS.index(each)) for id, each in level.items()}
    measured = {side.candidate.id: _measured(side.exercise) for side in sides}
    words = {id: f"{count} of {total} grades measured" for id, (count, total) in measured.items()}
    known = {id: round(count / total, 1) if total else 0.0 for id, (count, total) in measured.items()}
    return [
        _row("needs", "equipment", "Equipment", equipment, {}, little, sides, ("Fewer things", "Fewest things")),
        _row("needs", "level", "Level", dict(level), {}, easy, sides, ("Easier to learn", "Easiest to learn")),
        _row("known", "evidence", "Evidence", words, {}, known, sides, MORE),
    ]


def _measured(exercise: Exercise) -> tuple[int, int]:
    """Return how many of an exercise's grades rest on measurements of it, and how many there are."""
    uses = [use.basis for use in exercise.muscles] + [use.basis for use in exercise.demands]
    return sum(basis is None for basis in uses), len(uses)


def _verdict_rows(base: KnowledgeBase, case: Case, sides: Sequence[_Side]) -> list[RowLine]:
    if not case.stances and not case.signs and not case.person.unrecognised:
        return []
    verdicts = {side.candidate.id: verdict_on(base, case, side.candidate)[0] for side in sides}
    mild = {id: -float(VERDICTS.index(verdict)) for id, verdict in verdicts.items()}
    return [_row("verdict", "verdict", "For you", dict(verdicts), {}, mild, sides, ("Milder", "Mildest"))]


def _row(
    group: Group,
    aspect: str,
    label: str,
    values: Mapping[str, str],
    grades: Mapping[str, int],
    ahead: Mapping[str, float],
    sides: Sequence[_Side],
    degree: tuple[str, str],
) -> RowLine:
    """Return a row; `ahead` says by number who is better, `degree` how much so: among two, and among more."""
    top = max(ahead.values())
    leaders = [id for id, value in ahead.items() if value == top]
    names = [lower_first(side.candidate.name) for side in sides if side.candidate.id in leaders]
    line = f"{degree[len(ahead) > 2]} with {join_words(names)}."
    if len(leaders) == len(ahead):
        line = "No difference."
    return RowLine(
        aspect=aspect,
        values=dict(values),
        better=leaders[0] if len(leaders) == 1 else None,
        why=line,
        label=label,
        group=group,
        grades=dict(grades),
    )


def _purposes(base: KnowledgeBase, sides: Sequence[_Side]) -> tuple[PurposeLine, ...]:
    """Return which suits which purpose, where one is clearly ahead."""
    back, knees, shoulders = (own_demands(each, base.demands) for each in ("lower-back", "knees", "shoulders"))
    tests: list[tuple[str, Callable[[_Side], float], str]] = [
        ("to spare the lower back", lambda side: -load(side.candidate, back), "lowest load there"),
        ("to spare the knees", lambda side: -load(side.candidate, knees), "lowest load there"),
        ("to spare the shoulders", lambda side: -load(side.candidate, shoulders), "lowest load there"),
        ("to keep blood pressure low", lambda side: -side.candidate.demands.get("breath-pressure", 0), "lowest strain"),
        (
            "to start with",
            lambda side: -LEVELS.index(side.candidate.level) - effort_sum(side.candidate) / 100,
            "the gentlest overall",
        ),
        (
            "to train most at once",
            lambda side: sum(_work(use) for use in side.candidate.muscles.values()),
            "most muscle work",
        ),
    ]
    lines = []
    for purpose, measure, why in tests:
        ranked = sorted(sides, key=lambda side: (-measure(side), side.candidate.id))
        if measure(ranked[0]) > measure(ranked[1]):
            lines.append(PurposeLine(purpose=purpose, exercise=ranked[0].candidate.id, why=why))
    return tuple(lines)
