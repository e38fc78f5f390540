"""What an explanation of an exercise says, over the frozen knowledge."""

import pytest
from msgspec import UNSET

from legpress_advisor.advice.explain import explain
from legpress_advisor.advice.focus import focus
from legpress_advisor.knowledge.base import Entry, KnowledgeBase
from legpress_advisor.report.explain import ExplainReport, Focus


def entry(base: KnowledgeBase, kind: str, id: str) -> Entry:
    found = base.entry(kind, id)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def leg_press(fixture_base: KnowledgeBase) -> ExplainReport:
    return explain(fixture_base, entry(fixture_base, "exercise", "leg-press"))


def test_muscles_come_by_role_and_then_by_how_hard_they_work(leg_press: ExplainReport) -> None:
    assert [(line.muscle, line.role, line.grade) for line in leg_press.muscles] == [
        ("quadriceps", "target", 3),
        ("gluteus-maximus", "target", 2),
        ("hamstrings", "synergist", 1),
        ("erector-spinae", "stabilizer", 1),
    ]


def test_a_muscle_has_both_names_its_region_and_what_the_grade_rests_on(leg_press: ExplainReport) -> None:
    quads, glutes, hamstrings, _ = leg_press.muscles
    assert (quads.everyday, quads.name, quads.region) == ("Quads", "quadriceps", "front-thighs")
    assert (quads.certainty, quads.expert) == ("high", False)
    assert (glutes.certainty, glutes.note) == ("low", "More with the feet high.")
    assert (hamstrings.certainty, hamstrings.expert, hamstrings.sources) == ("very-low", True, ())


def test_demands_come_hardest_first_and_those_not_made_are_left_out(leg_press: ExplainReport) -> None:
    grades = [line.grade for line in leg_press.demands]
    assert leg_press.demands[0].demand == "breath-pressure"
    assert grades == sorted(grades, reverse=True)
    assert "spinal-shear" not in [line.demand for line in leg_press.demands]


def test_a_demand_without_a_reason_of_its_own_shows_the_meaning_of_its_grade(
    leg_press: ExplainReport, fixture_base: KnowledgeBase
) -> None:
    why = {line.demand: line.why for line in leg_press.demands}
    assert why["spinal-compression"] == "The trunk still braces."
    assert why["deep-hip-flexion"] == fixture_base.demands["deep-hip-flexion"].grades[2]


def test_an_adjustment_names_the_demands_it_lowers(leg_press: ExplainReport) -> None:
    tuck = leg_press.adjustments[0]
    assert (tuck.id, tuck.because) == ("stop-before-the-tuck", ("Lower back rounding under load", "Deep hip bend"))
    assert tuck.sets == {"loaded-spinal-flexion": 0, "deep-hip-flexion": 1}


def test_a_risk_is_reduced_by_instructions_and_not_by_ids(leg_press: ExplainReport) -> None:
    assert leg_press.risks[0].reduce_by == ("Stop the sled while the tailbone is still flat.",)


def test_claims_keep_their_verdict_certainty_and_reason(leg_press: ExplainReport) -> None:
    judged = {claim.id: (claim.verdict, claim.certainty) for claim in leg_press.claims}
    assert judged == {
        "trains-quadriceps": ("supported", "high"),
        "trains-lower-back": ("unsupported", "low"),
        "eases-back-pain": ("contradicted", "moderate"),
    }
    assert all(claim.because for claim in leg_press.claims)


def test_sources_are_listed_once_in_the_order_in_which_they_are_cited(leg_press: ExplainReport) -> None:
    cited = [source.id for source in leg_press.sources]
    assert cited[:2] == ["fixture-review-2005", "fixture-emg-2012"]
    assert len(cited) == len(set(cited))
    parts = (*leg_press.muscles, *leg_press.demands, *leg_press.claims, *leg_press.risks, *leg_press.adjustments)
    assert {id for part in parts for id in part.sources} <= set(cited)


def test_a_swap_has_the_name_of_its_exercise(leg_press: ExplainReport) -> None:
    first = leg_press.alternatives[0]
    assert (first.exercise, first.name) == ("split-squat", "Split squat")


