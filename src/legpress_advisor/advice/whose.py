"""The step that tells what is long past and what is somebody else's from what a person has now.

Unclear is present and one's own. A sign that needed help long ago asks first and stops nothing; an ordinary condition
of the past is heeded all the same, since backs and knees remember. Somebody else's complaint is set aside, unless it
needs help right now, whoever has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from legpress_advisor.advice.matching import URGENT, Match
from legpress_advisor.advice.phrases import Text
from legpress_advisor.advice.plain_words import RELATIVES, words
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.text import singular

_RECENT_WEEKS = 4
"""What happened within so many weeks is not past."""
_NEWEST_YEAR = 2024
"""A year up to this one is past; the program knows no date, so a later year may be this one."""
_COUNT = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|couple of|couple|few|several|some|many|\d{1,2})"
_PAST = re.compile(
    rf"\b(?:{_COUNT} )*(?:years?|yrs?|months?|decades?|ages) (?:ago|back|earlier)\b"
    rf"|\b(?P<weeks>\d{{1,2}}) (?:weeks?|wks?) ago\b"
    r"|(?<!the )(?<!this )\blast (?:year|summer|winter|spring|autumn)\b"
    r"|\bin (?:the )?past\b(?! (?:few|couple|day|week|month|hour|year|\d))|\blong (?:time )?ago\b|\bback then\b"
    r"|\bas a (?:young )?(?:child|kid|teen|teenager|baby|boy|girl|student)\b|\bchildhood\b"
    r"|\bin (?:my )?(?:youth|teens|twenties|thirties|forties|[2-5]0s|high school|college|school|university|uni)\b"
    r"|\bwhen i was (?:a |an |about |only )*(?:young|younger|little|small|child|kid|teen|teenager|student|\d{1,2}\b)"
    r"|(?<!not )(?<!im )(?<!am )(?<!get )(?<!getting )(?<!got )\bused to\b|\bhistory of\b|\bprevious(?:ly)?\b"
    r"|\b(?:since|from) (?:birth|childhood)\b|\bborn with\b|\bborn without\b|\bcongenital\b"
    r"|\b(?P<year>(?:19|20)\d\d)\b"
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

_FOLLOWING = re.compile(r"\b(?:after|following|from|post)\b")
_JUST_A_TIME = words("""
    in on it was that happened about around back only once and
""")

_HAVING = words("""
    has have had got is was are were suffers suffered takes took gets died dies fainted collapsed passed tore broke
    needs needed wears lost dealt deals struggles battled survived developed
""")
_OWN = words("""
    i im ive id me my mine myself now currently today
""")
_HAPPENING = words("""
    has have is are having now today cant just currently feels
""")
"""With one of these and without `_OVER`, a complaint of somebody else's is there now."""
_OVER = words("""
    had was were died used
""")
_FAMILY_BEHIND = re.compile(
    r"\b(?:runs?|running|common|strong|lots?|is|are|was) in (?:the |my |our )?family\b|\bin (?:the|my|our) family\b"
    r"|\bon (?:my|the|his|her) (?:(?:mom|mum|mother|dad|father|maternal|paternal)s?(?: s)?) side\b|\bfamily history$"
)
_FAMILY_AHEAD = re.compile(r"\bfamil(?:y|ial) (?:medical )?history\b")
_TURNS = ("but", "though", "although", "however")


class Sorted(NamedTuple):
    """What a text names, by whose it is and when."""

    own: tuple[Match, ...]
    past: tuple[Match, ...]
    """Signs that needed help, of a time long past."""
    heeded: tuple[Match, ...]
    """Of `own`: ordinary conditions said as past."""
    others: tuple[Match, ...]
    """What somebody else has or had."""
    places: frozenset[int]
    """Every word said of somebody else."""
    happening: bool
    """Whether somebody else has it now, so that the question may be theirs."""


def sort_out(base: KnowledgeBase, text: Text, found: Sequence[Match]) -> Sorted:
    """Tell the person's own present from the past and from others."""
    others, past = _of_others(text), _of_the_past(text, found)
    times = _times(text)
    found = [match for match in found if match.places.isdisjoint(times)]
    around = {text.words[place] for place in others}
    happening = not around.isdisjoint(_HAPPENING) and around.isdisjoint(_OVER)
    theirs = [match for match in found if match.places <= others and not (happening and _is_urgent(base, match))]
    mine = [match for match in found if match not in theirs]
    over = [match for match in mine if match.places <= past]
    gone = [match for match in over if _is_urgent(base, match)]
    return Sorted(
        own=tuple(match for match in mine if match not in gone),
        past=tuple(gone),
        heeded=tuple(match for match in over if match not in gone and match.known.kind == "condition"),
        others=tuple(theirs),
        places=others if theirs else frozenset(),
        happening=happening,
    )


