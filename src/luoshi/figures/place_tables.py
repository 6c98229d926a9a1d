"""Tables that share one thing out among places: the caption tells what, the rows where, the heads how it stands."""

from __future__ import annotations

import re
from typing import Final

from luoshi.documents.model import Table
from luoshi.figures.table_columns import Column, heads
from luoshi.figures.words import WORDS

_PLACE: Final = re.compile("[一-鿿]{1,10}(?:[省市县区州旗镇乡村]|街道|社区|开发区)(?:（[^（）]+）)?")
# heads that tell how far it is and not of what
_TASKS: Final = frozenset(
    {"任务数", "完成数", "目标任务", "任务", "指标数", "指标", "计划数", "下达数", "下达任务", "任务量", "完成量"}
)
# 柳湾市各乡镇2024年, 各县（市、区）: of where and when
_OF_PLACE: Final = re.compile(
    "^(?:表\\d{0,2}[:：]?\\s?|附[表件]\\d{0,2}[:：]?\\s?)?(?:各?[一-鿿]{1,8}?(?:[省市县区州旗镇乡]|街道)(?:各?(?:县|市|区|镇|乡|街道|[、（）])+)?)?"
    "(?:(?:19|20)\\d\\d年度?)?(?:(?:全|各)?(?:县|市|区|镇|乡|街道|[、（）])+)?"
)
_OF_TABLE: Final = re.compile(
    "(?:年度|目标|工作|建设|任务|指标|计划|分解|分配|完成|进展|进度|实施|执行|情况|下达|汇总|统计|安排|明细|落实|[一览]|及)*"
    "(?:目标|任务|计划|分解|分配|完成|进展|进度|情况|下达|安排)(?:工作|情况|一览|明细|汇总|统计)*(?:表|的?通知|的?通报)?$"
)
_LONGEST: Final = 16  # characters of what is shared out


def tells_of_places(table: Table) -> bool:
    """Whether the rows of a table are named by places: half of them or more hold one in their first two cells."""
    rows = table.rows[table.header_rows :]
    named = sum(any(cell and _PLACE.fullmatch(cell.text) for cell in row[:2]) for row in rows)
    return 2 * named >= len(rows) > 0


def subject_of_caption(caption: str) -> str:
    """What a table shares out among places, by its caption or the title above it; empty where that says too little.

    >>> subject_of_caption("柳湾市2024年农村改厕目标任务分解表"), subject_of_caption("2024年目标任务分解表")
    ('农村改厕', '')
    """
    told = _OF_PLACE.sub("", caption.removeprefix("关于下达").strip())
    bare = _OF_TABLE.sub("", told)
    return bare if bare != told and 2 <= len(bare) <= _LONGEST and re.search("[\\d，。；：]", bare) is None else ""


def name_of_place(label: str, column: Column, subject: str) -> str:
    """The name of a value that a head calls nothing or only a task or a stage: 河口镇 | 任务数; empty for any other.

    >>> from luoshi.figures.table_columns import read_head
    >>> [name_of_place("河口镇", read_head(head), "农村改厕") for head in ("任务数", "新建（座）", "完成率", "总投资")]
    ['河口镇农村改厕', '河口镇农村改厕新建', '河口镇农村改厕完成率', '']
    >>> name_of_place("合计", read_head("任务数"), "农村改厕")
    '农村改厕'
    """
    whole = label in heads()["total"]
    if not whole and _PLACE.fullmatch(label) is None:
        return ""
    if column.fulfilled and column.title not in heads()["fulfilled"]:
        return ""  # 新增就业 | 进度: the head above tells of what
    tail = column.title if column.fulfilled else column.noun
    if tail in _TASKS or tail in heads()["total"]:
        tail = ""
    if tail and not column.fulfilled and tail not in WORDS.stages and tail not in ("改建", "扩建", "改造", "维修"):
        return ""
    return f"{'' if whole else label}{subject}{tail}"
