"""The fourth step into free words: what is said about a condition, such as "well controlled" or "getting worse"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from legpress_advisor.advice.phrases import Text
from legpress_advisor.advice.quantities import Fact

_CLINICIAN = (
    r"(?:doctors?|dr|gp|physio|physios|physiotherapist|physical therapist|surgeon|surgeons|surgical team|cardiologist|nurse|"
    r"consultant|midwife|specialist|clinician|obgyn|ob gyn|neurologist|orthopedist|orthopaedist|oncologist|heart team|clinic|"
    r"hospital|medical team|doc)"
)
_CLEARED = (
    rf"\bcleared (?:\w+ ){{0,6}}?by (?:\w+ ){{0,3}}?{_CLINICIAN}\b"
    rf"|\b{_CLINICIAN} (?:has |have |had |just |already |fully )*(?:cleared|signed)\b"
    rf"|\b(?:clearance|go ahead|all clear|green light) from (?:\w+ ){{0,3}}?{_CLINICIAN}\b"
    rf"|\bsigned off by (?:\w+ ){{0,3}}?{_CLINICIAN}\b|\bmedically cleared\b|\bmedical clearance\b"
)
_GOOD = (
    ("cleared-by-clinician", re.compile(_CLEARED)),
    ("fully-better", re.compile(r"\b(?:fully|completely|totally|all) (?:better|healed|recovered|gone|resolved)\b|\bhealed\b|\bfully recovered\b")),
    ("blood-pressure-controlled", re.compile(r"\bwell controlled\b|\bunder control\b|\bcontrolled (?:with|by|on)\b|\bon (?:\w+ )?(?:tablets|pills|meds|medication|medicines) and (?:fine|ok|okay|good|stable|normal|in range|controlled)\b|\bin range\b")),
)
"""What softens: it must be said plainly, of the condition itself."""
CONTROLLED = ("blood-pressure-controlled", "heart-rhythm-controlled", "eye-pressure-controlled", "breathing-controlled")
"""The questions that "well controlled" answers, each for its own conditions."""
_DOUBT = frozenset(
    ("almost", "nearly", "mostly", "partly", "partially", "hopefully", "maybe", "unless", "if", "until", "waiting", "wait")
    + ("hoping", "hope", "want", "wants", "trying", "should", "think", "probably", "supposedly", "usually", "sometimes", "soon")
    + ("may", "might", "could", "would", "will", "before", "asked", "asking", "ask", "needs", "need", "get", "getting", "awaiting")
    + ("only", "except", "walking", "swimming", "cycling", "driving", "flying", "travel", "work", "light", "easy", "guess")
    + ("pending", "unsure", "perhaps", "badly", "poorly", "barely", "hardly", "often", "when", "once", "trainer", "coach")
)
"""With one of these in its clause, a statement in somebody's favor is no answer."""
_NO = frozenset(
    ("no", "not", "never", "isnt", "arent", "wasnt", "hasnt", "havent", "hadnt", "doesnt", "didnt", "dont", "without", "cant")
    + ("cannot", "wont", "refused", "lacks", "nor", "neither", "yet", "poorly", "badly", "barely", "hardly")
)
_BAD = (
    ("getting-worse", re.compile(r"\b(?:getting|gets|got|much) worse\b|\bworsening\b|\bworse (?:every|each) (?:day|week)\b")),
    ("flare-now", re.compile(r"\bflar(?:e|ed|ing)\b")),
    ("swollen-now", re.compile(r"\bswollen\b|\bswelling\b|\bswells?\b")),
    ("gives-way", re.compile(r"\b(?:gives?|giving|gave) (?:way|out)\b|\bbuckl(?:es|ing|ed)\b")),
    ("joint-locks", re.compile(r"\block(?:s|ed|ing)\b")),
    ("limping", re.compile(r"\blimp(?:ing|s)?\b")),
    ("night-pain", re.compile(r"\b(?:night pain|wakes me|pain at night|hurts at night)\b")),
    ("pain-at-rest", re.compile(r"\b(?:pain|hurts?|aches?) (?:even )?(?:at rest|when resting|sitting still|lying down)\b")),
    ("feverish", re.compile(r"\bfever(?:ish)?\b|\bchills\b")),
    ("after-a-fall", re.compile(r"\b(?:fell|fall|crash|car accident)\b")),
    ("leg-symptoms-now", re.compile(r"\b(?:tingling|numb|numbness|weak|weakness|pins|pain) (?:\w+ ){0,4}?(?:leg|foot|feet|toes|calf|legs)\b|\b(?:leg|foot|feet|toes|calf|legs) (?:\w+ ){0,3}?(?:tingles?|tingling|numb|numbness|weak|weakness|pain)\b|\bsciatica\b")),
    ("arm-symptoms-now", re.compile(r"\b(?:tingling|numb|numbness|weak|weakness|pins|pain) (?:\w+ ){0,4}?(?:arm|hand|fingers?|arms|hands)\b")),
    ("hernia-hurts", re.compile(r"\bhernia (?:\w+ ){0,3}?(?:hurts|aches|is painful|is sore)\b|\bpainful hernia\b")),
    ("pregnancy-complications", re.compile(r"\bcomplications?\b|\btwins\b|\bhigh risk\b")),
    ("blood-pressure-controlled", re.compile(r"\buncontrolled\b|\bpoorly controlled\b|\bout of (?:control|range)\b|\buntreated\b|\btoo high\b")),
    ("on-dialysis", re.compile(r"\bdialysis\b")),
    ("fragility-fracture", re.compile(r"\b(?:fragility|minor fall|broke my (?:wrist|hip))\b")),
    ("falls-last-year", re.compile(r"\bfall(?:s|ing|en)? (?:often|a lot|regularly)\b|\bkeep falling\b")),
    ("device-shock-recently", re.compile(r"\bshock(?:ed|s)?\b")),
    ("periods-stopped", re.compile(r"\bperiods? (?:\w+ )?(?:stopped|gone|missing)\b|\bmissed periods?\b")),
    ("worse-after-effort", re.compile(r"\bcrash(?:es|ed)? after\b|\bpost exertional\b")),
    ("severe-low-last-day", re.compile(r"\bsevere (?:hypo|low)\b")),
    ("cancer-in-spine", re.compile(r"\b(?:cancer|mets|metast\w+) (?:\w+ ){0,3}?(?:spine|spinal|vertebra\w*|hips?)\b")),
)
"""What only makes an answer stricter; each is "yes" but for the one that asks whether all is well."""


