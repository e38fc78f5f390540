"""The profile is one readable file of one's own; it is used with a word, checked strictly, and never lost."""

import json
import stat
from pathlib import Path

import pytest

FOLDER = Path("home/config/legpress-advisor")


def profile_of(tmp_path: Path, text: str | None = None) -> Path:
    path = tmp_path / FOLDER / "profile.yaml"
    if text is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return path


def test_set_writes_a_readable_file_that_only_its_owner_can_read(advisor, tmp_path: Path) -> None:
    ran = advisor("profile", "set", "--condition", "slipped disc", "--equipment", "dumbbells", "--level", "beginner")
    assert ran.code == 0
    path = profile_of(tmp_path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert "conditions:\n  - herniated-disc\n" in path.read_text(encoding="utf-8")
    assert [each.name for each in path.parent.iterdir()] == ["profile.yaml"]


def test_what_is_not_named_stays_as_it_was(advisor) -> None:
    advisor("profile", "set", "--condition", "slipped disc", "--level", "intermediate")
    advisor("profile", "set", "--answer", "leg-symptoms-now=no")
    shown = json.loads(advisor("profile", "show", "--json").stdout)
    assert shown["schema"] == "advisor.profile/1"
    assert shown["conditions"] == ["herniated-disc"]
    assert shown["level"] == "intermediate"
    assert shown["answers"] == {"leg-symptoms-now": "no"}


def test_commands_use_it_and_say_so(advisor) -> None:
    advisor("profile", "set", "--condition", "slipped disc", "--equipment", "dumbbells")
    safety = advisor("safety", "leg-press", "--json")
    assert "advisor: using your profile: herniated-disc" in safety.stderr
    assert "--no-profile" in safety.stderr
    assert [each["id"] for each in json.loads(safety.stdout)["conditions"]] == ["herniated-disc"]
    swaps = json.loads(advisor("alternatives", "leg-press", "--json").stdout)
    assert swaps["conditions"] == ["herniated-disc"]
    assert swaps["equipment"] == ["dumbbells"]
    everything = json.loads(advisor("list", "exercises", "--json", "--no-profile").stdout)["items"]
    mine = json.loads(advisor("list", "exercises", "--json").stdout)["items"]
    assert 0 < len(mine) < len(everything)


def test_no_profile_ignores_it(advisor) -> None:
    advisor("profile", "set", "--condition", "slipped disc")
    ran = advisor("safety", "leg-press", "--json", "--no-profile")
    assert "profile" not in ran.stderr
    assert json.loads(ran.stdout)["conditions"] == []


def test_what_is_named_joins_the_profile(advisor) -> None:
    advisor("profile", "set", "--condition", "slipped disc")
    ran = advisor("safety", "leg-press", "--json", "--condition", "bad knees")
    assert [each["id"] for each in json.loads(ran.stdout)["conditions"]] == ["herniated-disc", "knee-pain"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("conditons: [herniated-disc]\n", ":1:1: KB010"),
        ("conditions: [herniated-disk]\n", ":1:14: KB023"),
        ("conditions: herniated-disc\n", ":1:13: KB012"),
        ("level: beginner\nequipment:\n  - dumbels\n", ":3:5: KB023"),
        ("level: expert\n", ":1:8: KB012"),
        ("answers: {leg-symptoms-now: perhaps}\n", ":1:29: KB012"),
        ("conditions: [\n", ":"),
        ("level: beginner\nlevel: advanced\n", ":2:1: KB003"),
    ],
)
@pytest.mark.parametrize(
    "command", [("safety", "leg-press"), ("profile", "show"), ("profile", "set", "--level", "beginner")]
)
def test_a_broken_profile_is_named_with_its_place_and_kept(
    advisor, tmp_path: Path, text: str, place: str, command: tuple[str, ...]
) -> None:
    path = profile_of(tmp_path, text)
    ran = advisor(*command)
    assert ran.code == 3
    assert ran.stdout == ""
    assert f"profile.yaml{place}" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert path.read_text(encoding="utf-8") == text


def test_both_problems_of_a_profile_are_told(advisor, tmp_path: Path) -> None:
    profile_of(tmp_path, "level: expert\nconditions: [nothing-such]\n")
    ran = advisor("safety", "leg-press")
    assert "level must be" in ran.stderr
    assert "nothing-such" in ran.stderr


@pytest.mark.parametrize("typed", ["zygomycosis", "no chest pain", "numb around the groin"])
def test_only_conditions_are_kept(advisor, tmp_path: Path, typed: str) -> None:
    ran = advisor("profile", "set", "--condition", typed)
    assert ran.code == 2
    assert not profile_of(tmp_path).exists()


def test_what_changes_with_time_is_not_kept(advisor, tmp_path: Path) -> None:
    ran = advisor("profile", "set", "--answer", "weeks-pregnant=20")
    assert ran.code == 2
    assert "--answer weeks-pregnant=" in ran.stderr
    advisor("profile", "set", "--condition", "20 weeks pregnant")
    assert "20" not in profile_of(tmp_path).read_text(encoding="utf-8")


def test_setting_nothing_is_wrong_usage(advisor) -> None:
    assert advisor("profile", "set").code == 2


def test_clear_removes_it_even_when_broken(advisor, tmp_path: Path) -> None:
    path = profile_of(tmp_path, "][")
    assert advisor("profile", "clear").code == 0
    assert not path.exists()
    again = advisor("profile", "clear")
    assert (again.code, again.stdout) == (0, "There was no profile.\n")


def test_a_folder_that_cannot_be_written_is_one_clear_line(advisor, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("", encoding="utf-8")
    ran = advisor("profile", "set", "--level", "beginner", environment={"XDG_CONFIG_HOME": str(blocked)})
    assert ran.code == 3
    assert ran.stderr.startswith("advisor: cannot write")
    assert ran.stderr.count("\n") == 1


def test_a_beginner_in_the_profile_is_new_to_lifting(advisor) -> None:
    plain = json.loads(advisor("safety", "barbell-deadlift", "--json").stdout)
    advisor("profile", "set", "--level", "beginner")
    kept = json.loads(advisor("safety", "barbell-deadlift", "--json").stdout)
    flagged = json.loads(advisor("safety", "barbell-deadlift", "--json", "--no-profile", "--new-to-lifting").stdout)
    assert len(kept["advice"]) > len(plain["advice"])
    assert kept["advice"] == flagged["advice"]
