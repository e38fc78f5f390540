"""The step that lays a comparison out: side by side if the columns are wide enough to read, else one thing a line."""

from __future__ import annotations

from collections.abc import Callable

from legpress_advisor.render.document import Cell, Grid, GridRow, Span, words_of
from legpress_advisor.render.wrap import Line, cells, indented, padded, wrap

NARROWEST = 16
"""Columns that a value needs."""
LABEL = 26

Meter = Callable[[int], Line]


def lay_out_grid(grid: Grid, width: int, meter: Meter) -> list[Line]:
    """Return the lines of a comparison."""
    label = min(max((cells(words_of(row.label)) for row in grid.rows), default=0), LABEL)
    column = (width - label - 2) // max(len(grid.columns), 1) - 2
    if column < NARROWEST:
        return _stacked(grid, width, meter)
    head = _across([[]], [wrap(name, column) for name in grid.columns], label, column)
    lines = [[Span(span.text, "strong", span.link) for span in line] for line in head]
    for row in grid.rows:
        values = [_value(cell, column, meter) for cell in row.cells]
        lines += _across(wrap(row.label, label), values, label, column)
        if row.note:
            lines += indented(wrap(row.note, width - label - 2), label + 2)
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
    body = wrap(cell.text, width - 5)
    return [[*meter(cell.grade), Span("  "), *body[0]], *indented(body[1:], 5)]


def _stacked(grid: Grid, width: int, meter: Meter) -> list[Line]:
    name = min(max((cells(words_of(each)) for each in grid.columns), default=0), LABEL, width // 2)
    return [line for row in grid.rows for line in _aspect(row, grid, width, name, meter)]


def _aspect(row: GridRow, grid: Grid, width: int, name: int, meter: Meter) -> list[Line]:
    lines = wrap(tuple(Span(span.text, "strong", span.link) for span in row.label), width)
    for column, cell in zip(grid.columns, row.cells, strict=True):
        left = wrap(column, name)
        right = _value(cell, width - name - 4, meter)
        lines += indented(_across(left, [right], name, width - name - 4), 2)
    return [*lines, *indented(wrap(row.note, width - 2), 2)] if row.note else lines
