"""The first step into free words: the words of a text in order, and which of them name a lift."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from legpress_advisor.advice.understanding.plain_words import BODY, words
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.text import normalize_name, singular

LONGEST = 2_000
"""Characters that are read; a longer text is never taken as understood."""
SKIPPED = words("""
    a an the my of in is are i really very quite so left right
""")
"""Words that may stand between the words of a name; a name's own ones may be left out, left and right aside."""
_MOVES = words("""
    press curl raise extension squat deadlift row fly thrust pulldown pushdown lunge kickback crunch bridge pullover
    shrug swing carry jump hold rollout twist pull rotation abduction adduction lift machine flexion morning tuck
""")
_OF_A_MUSCLE = words("""
    muscle muscles day days workout workouts session sessions exercise exercises training machine gains growth strength
    dip dips pump press presses fly flies flyes supported size hair
""")
_PULLED = frozenset(("pulled", "strained", "torn", "tore", "tweaked", "strain", "pull", "tear"))
"""With one of these beside it the chest muscle is what is hurt."""
_LIFT_KINDS = ("exercise", "pattern")
_LIFTS = words(
    """
    shoulder press, leg curl, knee raise, arm curl, back row, leg lift, toe raise, hip extension, shoulder fly,
    shoulder raise, chest press, chest fly, leg press, leg extension, calf press
""",
    ",",
)
"""Names that gyms use for several lifts at once, so that no single entry has them."""
_BREAK = re.compile(r"[,;:!?\n()\[\]|]+|\+(?!\d)|\.(?!\d)|(?<!\d)\.| [-–—]+ ")
_ONE_WORD = re.compile(
    r"\b(can not|could not|will not|not able to|hay fever|(?:can|couldn|won|don|doesn|isn|hasn|haven) t"
    r"|(?:not on|not taking|dont take)(?= (?:any )?(?:other )?(?:med|tablet|pill|drug)))\b"
)
_GLUED = re.compile(rf"\b({'|'.join(sorted(BODY - {'head', 'ear'}))})(pains?|aches?|hurts)\b")
_AS_ONE = {
    "can not": "cannot", "could not": "couldnt", "will not": "wont", "not able to": "unable",
    "not on": "no", "not taking": "no", "dont take": "no",
}  # fmt: skip
JOINTS = words("""
    and but plus also with then though although however
""")
"""Words between two parts of a text."""
_TURNS = words("""
    and but plus though although however
""")


class Text(NamedTuple):
    """What somebody typed, word by word."""

    typed: str
    words: tuple[str, ...]
    clauses: tuple[int, ...]
    """The number of the clause each word stands in, as punctuation makes them."""
    denied: frozenset[int] = frozenset()
    """Places of words that a "no" covers; what they name is neither set nor cleared."""
    lifts: frozenset[int] = frozenset()
    """Places of words that belong to the name of a lift: "shoulder" in "shoulder press"."""
    muscles: frozenset[int] = frozenset()
    """Places of "chest" where it is what is trained or touched: "chest day", "the bar to my chest"; and of idioms."""
    no_signs: frozenset[int] = frozenset()
    """Places of words that are no sign where they stand: "collapsed" in "a collapsed lung"."""

    @property
    def has_digits(self) -> bool:
        """Whether a number was typed in digits."""
        return any(letter.isdigit() for letter in self.typed)

    def in_one_part(self, places: frozenset[int]) -> bool:
        """Return whether no comma and no word such as "and" stands between some places."""
        first, last = min(places), max(places)
        return self.clauses[first] == self.clauses[last] and _TURNS.isdisjoint(self.words[first:last])

    def said(self, places: Iterable[int]) -> str:
        """Return the words at some places."""
        return " ".join(map(self.words.__getitem__, places))

    def in_clause(self, number: int) -> list[int]:
        """Return the places of the words of a clause."""
        return [place for place, each in enumerate(self.clauses) if each == number]

    def span(self, places: frozenset[int]) -> str:
        """Return the words from the first to the last of some places."""
        return " ".join(self.words[min(places) : max(places) + 1])

    def segments(self) -> list[list[int]]:
        """Return the places of the words between commas and words such as "and", in order."""
        parts: list[list[int]] = [[]]
        for place, word in enumerate(self.words):
            if place and self.clauses[place] != self.clauses[place - 1]:
                parts.append([])
            if word in JOINTS:
                parts.append([])
            else:
                parts[-1].append(place)
        return [part for part in parts if part]


def read(typed: str) -> Text:
    """Split a text into words; whatever it is, words come out."""
    found: list[str] = []
    clauses: list[int] = []
    for number, clause in enumerate(_BREAK.split(typed[:LONGEST])):
        said = as_words(clause)
        found += said
        clauses += [number] * len(said)
    return Text(typed, tuple(found), tuple(clauses))


def as_words(said: str) -> list[str]:
    """Return the words of a clause or a name, "can not" and "hay fever" as one, "chestpain" as two."""
    return _GLUED.sub(
        r"\1 \2", _ONE_WORD.sub(lambda match: _AS_ONE.get(match[1]) or match[1].replace(" ", ""), normalize_name(said))
    ).split()


def lifts_in(base: KnowledgeBase, text: Text) -> frozenset[int]:
    """Return the places of lifts named by several words of which the last is a movement, such as "leg press"."""
    places: set[int] = set()
    for end, word in enumerate(text.words):
        if end and _move(word) in _MOVES:
            for start in range(max(0, end - 3), end):
                within = text.clauses[start] == text.clauses[end]
                name = " ".join([*text.words[start:end], _move(word)])
                if within and (name in _LIFTS or any(entry.kind in _LIFT_KINDS for entry in base.named(name))):
                    places.update(range(start, end + 1))
                    break
    return frozenset(places)


def muscles_in(text: Text) -> frozenset[int]:
    """Return the places of "chest" where it is trained or touched, and nothing is said of what is inside."""
    return frozenset(place for place, word in enumerate(text.words) if word == "chest" and _is_trained(text, place))


def _is_trained(text: Text, place: int) -> bool:
    follows = text.words[place + 1] if place + 1 < len(text.words) else ""
    if not _PULLED.isdisjoint((*text.words[max(0, place - 2) : place], *text.words[place + 2 : place + 3])):
        return False
    before = [word for word in text.words[max(0, place - 3) : place] if word not in SKIPPED]
    return follows in _OF_A_MUSCLE or (bool(before) and before[-1] in ("to", "touch", "touches", "touching"))


def _move(word: str) -> str:
    """Return the movement a word is a form of: "presses" and "pressing" are "press"."""
    one = singular(word)
    return one if one in _MOVES else one.removesuffix("ing")
