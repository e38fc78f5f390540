"""The first step into a file: its bytes become plain values that remember their places, or all its problems.

Only the parser of PyYAML is used. Its loaders overwrite duplicate keys without a word, read `no` as false and
`1:30` as 90, never finish on a few merge keys, and crash the whole process on deep nesting. Here the parser's
events become values one by one, and what knowledge files do without is refused as it streams past.
"""

import math
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from legpress_advisor.diagnostics import Location, Problem, problem, sort_problems
from legpress_advisor.knowledge.read_text import MAX_PROBLEMS, decode_text, hidden_problem, read_bytes
from legpress_advisor.text import HIDDEN, safe

__all__ = ["Located", "Path", "load_located", "read_bytes"]

MAX_DEPTH = 32
MAX_NODES = 50_000
MAX_TEXT = 10_000
MAX_ITEMS = 500

Path = tuple[str | int, ...]
"""The keys and list positions (from 0) that lead to a value; the root is ()."""


class Located(NamedTuple):
    """The value of a file, and where each part of it stands."""

    value: object
    """Plain dict, list, str, int, float, bool and None."""
    places: Mapping[Path, Location]
    """One for every value, the root included."""
    keys: Mapping[Path, Location]
    """One for every key of a mapping; the path ends with the key."""

    def at(self, path: Path) -> Location:
        """Return where a value stands; for one that is missing, its nearest ancestor."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places[path]


class _Places(Mapping[Path, Location]):
    """Marks seen as locations; making each one early would cost a fifth of the reading time."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.marks: dict[Path, Any] = {}

    def __getitem__(self, path: Path) -> Location:
        return _place_of(self.marks[path], self.file)

    def __iter__(self) -> Iterator[Path]:
        return iter(self.marks)

    def __len__(self) -> int:
        return len(self.marks)


def load_located(
    data: bytes, file: str, *, list_root: bool = False, list_limit: int = MAX_ITEMS
) -> Located | list[Problem]:
    """Read one YAML document, or list all its problems in reading order; never raises, whatever the bytes.

    The root must be a mapping, or with `list_root` a list. Everything is read as YAML 1.2 core, narrowed:
    `true`, `false`, `null`, `~`, decimal numbers; all else is text.
    """
    text = decode_text(data, file)
    if isinstance(text, list):
        return text
    builder = _Builder(text, file, list_limit)
    value = None
    try:
        value = builder.document(list_root)
    except _TooMuchError:
        pass
    except (yaml.YAMLError, OverflowError, ValueError) as error:  # "\UFFFFFFFF" when without libyaml
        builder.problems.append(_syntax_problem(error, file))
    if builder.problems:
        return sort_problems(builder.problems)
    return Located(value, builder.places, builder.keys)


class _TooMuchError(Exception):
    """Reading on is pointless or dangerous; the reason is already among the problems."""


