"""The third step into free words: numbers, times and plain facts become answers to screening questions.

Where a time is vague, the shorter one is taken, since limits are tighter early; for weeks of pregnancy the longer one.
A fact in somebody's favor counts only when it is said without a doubt; the opposite counts however it is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from legpress_advisor.advice.phrases import Text

WEEKS = {"day": 1 / 7, "week": 1.0, "wk": 1.0, "month": 52 / 12, "year": 52.0, "yr": 52.0}
LONG_STANDING_WEEKS = 13
OLDER, YOUTH = 65, 18
"""Ages from which, and below which, somebody counts as older or as a young person."""

_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen").split()
    )
} | {"a": "1", "an": "1", "couple": "2", "few": "2", "several": "3", "twenty": "20", "thirty": "30", "half": "0.5"}
_NUMBER = r"(\d{1,4}(?:\.\d+)?|" + "|".join(_NUMBERS) + ")"
_UNIT = r"(days?|weeks?|wks?|months?|years?|yrs?)"
_RANGE = rf"{_NUMBER} (?:(?:to|or) )?(?:{_NUMBER} )?(?:of )?{_UNIT}"
_NOT_QUITE = r"(?P<less>(?:less than|under|almost|nearly|not even|within|not quite|barely) (?:the )?(?:last |past )?)?"
_AGO = re.compile(
    rf"\b{_NOT_QUITE}(?:a |the )?{_RANGE}(?: and a half)?"
    r" (?:ago|post\b|after\b|since\b|out\b|from\b|back(?= *$)|old(?= *$)|postop|postpartum|postnatal)"
)
_AFTER = re.compile(rf"\b(?:postop|post op|postpartum|postnatal) {_NOT_QUITE}{_RANGE}\b")
_FOR = re.compile(rf"\b(?:for|last|past|lasting) (?:about |over |more than |almost |nearly |the )*{_RANGE}\b")
_PREGNANT = re.compile(
    rf"\b{_RANGE}(?: and \d days?)? (?:pregnant|pregnancy|along|gestation|into (?:my |the )?pregnancy)"
    rf"|\bpregnant (?:for |with |now |at |about )*{_RANGE}|\bweek (\d+) (?:of )?(?:my |the )?pregnan"
)
_TRIMESTERS = {"first": 13, "1st": 13, "second": 27, "2nd": 27, "third": 40, "3rd": 40}
_TRIMESTER = re.compile(rf"\b({'|'.join(_TRIMESTERS)}) trimester")
_PRESSURE = re.compile(r"(?<![\d/.])(\d{2,3}) ?(?:/|over) ?(\d{2,3})(?![\d/.])", re.IGNORECASE)
_UPPER = re.compile(r"\b(?:systolic|upper (?:number|reading|value))(?: (?:is|of|was|at|around|about))* (\d{2,3})\b")
_LOWER = re.compile(r"\b(?:diastolic|lower (?:number|reading|value))(?: (?:is|of|was|at|around|about))* (\d{2,3})\b")
_AGE = re.compile(
    r"\b(?:im|i am|aged?|turning|hes|shes|he is|she is|am|years old at) (\d{1,3})\b(?! ?(?:weeks?|wks?|months?|days?|kg|lbs?|"
    r"cm|percent|minutes?|hours?|years? (?:into|in|after|post|out)|over|times?|and))"
    r"|\b(\d{1,3}) ?(?:years?|yrs?) ?(?:old|of age)\b|\b(\d{1,3}) ?(?:yo|y o)\b"
)
_THEN = re.compile(r"\b(?:since|was|when|at age|were|until|as a)(?: (?:i|he|she|was|the|a|age|aged|am|im|of))* *$")
_RECENT = re.compile(
    r"\b(?:since (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|since (?:today|yesterday|this morning|last night)|"
    r"this morning|last night|last week|this week|since last week|just now|earlier today)\b"
)
_YEARS = re.compile(r"\bfor (?:many |some |several )?(?:years|ages|decades|months)\b|\byears of\b|\blong ?standing\b|\ball my life\b")
_OTHERS = (
    ("glucose-mmol", re.compile(r"\b(\d{1,2}(?:\.\d)?) ?mmol")),
    ("glucose-mgdl", re.compile(r"\b(\d{2,4}) ?mg ?dl")),
    ("resting-heart-rate", re.compile(r"\b(?:heart rate|pulse|hr)(?: (?:is|of|at|rest|resting|around|about))* (\d{2,3})\b")),
    ("aneurysm-size-cm", re.compile(r"\b(\d{1,2}(?:\.\d+)?) ?cm\b")),
)
BELIEVABLE = {"systolic": (60, 300), "diastolic": (30, 200)}


class Fact(NamedTuple):
    """An answer that a text gives, and the words that give it."""

    question: str
    answer: str
    said: str
    clause: int
    place: int
    """Of its first word, to tell which condition it is said of."""
    ends: int
    """Behind its last word."""


def facts(text: Text) -> Iterator[Fact]:
    """Yield every number and time of a text; a time past carries the question `ago`, since its event is not known."""
    for clause in dict.fromkeys(text.clauses):
        first = text.clauses.index(clause)
        words = [word for word, number in zip(text.words, text.clauses, strict=True) if number == clause]
        yield from _in_clause(" ".join(words), clause, first)
    yield from _pressure(text)


def _in_clause(line: str, clause: int, first: int) -> Iterator[Fact]:
    for question, value, match in _found(line):
        place = first + line[: match.start()].count(" ")
        said = match[0].strip()
        yield Fact(question, f"{value:g}", said, clause, place, place + said.count(" ") + 1)


def _found(line: str) -> Iterator[tuple[str, float, re.Match[str]]]:
    pregnant = [match for match in _PREGNANT.finditer(line)]
    for match in pregnant:
        yield "weeks-pregnant", _pregnant_weeks(match), match
    for match in _TRIMESTER.finditer(line):
        yield "weeks-pregnant", _TRIMESTERS[match[1]], match
    for match in (*_AGO.finditer(line), *_AFTER.finditer(line)):
        if not any(match.start() < each.end() and each.start() < match.end() for each in pregnant):
            yield "ago", _weeks(match), match
    for match in _FOR.finditer(line):
        yield "weeks-since-onset", int(_spanned(*match.groups()[-3:])[0]), match
    for match in _RECENT.finditer(line):
        yield "weeks-since-onset", 1 if "last week" in match[0] else 0, match
    for match in _AGE.finditer(line):
        age = int(next(each for each in match.groups() if each))
        if not _THEN.search(line[: match.start()]) and 5 <= age <= 110:
            yield "age", age, match
    for question, pattern in (*_OTHERS, ("systolic", _UPPER), ("diastolic", _LOWER)):
        for match in pattern.finditer(line):
            yield question, float(match[1]), match


def is_long_standing(text: Text, found: list[Fact]) -> bool:
    """Return whether it is said to have lasted for more than three months."""
    if any(fact.question == "weeks-since-onset" and float(fact.answer) >= LONG_STANDING_WEEKS for fact in found):
        return True
    return bool(_YEARS.search(" ".join(text.words)))


def _weeks(match: re.Match[str]) -> int:
    """Return the weeks of a time past, rounded down; "almost six weeks" is five."""
    shortest, _ = _spanned(*[each for each in match.groups() if each is None or not match["less"] or each != match["less"]][-3:])
    weeks = int(shortest)
    return max(0, weeks - 1 if match["less"] and weeks == shortest else weeks)


def _pregnant_weeks(match: re.Match[str]) -> int:
    groups = [each for each in match.groups() if each is not None]
    if len(groups) == 1:
        return int(groups[0])
    _, longest = _spanned(groups[0], groups[1] if len(groups) == 3 else None, groups[-1])
    return int(-(-longest // 1))


def _spanned(low: str | None, high: str | None, unit: str | None) -> tuple[float, float]:
    """Return the shortest and longest weeks that "2 to 3 months" can mean."""
    each = WEEKS[(unit or "weeks").rstrip("s")]
    numbers = [float(_NUMBERS.get(number, number)) * each for number in (low, high) if number]
    # "a few months" and "a couple of years" hold two numbers of which the article counts for nothing.
    if low in ("a", "an", "half") and high:
        numbers = numbers[1:] if low != "half" else [0.5 * each]
    return min(numbers), max(numbers)


def _pressure(text: Text) -> Iterator[Fact]:
    """Yield blood pressure readings such as 150/95, which only the typed text still shows as such."""
    for match in _PRESSURE.finditer(text.typed[:5_000]):
        pair = {"systolic": int(match[1]), "diastolic": int(match[2])}
        if pair["systolic"] > pair["diastolic"] and all(
            BELIEVABLE[key][0] <= value <= BELIEVABLE[key][1] for key, value in pair.items()
        ):
            place = next((i for i, word in enumerate(text.words) if word == match[1]), 0)
            ends = min(len(text.words), place + len(match[0].replace("/", " ").split()))
            for question, value in pair.items():
                yield Fact(question, str(value), match[0], text.clauses[place], place, ends)
