"""The fourth step into free words: what is said about a condition, such as "well controlled" or "getting worse"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from legpress_advisor.advice.understanding.denials import is_denied
from legpress_advisor.advice.understanding.fact import Fact
from legpress_advisor.advice.understanding.phrases import Text
from legpress_advisor.advice.understanding.stated import (
    DAYS,
    DOUBT,
    FREE_FOR,
    LAYMEN,
    NO,
    NUMBERS,
    QUIET,
    SETTLED_DAYS,
    SOFTENING,
    STRICTER,
    WORST,
    WOUND,
)


def statements(text: Text) -> Iterator[Fact]:
    """Yield what is said of a condition; denied words and names of lifts say nothing."""
    silent = text.denied | text.lifts
    for clause in dict.fromkeys(text.clauses):
        first = text.clauses.index(clause)
        line = text.said(text.in_clause(clause))
        yield from _favorable(line, clause, first)
        for question, letters, pattern in STRICTER:
            for match in _found(letters, pattern, line):
                fact = _fact(question, WORST.get(question, "yes"), match, line, clause, first)
                if silent.isdisjoint(range(fact.place, fact.ends)) and not is_denied(text, fact.place):
                    yield fact


def over_and_gone(text: Text) -> Iterator[Fact]:
    """Yield where a part of the text says no more than that all is well: "no symptoms since", "fine now"."""
    for segment in text.segments():
        line = text.said(segment)
        match = QUIET.search(line)
        if match:
            yield _fact("fully-better", "yes", match, line, text.clauses[segment[0]], segment[0])


def _found(letters: str, pattern: str, line: str) -> Iterable[re.Match[str]]:
    return re.finditer(pattern, line) if any(each in line for each in letters.split()) else ()


def _favorable(line: str, clause: int, first: int) -> Iterator[Fact]:
    """Yield what is in somebody's favor: as its opposite where it is denied, not at all where it is in doubt."""
    for question, answer, letters, pattern in SOFTENING:
        for match in _found(letters, pattern, line):
            around = {*line[: match.start()].split(), *line[match.end() :].split()}
            denied = not NO.isdisjoint(around)
            if question == "healed" and not WOUND.isdisjoint(around):
                continue
            if denied or (DOUBT.isdisjoint(line.split()) and (question == "supervised" or LAYMEN.isdisjoint(around))):
                opposite = "no" if answer == "yes" else "yes"
                yield _fact(question, opposite if denied else answer, match, line, clause, first)
    for match in FREE_FOR.finditer(line):
        days = int(NUMBERS.get(match[1]) or match[1]) * DAYS[match[2]]
        yield _fact("days-symptom-free", str(days), match, line, clause, first)
        if days >= SETTLED_DAYS:
            yield _fact("fully-better", "yes", match, line, clause, first)


def _fact(question: str, answer: str, match: re.Match[str], line: str, clause: int, first: int) -> Fact:
    place = first + line[: match.start()].count(" ")
    return Fact(question, answer, match[0], clause, place, place + match[0].count(" ") + 1)
