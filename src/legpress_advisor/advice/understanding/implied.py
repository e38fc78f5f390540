"""What a text stands for without naming it: an age, a reading at which nobody trains, an operation of late."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import inf

from legpress_advisor.advice.settling import asked_of
from legpress_advisor.advice.understanding.fact import OLDER, YOUTH, Fact
from legpress_advisor.advice.understanding.match import Match
from legpress_advisor.advice.understanding.phrases import Text
from legpress_advisor.advice.understanding.plain_words import words
from legpress_advisor.knowledge.base import KnowledgeBase

OF_THE_PERSON = words("""
    weeks-pregnant systolic diastolic age glucose-mmol glucose-mgdl resting-heart-rate
""")
"""Questions about the person, whichever condition they stand beside."""
_IMPLIED = {"weeks-pregnant": "pregnancy", "systolic": "hypertension", "diastolic": "hypertension"}
_STOP_LINES = {"systolic": 180, "diastolic": 110}
_GLUCOSE = {"glucose-mmol": (4.0, 14.0), "glucose-mgdl": (70.0, 250.0)}
"""Outside these nobody trains, whichever diabetes it is."""
HALF_A_YEAR = 182
OPERATION = "recent-surgery"
_OPERATED = words("surgery operation operated op postop")
_POST_OP = words("post op postop operation surgery")
_ASK_OF_HEALING = frozenset(("weeks-since-surgery", "weeks-since-injury"))
_NOT_YET = words("""
    need needs needed needing before waiting wait list schedule scheduled booked upcoming planned planning avoid avoided
    avoiding without no not never may might should could would consider considered considering recommended recommends
    offered instead unless until if want wants candidate discussed suggested suggests
""")
"""With one of these an operation may still lie ahead, or never come."""
_USUAL = {"systolic": 130, "diastolic": 85}
"""Below these a reading says nothing about pressure to somebody who named something else."""


def implied_by(
    base: KnowledgeBase, numbers: Sequence[Fact], named: Sequence[Match]
) -> tuple[dict[str, dict[str, str]], dict[str, list[str]]]:
    """Return the conditions that numbers stand for, unless they are named in the same words."""
    covered = {id for match in named for id in match.known.covers}
    implied: dict[str, dict[str, str]] = {}
    because: dict[str, list[str]] = {}
    for fact in numbers:
        for id in _meant(fact, something_else=bool(named)):
            if id not in covered and base.entry("condition", id) is not None:
                implied.setdefault(id, {})
                because.setdefault(id, []).append(fact.said)
    personal = {fact.question: fact.answer for fact in numbers if fact.question in OF_THE_PERSON}
    return {id: dict(personal) for id in implied}, because


def _meant(fact: Fact, *, something_else: bool) -> Iterator[str]:
    value = float(fact.answer) if fact.question != "long-standing" else 0.0
    if fact.question == "age" and (value >= OLDER or value < YOUTH):
        yield "older-adult" if value >= OLDER else "youth"
    if fact.question in _STOP_LINES:
        if value >= _STOP_LINES[fact.question]:
            yield "uncontrolled-hypertension"
        if something_else and value < _USUAL[fact.question]:
            return
    low, high = _GLUCOSE.get(fact.question, (-1.0, inf))
    if not low < value < high:
        yield "insulin-treated-diabetes"
    if fact.question in _IMPLIED:
        yield _IMPLIED[fact.question]


def recent_operation(
    base: KnowledgeBase,
    text: Text,
    numbers: Sequence[Fact],
    named: Sequence[Match],
    answers: Mapping[frozenset[int], Mapping[str, tuple[str | None, ...]]],
    of_others: frozenset[int],
) -> dict[str, str] | None:
    """Return what is said of an operation of the last half year that nothing named asks about; None without one.

    Endometriosis closes no lift, an operation for it three weeks ago does. Without a time it may be recent.
    """
    hidden = text.denied | text.lifts | of_others
    told = any(word in _OPERATED and place not in hidden for place, word in enumerate(text.words))
    asked = {question for match in named for question in asked_of(base, match.known.id)}
    if not told or not named or _ASK_OF_HEALING & asked or base.entry("condition", OPERATION) is None:
        return None
    for own in answers.values():
        weeks = [each for each in own.get("weeks-since-surgery", ()) if each is not None]
        if weeks and float(weeks[0]) * 7 < HALF_A_YEAR:
            said = {question: values[0] for question, values in own.items() if len(values) == 1}
            heeded = asked_of(base, OPERATION)
            return {question: value for question, value in said.items() if value is not None and question in heeded}
    return None if numbers or not _NOT_YET.isdisjoint(text.words) else {}


def without_post_op(base: KnowledgeBase, text: Text, found: Sequence[Match]) -> list[Match]:
    """Leave out "post op" beside a named operation, since it only says from when the weeks are counted."""
    vague = [
        match
        for match in found
        if match.known.id == OPERATION and _POST_OP.issuperset(text.words[p] for p in match.places)
    ]
    if not vague or not any(
        match.known.kind == "condition"
        and all(match.places.isdisjoint(each.places) for each in vague)
        and "weeks-since-surgery" in asked_of(base, match.known.id)
        for match in found
    ):
        return list(found)
    return [match for match in found if match not in vague]
