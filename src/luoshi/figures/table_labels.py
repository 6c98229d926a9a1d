"""What the cells of a table say: labels, values, and names made of a label, a head and a caption."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from luoshi.figures.naming.ends import strip_lead
from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.place_tables import name_of_place
from luoshi.figures.table_columns import BRACKETED, Column, Row, head_unit, heads
from luoshi.text.quantities import Quantity, by_first_character, scan

ReadValue = Callable[[str], list[Quantity] | None]
DIGIT: Final = re.compile(r"\d")
_LONGEST_SECTOR: Final = 18  # characters
GROWTH_TAIL: Final = re.compile(r"(?:年均)?(?:增长率|增长速度|增速|增长|递增|增幅)$")
_COUNT_TAIL: Final = re.compile(r"(?<=[\u4e00-\u9fff]{3})(?:数量|总数|(?<![指系倍基分常参函级人])数)$")
_FOR_PART: Final = re.compile(r"（([^（）\d]{2,16})）")
_FOR_PARTS: Final = re.compile(r"(?:[\d.]+%?[^（）\d%]{0,4}（[^（）\d]{2,16}）[，、；\s]?){2,6}")
# 重点城市≥30一般城市≥15, 城镇95%、农村90%: a value for each kind of place or people
_PLACE: Final = (
    r"([一-鿿]{0,6}[市县区镇村乡城域园校民女男童生])(?:为|达到?|不低于|不少于|不超过|[≥≤><:：])?"
    r"\s?\d[\d.,]*\s?[^\d\s、，；,;一-鿿≥≤]{0,3}(?:以[上内下]|左右)?"
)
_FOR_PLACES: Final = re.compile(rf"{_PLACE}(?:[、，；,;\s]*{_PLACE}){{1,3}}")
_EACH_PLACE: Final = re.compile(_PLACE)
_STAGE_TAIL: Final = re.compile(r"(?:开工/竣工|新建/改建)?面积$")
_MARKER: Final = re.compile(
    r"^(?:#|其中[:：]?|\d+[.、]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\(\d+\)|①)+"
)
_CAPTION_TRIM: Final = re.compile(
    r"^表\s*\d*[\d-]*[:：]?|(?:19|20)\d\d年(?:度)?|“?十[一二三四五]五”?时期?"
    r"|(?:主要)?(?:完成|实现|执行|建设完成)?情况.*$|单位[:：].*$|一览表$|表$"
)


@lru_cache(maxsize=1)
def _noise() -> re.Pattern[str]:
    """Marks and words that may stand beside the numbers of a value."""
    words = by_first_character(heads()["value_words"])
    return re.compile(rf"[（()）\[\]〔〕【】\s,，、;；:：><≥≤+—-]|(?!增加值)(?:{words})")


CONVERTED: Final = re.compile("(?<=[一-鿿])[（(](?:折|按|含)[^（）()]{1,12}[）)]")  # 硫酸（折100%）
_ROUTE: Final = re.compile(r"[GSXYK]\d{1,4}(?![\d.A-Za-z%])")  # S4（柳河—大叶公路）: a motorway


def value_quantities(text: str) -> list[Quantity] | None:
    """The quantities of a cell that holds a value; None for a cell of prose or without a number.

    >>> def is_value(text): return value_quantities(text) is not None
    >>> is_value("增长 10%"), is_value("800-1000(五年累计)"), is_value("新增3家康复中心")
    (True, True, False)
    >>> is_value("300万平方米(开工100万、竣工200万)"), is_value("渔业增加值增长7%左右")
    (True, False)
    """
    if not DIGIT.search(text) or _ROUTE.match(text) or not DIGIT.search(CONVERTED.sub("", text)):
        return None
    quantities = _of_one(list(scan(text)), text)
    # 300万平方米（开工100万、竣工200万） is a value with a remark.
    told, counted = text, quantities
    if "（" in text or "(" in text:
        outside = BRACKETED.sub("", text)
        if DIGIT.search(outside):
            told, counted = outside, list(scan(outside))
    starts, ends = [0, *(q.stop for q in counted)], [*(q.begin for q in counted), len(told)]
    rest = " ".join(told[start:end] for start, end in zip(starts, ends, strict=True))
    short = len(rest) <= 3 or len(_noise().sub("", rest)) <= 3
    return quantities if short or _FOR_PLACES.fullmatch(text) else None


def _of_one(quantities: list[Quantity], text: str) -> list[Quantity]:
    """The one number that 2.1:1左右 is; others stay as they are."""
    if (
        len(quantities) != 2
        or quantities[1].low != 1
        or text[quantities[0].stop : quantities[1].begin] not in (":", "：")
    ):
        return quantities
    first, one = quantities
    return [
        replace(
            first,
            unit=first.unit or ":1",
            comparator=one.comparator if first.comparator == "eq" else first.comparator,
            stop=one.stop,
        )
    ]


def row_texts(row: Row, columns: Iterable[int]) -> list[str]:
    """What the row says in some of its columns; cells that are empty or merged are left out."""
    cells = (row[index] for index in columns if index < len(row))
    return [cell.text for cell in cells if cell is not None and cell.text]


_COUNT_ASIDE: Final = re.compile("（(?:共)?\\d+[个项]）$")  # 基础设施类（2个）
_ONLY_COUNT: Final = re.compile("(?:共)?\\d+[个项]")


def without_count(text: str) -> str:
    """基础设施类 of 基础设施类（2个）: the label of a row without how many rows stand below it."""
    return _COUNT_ASIDE.sub("", text) if text.endswith("）") else text


def row_label(
    row: Row, roles: dict[str, list[int]], group: str, values: ReadValue = value_quantities
) -> tuple[str, str]:
    """The row's name: its last label cell, or the first cell that holds no value; and the running group name.

    ``values`` may be a cache of `value_quantities`.
    """
    labels = [without_count(text) for text in row_texts(row, roles.get("label", ())) if not NOTHING.fullmatch(text)]
    if labels and _ONLY_COUNT.fullmatch(labels[-1]) and row[0] is not None and row[0].text in heads()["total"]:
        return row[0].text, group  # 合计 | 5个 | 250500
    if labels:
        return labels[-1], labels[0] if len(labels) > 1 else group
    if row and row[0] is not None and BARE_YEAR.fullmatch(row[0].text.strip()):
        return row[0].text.strip(), group  # 年份 | 托位数（个）
    if total := next((text for text in row_texts(row, roles.get("number", ())) if text in heads()["total"]), ""):
        return total, group
    texts = row_texts(row, roles.get("value", ()))
    return next((text for text in texts if values(text) is None), group), group


def value_name(label: str, column: Column, counted: str, caption: str, subject: str = "") -> str:
    """The indicator of a value: its row's label (for a total, the caption) with the noun of its column.

    ``counted`` is the noun of the columns before, of which a column of shares gives the part, ``subject`` what the
    table shares out among places.
    """
    if subject and (of_place := name_of_place(label, column, subject)):
        return of_place
    if column.noun and BARE_YEAR.fullmatch(label):
        return column.noun  # 年份 | 托位数（个）: a row for each year
    if label in heads()["total"] or not label:
        of_table = _caption_name(caption)
        if works := _WORKS.fullmatch(of_table) if column.noun in _EXTENTS else None:
            return works["what"] + column.noun
        return column.noun if column.noun and _SHARED_OUT.search(of_table) else of_table or column.noun or label
    name = clean_label(label)
    noun = counted if column.share or (column.growth and not column.noun) else column.noun  # 产量 | 比上年增长
    if noun in VOCABULARY.fields:
        noun = ""  # 城镇新增就业 | 进展情况
    told = noun in _SUMS and name.endswith(_OF_MONEY)  # 债务限额 | 金额
    named = f"{name}{noun}" if noun and noun not in label and not told else name
    sums = len(named) <= _SHORT and "元" in caption and not named.endswith(("数", "对象"))
    paid = _PAID_BY_TABLE.search(_UNIT_REMARK.sub("", caption)) if sums else None
    return named + paid["what"] if paid and not _MONEY.search(named) else named


# A型 | 一人型 below 各类家庭租赁补贴发放金额 单位：元/月: what each of them gets
_PAID_BY_TABLE: Final = re.compile(
    "(?<![一-鿿])(?:年度?)?(?:[一-鿿]{2,6}?[县区市])?(?:各(?:类型?|档)?)?(?P<what>[一-鿿]{0,14}(?:补贴|补助|津贴|抚恤金|保障金|救助金|租金|学费))(?:发放|支付|收费)?(?:金额|标准)?(?:一览|明细|对照)?表?$"
)
_MONEY: Final = re.compile("[金费税款价资补贴]|标准|收入|支出|额")
_UNIT_REMARK: Final = re.compile("[（(]?单位[:：].*")
_SHORT: Final = 10  # characters of 一类地区两人户, which tell who is paid but not what


BARE_YEAR: Final = re.compile(r"((?:19|20)\d\d)年?")
NOTHING: Final = re.compile("[-—–/]+")
_PEOPLE: Final = re.compile("(?:常住|户籍)?人口(?=总?数?$)")
_PART_OF_PEOPLE: Final = re.compile("城镇|乡村|农村|男性?|女性?|\\d{1,3}(?:[-—–~至]\\d{1,3})?(?:周?岁)(?:及?以[上下])?")
_RENAMED: Final = ("增加值", "人口")
_SUMS: Final = ("金额", "数额")
_OF_MONEY: Final = ("额", "收入", "支出", "资金", "投资", "款", "债券")


# 表3 各区任务分配表: what is shared out is told by the heads
_SHARED_OUT: Final = re.compile("(?:分配|分解|分工|任务|安排|计划|汇总|明细|清单)$")


_EXTENTS: Final = frozenset({"面积", "长度", "里程", "总长度", "总面积", "总里程", "规模"})
# 立体绿化建设计划表: the sum of what is planned is of the works
_WORKS: Final = re.compile(
    "(?:[\u4e00-\u9fff]{0,8}20\\d\\d年)?(?P<what>[\u4e00-\u9fff]{2,16}?(?:项目)?)(?:建设|改造|新建|整治)?计划"
)


def _caption_name(caption: str) -> str:
    while (trimmed := _CAPTION_TRIM.sub("", caption).strip()) != caption:
        caption = trimmed
    return caption.rstrip("完成")


def without_unit(label: str) -> str:
    """A label without the unit that it holds in brackets.

    >>> without_unit("全社会用电量（亿千瓦时）"), without_unit("企业（含培育）")
    ('全社会用电量', '企业（含培育）')
    """
    unit = head_unit(label)
    return re.sub(rf"[（(]{re.escape(unit)}[）)]", "", label) if unit else label


def part_of_product(label: str, told: bool) -> tuple[str, bool]:
    """The label of a row below 地区生产总值, and whether the next row still is: 工业 is 工业增加值.

    >>> part_of_product("地区生产总值", False), part_of_product("工业", True), part_of_product("财政收入", True)
    (('地区生产总值', True), ('工业增加值', True), ('财政收入', False))
    """
    bare = BRACKETED.sub("", label).strip()
    if bare.endswith(("生产总值", "GDP")):
        return label, True
    if told and bare.endswith("业") and len(bare) <= _LONGEST_SECTOR:
        return f"{bare}增加值", True
    return label, False


def part_of_people(label: str, told: str) -> tuple[str, str]:
    """The label of a row below 全县人口, and the noun that its parts have: 城镇 is 城镇人口, 0-15岁 those of that age.

    >>> part_of_people("全县常住人口", ""), part_of_people("其中：城镇", "常住人口"), part_of_people("粮食", "人口")
    (('全县常住人口', '常住人口'), ('其中：城镇常住人口', '常住人口'), ('粮食', ''))
    """
    if not told and "人口" not in label:
        return label, ""
    bare = BRACKETED.sub("", label).strip()
    if whole := _PEOPLE.search(bare):
        return label, whole.group()
    if told and _PART_OF_PEOPLE.fullmatch(_MARKER.sub("", bare).strip()):
        return f"{label}{told}", told
    return label, ""


def is_renamed(own: str, text: str) -> bool:
    """Whether the name of a row is what its cell says and a noun of the rows around.

    >>> is_renamed("工业增加值", "工业"), is_renamed("城镇人口", "城镇"), is_renamed("粮食", "粮食")
    (True, True, False)
    """
    if not own.endswith(_RENAMED):
        return False
    here = BRACKETED.sub("", text).strip()
    return own != here and own.startswith(here)


_EXPLAINED: Final = re.compile("(?<=..)（[^（）]{10,}）$")


def clean_label(label: str) -> str:
    """The indicator of a row's label, as running text would name it: without marks, unit, rate and leading verb.

    >>> clean_label("其中：高新技术企业数"), clean_label("全社会用电量（亿千瓦时）"), clean_label("新增养老床位")
    ('高新技术企业', '全社会用电量', '养老床位')
    """
    name = without_unit(_MARKER.sub("", label))
    name = _EXPLAINED.sub("", name)  # 保护建筑数量（登记不可移动文物和优秀历史建筑）
    name = _COUNT_TAIL.sub("", GROWTH_TAIL.sub("", name) or name)
    noun, verb = strip_lead(name)
    return noun if verb and len(noun) >= 2 else name


def names_of_parts(name: str, text: str) -> list[str]:
    """The names of the numbers of a cell that tells one for each part, in order; empty for any other cell.

    >>> names_of_parts("水质达标率", "98%（区管断面）100%（市考断面）"), names_of_parts("水面率", "5%（增加1%）")
    (['区管断面水质达标率', '市考断面水质达标率'], [])
    >>> names_of_parts("达标率", "城镇≥95 农村≥90")
    ['城镇达标率', '农村达标率']
    """
    if _FOR_PLACES.fullmatch(text):
        return [place + name for place in _EACH_PLACE.findall(text)]
    parts = _FOR_PART.findall(text) if _FOR_PARTS.fullmatch(text) else []
    return [part + name for part in parts]


def name_of_aside(name: str, left: str) -> str:
    """The name of a second number in a cell: 厂房竣工 in 厂房面积 | 100万（竣工20万）; the cell's when it has none.

    >>> name_of_aside("厂房面积", "300万平方米（竣工"), name_of_aside("厂房面积", "300万平方米，")
    ('厂房竣工', '厂房面积')
    """
    word = re.split(r"[（(、，,；;\d]", left)[-1]
    word = re.sub(r"^[万亿千百%]+", "", word)
    if not 1 < len(word) <= 6 or not _noise().sub("", word):
        return name
    return _STAGE_TAIL.sub("", BRACKETED.sub("", name)) + word
