"""Which measure a figure is: amount, stock, growth, change or ratio, and the sign of a decline."""

from __future__ import annotations

import re
from typing import Any, Final

from luoshi.figures.word_sets import Beginnings
from luoshi.figures.words import WORDS
from luoshi.lexicon import load
from luoshi.text.quantities import Quantity, by_first_character

_TO: Final = re.compile(
    r"(?:至|到|(?:精简|压减|压缩|缩减|削减|优化|调减|调整|下调|上调|下降|降低|提高|升|降)为)(?:了|约|近|超过?)*$"
)
_SIGNED: Final = re.compile("(?:同比|环比|比上年|比去年|增长|增速|增幅)(?:分别)?(?:为|是)?-$")
_PACE: Final = re.compile(
    "(?:增速|增幅|增长率|增长速度)(?:分别|均)?(?:达到?|为|保持在|稳定在|约|超过?)+$"
)  # 增速达到8%
_PACE_ENDS: Final = frozenset("达到为在约超过于")
_POINTS: Final = frozenset({"个百分点", "百分点", "个千分点"})
_SHARES: Final = frozenset({"%", "‰", "成"})
_IN_STRUCTURE: Final = re.compile("^第[一二三]产业(?:增加值)?比重$")  # 三次产业结构为9：51：40
_RATES: Final = ("比重", "率", "满意度", "占比", "比例", "倍差", "生师比", "之比", "收入比", "比值")
# 每千人, 千人口, 户均, 小学生均: so much to each
_PER_SO_MANY: Final = re.compile(
    "(?:每[百千万十]+(?:人|名|户|平方公里|常住人口)|[百千万]人口|[户地亩村校]均)|.{0,6}(?:生均|校均)(?!衡)"
)
_INCOMES: Final = ("居民收入", "农民收入", "纯收入", "可支配收入")  # in 元 they are those of one
_LESS: Final = re.compile(r"(?:比|较)[^，。；]{2,14}(?:低|少)$|(?:低于|少于|慢于)[^，。；\d]{2,12}$")
_MORE: Final = re.compile(r"(?:比|较)[^，。；\d]{2,8}?(?P<way>[多少])(?:完成|实现|投入|新增|支出|收|入|种|植)$")
# 比法定时限压缩63天, 同比减90万元, 较年初压降1500万元; 短收3万元
_SHORTENED: Final = re.compile(
    "(?:(?:(?<!占)比|较)[^，。；\\d]{2,12}|同比)(?:压缩|缩短|减少|压降|压减|减收|减支|少收|减|下?降)了?约?$|短收了?约?$"
)
_SHORTER: Final = frozenset("缩短少减降收支")
_LESS_ENDS: Final = frozenset("低少")
_CUT: Final = re.compile(
    r"(?:压减|压缩|压降|削减|减少)(?![至到])(?P<what>[^，。；\d]{2,12})$|"
    r"(?:^|平均|办理|[、，])减(?P<short>时间|时限|材料|环节|跑动|费用)$"
)
_CUT_SPENDING: Final = re.compile(
    "(?:压减|压缩)[^，。；\\d]{0,16}(?:支出|经费|开支)(?:共?计)?$|[较比](?:上年|去年|年初)[^，。；\\d]{0,4}(?:压减|压缩)$"
)
_CUT_QUANTITY: Final = re.compile(
    "减少(?:农村|城镇)?贫困(?:人口|户)$|(?:压减|削减|压缩)[^，。；\\d]{2,12}(?:(?:开采|排放|消费|消耗|使用|用)量)$"
)
_ADDED_UP: Final = re.compile(
    "累计(?:新[建增辟改开]|改造|综合整治|清淤|雨污分流|治理|疏通|铺设|敷设|提标|"
    "拆除|清除|清理|整治|修复|疏浚|完成)[^，。；\\d]{1,14}$"
)
_BROKEN_INTO: Final = re.compile("突破[^，。；、\\d]{4,}$")  # 突破关键核心技术[30项]: what is solved, no level
_LEAVING: Final = re.compile(
    "解决|转移|成为|脱贫|减少|迁入|安置|新增|净增|新建|改造"
)  # 农业转移人口成为居民: people on their way are no stock
_BEYOND: Final = (
    "超出计划进度目标",
    "超出计划进度",
    "超出目标",
    "超出计划",
    "超额完成",
    "超额任务完成",
    "超任务完成",
    "超计划完成",
    "超额完成了",
)  # by how much more than the goal
# 每年补贴80万元, 每家企业最高20万元, 每人给予一次性5000元: a sum for one of whom it is all
_FOR_ONE: Final = re.compile(
    "每(?:学年|年度?|[家所支]|个(?=[^，。；\\d]{0,6}(?:企业|单位|机构|组织|团队|[点站村社场]|中心|项目|园区|平台|基地|学校|主体|家庭)))|每[人名位户](?=[^，。；]*一次性)"
)
# 单台追加3万元, 一个展位补助2万元
_SINGLE: Final = re.compile("(?:单|一)(?:[台辆件亩头]|个?(?:展位|床位|托位|车位|学位)|张床)")
_INTEREST: Final = re.compile("贴息(?:标准|比例|幅度)?(?:为|按|给予)?$")  # 财政贴息2个百分点: what share is paid
# 每供应一份营养餐，由市县财政补助[2元]
_EACH_SERVED: Final = re.compile(
    "每[^，。；\\d每]{1,4}[一1](?:份|人|名|件|张|台|亩|吨|次|单|头)[^，。；\\d]{0,10}，[^，。；]*(?:补助|补贴|奖励|[补奖])$"
)
_BELOW: Final = re.compile("[/·•]")
_IMPROVED: Final = ("整改提升", "改造提升", "优化提升", "规范提升", "整治提升", "巩固提升", "品质提升")  # 改造提升9家
_RATE_ENDS: Final = re.compile("(?:占比|率|(?:核减|压减|精简)率(?:达到?|约|为|超过?))$")  # 核减率达13.6% is no decline
_SCALED: Final = ("上浮", "下浮")
_DEDUCTED: Final = ("扣减", "扣除", "扣发", "扣罚")  # 补贴资金扣减50%: how much of it, nothing fell
_NEAR: Final = 24  # a word of change stands no further before its number
_NEARER: Final = 16  # nor 累计 and its kind


