"""The second step: plain values with places become strict entries, or every complaint about their fields at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar

import msgspec
from msgspec import inspect

from legpress_advisor.diagnostics import Location, Problem, problem, sort_problems
from legpress_advisor.knowledge.located_yaml import Located, Path, load_located
from legpress_advisor.model.condition import Condition
from legpress_advisor.model.evidence import Source, Strict
from legpress_advisor.model.exercise import Exercise
from legpress_advisor.model.vocabulary import (
    CheckItem,
    Demand,
    Equipment,
    GeneralAdjustment,
    JointAction,
    Ladder,
    Muscle,
    Pattern,
    Question,
    Region,
    Symptom,
    Wording,
)
from legpress_advisor.text import closest


class Retired(Strict, frozen=True, kw_only=True):
    """A tombstone: an id that was used once and may not come back."""

    id: str
    use: str | None = None
    """The id that took its place."""
    why: str


class Vocabulary(Strict, frozen=True, kw_only=True):
    """What a vocabulary file may hold, and `sources.yaml` and `retired.yaml` too; a file has some of the sections."""

    regions: tuple[Region, ...] = ()
    muscles: tuple[Muscle, ...] = ()
    actions: tuple[JointAction, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    demands: tuple[Demand, ...] = ()
    adjustments: tuple[GeneralAdjustment, ...] = ()
    wordings: tuple[Wording, ...] = ()
    symptoms: tuple[Symptom, ...] = ()
    questions: tuple[Question, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    checks: tuple[CheckItem, ...] = ()
    sources: tuple[Source, ...] = ()
    retired: tuple[Retired, ...] = ()
    familiar: tuple[str, ...] = ()
    """Exercise ids, most often logged first."""


class Parsed(NamedTuple):
    """An entry and the places of its parts."""

    entry: Exercise | Condition | Vocabulary
    located: Located
    file: str

    def at(self, *path: str | int) -> Location:
        """Return where a part of the entry stands, or its nearest ancestor."""
        return self.located.at(path)


EntryType = type[Exercise] | type[Condition] | type[Vocabulary]
T = TypeVar("T")


def entry_type(file: str, value: object) -> EntryType:
    """Tell what a file is: by its folder, and where that says nothing, by a field that only one kind has."""
    *_, folder, name = ("", *file.replace("\\", "/").split("/"))
    if name in ("sources.yaml", "retired.yaml"):  # these lie beside the rooms, in a folder of any name
        return Vocabulary
    by_folder: dict[str, EntryType] = {
        "exercises": Exercise,
        "conditions": Condition,
        "vocabulary": Vocabulary,
    }
    if folder in by_folder:
        return by_folder[folder]
    fields = value if isinstance(value, dict) else {}
    if "clearance" in fields or "limits" in fields or "kind_of" in fields:
        return Condition
    return Exercise if "id" in fields else Vocabulary


def parse(data: bytes, file: str) -> Parsed | list[Problem]:
    """Read the bytes of one knowledge file; all its problems are listed in reading order."""
    located = load_located(data, file, list_limit=5_000)
    if not isinstance(located, Located):
        return located
    wanted = entry_type(file, located.value)
    try:
        return Parsed(msgspec.convert(located.value, wanted), located, file)
    except msgspec.ValidationError as error:
        found = [_located(complaint, located) for complaint in _complaints(located.value, wanted)]
        return sort_problems(found) or [problem("KB012", located.at(()), str(error))]


class _Complaint(NamedTuple):
    code: str
    path: Path
    message: str
    hint: str = ""


def _located(complaint: _Complaint, located: Located) -> Problem:
    path = complaint.path
    place = located.keys.get(path) if complaint.code == "KB010" else None
    return problem(complaint.code, place or located.at(path), complaint.message, complaint.hint)


def _complaints(value: object, wanted: EntryType) -> Iterator[_Complaint]:
    """Walk value and type together; msgspec itself reports only the first mismatch."""
    yield from _walk(value, inspect.type_info(wanted), ())


def _walk(value: Any, wanted: inspect.Type, path: Path) -> Iterator[_Complaint]:
    match wanted:
        case inspect.UnionType():
            yield from _union(value, wanted, path)
        case inspect.StructType():
            yield from _struct(value, wanted, path)
        case inspect.VarTupleType() if isinstance(value, list):
            for index, item in enumerate(value):
                yield from _walk(item, wanted.item_type, (*path, index))
        case inspect.TupleType() if isinstance(value, list) and len(value) == len(wanted.item_types):
            for index, (item, inner) in enumerate(zip(value, wanted.item_types, strict=True)):
                yield from _walk(item, inner, (*path, index))
        case inspect.DictType() if isinstance(value, dict):
            for key, item in value.items():
                yield from _walk(item, wanted.value_type, (*path, key))
        case inspect.LiteralType() if value not in wanted.values:
            near = closest(str(value), map(str, wanted.values))
            hint = f'did you mean "{near[0]}"?' if near else ""
            yield _Complaint("KB012", path, f"{_name(path)} must be one of {_listed(wanted)}", hint)
        case _ if not _fits(value, wanted):
            yield _Complaint("KB012", path, f"{_name(path)} must be {_words(wanted)}")


def _struct(value: Any, wanted: inspect.StructType, path: Path) -> Iterator[_Complaint]:
    if not isinstance(value, dict):
        yield _Complaint("KB012", path, f"{_name(path)} must be a mapping of fields")
        return
    fields = {field.encode_name: field for field in wanted.fields}
    for key in value:
        if key not in fields:
            near = closest(key, fields)
            hint = f'did you mean "{near[0]}"?' if near else f"known here: {', '.join(fields)}"
            yield _Complaint("KB010", (*path, key), f'unknown field "{key}"', hint)
    for name, field in fields.items():
        if name in value:
            yield from _walk(value[name], field.type, (*path, name))
        elif field.required:
            yield _Complaint("KB011", path, f'missing field "{name}"')


def _union(value: Any, wanted: inspect.UnionType, path: Path) -> Iterator[_Complaint]:
    """Complain about the member that the value most likely meant; none if one member fits."""
    found = [list(_walk(value, member, path)) for member in wanted.types]
    if all(found):
        structured = [
            complaints
            for complaints, member in zip(found, wanted.types, strict=True)
            if isinstance(member, inspect.StructType) == isinstance(value, dict)
            and not isinstance(member, inspect.NoneType)
        ]
        yield from (structured or found)[0]


def _fits(value: object, wanted: inspect.Type) -> bool:
    match wanted:
        case inspect.StrType():
            return isinstance(value, str)
        case inspect.BoolType():
            return isinstance(value, bool)
        case inspect.IntType():
            return isinstance(value, int) and not isinstance(value, bool)
        case inspect.FloatType():
            return isinstance(value, int | float) and not isinstance(value, bool)
        case inspect.NoneType():
            return value is None
        case inspect.VarTupleType() | inspect.TupleType() | inspect.DictType():
            return False  # the fitting shapes were walked into
    return True


def _words(wanted: inspect.Type) -> str:
    match wanted:
        case inspect.StrType():
            return "text"
        case inspect.BoolType():
            return "true or false"
        case inspect.IntType():
            return "a whole number"
        case inspect.FloatType():
            return "a number"
        case inspect.VarTupleType():
            return "a list"
        case inspect.TupleType():
            return f"a list of {len(wanted.item_types)}"
        case inspect.NoneType():
            return "empty"
    return "a mapping"


def _listed(wanted: inspect.LiteralType) -> str:
    return ", ".join(map(str, wanted.values))


def _name(path: Path) -> str:
    """Name a value as a reader finds it: `muscles[2].grade`, counted from 1."""
    parts = [f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path]
    return "".join(parts).lstrip(".") or "the file"
