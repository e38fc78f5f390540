"""The knowledge is found in a wheel, in a checkout and in the user's own folders, in the order that is promised."""

import os
from pathlib import Path

import pytest

from legpress_advisor.knowledge import locate
from legpress_advisor.knowledge.locate import (
    PACKAGED,
    STORE_NAME,
    Shipped,
    cache_folder,
    config_folder,
    data_folder,
    pack_folders,
    shipped,
)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a package folder as it lies in a checkout: `src/legpress_advisor`."""
    folder = tmp_path / "src" / "legpress_advisor"
    folder.mkdir(parents=True)
    return folder


def knowledge_at(folder: Path) -> Path:
    (folder / "vocabulary").mkdir(parents=True)
    return folder


class TestShipped:
    def test_a_wheel_has_its_own_copy_with_a_store(self, package: Path, tmp_path: Path) -> None:
        knowledge_at(tmp_path / "knowledge")
        packaged = knowledge_at(package / PACKAGED)
        (packaged / STORE_NAME).write_bytes(b"")
        assert shipped(package) == Shipped(packaged, packaged / STORE_NAME)

    def test_a_wheel_without_its_store_still_has_the_files(self, package: Path) -> None:
        packaged = knowledge_at(package / PACKAGED)
        assert shipped(package) == Shipped(packaged, None)

    def test_a_checkout_has_the_folder_beside_the_source(self, package: Path, tmp_path: Path) -> None:
        checkout = knowledge_at(tmp_path / "knowledge")
        assert shipped(package) == Shipped(checkout, None)

    def test_a_folder_without_vocabulary_is_not_taken_for_knowledge(self, package: Path, tmp_path: Path) -> None:
        (package / PACKAGED).mkdir()
        assert shipped(package) is None
        knowledge_at(tmp_path / "knowledge")
        assert shipped(package) == Shipped(tmp_path / "knowledge", None)

    def test_the_running_program_finds_its_knowledge(self) -> None:
        found = shipped()
        assert found is not None
        assert (found.folder / "exercises" / "leg-press.yaml").is_file()


class TestPackFolders:
    def test_they_come_weakest_first(self, tmp_path: Path) -> None:
        own = tmp_path / "data" / locate.APP / "knowledge"
        own.mkdir(parents=True)
        environment = {"XDG_DATA_HOME": str(tmp_path / "data"), "ADVISOR_KNOWLEDGE": os.pathsep.join(["/one", "two"])}
        found = pack_folders([Path("three")], environment)
        assert found == [own, Path("/one"), Path("two"), Path("three")]

    def test_the_data_folder_counts_only_if_it_is_there(self, tmp_path: Path) -> None:
        assert pack_folders([], {"XDG_DATA_HOME": str(tmp_path)}) == []

    def test_a_folder_that_was_named_stays_even_if_it_is_missing(self) -> None:
        assert pack_folders([Path("/nowhere")], {"ADVISOR_KNOWLEDGE": "/nor-here"}) == [
            Path("/nor-here"),
            Path("/nowhere"),
        ]

    def test_empty_parts_of_the_variable_are_nothing(self) -> None:
        assert pack_folders([], {"ADVISOR_KNOWLEDGE": f"{os.pathsep}/one{os.pathsep}{os.pathsep}"}) == [Path("/one")]
        assert pack_folders([], {"ADVISOR_KNOWLEDGE": ""}) == []

    def test_a_folder_named_twice_counts_once_and_where_it_is_strongest(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        listed = os.pathsep.join([str(tmp_path / "one"), "/two"])
        assert pack_folders([Path("one")], {"ADVISOR_KNOWLEDGE": listed}) == [Path("/two"), Path("one")]


FOLDERS = [
    (data_folder, "XDG_DATA_HOME", ".local/share"),
    (cache_folder, "XDG_CACHE_HOME", ".cache"),
    (config_folder, "XDG_CONFIG_HOME", ".config"),
]


@pytest.mark.skipif(os.name == "nt", reason="the XDG base directories are not used on Windows")
@pytest.mark.parametrize(("folder", "variable", "default"), FOLDERS)
class TestUserFolders:
    def test_the_xdg_variable_comes_first(self, folder, variable, default) -> None:
        assert folder({variable: "/chosen", "HOME": "/home/me"}) == Path("/chosen") / locate.APP

    def test_a_relative_xdg_variable_is_ignored(self, folder, variable, default) -> None:
        assert folder({variable: "chosen", "HOME": "/home/me"}) == Path("/home/me") / default / locate.APP

    def test_without_a_home_it_is_a_place_that_cannot_exist(self, folder, variable, default) -> None:
        for environment in ({}, {"HOME": ""}, {"HOME": "not/absolute"}):
            path = folder(environment)
            assert path.is_absolute()
            with pytest.raises(NotADirectoryError):
                path.mkdir(parents=True)


def test_on_windows_they_lie_in_the_local_application_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    environment = {"LOCALAPPDATA": "/local", "HOME": "/home/me"}
    found = [folder(environment) for folder, _, _ in FOLDERS]
    assert found == [Path("/local") / locate.APP / name for name in ("share", "cache", "config")]
