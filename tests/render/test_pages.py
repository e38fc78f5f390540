"""The answer comes first, then why, then what to do; and nothing that must be shown is hidden."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from legpress_advisor.render import Terminal, View, render
from legpress_advisor.report.alternatives import AlternativesReport
from legpress_advisor.report.common import FlagLine
from legpress_advisor.report.comparison import CompareReport
from legpress_advisor.report.explain import ExplainReport, Focus, RelatedGroup, RelatedLine
from legpress_advisor.report.listing import ListReport
from legpress_advisor.report.progression import PathReport
from legpress_advisor.report.safety import SafetyReport
from legpress_advisor.report.validation import CoverageLine, ValidationReport

Golden = Callable[[str, str], None]


def page(report: object, width: int = 100, view: View = View()) -> str:
    return render(report, "rich", view=view, terminal=Terminal(width))


def flat(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize("width", [100, 60])
def test_an_exercise_is_explained_in_short(leg_press: ExplainReport, golden: Golden, width: int) -> None:
    shown = page(leg_press, width)
    golden(f"explain-{width}.txt", shown)
    in_order = [
        "LEG PRESS",
        "A seated push",
        "WORKS",
        "BRACES",
        "ASKS OF YOU",
        "MAKE IT EASIER",
        "WHAT PEOPLE SAY",
    ]
    assert sorted(in_order, key=shown.index) == in_order
    assert "Quads (quadriceps)" in shown
    assert "Grip" not in shown


@pytest.mark.parametrize("width", [100, 60])
def test_a_verdict_comes_before_its_reasons_and_what_to_do(ask_first: SafetyReport, golden: Golden, width: int) -> None:
    report = replace(ask_first, advice=(), clearance=())
    shown = page(report, width)
    golden(f"safety-{width}.txt", shown)
    in_order = [
        "ASK FIRST",
        "FIRST, STOP AND GET HELP",
        "WHY",
        "WHEN YOU ARE CLEARED",
        "SET-UP",
        "MEANWHILE",
        "INSTEAD",
    ]
    assert sorted(in_order, key=shown.index) == in_order


@pytest.mark.parametrize("width", [100, 60])
def test_swaps_are_ranked_with_gains_and_losses(swaps: AlternativesReport, golden: Golden, width: int) -> None:
    shown = page(swaps, width)
    golden(f"alternatives-{width}.txt", shown)
    in_order = [
        "INSTEAD OF LEG PRESS",
        "YOU MAY NOT NEED TO SWAP",
        "1  Split squat",
        "2  Glute bridge",
        "LEFT OUT",
    ]
    assert sorted(in_order, key=shown.index) == in_order
    assert "Costs: less work for the glutes; more need for balance" in flat(shown)


def test_a_condition_is_explained_calmly(condition: ExplainReport, golden: Golden) -> None:
    shown = page(condition, 60)
    golden("condition-60.txt", shown)
    in_order = ["most settle by", "~ modify", "GET HELP", "HOW TO TRAIN WITH IT", "WHAT CALLS FOR CARE"]
    assert sorted(in_order, key=shown.index) == in_order


def test_an_emergency_page_is_short_and_says_nothing_of_exercise(stopped: SafetyReport, golden: Golden) -> None:
    shown = page(stopped, 60)
    golden("stop-60.txt", shown)
    assert shown.startswith("STOP. GET EMERGENCY HELP NOW.\n")
    assert "Call your emergency number." in shown
    assert stopped.disclaimer in flat(shown)
    for word in ("leg press", "seat", "tailbone", "bird dog", "instead", "sources", "█", "☐", "a stiff back"):
        assert word not in shown.casefold()


@pytest.mark.parametrize("format", ["rich", "plain", "markdown", "html"])
def test_no_format_and_no_view_gives_an_emergency_anything_more(stopped: SafetyReport, format: str) -> None:
    shown = render(stopped, format, view=View.everything()).partition("<body>")
    words = (shown[2] or shown[0]).casefold()
    assert "emergency help now" in words
    assert not any(word in words for word in ("leg press", "tailbone", "bird dog", "j lifts", "name:"))


def test_an_emergency_is_told_one_thing_to_do(stopped: SafetyReport) -> None:
    assert "See a doctor today." not in page(stopped)


def test_signs_for_today_do_not_call_an_ambulance(stopped: SafetyReport) -> None:
    fever = replace(stopped, symptoms=stopped.symptoms[1:])
    assert page(fever).startswith("STOP. GET MEDICAL HELP TODAY.\n")
    assert "See a doctor today." in page(fever)


def test_a_stop_without_known_signs_still_says_what_to_do(stopped: SafetyReport) -> None:
    bare = replace(stopped, symptoms=(), red_flags=(), reasons=())
    assert "Call your emergency number, or go to an emergency department." in page(bare)


def test_signs_come_instead_of_a_ranking(swaps: AlternativesReport) -> None:
    sign = FlagLine(id="numb", sign="Numb", urgency="emergency", act="Call.")
    shown = page(replace(swaps, stopped_by=(sign,)))
    assert shown.startswith("STOP. GET EMERGENCY HELP NOW.\n")
    assert "Split squat" not in shown


def test_expert_judgment_is_shown_wherever_a_grade_or_statement_rests_on_it(
    leg_press: ExplainReport, ask_first: SafetyReport
) -> None:
    for line in ("Lower back (erector spinae)", "Lower back rounding under load", "best lift of all"):
        shown = page(leg_press)
        assert "expert judgment" in shown[shown.index(line) :].replace("\n", " ")[:120]
    assert re.search(r"The cause is not known here\. +expert judgment", page(ask_first))


def test_views_open_parts_and_change_no_footnote_number(leg_press: ExplainReport) -> None:
    short, everything = page(leg_press), page(leg_press, view=View.everything())
    assert "2 more: advisor explain leg-press --claims" in short
    assert "Starting light" not in short
    assert "Lower the sled" not in short
    assert "2 sources: advisor explain leg-press --sources" in short
    assert "Starting light" in everything
    assert "Lower the sled" in everything
    assert "One fracture is published. [2]" in everything
    assert "[1] Lee A, Ruiz B. Muscles of the press. J Lifts 3:1, 2020. The quads worked hardest." in everything
    assert "https://doi.org/10.1000/press" in everything
    assert "any lift, most of all on a held breath [2]" in flat(short)
    assert "any lift, most of all on a held breath [2]" in flat(everything)


@pytest.mark.parametrize(
    ("view", "opened"),
    [
        (View(claims=True), "Two days a week are right."),
        (View(how=True), "Fix: Stop higher."),
        (View(sources=True), "SOURCES"),
        (View(why=True), "WHAT CAN GO WRONG"),
        (View(limit=1), "… 5 more"),
    ],
)
def test_each_view_opens_its_own_part(leg_press: ExplainReport, view: View, opened: str) -> None:
    assert opened in page(leg_press, view=view)
    assert opened not in page(leg_press)


def test_in_short_one_claim_of_each_verdict_is_shown(leg_press: ExplainReport) -> None:
    shown = page(leg_press)
    assert all(word in shown for word in ("supported", "mixed", "unsupported", "contradicted"))
    assert "No study measured it." not in shown


def test_the_question_about_a_region_is_answered_before_anything_else(leg_press: ExplainReport) -> None:
    focus = Focus(
        region="lower-back",
        answer="braced-not-trained",
        text="It holds still.",
        certainty="low",
        sources=("press-review",),
        load=1,
    )
    lines = page(replace(leg_press, focus=focus)).splitlines()
    assert lines[2:4] == ["LOWER BACK: BRACED, NOT TRAINED", "It holds still. (low certainty) [1]"]


def test_what_should_be_left_out_is_not_explained_how_to_do(ask_first: SafetyReport) -> None:
    shown = page(replace(ask_first, verdict="avoid"))
    assert "✗ AVOID" in shown
    assert "SET-UP" not in shown
    assert "tailbone" not in shown
    assert "Bird dog" in shown


def test_nothing_is_guessed_in_silence(ask_first: SafetyReport, swaps: AlternativesReport) -> None:
    shown = page(ask_first)
    assert '"bad back" was read as: back condition' in shown
    assert 'Not recognized: "zzz". Did you mean sciatica or scoliosis?' in shown
    assert 'Not recognized: "zzz".' in page(swaps)


def test_a_reason_names_demand_grade_and_limit_when_asked_why(ask_first: SafetyReport) -> None:
    assert "Loaded spinal flexion: 1 of 3, limited from 1" in page(ask_first, view=View(why=True))


def test_reasons_that_several_conditions_share_are_said_once(ask_first: SafetyReport) -> None:
    other = replace(ask_first.conditions[0], id="stenosis", name="Spinal stenosis")
    shared = replace(ask_first.reasons[0], condition="stenosis", sources=("press-review",))
    report = replace(ask_first, conditions=(*ask_first.conditions, other), reasons=(*ask_first.reasons, shared))
    shown = flat(page(report))
    assert shown.count("The cause is not known here.") == 1
    assert "because of back condition and spinal stenosis" in shown


def test_a_change_named_above_is_not_ticked_off_again(ask_first: SafetyReport) -> None:
    assert flat(page(ask_first)).count("Stop while your tailbone") == 1


def test_open_questions_are_listed_with_the_key_that_answers_them(ask_first: SafetyReport) -> None:
    assert re.search(r"Do you know the cause\? +back-cause-known", page(ask_first))
    answered = replace(ask_first.questions[0], answer="yes")
    assert "Do you know the cause?" not in page(replace(ask_first, questions=(answered,)))


def test_a_score_is_shown_with_its_parts_when_asked_why(swaps: AlternativesReport) -> None:
    assert "score 0.75: muscles 0.50, spared 0.25" in page(swaps, view=View(why=True))
    assert "score" not in page(swaps)


def test_an_empty_ranking_says_so_and_what_to_ask_instead(swaps: AlternativesReport) -> None:
    assert "Nothing known here passes" in page(replace(swaps, alternatives=()))
    assert "Ask for a push." in page(replace(swaps, alternatives=(), nothing="Ask for a push."))


def test_the_command_for_more_asks_the_same_again(swaps: AlternativesReport) -> None:
    line = swaps.excluded[0]
    excluded = tuple(replace(line, exercise=f"lift-{each}", name=f"Lift {each}", why=str(each)) for each in range(5))
    asked = replace(swaps, excluded=excluded, conditions=("herniated-disc",), without=("barbell",), home=True)
    shown = page(asked, width=200).replace("\u00a0", " ")
    again = next(line for line in shown.splitlines() if "more: advisor alternatives" in line)
    for option in ("--condition herniated-disc", "--without barbell", "--home", "--why"):
        assert option in again
    assert "Next: advisor safety" in shown


@pytest.mark.parametrize(
    ("kind", "name"), [("region", "WHAT TRAINS THE LOWER BACK"), ("pattern", "LOWER BACK PATTERN")]
)
def test_a_ranking_for_a_region_or_pattern_is_named_for_it(swaps: AlternativesReport, kind: str, name: str) -> None:
    assert name in page(replace(swaps, kind=kind, name="Lower back", because=None))


def test_a_search_says_of_each_thing_what_it_is(found: ListReport) -> None:
    shown = page(found)
    assert shown.startswith('FOUND for "back pain"')
    assert re.search(r"sciatica +Sciatica +condition\n", shown)
    assert "Next: advisor explain sciatica" in shown
    assert "Nothing found." in page(replace(found, items=()))


def test_columns_too_many_to_name_are_numbered_and_every_number_is_explained(graded: ListReport) -> None:
    shown = page(graded, 60)
    assert re.search(r"^Leg press +2 +2", shown, re.MULTILINE)
    for number in range(1, 15):
        assert re.search(rf"^ *{number}  Demand number {number}$", shown, re.MULTILINE)


def test_problems_stand_with_place_code_and_edit(checked: ValidationReport) -> None:
    shown = page(checked)
    assert 'exercises/leg-press.yaml:3:5: error KB023 unknown muscle "quads"\ndid you mean "quadriceps"?' in shown
    assert "1 error and 1 warning in 2 files." in shown
    assert "No problems in 2 files." in page(replace(checked, problems=()))


def test_reasons_that_are_too_many_are_at_least_named(ask_first: SafetyReport) -> None:
    further = tuple(
        replace(
            ask_first.reasons[1],
            demand=f"demand-{number}",
            demand_name=f"Demand {number}",
            why=f"Reason number {number}.",
        )
        for number in range(8)
    )
    report = replace(ask_first, reasons=further)
    assert "And, no stricter: demand 5, demand 6, and demand 7." in flat(page(report))
    assert "Reason number 7." in page(report, view=View.everything())


def test_what_follows_a_clearance_is_said_to_follow_it(ask_first: SafetyReport) -> None:
    bare = replace(ask_first, adjustments=(), advice=())
    assert "When you are cleared:\n\nBEFORE" in page(bare)
    assert "When you are cleared" not in page(replace(bare, verdict="go"))


def test_names_with_commas_are_not_read_as_two(ask_first: SafetyReport) -> None:
    two = (*ask_first.conditions, replace(ask_first.conditions[0], id="scoliosis", name="Scoliosis, not operated on"))
    assert page(replace(ask_first, conditions=two)).startswith(
        "LEG PRESS with back condition; scoliosis, not operated on\n"
    )


def test_paper_has_lines_to_fill_in_and_an_emergency_has_none(ask_first: SafetyReport, stopped: SafetyReport) -> None:
    assert "<span>Name:</span>" in render(ask_first, "html")
    assert "<span>Name:</span>" not in render(stopped, "html")


def test_a_comparison_says_first_which_suits_what(compared: CompareReport) -> None:
    shown = page(compared)
    in_order = ["LEG PRESS OR BELT SQUAT", "Leg press to spare the knees", "███  target", "██░  target", "intermediate"]
    assert sorted(in_order, key=shown.index) == in_order


def test_a_ladder_starts_at_the_gentlest_rung(ladder: PathReport) -> None:
    shown = page(ladder)
    in_order = ["1  Sit to stand", "Start here.", "2  Leg press · the goal", "New here: grip.", "LEFT OUT"]
    assert sorted(in_order, key=shown.index) == in_order


def test_a_region_names_what_belongs_to_it_in_one_line_or_with_its_meaning(condition: ExplainReport) -> None:
    many = tuple(RelatedLine(id=f"lift-{number}", name=f"Lift {number}") for number in range(12))
    muscle = RelatedLine(id="erector", name="Back extensors", text="spinal extensors")
    groups = (RelatedGroup(heading="Muscles", items=(muscle,)), RelatedGroup(heading="Trained by", items=many))
    region = ExplainReport(
        schema="s", knowledge_version="v", id="lower-back", kind="region", name="Lower back", summary="", related=groups
    )
    shown = page(region)
    assert "MUSCLES  Back extensors  spinal extensors\n" in shown
    assert "Lift 6 · Lift 7\n   … 4 more: advisor explain lower-back --all" in shown
    assert shown.endswith("Next: advisor alternatives lower-back\n")
    assert "Next" not in page(replace(region, kind="demand"))


def test_a_form_of_a_movement_names_the_movement(leg_press: ExplainReport) -> None:
    form = replace(leg_press, id="single-leg-press", family="leg-press", family_name="Leg press", tags=("machine",))
    assert "a form of leg press · machine" in page(form)
    assert "a form of" not in page(replace(form, id="leg-press"))


def test_an_empty_report_is_an_empty_page_and_no_error() -> None:
    bare = ExplainReport(schema="s", knowledge_version="v", id="x", kind="exercise", name="X", summary="")
    assert page(bare).splitlines()[0] == "X"
    assert len(page(bare).splitlines()) == 3


def test_coverage_and_counts_are_shown(checked: ValidationReport) -> None:
    lines = (CoverageLine(what="aliases", count=120), CoverageLine(what="measured", count=8, of=20))
    shown = page(replace(checked, problems=(), coverage=lines))
    assert "aliases   120" in shown
    assert "measured  8 of 20" in shown
    assert "1 exercise" in shown
