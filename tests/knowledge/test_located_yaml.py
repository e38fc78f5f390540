"""Ordinary YAML reads as expected, every value knows its place, and hostile bytes are refused with a line."""

import tracemalloc
from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from legpress_advisor.diagnostics import Location, Problem
from legpress_advisor.knowledge import located_yaml
from legpress_advisor.knowledge.located_yaml import Located, load_located
from legpress_advisor.knowledge.read_text import MAX_BYTES

PARSERS = [located_yaml._EventParser, located_yaml._PureParser]


@pytest.fixture(params=PARSERS, ids=["libyaml", "pure"], autouse=True)
def _each_parser(request: pytest.FixtureRequest) -> Iterator[None]:
    """Run every test with and without libyaml."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(located_yaml, "_EventParser", request.param)
        yield


def loaded(text: str | bytes, **options: bool) -> Located:
    result = load_located(text if isinstance(text, bytes) else text.encode(), "a.yaml", **options)
    assert isinstance(result, Located), [str(each) for each in result]
    return result


def refused(text: str | bytes, **options: bool) -> list[Problem]:
    result = load_located(text if isinstance(text, bytes) else text.encode(), "a.yaml", **options)
    assert isinstance(result, list), result.value
    assert result == sorted(result)
    assert all(each.location.file == "a.yaml" for each in result)
    return result


def places(text: str | bytes) -> list[tuple[str, int, int]]:
    return [(each.code, each.location.line, each.location.column) for each in refused(text)]


ORDINARY = """\
# a comment
id: leg-press
name: "Leg press: 45°"
aliases: [sled press, 'the sled']
summary: >
  A seated push
  with both legs.
steps:
- Sit.
- |
  Push.

  Breathe.
