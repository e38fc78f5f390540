"""The very first step: where the knowledge is, in a wheel, a checkout, and the user's own folders."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

APP = "legpress-advisor"
PACKAGED = "_knowledge"
STORE_NAME = "knowledge.sqlite"


class Shipped(NamedTuple):
    """The knowledge that came with the program."""

    folder: Path
    """Holds `vocabulary/`, `exercises/` and so on."""
    store: Path | None
    """The ready-made store of a wheel; None in a checkout."""


def shipped(package: Path | None = None) -> Shipped | None:
    """Find the packaged copy, else the checkout around the source; None if the installation is broken."""
    package = Path(__file__).resolve().parent.parent if package is None else package
    packaged = package / PACKAGED
    if (packaged / "vocabulary").is_dir():
        store = packaged / STORE_NAME
        return Shipped(packaged, store if store.is_file() else None)
    checkout = package.parent.parent / "knowledge"
    if (checkout / "vocabulary").is_dir():
        return Shipped(checkout, None)
    return None


def pack_folders(named: Sequence[Path], environment: Mapping[str, str]) -> list[Path]:
    """Return the user's packs, weakest first: the data folder, `ADVISOR_KNOWLEDGE`, then `--knowledge`.

    A folder that was named stays in the list even if it is not there, so that its absence is reported.
    """
    found = [folder for folder in [data_folder(environment) / "knowledge"] if folder.is_dir()]
    listed = environment.get("ADVISOR_KNOWLEDGE", "")
    found += [Path(each) for each in listed.split(os.pathsep) if each]
    found += named
    unique: dict[str, Path] = {}
    for folder in found:
        unique.pop(os.path.abspath(folder), None)  # one named twice counts where it is strongest
        unique[os.path.abspath(folder)] = folder
    return list(unique.values())


def data_folder(environment: Mapping[str, str]) -> Path:
    """Return where the user's own knowledge may lie."""
    return _user_folder(environment, "XDG_DATA_HOME", ".local/share")


def cache_folder(environment: Mapping[str, str]) -> Path:
    """Return where compiled stores are kept; nothing there is ever needed."""
    return _user_folder(environment, "XDG_CACHE_HOME", ".cache")


def config_folder(environment: Mapping[str, str]) -> Path:
    """Return where the user's profile lies."""
    return _user_folder(environment, "XDG_CONFIG_HOME", ".config")


def _user_folder(environment: Mapping[str, str], variable: str, default: str) -> Path:
    """Follow the XDG base directories; a relative value is ignored, as the specification asks."""
    chosen = environment.get(variable, "")
    if os.path.isabs(chosen):
        return Path(chosen) / APP
    if sys.platform == "win32" and environment.get("LOCALAPPDATA"):
        return Path(environment["LOCALAPPDATA"]) / APP / default.rpartition("/")[2].lstrip(".")
    home = environment.get("HOME", "")
    # Without a home nothing can be found or kept; a path that cannot exist says so without a special case.
    base = Path(home) if os.path.isabs(home) else Path(os.devnull)
    return base / default / APP
