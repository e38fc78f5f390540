"""The mending of typing errors: a word nobody knows becomes a known one only where no other can be meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from legpress_advisor.advice.resolving.parse import is_filler, phrases
from legpress_advisor.text import edits

SHORTEST = 5
"""Letters; shorter words have too many neighbors ("row" and "raw", "dip" and "hip")."""
TWO_ERRORS_FROM = 9
"""Letters from which two errors may be mended."""


class Speller:
    """The known words, and how to reach them from misspelled ones."""

    def __init__(self, joined: Iterable[str], words: Iterable[str]) -> None:
        self._parts = frozenset(word for word in joined if len(word) > 2)
        self._words = frozenset(words)
        self._mended: dict[str, tuple[tuple[str, ...], bool]] = {}

    def mend(self, word: str) -> tuple[tuple[str, ...], bool]:
        """Return what a word of a name is read as, itself where nothing else is sure, and whether it had an error."""
        if word in self._words:
            return (word,), False
        if word not in self._mended:
            self._mended[word] = self._find(word)
        return self._mended[word]

    def _find(self, word: str) -> tuple[tuple[str, ...], bool]:
        if parts := self._split(word):
            return parts, False
        if len(word) < SHORTEST or not word.isalpha():
            return (word,), False
        near = self._near(word)
        return (_read(near), True) if near else ((word,), False)

    def _split(self, word: str) -> tuple[str, ...]:
        """Split what was written as one word, as "legpress"; empty if there is no one way to."""
        ways = [
            (word[:cut], word[cut:])
            for cut in range(3, len(word) - 2)
            if word[:cut] in self._parts and word[cut:] in self._parts
        ]
        if len(ways) != 1:
            return ()
        both = phrases().get(ways[0][0], ())
        joined = next((meaning for phrase, meaning in both if phrase == ways[0]), None)
        return joined if joined is not None else (*_read(ways[0][0]), *_read(ways[0][1]))

    def _near(self, word: str) -> str:
        """Return the one known word within the errors allowed; empty if there is none, or more than one."""
        shapes = _shapes(word)
        if len(found := self._within(word, shapes, 1)) == 1:
            return found.pop()
        if found or len(word) < TWO_ERRORS_FROM:
            return ""
        found = self._within(word, shapes | {two for one in shapes for two in _shapes(one)}, 2)
        return found.pop() if len(found) == 1 else ""

    def _within(self, word: str, shapes: set[str], errors: int) -> set[str]:
        found = {known for shape in shapes for known in self._shapes.get(shape, ())}
        return {known for known in found if known[0] == word[0] and edits(known, word, errors) <= errors}

    @cached_property
    def _shapes(self) -> dict[str, set[str]]:
        """Every known word by itself with one letter left out; words of one error share such a shape."""
        found: dict[str, set[str]] = defaultdict(set)
        for word in self._words:
            if len(word) >= SHORTEST - 1:
                for shape in _shapes(word):
                    found[shape].add(word)
        return found


def _shapes(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _read(word: str) -> tuple[str, ...]:
    if is_filler(word):
        return ()
    return next((meaning for phrase, meaning in phrases().get(word, ()) if phrase == (word,)), (word,))