class _Lists:
    """The lists of ``lexicon/measures.toml`` that tell measures apart."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.no_change = frozenset(data["no_change"])
        self.flow, self.standing = (re.compile(by_first_character(data[name])) for name in ("flow", "standing"))
        total = by_first_character(data["total"], not_behind="下")
        self.total = re.compile(f"(?:{total})(?![标产])")  # 下达债券额度9亿元, 堤防达标加固9公里
        self.things = Beginnings(prefix + thing for prefix in ("", "万") for thing in data["things"])
        self.level_units = frozenset(data["level_units"])
        self.level_per = frozenset(data["level_per"])
        paid_per = by_first_character(data["paid_per"])
        self.per = self.level_per | frozenset(data["paid_per"])
        self.paid = re.compile(f"(?:每(?:{paid_per})|人均)[^，。；]{{0,16}}$")


_LISTS: Final = _Lists(load("measures"))


def growth_verb(left: str) -> tuple[str, bool] | None:
    """The word of change that governs a number, and whether it is a decline; None when there is none right before it.

    >>> growth_verb("完成税收，同比下降"), growth_verb("高新技术企业达")
    (('下降', True), None)
    """
    match = WORDS.change_at_end(left, _NEAR) if left[-1:] in WORDS.change_ends else None
    if match is None:
        return None
    return (match["up"], False) if match["up"] else (match["down"], True)


# births are people, and wages are paid to a staff, but neither stands at a day
_OF_THE_YEAR: Final = ("出生人口", "死亡人口", "工资总额", "转移人口", "脱贫人口")


def judge_measure(left: str, quantity: Quantity, name: str) -> tuple[str, int]:
    """The measure of a figure and its sign (-1 for a decline). ``left`` is the text before it in its clause.

    >>> from luoshi.text.quantities import parse_quantity
    >>> judge_measure("同比下降", parse_quantity("2.6%"), "火灾事故数")
    ('growth', -1)
    >>> judge_measure("高新技术企业达", parse_quantity("650家"), "高新技术企业")
    ('stock', 1)
    """
    unit = quantity.unit
    if unit in _SHARES and _SIGNED.search(left):
        return "growth", 1  # 同比-6.2%: the minus makes it a decline
    if (
        unit in _SHARES
        and left[-1:] in _PACE_ENDS
        and _PACE.search(left, len(left) - _NEAR if len(left) > _NEAR else 0)
    ):
        return "growth", 1
    if unit in _SHARES and left.endswith("减量"):
        return "growth", -1  # 农药使用减量20%
    if unit == "%" and left.endswith(_DEDUCTED):
        return "ratio", 1
    changed = growth_verb(left)
    sign = -1 if changed and changed[1] else 1
    if not changed and (unit in _POINTS or left[-1:] in _LESS_ENDS) and _LESS.search(left):
        return "change", -1  # 比上年预算低0.4个百分点, 低于全省平均水平6个百分点
    if unit in _POINTS:
        return ("ratio", 1) if not changed and _INTEREST.search(left) else ("change", sign)
    if ("多" in left[-4:] or "少" in left[-4:]) and (more := _MORE.search(left)):
        return "change", 1 if more["way"] == "多" else -1  # 比去年同期多完成11亿元
    if unit not in _SHARES and not _SHORTER.isdisjoint(left[-3:]) and _SHORTENED.search(left):
        return "change", -1
    if "元" in unit and left.endswith(_BEYOND):
        return "change", 1
    if (
        unit == "%"
        and not changed
        and ("减" in left or "压" in left)
        and (cut := _CUT.search(left))
        and not (cut["what"] or "").endswith(_RATES)
    ):
        return "growth", -1  # 压减一般性支出5%
    if "元" in unit and ("压减" in left or "压缩" in left) and _CUT_SPENDING.search(left):
        return "change", -1  # 压减一般性支出2亿元, 较上年压减90万元
    if "减" in left[-_NEARER:] and unit not in _SHARES and _CUT_QUANTITY.search(left):
        return "change", -1  # 压减地下水开采量2亿立方米
    # what stands behind 提高到 is a level
    moved = changed if changed and not _TO.search(left) and not left.endswith(_IMPROVED) else None
    if unit in _SHARES:
        return ("growth", sign) if moved and not _RATE_ENDS.search(left) else ("ratio", 1)
    if unit in ("番", "倍") and changed:
        return "growth", 1
    if moved and moved[0] not in _LISTS.no_change and not name.endswith(moved[0]):
        return "change", sign
    if not unit and name.endswith("产业") and _IN_STRUCTURE.search(name):
        return "ratio", 1
    if not unit and 0 < quantity.low < 1:
        return "ratio", 1  # 占全国的1/4
    return _level(left, unit, name), 1


def is_rate(left: str, unit: str) -> bool:
    """Whether a sum is paid for each of what is counted, and not all that one gets; ``left`` is its clause up to it.

    >>> is_rate("每亩补", "元"), is_rate("单台追加至多", "万元"), is_rate("高龄津贴", "元/人·月")
    (True, True, True)
    >>> is_rate("每家企业每年最高", "万元"), is_rate("每人给予一次性", "元"), is_rate("县财政每年安排", "万元")
    (False, False, False)
    """
    if "/" in unit:
        return True
    if "每" in left and "每" in _FOR_ONE.sub("", left):
        return True
    return ("单" in left or "一" in left) and _SINGLE.search(left) is not None


def of_rule(measure: str, unit: str, left: str, said: str) -> str:
    """The measure of a number that is laid down: 半失能老人上浮80% is a rate, nothing grew.

    ``left`` is its clause up to it, ``said`` its sentence.

    >>> of_rule("growth", "%", "半失能老人上浮", ""), of_rule("stock", "件", "每人累计可领", "")
    ('ratio', 'amount')
    >>> of_rule("amount", "元", "由市财政补助", "每供应一份营养餐，由市财政补助")
    'ratio'
    """
    if measure == "growth":
        return "ratio" if left.endswith(_SCALED) else measure
    if unit[:1] == "/":
        return "ratio"  # 每台补贴25/平方米
    if "元" not in unit:
        return "amount" if measure == "stock" else measure
    if measure != "amount":
        return measure
    each = is_rate(left, unit) or ("每" in said and _EACH_SERVED.search(said) is not None)
    return "ratio" if each else measure


def _level(left: str, unit: str, name: str) -> str:
    """Ratio, stock or amount: the measure of a number that does not move."""
    lists = _LISTS
    if "元" in unit and ("每" in left or "人均" in left) and lists.paid.search(left):
        return "ratio"
    if _is_level_unit(unit) or "人均" in name or "亩产" in name or "指数" in name:
        return "ratio"
    if unit == "元" and name.endswith(_INCOMES):
        return "ratio"
    if ("均" in name or "每" in name or "人口" in name) and _PER_SO_MANY.match(name):
        return "ratio"
    if not unit and name.endswith(_RATES):
        return "ratio"
    if name.endswith(_OF_THE_YEAR):
        return "amount"
    if not unit and "性别比" in name:
        return "ratio"
    name = name.replace("装机器", "")  # 包装机器人 is no 装机
    if lists.standing.search(name) and not _LEAVING.search(name + left[-_NEARER:]):
        return "stock"
    near = left[-_NEARER:]
    if "突破" in near:
        near = _BROKEN_INTO.sub("", near)
    if "累计" in near and _ADDED_UP.search(near):
        return "amount"  # 累计新建绿地35公顷
    if lists.things.longest(unit) and lists.total.search(near) and not lists.flow.search(name + near):
        return "stock"
    return "amount"


def _is_level_unit(unit: str) -> bool:
    if "/" not in unit:
        return unit in _LISTS.level_units
    if unit.startswith(("元/", "万元/")) and not _LISTS.per.isdisjoint(_BELOW.split(unit)[1:]):
        return True  # 960元/人·月
    above, _, below = unit.rpartition("/")
    return unit in _LISTS.level_units or (len(above) <= 4 and below in _LISTS.level_per)
