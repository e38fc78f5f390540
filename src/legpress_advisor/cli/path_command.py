"""`advisor path`: the ladder to an exercise."""

from typing import Annotated

import typer

from legpress_advisor.cli import options
from legpress_advisor.cli.complete import complete_exercises
from legpress_advisor.cli.grouped import grouped
from legpress_advisor.cli.options import SETTINGS, Page, Words
from legpress_advisor.cli.session import open_base, person_of, show

EPILOG = """\b
Examples:
  advisor path pull-up
  advisor path barbell-back-squat --condition "chronic back pain"
  advisor path handstand-push-up --home
"""
app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG, context_settings=SETTINGS)
@grouped
def path(
    exercise: Annotated[
        list[str], typer.Argument(help="The exercise to get to, by any name.", autocompletion=complete_exercises)
    ],
    words: Words,
    page: Page,
    equipment: options.Equipment = None,
    home: options.Home = False,
) -> None:
    """Show the rungs from the gentlest start to an exercise and beyond, each with the test for taking it."""
    from legpress_advisor.advice.names import find, find_each
    from legpress_advisor.advice.progression import progression

    base = open_base(page.knowledge)
    person, profile = person_of(base, words)
    entry = find(base, " ".join(exercise), ("exercise",))
    kept = () if home else profile.equipment
    things = find_each(base, equipment or kept, ("equipment",))
    show(progression(base, entry, person, equipment=things, home=home), page)
