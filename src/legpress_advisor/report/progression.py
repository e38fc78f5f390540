"""The result of `path`: the rungs from the gentlest start to an exercise and beyond."""

from typing import Literal

from legpress_advisor.model.vocabulary import Level, Verdict
from legpress_advisor.report.alternatives import ExcludedLine
from legpress_advisor.report.common import DISCLAIMER, AdjustmentLine, FlagLine, Part, Report

Place = Literal["before", "goal", "beyond"]


class RungLine(Part, frozen=True, kw_only=True):
    """One step of the ladder."""

    exercise: str
    name: str
    place: Place
    level: Level
    load: int
    """Summed grades of all it asks; rises along the ladder within a level."""
    verdict: Verdict
    adds: tuple[str, ...]
    """What is new against the rung below, in words."""
    test: str
    """When to take this rung: what to be able to do on the one below."""
    adjustments: tuple[AdjustmentLine, ...] = ()
    """Changes that make it fit; empty unless the verdict is `modify`."""
    keep_to: tuple[str, ...] = ()
    """What to mind beside them, in words; empty unless the verdict is `modify`."""


class PathReport(Report, frozen=True, kw_only=True):
    """The ladder, gentlest first."""

    target: str
    name: str
    rungs: tuple[RungLine, ...]
    conditions: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    unrecognised: tuple[str, ...] = ()
    left_out: tuple[ExcludedLine, ...] = ()
    """Good rungs that something named speaks against, best fitting first."""
    stopped_by: tuple[FlagLine, ...] = ()
    notes: tuple[str, ...] = ()
    disclaimer: str = DISCLAIMER
