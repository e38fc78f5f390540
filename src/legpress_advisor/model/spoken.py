"""The words that a condition or sign goes by; a small part of its entry, quick to read in bulk."""

import re
from collections.abc import Iterable, Sequence

from legpress_advisor.model.condition import Condition
from legpress_advisor.model.evidence import Strict
from legpress_advisor.model.vocabulary import Symptom, Urgency, Wording
from legpress_advisor.text import normalize_name

SMALL = frozenset(("a", "an", "the", "my", "of", "in", "is", "are", "i"))
"""Words of names that may be left out."""
ANYWHERE = 10_000
_JOINED = re.compile(r"can|could|will|not|won|don|doesn|isn|hasn|haven|hay|\w+(?:pain|ache|hurt)s?\b")
"""What may be read as one word with what follows, or as two."""
_APART = str.maketrans('|-/().,;:"&', " " * 11, "'")


class WordSet(Strict, frozen=True, array_like=True):
    """Words that may stand in any order, as a `said_as` of an entry lists them."""

    groups: tuple[tuple[str, ...], ...]
    """Of each group one word must stand in the text; in capitals the id of a wording."""
    apart: int
    """How many places they may lie apart at most."""
    needs: frozenset[str]
    """The words of the smallest group, one of which must stand there; empty if that is not told by single words."""


class Spoken(Strict, frozen=True, kw_only=True):
    """A condition or sign as people may name it."""

    kind: str
    id: str
    names: tuple[str, ...]
    sets: tuple[WordSet, ...] = ()
    heads: frozenset[str] = frozenset()
    """The first words of its names, one of which must stand in a text; empty if names may start otherwise."""
    medicines: tuple[str, ...] = ()
    """Of a condition: what people take for it."""
    urgency: Urgency = "none"
    """Of a sign; a condition has none."""
    covers: frozenset[str] = frozenset()
    """The condition and its parents; for a sign, those of the conditions it is treated as."""
    unresearched: bool = False
    yields_to: tuple[str, ...] = ()


def spoken_condition(condition: Condition, covers: Iterable[str]) -> Spoken:
    """Return the words of a condition; `covers` are its own id and those of its parents."""
    names = (condition.id.replace("-", " "), condition.name, *condition.aliases)
    return Spoken(
        kind="condition",
        id=condition.id,
        names=names,
        heads=_heads(names),
        sets=tuple(map(word_set, condition.said_as)),
        medicines=condition.medicines,
        covers=frozenset(covers),
        unresearched=condition.unresearched,
    )


def spoken_sign(sign: Symptom, covers: Iterable[str]) -> Spoken:
    """Return the words of a sign; its second name is the sentence that describes it."""
    names = (sign.id.replace("-", " "), sign.sign, *sign.aliases)
    return Spoken(
        kind="symptom",
        id=sign.id,
        names=names,
        heads=_heads(names),
        sets=tuple(map(word_set, sign.said_as)),
        urgency=sign.urgency,
        covers=frozenset(covers),
        yields_to=sign.yields_to,
    )


def word_set(groups: Sequence[str]) -> WordSet:
    """Return the word set of one `said_as`; a first group such as "within 6" says how far apart it may stand."""
    apart = int(groups[0].removeprefix("within ")) if groups[0].startswith("within ") else ANYWHERE
    parts = [tuple(group.split("|")) for group in (groups if apart == ANYWHERE else groups[1:])]
    plain = [group for group in parts if all(part.isalpha() or part.isupper() for part in group)]
    smallest = min(plain, key=len) if plain else ()
    return WordSet(tuple(parts), apart, frozenset(smallest))


def vocabulary(spoken: Iterable[Spoken], wordings: Iterable[Wording]) -> list[str]:
    """Return every word of every name, word set and medicine, and the single words of wordings, in order."""
    said: list[str] = []
    for each in spoken:
        # The sentence that describes a sign is no name; its small words would let a denial reach too far.
        said += each.names if each.kind == "condition" else (each.names[0], *each.names[2:])
        said += (part for every in each.sets for group in every.groups for part in group if not part.isupper())
        said += each.medicines
    said += (part for wording in wordings for part in wording.words if " " not in part)
    return sorted(set(" ".join(said).casefold().translate(_APART).split()))


def _heads(names: Sequence[str]) -> frozenset[str]:
    heads = set()
    for name in map(normalize_name, names):
        words = [word for word in name.split() if word not in SMALL]
        if not words or _JOINED.match(" ".join(words)):
            return frozenset()
        heads.add(words[0])
    return frozenset(heads)
