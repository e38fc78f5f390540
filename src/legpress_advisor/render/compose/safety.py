"""The page of `safety`: the verdict, the signs that need help first, why, and what to do."""

from __future__ import annotations

from legpress_advisor.model.vocabulary import URGENT
from legpress_advisor.render.compose import safety_parts as parts
from legpress_advisor.render.compose.help_first import help_first
from legpress_advisor.render.compose.words import VERDICT_WORDS, Citations
from legpress_advisor.render.document import (
    Banner,
    Block,
    Closing,
    Document,
    Row,
    Rows,
    Span,
    Title,
    heading,
    text,
    words_of,
)
from legpress_advisor.render.view import View
from legpress_advisor.report.safety import SafetyReport
from legpress_advisor.text import join_words, lower_first


def compose(report: SafetyReport, view: View) -> Document:
    """Lay out a verdict; a `stop` is a page of its own without a word on exercise."""
    if report.verdict == "stop":
        return _stopped(report)
    cite = Citations(report.sources)
    title = _title(report)
    blocks: list[Block] = [title, _banner(report), *_understood(report)]
    blocks += parts.red_flags(report)
    blocks += parts.reasons(report, view, cite)
    blocks += parts.clearance(report, cite)
    if report.verdict == "avoid":
        # How to set up what should be left out is no help; what to do in its place is.
        blocks += parts.waiting(report, view, cite)
    else:
        blocks += parts.changes(report, cite)
        blocks += parts.advice(report, view, cite)
        blocks += parts.checklist(report)
        blocks += parts.waiting(report, view, cite)
    blocks += parts.questions(report)
    blocks += cite.section(parts.again(report), listed=view.sources)
    blocks.append(Closing(text(report.disclaimer)))
    return Document(text(words_of(title.name)), tuple(blocks))


def _title(report: SafetyReport) -> Title:
    named = [lower_first(line.name) for line in report.conditions]
    # A name with a comma would read as two in a list.
    joined = "; ".join(named) if any("," in name for name in named) else join_words(named)
    return Title(heading(report.name, f" with {joined}" if named else ""))


def _banner(report: SafetyReport) -> Banner:
    mark, word, style = VERDICT_WORDS[report.verdict]
    return Banner((Span(mark, style),), (Span(word, style),), text(report.headline))


def _understood(report: SafetyReport) -> list[Block]:
    """Say how free words were read and what was not recognized, since nothing is guessed in silence."""
    lines = [text(Span(line, "muted")) for line in report.understood]
    for words in report.unrecognised:
        near = report.suggestions.get(words, ())
        hint = f" Did you mean {join_words(near, 'or')}?" if near else ""
        lines.append(text(Span("Not recognized: ", "strong"), f'"{words}".{hint}'))
    return [Rows(tuple(Row(parts=(line,)) for line in lines), "none")] if lines else []


def _stopped(report: SafetyReport) -> Document:
    reasons = {reason.condition: reason for reason in report.reasons}
    signs = [line for line in report.symptoms if line.urgency in URGENT]
    named = []
    for line in signs or report.red_flags:
        reason = reasons.get(line.id)
        why = reason.why if reason and reason.why != line.sign else ""
        named.append((line.sign, line.urgency, why, reason.do if reason else ""))
    return help_first(named or [(report.headline, "emergency", "", "")], report.disclaimer)
