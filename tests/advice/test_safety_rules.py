"""The rules of safety, each with a case in which it speaks and one in which it must not."""

from collections.abc import Mapping

import pytest

from legpress_advisor.advice.safety_rules import (
    Called,
    Change,
    Movement,
    adjusted,
    graded,
    judge,
    loads,
)
from legpress_advisor.advice.stance import Stance
from legpress_advisor.model.condition import Clearance, Escalation, Limit, When
from legpress_advisor.model.vocabulary import Control, Demand, Effort, Verdict

WORDS = ("none", "some", "much", "most")


def demand(
    id: str,
    region: str,
    control: Control = "technique",
    also: tuple[str, ...] = (),
    *,
    position: bool = False,
    inherent_from: int | None = None,
) -> Demand:
    return Demand(
        id=id,
        name=id,
        region=region,
        also_regions=also,
        control=control,
        grades=WORDS,
        position=position,
        inherent_from=inherent_from,
    )


DEMANDS = {
    each.id: each
    for each in (
        demand("rounding", "back"),
        demand("shear", "back", "intrinsic"),
        demand("breath", "heart", "dose"),
        demand("one-leg", "hips", "intrinsic", also=("knees",)),
        demand("near-maximal-load", "whole-body", "dose"),
        demand("landing", "back", "intrinsic", inherent_from=2),
        demand("lying-flat", "back", position=True),
    )
}
KNOWN = When(question="cause-known", equals="no")
CLEARED = When(question="cleared", equals="yes")


BETTER = When(question="better", equals="yes")


def limit(
    what: str = "rounding",
    at: int = 2,
    verdict: Verdict = "avoid",
    when: When | None = None,
    *,
    unknown: Verdict | None = None,
    unless: When | tuple[When, ...] | None = None,
) -> Limit:
    why = f"{what} {at}"
    return Limit(
        demand=what, at=at, verdict=verdict, why=why, when=when, unknown=unknown, unless=unless, basis="expert"
    )


def stance(
    *limits: Limit,
    id: str = "sore-back",
    regions: tuple[str, ...] = ("back",),
    default: Verdict = "go",
    lighter: Verdict = "go",
    escalations: tuple[Escalation, ...] = (),
) -> Stance:
    clearance = Clearance(
        default=default, lighter=lighter, when="See somebody.", escalations=escalations, basis="expert"
    )
    return Stance(id, id, frozenset(regions), clearance, limits, (), (), ())


def escalation(
    when: When = KNOWN,
    *,
    verdict: Verdict = "ask-first",
    unknown: Verdict | None = None,
    unless: When | tuple[When, ...] | None = None,
    everywhere: bool = False,
) -> Escalation:
    return Escalation(
        when=when,
        verdict=verdict,
        unknown=unknown,
        why="It may matter.",
        unless=unless,
        everywhere=everywhere,
        basis="expert",
    )


def movement(*changes: Change, loaded: bool = True, **grades: int) -> Movement:
    return Movement({name.replace("_", "-"): grade for name, grade in grades.items()}, loaded, changes)


def verdict(
    moved: Movement, *stances: Stance, effort: Effort = "moderate", answers: Mapping[str, str] | None = None
) -> Verdict:
    return judge(moved, stances, DEMANDS, effort=effort, answers=answers).verdict


# Limits


def test_nothing_named_gives_go() -> None:
    judged = judge(movement(rounding=3), (), DEMANDS)
    assert judged == ("go", (), (), (), ())


@pytest.mark.parametrize(("grade", "expected"), [(1, "go"), (2, "avoid"), (3, "avoid")])
def test_a_limit_holds_from_its_grade_on(grade: int, expected: Verdict) -> None:
    assert verdict(movement(rounding=grade), stance(limit(at=2))) == expected


def test_a_demand_that_is_not_made_reaches_no_limit() -> None:
    assert verdict(movement(), stance(limit(at=1))) == "go"
    assert verdict(movement(shear=3), stance(limit(at=1))) == "go"


def test_a_limit_from_nothing_on_holds_for_what_is_not_made() -> None:
    judged = judge(movement(), (stance(limit("shear", 0)),), DEMANDS)
    assert [each.grade for each in judged.broken] == [0]


