"""The step from folders to rows: read, merge, check, and leave out of a user's pack what cannot be used."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from legpress_advisor import __version__
from legpress_advisor.diagnostics import Location, Problem, Severity, problem
from legpress_advisor.errors import UnreadableError
from legpress_advisor.knowledge.compile import compile_rows
from legpress_advisor.knowledge.cross_check import cross_check
from legpress_advisor.knowledge.library import File, Library, build_library, read_folder
from legpress_advisor.knowledge.store import FORMAT, Rows

BLAMED = 3
"""At most so many files of a pack are named as the cause."""


class Read(NamedTuple):
    """The bytes of every file, before anything is understood."""

    shipped: list[File]
    packs: list[list[File]]
    problems: list[Problem]
    """Of the packs: folders or files that could not be read."""


class Built(NamedTuple):
    """The rows of a store, and what had to be left out."""

    rows: Rows
    problems: list[Problem]


def read_all(shipped: Path, packs: Sequence[Path]) -> Read:
    """Read the shipped folder and each pack; raises UnreadableError if a shipped file cannot be read."""
    files, problems = read_folder(shipped, "knowledge")
    if problems or not files:
        raise UnreadableError(str(problems[0]) if problems else f"no knowledge files in {shipped}")
    read = Read(files, [], [])
    for folder in packs:
        if not folder.is_dir():
            read.problems.append(problem("KB001", Location(str(folder)), "is not a folder"))
            continue
        pack, trouble = read_folder(folder)
        if not pack and not trouble:
            trouble = [problem("KB001", Location(str(folder)), "holds no knowledge files")]
        read.packs.append(pack)
        read.problems.extend(trouble)
    return read


def key_of(read: Read) -> str:
    """Return the content key: the same only for the same program, names, bytes and trouble with reading them."""
    digest = hashlib.sha256(f"{__version__} {FORMAT}".encode())
    for each in read.problems:  # the store tells of them, so a store without them must have another key
        digest.update(f"\0{each}".encode("utf-8", "surrogateescape"))
    for number, files in enumerate([read.shipped, *read.packs]):
        for file in files:
            digest.update(f"\0{number}\0{file.shown}\0{len(file.data)}\0".encode("utf-8", "surrogateescape"))
            digest.update(file.data)
    return digest.hexdigest()[:32]


def build(read: Read, key: str) -> Built:
    """Compile what can be used; raises UnreadableError if the shipped files alone are broken.

    Of a pack, whatever has an error is left out, again and again until nothing that is left depends on it. If a
    pack makes shipped entries wrong, it is left out whole.
    """
    packs = [list(pack) for pack in read.packs]
    left_out: list[Problem] = []
    while True:
        library = build_library(read.shipped, packs)
        errors = _errors(library)
        if not errors:
            break
        if not packs:
            raise UnreadableError(f"the program's own knowledge is broken: {errors[0]}")
        broken = {each.location.file for each in errors}
        kept = [[file for file in pack if file.shown not in broken] for pack in packs]
        if kept == packs:
            kept, errors = _without_guilty(read.shipped, packs, library, errors)
        else:
            # What a broken file does to others is told when it stays so without it.
            mine = {file.shown for pack in packs for file in pack}
            errors = [each for each in errors if each.location.file in mine]
        left_out += [each for each in errors if each not in left_out]
        packs = kept
    rows = compile_rows(library, key, _version(read))
    rows.meta.append(("overridden", json.dumps(library.overridden)))
    rows.meta.append(("left_out", json.dumps([str(each) for each in (*read.problems, *left_out)])))
    return Built(rows, left_out)


def _errors(library: Library) -> list[Problem]:
    return [
        each for each in [*library.problems, *cross_check(library, wording=False)] if each.severity is Severity.ERROR
    ]


def _without_guilty(
    shipped: list[File], packs: list[list[File]], library: Library, errors: list[Problem]
) -> tuple[list[list[File]], list[Problem]]:
    """Leave out the strongest pack without which the shipped entries are right; the errors then name its files."""
    rest = [[*packs[:index], *packs[index + 1 :]] for index in range(len(packs))]
    overriding = dict.fromkeys(item.parsed.file for item in library.all() if item.id in library.overridden)
    files = [[file for file in overriding if file in {each.shown for each in pack}] for pack in packs]
    suspects = [index for index in reversed(range(len(packs))) if files[index]] or [len(packs) - 1]
    culprits = (index for index in suspects if not _errors(build_library(shipped, rest[index])))
    guilty = next(culprits, suspects[0])
    blamed = ", ".join(files[guilty][:BLAMED])
    if len(files[guilty]) > BLAMED:
        blamed += f" and {len(files[guilty]) - BLAMED} more"
    return rest[guilty], [each._replace(hint=f"because of {blamed}, and with it its pack") for each in errors]


def _version(read: Read) -> str:
    """Return the knowledge version: a fingerprint of the files, whatever the program's own version."""
    digest = hashlib.sha256()
    for files in (read.shipped, *read.packs):
        for file in sorted(files):
            digest.update(file.shown.encode("utf-8", "surrogateescape") + b"\0" + file.data)
    return digest.hexdigest()[:12]
