"""The bound that a number is: at least, at most, within; what the words before it and behind it say of that."""

from __future__ import annotations

import re
from typing import Final

from luoshi.lexicon import load
from luoshi.text.quantities import Quantity, by_first_character

WORKING_DAYS: Final = ("工作日", "天", "小时", "分钟")
# 不超过总投资的20%, 最高每平方米30元
_CEILING: Final = re.compile(
    r"(?:不超过|不高于|最高(?:按|给予|为)?|不得超过)(?:[^，。；、]{1,24}的|[^，。；、\d]{2,16}(?:加|上浮)|[^，。；、\d]{1,10}(?:额|费用?|投入)|每[^，。；、]{1,12})$"
    r"|最高给予[^，。；、\d]{2,20}$|最高(?:可|能)?(?:获得?(?:[^，。；、\d]{0,6})|享受|领取|扶持|配套|返还|奖励|补助|补贴|补偿|奖补|资助|给予|支持)$"
    r"|^最高[可能][^，。；、\d]{1,16}$|(?:最[多高长]|至多)(?:可|能|只能)?(?:再|连续)?(?:支持|扶持|奖励?|补[助贴]?|资助|申报|享受|领取?|拿到?|得到?|发放)$"
    r"|(?:总额|金额|额度|年度|累计|最高|[为的])(?:限额?|上限)为?$|(?:奖励|奖补|补助|补贴|资助|扶持|支持|贴息|返还|单个项目|每家企业|单个企业|单家企业|每户)上限为?$|最高[^，。；、\d]{0,4}(?:限额|额度|限价|金额)为?$|期限?最长$|最长(?:为|可达)?$|限[领购报]$|封顶线为?$"
)
# 每镇至少建成1处, 不低于每亩90万元, 不低于最大负荷的5%
_FLOOR: Final = re.compile(
    r"(?:至少|不少于|最少)[\u4e00-\u9fff]{1,4}$|(?:至少|不少于)[对为向在给][^，。；\d]{2,20}$|不(?:得|应|宜)?[低少]于(?:每[\u4e00-\u9fff]{1,4}|[^，。；、\d]{2,24})$"
)
_CONTROLS: Final = re.compile(by_first_character(load("measures")["controls"]))
_STEPS: Final = ("千亿级台阶", "万亿级台阶", "万亿元台阶", "千亿元台阶", "百亿元台阶", "百亿级台阶", "台阶")
_PASSED: Final = ("迈上", "跨上", "站上", "跨越", "迈过", "跃上")
_CEILING_ENDS: Final = frozenset("长线为达")
_CEILING_HINTS: Final = frozenset("过高多")  # one of these is in each of what `_CEILING` finds, but for 限


def is_within(text: str, quantity: Quantity) -> bool:
    """Whether a time is the longest allowed: 5个工作日内.

    >>> from luoshi.text.quantities import scan
    >>> text = "5个工作日内办结"
    >>> [is_within(text, quantity) for quantity in scan(text)]
    [True]
    """
    return text[quantity.stop : quantity.stop + 1] == "内" and quantity.unit.endswith(WORKING_DAYS)


_CAPPED_BEHIND: Final = ("为限", "为上限", "封顶", "的上限")
_COLONS: Final = frozenset(":：")
_RATIO_ABOUT: Final = re.compile("[:：]1(?P<bound>左右|及?以内|及?以下|及?以上)")  # 收入比缩小至2.1:1左右
_RATIO_BOUNDS: Final = {"左": "approx", "内": "le", "下": "le", "上": "ge"}


def bound_in_place(text: str, quantity: Quantity, comparator: str) -> str:
    """The bound of a number by the words that it stands among: 5个工作日内 is the most, 跨越3个台阶 just three."""
    if comparator == "eq":
        behind = text[quantity.stop : quantity.stop + 1]
        if behind in "为封的" and text.startswith(_CAPPED_BEHIND, quantity.stop):
            return "le"  # 全年累计以2万元为上限
        if behind == "内" and is_within(text, quantity):
            return "le"
        if behind in _COLONS and (bounded := _RATIO_ABOUT.match(text, quantity.stop)):
            return next(_RATIO_BOUNDS[mark] for mark in bounded["bound"] if mark in _RATIO_BOUNDS)
        return comparator
    if comparator != "ge" or quantity.unit != "个":
        return comparator
    passed = text.startswith(_PASSED, quantity.begin) or text.startswith(_STEPS, quantity.stop)
    passed = passed or text.endswith("台阶", 0, quantity.stop) or text.endswith("连", 0, quantity.begin)
    return "eq" if passed else comparator


_ABOUT: Final = re.compile(
    "(?:大?(?<![签预特节合制契])约需(?!求)|约为需|约要)要?(?:新增|新建|招聘|补充|增加|投入|投资|安排)?[^，。；、\\d]{0,10}$"
)  # 约需新增教师[8000人]


# 约为全国平均的[70%]
_ABOUT_PART: Final = re.compile("(?<![签预特节合制契])约(?:为|占|相当于)[^，。；、\\d]{2,12}的(?:\\d[\\d.]*[%％]、)*$")
_CROSSED: Final = re.compile("连跨(?:\\d[\\d.]*[万亿千百]*元、)*$")  # 经济总量连跨5万亿元、[6万亿元]两个台阶
_BELOW_EACH: Final = re.compile("(?:低于|小于|少于)每[一-鿿]{1,4}$")  # 浓度低于每立方米[19微克]


_LIMITS: Final = ("采伐限额", "债务限额", "债务余额限额", "限额为", "限额总额")


def read_comparator(quantity: Quantity, modality: str, left: str) -> str:
    """The bound that a number is; one that a target is to be controlled to is an upper bound."""
    if quantity.comparator != "eq":
        return quantity.comparator
    if modality == "rule" and left.endswith(_LIMITS):
        return "le"  # 核定政府债务限额9亿元
    if "约" in left and (_ABOUT.search(left) or _ABOUT_PART.search(left)):
        return "approx"
    if modality == "target" and ("控" in left or "上" in left) and _CONTROLS.search(left):
        return "le"
    if left.endswith(("到最低", "至最低")) or (modality == "rule" and left.endswith("最低")):
        return "ge"  # 由85元提高到最低108元
    if "连跨" in left and _CROSSED.search(left):
        return "ge"
    if "于每" in left and _BELOW_EACH.search(left) and not left.endswith(("不低", "不少"), 0, left.rfind("于每")):
        return "le"
    hinted = "限" in left[-3:] or "长" in left[-4:] or left[-1:] in _CEILING_ENDS or not _CEILING_HINTS.isdisjoint(left)
    if hinted and _CEILING.search(left):
        return "le"
    return "ge" if ("少" in left or "低" in left) and _FLOOR.search(left) else "eq"
