"""What the tests of several rooms share: knowledge bases, the program itself, and goldens.

Take `fixture_base` for what the program does with knowledge: it never changes. Take `shipped_base` only for laws that
must hold whatever the shipped entries say. `advisor` and `fixture_advisor` run the whole program over either.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

import legpress_advisor
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.knowledge.build import Read, build, read_all
from legpress_advisor.knowledge.library import File
from legpress_advisor.knowledge.load import shipped_rows
from legpress_advisor.knowledge.locate import PACKAGED, STORE_NAME
from legpress_advisor.knowledge.store import Store, in_memory, write_store

TESTS = Path(__file__).resolve().parent
PASSED_ON = ("PATH", "SYSTEMROOT", "COVERAGE_PROCESS_START")
"""Variables of the real environment that the program under test may see."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Rewrite golden files; refused in CI.")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError("--update-golden is refused in CI: goldens are read before they are believed")


# Knowledge


@pytest.fixture(scope="session")
def fixture_folder() -> Path:
    """Return the folder of the frozen knowledge base."""
    return TESTS / "fixtures" / "knowledge"


@pytest.fixture(scope="session")
def shipped_folder() -> Path:
    """Return the folder of the knowledge that the program ships."""
    return TESTS.parent / "knowledge"


@pytest.fixture(scope="session")
def fixture_base(fixture_folder: Path) -> Iterator[KnowledgeBase]:
    """Return the frozen knowledge base: ten exercises, five conditions, and the words they use."""
    yield from _base(read_all(fixture_folder, []))


@pytest.fixture(scope="session")
def shipped_base(shipped_folder: Path) -> Iterator[KnowledgeBase]:
    """Return the shipped knowledge base as it is now."""
    yield from _base(read_all(shipped_folder, []))


@pytest.fixture
def base_with(fixture_folder: Path) -> Iterator[Callable[[Mapping[str, str]], KnowledgeBase]]:
    """Return a function that makes the frozen knowledge base with a pack over it: file names and their texts.

    `base_with({"exercises/wall-sit.yaml": "id: wall-sit\\n…"})`; a file of the pack that is broken fails the test.
    """
    opened: list[Iterator[KnowledgeBase]] = []

    def make(files: Mapping[str, str]) -> KnowledgeBase:
        read = read_all(fixture_folder, [])
        read.packs.append([File(f"pack/{name}", text.encode()) for name, text in files.items()])
        opened.append(_base(read))
        return next(opened[-1])

    yield make
    for each in opened:
        next(each, None)


def _base(read: Read) -> Iterator[KnowledgeBase]:
    built = build(read, "test")
    assert built.problems == []
    store = Store(in_memory(built.rows))
    yield KnowledgeBase(store)
    store.close()


# The program


class Ran(NamedTuple):
    """How one run of the program ended."""

    code: int
    stdout: str
    stderr: str

    @property
    def told(self) -> str:
        """Return stderr without the notice of compiling, which depends on how busy the machine is."""
        return "".join(line for line in self.stderr.splitlines(True) if "compiled the knowledge" not in line)


class Advisor:
    """Runs one command line: `advisor("explain", "leg-press", environment={"COLUMNS": "60"})`."""

    def __init__(self, environment: Mapping[str, str], folder: Path) -> None:
        self.environment = environment
        self.folder = folder

    def __call__(
        self,
        *arguments: str,
        environment: Mapping[str, str] | None = None,
        stdin: str | None = None,
        folder: Path | None = None,
        program: str = "",
    ) -> Ran:
        """Run with more variables, text on stdin, or in another folder; `program` is Python to run in its place."""
        start = ["-c", program] if program else ["-m", "legpress_advisor"]
        done = subprocess.run(
            [sys.executable, *start, *arguments],
            env={**self.environment, **(environment or {})},
            cwd=folder or self.folder,
            input=stdin or "",
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="session")
def clean_environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return an environment with folders of its own and nothing that changes a page: no COLUMNS, no NO_COLOR.

    The cache is shared by all tests of a session, so that the knowledge is compiled once.
    """
    home = tmp_path_factory.mktemp("home")
    folders = {"HOME": home, "XDG_CONFIG_HOME": home / "config", "XDG_DATA_HOME": home / "data"}
    folders["XDG_CACHE_HOME"] = home / "cache"
    kept = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    return {**kept, **{name: str(path) for name, path in folders.items()}, "LANG": "C.UTF-8"}


@pytest.fixture(scope="session")
def _compiled(clean_environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> None:
    """Compile the shipped knowledge into the shared cache, so that no test waits for it or hears of it."""
    Advisor(clean_environment, tmp_path_factory.mktemp("warm"))("list", "regions")


@pytest.fixture
def advisor(tmp_path: Path, clean_environment: dict[str, str], _compiled: None) -> Advisor:
    """Run `python -m legpress_advisor` as installed here, with its shipped knowledge.

    Home and XDG folders are the test's own, so nothing of the machine's user is read or written. The working folder
    is `tmp_path`. Whatever `environment` names is set on top; stdin is empty unless text is given.
    """
    home = tmp_path / "home"
    own = {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
    }
    return Advisor({**clean_environment, **own}, tmp_path)


@pytest.fixture(scope="session")
def fixture_installation(fixture_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for PYTHONPATH that holds the package as a wheel lays it out, with the frozen knowledge."""
    site = tmp_path_factory.mktemp("site")
    package = site / "legpress_advisor"
    source = Path(legpress_advisor.__file__).parent
    shutil.copytree(source, package, ignore=shutil.ignore_patterns("__pycache__", PACKAGED))
    shutil.copytree(fixture_folder, package / PACKAGED)
    assert write_store(package / PACKAGED / STORE_NAME, shipped_rows(fixture_folder))
    return site


@pytest.fixture
def fixture_advisor(advisor: Advisor, fixture_installation: Path) -> Advisor:
    """Run the program as `advisor` does, but installed with the frozen knowledge: the one to make goldens from."""

    return Advisor({**advisor.environment, "PYTHONPATH": str(fixture_installation)}, advisor.folder)


# Goldens


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with `tests/golden/NAME`: `golden("explain-leg-press.txt", page)`.

    With `--update-golden` the file is written instead; read the difference before you commit it. A golden shows that
    nothing changed, not that it is right: assert something about the same text or report beside it.
    """

    def compare(name: str, text: str) -> None:
        path = TESTS / "golden" / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.is_file(), f"no golden {name} yet; run with --update-golden and read it"
        assert text == path.read_text(encoding="utf-8")

    return compare
