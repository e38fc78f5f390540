"""What a block must know of the page it is laid out on, and the smallest pieces that several blocks share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from legpress_advisor.render.document import Span, Text
from legpress_advisor.render.wrap import Line, cells, indented, wrap


class Glyphs(NamedTuple):
    """The characters that are not words."""

    full: str
    empty: str
    box: str
    bullet: str
    between: str


UNICODE = Glyphs("█", "░", "☐", "•", " · ")
ASCII = Glyphs("#", ".", "[ ]", "-", " | ")


class Page(NamedTuple):
    """What every block must know of the page it stands on."""

    width: int
    """Columns that the block may fill."""
    roomy: bool
    """Whether the whole page has room for columns."""
    glyphs: Glyphs
    bar_label: int
    """The longest label of any bar, so that all bars of a page stand in one column."""

    def less(self, columns: int) -> Page:
        """Return the page without some columns at its left."""
        return self._replace(width=self.width - columns)


def items(texts: Iterable[Text], page: Page, mark: str) -> list[Line]:
    """Lay out texts one under the other, each behind a mark."""
    indent = cells(mark) + 1
    lines: list[Line] = []
    for each in texts:
        body = wrap(each, page.width - indent)
        lines += [[Span(f"{mark} "), *body[0]], *indented(body[1:], indent)]
    return lines


def joined(parts: Iterable[Text], page: Page) -> Text:
    """Return parts as one text with a sign between them."""
    spans: list[Span] = []
    for part in parts:
        if spans:
            spans.append(Span(page.glyphs.between))
        spans.extend(part)
    return tuple(spans)


def meter(grade: int, page: Page) -> Line:
    """Return the bar of a grade."""
    filled = min(max(grade, 0), 3)
    return [Span(page.glyphs.full * filled + page.glyphs.empty * (3 - filled))]
