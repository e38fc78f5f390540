"""What no single file can show: whether the entries agree. The broken files show each rule; here are their edges."""

import random
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from legpress_advisor.knowledge.cross_check import POOL, cross_check
from legpress_advisor.knowledge.library import File, Library, build_library, read_folder

Check = Callable[[Mapping[str, str]], list[str]]


@pytest.fixture(scope="module")
def files(fixture_folder: Path) -> list[File]:
    """Return the files of the frozen knowledge."""
    return read_folder(fixture_folder, "knowledge")[0]


@pytest.fixture(scope="module")
def library(files: list[File]) -> Library:
    """Return the frozen knowledge."""
    return build_library(files)


@pytest.fixture
def complaints(files: list[File]) -> Check:
    """Return a function that lays files, by place and text, over the frozen knowledge and lists what is wrong then."""

    def check(pack: Mapping[str, str]) -> list[str]:
        laid = build_library(files, [[File(place, text.encode()) for place, text in pack.items()]])
        return [str(each) for each in [*laid.problems, *cross_check(laid)]]

    return check


@pytest.fixture
def changed(files: list[File], complaints: Check) -> Callable[[str, str, str], list[str]]:
    """Return a function that changes one text in one file of the frozen knowledge and lists what is wrong then."""
    texts = {each.shown.removeprefix("knowledge/"): each.data.decode() for each in files}

    def check(place: str, old: str, new: str) -> list[str]:
        assert texts[place].count(old) == 1, f"{old!r} stands {texts[place].count(old)} times in {place}"
        return complaints({place: texts[place].replace(old, new)})

    return check


Change = Callable[[str, str, str], list[str]]


class TestTheWhole:
    def test_the_frozen_knowledge_has_no_problem(self, library: Library) -> None:
        assert cross_check(library) == []

    def test_the_order_of_files_never_matters(self, files: list[File]) -> None:
        broken = File("knowledge/vocabulary/more.yaml", b"muscles: [{id: a, name: a, everyday: A, region: nowhere}]")
        wanted = cross_check(build_library([*files, broken]))
        assert len(wanted) == 1
        for seed in range(5):
            assert cross_check(build_library(random.Random(seed).sample([*files, broken], len(files) + 1))) == wanted

    def test_problems_come_sorted_by_file_and_line(self, complaints: Check) -> None:
        text = "muscles:\n" + "".join(
            f"  - {{id: m{n}, name: m{n}, everyday: M, region: nowhere}}\n" for n in range(12)
        )
        found = complaints({"b/vocabulary/b.yaml": text, "a/vocabulary/a.yaml": text.replace("id: m", "id: n")})
        places = [(line.split(":")[0], int(line.split(":")[1])) for line in found]
        assert len(places) == 36  # a region that is not there, and twelve names each that are taken
        assert places == sorted(places)


class TestIds:
    @pytest.mark.parametrize("id", ["a", "a-b", "t12", "9-way", "a" * 64])
    def test_words_joined_by_hyphens_are_ids(self, complaints: Check, id: str) -> None:
        assert complaints({"p/vocabulary/a.yaml": f'regions: [{{id: "{id}", name: Some Part}}]'}) == []

    @pytest.mark.parametrize("id", ["", "A", "a_b", "a b", "-a", "a-", "a--b", "é", "../a", "a\\n", "a" * 65])
    def test_anything_else_is_not(self, complaints: Check, id: str) -> None:
        found = complaints({"p/vocabulary/a.yaml": f'regions: [{{id: "{id}", name: Some Part}}]'})
        assert any("KB020" in line for line in found)

    @pytest.mark.parametrize("taken", ["knees", "quadriceps", "squat", "balance", "leg-press", "rack-pull"])
    def test_all_targets_of_commands_share_one_pool(self, complaints: Check, taken: str) -> None:
        kind = "muscles" if taken == "knees" else "regions"
        more = ", everyday: X, region: hips" if kind == "muscles" else ""
        found = complaints({"p/vocabulary/a.yaml": f"{kind}: [{{id: {taken}, name: Some Part{more}}}]"})
        assert len([line for line in found if "KB021" in line]) == 1

    def test_a_file_from_stdin_may_have_any_name(self, files: list[File]) -> None:
        leg_press = next(each.data for each in files if each.shown.endswith("leg-press.yaml"))
        laid = build_library(files, [[File("<stdin>", leg_press)]])
        assert cross_check(laid) == []


