"""Starting is a feature: what an everyday command imports, since lists of modules are the same on every machine."""

import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from legpress_advisor.knowledge import stamp

NEVER = {"pydantic", "yaml", "jinja2", "rich.markdown", "importlib.metadata", "jsonschema"}
"""Modules that an everyday command does without: each costs between 10 and 100 milliseconds."""
NOT_FOR_PLAIN = {*NEVER, "rich"}
COMMANDS = {
    "explain": ["explain", "leg-press", "--format", "rich"],
    "explain with color": ["explain", "leg-press", "--format", "rich", "--color", "always"],
    "safety": ["safety", "leg-press"],
    "safety with a condition": ["safety", "leg-press", "--condition", "herniated-disc"],
    "alternatives": ["alternatives", "leg-press"],
    "alternatives for a region": ["alternatives", "lower-back"],
}
Imported = Callable[..., set[str]]


@pytest.fixture
def imported(fixture_installation: Path, clean_environment: dict[str, str], tmp_path: Path) -> Imported:
    """Return a function that runs the program as a wheel installs it, and lists every module it imported."""

    def run(*arguments: str, code: int = 0, **environment: str) -> set[str]:
        done = subprocess.run(
            [sys.executable, "-X", "importtime", "-m", "legpress_advisor", *arguments],
            env={**clean_environment, "PYTHONPATH": str(fixture_installation), **environment},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr[-500:]
        return set(re.findall(r"^import time: .*\| +(\S+)$", done.stderr, re.MULTILINE))

    return run


def unwanted(modules: set[str], names: set[str]) -> set[str]:
    return {each for each in modules for name in names if each == name or each.startswith(f"{name}.")}


@pytest.mark.parametrize("command", COMMANDS)
def test_an_everyday_command_imports_nothing_slow(imported: Imported, command: str) -> None:
    modules = imported(*COMMANDS[command])
    assert "legpress_advisor.knowledge.base" in modules
    assert unwanted(modules, NEVER) == set()


@pytest.mark.parametrize("format", ["plain", "json"])
def test_what_is_not_rich_does_without_rich(imported: Imported, format: str) -> None:
    assert unwanted(imported("explain", "leg-press", "--format", format), NOT_FOR_PLAIN) == set()


@pytest.mark.parametrize("typed", ["advisor explain leg-", "advisor safety leg-"])
def test_completion_imports_nothing_slow_and_no_page(imported: Imported, typed: str) -> None:
    completing = {"_ADVISOR_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": "2"}
    modules = imported(**completing)
    assert "legpress_advisor.knowledge.base" in modules
    assert unwanted(modules, NOT_FOR_PLAIN | {"legpress_advisor.render.compose"}) == set()


def test_completion_offers_what_begins_with_the_word(fixture_advisor: Callable[..., Any]) -> None:
    completing = {"_ADVISOR_COMPLETE": "complete_bash", "COMP_WORDS": "advisor explain leg-p", "COMP_CWORD": "2"}
    run = fixture_advisor(environment=completing)
    assert run.stdout.split()[0] == "leg-press"
    assert run.stderr == ""


@pytest.mark.parametrize("arguments", [["--help"], ["explain", "--help"], ["--version"]], ids=" ".join)
def test_help_and_version_import_nothing_slow(imported: Imported, arguments: list[str]) -> None:
    assert unwanted(imported(*arguments), NOT_FOR_PLAIN) == set()


@pytest.mark.parametrize(("name", "compared"), [("leg-press", False), ("Leg Presses", False), ("leg-pres", True)])
def test_names_are_compared_only_if_none_fits(fixture_installation: Path, name: str, compared: bool) -> None:
    """Typer imports difflib for commands, so this asks the rooms behind it."""
    program = """
import sys
import time
from legpress_advisor.advice.names import find
from legpress_advisor.errors import UnknownNameError
from legpress_advisor.knowledge.load import open_knowledge
try:
    find(open_knowledge(environment={}).base, sys.argv[1])
except UnknownNameError:
    pass
print("difflib" in sys.modules)
"""
    run = subprocess.run(
        [sys.executable, "-c", program, name],
        env={"PYTHONPATH": str(fixture_installation)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout == f"{compared}\n"


def test_in_a_checkout_a_warm_cache_imports_no_yaml(
    imported: Imported, fixture_installation: Path, fixture_folder: Path, tmp_path: Path
) -> None:
    """A pack makes the installed program compile and keep a store, just as a checkout does."""
    pack = tmp_path / "pack" / "vocabulary"
    pack.mkdir(parents=True)
    (pack / "more.yaml").write_text("regions: [{id: neck, name: Neck}]\n")
    environment = {"ADVISOR_KNOWLEDGE": str(tmp_path / "pack"), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    time.sleep(stamp.REST_NS / 1e9)  # files that were changed a moment ago are read once more
    cold = imported("explain", "leg-press", **environment)
    warm = imported("explain", "leg-press", **environment)
    assert "yaml" in cold
    assert unwanted(warm, NEVER) == set()


def test_the_list_of_modules_is_really_read(imported: Imported) -> None:
    assert {"typer", "msgspec", "sqlite3"} <= imported("explain", "leg-press")
