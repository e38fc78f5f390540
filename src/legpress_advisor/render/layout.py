"""The step from a document to lines of a given width: columns where there is room, one under the other where not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from legpress_advisor.render.document import (
    Alarm,
    Banner,
    Bar,
    Bars,
    Block,
    Checklist,
    Closing,
    Document,
    Footnotes,
    Grid,
    Hint,
    Paragraph,
    Row,
    Rows,
    Section,
    Span,
    Title,
    words_of,
)
from legpress_advisor.render.page import ASCII, UNICODE, Page, items, joined, meter
from legpress_advisor.render.wrap import (
    Line,
    beside,
    capitals,
    cells,
    indented,
    line_width,
    padded,
    restyled,
    wrap,
)

ROOMY = 72
"""From this many columns on there is a gutter for short headings and a column at the right."""
GUTTER = 9
LONGEST_LABEL = 34
READABLE = 30
"""Words in fewer columns than this are hard to read, so a label moves above them."""
LABEL_SHARE = 0.4
"""The part of the line that labels may take before they move above."""
SHORT_PART = 44
"""Parts longer than this stand on lines of their own."""


def lay_out(document: Document, width: int, *, unicode: bool = True) -> list[Line]:
    """Return the lines of a document, none wider than the width unless a single word is."""
    labels = [cells(words_of(bar.label)) for bar in _all_bars(document.blocks)]
    page = Page(width, width >= ROOMY, UNICODE if unicode else ASCII, min(max(labels, default=0), LONGEST_LABEL))
    lines: list[Line] = []
    for block in document.blocks:
        tight = isinstance(block, Section) and block.tight and page.roomy
        if lines and not tight:
            lines.append([])
        lines.extend(_block(block, page))
    return lines


def _all_bars(blocks: Iterable[Block]) -> Iterator[Bar]:
    for block in blocks:
        if isinstance(block, Bars):
            yield from block.rows
        elif isinstance(block, Section):
            yield from _all_bars(block.body)


def _block(block: Block, page: Page) -> list[Line]:
    return LAYOUTS[type(block)](block, page)


def _title(block: Title, page: Page) -> list[Line]:
    name = capitals(block.name, "strong")
    tags = restyled(joined(block.tags, page), "muted")
    if page.roomy:
        return beside(name, tags, page.width)
    return [*wrap(name, page.width), *(wrap(tags, page.width) if tags else [])]


def _paragraph(block: Paragraph, page: Page) -> list[Line]:
    return wrap(block.text, page.width)


def _banner(block: Banner, page: Page) -> list[Line]:
    word = tuple(span.saying(span.text.upper()) for span in block.word)
    head = (*block.mark, Span(" "), *word) if block.mark else word
    size = cells(words_of(head)) + 3
    if not page.roomy or size > LONGEST_LABEL // 2:
        return [*wrap(head, page.width), *wrap(block.text, page.width)]
    body = wrap(block.text, page.width - size)
    return [[*padded(list(head), size), *body[0]], *indented(body[1:], size)]


def _alarm(block: Alarm, page: Page) -> list[Line]:
    lines = wrap(capitals(block.heading, "stop"), page.width)
    for text in block.lines:
        lines += [[], *wrap(text, page.width)]
    return lines


def _section(block: Section, page: Page) -> list[Line]:
    heading = capitals(block.heading, "strong")
    if page.roomy and cells(words_of(heading)) < GUTTER - 1:
        body = [line for each in block.body for line in _block(each, page.less(GUTTER))] or [[]]
        return [[*padded(list(heading), GUTTER), *body[0]], *indented(body[1:], GUTTER)]
    lines = wrap(heading, page.width)
    for each in block.body:
        # Bars stand in the same column on the whole page; words gain from the wider line.
        indent = (GUTTER if isinstance(each, Bars) else 3) if page.roomy else 2
        lines += indented(_block(each, page.less(indent)), indent)
    return lines


def _bars(block: Bars, page: Page) -> list[Line]:
    word = max((cells(words_of(bar.word)) for bar in block.rows), default=0)
    label = page.bar_label if page.roomy else min(page.bar_label, max(page.width - 7 - word, 12))
    return [line for bar in block.rows for line in _bar(bar, page, label)]


def _bar(bar: Bar, page: Page, label: int) -> list[Line]:
    left = wrap(bar.label, label)
    graded = meter(bar.grade, page)
    room = page.width - label - 7
    said = joined((bar.word, *bar.notes) if bar.word else bar.notes, page)
    beside_it = page.roomy or line_width(said) <= room
    right = wrap(said, room) if beside_it else [list(bar.word)]
    lines = []
    for at in range(max(len(left), len(right))):
        start = padded(left[at] if at < len(left) else [], label + 2)
        bars = graded if at == 0 else [Span("   ")]
        lines.append([*start, *bars, Span("  "), *(right[at] if at < len(right) else [])])
    if not beside_it:
        lines += indented(wrap(joined(bar.notes, page), page.width - 2), 2)
    return lines


def _rows(block: Rows, page: Page) -> list[Line]:
    aside = max((cells(words_of(row.aside)) for row in block.rows), default=0) if page.roomy else 0
    label = max((cells(words_of(row.label)) for row in block.rows), default=0)
    column = label + 2 if label and _beside(block, page, label) else 0
    lines: list[Line] = []
    for number, row in enumerate(block.rows, 1):
        lead = _lead(block, page, number, len(block.rows))
        indent = cells(lead)
        body = _row(row, page.less(indent), column, aside)
        lines += [[Span(lead), *body[0]], *indented(body[1:], indent)] if lead and body else body
    return lines


def _beside(block: Rows, page: Page, label: int) -> bool:
    """Return whether labels get a column: if they leave room to read in, or if no line would break."""
    if label <= page.width * LABEL_SHARE and page.width - label - 2 >= READABLE:
        return True
    whole = (line_width((*joined(row.parts, page), *row.aside)) + 2 for row in block.rows)
    return max(whole, default=0) + label + 2 <= page.width and not any(row.notes for row in block.rows)


def _lead(block: Rows, page: Page, number: int, count: int) -> str:
    if block.kind == "bullet":
        return f"{page.glyphs.bullet} "
    return f"{number:>{len(str(count))}}  " if block.kind == "number" else ""


def _row(row: Row, page: Page, column: int, aside: int) -> list[Line]:
    """Lay out a row: its label in a column or above, its last word at the right or after the others."""
    above = 2 if row.label and not column else 0
    room = page.width - column - above
    at_right = bool(aside and room - aside - 2 >= READABLE)
    lines = _said(row, page._replace(width=room - aside - 2 if at_right else room), after=not at_right)
    if at_right and row.aside:
        first = lines[0] if lines else []
        lines[:1] = [[*padded(first, room - line_width(row.aside)), *row.aside]]
    for note in row.notes:
        lines += wrap(note, room)
    if not row.label:
        return indented(lines, column) if column else lines
    if column:
        return [
            [*padded(list(row.label), column), *(lines[0] if lines else [])],
            *indented(lines[1:], column),
        ]
    return [*wrap(row.label, page.width), *indented(lines, above)]


def _said(row: Row, page: Page, *, after: bool) -> list[Line]:
    """Lay out the parts of a row: one after the other, or each on its own line if they are long."""
    parts = (*row.parts, row.aside) if after and row.aside else row.parts
    if len(row.parts) > 1 and max(cells(words_of(part)) for part in parts) > SHORT_PART:
        return items(parts, page, page.glyphs.bullet)
    return wrap(joined(parts, page), page.width) if parts else []


def _checklist(block: Checklist, page: Page) -> list[Line]:
    return items(block.items, page, page.glyphs.box)


def _grid(block: Grid, page: Page) -> list[Line]:
    from legpress_advisor.render.grid import lay_out_grid  # only comparisons need it

    return lay_out_grid(block, page)


def _footnotes(block: Footnotes, page: Page) -> list[Line]:
    indent = max((len(str(item.number)) for item in block.items), default=0) + 3
    lines: list[Line] = []
    for item in block.items:
        body = wrap(item.text, page.width - indent)
        lead = f"[{item.number}]".rjust(indent - 1) + " "
        lines += [[Span(lead, "muted"), *body[0]], *indented(body[1:], indent)]
        if item.link:
            lines += indented([[Span(item.link, "link")]], indent)
    return lines


def _hint(block: Hint, page: Page) -> list[Line]:
    return wrap((*block.text, Span(" "), *block.command), page.width)


def _closing(block: Closing, page: Page) -> list[Line]:
    text = restyled(block.text, "muted")
    if text and page.roomy and line_width([*text, *block.next]) + 3 <= page.width:
        return [[*text, Span("   "), *block.next]]
    return [line for each in (text, block.next) if each for line in wrap(each, page.width)]


LAYOUTS: Mapping[type, Callable[[Any, Page], list[Line]]] = MappingProxyType(
    {
        Title: _title,
        Paragraph: _paragraph,
        Banner: _banner,
        Alarm: _alarm,
        Section: _section,
        Bars: _bars,
        Rows: _rows,
        Checklist: _checklist,
        Grid: _grid,
        Footnotes: _footnotes,
        Hint: _hint,
        Closing: _closing,
    }
)
