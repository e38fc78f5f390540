"""The read-only face that all advice sees: each ask returns what the files say, in an order that never changes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from legpress_advisor.knowledge.base import Entry, KnowledgeBase, Name
from legpress_advisor.knowledge.build import build, read_all
from legpress_advisor.knowledge.store import Store, in_memory

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=40)
"""Lone surrogates included, as argv can hold them."""


@pytest.fixture(scope="module")
def without_index(fixture_folder: Path) -> Iterator[KnowledgeBase]:
    """Return the frozen knowledge as an SQLite without full-text search keeps it."""
    connection = in_memory(build(read_all(fixture_folder, []), "test").rows)
    connection.execute("DROP TABLE words")
    store = Store(connection)
    yield KnowledgeBase(store)
    store.close()


def ids(entries: list[Entry]) -> list[str]:
    return [each.id for each in entries]


class TestEntries:
    def test_the_head_of_an_entry_says_what_a_list_needs(self, fixture_base: KnowledgeBase) -> None:
        assert fixture_base.entry("exercise", "leg-press") == Entry(
            "exercise", "leg-press", "Leg press", "leg-press", "A seated push with both legs against a sled."
        )
        assert fixture_base.entry("exercise", "single-leg-press") == Entry(
            "exercise", "single-leg-press", "Single-leg press", "leg-press", "Half the load and one leg at a time."
        )
        assert fixture_base.entry("region", "knees") == Entry("region", "knees", "Knees", "knees", "The knee joints.")

    def test_what_is_not_there_is_none(self, fixture_base: KnowledgeBase) -> None:
        assert fixture_base.entry("exercise", "knees") is None
        assert fixture_base.entry("nothing", "leg-press") is None
        assert fixture_base.exercise("nothing") is None
        assert fixture_base.condition("leg-press") is None
        assert fixture_base.candidate("knees") is None
        assert fixture_base.ancestry("nothing") == []

    def test_entries_come_in_the_order_of_the_files_with_variations_after_their_parent(
        self, fixture_base: KnowledgeBase
    ) -> None:
        found = ids(fixture_base.entries("exercise"))
        families = [each for each in found if each not in ("single-leg-press", "rack-pull")]
        assert families == sorted(families)
        assert found[found.index("leg-press") + 1] == "single-leg-press"
        assert found[found.index("barbell-deadlift") + 1] == "rack-pull"
        assert ids(fixture_base.entries("condition")) == sorted(ids(fixture_base.entries("condition")))
        assert fixture_base.entries("nothing") == []

    def test_a_beginning_finds_what_starts_with_it_before_what_holds_it(self, fixture_base: KnowledgeBase) -> None:
        assert ids(fixture_base.heads("exercise", "leg-")) == ["leg-extension", "leg-press", "single-leg-press"]
        assert ids(fixture_base.heads("exercise", "squat")) == ["barbell-back-squat", "goblet-squat", "split-squat"]
        assert fixture_base.heads("exercise", "zzz") == []

    @pytest.mark.parametrize("kind", ["exercise", "condition", "region", "equipment", "symptom"])
    def test_no_beginning_at_all_finds_everything(self, fixture_base: KnowledgeBase, kind: str) -> None:
        assert fixture_base.heads(kind, "") == fixture_base.entries(kind)


class TestVocabulary:
    def test_words_come_by_id_in_the_order_of_their_files(self, fixture_base: KnowledgeBase) -> None:
        assert list(fixture_base.regions)[:2] == ["lower-back", "hips"]
        assert fixture_base.regions["knees"].acts_through == ("quadriceps", "hamstrings")
        assert fixture_base.muscles["rectus-femoris"].parent == "quadriceps"
        assert fixture_base.patterns["hinge"].actions == ("hip-extension", "resist-spinal-flexion")
        assert fixture_base.actions["knee-extension"].name == "straightening the knee"
        assert fixture_base.equipment["dumbbells"].stands_in_for == ("dumbbell",)
        assert fixture_base.demands["single-leg-load"].regions == ("hips", "knees")
        assert fixture_base.adjustments["stop-well-short"].lowers == {"near-maximal-load": 2, "breath-pressure": 1}
        assert fixture_base.symptoms["chest-pain"].said_as == (("pressure|tight|tightness", "chest"),)
        assert fixture_base.questions["systolic"].high == 300
        assert fixture_base.checks["stop-leg-symptoms"].regions == ("lower-back",)
        assert list(fixture_base.ladders) == ["spine-load-of-leg-work", "lower-back-work"]


class TestInFull:
    def test_an_exercise_is_what_its_file_says(self, fixture_base: KnowledgeBase) -> None:
        found = fixture_base.exercise("leg-press")
        assert found is not None
        assert found.muscles[0].sources == ("fixture-review-2005", "fixture-emg-2012")
        assert [each.id for each in found.variations] == ["single-leg-press"]

    def test_a_variation_is_an_exercise_in_full(self, fixture_base: KnowledgeBase) -> None:
        found = fixture_base.exercise("rack-pull")
        assert found is not None
        assert (found.name, found.level, found.variations) == ("Rack pull", "beginner", ())
        assert found.claims
        assert {use.muscle for use in found.muscles} >= {"gluteus-maximus", "latissimus-dorsi"}

    def test_a_condition_comes_alone_and_with_its_parents(self, fixture_base: KnowledgeBase) -> None:
        found = fixture_base.condition("herniated-disc")
        assert found is not None
        assert {limit.demand for limit in found.limits} == {"loaded-spinal-flexion", "spinal-shear"}
        assert [each.id for each in fixture_base.ancestry("herniated-disc")] == ["herniated-disc", "back-condition"]
        assert [each.id for each in fixture_base.ancestry("knee-pain")] == ["knee-pain"]

    def test_sources_come_in_the_order_asked_for_and_unknown_ones_are_left_out(
        self, fixture_base: KnowledgeBase
    ) -> None:
        asked = ["fixture-trial-2001", "nothing", "fixture-emg-2012", "fixture-trial-2001"]
        assert list(fixture_base.sources(asked)) == ["fixture-trial-2001", "fixture-emg-2012"]
        assert fixture_base.sources([]) == {}

    def test_names_of_exercises_come_by_id(self, fixture_base: KnowledgeBase) -> None:
        assert fixture_base.exercise_names(["rack-pull", "nothing"]) == {"rack-pull": "Rack pull"}
        assert fixture_base.exercise_names([]) == {}


class TestNames:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Leg Presses", ["leg-press"]),
            ("press leg", ["leg-press"]),
            ("BEINPRESSE", ["leg-press"]),
            ("one-leg press", ["single-leg-press"]),
            ("deadlift", ["barbell-deadlift"]),
            ("glutes", ["glutes", "gluteus-maximus"]),
            ("squat", ["squat", "barbell-back-squat"]),
            ("slipped disc", ["herniated-disc"]),
            ("nobody knows", []),
            ("", []),
        ],
    )
    def test_a_name_finds_every_entry_that_answers_to_it(
        self, fixture_base: KnowledgeBase, text: str, found: list[str]
    ) -> None:
        assert sorted(ids(fixture_base.named(text))) == sorted(found)

    def test_names_can_be_listed_by_kind(self, fixture_base: KnowledgeBase) -> None:
        exercises = fixture_base.names("exercise")
        assert {each.kind for each in exercises} == {"exercise"}
        assert Name("Beinpresse", "exercise", "leg-press", "de") in exercises
        assert {each.kind for each in fixture_base.names("region", "muscle")} == {"region", "muscle"}
        assert len(fixture_base.names()) > len(exercises)

    @given(ANY_TEXT)
    @example("\udce9")
    def test_no_text_is_an_error(self, fixture_base: KnowledgeBase, text: str) -> None:
        assert fixture_base.entry("exercise", text) is None or text in ids(fixture_base.entries("exercise"))
        fixture_base.named(text)
        fixture_base.heads("exercise", text)


class TestCandidates:
    def test_each_exercise_and_variation_is_one(self, fixture_base: KnowledgeBase) -> None:
        found = [each.id for each in fixture_base.candidates()]
        assert found == sorted(ids(fixture_base.entries("exercise")))

    def test_it_has_the_features_that_rules_need(self, fixture_base: KnowledgeBase) -> None:
        found = fixture_base.candidate("single-leg-press")
        assert found is not None
        assert (found.family, found.laterality, found.loaded) == ("leg-press", "unilateral", True)
        assert found.actions == ("knee-extension", "hip-extension")
        assert found.muscles["gluteus-maximus"] == ("target", 3)
        assert found.demands["single-leg-load"] == 1
        assert "spinal-shear" not in found.demands  # grade 0 is nothing to reason with
        bird_dog = fixture_base.candidate("bird-dog")
        assert bird_dog is not None
        assert not bird_dog.loaded

    def test_those_that_share_a_joint_action_are_found(self, fixture_base: KnowledgeBase) -> None:
        found = [each.id for each in fixture_base.candidates_acting(["elbow-flexion", "shoulder-adduction"])]
        assert found == ["dumbbell-curl", "lat-pulldown"]
        assert fixture_base.candidates_acting([]) == []

    def test_those_that_train_a_muscle_or_a_part_of_it_are_found(self, fixture_base: KnowledgeBase) -> None:
        found = {each.id for each in fixture_base.candidates_training(["spinal-extensors"])}
        assert found == {"bird-dog", "barbell-deadlift", "rack-pull"}  # to brace is not to train
        assert "leg-extension" in {each.id for each in fixture_base.candidates_training(["quadriceps"])}
        assert {each.id for each in fixture_base.candidates_training(["rectus-femoris"])} == {"leg-extension"}


class TestSearch:
    @pytest.fixture(params=["fixture_base", "without_index"])
    def base(
        self, request: pytest.FixtureRequest, fixture_base: KnowledgeBase, without_index: KnowledgeBase
    ) -> KnowledgeBase:
        return fixture_base if request.param == "with index" else without_index

    def test_all_words_must_occur(self, base: KnowledgeBase) -> None:
        assert "leg-press" in ids(base.search("leg press"))
        assert "barbell-back-squat" not in ids(base.search("leg press"))
        assert base.search("leg nobody") == []

    def test_a_name_outranks_a_mention(self, fixture_base: KnowledgeBase) -> None:
        assert ids(fixture_base.search("deadlift"))[0] == "barbell-deadlift"

    def test_the_beginning_of_a_word_is_enough(self, base: KnowledgeBase) -> None:
        assert "lat-pulldown" in ids(base.search("pulld"))

    def test_the_limit_holds(self, base: KnowledgeBase) -> None:
        assert len(base.search("leg", limit=2)) == 2

    def test_nothing_to_look_for_finds_nothing(self, base: KnowledgeBase) -> None:
        assert base.search("") == base.search(" -!? ") == []

    @pytest.mark.parametrize(
        "text", ['"', "a OR b", "NEAR(a b)", "name:leg", "leg*", "^leg", "50%", "_", "'; DROP TABLE entry"]
    )
    def test_what_is_typed_is_never_query_language(self, base: KnowledgeBase, text: str) -> None:
        assert isinstance(base.search(text), list)
        assert base.entries("exercise")

    @given(text=ANY_TEXT)
    @example(text="\udce9")
    @example(text="²")
    def test_no_text_is_an_error(self, fixture_base: KnowledgeBase, without_index: KnowledgeBase, text: str) -> None:
        fixture_base.search(text)
        without_index.search(text)


class TestTheWhole:
    def test_two_bases_of_the_same_files_say_the_same(
        self, fixture_base: KnowledgeBase, base_with: Callable[[dict[str, str]], KnowledgeBase]
    ) -> None:
        other = base_with({})
        assert other.version == fixture_base.version
        assert len(fixture_base.version) == 12
        assert other.candidates() == fixture_base.candidates()
        assert other.names() == fixture_base.names()
