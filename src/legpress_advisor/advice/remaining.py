"""The last step into free words: what of a text was not understood, so that nothing unknown passes for harmless."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legpress_advisor.advice.matching import Match
from legpress_advisor.advice.phrases import Text
from legpress_advisor.advice.plain_words import ALARMING, NO_CONDITIONS, PLAIN, SUFFIXES
from legpress_advisor.advice.said_of import Said
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.text import singular


def unread(base: KnowledgeBase, text: Text, found: Sequence[Match], said: Said, known: frozenset[str]) -> Iterator[str]:
    """Yield the whole text if nothing in it was understood, else each part that holds a word nobody knows.

    A part lies between commas and words such as "and". A part that names something may hold other words, unless one of
    them looks like the name of a condition. What was only denied is understood, and says nothing.
    """
    used = {place for match in found for place in match.places} | text.denied | text.lifts | said.places
    something = bool(found or said.implied or said.harmless or text.denied)
    for segment in text.segments() if something else ():
        left = [place for place in segment if place not in used]
        words = [text.words[place] for place in left]
        named = len(left) < len(segment)
        if any(_names_condition(word) for word in words) or (
            not named and any(_is_unknown(base, word, known) or word in ALARMING for word in words)
        ):
            yield " ".join(text.words[place] for place in segment)
    if not something:
        yield " ".join(text.words)


def _names_condition(word: str) -> bool:
    one = singular(word)
    return len(word) > 5 and word.endswith(SUFFIXES) and one not in NO_CONDITIONS and word not in PLAIN


def _is_unknown(base: KnowledgeBase, word: str, known: frozenset[str]) -> bool:
    one = singular(word)
    if len(word) < 3 or word.isdigit() or word in PLAIN or one in PLAIN or word in known or one in known:
        return False
    return not base.named(word)
