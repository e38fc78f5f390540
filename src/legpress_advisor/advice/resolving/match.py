"""The step from what a name says to the exercise it means: an entry must account for every word, or there is none."""

from __future__ import annotations

from typing import NamedTuple

from legpress_advisor.advice.resolving.book import Facts, Known, NameBook
from legpress_advisor.advice.resolving.changes import (
    ALWAYS_KEPT,
    ANY_WEIGHT,
    ATTACHMENTS,
    BAR_EITHER,
    HAND_WEIGHTS,
    KEPT_IN,
    MOVEMENTS,
    MUSCLE_WORDS,
    ONE_LIMB,
    PLACES,
    SHAPES,
    STAND_INS,
    SUPPORTS,
    UNSAID,
    USUAL,
)
from legpress_advisor.advice.resolving.english import IDLE
from legpress_advisor.advice.resolving.parse import HELD, Parsed, parse

ASSUMABLE = frozenset({"barbell", "dumbbell", "kettlebell", "cable", "machine", "ez-bar", "plate", "bodyweight"})
"""Equipment that people leave out of names; a Smith machine or a band is always said."""
FIXED = frozenset({"machine", "cable"})
"""Of these, what stays where it is, so that who uses it rarely says so."""
USUAL_OF = {frozenset(words.split()): kind for words, kind in USUAL.items()}
NEAR = 0.4
"""Share of words in common from which an exercise is worth suggesting."""


class Match(NamedTuple):
    """An exercise that accounts for every word of a name."""

    id: str
    assumed: tuple[str, ...]
    ignored: tuple[str, ...]
    """Words that were passed over because they keep the movement."""
    rank: tuple[int, ...]
    """The smaller the better."""


class Matcher:
    """What names mean; equal names are matched once."""

    def __init__(self, book: NameBook) -> None:
        self._book = book
        self._known: dict[Parsed, tuple[Match, ...]] = {}
        self._near: dict[Parsed, tuple[str, ...]] = {}

    def read(self, text: str) -> tuple[Parsed, bool]:
        """Return what a name says, and whether a typing error had to be mended for it."""
        mended = False

        def mend(word: str) -> tuple[str, ...]:
            nonlocal mended
            meaning, changed = self._book.mend(word)
            mended |= changed
            return meaning

        return parse(text, mend), mended

    def matches(self, said: Parsed) -> tuple[Match, ...]:
        """Return the exercises that a name means equally well, best known first; none if no entry accounts for it."""
        if said not in self._known:
            self._known[said] = self._in_order(self._best(said, Accounts(self._book, said)))
        return self._known[said]

    def within(self, said: Parsed, movement: frozenset[str]) -> tuple[str, ...]:
        """Return the exercises of a movement whose names say no more than this one, what says most of it first."""
        known = [known for known in self._book.within(said).within(said.words) if known.said.words & movement]
        fitting = [each for each in known if each.said.equipment <= said.equipment]
        fitting.sort(key=lambda each: (each.said.equipment != said.equipment, -len(each.said.words), each.id))
        return tuple(dict.fromkeys(each.id for each in fitting))

    def near(self, said: Parsed, limit: int = 3) -> tuple[str, ...]:
        """Return the exercises whose names share most with a name, best first; fit to suggest, never to choose."""
        if said not in self._near:
            scores: dict[str, float] = {}
            wanted = (said.words - IDLE) | said.equipment
            for known in self._book.around(said).sharing(said.words - IDLE):
                mine = known.said.words | known.said.equipment
                score = 2 * len(mine & wanted) / (len(mine) + len(wanted))
                if score >= max(NEAR, scores.get(known.id, 0.0)):
                    scores[known.id] = score
            self._near[said] = tuple(sorted(scores, key=lambda id: (-scores[id], id))[:limit])
        return self._near[said]

    def _best(self, said: Parsed, accounts: Accounts) -> list[Match]:
        found = accounts.matches()
        if not found:
            return self._any_press(said) or accounts.unsaid()
        if said.equipment:
            return closest(found)
        usual = said.hint or usual_equipment(said)
        if not said.hint and (just_so := USUAL_OF.get(said.words)):
            found = [match for match in found if just_so in self._book.facts(match.id).own] or found
        found = self._usual(found, usual)
        if usual or not all(match.assumed for match in found):
            return closest(found)
        # Nothing tells the equipment, so what else the names say of the body's position cannot decide.
        best = {match.id: match for match in (*accounts.unsaid(), *found)}
        return list(best.values()) if len(best) > 1 or all(map(certain, best.values())) else []

    def _any_press(self, said: Parsed) -> list[Match]:
        """Return what a press may be that says neither whence nor whereto: from the chest, or overhead."""
        if "press" not in said.words or said.words - {"press"} - SHAPES:
            return []
        readings = [said._replace(words=said.words - {"press"} | {full}) for full in ("chest-press", "shoulder-press")]
        found = [self.matches(reading) for reading in readings]
        return [match for matches in found for match in matches] if all(found) else []

    def _usual(self, found: list[Match], usual: str) -> list[Match]:
        """Keep the matches whose equipment is usual, where the name tells none, else those that assume nothing."""
        found = [match for match in found if match.rank[0] == min(match.rank[0] for match in found)]
        close = [match for match in found if match.rank[1] == min(match.rank[1] for match in found)]
        named = [match for match in close if not match.assumed] or [match for match in found if not match.assumed]
        if usual and (fitting := [match for match in close if meant(usual, self._book.facts(match.id))]):
            return [match for match in fitting if match in named] or fitting
        return named or found

    def _in_order(self, found: list[Match]) -> tuple[Match, ...]:
        return tuple(sorted(found, key=lambda match: (-self._book.facts(match.id).features.familiar, match.id)))


