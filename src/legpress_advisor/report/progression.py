"""The result of `path`: the rungs from the gentlest start to an exercise and beyond."""

from typing import Literal

from legpress_advisor.model.vocabulary import Level, Verdict
from legpress_advisor.report.common import DISCLAIMER, AdjustmentLine, FlagLine, Part, Report


class RungLine(Part, frozen=True, kw_only=True):
    """One step of the ladder."""

    exercise: str
    name: str
    place: Literal["before", "goal", "beyond"]
    level: Level
    load: int
    """Summed grades of what the goal asks most of; rises along the ladder."""
    verdict: Verdict
    adds: tuple[str, ...]
    """What is new against the rung below, in words."""
    test: str
    """When to take this rung: what to be able to do on the one below."""
    adjustments: tuple[AdjustmentLine, ...] = ()


class PathReport(Report, frozen=True, kw_only=True):
    """The ladder, gentlest first."""

    target: str
    name: str
    rungs: tuple[RungLine, ...]
    conditions: tuple[str, ...] = ()
    unrecognised: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    """Rungs that something named speaks against, in words."""
    stopped_by: tuple[FlagLine, ...] = ()
    notes: tuple[str, ...] = ()
    disclaimer: str = DISCLAIMER
