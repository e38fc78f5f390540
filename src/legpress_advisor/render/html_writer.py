"""One self-contained page to read or to print: no script, no remote part, and every text escaped in one place."""

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
    GridRow,
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
from legpress_advisor.render.html_style import STYLE
from legpress_advisor.render.links import is_link
from legpress_advisor.render.view import Terminal

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""Even if a text slipped through, nothing could run or be loaded."""
WHO = '<p class="who"><span>Name:</span><span>Date:</span></p>'
"""Lines to fill in by hand; the page itself knows neither."""


def write(document: Document, _terminal: Terminal) -> str:
    """Return the page."""
    alarm = any(isinstance(block, Alarm) for block in document.blocks)
    body = "\n".join(filter(None, map(_block, document.blocks)))
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{_escaped(words_of(document.title))}</title>
<style>
{STYLE}
</style>
</head>
<body>
<main{' class="alarm"' if alarm else ""}>
{"" if alarm else WHO}
{body}
</main>
</body>
</html>
"""


def _escaped(words: str) -> str:
    """Return words that mean nothing to HTML, in text and in attributes; the only way from data to the page."""
    return (
        words.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&#39;")
    )


def _block(block: Block) -> str:
    return BLOCKS[type(block)](block)


def _words(text: Text) -> str:
    return "".join(map(_span, text)).strip()


def _span(span: Span) -> str:
    words = _escaped(span.text)
    match span.style:
        case "plain" | "link":
            return words
        case "strong":
            return f"<strong>{words}</strong>"
        case "command":
            # A space that does not break would be copied into a shell as no space at all.
            return f"<code>{words}</code>".replace("\u00a0", " ")
        case "mark":
            return f'<span aria-hidden="true">{words}</span>'
    return f'<span class="{span.style}">{words}</span>'


def _list(items: Iterable[str], tag: str = "ul", kind: str = "") -> str:
    attribute = f' class="{kind}"' if kind else ""
    return "\n".join([f"<{tag}{attribute}>", *(f"<li>{item}</li>" for item in items), f"</{tag}>"])


def _title(block: Title) -> str:
    tags = " · ".join(map(_words, block.tags))
    return f"<h1>{_escaped(words_of(block.name))}</h1>" + (f'\n<p class="tags">{tags}</p>' if tags else "")


def _paragraph(block: Paragraph) -> str:
    return f"<p>{_words(block.text)}</p>"


def _banner(block: Banner) -> str:
    kind = block.word[0].style if block.word else "strong"
    mark = f'<b aria-hidden="true">{_escaped(words_of(block.mark))}</b> ' if block.mark else ""
    word = f"{mark}<strong>{_escaped(words_of(block.word))}</strong>"
    return f'<p class="verdict {kind}">{word} <span>{_words(block.text)}</span></p>'


def _alarm(block: Alarm) -> str:
    lines = [f"<p>{_words(text)}</p>" for text in block.lines]
    return "\n".join([f"<h1>{_escaped(words_of(block.heading))}</h1>", *lines])


def _section(block: Section) -> str:
    body = "\n".join(map(_block, block.body))
    heading = _escaped(words_of(block.heading))
    kind = ' class="sources"' if any(isinstance(each, Footnotes) for each in block.body) else ""
    return f"<section{kind}>\n<h2>{heading}</h2>\n{body}\n</section>"


def _bars(block: Bars) -> str:
    return "\n".join(['<table class="bars">', *map(_bar, block.rows), "</table>"])


def _bar(bar: Bar) -> str:
    said = " · ".join(filter(None, map(_words, (bar.word, *bar.notes))))
    return f'<tr><th scope="row">{_words(bar.label)}</th><td class="grade">{_grade(bar.grade)}</td><td>{said}</td></tr>'


def _grade(grade: int) -> str:
    filled = min(max(grade, 0), 3)
    dots = "●" * filled + "○" * (3 - filled)
    return f'<span aria-hidden="true">{dots}</span> {filled}/3'


def _rows(block: Rows) -> str:
    if block.kind == "label":
        rows = [f"<dt>{_words(row.label)}</dt>\n<dd>{_row(row)}</dd>" for row in block.rows]
        return "\n".join(["<dl>", *rows, "</dl>"])
    if block.kind == "none":
        return "\n".join(f"<div>{_row(row)}</div>" for row in block.rows)
    return _list(map(_row, block.rows), "ol" if block.kind == "number" else "ul")


def _row(row: Row) -> str:
    said = _list(map(_words, row.parts)) if len(row.parts) > 1 else "".join(map(_words, row.parts))
    aside = f' <span class="aside">({_words(row.aside)})</span>' if row.aside else ""
    return said + aside + "".join(f'<span class="notes">{_words(note)}</span>' for note in row.notes)


def _checklist(block: Checklist) -> str:
    return _list(map(_words, block.items), kind="checks")


def _grid(block: Grid) -> str:
    noted = any(row.note for row in block.rows)
    names = ["<th></th>", *(f'<th scope="col">{_words(name)}</th>' for name in block.columns)]
    head = f"<thead><tr>{''.join(names)}{'<th></th>' if noted else ''}</tr></thead>"
    return "\n".join(["<table>", head, *(_grid_row(row, noted=noted) for row in block.rows), "</table>"])


def _grid_row(row: GridRow, *, noted: bool) -> str:
    cells = "".join(f'<td class="grade">{_cell(cell)}</td>' for cell in row.cells)
    note = f"<td>{_words(row.note)}</td>" if noted else ""
    return f'<tr><th scope="row">{_words(row.label)}</th>{cells}{note}</tr>'


def _cell(cell: Cell) -> str:
    grade = "" if cell.grade is None else _grade(cell.grade)
    return " ".join(filter(None, [grade, _words(cell.text)]))


def _footnotes(block: Footnotes) -> str:
    return _list([_words(item.text) + _link(item.link) for item in block.items], "ol")


def _link(address: str) -> str:
    if not is_link(address):
        return ""
    shown = _escaped(address)
    return f' <a href="{shown}" rel="noreferrer">{shown}</a>'


def _hint(block: Hint) -> str:
    return f'<p class="hint">{_words(block.text)} {_words(block.command)}</p>'


def _closing(block: Closing) -> str:
    following = f'\n<p class="next">{_words(block.next)}</p>' if block.next else ""
    said = f"<p>{_words(block.text)}</p>" if block.text else ""
    return f"<footer>\n{said}{following}\n</footer>"


BLOCKS: Mapping[type, Callable[[Any], str]] = MappingProxyType(
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
