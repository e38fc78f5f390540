"""Laws of safety over the shipped knowledge: more said is never milder, and nothing unsafe is offered."""

from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legpress_advisor.advice.alternatives import alternatives
from legpress_advisor.advice.offers import Request
from legpress_advisor.advice.person import Person, Reading
from legpress_advisor.advice.reasons import why_called
from legpress_advisor.advice.safety import safety
from legpress_advisor.advice.understand import understand
from legpress_advisor.advice.verdict import PERMITTED, case_of, offer_of, verdict_on
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.knowledge.build import build, key_of, read_all
from legpress_advisor.knowledge.store import Store, in_memory
from legpress_advisor.model.candidate import Candidate
from legpress_advisor.model.evidence import Certainty
from legpress_advisor.model.vocabulary import MAX_GRADE, VERDICTS, Effort, Verdict
from legpress_advisor.report.safety import Checklist, SafetyReport

EFFORTS: tuple[Effort, ...] = ("light", "moderate", "heavy")
few = settings(max_examples=25, deadline=None)
many = settings(max_examples=150, deadline=None)


def person(*conditions: str, symptoms: tuple[str, ...] = (), **said: object) -> Person:
    named, felt = (tuple(Reading(id) for id in ids) for ids in (conditions, symptoms))
    return Person(named, felt)._replace(**said)  # type: ignore[arg-type]


def strictness(base: KnowledgeBase, someone: Person) -> dict[str, int]:
    """Return how strict the verdict on every exercise is."""
    case = case_of(base, someone)
    return {each.id: VERDICTS.index(verdict_on(base, case, each)[0]) for each in base.candidates()}


def verdict(base: KnowledgeBase, someone: Person, candidate: Candidate) -> Verdict:
    return verdict_on(base, case_of(base, someone), candidate)[0]


def milder(base: KnowledgeBase, before: Person, after: Person) -> list[str]:
    """Return the exercises that somebody may do more of after saying more."""
    then, now = strictness(base, before), strictness(base, after)
    return [id for id in then if now[id] < then[id]]


def conditions_of(base: KnowledgeBase) -> list[str]:
    return [entry.id for entry in base.entries("condition")]


def signs_of(base: KnowledgeBase, *urgencies: str) -> list[str]:
    return [id for id, sign in base.symptoms.items() if sign.urgency in urgencies]


def draw_answers(data: st.DataObject, base: KnowledgeBase, conditions: list[str]) -> dict[str, str]:
    """Draw believable answers to some of the questions that the conditions ask."""
    asked = {
        call.when.question for id in conditions for each in base.ancestry(id) for call in each.clearance.escalations
    }
    asked |= {
        limit.when.question for id in conditions for each in base.ancestry(id) for limit in each.limits if limit.when
    }
    answers = {}
    for key in sorted(asked):
        question = base.questions[key]
        if question.kind == "number":
            low, high = question.low or 0, question.high or 300
            values = st.integers(int(low), int(high)).map(str)
        else:
            values = st.sampled_from(question.choices or ("yes", "no"))
        answer = data.draw(st.none() | values, label=key)
        if answer is not None:
            answers[key] = answer
    return answers


def draw_exercises(data: st.DataObject, base: KnowledgeBase, most: int = 4) -> list[Candidate]:
    return data.draw(st.lists(st.sampled_from(base.candidates()), min_size=1, max_size=most, unique_by=lambda e: e.id))


# More said is never milder


def test_no_condition_makes_any_verdict_milder_than_none(shipped_base: KnowledgeBase) -> None:
    assert set(strictness(shipped_base, Person()).values()) == {VERDICTS.index("go")}


@few
@given(data=st.data())
def test_a_second_condition_never_makes_a_verdict_milder(shipped_base: KnowledgeBase, data: st.DataObject) -> None:
    one, other = (data.draw(st.sampled_from(conditions_of(shipped_base))) for _ in range(2))
    answers = draw_answers(data, shipped_base, [one, other])
    effort = data.draw(st.sampled_from(EFFORTS))
    before = person(one, answers=answers, effort=effort)
    assert milder(shipped_base, before, person(one, other, answers=answers, effort=effort)) == []


