"""What the head of a table's column says about the cells under it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Any, Final

from luoshi.documents.model import Passage, Table
from luoshi.documents.table_words import NATURE
from luoshi.figures.context import Context
from luoshi.lexicon import load
from luoshi.text.periods import find_periods
from luoshi.text.quantities import unit_pattern
from luoshi.text.units import unit_table

BRACKETED: Final = re.compile(r"[（(\[]([^（()）\[\]]*)[）)\]]")
# 保障性租赁住房（万套（间））
NESTED_UNIT: Final = re.compile(r"[（(]([万亿]?[\u4e00-\u9fff]{1,2}[（(][\u4e00-\u9fff]{1,2}[）)])[）)]\s*\Z")

Row = tuple[Passage | None, ...]
_BOUND: Final = re.compile("(?<=..)(?:低于|不高于|不超过|控制在|不低于|不少于)(?:以内|以上)?$")  # 登记失业率低于（%）
_TOLD: Final = re.compile("情况|进展|成效|结果|问题|实绩")
_MONTH: Final = re.compile(r"(\d{1,2})月份?(?:工作|年度)?(?:目标|任务|计划)")
_PERIOD: Final = re.compile(
    r"(?:截?[至止]|到)?(?:19|20)\d\d年(?:度|\d{0,2}月?[底末](?!人|数|余|常|户|实|总|存|在|保))?|“?十[一二三四五]五”?(?:时期)?|规划期|前[二三]季度|[上下]半年|(?<!\d)1[-—–~至]\d{1,2}月份?|[一二三四]季度"
)
_RUNNING: Final = re.compile(r"[（(]?(\d{1,3})[)）.、]?")
_FEWEST_COUNTED: Final = 3
_UNITS_BETWEEN: Final = re.compile("[、，,；;]")
_GOAL: Final = re.compile("目标|任务|指标|计划|要求|标准(?!分)")  # in the heads of a table of goals
LEVELS: Final = ("率", "比重", "比例", "占比", "年限", "寿命", "浓度", "能力", "比率")


@dataclass(slots=True, unsafe_hash=True)  # not frozen: there are many, and frozen ones take three times as long to make
class Column:
    """What a column's head says.

    ``role`` is label, number, unit, nature, owner, due, aside (to be passed over) or value; ``noun`` the indicator that
    the head names, ``growth`` and ``share`` tell that its values are rates of change or parts of a whole. ``title`` is
    the head without its unit; ``silent`` tells that its cells name nothing, ``money`` that its values are the row's
    money, ``fulfilled`` that they say how much of the row's number was done.
    """

    role: str
    noun: str
    unit: str
    period: str | None
    modality: str | None
    growth: bool
    share: bool
    title: str = ""
    silent: bool = False
    money: bool = False
    fulfilled: bool = False


@lru_cache(maxsize=1)
def heads() -> dict[str, Any]:
    """The lexicon of heads."""
    return load("table_heads")


def units_of(remark: str, columns: list[Column]) -> tuple[str, list[Column]]:
    """The unit of a table and its columns where the remark names two (单位：万元、%): shares and growth are in the
    second."""
    units = _UNITS_BETWEEN.split(remark)
    rates = [unit for unit in units if unit in ("%", "‰")]
    others = [unit for unit in units if unit not in rates]
    if len(units) == 2 and not rates:
        return _two_units(units[0], units[1], columns, remark)
    if not rates or len(units) != 2:
        return remark, columns
    shared = [
        replace(column, unit=rates[0])
        if (column.share or column.title.endswith(LEVELS)) and not column.unit
        else column
        for column in columns
    ]
    return others[0], shared


# what is measured in which unit, by the end of a head: 四旁植树 in 万株 beside 造林 in 万亩
_MEASURED_IN: Final = {
    "株": ("植树", "树", "苗", "苗木"),
    "亩": ("面积", "造林", "农田", "种植", "林"),
    "户": ("户数", "户", "农户"),
    "人": ("人数", "人口", "人", "就业"),
    "元": ("投资", "资金", "收入", "支出", "补助", "产值", "税收", "金额"),
    "个": ("个数", "项目", "企业", "村"),
}


def _two_units(first: str, second: str, columns: list[Column], remark: str) -> tuple[str, list[Column]]:
    """The same where neither is a rate (单位：万亩、万株): the second holds for the columns that its kind measures."""
    kinds = _MEASURED_IN.get(second[-1:], ())
    if not kinds or not head_unit(f"（{first}）") or not any(column.title.endswith(kinds) for column in columns):
        return remark, columns
    return first, [
        replace(column, unit=second) if not column.unit and column.title.endswith(kinds) else column
        for column in columns
    ]


def read_columns(table: Table, year: int | None) -> list[Column]:
    """The columns of a table; ``year`` is what 今年 means in their heads."""
    width = max((len(row) for row in table.rows), default=0)
    columns = _set_aside([_read_titles(_titles(table, index), year) for index in range(width)])
    if columns and not columns[0].title and _counts_rows(table):
        columns[0] = replace(columns[0], role="number")
    for at, column in enumerate(columns):
        if column.role == "unit" and "".join(column.title.split()) == "单位" and _names_bodies(table, at):
            columns[at] = replace(column, role="label")
    return [
        replace(column, role="nature")
        if column.title in heads()["nature_or_name"] and _tells_nature(table, at)
        else column
        for at, column in enumerate(columns)
    ]


def _set_aside(columns: list[Column]) -> list[Column]:
    """The columns, with those aside that hold points given, or what kind of thing is named before them."""
    aimed = any(_GOAL.search(column.title) for column in columns)
    scored = heads()["score"] if aimed else []
    if any(column.title in scored for column in columns):
        scored = [*scored, *heads()["scored"]]
    named = next((at for at, column in enumerate(columns) if column.title in ("项目名称", "指标名称")), len(columns))
    kinds = tuple(heads()["kinds"])
    return [
        replace(column, role="aside")
        if column.title in scored or (at > named and column.role in ("label", "value") and column.title.endswith(kinds))
        else column
        for at, column in enumerate(columns)
    ]


def _counts_rows(table: Table) -> bool:
    """Whether a first column without a head counts the rows: 26, 27, 28 …, whatever the names of groups between."""
    texts = [text for row in table.rows[table.header_rows :] if (text := _text_at(row, 0))]
    numbers = [int(match[1]) for text in texts if (match := _RUNNING.fullmatch(text))]
    if len(numbers) < _FEWEST_COUNTED or 2 * len(numbers) < len(texts):
        return False
    return all(after == before + 1 for before, after in pairwise(numbers))


_BODY: Final = re.compile(
    "(?:[一二三四五六七八九十]{1,3}、)?[一-鿿]{1,12}(?:[省市县区州旗镇乡村局委办厅院校]|街道|社区|公司|中心|学校|农场|林场|单位|集团)"
    "(?:（[^（）]+）)?"
)


def _names_bodies(table: Table, index: int) -> bool:
    """Whether what stands below 单位 are places and bodies, and no units to count in."""
    texts = ["".join(_text_at(row, index).split()) for row in table.rows[table.header_rows :]]
    named = [text for text in texts if text and text not in heads()["total"]]
    return bool(named) and all(_BODY.fullmatch(text) and not _unit().fullmatch(text) for text in named)


def _tells_nature(table: Table, index: int) -> bool:
    """Whether the first cell of a column that holds anything is the nature of an indicator: 约束性 below 类型."""
    texts = (_text_at(row, index) for row in table.rows[table.header_rows :])
    return NATURE.fullmatch(next((text for text in texts if text), "")) is not None


def _read_titles(titles: list[str], year: int | None) -> Column:
    """A column by its heads from the top; what stands over several columns names what the lower heads tell of it.

    >>> column = _read_titles(["新增就业（人）", "目标任务"], None)
    >>> column.noun, column.unit, column.modality
    ('新增就业', '人', 'target')
    """
    column = read_head("".join(titles), year)
    if len(titles) > 1 and all(BRACKETED.sub("", title).strip() in heads()["plain"] for title in titles):
        return replace(column, noun="")  # 完成情况 above 绝对值
    if len(titles) == 2 and column.role == "value" and (whole := _overlapping(*titles)):
        return replace(column, noun=whole)
    if len(titles) > 1 and column.role == "value" and not column.noun:
        column = replace(column, noun=_head_noun(BRACKETED.sub("", titles[0]).strip()))
    return column


def _overlapping(upper: str, lower: str) -> str:
    """一般债务限额 of 2021年债务限额 above 一般债务: a kind of what the upper head names; empty where it is none."""
    whole, lower = _head_noun(BRACKETED.sub("", upper).strip()).removesuffix("情况"), _PERIOD.sub("", lower)
    for length in range(min(len(whole), len(lower)) - 1, 1, -1):
        if lower.endswith(whole[:length]):
            return lower + whole[length:]
    return ""


def lists_tasks(columns: list[Column]) -> bool:
    """Whether a table lists tasks with who answers for them, and no column tells what came of them.

    >>> lists_tasks([read_head("实事项目"), read_head("责任单位")])
    True
    >>> lists_tasks([read_head("工作任务"), read_head("责任单位"), read_head("完成情况")])
    False
    """
    told = any(column.modality == "actual" or column.fulfilled or _TOLD.search(column.title) for column in columns)
    return (
        not told
        and any(column.role == "owner" for column in columns)
        and any(column.title.endswith(tuple(heads()["tasks"])) for column in columns)
    )


def columns_by_role(columns: list[Column]) -> dict[str, list[int]]:
    """The places of the columns of each role, from the left."""
    roles: dict[str, list[int]] = {}
    for index, column in enumerate(columns):
        roles.setdefault(column.role, []).append(index)
    return roles


def _titles(table: Table, index: int) -> list[str]:
    """The words of a column's heads from all header rows, those of merged cells once."""
    heads_of = [_head_at(table, row, index) for row in range(table.header_rows)]
    return list(dict.fromkeys(text for text in heads_of if text))


