"""The command line as a whole: which commands there are, and how every ending becomes one line and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import zip_longest
from typing import Annotated, Any

# Typer reads this when it is imported, and raises a ValueError where it is not a number.
os.environ.pop("TERMINAL_WIDTH", None)

import typer
import typer.core
import typer.main

from legpress_advisor import __version__
from legpress_advisor.cli.emit import PipeClosedError, emit, emit_error, let_go_of_stdout
from legpress_advisor.errors import AdvisorError, ExitCode
from legpress_advisor.text import closest, safe

COMMANDS = {
    "explain": "What an exercise, muscle, condition or demand is, with the evidence.",
    "safety": "Whether an exercise suits you, and how to set it up.",
    "alternatives": "What to do instead, or what trains a part of the body.",
    "compare": "Two to four exercises side by side.",
    "path": "The rungs from the gentlest start to an exercise.",
    "list": "List exercises, conditions, regions and the other words.",
    "search": "Find entries by any word in them.",
    "resolve": "Which exercise each name of a log means.",
    "profile": "Keep your conditions and equipment for every question.",
    "validate": "Check knowledge files, and say what to edit.",
    "schema": "Print the JSON Schema of knowledge files, for editors.",
    "paths": "Say what is stored where.",
}
"""Every command with its line in the overview; each is the module `cli.<name>_command` with an `app`."""

EPILOG = """\b
Examples:
  advisor explain leg-press
  advisor alternatives lower-back
  advisor safety leg-press --back-condition

\b
Exit codes:
  0    done
  1    the thing checked has findings
  2    wrong usage, or a name nobody knows
  3    something could not be read
  130  interrupted
"""


class LazyGroup(typer.core.TyperGroup):
    """A group that imports a command only when it runs."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Return the names in the order of the overview."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """Import and return one command; None if there is none of this name."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"legpress_advisor.cli.{cmd_name}_command")
        command = typer.main.get_command(module.app)
        command.name = cmd_name
        command.short_help = COMMANDS[cmd_name]
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; an unknown one is an error with the closest names."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = closest(args[0], COMMANDS)
            raise AdvisorError(
                f'no command called "{safe(args[0], 40)}"',
                suggestions=tuple(near),
                labels={name: COMMANDS[name] for name in near} | {"": "advisor --help"},
                code="unknown-command",
            )
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=LazyGroup,
    name="advisor",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        emit(f"advisor {__version__}\n")
        raise typer.Exit


@app.callback()
def overview(
    version: Annotated[
        bool,
        # Eager, so that it is answered before the command is missed.
        typer.Option("--version", help="Print the version and leave.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """The exercise advisor: what a lift does, whether it suits you, what to do instead, and why.

    General education about exercises, offline and private; it is not medical care and makes no diagnosis.
    """


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; every failure ends in one line on stderr."""
    as_json = wants_json(arguments)
    try:
        result = app(list(arguments) or ["--help"], prog_name="advisor", standalone_mode=False)
        return int(result) if isinstance(result, int) else ExitCode.DONE
    except AdvisorError as error:
        code = ExitCode.USAGE if error.code == "unknown-command" else error.exit_code
        emit_error(error, as_json=as_json)
        return code
    except PipeClosedError:
        # Nobody reads any more, as with `| head`; shells report the same number for a closed pipe.
        sys.stdout = None
        return 141
    except (KeyboardInterrupt, EOFError, typer.Abort):
        return ExitCode.INTERRUPTED
    except Exception as error:
        return _unexpected(error, arguments, as_json)


def wants_json(arguments: Sequence[str]) -> bool:
    """Return whether the output was asked for as JSON, before anything is parsed."""
    before = arguments[: arguments.index("--")] if "--" in arguments else arguments
    pairs = zip_longest(before, before[1:])
    return any(
        one in ("--json", "--format=json", "-fjson") or (one in ("--format", "-f") and other == "json")
        for one, other in pairs
    )


def _unexpected(error: Exception, arguments: Sequence[str], as_json: bool) -> int:
    """Turn a usage error of the parser, or anything nobody thought of, into one line."""
    if os.environ.get("ADVISOR_DEBUG"):
        raise error
    describe = getattr(error, "format_message", None)
    if describe is not None:
        help_line = f"advisor {arguments[0]} --help" if arguments[0] in COMMANDS else "advisor --help"
        usage = AdvisorError(_flat(describe()), labels={"": help_line}, code="usage")
        emit_error(usage, as_json=as_json)
        return ExitCode.USAGE
    let_go_of_stdout()
    reason = _flat(getattr(error, "strerror", None) or str(error)) or type(error).__name__
    emit_error(AdvisorError(f"unexpected failure: {reason}", code="failure"), as_json=as_json)
    return ExitCode.FAILURE


def _flat(text: str) -> str:
    return " ".join(safe(str(text), 400).split())
