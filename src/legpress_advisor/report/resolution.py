"""The result of `resolve`: what each name means, and what was assumed for it."""

from typing import Literal

from legpress_advisor.report.common import Part, Report

Status = Literal["exact", "alias", "parsed", "fuzzy", "ambiguous", "unknown", "not-strength"]
"""How a name was understood: by its id or name, by another name, by its words, in spite of a typing error; or not."""


class NameLine(Part, frozen=True, kw_only=True):
    """One name and what it means."""

    name: str
    """As it was given."""
    status: Status
    exercise: str | None = None
    """The id that every command takes; None where the name has no one meaning."""
    family: str | None = None
    """The id of the file the exercise stands in."""
    assumed: tuple[str, ...] = ()
    """What the name leaves out and usage fills in, as the equipment."""
    candidates: tuple[str, ...] = ()
    """Ids of what could be meant, most likely first; of what comes closest where the name is unknown."""
    score: float = 0.0
    """In [0, 1]: how much of the name is accounted for by the exercise."""
    ignored: tuple[str, ...] = ()
    """Words that were passed over because they keep the movement."""
    label: str = ""
    """The exercise as people call it; empty without one."""


class ResolveReport(Report, frozen=True, kw_only=True):
    """Every name in the order given."""

    names: tuple[NameLine, ...]
