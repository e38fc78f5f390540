"""Names as people and apps write them: read by their words, and left alone where a wrong exercise could come of it."""

import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legpress_advisor.advice.names import find
from legpress_advisor.advice.resolve import resolve
from legpress_advisor.advice.resolving import english, languages
from legpress_advisor.advice.resolving.parse import HELD, RULES, TRIGGERS, Parsed, parse
from legpress_advisor.errors import AmbiguousNameError, UnknownNameError
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.report.resolution import NameLine
from legpress_advisor.text import normalize_name


def line(base: KnowledgeBase, name: str) -> NameLine:
    return resolve(base, [name]).names[0]


# Order: exact, alias, words


@pytest.mark.parametrize(
    ("name", "status", "exercise"),
    [
        ("leg-press", "exact", "leg-press"),
        ("Leg Presses", "exact", "leg-press"),
        ("single-leg-press", "exact", "single-leg-press"),
        ("RDL", "alias", "romanian-deadlift"),
        ("Beinpresse", "alias", "leg-press"),
        ("soulevé de terre", "alias", "barbell-deadlift"),
        ("Leg Press (Machine) heavy", "parsed", "leg-press"),
        ("Lat Puldown", "fuzzy", "lat-pulldown"),
    ],
)
def test_a_name_is_met_the_surest_way_first(shipped_base: KnowledgeBase, name: str, status: str, exercise: str) -> None:
    found = line(shipped_base, name)
    assert (found.status, found.exercise) == (status, exercise)


def test_a_variation_keeps_its_own_id_and_tells_its_family(shipped_base: KnowledgeBase) -> None:
    found = line(shipped_base, "one leg press")
    assert (found.exercise, found.family) == ("single-leg-press", "leg-press")


@pytest.mark.parametrize("name", ["Squat (Barbell)", "Barbell Squats (standing)", "Squat, Barbell", "barbell_squat"])
def test_order_number_and_marks_of_a_name_do_not_matter(shipped_base: KnowledgeBase, name: str) -> None:
    assert line(shipped_base, name).exercise == "barbell-back-squat"


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("KB swing heavy", "kettlebell-swing"),
        ("DB RDL slow", "dumbbell-romanian-deadlift"),
        ("Incline DB Press 45°", "incline-dumbbell-bench-press"),
        ("Flat Bench Press (Smith)", "smith-machine-bench-press"),
        ("CGBP paused", "close-grip-bench-press"),
        ("lat pull downs 3x10", "lat-pulldown"),
        ("Tri Rope Push Down", "rope-triceps-pushdown"),
        ("Seated Lateral Raise DB", "dumbbell-lateral-raise"),
    ],
)
def test_abbreviations_angles_and_amounts_are_read(shipped_base: KnowledgeBase, name: str, exercise: str) -> None:
    assert line(shipped_base, name).exercise == exercise


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("Kniebeugen Langhantel schwer", None),
        ("Schrägbankdrücken KH", "incline-dumbbell-bench-press"),
        ("Latzug breit", "lat-pulldown"),
        ("Développé incliné haltères lent", None),
        ("Fentes haltères", "dumbbell-lunge"),
        ("Elevaciones laterales con mancuernas sentado", "dumbbell-lateral-raise"),
        ("Panca inclinata con manubri", "incline-dumbbell-bench-press"),
    ],
)
def test_other_languages_are_read_too_and_their_unknown_words_are_not_passed_over(
    shipped_base: KnowledgeBase, name: str, exercise: str | None
) -> None:
    assert line(shipped_base, name).exercise == exercise


# What keeps a movement and what changes it


@pytest.mark.parametrize(
    ("name", "exercise", "passed_over"),
    [
        ("Tempo Face Pull", "face-pull", "tempo"),
        ("Paused Goblet Squat", "goblet-squat", "pause"),
        ("Alternating Incline Dumbbell Curl", "incline-dumbbell-curl", "alternating"),
        ("One Arm Cable Lateral Raise blue", "cable-lateral-raise", "blue"),
        ("Old Leg Extension", "leg-extension", "old"),
    ],
)
def test_words_that_keep_the_movement_are_passed_over_and_named(
    shipped_base: KnowledgeBase, name: str, exercise: str, passed_over: str
) -> None:
    found = line(shipped_base, name)
    assert found.exercise == exercise
    assert passed_over in found.ignored


@pytest.mark.parametrize(
    "name",
    [
        "Smith Machine Goblet Squat",
        "Cable Back Squat",
        "Incline Pull Up",
        "Assisted Leg Press",
        "Decline Pallof Press",
        "Single Arm Barbell Bench Press",
        "Kneeling Leg Press",
        "Landmine Leg Curl",
        "Band Skullcrusher on bosu",
    ],
)
def test_a_word_that_changes_the_movement_is_never_passed_over(shipped_base: KnowledgeBase, name: str) -> None:
    assert line(shipped_base, name).exercise is None


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("Smith Squat", "smith-machine-squat"),
        ("Close Grip Lat Pulldown heavy", "close-grip-lat-pulldown"),
        ("Romanian Deadlift (Dumbbell) light", "dumbbell-romanian-deadlift"),
        ("Paused Front Squat light", "pause-front-squat"),
    ],
)
def test_the_entry_that_says_more_of_a_name_wins(shipped_base: KnowledgeBase, name: str, exercise: str) -> None:
    assert line(shipped_base, name).exercise == exercise


