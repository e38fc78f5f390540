"""`advisor safety`: whether an exercise suits a person."""

from typing import Annotated

import typer

from legpress_advisor.cli import options
from legpress_advisor.cli.complete import complete_exercises
from legpress_advisor.cli.options import ColorChoice, EffortChoice
from legpress_advisor.cli.profile import profile_for
from legpress_advisor.cli.session import areas, format_of, open_base, person_of, show
from legpress_advisor.render.view import View

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
app = typer.Typer(rich_markup_mode=None)


@app.command(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
def safety(
    exercise: Annotated[
        list[str],
        typer.Argument(help="An exercise or variation, by any name.", autocompletion=complete_exercises),
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
    supervised: options.Supervised = False,
    new_to_lifting: options.NewToLifting = False,
    no_profile: options.NoProfile = False,
    ask: Annotated[bool, typer.Option("--ask", help="Ask me what the verdict turns on, warning signs first.")] = False,
    sources: options.Sources = False,
    format: options.Format = None,
    json: options.Json = False,
    plain: options.Plain = False,
    output: options.Output = None,
    color: options.Color = ColorChoice.AUTO,
    knowledge: options.Knowledge = None,
) -> None:
    """Judge an exercise for what you name, with the smallest change that makes it fit and a checklist.

    General education, not medical care. What is unknown is never taken for safe.
    """
    from legpress_advisor.advice.names import find
    from legpress_advisor.advice.safety import safety as judged

    if ask:
        from legpress_advisor.cli.asking import require_terminal

        require_terminal()
    chosen = format_of(format, as_json=json, plain=plain)
    base = open_base(knowledge)
    profile = profile_for(base, ignored=no_profile)
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
        profile=profile,
        supervised=supervised,
        new_to_lifting=new_to_lifting,
    )
    entry = find(base, " ".join(exercise), ("exercise",))
    if ask:
        from legpress_advisor.cli.asking import ask as asked

        person = asked(base, entry.id, person)
    show(judged(base, entry.id, person), chosen, view=View(sources=sources), color=color, output=output)
