"""Put the knowledge into the wheel, with the store compiled from it, so that the first run is as quick as any other."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileKnowledge(BuildHookInterface):  # type: ignore[type-arg]
    """Checks every knowledge file, and refuses to build a wheel from broken ones."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the files and their store to an ordinary wheel; an editable install reads the checkout instead."""
        if version != "standard":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from legpress_advisor.errors import UnreadableError
            from legpress_advisor.knowledge.load import shipped_rows
            from legpress_advisor.knowledge.locate import PACKAGED, STORE_NAME
            from legpress_advisor.knowledge.store import write_store
        finally:
            sys.path.remove(str(root / "src"))
        # The builder reads the store after this returns; the folder goes when the builder does.
        self._folder = tempfile.TemporaryDirectory()
        store = Path(self._folder.name) / STORE_NAME
        try:
            rows = shipped_rows(root / "knowledge")
        except UnreadableError as error:
            raise SystemExit(f"{error.message}; `advisor validate` lists everything") from None
        if not write_store(store, rows):
            raise SystemExit(f"cannot write {store}")
        build_data["force_include"][str(root / "knowledge")] = f"legpress_advisor/{PACKAGED}"
        build_data["force_include"][str(store)] = f"legpress_advisor/{PACKAGED}/{STORE_NAME}"
