"""What an exercise file says: one movement, what it trains and asks, how it is done, and its variations."""

from msgspec import field

from legpress_advisor.model.evidence import Certainty, ClaimVerdict, Grounded, Strict
from legpress_advisor.model.vocabulary import Laterality, Level, Reason, Role, Support


class MuscleUse(Grounded, frozen=True, kw_only=True):
    """How a muscle takes part, and how hard it works at 8-12RM with sound technique."""

    muscle: str
    role: Role
    grade: int
    note: str = ""


class DemandUse(Grounded, frozen=True, kw_only=True):
    """What the exercise asks of the body on one demand's scale."""

    demand: str
    grade: int
    why: str = ""


class Adjustment(Grounded, frozen=True, kw_only=True):
    """A change a person can make on this exercise, and the grades it leads to."""

    id: str
    do: str
    sets: dict[str, int]


class Fault(Strict, frozen=True, kw_only=True):
    """What goes wrong, why it matters, and the fix."""

    fault: str
    why: str = ""
    fix: str
    demand: str | None = None


class Technique(Strict, frozen=True, kw_only=True):
    """How the movement is done; coaching practice unless a line cites a source."""

    setup: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    feel: str = ""
    """Where a person should feel it."""
    faults: tuple[Fault, ...] = ()


class About(Strict, frozen=True, kw_only=True):
    """What a claim or risk is about."""

    region: str | None = None
    muscle: str | None = None
    demand: str | None = None


class Claim(Grounded, frozen=True, kw_only=True):
    """What people say of the exercise, judged."""

    id: str
    says: str
    about: About | None = None
    verdict: ClaimVerdict
    certainty: Certainty
    because: str


class Risk(Grounded, frozen=True, kw_only=True):
    """What can go wrong, and which adjustments make it less likely."""

    risk: str
    why: str
    about: About | None = None
    reduce_by: tuple[str, ...] = ()


class Dose(Grounded, frozen=True, kw_only=True):
    """How much is usual; ranges are (least, most)."""

    sessions_per_week: tuple[int, int]
    sets_per_week: tuple[int, int] | None = None
    repetitions: tuple[int, int] | None = None
    hold_s: tuple[int, int] | None = None
    """Seconds, for holds and carries."""
    note: str = ""


class Gate(Grounded, frozen=True, kw_only=True):
    """What to be able to do before this exercise is a sensible offer."""

    first: str


class CuratedSwap(Grounded, frozen=True, kw_only=True):
    """A swap a coach would name, with its reason."""

    exercise: str
    reasons: tuple[Reason, ...] = field(name="for")
    region: str | None = None
    """The region that it spares, where it is named for pain in that one and not in others."""
    also_regions: tuple[str, ...] = ()
    because: str
    although: str = ""
    """Why it is offered even though it shares no joint action."""

    @property
    def regions(self) -> tuple[str, ...]:
        """Return the regions it is named to spare, none if it is named for pain anywhere."""
        return (self.region, *self.also_regions) if self.region else ()


class MuscleChange(Strict, frozen=True, kw_only=True):
    """A muscle's new role and grade in a variation; grade 0 takes it off the list."""

    role: Role | None = None
    grade: int


class Changes(Strict, frozen=True, kw_only=True):
    """What a variation states anew; everything else is its parent's."""

    pattern: str | None = None
    actions: tuple[str, ...] | None = None
    laterality: Laterality | None = None
    level: Level | None = None
    support: Support | None = None
    equipment: tuple[str, ...] | None = None
    muscles: dict[str, int | MuscleChange] = {}
    demands: dict[str, int] = {}
    setup: tuple[str, ...] | None = None
    steps: tuple[str, ...] | None = None
    feel: str | None = None
    faults: tuple[Fault, ...] | None = None
    adjustments: tuple[Adjustment, ...] = ()
    """Further ones, that only this variation has."""
    without_adjustments: tuple[str, ...] = ()
    """Adjustments of the parent that do not fit this variation."""
    without_claims: tuple[str, ...] = ()
    """Claims of the parent that are not said of this variation, or not true of it."""
    dose: Dose | None = None
    alternatives: tuple[CuratedSwap, ...] = ()
    """Further ones, that a coach would name for this variation only."""
    without_alternatives: tuple[str, ...] = ()
    """Exercises that stand in for the parent, but not for this variation."""


class Variation(Grounded, frozen=True, kw_only=True):
    """A form of the movement with its own id; a full exercise to every command."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    names: dict[str, tuple[str, ...]] = {}
    changes: Changes = Changes()
    note: str
    """What is different, for the person doing it."""


class Exercise(Strict, frozen=True, kw_only=True):
    """One movement and its variations, as one file says it."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    names: dict[str, tuple[str, ...]] = {}
    """Names in other languages, by language code."""
    summary: str
    pattern: str
    also: tuple[str, ...] = ()
    """Further patterns, for a movement that joins several."""
    actions: tuple[str, ...] = ()
    """Loaded joint actions where they differ from the pattern's, main one first."""
    laterality: Laterality
    level: Level
    support: Support
    equipment: tuple[str, ...] = ()
    muscles: tuple[MuscleUse, ...]
    demands: tuple[DemandUse, ...]
    adjustments: tuple[Adjustment, ...] = ()
    technique: Technique
    claims: tuple[Claim, ...] = ()
    risks: tuple[Risk, ...] = ()
    dose: Dose
    gate: Gate | None = None
    alternatives: tuple[CuratedSwap, ...] = ()
    variations: tuple[Variation, ...] = ()
