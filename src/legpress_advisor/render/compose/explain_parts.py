"""The parts of the `explain` page, each a section or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from legpress_advisor.model.vocabulary import MOVERS
from legpress_advisor.render.compose.claims import certainty, claims_section
from legpress_advisor.render.compose.words import (
    EXPERT,
    ROLE_WORDS,
    Citations,
    change_text,
    command,
    more,
    upper_first,
)
from legpress_advisor.render.document import (
    Bar,
    Bars,
    Block,
    Hint,
    Paragraph,
    Row,
    Rows,
    Section,
    Span,
    heading,
    text,
    words_of,
)
from legpress_advisor.render.view import View
from legpress_advisor.report.explain import (
    DemandLine,
    DoseLine,
    ExplainReport,
    MuscleLine,
    RiskLine,
    SwapLine,
)
from legpress_advisor.text import lower_first

DEMANDS_SHOWN = 8
CHANGES_SHOWN = 3
SWAPS_SHOWN = 3


def exercise(report: ExplainReport, view: View, cite: Citations) -> list[Block]:
    """Return the sections of an exercise in their order; those without content are left out."""
    blocks: list[Block] = []
    blocks += _muscles(report, view, cite)
    blocks += _demands(report, view, cite)
    blocks += _changes(report, view, cite)
    blocks += _risks(report, view, cite)
    blocks += claims_section("What people say", report.claims, view, cite, id=report.id)
    blocks += _how(report, view)
    blocks += _dose(report.dose, view, cite) if report.dose else ()
    blocks += _instead(report, view, cite)
    blocks += _variations(report, view)
    return blocks


def _limit(view: View, usual: int) -> int:
    return usual if view.limit is None else view.limit


def _muscles(report: ExplainReport, view: View, cite: Citations) -> list[Block]:
    working = [line for line in report.muscles if line.grade > 0]
    moving = tuple(_muscle(line, view, cite) for line in working if line.role in MOVERS)
    bracing = tuple(_muscle(line, view, cite) for line in working if line.role not in MOVERS)
    sections: list[Block] = []
    if moving:
        sections.append(Section(heading("Works"), (Bars(moving),)))
    if bracing:
        sections.append(Section(heading("Braces"), (Bars(bracing),), tight=bool(moving)))
    return sections


def _muscle(line: MuscleLine, view: View, cite: Citations) -> Bar:
    same = line.name.casefold() == line.everyday.casefold()
    label = text(upper_first(line.everyday), "" if same else f" ({line.name})")
    notes = [text(Span(EXPERT, "muted"))] if line.expert else []
    if view.why and line.note:
        notes.append(text(Span(line.note, "muted")))
    return Bar(label, line.grade, text(ROLE_WORDS[line.role], cite.of(line.sources)), tuple(notes))


def _demands(report: ExplainReport, view: View, cite: Citations) -> list[Block]:
    asking = [line for line in report.demands if line.grade > 0]
    if not asking:
        return []
    shown = asking[: _limit(view, DEMANDS_SHOWN)]
    body: list[Block] = [Bars(tuple(_demand(line, view, cite) for line in shown))]
    rest = asking[len(shown) :]
    if rest:
        names = ", ".join(lower_first(line.name) for line in rest)
        body.append(Paragraph(text(Span(f"And less: {names}.", "muted"))))
    return [Section(heading("Asks of you"), tuple(body))]


def _demand(line: DemandLine, view: View, cite: Citations) -> Bar:
    """Return a demand with its reason; in short, only a reason that rests on a source."""
    refs = cite.of(line.sources)
    why = line.why.rstrip(".") if view.why or line.sources else ""
    notes = [text(why, refs)] if why or refs else []
    if line.expert:
        notes.append(text(Span(EXPERT, "muted")))
    return Bar(text(line.name), line.grade, notes=tuple(notes))


def _changes(report: ExplainReport, view: View, cite: Citations) -> list[Block]:
    if not report.adjustments:
        return []
    shown = report.adjustments[: _limit(view, CHANGES_SHOWN)]
    named = None if view.why else 1
    rows = tuple(Row(parts=(change_text(line, cite, count=named),)) for line in shown)
    body: list[Block] = [Rows(rows)]
    if len(shown) < len(report.adjustments):
        body.append(more(len(report.adjustments) - len(shown), "advisor explain", report.id, "--all"))
    return [Section(heading("Make it easier on the body"), tuple(body))]


def _risks(report: ExplainReport, view: View, cite: Citations) -> list[Block]:
    if not report.risks or not view.why:
        return []
    return [Section(heading("What can go wrong"), (Rows(tuple(_risk(line, cite) for line in report.risks)),))]


def _risk(line: RiskLine, cite: Citations) -> Row:
    reduce = tuple(text(Span("Do: ", "strong"), each) for each in line.reduce_by)
    why = text(line.why, cite.of(line.sources))
    return Row(
        parts=(text(Span(line.risk, "strong")),),
        aside=certainty(line.certainty, line.sources),
        notes=(why, *reduce) if words_of(why) else reduce,
    )


def _how(report: ExplainReport, view: View) -> list[Block]:
    lines = report.technique
    named = [("set-up", lines.setup), ("steps", lines.steps), ("common faults", lines.faults)]
    present = [name for name, each in named if each]
    if not present:
        return []
    if not view.how:
        hint = Hint(text(f"{upper_first(', '.join(present))}:"), command("advisor explain", report.id, "--how"))
        return [Section(heading("How"), (hint,))]
    return [*_technique(report)]


def _technique(report: ExplainReport) -> Iterable[Block]:
    lines = report.technique
    if lines.setup:
        yield Section(heading("Set-up"), (_numbered(lines.setup),))
    if lines.steps:
        yield Section(heading("Steps"), (_numbered(lines.steps),))
    if lines.feel:
        yield Section(heading("Feel"), (Paragraph(text(lines.feel)),))
    if lines.faults:
        rows = tuple(
            Row(
                parts=(text(Span(each.fault, "strong")),),
                notes=(text(each.why), text(Span("Fix: ", "strong"), each.fix)),
            )
            for each in lines.faults
        )
        yield Section(heading("Faults"), (Rows(rows),))


def _numbered(lines: Sequence[str]) -> Rows:
    return Rows(tuple(Row(parts=(text(line),)) for line in lines), "number")


def _dose(dose: DoseLine, view: View, cite: Citations) -> list[Block]:
    said = [f"{_range(dose.sessions_per_week)} days a week"]
    if dose.sets_per_week:
        said.append(f"{_range(dose.sets_per_week)} sets a week")
    if dose.repetitions:
        said.append(f"{_range(dose.repetitions)} repetitions")
    if dose.hold_s:
        said.append(f"hold {_range(dose.hold_s)} seconds")
    note = (text(dose.note),) if dose.note else ()
    row = Row(parts=(text(", ".join(said), cite.of(dose.sources)),), notes=note)
    return [Section(heading("Dose"), (Rows((row,), "none"),), tight=not view.how)]


def _range(ends: tuple[int, int]) -> str:
    least, most = ends
    return str(least) if least == most else f"{least}-{most}"


def _instead(report: ExplainReport, view: View, cite: Citations) -> list[Block]:
    if not report.alternatives:
        return []
    if view.why:
        body: tuple[Block, ...] = (Rows(tuple(_swap(line, cite) for line in report.alternatives)),)
        return [Section(heading("Instead"), body)]
    shown = report.alternatives[: _limit(view, SWAPS_SHOWN)]
    parts = tuple(text(line.name, f" ({', '.join(line.reasons)})" if line.reasons else "") for line in shown)
    return [Section(heading("Instead"), (Rows((Row(parts=parts),), "none"),), tight=True)]


def _swap(line: SwapLine, cite: Citations) -> Row:
    reasons = text(Span(f"for {', '.join(line.reasons)}", "muted")) if line.reasons else ()
    return Row(
        parts=(text(Span(line.name, "strong")),),
        aside=reasons,
        notes=(text(line.because, cite.of(line.sources)),),
    )


def _variations(report: ExplainReport, view: View) -> list[Block]:
    if not report.variations:
        return []
    if view.how:
        rows = tuple(
            Row(parts=(text(Span(each.name, "strong")),), notes=(text(each.note),) if each.note else ())
            for each in report.variations
        )
        return [Section(heading("Variations"), (Rows(rows),))]
    names = Row(parts=tuple(text(each.name) for each in report.variations))
    return [Section(heading("Forms"), (Rows((names,), "none"),), tight=True)]
