"""The step that gives each number and statement of a text to the condition it is said of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from legpress_advisor.advice.settling import asked_of
from legpress_advisor.advice.understanding.fact import Fact, numbers_in
from legpress_advisor.advice.understanding.implied import (
    HALF_A_YEAR,
    OF_THE_PERSON,
    OPERATION,
    implied_by,
    recent_operation,
)
from legpress_advisor.advice.understanding.match import Match
from legpress_advisor.advice.understanding.phrases import Text
from legpress_advisor.advice.understanding.plain_words import words
from legpress_advisor.advice.understanding.stated import FAVORABLE, GROUPS, ONCE
from legpress_advisor.advice.understanding.statements import over_and_gone, statements
from legpress_advisor.knowledge.base import KnowledgeBase

EVENTS = {
    "weeks-since-surgery": words("""
    surgery surgical operation operated op replacement replaced repair repaired fusion fused discectomy
    microdiscectomy laminectomy arthroplasty reconstruction reconstructed arthroscopy meniscectomy bypass cabg
    sternotomy hysterectomy mastectomy appendectomy postop section cesarean caesarean tkr tka thr tha laparoscopy
    resurfacing implant vasectomy lasik extraction extracted augmentation scope scoped circumcision thyroidectomy
    prostatectomy lumpectomy colectomy fitted placed inserted implanted stent stented stents ablation ablated removed
    removal hemicolectomy nephrectomy splenectomy tonsillectomy biopsy excision amputation amputated device stoma
    pacemaker icd graft grafted pinned plated screws screwed transplant
"""),
    "weeks-since-birth": words("""
    birth postpartum postnatal delivery delivered baby section cesarean caesarean csection
"""),
    "weeks-since-heart-attack": frozenset(("attack", "infarction")),
    "weeks-since-stroke": frozenset(("stroke", "tia")),
    "days-since-head-knock": frozenset(("concussion", "head", "knock")),
    "weeks-since-diagnosis": frozenset(("diagnosed", "diagnosis", "found")),
    "weeks-since-injury": words("""
    injury injured tore torn sprain sprained twisted rolled broke broken fracture fractured fell fall crash accident
    dislocated dislocation hurt started began strain strained pulled tweaked
