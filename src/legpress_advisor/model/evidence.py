"""What stands behind a statement: its basis, its certainty, and the references it cites."""

from typing import Literal

from msgspec import Struct

Certainty = Literal["high", "moderate", "low", "very-low"]
ClaimVerdict = Literal["supported", "mixed", "unsupported", "contradicted"]
Verification = Literal["full", "partial"]
Grounding = Literal["findings-seen", "excerpt", "bibliographic", "second-hand"]

CERTAINTIES: tuple[Certainty, ...] = ("very-low", "low", "moderate", "high")


class Strict(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The base of every value that is read from a knowledge file."""


class Grounded(Strict, frozen=True, kw_only=True):
    """A statement with its basis; one without sources must say `basis: expert`."""

    basis: Literal["expert"] | None = None
    """`expert` marks a judgment that no cited source measured directly."""
    sources: tuple[str, ...] = ()
    """Reference ids, strongest first."""
    certainty: Certainty | None = None
    """GRADE word; None leaves it to `certainty_of`."""


class Source(Strict, frozen=True, kw_only=True):
    """One reference that was seen, and how much of it."""

    id: str
    title: str
    authors: str = ""
    year: int | None = None
    kind: str
    journal: str = ""
    doi: str = ""
    pmid: str = ""
    url: str = ""
    verification: Verification
    """`partial`: authors or year could not be confirmed."""
    grounding: Grounding
    """`findings-seen` may support a claim; the other two may not stand alone."""
    seen: str = ""
    """How much of it was readable, such as `abstract`."""
    says: str = ""
    """What it found, in one plain sentence of ours."""

    @property
    def can_stand_alone(self) -> bool:
        """Return whether a claim may rest on this source only."""
        return self.verification == "full" and self.grounding == "findings-seen"


STRONG_KINDS = frozenset({"systematic-review", "rct", "guideline", "consensus-statement"})


def certainty_of(basis: str | None, source_kinds: tuple[str, ...], stated: Certainty | None = None) -> Certainty:
    """Return the stated certainty, else a cautious one from what stands behind the statement.

    Expert judgment alone is very low, expert judgment informed by a source low; one study is low; two sources, or one
    review, trial or guideline, are moderate. High is never inferred, it must be stated.
    """
    if stated is not None:
        return stated
    if not source_kinds:
        return "very-low"
    if basis == "expert":
        return "low"
    strong = len(source_kinds) > 1 or source_kinds[0] in STRONG_KINDS
    return "moderate" if strong else "low"
