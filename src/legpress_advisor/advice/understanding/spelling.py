"""The step that forgives a slip of the finger: a long word one edit away from exactly one known word."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from legpress_advisor.advice.understanding.matching import ways
from legpress_advisor.advice.understanding.plain_words import PLAIN, words
from legpress_advisor.text import edits, singular

SHORTEST = 6
"""Letters of the shortest word that is corrected; shorter ones have too many neighbors."""
_SHORT = words("""
    chest heart numb groin bowel bladder faint dizzy blood breath speech stroke swollen tight calf sweats fever
""")
"""Shorter words that are read with a letter missing or two swapped, since help can hang on them."""
_OTHER_WORDS = words("""
    arteritis hypotension hyperglycemia hyperglycaemia hypothyroidism hyperthyroidism thyroiditis carditis phlebitis
    neuritis nephritis mastitis gastritis enteritis myelitis myopathy nephropathy encephalopathy lordosis
    spherocytosis sarcopenia hyperthermia hypothermia osteopetrosis
""")
"""Names of other conditions that look like a slip of the finger; a slip is read as another word first."""


def corrected(word: str, known: Collection[str]) -> tuple[str, ...]:
    """Return the known word that is meant, or the forms of it; nothing for a known word or where it is not plain.

    One insertion, deletion, substitution or swap of neighbors for each six letters, two at most, and the same first
    letter; of several words the nearest. "hypo" and "hyper" never stand for each other.
    """
    if not ways(word).isdisjoint(known) or singular(word) in _OTHER_WORDS:
        return ()
    if not word.isalpha() or word in PLAIN or len(word) < SHORTEST:
        return _short(word) if word.isalpha() and word not in PLAIN and len(word) >= SHORTEST - 2 else ()
    allowed = min(2, len(word) // SHORTEST)
    near = {
        singular(each): each
        for each in sorted(known)
        if each[0] == word[0]
        and len(each) >= SHORTEST - 1
        and abs(len(each) - len(word)) <= allowed
        and edits(word, each, allowed) <= allowed
    }
    if len({each[: SHORTEST - 1] for each in near}) != 1:
        return ()
    fewest = min(edits(word, each, allowed) for each in near.values())
    nearest = [each for each in near.values() if edits(word, each, allowed) == fewest]
    likely = [each for each in nearest if each not in _OTHER_WORDS] or nearest
    return tuple(each for each in likely if word.startswith("hyper") == each.startswith("hyper"))


def _short(word: str) -> tuple[str, ...]:
    near = {
        each
        for each in _SHORT
        if each[0] == word[0]
        and (len(each) == len(word) + 1 or sorted(each) == sorted(word))
        and edits(word, each, 1) == 1
    }
    return tuple(near) if len(near) == 1 else ()


def corrections(typed: Iterable[str], known: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return the misspelled words of a text, each with the word it is read as or the forms of that word."""
    found = {word: corrected(word, known) for word in dict.fromkeys(typed)}
    return {word: meant for word, meant in found.items() if meant}
