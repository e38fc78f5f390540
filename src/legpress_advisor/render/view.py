"""What a reader asks to see, and what their terminal can show."""

from __future__ import annotations

from typing import Literal, NamedTuple

Format = Literal["rich", "plain", "json", "markdown", "html"]
FORMATS: tuple[Format, ...] = ("rich", "plain", "json", "markdown", "html")


class View(NamedTuple):
    """Which parts of a report are opened; the default answers in short."""

    sources: bool = False
    """List the references instead of counting them."""
    claims: bool = False
    """Show every claim with its reason."""
    how: bool = False
    """Show set-up, steps and faults."""
    why: bool = False
    """Show what stands behind grades, changes and scores."""
    limit: int | None = None
    """At most so many rows in each list that may be cut; None leaves it to the page."""

    @classmethod
    def everything(cls) -> View:
        """Return the view that opens every part and cuts no list."""
        return cls(sources=True, claims=True, how=True, why=True, limit=10_000)


class Terminal(NamedTuple):
    """What the reader's screen can show."""

    width: int = 80
    """Columns, from 40 to 100; the caller sees to that."""
    color: bool = False
    unicode: bool = True
    """False where only ASCII can be printed."""
