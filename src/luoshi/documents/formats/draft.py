"""The text of a `Reading` while it is being put together: lines, headings and tables in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from luoshi.documents.limits import DEFAULT, Limits
from luoshi.documents.reading import Box, Grid, Page, Reading
from luoshi.errors import TooLarge
from luoshi.said import said
from luoshi.text.span import Span

BREAKS = re.compile(r"[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
INVISIBLE = re.compile(r"[\u200b\u200c\u200d\u2060\ufeff\u00ad\x00-\x08\x0e-\x1b\x1f\x7f]")
BLANKS = " \t\r\n\v\f\u00a0"


def one_line(text: str) -> str:
    """``text`` without line breaks, tabs, invisible characters and blanks at its end; a break becomes one blank.

    >>> one_line("新增床位\\t200张\\u200b\\n")
    '新增床位 200张'
    """
    return INVISIBLE.sub("", BREAKS.sub(" ", text)).strip(BLANKS)


def glue(left: str, right: str) -> str:
    """What stands between two parts of a cell or line that was broken only for want of room.

    A blank between two words of Latin letters, nothing in all other places.

    >>> glue("区发展", "改革委"), glue("Free", "Trade"), glue("1,7", "03")
    ('', ' ', '')
    """
    if left[-1:].isascii() and right[:1].isascii() and left[-1:].isalpha() and right[:1].isalpha():
        return " "
    return ""


class Draft:
    """Gathers lines and tables, and knows at which offset it stands."""

    def __init__(self, name: str, limits: Limits = DEFAULT) -> None:
        self._name = name
        self._most = limits.characters
        self._parts: list[str] = []
        self._length = 0
        self.headings: list[Span] = []
        self.grids: list[Grid] = []
        self.pages: list[Page] = []
        self.boxes: list[Box] = []
        self.problems: list[str] = []

    @property
    def offset(self) -> int:
        """Where the next character will stand."""
        return self._length

    def _put(self, text: str) -> Span:
        span = Span(self._length, self._length + len(text))
        self._parts.append(text)
        self._length = span.end
        if self._length > self._most:
            raise TooLarge(
                said("文字超过 {most} 字，已停止。", most=self._most), where=self._name, remedy="请拆分文件后再读。"
            )
        return span

    def line(self, text: str, *, heading: bool = False) -> Span:
        """Add a line as it is, without its break; gives its span."""
        span = self._put(text)
        self._put("\n")
        if heading and text.strip():
            self.headings.append(span)
        return span

    def paragraph(self, text: str, *, heading: bool = False) -> Span | None:
        """Add a paragraph, tidied; None when nothing is left of it."""
        tidy = INVISIBLE.sub("", text).strip()
        return self.line(tidy, heading=heading) if tidy else None

    def grid(self, rows: Sequence[Sequence[str | None]]) -> Grid | None:
        """Add a table, a row a line with tabs between cells; None when no cell holds text."""
        if not any(cell and cell.strip() for row in rows for cell in row):
            return None
        start = self._length
        placed: list[tuple[Span | None, ...]] = []
        for row in rows:
            placed.append(tuple(self._cells(row)))
            self._put("\n")
        grid = Grid(Span(start, self._length - 1), tuple(placed))
        self.grids.append(grid)
        return grid

    def _cells(self, row: Sequence[str | None]) -> Iterable[Span | None]:
        for column, cell in enumerate(row):
            if column:
                self._put("\t")
            yield None if cell is None else self._put(one_line(cell))

    def has_text(self) -> bool:
        """Whether any character other than blanks was added."""
        return any(part.strip() for part in self._parts)

    def finish(self, format: str, *, whole_lines: bool, title: str | None = None) -> Reading:
        """The `Reading` of everything that was added; the last line break is kept."""
        return Reading(
            text="".join(self._parts),
            whole_lines=whole_lines,
            format=format,
            title=title or None,
            headings=tuple(self.headings),
            grids=tuple(self.grids),
            pages=tuple(self.pages),
            boxes=tuple(self.boxes),
            problems=tuple(self.problems),
        )
