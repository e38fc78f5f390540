"""The step that keeps an answer with the condition it was said of, so that words about one never soften another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from legpress_advisor.advice.stance import Stance, exceptions, holds, questions_in, stance_of
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.condition import Escalation, Limit, When

Named = tuple[str, Mapping[str, str]]
"""A condition id, and the answers that the words naming it gave."""


def settled_stances(
    base: KnowledgeBase, named: Iterable[Named], given: Mapping[str, str]
) -> tuple[tuple[Stance, ...], dict[str, str]]:
    """Return the stances by id, and the answers that hold for all of them.

    An answer holds for all when it was given for the question itself (`given`), or when everything named that asks
    the question was named with that same answer. Any other answer counts for its own condition alone; a condition
    named twice, with and without it or with two, is judged both ways and the stricter result wins.
    """
    by_id: dict[str, list[Mapping[str, str]]] = {}
    for id, own in named:
        if own not in by_id.setdefault(id, []):
            by_id[id].append(own)
    plain = {id: stance_of(chain) for id in sorted(by_id) if (chain := base.ancestry(id))}
    shared = _shared(plain, by_id, given)
    stances = tuple(_both_ways(stance, by_id[id], {**shared, **given}) for id, stance in plain.items())
    return stances, {**shared, **given}


def questions_of(stance: Stance) -> set[str]:
    """Return the questions that a stance asks."""
    return set(questions_in(stance))


def asked_of(base: KnowledgeBase, id: str) -> set[str]:
    """Return the questions that a condition and its parents ask."""
    return questions_of(stance_of(base.ancestry(id)))


def _shared(
    plain: Mapping[str, Stance], by_id: Mapping[str, Sequence[Mapping[str, str]]], given: Mapping[str, str]
) -> dict[str, str]:
    said: dict[str, set[str | None]] = {}
    for id, stance in plain.items():
        for question in questions_of(stance):
            said.setdefault(question, set()).update(own.get(question) for own in by_id[id])
    alike = {question: next(iter(values)) for question, values in said.items() if len(values) == 1}
    return {question: value for question, value in alike.items() if value is not None and question not in given}


def _both_ways(stance: Stance, owns: Sequence[Mapping[str, str]], held: Mapping[str, str]) -> Stance:
    """Return the stance with each set of own answers applied, all of them together."""
    ways = []
    for own in owns:
        differing = {question: value for question, value in own.items() if held.get(question) != value}
        ways.append(_settled(stance, differing))
        if not held.keys().isdisjoint(differing):
            ways.append(stance)
    limits = tuple(dict.fromkeys(limit for way in ways for limit in way.limits))
    escalations = tuple(dict.fromkeys(each for way in ways for each in way.clearance.escalations))
    return stance._replace(limits=limits, clearance=replace(stance.clearance, escalations=escalations))


def _settled(stance: Stance, own: Mapping[str, str]) -> Stance:
    if not own:
        return stance
    limits = tuple(each for limit in stance.limits for each in _limit(limit, own))
    escalations = tuple(each for one in stance.clearance.escalations for each in _escalation(one, own))
    return stance._replace(limits=limits, clearance=replace(stance.clearance, escalations=escalations))


def _limit(limit: Limit, own: Mapping[str, str]) -> Iterator[Limit]:
    if any(holds(test, own) for test in exceptions(limit.unless)):
        return
    limit = replace(limit, unless=_open(limit, own))
    met = holds(limit.when, own) if limit.when else None
    if met is None:
        yield limit
    elif met:
        yield replace(limit, when=None)


def _open(part: Limit | Escalation, own: Mapping[str, str]) -> tuple[When, ...] | None:
    """Return the exceptions that the condition's own answers leave open."""
    return tuple(test for test in exceptions(part.unless) if test.question not in own) or None


def _escalation(escalation: Escalation, own: Mapping[str, str]) -> Iterator[Escalation]:
    if any(holds(test, own) for test in exceptions(escalation.unless)):
        return
    escalation = replace(escalation, unless=_open(escalation, own))
    met = holds(escalation.when, own)
    if met is None:
        yield escalation
    elif met:
        # A question that nobody can answer: the verdict stands whatever else is said.
        always = When(question=f"said-{escalation.when.question}", equals="yes")
        yield replace(escalation, when=always, unknown=escalation.verdict)
