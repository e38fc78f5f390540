"""The safety answer as a whole: what stands in its checklist and its reasons."""

from collections import Counter

from legpress_advisor.advice.person import Person, Reading
from legpress_advisor.advice.safety import safety
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.report.safety import SafetyReport

KEEP_TO = "Keep to the change"


def answer(base: KnowledgeBase, exercise: str, condition: str) -> SafetyReport:
    return safety(base, exercise, Person(conditions=(Reading(condition),)))


def test_what_is_left_out_names_no_change_of_it(shipped_base: KnowledgeBase) -> None:
    report = answer(shipped_base, "pistol-squat", "meniscus-tear")
    assert report.verdict == "avoid"
    assert report.adjustments == ()
    assert not any(line.startswith(KEEP_TO) for line in report.checklist.setup)


def test_the_setup_says_that_a_change_of_the_exercise_counts_before_its_steps(shipped_base: KnowledgeBase) -> None:
    report = answer(shipped_base, "curl-up", "osteoporosis")
    assert [line.id for line in report.adjustments] == ["brace-without-lifting"]
    assert report.checklist.setup[0].startswith("Keep to the change named above;")
    several = answer(shipped_base, "barbell-deadlift", "osteoporosis")
    assert len(several.adjustments) > 1
    assert several.checklist.setup[0].startswith("Keep to the changes named above;")


def test_a_change_that_fits_any_exercise_is_set_against_no_step(shipped_base: KnowledgeBase) -> None:
    report = answer(shipped_base, "goblet-squat", "gave-blood")
    assert [line.id for line in report.adjustments] == ["rest-longer"]
    assert not any(line.startswith(KEEP_TO) for line in report.checklist.setup)


def test_several_limits_of_a_condition_on_one_demand_give_one_reason(shipped_base: KnowledgeBase) -> None:
    report = answer(shipped_base, "sit-up", "osteoporosis")
    limits = [(line.condition, line.demand) for line in report.reasons if line.limit is not None]
    assert max(Counter(limits).values()) == 1
    curled = next(line for line in report.reasons if line.demand == "repeated-spinal-flexion" and line.limit)
    assert (curled.verdict, curled.limit) == ("avoid", 2)
