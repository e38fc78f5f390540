"""What is offered instead, over the frozen knowledge: the reason decides, and each line says what it costs."""

import pytest

from legpress_advisor.advice.alternatives import alternatives
from legpress_advisor.advice.offers import OWN_FAMILY, Request
from legpress_advisor.advice.person import Person, Reading
from legpress_advisor.advice.ranking import LEAST_NAMED
from legpress_advisor.advice.swaps import FEW, NO_LESS, permitted
from legpress_advisor.advice.verdict import case_of
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.report.alternatives import AlternativesReport

CALM = {"back-cause-known": "yes", "leg-symptoms-now": "no", "systolic": "130"}


def ask(base: KnowledgeBase, target: str, *conditions: str, kind: str = "exercise", **asked) -> AlternativesReport:
    entry = base.entry(kind, target)
    assert entry is not None
    person = Person(tuple(Reading(id) for id in conditions), answers=CALM)
    return alternatives(base, entry, Request(**asked), person)


def shown(report: AlternativesReport) -> list[str]:
    return [each.exercise for each in report.alternatives]


def test_pain_offers_what_loads_the_part_less_and_the_original_with_a_change(fixture_base: KnowledgeBase) -> None:
    report = ask(fixture_base, "barbell-back-squat", because="pain", avoid=("lower-back",))
    assert shown(report)[0] == "leg-press"
    assert "barbell-deadlift" not in shown(report)
    assert [change.id for change in report.stays] == ["squat-to-a-box"]
    assert "less spine compression" in report.alternatives[0].gains
    assert "less work for the glutes" in report.alternatives[0].losses


def test_pain_without_a_place_takes_the_region_that_is_loaded_most_and_says_so(fixture_base: KnowledgeBase) -> None:
    report = ask(fixture_base, "barbell-back-squat", because="pain")
    assert report.avoid == ("lower-back",)
    assert "lower back" in " ".join(report.notes)


def test_a_condition_says_what_is_to_be_spared(fixture_base: KnowledgeBase) -> None:
    report = ask(fixture_base, "barbell-back-squat", "back-condition")
    assert (report.because, report.avoid, report.conditions) == ("pain", ("lower-back",), ("back-condition",))


@pytest.mark.parametrize(
    ("asked", "because"),
    [
        ({}, "variety"),
        ({"avoid": ("knees",)}, "pain"),
        ({"equipment": ("dumbbells",)}, "equipment"),
        ({"without": ("barbell",)}, "equipment"),
        ({"home": True}, "equipment"),
        ({"home": True, "because": "easier"}, "easier"),
    ],
)
def test_the_reason_is_inferred_from_what_else_was_said(fixture_base: KnowledgeBase, asked, because: str) -> None:
    report = ask(fixture_base, "leg-press", **asked)
    assert report.because == because
    assert any("--because" in note for note in report.notes) == ("because" not in asked)


def test_equipment_keeps_to_what_is_there_and_to_what_it_stands_in_for(fixture_base: KnowledgeBase) -> None:
    report = ask(fixture_base, "leg-press", equipment=("dumbbells",))
    assert shown(report) == ["goblet-squat", "split-squat"]
    assert report.equipment == ("dumbbells",)
    assert "bodyweight-hip-thrust" in shown(ask(fixture_base, "leg-press", home=True))
    assert "goblet-squat" not in shown(ask(fixture_base, "leg-press", equipment=("barbell",)))


def test_what_is_missing_is_missing_even_where_something_else_brings_it(fixture_base: KnowledgeBase) -> None:
    report = ask(fixture_base, "leg-press", equipment=("dumbbells",), without=("dumbbell",))
    assert shown(report) == ["split-squat"]


def test_easier_goes_down_and_harder_goes_up(fixture_base: KnowledgeBase) -> None:
    assert shown(ask(fixture_base, "leg-press", because="harder"))[0] == "barbell-back-squat"
    assert "barbell-back-squat" not in shown(ask(fixture_base, "leg-press", because="easier"))
    assert shown(ask(fixture_base, "barbell-back-squat", because="harder")) == []


def test_a_swap_shares_a_joint_action(fixture_base: KnowledgeBase) -> None:
    assert "leg-extension" not in shown(ask(fixture_base, "barbell-deadlift", limit=50))
    assert "lat-pulldown" not in shown(ask(fixture_base, "leg-press", limit=50))


