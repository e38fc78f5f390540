"""Run cases of people through the command itself: is an answer too mild, too strict, or a warning sign missed?

    python benchmarks/score_cases.py [LIST.csv] [--round N] [--alternatives]

A case (`cases.csv`) is what a person would type for their conditions and signs, an exercise, the mildest and the
strictest verdict that a careful physiotherapist would accept, and the urgency where help comes first. It counts as

- too mild: a verdict below the floor, or a red flag without `stop` or with the wrong urgency
- too strict: a verdict above the ceiling
- forbidden offered: an alternative that the same command does not permit for that person, or exercise content in an
  answer that says stop

`round` tells how a case came about: rounds were written before the program was run on them, and what they found was
then mended, so only the numbers of the first run of a round (benchmarks/README.md) say how new cases fare.
"""

from __future__ import annotations

import argparse
import csv
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

OURS = Path(__file__).with_name("cases.csv")
VERDICTS = ("go", "modify", "ask-first", "avoid", "stop")
PERMITTED = ("go", "modify")
SEVERAL = " + "
"""Between conditions, signs and options of one person."""


def main() -> None:
    """Print every miss and the counts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("list", nargs="?", type=Path, default=OURS)
    parser.add_argument("--round", help="only the cases of this round")
    parser.add_argument("--alternatives", action="store_true", help="judge every alternative that is offered, too")
    arguments = parser.parse_args()
    counts: Counter[str] = Counter()
    with arguments.list.open(encoding="utf-8", newline="") as file:
        for case in csv.DictReader(file):
            if arguments.round in (None, case["round"]):
                run(case, counts, alternatives=arguments.alternatives)
    total = counts.pop("cases")
    print(f"{total} cases")
    for name in ("too mild", "flag missed", "too strict", "not understood", "forbidden offered", "exercise not known"):
        print(f"{name:<18} {counts[name]:>3}  {counts[name] / max(1, total):.1%}")
    print(f"within the bounds  {1 - (counts['too mild'] + counts['too strict']) / max(1, total):.1%}")


def run(case: dict[str, str], counts: Counter[str], *, alternatives: bool) -> None:
    """Judge one case and count its faults."""
    counts["cases"] += 1
    options = options_of(case)
    answer = safety(case["exercise"], options)
    if "verdict" not in answer:
        counts["exercise not known"] += 1
        print(f"exercise not known: {case['exercise']}")
        return
    urgency = next((each["urgency"] for each in answer["red_flags"]), "none") if is_stop(answer) else ""
    faults = faults_of(case, answer, urgency)
    if alternatives and not is_stop(answer):
        for offered in answer["alternatives"]:
            verdict = safety(offered["exercise"], options)["verdict"]
            if verdict not in PERMITTED:
                faults.append(("forbidden offered", f"{offered['exercise']}: {verdict}"))
    for name, detail in faults:
        counts[name] += 1
        who = " / ".join(filter(None, (case["conditions"], case["signs"])))
        print(f"{name}: {who} | {case['exercise']} {case['options']} | {detail} | {case['why']}")
        print(f"    read as {read_as(answer)}; {answer['headline']}")


def options_of(case: dict[str, str]) -> list[str]:
    """Return the command line of a person, as that person would type it."""
    line = ["--no-profile"]
    line += [part for text in split(case["conditions"]) for part in ("--condition", text)]
    line += [part for text in split(case["signs"]) for part in ("--symptom", text)]
    return line + [part for text in split(case["options"]) for part in text.split(" ", 1)]


def split(text: str) -> list[str]:
    """Return the parts of a cell."""
    return [part for part in text.split(SEVERAL) if part]


def safety(exercise: str, options: list[str]) -> dict[str, object] | dict[str, list[dict[str, str]]]:
    """Return the answer of the command, which ends with 1 where the verdict is not to go ahead."""
    line = [sys.executable, "-m", "legpress_advisor", "safety", exercise, *options, "--json"]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    try:
        return json.loads(done.stdout)
    except json.JSONDecodeError:
        raise SystemExit(f"{' '.join(line)}\n{done.stdout}{done.stderr}") from None


def is_stop(answer: dict) -> bool:
    """Return whether help comes first."""
    return answer["verdict"] == "stop"


def faults_of(case: dict[str, str], answer: dict, urgency: str) -> list[tuple[str, str]]:
    """Return the faults of one answer."""
    place, floor, ceiling = (VERDICTS.index(each) for each in (answer["verdict"], case["floor"], case["ceiling"]))
    said = f"{answer['verdict']}, bounds {case['floor']} to {case['ceiling']}"
    faults = []
    if place < floor:
        faults.append(("too mild", said))
    if place > ceiling:
        faults.append(("too strict", said))
    if case["urgency"] and urgency != case["urgency"]:
        faults.append(("flag missed", f"urgency {urgency or 'none'}, due {case['urgency']}"))
    if answer["unrecognised"] and case["floor"] != "ask-first":
        faults.append(("not understood", ", ".join(answer["unrecognised"])))
    if is_stop(answer) and (answer["alternatives"] or answer["adjustments"] or any(answer["checklist"].values())):
        faults.append(("forbidden offered", "exercise content in an answer that says stop"))
    return faults


def read_as(answer: dict) -> str:
    """Return the conditions and signs that were understood."""
    found = [each["id"] for each in (*answer["conditions"], *answer["symptoms"])]
    given = [f"{each['key']}={each['answer']}" for each in answer.get("questions", ()) if each["answer"]]
    return ", ".join([*found, *given]) or "nothing"


if __name__ == "__main__":
    main()
