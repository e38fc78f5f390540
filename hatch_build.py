"""Compile the knowledge into the store that the wheel carries, so that the first run is as quick as any other."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileKnowledge(BuildHookInterface):  # type: ignore[type-arg]
    """Checks every knowledge file and refuses to build a wheel from broken ones."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the store to an ordinary wheel; an editable install reads the checkout instead."""
        if version != "standard":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from legpress_advisor.knowledge.locate import PACKAGED, STORE_NAME
            from legpress_advisor.knowledge.load import shipped_rows
            from legpress_advisor.knowledge.store import write_store
        finally:
            sys.path.remove(str(root / "src"))
        store = Path(tempfile.mkdtemp()) / STORE_NAME
        if not write_store(store, shipped_rows(root / "knowledge")):
            raise OSError(f"cannot write {store}")
        build_data["force_include"][str(store)] = f"legpress_advisor/{PACKAGED}/{STORE_NAME}"
