"""`advisor profile`: tell the program once what holds for every question."""

from typing import Annotated

import typer

from legpress_advisor.cli import options
from legpress_advisor.cli.emit import emit
from legpress_advisor.cli.grouped import grouped
from legpress_advisor.cli.list_command import LevelChoice
from legpress_advisor.cli.profile import (
    Profile,
    clear_profile,
    profile_path,
    read_profile,
    summary,
    write_profile,
)
from legpress_advisor.cli.session import answers_of, open_base, show
from legpress_advisor.errors import UnknownNameError, UsageError
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.text import safe

EPILOG = """\b
Examples:
  advisor profile set --condition "slipped disc" --equipment dumbbells --level beginner
  advisor profile set --answer leg-symptoms-now=no
  advisor profile show
  advisor profile clear
"""
app = typer.Typer(
    rich_markup_mode=None,
    add_completion=False,
    epilog=EPILOG,
    context_settings=options.SETTINGS,
    help="Keep your conditions, equipment and level on this machine, for safety, alternatives and list.",
)
Level = Annotated[LevelChoice | None, typer.Option("--level", help="How used to lifting you are.")]


@app.command("set", epilog=EPILOG, context_settings=options.SETTINGS)
def set_(
    condition: options.Conditions = None,
    equipment: options.Equipment = None,
    level: Level = None,
    answer: options.Answers = None,
    knowledge: options.Knowledge = None,
) -> None:
    """Write what you name into the profile; what you do not name stays as it was.

    Beginner counts as --new-to-lifting. Times, such as weeks since an operation, are not kept: they change.
    """
    if not (condition or equipment or level or answer):
        raise UsageError("nothing to keep; name at least one of --condition, --equipment, --level and --answer")
    from legpress_advisor.advice.names import find_each

    base = open_base(knowledge)
    profile = read_profile(base)
    things = dict.fromkeys(find_each(base, equipment, ("equipment",)))
    profile = Profile(
        conditions=_conditions(base, condition) if condition else profile.conditions,
        equipment=tuple(things) or profile.equipment,
        level=level.value if level else profile.level,
        answers={**profile.answers, **_lasting(base, answer or [])},
    )
    path = write_profile(profile)
    emit(f"kept in {path}:\n{_lines(profile)}")


@app.command("show", epilog=EPILOG, context_settings=options.SETTINGS)
@grouped
def show_(page: options.Page) -> None:
    """Print the profile."""
    from legpress_advisor.report.machine import ProfileReport

    base = open_base(page.knowledge)
    profile = read_profile(base)
    report = ProfileReport(
        schema="advisor.profile/1",
        knowledge_version=base.version,
        path=str(profile_path()),
        conditions=profile.conditions,
        equipment=profile.equipment,
        level=profile.level or None,
        answers=dict(profile.answers),
    )
    show(report, page)


@app.command(epilog=EPILOG, context_settings=options.SETTINGS)
def clear() -> None:
    """Remove the profile."""
    emit("The profile is gone.\n" if clear_profile() else "There was no profile.\n")


def _lines(profile: Profile) -> str:
    rows = {
        "conditions": ", ".join(profile.conditions),
        "equipment": ", ".join(profile.equipment),
        "level": profile.level,
        "answers": ", ".join(summary(Profile(answers=profile.answers))),
    }
    return "".join(f"{name + ':':<12}{value}\n" for name, value in rows.items() if value)


def _conditions(base: KnowledgeBase, typed: list[str]) -> tuple[str, ...]:
    """Return the ids of what was typed; what is not known, or is a sign to have looked at, is not kept."""
    from legpress_advisor.advice.understand import understand

    person = understand(base, conditions=typed)
    if person.unrecognised:
        words = person.unrecognised[0]
        raise UnknownNameError(
            f'no condition called "{safe(words, 60)}"', suggestions=person.suggestions.get(words, ())
        )
    for reading in person.symptoms:
        sign = base.symptoms[reading.id]
        if sign.urgency != "none":
            raise UsageError(f"a profile keeps conditions, not signs that need help first: {sign.sign}. {sign.act}")
    ids = {*person.condition_ids, *(each for sign in person.symptoms for each in base.symptoms[sign.id].conditions)}
    if not ids:
        raise UsageError("nothing in these words is a condition that could be kept")
    return tuple(sorted(ids))


def _lasting(base: KnowledgeBase, given: list[str]) -> dict[str, str]:
    answers = answers_of(base, given)
    for key in answers:
        if base.questions[key].unit in ("weeks", "days"):
            raise UsageError(f"{key} changes with time, so it is not kept; give it with the command: --answer {key}=…")
    return answers
