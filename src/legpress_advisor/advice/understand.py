"""The step from free words to conditions, signs and answers; what matches nothing stays unrecognised.

Everything is decided by names, word sets and small patterns, and said back. Where words can be read in two ways the
stricter reading holds: a sign that needs help wins wherever it stands, an answer counts only for the condition it was
said of, a denial covers no more than the complaint it names, and words that nobody knows are never passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from legpress_advisor.advice.matching import Known, Match, known_words, matches, vocabulary
from legpress_advisor.advice.names import lookup
from legpress_advisor.advice.person import Person, Reading
from legpress_advisor.advice.phrases import LONGEST, Text, denied_in, lifts_in, read
from legpress_advisor.advice.remaining import unread
from legpress_advisor.advice.said_of import Said, said_in
from legpress_advisor.advice.spelling import corrections
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.vocabulary import Effort
from legpress_advisor.text import closest, normalize_name, safe, singular

_SUGGESTED = 3


class _Reader:
    """The words that can be meant, gathered when the first text needs them."""

    def __init__(self, base: KnowledgeBase) -> None:
        self.base = base
        self._known: list[Known] | None = None
        self._words: frozenset[str] | None = None

    @property
    def known(self) -> list[Known]:
        if self._known is None:
            self._known = known_words(self.base)
        return self._known

    @property
    def words(self) -> frozenset[str]:
        if self._words is None:
            self._words = vocabulary(self.known)
        return self._words


class _Read(NamedTuple):
    """What one text came to."""

    conditions: tuple[Reading, ...] = ()
    symptoms: tuple[Reading, ...] = ()
    unrecognised: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def understand(
    base: KnowledgeBase,
    *,
    conditions: Sequence[str] = (),
    symptoms: Sequence[str] = (),
    effort: Effort = "moderate",
    answers: Mapping[str, str] | None = None,
    supervised: bool = False,
    new_to_lifting: bool = False,
) -> Person:
    """Read what was typed as conditions and signs; both options take both, and their order never matters."""
    reader = _Reader(base)
    texts = [*(("condition", text) for text in conditions), *(("symptom", text) for text in symptoms)]
    found = [_one(reader, kind, text) for kind, text in sorted(set(texts), key=lambda each: (each[1], each[0]))]
    unrecognised = _once(text for each in found for text in each.unrecognised)
    return Person(
        conditions=_once_each(reading for each in found for reading in each.conditions),
        symptoms=_once_each(reading for each in found for reading in each.symptoms),
        unrecognised=unrecognised,
        effort=effort,
        answers=answers or {},
        notes=_once(note for each in found for note in each.notes),
        suggestions={text: near for text in unrecognised if (near := _nearest(reader, text))},
        supervised=supervised,
        new_to_lifting=new_to_lifting,
    )


def _one(reader: _Reader, kind: str, typed: str) -> _Read:
    """Read one text: as an id, then by its words."""
    if kind == "condition" and reader.base.entry("condition", typed) is not None:
        return _Read(conditions=(Reading(typed),))
    if typed in reader.base.symptoms:
        return _Read(symptoms=(Reading(typed),))
    if kind == "symptom" and reader.base.entry("condition", typed) is not None:
        return _Read(conditions=(Reading(typed),))
    return _by_words(reader, typed)


def _by_words(reader: _Reader, typed: str) -> _Read:
    text = read(typed)
    named = [entry.id for entry in lookup(reader.base, typed[:LONGEST], ("condition",))]
    slips = corrections(text.words, reader.words)
    text = text._replace(words=tuple(slips.get(word, word) for word in text.words))
    text = text._replace(denied=denied_in(text, reader.words), lifts=lifts_in(reader.base, text))
    found = matches(reader.known, text)
    everything = frozenset(range(len(text.words)))
    found += [
        Match(each, everything, whole=True)
        for each in reader.known
        if each.kind == "condition" and each.id in named and not any(match.known.id == each.id for match in found)
    ]
    said = said_in(reader.base, text, found)
    left = (safe(typed, 60),) if len(typed) > LONGEST else tuple(unread(reader.base, text, found, said, reader.words))
    return _Read(
        conditions=tuple(_condition_readings(typed, found, said)),
        symptoms=tuple(Reading(match.known.id, typed) for match in found if match.known.kind == "symptom"),
        unrecognised=left if len(left) != 1 or left[0] != " ".join(text.words) else (typed,),
        notes=tuple(_notes(text, found, said, slips)),
    )


def _condition_readings(typed: str, found: Iterable[Match], said: Said) -> Iterable[Reading]:
    for match in found:
        if match.known.kind == "condition":
            yield from (Reading(match.known.id, typed, answers) for answers in said.of(match))
    yield from (Reading(id, typed, answers) for id, answers in said.implied.items())


def _notes(text: Text, found: Sequence[Match], said: Said, slips: Mapping[str, str]) -> Iterable[str]:
    """Yield what was made of the words, wherever that is more than an exact name."""
    used = {text.words[place] for match in found for place in match.places}
    for slip, meant in slips.items():
        if meant in used:
            yield f'"{slip}" read as "{meant}"'
    for match in sorted(found, key=lambda each: (min(each.places), each.known.id)):
        words, name = text.span(match.places), match.known.id.replace("-", " ")
        if match.known.kind == "symptom":
            yield f'"{words}" read as the sign: {name}'
        elif [singular(word) for word in words.split()] != [singular(word) for word in normalize_name(name).split()]:
            yield f'"{words}" read as {name}'
    for id in said.implied:
        yield f"{', '.join(dict.fromkeys(said.because[id]))}: read as {id.replace('-', ' ')}"
    yield from said.notes
    if text.denied:
        words = " ".join(text.words[place] for place in sorted(text.denied))
        yield f'"{words}": noted as not there, which neither sets nor clears anything'


def _nearest(reader: _Reader, text: str) -> tuple[str, ...]:
    owners: dict[str, str] = {}
    for each in reader.known:
        for name in each.names if each.kind == "condition" else (each.names[0], *each.names[2:]):
            owners.setdefault(name, each.id)
    near = dict.fromkeys(owners[name] for name in closest(text, owners, limit=_SUGGESTED * 3))
    return tuple(near)[:_SUGGESTED]


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _once_each(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    unique: dict[tuple[object, ...], Reading] = {}
    for reading in readings:
        unique.setdefault((reading.id, reading.typed, *sorted(reading.answers.items())), reading)
    return tuple(unique[key] for key in sorted(unique, key=repr))
