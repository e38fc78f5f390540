"""Lines of text with meaning: how wide they are, where they break, and how they stand beside each other."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from legpress_advisor.render.document import Span, Style, Text

Line = list[Span]
"""Spans that stand on one line."""


def cells(words: str) -> int:
    """Return how many columns the words take in a terminal."""
    if words.isascii():
        return len(words)
    return sum(map(_cells_of, words))


def _cells_of(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    if character == "\ufe0f":
        # It turns the character before it into a picture, which takes two columns.
        return 1
    return 0 if unicodedata.category(character) in {"Mn", "Me"} else 1


def line_width(line: Sequence[Span]) -> int:
    """Return how many columns a line takes."""
    return sum(cells(span.text) for span in line)


def wrap(text: Text, width: int) -> list[Line]:
    """Break a text into lines at its spaces, at least one line; a word wider than the line is left whole."""
    lines: list[Line] = []
    line: Line = []
    used = 0
    for word in _words(text):
        size = line_width(word)
        if line and used + 1 + size > width:
            lines.append(line)
            line, used = [], 0
        if line:
            # A space belongs to the words on both sides if these are of one kind, so that painters can join them.
            same = line[-1].style == word[0].style
            line.append(Span(" ", word[0].style if same else "plain"))
            used += 1
        line.extend(word)
        used += size
    return [*lines, line]


def _words(text: Text) -> Iterator[list[Span]]:
    word: list[Span] = []
    for span in text:
        for at, piece in enumerate(span.text.split(" ")):
            if at and word:
                yield word
                word = []
            if piece:
                word.append(span.saying(piece))
    if word:
        yield word


def indented(lines: Iterable[Line], columns: int) -> list[Line]:
    """Return the lines moved to the right; empty ones stay empty."""
    return [[Span(" " * columns), *line] if line else line for line in lines]


def padded(line: Line, columns: int) -> Line:
    """Return the line filled with spaces up to a column; one that is too long gets a single space."""
    missing = columns - line_width(line)
    return [*line, Span(" " * max(missing, 1))]


def beside(left: Text, right: Text, width: int) -> list[Line]:
    """Return one line with the right text at its end, or the right text below if there is no room."""
    gap = width - line_width(left) - line_width(right)
    if not right:
        return wrap(left, width)
    if gap < 3:
        return [*wrap(left, width), *wrap(right, width)]
    return [[*left, Span(" " * gap), *right]]


def capitals(text: Text, *styles: Style) -> Text:
    """Return the text with what is of these styles in capitals."""
    return tuple(span.saying(span.text.upper()) if span.style in styles else span for span in text)


def restyled(text: Iterable[Span], style: Style) -> Text:
    """Return the text with one meaning."""
    return tuple(span.meaning(style) for span in text)
