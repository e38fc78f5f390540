"""The step that scores swaps: named parts in [0, 1], weighted by the reason for which somebody swaps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from legpress_advisor.advice.at_hand import AtHand
from legpress_advisor.advice.similarity import (
    KIN_ACTIONS,
    MuscleTree,
    action_likeness,
    effort_sum,
    level_step,
    muscle_likeness,
    pattern_likeness,
    stance_likeness,
)
from legpress_advisor.advice.sparing import Spared, relief, relieving, spared_by
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.vocabulary import Reason

WEIGHTS: dict[Reason, dict[str, float]] = {
    # What must stay is the muscles; what must go is load on the sore part, and no other part should pay for it. What
    # spares a part best is known to coaches and hard to compute, so their word counts most here.
    "pain": {
        "muscles": 0.18,
        "actions": 0.04,
        "relief": 0.16,
        "elsewhere": 0.06,
        "curated": 0.46,
        "familiar": 0.06,
        "pattern": 0.04,
    },
    # The same work with other things, held in the same way: the movement itself is to be kept as far as it can be. Who
    # lifts a load goes on lifting one if there is one; what a home only may have comes after what is surely there.
    "equipment": {
        "muscles": 0.26,
        "actions": 0.14,
        "pattern": 0.1,
        "stance": 0.1,
        "load": 0.05,
        "at-hand": 0.07,
        "curated": 0.2,
        "familiar": 0.08,
    },
    # The same movement and muscles with other tools or from another side, and a lift that people know.
    "variety": {
        "muscles": 0.27,
        "actions": 0.13,
        "change": 0.04,
        "match": 0.04,
        "pattern": 0.16,
        "curated": 0.2,
        "familiar": 0.16,
    },
    # The next step down: the same movement, with the same things, and a little less to manage.
    "easier": {
        "muscles": 0.2,
        "actions": 0.12,
        "pattern": 0.12,
        "means": 0.08,
        "step": 0.16,
        "curated": 0.24,
        "familiar": 0.08,
    },
    # The next step up, in the same way, and to a lift that people know.
    "harder": {
        "muscles": 0.2,
        "actions": 0.12,
        "pattern": 0.12,
        "means": 0.06,
        "step": 0.14,
        "curated": 0.24,
        "familiar": 0.12,
    },
}
"""Weights by reason; each row sums to 1. A coach's word, in the entry, counts as evidence for every reason."""
LEAST_LIKENESS = ((0.35, 0.3), (0.8, 0.15))
"""What a swap must reach of likeness in muscles and in joint actions, unless the entry names it: something of both, or
nearly the same muscles by another movement."""
LIKE_FOR_LIKE: tuple[Reason, ...] = ("equipment", "variety", "harder")
LEAST_WORK = 0.4
"""For these reasons a main muscle must work at least so much as in the original; a third of it is a drill."""
QUICK = "power"
"""The group of patterns that are done for speed."""
FIRST_STEP = (0.2, 0.8)
"""How much easier or harder a next step is: by halves of a level, and by shares of what the original asks."""
HARDLY, FAR = 0.04, 1.5
"""A difference that nobody would feel, and one so large that two lifts are for different people."""
OPPOSITE: dict[Reason, Reason] = {"easier": "harder", "harder": "easier"}
LEAST_SCORE: dict[Reason, float] = {"pain": 0.36, "equipment": 0.25, "variety": 0.35, "easier": 0.45, "harder": 0.45}
"""Below this score nothing is offered: a short list is more honest than a long one."""
PLACE, PLACE_IN_PAIN, LEAST_NAMED = 0.05, 0.15, 0.7
"""How much less each later swap of an entry's list counts than the one before, and what every named one counts.

What comes first matters most to who is in pain: a coach begins with what helps most often."""
ONE_SIDED, LOADED = 0.25, 0.25
"""What one side instead of two, or load on top of the body's own, adds to how hard a movement is."""


class Scored(NamedTuple):
    """A candidate with its score and what it is made of."""

    candidate: Candidate
    score: float
    parts: dict[str, float]
    relieving: tuple[str, ...] = ()
    """Its adjustments that are needed to lower what is to be spared."""


