"""What a condition file says: limits on demands, when to ask first, red flags, and what exercise is good for."""

from msgspec import field

from legpress_advisor.model.evidence import Grounded, Strict
from legpress_advisor.model.vocabulary import Effort, Verdict


class When(Strict, frozen=True, kw_only=True):
    """A test on the answer to a screening question; exactly one of the three is given."""

    question: str
    equals: str | None = field(name="is", default=None)
    at_least: float | None = None
    below: float | None = None


class Limit(Grounded, frozen=True, kw_only=True):
    """At or above this grade of a demand, this verdict. Never an exercise name."""

    demand: str
    at: int
    verdict: Verdict
    why: str
    do: str = ""
    """What to do about it where no adjustment of the exercise fits."""
    when: When | None = None
    """Holds only for this answer; an unanswered question counts as if it held."""
    unknown: Verdict | None = None
    """The verdict while that question is unanswered, `go` where silence may pass; None when it is the same."""
    unless: When | tuple[When, ...] | None = None
    """Answers of which any one sets this aside, such as enough time since an operation."""


class Escalation(Grounded, frozen=True, kw_only=True):
    """An answer that raises the verdict."""

    when: When
    verdict: Verdict
    unknown: Verdict | None = None
    """The verdict while the question is unanswered; None when silence may pass."""
    why: str
    unless: When | tuple[When, ...] | None = None
    """Answers of which any one sets this aside, such as having been cleared for training."""
    everywhere: bool = False
    """Holds for every exercise, not only for those that load the condition's region."""


class Clearance(Grounded, frozen=True, kw_only=True):
    """When somebody should ask a professional before training."""

    default: Verdict
    """For exercises that load the condition's region or reach one of its limits."""
    lighter: Verdict = "go"
    """For other exercises, and for unloaded or easy work."""
    when: str
    escalations: tuple[Escalation, ...] = ()


class Advice(Grounded, frozen=True, kw_only=True):
    """One thing to do, with its reason."""

    do: str
    why: str = ""


class GoodFor(Grounded, frozen=True, kw_only=True):
    """What exercise is known to do for this condition, and what it is not."""

    claim: str


class Example(Strict, frozen=True, kw_only=True):
    """A verdict that must come out; `advisor validate` runs it."""

    exercise: str
    expect: Verdict | None = None
    at_least: Verdict | None = None
    at_most: Verdict | None = None
    effort: Effort | None = None
    answers: dict[str, str] = {}


class Condition(Strict, frozen=True, kw_only=True):
    """One condition, as one file says it."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    said_as: tuple[tuple[str, ...], ...] = ()
    """Word sets, as in a symptom's."""
    medicines: tuple[str, ...] = ()
    """What people take for it, by name: beside its own name they say no more; alone they are read as it, unless they
    are also a name of a condition that says what they do."""
    kind_of: str | None = None
    """The parent, whose limits, red flags and advice this one adds to."""
    region: str
    also_regions: tuple[str, ...] = ()
    muscles: tuple[str, ...] = ()
    """Muscles it concerns: training one of them loads it, where no demand of its regions tells so."""
    summary: str
    clearance: Clearance
    limits: tuple[Limit, ...] = ()
    red_flags: tuple[str, ...] = ()
    """Symptom ids that need help before exercise."""
    advice: tuple[Advice, ...] = ()
    """How to train with it."""
    meanwhile: tuple[Advice, ...] = ()
    """What is usually fine while waiting for an answer."""
    good_for: tuple[GoodFor, ...] = ()
    acts_as: str | None = None
    """A symptom id, for a name that is itself a reason to stop and get help."""
    milder_than_parent: str = ""
    """Why this condition's default may be milder than its parent's; empty when it is not."""
    unresearched: bool = False
    """Recognized by name, but nothing was looked up: `ask-first` until somebody who treats the person says yes."""
    examples: tuple[Example, ...] = ()
