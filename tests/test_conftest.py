"""The ground that other tests stand on: the frozen knowledge is whole, and the program runs in rooms of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from legpress_advisor.cli.checking import check
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.vocabulary import VERDICTS

Program = Callable[..., Any]


def test_the_frozen_knowledge_has_no_error_and_no_warning(fixture_folder: Path) -> None:
    checked = check([fixture_folder], (), "")
    assert [str(each) for each in checked.problems] == []
    assert checked.files == 25


def test_the_frozen_knowledge_has_every_kind_of_word_and_verdict(fixture_base: KnowledgeBase) -> None:
    sections = ("regions", "muscles", "actions", "patterns", "equipment", "demands", "adjustments", "symptoms")
    assert all(getattr(fixture_base, name) for name in (*sections, "questions", "checks", "ladders"))
    assert len([each for each in fixture_base.entries("exercise") if each.family == each.id]) == 10
    assert len(fixture_base.entries("condition")) == 5
    assert {each.urgency for each in fixture_base.symptoms.values()} == {"emergency", "same-day", "soon", "none"}
    assert {each.kind for each in fixture_base.questions.values()} == {"yes-no", "number", "choice"}
    conditions = [fixture_base.condition(each.id) for each in fixture_base.entries("condition")]
    expected = {example.expect for each in conditions if each for example in each.examples}
    assert expected >= set(VERDICTS)


def test_the_shipped_knowledge_can_be_used(shipped_base: KnowledgeBase) -> None:
    assert shipped_base.exercise("leg-press") is not None
    assert shipped_base.condition("back-condition") is not None


def test_a_pack_can_be_laid_over_the_frozen_knowledge(
    base_with: Callable[[dict[str, str]], KnowledgeBase], fixture_base: KnowledgeBase
) -> None:
    text = "regions: [{id: neck, name: Neck}]\n"
    assert "neck" in base_with({"vocabulary/more.yaml": text}).regions
    assert "neck" not in fixture_base.regions


def test_the_program_runs_over_either_knowledge(advisor: Program, fixture_advisor: Program) -> None:
    shipped, frozen = (run("explain", "leg-press", "--json") for run in (advisor, fixture_advisor))
    assert (shipped.code, frozen.code, frozen.stderr) == (0, 0, "")
    assert "made up for tests" in frozen.stdout
    assert "made up for tests" not in shipped.stdout


def test_the_program_sees_nothing_of_the_machine(
    advisor: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADVISOR_FORMAT", "json")
    monkeypatch.setenv("COLUMNS", "40")
    shown = advisor("paths").stdout
    assert not shown.startswith("{")
    assert str(tmp_path / "home" / "data") in shown


@pytest.mark.parametrize(("environment", "code"), [({"CI": "true"}, 4), ({}, 5)])
def test_goldens_are_never_rewritten_in_ci(environment: dict[str, str], code: int) -> None:
    command = [sys.executable, "-m", "pytest", "--update-golden", "-p", "no:cacheprovider", "-k", "zzz"]
    kept = {name: value for name, value in os.environ.items() if name != "CI"}
    run = subprocess.run([*command, __file__], env={**kept, **environment}, capture_output=True, text=True, check=False)
    assert run.returncode == code, run.stdout + run.stderr
