"""The page of `alternatives`: what to do instead and for which reason, with what is gained and lost."""

from __future__ import annotations

from legpress_advisor.render.compose.help_first import help_first
from legpress_advisor.render.compose.words import command, lower_first, lowers, more, verdict_text
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
    text,
)
from legpress_advisor.render.view import View
from legpress_advisor.report.alternatives import AlternativeLine, AlternativesReport
from legpress_advisor.text import join_words

SHOWN = 5
EXCLUDED_SHOWN = 3


def compose(report: AlternativesReport, view: View) -> Document:
    """Lay out a ranking, best first; signs that need help come instead of it."""
    if report.stopped_by:
        signs = [(line.sign, line.urgency, "", line.act) for line in report.stopped_by]
        return help_first(signs, report.disclaimer)
    name = _name(report)
    blocks: list[Block] = [Title(name, tuple(map(text, _made_for(report))))]
    blocks += [Paragraph(text(Span(note, "muted"))) for note in report.notes]
    blocks += [
        Paragraph(text(Span("Not recognized: ", "strong"), f'"{words}".')) for words in report.unrecognised
    ]
    blocks += _stays(report)
    blocks += _ranking(report, view)
    blocks += _excluded(report, view)
    blocks.append(Closing(text(report.disclaimer), _next(report)))
    return Document(name, tuple(blocks))


def _name(report: AlternativesReport) -> Text:
    return text("Instead of " if report.because else "What trains ", lower_first(report.name))


def _made_for(report: AlternativesReport) -> list[str]:
    said = [f"because of {report.because}"] if report.because == "pain" else []
    if report.because and report.because != "pain":
        said = [f"for {report.because}"]
    if report.avoid:
        said.append(f"sparing {join_words([each.replace('-', ' ') for each in report.avoid])}")
    if report.conditions:
        said.append(f"with {join_words([each.replace('-', ' ') for each in report.conditions])}")
    if report.equipment:
        said.append(f"using {join_words([each.replace('-', ' ') for each in report.equipment])}")
    return said


def _stays(report: AlternativesReport) -> list[Block]:
    if not report.stays:
        return []
    rows = tuple(
        Row(parts=(text(line.do),), notes=(lowers(line),) if line.because else ()) for line in report.stays
    )
    return [Section(text("You may not need to swap"), (Rows(rows),))]


def _ranking(report: AlternativesReport, view: View) -> list[Block]:
    if not report.alternatives:
        return [Paragraph(text("Nothing known here passes for everything you named."))]
    shown = report.alternatives[: SHOWN if view.limit is None else view.limit]
    body: list[Block] = [Rows(tuple(_alternative(line, view) for line in shown), "number")]
    if len(shown) < len(report.alternatives):
        body.append(
            more(len(report.alternatives) - len(shown), "advisor alternatives", report.target, "--all")
        )
    return [Section(text("Best first"), tuple(body))]


def _alternative(line: AlternativeLine, view: View) -> Row:
    notes: list[Text] = [text(line.why)] if line.why else []
    if line.gains:
        notes.append(text(Span("Gains: ", "strong"), f"{join_words(line.gains)}"))
    if line.losses:
        notes.append(text(Span("Loses: ", "strong"), f"{join_words(line.losses)}"))
    notes += [text(Span("With: ", "strong"), change.do) for change in line.adjustments]
    if view.why:
        terms = ", ".join(f"{name} {value:.2f}" for name, value in line.parts.items())
        notes.append(text(Span(f"score {line.score:.2f}: {terms}", "muted")))
    return Row(parts=(text(Span(line.name, "strong")),), aside=verdict_text(line.verdict), notes=tuple(notes))


def _excluded(report: AlternativesReport, view: View) -> list[Block]:
    if not report.excluded:
        return []
    shown = report.excluded[: EXCLUDED_SHOWN if view.limit is None else view.limit]
    rows = tuple(
        Row(
            parts=(text(line.name),), aside=verdict_text(line.verdict), notes=(text(Span(line.why, "muted")),)
        )
        for line in shown
    )
    body: list[Block] = [Rows(rows)]
    if len(shown) < len(report.excluded):
        body.append(more(len(report.excluded) - len(shown), "advisor alternatives", report.target, "--all"))
    return [Section(text("Left out"), tuple(body))]


def _next(report: AlternativesReport) -> Text:
    if not report.alternatives:
        return ()
    return text("Next: ", command("advisor explain", report.alternatives[0].exercise))
