"""The step that offers swaps for an exercise: ranked by the reason, safety before score, each with what it costs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legpress_advisor.advice.at_hand import AtHand, at_hand
from legpress_advisor.advice.offers import Judged, Offer, Request, adjustment_line, choose
from legpress_advisor.advice.ranking import WEIGHTS, Scored, rank
from legpress_advisor.advice.similarity import own_demands, region_demands
from legpress_advisor.advice.swap_words import gains, losses, sentence, why_curated
from legpress_advisor.advice.verdict import PERMITTED, Case, offer_of
from legpress_advisor.knowledge.base import Entry, KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.vocabulary import MAX_GRADE, Reason
from legpress_advisor.report.alternatives import AlternativeLine
from legpress_advisor.report.common import AdjustmentLine, PermittedLine
from legpress_advisor.text import join_words, lower_first

SHOWN = 5
PLACES_THAT_HURT = ("neck", "shoulders", "elbows", "wrists", "lower-back", "hips", "knees", "ankles")
"""Where pain is guessed to be when nobody says; the heart is never guessed at."""
START = (
    "Load afresh: begin lighter than you think, and stop with repetitions in hand. No load carries over from a swap."
)
NOTHING: dict[Reason, str] = {
    "pain": "Nothing known here trains the same and asks less of what is to be spared. Make the lift itself lighter.",
    "equipment": "Nothing known here does this work with only that. Name more with --equipment.",
    "variety": "Nothing known here trains the same in another way.",
    "easier": "Nothing known here is clearly easier. Take less load, or a shorter part of the way.",
    "harder": "Nothing known here is clearly harder. Add load in small steps, or slow the way down.",
}
"""What is said when nothing fits, before anything a person named is counted."""
FEW = 5
"""With fewer lifts than this, what asks just as much of the sore part is shown too, and said to."""
NO_LESS = "Little known here asks less of it in our grades; some of these ask just as much, in another way."
NEAR, KNOWN = 0.08, 0.1
"""How near in score a form of a lift must be to stand for one that is less known, and by how much less."""
LOOKED_AT = 500
"""How many candidates the safety report looks at for its few alternatives; more than the shipped knowledge has."""


def swaps(base: KnowledgeBase, target: Entry, request: Request, case: Case) -> Offer:
    """Rank what to do instead of an exercise, for the reason that was given or that the other options point to."""
    original = base.candidate(target.id)
    assert original is not None, target.id
    because, notes = _reason(request, case)
    avoid, more = _avoided(base, original, request, case, because)
    without, taken = _taken(base, original, request, because)
    hand = at_hand(base.equipment, request.equipment, home=request.home, without=without)
    own = original.family if because != "pain" else ""
    ranked = rank(base, original, because, avoid, hand)
    if because == "pain" and len({each.candidate.family for each in ranked}) < FEW:
        wider = rank(base, original, because, avoid, hand, no_less=True)
        more = [*more, *([NO_LESS] if len(wider) > len(ranked) else [])]
        ranked = wider
    shown, excluded = choose(base, case, _best_known(base, case, ranked, own), request.limit or SHOWN, own)
    said = (*notes, *more, *taken, *_nothing_to_spare(base, original, avoid))
    return Offer(
        because=because,
        avoid=avoid,
        equipment=hand.named,
        without=tuple(sorted(hand.without)),
        home=request.home,
        alternatives=tuple(_line(base, original, each, avoid) for each in shown),
        excluded=excluded,
        nothing="" if ranked else _nothing(base, original, because, avoid, hand),
        stays=_stays(base, original, avoid) if because == "pain" else (),
        notes=(*said, *case.person.notes),
        start=START if shown else "",
        weights=WEIGHTS[because],
    )


def permitted(base: KnowledgeBase, original: Candidate, case: Case, *, limit: int) -> tuple[PermittedLine, ...]:
    """Return the best swaps that pass everything the person named, for the safety report."""
    avoid = tuple(sorted({region for stance in case.stances for region in stance.regions}))
    spared = [each for name in avoid for each in region_demands(name, base.demands)]
    reason: Reason = "pain" if avoid else "variety"
    ranked = rank(base, original, reason, avoid, at_hand(base.equipment), most=LOOKED_AT)
    shown, _ = choose(base, case, _best_known(base, case, ranked), limit)
    return tuple(
        PermittedLine(
            exercise=each.scored.candidate.id,
            name=each.scored.candidate.name,
            verdict=each.verdict,
            why=join_words(gains(base, original, each.scored.candidate, spared)[:2]) or "trains much the same",
        )
        for each in shown
    )


def _best_known(base: KnowledgeBase, case: Case, ranked: Sequence[Scored], own: str = "") -> Iterator[Scored]:
    """Leave out what hides a better known form of the same lift that does nearly as well and may be done.

    Only one form of a lift is shown, and it should be the one that a coach would name.
    """
    forms: dict[str, list[Scored]] = {}
    for scored in ranked:
        forms.setdefault(scored.candidate.family, []).append(scored)
    for scored in ranked:
        family = scored.candidate.family
        hidden = (each for each in forms[family] if family != own and _stands_for(each, scored))
        if not any(offer_of(base, case, each.candidate)[0] in PERMITTED for each in hidden):
            yield scored


def _stands_for(one: Scored, other: Scored) -> bool:
    """Return whether one form of a lift scores hardly less than the other, is much better known and no less named."""
    near = 0 < other.score - one.score < NEAR
    known = one.candidate.familiar > other.candidate.familiar + KNOWN
    return near and known and one.parts["curated"] >= other.parts["curated"]


def _reason(request: Request, case: Case) -> tuple[Reason, list[str]]:
    """Return the reason asked for, or the one the other options point to, which is then said."""
    if request.because is not None:
        return request.because, []
    if request.avoid or case.stances:
        return "pain", ["Ranked by what is spared, as for pain; change it with --because."]
    if request.equipment or request.without or request.home:
        return "equipment", ["Ranked for equipment; change it with --because."]
    return "variety", ["Ranked for variety; change it with --because pain, equipment, easier or harder."]


def _taken(
    base: KnowledgeBase, original: Candidate, request: Request, because: Reason
) -> tuple[tuple[str, ...], list[str]]:
    """Return what must be done without; if equipment is the reason and none is named, what carries the load.

    A bench or a rack is rarely what is missing; where nothing but the body is lifted, all that is needed is.
    """
    if because != "equipment" or request.equipment or request.without or request.home:
        return request.without, []
    needed = [each for each in original.equipment if base.equipment[each].place != "everywhere"]
    loads = [each for each in needed if base.equipment[each].load != "body-weight"] or needed
    names = [base.equipment[each].name.lower() for each in loads]
    said = [f"Taken to mean doing without: {join_words(names)}. Say what you have with --equipment."]
    return tuple(loads), said if loads else []


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
    # Where nothing is loaded much, pain is likelier where the work is done.
    worst = max(
        loads,
        key=lambda each: (loads[each][0], loads[each][0] < 2 and _works(base, original, each), loads[each][1], each),
    )
    name = base.regions[worst].name.lower()
    return (worst,), [f"Taken to spare the {name}, which it loads most; say where with --avoid."]


def _works(base: KnowledgeBase, original: Candidate, region: str) -> bool:
    """Return whether a main muscle of the exercise lies in a region, or moves it."""
    targets = [muscle for muscle, (role, _) in original.muscles.items() if role == "target"]
    through = base.regions[region].acts_through
    return any(base.muscles[each].region == region or each in through for each in targets)


def _own_loads(base: KnowledgeBase, original: Candidate, region: str) -> tuple[int, int]:
    """Return the highest grade among a region's own demands, and their sum."""
    grades = [original.demands.get(demand, 0) for demand in own_demands(region, base.demands)]
    return max(grades, default=0), sum(grades)


def _nothing(base: KnowledgeBase, original: Candidate, because: Reason, avoid: Sequence[str], hand: AtHand) -> str:
    """Say that nothing fits and what to do; where things are missing, what comes nearest and what that needs."""
    if hand.anything:
        return NOTHING[because]
    nearest = rank(base, original, because, avoid, at_hand(base.equipment, home=True, without=hand.without))
    needs = [(each.candidate, sorted(set(each.candidate.equipment) - hand.things)) for each in nearest]
    other = (pair for pair in needs if not set(pair[1]).intersection(original.equipment))
    found = next(other, next(iter(needs), None))
    if found is None:
        return NOTHING[because]
    things = join_words([base.equipment[each].name.lower() for each in found[1]])
    nearest_name = lower_first(found[0].name)
    return f"Nothing known here does this work with only that. Nearest is {nearest_name}; for it you need: {things}."


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
