"""What the environment and the bytes of a command line may hold, and that none of it breaks a page."""

import json
import re

import pytest

from legpress_advisor.render.wrap import cells

EXPLAIN = ("explain", "leg-press")
CONTROLS = re.compile(rb"[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]")


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        ("0", 80),
        ("1", 40),
        ("39", 40),
        ("abc", 80),
        ("-5", 80),
        ("100000", 100),
        ("99999999999", 80),
        ("", 80),
        ("٤٠", 80),
    ],
)
def test_a_nonsense_width_counts_as_none_and_others_are_clamped(run, columns: str, width: int) -> None:
    ran = run(*EXPLAIN, environment={"COLUMNS": columns})
    assert ran.code == 0
    widest = max(cells(line) for line in ran.stdout.splitlines())
    assert width - 15 < widest <= width


@pytest.mark.parametrize("arguments", [EXPLAIN, ("--help",), ("safety", "--help")])
def test_a_nonsense_terminal_width_is_passed_over(run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments, environment={"TERMINAL_WIDTH": "abc"})
    assert (ran.code, ran.stderr) == (0, "")


HOMES = {
    "no home": {"HOME": None, "XDG_CONFIG_HOME": None, "XDG_DATA_HOME": None},
    "a home that is missing": {"HOME": "/nonexistent/home", "XDG_DATA_HOME": "/nonexistent/data"},
    "a home that is a file": {"HOME": "/dev/null", "XDG_DATA_HOME": "/dev/null", "XDG_CONFIG_HOME": "/dev/null"},
    "an empty home": {"HOME": "", "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": ""},
    "a cache that cannot be": {"XDG_CACHE_HOME": "/dev/null/cache"},
    "no home and no cache": {"HOME": "/proc/none", "XDG_CACHE_HOME": None, "XDG_DATA_HOME": None},
}


@pytest.mark.parametrize("home", HOMES)
def test_no_home_is_needed(spawn, home: str) -> None:
    finished = spawn(*EXPLAIN, environment=HOMES[home])
    assert finished.code == 0
    assert finished.stdout.startswith(b"LEG PRESS")


def test_nothing_is_written_into_the_home(run, tmp_path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    for arguments in (EXPLAIN, ("safety", "leg-press", "--back-condition"), ("alternatives", "lower-back"), ("paths",)):
        assert run(*arguments).code == 0
    assert list(home.rglob("*")) == []


@pytest.mark.parametrize(
    ("environment", "arguments", "colored"),
    [
        ({}, (), False),
        ({"FORCE_COLOR": "1"}, (), True),
        ({"FORCE_COLOR": "0"}, (), False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, (), False),
        ({"FORCE_COLOR": "1", "ADVISOR_NO_COLOR": "1"}, (), False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, (), True),
        ({"NO_COLOR": "1"}, ("--color", "always"), True),
        ({"FORCE_COLOR": "1"}, ("--color", "never"), False),
        ({"FORCE_COLOR": "1"}, ("--plain",), False),
        ({"FORCE_COLOR": "1"}, ("--json",), False),
        ({"FORCE_COLOR": "1"}, ("--format", "markdown"), False),
    ],
)
def test_color_comes_when_it_is_wanted(run, environment, arguments, colored: bool) -> None:
    assert ("\x1b" in run(*EXPLAIN, *arguments, environment=environment).stdout) == colored


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {"ACCESSIBLE": "1"}])
def test_a_screen_reader_gets_plain_lines(run, environment: dict[str, str]) -> None:
    plain, asked = run(*EXPLAIN, environment=environment), run(*EXPLAIN, "--plain")
    assert plain.stdout == asked.stdout
    assert run(*EXPLAIN, "--format", "rich", environment=environment).stdout != plain.stdout


def test_the_format_can_be_set_for_good_and_an_option_wins(run) -> None:
    environment = {"ADVISOR_FORMAT": "json"}
    assert json.loads(run(*EXPLAIN, environment=environment).stdout)["id"] == "leg-press"
    assert run(*EXPLAIN, "--plain", environment=environment).stdout == run(*EXPLAIN, "--plain").stdout
    assert run(*EXPLAIN, environment={"ADVISOR_FORMAT": "pdf"}).code == 2


HOSTILE = {
    "not UTF-8": b"\xe9\xff leg",
    "a title": b"\x1b]0;x\x07leg",
    "a cleared screen": b"\x1b[2J\x1b[Hleg",
    "one byte control": "\x9b2Jleg".encode(),
    "markup that closes": b"[/]",
    "markup that links": b"[link=https://evil.example]leg[/link]",
    "markup that colors": b"[bold red]leg[/bold red]",
    "right to left": "\u202egel".encode(),
    "a line break": b"leg\npress: go",
    "a carriage return": b"safe\rSTOP",
    "emoji code": b":warning: leg",
    "percent and braces": b"%s {0} {verdict} %n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_arguments_are_shown_and_do_nothing(spawn, name: str) -> None:
    text = HOSTILE[name]
    unknown = spawn(b"explain", text)
    assert unknown.code == 2
    assert CONTROLS.search(unknown.stderr) is None
    assert unknown.stdout == b""
    judged = spawn(b"safety", b"leg-press", b"--condition", text, environment={"COLUMNS": "100"})
    assert judged.code == 0
    assert b"LEG PRESS" in judged.stdout
    assert CONTROLS.search(judged.stdout + judged.stderr) is None
    assert b"\xe2\x80\xae" not in judged.stdout
    page = b" ".join(judged.stdout.split())
    assert b"GO " not in page[:200]
    if name.startswith("markup"):
        assert text in page
    document = json.loads(spawn(b"safety", b"leg-press", b"--symptom", text, b"--json").stdout)
    assert document["verdict"] not in ("go", "modify")


@pytest.mark.parametrize("arguments", [(b"\xff\xfe",), (b"explain", b"leg-press", b"--\xff"), (b"list", b"\x1b[2J")])
def test_hostile_commands_and_options_are_wrong_usage(spawn, arguments: tuple[bytes, ...]) -> None:
    finished = spawn(*arguments)
    assert finished.code == 2
    assert CONTROLS.search(finished.stderr) is None


def test_a_hostile_file_name_is_shown_harmless(spawn, tmp_path) -> None:
    finished = spawn(*EXPLAIN, "-o", b"x\x1b[2Jy/z")
    assert finished.code == 3
    assert CONTROLS.search(finished.stderr) is None


def test_a_debugger_may_have_the_traceback(advisor) -> None:
    ran = advisor("explain", "leg-press", "--nonsense", environment={"ADVISOR_DEBUG": "1"})
    assert "Traceback" in ran.stderr
