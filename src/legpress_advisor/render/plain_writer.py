"""The page for a screen reader or a script: one record on a line, its label first, words instead of symbols."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from legpress_advisor.render.document import (
    Alarm,
    Banner,
    Bar,
    Bars,
    Block,
    Cell,
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
    Text,
    Title,
)
from legpress_advisor.render.view import Terminal


def write(document: Document, _terminal: Terminal) -> str:
    """Return the page; lines are as long as they must be."""
    parts = ["\n".join(_block(block)) for block in document.blocks]
    return "\n\n".join(part for part in parts if part).replace("\u00a0", " ") + "\n"


def _block(block: Block) -> list[str]:
    return LINES[type(block)](block)


def _words(text: Text) -> str:
    """Return a text without its symbols, which never stand without their word."""
    return "".join(span.text for span in text if span.style != "mark").strip()


def _sentences(parts: Iterable[str]) -> str:
    """Join statements so that each ends before the next begins."""
    said = [part for part in parts if part]
    ended = [part if part.endswith((".", "?", "!", ":", "…", "]")) else f"{part}." for part in said[:-1]]
    return " ".join([*ended, *said[-1:]])


def _labelled(label: str, words: str) -> str:
    return f"{label}: {words}" if label and words else label or words


def _title(block: Title) -> list[str]:
    return [_labelled(_words(block.name), ", ".join(map(_words, block.tags)))]


def _paragraph(block: Paragraph) -> list[str]:
    return [_words(block.text)]


def _banner(block: Banner) -> list[str]:
    return [_labelled(_words(block.word).upper(), _words(block.text))]


def _alarm(block: Alarm) -> list[str]:
    return [_words(block.heading).upper(), *map(_words, block.lines)]


def _section(block: Section) -> list[str]:
    return [f"{_words(block.heading)}:", *(line for each in block.body for line in _block(each))]


def _bars(block: Bars) -> list[str]:
    return [_bar(bar) for bar in block.rows]


def _bar(bar: Bar) -> str:
    said = [f"{bar.grade}/3", _words(bar.word), *map(_words, bar.notes)]
    return _labelled(_words(bar.label), ", ".join(part for part in said if part))


def _rows(block: Rows) -> list[str]:
    return [_row(row, f"{at}. " if block.kind == "number" else "") for at, row in enumerate(block.rows, 1)]


def _row(row: Row, lead: str) -> str:
    first = "; ".join(map(_words, row.parts))
    if row.aside:
        # The sentence ends behind what is said of it.
        first = f"{first.removesuffix('.')} ({_words(row.aside)})"
    return lead + _labelled(_words(row.label), _sentences([first, *map(_words, row.notes)]))


def _checklist(block: Checklist) -> list[str]:
    return [f"- {_words(item)}" for item in block.items]


def _grid(block: Grid) -> list[str]:
    lines = []
    for row in block.rows:
        values = [
            _labelled(_words(name), " ".join(filter(None, [_grade(cell.grade), _words(cell.text)])))
            for name, cell in zip(block.columns, row.cells, strict=True)
            if cell != Cell()
        ]
        lines.append(_labelled(_words(row.label), _sentences(["; ".join(values), _words(row.note)])))
    return lines


def _grade(grade: int | None) -> str:
    return "" if grade is None else f"{grade}/3"


def _footnotes(block: Footnotes) -> list[str]:
    return [f"[{item.number}] " + _sentences([_words(item.text), item.link]) for item in block.items]


def _hint(block: Hint) -> list[str]:
    return [f"{_words(block.text)} {_words(block.command)}"]


def _closing(block: Closing) -> list[str]:
    return [line for line in (_words(block.text), _words(block.next)) if line]


LINES: Mapping[type, Callable[[Any], list[str]]] = MappingProxyType(
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
