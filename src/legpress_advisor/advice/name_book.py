"""The names that exercises go by, read and indexed; for one name only those that could mean it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from legpress_advisor.advice import name_languages
from legpress_advisor.advice.name_changes import MUSCLE_WORDS
from legpress_advisor.advice.name_parse import RULES, Parsed, equipment_words, parse, phrases, split
from legpress_advisor.advice.name_typos import Speller
from legpress_advisor.advice.name_words import EQUIPMENT, SAME
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
        return [known for word in sorted(words) for known in self._rarest.get(word, ()) if known.said.words <= words]

    def sharing(self, words: Iterable[str]) -> list[Known]:
        """Return names that share the rarest of these words; none where no name has any."""
        present = [(len(self._with[word]), word) for word in words if word in self._with]
        return self._with[min(present)[1]][:LOOKED_AT] if present else []


class NameBook:
    """All English names of exercises; other languages are read as English before they are compared."""

    def __init__(self, base: KnowledgeBase, *, whole: bool) -> None:
        """Take the names as they stand; with `whole` all are read at once, as for a long list of names."""
        self._base = base
        self._whole = whole
        self._read: dict[str, Parsed] = {}
        self._facts: dict[str, Facts] = {}
        self._seen: dict[str, bool] = {}

    def index(self, said: Parsed) -> Index:
        """Return an index of every name that shares a word with what was said, and maybe of more."""
        if self._whole:
            return self._all
        looks = re.compile("|".join(sorted(map(re.escape, _looks_of(said.words)))) or r"(?!)")
        return Index(Known(id, self._said(text)) for text, id in self._names if looks.search(text))

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

    def is_known(self, word: str) -> bool:
        """Return whether a name has a word, quickly; one that is not found here may still be known."""
        if word not in self._seen:
            self._seen[word] = not self._whole and re.search(rf"\b{re.escape(word)}s?\b", self._text) is not None
        return self._seen[word]

    @cached_property
    def speller(self) -> Speller:
        """What mends typing errors; it knows the words of every table and every name."""
        words = {word for text, _ in self._names for word in split(text) if word.isalpha()}
        tables = {word for found in phrases().values() for phrase, _ in found for word in phrase}
        return Speller(words, words | tables)

    @cached_property
    def _names(self) -> list[tuple[str, str]]:
        return [(name.text.casefold(), name.id) for name in self._base.names("exercise") if not name.language]

    @cached_property
    def _text(self) -> str:
        return "\n".join(text for text, _ in self._names)

    @cached_property
    def _names_of(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for text, id in self._names:
            found[id].append(text)
        return found

    @cached_property
    def _all(self) -> Index:
        return Index(Known(id, self._said(text)) for text, id in self._names)

    def _said(self, text: str) -> Parsed:
        if text not in self._read:
            self._read[text] = parse(text)
        return self._read[text]

    def _trained(self, features: Candidate) -> frozenset[str]:
        targets = [self._base.muscles[id] for id, (role, _) in features.muscles.items() if role == "target"]
        texts = [text for muscle in targets for text in (muscle.name, muscle.everyday, muscle.region, *muscle.aliases)]
        return frozenset(word for text in texts for word in self._said(text).words) & MUSCLE_WORDS


def _looks_of(words: frozenset[str]) -> set[str]:
    """Return beginnings of words, one of which every English name that says one of these words must hold."""
    meant = set(words)
    for rule in reversed(RULES):
        if rule.add & meant:
            meant |= rule.all
    looks = {_beginning(word) for word in meant}
    for table in (SAME, EQUIPMENT, name_languages.SAME):
        for meaning, names in table.items():
            if meant.intersection(meaning.split()):
                looks |= set(map(_beginning, names))
    return looks


def _beginning(name: str) -> str:
    """Return what stays of the longest word of a name in the plural too."""
    longest = max(name.replace("-", " ").split(), key=len)
    return longest[:-1] if longest.endswith("y") else longest[:5]
