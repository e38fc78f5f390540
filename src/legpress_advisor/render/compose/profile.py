"""The page of `profile`: what it keeps, and in which file."""

from __future__ import annotations

from legpress_advisor.render.compose.words import command
from legpress_advisor.render.document import (
    Block,
    Closing,
    Document,
    Paragraph,
    Row,
    Rows,
    Title,
    heading,
    text,
    words_of,
)
from legpress_advisor.render.view import View
from legpress_advisor.report.machine import ProfileReport


def compose(report: ProfileReport, _view: View) -> Document:
    """Lay out what is kept; without anything, how to begin."""
    answers = [f"{key}={value}" for key, value in report.answers.items()]
    kept = (
        ("conditions", ", ".join(report.conditions)),
        ("equipment", ", ".join(report.equipment)),
        ("level", report.level or ""),
        ("answers", ", ".join(answers)),
    )
    rows = tuple(Row(label=text(name), parts=(text(value),)) for name, value in kept if value)
    name = heading("Your profile")
    blocks: list[Block] = [Title(name, (text(report.path),) if rows else ())]
    if rows:
        blocks.append(Rows(rows, "label"))
        blocks.append(Closing((), text("Leave it out once with: ", command("--no-profile"))))
    else:
        blocks.append(
            Paragraph(text("There is no profile. Make one with: ", command("advisor profile set --condition …")))
        )
    return Document(text(words_of(name)), tuple(blocks))