def test_a_broken_limit_tells_the_condition_the_limit_and_the_grade() -> None:
    broken = limit(at=2)
    person = stance(broken)
    judged = judge(movement(rounding=3), (person,), DEMANDS)
    assert judged.broken == judged.remaining == ((person, broken, 3, False),)
    assert judged.broken[0].stance is person


def test_the_strictest_limit_decides_and_comes_first() -> None:
    mild, strict = limit(at=1, verdict="modify"), limit("shear", 1, "avoid")
    judged = judge(movement(rounding=3, shear=1), (stance(mild, strict),), DEMANDS)
    assert judged.verdict == "avoid"
    assert [each.limit for each in judged.broken] == [strict, mild]


def test_equally_strict_limits_come_by_grade_then_demand_then_condition() -> None:
    one = stance(limit("shear", 1), limit("rounding", 1), id="b")
    other = stance(limit("rounding", 1), limit("one-leg", 1), id="a")
    judged = judge(movement(rounding=1, shear=1, one_leg=2), (one, other), DEMANDS)
    order = [(each.limit.demand, each.stance.id) for each in judged.broken]
    assert order == [("one-leg", "a"), ("rounding", "a"), ("rounding", "b"), ("shear", "b")]


def test_limits_of_several_conditions_count_together() -> None:
    careful = stance(limit(at=1, verdict="ask-first"), id="a")
    assert verdict(movement(rounding=1), stance(limit(at=2)), careful) == "ask-first"
    assert verdict(movement(rounding=2), careful, stance(limit(at=2))) == "avoid"


@pytest.mark.parametrize(
    ("answers", "expected"),
    [({"cause-known": "no"}, "avoid"), ({"cause-known": "yes"}, "go"), ({}, "avoid"), (None, "avoid")],
)
def test_a_limit_with_a_test_holds_unless_the_answer_says_no(answers: dict[str, str] | None, expected: Verdict) -> None:
    assert verdict(movement(rounding=2), stance(limit(when=KNOWN)), answers=answers) == expected


@pytest.mark.parametrize(
    ("answers", "expected"),
    [({"cause-known": "no"}, "avoid"), ({"cause-known": "yes"}, "go"), ({}, "ask-first"), (None, "ask-first")],
)
def test_a_limit_can_say_something_milder_while_its_question_is_open(
    answers: dict[str, str] | None, expected: Verdict
) -> None:
    person = stance(limit(when=KNOWN, unknown="ask-first"))
    assert verdict(movement(rounding=2), person, answers=answers) == expected


def test_silence_may_pass_a_limit() -> None:
    person = stance(limit(when=KNOWN, unknown="go"), limit("shear", 1, "modify"))
    open_ = judge(movement(rounding=2, shear=1), (person,), DEMANDS)
    assert [each.limit.demand for each in open_.broken] == ["shear"]
    assert verdict(movement(rounding=2), person) == "go"
    assert verdict(movement(rounding=2), person, answers={"cause-known": "no"}) == "avoid"


def test_a_limit_tells_whether_its_question_is_open() -> None:
    person = stance(limit(when=KNOWN, unknown="modify"))
    (open_,) = judge(movement(rounding=2), (person,), DEMANDS).broken
    (answered,) = judge(movement(rounding=2), (person,), DEMANDS, answers={"cause-known": "no"}).broken
    assert (open_.unanswered, open_.verdict) == (True, "modify")
    assert (answered.unanswered, answered.verdict) == (False, "avoid")


def test_an_open_limit_on_hard_sets_asks_first_at_most_too() -> None:
    person = stance(limit("near-maximal-load", 2, "modify", KNOWN, unknown="avoid"))
    assert verdict(movement(rounding=1), person, effort="heavy") == "ask-first"


def test_an_answer_can_set_a_limit_aside_and_silence_cannot() -> None:
    person = stance(limit(unless=CLEARED))
    assert verdict(movement(rounding=2), person, answers={"cleared": "yes"}) == "go"
    assert verdict(movement(rounding=2), person, answers={"cleared": "no"}) == "avoid"
    assert verdict(movement(rounding=2), person) == "avoid"


