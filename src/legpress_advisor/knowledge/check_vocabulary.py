"""Checks of the vocabulary: every word it uses exists, its tree has no circle, its anchors and ladders hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from legpress_advisor.diagnostics import Location, Problem, problem
from legpress_advisor.knowledge.expand import members
from legpress_advisor.knowledge.library import Item, Library
from legpress_advisor.model.exercise import Exercise
from legpress_advisor.model.vocabulary import (
    MAX_GRADE,
    Demand,
    Equipment,
    GeneralAdjustment,
    Ladder,
    Muscle,
    Pattern,
    Region,
    Symptom,
)
from legpress_advisor.text import closest


def unknown(place: Location, kind: str, name: str, known: Iterable[str]) -> Problem:
    """Make the complaint about a word that does not exist, with the closest ones that do."""
    near = closest(name, known)
    return problem("KB023", place, f'unknown {kind} "{name}"', f'did you mean "{near[0]}"?' if near else "")


def check_words(
    item: Item, kind: str, known: Iterable[str], words: Iterable[tuple[str | None, tuple[str | int, ...]]]
) -> Iterator[Problem]:
    """Complain about each (word, place) that is not among the known ones; None passes."""
    known = set(known)
    for word, path in words:
        if word is not None and word not in known:
            yield unknown(item.at(*path), kind, word, known)


def listed(words: Iterable[str], *path: str | int) -> list[tuple[str | None, tuple[str | int, ...]]]:
    """Pair the words of a list with their places."""
    return [(word, (*path, index)) for index, word in enumerate(words)]


def check_vocabulary(library: Library) -> Iterator[Problem]:
    """Complain about words of the vocabulary that use words it does not have."""
    exercises = all_exercises(library)
    regions, muscles = library["region"], library["muscle"]
    for id, place in library.familiar.items():
        if id not in exercises:
            yield unknown(place.at(), "exercise", id, exercises)
    for item in [item for kind in _CHECKED for item in library[kind].values()]:
        match item.entry:
            case Region() as region:
                yield from check_words(item, "muscle", muscles, listed(region.acts_through, "acts_through"))
                moved_by = listed(region.moved_by, "moved_by")
                yield from check_words(item, "joint action", library["action"], moved_by)
            case Muscle() as muscle:
                yield from check_words(item, "region", regions, [(muscle.region, ("region",))])
                yield from check_words(item, "muscle", muscles, [(muscle.parent, ("parent",))])
                yield from _check_tree(item, library)
            case Pattern() as pattern:
                yield from check_words(item, "joint action", library["action"], listed(pattern.actions, "actions"))
            case Equipment() as thing:
                stands_in = listed(thing.stands_in_for, "stands_in_for")
                yield from check_words(item, "equipment", library["equipment"], stands_in)
            case Demand() as demand:
                named = [(demand.region, ("region",)), *listed(demand.also_regions, "also_regions")]
                yield from check_words(item, "region", regions, named)
                if demand.inherent_from is not None and not 1 <= demand.inherent_from <= MAX_GRADE:
                    message = f"inherent_from {demand.inherent_from} is not 1 to {MAX_GRADE}"
                    yield problem("KB027", item.at("inherent_from"), message)
                yield from _check_anchors(item, demand, exercises)
            case GeneralAdjustment() as change:
                for lowered, steps in change.lowers.items():
                    if not 1 <= steps <= MAX_GRADE:
                        yield problem(
                            "KB027", item.at("lowers", lowered), f"lowering by {steps} is not 1 to {MAX_GRADE}"
                        )
                yield from check_words(
                    item, "demand", library["demand"], [(each, ("lowers", each)) for each in change.lowers]
                )
            case Symptom() as symptom:
                yield from check_words(item, "region", regions, listed(symptom.regions, "regions"))
                yield from check_words(
                    item,
                    "symptom",
                    library["symptom"].keys() | library["condition"].keys(),
                    listed(symptom.yields_to, "yields_to"),
                )
                named = listed(symptom.conditions, "conditions")
                yield from check_words(item, "condition", library["condition"], named)
                yield from check_said(item, symptom.said_as, library)
                if symptom.urgency != "none" and not symptom.act:
                    yield problem("KB042", item.at(), f'"{symptom.id}" does not say what to do')
            case Ladder() as ladder:
                yield from _check_ladder(item, ladder, library, exercises)


def check_said(item: Item, sets: Iterable[Iterable[str]], library: Library) -> Iterator[Problem]:
    """Complain about word sets that name a wording which does not exist."""
    for index, groups in enumerate(sets):
        for at, group in enumerate(groups):
            wordings = [(part.lower(), ("said_as", index, at)) for part in group.split("|") if part.isupper()]
            yield from check_words(item, "wording", library["wording"], wordings)


_CHECKED = ("region", "muscle", "pattern", "equipment", "demand", "adjustment", "symptom", "ladder")


def all_exercises(library: Library) -> dict[str, Exercise]:
    """Return every exercise and variation by id, each in full."""
    entries = (item.entry for item in library["exercise"].values())
    return {each.id: each for entry in entries if isinstance(entry, Exercise) for each in members(entry)}


def grade_of(exercise: Exercise, demand: str) -> int:
    """Return the grade of a demand; 0 when the exercise does not state it."""
    return next((use.grade for use in exercise.demands if use.demand == demand), 0)


def _check_tree(item: Item, library: Library) -> Iterator[Problem]:
    seen = {item.id}
    parent = getattr(item.entry, "parent", None)
    while parent in library["muscle"]:
        if parent in seen:
            yield problem("KB035", item.at("parent"), f'"{item.id}" is its own ancestor')
            return
        seen.add(parent)
        parent = getattr(library["muscle"][parent].entry, "parent", None)


def _check_anchors(item: Item, demand: Demand, exercises: dict[str, Exercise]) -> Iterator[Problem]:
    for index, anchor in enumerate(demand.anchors):
        place = item.at("anchors", index)
        if not 0 <= anchor.grade <= MAX_GRADE:
            yield problem("KB027", place, f"grade {anchor.grade} is not 0 to {MAX_GRADE}")
        if anchor.exercise not in exercises:
            yield unknown(place, "exercise", anchor.exercise, exercises)
            continue
        grade = grade_of(exercises[anchor.exercise], demand.id)
        if grade != anchor.grade:
            message = f"{anchor.exercise} is graded {grade} for {demand.id}, the anchor says {anchor.grade}"
            yield problem("KB030", place, message)


def _check_ladder(item: Item, ladder: Ladder, library: Library, exercises: dict[str, Exercise]) -> Iterator[Problem]:
    demands = _demands_of(ladder.of, library)
    if not demands:
        yield unknown(item.at("of"), "demand or region", ladder.of, [*library["demand"], *library["region"]])
    missing = list(check_words(item, "exercise", exercises, listed(ladder.order, "order")))
    yield from missing
    if missing or not demands:
        return
    asked = [sum(grade_of(exercises[id], demand) for demand in demands) for id in ladder.order]
    for index in range(1, len(asked)):
        if asked[index] < asked[index - 1]:
            above, below = ladder.order[index], ladder.order[index - 1]
            message = f"{below} asks {asked[index - 1]} of {ladder.of}, {above} above it only {asked[index]}"
            yield problem("KB031", item.at("order", index), message)
    if len(asked) > 1 and asked[0] >= asked[-1]:
        yield problem("KB031", item.at("order"), f"both ends of the ladder ask {asked[0]} of {ladder.of}")


def _demands_of(name: str, library: Library) -> list[str]:
    """Return the demand itself, or the demands whose own region it is."""
    if name in library["demand"]:
        return [name]
    entries = (item.entry for item in library["demand"].values())
    return [each.id for each in entries if isinstance(each, Demand) and each.region == name]
