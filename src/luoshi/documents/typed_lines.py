"""Indicator tables flattened to a cell a line whose heads tell what kind of cell each column holds.

类别, 指标, 单位, 2025年目标, 属性, 责任部门: a unit, a value, a nature and a running number are known by their look, so
that rows come apart without a number or a nature in each, and where a group is merged over rows and named once only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from luoshi.documents.cell_kinds import AMONG, NO_VALUE, holds_number, is_around, is_unit, is_value
from luoshi.documents.lines import Line
from luoshi.documents.table_words import (
    BRACKETED,
    NATURE,
    NUMBERED_GROUP,
    PUNCTUATED,
    VALUE_CELL,
    Cell,
    TextTable,
    column_words,
    counts,
    is_header_word,
    nature_or_type_heads,
    unit_heads,
)
from luoshi.documents.tiered_heads import broken_heads
from luoshi.documents.value_lines import naming_heads
from luoshi.lexicon import load

# The kinds of cells that heads ask for.
NUMBER, GROUP, NAME, UNIT, VALUE, OF_NATURE, TEXT, REMARK = range(8)

# of plans and bulletins, and of budgets: as well where rows are neither counted nor grouped
_NAMES: Final = re.compile(
    "(?:主要|具体|核心|[二三]级)?指标(?:名称|项)?|(?:预算|功能|收入|支出|收支)?(?:科目|项目)(?:名称)?"
)
_NAMES_BEHIND: Final = frozenset({"名称", "内容"})  # of indicators behind a number or a group
_VALUES: Final = re.compile(
    "年|月|目标|值|数$|完成|实绩|实际|现状|预期|规划|预计|累计|增[长速幅减]|计划|预算|执行|决算|绝对|总量|同比|占比|比重"
    "|十[一二三四五六七]五"
)
_TELLING: Final = ("情况", "成效", "时间", "时限", "年限")  # ends of heads over words, a year in them or not
_MARKS: Final = "%％‰"  # 增长%
_REMARKS: Final = frozenset({"备注", "说明"})
# 2025年 and 目标值 below
_DATED: Final = re.compile(r"(?:(?:19|20)\d\d年?|“?十[一二三四五六七]五”?)(?:时期|期间|末|期末|规划)?")
_OF_YEAR: Final = re.compile(
    "(?:预期|规划)?(?:目标|实际|现状|完成|预计|实绩|指标|基期|预算|执行|决算|计划)?(?:目标|完成|预计|执行|情况|[值数])?"
)
_FEWEST_COLUMNS: Final = 3
_MOST_COLUMNS: Final = 12
_LONGEST_HEAD: Final = 24  # in half widths
_LONGEST_NAME: Final = 40
_FEWEST_ROWS: Final = 3
_MOST_UNTOLD: Final = 20  # rows before at least half must hold a number


def read_typed_lines(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose first head is the line at ``start``, or None. A row that doesn't fit ends the table."""
    best: TextTable | None = None
    for columns, header in _headers(lines, start):
        table = _read(lines, start + len(header), columns, header)
        if table is not None and (best is None or len(table.rows) > len(best.rows)):
            best = table
    return best


def names_rows(line: Line) -> bool:
    """Whether a line is the head of a column that names indicators, or of the number before it: 指  标, 序 号."""
    text = "".join(line.text.split())
    return text in naming_heads() or text in column_words()[0] or _NAMES.fullmatch(text) is not None


def _headers(lines: Sequence[Line], start: int) -> Iterator[tuple[list[list[Line]], list[Line]]]:
    """The ways in which the lines from ``start`` on can be a header, the shortest first; names may look like heads."""
    run: list[Line] = []
    for line in lines[start : start + _MOST_COLUMNS]:
        if not _may_be_head(line, run[-1] if run else None):
            return
        run.append(line)
        if len(run) < _FEWEST_COLUMNS:
            continue
        plain = [[one] for one in run]
        ways = [plain, _with_years(plain)]
        broken = broken_heads(run)
        if not any([line.text for line in column] == ["指标", "单位"] for column in broken):
            ways.append(_with_years(broken or plain))
        for at, way in enumerate(ways):
            if way not in ways[:at]:
                yield way, list(run)


def _may_be_head(line: Line, above: Line | None) -> bool:
    text = "".join(line.text.split())
    if line.width > _LONGEST_HEAD or PUNCTUATED.search(text):
        return False
    if is_header_word(text.rstrip(_MARKS)) or text in column_words()[0] or text in column_words()[1]:
        return True
    if NATURE.fullmatch(text) or (above is not None and _VALUES.search(BRACKETED.sub("", text).rstrip(_MARKS))):
        return True
    return above is not None and (_is_lower_half(above, line) or text in _owners())


def _is_lower_half(above: Line, line: Line) -> bool:
    """Whether a line is the lower half of a head that tells a year: 2025年 and 目标值, 目标值 and （2025年）."""
    upper, lower = "".join(above.text.split()), "".join(line.text.split())
    if lower[:1] in "（(" and lower[-1:] in "）)":
        return _DATED.fullmatch(lower[1:-1]) is not None or _OF_YEAR.fullmatch(lower[1:-1]) is not None
    return _DATED.fullmatch(upper) is not None and _OF_YEAR.fullmatch(lower) is not None


