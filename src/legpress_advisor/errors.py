"""The last step of an unhappy story: the errors a person may cause, and the exit code each one ends with.

Expected trouble inside files is a `diagnostics.Problem`, never an exception. What is raised here stops a
command, is caught once in `cli/app.py`, and becomes one readable line.
"""

import enum
from collections.abc import Mapping


class ExitCode(enum.IntEnum):
    """What the shell is told."""

    DONE = 0
    FINDINGS = 1
    """The thing checked has findings at or above `--fail-on`."""
    USAGE = 2
    """Wrong usage, including a name nobody knows."""
    FAILURE = 3
    """An unexpected failure, or input that cannot be read."""
    INTERRUPTED = 130


class AdvisorError(Exception):
    """A command cannot go on, for a reason worth telling the person who typed it."""

    exit_code = ExitCode.FAILURE
    code = "failure"
    """A kebab-case word for machines; stable across releases, unlike the message."""

    def __init__(
        self,
        message: str,
        *,
        suggestions: tuple[str, ...] = (),
        labels: Mapping[str, str] | None = None,
        code: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.suggestions = suggestions
        self.labels = labels or {}
        """What to show beside a suggestion, such as the name beside an id."""
        if code is not None:
            self.code = code


class UsageError(AdvisorError):
    """The command was asked for something it does not offer."""

    exit_code = ExitCode.USAGE
    code = "usage"


class UnknownNameError(UsageError):
    """No entry goes by this name; the suggestions are the closest that exist, best first."""

    code = "unknown-name"


class AmbiguousNameError(UsageError):
    """Several entries go by this name; the suggestions are all of them."""

    code = "ambiguous-name"


class UnreadableError(AdvisorError):
    """A file or stream the person named cannot be read or understood."""

    code = "unreadable"
