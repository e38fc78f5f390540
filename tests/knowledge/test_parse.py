"""Plain values become strict entries, or every complaint about their fields at once, each at its place."""

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from legpress_advisor.diagnostics import Problem
from legpress_advisor.knowledge.parse import Parsed, Retired, Vocabulary, entry_type, parse
from legpress_advisor.model.condition import Condition
from legpress_advisor.model.exercise import Exercise, MuscleChange

KNOWLEDGE = Path(__file__).resolve().parent.parent / "fixtures" / "knowledge"


def refused(text: str, file: str = "vocabulary/a.yaml") -> list[str]:
    result = parse(text.encode(), file)
    assert isinstance(result, list), result
    assert all(isinstance(each, Problem) for each in result)
    return [str(each).removeprefix(f"{file}:") for each in result]


def read(text: str, file: str = "vocabulary/a.yaml") -> Any:
    result = parse(text.encode(), file)
    assert isinstance(result, Parsed), [str(each) for each in result]
    return result.entry


class TestWhatAFileIs:
    @pytest.mark.parametrize(
        ("file", "kind"),
        [
            ("knowledge/exercises/leg-press.yaml", Exercise),
            ("/home/me/my pack/exercises/x.yaml", Exercise),
            ("exercises\\x.yaml", Exercise),
            ("conditions/knee-pain.yaml", Condition),
            ("knowledge/vocabulary/muscles.yaml", Vocabulary),
            ("knowledge/sources.yaml", Vocabulary),
            ("/home/me/exercises/sources.yaml", Vocabulary),
            ("/home/me/conditions/retired.yaml", Vocabulary),
            ("retired.yaml", Vocabulary),
        ],
    )
    def test_its_folder_tells(self, file: str, kind: type) -> None:
        assert entry_type(file, {}) is kind

    @pytest.mark.parametrize(
        ("value", "kind"),
        [
            ({"id": "x", "clearance": {}}, Condition),
            ({"id": "x", "kind_of": "y"}, Condition),
            ({"id": "x", "pattern": "squat"}, Exercise),
            ({"regions": []}, Vocabulary),
            ("only text", Vocabulary),
        ],
    )
    def test_without_a_folder_a_field_that_only_one_kind_has_tells(self, value: object, kind: type) -> None:
        assert entry_type("<stdin>", value) is kind

    def test_every_file_of_the_frozen_knowledge_is_read(self, fixture_folder: Path) -> None:
        kinds = [type(read(path.read_text(), path.as_posix())) for path in sorted(fixture_folder.rglob("*.yaml"))]
        assert (kinds.count(Exercise), kinds.count(Condition), kinds.count(Vocabulary)) == (10, 5, 10)

    def test_tombstones_are_read(self) -> None:
        text = "retired: [{id: old, use: new, why: Renamed.}, {id: gone, why: Nobody used it.}]"
        found = read(text, "retired.yaml").retired
        assert found == (Retired(id="old", use="new", why="Renamed."), Retired(id="gone", why="Nobody used it."))