def test_brands_of_machines_mean_a_machine(shipped_base: KnowledgeBase) -> None:
    assert line(shipped_base, "Hammer Strength Incline Chest Press").exercise == "incline-machine-chest-press"
    assert line(shipped_base, "Technogym Leg Extension").exercise == "leg-extension"
    assert line(shipped_base, "Hammer Strength Goblet Squat").exercise is None


# What is left out


@pytest.mark.parametrize(
    ("name", "exercise", "assumed"),
    [
        ("Bench press", "barbell-bench-press", ("barbell",)),
        ("Paused incline bench", "incline-barbell-bench-press", ("barbell",)),
        ("Alternating curl heavy", "dumbbell-curl", ("dumbbell",)),
        ("Dumbbell curl heavy", "dumbbell-curl", ()),
    ],
)
def test_equipment_that_is_left_out_is_assumed_as_usual_and_reported(
    shipped_base: KnowledgeBase, name: str, exercise: str, assumed: tuple[str, ...]
) -> None:
    found = line(shipped_base, name)
    assert (found.exercise, found.assumed) == (exercise, assumed)


@pytest.mark.parametrize(
    ("name", "among"),
    [
        ("Triceps Extension", "skullcrusher"),
        ("Dumbbell Row", "one-arm-dumbbell-row"),
        ("Calf raise", "seated-calf-raise"),
        ("Cable Kickback", "cable-glute-kickback"),
        ("Plank with a wiggle", "plank"),
    ],
)
def test_several_reasonable_readings_are_all_offered(shipped_base: KnowledgeBase, name: str, among: str) -> None:
    found = line(shipped_base, name)
    assert (found.status, found.exercise) == ("ambiguous", None)
    assert among in found.candidates


def test_a_machine_is_assumed_only_where_the_name_says_all_the_rest(shipped_base: KnowledgeBase) -> None:
    found = line(shipped_base, "Low-High Flys")
    assert (found.exercise, found.assumed) == ("low-to-high-cable-fly", ("cable",))
    assert line(shipped_base, "Kneeling seated low-high flys").exercise is None


def test_a_position_is_never_assumed(shipped_base: KnowledgeBase) -> None:
    assert line(shipped_base, "Loop Band Leg Extension").exercise is None


def test_another_movement_in_a_name_is_never_passed_over(shipped_base: KnowledgeBase) -> None:
    assert line(shipped_base, "Sumo Deadlift High Pull").exercise in (None, "sumo-deadlift-high-pull")
    assert line(shipped_base, "Leg Press to Calf Jump").exercise is None


# What is no exercise


@pytest.mark.parametrize(
    "name",
    ["Running (Treadmill)", "Rowing Machine", "Stair Climber", "Tapis roulant", "Yoga", "Frog stretch", "Rest"],
)
def test_endurance_sports_stretching_and_rest_are_told_apart(shipped_base: KnowledgeBase, name: str) -> None:
    found = line(shipped_base, name)
    assert (found.status, found.exercise) == ("not-strength", None)


@pytest.mark.parametrize("name", ["Row machine", "Walking lunge", "Bicycle crunch", "Step ups"])
def test_words_of_endurance_inside_a_lift_do_not_make_it_endurance(shipped_base: KnowledgeBase, name: str) -> None:
    assert line(shipped_base, name).status != "not-strength"


@pytest.mark.parametrize("name", ["", "   ", "🙂", "KB Warm Up", "Resting squat position", "Groceries", "12345", "x"])
def test_what_is_no_exercise_gets_none(shipped_base: KnowledgeBase, name: str) -> None:
    assert line(shipped_base, name).exercise is None


# Typing errors


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("Dumbell Benhc Press", "dumbbell-bench-press"),
        ("Bulgarien split squat", "bulgarian-split-squat"),
        ("Kettlbell swing", "kettlebell-swing"),
    ],
)
def test_an_unmistakable_typing_error_is_mended_and_told(shipped_base: KnowledgeBase, name: str, exercise: str) -> None:
    found = line(shipped_base, name)
    assert (found.status, found.exercise) == ("fuzzy", exercise)


@pytest.mark.parametrize("name", ["Recline bench press", "Leg dress", "Chest pres up", "Bench crush", "Squash"])
def test_likeness_alone_never_decides(shipped_base: KnowledgeBase, name: str) -> None:
    assert line(shipped_base, name).exercise is None


