"""A problem says where, what and the edit to make, and each code has its explanation."""

import re

import pytest

from legpress_advisor.diagnostics import (
    CODES,
    CodeInfo,
    Location,
    Problem,
    Severity,
    define_codes,
    error_code,
    problem,
    sort_problems,
    warning_code,
)
from legpress_advisor.errors import (
    AdvisorError,
    AmbiguousNameError,
    ExitCode,
    UnknownNameError,
    UnreadableError,
    UsageError,
)


def test_a_problem_reads_as_one_line_that_editors_can_follow() -> None:
    found = problem("KB010", Location("knowledge/exercises/leg-press.yaml", 14, 5), 'unknown field "nmae"', "name?")
    assert str(found) == 'knowledge/exercises/leg-press.yaml:14:5: KB010 unknown field "nmae" (name?)'


def test_a_problem_without_a_hint_has_no_empty_parentheses() -> None:
    assert str(problem("KB009", Location("a.yaml"), "the file is empty")) == "a.yaml:1:1: KB009 the file is empty"


def test_problems_sort_by_file_then_line_as_a_number_then_column_then_code() -> None:
    places = [
        ("a", 2, 1, "KB003"),
        ("a", 10, 1, "KB003"),
        ("a", 10, 2, "KB001"),
        ("a", 10, 2, "KB002"),
        ("b", 1, 1, "KB001"),
    ]
    wanted = [problem(code, Location(file, line, column), "x") for file, line, column, code in places]
    assert sort_problems(reversed(wanted)) == wanted


def test_the_severity_of_a_problem_comes_from_the_table() -> None:
    assert problem("KB001", Location("a"), "x").severity is Severity.ERROR
    with pytest.raises(KeyError):
        problem("KB998", Location("a"), "x")


@pytest.mark.parametrize("code", CODES)
def test_each_code_explains_what_it_means_why_it_matters_and_the_edit(code: str) -> None:
    info = CODES[code]
    assert re.fullmatch(r"KB\d{3}", code)
    assert info.title == info.title.strip() != ""
    for part in ("What it means: ", "Why it matters: ", "The edit: "):
        assert info.explanation.count(part) == 1
    assert not any(line.startswith(" ") for line in info.explanation.splitlines())


def test_a_new_family_of_codes_is_added_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("legpress_advisor.diagnostics._codes", dict(CODES))
    info = warning_code("""rare

        What it means: nothing.
        """)
    assert info == CodeInfo("rare", Severity.WARNING, "What it means: nothing.")
    define_codes({"KB999": info})
    define_codes({"KB999": info})
    assert problem("KB999", Location("a"), "x") == Problem(Location("a"), "KB999", Severity.WARNING, "x")
    with pytest.raises(ValueError, match="KB999"):
        define_codes({"KB999": error_code("other")})


@pytest.mark.parametrize(
    ("kind", "exit_code", "code"),
    [
        (AdvisorError, ExitCode.FAILURE, "failure"),
        (UsageError, ExitCode.USAGE, "usage"),
        (UnknownNameError, ExitCode.USAGE, "unknown-name"),
        (AmbiguousNameError, ExitCode.USAGE, "ambiguous-name"),
        (UnreadableError, ExitCode.FAILURE, "unreadable"),
    ],
)
def test_each_error_carries_its_exit_code_and_word(kind: type[AdvisorError], exit_code: ExitCode, code: str) -> None:
    error = kind("no such thing", suggestions=("leg-press",))
    assert (error.exit_code, error.code, error.message) == (exit_code, code, "no such thing")
    assert error.suggestions == ("leg-press",)
    assert str(error) == "no such thing"


def test_an_error_may_have_a_word_of_its_own() -> None:
    assert UsageError("no", code="bad-option").code == "bad-option"
    assert UsageError("no").code == "usage"
