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
    r"|\bwiped out\b|\bblackout (?:blinds?|curtains?)\b|\bfaint (?:lines?|scars?|marks?|murmurs?|traces?)\b"
    r"|\bfit (?:as a (?:fiddle|flea)|and (?:well|healthy|strong|active))\b"
    r"|\b(?:two|three|four|five|\d|my|our|the|have|has|got|before|after|with|having|of) kids\b"
)
_OF_A_PART = re.compile(r"\bcollapsed (?:left |right )?(?=(?:lungs?|arch|arches|discs?|disks?|vertebrae?)\b)")


def idioms_in(text: Text) -> frozenset[int]:
    """Return the places of words that stand in such a phrase."""
    return _places(_NOT_MEANT, text)


def collapses_in(text: Text) -> frozenset[int]:
    """Return the places of "collapsed" where a lung, an arch or a disc did, and nobody fell down."""
    return _places(_OF_A_PART, text)


def _places(pattern: re.Pattern[str], text: Text) -> frozenset[int]:
    line = " ".join(text.words)
    places: set[int] = set()
    for found in pattern.finditer(line):
        first = line.count(" ", 0, found.start())
        places.update(range(first, first + len(found[0].split())))
    return frozenset(places)
