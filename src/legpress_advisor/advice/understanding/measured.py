"""Readings that say what words say: a temperature of 38.5 stands for a fever; met only where a text has a number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from legpress_advisor.advice.understanding.phrases import LONGEST, Text
from legpress_advisor.advice.understanding.quantities import readings
from legpress_advisor.model.vocabulary import Wording

_TEMPERATURE = r"\b(?:temp\w*|fever\w*|thermometer)"
_BETWEEN = r"[^\d\n]{0,25}"
_READINGS = (
    ("body-celsius", re.compile(rf"{_TEMPERATURE}{_BETWEEN}((?:3[5-9]|4[0-2])(?:\.\d)?)(?![\d/%])")),
    ("body-celsius", re.compile(r"\b((?:3[5-9]|4[0-2])(?:\.\d)?) ?(?:c\b|°|degrees|temp|fever)")),
    ("body-fahrenheit", re.compile(rf"{_TEMPERATURE}{_BETWEEN}((?:9[5-9]|10[0-7])(?:\.\d)?)(?![\d/%])")),
    ("body-fahrenheit", re.compile(r"\b((?:9[5-9]|10[0-7])(?:\.\d)?) ?(?:f\b|°|degrees|temp|fever)")),
    (
        "weeks",
        re.compile(r"\b(\d{1,2})[ -]?(?:weeks?|wks?)\b(?! (?:ago|post|after|since|old|out|of|for|later|on\b))"),
    ),
    ("ketones-mmol", re.compile(rf"\bketones?{_BETWEEN}(\d{{1,2}}(?:\.\d)?)(?![\d/%])")),
)


def measured(text: Text, wordings: Iterable[Wording]) -> Iterator[tuple[str, int]]:
    """Yield each wording that a reading stands for, with the place of the reading."""
    read = [(fact.question, float(fact.answer), fact.place) for fact in readings(text)]
    typed = text.typed[:LONGEST].casefold()
    for question, pattern in _READINGS:
        for match in pattern.finditer(typed):
            word = match[1].partition(".")[0]
            read.append((question, float(match[1]), text.words.index(word) if word in text.words else 0))
    for wording in wordings:
        for test in wording.measured:
            for question, value, place in read:
                high = test.at_least is not None and value >= test.at_least
                if question == test.of and (high or (test.below is not None and value < test.below)):
                    yield wording.id, place
