"""The options that several commands share: their words, their help, and what they complete to."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from legpress_advisor.cli.complete import (
    complete_conditions,
    complete_equipment,
    complete_regions,
    complete_symptoms,
)


class FormatChoice(StrEnum):
    """How a result is written."""

    RICH = "rich"
    PLAIN = "plain"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"


class ColorChoice(StrEnum):
    """When to use color."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class EffortChoice(StrEnum):
    """How hard the sets are meant to be."""

    LIGHT = "light"
    MODERATE = "moderate"
    HEAVY = "heavy"


Format = Annotated[
    FormatChoice | None,
    typer.Option("--format", "-f", help="How to write the result.", show_default="rich", envvar="ADVISOR_FORMAT"),
]
Json = Annotated[bool, typer.Option("--json", help="The same as --format json.")]
Plain = Annotated[bool, typer.Option("--plain", help="One labeled line a record, no symbols; --format plain.")]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file, all of it or nothing.")
]
Color = Annotated[ColorChoice, typer.Option("--color", help="When to use color.")]
Knowledge = Annotated[
    list[Path] | None,
    typer.Option("--knowledge", metavar="DIR", help="Add a folder of your own knowledge files; repeatable."),
]
Everything = Annotated[bool, typer.Option("--all", help="Show everything there is on it.")]
Why = Annotated[bool, typer.Option("--why", help="Show what stands behind it: grades, limits, parts of scores.")]
Sources = Annotated[bool, typer.Option("--sources", help="List the references, numbered as in the text.")]
Conditions = Annotated[
    list[str] | None,
    typer.Option(
        "--condition",
        "-c",
        metavar="CONDITION",
        help='A condition by any name, such as "slipped disc"; repeatable.',
        autocompletion=complete_conditions,
    ),
]
Symptoms = Annotated[
    list[str] | None,
    typer.Option(
        "--symptom",
        "-s",
        metavar="SIGN",
        help='What you feel, in your words, such as "numb foot"; repeatable.',
        autocompletion=complete_symptoms,
    ),
]
Effort = Annotated[EffortChoice, typer.Option("--effort", "-e", help="How hard the sets are meant to be.")]
Answers = Annotated[
    list[str] | None,
    typer.Option("--answer", "-a", metavar="KEY=VALUE", help="Answer a question that a report listed; repeatable."),
]
Supervised = Annotated[bool, typer.Option("--supervised", help="Somebody who knows the lifts will watch you.")]
NewToLifting = Annotated[bool, typer.Option("--new-to-lifting", help="You are new to lifting weights.")]
NoProfile = Annotated[bool, typer.Option("--no-profile", help="Ignore your profile this time.")]
BackCondition = Annotated[bool, typer.Option("--back-condition", help="A back problem of a kind not known.")]
NeckCondition = Annotated[bool, typer.Option("--neck-condition", help="A neck problem.")]
ShoulderCondition = Annotated[bool, typer.Option("--shoulder-condition", help="A shoulder problem.")]
HipCondition = Annotated[bool, typer.Option("--hip-condition", help="A hip problem.")]
KneeCondition = Annotated[bool, typer.Option("--knee-condition", help="A knee problem.")]
HeartCondition = Annotated[bool, typer.Option("--heart-condition", help="A heart condition.")]
AvoidRegions = Annotated[
    list[str] | None,
    typer.Option(
        "--avoid",
        metavar="REGION|DEMAND",
        help="Spare this part, or ask less of this; repeatable.",
        autocompletion=complete_regions,
    ),
]
Equipment = Annotated[
    list[str] | None,
    typer.Option(
        "--equipment",
        metavar="EQUIPMENT",
        help="Use only what you have; repeatable. Walls, floors and chairs count as there.",
        autocompletion=complete_equipment,
    ),
]
Home = Annotated[bool, typer.Option("--home", help="Use what homes commonly have.")]
SETTINGS = {"help_option_names": ["-h", "--help"]}
"""What every command tells the parser."""


class Words(NamedTuple):
    """What a person says of themselves; the same options on every command that takes them."""

    back_condition: BackCondition = False
    neck_condition: NeckCondition = False
    shoulder_condition: ShoulderCondition = False
    hip_condition: HipCondition = False
    knee_condition: KneeCondition = False
    heart_condition: HeartCondition = False
    condition: Conditions = None
    symptom: Symptoms = None
    effort: Effort = EffortChoice.MODERATE
    answer: Answers = None
    supervised: Supervised = False
    new_to_lifting: NewToLifting = False
    no_profile: NoProfile = False


class Page(NamedTuple):
    """How and where a result is written, and what knowledge it rests on."""

    format: Format = None
    json: Json = False
    plain: Plain = False
    output: Output = None
    color: Color = ColorChoice.AUTO
    knowledge: Knowledge = None
