"""`advisor explain`: what a thing is and does."""

from typing import Annotated

import typer

from legpress_advisor.cli import options
from legpress_advisor.cli.complete import complete_regions, complete_targets
from legpress_advisor.cli.grouped import grouped
from legpress_advisor.cli.options import SETTINGS, Page
from legpress_advisor.cli.session import open_base, show, view_of
from legpress_advisor.errors import UsageError

EPILOG = """\b
Examples:
  advisor explain leg-press
  advisor explain leg-press --focus lower-back
  advisor explain "Romanian deadlift" --how
  advisor explain herniated-disc
  advisor explain spinal-compression --format markdown
"""
app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG, context_settings=SETTINGS)
@grouped
def explain(
    target: Annotated[
        list[str],
        typer.Argument(
            help="An exercise, variation, muscle, region, condition, demand or pattern, by any name.",
            autocompletion=complete_targets,
        ),
    ],
    page: Page,
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
    why: options.Why = False,
    everything: options.Everything = False,
) -> None:
    """Explain what an exercise works, what it asks of the body, and what is known about it."""
    from legpress_advisor.advice.explain import explain as explained
    from legpress_advisor.advice.names import find

    base = open_base(page.knowledge)
    entry = find(base, " ".join(target))
    region = None
    if focus is not None:
        if entry.kind != "exercise":
            raise UsageError(f"--focus asks about an exercise, and {entry.name} is a {entry.kind}")
        region = find(base, focus, ("region",)).id
    view = view_of(everything=everything, sources=sources, claims=claims, how=how, why=why)
    show(explained(base, entry, region), page, view)
