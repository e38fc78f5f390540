"""The answer to "what should I do instead?": candidates scored by the reason for the swap, safety before score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from legpress_advisor.advice.at_hand import at_hand
from legpress_advisor.advice.person import Person
from legpress_advisor.advice.ranking import WEIGHTS, Scored, rank
from legpress_advisor.advice.safety_rules import Judgment
from legpress_advisor.advice.signs import stopping_flags
from legpress_advisor.advice.similarity import own_demands, region_demands
from legpress_advisor.advice.swap_words import gains, losses, sentence, why_curated
from legpress_advisor.advice.verdict import PERMITTED, Case, case_of, verdict_on
from legpress_advisor.knowledge.base import Entry, KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.exercise import Adjustment
from legpress_advisor.model.vocabulary import MAX_GRADE, Reason, Verdict
from legpress_advisor.report.alternatives import AlternativeLine, AlternativesReport, ExcludedLine
from legpress_advisor.report.common import AdjustmentLine, PermittedLine
from legpress_advisor.text import join_words

SCHEMA = "advisor.alternatives/1"

SHOWN = 5
EXCLUDED_SHOWN = 5
OWN_FAMILY = 2
"""How many forms of the very lift are shown when an easier or a harder one is wanted; other families show one."""
PLACES_THAT_HURT = ("neck", "shoulders", "elbows", "wrists", "lower-back", "hips", "knees", "ankles")
"""Where pain is guessed to be when nobody says; the heart is never guessed at."""
START = (
    "Load afresh: begin lighter than you think, and stop with repetitions in hand. No load carries over from a swap."
)
LOOKED_AT = 500
"""How many candidates the safety report looks at for its few alternatives; more than the shipped knowledge has."""


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


def alternatives(
    base: KnowledgeBase, target: Entry, request: Request = Request(), person: Person = Person()
) -> AlternativesReport:
    """Rank what to do instead of an exercise, or what trains a region, muscle or pattern."""
    case = case_of(base, person)
    if case.floor == "stop":
        return _stopped(target, request, case, base)
    if target.kind != "exercise":
        from legpress_advisor.advice.training import training

        return training(base, target, request, case)
    original = base.candidate(target.id)
    assert original is not None, target.id
    because, notes = _reason(request, case)
    avoid, more = _avoided(base, original, request, case, because)
    without, taken = _taken(base, original, request, because)
    hand = at_hand(base.equipment, request.equipment, home=request.home, without=without)
    ranked = rank(base, original, because, avoid, hand)
    own = original.family if because in ("easier", "harder") else ""
    shown, excluded = choose(base, case, ranked, request.limit or SHOWN, own)
    return AlternativesReport(
        schema=SCHEMA,
        knowledge_version=base.version,
        target=target.id,
        name=target.name,
        kind=target.kind,
        because=because,
        avoid=avoid,
        conditions=tuple(stance.id for stance in case.stances),
        equipment=hand.named,
        alternatives=tuple(_line(base, original, each, avoid) for each in shown),
        excluded=tuple(excluded),
        stays=_stays(base, original, avoid) if because == "pain" else (),
        unrecognised=person.unrecognised,
        notes=(*notes, *more, *taken, *_nothing_to_spare(base, original, avoid), *person.notes),
        start=START,
        weights=WEIGHTS[because],
    )


def permitted(base: KnowledgeBase, original: Candidate, case: Case, *, limit: int) -> tuple[PermittedLine, ...]:
    """Return the best swaps that pass everything the person named, for the safety report."""
    avoid = tuple(sorted({region for stance in case.stances for region in stance.regions}))
    spared = [each for name in avoid for each in region_demands(name, base.demands)]
    reason: Reason = "pain" if avoid else "variety"
    ranked = rank(base, original, reason, avoid, at_hand(base.equipment), most=LOOKED_AT)
    shown, _ = choose(base, case, ranked, limit)
    return tuple(
        PermittedLine(
            exercise=each.scored.candidate.id,
            name=each.scored.candidate.name,
            verdict=each.verdict,
            why=join_words(gains(base, original, each.scored.candidate, spared)[:2]) or "trains much the same",
        )
        for each in shown
    )


def choose(
    base: KnowledgeBase, case: Case, ranked: Iterable[Scored], limit: int, own: str = ""
) -> tuple[list[Judged], list[ExcludedLine]]:
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
        verdict, judged = verdict_on(base, case, candidate)
        if verdict in PERMITTED:
            families[candidate.family] += 1
            shown.append(Judged(scored, verdict, judged))
        elif len(excluded) < EXCLUDED_SHOWN:
            why = why_excluded(case, judged, verdict)
            line = ExcludedLine(exercise=candidate.id, name=candidate.name, verdict=verdict, why=why)
            excluded.append(line)
    return shown, excluded


def why_excluded(case: Case, judged: Judgment, verdict: Verdict) -> str:
    """Return what speaks against an exercise, in one sentence."""
    for broken in judged.remaining:
        if broken.verdict == verdict:
            return f"{broken.stance.name}: {broken.limit.why}"
    for call in judged.called:
        if call.verdict == verdict:
            return f"{call.stance.name}: {call.why}"
    return "Something you named is not known here." if case.person.unrecognised else "Have the sign you named checked."


def _reason(request: Request, case: Case) -> tuple[Reason, list[str]]:
    """Return the reason asked for, or the one the other options point to, which is then said."""
    if request.because is not None:
        return request.because, []
    if request.avoid or case.stances:
        return "pain", ["Ranked for pain, since something is to be spared; change it with --because."]
    if request.equipment or request.without or request.home:
        return "equipment", ["Ranked for equipment; change it with --because."]
    return "variety", ["Ranked for variety; change it with --because pain, equipment, easier or harder."]


def _taken(
    base: KnowledgeBase, original: Candidate, request: Request, because: Reason
) -> tuple[tuple[str, ...], list[str]]:
    """Return what must be done without; if equipment is the reason and none is named, what the original needs."""
    if because != "equipment" or request.equipment or request.without or request.home:
        return request.without, []
    needed = [each for each in original.equipment if base.equipment[each].place != "everywhere"]
    names = [base.equipment[each].name.lower() for each in needed]
    said = [f"Taken to mean doing without: {join_words(names)}. Say what you have with --equipment."]
    return tuple(needed), said if needed else []


def _nothing_to_spare(base: KnowledgeBase, original: Candidate, avoid: Sequence[str]) -> list[str]:
    """Say of each region to spare that the original does not load it, if so: then a swap cannot help there."""
    idle = [each for each in avoid if each in base.regions and not _own_loads(base, original, each)[1]]
    return [f"{original.name} asks nothing of the {base.regions[each].name.lower()} in our grades." for each in idle]


def _avoided(
    base: KnowledgeBase, original: Candidate, request: Request, case: Case, because: Reason
) -> tuple[tuple[str, ...], list[str]]:
    """Return what to avoid: as asked, else the regions of the conditions, else the region the original loads most."""
    if request.avoid or because != "pain":
        return tuple(sorted(set(request.avoid))), []
    if case.stances:
        return tuple(sorted({region for stance in case.stances for region in stance.regions})), []
    loads = {region: _own_loads(base, original, region) for region in PLACES_THAT_HURT if region in base.regions}
    worst = max(loads, key=lambda region: (loads[region], region))
    name = base.regions[worst].name.lower()
    return (worst,), [f"Taken to spare the {name}, which it loads most; say where with --avoid."]


def _own_loads(base: KnowledgeBase, original: Candidate, region: str) -> tuple[int, int]:
    """Return the highest grade among a region's own demands, and their sum."""
    grades = [original.demands.get(demand, 0) for demand in own_demands(region, base.demands)]
    return max(grades, default=0), sum(grades)


