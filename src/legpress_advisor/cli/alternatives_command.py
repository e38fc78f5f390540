"""`advisor alternatives`: what to do instead."""

from enum import StrEnum
from typing import Annotated

import typer

from legpress_advisor.cli import options
from legpress_advisor.cli.complete import complete_equipment, complete_targets
from legpress_advisor.cli.grouped import grouped
from legpress_advisor.cli.options import SETTINGS, Page, Words
from legpress_advisor.cli.session import open_base, person_of, show, view_of

EPILOG = """\b
Examples:
  advisor alternatives lower-back
  advisor alternatives leg-press --because pain --avoid lower-back
  advisor alternatives leg-press --equipment dumbbells
  advisor alternatives squat --back-condition --why
  advisor alternatives pull-up --because easier --home
"""
app = typer.Typer(rich_markup_mode=None, add_completion=False)


class ReasonChoice(StrEnum):
    """Why somebody looks for something else."""

    PAIN = "pain"
    EQUIPMENT = "equipment"
    VARIETY = "variety"
    EASIER = "easier"
    HARDER = "harder"


@app.command(epilog=EPILOG, context_settings=SETTINGS)
@grouped
def alternatives(
    target: Annotated[
        list[str],
        typer.Argument(
            help="An exercise to replace, or a region, muscle or pattern to train.", autocompletion=complete_targets
        ),
    ],
    words: Words,
    page: Page,
    because: Annotated[
        ReasonChoice | None, typer.Option("--because", "-b", help="Why: it changes the ranking.")
    ] = None,
    avoid: options.AvoidRegions = None,
    equipment: options.Equipment = None,
    without: Annotated[
        list[str] | None,
        typer.Option(
            "--without",
            metavar="EQUIPMENT",
            help="Do without this, because it is missing or taken; repeatable.",
            autocompletion=complete_equipment,
        ),
    ] = None,
    home: options.Home = False,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", min=1, max=50, help="How many to show.", show_default="5 or 8")
    ] = None,
    why: options.Why = False,
    everything: options.Everything = False,
) -> None:
    """Rank what to do instead of an exercise by your reason, or what trains a part of the body.

    Nothing is offered that a condition you name speaks against.
    """
    from legpress_advisor.advice.alternatives import alternatives as ranked
    from legpress_advisor.advice.names import find, find_each
    from legpress_advisor.advice.offers import Request

    base = open_base(page.knowledge)
    person, profile = person_of(base, words)
    entry = find(base, " ".join(target), ("exercise", "region", "muscle", "pattern"))
    kept = () if home else profile.equipment
    request = Request(
        because=because.value if because else None,
        avoid=find_each(base, avoid, ("region", "demand")),
        equipment=find_each(base, equipment or kept, ("equipment",)),
        without=find_each(base, without, ("equipment",)),
        home=home,
        limit=limit,
    )
    show(ranked(base, entry, request, person), page, view_of(everything=everything, why=why))
