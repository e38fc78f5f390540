"""Make a large knowledge base for measuring: every shipped exercise many times over, under new ids and names.

    python benchmarks/make_knowledge.py 10000 /tmp/large

The folder is a knowledge base of its own (vocabulary, sources and conditions are copied). With `--store` it is also
compiled into the store that a wheel would carry, so that a large base can be measured as an installed one.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent / "knowledge"
KEPT = ("id:", "name:")


def main() -> None:
    """Write the folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int, help="how many exercise files")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--store", action="store_true", help="compile it as a wheel would carry it")
    arguments = parser.parse_args()
    write(arguments.count, arguments.folder)
    if arguments.store:
        compile_store(arguments.folder)


def write(count: int, folder: Path) -> None:
    """Copy what is shared, then the shipped exercises, then copies of them until there are enough."""
    shutil.copytree(HERE, folder, dirs_exist_ok=True)
    originals = sorted((HERE / "exercises").glob("*.yaml"))
    for number in range(max(0, count - len(originals))):
        original = originals[number % len(originals)]
        id = f"{original.stem}-copy-{number:05d}"
        text = "\n".join(renamed(original.read_text(encoding="utf-8"), id, number))
        (folder / "exercises" / f"{id}.yaml").write_text(text + "\n", encoding="utf-8")


def renamed(text: str, id: str, number: int) -> list[str]:
    """Return the lines of an entry under a new id and name, without aliases and variations, which must be unique."""
    lines: list[str] = []
    dropping = False
    for line in text.splitlines():
        top = line[:1] not in ("", " ", "#")
        dropping = line.startswith(("aliases:", "names:", "variations:")) if top else dropping
        if dropping or line.startswith("#"):
            continue
        name = line.removeprefix("name:").strip()
        new = {"id:": f"id: {id}", "name:": f"name: {name} copy {number:05d}"}
        lines.append(new.get(line.split(" ", 1)[0], line))
    return lines


def compile_store(folder: Path) -> None:
    """Compile the folder into the store of a wheel, beside its files."""
    from legpress_advisor.knowledge.load import shipped_rows
    from legpress_advisor.knowledge.locate import STORE_NAME
    from legpress_advisor.knowledge.store import write_store

    if not write_store(folder / STORE_NAME, shipped_rows(folder)):
        raise SystemExit(f"cannot write {folder / STORE_NAME}")


if __name__ == "__main__":
    main()
