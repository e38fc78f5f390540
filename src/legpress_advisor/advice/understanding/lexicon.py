"""What words can mean: the names of conditions and signs, and the wordings that their word sets are written with.

A word set such as `[PRIVATES, NUMB]` names meanings; where their words stand in a text is found once for each text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.spoken import Spoken
from legpress_advisor.model.vocabulary import Wording


class Lexicon(NamedTuple):
    """The names that can be meant, and the wordings of their word sets."""

    spoken: Sequence[Spoken]
    wordings: Mapping[str, Wording]


def lexicon_of(base: KnowledgeBase) -> Lexicon:
    """Return everything that can be meant, conditions first."""
    return Lexicon([*base.spoken("condition"), *base.spoken("symptom")], base.wordings)
