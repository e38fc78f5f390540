"""The step from what a name says to the exercise it means: an entry must account for every word, or there is none."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from legpress_advisor.advice.name_parse import Parsed, equipment_words, parse, phrases, split
from legpress_advisor.advice.name_typos import Speller
from legpress_advisor.advice.name_words import (
    ANY_WEIGHT,
    BAR_EITHER,
    HAND_WEIGHTS,
    KEEPS,
    MUSCLE_WORDS,
    ONE_LIMB,
    PLACES,
    SHAPES,
    STAND_INS,
    SUPPORTS,
    SUPPOSED,
    UNSAID,
    USUAL,
)
from legpress_advisor.knowledge.base import KnowledgeBase, Name
from legpress_advisor.model.candidate import Candidate

ASSUMABLE = frozenset({"barbell", "dumbbell", "kettlebell", "cable", "machine", "ez-bar", "plate"})
"""Equipment that people leave out of names; a Smith machine or a band is always said."""

USUAL_OF = {frozenset(words.split()): kind for words, kind in USUAL.items()}

FIXED = frozenset({"machine", "cable"})
"""Of these, what may be assumed wherever nothing else fits a name: who is at a machine rarely says so."""


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


class Match(NamedTuple):
    """An exercise that accounts for every word of a name."""

    id: str
    assumed: tuple[str, ...]
    ignored: tuple[str, ...]
    """Words that were passed over because they keep the movement."""
    rank: tuple[int, ...]
    """The smaller the better."""


class NameBook:
    """All English names of exercises, read and indexed; built when first asked."""

    def __init__(self, base: KnowledgeBase) -> None:
        self._base = base
        self._facts: dict[str, Facts] = {}
        self._matches: dict[Parsed, tuple[Match, ...]] = {}

    def read(self, text: str) -> tuple[Parsed, bool]:
        """Return what a name says, and whether a typing error had to be mended for it."""
        self.speller.mended = False
        said = parse(text, self.speller.mend)
        return said, self.speller.mended

    def matches(self, said: Parsed) -> tuple[Match, ...]:
        """Return the exercises that a name means equally well; none if no entry accounts for all it says."""
        if said not in self._matches:
            found = [match for known in self._within(said) if (match := self._match(known, said)) is not None]
            self._matches[said] = self._best(found, said)
        return self._matches[said]

    def near(self, said: Parsed, limit: int = 3) -> list[str]:
        """Return the exercises whose names share most with a name, best first; fit to suggest, never to choose."""
        scores: dict[str, float] = {}
        wanted = said.words | said.equipment
        total = sum(map(self._weight, wanted))
        for known in self._sharing(said.words):
            mine = known.said.words | known.said.equipment
            shared = sum(map(self._weight, mine & wanted))
            score = shared / (total + sum(map(self._weight, mine)) - shared)
            scores[known.id] = max(score, scores.get(known.id, 0.0))
        ranked = sorted(scores, key=lambda id: (-scores[id], id))
        return [id for id in ranked[:limit] if scores[id] >= 0.3]

    @cached_property
    def speller(self) -> Speller:
        """What mends typing errors: it knows the words of every table and every name."""
        words = {word for known in self.names for word in split(known.text) if word.isalpha()}
        tables = {word for found in phrases().values() for phrase, _ in found for word in phrase}
        return Speller(words, words | tables)

    @cached_property
    def names(self) -> list[Name]:
        """Every English name of an exercise."""
        return [name for name in self._base.names("exercise") if not name.language]

    @cached_property
    def _known(self) -> list[Known]:
        return [Known(name.id, parse(name.text)) for name in self.names]

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(word for known in self._known for word in known.said.words)

    @cached_property
    def _by_rarest(self) -> dict[str, list[Known]]:
        found: dict[str, list[Known]] = defaultdict(list)
        for known in self._known:
            if known.said.words:
                found[min(known.said.words, key=lambda word: (self._counts[word], word))].append(known)
        return found

    @cached_property
    def _by_word(self) -> dict[str, list[Known]]:
        found: dict[str, list[Known]] = defaultdict(list)
        for known in self._known:
            for word in known.said.words:
                found[word].append(known)
        return found

    @cached_property
    def _by_id(self) -> dict[str, list[Parsed]]:
        found: dict[str, list[Parsed]] = defaultdict(list)
        for known in self._known:
            found[known.id].append(known.said)
        return found

    def _weight(self, word: str) -> float:
        return 1.0 / (1 + self._counts[word]) ** 0.5

    def _sharing(self, words: frozenset[str]) -> list[Known]:
        present = sorted((word for word in words if word in self._counts), key=lambda word: (self._counts[word], word))
        return self._by_word[present[0]][:200] if present else []

    def _within(self, said: Parsed) -> Iterator[Known]:
        for word in sorted(said.words):
            for known in self._by_rarest.get(word, ()):
                if known.said.words <= said.words:
                    yield known

    def facts(self, id: str) -> Facts:
        """Return what an exercise is."""
        if id not in self._facts:
            features = self._base.candidate(id)
            assert features is not None, id
            own = equipment_words(features.equipment) or frozenset({"bodyweight"})
            names = self._by_id[id]
            self._facts[id] = Facts(
                features=features,
                equipment=own.union(*(said.equipment for said in names)),
                own=own,
                words=frozenset().union(*(said.words for said in names)),
                trains=self._trained(features),
            )
        return self._facts[id]

    def _trained(self, features: Candidate) -> frozenset[str]:
        targets = [self._base.muscles[id] for id, (role, _) in features.muscles.items() if role == "target"]
        texts = [text for muscle in targets for text in (muscle.name, muscle.everyday, muscle.region, *muscle.aliases)]
        return frozenset(word for text in texts for word in parse(text).words) & MUSCLE_WORDS

    def _match(self, known: Known, said: Parsed) -> Match | None:
        facts = self.facts(known.id)
        equipment = self._equipment_fits(known, said, facts)
        if equipment is None:
            return None
        extra = said.words - known.said.words
        ignored = [word for word in extra if word not in facts.words]
        if not all(keeps(word, facts) for word in ignored):
            return None
        missing, covered = equipment
        rank = (len(ignored), len(extra), len(missing), -covered)
        return Match(known.id, tuple(sorted(missing)), tuple(sorted(ignored)), rank)

    def _equipment_fits(self, known: Known, said: Parsed, facts: Facts) -> tuple[frozenset[str], int] | None:
        """Return the equipment that would be assumed and how much of what was said the name covers; None for a clash."""
        if not all(fits(kind, facts) for kind in said.equipment):
            return None
        missing = known.said.equipment - said.equipment
        if missing and (said.equipment or not missing <= ASSUMABLE):
            return None
        return missing, len(known.said.equipment & said.equipment)

    def _best(self, found: list[Match], said: Parsed) -> tuple[Match, ...]:
        if not found:
            return self._unsaid(said)
        if not said.equipment:
            found = self._usual(found, said)
        least = min(match.rank for match in found)
        best = {match.id: match for match in found if match.rank == least}
        if all(match.assumed for match in best.values()) and not (said.hint or self._is_usual(said)):
            best |= {match.id: match for match in self._unsaid(said) if match.id not in best}
            if len(best) == 1 and not all(set(match.assumed) <= FIXED for match in best.values()):
                return ()
        return tuple(best[id] for id in sorted(best))

    def _usual(self, found: list[Match], said: Parsed) -> list[Match]:
        """Keep the matches whose equipment is usual, where the name tells none."""
        fewest = min(match.rank[:2] for match in found)
        found = [match for match in found if match.rank[:2] == fewest]
        named = [match for match in found if not match.assumed]
        usual = said.hint or self._is_usual(said)
        if usual and (fitting := [match for match in found if usual in self.facts(match.id).own]):
            return [match for match in fitting if match in named] or fitting
        return named or found

    def _is_usual(self, said: Parsed) -> str:
        return USUAL_OF.get(said.words - SHAPES, "") or USUAL_OF.get(said.words, "")

    def _unsaid(self, said: Parsed) -> tuple[Match, ...]:
        """Return what a name may mean that leaves out a position or a muscle; several, or none."""
        found: dict[str, Match] = {}
        for known in self._sharing(said.words - UNSAID - KEEPS.keys() - ONE_LIMB.keys()):
            missing = known.said.words - said.words
            if len(missing) == 1 and missing <= UNSAID | MUSCLE_WORDS:
                whole = said._replace(words=said.words | missing)
                match = self._match(known, whole)
                if match is not None and not match.assumed and not match.ignored:
                    found.setdefault(known.id, match._replace(assumed=tuple(missing)))
        if len(found) == 1 and not all(match.assumed[0] in SUPPOSED for match in found.values()):
            return ()
        return tuple(found[id] for id in sorted(found))


def fits(kind: str, facts: Facts) -> bool:
    """Return whether an exercise is done with a kind of equipment."""
    pattern = facts.features.pattern
    if kind in facts.equipment:
        return True
    if pattern in BAR_EITHER and STAND_INS.get(kind, frozenset()) & facts.own:
        return True
    held = HAND_WEIGHTS | ({"barbell"} if pattern.startswith("wrist") else set())
    return pattern in ANY_WEIGHT and kind in held and bool(facts.own & (held | {"bodyweight"}))


def keeps(word: str, facts: Facts) -> bool:
    """Return whether a word that an entry does not carry leaves the movement what it is."""
    features = facts.features
    if word in ("standing", "seated") and features.support in ("lying", "chest-supported"):
        return False
    if word in KEEPS and ((patterns := KEEPS[word]) is None or features.pattern in patterns):
        return True
    if word in ONE_LIMB:
        one_sided = features.laterality != "bilateral"
        return one_sided or (bool(facts.own & ONE_LIMB[word]) and "barbell" not in facts.own)
    if word == "bent-over":
        freely = features.support in ("standing", "hands-and-feet") or "band" in facts.own
        return freely and features.pattern in ("horizontal-pull", "rear-fly")
    if word == "free-weight":
        return bool(facts.own & (HAND_WEIGHTS | STAND_INS.keys()))
    if word in SUPPORTS:
        return features.support in SUPPORTS[word]
    if word in PLACES:
        return any(word in id.split("-") for id in features.equipment)
    return word in MUSCLE_WORDS and word in facts.trains
