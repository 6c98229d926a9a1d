"""Indicator tables of plans whose rows count up with blanks between the cells, as a PDF's text layer leaves them.

7 每万人口发明专利拥有量 件 预期性 30左右 -: number, name, unit, nature, values. A name or a unit too long for its
column stands on the lines above and below its row: 全社会研发经费支出相当于 / 6 % 预期性 4.5 - / 全市生产总值比例.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_words import NATURE, PUNCTUATED, Cell, TextTable
from luoshi.text.quantity import unit_pattern

_ROW: Final = re.compile(
    rf"(?P<count>\d{{1,2}})(?:\s+(?P<what>\S.*?))?\s+(?P<nature>{NATURE.pattern})\s+(?P<values>\S.*)"
)
_UNIT_END: Final = re.compile(
    rf"(?:^|\s)(?P<unit>(?:[万亿千百]*(?:{unit_pattern()})|%|％|‰|/)(?:[（(][^）)]{{1,4}}[）)])?)$"
)
_UNIT_PIECE: Final = re.compile(r"[万亿千百]*[一-鿿]{0,2}(?:/[万亿千百]*[一-鿿]{0,2})?")
_VALUE: Final = re.compile(r"[<>≤≥＜＞]\s?\S+|\[[^\]]*\]|［[^］]*］|〔[^〕]*〕|\S+")
_VALUE_TITLE: Final = re.compile(r"(?:19|20)\d\d|目标|年均|累计|实绩|实际|现状|基期|预计|完成|规划")
_DATED: Final = re.compile(r"(?:19|20)\d\d|五[”\"]")
_NOTE_MARK: Final = re.compile(r"(?<=[一-鿿）)])\d$")
_HEADS: Final = (
    re.compile(r"序\s*号?"),
    re.compile(r"指\s*标(?:\s*名\s*称)?|名\s*称"),
    re.compile(r"(?:计量)?单\s*位"),
    re.compile(r"属\s*性|性\s*质|类\s*型"),
)
_PROSE: Final = re.compile("[。；！？]|.{40}")
_HEAD_WORDS: Final = ("属性", "性质", "指标", "指 标", "序")
_MOST_HEADS, _FEWEST_ROWS, _MOST_VALUES, _MOST_BETWEEN = 6, 4, 4, 3
_WIDEST_HEAD: Final = 80  # half widths
_LONGEST_ROW: Final = 200  # characters of a row, the blanks between its cells among them
_NATURE: Final = re.compile("(?:预期|约束|指导|引导|导向|监测)")
_LONGEST_PIECE: Final = 24  # characters of a piece of a name


@dataclass(slots=True)
class _Row:
    """A row on its way: the line it stands on and the stretches of its name and its unit."""

    line: Line
    match: re.Match[str]
    name: list[tuple[int, int]] = field(default_factory=list)
    unit: list[tuple[int, int]] = field(default_factory=list)
    open_unit: bool = False
    halved: bool = False  # the first half of its name stood above

    def lacks(self) -> bool:
        """Whether pieces of it stand on other lines."""
        return not self.name or not self.unit or self.open_unit or self.halved


def may_head_natures(line: Line) -> bool:
    """Whether a line may be the first of the heads of such a table."""
    short = line.width <= _WIDEST_HEAD and not line.text[0].isdigit()
    return short and any(word in line.text for word in _HEAD_WORDS)


def read_spaced_natures(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose heads begin on the line at ``start``, or None."""
    first = next((at for at in range(start + 1, min(len(lines), start + 1 + _MOST_HEADS)) if _as_row(lines[at])), 0)
    if not first or any(PUNCTUATED.search(line.text) for line in lines[start:first]):
        return None
    rows, gaps, stop = _collect(lines, first)
    held = any(_NATURE.search(line.text) for gap in gaps for line in gap)  # a row whose number stands above it
    if len(rows) < _FEWEST_ROWS or held:
        return None
    for at, gap in enumerate(gaps):
        _share(gap, rows[at], rows[at + 1] if at + 1 < len(rows) else None)
    values = [_values(row) for row in rows]
    width = Counter(map(len, values)).most_common(1)[0][0]
    if not 0 < width <= _MOST_VALUES:
        return None
    cells: list[list[Cell | None]] = [_header(lines[start:first], width)]
    for row, told in zip(rows, values, strict=True):
        kept: list[Cell | None] = [[each] for each in told[:width]]
        kept += [None] * (width - len(kept))
        cells.append([[_span(row, "count")], row.name or None, row.unit or None, [_span(row, "nature")], *kept])
    return TextTable(cells, 1, list(lines[start:stop]))