@many
@given(data=st.data())
def test_a_sign_never_makes_a_verdict_milder(shipped_base: KnowledgeBase, data: st.DataObject) -> None:
    condition = data.draw(st.sampled_from(conditions_of(shipped_base)))
    sign = data.draw(st.sampled_from(list(shipped_base.symptoms)))
    for each in draw_exercises(data, shipped_base):
        before = verdict(shipped_base, person(condition), each)
        after = verdict(shipped_base, person(condition, symptoms=(sign,)), each)
        assert VERDICTS.index(after) >= VERDICTS.index(before)


@few
@given(data=st.data())
def test_a_word_nobody_knows_never_makes_a_verdict_milder(shipped_base: KnowledgeBase, data: st.DataObject) -> None:
    condition = data.draw(st.sampled_from(conditions_of(shipped_base)))
    before = person(condition)
    assert milder(shipped_base, before, before._replace(unrecognised=("glass bones",))) == []


def test_a_word_nobody_knows_is_never_taken_for_safe(shipped_base: KnowledgeBase) -> None:
    asked = VERDICTS.index("ask-first")
    assert min(strictness(shipped_base, Person(unrecognised=("glass bones",))).values()) >= asked


def test_more_effort_never_makes_a_verdict_milder(shipped_base: KnowledgeBase) -> None:
    candidates = shipped_base.candidates()[::3]
    for id in conditions_of(shipped_base):
        cases = [case_of(shipped_base, person(id, effort=effort)) for effort in EFFORTS]
        for each in candidates:
            found = [verdict_on(shipped_base, case, each)[0] for case in cases]
            assert found == sorted(found, key=VERDICTS.index), (id, each.id)


@many
@given(data=st.data())
def test_a_higher_grade_never_makes_a_verdict_milder(shipped_base: KnowledgeBase, data: st.DataObject) -> None:
    conditions = data.draw(st.lists(st.sampled_from(conditions_of(shipped_base)), min_size=1, max_size=3))
    someone = person(*conditions, effort=data.draw(st.sampled_from(EFFORTS)))
    demand = data.draw(st.sampled_from(list(shipped_base.demands)))
    for each in draw_exercises(data, shipped_base):
        grade = each.demands.get(demand, 0)
        verdicts = [
            verdict(shipped_base, someone, _with(each, demand, higher)) for higher in range(grade, MAX_GRADE + 1)
        ]
        assert verdicts == sorted(verdicts, key=VERDICTS.index), (each.id, demand)


def _with(candidate: Candidate, demand: str, grade: int) -> Candidate:
    from msgspec.structs import replace

    return replace(candidate, demands={**candidate.demands, demand: grade})


def test_an_open_question_is_never_milder_than_every_answer_to_it(shipped_base: KnowledgeBase) -> None:
    for id in conditions_of(shipped_base):
        chain = shipped_base.ancestry(id)
        for escalation in chain[0].clearance.escalations:
            question = shipped_base.questions[escalation.when.question]
            if escalation.unknown is None or question.kind == "number":
                continue
            answers = question.choices or ("yes", "no")
            strict = [strictness(shipped_base, person(id, answers={question.id: each})) for each in answers]
            silent = strictness(shipped_base, person(id))
            too_strict = [each for each in silent if silent[each] < min(given[each] for given in strict)]
            assert too_strict == [], (id, question.id)


@pytest.mark.parametrize("urgency", ["emergency", "same-day"])
def test_a_sign_that_cannot_wait_stops_every_exercise(shipped_base: KnowledgeBase, urgency: str) -> None:
    for sign in signs_of(shipped_base, urgency):
        assert set(strictness(shipped_base, person(symptoms=(sign,))).values()) == {VERDICTS.index("stop")}, sign


def test_a_sign_that_should_be_seen_soon_asks_first_everywhere(shipped_base: KnowledgeBase) -> None:
    for sign in signs_of(shipped_base, "soon"):
        assert min(strictness(shipped_base, person(symptoms=(sign,))).values()) >= VERDICTS.index("ask-first"), sign


