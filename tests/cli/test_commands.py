"""The three commands asked for, and those around them, as a person meets them."""

import json
import re

import pytest

from legpress_advisor.render.wrap import cells
from legpress_advisor.text import HIDDEN

ANSI = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b\x07]*(?:\x1b\\|\x07)")
THREE = {
    "explain": ("explain", "leg-press"),
    "alternatives": ("alternatives", "lower-back"),
    "safety": ("safety", "leg-press", "--back-condition"),
}
MORE = {
    "compare": ("compare", "leg-press", "squat"),
    "path": ("path", "pull-up"),
    "list": ("list", "exercises", "--pattern", "hinge", "--demands"),
    "search": ("search", "back pain"),
    "condition": ("explain", "herniated-disc"),
    "focus": ("explain", "leg-press", "--focus", "lower-back", "--all"),
}


def test_explain_says_what_a_leg_press_trains_and_asks(run) -> None:
    ran = run(*THREE["explain"])
    assert ran.code == 0
    page = ran.stdout
    assert page.startswith("LEG PRESS")
    assert page.index("WORKS") < page.index("Quads") < page.index("ASKS OF YOU")
    assert "General education" in page


def test_equipment_may_be_named_one_by_one_or_with_commas(run) -> None:
    one = run("alternatives", "leg-press", "--equipment", "dumbbells", "--equipment", "flat bench", "--json")
    other = run("alternatives", "leg-press", "--equipment", "dumbbells, bench", "--json")
    assert json.loads(one.stdout)["equipment"] == ["dumbbells", "flat-bench"]
    assert one.stdout == other.stdout


def test_alternatives_for_the_lower_back_are_what_trains_it(run) -> None:
    document = json.loads(run(*THREE["alternatives"], "--json").stdout)
    assert (document["target"], document["kind"]) == ("lower-back", "region")
    assert any("back-extension" in each["exercise"] for each in document["alternatives"])
    assert not any("leg-press" in each["exercise"] for each in document["alternatives"])


def test_safety_with_a_sore_back_asks_first_and_says_what_to_do(run) -> None:
    ran = run(*THREE["safety"])
    assert ran.code == 0
    page = ran.stdout
    assert page.index("ASK FIRST") < page.index("STOP AND GET HELP") < page.index("WHY")
    assert "MEANWHILE" in page or "INSTEAD" in page


def test_safety_with_a_known_cause_opens_the_leg_press(run) -> None:
    ran = run(*THREE["safety"], "--answer", "back-cause-known=yes", "--json")
    document = json.loads(ran.stdout)
    assert document["verdict"] in ("modify", "ask-first")
    assert document["adjustments"]


def test_an_emergency_stops_everything_and_says_nothing_of_exercise(run) -> None:
    for command in ("safety", "alternatives", "path"):
        ran = run(command, "leg-press", "--symptom", "numb around the groin")
        assert ran.code == 0
        assert re.search(r"stop|emergency", ran.stdout, re.IGNORECASE), command
        assert not re.search(r"INSTEAD|SET-UP|DURING|sets of|repetitions|goblet", ran.stdout), ran.stdout


def test_names_are_forgiving(run) -> None:
    titles = {
        run("explain", *typed.split("|")).stdout.splitlines()[0][:9]
        for typed in ("LEG PRESS", "leg_presses", "leg|press")
    }
    assert titles == {"LEG PRESS"}


def test_without_arguments_the_program_says_what_it_is(run) -> None:
    ran = run()
    assert (ran.code, ran.stderr) == (0, "")
    assert ran.stdout.startswith("Usage: advisor")
    assert "not medical care" in " ".join(ran.stdout.split())
    assert "advisor explain leg-press" in ran.stdout


def test_the_version_is_one_line(run) -> None:
    ran = run("--version")
    assert (ran.code, ran.stderr) == (0, "")
    assert re.fullmatch(r"advisor \d+\.\d+\.\d+\S*\n", ran.stdout)


# Formats


@pytest.mark.parametrize("command", THREE)
def test_every_format_holds_the_same_answer(run, command: str) -> None:
    plain, markdown, html, data = (
        run(*THREE[command], "--format", format) for format in ("plain", "markdown", "html", "json")
    )
    assert {plain.code, markdown.code, html.code, data.code} == {0}
    document = json.loads(data.stdout)
    assert document["schema"] == f"advisor.{command}/1"
    assert data.stdout.endswith("}\n")
    assert data.stdout.count("\n{") == 0
    assert markdown.stdout.startswith("# ")
    assert html.stdout.casefold().startswith("<!doctype html>")
    assert "<script" not in html.stdout
    assert 'http-equiv="Content-Security-Policy"' in html.stdout
    assert not set("█░▲☐•✓✗") & set(plain.stdout)
    name = document.get("name") or document["target"]
    for ran in (plain, markdown, html):
        assert name.casefold() in ran.stdout.casefold()


