"""The page of `explain`: what it is and does, what it asks of the body, what people say of it, and what to do."""

from __future__ import annotations

from msgspec import UNSET

from legpress_advisor.render.compose import explain_parts as parts
from legpress_advisor.render.compose.words import Citations, command, flags_by_urgency, verdict_text
from legpress_advisor.render.document import (
    Block,
    Closing,
    Document,
    Paragraph,
    Row,
    Rows,
    Section,
    Span,
    Title,
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
    if report.summary:
        blocks.append(Paragraph(text(report.summary)))
    blocks += _focus(report.focus, cite) if report.focus is not UNSET else ()
    if report.kind in EXERCISES:
        blocks += parts.exercise(report, view, cite)
    else:
        blocks += _thing(report, view, cite)
    blocks += cite.section(f"advisor explain {report.id}", listed=view.sources)
    blocks.append(Closing(text(report.disclaimer), _next(report)))
    return Document(text(report.name), tuple(blocks))


def _title(report: ExplainReport) -> Title:
    tags = report.tags or (() if report.kind in EXERCISES else (report.kind,))
    if report.kind == "variation" and report.family_name:
        tags = (f"a form of {report.family_name.lower()}", *tags)
    return Title(text(report.name), tuple(map(text, tags)))


def _focus(focus: Focus, cite: Citations) -> tuple[Block, ...]:
    answer = Row(
        label=text(Span(ANSWERS[focus.answer], "strong")),
        parts=(text(focus.text, cite.of(focus.sources)),),
        aside=parts.certainty(focus.certainty, focus.sources),
    )
    return (Section(text(focus.region.replace("-", " ")), (Rows((answer,), "label"),)),)


def _thing(report: ExplainReport, view: View, cite: Citations) -> list[Block]:
    """Lay out a muscle, region, condition, demand or pattern: what it means first, then what belongs to it."""
    blocks: list[Block] = []
    if report.verdict is not None:
        stance = text("For heavy lifting on your own: ", verdict_text(report.verdict))
        blocks.append(Paragraph(stance))
    signs = flags_by_urgency(report.red_flags)
    if signs:
        rows = tuple(Row(label=text(Span(word, "strong")), parts=each) for word, each in signs)
        blocks.append(Section(text("First, get help if any of these is true"), (Rows(rows, "label"),)))
    blocks += parts.related(report, view)
    blocks += parts.exercise(report, view, cite)
    return blocks


def _next(report: ExplainReport) -> tuple[Span, ...]:
    if report.kind in EXERCISES:
        return text("Next: ", command("advisor safety", report.id))
    if report.kind == "condition":
        return text("Next: ", command("advisor safety EXERCISE --condition", report.id))
    if report.kind in ("region", "muscle", "pattern"):
        return text("Next: ", command("advisor alternatives", report.id))
    return ()
