"""The result of `compare`: exercises side by side, aspect by aspect, with a bottom line for each."""

from typing import Literal

from legpress_advisor.report.common import DISCLAIMER, FlagLine, Part, Report


class ComparedLine(Part, frozen=True, kw_only=True):
    """One of the exercises."""

    exercise: str
    name: str
    summary: str


class RowLine(Part, frozen=True, kw_only=True):
    """One aspect."""

    aspect: str
    """A muscle, demand or region id, or `equipment`, `level`, `evidence`, `verdict`."""
    values: dict[str, str]
    """Words by exercise id, in the order in which the exercises were named."""
    better: str | None
    """The exercise that is ahead; None where it is level or a matter of taste."""
    why: str
    label: str = ""
    group: Literal["works", "asks", "needs", "known", "verdict"] = "works"
    grades: dict[str, int] = {}
    """Grades 0-3 by exercise id, where the aspect is graded."""


class PurposeLine(Part, frozen=True, kw_only=True):
    """Which exercise suits one purpose best."""

    purpose: str
    exercise: str
    why: str


class CompareReport(Report, frozen=True, kw_only=True):
    """The comparison; rows that are equal for all exercises are left out."""

    exercises: tuple[str, ...]
    rows: tuple[RowLine, ...]
    compared: tuple[ComparedLine, ...] = ()
    purposes: tuple[PurposeLine, ...] = ()
    conditions: tuple[str, ...] = ()
    unrecognised: tuple[str, ...] = ()
    stopped_by: tuple[FlagLine, ...] = ()
    notes: tuple[str, ...] = ()
    disclaimer: str = DISCLAIMER
