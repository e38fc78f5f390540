"""`advisor compare`: exercises side by side."""

from typing import Annotated

import typer

from legpress_advisor.cli import options
from legpress_advisor.cli.complete import complete_exercises
from legpress_advisor.cli.grouped import grouped
from legpress_advisor.cli.options import SETTINGS, Page, Words
from legpress_advisor.cli.session import open_base, person_of, show, view_of
from legpress_advisor.errors import UsageError

EPILOG = """\b
Examples:
  advisor compare leg-press squat
  advisor compare leg-press belt-squat goblet-squat --back-condition
  advisor compare "lat pulldown" "pull up" --json
"""
app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG, context_settings=SETTINGS)
@grouped
def compare(
    exercises: Annotated[
        list[str],
        typer.Argument(help="Two to four exercises; quote names with spaces.", autocompletion=complete_exercises),
    ],
    words: Words,
    page: Page,
    everything: options.Everything = False,
) -> None:
    """Compare what exercises work, ask of the body and need, with a bottom line for each aspect."""
    from legpress_advisor.advice.compare import MOST
    from legpress_advisor.advice.compare import compare as compared
    from legpress_advisor.advice.names import find

    base = open_base(page.knowledge)
    person, _ = person_of(base, words)
    ids = list(dict.fromkeys(find(base, each, ("exercise",)).id for each in exercises))
    if not 2 <= len(ids) <= MOST:
        raise UsageError("compare takes two, three or four different exercises; quote names that have spaces")
    show(compared(base, ids, person), page, view_of(everything=everything))
