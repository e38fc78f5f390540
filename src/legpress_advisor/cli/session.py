"""What every command does around its own work: open the knowledge, understand the person, write the report."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from legpress_advisor.advice.person import Person
from legpress_advisor.cli.emit import can_show_unicode, emit, emit_notice, screen_width, wants_color
from legpress_advisor.cli.options import ColorChoice, EffortChoice, FormatChoice
from legpress_advisor.cli.profile import Profile
from legpress_advisor.errors import UsageError
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.knowledge.load import open_knowledge
from legpress_advisor.render.output import render
from legpress_advisor.render.view import Format, Terminal, View
from legpress_advisor.report.common import Report
from legpress_advisor.text import closest, join_words, safe

AREAS = {
    "back": "back-condition",
    "neck": "neck-pain",
    "shoulder": "shoulder-pain",
    "hip": "hip-pain",
    "knee": "knee-pain",
    "heart": "known-heart-disease",
}
"""The condition each `--AREA-condition` flag stands for: the generic one of the area."""


def open_base(packs: Sequence[Path] | None) -> KnowledgeBase:
    """Open the knowledge with the user's packs; what they should know goes to stderr."""
    opened = open_knowledge(packs or ())
    for notice in opened.notices:
        emit_notice(notice)
    return opened.base


def person_of(
    base: KnowledgeBase,
    *,
    conditions: Sequence[str] | None,
    symptoms: Sequence[str] | None,
    areas: Sequence[str],
    effort: EffortChoice = EffortChoice.MODERATE,
    answers: Sequence[str] | None = None,
    profile: Profile = Profile(),
    supervised: bool = False,
    new_to_lifting: bool = False,
) -> Person:
    """Understand what a person said; area flags and the profile join the conditions, a beginner is new to lifting."""
    named = [*profile.conditions, *(conditions or ()), *(AREAS[area] for area in areas)]
    answered = {**profile.answers, **answers_of(base, answers or ())}
    new_to_lifting = new_to_lifting or profile.level == "beginner"
    if not named and not symptoms:
        return Person(effort=effort.value, answers=answered, supervised=supervised, new_to_lifting=new_to_lifting)
    from legpress_advisor.advice.understand import understand

    return understand(
        base,
        conditions=named,
        symptoms=symptoms or (),
        effort=effort.value,
        answers=answered,
        supervised=supervised,
        new_to_lifting=new_to_lifting,
    )


def areas(**flags: bool) -> list[str]:
    """Return the areas whose flag is set."""
    return [area for area, flag in flags.items() if flag]


def answers_of(base: KnowledgeBase, given: Sequence[str]) -> dict[str, str]:
    """Read KEY=VALUE pairs; raises UsageError for an unknown question, a wrong kind of answer, or two that differ."""
    answers: dict[str, str] = {}
    for pair in given:
        key, equals, value = pair.partition("=")
        key = key.strip()
        if not equals:
            raise UsageError(f'--answer needs KEY=VALUE, not "{safe(pair, 60)}"', labels={"": "advisor list questions"})
        answer = checked_answer(base, key, value)
        if answers.setdefault(key, answer) != answer:
            raise UsageError(f"{key} was answered twice, with {answers[key]} and {answer}; leave one of them out")
    return answers


def checked_answer(base: KnowledgeBase, key: str, value: str) -> str:
    """Return an answer in its one form; raises UsageError for an unknown question or an answer of the wrong kind."""
    question = base.questions.get(key)
    if question is None:
        near = closest(key, base.questions)
        labels = {each: base.questions[each].ask for each in near} | {"": "advisor list questions"}
        raise UsageError(f'no question called "{safe(key, 40)}"', suggestions=tuple(near), labels=labels)
    return _checked(question.kind, value.strip().casefold(), key, question.choices, question.low, question.high)


def _checked(kind: str, value: str, key: str, choices: Sequence[str], low: float | None, high: float | None) -> str:
    allowed = {"yes-no": ("yes", "no"), "choice": tuple(choices)}.get(kind)
    if allowed is not None:
        value = {"y": "yes", "n": "no", "true": "yes", "false": "no"}.get(value, value)
        if value not in allowed:
            raise UsageError(f'{key} needs {join_words(allowed, "or")}, not "{safe(value, 40)}"')
        return value
    try:
        number = float(value)
    except ValueError:
        raise UsageError(f'{key} needs a number, not "{safe(value, 40)}"') from None
    least, most = low if low is not None else float("-inf"), high if high is not None else float("inf")
    if not least <= number <= most:
        raise UsageError(f"{key} needs a number from {least:g} to {most:g}, not {safe(value, 40)}")
    return value


def format_of(choice: FormatChoice | None, *, as_json: bool, plain: bool) -> Format:
    """Return the format: as asked for, else plain where the terminal is known to read aloud or to be dumb."""
    if as_json and plain:
        raise UsageError("--json and --plain are two formats; choose one")
    if as_json:
        return "json"
    if plain:
        return "plain"
    if choice is not None:
        return choice.value
    return "plain" if os.environ.get("ACCESSIBLE") or os.environ.get("TERM") == "dumb" else "rich"


def show(
    report: Report,
    format: Format,
    *,
    view: View = View(),
    color: ColorChoice = ColorChoice.AUTO,
    output: Path | None = None,
) -> None:
    """Write a report to stdout or a file."""
    to_file = output is not None and str(output) != "-"
    terminal = Terminal(
        width=screen_width(),
        color=format == "rich" and wants_color(color.value) and not (to_file and color is ColorChoice.AUTO),
        unicode=to_file or format in ("json", "html", "markdown") or can_show_unicode(),
    )
    emit(render(report, format, view=view, terminal=terminal), output)
    if to_file:
        emit_notice(f"wrote {output}")


def is_windowless() -> bool:
    """Return whether there is nobody to ask: stdin is not a terminal."""
    return not sys.stdin or not sys.stdin.isatty()
