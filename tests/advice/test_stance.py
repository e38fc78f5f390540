"""What a condition asks for, with all that it inherits, and how answers meet tests."""

import pytest
from msgspec.structs import replace

from legpress_advisor.advice.settling import _settled as settled_for
from legpress_advisor.advice.stance import Stance, exceptions, holds, questions_in, stance_of, stances
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.condition import Advice, Clearance, Condition, Escalation, Limit, When
from legpress_advisor.model.vocabulary import Verdict

LEG = When(question="leg", equals="yes")


def limit(
    demand: str = "rounding",
    at: int = 2,
    verdict: Verdict = "modify",
    when: When | None = None,
    unless: When | None = None,
    unknown: Verdict | None = None,
) -> Limit:
    why, basis = "It matters.", "expert"
    return Limit(demand=demand, at=at, verdict=verdict, why=why, when=when, unless=unless, unknown=unknown, basis=basis)


def condition(id: str, *limits: Limit, also: tuple[str, ...] = (), flags: tuple[str, ...] = ()) -> Condition:
    return Condition(
        id=id,
        name=id.title(),
        region="back",
        also_regions=also,
        summary="A condition.",
        clearance=Clearance(default="modify", when=f"{id} first", basis="expert"),
        limits=limits,
        red_flags=flags,
        advice=(Advice(do=f"{id} advice", basis="expert"),),
        meanwhile=(Advice(do=f"{id} meanwhile", basis="expert"),),
    )


def test_a_condition_without_parents_speaks_for_itself() -> None:
    only = condition("disc", limit(), also=("hips",), flags=("numb",))
    assert stance_of([only]) == Stance(
        id="disc",
        name="Disc",
        regions=frozenset({"back", "hips"}),
        clearance=only.clearance,
        limits=only.limits,
        red_flags=("numb",),
        advice=only.advice,
        meanwhile=only.meanwhile,
    )


def test_a_child_adds_to_its_parents_and_comes_first() -> None:
    child = condition("disc", limit("shear"), flags=("weak", "numb"))
    parent = condition("back", limit("rounding"), also=("hips",), flags=("numb", "fever"))
    merged = stance_of([child, parent])
    assert [each.demand for each in merged.limits] == ["shear", "rounding"]
    assert merged.red_flags == ("weak", "numb", "fever")
    assert [each.do for each in merged.advice] == ["disc advice", "back advice"]
    assert [each.do for each in merged.meanwhile] == ["disc meanwhile", "back meanwhile"]


def test_clearance_name_and_regions_are_the_childs_alone() -> None:
    merged = stance_of([condition("disc"), condition("back", also=("hips",))])
    assert (merged.id, merged.name, merged.clearance.when) == ("disc", "Disc", "disc first")
    assert merged.regions == {"back"}


def test_muscles_are_the_childs_alone() -> None:
    child, parent = (replace(condition(id), muscles=(muscle,)) for id, muscle in (("pull", "calves"), ("leg", "quads")))
    assert stance_of([child, parent]).muscles == {"calves"}


def test_a_limit_covers_one_on_the_same_grade_that_only_holds_for_an_answer() -> None:
    own, parents = limit(at=2, verdict="avoid"), limit(at=2, when=LEG)
    assert stance_of([condition("disc", own), condition("back", parents)]).limits == (own,)


def test_a_limit_of_the_child_takes_the_place_of_the_parents_on_the_same_grade() -> None:
    merged = stance_of([condition("disc", limit(verdict="avoid")), condition("back", limit(verdict="modify"))])
    assert [each.verdict for each in merged.limits] == ["avoid"]


@pytest.mark.parametrize(
    "parents",
    [limit(at=1), limit(at=3, verdict="avoid"), limit("shear"), limit(at=1, when=LEG)],
    ids=["a lower grade", "a stricter verdict", "another demand", "another answer"],
)
def test_every_other_limit_of_a_parent_holds_too(parents: Limit) -> None:
    own = limit(at=2)
    assert stance_of([condition("disc", own), condition("back", parents)]).limits == (own, parents)


@pytest.mark.parametrize(
    "parents", [limit(at=3), limit(at=2, verdict="go"), limit(at=3, when=LEG)], ids=["grade", "verdict", "answer"]
)
def test_a_limit_of_a_parent_that_the_childs_covers_anyway_is_not_said_again(parents: Limit) -> None:
    own = limit(at=2)
    assert stance_of([condition("disc", own), condition("back", parents)]).limits == (own,)


@pytest.mark.parametrize("own", [limit(at=2, when=LEG), limit(at=2, unless=LEG), limit(at=2, when=LEG, unknown="go")])
def test_a_limit_that_may_not_hold_covers_only_one_with_the_same_tests(own: Limit) -> None:
    always, alike = limit(at=3), replace(own, at=3)
    assert stance_of([condition("disc", own), condition("back", always)]).limits == (own, always)
    assert stance_of([condition("disc", own), condition("back", alike)]).limits == (own,)


