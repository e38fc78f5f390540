"""`advisor schema`: what editors need to complete knowledge files."""

import json as json_module
from enum import StrEnum
from typing import Annotated

import typer

from legpress_advisor.cli import options
from legpress_advisor.cli.emit import emit

EPILOG = """\b
Examples:
  advisor schema exercise -o exercise.schema.json
  Then, as the first line of a file, for editors that speak YAML language server:
  # yaml-language-server: $schema=exercise.schema.json
"""
app = typer.Typer(rich_markup_mode=None, add_completion=False)


class SchemaChoice(StrEnum):
    """Which kind of file."""

    EXERCISE = "exercise"
    CONDITION = "condition"
    VOCABULARY = "vocabulary"


@app.command(epilog=EPILOG, context_settings=options.SETTINGS)
def schema(
    kind: Annotated[SchemaChoice, typer.Argument(help="The kind of knowledge file.")] = SchemaChoice.EXERCISE,
    output: options.Output = None,
) -> None:
    """Print the JSON Schema of a kind of knowledge file."""
    from msgspec.json import schema as json_schema

    from legpress_advisor.knowledge.parse import Vocabulary
    from legpress_advisor.model.condition import Condition
    from legpress_advisor.model.exercise import Exercise

    types = {"exercise": Exercise, "condition": Condition, "vocabulary": Vocabulary}
    document = {"$schema": "https://json-schema.org/draft/2020-12/schema", **json_schema(types[kind.value])}
    emit(json_module.dumps(document, indent=2) + "\n", output)
