"""What a listing holds, over the frozen knowledge: filters narrow it, and conditions leave out what does not pass."""

import pytest
from msgspec import UNSET

from legpress_advisor.advice.listing import Filter, found, listing
from legpress_advisor.advice.person import Person, Reading
from legpress_advisor.knowledge.base import KnowledgeBase

CALM = {"back-cause-known": "yes", "leg-symptoms-now": "no"}


def ids(base: KnowledgeBase, wanted: Filter = Filter(), person: Person = Person()) -> list[str]:
    return [item.id for item in listing(base, "exercise", wanted, person).items]


def test_exercises_are_listed_with_their_variations_behind_them(fixture_base: KnowledgeBase) -> None:
    report = listing(fixture_base, "exercise")
    names = [item.id for item in report.items]
    assert len(names) == 12
    assert names.index("single-leg-press") == names.index("leg-press") + 1
    assert {item.id: item.family for item in report.items}["single-leg-press"] == "leg-press"


@pytest.mark.parametrize(
    "kind", ["condition", "region", "muscle", "pattern", "equipment", "demand", "symptom", "source"]
)
def test_every_kind_can_be_listed(fixture_base: KnowledgeBase, kind: str) -> None:
    report = listing(fixture_base, kind)
    assert report.items
    assert all(item.name and item.kind == kind for item in report.items)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Filter(region="lower-back"), {"barbell-deadlift", "rack-pull", "bird-dog"}),
        (Filter(muscle="biceps-brachii"), {"dumbbell-curl", "lat-pulldown"}),
        (Filter(pattern="hinge"), {"barbell-deadlift", "rack-pull"}),
        (Filter(pattern="hinge", level="beginner"), {"rack-pull"}),
        (Filter(equipment=("dumbbell",)), {"goblet-squat", "bird-dog", "split-squat"}),
        (Filter(equipment=("dumbbells",), pattern="squat"), {"goblet-squat"}),
        (Filter(home=True, pattern="hip-thrust"), {"bodyweight-hip-thrust"}),
        (Filter(pattern="squat", ceilings={"spinal-compression": 1}), {"leg-press", "single-leg-press"}),
        (Filter(pattern="squat", ceilings={"lower-back": 0}), set()),
    ],
)
def test_a_filter_leaves_what_passes_it(fixture_base: KnowledgeBase, wanted: Filter, expected: set[str]) -> None:
    assert set(ids(fixture_base, wanted)) == expected


def test_a_filtered_list_keeps_the_order_of_the_whole(fixture_base: KnowledgeBase) -> None:
    whole, some = ids(fixture_base), ids(fixture_base, Filter(ceilings={"breath-pressure": 2}))
    assert some == [id for id in whole if id in some]


def test_a_condition_leaves_out_what_does_not_pass(fixture_base: KnowledgeBase) -> None:
    disc = Person((Reading("herniated-disc"),), answers=CALM)
    passing = ids(fixture_base, Filter(), disc)
    assert "barbell-deadlift" not in passing
    assert {"bird-dog", "leg-press"} <= set(passing)


def test_a_word_nobody_knows_leaves_nothing(fixture_base: KnowledgeBase) -> None:
    assert ids(fixture_base, Filter(), Person(unrecognised=("glass bones",))) == []


def test_the_table_has_a_column_for_each_demand_that_is_made(fixture_base: KnowledgeBase) -> None:
    report = listing(fixture_base, "exercise", Filter(pattern="knee-extension", demands=True))
    assert list(report.columns) == ["breath-pressure", "deep-hip-flexion", "open-chain-knee-extension"]
    assert report.items[0].demands == {"breath-pressure": 1, "deep-hip-flexion": 1, "open-chain-knee-extension": 3}
    assert listing(fixture_base, "exercise").items[0].demands is UNSET


def test_a_search_wants_all_words_and_keeps_the_question(fixture_base: KnowledgeBase) -> None:
    report = found(fixture_base, "leg press", 10)
    assert report.query == "leg press"
    assert "leg-press" in [item.id for item in report.items]
    assert found(fixture_base, "leg zebra", 10).items == ()
    assert len(found(fixture_base, "squat", 1).items) == 1


@pytest.mark.parametrize("text", ["", '"', "*", "AND", "leg OR", "(", "a:b", "-x", "'; DROP TABLE entry; --"])
def test_a_search_reads_no_query_language(fixture_base: KnowledgeBase, text: str) -> None:
    assert found(fixture_base, text, 10).query == text
