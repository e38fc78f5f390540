"""`advisor alternatives`: what to do instead."""

from enum import StrEnum
from typing import Annotated

import typer

from legpress_advisor.cli import options
from legpress_advisor.cli.complete import complete_equipment, complete_targets
from legpress_advisor.cli.options import ColorChoice, EffortChoice
from legpress_advisor.cli.profile import profile_for
from legpress_advisor.cli.session import areas, format_of, open_base, person_of, show
from legpress_advisor.render.view import View

EPILOG = """\b
Examples:
  advisor alternatives lower-back
  advisor alternatives leg-press --because pain --avoid lower-back
  advisor alternatives leg-press --equipment dumbbells
  advisor alternatives squat --back-condition --why
  advisor alternatives pull-up --because easier --home
"""
app = typer.Typer(rich_markup_mode=None)


class ReasonChoice(StrEnum):
    """Why somebody looks for something else."""

    PAIN = "pain"
    EQUIPMENT = "equipment"
    VARIETY = "variety"
    EASIER = "easier"
    HARDER = "harder"


@app.command(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
def alternatives(
    target: Annotated[
        list[str],
        typer.Argument(
            help="An exercise to replace, or a region, muscle or pattern to train.", autocompletion=complete_targets
        ),
    ],
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
    home: Annotated[bool, typer.Option("--home", help="Use what homes commonly have.")] = False,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", min=1, max=50, help="How many to show.", show_default="5 or 8")
    ] = None,
    why: Annotated[bool, typer.Option("--why", help="Show the parts of each score.")] = False,
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
    format: options.Format = None,
    json: options.Json = False,
    plain: options.Plain = False,
    output: options.Output = None,
    color: options.Color = ColorChoice.AUTO,
    knowledge: options.Knowledge = None,
) -> None:
    """Rank what to do instead of an exercise by your reason, or what trains a part of the body.

    Nothing is offered that a condition you name speaks against.
    """
    from legpress_advisor.advice.alternatives import Request
    from legpress_advisor.advice.alternatives import alternatives as ranked
    from legpress_advisor.advice.names import find

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
    entry = find(base, " ".join(target), ("exercise", "region", "muscle", "pattern"))
    kept = () if home else profile.equipment
    request = Request(
        because=because.value if because else None,
        avoid=tuple(find(base, each, ("region", "demand")).id for each in avoid or ()),
        equipment=tuple(find(base, each, ("equipment",)).id for each in equipment or kept),
        without=tuple(find(base, each, ("equipment",)).id for each in without or ()),
        home=home,
        limit=limit,
    )
    show(ranked(base, entry, request, person), chosen, view=View(why=why), color=color, output=output)
