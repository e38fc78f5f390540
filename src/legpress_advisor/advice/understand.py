"""The step from free words to conditions, signs and answers; what matches nothing stays unrecognised."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from legpress_advisor.advice.names import lookup
from legpress_advisor.advice.person import Person, Reading
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.vocabulary import Effort


def understand(
    base: KnowledgeBase,
    *,
    conditions: Sequence[str] = (),
    symptoms: Sequence[str] = (),
    effort: Effort = "moderate",
    answers: Mapping[str, str] | None = None,
) -> Person:
    """Read what was typed as conditions and signs."""
    found: list[Reading] = []
    unrecognised: list[str] = []
    signs: list[Reading] = []
    for text in conditions:
        entries = lookup(base, text, ("condition",))
        found += [Reading(entry.id, "" if entry.id == text else text) for entry in entries]
        if not entries:
            unrecognised.append(text)
    for text in symptoms:
        if text in base.symptoms:
            signs.append(Reading(text))
        else:
            unrecognised.append(text)
    return Person(tuple(found), tuple(signs), tuple(unrecognised), effort, answers or {})
