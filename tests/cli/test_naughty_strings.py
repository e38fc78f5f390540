"""Strings that break programs, through every argument that takes text: an answer or one line, and nothing that acts."""

import io
import json
import sys
from pathlib import Path

import pytest

from legpress_advisor.cli.app import run
from legpress_advisor.text import HIDDEN

NAUGHTY = [
    "",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\x00",
    "\x07\x08\x0b\x0c\x1b\x7f",
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\",
    "\x9b31m",
    "\u200b",
    "\u202etxt.exe",
    "\u2066isolate\u2069",
    "\ufeff",
    "\u2028line\u2029paragraph",
    "\U000e0041\U000e007f",
    "\udce9\udcff",
    "\ud800",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L",
    "Ω≈ç√∫˜µ≤≥÷",
    "田中さんにあげて下さい",
    "الكل في المجمو عة",
    "👾 🙇 💁 🙅 👨‍👩‍👧‍👦",
    "ﷺ",
    "ＦＵＬＬ ＷＩＤＴＨ",
    "ß ẞ ǆ İ ı ﬁ",
    "e\u0301" * 40,
    "a" * 5000,
    "leg press " * 800,
    "((((((((((((((((((((((((((((((",
    "[/]",
    "[bold]leg[/bold]",
    "[link=https://evil.example]leg[/link]",
    ":warning:",
    "%s%s%s%n",
    "{0}{verdict}{}",
    "${HOME}",
    "$(touch hacked)",
    "`touch hacked`",
    "; touch hacked",
    "| cat",
    "&& true",
    "../../../../etc/passwd",
    "file:///etc/passwd",
    "C:\\con\\nul",
    "CON",
    "NaN",
    "Infinity",
    "-1",
    "1e309",
    "0x10",
    "99999999999999999999999999",
    "null",
    "None",
    "undefined",
    "true",
    "'",
    '"',
    '"; DROP TABLE entry; --',
    "' OR 1=1 --",
    "leg* OR press",
    "NEAR(leg press)",
    "<script>alert(1)</script>",
    "<!-- x -->",
    "a=b=c",
    "=1+1",
    "@SUM(1)",
    "*",
    "?",
    ".",
    "…",
    "--",
    "no",
    "not",
    "no pain",
    "180/115",
    "20 weeks pregnant and " * 30,
]
PLACES = {
    "explain": ("explain", "{}"),
    "focus": ("explain", "leg-press", "--focus", "{}"),
    "safety": ("safety", "{}"),
    "condition": ("safety", "leg-press", "--condition", "{}"),
    "symptom": ("safety", "leg-press", "--symptom", "{}"),
    "answer": ("safety", "leg-press", "--answer", "{}"),
    "answer value": ("safety", "leg-press", "--answer", "leg-symptoms-now={}"),
    "effort": ("safety", "leg-press", "--effort", "{}"),
    "alternatives": ("alternatives", "{}"),
    "avoid": ("alternatives", "leg-press", "--avoid", "{}"),
    "equipment": ("alternatives", "leg-press", "--equipment", "{}"),
    "without": ("alternatives", "leg-press", "--without", "{}"),
    "limit": ("alternatives", "leg-press", "--limit", "{}"),
    "compare": ("compare", "leg-press", "{}"),
    "path": ("path", "{}"),
    "list": ("list", "{}"),
    "region": ("list", "exercises", "--region", "{}"),
    "muscle": ("list", "exercises", "--muscle", "{}"),
    "pattern": ("list", "exercises", "--pattern", "{}"),
    "ceiling": ("list", "exercises", "--max-demand", "{}=1"),
    "search": ("search", "{}"),
    "resolve": ("resolve", "{}"),
    "code": ("validate", "--explain", "{}"),
    "schema": ("schema", "{}"),
    "command": ("{}",),
    "json condition": ("safety", "leg-press", "--json", "--condition", "{}"),
    "json name": ("explain", "{}", "--json"),
    "plain search": ("search", "{}", "--plain"),
    "markdown condition": ("safety", "leg-press", "--format", "markdown", "--condition", "{}"),
    "html condition": ("safety", "leg-press", "--format", "html", "--condition", "{}"),
}


ALIKE = {"safety", "alternatives", "compare", "path", "json name", "command"}
"""Places that read a name as `explain` does; a part of the strings is enough for them."""


NOTHING_NAMED = ("None", "no")
"""What people type where there is nothing to name, read so and said back."""


class Screen(io.TextIOWrapper):
    """A stdout or stderr that keeps what is written."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8")

    def text(self) -> str:
        self.flush()
        return self.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined]


@pytest.fixture
def quiet(clean_environment: dict[str, str], _compiled: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Return a function that runs a command line here and returns its exit code and all that it printed."""
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, clean_environment[name])
    for name in ("ADVISOR_FORMAT", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def ran(arguments: list[str]) -> tuple[int, str]:
        screens = Screen(), Screen()
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", screens[0])
            patched.setattr(sys, "stderr", screens[1])
            patched.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
            code = run(arguments)
        return int(code), "".join(screen.text() for screen in screens)

    return ran


@pytest.mark.parametrize("place", PLACES)
def test_no_text_breaks_an_argument(quiet, tmp_path: Path, place: str) -> None:
    for text in NAUGHTY[:: 5 if place in ALIKE else 1]:
        arguments = [part.replace("{}", text) for part in PLACES[place]]
        code, printed = quiet(arguments)
        assert code in (0, 2), (text, code, printed[:300])
        assert printed.strip(), text
        assert HIDDEN.search(printed) is None, (text, printed[:300])
        assert "Traceback" not in printed
        assert "unexpected failure" not in printed
    assert list(tmp_path.iterdir()) == []


def test_no_naughty_condition_passes_for_fine(quiet) -> None:
    for text in NAUGHTY:
        code, printed = quiet(["safety", "leg-press", "--json", f"--condition={text}"])
        assert code in (0, 2)
        report = json.loads(printed)
        denied = text.startswith("no ") or text in NOTHING_NAMED
        assert code == 2 or denied or report["conditions"] or report["verdict"] not in ("go", "modify"), text


def test_html_holds_no_markup_of_strangers(quiet) -> None:
    _, printed = quiet(["safety", "leg-press", "--format", "html", "--condition", "<script>alert(1)</script>"])
    assert "<script" not in printed
    assert "&lt;script&gt;" in printed
