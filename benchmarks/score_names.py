"""Score how `advisor resolve` reads the names of a labeled list, and how fast it reads many.

    python benchmarks/score_names.py names.csv [--ids ids.csv] [--show] [--unseen] [--speed 10000]

The list has the columns `raw_name`, `canonical` and `count` (sets logged). `canonical` holds the accepted ids with `|`
between them; `none` where nothing may be matched; a `cardio-…` id where the name is no strength training; nothing where
nobody judged the name, which is then left out. A second list may give, for an id (`canonical`), the `accepted_parent`
that stands for it while the knowledge has no entry of that id, and mark ids that are `generic` (a movement, not one
exercise). A family is right only where one of the two lists says so. A name is

- right if its exercise is accepted, or stands for an accepted id that has no entry; for `none` if it got no exercise;
  for `cardio-…` if it is told to be no strength training;
- rightly ambiguous if it is called ambiguous, several ids are accepted or the one is generic, and one is a candidate;
- wrong if it got any other exercise;
- missed if it got none although an accepted entry exists, and without an entry if none does.

With `--unseen`, names that the knowledge lists word for word are first forgotten, ids and proper names aside: what is
left is how names fare that nobody thought of.
"""

from __future__ import annotations

import argparse
import csv
import random
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from legpress_advisor.advice.resolve import resolve
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.knowledge.load import open_knowledge
from legpress_advisor.report.resolution import NameLine
from legpress_advisor.text import name_key

MARKS = ("right", "rightly ambiguous", "wrong", "missed", "without an entry")
EXTRAS = ("", "heavy", "paused", "3x10", "20 kg", "single arm", "(warm up)", "close grip", "seated", "old", "wobbly")


def main() -> None:
    """Score a list, or print how to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="?", type=Path, help="the labeled list")
    parser.add_argument("--ids", type=Path, help="the list of ids with accepted parents")
    parser.add_argument("--show", action="store_true", help="list every name that was wrong or missed")
    parser.add_argument("--unseen", action="store_true", help="first forget the names that are listed word for word")
    parser.add_argument("--speed", type=int, default=0, metavar="N", help="also time N distinct made-up names")
    arguments = parser.parse_args()
    if arguments.names is None:
        parser.print_help()
        return
    rows = [row for row in read(arguments.names) if row["canonical"]]
    parents = {row["canonical"]: row for row in read(arguments.ids)} if arguments.ids else {}
    base: Any = open_knowledge(()).base
    if arguments.unseen:
        base = Forgetful(base, [row["raw_name"] for row in rows])
    score(base, rows, parents, show=arguments.show)
    if arguments.speed:
        time_names(base, [row["raw_name"] for row in rows], arguments.speed)


def read(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file."""
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


class Forgetful:
    """A knowledge base that has forgotten some of its names."""

    def __init__(self, base: KnowledgeBase, names: list[str]) -> None:
        heads = base.entries("exercise")
        proper = {name_key(text) for head in heads for text in (head.id, head.name)}
        self._forgotten = set(map(name_key, names)) - proper
        self._base = base

    def __getattr__(self, name: str) -> Any:
        return getattr(self._base, name)

    def names(self, *kinds: str) -> list[Any]:
        return [name for name in self._base.names(*kinds) if name_key(name.text) not in self._forgotten]

    def english_names(self, kind: str) -> list[Any]:
        return [row for row in self._base.english_names(kind) if row[0] not in self._forgotten]

    def named(self, text: str) -> list[Any]:
        return [] if name_key(text) in self._forgotten else self._base.named(text)


def score(base: Any, rows: list[dict[str, str]], parents: dict[str, dict[str, str]], *, show: bool) -> None:
    """Print shares of names and of logged sets by mark."""
    known = {head.id for head in base.entries("exercise")}
    lines = resolve(base, [row["raw_name"] for row in rows]).names
    names: Counter[str] = Counter()
    sets: Counter[str] = Counter()
    shown: dict[str, list[str]] = defaultdict(list)
    for row, line in zip(rows, lines, strict=True):
        mark = judge(line, row["canonical"].split("|"), known, parents)
        names[mark] += 1
        sets[mark] += int(row["count"] or 0)
        shown[mark].append(
            f"  {row['count']:>5} {line.name} -> {line.exercise or line.status} (not {row['canonical']})"
        )
    print(f"{len(rows)} names, {sum(sets.values())} sets\n{'':20}{'names':>8}{'sets':>8}")
    for mark in MARKS:
        print(f"{mark:20}{share(names, mark)}{share(sets, mark)}")
    for mark in MARKS[2:] if show else ():
        print(f"\n{mark}\n" + "\n".join(sorted(shown[mark], reverse=True)))


def share(counts: Counter[str], mark: str) -> str:
    """Return a mark's percentage."""
    return f"{100 * counts[mark] / max(1, sum(counts.values())):7.1f}%"


def judge(line: NameLine, accepted: list[str], known: set[str], parents: dict[str, dict[str, str]]) -> str:
    """Return the mark of one name."""
    if accepted == ["none"]:
        return "wrong" if line.exercise else "right"
    if line.status == "not-strength" and any(id.startswith("cardio-") for id in accepted):
        return "right"
    stand_ins = {parents[id]["accepted_parent"] for id in accepted if id in parents and id not in known}
    good = set(accepted) | (stand_ins - {""})
    if line.exercise:
        return "right" if line.exercise in good else "wrong"
    open_ended = len(accepted) > 1 or bool(parents.get(accepted[0], {}).get("generic"))
    if line.status == "ambiguous" and open_ended and good.intersection(line.candidates):
        return "rightly ambiguous"
    return "missed" if good & known or accepted[0].startswith("cardio-") else "without an entry"


def time_names(base: Any, seeds: list[str], count: int) -> None:
    """Print how long so many distinct names take in one call."""
    chance = random.Random(1)
    names: dict[str, None] = {}
    while len(names) < count:
        names[f"{chance.choice(seeds)} {chance.choice(EXTRAS)} {chance.choice(EXTRAS)} {len(names) // 7}".strip()] = (
            None
        )
    start = time.perf_counter()
    lines = resolve(base, list(names)).names
    print(f"\n{count} distinct names in {time.perf_counter() - start:.2f} s: {dict(Counter(x.status for x in lines))}")


if __name__ == "__main__":
    main()
