"""The fourth step into free words: what is said about a condition, such as "well controlled" or "getting worse"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from legpress_advisor.advice.understanding.phrases import Text, is_denied
from legpress_advisor.advice.understanding.plain_words import words
from legpress_advisor.advice.understanding.quantities import Fact

CONTROLLED = ("blood-pressure-controlled", "heart-rhythm-controlled", "eye-pressure-controlled", "breathing-controlled")
"""The questions that "well controlled" answers, each for its own conditions."""

_CLINICIAN = (
    r"(?:doctors?|doc|dr|gp|physios?|physiotherapist|physical therapist|surgeons?|surgical team|cardiologist|nurse"
    r"|consultant|midwife|specialist|clinician|obgyn|ob gyn|neurologist|orthopedist|orthopaedist|oncologist|heart team"
    r"|clinic|hospital|medical team)"
)
_CLEARED = (
    rf"\bcleared (?:\w+ ){{0,6}}?by (?:\w+ ){{0,3}}?{_CLINICIAN}\b"
    rf"|\b{_CLINICIAN} (?:has |have |had |just |already |fully )*(?:cleared|signed)\b"
    rf"|\b(?:clearance|go ahead|all clear|green light) from (?:\w+ ){{0,3}}?{_CLINICIAN}\b"
    rf"|\b{_CLINICIAN} (?:says|said|told me|confirmed) (?:that )?(?:im|i am|ive been) cleared\b"
    rf"|\b{_CLINICIAN} (?:says|said|told me) (?:that )?i can (?:lift|train|exercise|do (?:weights|strength training))\b"
    rf"|\bsigned off by (?:\w+ ){{0,3}}?{_CLINICIAN}\b|\bmedically cleared\b|\bmedical clearance\b"
)
_BETTER = r"\b(?:fully|completely|totally|all) (?:better|healed|recovered|gone|resolved)\b|\bhealed\b"
_KEPT = (
    r"\bwell controlled\b|\bunder control\b|\bcontrolled (?:with|by|on)\b|\bin range\b"
    r"|\bon (?:\w+ )?(?:tablets|pills|meds|medication|medicines) and (?:fine|ok|okay|good|stable|normal|controlled)\b"
)
_FAVORABLE = (
    ("cleared-by-clinician", "clear signed ahead light says said told confirmed", _CLEARED),
    ("fully-better", "better healed recovered gone resolved", _BETTER),
    ("blood-pressure-controlled", "control range fine ok good stable normal", _KEPT),
)
"""What softens: it must be said plainly, of the condition itself.

Each with its question, and the letters of which some must stand in a text before its pattern is tried, since most
texts need none of them.
"""
_DOUBT = words("""
    almost nearly mostly partly partially hopefully maybe unless if until waiting wait hoping hope want wants trying
    should think probably supposedly usually sometimes soon may might could would will before asked asking ask needs
    need get getting awaiting only except walking swimming cycling driving flying travel work light easy guess pending
    unsure perhaps badly poorly barely hardly often when once trainer coach
