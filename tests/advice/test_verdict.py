"""The verdict for a person: signs first, then what was not understood, then the rules."""

from collections.abc import Callable, Mapping

import pytest
from msgspec.structs import replace

from legpress_advisor.advice.person import Person, Reading
from legpress_advisor.advice.safety_rules import Called, Change
from legpress_advisor.advice.stance import Stance
from legpress_advisor.advice.verdict import case_of, movement_of, offer_of, verdict_on
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.condition import Clearance
from legpress_advisor.model.vocabulary import Effort, Verdict

CALM = {"back-cause-known": "yes", "leg-symptoms-now": "no", "systolic": "130"}


def person(
    *conditions: str,
    symptoms: tuple[str, ...] = (),
    unrecognised: tuple[str, ...] = (),
    effort: Effort = "moderate",
    answers: Mapping[str, str] = {},
) -> Person:
    named, felt = (tuple(Reading(id) for id in ids) for ids in (conditions, symptoms))
    return Person(named, felt, unrecognised, effort, answers)


def candidate(base: KnowledgeBase, id: str) -> Candidate:
    found = base.candidate(id)
    assert found is not None
    return found


def verdict(base: KnowledgeBase, exercise: str, someone: Person) -> Verdict:
    return verdict_on(base, case_of(base, someone), candidate(base, exercise))[0]


def test_somebody_who_named_nothing_may_go(fixture_base: KnowledgeBase) -> None:
    case = case_of(fixture_base, Person())
    assert case == (Person(), (), (), "go")


@pytest.mark.parametrize(
    ("sign", "floor"),
    [
        ("chest-pain", "stop"),
        ("worsening-limb-weakness", "stop"),
        ("knee-gives-way", "ask-first"),
        ("sore-lower-back", "go"),
    ],
)
def test_a_sign_sets_the_floor_by_its_urgency(fixture_base: KnowledgeBase, sign: str, floor: Verdict) -> None:
    case = case_of(fixture_base, person(symptoms=(sign,)))
    assert (case.floor, [each.id for each in case.signs]) == (floor, [sign])


def test_the_most_urgent_sign_comes_first_and_decides(fixture_base: KnowledgeBase) -> None:
    signs = ("sore-lower-back", "worsening-limb-weakness", "saddle-numbness", "knee-gives-way", "chest-pain")
    case = case_of(fixture_base, person(symptoms=signs))
    assert [each.id for each in case.signs] == [
        "chest-pain",
        "saddle-numbness",
        "worsening-limb-weakness",
        "knee-gives-way",
        "sore-lower-back",
    ]
    assert case.floor == "stop"


def test_an_ordinary_sign_counts_as_the_condition_it_points_to(fixture_base: KnowledgeBase) -> None:
    case = case_of(fixture_base, person("knee-pain", symptoms=("sore-lower-back",)))
    assert [each.id for each in case.stances] == ["back-condition", "knee-pain"]


def test_a_sign_that_is_not_known_here_is_left_to_whoever_read_it(fixture_base: KnowledgeBase) -> None:
    assert case_of(fixture_base, person(symptoms=("itchy-ear",))).signs == ()


def test_words_that_were_not_understood_ask_first(fixture_base: KnowledgeBase) -> None:
    assert case_of(fixture_base, person(unrecognised=("glass bones",))).floor == "ask-first"
    urgent = person(symptoms=("chest-pain",), unrecognised=("glass bones",))
    assert case_of(fixture_base, urgent).floor == "stop"


def test_a_condition_that_is_a_sign_acts_as_one(fixture_base: KnowledgeBase) -> None:
    case = case_of(fixture_base, person("suspected-cauda-equina"))
    assert ([each.id for each in case.signs], case.floor) == (["saddle-numbness"], "stop")


CHILD_OF_A_SIGN = """\
id: old-numbness
name: Numbness that has passed
kind_of: suspected-cauda-equina
region: lower-back
summary: Numb once, and examined since.
clearance: {default: avoid, lighter: avoid, when: Ask whoever examined you., basis: expert}
"""