# Every command takes such names


def test_a_name_read_by_its_words_serves_every_command(shipped_base: KnowledgeBase) -> None:
    assert find(shipped_base, "Incline DB bench press 45°").id == "incline-dumbbell-bench-press"
    with pytest.raises(AmbiguousNameError):
        find(shipped_base, "Dumbbell row", kinds=("exercise",))
    with pytest.raises(UnknownNameError):
        find(shipped_base, "Cable back squat", kinds=("exercise",))


def test_conditions_and_regions_are_not_read_as_lifts(shipped_base: KnowledgeBase) -> None:
    with pytest.raises(UnknownNameError):
        find(shipped_base, "Incline DB bench press 45°", kinds=("condition",))


# Laws

BODY = ["bench", "press", "squat", "curl", "row", "leg", "lateral", "raise", "plank"]
WORDS = [*BODY, "incline", "seated", "close", "grip", "db", "barbell", "cable", "machine", "rope", "3x10"]
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(names, st.text(max_size=40)), max_size=12))
def test_no_text_is_too_odd_and_neither_order_nor_company_matters(
    shipped_base: KnowledgeBase, given_names: list[str]
) -> None:
    found = resolve(shipped_base, given_names).names
    again = resolve(shipped_base, list(reversed(given_names))).names
    assert list(found) == list(reversed(again))
    assert [each.name for each in found] == given_names
    assert all(line(shipped_base, each.name) == each for each in found[:3])


def test_a_name_of_another_language_in_other_order_means_the_same_in_a_long_list(shipped_base: KnowledgeBase) -> None:
    names = ["bench", "press", "curl incline 3x10", "bench bench", "", "0"]
    assert resolve(shipped_base, names).names[2] == line(shipped_base, "curl incline 3x10")


@settings(max_examples=60, deadline=None)
@given(st.permutations(["Incline", "Dumbbell", "Bench", "Press", "(heavy)"]))
def test_the_order_of_words_does_not_matter(shipped_base: KnowledgeBase, words: list[str]) -> None:
    assert line(shipped_base, " ".join(words)).exercise == "incline-dumbbell-bench-press"


def test_every_name_of_an_exercise_leads_to_it(shipped_base: KnowledgeBase) -> None:
    known = shipped_base.names("exercise")
    found = resolve(shipped_base, [name.text for name in known]).names
    lost = [
        (name.text, name.id, each.exercise)
        for name, each in zip(known, found, strict=True)
        if each.exercise != name.id and name.id not in each.candidates
    ]
    assert lost == []


def test_a_match_is_an_entry_and_a_score_is_a_share(shipped_base: KnowledgeBase) -> None:
    for each in resolve(shipped_base, [f"{word} {other}" for word in WORDS for other in WORDS]).names:
        assert each.exercise is None or shipped_base.entry("exercise", each.exercise) is not None
        assert 0 <= each.score <= 1
        assert (each.exercise is None) == (each.status in ("ambiguous", "unknown", "not-strength"))
        assert bool(each.candidates) or each.status != "ambiguous"


# The tables


def test_the_tables_are_written_as_names_are_compared() -> None:
    written = [
        name
        for table in (english.EQUIPMENT, english.SAME, languages.SAME)
        for found in table.values()
        for name in found
    ]
    assert [name for name in written if normalize_name(name) != name] == []


def test_a_rule_is_tried_wherever_it_could_apply() -> None:
    reached = set(TRIGGERS)
    for rule in RULES:
        assert rule.all & reached, rule
        reached |= rule.add if rule.all & TRIGGERS else set()


def test_equipment_is_told_apart_from_the_movement() -> None:
    assert parse("Squat (Smith Machine)") == Parsed(frozenset({"squat"}), frozenset({"smith"}))
    assert parse("EZ barbell curl").equipment == {"ez-bar"}
    assert parse("bench press").hint == "barbell"
    assert parse("cable bench press").hint == ""
    assert set(english.EQUIPMENT) >= HELD


# The command


def test_the_command_reads_lines_and_keeps_bytes_that_are_not_utf8(advisor: Any) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "legpress_advisor", "resolve", "-", "--json"],
        input=b"\xef\xbb\xbfLeg Press\n\n  \nBankdr\xfccken\n",
        env=advisor.environment,
        capture_output=True,
        check=True,
    )
    shown = json.loads(ran.stdout)
    assert [each["name"] for each in shown["names"]] == ["Leg Press", "Bankdrücken"]
    assert [each["exercise"] for each in shown["names"]] == ["leg-press", "barbell-bench-press"]
    assert shown["schema"] == "advisor.resolve/1"


def test_the_command_ends_well_whatever_it_found_and_badly_without_names(advisor: Any) -> None:
    assert advisor("resolve", "no such thing at all").code == 0
    assert advisor("resolve", "DB RDL", "plank jack", "treadmill", "--plain").code == 0
    assert advisor("resolve").code == 2
