"""The first step into free words: the words of a text in order, which of them are denied, and which name a lift."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from legpress_advisor.advice.understanding.plain_words import ALARMING, BODY, COMPLAINTS, words
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.text import normalize_name, singular

LONGEST = 2_000
"""Characters that are read; a longer text is never taken as understood."""
SKIPPED = words("""
    a an the my of in is are i really very quite so left right
""")
"""Words that may stand between the words of a name; a name's own ones may be left out, left and right aside."""

_NEGATORS = words("""
    no not without never denies deny denied nor neither none isnt arent wasnt dont doesnt didnt havent hasnt hadnt
    aint
""")
_AFTER_NEGATOR = words("""
    a an any the my more have has had having got get been being am ever longer sign signs symptom symptoms
    history of new known real actual feel feeling current significant or nor experience suffer from with
    really left right
""")
"""Words a denial reaches across."""
_GOOD = words("""
    control sensation pulse period periods relief rest break help strength power grip movement vision sight balance
    energy appetite sleep wind stool feel feeling felt work working helping helps go goes going move moves moving
    moved eating eat controlled able settle settling settles stop stopping stopped healed healing cleared better
    improving breathe breathing walk walking stand lift raise pee urinate treated straighten bear sure certain only
    just doubt idea reason warning matter normal right well well-controlled under fit fine ok okay safe gone over
    recovered yet fully completely properly good easing subsiding reduce push see speak talk hold know tell sense
    touching doing respond responding breathing notice
""")
"""Where one of these is denied, the denial is itself the complaint: "no feeling", "not working", "no pulse"."""
_UNSURE = words("""
    sure certain only just doubt idea reason warning matter
""")
"""Words of these that lack nothing of the body: "no idea what it is"."""
_ABILITIES = words("""
    control sensation pulse relief strength power grip movement vision sight balance
""")
_LOSSES = words("""
    loss lost losing trouble problem problems difficulty issue issues change changes weakness numbness pain tingling
""")
"""With one of these before it, an ability is denied to be lost: "no loss of bladder control"."""
_FEELERS = frozenset(("feel", "feeling", "felt", "sensation"))
_HEDGES = words("""
    unless except until till yesterday earlier sometimes usually normally occasionally
""")
_CLAUSE_HEDGES = words("""
    rest resting sitting lying only before such like worse bad much always
""")
"""With one of these a denial is half a complaint: "no chest pain at rest", "never had such chest pain before"."""
_SCOPE = 5
_COMPLAINING = (ALARMING | COMPLAINTS) - BODY
_CANNOT = words("""
    cant cannot unable wont
""")
_SMALL = words("""
    its
    when while during at on in to too for from by after since down up out off below there around round between both one
    side new all it im me you he she they cant cannot unable wont am this that as if because long time some now then
    suddenly sudden hard getting keeps keep went feels under over again still
""")
"""Words of names that end a denial all the same: what follows them may be true."""
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
_JOINTS = words("""
    and but plus also with then though although however
""")


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

    def in_one_part(self, places: frozenset[int]) -> bool:
        """Return whether no comma and no word such as "and" stands between some places."""
        first, last = min(places), max(places)
        return self.clauses[first] == self.clauses[last] and _TURNS.isdisjoint(self.words[first:last])

    def span(self, places: frozenset[int]) -> str:
        """Return the words from the first to the last of some places."""
        return " ".join(self.words[min(places) : max(places) + 1])

    def segments(self) -> list[list[int]]:
        """Return the places of the words between commas and words such as "and", in order."""
        parts: list[list[int]] = [[]]
        for place, word in enumerate(self.words):
            if place and self.clauses[place] != self.clauses[place - 1]:
                parts.append([])
            if word in _JOINTS:
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


def is_denying(text: Text, places: Iterable[int] | None = None) -> bool:
    """Return whether a text, or some places of it, hold any word that could deny something."""
    return not _NEGATORS.isdisjoint(text.words if places is None else map(text.words.__getitem__, places))