def _with_years(columns: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The columns with the halves of heads that tell a year in one."""
    whole: list[list[Line]] = []
    for column in columns:
        if whole and len(whole[-1]) == len(column) == 1 and _is_lower_half(whole[-1][0], column[0]):
            whole[-1] = [*whole[-1], *column]
        else:
            whole.append(list(column))
    return whole


def _read(
    lines: Sequence[Line], at: int, columns: Sequence[Sequence[Line]], header: Sequence[Line]
) -> TextTable | None:
    """The table of these columns, each with the lines of its head, whose rows begin at line ``at``, or None."""
    kinds = kinds_of(tuple("".join("".join(line.text.split()) for line in column) for column in columns))
    if not kinds:
        return None
    table = TextTable([[[line.span for line in column] for column in columns]], 1, list(header))
    told = rows = 0
    while row := fit_row(lines, at, kinds, rows + 1, 0):
        taken = dict(row)
        cells: list[Cell | None] = [
            [lines[taken[column]].span] if column in taken else None for column in range(len(kinds))
        ]
        if not rows and GROUP in kinds and cells[kinds.index(GROUP)] is None:
            return None
        numbered = any(holds_number(lines[line].text) for kept, line in row if kinds[kept] == VALUE)
        if not numbered and NUMBERED_GROUP.match(lines[taken[kinds.index(NAME)]].text):
            break  # （一）推进乡村振兴, and what is to be done for it
        told += numbered
        stop = row[-1][1] + 1
        table.rows.append(cells)
        table.lines.extend(lines[at:stop])
        at, rows = stop, rows + 1
        if rows > _MOST_UNTOLD and told * 2 < rows:
            return None  # words that only look like goals: reading on from each of them would take long
    return table if rows >= _FEWEST_ROWS and told * 2 >= rows else None


@lru_cache(maxsize=1024)
def kinds_of(titles: tuple[str, ...]) -> tuple[int, ...]:
    """What kind of cell each column holds; empty where no column names the rows and none holds values."""
    counting, grouping = column_words()
    kinds: list[int] = []
    for title in titles:
        bare = BRACKETED.sub("", title) or title
        if NAME in kinds and _NAMES.fullmatch(bare):
            return ()  # a title of the table stands above its header
        if bare in counting:
            kind = NUMBER
        elif NAME not in kinds and (_NAMES.fullmatch(bare) or (kinds and bare in _NAMES_BEHIND)):
            kind = NAME
        elif NAME not in kinds and bare in grouping:
            kind = GROUP
        elif bare in unit_heads():
            kind = UNIT
        elif bare in nature_or_type_heads():
            kind = OF_NATURE
        elif bare in _REMARKS:
            kind = REMARK
        elif bare in _owners() or not _VALUES.search(title) or bare.endswith(_TELLING):
            kind = TEXT
        else:
            kind = VALUE
        kinds.append(kind)
    single = all(kinds.count(kind) <= 1 for kind in (NUMBER, GROUP, NAME, UNIT, OF_NATURE))
    if not single or NAME not in kinds or VALUE not in kinds:
        return ()
    named = kinds.index(NAME)
    before = {NUMBER, GROUP}.issuperset(kinds[:named])
    return tuple(kinds) if before and NUMBER not in kinds[named:] else ()


def fit_row(lines: Sequence[Line], at: int, kinds: Sequence[int], number: int, column: int) -> list[tuple[int, int]]:
    """The columns from ``column`` on with the line each takes from ``at`` on; empty where that does not come out.

    Groups and remarks may be left out: at most two columns, so that few ways are tried.
    """
    if column == len(kinds):
        return []
    kind = kinds[column]
    if kind == GROUP and (rest := fit_row(lines, at, kinds, number, column + 1)):
        return rest
    if at < len(lines) and _fits(lines[at], kind, number):
        rest = fit_row(lines, at + 1, kinds, number, column + 1)
        if rest or column == len(kinds) - 1:
            return [(column, at), *rest]
        if kind != REMARK and all(one == REMARK for one in kinds[column + 1 :]):
            return [(column, at)]
    return fit_row(lines, at, kinds, number, column + 1) if kind == REMARK else []


def _fits(line: Line, kind: int, number: int) -> bool:
    """Whether a line can be a cell of this kind, in the row with this number."""
    text = line.text
    if kind == NUMBER:
        return counts(line, number)
    if kind == UNIT:
        return is_unit(text) or text in NO_VALUE
    if kind == VALUE:
        return is_value(text)
    if kind == OF_NATURE:
        return NATURE.fullmatch(text) is not None
    if kind == NAME and NUMBERED_GROUP.match(text):
        return len(text) <= _LONGEST_NAME and not PUNCTUATED.search(text)  # 一、税收收入
    if is_around(text):
        return False
    if kind in (NAME, GROUP):
        text = AMONG.sub("", text, count=1)
        return len(text) <= _LONGEST_NAME and not VALUE_CELL.fullmatch(text) and not PUNCTUATED.search(text)
    return NATURE.fullmatch(text) is None and not (kind == REMARK and counts(line, number + 1))


@lru_cache(maxsize=1)
def _owners() -> frozenset[str]:
    return frozenset(load("table_heads")["owner"])
