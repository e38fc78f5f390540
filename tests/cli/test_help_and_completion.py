"""What the program says of itself: every example in every help runs, and shells are offered names with a few words."""

import re
import shlex
from importlib import import_module
from pathlib import Path

import pytest

from legpress_advisor.cli.app import COMMANDS
from legpress_advisor.cli.app import EPILOG as OVERVIEW

MARCH = """\
id: zercher-march
name: Zercher march
summary: A march in place with the bar in the crooks of the elbows.
pattern: carry
laterality: alternating
level: intermediate
support: standing
equipment: [barbell]
muscles:
  - {muscle: quadriceps, role: target, grade: 2, basis: expert}
demands:
  - {demand: spinal-compression, grade: 2, basis: expert}
technique:
  setup: [Rest the bar in the crooks of both elbows.]
  steps: [March in place with short steps.]
dose: {sessions_per_week: [1, 2], basis: expert}
"""


def epilogs() -> dict[str, str]:
    return {"": OVERVIEW} | {name: import_module(f"legpress_advisor.cli.{name}_command").EPILOG for name in COMMANDS}


def examples() -> list[str]:
    lines = [line.strip() for epilog in epilogs().values() for line in epilog.splitlines()]
    return list(dict.fromkeys(line for line in lines if re.match(r"(\w+ [^|]*\| )?advisor ", line)))


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_help_has_examples_of_its_own_command(name: str) -> None:
    own = [line for line in epilogs()[name].splitlines() if f"advisor {name}" in line]
    assert 1 <= len(own) <= 8


@pytest.mark.parametrize("example", examples())
def test_every_example_in_a_help_runs(run, example: str, tmp_path: Path, shipped_folder: Path) -> None:
    (tmp_path / "my-knowledge" / "exercises").mkdir(parents=True)
    (tmp_path / "my-knowledge" / "exercises" / "zercher-march.yaml").write_text(MARCH, encoding="utf-8")
    piped, _, command = example.rpartition("|")
    stdin = None
    if piped:
        stdin = _stdin(piped.strip(), shipped_folder)
    arguments = shlex.split(command)
    assert arguments[0] == "advisor"
    ran = run(*arguments[1:], stdin=stdin)
    if "--ask" in arguments:
        assert (ran.code, "needs a terminal" in ran.stderr) == (2, True)
        return
    assert ran.code == 0, ran.stderr
    assert ran.stdout or "wrote" in ran.stderr or "-o" in arguments


def _stdin(piped: str, shipped: Path) -> str:
    """Return what the command before the pipe would write."""
    program, *words = shlex.split(piped)
    if program == "cat":
        return (
            (shipped / "exercises" / words[0]).read_text(encoding="utf-8") if words[0].endswith(".yaml") else "squat\n"
        )
    assert program in ("echo", "printf"), piped
    return " ".join(words).replace("\\n", "\n") + "\n"


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_every_help_is_calm_and_fits_the_screen(run, name: str) -> None:
    ran = run(*([name] if name else []), "--help", environment={"COLUMNS": "80"})
    assert (ran.code, ran.stderr) == (0, "")
    assert "Examples:" in ran.stdout
    assert "\x1b" not in ran.stdout
    assert max(map(len, ran.stdout.splitlines())) <= 100
    assert run(*([name] if name else []), "-h").code == 0


# Completion


def complete(run, shell: str, line: str) -> str:
    words = line.split(" ")
    environment = {
        "_ADVISOR_COMPLETE": f"complete_{shell}",
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
    }
    ran = run(environment=environment)
    assert (ran.code, ran.stderr) == (0, ""), ran
    return ran.stdout


def test_bash_is_offered_ids(run) -> None:
    offered = complete(run, "bash", "advisor explain leg-pr").split()
    assert "leg-press" in offered
    assert all("leg-pr" in each for each in offered)


def test_zsh_and_fish_are_offered_ids_with_names(run) -> None:
    assert '"leg-press":"Leg press"' in complete(run, "zsh", "advisor explain leg-pr")
    assert "leg-press\tLeg press" in complete(run, "fish", "advisor explain leg-pr").splitlines()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("advisor saf", "safety"),
        ("advisor safety leg-press --condition herni", "herniated-disc"),
        ("advisor safety leg-press --symptom sadd", "sadd"),
        ("advisor alternatives lower-b", "lower-back"),
        ("advisor alternatives leg-press --avoid lower-b", "lower-back"),
        ("advisor alternatives leg-press --equipment dumbb", "dumbbells"),
        ("advisor alternatives leg-press --because pa", "pain"),
        ("advisor explain leg-press --focus kne", "knees"),
        ("advisor list exer", "exercises"),
        ("advisor safety leg-press --eff", "--effort"),
    ],
)
def test_every_kind_of_word_is_completed(run, line: str, offered: str) -> None:
    assert offered in complete(run, "fish", line)


def test_nothing_fits_and_nothing_is_offered(run) -> None:
    assert complete(run, "fish", "advisor explain zzzzqq").strip() == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell_can_be_printed(run, shell: str) -> None:
    ran = run(environment={"_ADVISOR_COMPLETE": f"source_{shell}"})
    assert ran.code == 0
    assert "_ADVISOR_COMPLETE" in ran.stdout
