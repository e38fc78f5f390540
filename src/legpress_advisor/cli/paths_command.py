"""`advisor paths`: what is stored where."""

import os
from collections.abc import Sequence
from pathlib import Path

import typer

from legpress_advisor.cli.grouped import grouped
from legpress_advisor.cli.options import SETTINGS, Page
from legpress_advisor.cli.session import open_base, show
from legpress_advisor.errors import UnreadableError

EPILOG = """\b
Examples:
  advisor paths
  advisor paths --json
"""
app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG, context_settings=SETTINGS)
@grouped
def paths(page: Page) -> None:
    """Say where the knowledge is read from and what is kept on this machine; nothing ever leaves it."""
    from legpress_advisor.knowledge.locate import cache_folder, config_folder, data_folder, shipped
    from legpress_advisor.report.machine import PathsReport

    home = shipped()
    report = PathsReport(
        schema="advisor.paths/1",
        knowledge_version=_version(page.knowledge),
        knowledge=str(home.folder) if home else "missing",
        your_knowledge=str(data_folder(os.environ) / "knowledge"),
        profile=str(config_folder(os.environ) / "profile.yaml"),
        cache=str(cache_folder(os.environ)),
    )
    show(report, page)


def _version(packs: Sequence[Path] | None) -> str:
    """Return the version of the knowledge; nothing where it is broken, since then these places are wanted most."""
    try:
        return open_base(packs).version
    except UnreadableError:
        return ""
