"""The step that says in words what a swap gains and what it loses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from legpress_advisor.advice.similarity import MuscleTree
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.vocabulary import MAX_GRADE
from legpress_advisor.text import join_words


def gains(base: KnowledgeBase, original: Candidate, candidate: Candidate) -> list[str]:
    """Return in words what the swap asks less of and trains more, the largest differences first."""
    less = _differences(
        original.demands, candidate.demands, lambda each: f"less {_lower_name(base.demands[each].name)}"
    )
    more = _trained(base, candidate, original, "more")
    return [*less[:3], *more[:2]]


def losses(base: KnowledgeBase, original: Candidate, candidate: Candidate) -> list[str]:
    """Return in words what the swap trains less and asks more of, the largest differences first."""
    less = _trained(base, original, candidate, "less")
    more = _differences(
        candidate.demands, original.demands, lambda each: f"more {_lower_name(base.demands[each].name)}"
    )
    return [*less[:2], *more[:2]]


def _differences(one: Mapping[str, int], other: Mapping[str, int], words: Callable[[str], str]) -> list[str]:
    drops = {id: grade - other.get(id, 0) for id, grade in one.items() if grade > other.get(id, 0)}
    return [words(id) for id in sorted(drops, key=lambda each: (-drops[each], -one[each], each))]


def _trained(base: KnowledgeBase, one: Candidate, other: Candidate, word: str) -> list[str]:
    """Return the muscles that one works clearly harder than the other: by a grade of target or helping work."""
    tree = MuscleTree(base.muscles)
    mine, theirs = tree.spread(one), tree.spread(other)
    ahead = {id: mine[id] - theirs.get(id, 0.0) for id in one.muscles}
    named = [id for id in sorted(ahead, key=lambda each: (-ahead[each], each)) if ahead[id] >= 1 / MAX_GRADE]
    return list(dict.fromkeys(f"{word} work for the {_lower_name(base.muscles[id].everyday)}" for id in named))


def _lower_name(name: str) -> str:
    return name[:1].lower() + name[1:]


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