def test_a_condition_does_not_act_as_the_sign_of_its_parent(
    base_with: Callable[[Mapping[str, str]], KnowledgeBase],
) -> None:
    base = base_with({"conditions/old-numbness.yaml": CHILD_OF_A_SIGN})
    assert base.ancestry("old-numbness")[1].acts_as == "saddle-numbness"
    assert case_of(base, person("old-numbness")).signs == ()


class WithoutSigns(KnowledgeBase):
    """The knowledge of another base without its signs, as a broken pack might leave it."""

    def __init__(self, other: KnowledgeBase) -> None:
        super().__init__(other._store)

    symptoms = {}


def test_a_condition_that_is_a_sign_nobody_describes_counts_as_a_condition(fixture_base: KnowledgeBase) -> None:
    case = case_of(WithoutSigns(fixture_base), person("suspected-cauda-equina"))
    assert ([each.id for each in case.stances], case.signs) == (["suspected-cauda-equina"], ())


def test_an_unknown_condition_changes_nothing_by_itself(fixture_base: KnowledgeBase) -> None:
    assert case_of(fixture_base, person("gout")) == (person("gout"), (), (), "go")


def test_a_movement_has_its_own_adjustments_before_the_general_ones(fixture_base: KnowledgeBase) -> None:
    press = candidate(fixture_base, "leg-press")
    movement = movement_of(fixture_base, press)
    assert (movement.grades, movement.loaded) == (press.demands, True)
    assert [change.id for change in movement.changes] == [
        "stop-before-the-tuck",
        "exhale-on-the-push",
        "shallow-press",
        "stop-well-short",
        "rest-longer",
    ]
    assert movement.changes[1] == Change("exhale-on-the-push", {"breath-pressure": 1}, {})
    assert movement.changes[4] == Change("rest-longer", {}, {"breath-pressure": 1})
    assert movement_of(fixture_base, candidate(fixture_base, "bird-dog")).loaded is False


def test_the_rules_decide_where_no_sign_does(fixture_base: KnowledgeBase) -> None:
    assert verdict(fixture_base, "leg-press", person("back-condition", answers=CALM)) == "modify"
    assert verdict(fixture_base, "bird-dog", person("back-condition", answers=CALM)) == "go"


def test_the_floor_holds_for_every_exercise(fixture_base: KnowledgeBase) -> None:
    assert verdict(fixture_base, "dumbbell-curl", person(symptoms=("chest-pain",))) == "stop"
    assert verdict(fixture_base, "bird-dog", person(unrecognised=("glass bones",))) == "ask-first"


def test_the_floor_never_softens_the_rules(fixture_base: KnowledgeBase) -> None:
    disc = person("herniated-disc", unrecognised=("glass bones",), answers=CALM)
    assert verdict(fixture_base, "barbell-deadlift", disc) == "avoid"


def test_the_effort_and_the_answers_reach_the_rules(fixture_base: KnowledgeBase) -> None:
    heavy = person("back-condition", effort="heavy", answers=CALM)
    case = case_of(fixture_base, heavy)
    found, judged = verdict_on(fixture_base, case, candidate(fixture_base, "leg-press"))
    assert ("near-maximal-load", 3) in {(each.limit.demand, each.grade) for each in judged.broken}
    assert found == judged.verdict == "ask-first"
    assert verdict(fixture_base, "leg-press", person("back-condition")) == "ask-first"


def test_the_judgment_keeps_what_the_rules_said_under_a_stricter_floor(fixture_base: KnowledgeBase) -> None:
    case = case_of(fixture_base, person("back-condition", unrecognised=("glass bones",), answers=CALM))
    found, judged = verdict_on(fixture_base, case, candidate(fixture_base, "leg-press"))
    assert (found, judged.verdict) == ("ask-first", "modify")


# Somebody new to lifting


