"""The result of `explain`: what an exercise, muscle, region, condition, demand or pattern is, judged and sourced."""

from typing import Literal

from msgspec import UNSET, UnsetType

from legpress_advisor.model.evidence import Certainty, ClaimVerdict
from legpress_advisor.model.vocabulary import Role, Verdict
from legpress_advisor.report.common import DISCLAIMER, AdjustmentLine, FlagLine, Part, Report, SourceLine

Answer = Literal["trained", "assists", "braced-not-trained", "not-involved", "unknown"]


class MuscleLine(Part, frozen=True, kw_only=True):
    """How a muscle takes part."""

    muscle: str
    name: str
    """Anatomical."""
    everyday: str
    region: str
    role: Role
    grade: int
    certainty: Certainty
    sources: tuple[str, ...]
    expert: bool
    """Whether it rests on judgment rather than on a measurement of this exercise."""
    note: str


class DemandLine(Part, frozen=True, kw_only=True):
    """What it asks of the body."""

    demand: str
    name: str
    grade: int
    why: str
    sources: tuple[str, ...]
    region: str
    certainty: Certainty
    expert: bool


class FaultLine(Part, frozen=True, kw_only=True):
    """What goes wrong, why it matters, the fix."""

    fault: str
    why: str
    fix: str


class TechniqueLines(Part, frozen=True, kw_only=True):
    """How it is done; coaching practice unless said otherwise."""

    setup: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    feel: str = ""
    faults: tuple[FaultLine, ...] = ()


class ClaimLine(Part, frozen=True, kw_only=True):
    """What people say, judged."""

    id: str
    says: str
    verdict: ClaimVerdict
    certainty: Certainty
    because: str
    sources: tuple[str, ...]
    expert: bool = False
    """Whether it rests on judgment rather than on a measurement."""


class RiskLine(Part, frozen=True, kw_only=True):
    """What can go wrong, and what makes it less likely."""

    risk: str
    why: str
    reduce_by: tuple[str, ...]
    """As instructions."""
    certainty: Certainty
    sources: tuple[str, ...]
    expert: bool = False
    """Whether it rests on judgment rather than on a measurement."""


class DoseLine(Part, frozen=True, kw_only=True):
    """How much is usual; ranges are (least, most)."""

    sessions_per_week: tuple[int, int]
    sets_per_week: tuple[int, int] | None
    repetitions: tuple[int, int] | None
    hold_s: tuple[int, int] | None
    note: str
    sources: tuple[str, ...]


class SwapLine(Part, frozen=True, kw_only=True):
    """A swap in short."""

    exercise: str
    name: str
    reasons: tuple[str, ...]
    because: str
    sources: tuple[str, ...]


class VariationLine(Part, frozen=True, kw_only=True):
    """A form of the movement."""

    id: str
    name: str
    note: str


class Focus(Part, frozen=True, kw_only=True):
    """Whether it works, or loads, one region."""

    region: str
    answer: Answer
    text: str
    certainty: Certainty
    sources: tuple[str, ...]
    load: int
    """The highest grade among the region's demands."""


class RelatedLine(Part, frozen=True, kw_only=True):
    """Something that belongs to the thing explained: a part, an exercise, a limit."""

    id: str
    name: str
    text: str = ""
    sources: tuple[str, ...] = ()
    expert: bool = False
    """Whether it rests on judgment rather than on a measurement."""


class RelatedGroup(Part, frozen=True, kw_only=True):
    """Related things under one heading."""

    heading: str
    items: tuple[RelatedLine, ...]


class ExplainReport(Report, frozen=True, kw_only=True):
    """What is known of one thing; lists that do not apply to its kind are empty."""

    id: str
    kind: Literal["exercise", "variation", "muscle", "region", "condition", "demand", "pattern"]
    name: str
    summary: str
    muscles: tuple[MuscleLine, ...] = ()
    """Hardest working first."""
    demands: tuple[DemandLine, ...] = ()
    """Most demanding first."""
    adjustments: tuple[AdjustmentLine, ...] = ()
    technique: TechniqueLines = TechniqueLines()
    claims: tuple[ClaimLine, ...] = ()
    risks: tuple[RiskLine, ...] = ()
    dose: DoseLine | None = None
    alternatives: tuple[SwapLine, ...] = ()
    variations: tuple[VariationLine, ...] = ()
    sources: tuple[SourceLine, ...] = ()
    """In the order in which they are cited above."""
    focus: Focus | UnsetType = UNSET
    family: str = ""
    family_name: str = ""
    gate: str = ""
    """What to be able to do before this exercise; empty for most."""
    tags: tuple[str, ...] = ()
    """Pattern, equipment, level: what a subtitle shows."""
    aliases: tuple[str, ...] = ()
    verdict: Verdict | None = None
    """For a condition: what it means for heavy unsupervised lifting of the part."""
    related: tuple[RelatedGroup, ...] = ()
    red_flags: tuple[FlagLine, ...] = ()
    disclaimer: str = DISCLAIMER
