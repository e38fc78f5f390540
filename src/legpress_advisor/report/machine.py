"""The results that speak of this machine: what is stored where, and the profile."""

from legpress_advisor.report.common import Report


class PathsReport(Report, frozen=True, kw_only=True):
    """Where the knowledge is read from and what is kept; folders and files as text."""

    knowledge: str
    your_knowledge: str
    profile: str
    cache: str


class ProfileReport(Report, frozen=True, kw_only=True):
    """What the profile keeps; empty fields where it keeps nothing."""

    path: str
    conditions: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    level: str | None = None
    answers: dict[str, str] = {}
