"""The last room: a report becomes a document, a document becomes text."""

from legpress_advisor.render.output import render
from legpress_advisor.render.view import FORMATS, Format, Terminal, View

__all__ = ["FORMATS", "Format", "Terminal", "View", "render"]
