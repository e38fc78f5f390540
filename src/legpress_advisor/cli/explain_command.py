"""`advisor explain`: what a thing is and does."""

from typing import Annotated

import typer

from legpress_advisor.cli import options
from legpress_advisor.cli.complete import complete_regions, complete_targets
from legpress_advisor.cli.options import ColorChoice
from legpress_advisor.cli.session import format_of, open_base, show
from legpress_advisor.errors import UsageError
from legpress_advisor.render.view import View

EPILOG = """\b
Examples:
  advisor explain leg-press
  advisor explain leg-press --focus lower-back
  advisor explain "Romanian deadlift" --how
  advisor explain herniated-disc
  advisor explain spinal-compression --format markdown
"""
app = typer.Typer(rich_markup_mode=None)


@app.command(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
def explain(
    target: Annotated[
        list[str],
        typer.Argument(
            help="An exercise, variation, muscle, region, condition, demand or pattern, by any name.",
            autocompletion=complete_targets,
        ),
    ],
    focus: Annotated[
        str | None,
        typer.Option(
            metavar="REGION",
            help="Answer whether the exercise works, or loads, this part.",
            autocompletion=complete_regions,
        ),
    ] = None,
    claims: Annotated[bool, typer.Option("--claims", help="Show every judged claim with its reason.")] = False,
    how: Annotated[bool, typer.Option("--how", help="Show set-up, steps and common faults.")] = False,
    sources: options.Sources = False,
    everything: Annotated[bool, typer.Option("--all", help="Show everything.")] = False,
    format: options.Format = None,
    json: options.Json = False,
    plain: options.Plain = False,
    output: options.Output = None,
    color: options.Color = ColorChoice.AUTO,
    knowledge: options.Knowledge = None,
) -> None:
    """Explain what an exercise works, what it asks of the body, and what is known about it."""
    from legpress_advisor.advice.explain import explain as explained
    from legpress_advisor.advice.names import find

    chosen = format_of(format, as_json=json, plain=plain)
    base = open_base(knowledge)
    entry = find(base, " ".join(target))
    region = None
    if focus is not None:
        if entry.kind != "exercise":
            raise UsageError(f"--focus asks about an exercise, and {entry.name} is a {entry.kind}")
        region = find(base, focus, ("region",)).id
    view = View.everything() if everything else View(sources=sources, claims=claims, how=how)
    show(explained(base, entry, region), chosen, view=view, color=color, output=output)
