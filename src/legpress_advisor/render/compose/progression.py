"""The page of `path`: the rungs from the gentlest start to the goal and beyond, each with its entry test."""

from __future__ import annotations

from legpress_advisor.render.compose.help_first import help_first
from legpress_advisor.render.compose.words import change_text, command, verdict_text
from legpress_advisor.render.document import (
    Block,
    Closing,
    Document,
    Paragraph,
    Row,
    Rows,
    Section,
    Span,
    Title,
    heading,
    text,
    words_of,
)
from legpress_advisor.render.view import View
from legpress_advisor.report.progression import PathReport, RungLine
from legpress_advisor.text import join_words

LEFT_OUT = 5
"""How many of the rungs that were left out are named."""


def compose(report: PathReport, view: View) -> Document:
    """Lay out a ladder, gentlest rung first."""
    if report.stopped_by:
        signs = [(flag.sign, flag.urgency, "", flag.act) for flag in report.stopped_by]
        return help_first(signs, report.disclaimer)
    name = heading("The way to ", report.name)
    blocks: list[Block] = [Title(name)]
    blocks += [Paragraph(text(Span(note, "muted"))) for note in report.notes]
    blocks.append(Rows(tuple(_rung(rung) for rung in report.rungs), "number"))
    if report.left_out:
        shown = report.left_out[: view.limit or LEFT_OUT]
        more = f" · and {len(report.left_out) - len(shown)} more" if len(report.left_out) > len(shown) else ""
        blocks.append(Section(heading("Left out"), (Paragraph(text(" · ".join(shown), Span(more, "muted"))),)))
    blocks.append(Paragraph(text("Stay on a rung as long as you like; stepping down is no failure.")))
    blocks.append(
        Closing(text(report.disclaimer), text("Next: ", command("advisor explain", report.rungs[0].exercise)))
    )
    return Document(text(words_of(name)), tuple(blocks))


def _rung(rung: RungLine) -> Row:
    label = {"goal": " · the goal", "beyond": " · beyond"}.get(rung.place, "")
    notes = [text(rung.test)]
    if rung.adds:
        notes.append(text(Span(f"New here: {join_words(rung.adds)}.", "muted")))
    notes += [text("With: ", change_text(change, count=1)) for change in rung.adjustments]
    return Row(parts=(text(Span(rung.name, "strong"), label),), aside=verdict_text(rung.verdict), notes=tuple(notes))
