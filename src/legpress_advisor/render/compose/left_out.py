"""The section on what was left out because something that was named speaks against it."""

from __future__ import annotations

from collections.abc import Sequence

from legpress_advisor.model.vocabulary import Verdict
from legpress_advisor.render.compose.words import verdict_text
from legpress_advisor.render.document import Block, Hint, Row, Rows, Section, Span, heading, text
from legpress_advisor.report.alternatives import ExcludedLine


def left_out(lines: Sequence[ExcludedLine], *rest: Hint) -> list[Block]:
    """Return the section, each reason once with all that it speaks against; nothing if nothing was left out."""
    if not lines:
        return []
    names: dict[tuple[Verdict, str], list[str]] = {}
    for line in lines:
        names.setdefault((line.verdict, line.why), []).append(line.name)
    rows = tuple(
        Row(parts=(text(", ".join(named)),), aside=verdict_text(verdict), notes=(text(Span(why, "muted")),))
        for (verdict, why), named in names.items()
    )
    return [Section(heading("Left out"), (Rows(rows), *rest))]
