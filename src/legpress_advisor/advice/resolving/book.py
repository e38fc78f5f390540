"""The names that exercises go by, read and indexed; for one name only those that could mean it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache, cached_property
from typing import NamedTuple

from legpress_advisor.advice.resolving.changes import MUSCLE_WORDS, UNSAID
from legpress_advisor.advice.resolving.english import FILLER_PHRASES
from legpress_advisor.advice.resolving.parse import (
    HELD,
    RULES,
    Parsed,
    equipment_words,
    fillers,
    parse,
    phrases,
    split,
)
from legpress_advisor.advice.resolving.typos import Speller
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.candidate import Candidate

LOOKED_AT = 200
"""Names looked at for what is only near; more share their rarest word with nothing."""


class Known(NamedTuple):
    """One name of an exercise, read."""

    id: str
    said: Parsed


class Facts(NamedTuple):
    """What an exercise is, as far as names speak of it."""

    features: Candidate
    equipment: frozenset[str]
    """Everything it is done with, by its entry and by its names."""
    own: frozenset[str]
    """What its entry's equipment is."""
    words: frozenset[str]
    """Every word of all its names."""
    trains: frozenset[str]
    """Words of the muscles it targets."""


class Index:
    """Some names of exercises, to be found by the words they hold."""

    def __init__(self, names: Iterable[Known]) -> None:
        self._with: dict[str, list[Known]] = defaultdict(list)
        self._rarest: dict[str, list[Known]] = defaultdict(list)
        names = [known for known in names if known.said.words]
        for known in names:
            for word in known.said.words:
                self._with[word].append(known)
        for known in names:
            self._rarest[min(known.said.words, key=lambda word: (len(self._with[word]), word))].append(known)

    def within(self, words: frozenset[str]) -> list[Known]:
        """Return the names all of whose words are among these."""
        return [
            known
            for word in sorted(words & self._rarest.keys())
            for known in self._rarest[word]
            if known.said.words <= words
        ]

    def sharing(self, words: Iterable[str]) -> list[Known]:
        """Return names that share the rarest of these words; none where no name has any."""
        present = [(len(self._with[word]), word) for word in words if word in self._with]
        return self._with[min(present)[1]][:LOOKED_AT] if present else []


class Row(NamedTuple):
    """One name of an exercise as it is written."""

    words: list[str]
    """In the singular."""
    text: str
    id: str


class NameBook:
    """All English names of exercises; other languages are read as English before they are compared."""

    def __init__(self, base: KnowledgeBase, *, whole: bool) -> None:
        """Take the names as they stand; with `whole` all are read at once, as for a long list of names."""
        self._base = base
        self._whole = whole
        self._read: dict[str, Parsed] = {}
        self._facts: dict[str, Facts] = {}

    def within(self, said: Parsed) -> Index:
        """Return an index of every name that says no more, save a position or a muscle, and maybe of others."""
        if self._whole:
            return self._all
        said_or_left_out = said.words | UNSAID | MUSCLE_WORDS | HELD
        ways = _ways_to_say(said_or_left_out, frozenset.issuperset) | _idle()
        telling = _ways_to_say(said.words, _share)
        return self._index(
            row for row in self._rows if ways.issuperset(row.words) and not telling.isdisjoint(row.words)
        )

    def around(self, said: Parsed) -> Index:
        """Return an index of every name that shares a word with this, and maybe of others."""
        if self._whole:
            return self._all
        ways = _ways_to_say(said.words, _share)
        return self._index(row for row in self._rows if not ways.isdisjoint(row.words))

    def facts(self, id: str) -> Facts:
        """Return what an exercise is."""
        if id not in self._facts:
            features = self._base.candidate(id)
            assert features is not None, id
            names = [self._said(text) for text in self._names_of[id]]
            own = equipment_words(features.equipment) or frozenset({"bodyweight"})
            self._facts[id] = Facts(
                features=features,
                equipment=own.union(*(said.equipment for said in names)),
                own=own,
                words=frozenset().union(*(said.words for said in names)),
                trains=self._trained(features),
            )
        return self._facts[id]

    def mend(self, word: str) -> tuple[tuple[str, ...], bool]:
        """Return what a word of a name is read as, and whether it had a typing error."""
        return ((word,), False) if word in self._words else self._speller.mend(word)

    @cached_property
    def _speller(self) -> Speller:
        words = {word for word in self._words if word.isalpha()}
        tables = {phrase for found in phrases().values() for phrase, _ in found}
        single = {phrase[0] for phrase in tables if len(phrase) == 1 and len(phrase[0]) > 3}
        return Speller(words | single, words.union(*tables))

    @cached_property
    def _rows(self) -> list[Row]:
        rows = self._base.english_names("exercise")
        # A key is the words in the singular, only that those around "to" are one.
        return [Row(split(text) if "to" in key else key.split(), text, id) for key, text, id in rows]

    @cached_property
    def _words(self) -> frozenset[str]:
        """Every word of every name, in the singular."""
        return frozenset().union(*(row.words for row in self._rows))

    @cached_property
    def _names_of(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for row in self._rows:
            found[row.id].append(row.text)
        return found

    @cached_property
    def _all(self) -> Index:
        return self._index(self._rows)

    def _index(self, rows: Iterable[Row]) -> Index:
        return Index(Known(row.id, self._said(row.text)) for row in rows)

    def _said(self, text: str) -> Parsed:
        if text not in self._read:
            self._read[text] = parse(text)
        return self._read[text]

    def _trained(self, features: Candidate) -> frozenset[str]:
        targets = [self._base.muscles[id] for id, (role, _) in features.muscles.items() if role == "target"]
        texts = [text for muscle in targets for text in (muscle.name, muscle.everyday, muscle.region, *muscle.aliases)]
        return frozenset(word for text in texts for word in self._said(text).words) & MUSCLE_WORDS


def _ways_to_say(words: frozenset[str], says: Callable[[frozenset[str], tuple[str, ...]], bool]) -> set[str]:
    """Return the words, in the singular, of every phrase whose meaning `says` enough of these words, and the words."""
    meant = words
    for rule in reversed(RULES):
        if says(meant, tuple(rule.add)):
            meant |= rule.all
    ways = {part for word in meant for part in word.split("-")} | meant
    for found in phrases().values():
        for phrase, meaning in found:
            if meaning and says(meant, meaning):
                ways.update(phrase)
    return ways


@cache
def _idle() -> frozenset[str]:
    """Every word that says nothing, by itself or in a phrase."""
    return fillers().union(*map(split, FILLER_PHRASES))


def _share(words: frozenset[str], meaning: tuple[str, ...]) -> bool:
    return not words.isdisjoint(meaning)
