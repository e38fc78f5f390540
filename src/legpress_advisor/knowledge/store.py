"""The step that makes reading fast: a checked library compiled into one SQLite file; each answer reads its rows.

A store is only ever written to a temporary name and moved into place, and only ever opened read-only. Its bodies are
JSON. It is keyed by the content of every file it came from, so a stale one is never opened, only left behind.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")
FORMAT = "5"
"""Grows when the tables below change, or what their bodies hold."""
TABLES = """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
    CREATE TABLE section (kind TEXT PRIMARY KEY, body BLOB) WITHOUT ROWID;
    CREATE TABLE entry (
        kind TEXT, id TEXT, name TEXT, family TEXT, summary TEXT, position INTEGER, body BLOB, PRIMARY KEY (kind, id)
    );
    CREATE TABLE alias (key TEXT, kind TEXT, id TEXT, text TEXT, language TEXT);
    CREATE TABLE candidate (id TEXT PRIMARY KEY, familiar REAL, body BLOB);
    CREATE TABLE acts (action TEXT, id TEXT, PRIMARY KEY (action, id)) WITHOUT ROWID;
    CREATE TABLE trains (muscle TEXT, id TEXT, PRIMARY KEY (muscle, id)) WITHOUT ROWID;
"""
INDEXES = "CREATE INDEX alias_key ON alias (key);"
SEARCH = (
    "CREATE VIRTUAL TABLE words USING fts5("
    "kind UNINDEXED, id UNINDEXED, name, aliases, text, tokenize='porter unicode61 remove_diacritics 2')"
)
KEPT_STORES = 6
"""How many stores of older contents stay in the cache, so that switching between checkouts does not thrash."""


class Rows(msgspec.Struct):
    """What a store holds, before it is one: the rows of each table."""

    meta: list[tuple[str, str]] = []
    section: list[tuple[str, bytes]] = []
    entry: list[tuple[str, str, str, str, str, int, bytes | None]] = []
    alias: list[tuple[str, str, str, str, str]] = []
    candidate: list[tuple[str, float, bytes]] = []
    acts: list[tuple[str, str]] = []
    trains: list[tuple[str, str]] = []
    words: list[tuple[str, str, str, str, str]] = []


class Store:
    """A compiled knowledge base; asks are one SQL statement each, and damage is met by rebuilding in memory."""

    def __init__(self, connection: sqlite3.Connection, rebuild: Callable[[], Rows] | None = None) -> None:
        self._connection = connection
        self._rebuild = rebuild

    def ask(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of one statement; a damaged file is replaced by a fresh store in memory first."""
        try:
            return self._connection.execute(sql, tuple(values)).fetchall()
        except UnicodeEncodeError:  # argv can hold bytes that are no text, and then no row holds the same
            return []
        except sqlite3.DatabaseError:
            if self._rebuild is None:
                raise
            self._renew(self._rebuild)
            return self.ask(sql, values)

    def bodies(self, wanted: type[T], sql: str, values: Sequence[Any] = ()) -> list[T]:
        """Return the entries of one statement for bodies, without the empty ones; damage is met as in `ask`."""
        try:
            return [msgspec.json.decode(body, type=wanted) for (body,) in self.ask(sql, values) if body is not None]
        except msgspec.DecodeError:
            if self._rebuild is None:
                raise
            self._renew(self._rebuild)
            return self.bodies(wanted, sql, values)

    def _renew(self, rebuild: Callable[[], Rows]) -> None:
        self.close()
        self._connection = in_memory(rebuild())

    def close(self) -> None:
        """Close the file; asking afterwards is an error."""
        self._rebuild = None
        self._connection.close()

    def __del__(self) -> None:
        self._connection.close()  # from Python 3.13 on, one that is left open is warned of


def open_store(path: Path, key: str, rebuild: Callable[[], Rows]) -> Store | None:
    """Open a store read-only; None when it is missing, damaged, or was made from other contents than `key`."""
    # Immutable: nobody changes a store in place, so SQLite need not lock it, nor look for a journal beside it.
    try:
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(uri, uri=True)
    except (sqlite3.Error, ValueError):
        return None
    try:
        found = dict(connection.execute("SELECT name, value FROM meta"))
        if found.get("key") == key and found.get("format") == FORMAT:
            return Store(connection, rebuild)
    except sqlite3.DatabaseError:
        pass
    connection.close()
    return None


def in_memory(rows: Rows) -> sqlite3.Connection:
    """Return a store that lives only as long as this process."""
    connection = sqlite3.connect(":memory:")
    _fill(connection, rows)
    return connection


def write_store(path: Path, rows: Rows) -> bool:
    """Write a store beside its final name and move it there in one step; False if the folder cannot be written."""
    import tempfile  # most runs find their store ready

    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=path.stem, suffix=".tmp", dir=path.parent)
        os.close(handle)
        connection = sqlite3.connect(temporary)
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")  # a half-written file never gets the final name
            _fill(connection, rows)
        finally:
            connection.close()
        os.replace(temporary, path)
    except (OSError, sqlite3.Error):
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        return False
    return True


def forget_old_stores(folder: Path, keep: Path) -> None:
    """Remove the oldest stores of a cache folder beyond `KEPT_STORES`; trouble is ignored, another process may help."""
    with contextlib.suppress(OSError):
        stores = sorted(_stores(folder, keep), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in stores[KEPT_STORES:]:
            path.unlink(missing_ok=True)
        kept = {path.stem for path in (keep, *stores[:KEPT_STORES])}
        for stamp in folder.glob("*.stamp"):
            if stamp.read_text(encoding="ascii", errors="replace") not in kept:
                stamp.unlink(missing_ok=True)


def _stores(folder: Path, keep: Path) -> Iterator[Path]:
    return (path for path in folder.glob("*.sqlite") if path != keep)


def _fill(connection: sqlite3.Connection, rows: Rows) -> None:
    connection.executescript(TABLES)
    with contextlib.suppress(sqlite3.OperationalError):  # SQLite built without FTS5: search falls back to LIKE
        connection.execute(SEARCH)
        connection.executemany("INSERT INTO words VALUES (?, ?, ?, ?, ?)", rows.words)
    for table in ("meta", "section", "entry", "alias", "candidate", "acts", "trains"):
        values = getattr(rows, table)
        if values:
            marks = ", ".join("?" * len(values[0]))
            connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", values)  # noqa: S608
    connection.executescript(INDEXES)
    connection.commit()
