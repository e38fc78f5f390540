"""What programs may rely on: every report's JSON has the promised keys in the promised order, and round-trips."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from legpress_advisor.advice.alternatives import alternatives
from legpress_advisor.advice.compare import compare
from legpress_advisor.advice.explain import explain
from legpress_advisor.advice.listing import Filter, found, listing
from legpress_advisor.advice.offers import Request
from legpress_advisor.advice.person import Person, Reading
from legpress_advisor.advice.progression import progression
from legpress_advisor.advice.resolve import resolve
from legpress_advisor.advice.safety import safety
from legpress_advisor.cli.checking import check
from legpress_advisor.cli.validation_report import validation
from legpress_advisor.knowledge.base import Entry, KnowledgeBase
from legpress_advisor.model.vocabulary import VERDICTS
from legpress_advisor.render.json_writer import write_json
from legpress_advisor.report.common import Report

ALWAYS = "schema knowledge_version"
EXPLAIN = "id kind name summary muscles demands adjustments technique claims risks dose alternatives variations sources"
SAFETY = (
    "exercise conditions unrecognised symptoms verdict headline reasons adjustments checklist red_flags clearance "
    "alternatives disclaimer"
)
ALTERNATIVES = "target kind because avoid conditions equipment alternatives excluded"
PARTS = {
    "explain": {
        "muscles": "muscle name region role grade certainty sources",
        "demands": "demand name grade why sources",
        "claims": "id says verdict certainty because sources",
        "sources": "id title authors year doi url",
        "focus": "region answer text certainty sources",
        "technique": "setup steps faults",
    },
    "safety": {
        "reasons": "condition demand grade verdict why certainty sources",
        "adjustments": "id do because",
        "checklist": "before setup during stop_if after",
        "red_flags": "id sign urgency",
        "alternatives": "exercise verdict why",
    },
    "alternatives": {
        "alternatives": "exercise name score parts verdict gains losses adjustments why",
        "excluded": "exercise verdict why",
    },
    "compare": {"rows": "aspect values better why"},
    "resolve": {"names": "name status exercise family assumed candidates score"},
    "list": {"items": "id name family summary"},
    "validate": {"problems": "code severity file line column message hint"},
}
PERSON = Person((Reading("back-condition"),))


def entry(base: KnowledgeBase, kind: str, id: str) -> Entry:
    found = base.entry(kind, id)
    assert found is not None
    return found


def in_order(promised: str, given: Iterable[str]) -> bool:
    """Return whether all promised keys are given, one after the other; others may stand between them."""
    wanted = promised.split()
    return [key for key in given if key in wanted] == wanted


def everything(base: KnowledgeBase) -> Iterator[tuple[str, str, Report]]:
    """Yield reports of every kind with the promised keys."""
    for name in ("leg-press", "lat-pulldown", "single-leg-press"):
        target = entry(base, "exercise", name)
        yield "explain", EXPLAIN, explain(base, target)
        yield "explain", f"{EXPLAIN} focus", explain(base, target, "lower-back")
        yield "safety", SAFETY, safety(base, name)
        yield "safety", SAFETY, safety(base, name, PERSON)
        yield "safety", SAFETY, safety(base, name, Person(symptoms=(Reading("chest-pain"),), unrecognised=("zq",)))
        for request in (Request(), Request("pain", ("lower-back",)), Request("equipment", equipment=("dumbbells",))):
            yield "alternatives", ALTERNATIVES, alternatives(base, target, request, PERSON)
        yield "path", "target rungs", progression(base, target, PERSON)
    for kind in ("region", "muscle", "demand", "pattern", "condition"):
        yield "explain", EXPLAIN, explain(base, base.entries(kind)[0])
    yield "alternatives", ALTERNATIVES, alternatives(base, base.entries("region")[0])
    yield "compare", "exercises rows", compare(base, ["leg-press", "goblet-squat"], PERSON)
    names = ["leg press", "Leg Pres", "bench", "zzz", "Running"]
    yield "resolve", "names", resolve(base, names)
    yield "list", "kind items", listing(base, "exercise", Filter(demands=True))
    yield "list", "kind items", listing(base, "source")
    yield "search", "kind items", found(base, "squat", 5)
    folder = Path(__file__).parents[1] / "fixtures" / "broken"
    checked = check([folder / "KB003-same-key-twice.yaml"], (), "")
    yield "validate", "files problems", validation(checked.library, checked.files, checked.problems)


@pytest.fixture(scope="module")
def reports(shipped_base: KnowledgeBase) -> list[tuple[str, str, Report]]:
    return list(everything(shipped_base))


def test_every_command_writes_its_promised_keys_in_order(reports: list[tuple[str, str, Report]]) -> None:
    for command, promised, report in reports:
        document = json.loads(write_json(report))
        assert list(document)[:2] == ALWAYS.split()
        assert document["schema"] == f"advisor.{command}/1"
        assert in_order(promised, document), (command, list(document))


def test_every_part_has_its_promised_keys_in_order(reports: list[tuple[str, str, Report]]) -> None:
    seen = set()
    for command, _, report in reports:
        document = json.loads(write_json(report))
        for field, promised in PARTS.get(command, {}).items():
            value: Any = document.get(field) or []
            for part in value if isinstance(value, list) else [value]:
                seen.add((command, field))
                assert in_order(promised, part), (command, field, list(part))
    assert seen == {(command, field) for command, fields in PARTS.items() for field in fields}


def test_json_holds_all_that_the_report_holds_and_reads_back_the_same(reports: list[tuple[str, str, Report]]) -> None:
    for _, _, report in reports:
        text = write_json(report)
        assert text.endswith("}\n")
        assert json.loads(text) == json.loads(msgspec.json.encode(report))
        assert msgspec.json.decode(text, type=type(report)) == report


def test_the_promised_words_are_the_only_ones(reports: list[tuple[str, str, Report]]) -> None:
    answers = {"trained", "assists", "braced-not-trained", "not-involved", "unknown"}
    for command, _, report in reports:
        document = json.loads(write_json(report))
        if command == "safety":
            assert document["verdict"] in VERDICTS
        if command == "explain" and "focus" in document:
            assert document["focus"]["answer"] in answers
        if command == "alternatives":
            assert {each["verdict"] for each in document["alternatives"]} <= {"go", "modify"}


def test_a_shipped_sample_keeps_the_promises_too(shipped_base: KnowledgeBase) -> None:
    exercises = shipped_base.entries("exercise")
    conditions = shipped_base.entries("condition")
    for number, condition in enumerate(conditions[::7]):
        exercise = exercises[number * 11]
        someone = Person((Reading(condition.id),))
        for promised, report in (
            (SAFETY, safety(shipped_base, exercise.id, someone)),
            (EXPLAIN, explain(shipped_base, exercise)),
            (EXPLAIN, explain(shipped_base, condition)),
            (ALTERNATIVES, alternatives(shipped_base, exercise, Request(), someone)),
        ):
            document = json.loads(write_json(report))
            assert in_order(promised, document)
            assert msgspec.json.decode(write_json(report), type=type(report)) == report
