"""Print the verdict of every condition on every exercise, to be read for nonsense in both directions.

    python benchmarks/verdict_matrix.py [--condition herniated-disc] [--effort heavy] [--answer leg-symptoms-now=no]

One row a condition, one column an exercise family: `.` go, `m` modify, `?` ask first, `X` avoid, `!` stop. With one
condition, one row an exercise or variation with what led to the verdict. Nothing is judged here; a person reads it.
"""

from __future__ import annotations

import argparse

from legpress_advisor.advice.person import Person, Reading
from legpress_advisor.advice.verdict import case_of, verdict_on
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.knowledge.load import open_knowledge

MARKS = {"go": ".", "modify": "m", "ask-first": "?", "avoid": "X", "stop": "!"}


def main() -> None:
    """Print the matrix, or one condition's verdicts in full."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--condition")
    parser.add_argument("--effort", default="moderate", choices=("light", "moderate", "heavy"))
    parser.add_argument("--answer", action="append", default=[], metavar="KEY=VALUE")
    arguments = parser.parse_args()
    base = open_knowledge().base
    answers = dict(pair.split("=", 1) for pair in arguments.answer)
    if arguments.condition:
        one(base, Person((Reading(arguments.condition),), effort=arguments.effort, answers=answers))
    else:
        everything(base, arguments.effort, answers)


def everything(base: KnowledgeBase, effort: str, answers: dict[str, str]) -> None:
    """Print one row a condition and one column a family."""
    families = [entry for entry in base.entries("exercise") if entry.id == entry.family]
    candidates = [candidate for each in families if (candidate := base.candidate(each.id)) is not None]
    for row in range(max(len(each.id) for each in families)):
        print(" " * 28 + "".join(each.id[row : row + 1].ljust(1) for each in families))
    for condition in base.entries("condition"):
        case = case_of(base, Person((Reading(condition.id),), effort=effort, answers=answers))  # type: ignore[arg-type]
        marks = "".join(MARKS[verdict_on(base, case, candidate)[0]] for candidate in candidates)
        print(f"{condition.id[:27]:<28}{marks}")


def one(base: KnowledgeBase, person: Person) -> None:
    """Print every exercise and variation for one condition, strictest first."""
    case = case_of(base, person)
    lines = []
    for candidate in base.candidates():
        verdict, judged = verdict_on(base, case, candidate)
        limits = ", ".join(f"{each.limit.demand} {each.grade}>={each.limit.at}" for each in judged.broken)
        called = ", ".join(f"{call.verdict}:{call.question or call.demand or 'lighter'}" for call in judged.called)
        changes = ", ".join(judged.changes)
        lines.append((list(MARKS).index(verdict), f"{verdict:<10}{candidate.id:<34}{called} | {limits} | {changes}"))
    print("\n".join(line for _, line in sorted(lines, reverse=True)))


if __name__ == "__main__":
    main()
