"""The schemas beside the knowledge, with which editors complete its files."""

import json
from pathlib import Path

import pytest

KNOWLEDGE = Path(__file__).parent.parent / "knowledge"
KINDS = {"exercise": "exercises", "condition": "conditions", "vocabulary": "vocabulary"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_in_the_folder_is_the_one_the_program_prints(advisor, kind):
    printed = advisor("schema", kind)
    assert printed.code == 0
    assert json.loads(printed.stdout) == json.loads((KNOWLEDGE / "schema" / f"{kind}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("kind", "folder"), KINDS.items())
def test_every_file_tells_editors_its_schema(kind, folder):
    wanted = f"# yaml-language-server: $schema=../schema/{kind}.json"
    files = sorted((KNOWLEDGE / folder).glob("*.yaml"))
    assert files
    assert [path.name for path in files if path.read_text(encoding="utf-8").split("\n", 1)[0] != wanted] == []
