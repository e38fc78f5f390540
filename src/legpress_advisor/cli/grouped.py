"""Options that belong together, written once: a command that takes a group gets its options and receives one value."""

import inspect
from collections.abc import Callable
from functools import wraps
from typing import Any

from legpress_advisor.cli.options import Page, Words

GROUPS = (Words, Page)
"""Named tuples whose fields are options, in the order in which `--help` shows them after a command's own."""


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """Replace each parameter that is a group by the options of the group; the command is called with the group."""
    own = inspect.signature(command).parameters
    groups = {name: each.annotation for name, each in own.items() if each.annotation in GROUPS}
    parameters = [each.replace(kind=each.KEYWORD_ONLY) for name, each in own.items() if name not in groups]
    parameters += [option for group in GROUPS if group in groups.values() for option in _options(group)]

    @wraps(command)
    def run(**given: Any) -> None:
        values = {name: group(*(given.pop(field) for field in group._fields)) for name, group in groups.items()}
        command(**given, **values)

    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {each.name: each.annotation for each in parameters}
    return run


def _options(group: Any) -> list[inspect.Parameter]:
    return [
        inspect.Parameter(
            name,
            inspect.Parameter.KEYWORD_ONLY,
            default=group._field_defaults[name],
            annotation=group.__annotations__[name],
        )
        for name in group._fields
    ]