def _is_urgent(base: KnowledgeBase, match: Match) -> bool:
    """Return whether it is a sign that stops everything, or a condition that stands for one."""
    if match.known.kind == "symptom":
        return match.known.urgency in URGENT
    acts_as = base.ancestry(match.known.id)[0].acts_as
    return acts_as in base.symptoms and base.symptoms[acts_as].urgency in URGENT


def _of_the_past(text: Text, found: Sequence[Match]) -> frozenset[int]:
    """Return the places of the parts that speak of a time past; a time on its own is that of the part before it."""
    if _BACK_AGAIN.search(" ".join(text.words)):
        return frozenset()
    named = {place for match in found for place in match.places}
    past: set[int] = set()
    before: list[int] = []
    for segment in text.segments():
        line = " ".join(text.words[place] for place in segment)
        lasting = bool(_LASTING.search(_SAYS_PAST.sub("", line)))
        time = None if lasting else next(filter(_is_long_ago, _PAST.finditer(line)), None)
        if time is not None:
            past.update(_told_of(segment, line, time))
            if named.isdisjoint(segment) and set(_PAST.sub("", line).split()) <= _JUST_A_TIME:
                past.update(before)
        before = [] if lasting else segment
    return frozenset(past)


def _times(text: Text) -> frozenset[int]:
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
    if not after or after[-1].start() == 0 or _OVER & set(line.split()):
        return segment
    return segment[line[: after[-1].start()].count(" ") :]


def _is_long_ago(match: re.Match[str]) -> bool:
    if match["weeks"]:
        return int(match["weeks"]) >= _RECENT_WEEKS
    return int(match["year"]) <= _NEWEST_YEAR if match["year"] else True


def _of_others(text: Text) -> frozenset[int]:
    """Return the places of the words said of a relative, a friend or the family."""
    if RELATIVES.isdisjoint(map(singular, text.words)) and not {"family", "familial"} & set(text.words):
        return frozenset()
    return frozenset(place for start, stop in _stretches(text) for place in range(start, stop))


def _stretches(text: Text) -> Iterator[tuple[int, int]]:
    for place, word in enumerate(text.words):
        if singular(word) in RELATIVES:
            # "my mother, 70, has", or "my mothers osteoporosis"
            verb = next((at for at in range(place + 1, min(place + 6, len(text.words))) if _has(text, at)), None)
            if verb is not None and _OWN.isdisjoint(text.words[place + 1 : verb]):
                yield place, _end(text, verb)
            elif word != singular(word) and word.endswith("s") and place + 1 < len(text.words):
                yield place, _end(text, place)
    for segment in text.segments():
        line = " ".join(text.words[place] for place in segment)
        behind = _FAMILY_BEHIND.search(line)
        if behind and _OWN.isdisjoint(line[: behind.start()].split()):
            yield segment[0], segment[-1] + 1
    for clause in dict.fromkeys(text.clauses):
        places = [place for place, number in enumerate(text.clauses) if number == clause]
        line = " ".join(text.words[place] for place in places)
        ahead = _FAMILY_AHEAD.search(line)
        if ahead:
            first = places[0] + line[: ahead.start()].count(" ")
            after = places[0] + line[: ahead.end()].count(" ")
            # "family history: heart disease" goes on behind the colon
            yield first, _end(text, after + 1 if after == places[-1] and after + 1 < len(text.words) else after)


def _has(text: Text, place: int) -> bool:
    return text.words[place] in _HAVING


def _end(text: Text, start: int) -> int:
    """Return where what is said of somebody else ends: with the clause, at "but", or before a word about oneself."""
    stop = start + 1
    while stop < len(text.words) and text.clauses[stop] == text.clauses[start] and text.words[stop] not in _TURNS:
        own = text.words[stop] in _OWN and not any(
            singular(word) in RELATIVES for word in text.words[stop + 1 : stop + 3]
        )
        if own:
            joint = [at for at in range(start, stop) if text.words[at] in ("and", "plus", "also", "while")]
            return joint[-1] if joint else stop
        stop += 1
    return stop