# Order


@few
@given(data=st.data())
def test_the_order_of_conditions_signs_and_answers_never_matters(
    shipped_base: KnowledgeBase, data: st.DataObject
) -> None:
    base = shipped_base
    conditions = data.draw(st.lists(st.sampled_from(conditions_of(base)), min_size=2, max_size=3, unique=True))
    signs = data.draw(st.lists(st.sampled_from(signs_of(base, "soon", "none")), max_size=3, unique=True))
    answers = draw_answers(data, base, conditions)
    exercise = draw_exercises(data, base, 1)[0].id
    one = person(*conditions, symptoms=tuple(signs), answers=answers)
    backwards = dict(reversed(answers.items()))
    other = person(*conditions[::-1], symptoms=tuple(signs[::-1]), answers=backwards)
    assert safety(base, exercise, one) == safety(base, exercise, other)


@few
@given(data=st.data())
def test_saying_a_thing_twice_says_no_more(shipped_base: KnowledgeBase, data: st.DataObject) -> None:
    condition = data.draw(st.sampled_from(conditions_of(shipped_base)))
    exercise = draw_exercises(data, shipped_base, 1)[0].id
    once, twice = person(condition), person(condition, condition)
    assert safety(shipped_base, exercise, once) == safety(shipped_base, exercise, twice)


# What is offered


def checked_offers(base: KnowledgeBase, someone: Person, offered: list[tuple[str, str]]) -> None:
    """Judge each offer anew, from nothing but its name."""
    for id, said in offered:
        candidate = base.candidate(id)
        assert candidate is not None
        assert verdict(base, someone, candidate) == said
        assert said in PERMITTED
        for each in someone.condition_ids:
            assert verdict(base, person(each, effort=someone.effort), candidate) in PERMITTED


def test_what_a_safety_report_offers_passes_for_the_condition(shipped_base: KnowledgeBase) -> None:
    ids = [each.id for each in shipped_base.candidates()]
    for number, condition in enumerate(conditions_of(shipped_base)):
        for exercise in ids[number % 61 :: 61]:
            report = safety(shipped_base, exercise, person(condition))
            checked_offers(
                shipped_base, person(condition), [(each.exercise, each.verdict) for each in report.alternatives]
            )


@few
@given(data=st.data())
def test_what_is_offered_passes_for_every_condition_named(shipped_base: KnowledgeBase, data: st.DataObject) -> None:
    conditions = data.draw(st.lists(st.sampled_from(conditions_of(shipped_base)), min_size=1, max_size=3, unique=True))
    someone = person(*conditions, effort=data.draw(st.sampled_from(EFFORTS)))
    targets = [each.id for each in draw_exercises(data, shipped_base, 2)]
    entries = [shipped_base.entry("exercise", id) for id in targets]
    entries += [shipped_base.entry("region", data.draw(st.sampled_from(list(shipped_base.regions))))]
    for entry in entries:
        assert entry is not None
        report = alternatives(shipped_base, entry, Request(), someone)
        checked_offers(shipped_base, someone, [(each.exercise, each.verdict) for each in report.alternatives])
        offered = {each.exercise for each in report.alternatives}
        assert offered.isdisjoint(each.exercise for each in report.excluded)
        assert all(each.verdict not in PERMITTED and each.why for each in report.excluded)


# What a report says


def sampled_reports(base: KnowledgeBase) -> list[SafetyReport]:
    """Return reports on every condition with some exercises, and on every sign."""
    ids = [each.id for each in base.candidates()]
    reports = [
        safety(base, exercise, person(condition))
        for number, condition in enumerate(conditions_of(base))
        for exercise in (ids[number], ids[-number - 1], "leg-press")
    ]
    reports += [safety(base, "leg-press", person(symptoms=(sign,))) for sign in base.symptoms]
    reports.append(safety(base, "leg-press", Person(unrecognised=("glass bones",))))
    return reports


