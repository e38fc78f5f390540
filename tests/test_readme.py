"""The README shows what the program says: every block that starts with `$ advisor` is run and compared.

A line `…` stands for any number of lines. With `--update-golden` the blocks are written anew; of a block with such a
line, as many lines as before stay ahead of the first one and behind the last.
"""

import re
import shlex
from pathlib import Path

import pytest

README = Path(__file__).resolve().parents[1] / "README.md"
BLOCK = re.compile(r"^```\w*\n(\$ advisor .*\n(?:(?!```).*\n)*)```$", re.MULTILINE)
ELLIPSIS = "…"


def sessions() -> list[tuple[str, list[str]]]:
    """Return each command with the lines that the README shows for it."""
    found: list[tuple[str, list[str]]] = []
    for block in BLOCK.findall(README.read_text(encoding="utf-8")):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line.removeprefix("$ "), []))
            else:
                found[-1][1].append(line)
    return found


def matches(shown: list[str], said: list[str]) -> bool:
    """Return whether the lines shown are what was said, with anything in the place of each `…`."""
    parts = [r"(?:.*\n)*" if line.strip() == ELLIPSIS else re.escape(line) + r"\n" for line in _trimmed(shown)]
    return re.fullmatch("".join(parts), "".join(f"{line}\n" for line in _trimmed(said))) is not None


def shortened(shown: list[str], said: list[str]) -> list[str]:
    """Return what was said, cut where the README cuts."""
    if ELLIPSIS not in shown:
        return _trimmed(said)
    before, after = shown.index(ELLIPSIS), shown[::-1].index(ELLIPSIS)
    if before + after >= len(said):
        return _trimmed(said)
    return [*said[:before], ELLIPSIS, *(said[-after:] if after else [])]


def _trimmed(lines: list[str]) -> list[str]:
    return "\n".join(line.rstrip() for line in lines).strip("\n").split("\n")


@pytest.mark.parametrize(("command", "shown"), sessions(), ids=[command for command, _ in sessions()])
def test_the_readme_shows_what_the_program_says(
    advisor, request: pytest.FixtureRequest, command: str, shown: list[str]
) -> None:
    arguments = shlex.split(command)[1:]
    advisor("explain", "leg-press")  # so that it is not this run that compiles the knowledge
    ran = advisor(*arguments, environment={"COLUMNS": "80", "NO_COLOR": "1"})
    assert ran.code == 0, ran.stderr
    said = ran.stdout.splitlines()
    if request.config.getoption("--update-golden") and not matches(shown, said):
        _rewrite(command, shown, shortened(shown, said))
        return
    assert matches(shown, said), f"README.md is behind; run pytest --update-golden. It says now:\n{ran.stdout}"


def _rewrite(command: str, shown: list[str], said: list[str]) -> None:
    text = README.read_text(encoding="utf-8")
    old = "\n".join([f"$ {command}", *shown]) + "\n"
    new = "\n".join([f"$ {command}", *said]) + "\n"
    assert text.count(old) == 1, command
    README.write_text(text.replace(old, new), encoding="utf-8")


def test_the_readme_has_sessions_of_the_three_commands() -> None:
    commands = {command.split()[1] for command, _ in sessions()}
    assert {"explain", "safety", "alternatives"} <= commands


@pytest.mark.parametrize(
    ("shown", "fits"),
    [
        (["a", "b", "c"], True),
        (["a", "…", "c"], True),
        (["…", "c"], True),
        (["a", "…"], True),
        (["a", "…", "b", "…", "c"], True),
        (["a", "c"], False),
        (["a", "…", "d"], False),
        ([], False),
        (["a.", "…"], False),
    ],
)
def test_an_ellipsis_stands_for_any_number_of_lines(shown: list[str], fits: bool) -> None:
    assert matches(shown, ["a", "b", "c"]) == fits


def test_an_update_cuts_where_the_readme_cuts() -> None:
    said = ["1", "2", "3", "4", "5"]
    assert shortened(["a", "b", "…", "c"], said) == ["1", "2", "…", "5"]
    assert shortened(["a", "…"], said) == ["1", "…"]
    assert shortened([], said) == said
    assert shortened(["a", "…", "b"], ["1", "2"]) == ["1", "2"]
