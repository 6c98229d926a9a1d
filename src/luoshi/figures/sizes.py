"""Sizes that only say which ones are meant (高度100米以上的住宅, 纳税过1亿元的企业) or how far apart (500米设置1座)."""

from __future__ import annotations

import re
from typing import Final

from luoshi.text.quantities import Quantity

_OF_SUCH_SIZE: Final = re.compile("\\d个过$")


# 2家以上年销售收入达[500亿元]的高新技术企业
_COUNTED_BY_SIZE: Final = re.compile("\\d[家个户](?:以上)?年?[^，。；、\\d]{2,8}(?:达到?|超过?|突破)?$")
_BOUND_WORDS: Final = frozenset({"超", "超过", "突破", "逾", "不低于", "不少于", "达", "达到"})
# 20%的村集体年收入超[30万元]: how much those earn that are a fifth
_SHARE_EARNS: Final = re.compile(
    "(?:^|[，。；：]|力争|实现|确保|约|有|超)\\d[\\d.]*%(?:以上)?的[^，。；、\\d]{0,6}(?:村|户|企业|社区|合作社|村集体|家庭农场)年?[^，。；、\\d]{0,6}"
    "(?:收入|产值|销售额|利润|税收)(?:达到?|超过?|突破)?$"
)


def sized_by_verb(text: str, quantity: Quantity) -> bool:
    """Whether a sum of money says which ones are meant: 纳税过1亿元的企业, 新增3个过千亿元产业.

    >>> from luoshi.text.quantities import scan
    >>> texts = "纳税过1亿元的企业", "3个过1000亿元产业", "产值过1亿元，"
    >>> [[sized_by_verb(text, quantity) for quantity in scan(text)] for text in texts]
    [[True], [False, True], [False]]
    """
    begin = quantity.begin
    if "元" not in quantity.unit and quantity.unit not in ("亿", "万"):
        return False
    bounded = text[begin : quantity.start] in _BOUND_WORDS or text[begin - 1 : begin] in "达到超过破"
    of_them = bounded and text.startswith("的", quantity.stop)
    if of_them and _COUNTED_BY_SIZE.search(text, max(0, begin - 24), begin):
        return True
    if text[begin - 1 : begin] != "过":
        return False
    return text.startswith("的", quantity.stop) or _OF_SUCH_SIZE.search(text, max(0, begin - 3), begin) is not None


# 达到100万元的村[2个]，90-100万元的[2个]
_OF_A_BAND: Final = re.compile("的(?:有)?[^，。；、\\d]{0,6}(?:有|达|共)?\\d+[个家户项名](?![月百])")


def bands(text: str, quantity: Quantity) -> bool:
    """Whether a sum only tells the band of those that are counted right behind it: 90-100万元的村2个.

    >>> from luoshi.text.quantities import scan
    >>> text = "达到100万元的村2个，收入90万元"
    >>> [bands(text, quantity) for quantity in scan(text)]
    [True, False, False]
    """
    if text[quantity.stop : quantity.stop + 1] != "的":
        return False
    banded = quantity.low != quantity.high or text.endswith(("达到", "达", "超过", "超"), 0, quantity.start)
    return banded and _OF_A_BAND.match(text, quantity.stop) is not None


def tells_what_earn(text: str, quantity: Quantity) -> bool:
    """Whether a sum only says how much those earn whose share is told: 20%的村集体年收入超[30万元].

    >>> from luoshi.text.quantities import scan
    >>> text = "20%的村集体年收入超30万元，村集体收入超50万元"
    >>> [tells_what_earn(text, quantity) for quantity in scan(text)]
    [False, True, False]
    """
    begin = quantity.begin
    if "%" not in text[max(0, begin - 24) : begin]:
        return False
    bounded = quantity.comparator == "ge" or text[begin - 1 : begin] in "达到超过破"
    return bounded and _SHARE_EARNS.search(text, max(0, begin - 32), begin) is not None


_EXTENT: Final = re.compile(
    "(?:高度|长度|宽度|深度|距离|层高|容量|功率)(?:[大小]于(?:等于)?|不[小大少低高]于|不?超过)?$"
)
_THING: Final = re.compile(
    "(?:（[^（）]{1,12}）)?(?:的[^，。；]{2,20}?|[^，。；的以左\\d][^，。；]{1,14}?)"
    "(?:建筑|项目|企业|设备|车辆|工程|住宅|房屋|道路|桥梁|渔船)"
)


