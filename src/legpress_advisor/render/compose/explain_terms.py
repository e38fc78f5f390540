"""The page of `explain` for what is no exercise: a muscle, region, condition, demand or pattern."""

from __future__ import annotations

from legpress_advisor.render.compose import explain_parts as parts
from legpress_advisor.render.compose.claims import claims_section
from legpress_advisor.render.compose.words import EXPERT, Citations, help_first_rows, more, verdict_text
from legpress_advisor.render.document import Block, Paragraph, Row, Rows, Section, Span, Text, heading, text
from legpress_advisor.render.view import View
from legpress_advisor.report.explain import ExplainReport, RelatedGroup, RelatedLine

RELATED_SHOWN = 8


def term(report: ExplainReport, view: View, cite: Citations) -> list[Block]:
    """Return what belongs to the thing; of a condition, first the stance on it and the signs that need help."""
    groups = [_group(group, view, report.id, cite) for group in report.related if group.items]
    if report.kind != "condition":
        return [*groups, *parts.exercise(report, view, cite)]
    blocks: list[Block] = []
    if report.verdict is not None:
        blocks.append(Paragraph(text("Lifts that load it: ", verdict_text(report.verdict))))
    signs = help_first_rows(report.red_flags)
    if signs:
        blocks.append(Section(heading("First, get help", " if any of these is true"), (signs,)))
    blocks += claims_section("What exercise does for it", report.claims, view, cite, id=report.id)
    blocks += _how_to_train(report, cite)
    return [*blocks, *groups]


def _how_to_train(report: ExplainReport, cite: Citations) -> list[Block]:
    """Return the advice of a condition; its reasons are sentences and stand under it."""
    if not report.adjustments:
        return []
    rows = tuple(
        Row(
            parts=(text(line.do, cite.of(line.sources)),),
            notes=tuple(text(Span(why, "muted")) for why in line.because),
        )
        for line in report.adjustments
    )
    return [Section(heading("How to train with it"), (Rows(rows),))]


def _group(group: RelatedGroup, view: View, id: str, cite: Citations) -> Section:
    """Return related things: names in one line, or each name with its text."""
    shown = group.items[: RELATED_SHOWN if view.limit is None else view.limit]
    if not any(item.text for item in shown):
        body: list[Block] = [Rows((Row(parts=tuple(text(item.name) for item in shown)),), "none")]
    else:
        rows = tuple(Row(label=text(Span(each.name, "strong")), parts=_said(each, cite)) for each in shown)
        body = [Rows(rows, "label")]
    if len(shown) < len(group.items):
        body.append(more(len(group.items) - len(shown), "advisor explain", id, "--all"))
    return Section(heading(group.heading), tuple(body))


def _said(line: RelatedLine, cite: Citations) -> tuple[Text, ...]:
    """Return what is said of a related thing, with its sources and whether it is judgment."""
    if not line.text:
        return ()
    judged = Span(f" · {EXPERT}", "muted") if line.expert else ""
    return (text(line.text, cite.of(line.sources), judged),)
