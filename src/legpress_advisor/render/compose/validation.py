"""The page of `validate`: every problem with its place and the edit to make, then the count."""

from __future__ import annotations

from msgspec import UNSET

from legpress_advisor.render.compose.words import command
from legpress_advisor.render.document import (
    Block,
    Document,
    Hint,
    Paragraph,
    Row,
    Rows,
    Section,
    Span,
    heading,
    text,
)
from legpress_advisor.render.view import View
from legpress_advisor.report.validation import CoverageLine, ProblemLine, ValidationReport
from legpress_advisor.text import join_words

MISSING = 6
"""How many of what lacks something are named."""


def compose(report: ValidationReport, view: View) -> Document:
    """Lay out problems in reading order, so that the count is the last thing on the screen."""
    blocks: list[Block] = []
    if report.problems:
        blocks.append(Rows(tuple(map(_problem, report.problems)), "none"))
    if report.coverage is not UNSET:
        rows = tuple(map(_coverage, report.coverage))
        blocks.append(Section(heading("Coverage"), (Rows(rows, "label"),)))
    if view.why or not report.problems:
        held = ", ".join(f"{count} {kind}" for kind, count in report.entries.items() if count)
        blocks += [Paragraph(text(Span(held, "muted")))] if held else []
    blocks.append(Paragraph(text(_count(report))))
    if report.problems:
        code = report.problems[0].code
        blocks.append(Hint(text("What a code means:"), command("advisor validate --explain", code)))
    return Document(text("Knowledge check"), tuple(blocks))


def _problem(line: ProblemLine) -> Row:
    place = f"{line.file}:{line.line}:{line.column}:"
    said = text(Span(place, "strong"), f" {line.severity} {line.code} {line.message}")
    return Row(parts=(said,), notes=(text(Span(line.hint, "muted")),) if line.hint else ())


def _coverage(line: CoverageLine) -> Row:
    of = f" of {line.of:g}" if line.of is not None else ""
    lacking = f"{', '.join(line.missing[:MISSING])}{' …' if len(line.missing) > MISSING else ''}"
    notes = (text(Span(f"not: {lacking}", "muted")),) if line.missing else ()
    return Row(label=text(line.what), parts=(text(f"{line.count:g}{of}"),), notes=notes)


def _count(report: ValidationReport) -> str:
    files = f"{report.files} file{'' if report.files == 1 else 's'}"
    if not report.problems:
        return f"No problems in {files}."
    kinds = dict.fromkeys(line.severity for line in report.problems)
    counted = []
    for kind in kinds:
        count = sum(line.severity == kind for line in report.problems)
        counted.append(f"{count} {kind}{'' if count == 1 else 's'}")
    return f"{join_words(counted)} in {files}."
