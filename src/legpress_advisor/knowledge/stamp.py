"""The shortcut past reading: a stamp of every file's name, size and times, remembered with the content key it led to.

A stamp alone could miss an edit, since a file can be given its old size and modification time. Nobody can set the time
at which its inode changed, so that is part of the stamp; and a stamp is only remembered once the files have rested,
because two edits can fall within one tick of the file system's clock.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from legpress_advisor import __version__

ROOMS = ("", "vocabulary", "exercises", "conditions")
"""The folders of a knowledge base that hold files; the first is the base itself."""
REST_NS = 2_000_000_000
"""How long files must have been left alone before their stamp is trusted; far longer than any clock's tick."""


def stamp_of(folders: Sequence[Path]) -> tuple[str, int] | None:
    """Return the stamp of all knowledge files and the time of the newest change in ns; None if a folder is missing."""
    digest = hashlib.sha256(__version__.encode())
    newest = 0
    try:
        for folder in folders:
            digest.update(b"\0" + os.fsencode(os.path.abspath(folder)) + b"\0" + os.fsencode(str(folder)))
            for room in ROOMS:
                lines = []
                for entry, status in _files(os.path.join(folder, room)):
                    newest = max(newest, status.st_ctime_ns)
                    lines.append(
                        f"{entry}\0{status.st_size}\0{status.st_mtime_ns}\0{status.st_ctime_ns}\0{status.st_ino}"
                    )
                digest.update("\n".join(sorted(lines)).encode("utf-8", "surrogateescape"))
    except OSError:
        return None
    return digest.hexdigest()[:32], newest


def remembered(cache: Path, stamp: str) -> str | None:
    """Return the content key that this stamp led to; None if it was not met before."""
    try:
        key = (cache / f"{stamp}.stamp").read_text(encoding="ascii")
    except (OSError, ValueError):
        return None
    return key if len(key) == 32 and key.isalnum() else None


def remember(cache: Path, stamp: str, newest: int, key: str) -> None:
    """Keep what a stamp led to, unless the files changed a moment ago; trouble is ignored."""
    if time.time_ns() - newest < REST_NS:
        return
    with contextlib.suppress(OSError):
        handle, temporary = tempfile.mkstemp(suffix=".tmp", dir=cache)
        with open(handle, "w", encoding="ascii") as file:
            file.write(key)
        os.replace(temporary, cache / f"{stamp}.stamp")


def _files(folder: str) -> list[tuple[str, os.stat_result]]:
    try:
        with os.scandir(folder) as entries:
            found = [each for each in entries if each.name.endswith(".yaml")]
    except FileNotFoundError:
        return []
    return [(each.name, _status(each)) for each in found]


def _status(entry: os.DirEntry[str]) -> os.stat_result:
    try:
        return entry.stat()
    except FileNotFoundError:  # a link to nothing is part of the folder too
        return entry.stat(follow_symlinks=False)
