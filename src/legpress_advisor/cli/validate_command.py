"""`advisor validate`: check knowledge files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from legpress_advisor.cli.grouped import grouped
from legpress_advisor.cli.options import SETTINGS, Page
from legpress_advisor.cli.session import open_base, show
from legpress_advisor.errors import ExitCode, UsageError
from legpress_advisor.text import closest, safe

if TYPE_CHECKING:
    from legpress_advisor.report.validation import CodeReport

EPILOG = """\b
Examples:
  advisor validate
  advisor validate my-knowledge/exercises/zercher-march.yaml
  advisor validate --explain KB023
  cat leg-press.yaml | advisor validate - --stdin-name exercises/leg-press.yaml
"""
app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command(epilog=EPILOG, context_settings=SETTINGS)
@grouped
def validate(
    page: Page,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]...", help="Files or folders; the program's own without any.")
    ] = None,
    explain: Annotated[str | None, typer.Option(metavar="CODE", help="Say what a problem code means.")] = None,
    coverage: Annotated[bool, typer.Option("--coverage", help="Count how whole the knowledge is.")] = False,
    stdin_name: Annotated[
        str, typer.Option("--stdin-name", metavar="NAME", help="What to call the file read from stdin.")
    ] = "<stdin>",
    strict: Annotated[bool, typer.Option("--strict", help="Count warnings as errors.")] = False,
) -> None:
    """Check knowledge files: all problems of all files at once, each with its place and the edit to make.

    Leaves with 1 when there are errors.
    """
    from legpress_advisor.cli.checking import check
    from legpress_advisor.cli.validation_report import validation

    if explain is not None:
        show(_explained(explain, open_base(page.knowledge).version), page)
        return
    checked = check(paths or (), page.knowledge or (), stdin_name)
    report = validation(checked.library, checked.files, checked.problems, coverage=coverage)
    show(report, page)
    grave = {"error", "warning"} if strict else {"error"}
    if any(each.severity in grave for each in checked.problems):
        raise typer.Exit(ExitCode.FINDINGS)


def _explained(code: str, version: str) -> "CodeReport":
    from legpress_advisor.diagnostics import CODES
    from legpress_advisor.knowledge import codes as codes  # defines the codes of meaning
    from legpress_advisor.report.validation import CodeReport

    info = CODES.get(code.upper())
    if info is None:
        near = closest(code.upper(), CODES)
        raise UsageError(
            f'no problem code "{safe(code, 20)}"',
            suggestions=tuple(near),
            labels={each: CODES[each].title for each in near} | {"": f"codes run from {min(CODES)} to {max(CODES)}"},
        )
    return CodeReport(
        schema="advisor.problem-code/1",
        knowledge_version=version,
        code=code.upper(),
        severity=info.severity,
        title=info.title,
        explanation=info.explanation,
    )
