"""What people install: the wheel, the sdist, an editable install and a checkout all find the knowledge.

The real project is built once a session with hatchling alone, so the network is never asked.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import legpress_advisor
from legpress_advisor import __version__
from legpress_advisor.knowledge.load import packaged_key
from legpress_advisor.knowledge.locate import PACKAGED, STORE_NAME, shipped
from legpress_advisor.knowledge.store import Rows, open_store, write_store

pytest.importorskip("hatchling", reason="building needs hatchling, which the test extra installs")

ROOT = Path(__file__).resolve().parent.parent
STEM = f"legpress_advisor-{__version__}"
NEEDED = ["pyproject.toml", "hatch_build.py", "README.md", "LICENSE"]


def build(project: Path, out: Path, *targets: str) -> subprocess.CompletedProcess[str]:
    """Build with hatchling in this environment, as `pip install --no-build-isolation` does."""
    wanted = [argument for target in targets for argument in ("-t", target)]
    return subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(out), *wanted],
        cwd=project,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="session")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the sdist and the wheel of the real project."""
    out = tmp_path_factory.mktemp("dist")
    done = build(ROOT, out, "sdist", "wheel")
    assert done.returncode == 0, done.stderr
    return out


@pytest.fixture(scope="session")
def wheel(dist: Path) -> Path:
    """Return the wheel of the real project."""
    return dist / f"{STEM}-py3-none-any.whl"


