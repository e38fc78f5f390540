"""The answer to "is it all right for me, and how do I set it up?": a verdict, its reasons, and a checklist."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

from legpress_advisor.advice.changes import change_lines
from legpress_advisor.advice.citing import certainty, source_lines
from legpress_advisor.advice.experience import experience
from legpress_advisor.advice.person import PAST_SIGN, Person
from legpress_advisor.advice.reasons import reasons
from legpress_advisor.advice.safety_rules import Judgment
from legpress_advisor.advice.signs import flag_line, stopping_flags
from legpress_advisor.advice.stance import Stance, questions_in
from legpress_advisor.advice.swaps import permitted
from legpress_advisor.advice.verdict import SIGN_VERDICT, URGENCIES, Case, case_of, verdict_on
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.condition import Advice
from legpress_advisor.model.exercise import Exercise
from legpress_advisor.model.vocabulary import VERDICTS, Verdict
from legpress_advisor.report.common import AdjustmentLine, FlagLine
from legpress_advisor.report.safety import (
    AdviceLine,
    Checklist,
    ClearanceLine,
    ConditionLine,
    QuestionLine,
    ReasonLine,
    SafetyReport,
    SymptomLine,
)
from legpress_advisor.text import join_words

SCHEMA = "advisor.safety/1"
OFFERED = 3
"""How many permitted alternatives are named."""


def safety(base: KnowledgeBase, id: str, person: Person = Person()) -> SafetyReport:
    """Judge one exercise for a person; `id` must be an exercise or variation of the knowledge."""
    exercise, candidate = base.exercise(id), base.candidate(id)
    if exercise is None or candidate is None:
        raise KeyError(id)
    case = case_of(base, person)
    verdict, judged = verdict_on(base, case, candidate)
    if verdict == "stop":
        return _stopped(base, exercise, case)
    if verdict == "avoid":
        judged = judged._replace(changes=())  # no step is offered toward what is left out
    limited = [each.limit.demand for each in judged.broken]
    adjustments = change_lines(base, exercise, judged.changes, limited)
    report = SafetyReport(
        schema=SCHEMA,
        knowledge_version=base.version,
        exercise=exercise.id,
        name=exercise.name,
        conditions=_conditions(case),
        unrecognised=person.unrecognised,
        symptoms=_symptoms(case),
        verdict=verdict,
        headline=_headline(case, verdict, judged, adjustments),
        reasons=reasons(base, case, judged),
        adjustments=adjustments,
        checklist=_checklist(base, exercise, case, judged, adjustments),
        red_flags=red_flags(base, case.stances),
        clearance=_clearance(base, case, judged),
        alternatives=permitted(base, candidate, case, limit=OFFERED) if verdict != "go" else (),
        effort=person.effort,
        questions=_questions(base, case),
        advice=(*experience(person), *_advice(base, case, "advice")),
        meanwhile=_advice(base, case, "meanwhile") if verdict in ("ask-first", "avoid") else (),
        suggestions=dict(person.suggestions),
        understood=person.notes,
    )
    cited = [source for reason in report.reasons for source in reason.sources]
    cited += [source for change in report.adjustments for source in change.sources]
    cited += [source for advice in report.advice for source in advice.sources]
    return _with_sources(base, report, cited)


def red_flags(base: KnowledgeBase, stances: Sequence[Stance]) -> tuple[FlagLine, ...]:
    """Return the signs that need help first: those of the conditions, else those that concern everybody."""
    ids = [flag for stance in stances for flag in stance.red_flags]
    if not ids:
        ids = [id for id, sign in base.symptoms.items() if sign.everybody]
    signs = [base.symptoms[id] for id in dict.fromkeys(ids) if id in base.symptoms]
    signs.sort(key=lambda sign: (URGENCIES.index(sign.urgency), sign.id))
    return tuple(flag_line(sign) for sign in signs)


def _with_sources(base: KnowledgeBase, report: SafetyReport, cited: Iterable[str]) -> SafetyReport:
    from msgspec.structs import replace

    return replace(report, sources=source_lines(base, cited))


def _stopped(base: KnowledgeBase, exercise: Exercise, case: Case) -> SafetyReport:
    """Return the report for signs that need help first: nothing about exercise, no alternatives."""
    signs = [sign for sign in case.signs if SIGN_VERDICT[sign.urgency] == "stop"]
    now = signs[0].urgency == "emergency"
    return SafetyReport(
        schema=SCHEMA,
        knowledge_version=base.version,
        exercise=exercise.id,
        name=exercise.name,
        conditions=_conditions(case),
        unrecognised=case.person.unrecognised,
        symptoms=_symptoms(case),
        verdict="stop",
        headline="Stop. Get emergency help now." if now else "Stop. Get medical advice today, before any training.",
        reasons=tuple(
            ReasonLine(
                condition=sign.id,
                demand=None,
                grade=None,
                verdict="stop",
                why=sign.because or sign.sign,
                certainty=certainty(base, sign),
                sources=sign.sources,
                do=sign.act,
                expert=sign.basis == "expert",
            )
            for sign in signs
        ),
        adjustments=(),
        checklist=Checklist(),
        red_flags=stopping_flags(case),
        clearance=(),
        alternatives=(),
        effort=case.person.effort,
        understood=case.person.notes,
    )


def _conditions(case: Case) -> tuple[ConditionLine, ...]:
    typed = {reading.id: reading.typed for reading in case.person.conditions}
    return tuple(ConditionLine(id=each.id, name=each.name, typed=typed.get(each.id, "")) for each in case.stances)


def _symptoms(case: Case) -> tuple[SymptomLine, ...]:
    typed = {reading.id: reading.typed for reading in case.person.symptoms}
    return tuple(
        SymptomLine(id=sign.id, sign=sign.sign, urgency=sign.urgency, typed=typed.get(sign.id, ""))
        for sign in case.signs
    )


def _headline(case: Case, verdict: Verdict, judged: Judgment, adjustments: tuple[AdjustmentLine, ...]) -> str:
    if verdict == "go":
        if case.stances or case.signs:
            return "Nothing you named speaks against it, done as described below."
        return "No condition was named, so nothing speaks against it. This check cannot see everything."
    if verdict == "modify":
        if adjustments:
            return f"It can suit you with {_count(len(adjustments), 'change')} to how it is done."
        return "It can suit you if you keep to the points below."
    if verdict == "avoid":
        return f"Leave this one out for now. {_first_why(judged, verdict)}"
    return _ask_first(case, judged)


def _ask_first(case: Case, judged: Judgment) -> str:
    if case.person.unrecognised and set(case.person.unrecognised) <= set(case.person.of_others):
        words = join_words([f'"{each}"' for each in case.person.of_others])
        return f"{words} was read as somebody else's. To ask for them, name the condition alone, or ask a professional."
    if case.person.unrecognised:
        words = join_words([f'"{each}"' for each in case.person.unrecognised])
        return f"Ask a professional first: {words} is not known here, and what is unknown is not taken for safe."
    soon = min(
        (sign for sign in case.signs if sign.urgency == "soon"), key=lambda sign: sign.id == PAST_SIGN, default=None
    )
    if soon is not None and soon.id == PAST_SIGN:
        return "Ask a professional first: a warning sign of long ago is worth a word before you load anything."
    if soon is not None:
        return soon.act
    return f"See a professional before loading this. {_first_why(judged, 'ask-first')}"


def _first_why(judged: Judgment, verdict: Verdict) -> str:
    """Return why the rules came to a verdict: a clearance before a limit, since no change of the lift lifts it."""
    called = (call.why for call in judged.called if call.verdict == verdict)
    limited = (each.limit.why for each in judged.remaining if each.verdict == verdict)
    return next(chain(called, limited), "")


def _count(number: int, what: str) -> str:
    words = ("no", "one", "two", "three", "four", "five")
    return f"{words[number] if number < len(words) else number} {what}{'' if number == 1 else 's'}"


def _checklist(
    base: KnowledgeBase, exercise: Exercise, case: Case, judged: Judgment, adjustments: tuple[AdjustmentLine, ...]
) -> Checklist:
    regions = {region for stance in case.stances for region in stance.regions}
    regions |= {region for sign in case.signs for region in sign.regions}
    stages: dict[str, list[str]] = {"before": [], "during": [], "stop_if": [], "after": []}
    for check in base.checks.values():
        if not check.regions or regions.intersection(check.regions):
            stages[check.stage].append(check.text)
    changes = [line.do for line in adjustments]
    advised = [each.limit.do for each in judged.remaining if each.limit.do]
    return Checklist(
        before=tuple(stages["before"]),
        setup=(*_changes_first(exercise, adjustments), *exercise.technique.setup),
        during=tuple(dict.fromkeys([*changes, *advised, *exercise.technique.steps, *stages["during"]])),
        stop_if=tuple(stages["stop_if"]),
        after=tuple(stages["after"]),
    )


def _changes_first(exercise: Exercise, adjustments: tuple[AdjustmentLine, ...]) -> tuple[str, ...]:
    """Return what counts where a step differs from a change; one that fits any exercise differs from none."""
    own = {change.id for change in exercise.adjustments}
    if own.isdisjoint(line.id for line in adjustments):
        return ()
    if len(adjustments) == 1:
        return ("Keep to the change named above; where a step says otherwise, the change counts.",)
    return ("Keep to the changes named above; where a step says otherwise, the changes count.",)


def _clearance(base: KnowledgeBase, case: Case, judged: Judgment) -> tuple[ClearanceLine, ...]:
    lines = []
    for stance in case.stances:
        called = [call.verdict for call in judged.called if call.stance is stance]
        clearance = stance.clearance
        lines.append(
            ClearanceLine(
                condition=stance.id,
                verdict=max(called, key=VERDICTS.index, default="go"),
                when=clearance.when,
                certainty=certainty(base, clearance),
                sources=clearance.sources,
                expert=clearance.basis == "expert",
            )
        )
    return tuple(lines)


def _questions(base: KnowledgeBase, case: Case) -> tuple[QuestionLine, ...]:
    """Return each question on which the verdict can turn, in the order of the conditions."""
    keys = dict.fromkeys(key for stance in case.stances for key in questions_in(stance))
    asked = [base.questions[key] for key in keys if key in base.questions]
    return tuple(
        QuestionLine(
            key=each.id,
            ask=each.ask,
            kind=each.kind,
            unit=each.unit,
            answer=case.person.answers.get(each.id),
            choices=each.choices,
        )
        for each in asked
    )


def _advice(base: KnowledgeBase, case: Case, which: str) -> tuple[AdviceLine, ...]:
    seen: dict[str, AdviceLine] = {}
    for stance in case.stances:
        given: tuple[Advice, ...] = getattr(stance, which)
        for advice in given:
            line = AdviceLine(
                condition=stance.id,
                do=advice.do,
                why=advice.why,
                certainty=certainty(base, advice),
                sources=advice.sources,
                expert=advice.basis == "expert",
            )
            seen.setdefault(advice.do, line)
    return tuple(seen.values())
