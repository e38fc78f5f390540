"""Names to exercises: exact, then by alias, then by the words a name is made of; a wrong match is worse than none."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from legpress_advisor.advice.resolving.beside import ALWAYS_BESIDE, BESIDE, NOT_STRENGTH, PAIRS
from legpress_advisor.advice.resolving.book import NameBook
from legpress_advisor.advice.resolving.changes import OPEN
from legpress_advisor.advice.resolving.english import IDLE
from legpress_advisor.advice.resolving.match import Match, Matcher
from legpress_advisor.advice.resolving.parse import Parsed, is_filler, parse, split, without_noise
from legpress_advisor.knowledge.base import Entry, KnowledgeBase
from legpress_advisor.report.resolution import NameLine, ResolveReport
from legpress_advisor.text import name_key

SCHEMA = "advisor.resolve/1"
LONGEST = 200
"""Letters of a name that are looked at; no name is longer, and hostile input costs no more."""
CANDIDATES = 5
FEW = 5
"""Names up to which it is quicker to read only what might match each."""


def resolve(base: KnowledgeBase, names: Sequence[str]) -> ResolveReport:
    """Say what each name means, in the order given; equal names have equal answers."""
    resolver = Resolver(base, whole=len(set(names)) > FEW)
    return ResolveReport(
        schema=SCHEMA,
        knowledge_version=base.version,
        names=tuple(resolver.resolve(name) for name in names),
    )


class Resolver:
    """What is read once and asked for many names."""

    def __init__(self, base: KnowledgeBase, *, whole: bool) -> None:
        self._base = base
        self._matcher = Matcher(NameBook(base, whole=whole))
        self._known: dict[str, NameLine] = {}
        self._heads: dict[str, Entry] = {}
        self._keys = base.name_keys("exercise") if whole else None

    def resolve(self, name: str) -> NameLine:
        """Return what one name means."""
        if name not in self._known:
            self._known[name] = self._resolve(name, name[:LONGEST])
        return self._known[name]

    def _resolve(self, name: str, text: str) -> NameLine:
        if (entry := self._base.entry("exercise", text)) is not None:
            return self._found(name, "exact", entry)
        named = [entry for entry in self._base.named(text) if entry.kind == "exercise"]
        key = name_key(text)
        if key and named:
            proper = [entry for entry in named if key in (name_key(entry.id), name_key(entry.name))]
            return self._named(name, text, proper, named)
        if line := self._with_noise(name, text):
            return line
        return NameLine(name=name, status="not-strength") if is_not_strength(text) else self._read(name, text)

    def _with_noise(self, name: str, text: str) -> NameLine | None:
        """Return what a listed name means to which words were added that say nothing; None where none is listed."""
        for kept, dropped in without_noise(split(text)):
            named = self._listed(kept)
            if len(named) == 1 and parse(" ".join(kept)).words:  # not of equipment alone
                assumed = self._left_out(named[0].id, parse(text))
                ignored = tuple(sorted(IDLE.intersection(dropped)))
                score = round(len(kept) / (len(kept) + len(dropped) + len(assumed)), 2)
                return self._found(name, "parsed", named[0], assumed=assumed, ignored=ignored, score=score)
        return None

    def _listed(self, words: list[str]) -> list[Entry]:
        text = " ".join(words)
        if self._keys is not None and (name_key(text) if "to" in words else " ".join(sorted(words))) not in self._keys:
            return []
        return [entry for entry in self._base.named(text) if entry.kind == "exercise"]

    def _named(self, name: str, text: str, proper: list[Entry], named: list[Entry]) -> NameLine:
        if len(proper) == 1:
            return self._found(name, "exact", proper[0])
        if len(named) == 1:
            return self._found(name, "alias", named[0], assumed=self._left_out(named[0].id, parse(text)))
        return self._ambiguous(name, tuple(entry.id for entry in proper or named))

    def _ambiguous(self, name: str, ids: tuple[str, ...]) -> NameLine:
        score = round(1 / max(2, len(ids)), 2)
        return NameLine(name=name, status="ambiguous", candidates=ids[:CANDIDATES], score=score)

    def _read(self, name: str, text: str) -> NameLine:
        said, mended = self._matcher.read(text)
        matches = self._matcher.matches(said)
        if not matches:
            return self._said_twice(name, text) or self._unknown(name, text, said)
        if len(matches) > 1:
            return self._ambiguous(name, tuple(match.id for match in matches))
        return self._matched(name, said, matches[0], mended)

    def _matched(self, name: str, said: Parsed, match: Match, mended: bool) -> NameLine:
        size = len(said.words) + len(said.equipment)
        score = size / (size + len(match.ignored) + len(match.assumed) + mended)
        return self._found(
            name,
            "fuzzy" if mended else "parsed",
            self._head(match.id),
            assumed=match.assumed or self._left_out(match.id, said),
            ignored=match.ignored,
            score=round(score, 2),
        )

    def _said_twice(self, name: str, text: str) -> NameLine | None:
        """Return what two names for the same thing mean, as in "Chest fly (pec deck)"; None where they disagree."""
        parts = [part for part in _PARTS.split(text) if part.strip()]
        if len(parts) != 2:
            return None
        one, other = map(self.resolve, parts)
        both = _meant(one) & _meant(other)
        found = next((line for line in (one, other) if {line.exercise} == both), None)
        return found and msgspec.structs.replace(found, name=name, status="parsed")

    def _unknown(self, name: str, text: str, said: Parsed) -> NameLine:
        if ALWAYS_BESIDE.intersection(split(text)):
            return NameLine(name=name, status="not-strength")
        near = self._matcher.near(said)
        if said.words & OPEN:
            return self._ambiguous(name, tuple(dict.fromkeys((*self._matcher.within(said, OPEN), *near))))
        return NameLine(name=name, status="unknown", candidates=near)

    def _head(self, id: str) -> Entry:
        if id not in self._heads:
            entry = self._base.entry("exercise", id)
            assert entry is not None, id
            self._heads[id] = entry
        return self._heads[id]

    def _left_out(self, id: str, said: Parsed) -> tuple[str, ...]:
        """Return the equipment that the exercise's id tells and the name does not."""
        return () if said.equipment else tuple(sorted(parse(id).equipment))

    def _found(
        self,
        name: str,
        status: str,
        entry: Entry,
        *,
        assumed: tuple[str, ...] = (),
        ignored: tuple[str, ...] = (),
        score: float = 1.0,
    ) -> NameLine:
        return NameLine(
            name=name,
            status=status,  # type: ignore[arg-type]
            exercise=entry.id,
            family=entry.family,
            assumed=assumed,
            ignored=ignored,
            score=score,
            label=entry.name,
        )


def _meant(line: NameLine) -> set[str | None]:
    return {line.exercise} if line.exercise else set(line.candidates) if line.status == "ambiguous" else set()


_PARTS = re.compile(r"[()\[\]/|]| - ")


def is_not_strength(text: str) -> bool:
    """Return whether a name speaks of nothing but endurance, sports, stretching or rest."""
    words = {word for word in split(text) if word in NOT_STRENGTH or not (is_filler(word) or word in IDLE)}
    for pair in PAIRS:
        words = words - pair | NOT_STRENGTH if pair <= words else words
    return bool(words & NOT_STRENGTH) and words <= NOT_STRENGTH | BESIDE
