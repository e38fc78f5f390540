"""What every checking step reports: a problem, its place, and the table that explains each problem code.

Cheap to import on purpose, since every command may need it: named tuples and plain text, nothing else.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from textwrap import dedent
from types import MappingProxyType
from typing import NamedTuple


class Location(NamedTuple):
    """A place in a file, counted from 1 as editors count; sorts in reading order."""

    file: str
    """The path as the user typed or would recognize it, never made absolute."""
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Severity(StrEnum):
    """Whether a problem stops the knowledge from being used."""

    ERROR = "error"
    WARNING = "warning"


class CodeInfo(NamedTuple):
    """What one problem code means, for `advisor validate --explain CODE`."""

    title: str
    severity: Severity
    explanation: str
    """Three short paragraphs: what it means, why it matters, the edit to make."""


class Problem(NamedTuple):
    """One complaint about a file: where, what, and the edit to make."""

    location: Location
    code: str
    severity: Severity
    message: str
    hint: str = ""

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.location}: {self.code} {self.message}{hint}"


def problem(code: str, location: Location, message: str, hint: str = "") -> Problem:
    """Make a problem whose severity is the one its code is listed with; an unlisted code is a KeyError."""
    return Problem(location, code, _codes[code].severity, message, hint)


def sort_problems(problems: Iterable[Problem]) -> list[Problem]:
    """List problems by file, line, column and code, so that two runs read the same."""
    return sorted(problems, key=lambda each: (each.location, each.code, each.message))


def define_codes(table: Mapping[str, CodeInfo]) -> None:
    """Add a family of codes; the module that reports them defines them, so that they cannot drift apart."""
    taken = sorted(code for code, info in table.items() if _codes.get(code, info) != info)
    if taken:
        raise ValueError(f"problem codes defined twice: {', '.join(taken)}")
    _codes.update(table)


def error_code(text: str) -> CodeInfo:
    """Describe a code that makes a file unusable; written as a docstring is: title, then explanation."""
    return _described(Severity.ERROR, text)


def warning_code(text: str) -> CodeInfo:
    """Describe a code worth a look in a file that can be used; written as for `error_code`."""
    return _described(Severity.WARNING, text)


def _described(severity: Severity, text: str) -> CodeInfo:
    title, _, explanation = text.partition("\n")
    return CodeInfo(title, severity, dedent(explanation).strip())


_codes: dict[str, CodeInfo] = {
    # How a file is written.
    "KB001": error_code("""unreadable file

        What it means: the file is missing, is not a regular file, is larger than 1 MiB, is not UTF-8,
        or holds characters nobody can see: control characters, zero-width or direction marks, unusual
        line breaks.

        Why it matters: text that cannot be seen cannot be reviewed, and can make a terminal show
        something other than what the file says.

        The edit: save the file as plain UTF-8 text, retype the part at the place shown, and split a
        file that has grown too large.
        """),
    "KB002": error_code("""not valid YAML

        What it means: the file cannot be read past this place. Only the first such place can be
        reported, since whatever follows depends on it.

        Why it matters: nothing in the file is used until it can be read.

        The edit: most often a quote that was never closed, a tab used as indentation, lines that do not
        line up with their neighbors, or a value holding ": " or " #" or starting with one of [ ] { } >
        | * & ! % @ ` that needs quotes around it.
        """),
    "KB003": error_code("""the same key twice

        What it means: one mapping has two entries with the same key. Both lines are named.

        Why it matters: YAML readers keep the last one without a word, so that `verdict: avoid` could be
        undone by a `verdict: go` twenty lines below it.

        The edit: remove one of the two, or rename it if another field was meant.
        """),
    "KB004": error_code("""a YAML feature that knowledge files do without

        What it means: the file uses an anchor (&name), an alias (*name), a tag (!name), a merge key
        (<<) or a directive (%YAML, %TAG).

        Why it matters: they move meaning away from the line being read, and let a small file unfold
        into an enormous one.

        The edit: write the value out where it is used. Text that merely starts with &, * or ! needs
        quotes.
        """),
    "KB005": error_code("""a second document

        What it means: the file goes on after a line that ends the document ("---" or "...").

        Why it matters: a file holds one entry, named after the file; a second one would never be found.

        The edit: move what follows to a file of its own, or remove the line.
        """),
    "KB006": error_code("""too big or too deep

        What it means: the file nests deeper than 32 levels, holds more than 50,000 values, a text
        longer than 10,000 characters or a list of thousands of items.

        Why it matters: the limits are far above what a careful entry needs, and keep a broken or
        hostile file from taking all memory.

        The edit: split the entry, or shorten the part at the place shown.
        """),
    "KB007": error_code("""a key that is not text

        What it means: a key reads as a number, true, false or nothing, or is itself a list or a
        mapping.

        Why it matters: fields are named by words; anything else is usually a colon in the wrong place.

        The edit: put quotes around the key, or write the word that was meant.
        """),
    "KB008": error_code("""a number that cannot be used

        What it means: the value is not a number (.nan), is infinite, or has more than 15 digits.

        Why it matters: such a value slips through comparisons ("not above the limit") and would quietly
        make advice less careful; very long numbers lose digits.

        The edit: write an ordinary number, or put quotes around it if it is a name, such as a catalog
        number.
        """),
    "KB009": error_code("""nothing to read at the top

        What it means: the file is empty, or its top level is not made of `key: value` lines.

        Why it matters: every entry starts with named fields, such as `id` and `name`.

        The edit: write the fields at the start of the line, or delete the file if it is not needed.
        """),
    # What the fields of an entry are, whatever they mean.
    "KB010": error_code("""unknown field

        What it means: the entry has a field that this kind of entry does not know.

        Why it matters: a misspelled field would be ignored, and what it says, perhaps a warning, lost.

        The edit: correct the spelling; the message names the closest known field. Remove the field if
        it belongs to another kind of entry.
        """),
    "KB011": error_code("""missing field

        What it means: a field that every entry of this kind needs is not there.

        Why it matters: advice is put together from these fields, and absent data must never pass for
        safe.

        The edit: add the field named in the message to the mapping at the place shown.
        """),
    "KB012": error_code("""a value of the wrong kind

        What it means: the field is known, but its value is not of the expected type, or not one of the
        values allowed.

        Why it matters: a guess at what was meant could change the advice.

        The edit: write a value of the kind the message names. Quotes make text of anything; true and
        false are written in lower case; numbers have no leading zeros and no thousands marks.
        """),
}

CODES: Mapping[str, CodeInfo] = MappingProxyType(_codes)
"""Every problem code defined so far; read-only, `define_codes` is the way to add one."""
