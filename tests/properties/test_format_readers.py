"""Whatever bytes come in, a reader gives a sound reading or an error in words."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from luoshi.documents.formats import read_bytes
from luoshi.documents.formats.html import is_debris
from luoshi.documents.formats.xlsx_numbers import show_number
from luoshi.errors import ReadError

NAMES = st.sampled_from(["a.txt", "a.pdf", "a.docx", "a.html", "a.xlsx", "a.ofd", "a", "a.bin"])
HEADS = st.sampled_from(
    [b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"\xef\xbb\xbf", "落实".encode("gb18030")]
)
TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]) | st.sampled_from("\r\n\t一二三，。2"), min_size=1
)
_TAGS = (
    "<p> </p> <table> </table> <tr> <td> <td/rowspan=3> <td/colspan=2> <th> </td> <div> </div> <br> <h1> </h1> "
    "<ul/class=nav> <a/href=#> </a> <b> <!-- --> 甲 200张 &nbsp;"
)
TAGS = st.sampled_from(_TAGS.split())


@settings(max_examples=300, deadline=None)
@given(head=HEADS, body=st.binary(max_size=400), name=NAMES)
def test_any_bytes_are_read_or_refused_in_words(head: bytes, body: bytes, name: str) -> None:
    try:
        reading = read_bytes(head + body, name)
    except ReadError as error:
        told = (bool(error.what), error.where.startswith(name), bool(error.remedy))
    else:
        told = (bool(reading.text.strip("\ufeff \x1a")), True, True)
    assert told == (True, True, True)


@given(text=TEXT)
def test_a_text_comes_back_as_it_was_written(text: str) -> None:
    try:
        reading = read_bytes(text.encode(), "a.txt")
    except ReadError:
        assert not text.strip("\ufeff \t\r\n\u3000") or text.lstrip().startswith(
            ("%PDF-", "{\\rtf", "PK", "GIF8", "MZ")
        )
    else:
        assert reading.format == "html" or reading.text == text


@settings(deadline=None)
@given(parts=st.lists(TAGS, max_size=60))
def test_tables_of_any_markup_are_even_and_their_cells_stand_in_the_text(parts: list[str]) -> None:
    try:
        reading = read_bytes(("<html><body>" + "".join(parts)).encode(), "a.html")
    except ReadError:
        return
    for grid in reading.grids:
        assert len({len(row) for row in grid.rows}) == 1
        lines = grid.span.of(reading.text).split("\n")
        assert len(lines) == len(grid.rows)
        for line, row in zip(lines, grid.rows, strict=True):
            assert line.split("\t") == ["" if cell is None else cell.of(reading.text) for cell in row]


@given(value=st.floats(allow_nan=False, allow_infinity=False), code=st.text('0#.,%yYmdhs年;[]"\\_*E+@ G', max_size=12))
def test_any_number_in_any_format_is_shown(value: float, code: str) -> None:
    assert isinstance(show_number(repr(value), code), str)


@given(line=st.text(max_size=130))
def test_debris_is_told_in_bounded_time(line: str) -> None:
    assert isinstance(is_debris(line), bool)
