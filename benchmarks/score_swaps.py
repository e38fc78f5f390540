"""Replay accepted swaps: how often does the engine name one first, within five, within ten?

    python benchmarks/score_swaps.py [--half develop|held-out|last|fresh|joined] [--show]

Two lists. `swaps.csv` was made by the project from common coaching practice: a check on the engine, not a proof.
`swaps-published.csv` holds what coaches, magazines and apps list, each row with where it stands: the exercise, the
reason, the region to avoid, the equipment there is, and the swaps that the author names and this knowledge has. Its
parts are told in benchmarks/README.md: one was developed on, the others scored while unseen. Authors who answer the
same question name different things, so each is scored twice: row by row, and with the lists on one question together.
The peers' published figures are printed beside ours; they were reached on other lists, so they only set the scale.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from legpress_advisor.advice.alternatives import alternatives
from legpress_advisor.advice.offers import Request
from legpress_advisor.advice.similarity import load, region_demands
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.knowledge.load import open_knowledge

HERE = Path(__file__).parent
HALVES = ("develop", "held-out", "last", "fresh", "joined")
PEERS = {"hit@1": 0.14, "hit@5": 0.67, "hit@5, pain": 0.59}
"""The best public algorithms, as published; none takes the reason as input."""


class Case(NamedTuple):
    """One question with the swaps that somebody accepts as answers."""

    exercise: str
    reason: str
    avoid: tuple[str, ...]
    equipment: tuple[str, ...]
    accepted: frozenset[str]


def main() -> None:
    """Print the scores of both lists, and of the ladders."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--half", choices=HALVES, help="only this part of the published list")
    parser.add_argument("--show", action="store_true", help="print each case and what was offered")
    arguments = parser.parse_args()
    base = open_knowledge().base
    for half in (arguments.half,) if arguments.half else HALVES:
        cases = read(HERE / "swaps-published.csv", half)
        report(f"published, {half}, row by row", base, cases, show=arguments.show)
        report(f"published, {half}, one question at a time", base, together(cases), show=False)
    if not arguments.half:
        report("our own", base, read(HERE / "swaps.csv"), show=arguments.show)
        for name, (right, tied, wrong) in ladders(base).items():
            print(f"ladder {name}: {right} pairs right, {tied} tied, {wrong} wrong")


def read(path: Path, half: str | None = None) -> list[Case]:
    """Read the cases of a list, or of one part of it."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if half is None or row["half"] == half]
    return [
        Case(
            row["exercise"], row["reason"], _ids(row["avoid"]), _ids(row["equipment"]), frozenset(_ids(row["accepted"]))
        )
        for row in rows
    ]


def _ids(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(";")))


def together(cases: Iterable[Case]) -> list[Case]:
    """Join what different authors accept for one question."""
    accepted: dict[Case, frozenset[str]] = {}
    for case in cases:
        question = case._replace(accepted=frozenset())
        accepted[question] = accepted.get(question, frozenset()) | case.accepted
    return [question._replace(accepted=each) for question, each in accepted.items()]


def report(name: str, base: KnowledgeBase, cases: Iterable[Case], *, show: bool) -> None:
    """Print the scores of some cases."""
    scores: dict[str, list[float]] = defaultdict(list)
    for case in cases:
        score(base, case, scores, show=show)
    print(f"\n{name}")
    for measure in sorted(scores, key=lambda each: (each.partition(",")[2], each)):
        beside = f"   (peers {PEERS[measure]:.2f})" if measure in PEERS else ""
        values = scores[measure]
        print(f"  {measure:<28} {sum(values) / len(values):.2f}  of {len(values)}{beside}")


def score(base: KnowledgeBase, case: Case, scores: dict[str, list[float]], *, show: bool) -> None:
    """Add the scores of one case."""
    target = base.entry("exercise", case.exercise)
    if target is None:
        raise SystemExit(f"no exercise {case.exercise}")
    request = Request(
        because=case.reason,  # type: ignore[arg-type]
        avoid=case.avoid,
        equipment=case.equipment,
        limit=10,
    )
    offered = [line.exercise for line in alternatives(base, target, request).alternatives]
    hits = [each in case.accepted for each in offered]
    for at in (1, 5, 10):
        scores[f"hit@{at}"].append(any(hits[:at]))
        scores[f"hit@{at}, {case.reason}"].append(any(hits[:at]))
    scores["recall@10"].append(len(case.accepted.intersection(offered)) / min(10, len(case.accepted)))
    if case.avoid:
        scores["more load than asked, @10"].append(_heavier(base, case, offered))
    if show:
        mark = "ok  " if any(hits[:1]) else "  5 " if any(hits[:5]) else "MISS"
        print(mark, case.exercise, case.reason, *case.avoid, *case.equipment, "->", ", ".join(offered[:8]))
        if mark != "ok  ":
            print("     wanted", ", ".join(sorted(case.accepted)))


def _heavier(base: KnowledgeBase, case: Case, offered: list[str]) -> float:
    """Return the share of what was offered that loads the region more than the original does."""
    demands = [demand for name in case.avoid for demand in region_demands(name, base.demands)]
    candidates = [base.candidate(each) for each in (case.exercise, *offered)]
    loads = [load(each, demands) for each in candidates if each is not None]
    return sum(each > loads[0] for each in loads[1:]) / max(1, len(loads) - 1)


def ladders(base: KnowledgeBase) -> dict[str, tuple[int, int, int]]:
    """Return for each ladder of the knowledge how many pairs stand right, tied and wrong."""
    result = {}
    for ladder in base.ladders.values():
        demands = [id for id, demand in base.demands.items() if ladder.of in (id, demand.region)]
        loads = [load(candidate, demands) for each in ladder.order if (candidate := base.candidate(each))]
        pairs = [(one, other) for index, one in enumerate(loads) for other in loads[index + 1 :]]
        right, tied = sum(one < other for one, other in pairs), sum(one == other for one, other in pairs)
        result[ladder.id] = right, tied, len(pairs) - right - tied
    return result


if __name__ == "__main__":
    main()
