"""The parts of the `safety` page, each a section or nothing."""

from __future__ import annotations

from collections.abc import Sequence

from legpress_advisor.render.compose.words import (
    Citations,
    basis,
    change_text,
    command,
    help_first_rows,
    option,
    verdict_text,
)
from legpress_advisor.render.document import (
    Block,
    Checklist,
    Hint,
    Paragraph,
    Row,
    Rows,
    Section,
    Span,
    Text,
    heading,
    text,
)
from legpress_advisor.render.view import View
from legpress_advisor.report.common import PermittedLine
from legpress_advisor.report.safety import AdviceLine, ReasonLine, SafetyReport
from legpress_advisor.text import join_words, lower_first

REASONS_SHOWN = 5


def again(report: SafetyReport) -> str:
    """Return the command that gives this report, as far as it can be written with ids."""
    named = [option("condition", line.id) for line in report.conditions]
    return " ".join(["advisor safety", report.exercise, *named])


def red_flags(report: SafetyReport) -> list[Block]:
    """Return the signs that need help before any exercise."""
    signs = help_first_rows(report.red_flags)
    return [Section(heading("First, stop and get help", " if any of these is true"), (signs,))] if signs else []


def reasons(report: SafetyReport, view: View, cite: Citations) -> list[Block]:
    """Return why the verdict is what it is, strictest reason first."""
    if not report.reasons:
        return []
    alike: dict[tuple[str, str], list[ReasonLine]] = {}
    for line in report.reasons:
        alike.setdefault((line.verdict, line.why), []).append(line)
    shown = list(alike.values())[: REASONS_SHOWN if view.limit is None else view.limit]
    names = {line.id: line.name for line in report.conditions}
    body: list[Block] = [Rows(tuple(_reason(lines, names, view, cite) for lines in shown), "label")]
    rest = [line.demand_name for lines in list(alike.values())[len(shown) :] for line in lines if line.demand_name]
    if rest:
        listed = join_words([lower_first(each) for each in dict.fromkeys(rest)])
        body.append(Paragraph(text(Span(f"And, no stricter: {listed}.", "muted"))))
    return [Section(heading("Why"), tuple(body))]


def _reason(lines: Sequence[ReasonLine], names: dict[str, str], view: View, cite: Citations) -> Row:
    """Return one reason, which several conditions can share."""
    line = lines[0]
    notes: list[Text] = []
    if line.do:
        notes.append(text(line.do))
    if view.why and line.demand is not None and line.grade is not None:
        limit = f", limited from {line.limit}" if line.limit is not None else ""
        notes.append(text(Span(f"{line.demand_name}: {line.grade} of 3{limit}", "muted")))
    named = [lower_first(names[each.condition]) for each in lines if each.condition in names]
    if len(names) > 1 and named:
        notes.append(text(Span(f"because of {join_words(named)}", "muted")))
    return Row(
        label=verdict_text(line.verdict),
        parts=(text(line.why, cite.of(source for each in lines for source in each.sources)),),
        aside=basis(line.certainty, expert=line.expert or not line.sources),
        notes=tuple(notes),
    )


def clearance(report: SafetyReport, cite: Citations) -> list[Block]:
    """Return when to see a professional first, for the conditions that ask for it."""
    asked = {line.why for line in report.reasons}
    rows = tuple(
        Row(parts=(text(line.when, cite.of(line.sources)),))
        for line in report.clearance
        if line.when and line.when not in asked and line.verdict not in ("go", "modify")
    )
    return [Section(heading("See a professional first"), (Rows(rows),))] if rows else []


def changes(report: SafetyReport, cite: Citations) -> list[Block]:
    """Return the smallest set of changes that fits everything named."""
    if not report.adjustments:
        return []
    name = heading("The smallest change", " that fits")
    if report.verdict == "ask-first":
        name = heading("When you are cleared", ", the smallest change that fits")
    rows = tuple(Row(parts=(change_text(line, cite),)) for line in report.adjustments)
    return [Section(name, (Rows(rows),))]


def advice(report: SafetyReport, view: View, cite: Citations) -> list[Block]:
    """Return how to train with the conditions named."""
    if not report.advice:
        return []
    rows = tuple(_advice(line, view, cite) for line in report.advice)
    name = heading("How to train with it")
    if report.verdict == "ask-first" and not report.adjustments:
        name = heading("When you are cleared", ", how to train with it")
    return [Section(name, (Rows(rows),))]


def _advice(line: AdviceLine, view: View, cite: Citations) -> Row:
    why = (text(Span(line.why, "muted")),) if line.why and view.why else ()
    return Row(parts=(text(line.do, cite.of(line.sources)),), notes=why)


def checklist(report: SafetyReport) -> list[Block]:
    """Return what to tick off; changes that were named above are not said twice."""
    blocks: list[Block] = []
    if report.verdict == "ask-first" and not report.adjustments and not report.advice:
        blocks.append(Paragraph(text(Span("When you are cleared:", "strong"))))
    said = {line.do for line in report.adjustments}
    stages: tuple[tuple[str, Sequence[str]], ...] = (
        ("Before", report.checklist.before),
        ("Set-up", report.checklist.setup),
        ("During", [line for line in report.checklist.during if line not in said]),
        ("Stop if", report.checklist.stop_if),
        ("After", report.checklist.after),
    )
    filled = [(name, items) for name, items in stages if items]
    blocks += [
        Section(heading(name), (Checklist(tuple(map(text, items))),), tight=at > 0)
        for at, (name, items) in enumerate(filled)
    ]
    return blocks


def waiting(report: SafetyReport, view: View, cite: Citations) -> list[Block]:
    """Return what can be done meanwhile, and what else passes for everything named."""
    blocks: list[Block] = []
    if report.meanwhile:
        rows = tuple(_advice(line, view, cite) for line in report.meanwhile)
        blocks.append(Section(heading("Meanwhile", ", this is usually fine"), (Rows(rows),)))
    if report.alternatives:
        blocks.append(Section(heading("Instead"), _instead(report, view)))
    return blocks


def _instead(report: SafetyReport, view: View) -> tuple[Block, ...]:
    if view.why:
        return (Rows(tuple(_permitted(line) for line in report.alternatives)),)
    names = Row(parts=tuple(text(line.name) for line in report.alternatives))
    conditions = [option("condition", line.id) for line in report.conditions]
    why = command("advisor alternatives", report.exercise, option("because", "pain"), *conditions)
    return Rows((names,), "none"), Hint(text("Why, and more:"), why)


def _permitted(line: PermittedLine) -> Row:
    return Row(
        parts=(heading(line.name),),
        aside=verdict_text(line.verdict),
        notes=(text(line.why),) if line.why else (),
    )


def questions(report: SafetyReport) -> list[Block]:
    """Return the questions on which the verdict turns and that nobody answered."""
    open_ones = [line for line in report.questions if line.answer is None]
    if not open_ones:
        return []
    rows = tuple(Row(parts=(text(line.ask),), aside=text(Span(line.key, "muted"))) for line in open_ones)
    hint = Hint(text("Answer what you can:"), command(again(report), option("answer", f"{open_ones[0].key}=…")))
    return [Section(heading("The verdict turns on"), (Rows(rows), hint))]