class _PureParser(Reader, Scanner, Parser):
    """The same events, ten times slower, where PyYAML was built without libyaml."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


_EventParser: Any = yaml.cyaml.CParser if yaml.__with_libyaml__ else _PureParser  # type: ignore[attr-defined]

_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
_NUMBER = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)(\.[0-9]*)?|(\.[0-9]+))([eE][-+]?[0-9]+)?")
_NOT_A_NUMBER = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_MAX_DIGITS = 15  # JSON readers lose the last digits of longer ones


class _Builder:
    """One pass over the events of a document, noting every place and every problem on the way."""

    def __init__(self, text: str, file: str, list_limit: int) -> None:
        self._next_event = _EventParser(text).get_event
        self._file = file
        self._list_limit = list_limit
        self._nodes = 0
        self.problems: list[Problem] = []
        self.places = _Places(file)
        self.keys = _Places(file)

    def document(self, list_root: bool) -> object:
        self._next_event()  # the start of the stream
        start = self._next_event()
        if isinstance(start, yaml.StreamEndEvent):
            self._report("KB009", start, "the file is empty")
            return None
        if start.version or start.tags:
            self._report("KB004", start, "a %YAML or %TAG directive", "remove it")
        root = self._next_event()
        value = self._value(root, ())
        self._next_event()  # the end of the document
        after = self._next_event()
        if not isinstance(after, yaml.StreamEndEvent):
            self._report("KB005", after, "a second document starts here", "move it to a file of its own")
        wanted, kind = (list, "a list") if list_root else (dict, "a mapping")
        if not isinstance(value, wanted):
            self._report("KB009", root, f"the top of the file is not {kind}")
        return value

    def _value(self, event: Any, path: Path) -> object:
        """Build the value that starts with this event."""
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._give_up(event, f"more than {MAX_NODES:,} values")
        self.places.marks[path] = event.start_mark
        if event.anchor is not None or event.tag is not None:
            self._refuse_features(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.AliasEvent):
            return None
        if len(path) >= MAX_DEPTH:
            self._give_up(event, f"nested deeper than {MAX_DEPTH} levels")
        return self._list(path) if isinstance(event, yaml.SequenceStartEvent) else self._mapping(path)

    def _list(self, path: Path) -> list[object]:
        items: list[object] = []
        while not isinstance(event := self._next_event(), yaml.SequenceEndEvent):
            if len(items) == self._list_limit:
                self._report("KB006", event, f"a list of more than {self._list_limit} items")
            items.append(self._value(event, (*path, len(items))))
        return items

    def _mapping(self, path: Path) -> dict[str, object]:
        fields: dict[str, object] = {}
        while not isinstance(event := self._next_event(), yaml.MappingEndEvent):
            key = self._key(event, path)
            fields[key] = self._value(self._next_event(), (*path, key))
        return fields

    def _key(self, event: Any, path: Path) -> str:
        """Return the text of a key; for one that cannot be used, a stand-in that no other key has."""
        unusable = f"?{self._nodes}"
        if not isinstance(event, yaml.ScalarEvent):
            self._value(event, (*path, unusable))
            self._report("KB007", event, "a key that is not text", "write a word before the colon")
            return unusable
        if event.anchor is not None or event.tag is not None:
            self._refuse_features(event)
        text: str = event.value
        child = (*path, text)
        if text == "<<" and not event.style:
            self._report("KB004", event, "a merge key (<<)", "write the fields out here")
        elif not isinstance(self._scalar(event), str):
            self._report("KB007", event, f'the key "{text}" is not text', "put quotes around it")
        elif child in self.keys.marks:
            again = f'the key "{safe(text, 60)}" again, first on line {self.keys[child].line}'
            self._report("KB003", event, again, "remove one of the two")
        else:
            self.keys.marks[child] = event.start_mark
            return text
        return unusable

    def _scalar(self, event: yaml.ScalarEvent) -> object:
        text: str = event.value
        if len(text) > MAX_TEXT:
            self._report("KB006", event, f"a text of more than {MAX_TEXT:,} characters")
        if event.style:
            # Only an escape such as "\e" can bring one in: the file itself was searched before.
            if event.style == '"' and (hidden := HIDDEN.search(text)):
                self._add(hidden_problem(hidden[0], _place_of(event.start_mark, self._file)))
            return text
        if text in _WORDS:
            return _WORDS[text]
        return self._number(event) if text[0] in "+-.0123456789" else text

    def _number(self, event: yaml.ScalarEvent) -> object:
        """Return the number, or the text where it only starts like one."""
        text: str = event.value
        hint = "put quotes around it if it is text"
        if _NOT_A_NUMBER.fullmatch(text):
            self._report("KB008", event, f"{text} is not a number that can be compared", hint)
        elif match := _NUMBER.fullmatch(text):
            if match.lastindex:
                if math.isfinite(number := float(text)):
                    return number
            elif len(text.lstrip("+-")) <= _MAX_DIGITS:
                return int(text)
            self._report("KB008", event, f"the number {safe(text, 20)} is too large", hint)
        return text

    def _refuse_features(self, event: Any) -> None:
        """Report an alias, or what stands before a value: an anchor, a tag."""
        if event.anchor is not None:
            kind = "alias *" if isinstance(event, yaml.AliasEvent) else "anchor &"
            self._report("KB004", event, f"the {kind}{safe(event.anchor, 60)}", "write the value out here")
        if tag := getattr(event, "tag", None):
            tag = tag.replace("tag:yaml.org,2002:", "!!")
            self._report("KB004", event, f"the tag {safe(tag, 60)}", "remove it, or quote the text")

    def _report(self, code: str, event: Any, message: str, hint: str = "") -> None:
        self._add(problem(code, _place_of(event.start_mark, self._file), message, hint))

    def _add(self, found: Problem) -> None:
        self.problems.append(found)
        if len(self.problems) >= MAX_PROBLEMS:
            raise _TooMuchError

    def _give_up(self, event: Any, message: str) -> None:
        self._report("KB006", event, message)
        raise _TooMuchError


_LINE_UP = "line it up with its neighbors, and look for a quote that closes too early"
_SYNTAX_HINTS = (
    ("mapping values are not allowed", 'put quotes around text that holds ": ", and check the indentation'),
    ("cannot start any token", "indent with spaces, not tabs; quote text that starts with @ or `"),
    ("expected key", _LINE_UP),
    ("expected <block end>", _LINE_UP),
    ("expected ',' or", "add a comma or close the bracket"),
    ("expected ':'", 'a key needs ": " after it'),
    ("<document start>", "nothing may follow the end of the document"),
    ("escape", "in single quotes a backslash is only a backslash"),
)


def _syntax_problem(error: Exception, file: str) -> Problem:
    """Say where reading stopped and, since that can be far below the cause, where the broken part began."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return problem("KB002", Location(file), "not valid YAML")
    stopped, what = _place_of(error.problem_mark, file), error.problem or "not valid YAML"
    if error.context and error.context_mark:
        began = _place_of(error.context_mark, file)
        if "quoted scalar" in error.context and "found unexpected" in what:
            return problem("KB002", began, f"this quote is still open at line {stopped.line}", "close it")
        if began != stopped:
            what += f", {error.context} from line {began.line}"
    hint = next((hint for sign, hint in _SYNTAX_HINTS if sign in what), "")
    return problem("KB002", stopped, what, hint)


def _place_of(mark: Any, file: str) -> Location:
    """Return the place of a mark, which PyYAML counts from 0."""
    return Location(file, mark.line + 1, mark.column + 1)
