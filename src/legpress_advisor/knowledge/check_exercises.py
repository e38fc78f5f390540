"""Checks of exercises: their words exist, their grades and adjustments make sense, their swaps share a joint action."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from legpress_advisor.diagnostics import Problem, problem
from legpress_advisor.knowledge.check_vocabulary import all_exercises, check_words, listed
from legpress_advisor.knowledge.expand import expand
from legpress_advisor.knowledge.library import Item, Library
from legpress_advisor.model.exercise import (
    About,
    Adjustment,
    Changes,
    CuratedSwap,
    Dose,
    Exercise,
    MuscleChange,
    Variation,
)
from legpress_advisor.model.vocabulary import FROM_EFFORT, MAX_GRADE, Pattern

_NOT_FROM_EFFORT = f"{FROM_EFFORT} comes from the effort, not the exercise"


def check_exercises(library: Library) -> Iterator[Problem]:
    """Complain about each exercise file, its variations included."""
    exercises = all_exercises(library)
    for item in library["exercise"].values():
        entry = item.entry
        assert isinstance(entry, Exercise)
        yield from _check_terms(item, entry, library)
        yield from _check_grades(item, entry)
        yield from _check_adjustments(item, entry, library)
        yield from _check_statements(item, entry, library)
        yield from _check_swaps(item, entry, library, exercises)
        yield from _check_whole(item, entry)
        for index, variation in enumerate(entry.variations):
            yield from _check_variation(item, entry, variation, index, library)


def joint_actions(exercise: Exercise, library: Library) -> set[str]:
    """Return the loaded joint actions: the stated ones, else those of its patterns."""
    if exercise.actions:
        return set(exercise.actions)
    found: set[str] = set()
    for name in (exercise.pattern, *exercise.also):
        pattern = library["pattern"].get(name)
        if pattern and isinstance(pattern.entry, Pattern):
            found.update(pattern.entry.actions)
    return found


def _check_terms(item: Item, entry: Exercise, library: Library) -> Iterator[Problem]:
    patterns = [(entry.pattern, ("pattern",)), *listed(entry.also, "also")]
    muscles = [(use.muscle, ("muscles", i, "muscle")) for i, use in enumerate(entry.muscles)]
    demands = [(use.demand, ("demands", i, "demand")) for i, use in enumerate(entry.demands)]
    faults = [(each.demand, ("technique", "faults", i, "demand")) for i, each in enumerate(entry.technique.faults)]
    yield from check_words(item, "pattern", library["pattern"], patterns)
    yield from check_words(item, "joint action", library["action"], listed(entry.actions, "actions"))
    yield from check_words(item, "equipment", library["equipment"], listed(entry.equipment, "equipment"))
    yield from check_words(item, "muscle", library["muscle"], muscles)
    yield from check_words(item, "demand", library["demand"], [*demands, *faults])


def _check_grades(item: Item, entry: Exercise) -> Iterator[Problem]:
    for section, uses in (
        ("muscles", [(use.muscle, use.grade) for use in entry.muscles]),
        ("demands", [(use.demand, use.grade) for use in entry.demands]),
    ):
        for index, (_, grade) in enumerate(uses):
            if not 0 <= grade <= MAX_GRADE:
                yield problem("KB027", item.at(section, index, "grade"), f"grade {grade} is not 0 to {MAX_GRADE}")
        yield from _check_twice(item, section, [name for name, _ in uses])
    for index, demand in enumerate(entry.demands):
        if demand.demand == FROM_EFFORT:
            yield problem("KB037", item.at("demands", index), _NOT_FROM_EFFORT)
    yield from _check_dose(item, entry.dose)


def _check_dose(item: Item, dose: Dose, base: tuple[str | int, ...] = ()) -> Iterator[Problem]:
    for name in ("sessions_per_week", "sets_per_week", "repetitions", "hold_s"):
        low_high = getattr(dose, name)
        if low_high and not 0 < low_high[0] <= low_high[1]:
            yield problem("KB027", item.at(*base, "dose", name), f"{name} runs from {low_high[0]} to {low_high[1]}")


def _check_adjustments(item: Item, entry: Exercise, library: Library) -> Iterator[Problem]:
    grades = {use.demand: use.grade for use in entry.demands}
    yield from _check_changes(item, entry.adjustments, grades, library, ())
    yield from _check_raises(item, entry, grades)


def _check_changes(
    item: Item, changes: Sequence[Adjustment], grades: dict[str, int], library: Library, base: tuple[str | int, ...]
) -> Iterator[Problem]:
    """Complain about adjustments that set no demand, an unknown one, or one to the grade it has."""
    for index, change in enumerate(changes):
        path = (*base, "adjustments", index, "sets")
        yield from check_words(item, "demand", library["demand"], [(each, (*path, each)) for each in change.sets])
        if not change.sets:
            yield problem("KB028", item.at(*path[:-1]), f'"{change.id}" sets no demand')
        for demand, grade in change.sets.items():
            if not 0 <= grade <= MAX_GRADE:
                yield problem("KB027", item.at(*path, demand), f"grade {grade} is not 0 to {MAX_GRADE}")
            if grade == grades.get(demand, 0):
                message = f'"{change.id}" sets {demand} to {grade}, which it is already'
                yield problem("KB028", item.at(*path, demand), message)
    yield from _check_twice(item, "adjustments", [each.id for each in changes], base)


def _check_raises(item: Item, entry: Exercise, grades: dict[str, int]) -> Iterator[Problem]:
    """An adjustment that raises a demand must be the only one that sets it, or two could undo each other."""
    setting = Counter(demand for change in entry.adjustments for demand in change.sets)
    for index, change in enumerate(entry.adjustments):
        for demand, grade in change.sets.items():
            if grade > grades.get(demand, 0) and setting[demand] > 1:
                message = f'"{change.id}" raises {demand}, which another adjustment sets too'
                yield problem("KB028", item.at("adjustments", index, "sets", demand), message)


def _check_statements(item: Item, entry: Exercise, library: Library) -> Iterator[Problem]:
    adjustments = [each.id for each in entry.adjustments]
    for section, subjects in (
        ("claims", [claim.about for claim in entry.claims]),
        ("risks", [risk.about for risk in entry.risks]),
    ):
        for index, subject in enumerate(subjects):
            about = subject or About()
            base = (section, index, "about")
            yield from check_words(item, "region", library["region"], [(about.region, (*base, "region"))])
            yield from check_words(item, "muscle", library["muscle"], [(about.muscle, (*base, "muscle"))])
            yield from check_words(item, "demand", library["demand"], [(about.demand, (*base, "demand"))])
    for index, risk in enumerate(entry.risks):
        named = listed(risk.reduce_by, "risks", index, "reduce_by")
        yield from check_words(item, "adjustment", adjustments, named)
    yield from _check_twice(item, "claims", [each.id for each in entry.claims])


def _check_swaps(item: Item, entry: Exercise, library: Library, exercises: dict[str, Exercise]) -> Iterator[Problem]:
    yield from _check_stated_swaps(item, entry, entry.alternatives, library, exercises)
    for index, variation in enumerate(entry.variations):
        path = ("variations", index, "changes")
        own, left_out = variation.changes.alternatives, variation.changes.without_alternatives
        whole = expand(entry, variation)
        yield from _check_stated_swaps(item, whole, own, library, exercises, path)
        known = [swap.exercise for swap in entry.alternatives]
        yield from check_words(item, "alternative", known, listed(left_out, *path, "without_alternatives"))
        for swap in whole.alternatives[len(own) :]:
            if _fits(entry, swap, library, exercises) and not _fits(whole, swap, library, exercises):
                message = f"{swap.exercise}, which is inherited, shares no joint action with {variation.id}"
                yield problem("KB029", item.at("variations", index), message, "list it in without_alternatives")


def _check_stated_swaps(
    item: Item,
    exercise: Exercise,
    swaps: Sequence[CuratedSwap],
    library: Library,
    exercises: dict[str, Exercise],
    base: tuple[str | int, ...] = (),
) -> Iterator[Problem]:
    for index, swap in enumerate(swaps):
        path = (*base, "alternatives", index)
        yield from check_words(item, "exercise", exercises, [(swap.exercise, (*path, "exercise"))])
        regions = [(swap.region, (*path, "region")), *listed(swap.also_regions, *path, "also_regions")]
        yield from check_words(item, "region", library["region"], regions)
        if swap.exercise == exercise.id:
            yield problem("KB029", item.at(*path), "an exercise is no alternative to itself")
        elif {"easier", "harder"} <= {*swap.reasons}:
            yield problem("KB029", item.at(*path), f"{swap.exercise} cannot be both easier and harder")
        elif not _fits(exercise, swap, library, exercises):
            yield problem("KB029", item.at(*path), f"{swap.exercise} shares no joint action with {exercise.id}")
    yield from _check_twice(item, "alternatives", [each.exercise for each in swaps], base)


def _fits(exercise: Exercise, swap: CuratedSwap, library: Library, exercises: dict[str, Exercise]) -> bool:
    """Return whether a swap shares a joint action with the exercise, or says why it is offered all the same."""
    other = exercises.get(swap.exercise)
    shared = other is None or joint_actions(exercise, library) & joint_actions(other, library)
    return bool(shared or swap.although)


def _check_variation(
    item: Item, entry: Exercise, variation: Variation, index: int, library: Library
) -> Iterator[Problem]:
    path = ("variations", index, "changes")
    changes = variation.changes
    yield from check_words(item, "pattern", library["pattern"], [(changes.pattern, (*path, "pattern"))])
    yield from check_words(item, "joint action", library["action"], listed(changes.actions or (), *path, "actions"))
    yield from check_words(item, "equipment", library["equipment"], listed(changes.equipment or (), *path, "equipment"))
    muscles = [(each, (*path, "muscles", each)) for each in changes.muscles]
    demands = [(each, (*path, "demands", each)) for each in changes.demands]
    adjustments = listed(changes.without_adjustments, *path, "without_adjustments")
    yield from check_words(item, "muscle", library["muscle"], muscles)
    yield from check_words(item, "demand", library["demand"], demands)
    yield from check_words(item, "adjustment", [each.id for each in entry.adjustments], adjustments)
    claims = listed(changes.without_claims, *path, "without_claims")
    yield from check_words(item, "claim", [each.id for each in entry.claims], claims)
    if changes.dose:
        yield from _check_dose(item, changes.dose, path)
    grades = {use.demand: use.grade for use in entry.demands} | changes.demands
    yield from _check_changes(item, changes.adjustments, grades, library, path)
    yield from _check_inherited(item, entry, variation, path)
    yield from _check_changed_grades(item, entry, changes, path)


def _check_changed_grades(
    item: Item, entry: Exercise, changes: Changes, path: tuple[str | int, ...]
) -> Iterator[Problem]:
    known = {use.muscle for use in entry.muscles}
    for muscle, change in changes.muscles.items():
        grade = change.grade if isinstance(change, MuscleChange) else change
        if not 0 <= grade <= MAX_GRADE:
            yield problem("KB027", item.at(*path, "muscles", muscle), f"grade {grade} is not 0 to {MAX_GRADE}")
        if muscle not in known and grade and not (isinstance(change, MuscleChange) and change.role):
            message = f'"{muscle}" is new here and needs a role'
            yield problem("KB042", item.at(*path, "muscles", muscle), message, "{role: …, grade: …}")
    for demand, grade in changes.demands.items():
        if not 0 <= grade <= MAX_GRADE:
            yield problem("KB027", item.at(*path, "demands", demand), f"grade {grade} is not 0 to {MAX_GRADE}")
        if demand == FROM_EFFORT:
            yield problem("KB037", item.at(*path, "demands", demand), _NOT_FROM_EFFORT)


def _check_inherited(
    item: Item, entry: Exercise, variation: Variation, base: tuple[str | int, ...]
) -> Iterator[Problem]:
    """Complain about a variation's own adjustments that meet an inherited one: in its id, or where one raises."""
    own, whole = variation.changes.adjustments, expand(entry, variation)
    grades = {use.demand: use.grade for use in whole.demands}
    for index, change in enumerate(own):
        path = (*base, "adjustments", index)
        for other in whole.adjustments[len(own) :]:
            if other.id == change.id:
                yield problem(
                    "KB036",
                    item.at(*path),
                    f'"{other.id}" is inherited',
                    "rename it, or list it in without_adjustments",
                )
            for demand in sorted(change.sets.keys() & other.sets.keys()):
                if max(change.sets[demand], other.sets[demand]) > grades.get(demand, 0):
                    message = f'"{change.id}" and the inherited "{other.id}" set {demand}, and one of them raises it'
                    yield problem("KB028", item.at(*path, "sets", demand), message)


def _check_whole(item: Item, entry: Exercise) -> Iterator[Problem]:
    parts = {
        "claims": entry.claims,
        "adjustments": entry.adjustments,
        "technique steps": entry.technique.steps,
        "faults": entry.technique.faults,
        "muscles": entry.muscles,
        "aliases": entry.aliases,
    }
    missing = [name for name, part in parts.items() if not part]
    if missing:
        yield problem("KB042", item.at("id"), f"{entry.id} has no {', no '.join(missing)}")


def _check_twice(item: Item, section: str, names: list[str], base: tuple[str | int, ...] = ()) -> Iterator[Problem]:
    for name, count in Counter(names).items():
        if count > 1:
            place = item.at(*base, section, len(names) - 1 - names[::-1].index(name))
            yield problem("KB036", place, f'"{name}" is listed twice')
