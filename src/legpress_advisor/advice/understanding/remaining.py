"""The last step into free words: what of a text was not understood, so that nothing unknown passes for harmless."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from legpress_advisor.advice.understanding.denials import is_denying, is_filler, lacks
from legpress_advisor.advice.understanding.lexicon import Lexicon
from legpress_advisor.advice.understanding.match import Match
from legpress_advisor.advice.understanding.matching import matches
from legpress_advisor.advice.understanding.phrases import Text
from legpress_advisor.advice.understanding.plain_words import (
    ALARMING,
    BODY,
    COMPLAINTS,
    GRAVE,
    NO_CONDITIONS,
    PLAIN,
    SUFFIXES,
    VAGUE,
    words,
)
from legpress_advisor.advice.understanding.said_of import Said
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.text import singular

_ENDS = words("""
    but only just though although however it its with plus also then and
""")
"""Words behind which a part of the body no longer belongs to the denial before it."""
_OF_A_BACK = words("""
    my lower upper low mid
""")
"""Words by which "back" is a part of the body, not the way back."""
_DOSES = words("""
    mgs mcg mcgs microgram micrograms milligram milligrams unit units puff puffs dose doses dosage tab tabs cap caps
    capsule capsules bid tid qid tds qds prn nocte mane fortnightly
""")
_AMOUNT = re.compile(r"\d+(?:mgs?|mcgs?|ug|g|mls?|iu|units?|x|od|bd|tds|qds)?")

_WELL = words("""
    fine normal ok okay good clear alright healthy perfect great stable steady unaffected
""")
_SINCE_THEN = words("""
    now again too though throughout otherwise anyway still today
""")
_FUNCTIONS = words("""
    waterworks bladder bowel bowels blood bloods vision sight eyesight hearing skin balance grip strength sensation
    movement pulse heart lungs kidneys kidney liver iron thyroid sugar sugars pressure toilet loo wee pee peeing weeing
    walking sleep appetite weight energy breathing eyes ears feet toes hands legs arms circulation reflexes memory
    speech temperature temp oxygen sats ecg echo mri scan calcium sodium vitamin hormones periods period
