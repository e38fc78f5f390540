"""The step that says in words what a swap gains and what it loses."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from legpress_advisor.advice.similarity import MuscleTree
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.vocabulary import MAX_GRADE
from legpress_advisor.text import join_words, lower_first


def gains(base: KnowledgeBase, original: Candidate, candidate: Candidate, first: Collection[str] = ()) -> list[str]:
    """Return what the swap asks less of and trains more; demands in `first`, then the largest differences, lead."""
    less = _ahead(original.demands, candidate.demands, first)
    more = _works_more(base, candidate, original)
    return [
        *(f"less {_amount(base, demand)}" for demand in less[:3]),
        *(f"more work for the {muscle}" for muscle in more[:2]),
    ]


def losses(base: KnowledgeBase, original: Candidate, candidate: Candidate, first: Collection[str] = ()) -> list[str]:
    """Return what the swap trains less and asks more of, in the same order."""
    less = _works_more(base, original, candidate)
    more = _ahead(candidate.demands, original.demands, first)
    return [
        *(f"less work for the {muscle}" for muscle in less[:2]),
        *(f"more {_amount(base, demand)}" for demand in more[:2]),
    ]


def why_curated(base: KnowledgeBase, original: Candidate, candidate: Candidate) -> str:
    """Return what a coach says of this swap, if the original's entry names it."""
    exercise = base.exercise(original.id)
    swaps = exercise.alternatives if exercise else ()
    return next((swap.because for swap in swaps if swap.exercise == candidate.id), "")


def sentence(gained: Sequence[str], lost: Sequence[str]) -> str:
    """Return one sentence on the first two of each."""
    if not gained and not lost:
        return "Much the same work."
    parts = [join_words(gained[:2])] if gained else []
    if lost:
        parts.append(f"but {join_words(lost[:2])}" if gained else join_words(lost[:2]))
    text = ", ".join(parts)
    return text[:1].upper() + text[1:] + "."


def _ahead(one: Mapping[str, int], other: Mapping[str, int], first: Collection[str]) -> list[str]:
    """Return the demands that one makes more of, most important first."""
    ahead = {id: grade - other.get(id, 0) for id, grade in one.items() if grade > other.get(id, 0)}
    return sorted(ahead, key=lambda each: (each not in first, -ahead[each], -one[each], each))


def _works_more(base: KnowledgeBase, one: Candidate, other: Candidate) -> list[str]:
    """Return everyday names of the muscles that one works clearly harder: by a grade of a target's work."""
    tree = MuscleTree(base.muscles)
    mine, theirs = tree.spread(one), tree.spread(other)
    ahead = {id: mine[id] - theirs.get(id, 0.0) for id in one.muscles}
    named = [id for id in sorted(ahead, key=lambda each: (-ahead[each], each)) if ahead[id] >= 1 / MAX_GRADE]
    return list(dict.fromkeys(lower_first(base.muscles[id].everyday) for id in named))


def _amount(base: KnowledgeBase, demand: str) -> str:
    """Return a demand as what there is less or more of."""
    return base.demands[demand].amount or lower_first(base.demands[demand].name)
