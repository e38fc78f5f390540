"""Replay accepted swaps: how often does the engine name one first, within five, within ten?

    python benchmarks/score_swaps.py [LIST.csv] [--show]

The list has the columns exercise, reason, avoid, equipment and accepted, several values joined by `;`. Ours
(`swaps.csv`) was made by the project from common coaching practice; it is a check on the engine, not a proof of it.
The peers' published figures are printed beside ours; they were reached on other lists, so they only set the scale.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from pathlib import Path

from legpress_advisor.advice.alternatives import Request, alternatives
from legpress_advisor.advice.similarity import load, region_demands
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.knowledge.load import open_knowledge

OURS = Path(__file__).with_name("swaps.csv")
PEERS = {"hit@1": 0.14, "hit@5": 0.67, "hit@5, pain": 0.59}
"""The best public algorithms, as published; none takes the reason as input."""


def main() -> None:
    """Print the scores of a list."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("list", nargs="?", type=Path, default=OURS)
    parser.add_argument("--show", action="store_true", help="print each case and what was offered")
    arguments = parser.parse_args()
    base = open_knowledge().base
    scores: dict[str, list[float]] = defaultdict(list)
    with arguments.list.open(encoding="utf-8", newline="") as file:
        for case in csv.DictReader(file):
            score(base, case, scores, show=arguments.show)
    for name, values in scores.items():
        beside = f"   (peers {PEERS[name]:.2f})" if name in PEERS else ""
        print(f"{name:<28} {sum(values) / len(values):.2f}  of {len(values)}{beside}")
    for name, (right, tied, wrong) in ladders(base).items():
        print(f"ladder {name}: {right} pairs right, {tied} tied, {wrong} wrong")


def score(base: KnowledgeBase, case: dict[str, str], scores: dict[str, list[float]], *, show: bool) -> None:
    """Add the scores of one case."""
    target = base.entry("exercise", case["exercise"])
    if target is None:
        raise SystemExit(f"no exercise {case['exercise']}")
    avoid = tuple(filter(None, case.get("avoid", "").split(";")))
    request = Request(
        because=case["reason"] or None,  # type: ignore[arg-type]
        avoid=avoid,
        equipment=tuple(filter(None, (case.get("equipment") or "").split(";"))),
        limit=10,
    )
    offered = [line.exercise for line in alternatives(base, target, request).alternatives]
    accepted = set(case["accepted"].split(";"))
    hits = [each in accepted for each in offered]
    for at in (1, 5, 10):
        scores[f"hit@{at}"].append(any(hits[:at]))
        scores[f"hit@{at}, {case['reason']}"].append(any(hits[:at]))
    scores["recall@10"].append(len(accepted.intersection(offered)) / min(10, len(accepted)))
    if avoid:
        scores["more load than asked, @10"].append(_heavier(base, case["exercise"], avoid, offered))
    if show:
        mark = "ok  " if any(hits[:1]) else "  5 " if any(hits[:5]) else "MISS"
        print(mark, case["exercise"], case["reason"], case.get("avoid", ""), "->", ", ".join(offered[:6]))


def _heavier(base: KnowledgeBase, original: str, avoid: tuple[str, ...], offered: list[str]) -> float:
    """Return the share of what was offered that loads the region more than the original does."""
    demands = [demand for name in avoid for demand in region_demands(name, base.demands)]
    candidates = [base.candidate(each) for each in (original, *offered)]
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
