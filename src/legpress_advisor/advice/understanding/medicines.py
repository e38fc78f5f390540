"""The step that gives each medicine of a text to the condition it is taken for, so that it names nothing twice."""

from __future__ import annotations

from collections.abc import Sequence

from legpress_advisor.advice.understanding.match import Match
from legpress_advisor.advice.understanding.phrases import Text
from legpress_advisor.advice.understanding.plain_words import words

_TAKEN = words("""
    medicine medicines medication medications meds med tablet tablets pill pills drug drugs on take taking prescribed
    prescription
""")
"""Words for any medicine."""


def without_medicines(text: Text, found: Sequence[Match]) -> list[Match]:
    """Return what is left to judge once each medicine belongs to the condition that it is taken for.

    Where that is named, or anything else answers to the medicine's name, the medicine names no condition of its own;
    and what nobody looked up about a medicine is then no longer open. A name inside a medicine's longer one, as in
    "steroid inhaler", is not meant, and "tablets" or "meds" are for what stands right with them or is treated so.
    """
    medicines = [match.places for match in found if match.medicine]
    inside = [
        match for match in found if match.known.kind == "condition" and any(match.places < each for each in medicines)
    ]
    names = [match for match in found if match.known.kind == "condition" and not (match.medicine or match in inside)]
    treated = {id for match in names for id in match.known.covers}
    taken = [match.places for match in found if match.medicine and match.known.id in treated]
    taken += [match.places for match in names if _is_for_another(match, found, text)]
    return [
        match
        for match in found
        if match not in inside
        and not (match.medicine and (match.places in taken or any(match.places <= each.places for each in names)))
        and not (match.known.unresearched and match.places in taken)
    ]


def _is_for_another(match: Match, found: Sequence[Match], text: Text) -> bool:
    """Return whether "meds" or "on tablets" stands in one part with something else, or beside what has medicines."""
    return all(text.words[place] in _TAKEN for place in match.places) and any(
        each.known.kind == "condition"
        and each.known.id != match.known.id
        and (each.known.medicines or text.in_one_part(each.places | match.places))
        for each in found
    )
