"""A user's pack adds to the knowledge and overrides it; whatever is wrong with it, the shipped knowledge stands."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from legpress_advisor.errors import UnreadableError
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.knowledge.build import Built, build, key_of, read_all
from legpress_advisor.knowledge.load import TOLD, notices_of
from legpress_advisor.knowledge.store import Store, in_memory

WALL_SIT = """\
id: wall-sit
name: Wall sit
summary: Sitting against a wall.
pattern: squat
laterality: bilateral
level: beginner
support: standing
muscles: [{muscle: quadriceps, role: target, grade: 2, basis: expert}]
demands: [{demand: balance, grade: 1, basis: expert}]
technique: {steps: [Slide down the wall.]}
dose: {sessions_per_week: [2, 3], basis: expert}
"""
SORE_HIP = """\
id: sore-hip
name: Sore hip
region: hips
summary: A hip that aches.
clearance: {default: modify, lighter: go, when: See somebody if it lasts., basis: expert}
"""


@pytest.fixture
def make_pack(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes a pack: its name, then places and texts."""

    def make(name: str, files: dict[str, str]) -> Path:
        for place, text in files.items():
            path = tmp_path / name / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        (tmp_path / name).mkdir(exist_ok=True)
        return tmp_path / name

    return make


@pytest.fixture
def built(fixture_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Built]:
    """Return a function that lays packs over the frozen knowledge; packs are called by their relative names."""
    monkeypatch.chdir(tmp_path)
    return lambda *packs: build(read_all(fixture_folder, [Path(each.name) for each in packs]), "key")


def ids(built: Built, kind: str = "exercise") -> set[str]:
    return {row[1] for row in built.rows.entry if row[0] == kind}


def notices(built: Built) -> list[str]:
    store = Store(in_memory(built.rows))
    found = notices_of(store)
    store.close()
    return found


Pack = Callable[..., Path]
Build = Callable[..., Built]


class TestShippedAlone:
    def test_it_is_built_without_a_word(self, built: Build) -> None:
        found = built()
        assert found.problems == []
        assert notices(found) == []
        assert len(ids(found)) == 12

    def test_an_error_in_it_is_told_with_its_place(self, make_pack: Pack) -> None:
        broken = make_pack("own", {"vocabulary/a.yaml": "regions: [{id: neck, name: Neck}, {id: neck, name: Nape}]"})
        with pytest.raises(UnreadableError, match=r"knowledge/vocabulary/a\.yaml:1:40: KB021"):
            build(read_all(broken, []), "key")

    def test_a_missing_or_empty_folder_is_told(self, tmp_path: Path) -> None:
        with pytest.raises(UnreadableError, match="no knowledge files in"):
            read_all(tmp_path / "nowhere", [])
        with pytest.raises(UnreadableError, match="no knowledge files in"):
            read_all(tmp_path, [])

    def test_a_file_of_it_that_cannot_be_read_is_told(self, make_pack: Pack) -> None:
        broken = make_pack("own", {"vocabulary/a.yaml": "regions: []"})
        (broken / "vocabulary" / "b.yaml").mkdir()
        with pytest.raises(UnreadableError, match=r"knowledge/vocabulary/b\.yaml:1:1: KB001"):
            read_all(broken, [])


class TestPacks:
    def test_a_pack_adds_entries(self, built: Build, make_pack: Pack) -> None:
        found = built(make_pack("mine", {"exercises/wall-sit.yaml": WALL_SIT, "conditions/sore-hip.yaml": SORE_HIP}))
        assert ids(found) - ids(built()) == {"wall-sit"}
        assert "sore-hip" in ids(found, "condition")
        assert (found.problems, notices(found)) == ([], [])

    def test_a_pack_overrides_by_id_and_the_user_hears_of_it(
        self, built: Build, make_pack: Pack, fixture_folder: Path
    ) -> None:
        text = (fixture_folder / "exercises" / "dumbbell-curl.yaml").read_text()
        pack = make_pack("mine", {"exercises/dumbbell-curl.yaml": text.replace("name: Dumbbell curl", "name: My curl")})
        found = built(pack)
        assert ("exercise", "My curl") in {(row[0], row[2]) for row in found.rows.entry}
        assert len(ids(found)) == 12
        assert notices(found) == ["your knowledge replaces: dumbbell-curl"]

    def test_a_pack_may_use_its_own_words(self, built: Build, make_pack: Pack) -> None:
        words = "regions: [{id: neck, name: Neck}]\nmuscles: [{id: nape, name: nape, everyday: Nape, region: neck}]\n"
        exercise = WALL_SIT.replace("muscle: quadriceps", "muscle: nape")
        found = built(make_pack("mine", {"vocabulary/more.yaml": words, "exercises/wall-sit.yaml": exercise}))
        assert found.problems == []
        assert "wall-sit" in ids(found)

    def test_a_later_pack_may_use_an_earlier_ones_words_and_wins_over_it(self, built: Build, make_pack: Pack) -> None:
        one = make_pack("one", {"vocabulary/more.yaml": "regions: [{id: neck, name: Neck}]"})
        two = make_pack("two", {"vocabulary/more.yaml": "regions: [{id: neck, name: Nape}]"})
        for packs, name in (([one, two], "Nape"), ([two, one], "Neck")):
            found = built(*packs)
            assert [row[2] for row in found.rows.entry if row[1] == "neck"] == [name]
            assert notices(found) == ["your knowledge replaces: neck"]

    def test_an_entry_that_two_packs_replace_is_named_once(self, built: Build, make_pack: Pack) -> None:
        packs = [make_pack(name, {"vocabulary/a.yaml": "regions: [{id: hips, name: Haunch}]"}) for name in ("a", "b")]
        assert notices(built(*packs)) == ["your knowledge replaces: hips"]


