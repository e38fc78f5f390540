"""The step from free words to conditions, signs and answers; what matches nothing stays unrecognised.

Everything is decided by names, word sets and small patterns, and said back. Where words can be read in two ways the
stricter reading holds: a sign that needs help wins wherever it stands, an answer counts only for the condition it was
said of, a denial covers no more than the complaint it names, what stands beside it is read on its own, and words that
nobody knows are never passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from legpress_advisor.advice.names import lookup
from legpress_advisor.advice.person import Person, Reading
from legpress_advisor.advice.understanding.understood import Understood, read_as
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.vocabulary import URGENT, Effort
from legpress_advisor.text import normalize_name

VERY_HIGH = "uncontrolled-hypertension"
PRESSURES = ("systolic", "diastolic")

_TIMES = frozenset(("last", "ago"))
"""With one of these even a listed name, such as "covid last month", is read by its words, for the time in it."""

_NOTHING = re.compile(
    r"none|nothing(?: (?:wrong|the matter)(?: with me)?)?|no|nope|n ?a|nil|not applicable|all (?:good|fine)"
    r"|feeling fine|(?:perfectly )?healthy|in good health|fit and (?:well|healthy)"
    r"|no (?:health |medical )?(?:problems|issues|injuries|conditions|complaints)"
)
"""What people type where there is nothing to name."""


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
    texts = [*(("condition", text) for text in conditions), *(("symptom", text) for text in symptoms)]
    found = [_one(base, kind, text) for kind, text in sorted(set(texts), key=lambda each: (each[1], each[0]))]
    found += _together(base, [text for _, text in texts], {each.id for one in found for each in one.symptoms})
    unrecognised = _once(text for each in found for text in each.unrecognised)
    return Person(
        conditions=_outgrown(base, _once_each(reading for each in found for reading in each.conditions)),
        symptoms=_once_each(reading for each in found for reading in each.symptoms),
        unrecognised=unrecognised,
        effort=effort,
        answers=answers or {},
        notes=_once(note for each in found for note in each.notes),
        of_others=_once(text for each in found if each.of_others for text in each.unrecognised),
        suggestions={text: near for text in unrecognised if (near := _nearest(base, text))},
        supervised=supervised,
        new_to_lifting=new_to_lifting,
    )


def _one(base: KnowledgeBase, kind: str, typed: str) -> Understood:
    """Read one text: as an id, as a name, then by its words."""
    if typed in base.symptoms and not (kind == "condition" and base.entry("condition", typed) is not None):
        return Understood(symptoms=(Reading(typed),))
    if base.entry("condition", typed) is not None:
        return Understood(conditions=(Reading(typed),))
    if _NOTHING.fullmatch(normalize_name(typed)):
        return Understood(notes=(f'"{normalize_name(typed)}": nothing to mind',))
    return _named(base, typed) or _by_words(base, typed)


def _together(base: KnowledgeBase, texts: Sequence[str], known: set[str]) -> list[Understood]:
    """Read all texts as one, for the signs that need help only together: "24 weeks pregnant" and "bleeding".

    Nothing else is taken from it: what is said of one condition stays with the words it was said in.
    """
    spoken = sorted(set(texts))
    if len(spoken) < 2 or all(base.entry("condition", text) or lookup(base, text, ("condition",)) for text in spoken):
        return []
    read = _by_words(base, ". ".join(spoken))
    urgent = (each for each in read.symptoms if base.symptoms[each.id].urgency in URGENT and each.id not in known)
    return [Understood(symptoms=tuple(urgent))]


def _named(base: KnowledgeBase, typed: str) -> Understood | None:
    """Read a text that is one exact name of a condition; None if it is more, or holds a sign that needs help."""
    if any(letter.isdigit() for letter in typed) or "trimester" in typed.casefold() or len(typed) > 100:
        return None
    named = lookup(base, typed, ("condition",))
    if not named or not _TIMES.isdisjoint(typed.casefold().split()):
        return None
    from legpress_advisor.advice.understanding.lexicon import Lexicon
    from legpress_advisor.advice.understanding.matching import matches
    from legpress_advisor.advice.understanding.phrases import read

    urgent = [known for known in base.spoken("symptom") if known.urgency != "none"]
    if matches(Lexicon(urgent, base.wordings), read(typed)):
        return None
    notes = (note for entry in named for note in read_as(normalize_name(typed), "condition", entry.id))
    return Understood(conditions=tuple(Reading(entry.id, typed) for entry in named), notes=tuple(notes))


def _outgrown(base: KnowledgeBase, readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Leave out blood pressure "under control" beside a reading at which nobody trains."""
    if not any(reading.id == VERY_HIGH and not reading.answers.keys().isdisjoint(PRESSURES) for reading in readings):
        return readings
    milder = {each.id for each in base.ancestry(VERY_HIGH)[1:]}
    return tuple(reading for reading in readings if reading.id not in milder)


def _by_words(base: KnowledgeBase, typed: str) -> Understood:
    from legpress_advisor.advice.understanding.reading import by_words, reader_of  # exact names do without the tables

    return by_words(reader_of(base), typed)


def _nearest(base: KnowledgeBase, text: str) -> tuple[str, ...]:
    from legpress_advisor.advice.understanding.reading import nearest, reader_of

    return nearest(reader_of(base), text)


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _once_each(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    unique: dict[tuple[object, ...], Reading] = {}
    for reading in readings:
        unique.setdefault((reading.id, reading.typed, *sorted(reading.answers.items())), reading)
    return tuple(unique[key] for key in sorted(unique, key=repr))