def statements(text: Text) -> Iterator[Fact]:
    """Yield what is said of a condition; denied words say nothing."""
    for clause in dict.fromkeys(text.clauses):
        first = text.clauses.index(clause)
        words = [word for word, number in zip(text.words, text.clauses, strict=True) if number == clause]
        line = " ".join(words)
        yield from _favorable(line, words, clause, first)
        for question, pattern in _BAD:
            for match in pattern.finditer(line):
                fact = _fact(question, "no" if question.endswith("controlled") else "yes", match, line, clause, first)
                if text.denied.isdisjoint(range(fact.place, fact.ends)):
                    yield Fact(question, "3", *fact[2:]) if question == "falls-last-year" else fact


def _favorable(line: str, words: list[str], clause: int, first: int) -> Iterator[Fact]:
    for question, pattern in _GOOD:
        for match in pattern.finditer(line):
            if _NO.isdisjoint(words):
                answer = "yes" if _DOUBT.isdisjoint(words) else ""
            else:
                answer = "no"
            if answer:
                yield _fact(question, answer, match, line, clause, first)


def _fact(question: str, answer: str, match: re.Match[str], line: str, clause: int, first: int) -> Fact:
    place = first + line[: match.start()].count(" ")
    return Fact(question, answer, match[0], clause, place, place + match[0].count(" ") + 1)
