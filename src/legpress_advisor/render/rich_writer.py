"""The page for a terminal: the only module that needs Rich, and only to paint; without color it loads none of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from legpress_advisor.render.document import Document, Style
from legpress_advisor.render.layout import lay_out
from legpress_advisor.render.view import Terminal
from legpress_advisor.render.wrap import Line

# Fixed colors of the 256, chosen for contrast on black and on white: what a theme makes of "yellow" cannot be read on
# a light background. Each is used for a verdict only, whose word always stands there too.
GREEN, AMBER, RED = "color(28)", "color(130)", "color(160)"

STYLES: dict[Style, str] = {
    "strong": "bold",
    "muted": "dim",
    "command": "bold",
    "link": "underline",
    "go": f"bold {GREEN}",
    "modify": f"bold {AMBER}",
    "ask": f"bold {AMBER}",
    "avoid": f"bold {RED}",
    "stop": f"bold {RED}",
}
"""Style definitions by meaning; what is not named is left as the terminal has it."""


def write(document: Document, terminal: Terminal) -> str:
    """Return the page, painted if the terminal has color; the words stand in the same places either way."""
    lines = lay_out(document, terminal.width, unicode=terminal.unicode)
    paint = _painter() if terminal.color else _words
    return "".join(_line(line, paint) for line in lines)


def _line(line: Line, paint: Callable[[str, Style], str]) -> str:
    runs: Iterable[tuple[Style, str]] = (
        (style, "".join(span.text for span in spans)) for style, spans in groupby(line, key=lambda span: span.style)
    )
    # Spaces that no line may break at have done their work.
    return "".join(paint(words, style) for style, words in runs).replace("\u00a0", " ").rstrip(" ") + "\n"


def _words(words: str, _style: Style) -> str:
    return words


def _painter() -> Callable[[str, Style], str]:
    # rich.style alone: a console costs three times as much to load, and the lines are laid out already.
    from rich.color import ColorSystem
    from rich.style import Style as RichStyle

    styles = {style: RichStyle.parse(definition) for style, definition in STYLES.items()}

    def paint(words: str, style: Style) -> str:
        if style not in styles:
            return words
        return styles[style].render(words, color_system=ColorSystem.EIGHT_BIT)

    return paint
