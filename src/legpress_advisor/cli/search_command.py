"""`advisor search`: find by any word."""

from typing import Annotated

import typer

from legpress_advisor.cli.grouped import grouped
from legpress_advisor.cli.options import SETTINGS, Page
from legpress_advisor.cli.session import open_base, show

EPILOG = """\b
Examples:
  advisor search "back pain"
  advisor search glutes machine
"""
app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG, context_settings=SETTINGS)
@grouped
def search(
    text: Annotated[list[str], typer.Argument(help="Words that an entry must hold, in its names or texts.")],
    page: Page,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, max=200, help="How many to show.")] = 20,
) -> None:
    """Search names, summaries and claims of everything; all words must occur."""
    from legpress_advisor.advice.listing import found

    base = open_base(page.knowledge)
    show(found(base, " ".join(text), limit), page)
