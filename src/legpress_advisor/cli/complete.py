"""What Tab offers: names with a few words on each, read from the name table alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legpress_advisor.errors import AdvisorError

MOST = 60
"""More than this nobody reads; shells ask before they print as many."""


def complete_exercises(incomplete: str) -> list[tuple[str, str]]:
    """Offer exercises and variations."""
    return _offer(("exercise",), incomplete)


def complete_targets(incomplete: str) -> list[tuple[str, str]]:
    """Offer everything that can be explained."""
    return _offer(("exercise", "region", "muscle", "condition", "demand", "pattern"), incomplete)


def complete_conditions(incomplete: str) -> list[tuple[str, str]]:
    """Offer conditions."""
    return _offer(("condition",), incomplete)


def complete_regions(incomplete: str) -> list[tuple[str, str]]:
    """Offer regions and demands."""
    return _offer(("region", "demand"), incomplete)


def complete_equipment(incomplete: str) -> list[tuple[str, str]]:
    """Offer equipment."""
    return _offer(("equipment",), incomplete)


def complete_symptoms(incomplete: str) -> list[tuple[str, str]]:
    """Offer signs by id, described in everyday words."""
    return _offer(("symptom",), incomplete)


def _offer(kinds: Sequence[str], incomplete: str) -> list[tuple[str, str]]:
    """Return (id, name) pairs that start with what was typed, else that hold it; nothing when knowledge is broken."""
    from legpress_advisor.knowledge.load import open_knowledge

    typed = incomplete.casefold().replace(" ", "-").replace("_", "-")
    try:
        base = open_knowledge().base
        pairs = [(entry.id, entry.name) for kind in kinds for entry in base.heads(kind, typed)]
    except AdvisorError:
        return []
    return list(_first(pairs))


def _first(pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    yield from pairs[:MOST]
