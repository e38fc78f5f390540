"""`advisor search`: find by any word."""

from typing import Annotated

import typer

from legpress_advisor.cli import options
from legpress_advisor.cli.options import ColorChoice
from legpress_advisor.cli.session import format_of, open_base, show

EPILOG = """\b
Examples:
  advisor search "back pain"
  advisor search glutes machine
"""
app = typer.Typer(rich_markup_mode=None)


@app.command(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
def search(
    text: Annotated[list[str], typer.Argument(help="Words that an entry must hold, in its names or texts.")],
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, max=200, help="How many to show.")] = 20,
    format: options.Format = None,
    json: options.Json = False,
    plain: options.Plain = False,
    output: options.Output = None,
    color: options.Color = ColorChoice.AUTO,
    knowledge: options.Knowledge = None,
) -> None:
    """Search names, summaries and claims of everything; all words must occur."""
    from legpress_advisor.advice.listing import found

    chosen = format_of(format, as_json=json, plain=plain)
    base = open_base(knowledge)
    show(found(base, " ".join(text), limit), chosen, color=color, output=output)
