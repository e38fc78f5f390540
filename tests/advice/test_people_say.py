"""What people type is read as urgently as it must be and no more; the texts stand in tests/fixtures/words."""

from pathlib import Path

import pytest

from legpress_advisor.advice.person import Person
from legpress_advisor.advice.understand import understand
from legpress_advisor.advice.verdict import case_of
from legpress_advisor.knowledge.base import KnowledgeBase

LEVELS = ("fine", "read", "ask", "today", "now")
OF_URGENCY = {"none": "fine", "soon": "ask", "same-day": "today", "emergency": "now"}
TEXTS = Path(__file__).parents[1] / "fixtures" / "words"


def level(base: KnowledgeBase, person: Person) -> str:
    """Return how urgently a text was taken."""
    case = case_of(base, person)
    levels = ["fine", *(OF_URGENCY[sign.urgency] for sign in case.signs)]
    levels += ["ask"] if person.unrecognised or case.floor == "ask-first" else []
    levels += ["read"] if case.stances else []
    return max(levels, key=LEVELS.index)


def wrong(base: KnowledgeBase, line: str) -> str:
    """Return what is wrong with the reading of a line; empty if it is right, whichever option the text came by."""
    least, most, must, never, text = line.split("|", 4)
    for person in (understand(base, conditions=[text]), understand(base, symptoms=[text])):
        found = {each.id for each in (*person.conditions, *person.symptoms)}
        taken = level(base, person)
        missing = [each for each in must.split(",") if each and found.isdisjoint(each.split("/"))]
        wrongly = sorted(found.intersection(never.split(",")))
        if not LEVELS.index(least) <= LEVELS.index(taken) <= LEVELS.index(most) or missing or wrongly:
            return f"{taken}, not {least} to {most}; missing {missing}; wrongly {wrongly}; {sorted(found)}"
    return ""


def lines() -> list[str]:
    every = [line for path in sorted(TEXTS.glob("*.psv")) for line in path.read_text("utf-8").splitlines()]
    return [line for line in every if line and not line.startswith("#")]


@pytest.mark.parametrize("line", lines(), ids=lambda line: line.split("|", 4)[4])
def test_what_people_say_is_read_cautiously_and_kindly(shipped_base: KnowledgeBase, line: str) -> None:
    assert not wrong(shipped_base, line)