def _head_at(table: Table, row: int, index: int) -> str:
    """The head over a column; an empty one beside a head that stands over several columns is that head's."""
    cells = table.rows[row]
    if index < len(cells) and cells[index] is not None:
        return _text_at(cells, index)
    below = table.rows[row + 1] if row + 1 < table.header_rows else ()
    if not _text_at(below, index):
        return ""
    left = next((at for at in range(min(index, len(cells)) - 1, -1, -1) if cells[at] is not None), -1)
    return _text_at(cells, left) if left > 0 or (left == 0 and _text_at(below, left)) else ""


def _text_at(row: Row, index: int) -> str:
    cell = row[index] if index < len(row) else None
    return cell.text if cell is not None else ""


# 预算数[为上年执行数的]%: what the share is of says nothing of when
_OF_ANOTHER: Final = re.compile("(?<=数)[为占比是](?:上年|去年|调整|年初)?(?:预算|执行|决算|完成)数?的?(?=[（(]?[%％])")


def read_head(title: str, year: int | None = None) -> Column:
    """A column by the words of its head.

    >>> column = read_head("2025年税收收入（亿元）")
    >>> column.role, column.noun, column.unit, column.period
    ('value', '税收收入', '亿元', '2025')
    >>> read_head("增长%").unit
    '%'
    """
    title = _OF_ANOTHER.sub("", title)
    if title[-1:] in "%％‰" and len(title) > 1:
        title = f"{title[:-1].rstrip()}（{title[-1]}）".replace("％", "%")
    bare = BRACKETED.sub("", title).strip()
    fulfilled = bare.endswith(tuple(heads()["fulfilled"])) and bare != "进度"
    role = next((name for name in ("number", "unit", "nature", "owner", "due") if bare in heads()[name]), "")
    if bare.endswith(tuple(heads()["rank"])):
        role = "aside"
    unit = head_unit(title)
    silent = bare.endswith(tuple(heads()["silent_endings"]))
    if not role:
        role = "label" if bare in heads()["label"] and not unit else "value"
    return Column(
        role=role,
        noun="" if silent else _head_noun(bare),
        unit=unit,
        period=_head_period(title, year),
        modality="actual" if fulfilled else _head_modality(bare),
        growth=any(word in bare for word in heads()["growth"]) and "占" not in bare,
        share=bare.startswith("占") or "比重" in bare,
        title=bare,
        silent=silent,
        money=bare.endswith(tuple(heads()["money"])),
        fulfilled=fulfilled,
    )


