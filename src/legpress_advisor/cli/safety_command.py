"""`advisor safety`: whether an exercise suits a person."""

from typing import Annotated

import typer

from legpress_advisor.cli import options
from legpress_advisor.cli.complete import complete_exercises
from legpress_advisor.cli.grouped import grouped
from legpress_advisor.cli.options import SETTINGS, Page, Words
from legpress_advisor.cli.session import open_base, person_of, show, view_of

EPILOG = """\b
Examples:
  advisor safety leg-press --back-condition
  advisor safety leg-press --condition "slipped disc" --answer leg-symptoms-now=no
  advisor safety "bench press" --condition "high blood pressure" --effort heavy
  advisor safety squat --symptom "numb around the groin"
  advisor safety leg-press --condition "20 weeks pregnant" --new-to-lifting
  advisor safety leg-press --back-condition --ask
  advisor safety leg-press --back-condition --format html -o sheet.html
"""
app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG, context_settings=SETTINGS)
@grouped
def safety(
    exercise: Annotated[
        list[str],
        typer.Argument(help="An exercise or variation, by any name.", autocompletion=complete_exercises),
    ],
    words: Words,
    page: Page,
    ask: Annotated[bool, typer.Option("--ask", help="Ask me what the verdict turns on, warning signs first.")] = False,
    sources: options.Sources = False,
    why: options.Why = False,
    everything: options.Everything = False,
) -> None:
    """Judge an exercise for what you name, with the smallest change that makes it fit and a checklist.

    General education, not medical care. What is unknown is never taken for safe.
    """
    from legpress_advisor.advice.names import find
    from legpress_advisor.advice.safety import safety as judged

    if ask:
        from legpress_advisor.cli.asking import require_terminal

        require_terminal()
    base = open_base(page.knowledge)
    person, _ = person_of(base, words)
    entry = find(base, " ".join(exercise), ("exercise",))
    if ask:
        from legpress_advisor.cli.asking import ask as asked

        person = asked(base, entry.id, person)
    view = view_of(everything=everything, sources=sources, why=why)
    show(judged(base, entry.id, person), page, view)
