"""The page of `explain`: what it is and does, what it asks of the body, what people say of it, and what to do."""

from __future__ import annotations

from msgspec import UNSET

from legpress_advisor.render.compose import explain_parts as parts
from legpress_advisor.render.compose.claims import certainty
from legpress_advisor.render.compose.words import Citations, command, option
from legpress_advisor.render.document import (
    Banner,
    Block,
    Closing,
    Document,
    Paragraph,
    Span,
    Text,
    Title,
    heading,
    text,
)
from legpress_advisor.render.view import View
from legpress_advisor.report.explain import ExplainReport, Focus

EXERCISES = ("exercise", "variation")
ANSWERS = {
    "trained": "trained",
    "assists": "assists",
    "braced-not-trained": "braced, not trained",
    "not-involved": "not involved",
    "unknown": "not known",
}


def compose(report: ExplainReport, view: View) -> Document:
    """Lay out what is known of one thing, in short unless the view opens a part."""
    cite = Citations(report.sources)
    blocks: list[Block] = [_title(report)]
    if report.focus is not UNSET:
        blocks.append(_focus(report.focus, cite))
    if report.summary and report.summary.casefold() != report.name.casefold():
        blocks.append(Paragraph(text(report.summary)))
    if report.gate:
        blocks.append(Paragraph(text(Span("First: ", "strong"), report.gate)))
    if report.kind in EXERCISES:
        blocks += parts.exercise(report, view, cite)
    else:
        from legpress_advisor.render.compose.explain_terms import term  # most pages are about an exercise

        blocks += term(report, view, cite)
    blocks += cite.section(f"advisor explain {report.id}", listed=view.sources)
    blocks.append(Closing(text(report.disclaimer), _next(report)))
    return Document(text(report.name), tuple(blocks))


def _title(report: ExplainReport) -> Title:
    tags = report.tags or (() if report.kind in EXERCISES else (report.kind,))
    if report.family_name and report.family != report.id:
        tags = (f"a form of {report.family_name.lower()}", *tags)
    return Title(heading(report.name), tuple(map(text, tags)))


def _focus(focus: Focus, cite: Citations) -> Banner:
    """Answer the question whether it works or loads one region, before anything else is said."""
    answer = f"{focus.region.replace('-', ' ')}: {ANSWERS[focus.answer]}"
    basis = text(" (", certainty(focus.certainty, focus.sources), ")", cite.of(focus.sources))
    return Banner((), (Span(answer, "strong"),), text(focus.text, basis))


def _next(report: ExplainReport) -> Text:
    if report.kind in EXERCISES:
        return text("Next: ", command("advisor safety", report.id))
    if report.kind == "condition":
        return text("Next: ", command("advisor safety EXERCISE", option("condition", report.id)))
    if report.kind in ("region", "muscle", "pattern"):
        return text("Next: ", command("advisor alternatives", report.id))
    return ()