@pytest.fixture(scope="module")
def reports(shipped_base: KnowledgeBase) -> list[SafetyReport]:
    return sampled_reports(shipped_base)


def test_a_verdict_that_is_not_go_has_a_reason_as_strict_as_itself(reports: list[SafetyReport]) -> None:
    for report in reports:
        strictest = max((VERDICTS.index(each.verdict) for each in report.reasons), default=0)
        assert VERDICTS[strictest] == report.verdict, (report.exercise, report.conditions, report.symptoms)


def test_reasons_come_strictest_first(reports: list[SafetyReport]) -> None:
    for report in reports:
        ranks = [VERDICTS.index(each.verdict) for each in report.reasons]
        assert ranks == sorted(ranks, reverse=True)


def test_every_reason_names_its_ground_and_its_basis(shipped_base: KnowledgeBase, reports: list[SafetyReport]) -> None:
    for report in reports:
        named = {each.id for each in report.conditions}
        for reason in report.reasons:
            assert reason.why.strip()
            assert reason.certainty in get_args(Certainty)
            assert list(shipped_base.sources(reason.sources)) == list(reason.sources)
            if reason.limit is not None:
                assert reason.demand in shipped_base.demands
                assert reason.grade is not None
                assert reason.limit <= reason.grade <= MAX_GRADE
                assert reason.condition in named
            else:
                assert reason.condition in {*named, *report.unrecognised, *(each.id for each in report.symptoms)}


def test_a_clearance_says_why_in_the_words_of_its_question_or_what_is_loaded(shipped_base: KnowledgeBase) -> None:
    candidates = shipped_base.candidates()
    for number, id in enumerate(conditions_of(shipped_base)):
        case = case_of(shipped_base, person(id))
        for each in candidates[number % 23 :: 23]:
            for call in verdict_on(shipped_base, case, each)[1].called:
                assert call.question is None or call.question in shipped_base.questions
                assert call.demand is None or call.demand in {*shipped_base.demands, *shipped_base.muscles}
                assert why_called(shipped_base, call).strip()


def test_a_report_that_stops_holds_nothing_about_exercise(reports: list[SafetyReport]) -> None:
    stopped = [report for report in reports if report.verdict == "stop"]
    assert len(stopped) > 10
    for report in stopped:
        assert (report.adjustments, report.alternatives, report.checklist) == ((), (), Checklist())
        assert (report.advice, report.meanwhile, report.questions, report.clearance) == ((), (), (), ())
        assert report.headline.startswith("Stop.")
        assert all(each.urgency in ("emergency", "same-day") and each.act for each in report.red_flags)
        assert report.red_flags


def test_a_person_who_is_to_ask_first_is_told_what_can_be_done_meanwhile(reports: list[SafetyReport]) -> None:
    helpless = [
        (report.exercise, [each.id for each in report.conditions], [each.id for each in report.symptoms])
        for report in reports
        if report.verdict == "ask-first" and report.conditions and not report.meanwhile and not report.alternatives
    ]
    assert helpless == []


def test_adjustments_are_named_where_they_resolve_a_reason(reports: list[SafetyReport]) -> None:
    for report in reports:
        named = {each.id for each in report.adjustments}
        for reason in report.reasons:
            assert named.issuperset(reason.resolved_by)


@settings(max_examples=60, deadline=None)
@given(text=st.text(min_size=1, max_size=40))
def test_no_text_that_matched_nothing_gives_go(shipped_base: KnowledgeBase, text: str) -> None:
    for someone in (understand(shipped_base, conditions=[text]), understand(shipped_base, symptoms=[text])):
        found = verdict(shipped_base, someone, shipped_base.candidates()[0])
        understood = someone.conditions or someone.symptoms or any("nothing to mind" in note for note in someone.notes)
        assert understood or VERDICTS.index(found) >= VERDICTS.index("ask-first")


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_more_words_never_make_a_verdict_milder(shipped_base: KnowledgeBase, data: st.DataObject) -> None:
    names = [name.text for name in shipped_base.names("condition")]
    one, other = (data.draw(st.sampled_from(names)) for _ in range(2))
    alone = understand(shipped_base, conditions=[one])
    beside = understand(shipped_base, conditions=[one, other])
    together = understand(shipped_base, conditions=[f"{one} and {other}"])
    for each in draw_exercises(data, shipped_base):
        floor = VERDICTS.index(verdict(shipped_base, alone, each))
        assert VERDICTS.index(verdict(shipped_base, beside, each)) >= floor
        assert VERDICTS.index(verdict(shipped_base, together, each)) >= floor