class TestBrokenPacks:
    def test_a_broken_file_is_left_out_and_named_and_the_rest_of_its_pack_counts(
        self, built: Build, make_pack: Pack
    ) -> None:
        broken = SORE_HIP.replace("region: hips", "region: hip")
        found = built(make_pack("mine", {"exercises/wall-sit.yaml": WALL_SIT, "conditions/sore-hip.yaml": broken}))
        assert "wall-sit" in ids(found)
        assert "sore-hip" not in ids(found, "condition")
        assert notices(found) == [
            'mine/conditions/sore-hip.yaml:3:9: KB023 unknown region "hip" (did you mean "hips"?): left out'
        ]

    def test_all_its_problems_are_named(self, built: Build, make_pack: Pack) -> None:
        broken = SORE_HIP.replace("region: hips", "region: hip").replace("default: modify", "default: maybe")
        files = {
            "conditions/sore-hip.yaml": broken,
            "exercises/wall-sit.yaml": WALL_SIT.replace("grade: 2", "grade: 9"),
        }
        found = built(make_pack("mine", files))
        assert [line.split(": ")[0] + line.split(": ")[1][:6] for line in notices(found)] == [
            "mine/conditions/sore-hip.yaml:5:22KB012 ",
            "mine/exercises/wall-sit.yaml:8:53KB027 ",
        ]

    def test_what_depends_on_a_broken_file_is_left_out_too(self, built: Build, make_pack: Pack) -> None:
        words = "regions: [{id: neck, name: Neck, nmae: Nape}]\n"
        child = SORE_HIP.replace("region: hips", "region: neck")
        grandchild = SORE_HIP.replace("sore-hip", "stiff-hip").replace("name: Sore", "kind_of: sore-hip\nname: Stiff")
        files = {
            "vocabulary/more.yaml": words,
            "conditions/sore-hip.yaml": child,
            "conditions/stiff-hip.yaml": grandchild,
            "exercises/wall-sit.yaml": WALL_SIT,
        }
        found = built(make_pack("mine", files))
        assert ids(found, "condition") == ids(built(), "condition")
        assert "wall-sit" in ids(found)
        assert [line.split(":")[0].split("/")[-1] for line in notices(found)] == [
            "more.yaml",
            "sore-hip.yaml",
            "stiff-hip.yaml",
        ]

    @pytest.mark.parametrize(
        ("text", "code"),
        [("id: [", "KB002"), ("", "KB009"), ("id: wall-sit\nid: wall-sit\n", "KB003"), ("id: \u200b", "KB001")],
    )
    def test_a_file_that_is_no_yaml_is_left_out(self, built: Build, make_pack: Pack, text: str, code: str) -> None:
        found = built(make_pack("mine", {"exercises/wall-sit.yaml": text}))
        assert ids(found) == ids(built())
        assert [f" {code} " in line for line in notices(found)] == [True]

    def test_warnings_leave_nothing_out_and_are_not_mentioned(self, built: Build, make_pack: Pack) -> None:
        alarming = SORE_HIP.replace("aches", "will destroy you")
        found = built(make_pack("mine", {"conditions/sore-hip.yaml": alarming}))
        assert "sore-hip" in ids(found, "condition")
        assert notices(found) == []

    def test_a_pack_that_makes_shipped_entries_wrong_is_left_out_whole_and_named(
        self, built: Build, make_pack: Pack, fixture_folder: Path
    ) -> None:
        text = (fixture_folder / "exercises" / "leg-press.yaml").read_text()
        text = text.replace("{demand: breath-pressure, grade: 3,", "{demand: breath-pressure, grade: 2,")
        pack = make_pack("mine", {"exercises/leg-press.yaml": text, "exercises/wall-sit.yaml": WALL_SIT})
        found = built(pack)
        assert ids(found) == ids(built())
        assert found.rows.entry == built().rows.entry
        (line,) = notices(found)
        assert " KB030 leg-press is graded 2 for breath-pressure, the anchor says 3 " in line
        assert line.endswith("(because of mine/exercises/leg-press.yaml, and with it its pack): left out")

    def test_a_flood_of_trouble_is_told_in_a_few_lines(self, built: Build, make_pack: Pack) -> None:
        found = built(make_pack("mine", {f"exercises/wall-sit-{n}.yaml": WALL_SIT for n in range(25)}))
        lines = notices(found)
        assert len(lines) == TOLD + 1
        assert lines[-1] == f"and {25 - TOLD} more left out; see advisor validate and the folder"

    def test_an_innocent_pack_is_not_left_out_with_a_guilty_one(
        self, built: Build, make_pack: Pack, fixture_folder: Path
    ) -> None:
        text = (fixture_folder / "exercises" / "leg-press.yaml").read_text()
        text = text.replace("{demand: breath-pressure, grade: 3,", "{demand: breath-pressure, grade: 2,")
        guilty = make_pack("guilty", {"exercises/leg-press.yaml": text})
        innocent = make_pack("innocent", {"exercises/wall-sit.yaml": WALL_SIT})
        for packs in ([guilty, innocent], [innocent, guilty]):
            assert "wall-sit" in ids(built(*packs))

    def test_two_guilty_packs_are_both_left_out_and_no_innocent_one(
        self, built: Build, make_pack: Pack, fixture_folder: Path
    ) -> None:
        text = (fixture_folder / "exercises" / "leg-press.yaml").read_text()
        press = text.replace("{demand: breath-pressure, grade: 3,", "{demand: breath-pressure, grade: 2,")
        text = (fixture_folder / "exercises" / "bird-dog.yaml").read_text()
        dog = text.replace("{demand: kneeling, grade: 2,", "{demand: kneeling, grade: 3,")
        one = make_pack("one", {"exercises/leg-press.yaml": press})
        two = make_pack("two", {"exercises/bird-dog.yaml": dog})
        found = built(one, two, make_pack("innocent", {"exercises/wall-sit.yaml": WALL_SIT}))
        assert ids(found) - ids(built()) == {"wall-sit"}
        assert {line.partition("because of ")[2].partition(",")[0] for line in notices(found)} == {
            "one/exercises/leg-press.yaml",
            "two/exercises/bird-dog.yaml",
        }

    def test_a_missing_folder_and_an_empty_one_are_named(self, built: Build, make_pack: Pack) -> None:
        (make_pack("file", {}) / "x").write_text("")
        found = built(Path("nowhere"), make_pack("empty", {}), make_pack("mine", {"exercises/wall-sit.yaml": WALL_SIT}))
        assert "wall-sit" in ids(found)
        assert notices(found) == [
            "nowhere:1:1: KB001 is not a folder: left out",
            "empty:1:1: KB001 holds no knowledge files: left out",
        ]

    def test_a_link_out_of_the_pack_is_named_and_never_quoted(
        self, built: Build, make_pack: Pack, tmp_path: Path
    ) -> None:
        (tmp_path / "secret.yaml").write_text("password: hunter2\n")
        pack = make_pack("mine", {"exercises/wall-sit.yaml": WALL_SIT})
        (pack / "exercises" / "secret.yaml").symlink_to(tmp_path / "secret.yaml")
        found = built(pack)
        assert "wall-sit" in ids(found)
        assert notices(found) == [
            "mine/exercises/secret.yaml:1:1: KB001 is a link that leads out of the folder: left out"
        ]

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
    def test_a_named_pipe_is_named_and_does_not_block(self, built: Build, make_pack: Pack) -> None:
        pack = make_pack("mine", {"exercises/wall-sit.yaml": WALL_SIT})
        os.mkfifo(pack / "exercises" / "pipe.yaml")
        found = built(pack)
        assert "wall-sit" in ids(found)
        assert notices(found) == ["mine/exercises/pipe.yaml:1:1: KB001 is not a regular file: left out"]


