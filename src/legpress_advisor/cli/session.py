"""What every command does around its own work: open the knowledge, understand the person, write the report."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from legpress_advisor.advice.person import Person
from legpress_advisor.cli.emit import can_show_unicode, emit, emit_notice, screen_width, wants_color
from legpress_advisor.cli.options import ColorChoice, Page, Words
from legpress_advisor.cli.profile import Profile, profile_for
from legpress_advisor.errors import UsageError
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.knowledge.load import open_knowledge
from legpress_advisor.render.output import render
from legpress_advisor.render.view import Format, Terminal, View
from legpress_advisor.report.common import Report
from legpress_advisor.text import closest, join_words, safe

AREAS = {
    "back_condition": "back-condition",
    "neck_condition": "neck-pain",
    "shoulder_condition": "shoulder-pain",
    "hip_condition": "hip-pain",
    "knee_condition": "knee-pain",
    "heart_condition": "known-heart-disease",
}
"""The condition each area flag stands for: the generic one of the area."""


HIGH_PRESSURE = {"systolic": 140, "diastolic": 90}
"""Readings in mmHg from which blood pressure counts as high, whether or not it was named; expert judgment."""


def open_base(packs: Sequence[Path] | None) -> KnowledgeBase:
    """Open the knowledge with the user's packs; what they should know goes to stderr."""
    opened = open_knowledge(packs or ())
    for notice in opened.notices:
        emit_notice(notice)
    return opened.base


def person_of(base: KnowledgeBase, words: Words) -> tuple[Person, Profile]:
    """Understand what a person said; the profile joins in unless ignored, and a beginner is new to lifting."""
    profile = profile_for(base, ignored=words.no_profile)
    flags = [condition for flag, condition in AREAS.items() if getattr(words, flag)]
    said = [*(words.condition or ()), *(words.symptom or ())]
    if any(not each.strip() for each in said):
        raise UsageError("--condition and --symptom need words; leave them out if there is nothing to name")
    answers = {**profile.answers, **answers_of(base, words.answer or ())}
    named = [*profile.conditions, *(words.condition or ()), *flags, *_answered_to_have(answers)]
    person = Person(
        effort=words.effort.value,
        answers=answers,
        supervised=words.supervised,
        new_to_lifting=words.new_to_lifting or profile.level == "beginner",
    )
    if named or words.symptom:
        from legpress_advisor.advice.understand import understand

        person = understand(
            base,
            conditions=named,
            symptoms=words.symptom or (),
            effort=person.effort,
            answers=person.answers,
            supervised=person.supervised,
            new_to_lifting=person.new_to_lifting,
        )
    return person, profile


def _answered_to_have(answers: Mapping[str, str]) -> list[str]:
    """Return the condition that a high reading means, so that an answer is never lost for want of its name."""
    high = any(float(answers[key]) >= limit for key, limit in HIGH_PRESSURE.items() if key in answers)
    return ["hypertension"] if high else []


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


def format_of(page: Page) -> Format:
    """Return the format: as asked for, else plain where the terminal is known to read aloud or to be dumb."""
    if page.json and page.plain:
        raise UsageError("--json and --plain are two formats; choose one")
    if page.json:
        return "json"
    if page.plain:
        return "plain"
    if page.format is not None:
        return page.format.value
    return "plain" if os.environ.get("ACCESSIBLE") or os.environ.get("TERM") == "dumb" else "rich"


def show(report: Report, page: Page, view: View = View()) -> None:
    """Write a report to stdout or a file."""
    format = format_of(page)
    to_file = page.output is not None and str(page.output) != "-"
    colored = format == "rich" and wants_color(page.color.value)
    terminal = Terminal(
        width=screen_width(),
        color=colored and not (to_file and page.color is ColorChoice.AUTO),
        unicode=to_file or format in ("json", "html", "markdown") or can_show_unicode(),
    )
    emit(render(report, format, view=view, terminal=terminal), page.output)
    if to_file:
        emit_notice(f"wrote {page.output}")


def view_of(*, everything: bool = False, **parts: bool) -> View:
    """Return which parts are opened; all of them with `everything`."""
    return View.everything() if everything else View(**parts)
