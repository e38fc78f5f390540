"""The page of `validate --explain`: what a problem code means, why it matters, and the edit to make."""

from __future__ import annotations

from legpress_advisor.render.document import Document, Paragraph, Title, heading, text, words_of
from legpress_advisor.render.view import View
from legpress_advisor.report.validation import CodeReport


def compose(report: CodeReport, _view: View) -> Document:
    """Lay out the explanation, paragraph by paragraph."""
    name = heading(f"{report.code}  {report.title}")
    paragraphs = (Paragraph(text(each)) for each in report.explanation.split("\n\n"))
    return Document(text(words_of(name)), (Title(name, (text(report.severity),)), *paragraphs))
