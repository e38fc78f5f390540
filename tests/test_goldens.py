"""Whole pages over the frozen knowledge, kept letter by letter; what must be true of them is said beside each."""

from collections.abc import Callable

import pytest

from legpress_advisor.advice.alternatives import alternatives
from legpress_advisor.advice.explain import explain
from legpress_advisor.advice.offers import Request
from legpress_advisor.advice.person import Person, Reading
from legpress_advisor.advice.safety import safety
from legpress_advisor.knowledge.base import Entry, KnowledgeBase
from legpress_advisor.render.output import render
from legpress_advisor.render.view import Format, Terminal
from legpress_advisor.render.wrap import cells
from legpress_advisor.report.common import Report

Golden = Callable[[str, str], None]
FORMATS: tuple[Format, ...] = ("rich", "plain")
LONGEST = 60


def entry(base: KnowledgeBase, kind: str, id: str) -> Entry:
    found = base.entry(kind, id)
    assert found is not None
    return found


def page(report: Report, format: Format) -> str:
    text = render(report, format, terminal=Terminal(width=100, color=False))
    lines = text.splitlines()
    assert len(lines) < LONGEST
    assert format == "plain" or max(map(cells, lines)) <= 100
    assert "\x1b" not in text
    return text


@pytest.mark.parametrize("format", FORMATS)
def test_an_explanation_leads_with_the_answer_about_the_back(
    fixture_base: KnowledgeBase, golden: Golden, format: Format
) -> None:
    report = explain(fixture_base, entry(fixture_base, "exercise", "leg-press"), "lower-back")
    text = page(report, format)
    words = " ".join(text.casefold().split())
    assert words.index("braced, not trained") < words.index("quads")
    assert "contradicted" in words
    golden(f"explain-leg-press-{format}.txt", text)


@pytest.mark.parametrize("format", FORMATS)
def test_a_safety_report_gives_the_verdict_the_reason_and_the_change(
    fixture_base: KnowledgeBase, golden: Golden, format: Format
) -> None:
    calm = {"back-cause-known": "yes", "leg-symptoms-now": "no"}
    report = safety(fixture_base, "leg-press", Person((Reading("back-condition"),), answers=calm))
    assert (report.verdict, [each.id for each in report.adjustments]) == ("modify", ["stop-before-the-tuck"])
    text = page(report, format)
    words = " ".join(text.split())
    assert words.casefold().index("modify") < words.index("Stop the sled while the tailbone is still flat.")
    assert "Numbness between the legs" in words
    golden(f"safety-leg-press-{format}.txt", text)


@pytest.mark.parametrize("format", FORMATS)
def test_a_sign_that_cannot_wait_is_the_whole_page(fixture_base: KnowledgeBase, golden: Golden, format: Format) -> None:
    report = safety(fixture_base, "leg-press", Person(symptoms=(Reading("chest-pain"),)))
    text = page(report, format)
    assert "Call your emergency number now." in text
    assert "tailbone" not in text
    golden(f"safety-stop-{format}.txt", text)


@pytest.mark.parametrize("format", FORMATS)
def test_alternatives_say_what_each_gains_and_loses(
    fixture_base: KnowledgeBase, golden: Golden, format: Format
) -> None:
    request = Request("pain", avoid=("lower-back",), limit=3)
    report = alternatives(fixture_base, entry(fixture_base, "exercise", "barbell-back-squat"), request)
    assert report.alternatives[0].exercise == "leg-press"
    text = page(report, format)
    words = " ".join(text.casefold().split())
    assert words.index("leg press") < words.index("less spine compression") < words.index("less work for the glutes")
    assert "barbell deadlift" not in words
    golden(f"alternatives-squat-{format}.txt", text)
