"""What stands beside promises and is none: how large a project is, whom a list is about, what is laid down in it."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.spots import Spot
from luoshi.figures.old_levels import JOINTS, NUMBERS_BEFORE, is_old_level

_LONGEST_ITEM: Final = 160  # characters of an item that presents a project
# 总投资3亿元，……。今年计划投资1亿元; 全长9公里，……，2025年计划投资2亿元: the year's share is what is promised.
# It stands in the same sentence, or opens the next one.
_SHARE: Final = "(?:年度|今年|当年|本年|年内|20\\d\\d年)(?:度)?(?:计划)?(?:完成)?投资|累计完成投资"
_SUM: Final = "(?:约|额)?\\d[\\d.,]*[万亿]?元"
_YEARS_SHARE: Final = re.compile(
    f"[^。]{{0,{_LONGEST_ITEM}}}?(?:(?:{_SHARE}|(?<=元[，,])计划投资|。(?:{_SHARE})){_SUM}"
    "|20\\d\\d年(?:\\d{1,2}月(?:底前?)?|[上下]半年)开工)"
)
# 新建绿道[全长]30公里, 绿道[总长达到]500公里, 引进项目[总投资]300亿元: what is to be built or brought in
_PROMISED_SIZE: Final = re.compile(
    "^(?:新|改|扩|迁|重)?(?:建(?!筑)|修|改造|建设|铺设|提升|实施)|引进|招引|签约|达到?$|[完实][成现]总投资$"
)
_PROJECT_SIZES: Final = (
    "总投资", "投资概算", "概算投资", "概算总投资", "占地", "占地面积", "全长", "线路全长", "总长", "红线宽",
)  # fmt: skip
# sizes of what a project builds: of one only where its total investment is told as well
_BUILT_SIZES: Final = ("建筑面积", "装机", "装机容量", "床位")
_INVESTED: Final = re.compile("总投资|概算投资|投资概算")
_EXTENTS: Final = frozenset({"平方公里", "亩", "万亩", "公顷", "平方米", "万平方米"})
_PLANNED_EXTENT: Final = ("规划总面积", "规划面积", "规划占地", "规划用地", "总占地", "占地面积", "占地")
# 综合楼（建筑面积[1.8万平方米]、概算投资7600万元）主体封顶
_STANDS_SO: Final = re.compile(
    "[^（）。；]{0,30}）(?:项目|工程)?(?:主体)?(?:已|全面|基本|顺利)*(?:封顶|完工|竣工|开工|建成|投用|启动|推进|完成主体)"
)
_SIZE_SIGNS: Final = frozenset(size[-1] for size in (*_PROJECT_SIZES, *_BUILT_SIZES, "合同价"))
# 前期类34个，[总投资]1053亿元: of projects that only are got ready
_GOT_READY: Final = re.compile("(?:储备|前期)(?:类|项目|工作)?[^，。；\\d]{0,4}\\d+个[，,]总投资$")
_UNDER_WAY: Final = re.compile(
    "，(?:（[^（）]{4,24}），)?(?:目前|现|截至目前|因[^，。；\\d]{1,12}?(?:只|仅))?(?:已|累计|只|仅|共)*完成(?:投资|(?:总?工程量|形象进度|进度)的?)?\\d[\\d.]*[%万亿]"
)


def is_size_of_project(text: str, spot: Spot, left: str, modality: str) -> bool:
    """Whether a number tells how large a project is of which the year's share or the progress is told behind it."""
    stop = spot.quantity.stop
    if spot.quantity.unit in _EXTENTS and text.startswith("的", stop) and left.endswith(_PLANNED_EXTENT):
        return True  # 规划总面积[42平方公里]的生态旅游区
    if spot.bracketed and left.endswith((*_PROJECT_SIZES, *_BUILT_SIZES)) and _STANDS_SO.match(text, stop):
        return True
    if spot.bracketed and left.endswith(_ASIDE_SIZES) and _is_of_one(text, spot.quantity.begin, modality):
        return True
    if spot.name[-1:] not in _SIZE_SIGNS:
        return False
    if modality == "actual":
        return spot.name.endswith(("总投资", "批复投资", "合同价")) and _UNDER_WAY.match(text, stop) is not None
    built = spot.name.endswith(_BUILT_SIZES) and (
        _INVESTED.search(text, max(0, spot.quantity.begin - _LONGEST_ITEM // 2), stop + _LONGEST_ITEM // 2) is not None
    )
    if not (built or spot.name.endswith(_PROJECT_SIZES)) or _PROMISED_SIZE.search(left):
        return False
    begin = spot.quantity.begin
    return _YEARS_SHARE.match(text, stop) is not None or _GOT_READY.search(text, max(0, begin - 30), begin) is not None


# 县文化馆（[建筑面积]8000平方米）; but 新建卫生院3所（[总建筑面积]1.1万平方米）
_ASIDE_SIZES: Final = ("总投资", "概算投资", "估算投资", "投资概算", "建筑面积", "占地面积", "用地面积", "占地")
_PUTS_UP: Final = re.compile("(?:计划|拟|将|加快|推进|实施|继续)*(?:新建|建设|改造|扩建|启动|建成|新增|引进|打造)")


def _is_of_one(text: str, begin: int, modality: str) -> bool:
    """Whether a bracket that tells a size stands behind the name of one thing which is there or under way."""
    opened = text.rfind("（", 0, begin)
    start = max(text.rfind(mark, 0, opened) for mark in "，。；：、（）") + 1
    what = text[start:opened]
    if len(what) < 4 or any(map(str.isdigit, what)):
        return False
    return modality == "actual" or _PUTS_UP.match(what) is None


# 低保标准由706元提高到742元 in a list of promises: what everyone is entitled to is laid down
_ENTITLED: Final = re.compile("(?:标准|低保|低保金|补助|补贴|津贴|养老金|补差|补差水平|救助金|抚恤金|生活费)$")
_AWARDED: Final = re.compile("(?:奖励|另奖|扣罚|扣发)(?:工作经费|道班|村干部|个人)?$")
_ASSESSED: Final = re.compile("优秀|合格|考核|评比|考评")
_RAISED: Final = re.compile("(?:提高|调整|提标|增加|上调|提升|增)(?:到|至|为)(?:每[人户]|每?人均|每?[年月]|/)*$")
# 购买燃油乘用车的补贴[7000元], in an action plan
_PAID_FOR_DEED: Final = re.compile(
    "(?:购买|报废|购置|置换|更新|取得|获得|引进|新建|种植)[^，。；]{2,40}的(?:再|一次性)?(?:补贴|补助|奖励|奖补)$"
)
# 乙方有建档立卡户[64户]: whom a list of goals is about
# but 全市有效发明专利, 全县有序推进……, 共有产权住房: 有 within a word, and what is to be done
_HAS_NOW: Final = re.compile(
    "(?:乙方|目前|现|共|辖区内?|[全本我][国省市县区州旗镇乡村])(?:现|共|总共)?有(?![效序望机条色线力关害利待意]|产权|需求)"
    "(?![^，。；]*(?:达|推进|完成|新[增建]|建[设成]|增长|实现|改造|提[高升]|力争|推广|覆盖|培育|引进))[^，。；\\d]{2,14}(?:\\d+户)?"
)


def is_laid_down(text: str, spot: Spot, left: str, yearly: bool) -> bool:
    """Whether a plan lays down what an assessment takes off or awards, how much may be felled or lent.

    One of a single year (``yearly``) lays down what each one gets as well; one of five only aims at it.
    """
    unit = spot.quantity.unit
    if "元" not in unit and unit != "分" and spot.name[-1:] not in ("额", "度"):
        return False
    if unit == "分" and spot.name.endswith(("扣分", "加分")):
        return True
    if spot.paid and _PAID_FOR_DEED.search(left):
        return True
    if spot.name.endswith("采伐限额"):
        return True
    if spot.name.endswith(("最高额度", "贷款额度", "最高贷款额度")) and _RAISED.search(left):
        return True
    # 得分90分以上为优秀，奖励工作经费5万元
    awarded = unit.endswith("元") and _AWARDED.search(left) is not None
    if awarded and _ASSESSED.search(text, max(0, spot.quantity.begin - _LONGEST_ITEM), spot.quantity.begin):
        return True
    return yearly and unit.startswith("元") and _raises_entitlement(text, spot, left)


def _raises_entitlement(text: str, spot: Spot, left: str) -> bool:
    """Whether a plan raises what each one gets."""
    if not _ENTITLED.search(spot.name):
        return False
    alone = NUMBERS_BEFORE.sub("", left) if left[-1:] in JOINTS else left  # 分别提高到503元、[228元]
    return _RAISED.search(alone) is not None or is_old_level(text, spot.quantity)


def is_had(left: str) -> bool:
    """Whether the clause before a number of a plan tells what there is: 乙方有建档立卡户.

    >>> is_had("全村现有贫困户"), is_had("每村有1名"), is_had("全市有效发明专利达到")
    (True, False, False)
    """
    return _HAS_NOW.fullmatch(left) is not None
