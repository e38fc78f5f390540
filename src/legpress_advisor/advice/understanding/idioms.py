"""Everyday phrases that hold the name of a condition and mean none: "a period of months", "cold weather"."""

import re

from legpress_advisor.advice.understanding.phrases import Text

_TIME = (
    "time|days?|weeks?|months?|years?|hours?|minutes?|sitting|standing|walking|driving|running|training|lifting|rest"
    "|inactivity|stress"
)
_NOT_MEANT = re.compile(
    rf"\bperiods? of (?:\w+ ){{0,2}}(?:{_TIME})\b"
    r"|\b(?:for|over|after|during|in) (?:an? |the )?(?:long|longer|short|extended|prolonged|certain|same)"
    r"(?: \w+)? periods?\b"
    r"|\b(?:rest|resting|recovery|time|trial|training) periods?\b"
    r"|\bcold (?:weather|showers?|water|plunges?|baths?|air|rooms?|mornings?|days?|gym|garage|winters?|climate|therapy"
    r"|drinks?|packs?|temperatures?|turkey|compress)\b"
    r"|\bin the cold\b"
)


def idioms_in(text: Text) -> frozenset[int]:
    """Return the places of words that stand in such a phrase."""
    line = " ".join(text.words)
    places: set[int] = set()
    for found in _NOT_MEANT.finditer(line):
        first = line.count(" ", 0, found.start())
        places.update(range(first, first + found[0].count(" ") + 1))
    return frozenset(places)