def _head_period(title: str, year: int | None) -> str | None:
    """The period that a head names; a month alone is what is to be done in it: 8月份目标."""
    period = next((mention.period for mention in find_periods(title, year) if not mention.base), None)
    if period is None and year and "月" in title and (month := _MONTH.match(title)):
        return f"{year}M{int(month[1])}"
    return period


def head_unit(title: str) -> str:
    """The unit in brackets of a head or a label; empty when there is none.

    >>> head_unit("全社会用电量（亿千瓦时）"), head_unit("负责单位（部门）")
    ('亿千瓦时', '')
    """
    nested = NESTED_UNIT.search(title)
    if nested and _unit().fullmatch(unit := nested[1].replace("(", "（").replace(")", "）")):
        return unit
    for inner in BRACKETED.findall(title)[::-1]:
        if inner in ("%", "‰") or _unit().fullmatch(inner):
            return str(inner)
    return ""


@lru_cache(maxsize=1)
def _unit() -> re.Pattern[str]:
    multipliers = "|".join(sorted(unit_table().multipliers, key=len, reverse=True))
    # 网民数量（亿）, 工艺水平（纳米）
    return re.compile(f"(?:{multipliers})?(?:{unit_pattern(everyday=True)})|[万亿]")


def _head_modality(title: str) -> str | None:
    """Target or actual, as the longest word of the head says; None when it says nothing."""
    lists = load("tense")["table"]
    future = max((len(word) for word in lists["future"] if word in title), default=0)
    past = max((len(word) for word in lists["past"] if word in title), default=0)
    if not future and not past:
        return None
    return "target" if future > past else "actual"


