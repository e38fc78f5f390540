"""What words can mean: wordings in word sets, readings that stand for words, and phrases that mean no condition."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from legpress_advisor.advice.understand import understand
from legpress_advisor.advice.understanding.fact import numbers_in
from legpress_advisor.advice.understanding.idioms import collapses_in, idioms_in
from legpress_advisor.advice.understanding.lexicon import Lexicon, lexicon_of
from legpress_advisor.advice.understanding.matching import matches, vocabulary
from legpress_advisor.advice.understanding.measured import measured
from legpress_advisor.advice.understanding.phrases import read
from legpress_advisor.advice.understanding.quantities import facts, is_long_standing
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.spoken import Spoken, word_set
from legpress_advisor.model.spoken import vocabulary as spoken_words
from legpress_advisor.model.vocabulary import Measured, Wording

WORDINGS = {
    each.id: each
    for each in (
        Wording(
            id="fever",
            words=("fever", "shivery"),
            measured=(Measured(of="body-celsius", at_least=38), Measured(of="body-fahrenheit", at_least=100.4)),
        ),
        Wording(
            id="low-sugar",
            words=("hypo",),
            measured=(Measured(of="glucose-mmol", below=4), Measured(of="glucose-mgdl", below=70)),
        ),
        Wording(
            id="high-pressure",
            words=("sky high",),
            measured=(Measured(of="systolic", at_least=180), Measured(of="diastolic", at_least=110)),
        ),
        Wording(id="slow", words=("slow",), measured=(Measured(of="resting-heart-rate", below=40),)),
        Wording(id="ketones", words=("fruity breath",), measured=(Measured(of="ketones-mmol", at_least=3),)),
        Wording(id="late", words=("third trimester",), measured=(Measured(of="weeks", at_least=20),)),
    )
}


def stood_for(typed: str) -> set[str]:
    return {id for id, _ in measured(read(typed), WORDINGS.values())}


def signs(base: KnowledgeBase, typed: str) -> set[str]:
    return {each.id for each in understand(base, symptoms=[typed]).symptoms}


def spoken(id: str, *names: str, sets: tuple[tuple[str, ...], ...] = ()) -> Spoken:
    return Spoken(kind="condition", id=id, names=names, sets=tuple(map(word_set, sets)), covers=frozenset((id,)))


# Readings


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("my temperature is 38.5", "fever"),
        ("temp of 38 today", "fever"),
        ("39.1 degrees since last night", "fever"),
        ("running at 40c", "fever"),
        ("fever of 101.3", "fever"),
        ("102 f", "fever"),
        ("sugar is 3.2", "low-sugar"),
        ("3.9 mmol", "low-sugar"),
        ("bg was 58", "low-sugar"),
        ("62 mg/dl", "low-sugar"),
        ("blood pressure 185/95", "high-pressure"),
        ("bp 160 over 112", "high-pressure"),
        ("upper number is 190", "high-pressure"),
        ("resting heart rate 36", "slow"),
        ("ketones 3.4", "ketones"),
        ("24 weeks and bleeding", "late"),
        ("im 30 wks", "late"),
    ],
)
def test_a_reading_stands_for_its_wording(typed: str, meant: str) -> None:
    assert stood_for(typed) == {meant}


@pytest.mark.parametrize(
    "typed",
    [
        "temperature 37.2", "temp 99.1", "sugar is 5.6", "112 mg/dl", "blood pressure 128/80", "pulse 62",
        "ketones 0.3", "12 weeks", "broke it 24 weeks ago", "24 weeks post op", "24 weeks old", "squat 38",
        "38 kg on each side", "temp 38%", "im 39", "3 sets of 10", "back pain", "",
    ],
)  # fmt: skip
def test_an_ordinary_or_another_number_stands_for_nothing(typed: str) -> None:
    assert stood_for(typed) == set()


def test_a_reading_stands_at_its_own_word() -> None:
    assert list(measured(read("sore throat, temperature 38.5"), WORDINGS.values())) == [("fever", 3)]


def test_a_reading_completes_a_word_set_as_its_words_do() -> None:
    lexicon = Lexicon([spoken("infected", "infected", sets=(("FEVER", "wound"),))], WORDINGS)
    for typed in ("wound is weeping, temp 38.9", "shivery and the wound weeps"):
        assert [match.known.id for match in matches(lexicon, read(typed))] == ["infected"]
    assert matches(lexicon, read("wound is weeping, temp 36.9")) == []


# Wordings


@pytest.mark.parametrize(
    "typed",
    ["numb saddle", "numbness round the groin", "no feeling in my groin", "my saddle has gone to sleep"],
)
def test_every_phrase_of_a_wording_completes_a_word_set(fixture_base: KnowledgeBase, typed: str) -> None:
    assert signs(fixture_base, typed) == {"saddle-numbness"}


@pytest.mark.parametrize(
    "typed", ["no numbness in the groin", "good feeling in my groin", "groin asleep, gone home", "no groin pain"]
)
def test_half_a_phrase_and_a_denied_one_complete_nothing(fixture_base: KnowledgeBase, typed: str) -> None:
    assert signs(fixture_base, typed) == set()


@pytest.mark.parametrize(
    "typed", ["chest is in a vice", "chest in vice", "a vice around my chest, in a really bad way"]
)
def test_small_words_may_stand_in_a_phrase_or_be_missing(typed: str) -> None:
    vice = Wording(id="pressing", words=("in a vice", "vice around"))
    lexicon = Lexicon([spoken("heart", "heart", sets=(("PRESSING", "chest"),))], {vice.id: vice})
    assert [match.known.id for match in matches(lexicon, read(typed))] == ["heart"]


def test_a_set_joins_wordings_and_plain_words() -> None:
    lexicon = Lexicon([spoken("ill", "ill", sets=(("FEVER|SLOW|dizzy", "sick"),))], WORDINGS)
    for typed in ("shivery and sick", "slow and sick", "sick, dizzy"):
        assert len(matches(lexicon, read(typed))) == 1
    assert matches(lexicon, read("hungry and sick")) == []


def test_the_id_of_a_wording_is_no_word_that_people_type() -> None:
    lexicon = Lexicon([spoken("late", "overdue", sets=(("LATE", "bleeding"),))], WORDINGS)
    assert matches(lexicon, read("LATE bleeding")) == []
    assert "late" not in spoken_words(lexicon.spoken, [])


def test_the_vocabulary_holds_the_words_of_names_sets_and_wordings(fixture_base: KnowledgeBase) -> None:
    known = vocabulary(fixture_base)
    assert {"saddle", "groin", "numbness", "shivery", "herniated"} <= known
    assert "NUMB" not in known


# Names


@pytest.mark.parametrize(("typed", "read_as"), [("PAD", ["pad"]), ("pad in my legs", ["pad"]), ("elbow pads", [])])
def test_an_abbreviation_is_read_only_as_it_stands(typed: str, read_as: list[str]) -> None:
    lexicon = Lexicon([spoken("pad", "peripheral artery disease", "PAD")], {})
    assert [match.known.id for match in matches(lexicon, read(typed))] == read_as


def test_a_longer_name_is_read_in_the_plural_too() -> None:
    lexicon = Lexicon([spoken("migraine", "migraine")], {})
    assert matches(lexicon, read("migraines"))


@pytest.mark.parametrize(
    ("id", "covers"), [("herniated-disc", {"herniated-disc", "back-condition"}), ("knee-pain", {"knee-pain"})]
)
def test_a_condition_covers_itself_and_its_parents(fixture_base: KnowledgeBase, id: str, covers: set[str]) -> None:
    (known,) = (each for each in fixture_base.spoken("condition") if each.id == id)
    assert known.covers == covers
    assert known.names[0] == id.replace("-", " ")


def test_a_sign_covers_the_conditions_it_is_treated_as(fixture_base: KnowledgeBase) -> None:
    said = {each.id: each for each in fixture_base.spoken("symptom")}
    assert list(said) == list(fixture_base.symptoms)
    assert said["sore-lower-back"].covers == {"back-condition"}
    assert said["chest-pain"].urgency == "emergency"
    assert said["saddle-numbness"].sets == (word_set(("NUMB", "groin|saddle")),)


# What spares reading


def texts() -> list[str]:
    """Return what people type, as the lists of other tests have it."""
    folder = Path(__file__).parents[1] / "fixtures" / "words"
    lines = (line for path in sorted(folder.glob("*.psv")) for line in path.read_text("utf-8").splitlines())
    return [line.split("|", 4)[4] for line in lines if line and not line.startswith("#")]


def test_words_that_tell_early_that_a_name_cannot_stand_there_change_nothing(shipped_base: KnowledgeBase) -> None:
    lexicon = lexicon_of(shipped_base)
    whole = lexicon._replace(
        spoken=[
            replace(each, heads=frozenset(), sets=tuple(replace(one, needs=frozenset()) for one in each.sets))
            for each in lexicon.spoken
        ]
    )
    for typed in texts()[::3]:
        told = [(match.known.id, match.places) for match in matches(lexicon, read(typed))]
        assert told == [(match.known.id, match.places) for match in matches(whole, read(typed))], typed


def test_no_text_with_a_number_or_a_time_is_passed_over() -> None:
    for typed in texts():
        text = read(typed)
        assert numbers_in(text) == (facts(text), is_long_standing(text, facts(text))), typed


# Idioms


@pytest.mark.parametrize(
    ("typed", "places"),
    [
        ("over a long period", {0, 1, 2, 3}),
        ("sore after periods of sitting", {2, 3, 4}),
        ("worse in cold weather", {2, 3}),
        ("rest period between sets", {0, 1}),
        ("heavy period", set()),
        ("a cold and a cough", set()),
    ],
)
def test_an_everyday_phrase_names_no_condition(typed: str, places: set[int]) -> None:
    assert idioms_in(read(typed)) == places


@pytest.mark.parametrize(
    ("typed", "places"), [("had a collapsed left lung", {2, 3}), ("he collapsed", set()), ("collapsed arches", {0})]
)
def test_a_part_that_collapsed_is_nobody_who_fell_down(typed: str, places: set[int]) -> None:
    assert collapses_in(read(typed)) == places
