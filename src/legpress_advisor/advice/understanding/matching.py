"""The second step into free words: which names and word sets of conditions and signs stand in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from legpress_advisor.advice.understanding.lexicon import Lexicon
from legpress_advisor.advice.understanding.match import Match, told
from legpress_advisor.advice.understanding.phrases import SKIPPED, Text, as_words
from legpress_advisor.advice.understanding.plain_words import PLAIN
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.spoken import ANYWHERE, SMALL, Spoken
from legpress_advisor.model.vocabulary import Wording
from legpress_advisor.text import singular

SAME = {
    word: line.split()[0]
    for line in (
        "cant cannot couldnt unable wont wouldnt carnt cnt cudnt barely hardly scarcely",
        "pee peeing peed urinate urinating wee weeing piss pissing",
        "suddenly sudden",
        "swollen swelling swelled swells swell puffy swole ballooned",
        "numb numbness numbed",
        "tingling tingle tingles tingly",
        "defibrillator defib",
        "fever feverish temperature",
        "sweats sweat sweating sweaty drenched clammy",
        "vomiting vomit vomited puking puked puke",
        "crushing crushed squeezing squeezed squashed",
        "pale white gray grey",
        "bottom bum butt backside arse ass",
        "slurred slurring slur",
        "dislocated dislocate dislocation",
        "unsteady wobbly staggering unstable",
        "surgery operation op ops surgeries operations",
    )
    for word in line.split()
}
"""Words that mean the same in every name and word set."""
_ALIKE = {word: [each for each in SAME if SAME[each] == first] for word, first in SAME.items()}
_PLURALS = {"calf": ("calves",), "foot": ("feet",)}
_PAIRS = frozenset(("legs", "feet", "arms", "hands", "ankles"))
"""Where a name says both, one is not meant."""

_SHORT = 4
"""Letters up to which a name of one word is read as it stands, but for the plural of four."""
_DENIALS = ("no", "not", "without", "isnt", "doesnt", "dont", "wont", "never", "havent", "hasnt")


def vocabulary(base: KnowledgeBase) -> frozenset[str]:
    """Return every word that a name or a word set may hold."""
    return (base.vocabulary() | SAME.keys()) - SKIPPED


def matches(lexicon: Lexicon, text: Text) -> list[Match]:
    """Return what is named outright or by a word set, without what gives way to a longer name."""
    forms = _forms(text)
    meant, denying = _meant(lexicon.wordings, text, forms)
    heard = text._replace(denied=text.denied - denying)
    found = [
        match for each in lexicon.spoken for match in (*_named(each, text, forms), *_described(each, heard, meant))
    ]
    return told(found) + [
        match._replace(medicine=True)
        for each in lexicon.spoken
        if each.medicines
        for match in _named(each, text, forms, each.medicines)
    ]


def names_in(lexicon: Lexicon, text: Text) -> list[frozenset[int]]:
    """Return the places of every name that stands in a text in one piece."""
    forms = _forms(text)
    return [match.places for each in lexicon.spoken for match in _named(each, text, forms)]


def _forms(text: Text) -> dict[str, list[int]]:
    forms: dict[str, list[int]] = {}
    for place, word in enumerate(text.words):
        for form in ways(word):
            forms.setdefault(form, []).append(place)
    return forms


def _meant(
    wordings: Mapping[str, Wording], text: Text, forms: Mapping[str, list[int]]
) -> tuple[dict[str, list[int]], frozenset[int]]:
    """Return the places of every word and, in capitals, every wording; and those of wordings such as "no feeling"."""
    meant = dict(forms)
    denying: set[int] = set()
    for id, wording in wordings.items():
        started = (part for part in wording.words if part.partition(" ")[0] in forms or "'" in part)
        runs = [run for part in started for run in _runs(part, text, forms)]
        if runs:
            meant[id.upper()] = sorted(set().union(*runs))
            denying.update(*(run for run in runs if text.words[min(run)] in _DENIALS))
    if text.has_digits:
        from legpress_advisor.advice.understanding.measured import measured

        for id, place in measured(text, wordings.values()):
            meant.setdefault(id.upper(), []).append(place)
    return meant, frozenset(denying)


def _named(known: Spoken, text: Text, forms: Mapping[str, list[int]], names: Sequence[str] = ()) -> Iterator[Match]:
    if not names and known.heads and known.heads.isdisjoint(forms):
        return  # most end here
    for name in names or known.names:
        head = name.partition(" ")[0]
        if head not in forms and head not in SMALL and _is_plain(head):
            continue
        words = _words(name)
        firsts = _places(words[0], forms) if words else ()
        if firsts and all(word in SMALL or _places(word, forms) for word in words):
            for first in firsts:
                if len(words) == 1 and not _is_form(words[0], text.words[first]):
                    continue
                places = _run(words, first, text)
                if places and _stands(places, words, text):
                    yield Match(known, places, whole=True)


def _is_plain(name: str) -> bool:
    return name.isascii() and name.islower() and name.isalnum()


@cache
def _words(name: str) -> tuple[str, ...]:
    plain = _is_plain(name.replace(" ", "")) and " not " not in name
    words = name.split() if plain else as_words(name)
    while words and words[0] in SMALL and not (words[0] == "the" and words[1] in PLAIN and not words[2:]):
        del words[0]  # "the pill" is not any pill
    return tuple(words)


def _is_form(name: str, typed: str) -> bool:
    """Return whether a short name of one word may be typed so: "pads" are no PAD, and who is "fit" has no "fits"."""
    return len(name) > _SHORT or typed == name or (len(name) == _SHORT and typed != name.removesuffix("s"))


def ways(word: str) -> set[str]:
    """Return the words of names that a typed word may stand for; one leg is never both."""
    one = singular(word)
    found = {word, one, *_PLURALS.get(one, ()), *_ALIKE.get(word, ()), *_ALIKE.get(one, ())}
    if len(one) > 2:  # "to" is no "TOS"
        found |= {f"{one}s", f"{one}es", f"{one[:-1]}ies"} if len(one) > 3 else {f"{one}s"}
    return found - (_PAIRS - {word})


@cache
def _meaning(word: str) -> str:
    one = singular(word)
    return SAME.get(word) or SAME.get(one, one)


def _places(word: str, forms: Mapping[str, list[int]]) -> Sequence[int]:
    return forms.get(word, ())


def _run(words: Sequence[str], first: int, text: Text) -> frozenset[int]:
    """Return the places of a name that starts at a place; empty if it does not run on."""
    places: list[int] = []
    place = first
    for word in words:
        here = place
        while here < len(text.words) and text.words[here] in SKIPPED and not _same(word, text.words[here]):
            here += 1
        if here < len(text.words) and _same(word, text.words[here]):
            places.append(here)
            place = here + 1
        elif word not in SMALL:
            return frozenset()
    return frozenset(places)


def _same(one: str, other: str) -> bool:
    return one == other or (one not in _PAIRS and _meaning(one) == _meaning(other))


def _stands(places: frozenset[int], words: Sequence[str], text: Text) -> bool:
    """Return whether a name counts: nothing of it is a lift's or denied, unless the "no" is part of the name."""
    if not places.isdisjoint(text.muscles):
        return False
    denied = places & text.denied
    return not denied or (text.words[min(denied)] in _DENIALS and text.words[min(denied)] in words)


