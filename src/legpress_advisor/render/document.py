"""What a page is made of: a few kinds of block, made of text with a meaning, before any width, color or markup."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, NamedTuple

Style = Literal["plain", "strong", "muted", "mark", "command", "link", "go", "modify", "ask", "avoid", "stop"]
"""What a piece of text means. `mark` is a symbol whose word stands next to it; the last five are the verdicts."""


class Span(NamedTuple):
    """A piece of text with one meaning."""

    text: str
    style: Style = "plain"
    link: str = ""
    """An address; writers follow https only."""


Text = tuple[Span, ...]


class Title(NamedTuple):
    """What the page is about, its name strong, and a few words that place it."""

    name: Text
    tags: tuple[Text, ...] = ()


class Paragraph(NamedTuple):
    """A few sentences."""

    text: Text


class Banner(NamedTuple):
    """The answer: a verdict as symbol and word, and a sentence."""

    mark: Text
    word: Text
    text: Text


class Alarm(NamedTuple):
    """The answer when somebody must get help: a heading, then one instruction or fact after another."""

    heading: Text
    lines: tuple[Text, ...]


class Bar(NamedTuple):
    """A grade from 0 to 3, what it is a grade of, a word for it, and short remarks."""

    label: Text
    grade: int
    word: Text = ()
    notes: tuple[Text, ...] = ()


class Bars(NamedTuple):
    """Grades to be read against each other."""

    rows: tuple[Bar, ...]


class Row(NamedTuple):
    """A line of a list: a label, what it says in one or more short parts, a word at its end, and notes under it."""

    parts: tuple[Text, ...]
    label: Text = ()
    aside: Text = ()
    notes: tuple[Text, ...] = ()


class Rows(NamedTuple):
    """A list; `label` gives labels a column of their own, `number` counts the rows, `bullet` marks them."""

    rows: tuple[Row, ...]
    kind: Literal["bullet", "number", "label", "none"] = "bullet"


class Checklist(NamedTuple):
    """Things to tick off."""

    items: tuple[Text, ...]


class Cell(NamedTuple):
    """One value of a comparison: a grade, words, or both."""

    text: Text = ()
    grade: int | None = None


class GridRow(NamedTuple):
    """One aspect, its value for each thing compared, and what it means."""

    label: Text
    cells: tuple[Cell, ...]
    note: Text = ()


class Grid(NamedTuple):
    """A comparison: one column for each thing, one row for each aspect."""

    columns: tuple[Text, ...]
    rows: tuple[GridRow, ...]


class Footnote(NamedTuple):
    """A source with its number."""

    number: int
    text: Text
    link: str = ""


class Footnotes(NamedTuple):
    """Sources, by number."""

    items: tuple[Footnote, ...]


class Hint(NamedTuple):
    """A command that shows more; pages for paper leave it out."""

    text: Text
    command: Text


class Section(NamedTuple):
    """Blocks under a heading, whose strong part is its name; a tight one belongs with the section before it."""

    heading: Text
    body: tuple[Block, ...]
    tight: bool = False


class Closing(NamedTuple):
    """The last line: what this is not, and what to do next."""

    text: Text
    next: Text = ()


Block = (
    Title | Paragraph | Banner | Alarm | Bars | Rows | Checklist | Grid | Footnotes | Hint | Section | Closing
)


class Document(NamedTuple):
    """A page."""

    title: Text
    """Its name outside the page, such as in a window's title."""
    blocks: tuple[Block, ...]


def text(*parts: str | Span | Text) -> Text:
    """Join pieces to one text; bare strings have no special meaning, empty ones are left out."""
    spans: list[Span] = []
    for part in parts:
        if isinstance(part, str):
            spans.append(Span(part))
        elif isinstance(part, Span):
            spans.append(part)
        else:
            spans.extend(part)
    return tuple(span for span in spans if span.text)


def heading(name: str, rest: str = "") -> Text:
    """Return a name that stands out, and what follows it in small letters."""
    return text(Span(name, "strong"), rest)


def words_of(parts: Text) -> str:
    """Return a text without its meanings."""
    return "".join(span.text for span in parts)


def with_words(document: Document, change: Callable[[str], str]) -> Document:
    """Return the document with every piece of text changed; this is the one boundary that all text passes."""
    changed: Document = _changed(document, change)
    return changed


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, Span):
        return Span(change(value.text), value.style, value.link)
    if isinstance(value, tuple):
        parts = [_changed(part, change) for part in value]
        # A block takes its parts one by one, a plain tuple takes them together.
        return type(value)(*parts) if hasattr(value, "_fields") else tuple(parts)
    return value
