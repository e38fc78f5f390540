"""What a text denies: which words a "no" covers, and where it is itself the complaint."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from legpress_advisor.advice.understanding.phrases import JOINTS, SKIPPED, Text
from legpress_advisor.advice.understanding.plain_words import ALARMING, BODY, COMPLAINTS, words
from legpress_advisor.text import singular

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
_UNSURE = words("""
    sure certain only just doubt idea reason warning matter
""")
"""Words that lack nothing of the body: "no idea what it is"."""
_ABILITIES = words("""
    control sensation pulse relief strength power grip movement vision sight balance
""")
_GOOD = (
    _UNSURE
    | _ABILITIES
    | words("""
    period periods rest break help energy appetite sleep wind stool feel feeling felt work working helping helps go
    goes going move moves moving moved eating eat controlled able settle settling settles stop stopping stopped
    healed healing cleared better improving breathe breathing walk walking stand lift raise pee urinate treated
    straighten bear normal right well well-controlled under fit fine ok okay safe gone over recovered yet fully
    completely properly good easing subsiding reduce push see speak talk hold know tell sense touching doing respond
    responding notice
""")
)
"""Where one of these is denied, the denial is itself the complaint: "no feeling", "not working", "no pulse"."""
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
"""Words of complaints that one denial covers at most."""
_COMPLAINING = (ALARMING | COMPLAINTS) - BODY
_CANNOT = words("""
    cant cannot unable wont
""")
_SMALL = words("""
    its when while during at on in to too for from by after since down up out off below there around round between
    both one side new all it im me you he she they cant cannot unable wont am this that as if because long time some
    now then suddenly sudden hard getting keeps keep went feels under over again still
""")
"""Words of names that end a denial all the same: what follows them may be true."""


def is_denying(text: Text, places: Iterable[int] | None = None) -> bool:
    """Return whether a text, or some places of it, hold any word that could deny something."""
    return not _NEGATORS.isdisjoint(text.words if places is None else map(text.words.__getitem__, places))


def is_denied(text: Text, place: int) -> bool:
    """Return whether a denial stands right before a word."""
    before = _ahead_of(text, place)
    return before is not None and text.words[before] in _NEGATORS


def lacks(text: Text, place: int) -> bool:
    """Return whether something good is said to be missing here, outside every denial: "cannot stand", "no grip"."""
    if place in text.denied or text.words[place] not in _GOOD or text.words[place] in _UNSURE:
        return False
    before = _ahead_of(text, place)
    return before is not None and before not in text.denied and text.words[before] in _NEGATORS | _CANNOT


def _ahead_of(text: Text, place: int) -> int | None:
    """Return the place of the word before one in its clause, without words that a denial reaches across."""
    clause = text.clauses[place]
    while place and text.clauses[place - 1] == clause:
        place -= 1
        if text.words[place] not in _AFTER_NEGATOR:
            return place
    return None


def is_filler(word: str) -> bool:
    """Return whether a word only holds a denial together."""
    return word in _NEGATORS or word in _AFTER_NEGATOR or word in _SMALL or word in JOINTS or word in SKIPPED


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
    return word not in JOINTS and word not in _SMALL and (word in known or singular(word) in known)
