"""The profile: what a person told the program once, kept in one readable file that only they can read."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from legpress_advisor.cli.emit import emit_notice
from legpress_advisor.errors import UnreadableError, UsageError
from legpress_advisor.knowledge.base import KnowledgeBase
from legpress_advisor.knowledge.locate import config_folder
from legpress_advisor.text import closest, safe

TYPE_CHECKING = False
if TYPE_CHECKING:
    from legpress_advisor.diagnostics import Problem
    from legpress_advisor.knowledge.located_yaml import Located

FIELDS = ("conditions", "equipment", "level", "answers")
HEAD = """\
# Your profile, written by `advisor profile set`. Edit it as you like; nothing of it leaves this machine.
"""


class Profile(NamedTuple):
    """What holds for every command until it is changed; an empty profile holds nothing."""

    conditions: tuple[str, ...] = ()
    """Condition ids."""
    equipment: tuple[str, ...] = ()
    """Equipment ids."""
    level: str = ""
    answers: Mapping[str, str] = {}


def profile_path() -> Path:
    """Return where the profile lies, whether or not it is there."""
    return config_folder(os.environ) / "profile.yaml"


def profile_for(base: KnowledgeBase, *, ignored: bool) -> Profile:
    """Return the profile to use, and say on stderr that it is used."""
    profile = Profile() if ignored else read_profile(base)
    if profile != Profile():
        emit_notice(f"using your profile: {', '.join(summary(profile))} (--no-profile to ignore)")
    return profile


def summary(profile: Profile) -> Iterator[str]:
    """Yield what a profile holds, a few words each."""
    yield from profile.conditions
    yield from profile.equipment
    if profile.level:
        yield profile.level
    yield from (f"{key}={value}" for key, value in profile.answers.items())


def read_profile(base: KnowledgeBase) -> Profile:
    """Read the profile, empty if there is none; raises UnreadableError with its place if anything in it is wrong."""
    path = profile_path()
    try:
        os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return Profile()
    except OSError as error:
        raise UnreadableError(f"cannot read {path}: {error.strerror or error}") from None
    from legpress_advisor.diagnostics import Problem
    from legpress_advisor.knowledge.located_yaml import load_located, read_bytes

    data = read_bytes(path, str(path))
    if isinstance(data, Problem):
        raise _broken([data])
    located = load_located(data, str(path))
    if isinstance(located, list):
        raise _broken(located)
    if problems := list(_problems(base, located)):
        raise _broken(problems)
    return _profile(located.value)


def write_profile(profile: Profile) -> Path:
    """Write the profile beside its place and move it there; only its owner may read it."""
    path = profile_path()
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.parent.chmod(0o700)
        target = Path(os.path.realpath(path))
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(as_yaml(profile))
        os.replace(temporary, target)
    except OSError as error:
        with suppress(OSError):
            os.unlink(temporary)
        raise UnreadableError(f"cannot write {path}: {error.strerror or error}") from None
    return path


def clear_profile() -> bool:
    """Remove the profile; whether there was one."""
    try:
        profile_path().unlink()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise UnreadableError(f"cannot remove {profile_path()}: {error.strerror or error}") from None
    return True


def as_yaml(profile: Profile) -> str:
    """Return the file that holds a profile."""
    lines = [HEAD]
    for name in ("conditions", "equipment"):
        if values := getattr(profile, name):
            lines += [f"{name}:\n", *(f"  - {value}\n" for value in values)]
    if profile.level:
        lines.append(f"level: {profile.level}\n")
    if profile.answers:
        lines += ["answers:\n", *(f'  {key}: "{value}"\n' for key, value in profile.answers.items())]
    return "".join(lines)


def _profile(value: object) -> Profile:
    fields = value if isinstance(value, dict) else {}
    return Profile(
        conditions=tuple(fields.get("conditions") or ()),
        equipment=tuple(fields.get("equipment") or ()),
        level=fields.get("level") or "",
        answers={key: _text(each) for key, each in (fields.get("answers") or {}).items()},
    )


def _text(value: object) -> str:
    return f"{value:g}" if isinstance(value, int | float) and not isinstance(value, bool) else str(value)


def _broken(problems: Sequence[Problem]) -> UnreadableError:
    for each in problems[1:]:
        emit_notice(str(each))
    hint = {"": "advisor profile clear"}
    return UnreadableError(f"your profile cannot be used: {problems[0]}", labels=hint)


def _problems(base: KnowledgeBase, located: Located) -> Iterator[Problem]:
    """Yield whatever a profile may not hold, each with its place."""
    from legpress_advisor.diagnostics import problem

    fields = located.value if isinstance(located.value, dict) else {}
    for name in fields:
        if name not in FIELDS:
            near = closest(name, FIELDS) or FIELDS
            yield problem(
                "KB010", located.keys[(name,)], f'unknown field "{safe(name, 40)}"', f"known: {', '.join(near)}"
            )
    for kind, name in (("condition", "conditions"), ("equipment", "equipment")):
        yield from _listed(base, located, kind, name, fields.get(name))
    level = fields.get("level")
    if level not in (None, "beginner", "intermediate", "advanced"):
        yield problem("KB012", located.at(("level",)), "level must be beginner, intermediate or advanced")
    yield from _answers(base, located, fields.get("answers"))


def _listed(base: KnowledgeBase, located: Located, kind: str, name: str, values: object) -> Iterator[Problem]:
    from legpress_advisor.diagnostics import problem
    from legpress_advisor.knowledge import codes as codes  # defines KB023

    if values is None:
        return
    if not isinstance(values, list):
        yield problem("KB012", located.at((name,)), f"{name} must be a list of ids")
        return
    for index, value in enumerate(values):
        if not isinstance(value, str) or base.entry(kind, value) is None:
            near = closest(str(value), [entry.id for entry in base.entries(kind)])
            hint = f"did you mean {near[0]}?" if near else f"see: advisor list {name}"
            yield problem("KB023", located.at((name, index)), f'unknown {kind} "{safe(str(value), 40)}"', hint)


def _answers(base: KnowledgeBase, located: Located, values: object) -> Iterator[Problem]:
    from legpress_advisor.cli.session import checked_answer
    from legpress_advisor.diagnostics import problem

    if values is None:
        return
    if not isinstance(values, dict):
        yield problem("KB012", located.at(("answers",)), "answers must be a mapping of question ids")
        return
    for key, value in values.items():
        try:
            checked_answer(base, key, _text(value))
        except UsageError as error:
            yield problem("KB012", located.at(("answers", key)), error.message)
