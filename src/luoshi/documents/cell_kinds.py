"""What a line may be where tables are set a cell a line: a value, a unit, the part of a row, or the text around it."""

from __future__ import annotations

import re
from typing import Final

from luoshi.documents.table_words import ENDED, VALUE_CELL, is_caption
from luoshi.text.numbering import find_marker
from luoshi.text.units import Unit, parse_unit

NO_VALUE: Final = frozenset({"-", "—", "--", "——", "/"})
AMONG: Final = re.compile("#?其中[:：]?(?=.)")  # 其中：小学, a part of the row above
_NOTE: Final = re.compile("[（(]?(?:注|备注|说明|资料来源)[:：]")  # below a table
# [16], 16（累计）
_BARE_VALUE: Final = re.compile(r"[〔［\[【]?\s?(.*?)\s?[〕］\]】]?(?:[（(][^（）()\d]{1,12}[）)])?")
# 下降15%, 累计达到90%以上: values that begin with a word; and goals in words: 完成市下达目标, 与全市同步, 基本消除
_TOLD: Final = re.compile(
    r"(?:累计|年均|[五三]年)*(?:增长|下降|降低|提高|提升|增加|减少|达到?|保持|维持|稳定|控制|高于|优于|低于|不[低高超少]于?|力争|超过|与|约"
    r"|大于|小于|前)[^，。；\d]{0,8}\d[^，。；]{0,16}"
    "|[^，。；]{0,16}(?:任务|目标|下达|同步|全覆盖|清零|消除|持平|[均国省市定]水平|要求|改善|向好|优化|稳定|提升|提高|增长|下降)"
)
_LONGEST_CELL: Final = 60


def holds_number(text: str) -> bool:
    """Whether a cell is a number, or a mark for none, brackets around it and a remark behind it aside.

    >>> holds_number("[16]"), holds_number("≥5"), holds_number("—"), holds_number("完成市下达目标")
    (True, True, True, False)
    """
    bare = _BARE_VALUE.fullmatch(text)
    return VALUE_CELL.fullmatch(bare[1] if bare else text) is not None


def is_value(text: str) -> bool:
    """Whether a cell tells a value: a number, alone or with words, or a goal in words.

    >>> is_value("下降15%"), is_value("完成市下达目标"), is_value("基本养老保险参保率")
    (True, True, False)
    """
    return holds_number(text) or _TOLD.fullmatch(text) is not None


def is_unit(text: str) -> bool:
    """Whether a cell is a unit.

    >>> is_unit("万平方米"), is_unit("张/千人"), is_unit("床位数")
    (True, True, False)
    """
    return isinstance(parse_unit(text), Unit)


def is_clause(text: str) -> bool:
    """Whether a line is a heading or an item of the text: 二、重点任务, but not 3.森林覆盖率."""
    marker = find_marker(text)
    return marker is not None and marker.kind not in ("digit", "dash") and marker.length < len(text)


def is_around(text: str) -> bool:
    """Whether a line stands above or below a table and in none of its cells: a heading, a caption, a note, a sentence.

    >>> is_around("二、重点任务"), is_around("注：含郊区"), is_around("区教育局")
    (True, True, False)
    """
    long = len(text) > _LONGEST_CELL or ENDED.search(text) is not None
    return long or is_clause(text) or is_caption(text) or _NOTE.match(text) is not None