@pytest.mark.parametrize("answer", ["cleared", "better"])
def test_any_one_of_several_answers_sets_a_limit_or_an_escalation_aside(answer: str) -> None:
    either = CLEARED, BETTER
    for person in (stance(limit(unless=either)), stance(escalations=(escalation(unknown="avoid", unless=either),))):
        assert verdict(movement(rounding=2), person, answers={answer: "yes"}) == "go"
        assert verdict(movement(rounding=2), person, answers={answer: "no"}) == "avoid"


def test_a_limit_that_is_set_aside_does_not_silence_the_next() -> None:
    person = stance(limit(unless=CLEARED), limit("shear", 2, "ask-first"))
    assert verdict(movement(rounding=2, shear=2), person, answers={"cleared": "yes"}) == "ask-first"


def test_even_a_limit_that_says_go_makes_the_verdict_modify() -> None:
    assert verdict(movement(rounding=2), stance(limit(verdict="go"))) == "modify"


# Effort


@pytest.mark.parametrize(("effort", "grade"), [("light", 1), ("moderate", 2), ("heavy", 3)])
def test_a_demand_of_dose_shifts_with_the_effort(effort: Effort, grade: int) -> None:
    assert graded({"breath": 2}, DEMANDS, effort)["breath"] == grade


@pytest.mark.parametrize("effort", ["light", "moderate", "heavy"])
def test_other_demands_and_unknown_ones_stay_at_any_effort(effort: Effort) -> None:
    grades = graded({"rounding": 2, "shear": 1, "unheard-of": 2}, DEMANDS, effort)
    assert (grades["rounding"], grades["shear"], grades["unheard-of"]) == (2, 1, 2)


def test_a_demand_of_dose_that_is_not_made_never_shifts() -> None:
    assert [graded({"breath": 0}, DEMANDS, effort)["breath"] for effort in ("light", "heavy")] == [0, 0]


def test_a_shifted_grade_stays_on_the_scale() -> None:
    assert graded({"breath": 3}, DEMANDS, "heavy")["breath"] == 3
    assert graded({"breath": 1}, DEMANDS, "light")["breath"] == 0


@pytest.mark.parametrize(("effort", "grade"), [("light", 0), ("moderate", 1), ("heavy", 3)])
def test_the_effort_makes_a_demand_of_its_own(effort: Effort, grade: int) -> None:
    assert graded({}, DEMANDS, effort) == {"near-maximal-load": grade}


def test_the_effort_never_lowers_what_the_exercise_itself_asks_near_its_limit() -> None:
    assert graded({"near-maximal-load": 3}, DEMANDS, "moderate")["near-maximal-load"] == 3
    assert graded({"near-maximal-load": 1}, DEMANDS, "heavy")["near-maximal-load"] == 3


def test_a_judgment_is_made_at_moderate_effort_unless_told() -> None:
    person = stance(limit("breath", 2), limit("near-maximal-load", 1, "modify"), regions=("heart",))
    judged = judge(movement(breath=2), (person,), DEMANDS)
    assert [(each.limit.demand, each.grade) for each in judged.broken] == [("breath", 2), ("near-maximal-load", 1)]


def test_hard_sets_are_the_concern_of_a_condition_whose_region_is_asked_something() -> None:
    person = stance(limit("near-maximal-load", 2))
    assert verdict(movement(rounding=1), person, effort="heavy") == "ask-first"
    assert verdict(movement(rounding=1), person, effort="moderate") == "go"
    assert verdict(movement(breath=3), person, effort="heavy") == "go"
    assert verdict(movement(rounding=0), person, effort="heavy") == "go"


def test_hard_sets_are_always_the_concern_of_a_condition_of_the_whole_body() -> None:
    person = stance(limit("near-maximal-load", 2), regions=("whole-body",))
    assert verdict(movement(), person, effort="heavy") == "ask-first"
    assert verdict(movement(), person, effort="light") == "go"
    assert judge(movement(), (person,), {}, effort="heavy").verdict == "ask-first"


