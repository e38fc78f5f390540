"""What a page is made of: a few kinds of block, made of text with a meaning, before any width, color or markup."""

from collections.abc import Callable
from typing import Any, Literal

from msgspec import Struct

Style = Literal["plain", "strong", "muted", "mark", "command", "link", "go", "modify", "ask", "avoid", "stop"]
"""What a piece of text means. `mark` is a symbol whose word stands next to it; the last five are the verdicts."""


class Span(Struct, frozen=True):
    """A piece of text with one meaning."""

    text: str
    style: Style = "plain"
    link: str = ""
    """An address; writers follow https only."""

    def saying(self, words: str) -> "Span":
        """Return a span of the same meaning with other words."""
        return Span(words, self.style, self.link)

    def meaning(self, style: Style) -> "Span":
        """Return a span of the same words with another meaning."""
        return Span(self.text, style, self.link)


Text = tuple[Span, ...]


class Title(Struct, frozen=True):
    """What the page is about, its name strong, and a few words that place it."""

    name: Text
    tags: tuple[Text, ...] = ()


class Paragraph(Struct, frozen=True):
    """A few sentences."""

    text: Text


class Banner(Struct, frozen=True):
    """The answer: a verdict as symbol and word, and a sentence."""

    mark: Text
    word: Text
    text: Text


class Alarm(Struct, frozen=True):
    """The answer when somebody must get help: a heading, then one instruction or fact after another."""

    heading: Text
    lines: tuple[Text, ...]


class Bar(Struct, frozen=True):
    """A grade from 0 to 3, what it is a grade of, a word for it, and short remarks."""

    label: Text
    grade: int
    word: Text = ()
    notes: tuple[Text, ...] = ()


class Bars(Struct, frozen=True):
    """Grades to be read against each other."""

    rows: tuple[Bar, ...]


class Row(Struct, frozen=True):
    """A line of a list: a label, what it says in one or more short parts, a word at its end, and notes under it."""

    parts: tuple[Text, ...]
    label: Text = ()
    aside: Text = ()
    notes: tuple[Text, ...] = ()


class Rows(Struct, frozen=True):
    """A list; `label` gives labels a column of their own, `number` counts the rows, `bullet` marks them."""

    rows: tuple[Row, ...]
    kind: Literal["bullet", "number", "label", "none"] = "bullet"


class Checklist(Struct, frozen=True):
    """Things to tick off."""

    items: tuple[Text, ...]


class Cell(Struct, frozen=True):
    """One value of a comparison: a grade, words, or both."""

    text: Text = ()
    grade: int | None = None


class GridRow(Struct, frozen=True):
    """One aspect, its value for each thing compared, and what it means."""

    label: Text
    cells: tuple[Cell, ...]
    note: Text = ()


class Grid(Struct, frozen=True):
    """A comparison: one column for each thing, one row for each aspect."""

    columns: tuple[Text, ...]
    rows: tuple[GridRow, ...]


class Footnote(Struct, frozen=True):
    """A source with its number."""

    number: int
    text: Text
    link: str = ""


class Footnotes(Struct, frozen=True):
    """Sources, by number."""

    items: tuple[Footnote, ...]


class Hint(Struct, frozen=True):
    """A command that shows more; pages for paper leave it out."""

    text: Text
    command: Text


class Section(Struct, frozen=True):
    """Blocks under a heading, whose strong part is its name; a tight one belongs with the section before it."""

    heading: Text
    body: "tuple[Block, ...]"
    tight: bool = False


class Closing(Struct, frozen=True):
    """The last line: what this is not, and what to do next."""

    text: Text
    next: Text = ()


Block = Title | Paragraph | Banner | Alarm | Bars | Rows | Checklist | Grid | Footnotes | Hint | Section | Closing


class Document(Struct, frozen=True):
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
        return value.saying(change(value.text))
    if isinstance(value, tuple):
        return tuple(_changed(part, change) for part in value)
    if isinstance(value, Struct):
        return type(value)(*(_changed(getattr(value, name), change) for name in value.__struct_fields__))
    return value
