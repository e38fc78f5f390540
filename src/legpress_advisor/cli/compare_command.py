"""`advisor compare`: exercises side by side."""

from typing import Annotated

import typer

from legpress_advisor.cli import options
from legpress_advisor.cli.complete import complete_exercises
from legpress_advisor.cli.options import ColorChoice, EffortChoice
from legpress_advisor.cli.session import areas, format_of, open_base, person_of, show
from legpress_advisor.errors import UsageError
from legpress_advisor.render.view import View

EPILOG = """\b
Examples:
  advisor compare leg-press squat
  advisor compare leg-press belt-squat goblet-squat --back-condition
  advisor compare "lat pulldown" "pull up" --json
"""
app = typer.Typer(rich_markup_mode=None)


@app.command(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
def compare(
    exercises: Annotated[
        list[str],
        typer.Argument(help="Two to four exercises; quote names with spaces.", autocompletion=complete_exercises),
    ],
    back_condition: options.BackCondition = False,
    neck_condition: options.NeckCondition = False,
    shoulder_condition: options.ShoulderCondition = False,
    hip_condition: options.HipCondition = False,
    knee_condition: options.KneeCondition = False,
    heart_condition: options.HeartCondition = False,
    condition: options.Conditions = None,
    symptom: options.Symptoms = None,
    effort: options.Effort = EffortChoice.MODERATE,
    answer: options.Answers = None,
    everything: Annotated[bool, typer.Option("--all", help="Show every aspect on which they differ.")] = False,
    format: options.Format = None,
    json: options.Json = False,
    plain: options.Plain = False,
    output: options.Output = None,
    color: options.Color = ColorChoice.AUTO,
    knowledge: options.Knowledge = None,
) -> None:
    """Compare what exercises work, ask of the body and need, with a bottom line for each aspect."""
    from legpress_advisor.advice.compare import MOST
    from legpress_advisor.advice.compare import compare as compared
    from legpress_advisor.advice.names import find

    chosen = format_of(format, as_json=json, plain=plain)
    base = open_base(knowledge)
    person = person_of(
        base,
        conditions=condition,
        symptoms=symptom,
        areas=areas(
            back=back_condition,
            neck=neck_condition,
            shoulder=shoulder_condition,
            hip=hip_condition,
            knee=knee_condition,
            heart=heart_condition,
        ),
        effort=effort,
        answers=answer,
    )
    ids = list(dict.fromkeys(find(base, each, ("exercise",)).id for each in exercises))
    if not 2 <= len(ids) <= MOST:
        raise UsageError(f"compare takes two to {MOST} different exercises; quote names that have spaces")
    view = View.everything() if everything else View()
    show(compared(base, ids, person), chosen, view=view, color=color, output=output)