def headed_bound(title: str) -> str:
    """The bound that a head or a label sets for the goals under it or beside it; empty for none.

    >>> headed_bound("登记失业率低于目标任务"), headed_bound("空气优良率不低于"), headed_bound("税收收入")
    ('le', 'ge', '')
    """
    if any(word in title for word in ("不低于", "不少于", "不小于")):
        return "ge"
    return "le" if any(word in title for word in ("低于", "不高于", "不超过", "控制在")) else ""


def _head_noun(title: str) -> str:
    """税收总收入 of a head 税收总收入（亿元）; empty where the head only says what kind of value stands below."""
    bare = _PERIOD.sub("", title)
    if not bare or bare in heads()["plain"]:
        return ""
    if bare.endswith(tuple(heads()["kind_endings"])) and not bare.startswith(tuple(heads()["versions"])):
        return ""
    bare = bare.removeprefix("其中").lstrip("：:") or bare
    return "" if any(word in bare for word in heads()["compared"]) else _BOUND.sub("", bare)


def caption_context(caption: str, around: Context) -> Context:
    """What holds in a table, by the words of its caption and the text around it."""
    lists = load("tense")["table"]
    modality = around.modality
    if any(word in caption for word in lists["past"] if len(word) > 2):  # 实际 and 完成 alone say too little
        modality = "actual"
    elif any(word in caption for word in lists["caption_future"]):
        modality = "target"
    period = next((mention.period for mention in find_periods(caption) if not mention.base), around.period)
    year = int(period[-4:]) if period and period[-4:].isdigit() else around.year
    return Context(modality, period, year, ruling=around.ruling, planning=around.planning)


def is_earlier(period: str | None, planned: str | None) -> bool:
    """Whether a column is headed by a year before the one planned for: it holds what was, not what will be."""
    return bool(period and planned and period[:4] < planned[:4])


# 2024年居民消费价格比上年涨跌幅度: the values of the whole table are rates of change; not 产量及其增长速度
_ALL_GROWTH: Final = re.compile("(?:涨跌幅度?|增减幅度?|增长速度|增长率|增长情况|增速)(?:表|情况)?(?:\\[\\d+\\])?\\Z")


def grown_by_caption(named: str, unit: str, columns: list[Column]) -> list[Column]:
    """The columns of a table in % whose caption says that all its values are rates of change."""
    if unit != "%" or not _ALL_GROWTH.search(named) or "及" in named or "和" in named:
        return columns
    return [replace(column, growth=True) if column.role == "value" else column for column in columns]


def share_units(columns: list[Column]) -> list[Column]:
    """The columns with the units that some take from those beside them.

    总投资（亿元） | 年度计划投资: money without a unit has that of the one beside it. 新建（座） | 改建（座） | 合计:
    what is added up over columns of one unit is in that unit.
    """
    unit = next((column.unit for column in columns if column.money and "元" in column.unit), "")
    added = {column.unit for column in columns if column.role == "value" and column.title not in heads()["total"]}
    of_all = next(iter(added)) if len(added) == 1 else ""
    return [
        replace(column, unit=unit if column.money else of_all)
        if not column.unit and (column.money or (of_all and column.title in heads()["total"]))
        else column
        for column in columns
    ]
