"""The page of `compare`: which suits what first, then bars side by side with a bottom line each."""

from __future__ import annotations

from legpress_advisor.render.compose.help_first import help_first
from legpress_advisor.render.compose.words import ROLE_WORDS, VERDICT_WORDS, more, verdict_text
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
    Section,
    Span,
    Text,
    Title,
    heading,
    text,
    words_of,
)
from legpress_advisor.render.view import View
from legpress_advisor.report.comparison import CompareReport, RowLine

HEADINGS = {
    "verdict": "For you",
    "works": "Works",
    "asks": "Asks of you",
    "needs": "Needs",
    "known": "Known",
}
"""In the order of the page: what concerns the person first."""
ROWS = 6
"""How many aspects a section shows unless all are asked for."""


def compose(report: CompareReport, view: View) -> Document:
    """Lay out a comparison."""
    if report.stopped_by:
        signs = [(flag.sign, flag.urgency, "", flag.act) for flag in report.stopped_by]
        return help_first(signs, report.disclaimer)
    names = {line.exercise: line.name for line in report.compared}
    name = heading(" or ".join(names.values()))
    blocks: list[Block] = [Title(name)]
    blocks += [Paragraph(text(Span(note, "muted"))) for note in report.notes]
    if report.purposes:
        blocks.append(Section(heading("Choose"), (_purposes(report, names),)))
    for group, words in HEADINGS.items():
        rows = [row for row in report.rows if row.group == group]
        shown = rows[: view.limit or ROWS]
        if shown:
            grid = Grid(tuple(text(each) for each in names.values()), tuple(_row(row, names) for row in shown))
            left = [more(len(rows) - len(shown), "advisor compare", *names, "--all")] if len(rows) > len(shown) else []
            blocks.append(Section(heading(words), (grid, *left)))
    blocks.append(Closing(text(report.disclaimer)))
    return Document(text(words_of(name)), tuple(blocks))


def _purposes(report: CompareReport, names: dict[str, str]) -> Rows:
    rows = tuple(
        Row(parts=(text(Span(names[line.exercise], "strong"), f" {line.purpose}: {line.why}."),))
        for line in report.purposes
    )
    return Rows(rows)


def _row(row: RowLine, names: dict[str, str]) -> GridRow:
    cells = tuple(_cell(row, id) for id in names)
    return GridRow(text(row.label), cells, text(Span(row.why, "muted")))


def _cell(row: RowLine, id: str) -> Cell:
    if row.group == "verdict":
        return Cell(_verdict(row.values[id]))
    if row.grades:
        role = row.values[id].partition(" ")[0] if row.group == "works" else ""
        return Cell(text(next((word for each, word in ROLE_WORDS.items() if each == role), "")), row.grades[id])
    return Cell(text(row.values[id]))


def _verdict(word: str) -> Text:
    found = next((verdict for verdict in VERDICT_WORDS if verdict == word), None)
    return verdict_text(found) if found else text(word)
