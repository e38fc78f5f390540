"""What of a text is long past, and what has been there for years; tried only where a word of time stands in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from legpress_advisor.advice.understanding.fact import NEWEST_YEAR
from legpress_advisor.advice.understanding.match import Match
from legpress_advisor.advice.understanding.phrases import Text
from legpress_advisor.advice.understanding.plain_words import OVER, words

_RECENT_WEEKS = 4
"""What happened within so many weeks is not past."""
_COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|couple of|couple|few|several|some|many|\d{1,2})"
_PAST = re.compile(
    rf"\b(?:{_COUNT} )*(?:years?|yrs?|months?|decades?|ages) (?:ago|back|earlier)\b"
    rf"|\b(?P<weeks>\d{{1,2}}) (?:weeks?|wks?) ago\b"
    r"|(?<!the )(?<!this )\blast (?:year|summer|winter|spring|autumn)\b"
    r"|\bin (?:the )?past\b(?! (?:few|couple|day|week|month|hour|year|\d))|\blong (?:time )?ago\b|\bback then\b"
    r"|\bas a (?:young )?(?:child|kid|baby|boy|girl)\b|\bchildhood\b"
    r"|\b(?P<then>in (?:my )?(?:youth|teens|twenties|thirties|forties|[2-5]0s|high school|school)"
    r"|in (?:college|university|uni)|as a (?:young )?(?:teen|teenager|student))\b"
    r"|\bwhen i was (?:a |an |about |only )*(?:young|younger|little|small|child|kid|teen|teenager|student|\d{1,2}\b)"
    r"|(?<!not )(?<!im )(?<!am )(?<!get )(?<!getting )(?<!got )\bused to\b|\bhistory of\b|\bprevious(?:ly)?\b"
    r"|\b(?:since|from) (?:birth|childhood)\b|\bborn with\b|\bborn without\b|\bcongenital\b"
    r"|\b(?<!at )(?P<year>(?:19|20)\d\d)\b"
    r"(?! (?:m|meters?|metres?|feet|ft|k?cal|calories|steps|km|ml|mg|watts|lbs?|kg|hours?)\b)"
)
_FOR_YEARS = re.compile(
    rf"\bfor (?:about |over |more than )*(?:{_COUNT} )?(?:years|yrs|decades|ages)\b|\byears of\b|\ball my life\b"
    rf"|\bsince (?:19\d\d|20(?:[01]\d|2[0-{NEWEST_YEAR % 10}])|childhood|birth|i was (?:a |\d))"
)
_LASTING = re.compile(
    r"\b(?:since|still|again|now|today|tonight|yesterday|lately|recently|ongoing|constant(?:ly)?|always|every|each"
    r"|keeps?|started|starting|began|getting|gets|comes|im having|having|is|are|am|im|on and off|off and on|worse"
    r"|have(?! had| a history| history)|ive got|feels?|hurts|aches)\b|\bget\b"
    r"|\b(?:for|over|during|within) (?:the |about |over |more than |almost )*"
    r"(?:last|past|\d|a|one|two|three|many|some)\b"
)
"""With one of these beside it, what began in the past is there now."""
_SAYS_PAST = re.compile(r"\b(?:since|from) (?:birth|childhood)\b|\bused to \w+")
"""Words of a time past that would say otherwise on their own."""
_BACK_AGAIN = re.compile(
    r"\b(?:again|still|returned|came back|come back|comes back|is back|its back|started back|happening|worse)\b"
)
"""With one of these anywhere, nothing is past."""

_SEIZURES = ("epilepsy", "new-seizure")
_EVENTS = (
    "stroke-history",
    "blood-clot",
    "shoulder-instability",
    "known-heart-disease",
    "cardiac-device",
    "concussion",
    "calf-strain",
    "hamstring-strain",
    "groin-strain",
    "quad-strain",
)
"""What is told by the name of what happened: "a stroke in May" is the history that the condition is about."""
_HAPPENED = re.compile(
    rf"\b(?:{_COUNT} )*(?:weeks?|wks?|months?|years?|yrs?) (?:ago|back)\b|\blast (?:week|month|year|summer|winter)\b"
    r"|\b(?:once|twice|x ?\d|\d+ times|(?:three|four|five|several|many|multiple|few) times)\b"
    r"|\bhistory\b|\bprevious(?:ly)?\b"
    r"|\bin (?:the past|(?:19|20)\d\d)\b|\bdiagnosed (?:last|in|with .* (?:last|ago))\b|\bsurvivor\b|\bas a (?:kid"
    r"|child|teen)\b"
    r"|\b(?:recovered|recovering) from\b|\bpost\b|\bold\b"
)
_NOW = re.compile(
    r"\b(?:now|today|tonight|yesterday|currently|right now|this morning|just|last night|again|still|since|having|think"
    r"|might|maybe|possible|symptoms?|signs?|hours?|minutes?|swollen|numb|weak|painful|hurts?)\b"
)
"""With one of these it may be happening now."""

_FOLLOWING = re.compile(r"\b(?:after|following|from|post)\b")
_JUST_A_TIME = words("""
    in on it was that happened about around back only once and
