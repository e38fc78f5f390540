"""The last step: text leaves for stdout or a file in one piece, and errors leave for stderr in one line."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from pathlib import Path

from legpress_advisor.errors import AdvisorError, UnreadableError
from legpress_advisor.text import safe

NARROWEST, WIDEST = 40, 100


class PipeClosedError(Exception):
    """The reader of our output has gone."""


def screen_width() -> int:
    """Return the columns to lay out for; a nonsense `COLUMNS` counts as not set."""
    columns = os.environ.get("COLUMNS", "")
    wide = int(columns) if columns.isascii() and columns.isdigit() and len(columns) < 7 else 0
    wide = wide or _terminal_columns()
    return max(NARROWEST, min(WIDEST, wide))


def _terminal_columns() -> int:
    with contextlib.suppress(OSError, ValueError, AttributeError):
        return os.get_terminal_size(sys.__stdout__.fileno()).columns  # type: ignore[union-attr]
    return 80


def wants_color(choice: str) -> bool:
    """Decide on color: the option, then ADVISOR_NO_COLOR, NO_COLOR, FORCE_COLOR, then whether this is a terminal."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("ADVISOR_NO_COLOR") or os.environ.get("NO_COLOR"):
        return False
    forced = os.environ.get("FORCE_COLOR", "")
    if forced:
        return forced not in ("0", "false")
    return is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"


def is_terminal(stream: object) -> bool:
    """Return whether a stream is a terminal; a closed or missing one is not."""
    with contextlib.suppress(ValueError, AttributeError):
        return bool(stream.isatty())  # type: ignore[attr-defined]
    return False


def can_show_unicode() -> bool:
    """Return whether stdout can take the symbols that the pages use."""
    try:
        "█░✓✗▲☐•…°".encode(getattr(sys.stdout, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def emit(text: str, output: Path | None = None) -> None:
    """Write a result to stdout, or whole into a file; raises UnreadableError when there is no room or no right."""
    if output is not None and str(output) != "-":
        _write_file(output, text)
    else:
        _write_stream(sys.stdout, text)


def emit_notice(text: str) -> None:
    """Say something beside the result, on stderr; trouble there is not worth failing for."""
    with contextlib.suppress(OSError, ValueError, PipeClosedError, UnreadableError):
        _write_stream(sys.stderr, f"advisor: {' '.join(safe(text).split())}\n")


def emit_error(error: AdvisorError, *, as_json: bool) -> None:
    """Print an error: for people one line and the closest names on stderr, for programs an object on stdout."""
    with contextlib.suppress(OSError, ValueError, PipeClosedError, UnreadableError):
        if as_json:
            import json

            document = {
                "schema": "advisor.error/1",
                "code": error.code,
                "message": safe(error.message),
                "suggestions": list(error.suggestions),
            }
            _write_stream(sys.stdout, json.dumps(document) + "\n")
        else:
            _write_stream(sys.stderr, _for_people(error))


def _for_people(error: AdvisorError) -> str:
    line = f"advisor: {safe(error.message)}"
    rows = []
    if error.suggestions:
        line += ". Which one?" if error.code == "ambiguous-name" else ". Did you mean"
        width = max(len(each) for each in error.suggestions)
        rows = [f"   {each:<{width}}   {safe(error.labels.get(each, ''))}".rstrip() for each in error.suggestions]
    if hint := error.labels.get(""):
        rows.append(f"See: {hint}")
    return "\n".join([line, *rows]) + "\n"


def _write_stream(stream: object, text: str) -> None:
    """Write everything at once and flush, so that a full disk or a closed pipe is met here and not at exit."""
    if stream is None:
        return
    encoding = getattr(stream, "encoding", None) or "utf-8"
    data = text.encode(encoding, "backslashreplace")
    try:
        buffer = getattr(stream, "buffer", None)
        if buffer is None:
            stream.write(text)  # type: ignore[attr-defined]
            stream.flush()  # type: ignore[attr-defined]
        else:
            buffer.write(data)
            buffer.flush()
    except BrokenPipeError:
        _silence(stream)
        raise PipeClosedError from None
    except OSError as error:
        _silence(stream)
        if error.errno in (errno.EPIPE, errno.EINVAL):
            raise PipeClosedError from None
        raise UnreadableError(f"cannot write: {error.strerror or error}") from None


def let_go_of_stdout() -> None:
    """Drop what stdout could not take of text that was not written by `emit`, such as help."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        _silence(sys.stdout)


def _silence(stream: object) -> None:
    """Point a broken stream at nothing, so that the interpreter does not complain about it once more at exit."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # type: ignore[attr-defined]


def _write_file(path: Path, text: str) -> None:
    """Write beside the file and move into place; pipes and devices are written to as they are."""
    import tempfile  # most results go to the screen

    temporary = ""
    try:
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            path.write_text(text, encoding="utf-8")
            return
        target = Path(os.path.realpath(path))
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
        os.chmod(temporary, mode)
        os.replace(temporary, target)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise UnreadableError(f"cannot write {safe(str(path), 200)}: {error.strerror or error}") from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
