"""What the results of several commands share."""

from msgspec import Struct

from legpress_advisor.model.evidence import Certainty
from legpress_advisor.model.vocabulary import Urgency, Verdict

DISCLAIMER = "General education, not medical care. A clinician's advice comes first."


class Report(Struct, frozen=True, kw_only=True):
    """The base of every result; JSON is written straight from it, in the order of its fields."""

    schema: str
    knowledge_version: str


class Part(Struct, frozen=True, kw_only=True):
    """The base of what results are made of."""


class SourceLine(Part, frozen=True, kw_only=True):
    """A reference as it is shown."""

    id: str
    title: str
    authors: str
    year: int | None
    doi: str
    url: str
    """The DOI's address, PubMed's, or the publisher's; empty when only a copy was seen."""
    journal: str = ""
    kind: str = ""
    says: str = ""
    """What it found, in one sentence."""


class AdjustmentLine(Part, frozen=True, kw_only=True):
    """A change a person can make, and why it is named."""

    id: str
    do: str
    because: tuple[str, ...] = ()
    """Names of the demands it lowers, most important first."""
    sets: dict[str, int] = {}
    """The grades it leads to, by demand."""
    certainty: Certainty = "very-low"
    sources: tuple[str, ...] = ()
    expert: bool = False
    """Whether it rests on judgment rather than on a measurement."""


class FlagLine(Part, frozen=True, kw_only=True):
    """A warning sign, how soon it needs help, and what to do."""

    id: str
    sign: str
    urgency: Urgency
    act: str = ""


class PermittedLine(Part, frozen=True, kw_only=True):
    """An exercise that passes for everything the person named."""

    exercise: str
    name: str
    verdict: Verdict
    why: str
