"""`advisor path`: the ladder to an exercise."""

from typing import Annotated

import typer

from legpress_advisor.cli import options
from legpress_advisor.cli.complete import complete_exercises
from legpress_advisor.cli.options import ColorChoice, EffortChoice
from legpress_advisor.cli.session import areas, format_of, open_base, person_of, show

EPILOG = """\b
Examples:
  advisor path pull-up
  advisor path barbell-back-squat --condition "chronic back pain"
"""
app = typer.Typer(rich_markup_mode=None)


@app.command(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
def path(
    exercise: Annotated[
        list[str], typer.Argument(help="The exercise to get to, by any name.", autocompletion=complete_exercises)
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
    format: options.Format = None,
    json: options.Json = False,
    plain: options.Plain = False,
    output: options.Output = None,
    color: options.Color = ColorChoice.AUTO,
    knowledge: options.Knowledge = None,
) -> None:
    """Show the rungs from the gentlest start to an exercise and beyond, each with the test for taking it."""
    from legpress_advisor.advice.names import find
    from legpress_advisor.advice.progression import progression

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
    entry = find(base, " ".join(exercise), ("exercise",))
    show(progression(base, entry, person), chosen, color=color, output=output)
