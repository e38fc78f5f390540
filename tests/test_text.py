"""Names meet whatever their spelling, and no text can act on a terminal."""

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legpress_advisor.text import HIDDEN, closest, edits, join_words, name_key, normalize_name, safe, singular

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))
"""Lone surrogates included, as argv and file names can hold them."""


@given(ANY_TEXT, st.none() | st.integers(0, 30))
def test_safe_text_has_nothing_hidden_and_stays_as_it_is(text: str, limit: int | None) -> None:
    once = safe(text, limit)
    assert HIDDEN.search(once) is None
    assert safe(once, limit) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode()


def test_every_hidden_character_is_shown_or_dropped() -> None:
    everything = map(chr, range(sys.maxunicode + 1))
    unsafe = [
        each
        for each in everything
        if HIDDEN.search(safe(each)) or safe(f"e{each}\u0301") != safe(safe(f"e{each}\u0301"))
    ]
    assert unsafe == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("leg press", "leg press"),
        ("line\nand\ttab", "line\nand\ttab"),
        ("\x1b]0;title\x07", "\\x1b]0;title\\x07"),
        ("\x1b[2J\x9b2J\x7f\x00", "\\x1b[2J\\x9b2J\\x7f\\x00"),
        ("Windows\r\nline", "Windows\nline"),
        ("over\rwritten", "over\\x0dwritten"),
        ("bad argv \udce9", "bad argv \\udce9"),
        ("two\u2028lines", "two\\u2028lines"),
        ("\u202egnp.exe", "gnp.exe"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("e\u200b\u0301", "é"),
        ("[kg] [/] [link=x]", "[kg] [/] [link=x]"),
    ],
)
def test_acting_characters_are_shown_and_unseen_ones_dropped(text: str, shown: str) -> None:
    assert safe(text) == shown


def test_a_limit_cuts_with_an_ellipsis_only_when_needed() -> None:
    assert safe("leg press", 9) == "leg press"
    assert safe("leg press", 8) == "leg pre…"
    assert safe("leg press", 0) == "…"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Leg_Press", "leg press"),
        ("  Leg-Press (Machine)! ", "leg press machine"),
        ("Farmer's Walk", "farmers walk"),
        ("Farmer’s Walk", "farmers walk"),
        ("Clean & Jerk", "clean and jerk"),
        ("Squat+Press", "squat press"),
        ("90/90 Stretch", "90 90 stretch"),
        ("Élévation Latérale", "elevation laterale"),
        ("ＬＥＧ　ＰＲＥＳＳ", "leg press"),
        ("leg\u200bpréss", "legpress"),
        ("ガッツ", "ガッツ"),
        ("Große Presse", "grosse presse"),
        ("", ""),
        ("!?", ""),
    ],
)
def test_a_name_is_its_words_in_lower_case(text: str, name: str) -> None:
    assert normalize_name(text) == name


@given(ANY_TEXT)
def test_a_normalized_name_stays_as_it_is(text: str) -> None:
    once = normalize_name(text)
    assert normalize_name(once) == once
    assert once == " ".join(once.split())


@given(st.lists(st.sampled_from(["leg", "presses", "Machine", "45", "(calves)"])).flatmap(st.permutations))
def test_word_order_never_changes_the_key(words: list[str]) -> None:
    assert name_key(" ".join(words)) == name_key(" ".join(sorted(words)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leg Presses (Machine)", "machine leg press"),
        ("Cable Flyes", "cable fly"),
        ("Dumbbell flies", "Fly (Dumbbell)"),
        ("Bicep Curls", "biceps curl"),
        ("Abs wheel", "ab wheel"),
        ("Quad Extensions", "extension quads"),
        ("Farmers Walk", "farmer's walks"),
        ("Push-Ups", "push up"),
    ],
)
def test_the_same_exercise_has_the_same_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("leg press", "leg curl"), ("press", "pres"), ("squat", "split squat"), ("plus", "plu")],
)
def test_different_exercises_have_different_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


PLURALS = {
    "presses": "press", "flyes": "fly", "flies": "fly", "lunges": "lunge", "raises": "raise",
    "calves": "calf", "deadlifts": "deadlift", "crunches": "crunch", "pushes": "push", "boxes": "box",
    "carries": "carry", "burpees": "burpee", "toes": "toe", "feet": "foot",
    "exercises": "exercise", "squeezes": "squeeze",
    "glutes": "glute", "quads": "quad", "lats": "lat", "abs": "ab", "bicep": "biceps", "ties": "tie",
}  # fmt: skip


@pytest.mark.parametrize(("plural", "one"), PLURALS.items())
def test_plurals_become_singular_and_singulars_stay(plural: str, one: str) -> None:
    assert singular(plural) == one
    assert singular(one) == one


SINGULARS = [
    "press", "cross", "kneeless", "biceps", "triceps", "quadriceps", "gluteus", "pelvis", "tibialis",
    "series", "plus", "is", "s", "ab", "90s",
]  # fmt: skip


@pytest.mark.parametrize("word", SINGULARS)
def test_words_that_only_look_like_plurals_stay(word: str) -> None:
    assert singular(word) == word


def test_the_closest_names_come_best_first_and_equals_by_alphabet() -> None:
    known = ["hack-squat", "single-leg-press", "leg-curl", "leg-press"]
    assert closest("leg pres", known) == ["leg-press", "single-leg-press", "leg-curl"]
    assert closest("leg pres", reversed(known), limit=1) == ["leg-press"]
    assert closest("rows", ["row-b", "row-a"]) == ["row-a", "row-b"]


def test_nothing_is_suggested_for_a_name_like_no_other() -> None:
    assert closest("zzz", ["leg-press"]) == []
    assert closest("", ["leg-press"]) == []
    assert closest("leg press", []) == []


def test_an_endless_name_is_compared_by_its_beginning() -> None:
    assert closest("leg press " * 100_000, ["leg-press"]) == []


@pytest.mark.parametrize(
    ("one", "other", "errors"),
    [("press", "press", 0), ("pres", "press", 1), ("perss", "press", 1), ("bench", "brunch", 2), ("", "ab", 2)],
)
def test_edits_count_swapped_neighbors_once(one: str, other: str, errors: int) -> None:
    assert edits(one, other, 2) == edits(other, one, 2) == errors


def test_more_edits_than_asked_for_are_not_counted() -> None:
    assert edits("bench", "squat", 2) == 3


def test_words_are_joined_as_a_sentence_does() -> None:
    assert join_words([]) == ""
    assert join_words(["a"]) == "a"
    assert join_words(["a", "b"]) == "a and b"
    assert join_words(["a", "b", "c"], last="or") == "a, b, or c"


def test_importing_the_module_leaves_difflib_alone() -> None:
    program = "import sys, legpress_advisor.text; sys.exit('difflib' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)
