"""The results of `list` and `search`: heads of entries, with grades beside them where asked for."""

from msgspec import UNSET, UnsetType

from legpress_advisor.report.common import DISCLAIMER, FlagLine, Part, Report


class ItemLine(Part, frozen=True, kw_only=True):
    """One entry."""

    id: str
    name: str
    family: str
    summary: str
    kind: str = ""
    demands: dict[str, int] | UnsetType = UNSET
    """Grades by demand, where the table was asked for."""


class ListReport(Report, frozen=True, kw_only=True):
    """Entries of a kind, or those that a search found, best first."""

    kind: str
    items: tuple[ItemLine, ...]
    query: str = ""
    columns: dict[str, str] = {}
    """Demand ids and names that head the table of grades; empty without it."""
    notes: tuple[str, ...] = ()
    stopped_by: tuple[FlagLine, ...] = ()
    """Signs that need help first; then nothing is listed."""
    disclaimer: str = DISCLAIMER
