"""The page of `resolve`: each name with the exercise it means, or with what it might be."""

from __future__ import annotations

from collections.abc import Iterator

from legpress_advisor.render.compose.words import command
from legpress_advisor.render.document import (
    Block,
    Closing,
    Document,
    Row,
    Rows,
    Span,
    Text,
    Title,
    heading,
    text,
    words_of,
)
from legpress_advisor.render.view import View
from legpress_advisor.report.resolution import NameLine, ResolveReport, Status
from legpress_advisor.text import join_words

STATUS_WORDS: dict[Status, str] = {
    "exact": "",
    "alias": "",
    "parsed": "by its words",
    "fuzzy": "spelling mended",
    "ambiguous": "could be several",
    "unknown": "not known",
    "not-strength": "not strength training",
}
"""What stands behind a name; nothing where it is one that the exercise goes by."""


def compose(report: ResolveReport, view: View) -> Document:  # noqa: ARG001
    """Lay out the names in the order given."""
    title = heading("Names")
    found = [line for line in report.names if line.exercise]
    blocks: list[Block] = [Title(title, (text(f"{len(found)} of {len(report.names)} understood"),))]
    if report.names:
        blocks.append(Rows(tuple(map(_row, report.names)), "label"))
    if found:
        blocks.append(Closing((), text("Next: ", command("advisor explain", found[0].exercise or ""))))
    return Document(text(words_of(title)), tuple(blocks))


def _row(line: NameLine) -> Row:
    return Row(
        label=text(line.name),
        parts=(heading(line.exercise) if line.exercise else text(Span(STATUS_WORDS[line.status], "muted")),),
        aside=text(Span(STATUS_WORDS[line.status], "muted")) if line.exercise else (),
        notes=tuple(_notes(line)),
    )


def _notes(line: NameLine) -> Iterator[Text]:
    if line.assumed:
        yield text(Span("Assumed: ", "strong"), join_words(line.assumed))
    if line.ignored:
        yield text(Span("Passed over: ", "strong"), join_words(line.ignored))
    if line.candidates:
        yield text(
            Span("Which one: " if line.status == "ambiguous" else "Closest: ", "strong"), ", ".join(line.candidates)
        )
