"""The words that a condition or sign goes by; a small part of its entry, quick to read in bulk."""

from collections.abc import Iterable

from legpress_advisor.model.condition import Condition
from legpress_advisor.model.evidence import Strict
from legpress_advisor.model.vocabulary import Symptom, Urgency


class Spoken(Strict, frozen=True, kw_only=True):
    """A condition or sign as people may name it."""

    kind: str
    id: str
    names: tuple[str, ...]
    sets: tuple[tuple[str, ...], ...] = ()
    """Word sets: words that may stand in any order."""
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
    return Spoken(
        kind="condition",
        id=condition.id,
        names=(condition.id.replace("-", " "), condition.name, *condition.aliases),
        sets=condition.said_as,
        medicines=condition.medicines,
        covers=frozenset(covers),
        unresearched=condition.unresearched,
    )


def spoken_sign(sign: Symptom, covers: Iterable[str]) -> Spoken:
    """Return the words of a sign; its second name is the sentence that describes it."""
    return Spoken(
        kind="symptom",
        id=sign.id,
        names=(sign.id.replace("-", " "), sign.sign, *sign.aliases),
        sets=sign.said_as,
        urgency=sign.urgency,
        covers=frozenset(covers),
        yields_to=sign.yields_to,
    )
