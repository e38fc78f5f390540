"""Where results go: files whole or not at all, and streams that close, fill up or cannot show every letter."""

import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

EXPLAIN = ("explain", "leg-press")


# Files


def test_a_result_can_be_written_to_a_file(run, tmp_path: Path) -> None:
    ran = run(*EXPLAIN, "--format", "markdown", "-o", "leg.md")
    assert (ran.code, ran.stdout) == (0, "")
    assert ran.stderr == "advisor: wrote leg.md\n"
    assert (tmp_path / "leg.md").read_text(encoding="utf-8").startswith("# ")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["leg.md"]


def test_a_file_has_no_color_unless_asked_for(run, tmp_path: Path) -> None:
    run(*EXPLAIN, "-o", "page.txt", environment={"FORCE_COLOR": "1"})
    assert "\x1b" not in (tmp_path / "page.txt").read_text(encoding="utf-8")
    run(*EXPLAIN, "-o", "page.txt", "--color", "always")
    assert "\x1b[" in (tmp_path / "page.txt").read_text(encoding="utf-8")


def test_a_file_can_take_every_letter_whatever_the_screen_can(run, tmp_path: Path) -> None:
    ran = run(*EXPLAIN, "-o", "page.txt", environment={"PYTHONIOENCODING": "ascii"})
    assert ran.code == 0
    assert "█" in (tmp_path / "page.txt").read_text(encoding="utf-8")


def test_an_existing_file_is_replaced_and_keeps_its_mode(run, tmp_path: Path) -> None:
    target = tmp_path / "mine.json"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    assert run(*EXPLAIN, "--json", "-o", str(target)).code == 0
    assert json.loads(target.read_text(encoding="utf-8"))["id"] == "leg-press"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_a_link_stays_a_link(run, tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("old", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("real.txt")
    assert run(*EXPLAIN, "-o", "link.txt").code == 0
    assert (tmp_path / "link.txt").is_symlink()
    assert "LEG PRESS" in (tmp_path / "real.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("target", [".", "no/such/folder/page.txt", "file/page.txt"])
def test_a_place_that_cannot_be_written_is_one_line_and_3(run, tmp_path: Path, target: str) -> None:
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    ran = run(*EXPLAIN, "-o", target)
    assert (ran.code, ran.stdout) == (3, "")
    assert ran.stderr.startswith(f"advisor: cannot write {target}: ")
    assert ran.stderr.count("\n") == 1
    assert (tmp_path / "file").read_text(encoding="utf-8") == "kept"
    assert not list(tmp_path.glob(".*page*"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_the_right_to_write_is_one_line_and_3(run, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    ran = run(*EXPLAIN, "-o", "locked/page.txt")
    assert (ran.code, ran.stderr.count("\n")) == (3, 1)


def test_a_device_is_written_to_and_left_in_place(run) -> None:
    assert run(*EXPLAIN, "-o", "/dev/null").code == 0
    assert not Path("/dev/null").is_file()
    full = run(*EXPLAIN, "-o", "/dev/full")
    assert (full.code, full.stderr.count("\n")) == (3, 1)


def test_a_dash_means_stdout(run) -> None:
    ran = run(*EXPLAIN, "-o", "-")
    assert ran.stdout.startswith("LEG PRESS")
    assert ran.stderr == ""


def test_an_error_leaves_no_file_and_an_old_one_as_it_was(run, tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("kept", encoding="utf-8")
    assert run("explain", "zzz", "-o", "old.txt").code == 2
    assert run("explain", "zzz", "-o", "new.txt").code == 2
    assert (tmp_path / "old.txt").read_text(encoding="utf-8") == "kept"
    assert not (tmp_path / "new.txt").exists()


# Streams


@pytest.mark.parametrize("arguments", [EXPLAIN, ("list", "exercises"), ("--help",), ("explain", "--help"), ("paths",)])
def test_a_reader_that_leaves_early_hears_no_complaint(spawn, arguments: tuple[str, ...]) -> None:
    finished = spawn(*arguments, shell="{} | head -n 1")
    assert finished.stderr == b""
    assert finished.stdout.count(b"\n") == 1
    assert finished.code in (0, 141)


@pytest.mark.parametrize("arguments", [EXPLAIN, ("--help",), ("--version",), ("schema",)])
def test_a_reader_that_was_never_there_leaves_the_program_in_silence(spawn, arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb", closefd=True) as gone:
        finished = spawn(*arguments, stdout=gone)
    assert (finished.code, finished.stderr) in ((141, b""), (1, b""))


@pytest.mark.parametrize("arguments", [EXPLAIN, ("paths",), ("--version",), ("--help",)])
def test_a_full_disk_is_one_line_and_3(spawn, arguments: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        finished = spawn(*arguments, stdout=full)
    assert (finished.code, finished.stderr.count(b"\n")) == (3, 1)
    assert b"No space left" in finished.stderr


def test_a_full_disk_under_stderr_changes_no_exit_code(spawn) -> None:
    with open("/dev/full", "wb") as full:
        assert spawn("explain", "zzz", stderr=full).code == 2


@pytest.mark.parametrize("closed", ["0<&-", "1>&-", "2>&-", "0<&- 1>&- 2>&-"])
def test_a_closed_stream_breaks_nothing(spawn, closed: str) -> None:
    assert spawn(*EXPLAIN, shell=f"{{}} {closed}").code == 0


def test_a_file_is_wanted_from_a_closed_stdin_in_vain(spawn) -> None:
    finished = spawn("validate", "-", shell="{} 0<&-")
    assert finished.code in (2, 3)
    assert finished.stderr.count(b"\n") == 1


def test_a_closed_stdin_is_called_that(spawn) -> None:
    assert b"NoneType" not in spawn("validate", "-", shell="{} 0<&-").stderr


@pytest.mark.parametrize(
    "command", [EXPLAIN, ("safety", "leg-press", "--back-condition"), ("alternatives", "lower-back")]
)
def test_a_screen_that_knows_only_ascii_gets_ascii(spawn, command: tuple[str, ...]) -> None:
    finished = spawn(*command, environment={"PYTHONIOENCODING": "ascii"})
    assert (finished.code, finished.stderr) == (0, b"")
    page = finished.stdout.decode("ascii")
    assert "\\x" not in page
    assert "\\u" not in page
    assert len(page.splitlines()) > 10


def test_the_c_locale_is_enough(spawn) -> None:
    environment = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    finished = spawn(*EXPLAIN, environment=environment)
    assert (finished.code, finished.stderr) == (0, b"")
    assert finished.stdout.startswith(b"LEG PRESS")


def test_a_screen_of_another_encoding_gets_what_it_can_show(spawn) -> None:
    finished = spawn(*EXPLAIN, environment={"PYTHONIOENCODING": "latin-1"})
    assert finished.code == 0
    assert b"\\u" not in finished.stdout


# Interrupts


def test_an_interrupt_ends_with_130_and_in_silence(interruptible) -> None:
    process = interruptible("validate", "-", "--stdin-name", "exercises/leg-press.yaml")
    time.sleep(0.7)
    assert process.poll() is None
    process.send_signal(signal.SIGINT)
    stdout, stderr = process.communicate(timeout=20)
    assert (process.returncode, stdout) == (130, b"")
    assert b"Traceback" not in stderr


def test_the_command_can_be_started_as_a_module_and_by_name(clean_environment: dict[str, str], tmp_path: Path) -> None:
    script = Path(sys.executable).parent / "advisor"
    if not script.exists():
        pytest.skip("the script is not installed beside this interpreter")
    done = subprocess.run([script, "--version"], env=clean_environment, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
