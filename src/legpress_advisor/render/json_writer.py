"""JSON, straight from the report: the fields in their order, indented, one object and a newline."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from legpress_advisor.report.common import Report
from legpress_advisor.text import HIDDEN, safe


def write_json(report: Report) -> str:
    """Return the report as JSON that is also harmless to print: what acts on a terminal is escaped."""
    try:
        encoded = msgspec.json.encode(report)
    except UnicodeEncodeError:
        # Half a character, from an argument that was not UTF-8, has no place in JSON.
        encoded = msgspec.json.encode(_whole(msgspec.to_builtins(report)))
    return HIDDEN.sub(_escaped, msgspec.json.format(encoded, indent=2).decode()) + "\n"


def _escaped(hidden: re.Match[str]) -> str:
    """Return the JSON escape of a character; those outside the basic plane take two."""
    units = hidden[0].encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, dict):
        return {_whole(key): _whole(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(each) for each in value]
    return value
