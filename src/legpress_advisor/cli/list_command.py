"""`advisor list`: what there is."""

from enum import StrEnum
from typing import Annotated

import typer

from legpress_advisor.cli import options
from legpress_advisor.cli.complete import complete_regions
from legpress_advisor.cli.grouped import grouped
from legpress_advisor.cli.options import SETTINGS, Page, Words
from legpress_advisor.cli.session import open_base, person_of, show
from legpress_advisor.errors import UsageError
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.text import safe

EPILOG = """\b
Examples:
  advisor list exercises
  advisor list exercises --region lower-back --max-demand spinal-compression=1
  advisor list exercises --equipment dumbbells --condition herniated-disc
  advisor list exercises --pattern hinge --demands
  advisor list conditions
"""
app = typer.Typer(rich_markup_mode=None, add_completion=False)


class KindChoice(StrEnum):
    """What can be listed."""

    EXERCISES = "exercises"
    CONDITIONS = "conditions"
    REGIONS = "regions"
    MUSCLES = "muscles"
    PATTERNS = "patterns"
    EQUIPMENT = "equipment"
    DEMANDS = "demands"
    SYMPTOMS = "symptoms"
    QUESTIONS = "questions"
    SOURCES = "sources"


class LevelChoice(StrEnum):
    """How much experience an exercise wants."""

    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


@app.command("list", epilog=EPILOG, context_settings=SETTINGS)
@grouped
def list_(
    kind: Annotated[
        KindChoice, typer.Argument(metavar="KIND", help="What to list: exercises, conditions, or the words they use.")
    ],
    words: Words,
    page: Page,
    region: Annotated[
        str | None,
        typer.Option(metavar="REGION", help="Only what trains this region.", autocompletion=complete_regions),
    ] = None,
    muscle: Annotated[str | None, typer.Option(metavar="MUSCLE", help="Only what trains this muscle.")] = None,
    pattern: Annotated[str | None, typer.Option(metavar="PATTERN", help="Only this movement pattern.")] = None,
    equipment: options.Equipment = None,
    home: options.Home = False,
    level: Annotated[LevelChoice | None, typer.Option(help="Only this level.")] = None,
    max_demand: Annotated[
        list[str] | None,
        typer.Option(
            "--max-demand", metavar="DEMAND=GRADE", help="Only what asks at most this; repeatable, regions too."
        ),
    ] = None,
    demands: Annotated[bool, typer.Option("--demands", help="Show the grades side by side.")] = False,
) -> None:
    """List what the knowledge holds; exercises can be filtered.

    Kinds: exercises, conditions, regions, muscles, patterns, equipment, demands, symptoms, questions, sources.
    """
    from legpress_advisor.advice.listing import Filter, listing
    from legpress_advisor.advice.names import find, find_each

    if kind is not KindChoice.EXERCISES and words != Words():
        raise UsageError("filters are for exercises: advisor list exercises …")
    base = open_base(page.knowledge)
    person, profile = person_of(base, words._replace(no_profile=words.no_profile or kind is not KindChoice.EXERCISES))
    kept = () if home else profile.equipment
    wanted = Filter(
        region=find(base, region, ("region",)).id if region else None,
        muscle=find(base, muscle, ("muscle",)).id if muscle else None,
        pattern=find(base, pattern, ("pattern",)).id if pattern else None,
        equipment=find_each(base, equipment or kept, ("equipment",)),
        home=home,
        level=level.value if level else None,
        ceilings=dict(_ceiling(base, each) for each in max_demand or ()),
        demands=demands,
    )
    if kind is not KindChoice.EXERCISES and wanted != Filter():
        raise UsageError("filters are for exercises: advisor list exercises …")
    singular = {"equipment": "equipment"}.get(kind.value, kind.value.removesuffix("s"))
    show(listing(base, singular, wanted, person), page)


def _ceiling(base: KnowledgeBase, text: str) -> tuple[str, int]:
    from legpress_advisor.advice.names import find

    name, equals, grade = text.rpartition("=")
    if not equals or grade.strip() not in ("0", "1", "2", "3"):
        raise UsageError(f'--max-demand needs DEMAND=GRADE with a grade from 0 to 3, not "{safe(text, 60)}"')
    return find(base, name, ("demand", "region")).id, int(grade)
