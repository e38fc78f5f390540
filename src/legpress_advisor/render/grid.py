"""The step that lays a comparison out: side by side where the columns can be read, else one thing a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from legpress_advisor.render.document import Cell, Grid, GridRow, Span, Text, words_of
from legpress_advisor.render.wrap import Line, cells, indented, padded, restyled, wrap

NARROWEST = 16
"""Columns that words need to be read."""
CODE = 4
"""What is at most so wide is no words but codes, whose table may be cut into several."""
LABEL = 30

Meter = Callable[[int], Line]


def lay_out_grid(grid: Grid, width: int, meter: Meter) -> list[Line]:
    """Return the lines of a comparison."""
    label = min(_widest(row.label for row in grid.rows), LABEL, width // 2)
    natural = _natural(grid)
    room = width - label - 2
    column = min(room // max(len(grid.columns), 1) - 2, max(natural, NARROWEST))
    if column >= min(natural, NARROWEST):
        return _side_by_side(grid, label, column, meter)
    if natural > CODE:
        return _stacked(grid, width, meter)
    lines: list[Line] = []
    for part in _cut(grid, room // (natural + 2)):
        lines += ([[]] if lines else []) + _side_by_side(part, label, natural, meter)
    return lines


def _natural(grid: Grid) -> int:
    values = [cell for row in grid.rows for cell in row.cells]
    graded = any(cell.grade is not None for cell in values)
    return max(_widest(cell.text for cell in values) + (5 if graded else 0), _widest(grid.columns), 1)


def _widest(texts: Iterable[Text]) -> int:
    return max((cells(words_of(each)) for each in texts), default=0)


def _cut(grid: Grid, count: int) -> Iterator[Grid]:
    """Cut a table into tables of so many columns, each with all rows; notes stand with the last one."""
    for start in range(0, len(grid.columns), count):
        end = start + count
        last = end >= len(grid.columns)
        rows = (GridRow(row.label, row.cells[start:end], row.note if last else ()) for row in grid.rows)
        yield Grid(grid.columns[start:end], tuple(rows))


def _side_by_side(grid: Grid, label: int, column: int, meter: Meter) -> list[Line]:
    names = [wrap(restyled(name, "strong"), column) for name in grid.columns]
    lines = _across([[]], names, label, column)
    for row in grid.rows:
        values = [_value(cell, column, meter) for cell in row.cells]
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


def _value(cell: Cell, width: int, meter: Meter) -> list[Line]:
    if cell.grade is None:
        return wrap(cell.text, width)
    body = wrap(cell.text, max(width - 5, 1))
    return [[*meter(cell.grade), Span("  "), *body[0]], *indented(body[1:], 5)]


def _stacked(grid: Grid, width: int, meter: Meter) -> list[Line]:
    name = min(_widest(grid.columns), LABEL, width // 2)
    return [line for row in grid.rows for line in _aspect(row, grid, width, name, meter)]


def _aspect(row: GridRow, grid: Grid, width: int, name: int, meter: Meter) -> list[Line]:
    lines = wrap(restyled(row.label, "strong"), width)
    room = width - name - 6
    for column, cell in zip(grid.columns, row.cells, strict=True):
        lines += indented(_across(wrap(column, name), [_value(cell, room, meter)], name, room), 2)
    return [*lines, *indented(wrap(row.note, width - 2), 2)] if row.note else lines
