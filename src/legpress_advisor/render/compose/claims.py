"""The part of a page that judges what people say: the claim, the verdict on it, how certain that is, and why."""

from __future__ import annotations

from collections.abc import Sequence

from legpress_advisor.model.evidence import Certainty
from legpress_advisor.render.compose.words import CLAIM_WORDS, Citations, basis, first_sentence, more
from legpress_advisor.render.document import Block, Row, Rows, Section, Span, Text, heading, text
from legpress_advisor.render.view import View
from legpress_advisor.report.explain import ClaimLine

SHOWN = 4


def claims_section(name: str, claims: Sequence[ClaimLine], view: View, cite: Citations, *, id: str) -> list[Block]:
    """Return the claims under a heading; in short, one of each verdict and the first sentence on it."""
    if not claims:
        return []
    count = SHOWN if view.limit is None else view.limit
    shown = claims if view.claims else _chosen(claims, count)
    body: list[Block] = [Rows(tuple(_claim(line, view, cite) for line in shown), "label")]
    if len(shown) < len(claims):
        body.append(more(len(claims) - len(shown), "advisor explain", id, "--claims"))
    return [Section(heading(name), tuple(body))]


def certainty(word: Certainty, sources: Sequence[str]) -> Text:
    """Return what a statement rests on; without a source that is judgment."""
    return basis(word, expert=not sources)


def _chosen(claims: Sequence[ClaimLine], count: int) -> list[ClaimLine]:
    """Choose the first claim of each verdict, then the next ones; they stay in the order given."""
    first = {claim.verdict: claim.id for claim in reversed(claims)}
    ranked = sorted(claims, key=lambda claim: first[claim.verdict] != claim.id)
    kept = {claim.id for claim in ranked[:count]}
    return [claim for claim in claims if claim.id in kept]


def _claim(line: ClaimLine, view: View, cite: Citations) -> Row:
    mark, word = CLAIM_WORDS[line.verdict]
    because = line.because if view.claims else first_sentence(line.because)
    refs = cite.of(line.sources)
    return Row(
        label=text(Span(f"{mark} ", "mark"), word),
        parts=(text(Span(line.says, "strong"), "" if because else refs),),
        aside=certainty(line.certainty, line.sources),
        notes=(text(because, refs),) if because else (),
    )
