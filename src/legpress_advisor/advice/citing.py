"""The step that turns what stands behind statements into certainty words and numbered references."""

from __future__ import annotations

from collections.abc import Iterable

from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.model.evidence import Certainty, Grounded, Source, certainty_of
from legpress_advisor.report.common import SourceLine


def certainty(base: KnowledgeBase, grounded: Grounded) -> Certainty:
    """Return the certainty of a statement, from its own word or from its sources."""
    if grounded.certainty is not None or not grounded.sources:
        return certainty_of(grounded.basis, (), grounded.certainty)
    kinds = tuple(source.kind for source in base.sources(grounded.sources).values())
    return certainty_of(grounded.basis, kinds)


def source_lines(base: KnowledgeBase, cited: Iterable[str]) -> tuple[SourceLine, ...]:
    """Return the references in the order of their first citation."""
    return tuple(_line(source) for source in base.sources(cited).values())


def _line(source: Source) -> SourceLine:
    return SourceLine(
        id=source.id,
        title=source.title,
        authors=source.authors,
        year=source.year,
        doi=source.doi,
        url=f"https://doi.org/{source.doi}" if source.doi else source.url,
        journal=source.journal,
        kind=source.kind,
        says=source.says,
    )
