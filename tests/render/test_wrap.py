"""Lines break at spaces and lose nothing; comparisons stand side by side where they can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legpress_advisor.render import Terminal
from legpress_advisor.render.document import (
    Bar,
    Bars,
    Cell,
    Document,
    Grid,
    GridRow,
    Section,
    Span,
    heading,
    text,
)
from legpress_advisor.render.output import write
from legpress_advisor.render.wrap import cells, line_width, wrap

STYLES = st.sampled_from(["plain", "strong", "muted"])
TEXTS = st.lists(st.builds(Span, st.text("ab \u00a0日", max_size=12), STYLES), max_size=6).map(tuple)


@given(TEXTS, st.integers(1, 30))
def test_wrapping_keeps_every_word_and_its_meaning(spans: tuple[Span, ...], width: int) -> None:
    lines = wrap(spans, width)
    before = [(letter, span.style) for span in spans for letter in span.text if letter != " "]
    after = [(letter, span.style) for line in lines for span in line for letter in span.text if letter != " "]
    assert after == before


@given(TEXTS, st.integers(1, 30))
def test_a_line_is_too_wide_only_for_a_single_word(spans: tuple[Span, ...], width: int) -> None:
    for line in wrap(spans, width):
        assert line_width(line) <= width or " " not in "".join(span.text for span in line)


def test_wide_and_combining_characters_are_counted_as_they_stand() -> None:
    assert [cells(each) for each in ("abc", "日本", "e\u0301", "é", "✓", "")] == [3, 4, 1, 1, 1, 0]


def comparison(count: int) -> Document:
    names = tuple(text(f"Exercise number {number}") for number in range(1, count + 1))
    values = tuple(Cell(text("moderate load"), number % 4) for number in range(count))
    return Document(text("t"), (Grid(names, (GridRow(text("Spine compression"), values, text("Less is calmer.")),)),))


@pytest.mark.parametrize(("count", "width", "rows"), [(2, 100, 1), (3, 100, 1), (2, 60, 1), (4, 60, 4)])
def test_a_comparison_stands_side_by_side_where_there_is_room(count: int, width: int, rows: int) -> None:
    page = write(comparison(count), "rich", Terminal(width))
    assert sum("moderate" in line for line in page.splitlines()) == rows
    assert all(cells(line) <= width for line in page.splitlines())
    assert "Less is calmer." in page
    for grade in ("░░░", "█░░"):
        assert grade in page


@pytest.mark.parametrize("format", ["plain", "markdown", "html"])
def test_every_writer_knows_comparisons(format: str) -> None:
    page = write(comparison(2), format, Terminal())
    assert "Exercise number 2" in page
    assert "1/3" in page
    assert "Less is calmer." in page


def test_bars_of_all_sections_stand_in_one_column() -> None:
    def section(name: str, label: str) -> Section:
        return Section(heading(name), (Bars((Bar(text(label), 2, text("helps")),)),))

    document = Document(text("t"), (section("Works", "Quads"), section("Asks of you", "A much longer label")))
    page = write(document, "rich", Terminal(100)).splitlines()
    assert len({line.index("██░") for line in page if "██░" in line}) == 1


def test_the_right_hand_column_moves_under_its_line_where_it_is_narrow() -> None:
    bar = Bar(text("Lower back"), 1, text("holds"), (text("nobody has measured it in this lift so far"),))
    page = write(Document(text("t"), (Bars((bar,)),)), "rich", Terminal(60)).splitlines()
    assert page == ["Lower back  █░░  holds", "  nobody has measured it in this lift so far"]
