"""What every list of alternatives is made of: the request, the walk down a ranking, and what comes of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from legpress_advisor.advice.ranking import Scored
from legpress_advisor.advice.safety_rules import Judgment
from legpress_advisor.advice.verdict import PERMITTED, Case, offer_of
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.exercise import Adjustment
from legpress_advisor.model.vocabulary import Reason, Verdict
from legpress_advisor.report.alternatives import AlternativeLine, ExcludedLine, Order
from legpress_advisor.report.common import AdjustmentLine

EXCLUDED_SHOWN = 5
OWN_FAMILY = 2
"""How many forms of the very lift are shown, unless it hurts; other families show one."""


class Request(NamedTuple):
    """What alternatives are asked for, apart from the person."""

    because: Reason | None = None
    avoid: tuple[str, ...] = ()
    """Region or demand ids."""
    equipment: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    home: bool = False
    limit: int | None = None
    """How many to show; None leaves it to the kind of question."""


class Judged(NamedTuple):
    """A scored candidate with its verdict for the person."""

    scored: Scored
    verdict: Verdict
    judgment: Judgment


class Offer(NamedTuple):
    """A list of alternatives with what it was made for: the fields of the report that depend on the question."""

    because: Reason | None
    avoid: tuple[str, ...]
    equipment: tuple[str, ...]
    without: tuple[str, ...]
    home: bool
    alternatives: tuple[AlternativeLine, ...] = ()
    excluded: tuple[ExcludedLine, ...] = ()
    order: Order = "best first"
    nothing: str = ""
    stays: tuple[AdjustmentLine, ...] = ()
    notes: tuple[str, ...] = ()
    start: str = ""
    weights: dict[str, float] = {}


def choose(
    base: KnowledgeBase, case: Case, ranked: Iterable[Scored], limit: int, own: str = ""
) -> tuple[list[Judged], tuple[ExcludedLine, ...]]:
    """Walk down a ranking and take what passes for the person, one of each family and a few of the lift's own."""
    shown: list[Judged] = []
    excluded: list[ExcludedLine] = []
    families: Counter[str] = Counter()
    for scored in ranked:
        if len(shown) == limit:
            break
        candidate = scored.candidate
        if families[candidate.family] == (OWN_FAMILY if candidate.family == own else 1):
            continue
        verdict, judged = offer_of(base, case, candidate)
        if verdict in PERMITTED:
            families[candidate.family] += 1
            shown.append(Judged(scored, verdict, judged))
        elif len(excluded) < EXCLUDED_SHOWN:
            why = why_excluded(case, judged, verdict)
            line = ExcludedLine(exercise=candidate.id, name=candidate.name, verdict=verdict, why=why)
            excluded.append(line)
    return shown, tuple(excluded)


def why_excluded(case: Case, judged: Judgment, verdict: Verdict) -> str:
    """Return what speaks against an exercise, in one sentence."""
    for broken in judged.remaining:
        if broken.verdict == verdict:
            return f"{broken.stance.name}: {broken.limit.why}"
    for call in judged.called:
        if call.verdict == verdict:
            return f"{call.stance.name}: {call.why}"
    return "Something you named is not known here." if case.person.unrecognised else "Have the sign you named checked."


def adjustment_line(base: KnowledgeBase, adjustment: Adjustment, lowered: Iterable[str]) -> AdjustmentLine:
    """Return an adjustment as it is shown, with the demands it is named for."""
    return AdjustmentLine(
        id=adjustment.id,
        do=adjustment.do,
        because=tuple(base.demands[each].name for each in dict.fromkeys(lowered)),
        sets=adjustment.sets,
        sources=adjustment.sources,
    )