class TestNames:
    @pytest.mark.parametrize("name", ["Deadlifts", "DEADLIFT", "dead-lift", "conventional deadlift", "pull rack"])
    def test_case_number_order_and_hyphens_make_no_other_name(self, changed: Change, name: str) -> None:
        found = changed("exercises/goblet-squat.yaml", "cup squat", name)
        clash = name != "dead-lift"  # a hyphen parts words, so this is two
        assert [" KB026 " in line for line in found] == ([True] if clash else [])

    def test_a_variation_may_not_take_its_parents_name(self, changed: Change) -> None:
        found = changed("exercises/leg-press.yaml", "[one leg press]", "[sled leg press]")
        assert ['KB026 "sled leg press" already names another exercise' in line for line in found] == [True]

    @pytest.mark.parametrize("kind", POOL)
    def test_every_kind_of_target_is_checked(self, library: Library, kind: str) -> None:
        assert len(library[kind]) > 1


class TestGrounds:
    def test_each_kind_of_statement_needs_a_basis(self, changed: Change) -> None:
        place = "exercises/goblet-squat.yaml"
        for old in (
            "{demand: balance, grade: 1, basis: expert}",
            "{id: lighter-bell, do: Take the next lighter dumbbell., sets: {breath-pressure: 1}, basis: expert}",
            "{sessions_per_week: [2, 3], repetitions: [8, 15], basis: expert}",
            "    because: Coaches say so and no invented study looked.\n    basis: expert\n",
        ):
            new = old.replace(", basis: expert", "").replace("    basis: expert\n", "")
            assert [" KB024 " in line for line in changed(place, old, new)] == [True], old

    @pytest.mark.parametrize(
        ("source", "weak"),
        [
            ("fixture-trial-2001", False),
            ("fixture-model-2015", True),  # an excerpt
            ("fixture-leaflet-2018", True),  # partly confirmed
            ("fixture-thesis-2019", True),  # never read
            ("fixture-column-2020", True),  # second hand
        ],
    )
    def test_a_source_that_was_not_fully_seen_may_not_stand_alone(
        self, changed: Change, source: str, weak: bool
    ) -> None:
        old = "{demand: balance, grade: 1, basis: expert}"
        found = changed("exercises/goblet-squat.yaml", old, old.replace("basis: expert", f"sources: [{source}]"))
        assert [" KB025 " in line for line in found] == ([True] if weak else [])


class TestSwaps:
    def test_a_variations_own_joint_actions_count(self, changed: Change) -> None:
        old = "exercise: bodyweight-hip-thrust, for"
        assert changed("exercises/barbell-deadlift.yaml", old, "exercise: single-leg-press, for") == []

    def test_stated_actions_outrank_those_of_the_pattern(self, changed: Change) -> None:
        new = "pattern: hinge\nactions: [resist-spinal-flexion]\n"
        found = changed("exercises/barbell-deadlift.yaml", "pattern: hinge\n", new)
        assert [" KB029 " in line for line in found] == [True]

    def test_actions_of_a_further_pattern_count(self, changed: Change) -> None:
        swap = "alternatives:\n  - {exercise: dumbbell-curl, for: [variety], because: Near., basis: expert}\n"
        new = "pattern: squat\nalso: [elbow-flexion]\n" + swap
        assert changed("exercises/goblet-squat.yaml", "pattern: squat\n", new) == []
        found = changed("exercises/goblet-squat.yaml", "pattern: squat\n", "pattern: squat\n" + swap)
        assert [" KB029 " in line for line in found] == [True]


class TestScales:
    def test_an_entry_that_leaves_its_anchor_is_reported_where_the_anchor_stands(self, changed: Change) -> None:
        found = changed("exercises/bird-dog.yaml", "{demand: kneeling, grade: 2,", "{demand: kneeling, grade: 3,")
        assert [line.partition(":")[0] for line in found] == ["knowledge/vocabulary/demands.yaml"]
        assert "KB030 bird-dog is graded 3 for kneeling, the anchor says 2" in found[0]

    def test_a_demand_that_is_not_stated_is_graded_zero(self, changed: Change) -> None:
        old = "  - {demand: kneeling, grade: 2, basis: expert}\n"
        found = changed("exercises/bird-dog.yaml", old, "")
        assert any("bird-dog is graded 0 for kneeling" in line for line in found)

    def test_a_ladder_of_a_region_sums_its_own_demands(self, changed: Change) -> None:
        old = "order: [bird-dog, goblet-squat, barbell-deadlift]"
        found = changed("vocabulary/demands.yaml", old, "order: [goblet-squat, bird-dog, barbell-deadlift]")
        assert len(found) == 1
        assert "KB031 goblet-squat asks 4 of lower-back, bird-dog above it only 1" in found[0]

    def test_a_ladder_of_nothing_known_is_an_unknown_word(self, changed: Change) -> None:
        found = changed("vocabulary/demands.yaml", "of: lower-back", "of: lower-bak")
        assert ['unknown demand or region "lower-bak" (did you mean "lower-back"?)' in line for line in found] == [True]