class TestTheContentKey:
    @pytest.fixture
    def key(self, fixture_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
        monkeypatch.chdir(tmp_path)
        return lambda *packs: key_of(read_all(fixture_folder, [Path(each) for each in packs]))

    def test_equal_contents_have_equal_keys(self, key: Callable[..., str], make_pack: Pack) -> None:
        make_pack("mine", {"exercises/wall-sit.yaml": WALL_SIT})
        assert key("mine") == key("mine")
        assert len(key()) == 32

    def test_every_change_makes_another_key(self, key: Callable[..., str], make_pack: Pack, tmp_path: Path) -> None:
        pack = make_pack("mine", {"exercises/wall-sit.yaml": WALL_SIT})
        seen = [key(), key("mine")]
        (pack / "exercises" / "wall-sit.yaml").write_text(WALL_SIT.replace("2", "3", 1))
        seen.append(key("mine"))
        (pack / "exercises" / "wall-sit.yaml").rename(pack / "exercises" / "wall-seat.yaml")
        seen.append(key("mine"))
        make_pack("other", {"exercises/lean.yaml": WALL_SIT})
        seen += [key("mine", "other"), key("other", "mine"), key("other")]
        assert len(set(seen)) == len(seen)

    def test_text_cannot_pass_from_one_file_to_the_next_unseen(self, key: Callable[..., str], make_pack: Pack) -> None:
        make_pack("one", {"exercises/a.yaml": "xy", "exercises/b.yaml": "z"})
        first = key("one")
        make_pack("one", {"exercises/a.yaml": "x", "exercises/b.yaml": "yz"})
        assert key("one") != first

    def test_what_could_not_be_read_counts_for_the_store_tells_of_it(
        self, key: Callable[..., str], make_pack: Pack
    ) -> None:
        assert len({key(), key("nowhere"), key("nor-here")}) == 3

    def test_another_version_of_the_program_makes_another_key(
        self, key: Callable[..., str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = key()
        monkeypatch.setattr("legpress_advisor.knowledge.build.__version__", "9.9.9")
        assert key() != before


def test_the_knowledge_version_is_that_of_the_files_alone(fixture_folder: Path, built: Build, make_pack: Pack) -> None:
    def version(found: Built) -> str:
        store = Store(in_memory(found.rows))
        text = KnowledgeBase(store).version
        store.close()
        return text

    plain = version(built())
    assert plain == version(build(read_all(fixture_folder, []), "another key"))
    assert plain != version(built(make_pack("mine", {"exercises/wall-sit.yaml": WALL_SIT})))


Program = Callable[..., Any]


class TestTheProgram:
    """The same through the front door, where a notice is one line on stderr and the answer is unharmed."""

    def test_packs_are_taken_from_all_three_places_weakest_first(
        self, fixture_advisor: Program, make_pack: Pack, tmp_path: Path
    ) -> None:
        def named(name: str) -> dict[str, str]:
            return {"vocabulary/more.yaml": f"regions: [{{id: neck, name: {name}}}]"}

        data = make_pack("data/legpress-advisor/knowledge", named("Data"))
        places = {"XDG_DATA_HOME": str(data.parents[1])}
        listed = {"ADVISOR_KNOWLEDGE": os.pathsep.join(str(make_pack(each, named(each))) for each in ("One", "Two"))}
        option = ["--knowledge", str(make_pack("option", named("Option")))]
        for environment, arguments, name in (
            (places, [], "DATA"),
            ({**places, **listed}, [], "TWO"),
            ({**places, **listed}, option, "OPTION"),
        ):
            run = fixture_advisor("explain", "neck", *arguments, environment=environment)
            assert (run.code, run.stdout.split()[0]) == (0, name)

    def test_a_broken_pack_is_reported_beside_the_answer_the_first_time_and_every_time(
        self, fixture_advisor: Program, make_pack: Pack
    ) -> None:
        make_pack("mine", {"conditions/sore-hip.yaml": SORE_HIP.replace("region: hips", "region: hip")})
        for _ in range(2):
            run = fixture_advisor("explain", "leg-press", "--knowledge", "mine")
            assert (run.code, run.stdout.split()[:2]) == (0, ["LEG", "PRESS"])
            assert run.told == (
                "advisor: mine/conditions/sore-hip.yaml:3:9: KB023 unknown region "
                '"hip" (did you mean "hips"?): left out\n'
            )

    def test_a_missing_pack_is_reported_by_the_name_it_was_given(self, fixture_advisor: Program) -> None:
        for name in ("nowhere", "nor-here"):
            run = fixture_advisor("explain", "leg-press", "--knowledge", name)
            assert (run.code, run.told) == (0, f"advisor: {name}:1:1: KB001 is not a folder: left out\n")

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
    def test_a_named_pipe_in_a_pack_does_not_block(self, fixture_advisor: Program, make_pack: Pack) -> None:
        os.mkfifo(make_pack("mine", {"vocabulary/a.yaml": "regions: []"}) / "vocabulary" / "pipe.yaml")
        run = fixture_advisor("explain", "leg-press", "--knowledge", "mine")
        assert (run.code, run.told) == (
            0,
            "advisor: mine/vocabulary/pipe.yaml:1:1: KB001 is not a regular file: left out\n",
        )
