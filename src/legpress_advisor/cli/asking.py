"""`--ask`: the signs that need help first, then the questions on which the verdict turns, one by one at a terminal."""

from __future__ import annotations

import sys

from legpress_advisor.advice.person import Person, Reading
from legpress_advisor.advice.safety import red_flags, safety
from legpress_advisor.advice.verdict import SIGN_VERDICT, case_of
from legpress_advisor.cli.emit import is_terminal
from legpress_advisor.cli.session import checked_answer
from legpress_advisor.errors import UsageError
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.vocabulary import Urgency
from legpress_advisor.report.common import FlagLine
from legpress_advisor.report.safety import QuestionLine
from legpress_advisor.text import safe

HEADINGS: dict[Urgency, str] = {
    "emergency": "First, signs that need help now. Is any of these true for you?",
    "same-day": "Signs that should be seen today:",
    "soon": "Signs that should be seen in the next days:",
    "none": "Also:",
}
_YES = ("y", "yes")
_NO = ("n", "no")


def require_terminal() -> None:
    """Raise UsageError where there is nobody to ask."""
    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        raise UsageError(
            "--ask needs a terminal; in a script give --answer KEY=VALUE and --symptom instead",
            labels={"": "advisor list questions"},
        )


def ask(base: KnowledgeBase, exercise: str, person: Person) -> Person:
    """Return the person with what they answered; a sign that needs help first ends the asking at once."""
    case = case_of(base, person)
    if case.floor == "stop":
        return person
    flags = {flag.id: flag for flag in (*red_flags(base, case.stances), *red_flags(base, ()))}
    order = {urgency: place for place, urgency in enumerate(HEADINGS)}
    known = {reading.id for reading in person.symptoms}
    heading = ""
    for flag in sorted(flags.values(), key=lambda each: order[each.urgency]):
        if flag.id in known:
            continue
        if heading != HEADINGS[flag.urgency]:
            heading = HEADINGS[flag.urgency]
            _say(f"\n{heading}\n")
        if _flagged(flag):
            person = person._replace(symptoms=(*person.symptoms, Reading(flag.id)))
            if SIGN_VERDICT[flag.urgency] == "stop":
                return person
    return _answered(base, exercise, person)


def _answered(base: KnowledgeBase, exercise: str, person: Person) -> Person:
    open_ = [each for each in safety(base, exercise, person).questions if each.answer is None]
    if open_:
        _say("\nQuestions that can change the answer. Enter skips one; it then counts as the cautious answer.\n")
    answers = dict(person.answers)
    for question in open_:
        answer = _answer(base, question)
        if answer is not None:
            answers[question.key] = answer
    return person._replace(answers=answers)


def _flagged(flag: FlagLine) -> bool:
    while True:
        typed = _prompt(f"  {flag.sign}? [y/n] ")
        if typed in _YES:
            return True
        if typed in ("", *_NO):
            return False
        _say("  Please answer y or n; Enter skips.\n")


def _answer(base: KnowledgeBase, question: QuestionLine) -> str | None:
    kind = {"yes-no": "y/n", "choice": "/".join(question.choices)}.get(question.kind, question.unit or "number")
    while typed := _prompt(f"  {question.ask} [{kind}] "):
        try:
            return checked_answer(base, question.key, typed)
        except UsageError as error:
            _say(f"  {safe(error.message)}; Enter skips.\n")
    return None


def _prompt(text: str) -> str:
    """Ask on stderr, so that stdout holds nothing but the report; raises EOFError when the input ends."""
    _say(text)
    try:
        line = sys.stdin.readline()
    except ValueError:  # bytes that are no text
        return "?"
    if not line:
        _say("\n")
        raise EOFError
    return line.strip().casefold()


def _say(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