def _described(known: Spoken, text: Text, forms: Mapping[str, list[int]]) -> Iterator[Match]:
    hidden = text.denied | text.lifts | text.muscles | (text.no_signs if known.kind == "symptom" else frozenset())
    for every in known.sets:
        if every.needs and every.needs.isdisjoint(forms):
            continue  # most sets end here
        found: list[set[int]] = []
        for group in every.groups:
            places = {place for part in group for place in _part(part, text, forms)} - hidden
            if not places:
                break
            found.append(places)
        else:
            closest = _closest_together(found)
            if every.apart == ANYWHERE or (max(closest) - min(closest) <= every.apart and text.in_one_part(closest)):
                yield Match(known, closest, whole=False, reach=frozenset(set.union(*found)))


def _closest_together(groups: Sequence[set[int]]) -> frozenset[int]:
    """Return the places of the shortest stretch that holds one of each group; the first of equals."""
    every = sorted(set.union(*groups))
    stretches = []
    for first in every:
        ends = [min((place for place in group if place >= first), default=None) for group in groups]
        if None not in ends:
            last = max(end for end in ends if end is not None)
            stretches.append((last - first, first, last))
    _, first, last = min(stretches)
    return frozenset(place for place in every if first <= place <= last)


def _part(part: str, text: Text, forms: Mapping[str, list[int]]) -> Iterable[int]:
    words = _phrase(part)
    return _places(words[0], forms) if len(words) == 1 else {place for run in _runs(part, text, forms) for place in run}


def _runs(part: str, text: Text, forms: Mapping[str, list[int]]) -> list[frozenset[int]]:
    """Return the places of each time that a word or a phrase stands in a text."""
    words = _phrase(part)
    firsts = _places(words[0], forms)
    if len(words) == 1:
        return [frozenset((first,)) for first in firsts]
    return [run for first in firsts if (run := _run(words, first, text))]


@cache
def _phrase(part: str) -> tuple[str, ...]:
    return tuple(as_words(part)) if " " in part or "'" in part else (part,)
