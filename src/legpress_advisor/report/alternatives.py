"""The result of `alternatives`: what to do instead, ranked for a reason, with gains and losses."""

from typing import Literal

from legpress_advisor.model.vocabulary import Reason, Verdict
from legpress_advisor.report.common import DISCLAIMER, AdjustmentLine, FlagLine, Part, Report

Order = Literal["best first", "gentle to demanding", "least loaded first"]
"""How a list is ordered; the score falls along every one of them."""


class AlternativeLine(Part, frozen=True, kw_only=True):
    """One swap, or one exercise that trains the target."""

    exercise: str
    name: str
    score: float
    """In [0, 1]: the weighted sum of the parts."""
    parts: dict[str, float]
    """Each in [0, 1]."""
    verdict: Verdict
    gains: tuple[str, ...]
    losses: tuple[str, ...]
    adjustments: tuple[AdjustmentLine, ...]
    """What must be changed for the person's conditions."""
    why: str
    summary: str = ""
    equipment: tuple[str, ...] = ()
    family: str = ""
    aliases: tuple[str, ...] = ()
    """What else it is called."""
    gate: str = ""
    """What to be able to do first; empty for most."""


class ExcludedLine(Part, frozen=True, kw_only=True):
    """A likely candidate that was left out."""

    exercise: str
    name: str
    verdict: Verdict
    why: str


class AlternativesReport(Report, frozen=True, kw_only=True):
    """The ranking, and what it was made for."""

    target: str
    name: str
    kind: str
    because: Reason | None
    """None when the target is a region, muscle or pattern."""
    avoid: tuple[str, ...]
    conditions: tuple[str, ...]
    equipment: tuple[str, ...]
    """What there is, besides what is in any room; empty for anything."""
    alternatives: tuple[AlternativeLine, ...]
    excluded: tuple[ExcludedLine, ...]
    order: Order = "best first"
    nothing: str = ""
    """Why the list is empty, if nothing fits whoever asks, and what to ask or do instead."""
    without: tuple[str, ...] = ()
    """What was done without."""
    home: bool = False
    """Whether what homes commonly have is there too."""
    stays: tuple[AdjustmentLine, ...] = ()
    """Adjustments of the original that would do, so that no swap is needed."""
    unrecognised: tuple[str, ...] = ()
    stopped_by: tuple[FlagLine, ...] = ()
    """Signs that need help first; then there are no alternatives."""
    notes: tuple[str, ...] = ()
    """What was assumed or inferred."""
    start: str = ""
    """How to start with a swap."""
    weights: dict[str, float] = {}
    disclaimer: str = DISCLAIMER
