"""How the tables of words are written: one meaning a line, then its names; longer lines go on indented."""

from __future__ import annotations


def table(text: str) -> dict[str, tuple[str, ...]]:
    """Return the names of each meaning, from lines of "meaning: name, name"; `#` starts a remark."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    joined = "\n".join(lines).replace("\n    ", " ")
    pairs = (line.partition(":") for line in joined.splitlines())
    return {meaning: phrases(names) for meaning, _, names in pairs}


def phrases(text: str) -> tuple[str, ...]:
    """Return names that are separated by commas, over as many lines as they take."""
    return tuple(" ".join(name.split()) for name in text.split(",") if name.strip())


def words(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())