def _as_row(line: Line) -> re.Match[str] | None:
    # the pattern tries every blank before a nature: only short lines that hold one
    return _ROW.fullmatch(line.text) if len(line.text) <= _LONGEST_ROW and _NATURE.search(line.text) else None


def _collect(lines: Sequence[Line], first: int) -> tuple[list[_Row], list[list[Line]], int]:
    """The rows from a line on, which count up, the lines between each and the next, and where they end."""
    rows: list[_Row] = []
    gaps: list[list[Line]] = []
    stop = first
    gap: list[Line] = []
    for at in range(first, len(lines)):
        match = _as_row(lines[at])
        if match and (not rows or int(match["count"]) > int(rows[-1].match["count"])):
            if rows:
                gaps.append(gap)
            rows.append(_row(lines[at], match))
            gap, stop = [], at + 1
        elif match or _PROSE.search(lines[at].text) or len(gap) == _MOST_BETWEEN:
            break
        else:
            gap = [*gap, lines[at]]
    ended = gap[:1] if rows and rows[-1].lacks() and gap and len(gap[0].text) <= _LONGEST_PIECE else []
    return rows, [*gaps, ended], stop + len(ended)


def _row(line: Line, match: re.Match[str]) -> _Row:
    row = _Row(line, match)
    what = match["what"] or ""
    begin = line.start + (match.start("what") if what else 0)
    unit = _UNIT_END.search(what)
    if unit:
        row.unit.append((begin + unit.start("unit"), begin + unit.end("unit")))
    name = _NOTE_MARK.sub("", (what[: unit.start()] if unit else what).rstrip())
    if name:
        row.name.append((begin, begin + len(name)))
    return row


def _share(gap: list[Line], above: _Row, below: _Row | None) -> None:
    """Give the lines between two rows to the one that they go on: half a name stands over its row, half under it."""
    wants = below is not None and below.lacks()
    under = gap[: 1 if len(gap) > 1 or not wants or (above.lacks() and above.name) else 0] if above.lacks() else []
    for line in under:
        _add(above, line, before=False)
    if below is not None and wants:
        for line in gap[len(under) :]:
            _add(below, line, before=True)


def _add(row: _Row, line: Line, before: bool) -> None:
    piece = (line.start, line.start + len(line.text))
    unit = row.name and row.match["what"] and _UNIT_PIECE.fullmatch(line.text)
    if unit:
        row.open_unit = line.text.endswith("/")
    else:
        row.halved = before and not row.name
    spans = row.unit if unit else row.name
    own = 0 if before and row.match["what"] is None else len(spans)
    spans.insert(0 if before and spans and spans[0][0] > piece[0] else own, piece)


def _span(row: _Row, group: str) -> tuple[int, int]:
    begin, end = row.match.span(group)
    return (row.line.start + begin, row.line.start + end)


def _values(row: _Row) -> list[tuple[int, int]]:
    """The stretches of a row's values."""
    begin = row.line.start + row.match.start("values")
    return [(begin + each.start(), begin + each.end()) for each in _VALUE.finditer(row.match["values"])]


def _header(heads: Sequence[Line], width: int) -> list[Cell | None]:
    """The heads of number, name, unit, nature and values; one of a value that says no year is the one above it."""
    found: list[Cell | None] = []
    for head in _HEADS:
        told = next(((line, match) for line in heads if (match := head.search(line.text))), None)
        found.append([(told[0].start + told[1].start(), told[0].start + told[1].end())] if told else None)
    titles: list[list[tuple[int, int]]] = []
    over: list[tuple[int, int]] = []
    for line in heads:
        parts = [match for match in re.finditer(r"\S+", line.text) if _VALUE_TITLE.search(match[0])]
        spans = [(line.start + match.start(), line.start + match.end()) for match in parts]
        if len(parts) == width:
            titles = [
                [span] if _DATED.search(match[0]) or not over else list(over)
                for match, span in zip(parts, spans, strict=True)
            ]
        elif len(parts) == 1:
            over = spans
    return [*found, *(titles or [list(over)] * width)]
