"""The step from a written name to what it says: words of the movement and equipment, whatever order they stand in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain, combinations
from typing import NamedTuple

from legpress_advisor.advice.resolving import english, languages
from legpress_advisor.advice.resolving.tables import words
from legpress_advisor.text import normalize_name, singular

HELD = words(
    "barbell dumbbell kettlebell ez-bar trap-bar cable machine smith band suspension plate medicine-ball "
    "stability-ball bodyweight vest"
)
"""Equipment that can be left out of a name or added to it; anything else, as a sled, is part of the movement."""

_AMOUNT = re.compile(
    r"(?!21s)\d+(kg|lbs?|g|s|secs?|seconds?|mins?|minutes?|m|km|cm|mm|in|inch|x\d*|reps?|sets?|rm|er|deg)?"
)
_MODIFIERS = words(
    "incline decline close-grip wide-grip neutral-grip reverse-grip reverse overhand underhand low high seated "
    "standing lying one-arm one-leg two-arm alternating weighted pause tempo unilateral"
)


MOST_NOISE = 4
"""Words that say nothing up to which each may be part of a listed name, as in "90/90 hold"."""


class Parsed(NamedTuple):
    """What a name says."""

    words: frozenset[str]
    """Words of the movement, and those that change it or may."""
    equipment: frozenset[str]
    hint: str = ""
    """Equipment that the name implies where it tells none: a "bench press" has a bar, a "chest press" a machine."""


class Rule(NamedTuple):
    """Words that together mean others."""

    all: frozenset[str]
    none: frozenset[str]
    add: frozenset[str]
    hint: str = ""
    held: str = ""
    """Equipment without which the rule does not hold."""


def _rule(all: str, then: str = "", none: str = "", hint: str = "", held: str = "") -> Rule:
    wanted = frozenset(all.split())
    return Rule(wanted, frozenset(none.split()), frozenset(then.split()), hint, held)


RULES = (
    _rule("hammer press", "neutral-grip press"),
    _rule("bench press", "chest-press", hint="barbell"),
    _rule("chest press", "chest-press", none="leg", hint="machine"),
    _rule("overhead press", "shoulder-press", none="triceps squat lunge push landmine carry", hint="barbell"),
    _rule("shoulder press", "shoulder-press", none="landmine"),
    _rule("straight-arm pushdown", "straight-arm pulldown"),
    _rule("lat pushdown", "straight-arm pulldown"),
    _rule("crossover bench", "fly bench", hint="cable"),
    _rule("crossover fly", "crossover"),
    _rule("low crossover", "low-high fly", hint="cable"),
    _rule("high crossover", "high-low fly", hint="cable"),
    _rule("rear lateral raise", "reverse fly"),
    _rule("bent-over lateral raise", "reverse fly", none="leg"),
    _rule("rear delt raise", "reverse fly"),
    _rule("delt raise", "lateral raise", none="front reverse"),
    _rule("rear delt fly", "reverse fly"),
    _rule("rear fly", "reverse fly"),
    _rule("back fly", "reverse fly", none="bench"),
    _rule("rear raise", "reverse fly", none="leg front"),
    _rule("reverse delt fly", "reverse fly"),
    _rule("biceps curl", "curl", none="leg"),
    _rule("arm curl", "curl", none="leg wrist"),
    _rule("neutral-grip curl", "hammer curl"),
    _rule("overhand curl", "reverse curl"),
    _rule("reverse-grip curl", "reverse curl"),
    _rule("underhand curl", "curl"),
    _rule("underhand", "reverse-grip", none="raise"),
    _rule("bent row", "bent-over row"),
    _rule("bent-knee leg raise", "knee raise"),
    _rule("bent leg raise", "knee raise"),
    _rule("french press lying", "lying triceps extension"),
    _rule("french press seated", "overhead triceps extension seated", hint="barbell"),
    _rule("french press standing", "overhead triceps extension standing", hint="barbell"),
    _rule("french press overhead", "overhead triceps extension", hint="barbell"),
    _rule("extension behind-neck", "overhead triceps extension", none="leg back neck hip"),
    _rule("extension overhead", "overhead triceps extension", none="leg back neck hip shoulder"),
    _rule("triceps press seated", "overhead triceps extension seated"),
    _rule("one-arm triceps extension", "overhead triceps extension one-arm", none="lying side", held="dumbbell"),
    _rule("leg raise parallel-bar", "captain chair leg raise"),
    _rule("knee raise parallel-bar", "captain chair knee raise"),
    _rule("prone row", "chest-supported row"),
    _rule("incline row", "chest-supported row", none="upright inverted"),
    _rule("reverse row", "reverse-grip row", none="fly machine"),
    _rule("reverse pulldown", "reverse-grip pulldown"),
    _rule("reverse chest-press", "reverse-grip chest-press"),
    _rule("reverse shoulder-press", "reverse-grip shoulder-press"),
    _rule("reverse pushdown", "reverse-grip pushdown"),
    _rule("triceps pushdown", "pushdown"),
    _rule("triceps pulldown", "pushdown"),
    _rule("lat pulldown", "pulldown"),
    _rule("back squat", "squat", hint="barbell"),
    _rule("neutral-grip chin-up", "neutral-grip pull-up"),
    _rule("wide-grip chin-up", "wide-grip pull-up"),
    _rule("overhand chin-up", "pull-up"),
    _rule("low-high crossover", "low-high fly", hint="cable"),
    _rule("high-low crossover", "high-low fly", hint="cable"),
    _rule("rear lunge", "reverse lunge"),
    _rule("back lunge", "reverse lunge"),
    _rule("unilateral leg", "one-leg leg"),
    _rule("unilateral calf", "one-leg calf"),
    _rule("unilateral hip", "one-leg hip"),
    _rule("unilateral glute", "one-leg glute"),
    _rule("unilateral deadlift", "one-leg deadlift"),
    _rule("unilateral squat", "one-leg squat"),
    _rule("unilateral", "one-arm"),
)

TRIGGERS = words(
    "press raise extension fly curl row pulldown pushdown squat lunge unilateral underhand chin-up crossover"
)
"""Every rule needs one of these words or what came of one; where a name has none, no rule applies."""


def parse(text: str, mend: Callable[[str], tuple[str, ...]] | None = None) -> Parsed:
    """Return what a name says; `mend` turns a word that no table has into the words it is likely to stand for.

    Without it every word that is no known filler stays, amounts too: that is how names of entries are read.
    """
    tokens = _tokens(split(text), mend)
    equipment = HELD.intersection(tokens)
    words = set(tokens) - HELD
    if "cable" in equipment:
        words.discard("bar")  # what is held of a cable
    hint = ""
    for rule in RULES if TRIGGERS & words else ():
        if rule.all <= words and not rule.none & words and (not rule.held or rule.held in equipment):
            words = (words - rule.all) | rule.add
            hint = hint or rule.hint
    rest = words - _MODIFIERS - english.IDLE
    if rest == {"overhead"} and equipment and equipment <= {"smith", "machine", "barbell"}:
        words = (words - rest) | {"shoulder-press"}
    if rest == {"calf"}:
        words |= {"raise"}
    if rest == {"bench"} or (rest == {"press"} and words & {"incline", "decline"}):
        hint = hint or ("barbell" if rest == {"bench"} else "")
        words = (words - rest) | {"chest-press"}
    return Parsed(frozenset(words), _told_apart(equipment), "" if equipment else hint)


def split(text: str) -> list[str]:
    """Return the words of a name in the singular, without accents, in lower case."""
    return [_singular(word) for word in normalize_name(text).split()]


@cache
def phrases() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """Return every phrase that is read as something else, by its first word, the longest first."""
    table: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = {}
    for written in (english.EQUIPMENT, english.SAME, languages.SAME):
        for meaning, names in written.items():
            for name in names:
                _add(table, name, tuple(meaning.split()))
    for name in (*english.FILLER_PHRASES, *languages.FILLER_PHRASES):
        _add(table, name, ())
    return {first: sorted(found.items(), key=lambda item: -len(item[0])) for first, found in table.items()}


@cache
def fillers() -> frozenset[str]:
    """Return every word that says nothing of the movement."""
    return frozenset(map(singular, english.FILLERS | languages.FILLERS))


_singular = lru_cache(maxsize=10_000)(singular)


def _told_apart(equipment: frozenset[str]) -> frozenset[str]:
    """Drop what is only part of something else that is said: the bar of a Smith machine or at a cable."""
    if "smith" in equipment:
        return equipment - {"machine", "barbell"}
    if "cable" in equipment:
        return equipment - {"barbell", "ez-bar"}
    if equipment & {"ez-bar", "trap-bar"}:
        return equipment - {"barbell"}
    return equipment


def _add(table: dict[str, dict[tuple[str, ...], tuple[str, ...]]], name: str, meaning: tuple[str, ...]) -> None:
    # The tables are written as names are compared, save for plurals.
    if key := tuple(map(singular, name.split())):
        table.setdefault(key[0], {}).setdefault(key, meaning)


def _tokens(words: list[str], mend: Callable[[str], tuple[str, ...]] | None) -> set[str]:
    found: set[str] = set()
    place = 0
    while place < len(words):
        length, meaning = _at(words, place)
        if not length:
            word = words[place]
            length, meaning = 1, _meaning(word, mend)
        found.update(meaning)
        place += length
    return found


def without_noise(words: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield a name without some of its words that say nothing, and which these are, the fewest first."""
    noise: list[tuple[int, int]] = []
    place = 0
    while place < len(words):
        length, meaning = _at(words, place)
        word, end = words[place], place + max(1, length)
        said = meaning if length else (word,)
        if word != "to" and all(each in english.IDLE or is_filler(each) for each in said):
            noise.append((place, end))
        place = end
    sizes = range(1, len(noise) + 1) if len(noise) <= MOST_NOISE else [len(noise)]
    for dropped in chain.from_iterable(combinations(noise, size) for size in sizes):
        gone = {at for start, end in dropped for at in range(start, end)}
        yield [word for at, word in enumerate(words) if at not in gone], [words[at] for at in sorted(gone)]


