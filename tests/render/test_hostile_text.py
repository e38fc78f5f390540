"""No text from a file, an argument or a log can change a page's structure or act on a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from html.parser import HTMLParser
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from msgspec.structs import fields, replace
from rich.cells import cell_len

from legpress_advisor.render import Terminal, View, render
from legpress_advisor.render.wrap import cells
from legpress_advisor.text import HIDDEN, safe

KEPT = {
    "id",
    "schema",
    "knowledge_version",
    "kind",
    "condition",
    "demand",
    "exercise",
    "key",
    "sources",
    "code",
    "severity",
    "exercises",
    "target",
    "aspect",
}
"""Fields that hold ids or words of ours; knowledge is refused if they hold anything else."""
NAUGHTY = [
    "[/]",
    "[bold red]x[/bold red]",
    "[link=https://evil.example]here[/link]",
    "\x1b]0;title\x07",
    "\x1b[2J\x1b[31mred",
    "\x9b31mred",
    "\u202eevil\u202c",
    "zero\u200bwidth\u2060\ufeff",
    "a|b|c",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="x',
    "' onmouseover='x",
    "-->",
    "]]>",
    "&lt;b&gt; &amp; &#60;",
    ":x: :smile:",
    "# heading",
    "- [x] done",
    "1. one",
    "1) one",
    "> quote",
    "---",
    "===",
    "+ plus",
    "~~~",
    "```\ncode\n```",
    "**bold** _it_ `code`",
    "![img](https://evil.example/x.png)",
    "<https://evil.example>",
    "https://evil.example",
    "line\nbreak\n\n# new",
    "tab\tand\rreturn\x85next\u2028line",
    "\\",
    "trailing\\",
    "half \ud800 surrogate",
    "{{ 7*7 }} ${x} %s %n",
    "é e\u0301 ﷽ 日本語 👩‍👩‍👧 🇩🇪 \ufe0f",
    "=cmd()",
]
TEXT = st.sampled_from(NAUGHTY) | st.text(st.characters(codec=None, exclude_categories=()), max_size=30)
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def poisoned(value: Any, words: str) -> Any:
    """Return a report with every free text replaced."""
    if isinstance(value, msgspec.Struct):
        changes = {
            field.name: poisoned(getattr(value, field.name), words)
            for field in fields(value)
            if field.name not in KEPT and "Literal" not in str(field.type)
        }
        return replace(value, **{name: each for name, each in changes.items() if each is not None})
    if isinstance(value, tuple):
        return tuple(poisoned(each, words) for each in value)
    return words if isinstance(value, str) and value else value


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: Counter[tuple[str, ...]] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen[(tag, *(name if name == "href" else f"{name}={value}" for name, value in attrs))] += 1

    def handle_endtag(self, tag: str) -> None:
        self.seen[("/", tag)] += 1

    def handle_comment(self, data: str) -> None:
        self.seen[("comment",)] += 1


def tags(page: str) -> Counter[tuple[str, ...]]:
    parser = Tags()
    parser.feed(page)
    parser.close()
    return parser.seen


def shape(page: str) -> list[str]:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    kinds = []
    for token in parser.parse(page):
        kinds.append(token.type)
        inner = [child.type for child in token.children or () if child.type not in ("text", "text_special")]
        kinds += inner
    return kinds


@SLOW
@given(TEXT)
def test_html_has_the_same_tags_whatever_the_text(every_report: list[object], words: str) -> None:
    for report in every_report:
        expected = tags(render(poisoned(report, "word"), "html", view=View.everything()))
        assert tags(render(poisoned(report, f"a{words}z"), "html", view=View.everything())) == expected


@SLOW
@given(TEXT)
def test_markdown_has_the_same_shape_whatever_the_text(every_report: list[object], words: str) -> None:
    for report in every_report:
        expected = shape(render(poisoned(report, "word"), "markdown", view=View.everything()))
        assert shape(render(poisoned(report, f"{words}z"), "markdown", view=View.everything())) == expected


@pytest.mark.parametrize("words", NAUGHTY)
def test_every_naughty_text_is_tried_in_both(every_report: list[object], words: str) -> None:
    for report in every_report:
        for format, seen in (("html", tags), ("markdown", shape)):
            expected = seen(render(poisoned(report, "word"), format, view=View.everything()))
            assert seen(render(poisoned(report, f"{words}z"), format, view=View.everything())) == expected


@SLOW
@given(TEXT)
def test_plain_has_the_same_number_of_lines_whatever_the_text(every_report: list[object], words: str) -> None:
    for report in every_report:
        expected = render(poisoned(report, "word"), "plain", view=View.everything()).count("\n")
        assert render(poisoned(report, f"a{words}z"), "plain", view=View.everything()).count("\n") == expected


@SLOW
@given(TEXT, st.sampled_from(["rich", "plain", "markdown", "html", "json"]), st.booleans())
def test_nothing_acts_on_a_terminal_but_our_own_paint(
    every_report: list[object], words: str, format: str, unicode: bool
) -> None:
    for report in every_report:
        page = render(poisoned(report, words), format, terminal=Terminal(80, color=True, unicode=unicode))
        assert HIDDEN.search(re.sub(r"\x1b\[[0-9;]*m", "", page)) is None
        page.encode()


@SLOW
@given(TEXT, st.integers(40, 100))
def test_an_ascii_terminal_gets_ascii(every_report: list[object], words: str, width: int) -> None:
    for report in every_report:
        for format in ("rich", "plain"):
            page = render(poisoned(report, words), format, terminal=Terminal(width, unicode=False))
            assert page.isascii()


def test_an_ascii_terminal_gets_readable_words(ask_first: object) -> None:
    shown = render(poisoned(ask_first, "Café: 90° – naïve “yes” 日"), "rich", terminal=Terminal(100, unicode=False))
    assert 'Cafe: 90 deg - naive "yes" ?' in shown
    assert "! ASK FIRST" in shown
    assert "[ ] Cafe" in shown


WORD = st.text(st.characters(exclude_categories=("C", "Z", "M")), min_size=1, max_size=6)


@SLOW
@given(st.lists(WORD, min_size=1, max_size=25), st.integers(40, 100), st.booleans())
def test_no_line_is_wider_than_the_page(every_report: list[object], words: list[str], width: int, full: bool) -> None:
    view = View.everything() if full else View()
    for report in every_report:
        page = render(poisoned(report, " ".join(words)), "rich", view=view, terminal=Terminal(width))
        assert [line for line in page.splitlines() if cells(line) > width] == []


@pytest.mark.parametrize("width", range(40, 101))
def test_the_pages_fit_every_width(every_report: list[object], width: int) -> None:
    for report in every_report:
        page = render(report, "rich", view=View.everything(), terminal=Terminal(width))
        assert [line for line in page.splitlines() if cell_len(line) > width and "https://" not in line] == []


def test_a_word_wider_than_the_page_is_left_whole(leg_press: Any) -> None:
    long = "x" * 300
    assert long in render(replace(leg_press, summary=f"a {long} b"), "rich", terminal=Terminal(40))


def test_json_keeps_every_character_and_is_still_harmless(leg_press: Any) -> None:
    odd = "\x1b[2J \x9b \u202e \U000e0041 \x7f"
    page = render(replace(leg_press, summary=odd), "json")
    assert HIDDEN.search(page) is None
    assert msgspec.json.decode(page)["summary"] == odd


def test_half_a_character_costs_json_only_itself(leg_press: Any) -> None:
    page = render(replace(leg_press, summary="half \ud800 of one"), "json")
    assert msgspec.json.decode(page)["summary"] == "half \\ud800 of one"


def test_no_character_is_wider_than_it_is_counted() -> None:
    shown = [chr(code) for code in range(0x20, 0x20000) if safe(chr(code)) == chr(code)]
    wider = {unicodedata.name(each).split()[0] for each in shown if cells(each) < cell_len(each)}
    # These became wide in a later Unicode than some supported Pythons know.
    assert wider <= {
        "TRIGRAM",
        "MONOGRAM",
        "DIGRAM",
        "HEXAGRAM",
        "TETRAGRAM",
        "COUNTING",
        "TALLY",
        "IDEOGRAPHIC",
    }