def advanced(base: KnowledgeBase) -> Candidate:
    return replace(candidate(base, "barbell-back-squat"), level="advanced")


def newcomer(someone: Person) -> Person:
    return someone._replace(new_to_lifting=True)


def test_an_advanced_lift_is_worth_a_change_to_somebody_new_to_lifting(fixture_base: KnowledgeBase) -> None:
    case = case_of(fixture_base, newcomer(Person()))
    found, judged = verdict_on(fixture_base, case, advanced(fixture_base))
    why = "This lift wants experience: learn an easier form first, or have somebody teach you with a very light load."
    clearance = Clearance(default="modify", when="Learn it from somebody who knows it.", basis="expert")
    nobody = Stance("new-to-lifting", "New to lifting", frozenset(), clearance, (), (), (), ())
    assert (found, judged.verdict) == ("modify", "modify")
    assert judged.called == (Called(nobody, "modify", why, "new-to-lifting", None),)


def test_experience_is_wanted_of_newcomers_and_on_advanced_lifts_only(fixture_base: KnowledgeBase) -> None:
    case = case_of(fixture_base, newcomer(Person()))
    assert verdict_on(fixture_base, case, candidate(fixture_base, "barbell-back-squat"))[0] == "go"
    assert verdict_on(fixture_base, case_of(fixture_base, Person()), advanced(fixture_base))[0] == "go"


def test_being_new_adds_to_what_conditions_say_and_never_takes_away(fixture_base: KnowledgeBase) -> None:
    someone = person("herniated-disc", answers=CALM)
    before = verdict_on(fixture_base, case_of(fixture_base, someone), advanced(fixture_base))
    after = verdict_on(fixture_base, case_of(fixture_base, newcomer(someone)), advanced(fixture_base))
    assert before[0] == after[0] == after[1].verdict == "avoid"
    assert after[1].called[:-1] == before[1].called
    assert after[1].remaining == before[1].remaining


def test_what_suits_only_in_another_form_is_judged_fit_but_not_offered(fixture_base: KnowledgeBase) -> None:
    case, squat = case_of(fixture_base, person("knee-pain")), candidate(fixture_base, "barbell-back-squat")
    assert verdict_on(fixture_base, case, squat)[0] == "modify"
    offered, judged = offer_of(fixture_base, case, squat)
    assert (offered, judged.verdict) == ("avoid", "avoid")
    assert [(each.limit.demand, each.verdict) for each in judged.remaining] == [("loaded-knee-flexion", "avoid")]


def test_what_only_breathing_or_easier_sets_make_fit_is_offered(fixture_base: KnowledgeBase) -> None:
    case = case_of(fixture_base, person("hypertension", answers={"systolic": "130"}))
    press = candidate(fixture_base, "leg-press")
    assert offer_of(fixture_base, case, press) == verdict_on(fixture_base, case, press)
    assert offer_of(fixture_base, case, press)[0] == "modify"


def test_what_is_not_permitted_is_not_offered_for_the_same_reasons(fixture_base: KnowledgeBase) -> None:
    case, squat = case_of(fixture_base, person("herniated-disc", answers=CALM)), advanced(fixture_base)
    assert verdict_on(fixture_base, case, squat)[0] == "avoid"
    assert offer_of(fixture_base, case, squat) == verdict_on(fixture_base, case, squat)


def test_a_movement_trains_the_muscles_it_clearly_works_as_movers_and_their_groups(fixture_base: KnowledgeBase) -> None:
    worked = replace(
        candidate(fixture_base, "leg-press"),
        muscles={
            "rectus-femoris": ("target", 2),
            "gluteus-maximus": ("synergist", 3),
            "hamstrings": ("synergist", 1),
            "erector-spinae": ("stabilizer", 3),
            "tail-wagger": ("target", 3),
        },
    )
    trained = movement_of(fixture_base, worked).muscles
    assert trained == {"rectus-femoris", "quadriceps", "gluteus-maximus", "glutes"}
