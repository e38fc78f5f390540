"""`--ask` asks the warning signs first, then what the verdict turns on; nobody to ask is an error, not silence."""

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from legpress_advisor.knowledge.base import KnowledgeBase

WAIT_S = 30.0


class Terminal:
    """The program at a terminal of its own: what it shows, and keys to press."""

    def __init__(self, arguments: tuple[str, ...], environment: dict[str, str], folder: Path) -> None:
        self.main, terminal = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "legpress_advisor", *arguments],
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            env={**environment, "TERM": "dumb"},
            cwd=folder,
            start_new_session=True,
            preexec_fn=_own_terminal,  # noqa: PLW1509
        )
        os.close(terminal)
        self.shown = ""
        self.seen = 0

    def read_until(self, words: str) -> str:
        """Read on until what was shown since the last key ends with the words, or the program ends."""
        ends = time.monotonic() + WAIT_S
        while not self.shown[self.seen :].rstrip().endswith(words) and self._read(ends - time.monotonic()):
            pass
        return self.shown

    def read_all(self) -> str:
        """Read until the program ends, and wait for it."""
        ends = time.monotonic() + WAIT_S
        while self._read(ends - time.monotonic()):
            pass
        self.process.wait(timeout=WAIT_S)
        return self.shown

    def press(self, keys: str) -> None:
        self.seen = len(self.shown)
        os.write(self.main, keys.encode())

    def answer_all(self, keys: str) -> str:
        """Give the same answer to every prompt until the program ends."""
        while self.read_until("]")[self.seen :].rstrip().endswith("]") and self._is_asking():
            self.press(keys)
        return self.read_all()

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self.main)

    def _is_asking(self) -> bool:
        """Return whether the line that ends in a bracket is a prompt and not the end of a JSON list."""
        return self.shown.endswith("] ")

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self.main], [], [], max(0.0, seconds))
        assert ready, f"nothing for {WAIT_S} s after: {self.shown[-300:]}"
        try:
            data = os.read(self.main, 65536)
        except OSError:  # Linux says so when the other side has gone
            return False
        self.shown += data.decode("utf-8", "replace").replace("\r", "")
        return bool(data)


def _own_terminal() -> None:
    """Make the terminal the controlling one, so that Ctrl-C reaches the program."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@pytest.fixture
def at_terminal(clean_environment: dict[str, str], tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    opened: list[Terminal] = []

    def start(*arguments: str) -> Terminal:
        environment = {**clean_environment, "XDG_CONFIG_HOME": str(tmp_path / "config")}
        opened.append(Terminal(arguments, environment, tmp_path))
        return opened[-1]

    yield start
    for each in opened:
        each.close()


def test_where_nobody_can_be_asked_it_names_the_option_for_scripts(advisor) -> None:
    ran = advisor("safety", "leg-press", "--back-condition", "--ask")
    assert ran.code == 2
    assert ran.stdout == ""
    assert "--answer" in ran.stderr


def test_the_most_urgent_signs_come_first_and_a_yes_stops_at_once(
    at_terminal: Callable[..., Terminal], shipped_base: KnowledgeBase
) -> None:
    terminal = at_terminal("safety", "leg-press", "--back-condition", "--ask")
    first = terminal.read_until("[y/n]")
    assert "signs that need help now" in first
    assert any(sign.sign in first for sign in shipped_base.symptoms.values() if sign.urgency == "emergency")
    terminal.press("y\n")
    shown = terminal.read_all()
    assert terminal.process.returncode == 0
    assert shown.count("[y/n]") == 1
    assert "emergency" in shown.lower()
    assert "Set-up" not in shown


def test_no_to_every_sign_and_question_ends_in_the_report(at_terminal: Callable[..., Terminal]) -> None:
    terminal = at_terminal("safety", "leg-press", "--back-condition", "--ask")
    shown = terminal.answer_all("n\n")
    assert terminal.process.returncode == 0
    assert "Questions that can change the answer" in shown
    assert shown.index("need help now") < shown.index("Questions that can change the answer")
    assert "General education, not medical care." in shown


def test_enter_skips_and_counts_as_the_cautious_answer(at_terminal: Callable[..., Terminal], advisor) -> None:
    terminal = at_terminal("safety", "leg-press", "--back-condition", "--ask", "--json")
    shown = terminal.answer_all("\n")
    plain = advisor("safety", "leg-press", "--back-condition", "--json").stdout
    assert terminal.process.returncode == 0
    assert plain in shown


def test_an_unreadable_answer_is_asked_again(at_terminal: Callable[..., Terminal]) -> None:
    terminal = at_terminal("safety", "leg-press", "--ask")
    terminal.read_until("[y/n]")
    terminal.press("perhaps\n")
    assert "Please answer y or n" in terminal.read_until("[y/n]")


@pytest.mark.parametrize("keys", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
def test_leaving_ends_with_130_and_no_report(at_terminal: Callable[..., Terminal], keys: str) -> None:
    terminal = at_terminal("safety", "leg-press", "--back-condition", "--ask")
    terminal.read_until("[y/n]")
    terminal.press(keys)
    shown = terminal.read_all()
    assert terminal.process.returncode == 130
    assert "General education" not in shown
    assert "Traceback" not in shown
