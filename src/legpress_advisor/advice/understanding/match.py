"""What a match is, and which of several matches are told where they share words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from legpress_advisor.model.spoken import Spoken
from legpress_advisor.model.vocabulary import URGENT, Urgency

URGENCY_RANK: dict[Urgency, int] = {"none": 0, "soon": 1, "same-day": 2, "emergency": 3}


class Match(NamedTuple):
    """Words of a text that name a condition or sign."""

    known: Spoken
    places: frozenset[int]
    whole: bool
    """Whether it is a name in one piece, not words spread over the text."""
    reach: frozenset[int] = frozenset()
    """Of words spread over the text: every place where one stands."""
    medicine: bool = False
    """Whether it is a medicine for the condition, not its name."""


def told(found: Sequence[Match]) -> list[Match]:
    """Return what is left without what is said twice, and without what gives way to a longer name."""
    unique = {(match.known.kind, match.known.id, match.places): match for match in reversed(found)}
    named = [match for match in unique.values() if match.whole or not any(_outdoes(each, match) for each in found)]
    distinct = [match for match in named if not any(_repeats(match, other) for other in named)]
    left = [match for match in distinct if not any(_gives_way(match, other) for other in distinct)]
    left = [match for match in left if not _is_vague(match, left)]
    # "Tablets" beside high blood pressure are its tablets; on their own they are a medicine that nobody looked up.
    return [match for match in left if not (match.known.unresearched and any(_takes_up(each, match) for each in found))]


def _outdoes(name: Match, match: Match) -> bool:
    """Return whether a name in one piece says what a word set says, which does not hold the name."""
    return name.whole and _is_same(name, match) and not name.places < match.places


def _repeats(match: Match, other: Match) -> bool:
    """Return whether another match says the same with more of the words."""
    return _is_same(match, other) and match.places < other.places


def _is_same(match: Match, other: Match) -> bool:
    return (match.known.kind, match.known.id) == (other.known.kind, other.known.id)


def _is_vague(match: Match, told: Sequence[Match]) -> bool:
    """Return whether a word that several conditions share, such as "arthritis", is read with more words elsewhere."""
    if match.whole or len(match.places) > 1 or match.known.kind == "symptom":
        return False
    sharing = [other for other in told if match.places <= other.places and other.known.kind == "condition"]
    alike = {other.known.id for other in sharing if other.places == match.places}
    return len(alike) > 1 and any(match.places < other.places for other in sharing)


def _takes_up(match: Match, other: Match) -> bool:
    return not match.known.unresearched and other.places < match.reach


def _gives_way(match: Match, other: Match) -> bool:
    """Return whether a longer name says it better; a sign that needs help never yields to something less urgent."""
    if not match.places <= other.places or _is_same(match, other):
        return False
    mine, theirs = match.known, other.known
    if theirs.id in mine.yields_to:
        return match.places < other.places
    if URGENCY_RANK[mine.urgency] > URGENCY_RANK[theirs.urgency] or (mine.urgency == "emergency" and not other.whole):
        return False
    if mine.urgency in URGENT:
        return match.places < other.places and other.whole
    below = mine.covers <= theirs.covers and (mine.kind == "symptom" or mine.id in theirs.covers)
    if match.places == other.places:
        if mine.kind == "symptom" and theirs.kind == "condition":
            return mine.urgency == "none" and bool(mine.covers) and below  # treated as the condition, and less is known
        return mine.kind == theirs.kind == "condition" and below and mine.covers != theirs.covers
    if theirs.kind == "symptom" and mine.kind == "condition":
        return below
    return below or (other.whole and mine.urgency == "none" and mine.kind == theirs.kind)
