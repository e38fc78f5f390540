"""The page of `path`: the rungs from the gentlest start to the goal and beyond, each with its entry test."""

from __future__ import annotations

from legpress_advisor.render.compose.help_first import help_first
from legpress_advisor.render.compose.left_out import left_out
from legpress_advisor.render.compose.words import because_of, change_text, command, verdict_text
from legpress_advisor.render.document import (
    Block,
    Closing,
    Document,
    Paragraph,
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
from legpress_advisor.report.progression import PathReport, RungLine
from legpress_advisor.text import join_words, lower_first


def compose(report: PathReport, _view: View) -> Document:
    """Lay out a ladder, gentlest rung first."""
    if report.stopped_by:
        signs = [(flag.sign, flag.urgency, "", flag.act) for flag in report.stopped_by]
        return help_first(signs, report.disclaimer)
    name = heading("The way to ", lower_first(report.name))
    made_for = [("with", report.conditions), ("using", report.equipment)]
    blocks: list[Block] = [Title(name, tuple(text(f"{word} {because_of(ids)}") for word, ids in made_for if ids))]
    lines = [text(Span(note, "muted")) for note in report.notes]
    lines += [text(Span("Not recognized: ", "strong"), f'"{each}".') for each in report.unrecognised]
    if lines:
        blocks.append(Rows(tuple(Row(parts=(line,)) for line in lines), "none"))
    blocks.append(Rows(tuple(_rung(rung) for rung in report.rungs), "number"))
    blocks.append(Paragraph(text("Stay on a rung as long as you like; stepping down is no failure.")))
    blocks += left_out(report.left_out)
    blocks.append(Closing(text(report.disclaimer), text("Next: ", _next(report))))
    return Document(text(words_of(name)), tuple(blocks))


def _next(report: PathReport) -> Text:
    """Return the command for the first rung that is open, or for why none is."""
    first = report.rungs[0]
    return command("advisor explain" if first.verdict in ("go", "modify") else "advisor safety", first.exercise)


def _rung(rung: RungLine) -> Row:
    label = {"goal": " · the goal", "beyond": " · beyond"}.get(rung.place, "")
    notes = [text(rung.test)]
    if rung.adds:
        notes.append(text(Span(f"New here: {join_words(rung.adds)}.", "muted")))
    notes += [text(Span("With: ", "strong"), change_text(change, count=1)) for change in rung.adjustments]
    notes += [text(Span("Mind: ", "strong"), line) for line in rung.keep_to]
    return Row(parts=(text(Span(rung.name, "strong"), label),), aside=verdict_text(rung.verdict), notes=tuple(notes))
