"""The result of `validate`: what was checked and every problem, in reading order."""

from msgspec import UNSET, UnsetType

from legpress_advisor.report.common import Part, Report


class ProblemLine(Part, frozen=True, kw_only=True):
    """One problem with its place."""

    code: str
    severity: str
    file: str
    line: int
    column: int
    message: str
    hint: str


class CoverageLine(Part, frozen=True, kw_only=True):
    """One count of how whole the knowledge is."""

    what: str
    count: float
    of: float | None = None
    missing: tuple[str, ...] = ()
    """Ids of what lacks it."""


class ValidationReport(Report, frozen=True, kw_only=True):
    """What was checked, and what was found."""

    files: int
    problems: tuple[ProblemLine, ...]
    entries: dict[str, int] = {}
    """Entries by kind."""
    coverage: tuple[CoverageLine, ...] | UnsetType = UNSET


class CodeReport(Report, frozen=True, kw_only=True):
    """What a problem code means."""

    code: str
    severity: str
    title: str
    explanation: str
    """Paragraphs with an empty line between them."""