@pytest.mark.parametrize(
    ("at", "stated", "found"),
    [(1, "avoid", "avoid"), (2, "avoid", "ask-first"), (3, "avoid", "ask-first"), (2, "modify", "modify")],
)
def test_a_limit_on_hard_sets_asks_first_at_most_and_one_on_ordinary_sets_says_what_it_says(at, stated, found) -> None:
    person = stance(limit("near-maximal-load", at, stated))
    assert verdict(movement(rounding=1), person, effort="heavy") == found


def test_hard_sets_stay_a_concern_when_a_change_takes_the_rest_away() -> None:
    upright = Change("upright", {"rounding": 0})
    back = stance(limit("near-maximal-load", 2))
    knees = stance(limit("rounding", 1, "modify"), id="knees", regions=("knees",))
    assert verdict(movement(upright, rounding=1), back, effort="heavy") == "ask-first"
    assert verdict(movement(upright, rounding=1), back, knees, effort="heavy") == "ask-first"


def test_a_limit_on_another_demand_is_not_softened() -> None:
    assert verdict(movement(rounding=2), stance(limit("rounding", 2, "avoid")), effort="heavy") == "avoid"


def test_who_plans_heavy_sets_is_not_offered_to_leave_them() -> None:
    short = Change("stop-short", {}, {"near-maximal-load": 2, "breath": 1})
    person = stance(limit("near-maximal-load", 2, "avoid"), limit("breath", 3, "modify"))
    judged = judge(movement(short, rounding=1, breath=3), (person,), DEMANDS, effort="heavy")
    assert (judged.verdict, judged.changes) == ("ask-first", ())


# Loading the condition's region


def loaded_by(person: Stance, moved: Movement, effort: Effort = "moderate") -> str | None:
    return loads(person, moved, DEMANDS, effort, {})


@pytest.mark.parametrize(("grade", "demand"), [(0, None), (1, None), (2, "rounding"), (3, "rounding")])
def test_a_region_is_loaded_by_a_demand_of_grade_two(grade: int, demand: str | None) -> None:
    assert loaded_by(stance(), movement(rounding=grade)) == demand
    assert loaded_by(stance(), movement(rounding=grade, loaded=False)) == demand


def test_a_region_is_loaded_by_a_demand_it_shares() -> None:
    assert loaded_by(stance(regions=("knees",)), movement(one_leg=2)) == "one-leg"


def test_a_position_loads_nothing_by_itself() -> None:
    assert loaded_by(stance(), movement(lying_flat=3)) is None
    assert verdict(movement(lying_flat=3), stance(limit("lying-flat", 3))) == "avoid"
    assert verdict(movement(lying_flat=3), stance(limit("near-maximal-load", 2)), effort="heavy") == "go"


def test_other_regions_and_unknown_demands_load_nothing() -> None:
    assert loaded_by(stance(), movement(breath=3, one_leg=3, unheard_of=3)) is None


def test_the_demand_that_loads_most_is_named_and_the_first_by_name_among_equals() -> None:
    assert loaded_by(stance(), movement(rounding=2, shear=3)) == "shear"
    assert loaded_by(stance(), movement(shear=2, rounding=2)) == "rounding"


def test_reaching_a_limit_with_added_load_loads_the_region() -> None:
    person = stance(limit(at=1))
    assert loaded_by(person, movement(rounding=1)) == "rounding"
    assert loaded_by(person, movement(rounding=1, loaded=False)) is None
    assert loaded_by(person, movement(rounding=1), effort="light") is None
    assert loaded_by(person, movement(rounding=1), effort="heavy") == "rounding"


def test_what_is_made_of_the_region_itself_is_named_before_the_limit_that_was_reached() -> None:
    person = stance(limit("breath", 1))
    assert loaded_by(person, movement(breath=3, rounding=1)) == "rounding"
    assert loaded_by(person, movement(breath=3, rounding=0)) == "breath"


def test_reaching_a_limit_of_another_region_counts_too() -> None:
    assert loaded_by(stance(limit("breath", 1)), movement(breath=1)) == "breath"
    assert loaded_by(stance(limit("breath", 2)), movement(breath=1)) is None