def test_what_a_condition_speaks_against_is_left_out_with_its_reason(fixture_base: KnowledgeBase) -> None:
    report = ask(fixture_base, "leg-press", "herniated-disc", because="harder")
    assert "barbell-back-squat" not in shown(report)
    line = next(each for each in report.excluded if each.exercise == "barbell-back-squat")
    assert line.verdict == "avoid"
    assert line.why.startswith("Herniated disc in the lower back: ")


def test_a_swap_that_needs_a_change_names_it(fixture_base: KnowledgeBase) -> None:
    report = ask(fixture_base, "barbell-back-squat", "hypertension", because="variety")
    line = next(each for each in report.alternatives if each.exercise == "leg-press")
    assert line.verdict == "modify"
    assert "exhale-on-the-push" in [change.id for change in line.adjustments]


def test_a_coach_is_quoted_where_one_named_the_swap(fixture_base: KnowledgeBase) -> None:
    report = ask(fixture_base, "leg-press", because="variety")
    why = {each.exercise: each.why for each in report.alternatives}
    assert why["goblet-squat"] == "The same joints without a machine."
    assert why["single-leg-press"].startswith("Less breath and blood pressure")


def test_a_limit_shortens_the_list(fixture_base: KnowledgeBase) -> None:
    assert len(shown(ask(fixture_base, "leg-press", limit=2))) == 2
    assert len(shown(ask(fixture_base, "leg-press"))) == 5


def test_a_sign_that_cannot_wait_leaves_no_alternatives(fixture_base: KnowledgeBase) -> None:
    entry = fixture_base.entry("exercise", "leg-press")
    assert entry is not None
    report = alternatives(fixture_base, entry, Request(), Person(symptoms=(Reading("chest-pain"),)))
    assert (report.alternatives, report.excluded, report.stays) == ((), (), ())
    assert [flag.id for flag in report.stopped_by] == ["chest-pain"]


def test_words_that_nobody_knows_leave_nothing_to_offer(fixture_base: KnowledgeBase) -> None:
    entry = fixture_base.entry("exercise", "leg-press")
    assert entry is not None
    report = alternatives(fixture_base, entry, Request(), Person(unrecognised=("glass bones",)))
    assert report.alternatives == ()
    assert report.unrecognised == ("glass bones",)
    assert {each.why for each in report.excluded} == {"Something you named is not known here."}


def test_the_safety_report_offers_a_few_that_pass(fixture_base: KnowledgeBase) -> None:
    squat = fixture_base.candidate("barbell-back-squat")
    assert squat is not None
    case = case_of(fixture_base, Person((Reading("herniated-disc"),), answers=CALM))
    offered = permitted(fixture_base, squat, case, limit=2)
    assert len(offered) == 2
    assert {each.verdict for each in offered} <= {"go", "modify"}
    assert all(each.why.startswith("less ") for each in offered)


# A region, muscle or pattern as the target


def test_a_region_gives_what_trains_it(fixture_base: KnowledgeBase) -> None:
    report = ask(fixture_base, "lower-back", kind="region")
    assert shown(report) == ["barbell-deadlift", "bird-dog"]
    assert (report.kind, report.because) == ("region", None)
    assert "trains the lower back" in report.alternatives[0].gains


def test_with_a_condition_the_gentlest_comes_first_and_the_rest_is_gated(fixture_base: KnowledgeBase) -> None:
    report = ask(fixture_base, "lower-back", "herniated-disc", kind="region")
    assert shown(report) == ["bird-dog"]
    assert "barbell-deadlift" in [each.exercise for each in report.excluded]
    assert "least loaded first" in report.notes[0]


def test_what_braces_a_region_is_not_taken_to_train_it(fixture_base: KnowledgeBase) -> None:
    assert "leg-press" not in shown(ask(fixture_base, "lower-back", kind="region", limit=50))


def test_a_judged_claim_about_the_target_is_quoted_with_its_verdict(fixture_base: KnowledgeBase) -> None:
    deadlift = ask(fixture_base, "lower-back", kind="region").alternatives[0]
    assert deadlift.why == "“Deadlifts strengthen the lower back.” Mixed: Two invented trials disagreed."


