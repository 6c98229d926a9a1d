"""Words by which a text that reports tells what was planned: 计划解决3万人, 年度任务1200套, 年初预算9亿元."""

from __future__ import annotations

import re
from typing import Final

from luoshi.text.quantities import Quantity

# 计划解决3万人, 年度任务1200套: what was planned, told before what was done
_PLANNED: Final = re.compile(
    "(?:年度|全年|年初|原)?(?:计划|任务|目标)(?:任务|数)?(?:解决|改造|建设|完成|新建|实施|新增|培训|整治)?"
)
_PLANNED_BEGINS: Final = frozenset("年全原计任目")
# 计划3年投资9亿元
_FOR_YEARS: Final = re.compile("计划(?:用|在)?(?:未来|今后)?[两三四五\\d]年(?:内|时间)?[^，。；]{0,6}$")
# 年计划固定资产投资增长[9%]
_PLANNED_GROWTH: Final = re.compile(
    "^[—－\\s]*(?:年度?|年初|全年)计划(?!投资|完成|总投资)[^，。；\\d]{2,20}(?:增长|下降|达到?)$"
)
# 计划3年内共改造公路752条, 计划搬迁2294户, 计划新建2122套; 按计划完成 and 计划执行率 tell of what was done
_TO_DO: Final = re.compile(
    "(?:^|[，：])(?:(?:20\\d\\d年|全年|年内|[全我][省市县区州镇])?[:：]?)(?:共|拟)?计划(?:[三四五2-5]年内|在[^，。；\\d]{2,8})?(?:共|总|再|新|拟)?"
    "(?:新建|改造|搬迁|建设|新增|整治|拆除|培训|修建|实施|开展|引进|招聘|治理|改建|扩建|安置|造林|种植|投放|筹集|修复|疏浚|清淤|清理|维修)(?:(?!已|完工|完成|落实|入住|竣工)[^，。；\\d]){0,16}$"
)
# 本年度计划新开工项目270项
_YEARS_PLAN: Final = re.compile("^(?:本年度|本年|年度|全年)计划(?:新?开工|新建|续建|竣工)[^，]{0,6}$")
# 今年安排全市重点建设项目444项: what the year's plan holds
_ARRANGED: Final = re.compile(
    "(?:今年|20\\d\\d年|全年|年度|本年度)?[，,]?(?:[全我]?[省市县区州])?(?:共)?安排[^，。；\\d]{0,14}项目(?:共|总数)?"
)
# 全市计划播种面积9万亩: sown later, told in spring
_TO_SOW: Final = re.compile(
    "(?:^|[全我][国省市县区州镇])计划(?:播种|种植|栽种|造林|推广|建设|改造|新建|新增|实施)[^，。；\\d]{0,8}$"
)
# 执行中调整为129亿元, 年初市级一般公共预算支出70亿元: what was to be raised or spent
_BUDGETED: Final = re.compile(
    "执行中[^，。；\\d]{0,8}调[整增减][为到至]$|经[^，。；\\d]{2,16}(?:批准|同意)后?调[整增减][为到至]$"
    "|(?:人代会|人大|常委会|代表大会|次会议)[^，。；\\d]{0,12}(?:批准|通过)的?(?:[省市县区州]本级)?(?:20\\d\\d年)?(?![^，。；]*(?:决算|政策|减))[^，。；\\d]{2,20}(?:收入|支出)(?:预算|目标)*为?$"
    "|^(?!.*(?:超|完成|低于|占|为|节约))[^，。；]*(?<![增创])(?:收入|支出)(?:年初)?计划$"
    "|^(?:20\\d\\d年)?年初(?:安排)?[^，。；\\d]{0,12}(?:收入|支出)(?:预算)?(?:合计|总计)?为?$"
)

# 2025年25件民生实事计划总投资9亿元: what the year's works are to cost
_PLAN_OF_YEAR: Final = re.compile("^(?:20\\d\\d年|今年|本年度)[^，。；\\d]{0,20}计划(?:总|完成)?投资$")

_IN_PLANS: Final = (_YEARS_PLAN, _TO_SOW, _FOR_YEARS, _PLANNED_GROWTH, _TO_DO, _PLAN_OF_YEAR)


def is_planned(left: str) -> bool:
    """Whether the clause before a number, in a text that reports, says that so much was planned.

    >>> is_planned("年度任务"), is_planned("计划搬迁"), is_planned("按计划完成整治")
    (True, True, False)
    """
    if left[:1] in _PLANNED_BEGINS and _PLANNED.fullmatch(left):
        return True
    if "计划" in left and any(each.search(left) for each in _IN_PLANS):
        return True
    if "安排" in left and _ARRANGED.fullmatch(left):
        return True
    if not ("年初" in left or "执行中" in left or "批准" in left or "通过" in left or left[-1:] in ("为", "划")):
        return False
    return _BUDGETED.search(left) is not None


def is_sown(left: str) -> bool:
    """Whether so much is to be sown, planted or built by a plan: 全市计划播种面积."""
    return _TO_SOW.search(left) is not None


_PROMISED: Final = re.compile(
    "^(?:其中[，：]?)?(?:20\\d\\d年|今年|全年)?(?:计划|拟)?(?:新建|改造|新增|建设|实施|改建|扩建|加装|打造|培育|整治|修缮)(?!了)[^，。；\\d]{0,24}$"
)
_DONE_OF_THEM: Final = re.compile(
    "，(?:目前|截至目前|现|截[至止][^，。；]{2,10}，?)已(?:经)?(?:累计)?(?:建成|完成|开工|竣工|改造|完工|新建|新增)[^，。；\\d]{0,6}"
    "(?P<count>\\d+(?:\\.\\d+)?)(?P<unit>[^，。；\\d、.]{1,3})(?=[，。；、]|\\Z)"
)


def is_answered(text: str, left: str, quantity: Quantity) -> bool:
    """Whether a number is a promise of which the next clause tells how much has been done by now.

    >>> from luoshi.text.quantities import scan
    >>> text = "新建公园10座，目前已建成8座。"
    >>> [is_answered(text, text[: quantity.begin], quantity) for quantity in scan(text)]
    [True, False]
    """
    if text[quantity.stop : quantity.stop + 1] != "，" or _PROMISED.match(left) is None:
        return False
    done = _DONE_OF_THEM.match(text, quantity.stop)
    return done is not None and done["unit"] == quantity.unit and float(done["count"]) <= quantity.low


# 奋斗目标[增长14%]; 市下达我县产值目标[201亿元]
_GOAL_SET: Final = re.compile(
    "(?:确保|奋斗|力争)目标(?:增长|达到?|为)?$|下达[^，。；：]{0,40}目标(?:任务)?(?:增长|为|是)?$|目标任务$"
)
_HELD_AGAINST: Final = re.compile(
    "(?:完成|超|高于|低于|达到?|占|对照|较|比)[^，。；：]*目标(?:任务)?$"
)  # 完成下达目标任务


def sets_goal(left: str, quantity: Quantity) -> bool:
    """Whether the clause up to a number calls it a goal that was set, and not what was reached of one."""
    if _GOAL_SET.search(left) is None or _HELD_AGAINST.search(left):
        return False
    return quantity.unit not in ("%", "个百分点") or left.endswith("增长")