def test_loading_is_judged_at_the_effort_and_with_the_answers() -> None:
    heart = stance(regions=("heart",))
    assert [loaded_by(heart, movement(breath=2), effort) for effort in ("light", "moderate")] == [None, "breath"]
    tested = stance(limit(at=1, when=KNOWN))
    assert loads(tested, movement(rounding=1), DEMANDS, "moderate", {"cause-known": "yes"}) is None
    assert loads(tested, movement(rounding=1), DEMANDS, "moderate", {"cause-known": "no"}) == "rounding"


# Clearance


def test_the_default_holds_for_what_loads_the_region_and_the_lighter_one_for_the_rest() -> None:
    person = stance(default="ask-first", lighter="modify")
    judged = judge(movement(rounding=2), (person,), DEMANDS)
    assert (judged.verdict, judged.called) == (
        "ask-first",
        (Called(person, "ask-first", "See somebody.", None, "rounding"),),
    )
    easy = judge(movement(breath=2), (person,), DEMANDS)
    assert (easy.verdict, easy.called) == ("modify", (Called(person, "modify", "See somebody.", None, None),))


def test_a_clearance_of_go_says_nothing() -> None:
    assert judge(movement(rounding=2), (stance(default="go", lighter="modify"),), DEMANDS).called == ()
    assert judge(movement(), (stance(default="ask-first"),), DEMANDS).called == ()


def test_the_clearance_looks_at_the_effort_and_the_answers() -> None:
    heart = stance(regions=("heart",), default="ask-first")
    assert verdict(movement(breath=2), heart, effort="light") == "go"
    assert verdict(movement(breath=1), heart, effort="heavy") == "ask-first"
    tested = stance(limit(at=1, verdict="modify", when=KNOWN), default="ask-first")
    assert verdict(movement(rounding=1), tested, answers={"cause-known": "yes"}) == "go"
    assert verdict(movement(rounding=1), tested, answers={"cause-known": "no"}) == "ask-first"


def test_an_escalation_speaks_when_its_answer_is_given() -> None:
    person = stance(escalations=(escalation(),))
    judged = judge(movement(rounding=2), (person,), DEMANDS, answers={"cause-known": "no"})
    assert judged.called == (Called(person, "ask-first", "It may matter.", "cause-known", "rounding"),)
    assert judge(movement(rounding=2), (person,), DEMANDS, answers={"cause-known": "yes"}).called == ()


@pytest.mark.parametrize(("unknown", "expected"), [(None, "go"), ("modify", "modify"), ("ask-first", "ask-first")])
def test_silence_counts_as_the_escalation_says(unknown: Verdict | None, expected: Verdict) -> None:
    person = stance(escalations=(escalation(verdict="avoid", unknown=unknown),))
    assert verdict(movement(rounding=2), person) == expected


def test_an_answer_can_set_an_escalation_aside_and_silence_cannot() -> None:
    person = stance(escalations=(escalation(unknown="ask-first", unless=CLEARED),))
    assert verdict(movement(rounding=2), person, answers={"cleared": "yes"}) == "go"
    assert verdict(movement(rounding=2), person, answers={"cleared": "no"}) == "ask-first"
    assert verdict(movement(rounding=2), person) == "ask-first"


def test_only_an_escalation_for_everywhere_speaks_on_easy_work() -> None:
    here, everywhere = escalation(unknown="modify"), escalation(unknown="ask-first", everywhere=True)
    judged = judge(movement(breath=1), (stance(escalations=(here, everywhere)),), DEMANDS)
    assert [(call.verdict, call.demand) for call in judged.called] == [("ask-first", None)]


def test_one_escalation_that_is_silent_does_not_silence_the_next() -> None:
    aside = escalation(unknown="modify", unless=CLEARED)
    person = stance(escalations=(aside, escalation(When(question="leg", equals="yes"), unknown="ask-first")))
    assert verdict(movement(rounding=2), person, answers={"cleared": "yes"}) == "ask-first"
    light = stance(escalations=(escalation(unknown="modify"), escalation(unknown="avoid", everywhere=True)))
    assert verdict(movement(), light) == "avoid"


def test_clearance_is_never_softened_by_an_adjustment() -> None:
    straight = Change("straight", {"rounding": 0})
    assert verdict(movement(straight, rounding=2), stance(default="ask-first")) == "ask-first"