def test_stances_come_by_id_each_once_with_what_they_inherit(fixture_base: KnowledgeBase) -> None:
    found = stances(fixture_base, ["knee-pain", "herniated-disc", "knee-pain"])
    assert [each.id for each in found] == ["herniated-disc", "knee-pain"]
    assert {limit.demand for limit in found[0].limits} >= {"spinal-shear", "near-maximal-load"}


def test_a_parent_that_is_named_beside_its_child_stays(fixture_base: KnowledgeBase) -> None:
    found = stances(fixture_base, ["herniated-disc", "back-condition"])
    assert [each.id for each in found] == ["back-condition", "herniated-disc"]


def test_an_unknown_condition_has_no_stance(fixture_base: KnowledgeBase) -> None:
    assert stances(fixture_base, ["gout"]) == ()


# Answers


def test_an_open_question_holds_neither_way() -> None:
    assert holds(When(question="leg", equals="yes"), {}) is None
    assert holds(When(question="leg", equals="yes"), {"arm": "yes"}) is None


@pytest.mark.parametrize(("answer", "met"), [("yes", True), ("YES", True), ("no", False), ("", False)])
def test_words_are_compared_whatever_their_case(answer: str, met: bool) -> None:
    assert holds(When(question="leg", equals="Yes"), {"leg": answer}) is met


@pytest.mark.parametrize(("answer", "met"), [("159", False), ("160", True), ("160.5", True), ("-inf", False)])
def test_a_number_can_be_held_to_a_floor(answer: str, met: bool) -> None:
    assert holds(When(question="upper", at_least=160), {"upper": answer}) is met


@pytest.mark.parametrize(("answer", "met"), [("11", True), ("12", False), ("13", False)])
def test_a_number_can_be_held_under_a_bound(answer: str, met: bool) -> None:
    assert holds(When(question="weeks", below=12), {"weeks": answer}) is met


def test_a_floor_of_nothing_is_a_floor() -> None:
    assert holds(When(question="weeks", at_least=0), {"weeks": "0"}) is True
    assert holds(When(question="weeks", below=0), {"weeks": "-1"}) is True


@pytest.mark.parametrize("answer", ["high", "", "nan", "-nan", "12 weeks"])
def test_an_answer_that_cannot_be_read_leaves_the_question_open(answer: str) -> None:
    assert holds(When(question="weeks", below=12), {"weeks": answer}) is None
    assert holds(When(question="weeks", at_least=12), {"weeks": answer}) is None


def test_a_test_without_a_test_never_holds_for_a_number() -> None:
    assert holds(When(question="weeks"), {"weeks": "3"}) is False


def test_exceptions_are_none_one_or_several() -> None:
    one, other = When(question="cleared", equals="yes"), When(question="weeks", at_least=26)
    assert exceptions(None) == ()
    assert exceptions(one) == (one,)
    assert exceptions((one, other)) == (one, other)


def test_the_questions_of_a_stance_are_those_of_its_clearance_then_of_its_limits_each_once() -> None:
    asks = Escalation(
        when=When(question="worse", equals="yes"),
        verdict="avoid",
        why="It matters.",
        unless=(When(question="cleared", equals="yes"), When(question="weeks", at_least=26)),
        basis="expert",
    )
    limited = Limit(
        demand="rounding",
        at=2,
        verdict="avoid",
        why="It matters.",
        when=When(question="weeks", below=12),
        unless=When(question="better", equals="yes"),
        basis="expert",
    )
    merged = stance_of([condition("disc", limit("shear"), limited)])
    asking = merged._replace(clearance=Clearance(default="go", when="-", escalations=(asks,), basis="expert"))
    assert questions_in(merged) == ("weeks", "better")
    assert questions_in(asking) == ("worse", "cleared", "weeks", "better")


@pytest.mark.parametrize(
    ("own", "left"),
    [
        ({}, ("cleared", "weeks")),
        ({"cleared": "no"}, ("weeks",)),
        ({"cleared": "no", "weeks": "3"}, ()),
        ({"weeks": "30"}, None),
    ],
)
def test_what_is_said_of_a_condition_settles_its_exceptions(own: dict[str, str], left: tuple[str, ...] | None) -> None:
    either = (When(question="cleared", equals="yes"), When(question="weeks", at_least=26))
    waits = Limit(demand="rounding", at=2, verdict="avoid", why="It matters.", unless=either, basis="expert")
    settled = settled_for(stance_of([condition("disc", waits)]), own)
    assert [tuple(test.question for test in exceptions(each.unless)) for each in settled.limits] == (
        [] if left is None else [left]
    )