class _Asked(NamedTuple):
    """What a ranking is made for."""

    base: KnowledgeBase
    original: Candidate
    because: Reason
    avoid: Sequence[str]
    spared: Spared
    named: tuple[str, ...]
    """The swaps that the entry itself names for this."""
    hand: AtHand


def rank(
    base: KnowledgeBase,
    original: Candidate,
    because: Reason,
    avoid: Sequence[str],
    hand: AtHand,
    *,
    most: int | None = None,
    no_less: bool = False,
) -> list[Scored]:
    """Score everything that shares a joint action and can be done with what is at hand; best first, ties by id.

    With `most`, only so many of the most familiar are looked at, for a short list that must be quick. With `no_less`
    what asks just as much of what is to be spared will do, and never more.
    """
    tree = MuscleTree(base.muscles)
    mine = tree.spread(original)
    asked = _Asked(base, original, because, avoid, spared_by(base, avoid), _named(original, because, avoid), hand)
    found = []
    for candidate in _candidates(base, original, most):
        if candidate.id == original.id or not hand.allows(candidate) or not _fits(asked, candidate):
            continue
        theirs = tree.spread(candidate)
        alike = muscle_likeness(mine, theirs), action_likeness(original, candidate, KIN_ACTIONS)
        named = candidate.id in asked.named
        if not (named or (_alike_enough(*alike) and _works_enough(original, mine, theirs, because))):
            continue
        changes = relieving(original, candidate, asked.spared, named=named or no_less) if because == "pain" else ()
        if changes is None or (changes and candidate.family == original.family):
            continue  # what must be changed in the same way as the original is no swap for it
        parts = _parts(asked, candidate, alike)
        score = sum(weight * parts[name] for name, weight in WEIGHTS[because].items())
        if score < LEAST_SCORE[because]:
            continue
        rounded = {name: round(parts[name], 4) for name in WEIGHTS[because]}
        found.append(Scored(candidate, round(score, 6), rounded, changes))
    return sorted(found, key=lambda each: (-each.score, each.candidate.id))


def _candidates(base: KnowledgeBase, original: Candidate, most: int | None) -> list[Candidate]:
    """Return what shares a joint action or one kin to it, and what the entry itself names although it shares none."""
    kin = (each for action in original.actions for each in (action, *KIN_ACTIONS.get(action, ())))
    found = {each.id: each for each in base.candidates_acting(tuple(dict.fromkeys(kin)), most)}
    for id in original.curated:
        if id not in found and (named := base.candidate(id)) is not None:
            found[id] = named
    return list(found.values())


def _alike_enough(muscles: float, actions: float) -> bool:
    return any(muscles >= least and actions >= also for least, also in LEAST_LIKENESS)


def _works_enough(original: Candidate, mine: Mapping[str, float], theirs: Mapping[str, float], because: Reason) -> bool:
    """Return whether a main muscle works hard enough for a swap that is to do the same work: a drill does not."""
    if because not in LIKE_FOR_LIKE:
        return True
    targets = [id for id, (role, _) in original.muscles.items() if role == "target"]
    return not targets or any(theirs.get(each, 0.0) >= LEAST_WORK * mine[each] for each in targets)


def _parts(asked: _Asked, candidate: Candidate, alike: tuple[float, float]) -> dict[str, float]:
    original = asked.original
    stance = stance_likeness(original, candidate)
    return {
        "muscles": alike[0],
        "actions": alike[1],
        "pattern": pattern_likeness(original, candidate, asked.base.patterns),
        "stance": stance,
        "change": 1.0 - stance,
        "load": float(original.loaded == candidate.loaded),
        "at-hand": asked.hand.sure(candidate),
        "curated": _curated(asked, candidate),
        "familiar": candidate.familiar,
        "relief": relief(original, candidate, asked.spared),
        "elsewhere": _elsewhere(original, candidate, asked.spared),
        "means": _means(asked.base, original, candidate),
        "match": max(0.0, 1.0 - abs(_harder_by(original, candidate)) / FAR),
        "step": max(_near(abs(_harder_by(original, candidate))), LEAST_NAMED * (candidate.id in asked.named)),
    }