# Adjustments


def test_an_adjustment_that_brings_a_demand_under_its_limit_leaves_modify() -> None:
    judged = judge(movement(Change("straight", {"rounding": 1}), rounding=3), (stance(limit(at=2)),), DEMANDS)
    assert (judged.verdict, judged.changes, judged.remaining) == ("modify", ("straight",), ())
    assert [each.grade for each in judged.broken] == [3]


@pytest.mark.parametrize(("grade", "expected"), [(1, "modify"), (2, "avoid"), (3, "avoid")])
def test_no_adjustment_turns_what_is_forbidden_into_another_exercise(grade: int, expected: Verdict) -> None:
    step = Change("step-instead", {"landing": 0})
    judged = judge(movement(step, landing=grade), (stance(limit("landing", 1)),), DEMANDS)
    assert judged.verdict == expected
    assert judged.remaining == (judged.broken if expected == "avoid" else ())


def test_what_is_only_limited_may_still_be_adjusted_away() -> None:
    step = Change("step-instead", {"landing": 0})
    for mild in (limit("landing", 1, "ask-first"), limit("landing", 1, when=KNOWN, unknown="ask-first")):
        judged = judge(movement(step, landing=3), (stance(mild),), DEMANDS)
        assert (judged.verdict, judged.changes) == ("modify", ("step-instead",))


def test_what_stands_is_told_once_and_with_what_the_other_changes_leave() -> None:
    changes = Change("straight", {"rounding": 0}), Change("half", {"landing": 1})
    person = stance(limit("landing", 1), limit("rounding", 1, "modify"), limit("shear", 1, "ask-first"))
    judged = judge(movement(*changes, landing=2, rounding=1, shear=1), (person,), DEMANDS)
    assert [(each.limit.demand, each.grade) for each in judged.remaining] == [("landing", 2), ("shear", 1)]
    assert judged.changes == ("straight",)


def test_one_condition_forbids_what_another_only_limits() -> None:
    step = Change("step-instead", {"landing": 0})
    people = stance(limit("landing", 2), id="a"), stance(limit("landing", 2), id="b")
    judged = judge(movement(step, landing=2), people, DEMANDS)
    assert [each.stance.id for each in judged.remaining] == ["a", "b"]


def test_a_demand_nobody_describes_is_inherent_to_nothing() -> None:
    changed = Change("less", {"unheard-of": 0})
    assert judge(movement(changed, unheard_of=2), (stance(limit("unheard-of", 1)),), DEMANDS).verdict == "modify"


def test_an_adjustment_that_is_not_enough_is_not_named() -> None:
    judged = judge(movement(Change("straight", {"rounding": 2}), rounding=3), (stance(limit(at=2)),), DEMANDS)
    assert (judged.verdict, judged.changes) == ("avoid", ())
    assert judged.remaining == judged.broken


def test_an_adjustment_of_something_else_is_not_named() -> None:
    changes = Change("lean", {"shear": 0}), Change("straight", {"rounding": 0})
    judged = judge(movement(*changes, rounding=2, shear=2), (stance(limit(at=2)),), DEMANDS)
    assert judged.changes == ("straight",)
    assert judge(movement(changes[0], rounding=2, shear=2), (stance(limit(at=2)),), DEMANDS).verdict == "avoid"


def test_the_fewest_adjustments_win_and_among_equals_the_first_given() -> None:
    both = Change("both", {"rounding": 0, "shear": 0})
    apart = Change("straight", {"rounding": 0}), Change("upright", {"shear": 0})
    person = stance(limit("rounding", 1), limit("shear", 1))
    judged = judge(movement(*apart, both, rounding=2, shear=2), (person,), DEMANDS)
    assert judged.changes == ("both",)
    twins = Change("first", {"rounding": 0}), Change("second", {"rounding": 0})
    assert judge(movement(*twins, rounding=2), (stance(limit(at=1)),), DEMANDS).changes == ("first",)