def test_the_tags_say_pattern_equipment_and_level(leg_press: ExplainReport, fixture_base: KnowledgeBase) -> None:
    assert leg_press.tags == ("squat", "leg press machine", "beginner")
    single = explain(fixture_base, entry(fixture_base, "exercise", "single-leg-press"))
    assert "one side at a time" in single.tags


def test_a_variation_says_what_it_changes_and_belongs_to_its_family(
    leg_press: ExplainReport, fixture_base: KnowledgeBase
) -> None:
    single = explain(fixture_base, entry(fixture_base, "exercise", "single-leg-press"))
    assert (leg_press.kind, single.kind, single.family, single.family_name) == (
        "exercise",
        "variation",
        "leg-press",
        "Leg press",
    )
    assert {line.muscle: line.grade for line in single.muscles}["gluteus-maximus"] == 3
    assert {line.demand: line.grade for line in single.demands}["breath-pressure"] == 2
    assert single.technique.steps == leg_press.technique.steps
    assert [each.id for each in leg_press.variations] == [each.id for each in single.variations] == ["single-leg-press"]


def test_an_unknown_exercise_is_a_mistake_of_the_caller(fixture_base: KnowledgeBase) -> None:
    nobody = Entry("exercise", "no-such-lift", "No such lift", "no-such-lift", "")
    with pytest.raises(KeyError):
        explain(fixture_base, nobody)


# Does it work, or load, my …?


def looked_at(base: KnowledgeBase, exercise: str, region: str) -> Focus:
    found = base.exercise(exercise)
    assert found is not None
    return focus(base, found, region)


@pytest.mark.parametrize(
    ("exercise", "region", "answer", "load"),
    [
        ("leg-press", "front-thighs", "trained", 0),
        ("leg-press", "back-thighs", "assists", 0),
        ("leg-press", "lower-back", "braced-not-trained", 1),
        ("leg-press", "heart-and-circulation", "braced-not-trained", 3),
        ("leg-press", "upper-arms", "not-involved", 0),
        ("barbell-deadlift", "lower-back", "trained", 3),
        ("barbell-deadlift", "upper-back", "braced-not-trained", 0),
        ("bird-dog", "lower-back", "assists", 1),
        ("lat-pulldown", "upper-arms", "assists", 0),
        ("lat-pulldown", "lower-back", "not-involved", 0),
    ],
)
def test_the_answer_comes_from_roles_grades_and_demands(
    fixture_base: KnowledgeBase, exercise: str, region: str, answer: str, load: int
) -> None:
    found = looked_at(fixture_base, exercise, region)
    assert (found.answer, found.load) == (answer, load)


def test_a_joint_is_worked_through_the_muscles_that_move_it(fixture_base: KnowledgeBase) -> None:
    found = looked_at(fixture_base, "leg-extension", "knees")
    assert found.answer == "trained"
    assert "muscles around the knees" in found.text
    assert "middle quad (rectus femoris)" in found.text


def test_the_text_leads_with_the_answer_then_the_load_then_what_is_known(fixture_base: KnowledgeBase) -> None:
    text = looked_at(fixture_base, "leg-press", "lower-back").text
    answer, load, known = (
        text.index(words)
        for words in ("braced, not trained", "spine compression, 1 of 3 (light)", "nobody in the fixture")
    )
    assert answer < load < known


@pytest.mark.parametrize(
    ("exercise", "region", "first"),
    [
        ("leg-press", "hips", "Yes"),
        ("leg-press", "knees", "Yes"),
        ("leg-press", "back-thighs", "In part"),
        ("leg-press", "lower-back", "It is braced, not trained"),
        ("leg-press", "whole-body", "It trains nothing of"),
        ("leg-press", "upper-arms", "No"),
    ],
)
def test_the_first_words_give_the_answer(fixture_base: KnowledgeBase, exercise: str, region: str, first: str) -> None:
    assert looked_at(fixture_base, exercise, region).text.startswith(first)


def test_the_answer_is_as_certain_as_the_weakest_thing_it_rests_on(fixture_base: KnowledgeBase) -> None:
    assert looked_at(fixture_base, "leg-press", "front-thighs").certainty == "high"
    assert looked_at(fixture_base, "leg-press", "lower-back").certainty == "very-low"
    assert looked_at(fixture_base, "leg-press", "upper-arms").certainty == "very-low"


