"""The pages of `list` and `search`: ids and names to choose from, grades in a table where asked for."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import UNSET

from legpress_advisor.render.compose.help_first import help_first
from legpress_advisor.render.compose.words import command, first_sentence
from legpress_advisor.render.document import (
    Block,
    Cell,
    Closing,
    Document,
    Grid,
    GridRow,
    Paragraph,
    Row,
    Rows,
    Span,
    Text,
    Title,
    heading,
    text,
    words_of,
)
from legpress_advisor.render.view import View
from legpress_advisor.report.listing import ItemLine, ListReport

SAME_IN_PLURAL = ("equipment", "search")


def compose(report: ListReport, _view: View) -> Document:
    """Lay out a list in the order given; a search says of each thing what it is."""
    if report.stopped_by:
        signs = [(flag.sign, flag.urgency, "", flag.act) for flag in report.stopped_by]
        return help_first(signs, report.disclaimer)
    name = heading("Found", f' for "{report.query}"') if report.query else heading(_plural(report.kind))
    blocks: list[Block] = [Title(name, (text(str(len(report.items))),))]
    blocks += [Paragraph(text(Span(note, "muted"))) for note in report.notes]
    if not report.items:
        blocks.append(Paragraph(text("Nothing found.")))
    elif report.columns:
        blocks.append(_table(report))
    else:
        rows = tuple(_found(item) if report.query else _listed(item) for item in report.items)
        blocks.append(Rows(rows, "label"))
    following = _next(report.items)
    if following:
        blocks.append(Closing((), following))
    return Document(text(words_of(name)), tuple(blocks))


def _plural(kind: str) -> str:
    return (kind if kind in SAME_IN_PLURAL else f"{kind}s").capitalize()


def _listed(item: ItemLine) -> Row:
    return Row(label=text(item.id), parts=(text(item.name),))


def _found(item: ItemLine) -> Row:
    notes = (text(Span(first_sentence(item.summary), "muted")),) if item.summary else ()
    return Row(label=text(item.id), parts=(heading(item.name),), aside=text(Span(item.kind, "muted")), notes=notes)


def _table(report: ListReport) -> Grid:
    """Return the grades under the names of the demands; a grade of 0 is left empty."""
    rows = tuple(
        GridRow(heading(item.name), tuple(Cell(text(_grade(item, id))) for id in report.columns))
        for item in report.items
    )
    return Grid(tuple(map(text, report.columns.values())), rows)


def _grade(item: ItemLine, demand: str) -> str:
    grade = 0 if item.demands is UNSET else item.demands.get(demand, 0)
    return str(grade) if grade else ""


def _next(items: Sequence[ItemLine]) -> Text:
    explained = ("exercise", "variation", "condition", "region", "muscle", "pattern", "demand")
    first = next((item for item in items if item.kind in explained), None)
    return text("Next: ", command("advisor explain", first.id)) if first else ()