""")
"""With one of these in its clause, a statement in somebody's favor is no answer."""
_NO = words("""
    no not never isnt arent wasnt hasnt havent hadnt doesnt didnt dont without cant cannot wont refused lacks nor
    neither yet poorly badly barely hardly
""")
_NERVE = r"(?:tingles?|tingling|numb|numbness|weak|weakness|pins|pain)"
_LEG = r"(?:legs?|foot|feet|toes|calf|calves)"
_STRICTER = (
    (
        "getting-worse",
        "wors",
        r"\b(?:getting|gets|got|much) worse\b|\bworsening\b|\bworse (?:every|each) (?:day|week)\b",
    ),
    ("flare-now", "flar", r"\bflar(?:e|ed|ing)\b"),
    ("swollen-now", "sw", r"\bswollen\b|\bswelling\b|\bswells?\b"),
    ("gives-way", "gi ga buckl", r"\b(?:gives?|giving|gave) (?:way|out)\b|\bbuckl(?:es|ing|ed)\b"),
    ("joint-locks", "lock", r"\block(?:s|ed|ing)\b"),
    ("limping", "limp", r"\blimp(?:ing|s)?\b"),
    ("night-pain", "night wakes", r"\bnight pain\b|\bwakes me\b|\b(?:pain|hurts) at night\b"),
    (
        "pain-at-rest",
        "rest sitting lying",
        r"\b(?:pain|hurts?|aches?) (?:even )?(?:at rest|when resting|sitting still|lying down)\b",
    ),
    ("feverish", "fever chills", r"\bfever(?:ish)?\b|\bchills\b"),
    ("after-a-fall", "fell fall crash accident", r"\bfell\b|\bfall\b|\bcrash\b|\bcar accident\b"),
    (
        "leg-symptoms-now",
        "tingl numb weak pins pain",
        rf"\b{_NERVE} (?:\w+ ){{0,4}}?{_LEG}\b|\b{_LEG} (?:\w+ ){{0,3}}?{_NERVE}\b",
    ),
    ("arm-symptoms-now", "tingl numb weak pins pain", rf"\b{_NERVE} (?:\w+ ){{0,4}}?(?:arm|hand|finger)s?\b"),
    ("hernia-hurts", "hernia", r"\bhernia (?:\w+ ){0,3}?(?:hurts|aches|is painful|is sore)\b|\bpainful hernia\b"),
    ("pregnancy-complications", "complication twins risk", r"\bcomplications?\b|\btwins\b|\bhigh risk\b"),
    (
        "blood-pressure-controlled",
        "control range treated high",
        r"\buncontrolled\b|\bout of (?:control|range)\b|\buntreated\b|\btoo high\b",
    ),
    ("on-dialysis", "dialysis", r"\bdialysis\b"),
    ("fragility-fracture", "fragility minor broke", r"\bfragility\b|\bminor fall\b|\bbroke my (?:wrist|hip)\b"),
    ("falls-last-year", "fall", r"\bfall(?:s|ing|en)? (?:often|a lot|regularly)\b|\bkeep falling\b"),
    ("device-shock-recently", "shock", r"\bshock(?:ed|s)?\b"),
    ("periods-stopped", "period", r"\bperiods? (?:\w+ )?(?:stopped|gone|missing)\b|\bmissed periods?\b"),
    ("worse-after-effort", "crash exertional", r"\bcrash(?:es|ed)? after\b|\bpost exertional\b"),
    ("severe-low-last-day", "severe", r"\bsevere (?:hypo|low)\b"),
    (
        "cancer-in-spine",
        "cancer mets metast",
        r"\b(?:cancer|mets|metast\w+) (?:\w+ ){0,3}?(?:spine|spinal|vertebra\w*|hips?)\b",
    ),
)
"""What only makes an answer stricter."""
STATED = words(
    "locking locks swelling limping buckling flare flares worsening complications complication twins shocks fever"
)
"""Words of statements that a denial may cover."""
_WORST = {"blood-pressure-controlled": "no", "falls-last-year": "3"}
"""The strict answer where it is not "yes"."""


def statements(text: Text) -> Iterator[Fact]:
    """Yield what is said of a condition; denied words and names of lifts say nothing."""
    silent = text.denied | text.lifts
    for clause in dict.fromkeys(text.clauses):
        first = text.clauses.index(clause)
        line = " ".join(word for word, number in zip(text.words, text.clauses, strict=True) if number == clause)
        yield from _favorable(line, clause, first)
        for question, letters, pattern in _STRICTER:
            for match in _found(letters, pattern, line):
                fact = _fact(question, _WORST.get(question, "yes"), match, line, clause, first)
                if silent.isdisjoint(range(fact.place, fact.ends)) and not is_denied(text, fact.place):
                    yield fact


def _found(letters: str, pattern: str, line: str) -> Iterable[re.Match[str]]:
    return re.finditer(pattern, line) if any(each in line for each in letters.split()) else ()


def _favorable(line: str, clause: int, first: int) -> Iterator[Fact]:
    """Yield what is in somebody's favor: as "no" where it is denied, not at all where it is in doubt."""
    around = line.split()
    denied, doubted = not _NO.isdisjoint(around), not _DOUBT.isdisjoint(around)
    for question, letters, pattern in _FAVORABLE:
        for match in _found(letters, pattern, line):
            if denied or not doubted:
                yield _fact(question, "no" if denied else "yes", match, line, clause, first)


def _fact(question: str, answer: str, match: re.Match[str], line: str, clause: int, first: int) -> Fact:
    place = first + line[: match.start()].count(" ")
    return Fact(question, answer, match[0], clause, place, place + match[0].count(" ") + 1)