dose: {sets: 3, reps: 8.5, share: -0.5}
machine: true
retired: null
"""


class TestOrdinaryDocuments:
    def test_they_read_as_plain_yaml_does(self) -> None:
        assert loaded(ORDINARY).value == yaml.safe_load(ORDINARY)

    @given(
        st.dictionaries(
            st.from_regex(r"[a-z][a-z-]{0,9}", fullmatch=True),
            st.recursive(
                st.none()
                | st.booleans()
                | st.integers(-(10**12), 10**12)
                | st.text("abc:#'\"\\\n é-?[]{}", max_size=20),
                lambda inner: (
                    st.lists(inner, max_size=4) | st.dictionaries(st.text("xyz ", min_size=1), inner, max_size=4)
                ),
                max_leaves=12,
            ),
            min_size=1,
        )
    )
    def test_whatever_plain_yaml_writes_is_read_back(self, document: dict[str, object]) -> None:
        assert loaded(yaml.safe_dump(document, allow_unicode=True)).value == document

    def test_byte_order_mark_and_windows_line_ends_change_nothing(self) -> None:
        plain, windows = loaded(ORDINARY), loaded(b"\xef\xbb\xbf" + ORDINARY.replace("\n", "\r\n").encode())
        assert windows.value == plain.value
        assert dict(windows.places) == dict(plain.places)

    def test_loading_is_repeatable(self) -> None:
        first, second = loaded(ORDINARY), loaded(ORDINARY)
        assert (first.value, dict(first.places), dict(first.keys)) == (
            second.value,
            dict(second.places),
            dict(second.keys),
        )

    def test_a_list_is_accepted_at_the_top_only_on_request(self) -> None:
        assert loaded("- a\n- b\n", list_root=True).value == ["a", "b"]
        assert [each.code for each in refused("- a\n")] == ["KB009"]
        assert [each.code for each in refused("a: 1\n", list_root=True)] == ["KB009"]


OLD_YAML = [
    "no", "yes", "on", "off", "True", "NULL", "nan", "inf", "1:30", "3:0:1", "010", "-010", "1_0", "0x1F",
    "0o7", "1e", "e5", ".e5", "+", ".", "..", "=", "<<",
    "2026-13-45", "2026-01-01", "1.2.3", "10.1000/xyz", "8-12",
]  # fmt: skip


@pytest.mark.parametrize("text", OLD_YAML)
def test_what_old_yaml_would_convert_stays_text(text: str) -> None:
    assert loaded(f"a: {text}\n").value == {"a": text}


CORE = {
    "": None, "~": None, "null": None, "true": True, "false": False,
    "0": 0, "-12": -12, "+3": 3, "999999999999999": 10**15 - 1,
    "0.5": 0.5, ".5": 0.5, "5.": 5.0, "1e2": 100.0, "-1.5E-1": -0.15,
}  # fmt: skip


@pytest.mark.parametrize(("text", "value"), CORE.items())
def test_core_words_and_numbers_become_values(text: str, value: object) -> None:
    found = loaded(f"a: {text}\nb: '{text}'\n").value
    assert found == {"a": value, "b": text}
    assert isinstance(found, dict)
    assert type(found["a"]) is type(value)


class TestPlaces:
    TEXT = "id: x\nlimits:\n  - {demand: é, at: 2}\n  - demand: b\n"

    def test_every_value_and_key_has_one(self) -> None:
        found = loaded(self.TEXT)
        assert found.places[()] == Location("a.yaml", 1, 1)
        assert found.places[("limits", 0, "at")] == Location("a.yaml", 3, 21)
        assert found.keys[("limits", 0, "at")] == Location("a.yaml", 3, 17)
        assert found.places[("limits", 1, "demand")] == Location("a.yaml", 4, 13)
        assert set(found.places) - set(found.keys) == {(), ("limits", 0), ("limits", 1)}
        assert len(found.places) == 8

    def test_a_missing_field_is_placed_at_its_nearest_ancestor(self) -> None:
        found = loaded(self.TEXT)
        assert found.at(("limits", 1, "at")) == found.places[("limits", 1)] == Location("a.yaml", 4, 5)
        assert found.at(("limits", 9, "demand", 0)) == found.places[("limits",)]
        assert found.at(("nothing", "here")) == found.places[()]


class TestProblems:
    def test_all_that_can_be_skipped_over_are_reported_together(self) -> None:
        text = "level: avoid\nname: &n x\n1: one\nother: *n\nload: .inf\nlevel: ok\nend: !!str x\n"
        assert places(text) == [
            ("KB004", 2, 7), ("KB007", 3, 1), ("KB004", 4, 8),
            ("KB008", 5, 7), ("KB003", 6, 1), ("KB004", 7, 6),
        ]  # fmt: skip

    def test_a_duplicate_key_names_both_lines(self) -> None:
        (found,) = refused("level: avoid\nname: x\nlevel: ok\n")
        assert str(found) == 'a.yaml:3:1: KB003 the key "level" again, first on line 1 (remove one of the two)'

    def test_what_stands_below_a_duplicate_key_is_no_duplicate(self) -> None:
        assert places("a: {x: 1}\na: {x: 2}\n? [b]\n: {y: 1}\n? [c]\n: {y: 1}\n") == [
            ("KB003", 2, 1), ("KB007", 3, 3), ("KB007", 5, 3),
        ]  # fmt: skip

    def test_keys_are_the_same_however_they_are_quoted(self) -> None:
        assert places("'a': 1\n\"a\": 2\na: 3\n") == [("KB003", 2, 1), ("KB003", 3, 1)]

    def test_a_problem_before_a_syntax_error_is_not_lost(self) -> None:
        assert places("a: 1\na: 2\nb: c: d\n") == [("KB003", 2, 1), ("KB002", 3, 5)]

    def test_an_unclosed_quote_is_reported_where_it_opens(self) -> None:
        (found,) = refused("a: 1\nb: 'it\nc: 3\nd: 4\n")
        assert str(found) == "a.yaml:2:4: KB002 this quote is still open at line 5 (close it)"

    def test_a_syntax_error_says_where_the_broken_part_began(self) -> None:
        (found,) = refused("a: [1,\n  2\nb: 3\n")
        assert "from line 1" in found.message
        assert found.location.line == 3
        assert found.hint == "add a comma or close the bracket"

    def test_at_most_fifty_are_reported(self) -> None:
        assert len(refused("a: 1\n" * 1000)) == 50
        assert len(refused("a:\n" + '- "\\e"\n' * 400)) == 50
        assert len(refused("a: \u200b\n" * 1000)) == 50

    def test_what_they_quote_is_safe_to_show(self) -> None:
        (found,) = refused(f"{'k' * 900}: 1\n{'k' * 900}: 2\n")
        assert len(found.message) < 120


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        (b"", "KB009", 1, 1),
        (b"\n# only a comment\n", "KB009", 3, 1),
        (b"just text\n", "KB009", 1, 1),
        (b"a: 1\n---\nb: 2\n", "KB005", 2, 1),
        (b"a: 1\n...\n---\nb: 2\n", "KB005", 3, 1),
        (b"%YAML 1.1\n---\na: 1\n", "KB004", 1, 1),
        (b"%TAG ! tag:x,1:\n---\na: 1\n", "KB004", 1, 1),
        (b"a: 1\n<<: {b: 2}\n", "KB004", 2, 1),
        (b"a: !!python/object/apply:os.system [ls]\n", "KB004", 1, 4),
        (b"a: ! x\n", "KB004", 1, 4),
        (b"&a b: 1\n", "KB004", 1, 1),
        (b"a: 1\ntrue: 2\n", "KB007", 2, 1),
        (b"a: {~: 2}\n", "KB007", 1, 5),
        (b"a: {b, [c]: d}\n", "KB007", 1, 8),
        (b"a: .NaN\n", "KB008", 1, 4),
        (b"a: -.inf\n", "KB008", 1, 4),
        (b"a: 1e999\n", "KB008", 1, 4),
        (b"a: 1000000000000000\n", "KB008", 1, 4),
        (b"a: " + b"9" * 5_000 + b"\n", "KB008", 1, 4),
        (b"a: x\x00y\n", "KB001", 1, 5),
        (b"a: 1\nb: \x1b[2J\n", "KB001", 2, 4),
        (b'a: 1\nb: "\\e[2J"\n', "KB001", 2, 4),
        ("a: 1\nb: x\u202ey\n".encode(), "KB001", 2, 5),
        ("a: b\u2028c: d\n".encode(), "KB001", 1, 5),
        ("a: b\x85c: d\n".encode(), "KB001", 1, 5),
        (b"a: 1\rb: 2\n", "KB001", 1, 5),
        ("a: é\nb: é".encode() + b"\xff\n", "KB001", 2, 5),
        (b"\xef\xbb\xbfa: \xe9\n", "KB001", 1, 4),
        ("a: 1\n".encode("utf-16"), "KB001", 1, 1),
        ("a: 1\n".encode("utf-16-le"), "KB001", 1, 2),
        (b"a:\n\t- b\n", "KB002", 2, 1),
        (b"a: @b\n", "KB002", 1, 4),
        (b"a: b: c\n", "KB002", 1, 5),
        (b"a: 'x' y\n", "KB002", 1, 8),
        (b"a: " + b"x" * 10_001, "KB006", 1, 4),
        (b"x" * 10_001 + b": a", "KB006", 1, 1),
        (b"a:\n" + b"- b\n" * 501, "KB006", 502, 3),
        (b"a: " + b"[" * 32 + b"]" * 32, "KB006", 1, 35),
        (b"a: {" + b"b: {" * 31 + b"}" * 32, "KB006", 1, 4 + 31 * 4),
        (b"[" * 25_000, "KB006", 1, 33),
        (b"- " * 25_000, "KB006", 1, 65),
        (b"? " * 25_000, "KB006", 1, 65),
        (b"{? " * 25_000, "KB006", 1, 1 + 32 * 3),
        (b"".join(b"a%d: 1\n" % n for n in range(60_000)), "KB006", 50_000, 9),
        (b"#" * (MAX_BYTES + 1), "KB001", 1, 1),
    ],
    ids=lambda value: repr(value[:30]) if isinstance(value, bytes) else "",
)  # fmt: skip
def test_hostile_bytes_are_refused_with_a_place(text: bytes, code: str, line: int, column: int) -> None:
    assert places(text)[0] == (code, line, column)


def test_a_bomb_of_merge_keys_is_refused_at_once() -> None:
    bomb = "m0: &m0 {a: 1}\n" + "".join(f"m{n}: &m{n} {{<<: [*m{n - 1}, *m{n - 1}]}}\n" for n in range(1, 26))
    assert {each.code for each in refused(bomb)} == {"KB004"}


def test_a_bomb_of_aliases_is_refused_at_once() -> None:
    bomb = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
    assert {each.code for each in refused(bomb)} == {"KB004"}


def test_the_limits_themselves_are_allowed() -> None:
    loaded("a: " + "x" * 10_000)
    loaded("a:\n" + "- b\n" * 500)
    loaded("a: " + "[" * 31 + "]" * 31)
    loaded(b"a: 1\n" + b"#" * (MAX_BYTES - 5))


def test_the_limit_on_lists_can_be_raised() -> None:
    assert isinstance(load_located(b"a:\n" + b"- b\n" * 600, "a.yaml", list_limit=600), Located)


def test_the_largest_file_allowed_takes_little_memory() -> None:
    if located_yaml._EventParser is located_yaml._PureParser:
        pytest.skip("the same builder fed by a slower parser")
    items = b"- [" + b"1," * 497 + b"1]\n"
    tracemalloc.start()
    loaded(b"a:\n" + items * 100 + b"#" * (MAX_BYTES - 110_000))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 50 * MAX_BYTES


YAML_LIKE = st.text("ab019.:-?&*!<>|'\"\\[]{},#%@` \n\tUx~\x00\x1b\u2028\ufeffé", max_size=60).map(str.encode)


@given(st.binary(max_size=200) | YAML_LIKE)
def test_no_bytes_make_the_loader_raise(data: bytes) -> None:
    for parser in PARSERS:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(located_yaml, "_EventParser", parser)
            result = load_located(data, "a.yaml", list_root=True)
        if isinstance(result, list):
            assert 0 < len(result) <= 51
        else:
            assert all(line > 0 and column > 0 for _, line, column in result.places.values())


@pytest.mark.parametrize("escape", [r"\UFFFFFFFF", r"\U00110000", r"\ud800", r"\q", r"\x1"])
def test_impossible_escapes_are_refused_by_either_parser(escape: str) -> None:
    assert refused(f'a: "{escape}"\n')
