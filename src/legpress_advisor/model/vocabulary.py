"""The controlled words that exercises and conditions share; no other word may appear where one of these is meant."""

from typing import Literal

from legpress_advisor.model.evidence import Grounded, Strict

Verdict = Literal["go", "modify", "ask-first", "avoid", "stop"]
VERDICTS: tuple[Verdict, ...] = ("go", "modify", "ask-first", "avoid", "stop")
"""Mildest first."""

Role = Literal["target", "synergist", "stabilizer", "dynamic-stabilizer", "antagonist-stabilizer"]
"""How a muscle takes part: the scheme coaches know from ExRx."""
MOVERS: tuple[Role, ...] = ("target", "synergist")
"""The roles in which a muscle is trained rather than made to hold."""
Control = Literal["technique", "dose", "intrinsic"]
Urgency = Literal["emergency", "same-day", "soon", "none"]
URGENT: tuple[Urgency, ...] = ("emergency", "same-day")
"""What stops everything."""
Effort = Literal["light", "moderate", "heavy"]
FROM_EFFORT = "near-maximal-load"
"""The demand that the effort sets, whatever the exercise."""
Reason = Literal["pain", "equipment", "variety", "easier", "harder"]
REASONS: tuple[Reason, ...] = ("pain", "equipment", "variety", "easier", "harder")
Laterality = Literal["bilateral", "unilateral", "alternating"]
Level = Literal["beginner", "intermediate", "advanced"]
LEVELS: tuple[Level, ...] = ("beginner", "intermediate", "advanced")
Support = Literal[
    "standing", "seated", "back-supported", "chest-supported", "lying", "kneeling", "hanging", "hands-and-feet"
]
"""How the body is held while it works."""
MAX_GRADE = 3


def strictest(*verdicts: Verdict) -> Verdict:
    """Return the strictest of the verdicts; `go` when there are none."""
    return max(verdicts, key=VERDICTS.index, default="go")


class Term(Strict, frozen=True, kw_only=True):
    """What every vocabulary word has: an id, a name people read, and the names they type."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    meaning: str = ""


class Region(Term, frozen=True, kw_only=True):
    """A part of the body as people say it; ties muscles and demands together."""

    acts_through: tuple[str, ...] = ()
    """Muscles that move a joint region which has no muscles of its own."""
    moved_by: tuple[str, ...] = ()
    """Joint actions that move a joint region; what mainly moves another joint is not done to train it."""
    instead: str = ""
    """What to ask instead, for a region that no exercise trains by itself."""


class Muscle(Term, frozen=True, kw_only=True):
    """A muscle, a group of them, or a head of one."""

    everyday: str
    region: str
    parent: str | None = None
    minor: bool = False
    """A small helper of its region: training it alone does not count as training the region."""


class JointAction(Strict, frozen=True, kw_only=True):
    """A movement of one joint, the least that a swap must share."""

    id: str
    name: str


class Pattern(Term, frozen=True, kw_only=True):
    """A family of movements with the same loaded joint actions."""

    group: str
    actions: tuple[str, ...]


class Equipment(Term, frozen=True, kw_only=True):
    """A thing that must be there, how it is loaded, and what it can stand in for."""

    load: Literal["plates", "stack", "fixed", "band", "body-weight"]
    place: Literal["everywhere", "home", "gym"]
    stands_in_for: tuple[str, ...] = ()


class Anchor(Strict, frozen=True, kw_only=True):
    """An exercise that fixes a demand's scale."""

    exercise: str
    grade: int


class Demand(Term, frozen=True, kw_only=True):
    """What a movement asks of the body, on a scale from 0 to 3."""

    region: str
    also_regions: tuple[str, ...] = ()
    control: Control
    grades: tuple[str, str, str, str]
    anchors: tuple[Anchor, ...] = ()
    amount: str = ""
    """The demand as what there is less or more of, as "need for balance"; the name where that reads well."""
    position: bool = False
    """Whether it is a way to lie or stand that loads no part by itself, such as lying flat."""
    inherent_from: int | None = None
    """From this grade on it is what the exercise is: an `avoid` then stands, whatever adjustment an exercise names."""

    @property
    def regions(self) -> tuple[str, ...]:
        """Return every region the demand belongs to, its own first."""
        return (self.region, *self.also_regions)


class GeneralAdjustment(Grounded, frozen=True, kw_only=True):
    """A change of dose that fits any exercise; lowers demands by some grades."""

    id: str
    do: str
    lowers: dict[str, int]


class Measured(Strict, frozen=True, kw_only=True):
    """A reading that says the same as words do: a temperature of 38.5 is a fever."""

    of: Literal[
        "body-celsius",
        "body-fahrenheit",
        "glucose-mmol",
        "glucose-mgdl",
        "ketones-mmol",
        "systolic",
        "diastolic",
        "resting-heart-rate",
        "weeks",
    ]
    at_least: float | None = None
    below: float | None = None


class Wording(Strict, frozen=True, kw_only=True):
    """One meaning and the everyday words for it; word sets name it by its id in capitals."""

    id: str
    words: tuple[str, ...]
    """Words and phrases, in lower case."""
    measured: tuple[Measured, ...] = ()


class Symptom(Grounded, frozen=True, kw_only=True):
    """A sign people report, how soon it needs help, and how they put it."""

    id: str
    sign: str
    """Everyday words, as a checklist line."""
    urgency: Urgency
    act: str = ""
    """What to do, as an instruction; empty for an ordinary symptom."""
    because: str = ""
    regions: tuple[str, ...] = ()
    everybody: bool = False
    """Shown as a warning even to people who named nothing."""
    aliases: tuple[str, ...] = ()
    """Whole phrases people type."""
    said_as: tuple[tuple[str, ...], ...] = ()
    """Word sets: a text means this sign when every group of one set has a word in it; groups join words with `|`.

    A word in capitals stands for all words of the wording of that id. A set that begins with `within 5` must stand
    within so many words and one clause.
    """
    yields_to: tuple[str, ...] = ()
    """Signs and conditions that say it better: not this sign where one of them is read from its words and more."""
    conditions: tuple[str, ...] = ()
    """Conditions that an ordinary symptom is treated as."""


class Question(Strict, frozen=True, kw_only=True):
    """A screening question on which a verdict can turn."""

    id: str
    ask: str
    kind: Literal["yes-no", "number", "choice"]
    unit: str = ""
    choices: tuple[str, ...] = ()
    low: float | None = None
    """Smallest believable number."""
    high: float | None = None
    """Largest believable number."""


class Ladder(Grounded, frozen=True, kw_only=True):
    """Exercises in the order of what they ask; `advisor validate` holds the grades to it."""

    id: str
    of: str
    """A demand, or a region whose demands are summed."""
    order: tuple[str, ...]
    """Least asking first; a neighbor may tie, the ends may not."""
    because: str


class CheckItem(Grounded, frozen=True, kw_only=True):
    """A line of the checklist that does not belong to one movement."""

    id: str
    stage: Literal["before", "during", "stop_if", "after"]
    text: str
    regions: tuple[str, ...] = ()
    """Shown when the person named one of these; empty for everybody."""
