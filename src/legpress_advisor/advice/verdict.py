"""The verdict on an exercise for a person: signs first, then what was not understood, then the rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from legpress_advisor.advice.person import Person
from legpress_advisor.advice.safety_rules import CLEARLY_LOADED, Called, Change, Judgment, Movement, judge
from legpress_advisor.advice.stance import Stance
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.vocabulary import MOVERS, Symptom, Urgency, Verdict, strictest

SIGN_VERDICT: dict[Urgency, Verdict] = {"emergency": "stop", "same-day": "stop", "soon": "ask-first", "none": "go"}
URGENCIES: tuple[Urgency, ...] = ("emergency", "same-day", "soon", "none")
"""Most urgent first."""
PERMITTED = ("go", "modify")
"""Verdicts with which an exercise may be offered."""


class Case(NamedTuple):
    """A person as the rules need them, read once for many exercises."""

    person: Person
    signs: tuple[Symptom, ...]
    """Most urgent first."""
    stances: tuple[Stance, ...]
    floor: Verdict
    """What no exercise is milder than: the verdict of signs and of words that were not understood."""


def case_of(base: KnowledgeBase, person: Person) -> Case:
    """Gather what a person's conditions and signs mean; ordinary signs count as the conditions they point to."""
    signs = {reading.id: base.symptoms[reading.id] for reading in person.symptoms if reading.id in base.symptoms}
    named = [(reading.id, reading.answers) for reading in person.conditions]
    named += [(each, {}) for sign in signs.values() for each in sign.conditions]
    found = [condition for id in sorted({id for id, _ in named}) for condition in base.ancestry(id)[:1]]
    for condition in found:
        if condition.acts_as is not None and condition.acts_as in base.symptoms:
            signs[condition.acts_as] = base.symptoms[condition.acts_as]
    stances, answers = _stances(base, named, person)
    ordered = sorted(signs.values(), key=lambda sign: (URGENCIES.index(sign.urgency), sign.id))
    floor = strictest(*(SIGN_VERDICT[sign.urgency] for sign in ordered))
    if person.unrecognised:
        floor = strictest(floor, "ask-first")
    return Case(person._replace(answers=answers), tuple(ordered), stances, floor)


def _stances(
    base: KnowledgeBase, named: list[tuple[str, Mapping[str, str]]], person: Person
) -> tuple[tuple[Stance, ...], Mapping[str, str]]:
    if not named:
        return (), person.answers
    from legpress_advisor.advice.settling import settled_stances  # many commands name no condition

    return settled_stances(base, named, person.answers)


def movement_of(base: KnowledgeBase, candidate: Candidate) -> Movement:
    """Return an exercise as the rules see it, with its own adjustments before the general ones."""
    own = [Change(id, sets) for id, sets in candidate.changes.items()]
    general = [Change(each.id, {}, each.lowers) for each in base.adjustments.values()]
    return Movement(candidate.demands, candidate.loaded, (*own, *general), _trained(base, candidate))


def _trained(base: KnowledgeBase, candidate: Candidate) -> frozenset[str]:
    """Return the muscles that an exercise clearly works as a mover, and the groups above them."""
    worked = (id for id, (role, grade) in candidate.muscles.items() if role in MOVERS and grade >= CLEARLY_LOADED)
    return frozenset(each for id in worked for each in _upward(base, id))


def _upward(base: KnowledgeBase, id: str | None) -> Iterator[str]:
    """Yield a muscle, and the groups above it."""
    while id is not None and id in base.muscles:
        yield id
        id = base.muscles[id].parent


def verdict_on(base: KnowledgeBase, case: Case, candidate: Candidate) -> tuple[Verdict, Judgment]:
    """Return the verdict on an exercise for a person, and how the rules came to theirs."""
    person = case.person
    movement = movement_of(base, candidate)
    judged = judge(movement, case.stances, base.demands, effort=person.effort, answers=person.answers)
    if person.new_to_lifting and candidate.level == "advanced":
        verdict = strictest(judged.verdict, "modify")
        judged = judged._replace(verdict=verdict, called=(*judged.called, _wants_experience()))
    return strictest(case.floor, judged.verdict), judged


def offer_of(base: KnowledgeBase, case: Case, candidate: Candidate) -> tuple[Verdict, Judgment]:
    """Return the verdict on an exercise that would be offered in the place of another.

    It has to suit as it is usually done: what fits only once its form is changed out of something forbidden is no help
    to somebody who looks for another exercise. How hard the sets are is theirs to choose.
    """
    verdict, judged = verdict_on(base, case, candidate)
    forbidden = tuple(
        each
        for each in judged.broken
        if each.verdict not in PERMITTED and base.demands[each.limit.demand].control != "dose"
    )
    if verdict not in PERMITTED or not forbidden:
        return verdict, judged
    return "avoid", judged._replace(verdict="avoid", remaining=forbidden)


def _wants_experience() -> Called:
    """Return what an advanced lift asks of somebody new to lifting, whatever else they named."""
    from legpress_advisor.model.condition import Clearance

    clearance = Clearance(default="modify", when="Learn it from somebody who knows it.", basis="expert")
    nobody = Stance("new-to-lifting", "New to lifting", frozenset(), clearance, (), (), (), ())
    why = "This lift wants experience: learn an easier form first, or have somebody teach you with a very light load."
    return Called(nobody, "modify", why, "new-to-lifting", None)
