"""The third step into free words: numbers, times and plain facts become answers to screening questions.

Where a time is vague, the shorter one is taken, since limits are tighter early; for weeks of pregnancy the longer one.
A fact in somebody's favor counts only when it is said without a doubt; the opposite counts however it is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil

from legpress_advisor.advice.understanding.fact import NEWEST_YEAR, Fact
from legpress_advisor.advice.understanding.phrases import LONGEST, Text

WEEKS = {"day": 1 / 7, "week": 1.0, "wk": 1.0, "month": 52 / 12, "year": 52.0, "yr": 52.0}
LONG_STANDING_WEEKS = 13

_COUNTED = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS = {word: str(number) for number, word in enumerate(_COUNTED)} | {
    "a": "1", "an": "1", "couple": "2", "few": "2", "several": "3", "fourteen": "14", "fifteen": "15", "sixteen": "16",
    "eighteen": "18", "twenty": "20", "thirty": "30", "forty": "40", "half": "0.5",
}  # fmt: skip
_NUMBER = r"(\d{1,4}(?:\.\d+)?|" + "|".join(_NUMBERS) + ")"
_UNIT = r"(days?|weeks?|wks?|months?|years?|yrs?)"
_RANGE = rf"{_NUMBER} (?:(?:to|or) )?(?:{_NUMBER} )?(?:of )?{_UNIT}"
_NOT_QUITE = r"(?P<less>(?:less than|under|almost|nearly|not even|within|not quite|barely) (?:the )?(?:last |past )?)?"
_AGO = re.compile(
    rf"\b{_NOT_QUITE}(?:a |the )?{_RANGE}(?: and a half)?"
    r" (?:ago|post\b|after\b|since\b|out\b|from\b|back(?= *$)|postop|postpartum|postnatal)"
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
_IS = r"(?::| (?:is|of|was|at|rest|resting|around|about))*"
_READ = r"(?::| (?:is|was|of|at|around|about|reading|level|now|today|reads|says|only|still|this morning))*"
_AGE = re.compile(
    r"\b(?:im|i am|aged?|turning|hes|shes|he is|she is|am) (\d{1,3})\b(?! ?(?:weeks?|wks?|months?|days?|kg|lbs?|"
    r"st\b|ft|feet|foot|cm|percent|minutes?|hours?|years? (?:into|in|after|post|out)|over|times?))"
    r"|\b(\d{1,3}) ?(?:years?|yrs?) ?(?:old|young|of age)\b|\b(\d{1,3}) ?(?:yo|y o)\b"
)
_BARE_AGE = re.compile(r"(?:(?:male|female|man|woman|m|f) )?(\d\d)(?: ?(?:male|female|man|woman|m|f))?")
"""At the very start of a text, as in "66, never trained"."""
_THEN = re.compile(r"\b(?:since|was|when|at age|at|were|until|as a)(?: (?:i|he|she|was|the|a|age|aged|am|im|of))* *$")
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SINCE = re.compile(
    rf"\b(?:since|from) (?:last )?(?:{_DAY}|yesterday|today|this morning|last night|last week|the weekend)\b"
)
_RECENT = re.compile(
    r"(?<!since )\b(?:yesterday|today|this morning|last night|this week|just now|earlier today|last week)\b"
)
_LOOSE = (
    (re.compile(r"\blast (?:year|summer|winter|spring|autumn)\b"), 26),
    (re.compile(r"\b(?:many |some |several )?(?:years|yrs|decades|ages) (?:ago|back)\b|\blong (?:time )?ago\b"), 52),
    (
        re.compile(r"\b(?:as a|when i was a) (?:child|kid|boy|girl|teenager|teen|student)\b|\bin (?:my )?childhood\b"),
        52,
    ),
    (re.compile(r"\b(?:some |several )?months ago\b"), 8),
    (re.compile(r"\b(?:some |several )?weeks ago\b"), 2),
    (re.compile(r"\blast month\b"), 1),
)
"""Times past that name no number, each with the weeks that have gone by at least, as people mean them."""
_YEAR = re.compile(
    r"\b(?:in|back in|around|since|year) (?P<plain>(?:19|20)\d\d)\b"
    r"|(?:^|[a-z] )(?P<ending>(?:19[4-9]|20[0-2])\d)(?:$| (?:after|following|from|all clear)\b)"
)
"""A year behind "in", or at the end of a part of the text, as in "new hip 2019"."""
_NO_YEAR = re.compile(
    r"\b(?:eat\w*|burn\w*|k?cals?|calories|steps?|walk\w*|watts?|need|target|at|to|until|till|about) \d{4}$|2000$"
)
"""Ends of a part of the text where such a number counts something."""
_YEARS = re.compile(
    r"\bfor (?:many |some |several )?(?:years|ages|decades)\b|\byears of\b|\blong ?standing\b|\ball my life\b"
)
_MEASURED = (
    ("systolic", re.compile(rf"\b(?:systolic|upper (?:number|reading|value)){_IS} (\d{{2,3}})\b")),
    ("diastolic", re.compile(rf"\b(?:diastolic|lower (?:number|reading|value)){_IS} (\d{{2,3}})\b")),
    ("glucose-mmol", re.compile(r"\b(\d{1,2}(?:\.\d)?) ?mmol")),
    ("glucose-mgdl", re.compile(r"\b(\d{2,4}) ?mg[ /]?dl")),
    ("glucose-mmol", re.compile(rf"\b(?:sugars?|glucose|bg|bm){_READ} (\d{{1,2}}\.\d|[1-9]|[12]\d|3[0-5])\b(?![/%.])")),
    ("glucose-mgdl", re.compile(rf"\b(?:sugars?|glucose|bg|bm){_READ} (3[6-9]|[4-9]\d|[1-9]\d\d)\b(?![/%.])")),
    ("resting-heart-rate", re.compile(rf"\b(?:heart rate|pulse|hr){_IS} (\d{{2,3}})\b")),
    ("aneurysm-size-cm", re.compile(r"\b(\d{1,2}(?:\.\d+)?) ?cm\b")),
)
BELIEVABLE = {"systolic": (60, 300), "diastolic": (30, 200)}


def facts(text: Text) -> list[Fact]:
    """Return every number and time of a text; a time past is in days under "ago", since its event is not known."""
    found = []
    for clause in dict.fromkeys(text.clauses):
        places = text.in_clause(clause)
        first, line = places[0], text.said(places)
        opens = clause == 0 and len(places) < len(text.words)  # a number that is all somebody typed may be anything
        for question, value, match in _in_line(line, opens=opens):
            place = first + line[: match.start()].count(" ")
            said = match[0].strip()
            found.append(Fact(question, f"{value:g}", said, clause, place, place + said.count(" ") + 1))
    return [*found, *readings(text)]


def is_long_standing(text: Text, found: list[Fact]) -> bool:
    """Return whether it is said to have lasted for more than three months."""
    if any(fact.question == "weeks-since-onset" and float(fact.answer) >= LONG_STANDING_WEEKS for fact in found):
        return True
    return bool(_YEARS.search(" ".join(text.words)))


def _in_line(line: str, *, opens: bool) -> Iterator[tuple[str, float, re.Match[str]]]:
    pregnant = list(_PREGNANT.finditer(line))
    for match in pregnant:
        yield "weeks-pregnant", _weeks_pregnant(match), match
    for match in _TRIMESTER.finditer(line):
        yield "weeks-pregnant", _TRIMESTERS[match[1]], match
    for match in (*_AGO.finditer(line), *_AFTER.finditer(line)):
        if not any(match.start() < each.end() and each.start() < match.end() for each in pregnant):
            yield "ago", _days_ago(match), match
    yield from _loosely(line)
    for match in _FOR.finditer(line):
        yield "weeks-since-onset", int(min(_spanned(*match.groups()))), match
    for match in _SINCE.finditer(line):
        yield "weeks-since-onset", 1 if match[0].endswith("last week") else 0, match
    for match in _RECENT.finditer(line):
        yield "ago", {"last week": 7, "yesterday": 1, "last night": 1}.get(match[0], 0), match
    alone = _BARE_AGE.fullmatch(line) if opens else None
    for match in (*_AGE.finditer(line), *([alone] if alone else ())):
        age = int(next(each for each in match.groups() if each))
        if not _THEN.search(line[: match.start()]) and 5 <= age <= 110:
            yield "age", age, match


def _loosely(line: str) -> Iterator[tuple[str, float, re.Match[str]]]:
    """Yield the times past that name no number, or a year."""
    for pattern, weeks in _LOOSE:
        for match in pattern.finditer(line):
            if not _AGO.search(line) and "since " not in line[max(0, match.start() - 7) : match.start()]:
                yield "ago", weeks * 7, match
    for match in _YEAR.finditer(line):
        years = NEWEST_YEAR + 1 - int(match["plain"] or match["ending"])
        if years > 0 and (match["plain"] or not _NO_YEAR.search(line)):
            yield "ago", years * 364, match


def _days_ago(match: re.Match[str]) -> int:
    """Return the days of a time past, rounded down; "almost six weeks" is a day less."""
    less, low, high, unit = match.groups()
    days = int(min(_spanned(low, high, unit)) * 7 + 1e-6)
    return max(0, days - 1) if less else days


def _weeks_pregnant(match: re.Match[str]) -> int:
    """Return the weeks of pregnancy, rounded up."""
    groups = match.groups()
    if groups[-1]:
        return int(groups[-1])
    low, high, unit = groups[:3] if groups[2] else groups[3:6]
    return ceil(max(_spanned(low, high, unit)))


def _spanned(low: str, high: str | None, unit: str) -> list[float]:
    """Return the weeks that each number of "2 to 3 months" means; in "half a year" the article counts for nothing."""
    each = WEEKS[unit.rstrip("s")]
    numbers = [low] if low == "half" or high is None else [low, high]
    return [float(_NUMBERS.get(number, number)) * each for number in numbers]


def readings(text: Text) -> list[Fact]:
    """Return what was measured: sugar, pulse, blood pressure and the like."""
    return [*_measured(text), *_pressure(text)]


def _measured(text: Text) -> Iterator[Fact]:
    """Yield what was measured; only the typed text still has its decimal points."""
    typed = text.typed[:LONGEST].casefold()
    for question, pattern in _MEASURED:
        for match in pattern.finditer(typed):
            yield _typed(text, question, match[1], match[0].strip(), match[1].partition(".")[0])


def _typed(text: Text, question: str, answer: str, said: str, word: str) -> Fact:
    place = text.words.index(word) if word in text.words else 0
    ends = min(len(text.words), place + len(re.split(r"[ /.]+", said)))
    return Fact(question, answer, said, text.clauses[place] if text.clauses else 0, place, ends)


def _pressure(text: Text) -> Iterator[Fact]:
    """Yield blood pressure readings such as 150/95."""
    for match in _PRESSURE.finditer(text.typed[:LONGEST]):
        pair = {"systolic": match[1], "diastolic": match[2]}
        believable = all(low <= int(pair[key]) <= high for key, (low, high) in BELIEVABLE.items())
        if believable and int(match[1]) > int(match[2]):
            for question, value in pair.items():
                yield _typed(text, question, value, match[0], match[1])
