"""Files are read without ever waiting, and whatever cannot be read is a problem, not a crash."""

import os
import pathlib
import socket

import pytest

from legpress_advisor.diagnostics import Problem
from legpress_advisor.knowledge.read_text import MAX_BYTES, decode_text, read_bytes


def message(path: pathlib.Path) -> str:
    result = read_bytes(path, "shown")
    assert isinstance(result, Problem)
    return str(result)


def test_a_regular_file_gives_its_bytes(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"a: 1\r\n")
    assert read_bytes(tmp_path / "a.yaml", "a.yaml") == b"a: 1\r\n"


def test_the_largest_file_allowed_is_read_and_one_byte_more_refused(tmp_path: pathlib.Path) -> None:
    (tmp_path / "full").write_bytes(b"#" * MAX_BYTES)
    (tmp_path / "over").write_bytes(b"#" * (MAX_BYTES + 1))
    assert len(read_bytes(tmp_path / "full", "full")) == MAX_BYTES
    assert message(tmp_path / "over") == "shown:1:1: KB001 is larger than 1,048,576 bytes (split it)"


def test_missing_files_folders_and_loops_are_problems(tmp_path: pathlib.Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    assert message(tmp_path / "none") == "shown:1:1: KB001 cannot be read: No such file or directory"
    assert "KB001 cannot be read" in message(tmp_path / "loop")
    assert "KB001" in message(tmp_path)


def test_names_no_file_can_have_are_problems(tmp_path: pathlib.Path) -> None:
    assert message(tmp_path / "a\0b") == "shown:1:1: KB001 cannot be read: no file can have this name"
    assert "KB001" in message(tmp_path / "\udfff\ud800")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_what_would_block_or_never_end_is_a_problem(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # socket paths must be short
    os.mkfifo("fifo")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        assert "KB001" in message(tmp_path / "socket")
    assert message(tmp_path / "fifo") == "shown:1:1: KB001 is not a regular file"
    assert message(pathlib.Path("/dev/zero")) == "shown:1:1: KB001 is not a regular file"


def test_text_is_decoded_without_byte_order_mark_and_carriage_returns() -> None:
    assert decode_text(b"\xef\xbb\xbfa: \xc3\xa9\r\nb: 2\n", "a.yaml") == "a: \u00e9\nb: 2\n"


def test_each_hidden_character_is_named_with_its_place() -> None:
    assert [str(each) for each in decode_text("a: \u200bx\nb: \x1b\n".encode(), "a.yaml")] == [
        "a.yaml:1:4: KB001 holds the hidden character U+200B, zero width space (remove it)",
        "a.yaml:2:4: KB001 holds the hidden character U+001B, a control character (remove it)",
    ]
