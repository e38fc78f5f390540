"""Laws of names: noise changes nothing, order means nothing, and a word that makes another movement never vanishes."""

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legpress_advisor.advice.resolve import Resolver, resolve
from legpress_advisor.advice.resolving.parse import parse
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.report.resolution import NameLine

LABELED = Path(__file__).resolve().parents[2] / "benchmarks" / "names.csv"
NOISE = ["heavy", "light", "old", "red", "#2", "rogue", "(warm up)", "3x10", "20 kg", "each side"]
CHANGING = {
    "smith": "smith machine", "assisted": "assisted", "romanian": "romanian", "sumo": "sumo", "landmine": "landmine",
    "zercher": "zercher", "nordic": "nordic", "bulgarian": "bulgarian", "goblet": "goblet", "band": "banded",
    "jump": "jump", "trap-bar": "trap bar", "suspension": "TRX", "renegade": "renegade", "bosu": "on a bosu",
    "wobbly": "wobbly",
}  # fmt: skip
"""Words as they are read and as they are written, that no table passes over."""


@pytest.fixture(scope="module")
def resolver(shipped_base: KnowledgeBase) -> Resolver:
    return Resolver(shipped_base, whole=True)


@pytest.fixture(scope="module")
def names(shipped_base: KnowledgeBase) -> list[str]:
    return [text for _, text, _ in shipped_base.english_names("exercise")]


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_a_noise_word_never_makes_it_another_exercise(
    resolver: Resolver, names: list[str], data: st.DataObject
) -> None:
    name, noise = data.draw(st.sampled_from(names)), data.draw(st.sampled_from(NOISE))
    plain, noisy = resolver.resolve(name), resolver.resolve(f"{name} {noise}")
    only_rehearsed = re.search(r"\d|\brope\b|\bkbs?\b|\bboth\b", name, re.IGNORECASE)  # words that are noise themselves
    assert noisy.exercise == plain.exercise or only_rehearsed, (name, noise, plain, noisy)


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_a_word_that_makes_another_movement_never_vanishes(
    resolver: Resolver, shipped_base: KnowledgeBase, names: list[str], data: st.DataObject
) -> None:
    name, word = data.draw(st.sampled_from(names)), data.draw(st.sampled_from(sorted(CHANGING)))
    found = resolver.resolve(f"{CHANGING[word]} {name}")
    if found.exercise is not None:
        own = [text for _, text, id in shipped_base.english_names("exercise") if id == found.exercise]
        said = [parse(text) for text in own]
        assert any(word in each.words | each.equipment for each in said), (name, word, found)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(["bench press", "squat", "curl", "row", "lateral raise", "leg curl", "lunge", "calf raise", "fly"]),
    st.lists(
        st.sampled_from(
            ["incline", "seated", "standing", "close grip", "single arm", "barbell", "(dumbbell)", "cable", "smith"]
        ),
        unique=True, max_size=4,
    ),
    st.randoms(),
)  # fmt: skip
def test_the_order_of_what_is_said_never_matters(
    resolver: Resolver, movement: str, said: list[str], chance: "object"
) -> None:
    parts = [movement, *said]
    first = resolver.resolve(" ".join(parts))
    chance.shuffle(parts)  # type: ignore[attr-defined]
    again = resolver.resolve(" ".join(parts))
    assert (again.exercise, again.candidates) == (first.exercise, first.candidates)


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("Chest fly (pec deck)", "pec-deck"),
        ("Deadlift (RDL)", "romanian-deadlift"),
        ("Push up / row", None),
        ("Bench Press (Push Up)", None),
    ],
)
def test_two_names_for_the_same_are_one_and_two_movements_are_none(
    resolver: Resolver, name: str, exercise: str | None
) -> None:
    assert resolver.resolve(name).exercise in ([exercise] if exercise else [None, "renegade-row"])


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("Pull Up (Band)", "band-assisted-pull-up"),
        ("Kettlebell RDL", "dumbbell-romanian-deadlift"),
        ("Straight-Arm Cable Pushdown", "straight-arm-pulldown"),
        ("Overhead Cable Triceps Extension (Bar)", "overhead-cable-triceps-extension"),
        ("Kurzhantelrudern vorgebeugt", "bent-over-dumbbell-row"),
        ("Trazioni zavorrate", "weighted-pull-up"),
        ("Développé couché à la machine convergente", "machine-chest-press"),
        ("Flexiones diamante", "diamond-push-up"),
        ("Mountain climber heavy", "mountain-climber"),
    ],
)
def test_words_of_gyms_and_of_other_languages_are_read(resolver: Resolver, name: str, exercise: str) -> None:
    assert resolver.resolve(name).exercise == exercise


@pytest.mark.parametrize("name", ["Machine press", "DB press", "Smith press", "Single leg curl", "Seated triceps"])
def test_a_name_that_leaves_the_movement_open_decides_nothing(resolver: Resolver, name: str) -> None:
    assert resolver.resolve(name).exercise is None


def test_another_weight_in_the_hands_is_told(resolver: Resolver) -> None:
    found = resolver.resolve("Kettlebell Skullcrusher")
    assert (found.exercise, found.ignored) == ("dumbbell-skullcrusher", ("kettlebell",))


def test_a_machine_said_in_one_leg_squats_is_never_assumed(resolver: Resolver) -> None:
    assert resolver.resolve("Partial one leg squat").exercise != "squat-machine"
    assert resolver.resolve("Einbeinige Kniebeuge").exercise != "squat-machine"


# What one name costs


def test_one_name_reads_no_names_of_other_languages_and_a_listed_one_with_noise_none_at_all(
    shipped_base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unread(*_: object) -> list[object]:
        raise AssertionError("read although not needed")

    monkeypatch.setattr(KnowledgeBase, "names", unread)
    assert resolve(shipped_base, ["Tempo Goblet Squat"]).names[0].exercise == "goblet-squat"
    monkeypatch.setattr(KnowledgeBase, "english_names", unread)
    assert resolve(shipped_base, ["Leg press heavy 3x10"]).names[0].exercise == "leg-press"


# The labeled list


def labeled() -> list[tuple[str, list[str]]]:
    with LABELED.open(newline="", encoding="utf-8") as file:
        return [(row["raw_name"], row["canonical"].split("|")) for row in csv.DictReader(file)]


def test_what_is_no_exercise_is_never_matched(resolver: Resolver) -> None:
    matched = [(name, resolver.resolve(name).exercise) for name, accepted in labeled() if accepted == ["none"]]
    assert [each for each in matched if each[1]] == []


def test_hardly_any_labeled_name_is_matched_wrongly(resolver: Resolver, shipped_base: KnowledgeBase) -> None:
    def wrong(line: NameLine, accepted: list[str]) -> bool:
        return line.exercise is not None and line.exercise not in accepted

    lines = [(resolver.resolve(name), accepted) for name, accepted in labeled()]
    mistaken = [(line.name, line.exercise) for line, accepted in lines if wrong(line, accepted)]
    assert len(mistaken) <= len(lines) * 0.01, mistaken