@pytest.fixture(scope="session")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for PYTHONPATH with what the wheel installs."""
    site = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


@pytest.fixture(scope="session")
def project(fixture_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a checkout of the project whose knowledge is the frozen one, to be built in other ways and broken."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in NEEDED:
        shutil.copy(ROOT / name, folder)
    ignored = shutil.ignore_patterns("__pycache__", "*.sqlite")
    shutil.copytree(ROOT / "src", folder / "src", ignore=ignored)
    shutil.copytree(fixture_folder, folder / "knowledge")
    return folder


def never() -> Rows:
    raise AssertionError("the store was rebuilt")


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("RECORD")}


class TestWheel:
    def test_it_carries_every_knowledge_file_and_the_store(self, wheel: Path) -> None:
        inside = {name for name in contents(wheel) if name.startswith(f"legpress_advisor/{PACKAGED}/")}
        found = (path for path in (ROOT / "knowledge").rglob("*") if path.is_file())
        files = {path.relative_to(ROOT / "knowledge").as_posix() for path in found}
        assert "exercises/leg-press.yaml" in files
        assert inside == {f"legpress_advisor/{PACKAGED}/{name}" for name in {*files, STORE_NAME}}

    def test_it_carries_the_package_with_its_types_and_nothing_else(self, wheel: Path) -> None:
        names = set(contents(wheel))
        assert {"legpress_advisor/py.typed", "legpress_advisor/__main__.py"} <= names
        assert {name.split("/")[0] for name in names} == {"legpress_advisor", f"{STEM}.dist-info"}
        assert [name for name in names if "__pycache__" in name or name.endswith(".pyc")] == []

    def test_it_installs_two_commands_that_are_one(self, wheel: Path) -> None:
        entry_points = contents(wheel)[f"{STEM}.dist-info/entry_points.txt"].decode().splitlines()
        assert "advisor = legpress_advisor.__main__:main" in entry_points
        assert "legpress-advisor = legpress_advisor.__main__:main" in entry_points

    def test_its_metadata_name_the_license_and_the_version(self, wheel: Path) -> None:
        metadata = contents(wheel)[f"{STEM}.dist-info/METADATA"].decode()
        assert f"\nVersion: {__version__}\n" in metadata
        assert "\nLicense-Expression: MIT\n" in metadata
        assert f"{STEM}.dist-info/licenses/LICENSE" in contents(wheel)

    def test_its_store_opens_with_the_packaged_key_and_has_the_answers(self, unpacked: Path) -> None:
        store = open_store(unpacked / "legpress_advisor" / PACKAGED / STORE_NAME, packaged_key(), never)
        assert store is not None
        assert store.ask("SELECT name FROM entry WHERE id = 'leg-press'") == [("Leg press",)]
        store.close()

    def test_an_installed_wheel_answers_from_its_store_and_keeps_no_cache(
        self, unpacked: Path, clean_environment: dict[str, str], tmp_path: Path
    ) -> None:
        environment = {**clean_environment, "PYTHONPATH": str(unpacked), "XDG_CACHE_HOME": str(tmp_path / "cache")}
        run = _run(["-m", "legpress_advisor", "explain", "leg-press"], environment, tmp_path)
        assert (run.returncode, run.stderr) == (0, "")
        assert run.stdout.startswith("LEG PRESS")
        assert os.listdir(tmp_path) == []
        shown = _run(["-m", "legpress_advisor", "paths", "--json"], environment, tmp_path).stdout
        assert str(unpacked / "legpress_advisor" / PACKAGED) in shown

    def test_an_installed_wheel_whose_store_is_damaged_still_answers(
        self, unpacked: Path, clean_environment: dict[str, str], tmp_path: Path
    ) -> None:
        site = tmp_path / "site"
        shutil.copytree(unpacked, site)
        (site / "legpress_advisor" / PACKAGED / STORE_NAME).write_bytes(b"garbage")
        environment = {**clean_environment, "PYTHONPATH": str(site), "XDG_CACHE_HOME": str(tmp_path / "cache")}
        run = _run(["-m", "legpress_advisor", "explain", "leg-press"], environment, tmp_path)
        assert run.returncode == 0, run.stderr
        assert run.stdout.startswith("LEG PRESS")


class TestSdist:
    def test_it_carries_what_is_needed_to_build_and_to_test(self, dist: Path) -> None:
        with tarfile.open(dist / f"{STEM}.tar.gz") as archive:
            names = {name.removeprefix(f"{STEM}/") for name in archive.getnames()}
        assert {
            *NEEDED,
            "knowledge/sources.yaml",
            "tests/conftest.py",
            "tests/fixtures/knowledge/sources.yaml",
        } <= names
        litter = ("__pycache__", ".pyc", ".sqlite", ".git/", ".venv", ".hypothesis", ".pytest_cache", "egg-info")
        assert [name for name in names if any(each in name for each in litter)] == []

    def test_the_wheel_built_from_it_is_the_wheel_built_from_the_checkout(
        self, dist: Path, wheel: Path, tmp_path: Path
    ) -> None:
        with tarfile.open(dist / f"{STEM}.tar.gz") as archive:
            archive.extractall(tmp_path, filter="data")
        done = build(tmp_path / STEM, tmp_path / "again", "wheel")
        assert done.returncode == 0, done.stderr
        assert contents(tmp_path / "again" / wheel.name) == contents(wheel)


class TestCheckout:
    def test_the_source_folder_alone_finds_the_knowledge_beside_it(
        self, project: Path, clean_environment: dict[str, str], tmp_path: Path
    ) -> None:
        environment = {**clean_environment, "PYTHONPATH": str(project / "src")}
        run = _run(["-m", "legpress_advisor", "paths", "--json"], environment, tmp_path)
        assert str(project / "knowledge") in run.stdout
        assert _run(["-m", "legpress_advisor", "explain", "leg-press"], environment, tmp_path).returncode == 0

    def test_an_editable_install_reads_the_checkout(
        self, project: Path, clean_environment: dict[str, str], tmp_path: Path
    ) -> None:
        pytest.importorskip("editables", reason="an editable build needs editables, which the test extra installs")
        made = subprocess.run(
            [sys.executable, "-c", f"import hatchling.build as b; print(b.build_editable({str(tmp_path)!r}))"],
            cwd=project,
            capture_output=True,
            text=True,
            check=True,
        )
        with zipfile.ZipFile(tmp_path / made.stdout.split()[-1]) as archive:
            archive.extractall(tmp_path / "site")
        # Without the site module this environment's own installation is out of the way until the editable one is found.
        program = (
            "import runpy, site, sys; site.addsitedir(sys.argv.pop(1)); sys.path.append(sys.argv.pop(1));"
            "runpy.run_module('legpress_advisor', run_name='__main__')"
        )
        libraries = [str(tmp_path / "site"), sysconfig.get_paths()["purelib"]]
        for command, expected in ((["paths", "--json"], str(project / "knowledge")), (["explain", "leg-press"], "LEG")):
            run = _run(["-S", "-c", program, *libraries, *command], clean_environment, tmp_path)
            assert run.returncode == 0, run.stderr
            assert expected in run.stdout

    def test_the_running_environment_finds_its_knowledge(self, advisor: Callable[..., object]) -> None:
        found = shipped()
        assert found is not None
        if Path(legpress_advisor.__file__).is_relative_to(ROOT / "src"):
            assert found.folder == ROOT / "knowledge"
        assert str(found.folder) in str(advisor("paths", "--json"))


class TestBrokenKnowledge:
    def test_no_wheel_is_built_from_it_and_the_place_is_named(self, project: Path, tmp_path: Path) -> None:
        broken = tmp_path / "broken"
        shutil.copytree(project, broken)
        leg_press = broken / "knowledge" / "exercises" / "leg-press.yaml"
        leg_press.write_text(leg_press.read_text().replace("role: target, grade: 3", "role: target, grade: 9"))
        done = build(broken, tmp_path / "out", "wheel")
        assert done.returncode != 0
        assert "knowledge/exercises/leg-press.yaml:14:47: KB027 grade 9 is not 0 to 3" in done.stderr
        assert list((tmp_path / "out").glob("*.whl")) == []


def test_equal_contents_make_equal_stores(fixture_folder: Path, tmp_path: Path) -> None:
    """Anybody can check a wheel against its source."""
    from legpress_advisor.knowledge.load import shipped_rows

    for name in ("one", "two"):
        assert write_store(tmp_path / name, shipped_rows(fixture_folder))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def _run(arguments: list[str], environment: dict[str, str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], env=environment, cwd=folder, capture_output=True, text=True, check=False
    )
