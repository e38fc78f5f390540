"""The third step: folders of files become one library, in which a user's pack adds entries or overrides them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from legpress_advisor.diagnostics import Location, Problem, problem, sort_problems
from legpress_advisor.knowledge import codes as codes
from legpress_advisor.knowledge.located_yaml import read_bytes
from legpress_advisor.knowledge.parse import Parsed, Vocabulary, parse
from legpress_advisor.model.exercise import Exercise

LONGEST_LINE = 120
KINDS = (
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
    "source",
    "retired",
    "exercise",
    "condition",
)
_SECTION_OF = {kind: kind if kind in ("equipment", "retired") else kind + "s" for kind in KINDS}


class File(NamedTuple):
    """A knowledge file as it was read: what people call it, and its bytes."""

    shown: str
    data: bytes


class Item(NamedTuple):
    """One entry, and where its parts stand."""

    kind: str
    entry: Struct
    parsed: Parsed
    path: tuple[str | int, ...]
    """Where the entry starts inside its file."""

    @property
    def id(self) -> str:
        """Return the entry's id."""
        return str(getattr(self.entry, "id", ""))

    def at(self, *path: str | int) -> Location:
        """Return where a part of the entry stands."""
        return self.parsed.at(*self.path, *path)


class Library:
    """Every entry that could be read, by kind and id; a pack's entry has taken the place of the one it overrides."""

    def __init__(self) -> None:
        self.items: dict[str, dict[str, Item]] = {kind: {} for kind in KINDS}
        self.problems: list[Problem] = []
        """Of reading and merging, sorted."""
        self.familiar: dict[str, Item] = {}
        """Exercise ids, most often logged first, each with the file that says so."""
        self.overridden: list[str] = []
        """Ids that a pack replaced, in order."""

    def __getitem__(self, kind: str) -> dict[str, Item]:
        """Return the entries of a kind, in the order of their files."""
        return self.items[kind]

    def all(self) -> Iterator[Item]:
        """Yield every entry, kind by kind."""
        for kind in KINDS:
            yield from self.items[kind].values()


def read_folder(root: Path, shown: str | None = None) -> tuple[list[File], list[Problem]]:
    """Read every knowledge file under a folder, sorted by name; links that lead out of it are refused.

    `shown` is how the user named the folder; it starts every file's name in messages.
    """
    shown = str(root) if shown is None else shown
    files: list[File] = []
    problems: list[Problem] = []
    resolved = root.resolve()
    for path in _yaml_paths(root):
        name = f"{shown}/{path.relative_to(root).as_posix()}" if shown else path.relative_to(root).as_posix()
        if (path.is_symlink() or path.parent.is_symlink()) and not path.resolve().is_relative_to(resolved):
            problems.append(problem("KB001", Location(name), "is a link that leads out of the folder"))
            continue
        data = read_bytes(path, name)
        if isinstance(data, Problem):
            problems.append(data)
        else:
            files.append(File(name, data))
    return files, problems


def build_library(shipped: Iterable[File], packs: Sequence[Iterable[File]] = ()) -> Library:
    """Parse and merge: shipped files first, then each pack in turn over them."""
    library = Library()
    _add(library, shipped, overriding=False)
    for pack in packs:
        _add(library, pack, overriding=True)
    library.problems = sort_problems(library.problems)
    return library


def _yaml_paths(root: Path) -> Iterator[Path]:
    """Yield files of the rooms a knowledge folder has, in a fixed order; other files in it are nobody's business."""
    for pattern in (
        "vocabulary/*.yaml",
        "sources.yaml",
        "retired.yaml",
        "exercises/*.yaml",
        "conditions/*.yaml",
    ):
        # An editor's lock or swap file (`.#leg-press.yaml`) is hidden and comes and goes.
        yield from sorted(path for path in root.glob(pattern) if not path.name.startswith("."))


def _add(library: Library, files: Iterable[File], *, overriding: bool) -> None:
    mine: dict[str, set[str]] = {kind: set() for kind in KINDS}
    for file in files:
        parsed = parse(file.data, file.shown)
        if isinstance(parsed, list):
            library.problems.extend(parsed)
            continue
        if not isinstance(parsed.entry, Vocabulary):  # a table of words is read by its columns
            library.problems.extend(_long_lines(file))
        if isinstance(parsed.entry, Vocabulary):
            for index, id in enumerate(parsed.entry.familiar):
                library.familiar[id] = Item("familiar", parsed.entry, parsed, ("familiar", index))
        for item in _items(parsed):
            known = library.items[item.kind]
            if item.id in mine[item.kind] or (item.id in known and not overriding):
                first = known[item.id].at("id")
                library.problems.append(
                    problem("KB021", item.at("id"), f'id "{item.id}" is taken', f"first at {first}")
                )
                continue
            if item.id in known:
                library.overridden.append(item.id)
            mine[item.kind].add(item.id)
            known[item.id] = item


def _long_lines(file: File) -> Iterator[Problem]:
    for number, line in enumerate(file.data.decode("utf-8-sig").splitlines(), 1):
        if len(line) > LONGEST_LINE:
            place = Location(file.shown, number, LONGEST_LINE + 1)
            yield problem("KB043", place, f"a line of {len(line)} characters", "fold the text")


def _items(parsed: Parsed) -> Iterator[Item]:
    entry = parsed.entry
    if not isinstance(entry, Vocabulary):
        yield Item("exercise" if isinstance(entry, Exercise) else "condition", entry, parsed, ())
        return
    for kind, section in _SECTION_OF.items():
        for index, term in enumerate(getattr(entry, section, ())):
            yield Item(kind, term, parsed, (section, index))
