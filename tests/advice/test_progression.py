"""The ladder to an exercise, over the frozen knowledge: it rises, each rung has a test, and what harms is left out."""

from legpress_advisor.advice.at_hand import at_hand
from legpress_advisor.advice.ladder import chain, rungs_below
from legpress_advisor.advice.person import Person, Reading
from legpress_advisor.advice.progression import progression
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.report.progression import PathReport

CALM = {"back-cause-known": "yes", "leg-symptoms-now": "no"}


def path(base: KnowledgeBase, exercise: str, *conditions: str, **said) -> PathReport:
    entry = base.entry("exercise", exercise)
    assert entry is not None
    return progression(base, entry, Person(tuple(Reading(id) for id in conditions), **said))


def test_the_ladder_rises_to_the_goal_and_beyond(fixture_base: KnowledgeBase) -> None:
    report = path(fixture_base, "barbell-back-squat")
    assert [rung.exercise for rung in report.rungs] == ["goblet-squat", "barbell-back-squat"]
    assert [rung.place for rung in report.rungs] == ["before", "goal"]
    beyond = path(fixture_base, "leg-press").rungs
    assert [(rung.exercise, rung.place) for rung in beyond][-1] == ("barbell-back-squat", "beyond")


def test_the_load_never_falls_along_the_ladder(fixture_base: KnowledgeBase) -> None:
    for entry in fixture_base.entries("exercise"):
        asks = [
            ("beginner", "intermediate", "advanced").index(r.level) * 100 + r.load
            for r in path(fixture_base, entry.id).rungs
        ]
        assert asks == sorted(asks), entry.id


def test_the_first_rung_starts_light_and_each_further_one_is_earned_on_the_one_below(
    fixture_base: KnowledgeBase,
) -> None:
    rungs = path(fixture_base, "barbell-back-squat").rungs
    assert rungs[0].test == "Start here, with a load that feels too easy."
    assert "15 slow repetitions of the goblet squat" in rungs[1].test
    assert all("next morning" in rung.test for rung in rungs[1:])


def test_a_rung_says_what_it_adds(fixture_base: KnowledgeBase) -> None:
    rungs = path(fixture_base, "barbell-back-squat").rungs
    assert rungs[0].adds == ()
    assert rungs[1].adds == ("breath and blood pressure", "knee bend under load", "lower back rounding under load")


def test_a_rung_that_a_condition_speaks_against_is_left_out_and_said(fixture_base: KnowledgeBase) -> None:
    report = path(fixture_base, "barbell-back-squat", "back-condition")
    assert [rung.exercise for rung in report.rungs] == ["barbell-back-squat"]
    assert [(line.exercise, line.verdict) for line in report.left_out] == [
        ("goblet-squat", "ask-first"),
        ("leg-press", "ask-first"),
    ]
    assert all(line.why for line in report.left_out)
    answered = path(fixture_base, "barbell-back-squat", "back-condition", answers=CALM)
    assert [rung.exercise for rung in answered.rungs][:-1] == ["goblet-squat"]
    assert answered.left_out == ()


def test_a_rung_to_modify_says_how_and_one_that_is_closed_says_nothing_of_it(fixture_base: KnowledgeBase) -> None:
    rungs = path(fixture_base, "barbell-back-squat", "back-condition", answers=CALM).rungs
    assert {rung.verdict for rung in rungs} == {"modify"}
    assert all(rung.adjustments or rung.keep_to for rung in rungs)
    closed = path(fixture_base, "barbell-back-squat", "back-condition").rungs[-1]
    assert (closed.verdict, closed.adjustments, closed.keep_to) == ("ask-first", (), ())


def test_the_rungs_use_what_is_there_and_the_goal_says_what_it_needs(fixture_base: KnowledgeBase) -> None:
    goal = fixture_base.entry("exercise", "barbell-back-squat")
    assert goal is not None
    report = progression(fixture_base, goal, equipment=["dumbbell"])
    for rung in report.rungs[:-1]:
        candidate = fixture_base.candidate(rung.exercise)
        assert candidate is not None
        assert at_hand(fixture_base.equipment, ["dumbbell"]).allows(candidate)
    assert report.rungs[-1].exercise == goal.id
    assert report.notes[0].startswith("For barbell back squat itself you need: barbell")
    assert not progression(fixture_base, goal).notes


def test_the_chain_prefers_even_steps_to_one_large_one(fixture_base: KnowledgeBase) -> None:
    deadlift = fixture_base.candidate("barbell-deadlift")
    assert deadlift is not None
    rungs = rungs_below(fixture_base, deadlift)
    assert [rung.candidate.id for rung in chain(deadlift, rungs, 4)] == ["bodyweight-hip-thrust", "rack-pull"]
    assert [rung.candidate.id for rung in chain(deadlift, reversed(rungs), 1)] == ["rack-pull"]
    assert chain(deadlift, [], 4) == []


def test_nothing_harder_is_added_above_a_goal_that_a_condition_speaks_against(fixture_base: KnowledgeBase) -> None:
    report = path(fixture_base, "leg-press", "herniated-disc")
    assert [rung.place for rung in report.rungs] == ["goal"]


def test_a_sign_that_cannot_wait_leaves_no_ladder(fixture_base: KnowledgeBase) -> None:
    report = path(fixture_base, "leg-press", symptoms=(Reading("chest-pain"),))
    assert report.rungs == ()
    assert [flag.id for flag in report.stopped_by] == ["chest-pain"]


def test_a_goal_that_does_not_pass_is_not_called_a_start(fixture_base: KnowledgeBase) -> None:
    only = path(fixture_base, "barbell-back-squat", "back-condition").rungs[0]
    assert only.verdict == "ask-first"
    assert not only.test.startswith("Start here")


def test_a_start_without_a_load_speaks_of_none(shipped_base: KnowledgeBase) -> None:
    assert "load" not in path(shipped_base, "push-up").rungs[0].test
    assert "load" in path(shipped_base, "barbell-bench-press").rungs[0].test


def test_a_rung_is_known_or_named_by_the_goal(shipped_base: KnowledgeBase) -> None:
    assert [rung.exercise for rung in path(shipped_base, "push-up").rungs[:4]] == [
        "wall-push-up",
        "incline-push-up",
        "knee-push-up",
        "push-up",
    ]
    assert "crab-push-up" not in [rung.exercise for rung in path(shipped_base, "triceps-dip").rungs]
