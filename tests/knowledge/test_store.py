"""The store is a shortcut and nothing else: missing, broken, stale, raced or forbidden, the answer stays the same."""

import contextlib
import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import msgspec
import pytest

from legpress_advisor.errors import UnreadableError
from legpress_advisor.knowledge import load, stamp, store
from legpress_advisor.knowledge.build import build, read_all
from legpress_advisor.knowledge.locate import APP, Shipped
from legpress_advisor.knowledge.store import KEPT_STORES, Rows, Store, forget_old_stores, open_store, write_store
from legpress_advisor.model.evidence import Source

KEY = "k" * 32


class RebuiltError(Exception):
    """The store was given up and made anew."""


def never() -> Rows:
    raise RebuiltError


@pytest.fixture(scope="module")
def rows(fixture_folder: Path) -> Rows:
    """Return the rows of the frozen knowledge."""
    return build(read_all(fixture_folder, []), KEY).rows


@pytest.fixture
def written(tmp_path: Path, rows: Rows) -> Path:
    """Return a store of the frozen knowledge on disk."""
    path = tmp_path / "store.sqlite"
    assert write_store(path, rows)
    return path


def opened(path: Path, key: str = KEY) -> Store | None:
    return open_store(path, key, never)


def answers(path: Path) -> list[tuple[Any, ...]] | None:
    """Return what a store says the leg press is called; None if it cannot be opened."""
    found = opened(path)
    if found is None:
        return None
    rows = found.ask("SELECT name FROM entry WHERE id = 'leg-press'")
    found.close()
    return rows


