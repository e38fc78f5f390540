"""Each format says the same: with color or without, aloud, as Markdown, on paper, and as data."""

from __future__ import annotations

import html
import json
import re
import subprocess
import sys
from collections.abc import Callable

import msgspec
import pytest
from msgspec.structs import fields, replace

from legpress_advisor.render import Terminal, View, render
from legpress_advisor.render.links import is_link
from legpress_advisor.report.explain import ExplainReport
from legpress_advisor.report.listing import ListReport
from legpress_advisor.report.safety import SafetyReport

Golden = Callable[[str, str], None]
PAINT = re.compile(r"\x1b\[[0-9;]*m")


def test_color_changes_no_word_and_no_place(every_report: list[object]) -> None:
    for report in every_report:
        painted = render(report, "rich", terminal=Terminal(80, color=True))
        bare = render(report, "rich", terminal=Terminal(80))
        assert "\n".join(line.rstrip() for line in PAINT.sub("", painted).split("\n")) == bare


def test_green_amber_and_red_are_kept_for_verdicts(leg_press: ExplainReport, ask_first: SafetyReport) -> None:
    colored = re.compile(r"\x1b\[[0-9;]*38;5;(\d+)m([^\x1b]*)\x1b")
    assert colored.findall(render(leg_press, "rich", terminal=Terminal(80, color=True))) == []
    painted = render(ask_first, "rich", terminal=Terminal(80, color=True))
    assert {words.strip() for _, words in colored.findall(painted)} <= {
        "▲ ASK FIRST",
        "▲",
        "ASK FIRST",
        "ask first",
        "modify",
    }
    assert "ask first" in {words for _, words in colored.findall(painted)}


def test_a_page_without_color_needs_no_rich_and_one_with_color_no_console() -> None:
    code = """
import sys
from legpress_advisor.report.explain import ExplainReport
from legpress_advisor.render import Terminal, render
report = ExplainReport(schema="s", knowledge_version="v", id="x", kind="exercise", name="X", summary="S")
render(report, "rich", terminal=Terminal(80)), render(report, "plain")
assert not [name for name in sys.modules if name.split(".")[0] == "rich"]
render(report, "rich", terminal=Terminal(80, color=True))
heavy = ("rich.console", "rich.text", "rich.markdown", "rich.markup", "jinja2", "yaml", "pydantic", "html")
assert not [name for name in heavy if name in sys.modules]
assert not [name for name in sys.modules if name.endswith(("html_writer", "json_writer", "compose.safety"))]
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_plain_has_one_record_on_a_line_with_its_label_first(leg_press: ExplainReport, golden: Golden) -> None:
    shown = render(leg_press, "plain")
    golden("explain-plain.txt", shown)
    assert "Quads (quadriceps): 3/3, target [1]\n" in shown
    assert "supported: It builds the quads (high certainty). Braced, not trained. [1]\n" in shown
    assert not set("█░✓✗▲☐•·") & set(shown)


def test_plain_begins_a_verdict_with_its_word(ask_first: SafetyReport) -> None:
    shown = render(ask_first, "plain")
    assert "\nASK FIRST: See a professional before loading this.\n" in shown
    assert "\nmodify: The lower back can round at the bottom. [1] (low certainty)\n" in shown


def test_markdown_has_boxes_to_tick_and_tables(
    ask_first: SafetyReport, leg_press: ExplainReport, golden: Golden
) -> None:
    shown = render(replace(ask_first, advice=(), clearance=(), unrecognised=(), understood=()), "markdown")
    golden("safety.md", shown)
    assert "- [ ] Set the seat.\n" in shown
    assert "> **▲ Ask first** See a professional before loading this.\n" in shown
    assert "| Quads \\(quadriceps\\) | 3/3 | target \\[1\\] |\n" in render(leg_press, "markdown")


def test_markdown_links_sources_that_have_an_address(leg_press: ExplainReport) -> None:
    shown = render(leg_press, "markdown", view=View(sources=True))
    assert (
        "\n1. Lee A, Ruiz B. Muscles of the press. J Lifts 3:1, 2020. The quads worked hardest. <https://doi.org/10.1000/press>\n"
        in shown
    )
    assert "\n2. Pressure on the press.\n" in shown


def test_the_printed_sheet_is_whole_and_self_contained(ask_first: SafetyReport) -> None:
    shown = render(ask_first, "html")
    assert shown.startswith('<!doctype html>\n<html lang="en">')
    assert "<title>Leg press with back condition</title>" in shown
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in shown
    assert '<p class="who"><span>Name:</span><span>Date:</span></p>' in shown
    assert "@media print" in shown
    assert '<ul class="checks">\n<li>Set the seat.</li>' in shown
    assert '<a href="https://doi.org/10.1000/press" rel="noreferrer">' in shown
    assert not re.search(r"<script|<link|<img|<iframe|src=|url\(|@import|\son\w+=", shown)


def test_paper_hides_commands_and_opens_what_it_cannot_be_asked_for(leg_press: ExplainReport) -> None:
    shown = render(leg_press, "html")
    assert "Lower the sled for two seconds." in shown
    assert '<section class="sources">' in shown
    assert re.search(r"\.hint, \.next \{ display: none; \}", shown)


def test_html_says_every_word_of_the_page(every_report: list[object]) -> None:
    for report in every_report:
        if isinstance(report, ListReport) and report.columns:
            continue  # a table there has names for columns where a screen has numbers
        view = View(sources=True, how=True)
        words = re.findall(r"[^\W\d]+", render(report, "plain", view=view).casefold())
        body = render(report, "html", view=view).partition("<body>")[2]
        shown = set(re.findall(r"[^\W\d]+", html.unescape(re.sub(r"<[^>]*>", " ", body)).casefold()))
        assert set(words) - shown == set()


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("https://doi.org/10.1016/s0003-9993(95)80578-8", True),
        ("https://example.org", True),
        ("http://example.org/", False),
        ("javascript:alert(1)", False),
        ('https://example.org/"onclick=', False),
        ("https://example.org/<b>", False),
        ("https://user@example.org/", False),
        ("https://example.org/ x", False),
        ("https://exämple.org/", False),
        ("", False),
    ],
)
def test_only_plain_https_addresses_become_links(address: str, allowed: bool) -> None:
    assert is_link(address) is allowed


def test_json_is_the_report_in_the_order_of_its_fields(every_report: list[object]) -> None:
    for report in every_report:
        text = render(report, "json", view=View(limit=0))
        assert text.endswith("}\n")
        assert msgspec.json.decode(text.encode(), type=type(report)) == report
        names = [field.name for field in fields(report)]
        keys = list(json.loads(text))
        assert keys == [name for name in names if name in keys]
        assert keys[0] == "schema"