def _meaning(word: str, mend: Callable[[str], tuple[str, ...]] | None) -> tuple[str, ...]:
    if mend is None:
        return () if word in fillers() else (word,)
    if is_filler(word):
        return ()
    return (word,) if word in english.IDLE else mend(word)


def _at(words: list[str], place: int) -> tuple[int, tuple[str, ...]]:
    for phrase, meaning in phrases().get(words[place], ()):
        if len(phrase) == 1 or tuple(words[place : place + len(phrase)]) == phrase:
            # What a phrase means may be a word with a meaning of its own: "rdl" is "romanian deadlift".
            return len(phrase), meaning
    return 0, ()


def is_filler(word: str) -> bool:
    """Return whether a word says nothing of the movement, as amounts and small words."""
    return word in fillers() or (word[0].isdigit() and _AMOUNT.fullmatch(word) is not None)


def equipment_words(ids: Iterable[str]) -> frozenset[str]:
    """Return the equipment, as names call it, of equipment ids."""
    return frozenset(kind for id in ids for kind in _kinds(id))


def _kinds(id: str) -> tuple[str, ...]:
    known = {
        "dumbbells": ("dumbbell",), "kettlebells": ("kettlebell",), "weight-plate": ("plate",),
        "cable-station": ("cable", "machine"), "lat-pulldown-machine": ("cable", "machine"),
        "seated-row-station": ("cable", "machine"), "resistance-band": ("band",), "mini-band": ("band",),
        "suspension-trainer": ("suspension",), "weight-vest": ("vest",), "smith-machine": ("smith",),
        "barbell": ("barbell",), "safety-bar": ("barbell",),
    }  # fmt: skip
    if id in known:
        return known[id]
    if id.endswith("-machine") or id in ("pec-deck-machine", "glute-ham-developer"):
        return ("machine",)
    return (id,) if id in HELD else ()
