"""Each broken file is refused under the code it is named after, at the place and in the words its first lines say.

A file in `tests/fixtures/broken` starts with the place it lies at in a pack and the complaints it must cause:

    # at exercises/wall-sit.yaml
    # expect 11:34 KB023 unknown muscle "quadricep" (did you mean "quadriceps"?)

Adding a case is adding a file. A message may be given up to where it stops mattering. A file in
`tests/fixtures/near-misses` comes close to the code it is named after, and must cause no complaint at all.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from legpress_advisor.cli import checking
from legpress_advisor.diagnostics import CODES, Problem
from legpress_advisor.knowledge import codes as codes
from legpress_advisor.knowledge.cross_check import cross_check
from legpress_advisor.knowledge.locate import Shipped

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
BROKEN = sorted((FIXTURES / "broken").glob("KB*.yaml"))
NEAR_MISSES = sorted((FIXTURES / "near-misses").glob("KB*.yaml"))
EXPECTED = re.compile(r"# expect (\d+:\d+) (KB\d{3} .+)")
Lay = Callable[[Path], list[Problem]]


@pytest.fixture
def lay_over_fixture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fixture_folder: Path) -> Lay:
    """Return a function that lays a broken file over the frozen knowledge, as a pack, and lists every complaint."""
    monkeypatch.setattr(checking, "shipped", lambda: Shipped(fixture_folder, None))
    monkeypatch.chdir(tmp_path)

    def lay(path: Path) -> list[Problem]:
        place = Path("pack") / _header(path)[0].removeprefix("# at ")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
        checked = checking.check([Path("pack")], (), "")
        elsewhere = [each for each in cross_check(checked.library) if not each.location.file.startswith("pack/")]
        return [*checked.problems, *elsewhere]

    return lay


def _header(path: Path) -> list[str]:
    return [line for line in path.read_bytes().decode("utf-8", "replace").splitlines() if line.startswith("# ")]


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_file_causes_exactly_the_complaints_it_announces(path: Path, lay_over_fixture: Lay) -> None:
    first, *expected = [line for line in _header(path) if line.startswith(("# at ", "# expect "))]
    file = f"pack/{first.removeprefix('# at ')}"
    wanted = [f"{file}:{match[1]}: {match[2]}" for line in expected if (match := EXPECTED.fullmatch(line))]
    found = [str(each) for each in lay_over_fixture(path)]
    assert [line[: len(want)] for line, want in zip(found, wanted, strict=False)] == wanted
    assert found[len(wanted) :] == []


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_broken_file_is_named_after_the_codes_it_shows(path: Path) -> None:
    announced = set(re.findall(r"# expect \S+ (KB\d{3})", "\n".join(_header(path))))
    assert announced == set(re.findall(r"KB\d{3}", path.stem))


@pytest.mark.parametrize("code", sorted(CODES))
def test_no_code_is_without_a_broken_file(code: str) -> None:
    assert [path.stem for path in BROKEN if path.name.startswith(f"{code}-")], f"nothing shows when {code} is reported"


@pytest.mark.parametrize("path", NEAR_MISSES, ids=lambda path: path.stem)
def test_a_near_miss_causes_no_complaint(path: Path, lay_over_fixture: Lay) -> None:
    assert [str(each) for each in lay_over_fixture(path)] == []


@pytest.mark.parametrize("code", sorted(code for code in CODES if code >= "KB020"))
def test_no_rule_about_meaning_is_without_a_near_miss(code: str) -> None:
    assert [path.stem for path in NEAR_MISSES if path.name.startswith(f"{code}-")], f"nothing shows where {code} ends"


def test_several_problems_of_one_file_are_reported_in_one_run_in_reading_order(lay_over_fixture: Lay) -> None:
    several = [path for path in BROKEN if len(re.findall(r"KB\d{3}", path.stem)) > 1]
    assert several
    for path in several:
        found = lay_over_fixture(path)
        assert found == sorted(found)
        assert {each.code for each in found} == set(re.findall(r"KB\d{3}", path.stem))
        (Path("pack") / _header(path)[0].removeprefix("# at ")).unlink()


def test_problems_of_two_files_are_reported_in_one_run_by_file(lay_over_fixture: Lay) -> None:
    one, other = (next(path for path in BROKEN if path.name.startswith(code)) for code in ("KB024", "KB041"))
    lay_over_fixture(one)
    found = lay_over_fixture(other)
    assert [(each.location.file, each.code) for each in found if each.code != "KB040"] == [
        ("pack/conditions/sore-hip.yaml", "KB041"),
        ("pack/exercises/wall-sit.yaml", "KB024"),
    ]
