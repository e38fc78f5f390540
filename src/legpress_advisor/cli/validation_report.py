"""The step from problems to the report of `validate`."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import UNSET

from legpress_advisor.diagnostics import Problem
from legpress_advisor.knowledge.coverage import coverage as counted
from legpress_advisor.knowledge.library import KINDS, Library
from legpress_advisor.report.validation import CoverageLine, ProblemLine, ValidationReport

SCHEMA = "advisor.validate/1"


def validation(
    library: Library, files: int, problems: Sequence[Problem], *, coverage: bool = False
) -> ValidationReport:
    """Return the report on a library that was checked; problems stay in the order given."""
    lines = tuple(
        ProblemLine(
            code=each.code,
            severity=str(each.severity),
            file=each.location.file,
            line=each.location.line,
            column=each.location.column,
            message=each.message,
            hint=each.hint,
        )
        for each in problems
    )
    counts = counted(library) if coverage else []
    return ValidationReport(
        schema=SCHEMA,
        knowledge_version="",
        files=files,
        problems=lines,
        entries={kind: len(library[kind]) for kind in KINDS},
        coverage=tuple(
            CoverageLine(what=each.what, count=each.found, of=each.of, missing=each.missing) for each in counts
        )
        if coverage
        else UNSET,
    )
