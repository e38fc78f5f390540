"""What `advisor validate` checks: folders and files of knowledge, in the company of what they refer to."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from legpress_advisor.advice.examples import failing_examples
from legpress_advisor.diagnostics import Problem, problem, sort_problems
from legpress_advisor.errors import UnreadableError, UsageError
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.knowledge.compile import compile_rows, conditions_of
from legpress_advisor.knowledge.cross_check import cross_check
from legpress_advisor.knowledge.library import File, Library, build_library, read_folder
from legpress_advisor.knowledge.locate import shipped
from legpress_advisor.knowledge.read_text import read_bytes
from legpress_advisor.knowledge.store import Store, in_memory

ROOMS = ("vocabulary", "exercises", "conditions")


class Checked(NamedTuple):
    """The library that was put together, and the problems of the files that were asked about."""

    library: Library
    files: int
    problems: list[Problem]


def check(paths: Sequence[Path], packs: Sequence[Path], stdin_name: str) -> Checked:
    """Check the shipped knowledge, or the files and folders named; `-` reads one file from stdin."""
    if not paths and not packs:
        home = _home()
        files, problems = read_folder(home, "knowledge" if home.name == "knowledge" else str(home))
        return _checked(files, [], {file.shown for file in files}, problems)
    shipped_files, problems = read_folder(_home(), "knowledge")
    asked: list[File] = []
    for path in [*packs, *paths]:
        found, trouble = _read(path, stdin_name)
        if _is_whole(path):
            shipped_files = []
        asked += found
        problems += trouble
    same = {_content_key(file) for file in asked}
    others = [file for file in shipped_files if _content_key(file) not in same]
    return _checked(others, [asked], {file.shown for file in asked}, problems)


def _home() -> Path:
    found = shipped()
    if found is None:
        raise UnreadableError("the program's knowledge folder is missing; install it again")
    return found.folder


def _is_whole(path: Path) -> bool:
    """Return whether a folder is a knowledge base of its own: then nothing shipped stands beside it."""
    return (path / "vocabulary" / "demands.yaml").is_file()


def _content_key(file: File) -> str:
    """Return the part of a name that says which entry it is, so that a file takes the place of its shipped copy."""
    return "/".join(file.shown.replace("\\", "/").rsplit("/", 2)[-2:])


def _read(path: Path, stdin_name: str) -> tuple[list[File], list[Problem]]:
    if str(path) == "-":
        if not sys.stdin or sys.stdin.isatty():
            raise UsageError("validate - reads a file from stdin, and nothing is piped in")
        return [File(stdin_name, sys.stdin.buffer.read(2 * 1024 * 1024))], []
    if path.is_dir():
        if path.name in ROOMS and not any((path / room).is_dir() for room in ROOMS):
            return _read_all(sorted(path.glob("*.yaml")))
        return read_folder(path)
    return _read_all([path])


def _read_all(paths: Sequence[Path]) -> tuple[list[File], list[Problem]]:
    files, problems = [], []
    for path in paths:
        data = read_bytes(path, str(path))
        if isinstance(data, Problem):
            problems.append(data)
        else:
            files.append(File(str(path), data))
    return files, problems


def _checked(files: Sequence[File], packs: list[list[File]], asked: set[str], problems: list[Problem]) -> Checked:
    library = build_library(files, packs)
    found = [*problems, *library.problems, *cross_check(library)]
    if not any(each.severity == "error" for each in found):
        found += _examples(library)
    # What a pack makes wrong in shipped files is the pack's doing, so it is told; what was wrong before is not.
    before = set(map(str, cross_check(build_library(files)))) if packs and files else set()
    mine = [
        each for each in found if each.location.file in asked or each in problems or (packs and str(each) not in before)
    ]
    return Checked(library, len(asked), sort_problems(mine))


def _examples(library: Library) -> list[Problem]:
    """Run the examples of every condition; only knowledge without errors can be judged with."""
    base = KnowledgeBase(Store(in_memory(compile_rows(library, "validate", "validate"))))
    return [
        problem("KB032", library["condition"][each.condition].at("examples", each.number), each.message)
        for condition in conditions_of(library)
        for each in failing_examples(base, condition)
    ]