def _stays(base: KnowledgeBase, original: Candidate, avoid: Sequence[str]) -> tuple[AdjustmentLine, ...]:
    """Return the original's own adjustments that lower what is to be avoided."""
    exercise = base.exercise(original.id)
    demands = [each for name in avoid for each in region_demands(name, base.demands)]
    lines = []
    for adjustment in exercise.adjustments if exercise else ():
        lowered = [each for each in demands if adjustment.sets.get(each, MAX_GRADE) < original.demands.get(each, 0)]
        if lowered:
            lines.append(adjustment_line(base, adjustment, lowered))
    return tuple(lines)


def adjustment_line(base: KnowledgeBase, adjustment: Adjustment, lowered: Iterable[str]) -> AdjustmentLine:
    """Return an adjustment as it is shown, with the demands it is named for."""
    return AdjustmentLine(
        id=adjustment.id,
        do=adjustment.do,
        because=tuple(base.demands[each].name for each in dict.fromkeys(lowered)),
        sets=adjustment.sets,
        sources=adjustment.sources,
    )


def _line(base: KnowledgeBase, original: Candidate, judged: Judged, avoid: Sequence[str]) -> AlternativeLine:
    candidate, exercise = judged.scored.candidate, base.exercise(judged.scored.candidate.id)
    demands = [each for name in avoid for each in region_demands(name, base.demands)]
    gained, lost = gains(base, original, candidate, demands), losses(base, original, candidate, demands)
    wanted = {*judged.scored.relieving, *judged.judgment.changes}
    needed = [change for change in (exercise.adjustments if exercise else ()) if change.id in wanted]
    lines = [
        adjustment_line(base, each, [demand for demand in each.sets if demand in demands] or each.sets)
        for each in needed
    ]
    for id in judged.judgment.changes:
        if id in base.adjustments:
            general = base.adjustments[id]
            lines.append(AdjustmentLine(id=id, do=general.do, sources=general.sources))
    return AlternativeLine(
        exercise=candidate.id,
        name=candidate.name,
        score=judged.scored.score,
        parts=judged.scored.parts,
        verdict=judged.verdict,
        gains=tuple(gained),
        losses=tuple(lost),
        adjustments=tuple(lines),
        why=why_curated(base, original, candidate) or sentence(gained, lost),
        summary=exercise.summary if exercise else "",
        equipment=tuple(base.equipment[each].name for each in candidate.equipment if each in base.equipment),
        family=candidate.family,
        gate=exercise.gate.first if exercise and exercise.gate else "",
    )


def _stopped(target: Entry, request: Request, case: Case, base: KnowledgeBase) -> AlternativesReport:
    """Return the report for signs that need help first: no alternatives at all."""
    return AlternativesReport(
        schema=SCHEMA,
        knowledge_version=base.version,
        target=target.id,
        name=target.name,
        kind=target.kind,
        because=request.because,
        avoid=request.avoid,
        conditions=tuple(stance.id for stance in case.stances),
        equipment=request.equipment,
        alternatives=(),
        excluded=(),
        unrecognised=case.person.unrecognised,
        stopped_by=stopping_flags(case),
    )
