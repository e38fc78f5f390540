"""The step that lays a comparison out: side by side where the columns can be read, else one thing a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from legpress_advisor.render.document import Cell, Grid, GridRow, Span, Text, text, words_of
from legpress_advisor.render.page import Page, meter
from legpress_advisor.render.wrap import Line, cells, indented, padded, restyled, wrap

NARROWEST = 16
"""Columns that words need to be read."""
CODE = 4
"""What is at most so wide is no words but codes, whose table may be cut into several."""
LABEL = 30


def lay_out_grid(grid: Grid, page: Page) -> list[Line]:
    """Return the lines of a comparison."""
    label = min(_widest(row.label for row in grid.rows), LABEL, page.width // 2)
    values = _values_width(grid)
    natural = max(values, _widest(grid.columns))
    room = page.width - label - 2
    column = min(room // max(len(grid.columns), 1) - 2, max(natural, NARROWEST))
    if column >= min(natural, NARROWEST):
        return _side_by_side(grid, label, column, page)
    if values > CODE:
        return _stacked(grid, page)
    return _numbered(grid, label, page)


def _values_width(grid: Grid) -> int:
    values = [cell for row in grid.rows for cell in row.cells]
    graded = any(cell.grade is not None for cell in values)
    return _widest(cell.text for cell in values) + (5 if graded else 0)


def _numbered(grid: Grid, label: int, page: Page) -> list[Line]:
    """Put numbers over codes, in as many tables as they need, and say under them what each number stands for."""
    numbers = tuple(text(str(at)) for at in range(1, len(grid.columns) + 1))
    column = max(_values_width(grid), _widest(numbers))
    lines: list[Line] = []
    for part in _cut(Grid(numbers, grid.rows), max((page.width - label - 2) // (column + 2), 1)):
        lines += [*_side_by_side(part, label, column, page), []]
    for number, name in zip(numbers, grid.columns, strict=True):
        lead = words_of(number).rjust(_widest(numbers)) + "  "
        body = wrap(name, page.width - cells(lead))
        lines += [[Span(lead), *body[0]], *indented(body[1:], cells(lead))]
    return lines


def _widest(texts: Iterable[Text]) -> int:
    return max((cells(words_of(each)) for each in texts), default=0)


def _cut(grid: Grid, count: int) -> Iterator[Grid]:
    """Cut a table into tables of so many columns, each with all rows; notes stand with the last one."""
    for start in range(0, len(grid.columns), count):
        end = start + count
        last = end >= len(grid.columns)
        rows = (GridRow(row.label, row.cells[start:end], row.note if last else ()) for row in grid.rows)
        yield Grid(grid.columns[start:end], tuple(rows))


def _side_by_side(grid: Grid, label: int, column: int, page: Page) -> list[Line]:
    names = [wrap(restyled(name, "strong"), column) for name in grid.columns]
    lines = _across([[]], names, label, column)
    for row in grid.rows:
        values = [_value(cell, column, page) for cell in row.cells]
        lines += _across(wrap(row.label, label), values, label, column)
        if row.note:
            lines += indented(wrap(row.note, len(names) * (column + 2)), label + 2)
    return lines


def _across(label: list[Line], columns: list[list[Line]], wide: int, each: int) -> list[Line]:
    lines = []
    for at in range(max(len(label), *(len(column) for column in columns))):
        line = padded(label[at] if at < len(label) else [], wide + 2)
        for column in columns:
            line += padded(column[at] if at < len(column) else [], each + 2)
        lines.append(line)
    return lines


def _value(cell: Cell, width: int, page: Page) -> list[Line]:
    if cell.grade is None:
        return wrap(cell.text, width)
    body = wrap(cell.text, max(width - 5, 1))
    return [[*meter(cell.grade, page), Span("  "), *body[0]], *indented(body[1:], 5)]


def _stacked(grid: Grid, page: Page) -> list[Line]:
    name = min(_widest(grid.columns), LABEL, page.width // 2)
    return [line for row in grid.rows for line in _aspect(row, grid, page, name)]


def _aspect(row: GridRow, grid: Grid, page: Page, name: int) -> list[Line]:
    lines = wrap(restyled(row.label, "strong"), page.width)
    room = page.width - name - 6
    for column, cell in zip(grid.columns, row.cells, strict=True):
        lines += indented(_across(wrap(column, name), [_value(cell, room, page)], name, room), 2)
    return [*lines, *indented(wrap(row.note, page.width - 2), 2)] if row.note else lines
