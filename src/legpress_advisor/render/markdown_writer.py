"""The page as Markdown, for notes and issues: no text from data can become a heading, a link, a table or a picture."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from legpress_advisor.render.document import (
    Alarm,
    Banner,
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
    Span,
    Text,
    Title,
    words_of,
)
from legpress_advisor.render.links import is_link
from legpress_advisor.render.view import Terminal

_ACTING = re.compile(r"[\\`*_{}\[\]()<>#!|~&]|:(?=//)")
_LEADING = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")
_AROUND: Mapping[str, tuple[str, str]] = {"strong": ("**", "**"), "command": ("`", "`")}


def write(document: Document, _terminal: Terminal) -> str:
    """Return the page; lines are as long as they must be."""
    parts = ["\n".join(_block(block)) for block in document.blocks]
    return "\n\n".join(part for part in parts if part).replace("\u00a0", " ") + "\n"


def escaped(words: str) -> str:
    """Return words that mean nothing to Markdown, wherever they stand in a line."""
    return _LEADING.sub(_leading, _ACTING.sub(lambda found: f"\\{found[0]}", words))


def _leading(found: re.Match[str]) -> str:
    # A number is only a list item with its dot, so that is what must be escaped; `+` and `-` are escaped themselves.
    return f"{found[1]}{found[2]}\\" if found[2].isdigit() else f"{found[1]}\\{found[2]}"


def _block(block: Block) -> list[str]:
    return LINES[type(block)](block)


def _words(text: Text) -> str:
    return "".join(map(_span, text)).strip()


def _span(span: Span) -> str:
    before, after = _AROUND.get(span.style, ("", ""))
    inner = span.text.strip()
    if not inner:
        return span.text
    # Nothing is escaped inside a code span, and a backtick would end it.
    said = inner.replace("`", "'") if span.style == "command" else escaped(inner)
    start = " " if span.text[0] in " \u00a0" else ""
    end = " " if span.text[-1] in " \u00a0" else ""
    return f"{start}{before}{said}{after}{end}"


def _joined(texts: Iterable[Text], between: str = "; ") -> str:
    return between.join(filter(None, map(_words, texts)))


def _title(block: Title) -> list[str]:
    name = escaped(words_of(block.name))
    tags = _joined(block.tags, " · ")
    return [f"# {name}", *(["", tags] if tags else [])]


def _paragraph(block: Paragraph) -> list[str]:
    return [_words(block.text)]


def _banner(block: Banner) -> list[str]:
    word = escaped(words_of(block.mark) + " " + words_of(block.word)).strip()
    return [f"> **{word}** {_words(block.text)}".rstrip()]


def _alarm(block: Alarm) -> list[str]:
    lines = [f"# {escaped(words_of(block.heading))}"]
    for text in block.lines:
        lines += ["", _words(text)]
    return lines


def _section(block: Section) -> list[str]:
    lines = [f"## {escaped(words_of(block.heading))}"]
    for each in block.body:
        lines += ["", *_block(each)]
    return lines


def _bars(block: Bars) -> list[str]:
    rows = [[_words(bar.label), f"{bar.grade}/3", _joined((bar.word, *bar.notes), " · ")] for bar in block.rows]
    return _table(["", "0-3", ""], rows)


def _table(head: list[str], rows: Iterable[list[str]]) -> list[str]:
    lines = [head, ["---"] * len(head), *rows]
    return ["| " + " | ".join(line) + " |" for line in lines]


def _rows(block: Rows) -> list[str]:
    return [
        line
        for number, row in enumerate(block.rows, 1)
        for line in _row(row, f"{number}. " if block.kind == "number" else "- ")
    ]


def _row(row: Row, lead: str) -> list[str]:
    label = f"**{escaped(words_of(row.label).strip())}**" if row.label else ""
    said = " ".join(filter(None, [label, _joined(row.parts), f"({_words(row.aside)})" if row.aside else ""]))
    indent = " " * len(lead)
    # Two spaces at the end of a line break it.
    return [
        f"{line}  " if more else line
        for line, more in _with_more([lead + said, *(indent + _words(note) for note in row.notes)])
    ]


def _with_more(lines: list[str]) -> Iterable[tuple[str, bool]]:
    return ((line, at < len(lines) - 1) for at, line in enumerate(lines))


def _checklist(block: Checklist) -> list[str]:
    return [f"- [ ] {_words(item)}" for item in block.items]


def _grid(block: Grid) -> list[str]:
    noted = any(row.note for row in block.rows)
    head = ["", *map(_words, block.columns), *([""] if noted else [])]
    rows = [[_words(row.label), *map(_cell, row.cells), *([_words(row.note)] if noted else [])] for row in block.rows]
    return _table(head, rows)


def _cell(cell: Cell) -> str:
    grade = "" if cell.grade is None else f"{cell.grade}/3"
    return " ".join(filter(None, [grade, _words(cell.text)]))


def _footnotes(block: Footnotes) -> list[str]:
    return [
        f"{item.number}. {_words(item.text)}" + (f" <{item.link}>" if is_link(item.link) else "")
        for item in block.items
    ]


def _hint(block: Hint) -> list[str]:
    return [f"{_words(block.text)} {_words(block.command)}"]


def _closing(block: Closing) -> list[str]:
    lines = ["---"]
    for text in (block.text, block.next):
        lines += ["", _words(text)] if text else []
    return lines


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