# 新建[长度不少于12公里的道路]: that is what is promised
_BUILDING: Final = re.compile("(?:新建|改建|改造|打造|完成|建成|建设|铺设|修建|整治|实施|新增)[^，。；]{0,12}$")


# 流域面积[3000平方公里]以上的河流, 库容[10万立方米]以上的水库: which waters are meant
_WATERS: Final = re.compile(
    "(?:流域|集雨|集水|汇水)面积(?:在|为)?(?:[\\d.]+(?:平方公里|万?亩)?[至到—–~～-])?$|库容(?:在)?$"
)
_WATER: Final = re.compile(
    "(?:及?以[上下])?(?:（[^（）]{1,16}）)?的?[^，。；、\\d]{0,10}(?:河流|支流|江河|沟道|河道|湖泊|水库|塘坝|流域)"
)


def sizes_water(text: str, quantity: Quantity) -> bool:
    """Whether an area or a content only says which rivers or reservoirs are meant.

    >>> from luoshi.text.quantities import scan
    >>> texts = "流域面积3000平方公里以上的河流", "新增库容20万立方米", "流域面积900平方公里，"
    >>> [[sizes_water(text, quantity) for quantity in scan(text)] for text in texts]
    [[True], [False], [False]]
    """
    if text[quantity.start - 2 : quantity.start] not in ("面积", "积在", "积为", "库容", "容在"):
        return False
    told = _WATERS.search(text, max(0, quantity.start - 24), quantity.start)
    return told is not None and _WATER.match(text, quantity.stop) is not None


# 防洪标准提高到[20—50年一遇]; 50年一遇的洪水 is only so rare
_WITHSTOOD: Final = re.compile(
    "(?:标准|能力|防洪|排涝|除涝|防潮|抗旱)[^，。；]{0,10}?(?:达到?|提[高升][到至为]|恢复[到至]|[为从由]|不[低小少]于|按)$"
)
_ELSEWHERE: Final = re.compile("年一遇(?:以上)?[，、](?:其中)?[^，。；、\\d]{2,8}(?:达到?|提[高升][到至]|为|不低于)$")
_FLOOD_STANDARD: Final = re.compile("的?(?:防洪|排涝|除涝|防潮|防御|设防)(?:标准|能力)(?!警戒|水位)")
_FLOOD: Final = re.compile("(?:以上)?(?:的(?!防洪|排涝|除涝|标准)|[^，。；]{0,4}(?:洪水|暴雨|警戒))")


def is_withstood(text: str, quantity: Quantity) -> bool:
    """Whether a flood's rarity is the standard that is reached, and names no flood or work.

    >>> from luoshi.text.quantities import scan
    >>> texts = "防洪标准提高到20—50年一遇", "遭遇50年一遇洪水"
    >>> [[is_withstood(text, quantity) for quantity in scan(text)] for text in texts]
    [[True], [False]]
    """
    if text.endswith(("达到", "提高到", "提升到"), 0, quantity.begin) and _FLOOD_STANDARD.match(text, quantity.stop):
        return True
    if _FLOOD.match(text, quantity.stop):
        return False  # 防洪标准达到100年一遇的堤防, 防洪能力抵御到50年一遇特大洪水
    begin = quantity.begin
    if _WITHSTOOD.search(text, max(0, begin - 24), begin) is not None:
        return True
    return _ELSEWHERE.search(text, max(0, begin - 40), begin) is not None  # ……达到100年一遇，县城达到[50年一遇]


def sizes_thing(text: str, quantity: Quantity) -> bool:
    """Whether an extent only says how large what is meant is: 高度100米以上的居住建筑, 距离小于50公里近海风电项目."""
    start = quantity.start
    if _EXTENT.search(text, max(0, start - 10), start) is None or _BUILDING.search(text, max(0, start - 24), start):
        return False
    return _THING.match(text, quantity.stop) is not None


# 特色园20座（区域面积[1000平方米]以上）: from what size on one counts
_ASIDE_SIZE: Final = re.compile(
    "\\d[\\d.]*[座个处条块家幢栋所][^（，。；\\d]{0,6}（[^（）\\d，。；]{0,6}(?:面积|规模|长度|高度|总投资|产值)(?:不少于|不低于|在)?$"
)