class TestComplaints:
    def test_all_of_a_file_come_at_once_and_in_reading_order(self) -> None:
        text = "regions:\n  - {idd: neck, name: 7}\n  - {id: hips, name: Hips, aliases: hip}\nmusles: []\n"
        assert refused(text) == [
            '2:5: KB011 missing field "id"',
            '2:6: KB010 unknown field "idd" (did you mean "id"?)',
            "2:23: KB012 regions[1].name must be text",
            "3:37: KB012 regions[2].aliases must be a list",
            '4:1: KB010 unknown field "musles" (did you mean "muscles"?)',
        ]

    def test_an_unknown_field_like_no_other_gets_the_whole_list(self) -> None:
        (found,) = refused("checks: [{id: a, stage: before, text: Go., xyz: 1, basis: expert}]\n")
        assert found.endswith("(known here: basis, sources, certainty, id, stage, text, regions)")

    def test_a_field_is_named_as_the_file_spells_it(self) -> None:
        text = "id: x\nname: X\nregion: hips\nsummary: A.\nclearance: {default: go, when: Now., basis: expert}\n"
        limit = "limits: [{demand: balance, at: 2, verdict: modify, why: It tips., when: {question: q, equals: no}}]\n"
        (found,) = refused(text + limit, "conditions/x.yaml")
        assert found.startswith('6:87: KB010 unknown field "equals" (known here: question, is, at_least, below')

    @pytest.mark.parametrize(
        ("field", "words"),
        [
            ("name: [a]", "regions[1].name must be text"),
            ("name: null", "regions[1].name must be text"),
            ("name: true", "regions[1].name must be text"),
            ("aliases: {a: b}", "regions[1].aliases must be a list"),
            ("aliases: [a, 2]", "regions[1].aliases[2] must be text"),
        ],
    )
    def test_a_value_of_another_kind_is_named_with_its_path(self, field: str, words: str) -> None:
        text = f"regions:\n  - id: neck\n    {field}\n"
        assert any(words in line for line in refused(text if "name" in field else text + "    name: Neck\n"))

    @pytest.mark.parametrize(
        ("section", "words"),
        [
            ("demands: [{grades: [a, b, c]}]", "demands[1].grades must be a list of 4"),
            ("demands: [{anchors: [{grade: 1.5}]}]", "demands[1].anchors[1].grade must be a whole number"),
            ("demands: [{anchors: [{grade: true}]}]", "demands[1].anchors[1].grade must be a whole number"),
            ("questions: [{low: little}]", "questions[1].low must be a number"),
            ("questions: [{kind: maybe}]", "questions[1].kind must be one of choice, number, yes-no"),
            ("adjustments: [{lowers: [balance]}]", "adjustments[1].lowers must be a mapping"),
            ("adjustments: [{lowers: {balance: x}}]", "adjustments[1].lowers.balance must be a whole number"),
            ("symptoms: [{said_as: [[a], b]}]", "symptoms[1].said_as[2] must be a list"),
            ("sources: [{year: 2001a}]", "sources[1].year must be a whole number"),
            ("muscles: [quadriceps]", "muscles[1] must be a mapping of fields"),
            ("muscles: quadriceps", "muscles must be a list"),
        ],
    )
    def test_each_kind_of_value_has_its_words(self, section: str, words: str) -> None:
        assert [line.partition(" KB012 ")[2] for line in refused(section) if words in line]

    def test_a_misspelled_word_of_a_closed_list_gets_the_closest(self) -> None:
        found = refused("questions: [{id: a, ask: A?, kind: yes_no}]")
        assert found == ['1:36: KB012 questions[1].kind must be one of choice, number, yes-no (did you mean "yes-no"?)']

    def test_a_grade_of_a_variation_may_be_a_number_or_a_mapping(self) -> None:
        entry = yaml.safe_load((KNOWLEDGE / "exercises" / "leg-press.yaml").read_text())
        muscles = entry["variations"][0]["changes"]["muscles"]
        muscles.update(glutes={"role": "target", "grade": 2}, hamstrings=0)
        changes = read(yaml.safe_dump(entry), "exercises/leg-press.yaml").variations[0].changes
        assert changes.muscles == {
            "gluteus-maximus": 3,
            "glutes": MuscleChange(role="target", grade=2),
            "hamstrings": 0,
        }
        muscles.update(glutes={"role": "targt", "grade": 2}, hamstrings="none")
        messages = refused(yaml.safe_dump(entry), "exercises/leg-press.yaml")
        assert len(messages) == 2
        assert "muscles.glutes.role must be one of" in messages[0]
        assert "muscles.hamstrings must be a whole number" in messages[1]

    def test_a_syntax_error_stands_alone(self) -> None:
        assert [line[:10] for line in refused("regions: [\n")] == ["2:1: KB002"]


ENTRIES = {
    path.relative_to(KNOWLEDGE).as_posix(): yaml.safe_load(path.read_text())
    for path in sorted(KNOWLEDGE.rglob("*.yaml"))
    if path.name in ("leg-press.yaml", "hypertension.yaml", "demands.yaml", "screening.yaml", "sources.yaml")
}
STRANGE = st.sampled_from([None, True, 7, -1.5, "word", "", [], ["word"], [[]], {}, {"word": 1}, {"id": "x"}])


def _steps(value: object, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [step for key, each in items for step in [(*path, key), *_steps(each, (*path, key))]]


@given(st.sampled_from(sorted(ENTRIES)), st.data())
def test_the_walk_complains_wherever_the_strict_reading_refuses(name: str, data: st.DataObject) -> None:
    """Replace, remove or add a value anywhere: either the entry is read, or our own words say what is wrong."""
    entry = copy.deepcopy(ENTRIES[name])
    *parents, last = data.draw(st.sampled_from(_steps(entry)))
    holder: Any = entry
    for step in parents:
        holder = holder[step]
    change = data.draw(st.sampled_from(["replace", "remove", "add"]))
    if change == "remove":
        del holder[last]
    elif change == "replace" or isinstance(holder, list):
        holder[last] = data.draw(STRANGE)
    else:
        holder["extra"] = data.draw(STRANGE)
    result = parse(yaml.safe_dump(entry, allow_unicode=True).encode(), name)
    if isinstance(result, list):
        assert result
        assert not [each for each in result if "Expected" in each.message or "Object" in each.message]
        assert {each.code for each in result} <= {"KB010", "KB011", "KB012"}