def test_adjustments_are_found_jointly_for_all_limits_of_all_conditions() -> None:
    changes = [
        Change("straight", {"rounding": 0}),
        Change("upright", {"shear": 0}),
        Change("exhale", {"breath": 0}),
    ]
    people = stance(limit("rounding", 1), limit("shear", 1)), stance(limit("breath", 1), id="heart", regions=("heart",))
    judged = judge(movement(*changes, rounding=1, shear=1, breath=1), people, DEMANDS)
    assert (judged.verdict, judged.changes) == ("modify", ("straight", "upright", "exhale"))


def test_adjustments_that_leave_something_still_do_what_they_can() -> None:
    changes = Change("straight", {"rounding": 0}), Change("exhale", {"breath": 2})
    person = stance(limit("rounding", 1, "avoid"), limit("breath", 2, "modify"))
    judged = judge(movement(*changes, rounding=2, breath=3), (person,), DEMANDS)
    assert (judged.verdict, judged.changes) == ("modify", ("straight",))
    assert [each.limit.demand for each in judged.remaining] == ["breath"]


def test_of_two_remainders_the_milder_wins_over_the_shorter() -> None:
    # One change leaves a single strict limit, the other leaves two mild ones.
    one = Change("one", {"breath": 0, "one-leg": 0})
    other = Change("other", {"rounding": 0})
    person = stance(limit("rounding", 1, "avoid"), limit("breath", 1, "modify"), limit("one-leg", 1, "modify"))
    judged = judge(movement(one, other, rounding=1, breath=1, one_leg=1), (person,), DEMANDS)
    assert judged.changes == ("one", "other")
    only = judge(
        movement(Change("one", {"breath": 0, "one-leg": 0}), rounding=1, breath=1, one_leg=1), (person,), DEMANDS
    )
    assert (only.changes, [each.limit.demand for each in only.remaining]) == (("one",), ["rounding"])


def test_an_adjustment_that_trades_one_demand_for_another_must_pay() -> None:
    trade = Change("lean", {"rounding": 0, "shear": 2})
    person = stance(limit("rounding", 1, "modify"), limit("shear", 2, "avoid"))
    judged = judge(movement(trade, rounding=1, shear=0), (person,), DEMANDS)
    assert (judged.verdict, judged.changes) == ("modify", ())


def test_an_adjustment_is_judged_at_the_effort() -> None:
    exhale = Change("exhale", {"breath": 1})
    heart = stance(limit("breath", 2), regions=("heart",))
    assert judge(movement(exhale, breath=3), (heart,), DEMANDS, effort="moderate").changes == ("exhale",)
    heavy = judge(movement(exhale, breath=3), (heart,), DEMANDS, effort="heavy")
    assert (heavy.changes, heavy.verdict) == ((), "avoid")


def test_an_adjustment_is_judged_with_the_answers() -> None:
    person = stance(limit(at=1, when=KNOWN), limit(at=2))
    straight = Change("straight", {"rounding": 1})
    judged = judge(movement(straight, rounding=2), (person,), DEMANDS, answers={"cause-known": "yes"})
    assert (judged.verdict, judged.changes) == ("modify", ("straight",))
    assert judge(movement(straight, rounding=2), (person,), DEMANDS, answers={"cause-known": "no"}).verdict == "avoid"


def test_a_general_adjustment_lowers_by_steps() -> None:
    rest = Change("rest", {}, {"breath": 1})
    heart = stance(limit("breath", 2), regions=("heart",))
    assert judge(movement(rest, breath=2), (heart,), DEMANDS).changes == ("rest",)
    assert judge(movement(rest, breath=3), (heart,), DEMANDS).changes == ()


def test_a_general_adjustment_lowers_what_the_effort_asks() -> None:
    short = Change("stop-short", {}, {"near-maximal-load": 1})
    person = stance(limit("near-maximal-load", 1, "avoid"))
    judged = judge(movement(short, rounding=1), (person,), DEMANDS)
    assert (judged.verdict, judged.changes) == ("modify", ("stop-short",))


def test_what_the_effort_asks_can_be_lowered_to_nothing() -> None:
    short = Change("stop-short", {}, {"near-maximal-load": 3})
    judged = judge(movement(short, rounding=1), (stance(limit("near-maximal-load", 1)),), DEMANDS)
    assert (judged.verdict, judged.changes) == ("modify", ("stop-short",))