_SUMS: Final = frozenset({"亿元", "万元", "千万元", "亿美元", "万美元"})
_SIZED_COUNT: Final = re.compile(
    "级?的?(?:工业|农业|产业|制造业|服务业|招商|外资|重点|重大)?(?:项目|企业|园区|集群)(?:有|达|共)?\\d+[个家项](?![月百])"
)
_MONEY_OF: Final = re.compile(
    "(?:资金|贷款|投资|投入|基金|债券?|补[助贴]|经费|税收|产值|收入)(?:[了达约近超为]|达到)*$"
)


def sizes_counted(text: str, quantity: Quantity) -> bool:
    """Whether a sum says of what size those are that are counted next, or a bound in brackets from which one.

    >>> from luoshi.text.quantities import scan
    >>> texts = "公园20座（面积1000平方米以上）", "公园20座（总面积9万平方米）"
    >>> [[sizes_counted(text, quantity) for quantity in scan(text)] for text in texts]
    [[False, True], [False, False]]
    """
    if quantity.unit in _SUMS and _SIZED_COUNT.match(text, quantity.stop):
        # 其中5亿元项目1个, but 投入资金5亿元项目30个
        return _MONEY_OF.search(text, max(0, quantity.begin - 8), quantity.begin) is None
    if quantity.comparator != "ge" or text[quantity.stop : quantity.stop + 1] != "）":
        return False
    return _ASIDE_SIZE.search(text, max(0, quantity.begin - 40), quantity.begin) is not None


# 500米左右[设置1座], 按常住人口5000人[设置1座]: how far apart, or for how many
_SET_UP: Final = re.compile(
    "(?:应当?|宜|可|需|须|至少)*(?:设置|布设|布置|配建|配置|设立|设)(?:不少于|至少)?(?:\\d[\\d.]*|[一二两三四五])(?:[-—～~至]\\d[\\d.]*)?[座个处所台]"
)
_APART: Final = frozenset({"米", "公里", "千米", "平方米", "平方公里", "公顷", "人", "户", "万人"})
_FOR_SO_MANY: Final = re.compile("(?:每|按|人口|人数|面积)[^，。；\\d]{0,12}$")


def spaces_out(text: str, quantity: Quantity) -> bool:
    """Whether a number tells how far apart, or for how many, something is set up whose number stands behind.

    >>> from luoshi.text.quantities import scan
    >>> texts = "道路500米左右设置1座", "按常住人口5000人设置1座", "新建公园9公顷，设置1处"
    >>> [[spaces_out(text, quantity) for quantity in scan(text)] for text in texts]
    [[True, False], [True, False], [False, False]]
    """
    if quantity.unit not in _APART or _SET_UP.match(text, quantity.stop) is None:
        return False
    if quantity.comparator == "approx":
        return True
    return _FOR_SO_MANY.search(text, max(0, quantity.begin - 16), quantity.begin) is not None


# 12米以上[1501艘]船舶: which ones are counted
_LONG_ONES: Final = re.compile("(?:及?以[上下])?的?\\d[\\d.]*万?[艘座条栋幢辆台株棵架]")
_LENGTHS: Final = frozenset({"米", "公里", "千瓦", "马力", "吨", "层", "立方米", "平方米"})


def sizes_those(text: str, quantity: Quantity) -> bool:
    """Whether a bound on a length or a weight only tells which ones are counted right behind it.

    >>> from luoshi.text.quantities import scan
    >>> texts = "12米以上1501艘船舶", "修复道路12米，植树9株"
    >>> [[sizes_those(text, quantity) for quantity in scan(text)] for text in texts]
    [[True, False], [False, False]]
    """
    if quantity.unit not in _LENGTHS or quantity.comparator not in ("ge", "le"):
        return False
    return _LONG_ONES.match(text, quantity.stop) is not None


def tells_which(text: str, quantity: Quantity) -> bool:
    """Whether a number only tells which ones, which waters or which earners are meant."""
    if "元" in quantity.unit and (tells_what_earn(text, quantity) or bands(text, quantity)):
        return True
    return sizes_counted(text, quantity) or sizes_water(text, quantity) or sizes_those(text, quantity)
