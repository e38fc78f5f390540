"""Checks of conditions: their words exist, a child is no milder than its parent, their tests can hold."""

from __future__ import annotations

from collections.abc import Iterator

from legpress_advisor.diagnostics import Problem, problem
from legpress_advisor.knowledge.check_vocabulary import all_exercises, check_said, check_words, listed
from legpress_advisor.knowledge.library import Item, Library
from legpress_advisor.model.condition import Condition, When
from legpress_advisor.model.vocabulary import MAX_GRADE, VERDICTS, Question


def check_conditions(library: Library) -> Iterator[Problem]:
    """Complain about each condition file."""
    exercises = all_exercises(library)
    for item in library["condition"].values():
        entry = item.entry
        assert isinstance(entry, Condition)
        yield from _check_terms(item, entry, library)
        yield from _check_parent(item, entry, library)
        yield from check_said(item, entry.said_as, library)
        for index, limit in enumerate(entry.limits):
            if not 1 <= limit.at <= MAX_GRADE:
                yield problem("KB027", item.at("limits", index, "at"), f"a limit at {limit.at} is not 1 to {MAX_GRADE}")
            if limit.verdict in ("go", "stop") or limit.unknown == "stop":
                said = "stop" if limit.unknown == "stop" else limit.verdict
                yield problem("KB012", item.at("limits", index), f'a limit may not answer "{said}"')
            if limit.unknown and not limit.when:
                yield problem("KB034", item.at("limits", index, "unknown"), "nothing is asked that could be unknown")
            if limit.when:
                yield from _check_when(item, limit.when, ("limits", index, "when"), library)
            yield from _check_unless(item, limit.unless, ("limits", index, "unless"), library)
        clearance = entry.clearance
        stops = [clearance.default, clearance.lighter]
        stops += [verdict for each in clearance.escalations for verdict in (each.verdict, each.unknown) if verdict]
        if "stop" in stops:
            message = 'a clearance may not answer "stop"; that is for signs'
            yield problem("KB012", item.at("clearance"), message, "acts_as: SIGN")
        for index, escalation in enumerate(entry.clearance.escalations):
            place = ("clearance", "escalations", index, "when")
            yield from _check_when(item, escalation.when, place, library)
            yield from _check_unless(item, escalation.unless, (*place[:-1], "unless"), library)
        named = [(each.exercise, ("examples", i, "exercise")) for i, each in enumerate(entry.examples)]
        yield from check_words(item, "exercise", exercises, named)
        for index, example in enumerate(entry.examples):
            asked = [(key, ("examples", index, "answers", key)) for key in example.answers]
            yield from check_words(item, "question", library["question"], asked)
            if not (example.expect or example.at_least or example.at_most):
                yield problem("KB032", item.at("examples", index), "the example expects nothing")


def ancestors(entry: Condition, library: Library) -> list[Condition]:
    """Return the parents, nearest first; stops where the chain would close a circle."""
    chain: list[Condition] = []
    seen = {entry.id}
    parent = entry.kind_of
    while parent is not None and parent in library["condition"] and parent not in seen:
        seen.add(parent)
        found = library["condition"][parent].entry
        assert isinstance(found, Condition)
        chain.append(found)
        parent = found.kind_of
    return chain


def _check_terms(item: Item, entry: Condition, library: Library) -> Iterator[Problem]:
    regions = [(entry.region, ("region",)), *listed(entry.also_regions, "also_regions")]
    demands = [(each.demand, ("limits", i, "demand")) for i, each in enumerate(entry.limits)]
    flags = [*listed(entry.red_flags, "red_flags"), (entry.acts_as, ("acts_as",))]
    yield from check_words(item, "region", library["region"], regions)
    yield from check_words(item, "muscle", library["muscle"], listed(entry.muscles, "muscles"))
    yield from check_words(item, "demand", library["demand"], demands)
    yield from check_words(item, "symptom", library["symptom"], flags)
    yield from check_words(item, "condition", library["condition"], [(entry.kind_of, ("kind_of",))])


def _check_parent(item: Item, entry: Condition, library: Library) -> Iterator[Problem]:
    chain = ancestors(entry, library)
    if (chain or [entry])[-1].kind_of in library["condition"]:
        yield problem("KB035", item.at("kind_of"), f'"{entry.id}" is its own ancestor')
    if not chain or entry.milder_than_parent:
        return
    parent = chain[0]
    for name in ("default", "lighter"):
        mine, theirs = getattr(entry.clearance, name), getattr(parent.clearance, name)
        if VERDICTS.index(mine) < VERDICTS.index(theirs):
            message = f'{name} "{mine}" is milder than "{theirs}" of {parent.id}'
            yield problem("KB033", item.at("clearance", name), message)
    strict = {(limit.demand, limit.at): limit.verdict for limit in parent.limits if limit.when is None}
    for index, limit in enumerate(entry.limits):
        theirs = strict.get((limit.demand, limit.at), "go")
        if VERDICTS.index(limit.verdict) < VERDICTS.index(theirs):
            message = f'{limit.demand} at {limit.at}: "{limit.verdict}" is milder than "{theirs}" of {parent.id}'
            yield problem("KB033", item.at("limits", index), message)


def _check_unless(
    item: Item, unless: When | tuple[When, ...] | None, path: tuple[str | int, ...], library: Library
) -> Iterator[Problem]:
    if isinstance(unless, tuple):
        for index, when in enumerate(unless):
            yield from _check_when(item, when, (*path, index), library)
    elif unless:
        yield from _check_when(item, unless, path, library)


def _check_when(item: Item, when: When, path: tuple[str | int, ...], library: Library) -> Iterator[Problem]:
    yield from check_words(item, "question", library["question"], [(when.question, (*path, "question"))])
    given = [each for each in (when.equals, when.at_least, when.below) if each is not None]
    if len(given) != 1:
        yield problem("KB034", item.at(*path), "give exactly one of is, at_least and below")
        return
    asked = library["question"].get(when.question)
    question = asked.entry if asked else None
    if not isinstance(question, Question):
        return
    if (question.kind == "number") != (when.equals is None):
        test = "at_least or below" if question.kind == "number" else "is"
        yield problem("KB034", item.at(*path), f'"{question.id}" needs {test}')
    allowed = ("yes", "no") if question.kind == "yes-no" else question.choices
    if when.equals is not None and question.kind != "number" and when.equals not in allowed:
        yield problem(
            "KB034", item.at(*path, "is"), f'"{when.equals}" is no answer to "{question.id}"', ", ".join(allowed)
        )
