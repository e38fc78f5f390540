"""What the tests of the command line share: runs that never end in a traceback, and runs at the level of bytes."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any, NamedTuple, Protocol

import pytest


class Finished(NamedTuple):
    """How a run at the level of bytes ended."""

    code: int
    stdout: bytes
    stderr: bytes


class Spawn(Protocol):
    """Starts the program with streams of one's own and any bytes as arguments."""

    def __call__(
        self,
        *arguments: str | bytes,
        environment: Mapping[str, str | None] | None = None,
        stdin: int | IO[Any] = subprocess.DEVNULL,
        stdout: int | IO[Any] = subprocess.PIPE,
        stderr: int | IO[Any] = subprocess.PIPE,
        shell: str = "",
    ) -> Finished: ...


@pytest.fixture(scope="session", autouse=True)
def _compiled(clean_environment: dict[str, str]) -> None:
    """Compile the knowledge before the first test, so that no test hears that it was compiled."""
    first = [sys.executable, "-m", "legpress_advisor", "explain", "leg-press"]
    subprocess.run(first, env=clean_environment, capture_output=True, check=False)


@pytest.fixture
def run(advisor):
    """Run one command line; whatever it was, no traceback may be seen."""

    def checked(*arguments: str, **how):
        ran = advisor(*arguments, **how)
        assert "Traceback" not in ran.stdout + ran.stderr, ran.stderr
        assert ran.code in (0, 1, 2, 3), ran
        return ran

    return checked


@pytest.fixture
def spawn(clean_environment: dict[str, str], tmp_path: Path) -> Spawn:
    """Start the program as `run` does, on the level of bytes; `shell` is what to do around it, as "exec {} | head"."""

    def start(
        *arguments: str | bytes,
        environment: Mapping[str, str | None] | None = None,
        stdin: int | IO[Any] = subprocess.DEVNULL,
        stdout: int | IO[Any] = subprocess.PIPE,
        stderr: int | IO[Any] = subprocess.PIPE,
        shell: str = "",
    ) -> Finished:
        changed = {**clean_environment, **(environment or {})}
        kept = {name: value for name, value in changed.items() if value is not None}
        command: Sequence[str | bytes] = [sys.executable, "-m", "legpress_advisor", *arguments]
        if shell:
            # A non-interactive bash starts its children without the signals that Python ignores.
            command = ["bash", "-o", "pipefail", "-c", shell.format('"$@"'), "bash", *command]
        done = subprocess.run(
            command, env=kept, cwd=tmp_path, stdin=stdin, stdout=stdout, stderr=stderr, timeout=60, check=False
        )
        finished = Finished(done.returncode, done.stdout or b"", done.stderr or b"")
        assert b"Traceback" not in finished.stderr, finished.stderr.decode(errors="replace")
        return finished

    return start


@pytest.fixture
def interruptible(clean_environment: dict[str, str], tmp_path: Path):
    """Start the program with an open stdin, so that it waits, and return the process."""
    started: list[subprocess.Popen[bytes]] = []

    def start(*arguments: str) -> subprocess.Popen[bytes]:
        # Background processes of a shell ignore interrupts, and children inherit that.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        process = subprocess.Popen(
            [sys.executable, "-m", "legpress_advisor", *arguments],
            env=clean_environment,
            cwd=tmp_path,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        signal.signal(signal.SIGINT, before)
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
        process.communicate()
