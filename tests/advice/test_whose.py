"""What is long past asks first and stops nothing; what somebody else has is set aside; unclear is now and one's own."""

import pytest

from legpress_advisor.advice.understand import understand
from legpress_advisor.knowledge.base import KnowledgeBase

STOPS = ("emergency", "same-day")


def stops(base: KnowledgeBase, typed: str) -> bool:
    return any(base.symptoms[each.id].urgency in STOPS for each in understand(base, conditions=[typed]).symptoms)


@pytest.mark.parametrize(
    "typed",
    [
        "chest pain last year",
        "passed out once in 2015",
        "used to faint as a kid",
        "foot drop for years",
    ],
)
def test_a_sign_of_long_ago_is_a_question_and_no_stop(shipped_base: KnowledgeBase, typed: str) -> None:
    person = understand(shipped_base, conditions=[typed])
    assert [each.id for each in person.symptoms] == ["past-warning-sign"]
    assert any("long past" in note for note in person.notes)


@pytest.mark.parametrize(
    "typed",
    [
        "chest pain last year, checked, all clear",
        "had chest pains in 2018, ecg and treadmill test all clear, none since",
        "passed out once in 2015, all tests were normal",
    ],
)
def test_a_sign_of_long_ago_that_somebody_looked_into_is_none(shipped_base: KnowledgeBase, typed: str) -> None:
    person = understand(shipped_base, conditions=[typed])
    assert not person.symptoms
    assert not person.unrecognised
    assert any("long past" in note for note in person.notes)


@pytest.mark.parametrize(
    "typed",
    [
        "chest pain last year and again today", "chest pain since last year", "chest pain for years",
        "numb between the legs, surgery 2 years ago", "numb between the legs after surgery 2 years ago",
        "chest pain at 2000 m", "I have chest pain and had a knee replacement in 2019", "passed out last week",
        "chest pain years ago and it has come back", "chest pain in my thirties",
    ],
)  # fmt: skip
def test_what_may_still_be_there_stops(shipped_base: KnowledgeBase, typed: str) -> None:
    assert stops(shipped_base, typed)


def test_an_ordinary_condition_of_the_past_is_heeded_and_said_to_be_past(shipped_base: KnowledgeBase) -> None:
    person = understand(shipped_base, conditions=["used to have sciatica"])
    assert person.condition_ids == ("sciatica",)
    assert any("some time ago" in note for note in person.notes)


@pytest.mark.parametrize(
    "typed",
    ["my mother had a stroke", "family history of stroke", "strokes run in the family", "stroke on my dad's side"],
)
def test_somebody_elses_is_set_aside_and_said_so(shipped_base: KnowledgeBase, typed: str) -> None:
    person = understand(shipped_base, conditions=[f"sore knee, {typed}"])
    assert set(person.condition_ids) == set(understand(shipped_base, conditions=["sore knee"]).condition_ids)
    assert any("somebody else's" in note for note in person.notes)


def test_a_question_that_may_be_somebody_elses_asks_first(shipped_base: KnowledgeBase) -> None:
    assert understand(shipped_base, conditions=["my husband has sciatica"]).unrecognised
    assert stops(shipped_base, "my husband has chest pain")


@pytest.mark.parametrize(
    ("typed", "mine"),
    [
        ("my wife is a nurse and says I have sciatica", "sciatica"),
        ("my husband and I both have bad knees", "knee-pain"),
        ("I have my father's bad knees", "knee-pain"),
        ("my son has asthma", "asthma-copd"),
    ],
)
def test_words_of_others_about_oneself_count(shipped_base: KnowledgeBase, typed: str, mine: str) -> None:
    assert mine in understand(shipped_base, conditions=[typed]).condition_ids
