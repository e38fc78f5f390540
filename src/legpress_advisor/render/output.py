"""The step from a report to text: pick the composer and the writer, load only these two, and clean all text between."""

from __future__ import annotations

import re
from importlib import import_module

from legpress_advisor.render.document import Document, with_words
from legpress_advisor.render.view import Format, Terminal, View
from legpress_advisor.report.common import Report
from legpress_advisor.text import safe

COMPOSERS = {
    "ExplainReport": "explain",
    "SafetyReport": "safety",
    "AlternativesReport": "alternatives",
    "ListReport": "listing",
    "ValidationReport": "validation",
    "CompareReport": "comparison",
    "PathReport": "progression",
    "ResolveReport": "resolution",
    "CodeReport": "problem_code",
    "PathsReport": "paths",
    "ProfileReport": "profile",
}
"""Modules of `render.compose` by the name of the report they lay out; each has `compose(report, view)`."""

WRITERS = {
    "rich": "rich_writer",
    "plain": "plain_writer",
    "markdown": "markdown_writer",
    "html": "html_writer",
}
"""Modules of `render` by format; each has `write(document, terminal)`."""

_SPACE = re.compile(r"[ \t\n]+")


def render(report: Report, format: Format, *, view: View = View(), terminal: Terminal = Terminal()) -> str:
    """Return the report as text in the format asked for, with a newline at its end."""
    if format == "json":
        from legpress_advisor.render.json_writer import write_json

        return write_json(report)
    if format == "html":
        # Paper cannot be asked for more.
        view = view._replace(sources=True, how=True)
    return write(clean(compose(report, view), terminal), format, terminal)


def compose(report: Report, view: View) -> Document:
    """Lay a report out as a document, its text not yet cleaned."""
    module = import_module(f"legpress_advisor.render.compose.{COMPOSERS[type(report).__name__]}")
    document: Document = module.compose(report, view)
    return document


def clean(document: Document, terminal: Terminal) -> Document:
    """Return the document with every text harmless, on one line, and in characters the terminal has."""
    if terminal.unicode:
        return with_words(document, _one_line)
    from legpress_advisor.render.ascii import to_ascii

    return with_words(document, lambda words: to_ascii(_one_line(words)))


def write(document: Document, format: Format, terminal: Terminal) -> str:
    """Write a cleaned document."""
    module = import_module(f"legpress_advisor.render.{WRITERS[format]}")
    page: str = module.write(document, terminal)
    return page


def _one_line(words: str) -> str:
    return _SPACE.sub(" ", safe(words))
