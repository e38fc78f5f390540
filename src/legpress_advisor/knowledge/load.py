"""The step every command starts with: open the knowledge base, ready-made where possible, compiled where needed."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from legpress_advisor import __version__
from legpress_advisor.errors import UnreadableError
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.knowledge.locate import Shipped, cache_folder, pack_folders, shipped
from legpress_advisor.knowledge.store import Rows, Store, forget_old_stores, in_memory, open_store, write_store


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
    from legpress_advisor.knowledge.build import build, key_of, notices_of, read_all

    read = read_all(home.folder, folders)
    key = key_of(read)
    cached = cache_folder(environment) / f"{key}.sqlite"
    notices = [str(problem) for problem in read.problems]
    store = open_store(cached, key, lambda: build(read, key).rows)
    if store is None:
        built = build(read, key)
        if write_store(cached, built.rows):
            forget_old_stores(cached.parent, cached)
            store = open_store(cached, key, lambda: built.rows)
        store = store or Store(in_memory(built.rows))
    base = KnowledgeBase(store)
    if folders:
        notices += notices_of(store)
    return Opened(base, notices)
