"""The counts of what the knowledge has and lacks."""

from pathlib import Path

from legpress_advisor.knowledge.coverage import Count, coverage
from legpress_advisor.knowledge.library import File, Library, build_library, read_folder

FAMILIAR = b"familiar: [leg-press, single-leg-press, moon-jump]\n"


def counts(library: Library) -> dict[str, Count]:
    return {count.what: count for count in coverage(library)}


def test_coverage_counts_what_is_there(fixture_folder: Path) -> None:
    found = counts(build_library(read_folder(fixture_folder, "knowledge")[0]))
    assert (found["exercises"].found, found["variations"].found) == (10, 2)
    grades = found["grades measured for the movement itself"]
    assert grades.of is not None
    assert 0 < grades.found < grades.of


def test_coverage_names_what_is_missing(fixture_folder: Path) -> None:
    files = [*read_folder(fixture_folder, "knowledge")[0], File("knowledge/vocabulary/familiar.yaml", FAMILIAR)]
    found = counts(build_library(files))
    familiar = found["most logged lifts that are here"]
    assert (familiar.found, familiar.of, familiar.missing) == (2, 3, ("moon-jump",))
    assert "leg-press" in found["commonest lifts named in it"].missing


def test_the_three_bases_of_grades_add_up(fixture_folder: Path) -> None:
    found = counts(build_library(read_folder(fixture_folder, "knowledge")[0]))
    kinds = ("measured for the movement itself", "judged with a source at hand", "of expert judgment alone")
    grades = [found[f"grades {kind}"] for kind in kinds]
    assert sum(count.found for count in grades) == grades[0].of
