"""Tables that are only text: cells set apart by tabs, bars or blanks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from luoshi.documents.lines import Line
from luoshi.lexicon import load
from luoshi.text.numbering import Marker, parse_marker

Stretch = tuple[int, int]
Cell = list[Stretch]

_TAB = re.compile(r"\t|\|")
_WIDE_GAP = re.compile(r"[ \u3000\xa0]{2,}")
_BLANK = re.compile(r"[ \u3000\xa0]+")
_BULLET = re.compile(r"[●•■◆◇○□▪▲△►▶➢➤❖\ue000-\uf8ff]|<li>")
_BULLET_HEAD = re.compile(r"(?:<[^>]{1,60}>\s*)*[●•■◆◇○□▪▲△►▶➢➤❖\ue000-\uf8ff]|<li>")
_VALUE = re.compile(r"[-+−]?[\d１-９]|[≥≤><＞＜约±]\s?\d|[—–-]\Z")
_ENDED = re.compile(r"[。；！？][”’）)]*\Z")
_PUNCTUATED = re.compile(r"[，。；：！？]")
_QUALIFIER = re.compile(r"[\u4e00-\u9fff]{1,4}\Z")
_RULE = re.compile(r"[\s|:：+=\-—─━┄┈]+\Z")
_YEAR_FIELD = re.compile(r"(?:19|20)\d\d\Z")


@dataclass(slots=True)
class TextTable:
    """A table found in lines: cells as lists of stretches of the source, header rows counted, and where its lines stand."""

    rows: list[list[Cell | None]] = field(default_factory=list)
    header_rows: int = 0
    lines: list[Line] = field(default_factory=list)
    caption: list[Line] = field(default_factory=list)
    repeats: list[Line] = field(default_factory=list)  # header rows printed again after a page break


@lru_cache(maxsize=1)
def _words() -> tuple[tuple[str, ...], re.Pattern[str], re.Pattern[str]]:
    tables = load("tables")
    caption = tables["caption"]
    return tuple(tables["header"]["endings"]), re.compile("|".join(caption["patterns"])), re.compile(caption["unit"])


def is_caption(text: str) -> bool:
    """Whether a line is headed 表 N or 续表; not a sentence that only begins so.

    >>> is_caption("表 3 2024年主要指标完成情况"), is_caption("表示感谢"), is_caption("表1显示，全年增长5%。")
    (True, False, False)
    """
    return (
        text[:1] in "表续附专图" and len(text) <= 70 and not _ENDED.search(text) and _words()[1].match(text) is not None
    )


def is_unit_remark(text: str) -> bool:
    """Whether a line only says the unit of a table: 单位：万元."""
    return len(text) <= 24 and _words()[2].fullmatch("".join(text.split())) is not None


def is_header(cells: Sequence[str]) -> bool:
    """Whether the words of a row are those of a header: short, no values, and at least one known from headers.

    >>> is_header(["指标名称", "计量单位", "“十五五”目标值"]), is_header(["粮食产量", "5.2万吨"])
    (True, False)
    """
    texts = [cell for cell in cells if cell]
    if len(texts) < 2 or any(len(text) > 24 or _PUNCTUATED.search(text) for text in texts):
        return False
    if any(_VALUE.match(text) and not re.match(r"(?:19|20)\d\d年?", text) for text in texts):
        return False
    endings = _words()[0]
    bare = [re.sub(r"[（(][^（）()]*[）)]", "", text).strip() for text in texts]
    return any(text.endswith(endings) or text.startswith(("序号", "指标")) for text in bare)


def find_tables(lines: Sequence[Line], folded: str, titles: frozenset[int] = frozenset()) -> list[TextTable]:
    """All tables in the lines, in order. ``titles`` are starts of lines that are titles and so never captions."""
    found: list[TextTable] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        table: TextTable | None = None
        if line.start not in titles:
            if _has_tabs(line, folded):
                table = _read_tabs(lines, index, folded)
            elif " " in line.text or "\u3000" in line.text:
                table = _read_columns(lines, index)
        if table is None:
            index += 1
            continue
        table.caption = _caption(lines, index, titles, {one.start for one in found[-1].lines} if found else set())
        found.append(table)
        index += len(table.lines) + len(table.repeats)
    return found


def _caption(lines: Sequence[Line], index: int, titles: frozenset[int], used: set[int]) -> list[Line]:
    """The lines above a table that name it: a remark of the unit, then 表 N or a short line without a full stop."""
    taken: list[Line] = []
    for line in reversed(lines[max(0, index - 3) : index]):
        if line.start in titles or line.start in used or "\t" in line.text:
            break
        if is_unit_remark(line.text) and not taken:
            taken.append(line)
            continue
        if is_caption(line.text):
            taken.append(line)
            break
        plain = (
            len(line.text) <= 40
            and not _PUNCTUATED.search(line.text)
            and not isinstance(parse_marker(line.text), Marker)
        )
        if plain and (not taken or is_unit_remark(taken[-1].text)):
            above = lines[lines.index(line) - 1] if line is not lines[0] else None
            if above is None or _ENDED.search(above.text) or above.width < 40 or above.text[-1] in "：:":
                taken.append(line)
        break
    return taken[::-1]


# Tabs and bars ------------------------------------------------------------------------------------------------------


def _has_tabs(line: Line, folded: str) -> bool:
    if "\t" in line.text:
        return True
    if line.text[0] == "|" and line.text.count("|") >= 2:
        return True
    return line.lead > 0 and "\t" in folded[line.start - line.lead : line.start]


def _cells_of(line: Line, folded: str) -> list[Cell | None]:
    start = line.start - line.lead
    if line.text[0] == "|":
        start, separator = line.start + 1, "|"
        raw = folded[start : line.end - (1 if line.text.endswith("|") else 0)]
    else:
        raw, separator = folded[start : line.end], "\t"
    cells: list[Cell | None] = []
    for piece in raw.split(separator):
        text = piece.strip()
        at = start + len(piece) - len(piece.lstrip())
        cells.append([(at, at + len(text))] if text else None)
        start += len(piece) + 1
    return cells


def _texts(cells: Sequence[Cell | None], folded: str) -> list[str]:
    return ["".join("".join(folded[s:e].split()) for s, e in cell) if cell else "" for cell in cells]


def _read_tabs(lines: Sequence[Line], start: int, folded: str) -> TextTable | None:
    table = TextTable()
    header: list[str] = []
    columns = 0
    for index in range(start, len(lines)):
        line = lines[index]
        if not _has_tabs(line, folded):
            if not _is_cell_tail(lines, index, folded) or not table.rows:
                break
            last = next((cell for cell in reversed(table.rows[-1]) if cell), None)
            if last is None:
                break
            last.append(line.span)
            table.lines.append(line)
            continue
        cells = _cells_of(line, folded)
        texts = _texts(cells, folded)
        if _RULE.match(line.text) and line.text[0] == "|":
            table.repeats.append(line)
            continue
        if table.rows and texts == header:
            table.repeats.append(line)
            continue
        heads = is_header(texts)
        if table.rows and ((heads and len(table.rows) > 1 and len(cells) >= 2) or (line.gap and len(cells) != columns)):
            break
        if not table.rows and heads:
            header, table.header_rows = texts, 1
        elif len(table.rows) == 1 and heads and None in table.rows[0]:
            table.header_rows = 2
        columns = max(columns, len(cells))
        table.rows.append(cells)
        table.lines.append(line)
    return _finish(table, folded)


def _is_cell_tail(lines: Sequence[Line], index: int, folded: str) -> bool:
    """A line without tabs that goes on with the last cell of the row above."""
    line = lines[index]
    if (
        line.gap
        or (isinstance(parse_marker(line.text), Marker) and not _BULLET_HEAD.match(line.text))
        or is_caption(line.text)
    ):
        return False
    if _BULLET_HEAD.match(line.text) or line.text.startswith("<"):
        return True
    following = lines[index + 1] if index + 1 < len(lines) else None
    return following is not None and not following.gap and _has_tabs(following, folded) and len(line.text) <= 80


def _finish(table: TextTable, folded: str) -> TextTable | None:
    columns = max((len(row) for row in table.rows), default=0)
    if columns < 2 or len(table.rows) < 2 or (not table.header_rows and _is_signature(table, folded)):
        return None
    for row in table.rows:
        row.extend([None] * (columns - len(row)))
    table.rows = [split for row in table.rows for split in split_bullets(row, folded)]
    return table


def _is_signature(table: TextTable, folded: str) -> bool:
    """Issuing organs set side by side in columns."""
    cells = [text for row in table.rows for text in _texts(row, folded) if text]
    return all(
        text.endswith(("局", "委员会", "办公室", "厅", "政府", "院", "会", "处", "中心", "部")) for text in cells
    )


def split_bullets(row: list[Cell | None], folded: str) -> list[list[Cell | None]]:
    """A row whose cell holds several bulleted items, as a row an item; the cells beside them are not repeated."""
    for column, cell in enumerate(row):
        if not cell:
            continue
        points = [match.start() for s, e in cell for match in _BULLET.finditer(folded, s, e)]
        if len(points) < 2:
            continue
        rows: list[list[Cell | None]] = []
        for at, point in enumerate(points):
            stop = points[at + 1] if at + 1 < len(points) else cell[-1][1]
            stretches = [(max(s, point + 1), min(e, stop)) for s, e in cell if s < stop and e > point + 1]
            rows.append([stretches if c == column else (other if at == 0 else None) for c, other in enumerate(row)])
        return rows
    return [row]


# Blanks -------------------------------------------------------------------------------------------------------------


def _fields(line: Line, gap: re.Pattern[str] = _BLANK) -> list[Stretch]:
    fields: list[Stretch] = []
    at = 0
    for match in gap.finditer(line.text):
        fields.append((line.start + at, line.start + match.start()))
        at = match.end()
    fields.append((line.start + at, line.end))
    return fields


def _words_of(line: Line, fields: Sequence[Stretch]) -> list[str]:
    return [line.text[s - line.start : e - line.start] for s, e in fields]


def _header_fields(line: Line) -> list[Stretch]:
    """The fields of a line when all of them look like header cells; a year and the word after it are one field."""
    fields = _fields(line)
    merged: list[Stretch] = []
    for start, end in fields:
        if merged and _YEAR_FIELD.search(line.text[merged[-1][0] - line.start : merged[-1][1] - line.start]):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged if len(merged) >= 2 and is_header(_words_of(line, merged)) else []


def _read_columns(lines: Sequence[Line], start: int) -> TextTable | None:
    line = lines[start]
    header = _header_fields(line)
    captioned = any(is_caption(one.text) for one in lines[max(0, start - 2) : start])
    if not header or len(lines) <= start + 1:
        return None
    endings = _words()[0]
    known = sum(1 for word in _words_of(line, header) if re.sub(r"[（(].*", "", word).endswith(endings))
    if not captioned and known < len(header):
        return None
    table = TextTable(rows=[[[one] for one in header]], header_rows=1, lines=[line])
    following = lines[start + 1]
    if (len(header) == 2 and (_BULLET_HEAD.match(following.text) or _is_label(lines, start + 1))) or (
        len(header) == 2 and _BULLET.search(following.text)
    ):
        _read_prose_rows(lines, start + 1, table)
    else:
        _read_value_rows(lines, start + 1, table, len(header))
    return table if len(table.rows) > 1 else None


def _is_label(lines: Sequence[Line], index: int) -> bool:
    """A short line that names a row, its text following in bullets."""
    for at in range(index, min(index + 3, len(lines))):
        line = lines[at]
        if _BULLET_HEAD.match(line.text):
            return at > index
        if line.width > 24 or _PUNCTUATED.search(line.text) or isinstance(parse_marker(line.text), Marker):
            return False
    return False


def _is_repeat(line: Line, table: TextTable) -> bool:
    return "".join(line.text.split()) == "".join(table.lines[0].text.split())


def _read_prose_rows(lines: Sequence[Line], start: int, table: TextTable) -> None:
    """Rows of a label and bulleted prose. Each bullet is a row; a label stands in the first row of its bullets."""
    full = _bullet_width(lines, start)
    label: Cell = []
    fresh = True  # no bullet since the label
    for index in range(start, len(lines)):
        line = lines[index]
        before = lines[index - 1]
        if _is_repeat(line, table):
            table.repeats.append(line)
            label, fresh = [], True
            continue
        match = _BULLET.search(line.text)
        if match and (match.start() == 0 or (_BLANK.search(line.text, 0, match.start()) and match.start() <= 14)):
            if match.start() > 0:
                head = line.text[: match.start()].rstrip()
                label, fresh = [(line.start, line.start + len(head))], True
            table.rows.append([label or None if fresh else None, [(line.start + match.end(), line.end)]])
            fresh = False
        elif _is_label(lines, index) and not _goes_on(before, full):
            label = [*label, line.span] if fresh and label else [line.span]
            fresh = True
        elif len(table.rows) > 1 and not fresh and _is_item_tail(lines, index, full):
            cell = table.rows[-1][1]
            assert cell is not None
            cell.append(line.span)
        else:
            break
        table.lines.append(line)


def _bullet_width(lines: Sequence[Line], start: int) -> int:
    widths: list[int] = []
    for line in lines[start : start + 80]:
        if is_caption(line.text) or (
            isinstance(found := parse_marker(line.text), Marker) and found.kind.startswith("han")
        ):
            break
        if _BULLET_HEAD.match(line.text):
            widths.append(line.width)
    return max(widths, default=60)


def _goes_on(line: Line, full: int) -> bool:
    return line.width >= full - 5 and not _ENDED.search(line.text)


def _is_item_tail(lines: Sequence[Line], index: int, full: int) -> bool:
    """Whether a line without bullet goes on with the item above rather than with the prose after the table."""
    line, before = lines[index], lines[index - 1]
    if is_caption(line.text) or (isinstance(found := parse_marker(line.text), Marker) and found.kind.startswith("han")):
        return False
    if not _ENDED.search(before.text):
        return before.width >= full - 8 or (bool(_PUNCTUATED.search(line.text)) and line.width <= full + 2)
    if before.width < full - 8 or line.width > full + 2:
        return False
    for following in lines[index + 1 : index + 5]:
        if _BULLET_HEAD.match(following.text):
            return True
        if following.width > full + 2:
            return False
    return False


def _read_value_rows(lines: Sequence[Line], start: int, table: TextTable, columns: int) -> None:
    """Rows of values. A row that has too few fields waits for the next line, one with too many is put together again."""
    waiting: list[Line] = []
    for index in range(start, len(lines)):
        line = lines[index]
        if _is_repeat(line, table):
            table.repeats.append(line)
            continue
        if _ends_values(line, waiting):
            break
        fields = _merge_fields(line, columns)
        if len(fields) == columns or (
            waiting and len(fields) == columns - 1 and _VALUE.match(_words_of(line, fields)[0])
        ):
            cells: list[Cell | None] = [[one] for one in fields]
            if len(fields) < columns:
                cells.insert(0, [one.span for one in waiting])
            elif waiting:
                cells[0] = [*(one.span for one in waiting), fields[0]]
            table.lines.extend([*waiting, line])
            waiting = []
            table.rows.append(cells)
        elif len(fields) < columns and len(waiting) < 2:
            waiting.append(line)
        else:
            break
    if len(waiting) == 1 and len(table.rows) > 1 and _closes_label(waiting[0], table, lines):
        label = table.rows[-1][0]
        assert label is not None
        label.append(waiting[0].span)
        table.lines.append(waiting[0])


def _ends_values(line: Line, waiting: Sequence[Line]) -> bool:
    marker = parse_marker(line.text)
    heading = isinstance(marker, Marker) and marker.kind not in ("digit", "bullet", "dash", "digit_half")
    return (
        heading or is_caption(line.text) or line.text[-1] in "。；：" or len(waiting) >= 2 or line.text.count("，") > 1
    )


def _closes_label(line: Line, table: TextTable, lines: Sequence[Line]) -> bool:
    """A lone short piece in brackets or after an open bracket ends the label of the row above."""
    return line.text[0] in "（(" and line.text[-1] in "）)" and line.start > table.lines[-1].end


def _merge_fields(line: Line, columns: int) -> list[Stretch]:
    """Put fields together until there are as many as columns: 增长 10%, 1700 亿元, then the words of the first column."""
    wide = _fields(line, _WIDE_GAP)
    if len(wide) == columns:
        return wide
    fields = _fields(line)
    words = _words_of(line, fields)

    def merge(at: int) -> None:
        fields[at : at + 2] = [(fields[at][0], fields[at + 1][1])]
        words[at : at + 2] = [words[at] + words[at + 1]]

    at = 1
    while len(fields) > columns and at < len(fields) - 1:
        if _QUALIFIER.match(words[at]) and _VALUE.match(words[at + 1]):
            merge(at)
        at += 1
    at = 1
    while len(fields) > columns and at < len(fields) - 1:
        if _VALUE.match(words[at]) and not _VALUE.match(words[at + 1]) and len(words[at + 1]) <= 14:
            merge(at)
        else:
            at += 1
    while len(fields) > columns and len(fields) > 1 and not _VALUE.match(words[1]):
        merge(0)
    return fields
