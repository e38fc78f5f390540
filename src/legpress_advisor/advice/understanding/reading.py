"""The middle of reading free words: one text becomes conditions, signs, answers and what was not understood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from legpress_advisor.advice.names import lookup
from legpress_advisor.advice.person import PAST_SIGN, Reading
from legpress_advisor.advice.understanding.denials import denied_in, is_denying, is_filler
from legpress_advisor.advice.understanding.idioms import collapses_in, idioms_in
from legpress_advisor.advice.understanding.implied import without_post_op
from legpress_advisor.advice.understanding.lexicon import Lexicon, lexicon_of
from legpress_advisor.advice.understanding.match import URGENCY_RANK, Match
from legpress_advisor.advice.understanding.matching import matches, names_in, vocabulary, ways
from legpress_advisor.advice.understanding.medicines import without_medicines
from legpress_advisor.advice.understanding.phrases import (
    LONGEST,
    SKIPPED,
    Text,
    as_words,
    lifts_in,
    muscles_in,
    read,
)
from legpress_advisor.advice.understanding.remaining import lent, unread
from legpress_advisor.advice.understanding.said_of import Said, said_in
from legpress_advisor.advice.understanding.spelling import corrections
from legpress_advisor.advice.understanding.stated import CHECKED, STATED
from legpress_advisor.advice.understanding.understood import Understood, read_as
from legpress_advisor.advice.understanding.whose import Sorted, sort_out, speaks_of_oneself
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.text import closest, safe

_SUGGESTED = 3
_ENOUGH = 0.25
"""The share of words in common from which a name is worth suggesting."""


class Reader:
    """The words that can be meant, gathered when the first text needs them."""

    def __init__(self, base: KnowledgeBase) -> None:
        self.base = base

    @cached_property
    def lexicon(self) -> Lexicon:
        """Every condition and sign with its names."""
        return lexicon_of(self.base)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of those names."""
        return vocabulary(self.base)


@lru_cache(maxsize=2)
def reader_of(base: KnowledgeBase) -> Reader:
    """Return the reader of a knowledge base, the same one for text after text."""
    return Reader(base)


def by_words(reader: Reader, typed: str) -> Understood:
    """Read one text by its words."""
    text = read(typed)
    named = [entry.id for entry in lookup(reader.base, typed[:LONGEST], ("condition",))]
    slips = _slips(reader, text)
    text = text._replace(words=tuple(slips.get(word, word) for word in text.words), lifts=lifts_in(reader.base, text))
    text = text._replace(muscles=muscles_in(text) | idioms_in(text), no_signs=collapses_in(text))
    if is_denying(text):
        text = text._replace(denied=denied_in(text, reader.words | STATED, names_in(reader.lexicon, text)))
    found = matches(reader.lexicon, text)
    everything = frozenset(range(len(text.words)))
    found += [
        Match(each, everything, whole=True)
        for each in reader.lexicon.spoken
        if each.kind == "condition" and each.id in named and not any(match.known.id == each.id for match in found)
    ]
    if text.denied:
        found += lent(reader.lexicon, text, found)
    found = without_post_op(reader.base, text, found)
    whose = sort_out(reader.base, text, without_medicines(text, found))
    said = said_in(reader.base, text, whose.own, whose.places)
    left = (safe(typed, 60),) if len(typed) > LONGEST else tuple(unread(reader.base, text, found, said))
    of_others = bool(
        whose.others
        and whose.happening
        and not (whose.own or whose.past or said.implied or left or speaks_of_oneself(text, whose))
    )
    if of_others:
        left = (typed,)  # nothing of one's own: the question may be asked for somebody else
    return Understood(
        conditions=tuple(_condition_readings(typed, whose.own, said)),
        symptoms=tuple(_sign_readings(typed, text, whose)),
        unrecognised=left if len(left) != 1 or left[0] != " ".join(text.words) else (typed,),
        notes=tuple(_notes(text, whose, said, slips)),
        of_others=of_others,
    )


