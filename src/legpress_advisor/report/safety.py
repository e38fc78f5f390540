"""The result of `safety`: a verdict on one exercise for what a person named, why, and what to do."""

from legpress_advisor.model.evidence import Certainty
from legpress_advisor.model.vocabulary import Effort, Urgency, Verdict
from legpress_advisor.report.common import (
    DISCLAIMER,
    AdjustmentLine,
    FlagLine,
    Part,
    PermittedLine,
    Report,
    SourceLine,
)


class ConditionLine(Part, frozen=True, kw_only=True):
    """A condition as it was understood."""

    id: str
    name: str
    typed: str = ""
    """The words it was read from; empty when the id was given."""


class ReasonLine(Part, frozen=True, kw_only=True):
    """One reason for the verdict."""

    condition: str
    """Condition id; the words themselves for what was not recognized."""
    demand: str | None
    grade: int | None
    verdict: Verdict
    why: str
    certainty: Certainty
    sources: tuple[str, ...]
    limit: int | None = None
    """The grade from which the condition limits this demand."""
    resolved_by: tuple[str, ...] = ()
    """Adjustment ids that bring the demand under the limit."""
    do: str = ""
    """What to do about it where no adjustment fits."""
    demand_name: str = ""
    expert: bool = False
    """Whether it rests on judgment rather than on a measurement."""


class SymptomLine(Part, frozen=True, kw_only=True):
    """A sign as it was understood."""

    id: str
    sign: str
    urgency: Urgency
    typed: str = ""


class QuestionLine(Part, frozen=True, kw_only=True):
    """A question on which the verdict turns."""

    key: str
    ask: str
    kind: str
    unit: str = ""
    answer: str | None = None
    """None while unanswered, which counts as the cautious answer."""
    choices: tuple[str, ...] = ()


class ClearanceLine(Part, frozen=True, kw_only=True):
    """When to see a professional first."""

    condition: str
    verdict: Verdict
    when: str
    certainty: Certainty
    sources: tuple[str, ...]
    expert: bool = False
    """Whether it rests on judgment rather than on a measurement."""


class AdviceLine(Part, frozen=True, kw_only=True):
    """One thing to do, for one condition."""

    condition: str
    do: str
    why: str
    certainty: Certainty
    sources: tuple[str, ...]
    expert: bool = False
    """Whether it rests on judgment rather than on a measurement."""


class Checklist(Part, frozen=True, kw_only=True):
    """What to tick off, in the order in which it comes up."""

    before: tuple[str, ...] = ()
    setup: tuple[str, ...] = ()
    during: tuple[str, ...] = ()
    stop_if: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class SafetyReport(Report, frozen=True, kw_only=True):
    """The verdict and everything that leads to it and follows from it."""

    exercise: str
    name: str
    conditions: tuple[ConditionLine, ...]
    unrecognised: tuple[str, ...]
    """What was typed and matched nothing."""
    symptoms: tuple[SymptomLine, ...]
    verdict: Verdict
    headline: str
    reasons: tuple[ReasonLine, ...]
    """Strictest first."""
    adjustments: tuple[AdjustmentLine, ...]
    """The smallest set that fits everything named."""
    checklist: Checklist
    red_flags: tuple[FlagLine, ...]
    """Most urgent first."""
    clearance: tuple[ClearanceLine, ...]
    alternatives: tuple[PermittedLine, ...]
    disclaimer: str = DISCLAIMER
    effort: Effort = "moderate"
    questions: tuple[QuestionLine, ...] = ()
    advice: tuple[AdviceLine, ...] = ()
    meanwhile: tuple[AdviceLine, ...] = ()
    """What is usually fine while waiting."""
    suggestions: dict[str, tuple[str, ...]] = {}
    """Closest names for what was not recognized."""
    understood: tuple[str, ...] = ()
    """One line for each reading of free words."""
    sources: tuple[SourceLine, ...] = ()
