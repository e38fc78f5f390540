"""Opening a file, before it is understood: its bytes, and from them text in which nothing hides."""

import os
import pathlib
import stat
import unicodedata
from itertools import islice

from legpress_advisor.diagnostics import Location, Problem, problem
from legpress_advisor.text import HIDDEN

MAX_BYTES = 1024 * 1024
MAX_PROBLEMS = 50
"""More than anybody reads at once; a file with this many is not read further."""


def read_bytes(path: pathlib.Path, shown: str) -> bytes | Problem:
    """Return what a regular file of at most `MAX_BYTES` holds; never blocks, whatever the path leads to.

    `shown` is the path as the user knows it, for the problem.
    """
    try:
        with open(path, "rb", opener=_open_without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return problem("KB001", Location(shown), "is not a regular file")
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # a ValueError if the path itself holds NUL
        reason = getattr(error, "strerror", None) or "no file can have this name"
        return problem("KB001", Location(shown), f"cannot be read: {reason}")
    return data if len(data) <= MAX_BYTES else _too_large(shown)


def decode_text(data: bytes, file: str) -> str | list[Problem]:
    """Return text with plain line ends in which every character can be seen, or say where that fails.

    A byte order mark and CRLF are accepted.
    """
    if len(data) > MAX_BYTES:
        return [_too_large(file)]
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        place = _place_after(error.object[: error.start].decode(), file)
        return [problem("KB001", place, "holds bytes that are not UTF-8", "save the file as UTF-8")]
    hidden = islice(HIDDEN.finditer(text), MAX_PROBLEMS)
    return [hidden_problem(each[0], _place_after(text[: each.start()], file)) for each in hidden] or text


def hidden_problem(character: str, place: Location) -> Problem:
    """Complain about a character nobody can see, by its number and name."""
    name = unicodedata.name(character, "a control character").lower()
    return problem("KB001", place, f"holds the hidden character U+{ord(character):04X}, {name}", "remove it")


def _open_without_waiting(path: str, flags: int) -> int:
    """Open a path so that a FIFO does not block and no terminal becomes ours; Windows has neither flag."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))


def _place_after(text: str, file: str) -> Location:
    return Location(file, text.count("\n") + 1, len(text) - text.rfind("\n"))


def _too_large(file: str) -> Problem:
    return problem("KB001", Location(file), f"is larger than {MAX_BYTES:,} bytes", "split it")