def _slips(reader: Reader, text: Text) -> dict[str, str]:
    """Return each misspelled word with its reading; of two forms of one word, the one that means something urgent."""
    slips: dict[str, str] = {}
    for word, near in corrections(text.words, reader.words).items():
        slips[word] = near[0]
        if len(near) > 1:
            slips[word] = max(near, key=lambda each: _weight(reader, text, word, each))
    return slips


def _weight(reader: Reader, text: Text, word: str, meant: str) -> tuple[int, int]:
    words = tuple(meant if each == word else each for each in text.words)
    used = [
        match
        for match in matches(reader.lexicon, text._replace(words=words))
        if meant in map(words.__getitem__, match.places)
    ]
    return max((URGENCY_RANK[match.known.urgency] for match in used), default=0), len(used)


def _condition_readings(typed: str, found: Iterable[Match], said: Said) -> Iterable[Reading]:
    for match in found:
        if match.known.kind == "condition":
            yield from (Reading(match.known.id, typed, answers) for answers in said.of(match))
    yield from (Reading(id, typed, answers) for id, answers in said.implied.items())


def _sign_readings(typed: str, text: Text, whose: Sorted) -> Iterable[Reading]:
    yield from (Reading(match.known.id, typed) for match in whose.own if match.known.kind == "symptom")
    if whose.past and not CHECKED.search(" ".join(text.words)):
        yield Reading(PAST_SIGN, typed)


def _notes(text: Text, whose: Sorted, said: Said, slips: Mapping[str, str]) -> Iterable[str]:
    """Yield what was made of the words, wherever that is more than an exact name."""
    used = {text.words[place] for match in (*whose.own, *whose.past, *whose.others) for place in match.places}
    for slip, meant in slips.items():
        if meant in used:
            yield f'"{slip}" read as "{meant}"'
    for match in sorted(whose.own, key=lambda each: (min(each.places), each.known.id)):
        within = match.places.isdisjoint(text.denied)
        words = text.span(match.places) if within else text.said(sorted(match.places))
        yield from read_as(words, match.known.kind, match.known.id)
    for match in whose.past:
        yield f'"{text.span(match.places)}" read as long past: a question for a professional, no reason to stop now'
    for match in whose.heeded:
        yield f'"{text.span(match.places)}" some time ago, and heeded all the same'
    for match in whose.others:
        yield f'"{text.span(match.places)}" read as somebody else\'s; to ask for them, name it alone'
    for id in said.implied:
        yield f"{', '.join(dict.fromkeys(said.because[id]))}: read as {id.replace('-', ' ')}"
    yield from said.notes
    if text.denied:
        yield f'"{text.said(sorted(text.denied))}": noted as not there, which neither sets nor clears anything'


def nearest(reader: Reader, text: str) -> tuple[str, ...]:
    """Return the ids that share most words with a text, else the closest by letters: a suggestion, never a choice."""
    said = {word for word in as_words(text[:LONGEST]) if not is_filler(word)} - SKIPPED
    forms = said.union(*map(ways, said))
    owners: dict[str, str] = {}
    shared: dict[str, float] = {}
    for each in reader.lexicon.spoken:
        if each.urgency != "none":
            continue  # nobody is asked whether they meant an emergency
        for name in each.names if each.kind == "condition" else (each.names[0], *each.names[2:]):
            owners.setdefault(name, each.id)
            words = name.casefold().split()
            if not forms.isdisjoint(words):
                common = len(forms.intersection(words))
                shared[each.id] = max(shared.get(each.id, 0.0), common / (len(words) + len(said) - common))
    if shared:
        best = sorted(shared, key=lambda id: (-shared[id], id))[:_SUGGESTED]
        return tuple(id for id in best if shared[id] >= _ENOUGH)
    return tuple(dict.fromkeys(owners[name] for name in closest(text, owners, limit=_SUGGESTED * 3)))[:_SUGGESTED]
