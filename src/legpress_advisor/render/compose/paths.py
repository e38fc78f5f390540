"""The page of `paths`: each place with what it is for."""

from __future__ import annotations

from legpress_advisor.render.document import Document, Row, Rows, Span, Title, heading, text, words_of
from legpress_advisor.render.view import View
from legpress_advisor.report.machine import PathsReport


def compose(report: PathsReport, _view: View) -> Document:
    """Lay out the places, what is read first."""
    places = (
        ("knowledge", report.knowledge, "shipped with the program"),
        ("your knowledge", report.your_knowledge, "read if it is there: your own entries"),
        ("profile", report.profile, "written only by advisor profile"),
        ("cache", report.cache, "compiled copies; safe to delete"),
    )
    rows = tuple(
        Row(label=text(name), parts=(text(place),), notes=(text(Span(what, "muted")),)) for name, place, what in places
    )
    name = heading("What is stored where")
    return Document(text(words_of(name)), (Title(name), Rows(rows, "label")))
