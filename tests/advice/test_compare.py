"""What a comparison says, over the frozen knowledge: who is ahead, in what, and what for."""

from collections.abc import Callable, Mapping

import pytest

from legpress_advisor.advice.compare import compare
from legpress_advisor.advice.person import Person, Reading
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.report.comparison import CompareReport, RowLine

PAIR = ["leg-press", "barbell-back-squat"]
CALM = {"back-cause-known": "yes", "leg-symptoms-now": "no"}


@pytest.fixture
def base(base_with: Callable[[Mapping[str, str]], KnowledgeBase]) -> KnowledgeBase:
    return base_with({"vocabulary/more.yaml": "regions: [{id: shoulders, name: Shoulders}]\n"})


def rows(report: CompareReport) -> dict[str, RowLine]:
    return {row.aspect: row for row in report.rows}


def test_exercises_stand_in_the_order_in_which_they_were_named(base: KnowledgeBase) -> None:
    report = compare(base, PAIR[::-1])
    assert report.exercises == ("barbell-back-squat", "leg-press")
    assert all(list(row.values) == ["barbell-back-squat", "leg-press"] for row in report.rows)


def test_a_demand_is_better_where_it_is_lower_and_a_muscle_where_it_works_harder(base: KnowledgeBase) -> None:
    found = rows(compare(base, PAIR))
    assert found["spinal-compression"].better == "leg-press"
    assert found["spinal-compression"].grades == {"leg-press": 1, "barbell-back-squat": 3}
    assert found["gluteus-maximus"].better == "barbell-back-squat"
    assert found["spinal-compression"].why.startswith("Less with leg press")


def test_demands_that_are_equal_are_left_out(base: KnowledgeBase) -> None:
    found = rows(compare(base, PAIR))
    assert "breath-pressure" not in found
    assert "kneeling" not in found


def test_an_equal_muscle_has_no_winner(base: KnowledgeBase) -> None:
    row = rows(compare(base, PAIR))["quadriceps"]
    assert (row.better, row.why) == (None, "No difference.")


def test_a_shared_lead_names_those_who_share_it(base: KnowledgeBase) -> None:
    row = rows(compare(base, ["leg-press", "single-leg-press", "barbell-back-squat"]))["spinal-compression"]
    assert row.better is None
    assert row.why == "Least with leg press and single-leg press."


def test_the_largest_differences_come_first(base: KnowledgeBase) -> None:
    asked = [row for row in compare(base, PAIR).rows if row.group == "asks"]
    spread = [max(row.grades.values()) - min(row.grades.values()) for row in asked]
    assert spread == sorted(spread, reverse=True)


def test_facts_say_equipment_level_and_how_much_was_measured(base: KnowledgeBase) -> None:
    found = rows(compare(base, ["split-squat", "barbell-back-squat"]))
    assert found["equipment"].values["barbell-back-squat"] == "barbell + squat rack"
    assert (found["equipment"].better, found["level"].better) == ("split-squat", "split-squat")
    assert found["evidence"].values["split-squat"].endswith("grades measured")


def test_verdicts_stand_there_only_for_somebody_who_named_something(base: KnowledgeBase) -> None:
    assert "verdict" not in rows(compare(base, PAIR))
    disc = Person((Reading("herniated-disc"),), answers=CALM)
    row = rows(compare(base, PAIR, disc))["verdict"]
    assert row.values == {"leg-press": "modify", "barbell-back-squat": "avoid"}
    assert row.better == "leg-press"


def test_purposes_name_who_is_clearly_ahead(base: KnowledgeBase) -> None:
    best = {line.purpose: line.exercise for line in compare(base, PAIR).purposes}
    assert best["to spare the lower back"] == "leg-press"
    assert best["to train most at once"] == "barbell-back-squat"
    assert "to keep blood pressure low" not in best


def test_a_sign_that_cannot_wait_leaves_nothing_to_compare(base: KnowledgeBase) -> None:
    report = compare(base, PAIR, Person(symptoms=(Reading("chest-pain"),)))
    assert (report.rows, report.purposes) == ((), ())
    assert [flag.id for flag in report.stopped_by] == ["chest-pain"]
