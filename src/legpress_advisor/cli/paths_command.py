"""`advisor paths`: what is stored where."""

import os

import typer

from legpress_advisor.cli import options
from legpress_advisor.cli.emit import emit

EPILOG = """\b
Examples:
  advisor paths
  advisor paths --json
"""
app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG, context_settings=options.SETTINGS)
def paths(json: options.Json = False) -> None:
    """Say where the knowledge is read from and what is kept on this machine; nothing ever leaves it."""
    from legpress_advisor.knowledge.locate import cache_folder, config_folder, data_folder, shipped

    home = shipped()
    rows = {
        "knowledge": str(home.folder) if home else "missing",
        "your_knowledge": str(data_folder(os.environ) / "knowledge"),
        "profile": str(config_folder(os.environ) / "profile.yaml"),
        "cache": str(cache_folder(os.environ)),
    }
    if json:
        import json as json_module

        emit(json_module.dumps({"schema": "advisor.paths/1", **rows}) + "\n")
        return
    notes = {
        "knowledge": "shipped with the program",
        "your_knowledge": "read if it is there: your own entries",
        "profile": "written only by advisor profile",
        "cache": "compiled copies; safe to delete",
    }
    emit("".join(f"{name.replace('_', ' '):<15} {path}\n{'':<15} {notes[name]}\n" for name, path in rows.items()))