def is_denied(text: Text, place: int) -> bool:
    """Return whether a denial stands right before a word."""
    before = place - 1
    while before >= 0 and text.words[before] in _AFTER_NEGATOR and text.clauses[before] == text.clauses[place]:
        before -= 1
    return before >= 0 and text.words[before] in _NEGATORS and text.clauses[before] == text.clauses[place]


def lacks(text: Text, place: int) -> bool:
    """Return whether something good is said to be missing here, outside every denial: "cannot stand", "no grip"."""
    if place in text.denied or text.words[place] not in _GOOD or text.words[place] in _UNSURE:
        return False
    before = place - 1
    while before >= 0 and text.words[before] in _AFTER_NEGATOR and text.clauses[before] == text.clauses[place]:
        before -= 1
    return (
        before >= 0
        and before not in text.denied
        and text.clauses[before] == text.clauses[place]
        and (text.words[before] in _NEGATORS or text.words[before] in _CANNOT)
    )


def is_filler(word: str) -> bool:
    """Return whether a word only holds a denial together."""
    return word in _NEGATORS or word in _AFTER_NEGATOR or word in _SMALL or word in _JOINTS or word in SKIPPED


def denied_in(text: Text, known: frozenset[str], names: Collection[frozenset[int]] = ()) -> frozenset[int]:
    """Return the places that denials cover: from a "no" over words of signs and conditions, five at most.

    A denial ends at punctuation, at "and" or "but", where a second name begins (`names` are the places of names) that
    no "or" joins to it, and at any word that `known` does not hold, since reading on would guess. It covers nothing
    where it is half a complaint, or where its object is something good.
    """
    places: set[int] = set()
    for start, word in enumerate(text.words):
        if word in _NEGATORS and start not in places:
            places |= _covered(text, start, known, names)
    return frozenset(places)


def _covered(text: Text, start: int, known: frozenset[str], names: Collection[frozenset[int]]) -> set[int]:
    clause = [i for i in range(start + 1, len(text.words)) if text.clauses[i] == text.clauses[start]]
    if _is_half(text, start, clause):
        return set()
    covered: set[int] = set()
    content: list[str] = []
    complaint: list[str] = []
    for place in clause:
        word = text.words[place]
        if _ends_denial(text, place, content, known):
            if word in _ABILITIES and _LOSSES.isdisjoint(content):
                return set()
            break
        if word not in _AFTER_NEGATOR:
            another = any(place == min(name) for name in names) and not any(
                {place - 1, place} <= name for name in names
            )
            if content and another and text.words[place - 1] not in ("or", "nor"):
                break
            if text.words[place - 1] in ("or", "nor"):
                complaint = []
            if _is_next_complaint(word, complaint) or len(content) == _SCOPE or not _names_sign(word, known):
                break
            content.append(word)
            complaint.append(word)
        covered.add(place)
    return covered | {start} if content else set()


def _ends_denial(text: Text, place: int, content: list[str], known: frozenset[str]) -> bool:
    """Return whether something good stands here; "feel" before a sign is no more than a way to say it."""
    word = text.words[place]
    follows = text.words[place + 1] if place + 1 < len(text.words) else ""
    return word in _GOOD and not (word in _FEELERS and not content and _names_sign(follows, known))


def _is_next_complaint(word: str, before: Collection[str]) -> bool:
    """Return whether a word complains anew behind a complaint that has its part of the body: "back pain tingling"."""
    placed = any(singular(each) in BODY for each in before) and any(each in _COMPLAINING for each in before)
    return placed and word in _COMPLAINING


def _is_half(text: Text, start: int, clause: list[int]) -> bool:
    after = [text.words[place] for place in clause]
    return (
        not _HEDGES.isdisjoint(text.words[start + 1 :])
        or not _CLAUSE_HEDGES.isdisjoint(after)
        or ("this" in after and "before" not in after and text.words[start] == "never")
    )


def _names_sign(word: str, known: frozenset[str]) -> bool:
    return word not in _JOINTS and word not in _SMALL and (word in known or singular(word) in known)


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