@pytest.mark.parametrize("width", [40, 60, 80, 100])
@pytest.mark.parametrize("command", [*THREE, *MORE])
def test_no_line_is_wider_than_the_screen(run, command: str, width: int) -> None:
    ran = run(*{**THREE, **MORE}[command], environment={"COLUMNS": str(width)})
    assert ran.code == 0
    lines = [line for line in ran.stdout.splitlines() if not line.strip().startswith("https://")]
    too_wide = [line for line in lines if cells(line) > width]
    assert too_wide == []
    assert HIDDEN.search(ran.stdout) is None


@pytest.mark.parametrize("command", [*THREE, "compare", "focus"])
def test_color_changes_no_word(run, command: str) -> None:
    arguments = {**THREE, **MORE}[command]
    never, always = (run(*arguments, "--color", choice).stdout for choice in ("never", "always"))
    assert "\x1b[" not in never
    assert "\x1b[" in always
    assert ANSI.sub("", always) == never


def test_the_same_words_come_at_every_width(run) -> None:
    narrow, wide = (run(*THREE["alternatives"], environment={"COLUMNS": width}).stdout for width in ("40", "100"))
    letters = [sorted(re.findall(r"[A-Za-z]{4,}", page)) for page in (narrow, wide)]
    assert letters[0] == letters[1]


# Names nobody knows


def test_an_unknown_name_ends_with_2_and_the_closest_names(run) -> None:
    ran = run("explain", "leg pres sled thing")
    assert (ran.code, ran.stdout) == (2, "")
    assert 'no entry called "leg pres sled thing"' in ran.stderr
    assert "Did you mean" in ran.stderr
    assert "advisor list exercises" in ran.stderr
    near = run("safety", "leg pres")
    assert "leg-press" in near.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("alternatives", "leg pres"),
        ("explain", "leg-press", "--focus", "lower bac"),
        ("alternatives", "leg-press", "--avoid", "lower bac"),
        ("alternatives", "leg-press", "--equipment", "dumbells"),
        ("list", "exercises", "--muscle", "quadricep femoriss"),
        ("compare", "leg-press", "sqat"),
        ("safety", "leg-press", "--answer", "leg-symptom-now=no"),
        ("explian", "leg-press"),
        ("validate", "--explain", "KB0233"),
    ],
)
def test_wherever_a_name_is_asked_for_an_unknown_one_gets_the_closest(run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.stdout) == (2, "")
    assert ran.stderr.startswith("advisor: ")
    assert "Did you mean" in ran.stderr


def test_an_unknown_name_in_json_is_an_object_on_stdout(run) -> None:
    ran = run("explain", "leg pres sled", "--json")
    assert ran.code == 2
    document = json.loads(ran.stdout)
    assert list(document) == ["schema", "code", "message", "suggestions"]
    assert (document["schema"], document["code"]) == ("advisor.error/1", "unknown-name")
    assert isinstance(document["suggestions"], list)
    assert ran.stderr == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("explain", "--format=json"),
        ("safety", "leg-press", "--effort", "extreme", "--json"),
        ("safety", "leg-press", "-f", "json", "--answer", "x"),
        ("compare", "leg-press", "--json"),
        ("nonsense", "--json"),
        ("safety", "leg-press", "--json", "--plain"),
        ("explain", "leg-press", "--nonsense", "-fjson"),
    ],
)
def test_wrong_usage_in_json_is_an_object_too(run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert json.loads(ran.stdout)["schema"] == "advisor.error/1"


def test_an_ambiguous_name_lists_the_choices(run) -> None:
    ran = run("explain", "inner thigh", "--json")
    if ran.code == 0:
        pytest.skip("no longer ambiguous")
    document = json.loads(ran.stdout)
    assert document["code"] == "ambiguous-name"
    assert len(document["suggestions"]) > 1
    assert "Which one?" in run("explain", "inner thigh").stderr


def test_a_condition_nobody_knows_asks_first_and_says_so(run) -> None:
    ran = run("safety", "leg-press", "--condition", "glass bones of the moon")
    assert ran.code == 0
    assert "ASK FIRST" in ran.stdout
    assert "glass bones of the moon" in " ".join(ran.stdout.split())


@pytest.mark.parametrize(
    "arguments",
    [
        ("safety", "leg-press", "--format", "pdf"),
        ("explain", "herniated-disc", "--focus", "knees"),
        ("alternatives", "leg-press", "--limit", "0"),
        ("alternatives", "leg-press", "--because", "boredom"),
        ("list", "conditions", "--region", "knees"),
        ("list", "exercises", "--max-demand", "balance=4"),
        ("compare", "leg-press"),
        ("compare", "leg-press", "leg press"),
        ("explain",),
        ("safety", "leg-press", "--answer", "back-cause-known=perhaps"),
    ],
)
def test_wrong_usage_ends_with_2_and_one_line(run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.stdout) == (2, "")
    lines = ran.stderr.splitlines()
    assert lines[0].startswith("advisor: ")
    assert len(lines) <= 5
