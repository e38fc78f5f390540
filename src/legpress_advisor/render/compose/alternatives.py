"""The page of `alternatives`: what to do instead and for which reason, with what is gained and lost."""

from __future__ import annotations

from collections.abc import Sequence

from legpress_advisor.render.compose.help_first import help_first
from legpress_advisor.render.compose.left_out import left_out
from legpress_advisor.render.compose.words import (
    because_of,
    change_text,
    command,
    more,
    option,
    verdict_text,
)
from legpress_advisor.render.document import (
    Block,
    Closing,
    Document,
    Paragraph,
    Row,
    Rows,
    Section,
    Span,
    Text,
    Title,
    heading,
    text,
    words_of,
)
from legpress_advisor.render.view import View
from legpress_advisor.report.alternatives import AlternativeLine, AlternativesReport
from legpress_advisor.text import join_words, lower_first

EXCLUDED_SHOWN = 3
SWAP_WORDS = ("Gains: ", "Costs: ")
TRAINING_WORDS = ("", "Asks: ")
"""Labels of what an exercise offers and what it costs: against another one, or by itself."""


def compose(report: AlternativesReport, view: View) -> Document:
    """Lay out a ranking, best first; signs that need help come instead of it."""
    if report.stopped_by:
        signs = [(line.sign, line.urgency, "", line.act) for line in report.stopped_by]
        return help_first(signs, report.disclaimer)
    title = Title(_name(report), tuple(map(text, _made_for(report))))
    blocks: list[Block] = [title]
    lines = [text(Span(note, "muted")) for note in report.notes]
    lines += [text(Span("Not recognized: ", "strong"), f'"{each}".') for each in report.unrecognised]
    if lines:
        blocks.append(Rows(tuple(Row(parts=(line,)) for line in lines), "none"))
    blocks += _stays(report)
    blocks += _ranking(report, view)
    blocks += _excluded(report, view)
    blocks.append(Closing(text(report.disclaimer), _next(report)))
    return Document(text(words_of(title.name)), tuple(blocks))


def _name(report: AlternativesReport) -> Text:
    if report.kind in ("region", "muscle"):
        return heading(f"What trains the {lower_first(report.name)}")
    if report.kind == "pattern":
        return heading(f"What trains the {lower_first(report.name)} pattern")
    return heading(f"Instead of {lower_first(report.name)}")


def _made_for(report: AlternativesReport) -> list[str]:
    said = []
    if report.because == "pain":  # a condition is said below, and need not hurt
        said += [] if report.conditions else ["because of pain"]
    elif report.because:
        said.append(f"for {report.because}")
    for word, ids in (
        ("sparing", report.avoid),
        ("with", report.conditions),
        ("using", report.equipment),
        ("without", report.without),
    ):
        if ids:
            said.append(f"{word} {because_of(ids)}")
    return [*said, "at home"] if report.home else said


def _stays(report: AlternativesReport) -> list[Block]:
    if not report.stays:
        return []
    rows = tuple(Row(parts=(change_text(line),)) for line in report.stays)
    return [Section(heading("You may not need to swap", ", if a change will do"), (Rows(rows),))]


def _ranking(report: AlternativesReport, view: View) -> list[Block]:
    if not report.alternatives:
        return [Paragraph(text(report.nothing or "Nothing known here passes for everything you named."))]
    swaps = report.kind == "exercise"
    rows = tuple(_alternative(line, view, SWAP_WORDS if swaps else TRAINING_WORDS) for line in report.alternatives)
    blocks: list[Block] = [Section(heading("Best first" if swaps else "Choose"), (Rows(rows, "number"),))]
    if report.start:
        blocks.append(Paragraph(text(report.start)))
    return blocks


def _alternative(line: AlternativeLine, view: View, labels: tuple[str, str]) -> Row:
    notes: list[Text] = []
    # A reason that was made of gains and losses would say them twice.
    if line.why and not any(gain.casefold() in line.why.casefold() for gain in line.gains):
        notes.append(text(line.why))
    if line.aliases:
        notes.append(text(Span(f"Also called {join_words(line.aliases, 'or')}.", "muted")))
    if line.gate:
        notes.append(text(Span("First: ", "strong"), line.gate))
    notes += _listed(labels[0], line.gains)
    notes += _listed(labels[1], line.losses)
    notes += [text(Span("With: ", "strong"), change_text(change, count=0)) for change in line.adjustments]
    if view.why:
        terms = ", ".join(f"{name} {value:.2f}" for name, value in line.parts.items())
        notes.append(text(Span(f"score {line.score:.2f}: {terms}", "muted")))
    return Row(parts=(heading(line.name),), aside=verdict_text(line.verdict), notes=tuple(notes))


def _listed(label: str, things: Sequence[str]) -> list[Text]:
    said = "; ".join(things)
    return [text(Span(label, "strong"), said if label else said[:1].upper() + said[1:])] if things else []


def _excluded(report: AlternativesReport, view: View) -> list[Block]:
    shown = report.excluded if view.why else report.excluded[:EXCLUDED_SHOWN]
    hidden = len(report.excluded) - len(shown)
    asked = ("advisor alternatives", report.target, *_asked(report), "--why")
    return left_out(shown, *([more(hidden, *asked)] if hidden else []))


def _next(report: AlternativesReport) -> Text:
    if not report.alternatives:
        return ()
    first = report.alternatives[0].exercise
    if report.conditions:
        return text("Next: ", command("advisor safety", first, *_conditions(report)))
    return text("Next: ", command("advisor explain", first))


def _asked(report: AlternativesReport) -> list[str]:
    """Return the options that ask the same again."""
    asked = [option("because", report.because)] if report.because else []
    asked += [option("avoid", each) for each in report.avoid]
    asked += [option("equipment", each) for each in report.equipment]
    asked += [option("without", each) for each in report.without]
    asked += ["--home"] if report.home else []
    return [*asked, *_conditions(report)]


def _conditions(report: AlternativesReport) -> list[str]:
    return [option("condition", each) for each in report.conditions]