def test_a_muscle_gives_what_trains_it_its_group_or_its_parts(fixture_base: KnowledgeBase) -> None:
    quads = shown(ask(fixture_base, "quadriceps", kind="muscle", limit=50))
    assert {"leg-press", "leg-extension", "barbell-back-squat"} <= set(quads)
    assert "dumbbell-curl" not in quads


def test_a_pattern_gives_its_movements_from_gentle_to_demanding(fixture_base: KnowledgeBase) -> None:
    report = ask(fixture_base, "squat", kind="pattern", limit=50)
    assert set(shown(report)) == {"leg-press", "goblet-squat", "barbell-back-squat"}
    gentle = [each.parts["gentleness"] for each in report.alternatives]
    assert gentle == sorted(gentle, reverse=True)


def test_a_target_obeys_the_equipment_too(fixture_base: KnowledgeBase) -> None:
    assert shown(ask(fixture_base, "squat", kind="pattern", equipment=("dumbbell",))) == ["goblet-squat"]


def test_the_score_falls_along_every_list_and_the_order_is_said(fixture_base: KnowledgeBase) -> None:
    orders = {
        "best first": ask(fixture_base, "leg-press"),
        "gentle to demanding": ask(fixture_base, "knees", kind="region", limit=50),
        "least loaded first": ask(fixture_base, "knees", kind="region", avoid=("knees",), limit=50),
    }
    for order, report in orders.items():
        assert report.order == order
        assert report.alternatives
        scores = [each.score for each in report.alternatives]
        assert scores == sorted(scores, reverse=True)


def test_what_mainly_moves_another_joint_is_not_done_for_this_one(shipped_base: KnowledgeBase) -> None:
    knees = ask(shipped_base, "knees", kind="region", limit=50)
    actions = {each.exercise: shipped_base.candidate(each.exercise).actions for each in knees.alternatives}
    assert all(each[0] in ("knee-extension", "knee-flexion") for each in actions.values())
    short = shown(ask(shipped_base, "knees", kind="region"))
    assert {"leg-extension", "lying-leg-curl", "leg-press", "step-up"} <= set(short)


@pytest.mark.parametrize("region", ["whole-body", "heart-and-circulation", "head-and-eyes", "pelvic-floor"])
def test_a_region_that_nothing_trains_says_what_to_ask_instead(shipped_base: KnowledgeBase, region: str) -> None:
    report = ask(shipped_base, region, kind="region")
    assert report.alternatives == ()
    assert "advisor " in report.nothing


def test_an_empty_list_of_swaps_says_what_to_do_instead(shipped_base: KnowledgeBase) -> None:
    assert "less load" in ask(shipped_base, "clamshell", because="easier").nothing
    assert ask(shipped_base, "leg-press", because="easier").nothing == ""


def test_a_swap_named_to_spare_another_region_is_no_evidence_for_this_one(shipped_base: KnowledgeBase) -> None:
    named = next(each for each in shipped_base.exercise("leg-press").alternatives if each.exercise == "leg-extension")
    assert named.region == "lower-back"
    counted = {}
    for region in ("lower-back", "heart-and-circulation"):
        report = ask(shipped_base, "leg-press", because="pain", avoid=(region,), limit=50)
        parts = {each.exercise: each.parts for each in report.alternatives}
        counted[region] = parts["leg-extension"]["curated"]
    assert counted["lower-back"] >= LEAST_NAMED > counted["heart-and-circulation"]


def test_the_swap_that_an_entry_names_first_counts_most(shipped_base: KnowledgeBase) -> None:
    named = [each.exercise for each in shipped_base.exercise("barbell-row").alternatives if "variety" in each.reasons]
    report = ask(shipped_base, "barbell-row", because="variety", limit=50)
    counted = {each.exercise: each.parts["curated"] for each in report.alternatives}
    assert [counted[id] for id in named if id in counted] == sorted(
        (counted[id] for id in named if id in counted), reverse=True
    )
    assert counted[named[0]] == 1.0


def test_the_best_known_form_of_a_lift_stands_for_those_that_do_no_better(shipped_base: KnowledgeBase) -> None:
    offered = shown(ask(shipped_base, "barbell-deadlift", because="easier"))
    assert "trap-bar-deadlift" in offered
    assert "raised-handle-trap-bar-deadlift" not in offered


