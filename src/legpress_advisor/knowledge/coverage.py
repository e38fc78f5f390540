"""How whole the knowledge is, in counts: what is there, what is missing, and what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from statistics import median
from typing import NamedTuple, TypeVar

from legpress_advisor.knowledge.library import Library
from legpress_advisor.model.condition import Condition
from legpress_advisor.model.exercise import Exercise

E = TypeVar("E", Exercise, Condition)
LANGUAGES = ("de", "fr", "es", "it")
COMMONEST = 100
"""How many of the most familiar lifts should have names in other languages."""
EXAMPLES = 4
"""How many examples a condition should have."""


class Count(NamedTuple):
    """One count, of how many, and what is missing."""

    what: str
    found: float
    of: float | None = None
    missing: tuple[str, ...] = ()


def coverage(library: Library) -> list[Count]:
    """Return the counts, from what there is to what it rests on."""
    exercises = [item.entry for item in library["exercise"].values() if isinstance(item.entry, Exercise)]
    conditions = [item.entry for item in library["condition"].values() if isinstance(item.entry, Condition)]
    return [
        Count("exercises", len(exercises)),
        Count("variations", sum(len(each.variations) for each in exercises)),
        _familiar(library, exercises),
        *_parts(exercises),
        Count("names an exercise, median", median(len(each.aliases) for each in exercises) if exercises else 0),
        *_languages(library, exercises),
        *_grades(exercises),
        Count("conditions", len(conditions)),
        _having("conditions with enough examples", conditions, lambda each: len(each.examples) >= EXAMPLES),
    ]


def _having(what: str, entries: Sequence[E], test: Callable[[E], object]) -> Count:
    missing = tuple(each.id for each in entries if not test(each))
    return Count(what, len(entries) - len(missing), len(entries), missing)


def _known(exercises: Iterable[Exercise]) -> set[str]:
    return {id for each in exercises for id in (each.id, *(variation.id for variation in each.variations))}


def _familiar(library: Library, exercises: Iterable[Exercise]) -> Count:
    known = _known(exercises)
    missing = tuple(id for id in library.familiar if id not in known)
    return Count(
        "most logged lifts that are here", len(library.familiar) - len(missing), len(library.familiar), missing
    )


def _parts(exercises: list[Exercise]) -> Iterator[Count]:
    yield _having("exercises with a judged claim", exercises, lambda each: each.claims)
    yield _having("exercises with adjustments", exercises, lambda each: each.adjustments)
    yield _having("exercises with faults and fixes", exercises, lambda each: each.technique.faults)
    yield _having("exercises with risks", exercises, lambda each: each.risks)
    yield _having("exercises with named swaps", exercises, lambda each: each.alternatives)
    yield _having("exercises with other names", exercises, lambda each: each.aliases)


def _languages(library: Library, exercises: Iterable[Exercise]) -> Iterator[Count]:
    names = {each.id: each.names for each in exercises}
    names |= {variation.id: variation.names for each in exercises for variation in each.variations}
    common = [id for id in list(library.familiar)[:COMMONEST] if id in names]
    for language in LANGUAGES:
        missing = tuple(id for id in common if not names[id].get(language))
        yield Count(f"commonest lifts named in {language}", len(common) - len(missing), len(common), missing)


def _grades(exercises: Iterable[Exercise]) -> Iterator[Count]:
    uses = [use for each in exercises for use in (*each.muscles, *each.demands)]
    yield Count("grades measured for the movement itself", sum(use.basis is None for use in uses), len(uses))
    yield Count("grades judged with a source at hand", sum(bool(use.basis and use.sources) for use in uses), len(uses))
    yield Count("grades of expert judgment alone", sum(not use.sources for use in uses), len(uses))
