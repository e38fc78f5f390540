"""The step from what a person typed to the entry that is meant; what is not certain is never guessed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from legpress_advisor.errors import AmbiguousNameError, UnknownNameError
from legpress_advisor.knowledge.base import Entry, KnowledgeBase
from legpress_advisor.text import closest, name_key, safe

TARGETS = ("exercise", "condition", "region", "muscle", "pattern", "demand")
"""Kinds a command may take as a target; where a name fits several, the first kind wins."""
LIST_OF = {
    "exercise": "exercises",
    "condition": "conditions",
    "region": "regions",
    "muscle": "muscles",
    "pattern": "patterns",
    "demand": "demands",
    "equipment": "equipment",
}


def find(base: KnowledgeBase, text: str, kinds: Sequence[str] = TARGETS) -> Entry:
    """Return the entry that answers to a name; raises UnknownNameError or AmbiguousNameError with choices."""
    found = lookup(base, text, kinds)
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousNameError(
            f'"{safe(text, 60)}" could be several things',
            suggestions=tuple(entry.id for entry in found),
            labels={entry.id: entry.name for entry in found},
        )
    near = nearest(base, text, kinds)
    listing = LIST_OF[kinds[0]]
    raise UnknownNameError(
        f'no {kinds[0] if len(kinds) == 1 else "entry"} called "{safe(text, 60)}"',
        suggestions=tuple(entry.id for entry in near),
        labels={entry.id: entry.name for entry in near} | {"": f"advisor list {listing}"},
    )


def find_each(base: KnowledgeBase, texts: Iterable[str] | None, kinds: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of what an option named that may be repeated, or given a list with commas."""
    return tuple(find(base, name.strip(), kinds).id for text in texts or () for name in text.split(","))


def lookup(base: KnowledgeBase, text: str, kinds: Sequence[str] = TARGETS) -> list[Entry]:
    """Return the entries of the first kind that answers to a name; more than one when they are equally meant."""
    named = base.named(text)
    for kind in kinds:
        if (exact := base.entry(kind, text)) is not None:
            return [exact]
        if found := [entry for entry in named if entry.kind == kind]:
            key = name_key(text)
            proper = [entry for entry in found if key in (name_key(entry.id), name_key(entry.name))]
            return proper or found
    return by_words(base, text) if "exercise" in kinds else []


def by_words(base: KnowledgeBase, text: str) -> list[Entry]:
    """Return the exercises that a name means by the words it is made of; more than one when equally meant."""
    from legpress_advisor.advice.resolve import resolve  # few names come this far

    line = resolve(base, [text]).names[0]
    ids = line.candidates if line.status == "ambiguous" else (line.exercise,) if line.exercise else ()
    heads = [base.entry("exercise", id) for id in ids]
    return [head for head in heads if head is not None]


def nearest(base: KnowledgeBase, text: str, kinds: Sequence[str], limit: int = 3) -> list[Entry]:
    """Return the entries whose names are most like the text, best first; fit to suggest, never to choose."""
    owners: dict[str, tuple[str, str]] = {}
    for name in base.names(*kinds):
        owners.setdefault(name.text, (name.kind, name.id))
    near = closest(text, owners, limit=limit * 3)
    ids = dict.fromkeys(owners[name] for name in near)
    heads = [base.entry(kind, id) for kind, id in ids]
    return [head for head in heads if head is not None][:limit]