class Untouched(dict[str, int]):
    """What a change sets, if nobody may try the change."""

    def items(self):
        raise AssertionError("tried")


def test_adjustments_of_what_no_limit_speaks_of_are_not_even_tried() -> None:
    aside = Change("aside", Untouched({"shear": 0}))
    straight = Change("straight", {"rounding": 1})
    judged = judge(movement(aside, straight, rounding=3, shear=1), (stance(limit("rounding", 1)),), DEMANDS)
    assert (judged.verdict, judged.changes) == ("avoid", ())


# What adjustments make of the grades


def test_a_change_sets_its_demands_and_leaves_the_others() -> None:
    grades = {"rounding": 3, "shear": 2}
    assert adjusted(grades, [Change("straight", {"rounding": 1})]) == {"rounding": 1, "shear": 2}
    assert grades == {"rounding": 3, "shear": 2}


def test_where_two_changes_set_one_demand_the_lower_counts_in_either_order() -> None:
    changes = [Change("a", {"rounding": 2}), Change("b", {"rounding": 1})]
    assert adjusted({"rounding": 3}, changes) == adjusted({"rounding": 3}, changes[::-1]) == {"rounding": 1}


def test_a_change_can_raise_a_demand_and_make_a_new_one() -> None:
    assert adjusted({"shear": 1}, [Change("lean", {"shear": 2, "breath": 1})]) == {"shear": 2, "breath": 1}


def test_a_change_to_the_same_grade_changes_nothing() -> None:
    assert adjusted({"rounding": 2}, [Change("b", {"rounding": 1}), Change("a", {"rounding": 2})]) == {"rounding": 1}


def test_steps_add_up_but_not_to_what_an_own_change_achieved() -> None:
    one, other = Change("one", {}, {"breath": 1}), Change("other", {}, {"breath": 1})
    own = Change("exhale", {"breath": 1})
    assert adjusted({"breath": 3}, [one, other]) == {"breath": 1}
    assert adjusted({"breath": 3}, [own, one]) == {"breath": 1}
    assert adjusted({"breath": 3}, [Change("own", {"breath": 2}), one, other]) == {"breath": 1}


def test_steps_never_lead_below_nothing_and_make_no_new_demand() -> None:
    steps = Change("rest", {}, {"breath": 3, "shear": 1})
    assert adjusted({"breath": 1}, [steps]) == {"breath": 0}


# Muscles


@pytest.mark.parametrize("effort", ["light", "moderate", "heavy"])
def test_training_a_muscle_that_a_condition_concerns_loads_it_at_any_effort(effort: Effort) -> None:
    sore = stance(id="pulled", default="modify")._replace(muscles=frozenset({"hamstrings"}))
    curl = movement()._replace(muscles=frozenset({"biceps-femoris", "hamstrings"}))
    assert verdict(curl, sore, effort=effort) == "modify"
    assert verdict(movement()._replace(muscles=frozenset({"calves"})), sore, effort=effort) == "go"


def test_hard_sets_for_a_muscle_that_a_condition_concerns_reach_its_limit() -> None:
    sore = stance(limit("near-maximal-load", 2, "ask-first"), id="pulled")._replace(muscles=frozenset({"hamstrings"}))
    curl = movement()._replace(muscles=frozenset({"hamstrings"}))
    assert verdict(curl, sore, effort="heavy") == "ask-first"
    assert verdict(movement(), sore, effort="heavy") == "go"


def test_an_adjustment_for_another_condition_does_not_set_a_limit_on_effort_aside() -> None:
    """Upright the breath is easy, so hard sets would no longer concern the heart; they are hard sets all the same."""
    upright = Change("upright", {"rounding": 0, "breath": 0})
    heart = stance(limit("near-maximal-load", 1, "avoid"), id="heart-trouble", regions=("heart",))
    back = stance(limit("rounding", 2, "avoid"))
    lift = movement(upright, rounding=2, breath=1)
    assert verdict(lift, heart, effort="heavy") == "avoid"
    assert verdict(lift, heart, back, effort="heavy") == "avoid"