def test_a_name_of_a_condition_says_no_less_beside_another(shipped_base: KnowledgeBase) -> None:
    exercises = [each for each in shipped_base.candidates() if each.familiar > 0.6]
    for name in sorted({name.text for name in shipped_base.names("condition")}):
        alone, beside = (understand(shipped_base, conditions=[text]) for text in (name, f"{name} and tennis elbow"))
        read, kept = ({(each.id, *each.answers.items()) for each in said.conditions} for said in (alone, beside))
        if read <= kept:
            continue
        for each in exercises:
            floor = VERDICTS.index(verdict(shipped_base, alone, each))
            assert VERDICTS.index(verdict(shipped_base, beside, each)) >= floor, name


@pytest.mark.parametrize("text", ["", " ", "?", "glass bones", "heart thing zq", "\x00", "condition"])
def test_an_empty_or_odd_name_is_never_taken_for_safe(shipped_base: KnowledgeBase, text: str) -> None:
    for someone in (understand(shipped_base, conditions=[text]), understand(shipped_base, symptoms=[text])):
        assert verdict(shipped_base, someone, shipped_base.candidates()[0]) not in PERMITTED, someone


def test_a_condition_of_a_muscle_says_which_muscle_the_lift_works(shipped_base: KnowledgeBase) -> None:
    someone = understand(shipped_base, conditions=["pulled hamstring"])
    case = case_of(shipped_base, someone)
    curl, press = (shipped_base.candidate(id) for id in ("lying-leg-curl", "barbell-bench-press"))
    assert curl is not None
    assert press is not None
    found, judged = verdict_on(shipped_base, case, curl)
    assert found == "modify"
    assert "hamstrings" in why_called(shipped_base, judged.called[0])
    assert verdict_on(shipped_base, case, press)[0] == "go"


def test_what_would_need_asking_but_for_another_form_is_not_offered_either(shipped_base: KnowledgeBase) -> None:
    thin = case_of(shipped_base, Person(conditions=(Reading("osteoporosis"),)))
    curled = shipped_base.candidate("curl-up")
    assert curled is not None
    assert verdict_on(shipped_base, thin, curled)[0] == "modify"
    assert offer_of(shipped_base, thin, curled)[0] not in ("go", "modify")


# Loading


def test_loading_twice_gives_the_same(shipped_folder: Path) -> None:
    one, other = (read_all(shipped_folder, []) for _ in range(2))
    assert key_of(one) == key_of(other)
    assert build(one, "k").rows == build(other, "k").rows


def test_the_order_of_the_files_never_matters(shipped_folder: Path) -> None:
    read = read_all(shipped_folder, [])
    backwards = read._replace(shipped=read.shipped[::-1])
    one, other = (KnowledgeBase(Store(in_memory(build(each, "k").rows))) for each in (read, backwards))
    assert one.version == other.version
    for condition in conditions_of(one)[::9]:
        assert safety(one, "leg-press", person(condition)) == safety(other, "leg-press", person(condition))


@pytest.mark.parametrize(
    "text",
    [
        "no back pain but sore",
        "no knee pain but it clicks and swells",
        "no back pain, only a tingling leg",
        "not sore but stiff",
    ],
)
def test_a_denial_covers_only_the_complaint_it_names(shipped_base: KnowledgeBase, text: str) -> None:
    candidate = shipped_base.candidate("leg-press")
    assert candidate is not None
    assert verdict(shipped_base, understand(shipped_base, conditions=[text]), candidate) != "go"