""")
"""What works or does not: where it is said to be fine, no complaint is left to ask about."""
_LONGEST_WELL = 7
_NOTHING_WRONG = re.compile(r"(?:theres )?nothing (?:is )?(?:wrong|the matter|else|serious)(?: with me| otherwise)?")


def unread(base: KnowledgeBase, text: Text, found: Sequence[Match], said: Said) -> Iterator[str]:
    """Yield the whole text if nothing in it was understood, else each part that holds a word nobody knows.

    A part lies between commas and words such as "and". A part that names something may hold other words, unless one of
    them is grave or looks like the name of a condition. What was only denied is understood, and says nothing; beside
    it, and until something is named again, only filler is passed over, since a denial speaks for nothing but its own
    words.
    """
    used = (
        {place for match in found for place in match.places | match.reach}
        | text.denied
        | text.lifts
        | text.muscles
        | said.places
    )
    something = bool(found or said.implied or said.harmless or text.denied)
    beside = _beside_denials(text, found)
    segments = text.segments() if something else []
    for segment, following in pairwise([*segments, []]):
        left = [place for place in segment if place not in used]
        over = [text.words[place] for place in left]
        if _is_well(text, segment) or (_only_names(text, segment) and _is_well(text, [*segment, *following])):
            continue
        named = not (used - text.lifts - text.muscles - said.times).isdisjoint(segment)
        if any(word in GRAVE or _names_condition(word) for word in over) or (
            not named and any(_is_unknown(base, word) or word in ALARMING for word in over)
        ):
            yield _words(text, segment)
        elif any(word in ALARMING for word in over) and is_denying(text, segment):
            yield _words(text, segment)  # half a denial, such as "no shoulder pain except it is weak"
        elif not beside.isdisjoint(segment):
            read = (used - said.unasked) | text.denied | {place for match in found for place in match.places}
            if any(_is_content(text, place, said) for place in segment if place not in read):
                yield _words(text, segment)
    if not something:
        yield " ".join(text.words)


def _is_well(text: Text, segment: Sequence[int]) -> bool:
    """Return whether a short part only says that something is as it should be: "waterworks fine", "grip is ok"."""
    if _NOTHING_WRONG.fullmatch(text.said(segment)):
        return True
    said = [text.words[place] for place in segment if not is_filler(text.words[place])]
    while said and said[-1] in _SINCE_THEN:
        said.pop()
    if not 2 <= len(said) <= _LONGEST_WELL or said[-1] not in _WELL or is_denying(text, segment):
        return False
    return all(word in _FUNCTIONS or (word in PLAIN and word not in COMPLAINTS) for word in said[:-1])


def _only_names(text: Text, segment: Sequence[int]) -> bool:
    """Return whether a part only names what works or does not, as "bladder" does before "and bowels normal"."""
    return all(text.words[place] in _FUNCTIONS for place in segment)


def lent(lexicon: Lexicon, text: Text, found: Sequence[Match]) -> list[Match]:
    """Return what the words beside a denial name together with its part of the body: "no knee pain but it clicks".

    Words that have a part of the body of their own must need that one too, so that in "no knee pain but a sore
    shoulder" nothing is said of the knee.
    """
    body = {place for place in text.denied if _is_body(text.words[place])}
    beside = _beside_denials(text, found) - text.denied
    if not body or not beside:
        return []
    hidden = frozenset(range(len(text.words))) - body - beside
    segments = [beside.intersection(segment) for segment in text.segments()]
    own = [(part, {place for place in part if _is_body(text.words[place])}) for part in segments]
    ids = {(match.known.kind, match.known.id) for match in found}
    return [
        match
        for match in matches(lexicon, text._replace(denied=hidden))
        if (match.known.kind, match.known.id) not in ids
        and match.places & body
        and match.places & beside
        and all(parts <= match.places for part, parts in own if part & match.places)
    ]


def _beside_denials(text: Text, found: Sequence[Match]) -> frozenset[int]:
    """Return the places of the parts that hold a denial, or stand where nothing else was named since one or at all."""
    if not text.denied:
        return frozenset()
    named = {place for match in found if match.places.isdisjoint(text.denied) for place in match.places}
    beside: set[int] = set()
    open_ = True
    for segment in text.segments():
        denies = not text.denied.isdisjoint(segment)
        names = not named.isdisjoint(segment)
        if denies or (open_ and not names):
            beside.update(segment)
        open_ = denies or (open_ and not names)
    return frozenset(beside)


def _is_content(text: Text, place: int, said: Said) -> bool:
    """Return whether a word beside a denial says something of its own."""
    word = text.words[place]
    if place in said.unasked or lacks(text, place):
        return True
    if word in VAGUE and place - 1 in text.denied:
        return False
    if _is_body(word) and (word != "back" or text.words[place - 1] in _OF_A_BACK):
        return not _is_where(text, place)
    if word in COMPLAINTS:
        return True
    return not _says_nothing(word)


def _is_where(text: Text, place: int) -> bool:
    """Return whether a part of the body only says where the denied complaint is: "no pain in my knee"."""
    before = place - 1
    while before >= 0 and text.clauses[before] == text.clauses[place] and text.words[before] not in _ENDS:
        if before in text.denied:
            return True
        before -= 1
    return False


def _is_body(word: str) -> bool:
    return word in BODY or singular(word) in BODY


def _words(text: Text, segment: Sequence[int]) -> str:
    return text.said(place for place in segment if place not in text.denied)


def _names_condition(word: str) -> bool:
    one = singular(word)
    return len(word) > 5 and word.endswith(SUFFIXES) and one not in NO_CONDITIONS and word not in PLAIN


def _is_unknown(base: KnowledgeBase, word: str) -> bool:
    """Return whether a word may mean something, though it names nothing where it stands."""
    return not (_says_nothing(word) or base.named(word))


def _says_nothing(word: str) -> bool:
    """Return whether a word is everyday talk, a number or a dose."""
    plain = word in PLAIN or singular(word) in PLAIN or is_filler(word) or word in _DOSES
    return plain or len(word) < 3 or bool(_AMOUNT.fullmatch(word))