""")


def in_the_past(text: Text, found: Sequence[Match]) -> tuple[frozenset[int], frozenset[int]]:
    """Return the places of the parts that speak of a time past, and of those that speak of years up to now.

    A time on its own is that of the part before it.
    """
    if _BACK_AGAIN.search(" ".join(text.words)):
        return frozenset(), frozenset()
    named = {place for match in found for place in match.places}
    past: set[int] = set()
    years: set[int] = set()
    before: list[int] = []
    for segment in text.segments():
        line = text.said(segment)
        lasting = bool(_LASTING.search(_SAYS_PAST.sub("", line)))
        time = next((time for time in _PAST.finditer(line) if _is_long_ago(time, line)), None)
        if time is not None and not lasting:
            past.update(_told_of(segment, line, time))
            if named.isdisjoint(segment) and set(_PAST.sub("", line).split()) <= _JUST_A_TIME:
                past.update(before)
        if _FOR_YEARS.search(line):
            years.update(segment)
        before = [] if lasting else segment
    return frozenset(past), frozenset(years)


def named_events(text: Text, found: Sequence[Match]) -> set[frozenset[int]]:
    """Return the places of signs that only name something that happened, a week ago or longer, and count as history.

    "Stroke last month" is the history of a stroke, and goes by the rules of that condition; told with anything that
    may be going on now, it is the sign.
    """
    told = [match.places for match in found if match.known.id in _EVENTS]
    epilepsy = any(match.known.id == _SEIZURES[0] for match in found)
    events = set()
    for segment in text.segments():
        line = text.said(segment)
        if (told or epilepsy) and _HAPPENED.search(line) and not _NOW.search(line):
            here = [places for places in told if places & set(segment)]
            events |= {match.places for match in found if any(match.places <= places for places in here)}
            # with epilepsy named, a seizure of some time ago is that, and says that it is not under control
            events |= {match.places for match in found if epilepsy and match.known.id == _SEIZURES[1]}
    return events


def only_times(text: Text) -> frozenset[int]:
    """Return the places of the words that only say when: a "kid" in "as a kid" is no child."""
    line = " ".join(text.words)
    return frozenset(
        place
        for time in _PAST.finditer(line)
        for place in range(line[: time.start()].count(" "), line[: time.end()].count(" ") + 1)
        if time[0].startswith(("as a", "when i"))
    )


def _told_of(segment: Sequence[int], line: str, time: re.Match[str]) -> Sequence[int]:
    """Return the places a time is said of: in "numb leg after surgery 2 years ago" it is that of the surgery."""
    after = list(_FOLLOWING.finditer(line, 0, time.start()))
    if not after or after[-1].start() == 0 or not {"had", "used"}.isdisjoint(line.split()):
        return segment
    return segment[line[: after[-1].start()].count(" ") :]


def _is_long_ago(time: re.Match[str], line: str) -> bool:
    if time["weeks"]:
        return int(time["weeks"]) >= _RECENT_WEEKS
    if time["then"]:
        return bool(OVER & set(line.split()))
    return int(time["year"]) <= NEWEST_YEAR if time["year"] else True