class TestConditions:
    @pytest.mark.parametrize(("verdict", "milder"), [("go", True), ("modify", False), ("avoid", False)])
    def test_a_childs_default_is_compared_with_its_parents(self, changed: Change, verdict: str, milder: bool) -> None:
        found = changed("conditions/herniated-disc.yaml", "default: modify", f"default: {verdict}")
        assert [" KB033 " in line for line in found] == ([True] if milder else [])

    def test_two_conditions_may_not_be_each_others_parents(self, changed: Change) -> None:
        new = "kind_of: herniated-disc\nregion: lower-back\nsummary"
        found = changed("conditions/back-condition.yaml", "region: lower-back\nsummary", new)
        assert {line.partition(" ")[2][:5] for line in found if "ancestor" in line} == {"KB035"}
        assert len([line for line in found if "KB035" in line]) >= 2

    @pytest.mark.parametrize(
        ("test", "fine"),
        [
            ("at_least: 160", True),
            ("below: 90.5", True),
            ('is: "160"', False),
            ("at_least: 160, below: 170", False),
        ],
    )
    def test_a_number_is_tested_by_one_bound(self, changed: Change, test: str, fine: bool) -> None:
        found = changed("conditions/hypertension.yaml", "systolic, at_least: 160", f"systolic, {test}")
        assert {line.split()[1] for line in found} == (set() if fine else {"KB034"})


class TestWording:
    @pytest.mark.parametrize("word", ["dangerous", "Damages", "crumbling", "trapped", "wear and tear", "cures"])
    def test_alarming_words_are_pointed_out(self, changed: Change, word: str) -> None:
        found = changed("conditions/knee-pain.yaml", "nobody has examined", f"nobody has examined, {word}")
        assert [f'KB041 the word "{word}"' in line for line in found] == [True]

    @pytest.mark.parametrize("name", ["alias", "claim"])
    def test_people_may_use_them_and_so_may_a_claim_that_is_judged(self, changed: Change, name: str) -> None:
        if name == "alias":
            assert changed("conditions/knee-pain.yaml", "[bad knee", "[slipped kneecap") == []
        else:
            assert changed("exercises/bird-dog.yaml", "The bird dog is gentle.", "It cures and ruins.") == []

    @pytest.mark.parametrize(
        ("sentence", "repeated"), [("Rest a hand on a wall.", True), ("Take the next lighter dumbbell.", False)]
    )
    def test_a_sentence_may_repeat_up_to_five_words(self, changed: Change, sentence: str, repeated: bool) -> None:
        found = changed("exercises/lat-pulldown.yaml", "Slide the thighs under the pads.", sentence)
        assert [" KB040 " in line for line in found] == ([True] if repeated else [])

    def test_punctuation_and_case_do_not_hide_a_repeated_sentence(self, changed: Change) -> None:
        repeated = "SET the seat, so that the knees start at a right angle!"
        found = changed("exercises/goblet-squat.yaml", "Hold the dumbbell upright against the chest.", f'"{repeated}"')
        assert len(found) == 1
        assert " KB040 this sentence also stands in " in found[0]


@pytest.mark.parametrize("number", range(3))
def test_an_unrelated_entry_never_brings_a_complaint_about_another(number: int, files: list[File]) -> None:
    exercise = next(each.data.decode() for each in files if each.shown.endswith("bird-dog.yaml"))
    lines = [f"id: new-{number}", f"name: New {number}", f"aliases: [newer {number}]"]
    body = exercise.split("summary:")[1].replace(".", f" {number}.")
    added = File(f"pack/exercises/new-{number}.yaml", ("\n".join(lines) + "\nsummary:" + body).encode())
    assert cross_check(build_library(files, [[added]])) == []
