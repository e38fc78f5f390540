"""`advisor resolve`: which exercise each name of a log or a plan means."""

import sys
from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from legpress_advisor.cli.grouped import grouped
from legpress_advisor.cli.options import SETTINGS, Page
from legpress_advisor.cli.session import open_base, show

EPILOG = """\b
Examples:
  advisor resolve "DB RDL" "Squat (Barbell)" "Beinpresse"
  cut -d, -f2 log.csv | sort -u | advisor resolve - --json
"""
app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG, context_settings=SETTINGS)
@grouped
def resolve(
    names: Annotated[
        list[str],
        typer.Argument(metavar="NAME… | -", help="Names as apps and people write them; - reads lines from stdin."),
    ],
    page: Page,
) -> None:
    """Say which exercise each name means, what was assumed, and what it might be where that is not certain."""
    from legpress_advisor.advice.resolve import resolve as resolve_names

    given = list(_given(names))
    show(resolve_names(open_base(page.knowledge), given), page)


def _given(names: Sequence[str]) -> Iterator[str]:
    for name in names:
        if name == "-":
            yield from _lines(sys.stdin.buffer.read())
        else:
            yield name


def _lines(content: bytes) -> Iterator[str]:
    """Return the lines that hold anything; one that is not UTF-8 is read as the older Western encoding."""
    for line in content.removeprefix(b"\xef\xbb\xbf").splitlines():
        try:
            text = line.decode()
        except UnicodeDecodeError:
            text = line.decode("latin-1")
        if text := text.strip():
            yield text