class Accounts:
    """How well each exercise accounts for what one name says."""

    def __init__(self, book: NameBook, said: Parsed) -> None:
        self._book = book
        self._said = said
        self._index = book.within(said)
        self._passed_over: dict[str, tuple[str, ...] | None] = {}

    def matches(self) -> list[Match]:
        """Return every name of an exercise that says no more than this, where the exercise accounts for the rest."""
        found = (self._match(known, known.said.words) for known in self._index.within(self._said.words))
        return [match for match in found if match is not None]

    def unsaid(self) -> list[Match]:
        """Return what a name may mean that leaves out a position or a muscle; several, or none."""
        words = self._said.words
        telling = words - UNSAID - ALWAYS_KEPT - KEPT_IN.keys() - ONE_LIMB.keys()
        found: dict[str, Match] = {}
        for known in self._index.within(words | UNSAID | MUSCLE_WORDS):
            missing = known.said.words - words
            if len(missing) == 1 and known.said.words & telling:
                match = self._match(known, known.said.words - missing)
                if match is not None:
                    found.setdefault(known.id, match._replace(assumed=(*missing, *match.assumed)))
        least = min((match.rank[0] for match in found.values()), default=0)
        best = [match for match in found.values() if match.rank[0] == least]
        return best if len(best) > 1 else []

    def _match(self, known: Known, covered: frozenset[str]) -> Match | None:
        if known.id not in self._passed_over:
            self._passed_over[known.id] = self._ignored(self._book.facts(known.id))
        ignored = self._passed_over[known.id]
        missing = self._missing(known.said)
        if ignored is None or missing is None or (missing and "one-leg" in ignored):
            return None
        extra = self._said.words - covered
        if extra & MOVEMENTS:
            return None
        rank = (sum(map(cost, ignored)), len(extra), len(missing), -len(known.said.equipment & self._said.equipment))
        return Match(known.id, tuple(sorted(missing)), ignored, rank)

    def _ignored(self, facts: Facts) -> tuple[str, ...] | None:
        """Return the words that would be passed over for an exercise; None where one of them makes it another."""
        if not all(fits(kind, facts) for kind in self._said.equipment):
            return None
        ignored = self._said.words - facts.words
        swapped = self._said.equipment - facts.equipment
        return tuple(sorted(ignored | swapped)) if all(keeps(word, facts) for word in ignored) else None

    def _missing(self, name: Parsed) -> frozenset[str] | None:
        """Return the equipment that would have to be assumed; None where there is no assuming it."""
        held = self._said.equipment
        missing = name.equipment - (held | {"dumbbell"} if "kettlebell" in held else held)
        if name.hint and not held and self._said.hint != name.hint:
            missing |= {name.hint}
        if missing and (held or not missing <= ASSUMABLE):
            return None
        return missing


def closest(found: list[Match]) -> list[Match]:
    """Return the matches that no other beats, one for each exercise."""
    least = min(match.rank for match in found)
    return list({match.id: match for match in found if match.rank == least}.values())


def certain(match: Match) -> bool:
    """Return whether a match is sure although it assumes unusual equipment: the name says all but the machine."""
    return match.rank[:2] == (0, 0) and set(match.assumed) <= FIXED


def cost(word: str) -> int:
    """Return how much is lost by passing over a word, so that the entry that says more of a name wins."""
    return 1 if word in IDLE else 3 if word in ONE_LIMB else 4 if word in HELD else 2


def usual_equipment(said: Parsed) -> str:
    """Return the equipment usually meant by a name that tells none; empty where nothing is usual."""
    if said.words & ATTACHMENTS:
        return "cable"
    return USUAL_OF.get(said.words, "") or USUAL_OF.get(said.words - SHAPES, "")


def meant(usual: str, facts: Facts) -> bool:
    """Return whether an exercise is done with the usual equipment; nobody calls a cable a machine unsaid."""
    return usual in facts.own and not (usual == "machine" and "cable" in facts.own)


def fits(kind: str, facts: Facts) -> bool:
    """Return whether an exercise is done with a kind of equipment."""
    pattern = facts.features.pattern
    if kind in facts.equipment:
        return True
    if pattern in BAR_EITHER and STAND_INS.get(kind) in facts.own:
        return True
    if kind == "kettlebell" and "dumbbell" in facts.own:
        return True
    held = HAND_WEIGHTS | ({"barbell", "cable"} if pattern.startswith("wrist") else set())
    return pattern in ANY_WEIGHT and kind in held and bool(facts.own & (held | {"bodyweight"}))


def keeps(word: str, facts: Facts) -> bool:
    """Return whether a word that an entry does not carry leaves the movement what it is."""
    features = facts.features
    if word in ("standing", "seated") and features.support in ("lying", "chest-supported"):
        return word == "seated" and "machine" in facts.own
    if word in ALWAYS_KEPT or features.pattern in KEPT_IN.get(word, ()):
        return True
    if word in ONE_LIMB:
        one_sided = features.laterality != "bilateral"
        return one_sided or (bool(facts.own & ONE_LIMB[word]) and "barbell" not in facts.own)
    if word == "bent-over":
        freely = features.support in ("standing", "hands-and-feet") or "band" in facts.own
        return freely and features.pattern in ("horizontal-pull", "rear-fly")
    if word == "free-weight":
        return bool(facts.own & (HAND_WEIGHTS | STAND_INS.keys()))
    if word == "chest-supported" and features.pattern in ("horizontal-pull", "rear-fly"):
        return features.support in ("chest-supported", "standing")  # bent over freely asks more of the back, never less
    if word in SUPPORTS:
        return features.support in SUPPORTS[word]
    if word in PLACES:
        return any(word in id.split("-") for id in features.equipment)
    return word in MUSCLE_WORDS and word in facts.trains