"""),
}
"""The words by which a time past is known to be the time since something."""


class Said(NamedTuple):
    """The answers of a text, each with its condition."""

    answers: Mapping[frozenset[int], Mapping[str, tuple[str | None, ...]]]
    """By the places of the match they are said of; several answers where the words leave it open, None for silence."""
    implied: Mapping[str, Mapping[str, str]]
    """Conditions that follow from a number, with their answers."""
    because: Mapping[str, list[str]]
    """The words that an implied condition follows from."""
    notes: tuple[str, ...]
    places: frozenset[int]
    """Every word that belongs to a number or statement."""
    unasked: frozenset[int]
    """Words of statements that nothing named asks about, so that they change nothing."""
    harmless: bool
    """Whether an age was given that changes nothing."""
    times: frozenset[int]
    """Words that only say when, and name nothing by themselves."""

    def of(self, match: Match) -> Iterator[dict[str, str]]:
        """Yield the answers for one condition; more than once where the words leave them open."""
        options = self.answers.get(match.places, {})
        for chosen in product(*options.values()):
            yield {question: value for question, value in zip(options, chosen, strict=True) if value is not None}


def said_in(base: KnowledgeBase, text: Text, found: Sequence[Match], of_others: frozenset[int] = frozenset()) -> Said:
    """Gather what a text says of the conditions it names, without what is said of somebody else."""
    numbers, lasting = numbers_in(text)
    numbers = [fact for fact in numbers if fact.place not in of_others]
    told = [fact for fact in statements(text) if fact.place not in of_others]
    over = (
        [fact for fact in over_and_gone(text) if fact.place not in of_others] if _is_over(numbers, told, found) else []
    )
    if lasting:
        told.append(Fact("long-standing", "yes", "", 0, 0, 0))
    named = [match for match in found if match.known.kind == "condition"]
    answers: dict[frozenset[int], dict[str, tuple[str | None, ...]]] = {match.places: {} for match in named}
    notes: dict[str, None] = {}
    for fact in [*numbers, *told, *over]:
        for match, question, value, open_ in _assigned(base, text, fact, named):
            if question in base.questions:
                known = answers[match.places].get(question, ())
                answers[match.places][question] = tuple(dict.fromkeys((*known, value, *((None,) if open_ else ()))))
                notes[f"{fact.said or 'for long'}: {question}={value}"] = None
    _complete(named, answers)
    implied, because = implied_by(base, numbers, named)
    operation = recent_operation(base, text, numbers, named, answers, of_others)
    if operation is not None:
        implied, because = implied | {OPERATION: operation}, because | {OPERATION: ["an operation"]}
    notes |= {f"{fact.said}: {fact.question}={fact.answer}": None for fact in numbers if fact.question in OF_THE_PERSON}
    places = {place for fact in [*numbers, *told] for place in range(fact.place, fact.ends)}
    asked = {question for match in named for question in asked_of(base, match.known.id)}
    idle = {place for fact in told if fact.question not in asked for place in range(fact.place, fact.ends)}
    harmless = not named and not implied and any(fact.question == "age" for fact in numbers)
    times = {place for fact in numbers if fact.question == "ago" for place in range(fact.place, fact.ends)}
    return Said(answers, implied, because, tuple(notes), frozenset(places), frozenset(idle), harmless, frozenset(times))


def _assigned(
    base: KnowledgeBase, text: Text, fact: Fact, named: Sequence[Match]
) -> Iterator[tuple[Match, str, str, bool]]:
    """Yield each condition a fact is said of, with its question and answer, and whether the words leave that open."""
    if fact.question in OF_THE_PERSON or _only_stricter(fact):
        for match in named:
            yield match, fact.question, fact.answer, False
        return
    for match in _nearest(text, fact, named):
        asked = asked_of(base, match.known.id)
        if fact.question == "ago":
            for event, open_ in _times(text, fact, match, asked).items():
                days = int(fact.answer)
                yield match, event, str(days if event.startswith("days") else days // 7), open_
        elif fact.question == "weeks-since-onset":
            yield match, _lasting(fact, match, asked), fact.answer, False
        elif fact.question in GROUPS:
            for question in asked.intersection(GROUPS[fact.question]):
                yield match, question, fact.answer, False
        else:
            yield match, fact.question, fact.answer, False


def _complete(named: Sequence[Match], answers: dict[frozenset[int], dict[str, tuple[str | None, ...]]]) -> None:
    """Give a condition that is named twice, as in "epilepsy, seizure free", what holds for the person as a whole."""
    for match in named:
        for other in named:
            if other.known.id == match.known.id:
                for question in ONCE.intersection(answers[other.places]):
                    answers[match.places].setdefault(question, answers[other.places][question])


def _is_over(numbers: Sequence[Fact], told: Sequence[Fact], found: Sequence[Match]) -> bool:
    """Return whether words such as "no trouble since" can mean an end: all half a year ago, and nothing else amiss."""
    ago = [int(fact.answer) for fact in numbers if fact.question == "ago"]
    amiss = any(match.known.kind == "symptom" for match in found) or any(
        FAVORABLE.get(fact.question) != fact.answer and fact.question not in ("days-symptom-free", *GROUPS)
        for fact in told
    )
    return bool(ago) and min(ago) >= HALF_A_YEAR and not amiss


def _only_stricter(fact: Fact) -> bool:
    """Return whether an answer can only make a verdict stricter, so that it may be said of anything named."""
    if fact.question in GROUPS or fact.question == "ago" or fact.question.startswith("weeks-"):
        return False
    if fact.question == "days-symptom-free":
        return fact.answer == "0"
    return FAVORABLE.get(fact.question) != fact.answer


def _nearest(text: Text, fact: Fact, named: Sequence[Match]) -> list[Match]:
    """Return the conditions named last before a fact, in its clause or an earlier one, else those named next in it."""
    if not fact.said:
        return list(named) if len({match.known.id for match in named}) == 1 else []
    before = [match for match in named if min(match.places) < fact.ends]
    if before:
        last = max(max(place for place in match.places if place < fact.ends) for match in before)
        return [match for match in before if last in match.places]
    following = [match for match in named if text.clauses[min(match.places)] == fact.clause]
    first = min((min(match.places) for match in following), default=-1)
    return [match for match in following if first in match.places]


def _times(text: Text, fact: Fact, match: Match, asked: set[str]) -> dict[str, bool]:
    """Return the questions that a time past answers: of its events, else the one time that the condition asks for."""
    events = _events(text, fact, match)
    if not asked.isdisjoint(events):
        return events
    times = [question for question in asked if question in EVENTS and question != "weeks-since-surgery"]
    if "weeks-since-onset" in asked:
        return {"weeks-since-onset": False}
    return {times[0]: False} if len(times) == 1 else events or {"weeks-since-onset": False}


def _lasting(fact: Fact, match: Match, asked: set[str]) -> str:
    """Return the question that a span answers: right behind what was put in, it is the time since that."""
    fitted = not EVENTS["weeks-since-surgery"].isdisjoint(match.known.id.split("-"))
    behind = fact.place == max(match.places) + 1
    return "weeks-since-surgery" if fitted and behind and "weeks-since-surgery" in asked else fact.question


def _events(text: Text, fact: Fact, match: Match) -> dict[str, bool]:
    """Return what a time past can be the time since, and whether that is open.

    What its clause names counts first, then what the condition itself is. A cesarean is a birth and an
    operation, so one word can name two events that are both meant.
    """
    clause = {text.words[place] for place in text.in_clause(fact.clause)}
    own = {text.words[place] for place in match.places} | set(match.known.id.split("-"))
    for around in (clause, own):
        events = {question: names & around for question, names in EVENTS.items() if names & around}
        if events:
            together = set.intersection(*(set(names) for names in events.values()))
            return dict.fromkeys(events, len(events) > 1 and not together)
    return {}