def test_what_is_missing_is_taken_to_be_what_carries_the_load(shipped_base: KnowledgeBase) -> None:
    report = ask(shipped_base, "barbell-bench-press", because="equipment")
    assert report.without == ("barbell",)
    assert "dumbbell-bench-press" in shown(report)


def test_an_easier_or_harder_form_of_the_very_lift_may_come_twice(shipped_base: KnowledgeBase) -> None:
    report = ask(shipped_base, "pull-up", because="harder", limit=10)
    assert [each.family for each in report.alternatives].count("pull-up") == OWN_FAMILY


def test_slow_work_is_not_swapped_for_jumps_and_throws_unless_harder_is_wanted(shipped_base: KnowledgeBase) -> None:
    quick = {each.id for each in shipped_base.candidates() if shipped_base.patterns[each.pattern].group == "power"}
    for because in ("pain", "equipment", "variety", "easier"):
        assert quick.isdisjoint(shown(ask(shipped_base, "barbell-back-squat", because=because, limit=50)))


def test_what_calls_the_original_easier_is_never_offered_as_easier(shipped_base: KnowledgeBase) -> None:
    for entry in shipped_base.entries("exercise")[::3]:
        named = shipped_base.candidate(entry.id)
        assert named is not None
        for because in ("easier", "harder"):
            for id in shown(ask(shipped_base, entry.id, because=because, limit=10)):
                other = shipped_base.candidate(id)
                assert other is not None
                assert because not in other.curated.get(entry.id, ()) or because in named.curated.get(id, ())


def test_at_home_what_is_surely_there_counts_more_than_what_a_home_may_have(shipped_base: KnowledgeBase) -> None:
    counted = {each.exercise: each.parts["at-hand"] for each in ask(shipped_base, "leg-press", home=True).alternatives}
    assert counted["bodyweight-squat"] == 1.0
    assert counted["dumbbell-squat"] < 1.0
    sure = ask(shipped_base, "leg-press", home=True, equipment=("dumbbells",)).alternatives
    assert {each.exercise: each.parts["at-hand"] for each in sure}["dumbbell-squat"] == 1.0


def test_a_short_list_for_pain_is_filled_with_what_asks_no_more_and_says_so(shipped_base: KnowledgeBase) -> None:
    report = ask(shipped_base, "preacher-curl", because="pain", avoid=("wrists",))
    assert len(report.alternatives) >= FEW
    assert NO_LESS in report.notes


def test_a_demand_is_named_as_what_there_is_more_of(shipped_base: KnowledgeBase) -> None:
    report = ask(shipped_base, "leg-press", because="pain", avoid=("lower-back",))
    losses = {loss for each in report.alternatives for loss in each.losses}
    assert "more need for balance" in losses
    assert "more balance" not in losses


def test_an_empty_list_for_what_is_there_names_the_nearest_and_what_it_needs(shipped_base: KnowledgeBase) -> None:
    report = ask(shipped_base, "dumbbell-curl", because="equipment", equipment=("floor",))
    assert report.alternatives == ()
    assert "band curl" in report.nothing
    assert "resistance band" in report.nothing


def test_a_room_with_nothing_in_it_still_has_a_pull(shipped_base: KnowledgeBase) -> None:
    for lift in ("lat-pulldown", "pull-up", "barbell-row", "seated-cable-row"):
        assert ask(shipped_base, lift, because="equipment", equipment=("floor",)).alternatives, lift


def test_a_drill_is_no_replacement_for_a_lift(shipped_base: KnowledgeBase) -> None:
    report = ask(shipped_base, "lying-leg-curl", because="equipment", equipment=("floor",))
    assert "heel-slide" not in {each.exercise for each in report.alternatives}


def test_a_swap_may_be_named_to_spare_several_regions(shipped_base: KnowledgeBase) -> None:
    named = next(each for each in shipped_base.exercise("superman").alternatives if each.exercise == "bird-dog")
    assert set(named.regions) == {"lower-back", "neck"}
    for region in named.regions:
        report = ask(shipped_base, "superman", because="pain", avoid=(region,), limit=50)
        counted = {each.exercise: each.parts["curated"] for each in report.alternatives}
        assert counted.get("bird-dog", LEAST_NAMED) >= LEAST_NAMED
