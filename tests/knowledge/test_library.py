"""Folders become one library: what is read, what is refused, and how packs add to it and override it."""

import os
import random
from pathlib import Path

import pytest

from legpress_advisor.knowledge.library import KINDS, File, Library, build_library, read_folder
from legpress_advisor.knowledge.read_text import MAX_BYTES


def regions(*ids: str, name: str = "A part") -> bytes:
    return "\n".join(["regions:", *(f"  - {{id: {id}, name: {name} {id}}}" for id in ids)]).encode()


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return a folder with one vocabulary file that is fine."""
    folder = tmp_path / "pack"
    for room in ("vocabulary", "exercises", "conditions"):
        (folder / room).mkdir(parents=True)
    (folder / "vocabulary" / "fine.yaml").write_bytes(regions("neck"))
    return folder


def names(files: list[File]) -> list[str]:
    return [each.shown for each in files]


class TestReadingAFolder:
    def test_files_come_room_by_room_and_sorted(self, pack: Path) -> None:
        for place in ("exercises/b.yaml", "exercises/a.yaml", "conditions/a.yaml", "sources.yaml", "retired.yaml"):
            (pack / place).write_bytes(b"a: 1\n")
        files, problems = read_folder(pack, "mine")
        assert problems == []
        assert names(files) == [
            "mine/vocabulary/fine.yaml",
            "mine/sources.yaml",
            "mine/retired.yaml",
            "mine/exercises/a.yaml",
            "mine/exercises/b.yaml",
            "mine/conditions/a.yaml",
        ]

    def test_files_are_called_as_the_user_called_the_folder(self, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(pack.parent)
        assert names(read_folder(Path("pack"))[0]) == ["pack/vocabulary/fine.yaml"]
        assert names(read_folder(pack)[0]) == [f"{pack.as_posix()}/vocabulary/fine.yaml"]

    def test_other_files_are_nobodys_business(self, pack: Path) -> None:
        for place in ("README.md", "vocabulary/notes.txt", "vocabulary/fine.yaml~", "vocabulary/.#fine.yaml"):
            (pack / place).write_bytes(b"\xff")
        (pack / "vocabulary" / "deeper").mkdir()
        (pack / "vocabulary" / "deeper" / "x.yaml").write_bytes(b"\xff")
        (pack / "exercises" / ".x.yaml").symlink_to("nobody@nowhere.1234")
        files, problems = read_folder(pack, "mine")
        assert (names(files), problems) == (["mine/vocabulary/fine.yaml"], [])

    def test_a_missing_folder_holds_nothing(self, tmp_path: Path) -> None:
        assert read_folder(tmp_path / "nowhere") == ([], [])

    def test_what_cannot_be_read_is_reported_and_the_rest_is_read(self, pack: Path) -> None:
        (pack / "exercises" / "big.yaml").write_bytes(b"#" * (MAX_BYTES + 1))
        (pack / "exercises" / "folder.yaml").mkdir()
        (pack / "exercises" / "gone.yaml").symlink_to(pack / "exercises" / "nothing.yaml")
        files, problems = read_folder(pack, "mine")
        assert names(files) == ["mine/vocabulary/fine.yaml"]
        assert [str(each) for each in problems] == [
            "mine/exercises/big.yaml:1:1: KB001 is larger than 1,048,576 bytes (split it)",
            "mine/exercises/folder.yaml:1:1: KB001 cannot be read: Is a directory",
            "mine/exercises/gone.yaml:1:1: KB001 cannot be read: No such file or directory",
        ]

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
    def test_a_named_pipe_does_not_block(self, pack: Path) -> None:
        os.mkfifo(pack / "exercises" / "pipe.yaml")
        _, problems = read_folder(pack, "mine")
        assert [each.message for each in problems] == ["is not a regular file"]

    def test_a_link_inside_the_folder_is_followed(self, pack: Path) -> None:
        (pack / "vocabulary" / "again.yaml").symlink_to("fine.yaml")
        files, problems = read_folder(pack, "mine")
        assert names(files) == ["mine/vocabulary/again.yaml", "mine/vocabulary/fine.yaml"]
        assert problems == []

    def test_a_file_that_is_a_link_out_of_the_folder_is_refused_unread(self, pack: Path, tmp_path: Path) -> None:
        (tmp_path / "secret.yaml").write_bytes(b"secret: [")
        (pack / "exercises" / "x.yaml").symlink_to(tmp_path / "secret.yaml")
        files, problems = read_folder(pack, "mine")
        assert names(files) == ["mine/vocabulary/fine.yaml"]
        assert [str(each) for each in problems] == [
            "mine/exercises/x.yaml:1:1: KB001 is a link that leads out of the folder"
        ]

    def test_a_room_that_is_a_link_out_of_the_folder_is_refused_unread(self, pack: Path, tmp_path: Path) -> None:
        (tmp_path / "elsewhere").mkdir()
        (tmp_path / "elsewhere" / "x.yaml").write_bytes(b"secret: [")
        (pack / "exercises").rmdir()
        (pack / "exercises").symlink_to(tmp_path / "elsewhere")
        files, problems = read_folder(pack, "mine")
        assert names(files) == ["mine/vocabulary/fine.yaml"]
        assert [each.message for each in problems] == ["is a link that leads out of the folder"]

    def test_the_folder_itself_may_be_a_link(self, pack: Path, tmp_path: Path) -> None:
        (tmp_path / "link").symlink_to(pack)
        assert names(read_folder(tmp_path / "link", "mine")[0]) == ["mine/vocabulary/fine.yaml"]


def library(*folders: list[File]) -> Library:
    return build_library(folders[0], folders[1:])


class TestMerging:
    def test_every_kind_of_entry_finds_its_shelf(self, fixture_folder: Path) -> None:
        found = build_library(read_folder(fixture_folder, "knowledge")[0])
        assert found.problems == []
        assert all(found[kind] for kind in KINDS)
        assert [item.kind for item in found.all()] == [kind for kind in KINDS for _ in found[kind]]
        assert found["exercise"]["leg-press"].at("name").line == 2

    def test_two_files_may_not_share_an_id(self) -> None:
        found = library([File("k/vocabulary/a.yaml", regions("neck")), File("k/vocabulary/b.yaml", regions("neck"))])
        assert [str(each) for each in found.problems] == [
            'k/vocabulary/b.yaml:2:10: KB021 id "neck" is taken (first at k/vocabulary/a.yaml:2:10)'
        ]

    def test_a_pack_adds_and_overrides_by_id(self) -> None:
        shipped = [File("k/vocabulary/a.yaml", regions("neck", "hips"))]
        found = library(shipped, [File("p/vocabulary/b.yaml", regions("hips", "wrists", name="My"))])
        assert found.problems == []
        assert found.overridden == ["hips"]
        assert {id: getattr(item.entry, "name", "") for id, item in found["region"].items()} == {
            "neck": "A part neck",
            "hips": "My hips",
            "wrists": "My wrists",
        }

    def test_the_last_pack_wins(self) -> None:
        shipped = [File("k/vocabulary/a.yaml", regions("neck"))]
        packs = [[File(f"{name}/vocabulary/a.yaml", regions("neck", name=name))] for name in ("one", "two")]
        assert getattr(library(shipped, *packs)["region"]["neck"].entry, "name", "") == "two neck"
        assert getattr(library(shipped, *packs[::-1])["region"]["neck"].entry, "name", "") == "one neck"

    def test_within_one_pack_an_id_may_not_come_twice(self) -> None:
        pack = [File("p/vocabulary/a.yaml", regions("neck", "hips", "neck"))]
        found = library([File("k/vocabulary/a.yaml", regions("neck"))], pack)
        assert [(each.code, each.location.line) for each in found.problems] == [("KB021", 4)]
        assert found.overridden == ["neck"]

    def test_problems_of_all_files_come_together_and_sorted(self) -> None:
        files = [File(f"k/vocabulary/{name}.yaml", b"regions: [{id: 1}, {name: 2}]") for name in "cab"]
        places = [each.location for each in library(files).problems]
        assert len(places) == 12
        assert places == sorted(places)

    def test_a_broken_file_takes_no_other_file_down(self) -> None:
        files = [File("k/vocabulary/a.yaml", b"regions: ["), File("k/vocabulary/b.yaml", regions("neck"))]
        found = library(files)
        assert list(found["region"]) == ["neck"]
        assert [each.code for each in found.problems] == ["KB002"]

    def test_loading_is_repeatable_and_the_order_of_files_changes_no_entry(self, fixture_folder: Path) -> None:
        files, _ = read_folder(fixture_folder, "knowledge")
        shuffled = random.Random(7).sample(files, len(files))
        one, again, other = (build_library(each) for each in (files, files, shuffled))
        entries = [{(item.kind, item.id): item.entry for item in each.all()} for each in (one, again, other)]
        assert entries[0] == entries[1] == entries[2]
        assert one.problems == other.problems == []
