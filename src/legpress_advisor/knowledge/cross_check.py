"""The fourth step: what no single file can show, whether the entries agree with each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from legpress_advisor.diagnostics import Problem, problem, sort_problems
from legpress_advisor.knowledge.check_conditions import check_conditions
from legpress_advisor.knowledge.check_exercises import check_exercises
from legpress_advisor.knowledge.check_vocabulary import all_exercises, check_vocabulary, unknown
from legpress_advisor.knowledge.library import Item, Library
from legpress_advisor.model.evidence import Grounded, Source
from legpress_advisor.model.exercise import Variation
from legpress_advisor.text import name_key, normalize_name, singular

POOL = ("region", "muscle", "pattern", "demand", "exercise", "condition")
"""Kinds that share one pool of ids, since commands take any of them as a target."""
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ALARMING = re.compile(
    r"\b(dangerous|damag\w+|crumbl\w+|slipped|trapped|wear and tear|ruin\w*|destroy\w*|guarantee\w*|cure[sd]?)\b",
    re.IGNORECASE,
)
_LEAST_WORDS = 6
"""Shorter sentences ("Lower under control.") may repeat."""


def cross_check(library: Library, *, wording: bool = True) -> list[Problem]:
    """List every disagreement between entries, sorted; empty when the knowledge is whole.

    Without `wording` the warnings about sentences are left out; they cost a third of the time and stop nothing.
    """
    checks: tuple[Callable[[Library], Iterable[Problem]], ...] = (
        _check_ids,
        _check_names,
        _check_grounds,
        check_vocabulary,
        check_exercises,
        check_conditions,
        *([_check_wording, _check_conditions_name_none] if wording else []),
    )
    return sort_problems(found for check in checks for found in check(library))


def _check_ids(library: Library) -> Iterator[Problem]:
    retired = library["retired"]
    owner: dict[str, str] = {}
    for item, name, path in _pooled(library):
        if not ID.fullmatch(name) or len(name) > 64:
            yield problem("KB020", item.at(*path), f'"{name}" is not lower-case words joined by hyphens')
        if name in owner:
            yield problem("KB021", item.at(*path), f'id "{name}" is taken', f"by {owner[name]}")
        owner.setdefault(name, f"the {item.kind} in {item.parsed.file}")
        if name in retired:
            use = getattr(retired[name].entry, "use", None)
            yield problem("KB022", item.at(*path), f'id "{name}" was retired', f"use {use}" if use else "")
    for item in library.all():
        if item.kind not in POOL and not ID.fullmatch(item.id):
            yield problem("KB020", item.at("id"), f'"{item.id}" is not lower-case words joined by hyphens')
    for kind in ("exercise", "condition"):
        for item in library[kind].values():
            stem = item.parsed.file.rpartition("/")[2].removesuffix(".yaml")
            if stem != item.id and not item.parsed.file.startswith("<"):
                yield problem("KB020", item.at("id"), f'id "{item.id}" in a file named "{stem}"')


def _pooled(library: Library) -> Iterator[tuple[Item, str, tuple[str | int, ...]]]:
    """Yield each id of the shared pool with the item it stands in and its place there."""
    for kind in POOL:
        for item in library[kind].values():
            yield item, item.id, ("id",)
            for index, variation in enumerate(getattr(item.entry, "variations", ())):
                yield item, variation.id, ("variations", index, "id")


def _check_names(library: Library) -> Iterator[Problem]:
    """Complain where two entries of a kind answer to one name, or one entry lists a name twice."""
    for kind in (*POOL, "equipment"):
        owners: dict[str, tuple[str, Item]] = {}
        for item in library[kind].values():
            for owner, text, path in _names(item):
                key = normalize_name(text) if kind == "equipment" else name_key(text)  # a dumbbell, or a pair
                first = owners.setdefault(key, (owner, item))
                if first[0] != owner:
                    hint = f"{first[0]} in {first[1].parsed.file} answers to it"
                    yield problem("KB026", item.at(*path), f'"{text}" already names another {kind}', hint)


def _names(item: Item) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
    """Yield (id, name, place) for everything an item and its variations answer to; its own repeats once only."""
    entries: list[tuple[Struct, tuple[str | int, ...]]] = [(item.entry, ())]
    entries += [(each, ("variations", i)) for i, each in enumerate(getattr(item.entry, "variations", ()))]
    for entry, base in entries:
        owner = str(getattr(entry, "id", ""))
        yield owner, owner, (*base, "id")
        yield owner, str(getattr(entry, "name", owner)), (*base, "name")
        for index, alias in enumerate(getattr(entry, "aliases", ())):
            yield owner, alias, (*base, "aliases", index)
        for language, names in getattr(entry, "names", {}).items():
            for index, alias in enumerate(names):
                yield owner, alias, (*base, "names", language, index)


def _check_grounds(library: Library) -> Iterator[Problem]:
    sources = {id: item.entry for id, item in library["source"].items()}
    for item in library.all():
        for grounded, path in _grounded(item.entry, ()):
            yield from _ground(item, grounded, path, sources)


def _grounded(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[Grounded, tuple[str | int, ...]]]:
    """Yield every statement inside an entry that must have a basis, and its place."""
    if isinstance(value, Grounded):
        yield value, path
    if isinstance(value, Struct):
        for field, encoded in zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True):
            part = getattr(value, field)
            if isinstance(part, Struct | tuple):  # most parts are words and numbers
                yield from _grounded(part, (*path, encoded))
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _grounded(each, (*path, index))


def _ground(
    item: Item, grounded: Grounded, path: tuple[str | int, ...], sources: dict[str, Struct]
) -> Iterator[Problem]:
    for index, source in enumerate(grounded.sources):
        if source not in sources:
            yield unknown(item.at(*path, "sources", index), "source", source, sources)
    states = not isinstance(grounded, Variation) or grounded.changes.muscles or grounded.changes.demands
    if not states or grounded.basis == "expert":
        return
    if not grounded.sources:
        yield problem("KB024", item.at(*path), "has neither sources nor a basis", "add `basis: expert`")
    elif not any(_stands_alone(sources.get(source)) for source in grounded.sources):
        cited = ", ".join(grounded.sources)
        yield problem("KB025", item.at(*path), f"rests on sources that may not stand alone: {cited}")


def _stands_alone(source: Struct | None) -> bool:
    return isinstance(source, Source) and source.can_stand_alone


def _check_wording(library: Library) -> Iterator[Problem]:
    """Warn of sentences that stand in several entries, and of words that frighten."""
    seen: dict[str, str] = {}
    for kind in ("exercise", "condition"):
        for item in library[kind].values():
            own: dict[str, tuple[str | int, ...]] = {}
            for text, path in _texts(item.entry, ()):
                if (match := ALARMING.search(text)) and "says" not in path:
                    yield problem("KB041", item.at(*path), f'the word "{match[0]}"')
                own.setdefault(_sentence_key(text), path)
            for key, path in own.items():
                if len(key.split()) >= _LEAST_WORDS and key in seen:
                    yield problem("KB040", item.at(*path), "this sentence also stands in " + seen[key])
                seen.setdefault(key, item.parsed.file)


def _check_conditions_name_none(library: Library) -> Iterator[Problem]:
    """Warn of conditions that name an exercise; a name of one plain word, such as "Plank", is no proof of one."""
    exercises = {_words(each.name): each.name for each in all_exercises(library).values() if not each.name.isalpha()}
    longest = max(map(len, exercises), default=0)
    for item in library["condition"].values():
        for text, path in _texts(item.entry, ()):
            words = _words(text)
            spans = {words[i : i + n] for i in range(len(words)) for n in range(1, longest + 1)}
            for name in sorted(exercises[span] for span in exercises.keys() & spans):
                yield problem("KB038", item.at(*path), f'names the exercise "{name}"', "say what the movement does")


def _words(text: str) -> tuple[str, ...]:
    """Return the words in lower case and singular; a hyphen joins, for one does sit-ups but may sit up."""
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", text.casefold())
    return tuple("-".join(map(singular, word.split("-"))) for word in words)


def _texts(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Yield every text a reader sees, and its place; ids and source lists are not among them."""
    if isinstance(value, str):
        if " " in value:
            yield value, path
    elif isinstance(value, Struct):
        for field, encoded in zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True):
            if field not in ("sources", "aliases", "names", "said_as"):
                yield from _texts(getattr(value, field), (*path, encoded))
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _texts(each, (*path, index))


def _sentence_key(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()
