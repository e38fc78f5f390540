"""The step every command starts with: open the knowledge base, ready-made where possible, compiled where needed."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from legpress_advisor import __version__
from legpress_advisor.errors import UnreadableError
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.knowledge.locate import Shipped, cache_folder, pack_folders, shipped
from legpress_advisor.knowledge.store import Rows, Store, forget_old_stores, in_memory, open_store, write_store

if TYPE_CHECKING:
    from legpress_advisor.knowledge.build import Built

NOTICEABLE_S = 0.3
"""A wait longer than this is explained."""
TOLD = 10
"""At most so many things that were left out are told one by one."""


class Opened(NamedTuple):
    """A knowledge base, and what its user should hear about it."""

    base: KnowledgeBase
    notices: list[str]
    """One line each, for stderr: what a pack changed, and what of it could not be used."""


def open_knowledge(packs: Sequence[Path] = (), environment: Mapping[str, str] | None = None) -> Opened:
    """Open the shipped knowledge with the user's packs over it; a broken pack never takes it down.

    Raises UnreadableError when the program's own knowledge is missing or broken.
    """
    environment = os.environ if environment is None else environment
    home = shipped()
    if home is None:
        raise UnreadableError("the program's knowledge folder is missing; install it again")
    folders = pack_folders(packs, environment)
    if home.store is not None and not folders:
        store = open_store(home.store, packaged_key(), lambda: shipped_rows(home.folder))
        if store is not None:
            return Opened(KnowledgeBase(store), [])
    return _open_compiled(home, folders, environment)


def packaged_key() -> str:
    """Return the key of a wheel's own store: its files cannot change apart from the program."""
    return f"packaged-{__version__}"


def shipped_rows(folder: Path) -> Rows:
    """Compile a shipped folder as a wheel carries it; raises UnreadableError if it is broken."""
    from legpress_advisor.knowledge.build import build, read_all

    return build(read_all(folder, []), packaged_key()).rows


def _open_compiled(home: Shipped, folders: Sequence[Path], environment: Mapping[str, str]) -> Opened:
    """Open the cached store of exactly these files, or compile it now."""
    from legpress_advisor.knowledge.stamp import remembered, stamp_of

    cache = cache_folder(environment)
    stamp = stamp_of([home.folder, *folders])
    known = remembered(cache, stamp[0]) if stamp else None
    if known is not None:
        store = open_store(cache / f"{known}.sqlite", known, lambda: _compile(home, folders, known).rows)
        if store is not None:
            return Opened(KnowledgeBase(store), notices_of(store) if folders else [])
    return _open_read(home, folders, cache, stamp)


def _open_read(home: Shipped, folders: Sequence[Path], cache: Path, stamp: tuple[str, int] | None) -> Opened:
    """Read every file, and open the store of these contents or make it; never slower than once for each edit."""
    from legpress_advisor.knowledge.build import build, key_of, read_all
    from legpress_advisor.knowledge.stamp import remember

    started = time.monotonic()
    read = read_all(home.folder, folders)
    key = key_of(read)
    cached = cache / f"{key}.sqlite"
    store = open_store(cached, key, lambda: build(read, key).rows)
    notices = []
    if store is None:
        rows = build(read, key).rows
        if write_store(cached, rows):
            forget_old_stores(cache, cached)
            store = open_store(cached, key, lambda: rows)
        store = store or Store(in_memory(rows))
        taken = time.monotonic() - started
        if taken > NOTICEABLE_S:
            notices.append(f"compiled the knowledge once after a change ({taken:.1f} s)")
    if stamp:
        remember(cache, *stamp, key)
    return Opened(KnowledgeBase(store), [*notices, *(notices_of(store) if folders else ())])


def _compile(home: Shipped, folders: Sequence[Path], key: str) -> Built:
    from legpress_advisor.knowledge.build import build, read_all

    return build(read_all(home.folder, folders), key)


def notices_of(store: Store) -> list[str]:
    """Return what the user of packs should hear, one line each; read from the store, so it costs no YAML."""
    found = dict(store.ask("SELECT name, value FROM meta"))
    left_out = msgspec.json.decode(found.get("left_out", "[]"))
    lines = [f"{line}: left out" for line in left_out[:TOLD]]
    if len(left_out) > TOLD:
        lines.append(f"and {len(left_out) - TOLD} more left out; see advisor validate and the folder")
    overridden = msgspec.json.decode(found.get("overridden", "[]"))
    if overridden:
        lines.append(f"your knowledge replaces: {', '.join(sorted(set(overridden)))}")
    return lines