def without_meta(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.executescript("DROP TABLE meta;")


class TestOneStore:
    def test_what_was_written_is_read(self, written: Path) -> None:
        assert answers(written) == [("Leg press",)]

    @pytest.mark.parametrize("name", ["a b", "50%?mode=rw#x", "über", os.fsdecode(b"caf\xe9"), "it's"])
    def test_any_folder_name_will_do(self, tmp_path: Path, rows: Rows, name: str) -> None:
        path = tmp_path / name / "store.sqlite"
        if not write_store(path, rows):
            pytest.skip("this file system does not take the name")
        assert answers(path) == [("Leg press",)]
        assert [each.name for each in path.parent.iterdir()] == ["store.sqlite"]

    def test_it_is_opened_read_only_and_nothing_appears_beside_it(self, written: Path) -> None:
        before = written.read_bytes()
        found = opened(written)
        assert found is not None
        with pytest.raises(RebuiltError):
            found.ask("UPDATE entry SET name = 'changed'")
        assert written.read_bytes() == before
        assert os.listdir(written.parent) == ["store.sqlite"]

    def test_a_file_that_nobody_may_write_is_fine(self, written: Path) -> None:
        written.chmod(0o400)
        written.parent.chmod(0o500)
        try:
            assert answers(written) == [("Leg press",)]
        finally:
            written.parent.chmod(0o700)

    def test_one_made_from_other_contents_is_not_opened(self, written: Path) -> None:
        assert opened(written, "x" * 32) is None
        assert opened(written, "") is None

    def test_one_of_an_older_format_is_not_opened(self, written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(store, "FORMAT", "next")
        assert opened(written) is None

    @pytest.mark.parametrize(
        "damage",
        [
            lambda path: path.unlink(),
            lambda path: path.write_bytes(b""),
            lambda path: path.write_bytes(b"garbage" * 1000),
            lambda path: path.write_bytes(path.read_bytes()[:100]),
            lambda path: path.write_bytes(path.read_bytes()[:4096]),
            lambda path: path.write_bytes(b"\0" * 100 + path.read_bytes()[100:]),
            lambda path: (path.unlink(), path.mkdir()),
            lambda path: (path.unlink(), path.symlink_to("nowhere")),
            lambda path: (path.unlink(), sqlite3.connect(path).close()),
            lambda path: without_meta(path),
        ],
        ids=[
            "missing", "empty", "garbage", "cut in the header", "cut after a page", "zeros in front",
            "a folder", "a dangling link", "an empty database", "another database",
        ],
    )  # fmt: skip
    def test_a_broken_one_is_not_opened(self, written: Path, damage: Callable[[Path], object]) -> None:
        damage(written)
        assert opened(written) is None

    def test_asking_one_that_was_closed_is_an_error(self, written: Path, rows: Rows) -> None:
        found = open_store(written, KEY, lambda: rows)
        assert found is not None
        found.close()
        with pytest.raises(sqlite3.ProgrammingError):
            found.ask("SELECT 1")

    def test_one_that_is_forgotten_closes_its_file(self, written: Path) -> None:
        found = opened(written)
        assert found is not None
        connection = found._connection
        del found
        with pytest.raises(sqlite3.ProgrammingError):
            connection.execute("SELECT 1")


class TestDamageWhileOpen:
    def _spoiled(self, path: Path, rows: Rows, byte: bytes) -> tuple[Store, list[int]]:
        """Open a store, then overwrite all but its first pages, and return it and how often it was rebuilt."""
        made: list[int] = []

        def rebuild() -> Rows:
            made.append(1)
            return rows

        found = open_store(path, KEY, rebuild)
        assert found is not None
        with path.open("r+b") as file:
            file.seek(4096 * 4)
            file.write(byte * (path.stat().st_size - 4096 * 4))
        return found, made

    @pytest.mark.parametrize("byte", [b"\0", b"\xff", b"{"])
    def test_it_is_rebuilt_in_memory_once_and_answers_as_before(self, written: Path, rows: Rows, byte: bytes) -> None:
        query = "SELECT kind, id, name, family, summary, body FROM entry ORDER BY kind, id"
        whole = opened(written)
        assert whole is not None
        before = whole.ask(query)
        whole.close()
        found, made = self._spoiled(written, rows, byte)
        assert found.ask(query) == before
        assert found.ask(query) == before
        assert made == [1]
        found.close()

    def test_what_cannot_be_rebuilt_is_an_error(self, rows: Rows) -> None:
        found = Store(store.in_memory(rows))
        found.ask("SELECT 1")
        with pytest.raises(sqlite3.DatabaseError):
            found.ask("SELECT * FROM nowhere")
        with pytest.raises(msgspec.DecodeError):
            found.bodies(Source, "SELECT 'no JSON'")
        found.close()

    def test_a_wrong_statement_is_still_an_error(self, written: Path, rows: Rows) -> None:
        found = open_store(written, KEY, lambda: rows)
        assert found is not None
        with pytest.raises(sqlite3.OperationalError, match="no such table"):
            found.ask("SELECT * FROM nowhere")
        found.close()


class TestWriting:
    def test_the_folder_is_made(self, tmp_path: Path, rows: Rows) -> None:
        assert write_store(tmp_path / "a" / "b" / "store.sqlite", rows)
        assert os.listdir(tmp_path / "a" / "b") == ["store.sqlite"]

    def test_a_folder_that_cannot_be_made_is_no_error(self, tmp_path: Path, rows: Rows) -> None:
        (tmp_path / "file").write_text("in the way")
        assert not write_store(tmp_path / "file" / "store.sqlite", rows)
        assert not write_store(Path(os.devnull) / "x" / "store.sqlite", rows)
        assert os.listdir(tmp_path) == ["file"]

    def test_an_older_store_is_replaced(self, written: Path, rows: Rows) -> None:
        written.write_bytes(b"garbage")
        assert write_store(written, rows)
        assert answers(written) == [("Leg press",)]

    @pytest.mark.parametrize("trouble", [sqlite3.OperationalError("disk full"), OSError(28, "No space left")])
    def test_trouble_half_way_leaves_the_old_store_and_no_rest(
        self, written: Path, rows: Rows, monkeypatch: pytest.MonkeyPatch, trouble: Exception
    ) -> None:
        before = written.read_bytes()
        monkeypatch.setattr(store, "_fill", lambda connection, rows: (_ for _ in ()).throw(trouble))
        assert not write_store(written, rows)
        assert written.read_bytes() == before
        assert os.listdir(written.parent) == ["store.sqlite"]

    def test_an_interrupt_half_way_never_leaves_half_a_store(
        self, written: Path, rows: Rows, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        before = written.read_bytes()

        def interrupted(connection: sqlite3.Connection, rows: Rows) -> None:
            connection.executescript(store.TABLES)
            raise KeyboardInterrupt

        monkeypatch.setattr(store, "_fill", interrupted)
        with pytest.raises(KeyboardInterrupt):
            write_store(written, rows)
        assert written.read_bytes() == before

    def test_only_the_newest_stores_are_kept(self, tmp_path: Path) -> None:
        for age in range(KEPT_STORES + 3):
            (tmp_path / f"{age}.sqlite").write_bytes(b"")
            os.utime(tmp_path / f"{age}.sqlite", (1_000_000 - age, 1_000_000 - age))
        (tmp_path / "keep.sqlite").write_bytes(b"")
        os.utime(tmp_path / "keep.sqlite", (1, 1))
        (tmp_path / "other.txt").write_bytes(b"")
        forget_old_stores(tmp_path, tmp_path / "keep.sqlite")
        left = sorted(path.name for path in tmp_path.iterdir())
        assert left == sorted([*(f"{age}.sqlite" for age in range(KEPT_STORES)), "keep.sqlite", "other.txt"])

    def test_stamps_of_forgotten_stores_go_with_them(self, tmp_path: Path) -> None:
        (tmp_path / "keep.sqlite").write_bytes(b"")
        (tmp_path / "here.stamp").write_text("keep")
        (tmp_path / "gone.stamp").write_text("forgotten")
        (tmp_path / "odd.stamp").write_bytes(b"\xff")
        forget_old_stores(tmp_path, tmp_path / "keep.sqlite")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["here.stamp", "keep.sqlite"]

    def test_forgetting_in_a_folder_that_is_gone_is_no_error(self, tmp_path: Path) -> None:
        forget_old_stores(tmp_path / "nowhere", tmp_path / "nowhere" / "keep.sqlite")


Open = Callable[[], str]


@pytest.fixture
def knowledge(fixture_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the frozen knowledge that the program takes for its own, as in a checkout."""
    folder = tmp_path / "knowledge"
    shutil.copytree(fixture_folder, folder)
    monkeypatch.setattr(load, "shipped", lambda: Shipped(folder, None))
    return folder


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """Return the cache folder that `name_of_leg_press` uses; it is not made yet."""
    return tmp_path / "cache" / APP


def name_of_leg_press(tmp_path: Path, **environment: str) -> str:
    """Open the knowledge as a run of the program does, and return what the leg press is called."""
    found = load.open_knowledge(environment={"XDG_CACHE_HOME": str(tmp_path / "cache"), **environment})
    # On a slow machine the wait for compiling is explained; nothing else may be said.
    assert [notice for notice in found.notices if not notice.startswith("compiled")] == []
    entry = found.base.entry("exercise", "leg-press")
    found.base._store.close()
    assert entry is not None
    return entry.name


def stores(cache: Path) -> list[Path]:
    return sorted(cache.glob("*.sqlite"))


def rename(knowledge: Path, name: str) -> None:
    path = knowledge / "exercises" / "leg-press.yaml"
    path.write_text(path.read_text().replace("name: Leg press\n", f"name: {name}\n"))


@pytest.fixture
def building(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows whenever the knowledge is compiled."""
    from legpress_advisor.knowledge import build as module

    made: list[str] = []
    real = module.build
    monkeypatch.setattr(module, "build", lambda read, key: (made.append(key), real(read, key))[1])
    return made


class TestRuns:
    def test_an_installation_without_knowledge_says_so(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(load, "shipped", lambda: None)
        with pytest.raises(UnreadableError, match="install it again"):
            load.open_knowledge(environment={})

    def test_the_first_run_keeps_a_store_and_the_next_opens_it(
        self, knowledge: Path, cache: Path, tmp_path: Path, building: list[str]
    ) -> None:
        assert name_of_leg_press(tmp_path) == "Leg press"
        assert [path.stem for path in stores(cache)] == building
        assert name_of_leg_press(tmp_path) == "Leg press"
        assert len(building) == 1

    def test_an_edit_is_seen_at_once(self, knowledge: Path, cache: Path, tmp_path: Path) -> None:
        assert name_of_leg_press(tmp_path) == "Leg press"
        rename(knowledge, "Sled push")
        assert name_of_leg_press(tmp_path) == "Sled push"
        assert len(stores(cache)) == 2

    def test_an_edit_of_the_same_size_and_time_is_seen(self, knowledge: Path, tmp_path: Path) -> None:
        path = knowledge / "exercises" / "leg-press.yaml"
        times = path.stat()
        assert name_of_leg_press(tmp_path) == "Leg press"
        rename(knowledge, "Leg PRESS")
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        assert name_of_leg_press(tmp_path) == "Leg PRESS"

    @pytest.mark.parametrize("bytes_", [b"", b"garbage" * 99, None], ids=["empty", "garbage", "cut in half"])
    def test_a_broken_store_is_replaced_without_a_word(
        self, knowledge: Path, cache: Path, tmp_path: Path, building: list[str], bytes_: bytes | None
    ) -> None:
        name_of_leg_press(tmp_path)
        (path,) = stores(cache)
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 2] if bytes_ is None else bytes_)
        assert name_of_leg_press(tmp_path) == "Leg press"
        assert name_of_leg_press(tmp_path) == "Leg press"
        assert os.listdir(cache) == [path.name]

    def test_a_store_of_another_format_is_replaced(
        self, knowledge: Path, cache: Path, tmp_path: Path, building: list[str]
    ) -> None:
        name_of_leg_press(tmp_path)
        (path,) = stores(cache)
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE meta SET value = '0' WHERE name = 'format'")
        connection.close()
        assert name_of_leg_press(tmp_path) == "Leg press"
        assert len(building) == 2
        assert name_of_leg_press(tmp_path) == "Leg press"
        assert len(building) == 2

    def test_a_store_under_a_wrong_name_is_not_believed(self, knowledge: Path, cache: Path, tmp_path: Path) -> None:
        name_of_leg_press(tmp_path)
        (old,) = stores(cache)
        rename(knowledge, "Sled push")
        name_of_leg_press(tmp_path)
        (new,) = (path for path in stores(cache) if path != old)
        shutil.copy(old, new)
        assert name_of_leg_press(tmp_path) == "Sled push"

    @pytest.mark.parametrize("value", ["/proc/nowhere", os.devnull, "relative"])
    def test_a_cache_that_cannot_be_written_is_done_without(
        self, knowledge: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: str
    ) -> None:
        monkeypatch.chdir(tmp_path)
        assert name_of_leg_press(tmp_path, XDG_CACHE_HOME=value) == "Leg press"
        assert sorted(os.listdir(tmp_path)) == ["knowledge"]

    @pytest.mark.parametrize("home", ["", "/proc/nowhere", os.devnull, "relative"])
    def test_so_is_a_home_that_is_missing_or_cannot_be_written(
        self, knowledge: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: str
    ) -> None:
        monkeypatch.chdir(tmp_path)
        assert name_of_leg_press(tmp_path, XDG_CACHE_HOME="", HOME=home) == "Leg press"
        assert sorted(os.listdir(tmp_path)) == ["knowledge"]

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
    def test_so_is_a_cache_folder_that_is_read_only(self, knowledge: Path, cache: Path, tmp_path: Path) -> None:
        cache.mkdir(parents=True)
        cache.chmod(0o500)
        assert name_of_leg_press(tmp_path) == "Leg press"
        assert os.listdir(cache) == []

    def test_a_home_whose_name_is_no_text_is_fine(self, knowledge: Path, tmp_path: Path) -> None:
        home = tmp_path / os.fsdecode(b"caf\xe9")
        assert name_of_leg_press(tmp_path, XDG_CACHE_HOME="", HOME=str(home)) == "Leg press"
        assert name_of_leg_press(tmp_path, XDG_CACHE_HOME="", HOME=str(home)) == "Leg press"

    def test_damage_after_opening_changes_no_answer(self, knowledge: Path, cache: Path, tmp_path: Path) -> None:
        environment = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
        name_of_leg_press(tmp_path)
        whole = load.open_knowledge(environment=environment).base
        wanted = [whole.exercise(each.id) for each in whole.entries("exercise")]
        (path,) = stores(cache)
        content = path.read_bytes()
        for start in range(4096, len(content), 4096 * 7):
            path.write_bytes(content)
            base = load.open_knowledge(environment=environment).base
            with path.open("r+b") as file:
                file.seek(start)
                file.write(b'"]}x' * 7168)
            assert [base.exercise(each.id) for each in base.entries("exercise")] == wanted
            assert list(base.demands) == list(whole.demands)
            assert [each.id for each in base.candidates()] == [each.id for each in whole.candidates()]
            base._store.close()
        whole._store.close()

    def test_damage_inside_one_entry_changes_no_answer(self, knowledge: Path, cache: Path, tmp_path: Path) -> None:
        environment = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
        whole = load.open_knowledge(environment=environment).base
        (path,) = stores(cache)
        content = path.read_bytes()
        for inside, ask in (
            (b"Set the seat so that", lambda base: base.exercise("leg-press")),
            (b"A sore back whose cause", lambda base: base.condition("back-condition")),
            (b"The trunk tips forward and", lambda base: base.demands),
            (b"A trial that was made up", lambda base: base.sources(["fixture-trial-2001"])),
            (b'"curated":', lambda base: base.candidates()),
        ):
            assert inside in content
            path.write_bytes(content.replace(inside, b'"' + b"\xff" * (len(inside) - 1)))
            base = load.open_knowledge(environment=environment).base
            assert ask(base) == ask(whole)
            base._store.close()
        whole._store.close()


class TestTheStamp:
    """Files that have rested are not read again; whatever changes them makes another stamp."""

    @pytest.fixture(autouse=True)
    def _rested(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let files count as rested at once."""
        monkeypatch.setattr(stamp, "REST_NS", 0)

    def test_files_that_rested_are_not_read_again(
        self, knowledge: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from legpress_advisor.knowledge import build as module

        assert name_of_leg_press(tmp_path) == "Leg press"
        monkeypatch.setattr(module, "read_all", lambda *_: never())
        assert name_of_leg_press(tmp_path) == "Leg press"

    def test_files_that_were_touched_a_moment_ago_are(
        self, knowledge: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(stamp, "REST_NS", 60_000_000_000)
        name_of_leg_press(tmp_path)
        assert list(cache.glob("*.stamp")) == []

    @pytest.mark.parametrize("edit", ["rename", "restored time", "added", "removed", "replaced"])
    def test_every_edit_makes_another_stamp(self, knowledge: Path, edit: str) -> None:
        path = knowledge / "exercises" / "leg-press.yaml"
        before, times = stamp.stamp_of([knowledge]), path.stat()
        time.sleep(0.02)  # a tick of the file system's clock
        if edit == "rename":
            path.rename(path.with_name("leg-press-2.yaml"))
        elif edit == "restored time":
            rename(knowledge, "Leg PRESS")
            os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
        elif edit == "added":
            (knowledge / "retired-2.yaml").write_text("")
        elif edit == "removed":
            path.unlink()
        else:
            shutil.copy2(path, path.with_suffix(".new"))
            path.with_suffix(".new").replace(path)
        assert before is not None
        assert stamp.stamp_of([knowledge]) != before

    def test_a_link_to_nothing_does_not_hide_the_files_beside_it(self, knowledge: Path, tmp_path: Path) -> None:
        pack = tmp_path / "pack"
        shutil.copytree(knowledge / "exercises", pack / "exercises")
        (pack / "exercises" / "gone.yaml").symlink_to("nothing.yaml")
        before = stamp.stamp_of([pack])
        time.sleep(0.02)
        (pack / "exercises" / "leg-press.yaml").write_text("id: leg-press\n")
        assert stamp.stamp_of([pack]) != before

    @pytest.mark.parametrize("content", ["", "short", "../../../etc/passwd", "é" * 32, "k" * 32])
    def test_a_stamp_that_says_nonsense_is_not_believed(
        self, knowledge: Path, cache: Path, tmp_path: Path, content: str
    ) -> None:
        name_of_leg_press(tmp_path)
        for path in cache.glob("*.stamp"):
            path.write_text(content)
        assert name_of_leg_press(tmp_path) == "Leg press"

    def test_a_stamp_whose_store_is_gone_is_no_trouble(self, knowledge: Path, cache: Path, tmp_path: Path) -> None:
        name_of_leg_press(tmp_path)
        for path in stores(cache):
            path.unlink()
        assert name_of_leg_press(tmp_path) == "Leg press"


Program = Callable[..., Any]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return a pack, with which even an installed program must compile."""
    folder = tmp_path / "pack"
    (folder / "vocabulary").mkdir(parents=True)
    (folder / "vocabulary" / "more.yaml").write_text("regions: [{id: neck, name: Neck}]\n")
    return folder


class TestProcesses:
    def test_four_at_once_all_answer_and_leave_one_store(
        self, fixture_advisor: Program, pack: Path, tmp_path: Path
    ) -> None:
        environment = {"XDG_CACHE_HOME": str(tmp_path / "cache"), "ADVISOR_KNOWLEDGE": str(pack)}
        with ThreadPoolExecutor(4) as pool:
            runs = [pool.submit(fixture_advisor, "explain", "neck", environment=environment) for _ in range(4)]
            ended = {run.result() for run in runs}
        assert {(each.code, each.stdout.split()[0], each.told) for each in ended} == {(0, "NECK", "")}
        assert len(stores(tmp_path / "cache" / APP)) == 1
        assert list((tmp_path / "cache" / APP).glob("*.tmp")) == []

    @pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
    def test_a_full_disk_is_no_trouble(self, fixture_advisor: Program, pack: Path, tmp_path: Path) -> None:
        """A limit on the size of files fails as a full disk does, half way through writing the store."""
        program = (
            "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192));"
            "runpy.run_module('legpress_advisor', run_name='__main__')"
        )
        cache = tmp_path / "cache"
        environment = {"XDG_CACHE_HOME": str(cache), "ADVISOR_KNOWLEDGE": str(pack)}
        run = fixture_advisor("explain", "neck", environment=environment, program=program)
        assert (run.code, run.told) == (0, "")
        assert run.stdout.startswith("NECK")
        assert list((cache / APP).iterdir()) == []
