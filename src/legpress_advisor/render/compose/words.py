"""The words for verdicts, roles, certainty and sources, so that every page says one thing one way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from legpress_advisor.model.evidence import Certainty, ClaimVerdict
from legpress_advisor.model.vocabulary import Role, Urgency, Verdict
from legpress_advisor.render.document import (
    Footnote,
    Footnotes,
    Hint,
    Row,
    Rows,
    Section,
    Span,
    Style,
    Text,
    heading,
    text,
)
from legpress_advisor.report.common import AdjustmentLine, FlagLine, SourceLine
from legpress_advisor.text import join_words, lower_first

VERDICT_WORDS: dict[Verdict, tuple[str, str, Style]] = {
    "go": ("✓", "Go", "go"),
    "modify": ("~", "Modify", "modify"),
    "ask-first": ("▲", "Ask first", "ask"),
    "avoid": ("✗", "Avoid", "avoid"),
    "stop": ("■", "Stop", "stop"),
}
"""Symbol, word and meaning."""
CLAIM_WORDS: dict[ClaimVerdict, tuple[str, str]] = {
    "supported": ("✓", "supported"),
    "mixed": ("~", "mixed"),
    "unsupported": ("?", "unsupported"),
    "contradicted": ("✗", "contradicted"),
}
CERTAINTY_WORDS: dict[Certainty, str] = {
    "high": "high certainty",
    "moderate": "moderate certainty",
    "low": "low certainty",
    "very-low": "very low certainty",
}
ROLE_WORDS: dict[Role, str] = {
    "target": "target",
    "synergist": "helps",
    "stabilizer": "holds",
    "dynamic-stabilizer": "steadies",
    "antagonist-stabilizer": "balances",
}
URGENCY_WORDS: dict[Urgency, str] = {"emergency": "now", "same-day": "today", "soon": "soon", "none": ""}
EXPERT = "expert judgment"


class Citations:
    """The numbers of a report's sources, the same in every view of it."""

    def __init__(self, sources: Sequence[SourceLine]) -> None:
        """Take the sources in the order of the report, which is that of their first citation."""
        self.sources = sources
        self._numbers = {source.id: number for number, source in enumerate(sources, 1)}

    def of(self, ids: Iterable[str]) -> Text:
        """Return the numbers of some sources in brackets, tied to the word before; nothing without sources."""
        numbers = sorted({self._numbers[id] for id in ids if id in self._numbers})
        return (Span(f"\u00a0[{','.join(map(str, numbers))}]", "muted"),) if numbers else ()

    def section(self, command: str, *, listed: bool) -> tuple[Section | Hint, ...]:
        """Return the sources, or one line that says how many there are and how to see them."""
        if not self.sources:
            return ()
        if listed:
            return (Section(heading("Sources"), (Footnotes(tuple(map(self._footnote, self.sources))),)),)
        count = f"{len(self.sources)} source{'s' if len(self.sources) > 1 else ''}:"
        return (Hint(text(Span(count, "muted")), text(Span(f"{command} --sources", "command"))),)

    def _footnote(self, source: SourceLine) -> Footnote:
        published = ", ".join(part for part in (source.journal, str(source.year or "")) if part)
        parts = [part.rstrip(".") for part in (source.authors, source.title, published) if part]
        says = Span(f" {source.says}", "muted") if source.says else ""
        return Footnote(self._numbers[source.id], text(". ".join(parts) + ".", says), source.url)


def verdict_text(verdict: Verdict) -> Text:
    """Return a verdict inside a line: its symbol and its word."""
    mark, word, style = VERDICT_WORDS[verdict]
    return text(Span(f"{mark} ", "mark"), Span(word.lower(), style))


def basis(certainty: Certainty, *, expert: bool) -> Text:
    """Return what a statement rests on: its certainty, or that it is judgment; no line breaks within it."""
    return text(Span((EXPERT if expert else CERTAINTY_WORDS[certainty]).replace(" ", "\u00a0"), "muted"))


def command(*words: str) -> Text:
    """Return a command that can be typed; no line breaks between an option and its value."""
    return text(Span(" ".join(word for word in words if word), "command"))


def option(name: str, value: str) -> str:
    """Return an option of a command."""
    return f"--{name}\u00a0{value}"


def more(count: int, *words: str) -> Hint:
    """Return the line that says how many rows were left out and how to see them."""
    return Hint(text(Span(f"… {count} more:", "muted")), command(*words))


def help_first_rows(flags: Sequence[FlagLine]) -> Rows | None:
    """Return signs by how soon they need help, most urgent first; None if there are none that do."""
    rows = []
    for urgency, word in URGENCY_WORDS.items():
        signs = tuple(text(flag.sign.rstrip(".")) for flag in flags if flag.urgency == urgency)
        if word and signs:
            rows.append(Row(label=text(Span(word, "strong")), parts=signs))
    return Rows(tuple(rows), "label") if rows else None


def change_text(change: AdjustmentLine, cite: Citations | None = None, *, count: int | None = None) -> Text:
    """Return a change and what it eases; at most so many demands are named, all of them without a count."""
    eased = join_words([lower_first(each) for each in change.because[:count]])
    refs = cite.of(change.sources) if cite else ()
    return text(change.do, refs, Span(f" Eases {eased}." if eased else "", "muted"))


def because_of(ids: Iterable[str]) -> str:
    """Return ids as words, joined as in a sentence; for what a report knows by id only."""
    return join_words([id.replace("-", " ") for id in ids])


def upper_first(words: str) -> str:
    """Return the words as they stand at the beginning of a line."""
    return words[:1].upper() + words[1:]


def first_sentence(words: str) -> str:
    """Return the first sentence; all of the words if they have only one."""
    end = words.find(". ")
    return words if end < 0 else words[: end + 1]
