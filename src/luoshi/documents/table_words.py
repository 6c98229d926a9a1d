"""What a table in plain text is made of, and the words by which captions and headers are known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from luoshi.documents.lines import Line
from luoshi.lexicon import load

Stretch = tuple[int, int]
Cell = list[Stretch]

BULLET: Final = re.compile(r"[●•■◆◇○□▪▲△►▶➢➤❖\ue000-\uf8ff]|<li>")
BULLET_HEAD: Final = re.compile(r"(?:<[^>]{1,60}>\s*)*[●•■◆◇○□▪▲△►▶➢➤❖\ue000-\uf8ff]|<li>")
VALUE: Final = re.compile(r"[-+−]?\d|[〔［\[]\s?[-+−]?\d|[≥≤><约±]\s?\d|[—–-]{1,2}\Z")
# a cell that is one: 99%以上, 11.4年, but not 1.毛入园率
VALUE_CELL: Final = re.compile(
    r"(?!\d{1,2}[.、][一-鿿])[-+−≥≤><约超]?\s?\d[\d.,]*\s?[^\s一-鿿]{0,6}[一-鿿]{0,6}|[—–/-]+"
)
ROW_NUMBER: Final = re.compile(r"[（(]?(\d{1,3})[)）.、]?\Z")
# 3.森林覆盖率: the name of a row that bears its number
NUMBERED_NAME: Final = re.compile(r"(\d{1,3})[.、](?=[^\d\s])")
# 一、经济增长: a group of rows
NUMBERED_GROUP: Final = re.compile("[（(]?[一二三四五六七八九十]{1,3}[、）)]")
BRACKETED: Final = re.compile(r"[（(〔\[][^（）()〔〕\[\]]*[）)〕\]]")
_YEAR_HEAD: Final = re.compile(
    r"(?:(?:19|20)\d\d年?|“?十[一二三四五六]五”?|\d{1,2}[-—–~至]\d{1,2}月|\d{1,2}月份?[\u4e00-\u9fff])"
)
NATURE: Final = re.compile("(?:预期|约束|指导|引导|导向|监测)性?(?:指标)?")  # of an indicator
ENDED: Final = re.compile(r"[。；！？][”’）)]*\Z")
PUNCTUATED: Final = re.compile(r"[，。；：！？]")


@dataclass(slots=True)
class TextTable:
    """A table found in lines. A cell is a list of stretches of the source, as it may go on over lines.

    ``caption`` holds the lines that name it, ``repeats`` header rows that were printed again after a page break;
    ``apart`` tells that each stretch of a cell is a line of its own in it, not one that a page broke.
    """

    rows: list[list[Cell | None]] = field(default_factory=list)
    header_rows: int = 0
    lines: list[Line] = field(default_factory=list)
    caption: list[Line] = field(default_factory=list)
    repeats: list[Line] = field(default_factory=list)
    apart: bool = False


@lru_cache(maxsize=1)
def header_words() -> tuple[tuple[str, ...], re.Pattern[str], re.Pattern[str]]:
    """The endings of header cells, and what captions and remarks of the unit look like."""
    tables = load("tables")
    caption = tables["caption"]
    return tuple(tables["header"]["endings"]), re.compile("|".join(caption["patterns"])), re.compile(caption["unit"])


@lru_cache(maxsize=1)
def column_words() -> tuple[frozenset[str], frozenset[str]]:
    """The heads of columns that count their rows, and of columns that group them."""
    header = load("tables")["header"]
    return frozenset(header["counting"]), frozenset(header["grouping"])


@lru_cache(maxsize=1)
def score_heads() -> frozenset[str]:
    """The heads of columns that tell what the goal of a row counts for in an assessment."""
    return frozenset(load("table_heads")["score"])


@lru_cache(maxsize=1)
def nature_heads() -> frozenset[str]:
    """The heads of columns that tell the nature of indicators."""
    return frozenset(load("table_heads")["nature"])


@lru_cache(maxsize=1)
def nature_or_type_heads() -> frozenset[str]:
    """The same, with 类型 and 指标类型, which head names as well: for where the place of the column tells."""
    return nature_heads() | {"类型", "指标类型"}


@lru_cache(maxsize=1)
def unit_heads() -> frozenset[str]:
    """The heads of columns that hold the units of their rows."""
    return frozenset(load("table_heads")["unit"])


@lru_cache(maxsize=1)
def total_words() -> frozenset[str]:
    """What the rows of totals are called."""
    return frozenset(load("table_heads")["total"])


def totals_at(lines: Sequence[Line], at: int, values: int) -> list[Line]:
    """The lines of a row of totals with so many values, set a cell a line from ``at`` on: 合计, 38, 34; or none."""
    row = list(lines[at : at + 1 + values])
    told = len(row) == 1 + values and "".join(row[0].text.split()) in total_words()
    return row if told and all(VALUE.match(line.text) for line in row[1:]) else []


def counts(line: Line, wanted: int, number: re.Pattern[str] = ROW_NUMBER) -> bool:
    """Whether a line holds the running number ``wanted`` of a row, alone or as ``number`` says."""
    match = number.match(line.text)
    return match is not None and int(match[1]) == wanted


def is_header_word(text: str) -> bool:
    """Whether a cell is known from headers: it ends as they do, remarks in brackets aside, or begins with a year.

    >>> is_header_word("目标值（万吨）"), is_header_word("2025年"), is_header_word("森林覆盖率")
    (True, True, False)
    """
    bare = "".join(text.split())
    known = header_words()[0]
    return bare.endswith(known) or BRACKETED.sub("", bare).endswith(known) or _YEAR_HEAD.match(bare) is not None


def is_caption(text: str) -> bool:
    """Whether a line is headed 表 N or 续表; not a sentence that only begins so.

    >>> is_caption("表 3 2024年主要指标完成情况"), is_caption("表示感谢"), is_caption("表1显示，全年增长5%。")
    (True, False, False)
    """
    return (
        text[:1] in "表续附专图"
        and len(text) <= 70
        and not ENDED.search(text)
        and header_words()[1].match(text) is not None
    )


def is_unit_remark(text: str) -> bool:
    """Whether a line only says the unit of a table: 单位：万元."""
    return len(text) <= 24 and header_words()[2].fullmatch("".join(text.split())) is not None


def is_header_line(text: str) -> bool:
    """Whether a line is nothing but words of headers, set apart by blanks.

    >>> is_header_line("名称 完成情况"), is_header_line("某区 2026年主要目标")
    (True, False)
    """
    cells = text.split()
    return len(cells) >= 2 and all(cell.endswith(header_words()[0]) for cell in cells)


_SUM_OF_YEARS: Final = re.compile("[（(〔\\[]\\d[\\d.,]*[%％]?[）)〕\\]]")  # 〔18〕 is a value of a plan's years


def is_header(cells: Sequence[str]) -> bool:
    """Whether the words of a row are those of a header: short, no values, and at least one known from headers.

    >>> is_header(["指标名称", "计量单位", "“十五五”目标值"]), is_header(["粮食产量", "5.2万吨"])
    (True, False)
    """
    texts = [cell for cell in cells if cell]
    if len(texts) < 2 or any(len(text) > 24 or PUNCTUATED.search(text) for text in texts):
        return False
    if any(VALUE.match(text) and not _YEAR_HEAD.match(text) and not BRACKETED.match(text) for text in texts):
        return False
    if any(_SUM_OF_YEARS.fullmatch(text) for text in texts):
        return False
    endings = header_words()[0]
    bare = [BRACKETED.sub("", text).strip() for text in texts]
    return any(text.endswith(endings) or text.startswith(("序号", "指标")) for text in bare)


_MEASURING: Final = re.compile(r".*(?:[)）数额量率值]|比重|面积|占比)\Z")


def lacks_first_head(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the column of names has no head, so that the heads of the values stand one place too far left.

    >>> lacks_first_head([["单位数（个）", "比重（%）", ""], ["企业", "90", "80"], ["机关", "22", "20"]])
    True
    >>> lacks_first_head([["名称", "单位数（个）", ""], ["企业", "90", "80"]])
    False
    """
    *heads, last = rows[0]
    if last or len(heads) < 2 or not all(heads) or not _MEASURING.match(heads[0]):
        return False
    below = rows[1:]
    return all(row[0] and row[-1] and not VALUE.match(row[0]) and VALUE.match(row[-1]) for row in below)