def _curated(asked: _Asked, candidate: Candidate) -> float:
    """Return 1 for the swap the entry names first for this, a little less for each later one, and for others named."""
    original, because = asked.original, asked.because
    if candidate.id in original.curated:
        if candidate.id in asked.named:
            step = PLACE_IN_PAIN if because == "pain" else PLACE
            return max(LEAST_NAMED, 1.0 - step * asked.named.index(candidate.id))
        return 0.3 if because in OPPOSITE else 0.5  # a swap for other things says nothing of how hard it is
    if candidate.family in original.curated:
        return 0.5 if because in original.curated[candidate.family] else 0.3
    return _named_back(original, candidate, because)


def _named_back(original: Candidate, candidate: Candidate, because: Reason) -> float:
    """Return what it counts that the candidate's entry names the original: as its easier form, for instance."""
    back = candidate.curated.get(original.id, ())
    if because == "pain":  # what hurt the candidate's own people is no hint
        return 0.4 if set(back) - {"pain"} else 0.0
    if because in OPPOSITE:
        return 0.7 if OPPOSITE[because] in back else 0.3 if back else 0.0
    return 0.5 if because in back else 0.4 if back else 0.0


def _named(original: Candidate, because: Reason, avoid: Sequence[str]) -> tuple[str, ...]:
    """Return the swaps that the entry names for a reason and not to spare another region, its first choice first."""
    named = (id for id, reasons in original.curated.items() if because in reasons)
    spare = original.sparing
    return tuple(id for id in named if not avoid or id not in spare or set(spare[id]).intersection(avoid))


def _elsewhere(original: Candidate, candidate: Candidate, spared: Spared) -> float:
    """Return 1 for what asks no more of other parts than the original does, 0 for what asks half as much again."""
    rest = {each: grade for each, grade in candidate.demands.items() if each not in spared.all}
    more = sum(max(0, grade - original.demands.get(each, 0)) for each, grade in rest.items())
    more += max(0, level_step(original, candidate)) * 2
    return max(0.0, 1.0 - more / max(6, effort_sum(original) / 2))


def _means(base: KnowledgeBase, original: Candidate, candidate: Candidate) -> float:
    """Return how far it is the same lift with the same things, apart from what is in every room."""
    mine, theirs = (
        {each for each in one.equipment if base.equipment[each].place != "everywhere"} for one in (original, candidate)
    )
    things = len(mine & theirs) / len(mine | theirs) if mine | theirs else 1.0
    return (things + (original.family == candidate.family)) / 2


def _harder_by(original: Candidate, candidate: Candidate) -> float:
    """Return how much harder a candidate is: levels, what it asks, one side for two, and load where there was none."""
    asks = (effort_sum(candidate) - effort_sum(original)) / (effort_sum(original) or 1)
    one_sided = (candidate.laterality != "bilateral") - (original.laterality != "bilateral")
    loaded = candidate.loaded - original.loaded
    return 0.5 * level_step(original, candidate) + asks + ONE_SIDED * one_sided + LOADED * loaded


def _near(step: float) -> float:
    """Return 1 for the size of a next step, less for hardly any and for several at once."""
    least, most = FIRST_STEP
    return min(1.0, step / least) if step < most else max(0.2, 1.0 - (step - most) / 2)


def _fits(asked: _Asked, candidate: Candidate) -> bool:
    """Return whether a candidate lies on the side of the original that the reason asks for."""
    original, because = asked.original, asked.because
    if because in original.curated.get(candidate.id, ()):
        return True
    if OPPOSITE.get(because) in original.curated.get(candidate.id, ()):
        return False
    if because in OPPOSITE and because in candidate.curated.get(original.id, ()):
        return False  # what names the original as its easier form is no easier form of it
    if because != "harder" and _quick(asked.base, candidate) and not _quick(asked.base, original):
        return False
    if because == "pain":  # a harder lift, or a harder form of what hurts, is no relief
        calmer = candidate.family != original.family or effort_sum(candidate) < effort_sum(original)
        return calmer and level_step(original, candidate) <= 0
    if because not in ("easier", "harder"):
        return True
    way = 1 if because == "harder" else -1
    return way * level_step(original, candidate) >= 0 and way * _harder_by(original, candidate) > HARDLY


def _quick(base: KnowledgeBase, candidate: Candidate) -> bool:
    """Return whether an exercise is done for speed, as a jump or a throw; it stands in for slow work only as harder."""
    return base.patterns[candidate.pattern].group == QUICK