def test_a_region_of_which_nothing_is_recorded_is_unknown_and_not_safe(base_with) -> None:
    base = base_with({"vocabulary/more.yaml": "regions: [{id: ears, name: Ears}]\n"})
    found = looked_at(base, "leg-press", "ears")
    assert found.answer == "unknown"
    assert found.text.startswith("Nothing is known here")


def test_a_question_about_a_region_is_part_of_the_report_and_its_sources(fixture_base: KnowledgeBase) -> None:
    report = explain(fixture_base, entry(fixture_base, "exercise", "leg-press"), "lower-back")
    assert report.focus is not UNSET
    assert report.focus.answer == "braced-not-trained"
    assert set(report.focus.sources) <= {source.id for source in report.sources}
    assert explain(fixture_base, entry(fixture_base, "exercise", "leg-press")).focus is UNSET


# Everything that is no exercise


def groups(base: KnowledgeBase, kind: str, id: str) -> dict[str, list[str]]:
    report = explain(base, entry(base, kind, id))
    assert report.kind == kind
    return {group.heading: [item.id for item in group.items] for group in report.related}


def test_a_muscle_says_where_it_belongs_its_parts_and_what_trains_it(fixture_base: KnowledgeBase) -> None:
    found = groups(fixture_base, "muscle", "quadriceps")
    assert found["Belongs to"] == ["front-thighs"]
    assert found["Parts"] == ["rectus-femoris"]
    assert set(found["Trained most by"][:3]) == {"barbell-back-squat", "leg-extension", "leg-press"}
    assert groups(fixture_base, "muscle", "rectus-femoris")["Belongs to"] == ["quadriceps", "front-thighs"]


def test_a_region_says_its_muscles_and_what_is_asked_of_it(fixture_base: KnowledgeBase) -> None:
    found = groups(fixture_base, "region", "lower-back")
    assert found["Muscles"] == ["spinal-extensors", "erector-spinae"]
    assert found["What exercises ask of it"] == ["spinal-compression", "spinal-shear", "loaded-spinal-flexion"]
    assert found["Trained most by"] == ["barbell-deadlift", "bird-dog"]
    assert groups(fixture_base, "region", "knees")["Muscles"] == ["quadriceps", "hamstrings"]


def test_a_region_without_muscles_leaves_that_heading_out(fixture_base: KnowledgeBase) -> None:
    assert list(groups(fixture_base, "region", "heart-and-circulation")) == ["What exercises ask of it"]


def test_a_demand_says_its_whole_scale_what_changes_it_and_where_it_is_highest(fixture_base: KnowledgeBase) -> None:
    found = groups(fixture_base, "demand", "loaded-knee-flexion")
    assert found["The scale"] == ["0", "1", "2", "3"]
    assert found["What changes it"] == ["technique"]
    assert found["Highest in"] == ["barbell-back-squat"]
    assert "Highest in" not in groups(fixture_base, "demand", "near-maximal-load")


def test_a_pattern_says_what_moves_and_shows_one_of_each_family(fixture_base: KnowledgeBase) -> None:
    found = groups(fixture_base, "pattern", "squat")
    assert found["What moves"] == ["knee-extension", "hip-extension"]
    assert found["Exercises"] == ["barbell-back-squat", "goblet-squat", "leg-press"]


def test_a_condition_says_when_to_ask_what_calls_for_care_and_what_it_inherits(fixture_base: KnowledgeBase) -> None:
    found = groups(fixture_base, "condition", "herniated-disc")
    assert found["A kind of"] == ["back-condition"]
    assert {"spinal-shear", "near-maximal-load"} <= set(found["What calls for care"])
    report = explain(fixture_base, entry(fixture_base, "condition", "herniated-disc"))
    assert report.verdict == "ask-first"  # what holds while its questions are open
    assert [flag.id for flag in report.red_flags] == ["saddle-numbness", "worsening-limb-weakness"]
    assert [claim.says for claim in report.claims] == ["Most invented discs shrank."]
    assert report.adjustments[0].do == "Keep what draws the pain back toward the spine."
