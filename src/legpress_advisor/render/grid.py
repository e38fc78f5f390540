"""The step that lays a comparison out: side by side where the columns can be read, else one thing a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from legpress_advisor.render.document import Cell, Grid, GridRow, Span, Text, text, words_of
from legpress_advisor.render.page import Page, meter
from legpress_advisor.render.wrap import Line, cells, indented, padded, restyled, wrap

NARROWEST = 16
"""Columns that words need to be read."""
NOTE = 28
"""Columns that a note needs beside its row; with fewer it stands below."""
SHORT = 10
"""Names are not broken into columns narrower than this."""
CODE = 4
"""What is at most so wide is no words but codes, whose table may be cut into several."""
LABEL = 30
GRADE = 5
"""A bar and the space after it."""


class Plan(NamedTuple):
    """How wide the parts of a table are."""

    label: int
    column: int
    note: int
    """0 where notes stand below their rows."""


def lay_out_grid(grid: Grid, page: Page) -> list[Line]:
    """Return the lines of a comparison."""
    label = min(_widest(row.label for row in grid.rows), LABEL, page.width // 2)
    values = _values_width(grid)
    plan = _plan(grid, label, values, page.width - label - 2)
    if plan is not None:
        return _side_by_side(grid, plan, page)
    return _numbered(grid, label, page) if values <= CODE else _stacked(grid, page)


def _plan(grid: Grid, label: int, values: int, room: int) -> Plan | None:
    """Return widths that leave names whole and notes beside their rows if possible; None if nothing can be read."""
    count = len(grid.columns)
    whole = max(values, _widest(grid.columns))
    broken = max(values, SHORT, *(cells(word) for name in grid.columns for word in words_of(name).split()))
    if any(row.note for row in grid.rows):
        for column in (whole, broken):
            if count * (column + 2) + NOTE <= room:
                return Plan(label, column, room - count * (column + 2))
    for column in (whole, broken, max(room // count - 2, NARROWEST)):
        if count * (column + 2) - 2 <= room:
            return Plan(label, column, 0)
    return None


def _widest(texts: Iterable[Text]) -> int:
    return max((cells(words_of(each)) for each in texts), default=0)


def _values_width(grid: Grid) -> int:
    values = [cell for row in grid.rows for cell in row.cells]
    graded = any(cell.grade is not None for cell in values)
    return _widest(cell.text for cell in values) + (GRADE if graded else 0)


def _side_by_side(grid: Grid, plan: Plan, page: Page) -> list[Line]:
    widths = (plan.label, *[plan.column] * len(grid.columns), plan.note)
    names = [wrap(restyled(name, "strong"), plan.column) for name in grid.columns]
    lines = _across([[], *names], widths)
    for row in grid.rows:
        values = [_value(cell, plan.column, page) for cell in row.cells]
        beside = [wrap(row.note, plan.note)] if plan.note and row.note else []
        lines += _across([wrap(row.label, plan.label), *values, *beside], widths)
        if row.note and not plan.note:
            lines += indented(wrap(row.note, page.width - plan.label - 2), plan.label + 2)
    return lines


def _across(columns: Sequence[list[Line]], widths: Sequence[int]) -> list[Line]:
    """Return blocks of lines next to each other, each two spaces wider than it was laid out for."""
    lines = []
    for at in range(max(map(len, columns))):
        line: Line = []
        for column, width in zip(columns, widths, strict=False):
            line += padded(column[at] if at < len(column) else [], width + 2)
        lines.append(line)
    return lines


def _value(cell: Cell, width: int, page: Page) -> list[Line]:
    if cell.grade is None:
        return wrap(cell.text, width)
    body = wrap(cell.text, max(width - GRADE, 1))
    return [[*meter(cell.grade, page), Span("  "), *body[0]], *indented(body[1:], GRADE)]


def _numbered(grid: Grid, label: int, page: Page) -> list[Line]:
    """Put numbers over codes, in as many tables as they need, and say under them what each number stands for."""
    numbers = tuple(text(str(at)) for at in range(1, len(grid.columns) + 1))
    column = max(_values_width(grid), _widest(numbers))
    lines: list[Line] = []
    for part in _cut(Grid(numbers, grid.rows), max((page.width - label - 2) // (column + 2), 1)):
        lines += [*_side_by_side(part, Plan(label, column, 0), page), []]
    for number, name in zip(numbers, grid.columns, strict=True):
        lead = words_of(number).rjust(_widest(numbers)) + "  "
        body = wrap(name, page.width - cells(lead))
        lines += [[Span(lead), *body[0]], *indented(body[1:], cells(lead))]
    return lines


def _cut(grid: Grid, count: int) -> Iterator[Grid]:
    """Cut a table into tables of so many columns, each with all rows; notes stand with the last one."""
    for start in range(0, len(grid.columns), count):
        end = start + count
        last = end >= len(grid.columns)
        rows = (GridRow(row.label, row.cells[start:end], row.note if last else ()) for row in grid.rows)
        yield Grid(grid.columns[start:end], tuple(rows))


def _stacked(grid: Grid, page: Page) -> list[Line]:
    name = min(_widest(grid.columns), LABEL, page.width // 2)
    return [line for row in grid.rows for line in _aspect(row, grid, page, name)]


def _aspect(row: GridRow, grid: Grid, page: Page, name: int) -> list[Line]:
    lines = wrap(restyled(row.label, "strong"), page.width)
    room = page.width - name - 6
    for column, cell in zip(grid.columns, row.cells, strict=True):
        lines += indented(_across([wrap(column, name), _value(cell, room, page)], (name, room)), 2)
    return [*lines, *indented(wrap(row.note, page.width - 2), 2)] if row.note else lines
