"""The step that tells what is long past and what is somebody else's from what a person has now.

Unclear is present and one's own. A sign that needed help long ago asks first and stops nothing; an ordinary condition
of the past is heeded all the same, since backs and knees remember. Somebody else's complaint is set aside, unless it
needs help right now, whoever has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from legpress_advisor.advice.understanding.match import Match
from legpress_advisor.advice.understanding.phrases import Text
from legpress_advisor.advice.understanding.plain_words import OVER, RELATIVES, words
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.vocabulary import URGENT
from legpress_advisor.text import singular

_OF_TIME = words("""
    ago earlier past then year summer winter spring autumn child kid baby boy girl childhood youth teens
    twenties thirties forties 20s 30s 40s 50s school college university uni teen teenager student young
    younger little used history previous previously birth born congenital years yrs months weeks decades ages
    life when
""")
"""With none of these, and without a year, nothing is past."""
_HAVING = words("""
    has have had got is was are were suffers suffered takes took gets died dies fainted collapsed passed tore broke
    needs needed wears lost dealt deals struggles battled survived developed
""")
_OWN = words("""
    i im ive id me my mine myself now currently today
""")
_JUST_NOW = words("just now")
_I = words("i im ive id me")
_FAMILY_BEHIND = re.compile(
    r"\b(?:runs?|running|common|strong|lots?|is|are|was) in (?:the |my |our )?family\b|\bin (?:the|my|our) family\b"
    r"|\bon (?:my|the|his|her) (?:(?:mom|mum|mother|dad|father|maternal|paternal)s?(?: s)?) side\b|\bfamily history$"
)
_FAMILY_AHEAD = re.compile(r"\bfamil(?:y|ial) (?:medical )?history\b")
_LONGEST_LISTED = 3
"""Words of one part of a list of what runs in a family."""
_TURNS = ("but", "though", "although", "however")


class Sorted(NamedTuple):
    """What a text names, by whose it is and when."""

    own: tuple[Match, ...]
    past: tuple[Match, ...]
    """Signs that needed help, of a time long past, or urgent ones that have been there for years."""
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
    others, theirs_now = _of_others(text)
    past, lasting, times = _of_the_past(text, found)
    found = [match for match in found if not match.places <= times]
    theirs = [
        match for match in found if match.places <= others and not (match.places <= theirs_now and _stops(base, match))
    ]
    mine = [match for match in found if match not in theirs]
    over = [match for match in mine if match.places <= past]
    gone = [match for match in over if _stops(base, match)]
    gone += [match for match in mine if match.places <= lasting and match.known.urgency == "same-day"]
    if gone or any(_stops(base, match) for match in mine):
        from legpress_advisor.advice.understanding.past import named_events

        events = named_events(text, mine)
        mine = [match for match in mine if not (_stops(base, match) and match.places in events)]
        gone = [match for match in gone if match in mine]
    heeded = [match for match in over if match not in gone and match.known.kind == "condition"]
    return Sorted(
        own=tuple(match for match in mine if match not in gone),
        # what is itself a condition now, such as a shoulder that came out years ago, goes by that condition's rules
        past=tuple(match for match in gone if not any(match.places <= each.places for each in heeded)),
        heeded=tuple(heeded),
        others=tuple(theirs),
        places=others if theirs else frozenset(),
        happening=any(match.places <= theirs_now for match in theirs),
    )


def speaks_of_oneself(text: Text, whose: Sorted) -> bool:
    """Return whether a part apart from what others have says how the person is: "I'm healthy", "just want to lift"."""
    return any(
        not _I.isdisjoint(text.words[place] for place in segment) and whose.places.isdisjoint(segment)
        for segment in text.segments()
    )


def _stops(base: KnowledgeBase, match: Match) -> bool:
    """Return whether it is a sign that stops everything, or a condition that stands for one."""
    if match.known.kind == "symptom":
        return match.known.urgency in URGENT
    acts_as = base.ancestry(match.known.id)[0].acts_as
    return acts_as in base.symptoms and base.symptoms[acts_as].urgency in URGENT


def _of_the_past(text: Text, found: Sequence[Match]) -> tuple[frozenset[int], frozenset[int], frozenset[int]]:
    """Return the places of what is past, of what has been there for years, and of words that only say when."""
    nothing: frozenset[int] = frozenset()
    if _OF_TIME.isdisjoint(text.words) and not any(word.isdigit() and len(word) == 4 for word in text.words):
        return nothing, nothing, nothing
    from legpress_advisor.advice.understanding.past import in_the_past, only_times

    return *in_the_past(text, found), only_times(text)


def _of_others(text: Text) -> tuple[frozenset[int], frozenset[int]]:
    """Return the places of the words said of a relative, a friend or the family, and those of what they have now."""
    if RELATIVES.isdisjoint(map(singular, text.words)) and not {"family", "familial"} & set(text.words):
        return frozenset(), frozenset()
    persons = [range(start, stop) for start, stop in _of_a_person(text)]
    family = [range(start, stop) for start, stop in _of_the_family(text)]
    told = [(places, set(text.words[places.start : places.stop])) for places in persons]
    now = [places for places, said in told if OVER.isdisjoint(said) or not _JUST_NOW.isdisjoint(said)]
    return frozenset().union(*persons, *family), frozenset().union(*now).difference(*family)


def _of_a_person(text: Text) -> Iterator[tuple[int, int]]:
    """Yield where words about one person start and end: "my mother, 70, has", or "my mothers osteoporosis"."""
    for place, word in enumerate(text.words):
        if singular(word) not in RELATIVES:
            continue
        verb = next((at for at in range(place + 1, min(place + 6, len(text.words))) if text.words[at] in _HAVING), None)
        if verb is not None and _OWN.isdisjoint(text.words[place + 1 : verb]):
            yield place, _end(text, verb)
        elif word != singular(word) and place + 1 < len(text.words):
            first = text.clauses.index(text.clauses[place])
            if _OWN.isdisjoint(text.words[first : max(first, place - 1)]):  # not "i have my fathers bad knees"
                yield place, _end(text, place)


def _of_the_family(text: Text) -> Iterator[tuple[int, int]]:
    for segment in text.segments():
        line = text.said(segment)
        behind = _FAMILY_BEHIND.search(line)
        if behind and _OWN.isdisjoint(line[: behind.start()].split()):
            yield segment[0], segment[-1] + 1
    for clause in dict.fromkeys(text.clauses):
        places = text.in_clause(clause)
        line = text.said(places)
        ahead = _FAMILY_AHEAD.search(line)
        if ahead:
            first = places[0] + line[: ahead.start()].count(" ")
            after = places[0] + line[: ahead.end()].count(" ")
            # "family history: heart disease" goes on behind the colon
            if after == places[-1] and after + 1 < len(text.words):
                yield from ((first, _end(text, start)) for start in _listed(text, after + 1))
            else:
                yield first, _end(text, after)


def _listed(text: Text, start: int) -> Iterator[int]:
    """Yield where each part of a list behind "family history:" starts, as long as its parts are short names."""
    yield start
    for clause in dict.fromkeys(text.clauses[start:]):
        places = text.in_clause(clause)
        if clause == text.clauses[start]:
            continue
        if len(places) > _LONGEST_LISTED or not _OWN.isdisjoint(text.words[place] for place in places):
            return
        yield places[0]


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
