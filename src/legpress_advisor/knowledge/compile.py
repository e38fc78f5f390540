"""The step from a library to the rows of a store: names, bodies, and the features that swaps are scored by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from msgspec import Struct

from legpress_advisor.knowledge.expand import members
from legpress_advisor.knowledge.library import Item, Library
from legpress_advisor.knowledge.store import FORMAT, Rows
from legpress_advisor.model.candidate import Candidate, candidate_of
from legpress_advisor.model.condition import Condition
from legpress_advisor.model.exercise import Exercise
from legpress_advisor.model.spoken import spoken_condition, spoken_sign, vocabulary
from legpress_advisor.model.vocabulary import Equipment, Pattern, Symptom, Wording
from legpress_advisor.text import name_key

SECTIONS = (
    "region",
    "muscle",
    "action",
    "pattern",
    "equipment",
    "demand",
    "adjustment",
    "wording",
    "symptom",
    "question",
    "ladder",
    "check",
)
"""Kinds small enough to be read as a whole."""


def compile_rows(library: Library, key: str, version: str) -> Rows:
    """Return every row of the store of a library that passed its checks."""
    rows = Rows(meta=[("key", key), ("format", FORMAT), ("version", version)])
    for kind in SECTIONS:
        entries = [item.entry for item in library[kind].values()]
        rows.section.append((kind, msgspec.json.encode(entries)))
    for position, item in enumerate(library.all()):
        if item.kind in ("retired", "ladder", "adjustment", "action", "check", "wording"):
            continue
        _add_entry(rows, item, position)
    _add_candidates(rows, library)
    _add_spoken(rows, library)
    return rows


def _add_entry(rows: Rows, item: Item, position: int) -> None:
    entry = item.entry
    body = msgspec.json.encode(entry) if item.kind in ("exercise", "condition", "source") else None
    rows.entry.append((item.kind, item.id, _title(entry), item.id, _summary(entry), position, body))
    _add_names(rows, item.kind, item.id, entry)
    if isinstance(entry, Exercise):
        for variation in entry.variations:
            rows.entry.append((item.kind, variation.id, variation.name, entry.id, variation.note, position, None))
            _add_names(rows, item.kind, variation.id, variation)


def _add_names(rows: Rows, kind: str, id: str, entry: Struct) -> None:
    if kind in ("source", "symptom", "question"):
        return
    texts = [("", id), ("", _title(entry))]
    texts += [("", alias) for alias in getattr(entry, "aliases", ())]
    if everyday := getattr(entry, "everyday", ""):
        texts.append(("", everyday))
    for language, names in getattr(entry, "names", {}).items():
        texts += [(language, name) for name in names]
    seen: dict[str, tuple[str, str, str, str, str]] = {}
    for language, text in texts:
        key = name_key(text)
        seen.setdefault(key, (key, kind, id, text, language))
    rows.alias += seen.values()
    text = f"{_summary(entry)} {_claims(entry)}"
    rows.words.append((kind, id, _title(entry), " · ".join(text for _, text in texts), text))


def _title(entry: Struct) -> str:
    return str(getattr(entry, "name", "") or getattr(entry, "title", "") or getattr(entry, "sign", ""))


def _summary(entry: Struct) -> str:
    return str(
        getattr(entry, "summary", "")
        or getattr(entry, "meaning", "")
        or getattr(entry, "note", "")
        or getattr(entry, "says", "")
    )


def _claims(entry: Struct) -> str:
    statements: Sequence[Struct] = getattr(entry, "claims", ()) or getattr(entry, "good_for", ())
    return " ".join(str(getattr(each, "says", "") or getattr(each, "claim", "")) for each in statements)


def _add_candidates(rows: Rows, library: Library) -> None:
    patterns = {id: item.entry for id, item in library["pattern"].items()}
    equipment = {id: item.entry for id, item in library["equipment"].items()}
    parents = {id: getattr(item.entry, "parent", None) for id, item in library["muscle"].items()}
    for candidate in _candidates(library, patterns, equipment):
        rows.candidate.append((candidate.id, candidate.familiar, msgspec.json.encode(candidate)))
        rows.acts += [(action, candidate.id) for action in dict.fromkeys(candidate.actions)]
        trained: dict[str, None] = {}
        for muscle, (role, _) in candidate.muscles.items():
            part: str | None = muscle if role in ("target", "synergist") else None
            while part is not None:
                trained[part] = None
                part = parents.get(part)
        rows.trains += [(muscle, candidate.id) for muscle in trained]


def _candidates(library: Library, patterns: dict[str, Struct], equipment: dict[str, Struct]) -> Iterator[Candidate]:
    things = {id: each for id, each in equipment.items() if isinstance(each, Equipment)}
    ranks = {id: 1.0 - rank / len(library.familiar) for rank, id in enumerate(library.familiar)}
    actions = {id: each.actions for id, each in patterns.items() if isinstance(each, Pattern)}
    for item in library["exercise"].values():
        assert isinstance(item.entry, Exercise)
        for exercise in members(item.entry):
            yield candidate_of(exercise, item.id, actions, things, ranks.get(exercise.id, 0.0))


def _add_spoken(rows: Rows, library: Library) -> None:
    conditions = {each.id: each for each in conditions_of(library)}

    def covered(id: str | None) -> Iterator[str]:
        while id is not None and id in conditions:
            yield id
            id = conditions[id].kind_of

    signs = [item.entry for item in library["symptom"].values() if isinstance(item.entry, Symptom)]
    said = {
        "condition": [spoken_condition(each, covered(id)) for id, each in conditions.items()],
        "symptom": [spoken_sign(each, (above for id in each.conditions for above in covered(id))) for each in signs],
    }
    for kind, spoken in said.items():
        rows.section.append((f"spoken-{kind}", msgspec.json.encode(spoken, order="deterministic")))  # it holds sets
    wordings = [item.entry for item in library["wording"].values() if isinstance(item.entry, Wording)]
    heard = vocabulary([*said["condition"], *said["symptom"]], wordings)
    rows.section.append(("vocabulary", msgspec.json.encode(heard)))


def conditions_of(library: Library) -> list[Condition]:
    """Return every condition, in the order of the files."""
    return [item.entry for item in library["condition"].values() if isinstance(item.entry, Condition)]
