"""Wordings that name a number at once, whatever else its clause holds: 3.1万人没有脱贫, 甲乙公路8.6公里拓宽工程."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from luoshi.figures.naming.ends import strip_lead
from luoshi.figures.naming.spots import Spot, last_clause

_LENGTHS: Final = frozenset({"公里", "千米", "米", "万米", "里"})
_WAYS: Final = ("路", "线", "道", "河", "渠", "堤", "桥", "管网", "管线", "溪", "沟", "江", "段")
# 甲镇至乙村公路[8.6公里拓宽工程]
_WORKS_ON: Final = re.compile(
    "(?:拓宽|改造|改建|扩建|升级|治理|整治|修复|新建|建设|维修|疏浚|硬化|大修|提升|护岸|绿化|亮化|清淤)[^，。；、\\d]{0,6}(?:工程|项目|任务)?"
)
# 县财政出资[2000万元]扩充应急转贷资金池
_FUNDED: Final = re.compile(
    "(?:用于)?(?:设立|扩充|注入|组建|成立|建立|充实|补充)(?P<what>[^，。；、\\d]{3,16}(?:资金池|基金|资金|公司|平台))"
)
# 仍有3.1万人[没有脱贫], 尚有12户[未搬迁]
_NOT_YET: Final = re.compile("(?:尚|还|仍)*(?:没有|未能?)(?:实现|完成)?(?P<what>[一-鿿]{2,6}?)(?=[，。；]|\\Z)")
# 仍有[2个]项目未完成用地报批
_WHICH_NOT_YET: Final = re.compile(
    "(?P<who>项目|工程|企业|村|乡镇|街道|单位|学校|小区|地块|社区)(?:尚|还|仍)*未能?(?P<what>[^，。；、\\d]{2,10}?)(?=[，。；]|\\Z)"
)
_COUNTED: Final = frozenset({"个", "家", "所", "宗", "处", "项"})
_PEOPLE: Final = ("人", "户", "名")
_SHORTEST_WAY: Final = 4  # characters of 甲乙公路


# 为[32个]老旧小区安装[133台]智能门禁设备
_EQUIPS: Final = re.compile(
    "(?P<whom>[^，。；：\\d]{1,20}?)(?:统一|各|均|分别)?(?:安装|配备|配置|加装|增配|更换|更新|购置|埋设|设置|建设|提供|发放|增设)"
)


def name_served(spots: list[Spot]) -> None:
    """老旧小区智能门禁设备 for the number of those who get them: 为[32个]老旧小区安装133台智能门禁设备."""
    for spot, got in pairwise(spots):
        served = spot.left[-1:] in ("为", "给") and spot.mode == "right"
        if not served or got.left != spot.right or "元" in got.quantity.unit:
            continue
        equipped = _EQUIPS.match(spot.right)
        what = spot.right[equipped.end() :] if equipped else ""
        if equipped and what and spot.name == spot.right:
            spot.name, got.name = equipped["whom"] + what, what  # 为[80个]村更换路灯5000盏
        elif equipped and not what and spot.name == equipped["whom"] and got.mode == "right" and got.name:
            spot.name += got.name.removeprefix(spot.name)


# 13个项目尚未开工，其中[5个]受用地指标制约、[4个]资金未落实
_HELD_UP: Final = re.compile(
    "(?:(?:受|因)[^，。；、\\d]{2,12}?(?:制约|影响|限制|未到位|不足|滞后|原因)|[^，。；、\\d]{2,8}?未(?:落实|到位|完成|办理|取得|获批|开工)[^，。；、\\d]{0,4})"
)
_THINGS: Final = re.compile("项目|工程|企业|小区|地块|学校|村|单位")


def name_held_up(spots: list[Spot]) -> None:
    """受用地指标制约项目 of 13个项目尚未开工，其中5个受用地指标制约: those told apart by what holds them up."""
    for at, spot in enumerate(spots):
        whole = next((one for one in reversed(spots[:at]) if one.quantity.unit == spot.quantity.unit), None)
        thing = _THINGS.search(whole.name) if whole else None
        if thing and spot.quantity.unit in ("个", "家", "项", "处", "宗") and _HELD_UP.fullmatch(spot.right):
            spot.name, spot.mode = spot.right + thing.group(), "right"


# 对进度滞后的[17个]项目实行挂图作战
_DEALT: Final = re.compile("对(?P<which>[^，。；：\\d]{2,12})的")
_DONE_TO: Final = re.compile("(?P<what>[^，。；、\\d]{2,10}?)(?:实行|予以|逐一|分类|落实|挂图)")


def name_dealt_with(spots: list[Spot]) -> None:
    """进度滞后项目 of 对进度滞后的17个项目实行挂图作战: which ones something is done about."""
    for spot in spots:
        which = _DEALT.fullmatch(last_clause(spot.left)) if spot.left[-1:] == "的" else None
        done = _DONE_TO.match(spot.right) if which else None
        if which and done:
            spot.name, spot.mode = which["which"] + done["what"], "right"


# 打造大数据、金融科技龙头企业，引进相关企业[50家]
_SUCH: Final = re.compile("相关(?P<head>企业|项目|机构|人才|产品|活动|课程)")
_LONGEST_LIST: Final = 40  # characters of what such things are


def name_such(spots: list[Spot]) -> None:
    """金融科技龙头企业 of 打造金融科技龙头企业，引进相关企业50家: what such things are stands in the clause before."""
    for spot in spots:
        such = _SUCH.fullmatch(spot.name)
        clause = spot.left.rpartition("，")[0].rpartition("，")[2] if such else ""
        if such and clause.endswith(such["head"]):
            what = strip_lead(clause)[0].rpartition("的")[2]
            if len(such["head"]) + 2 <= len(what) <= _LONGEST_LIST:
                spot.name = what


_LEVIED: Final = re.compile("(?:的)?(?:预)?(?:征收率|税率|费率)")
# 设立发展专项资金，2024年起[市财政每年安排]5000万元
_SINCE: Final = re.compile("起?(?:[省市县区]级?财政|[省市县区])?每年(?:统筹|预算)?(?:安排|投入|列支|出资)")
_FUND: Final = re.compile("(?:设立|建立|统筹|整合)(?P<what>[^，。；\\d]{3,24}(?:资金|基金|经费))，[^。；]*$")


def name_levied(spots: list[Spot], text: str) -> None:
    """小规模纳税人征收率 of 对小规模纳税人减按1%征收率征收; a fund of 设立专项资金，2024年起每年安排5000万元."""
    for spot in spots:
        if spot.name.endswith("减") and (rate := _LEVIED.match(spot.right)):
            spot.name = spot.name[:-1] + rate.group().removeprefix("的")
        elif "元" in spot.quantity.unit and _SINCE.fullmatch(spot.name):
            begin = spot.quantity.begin
            fund = _FUND.search(text, max(0, begin - 60), begin)
            spot.name = fund["what"] if fund else spot.name


_RENT: Final = re.compile("(?P<what>租金|租期|房租|租赁期)(?:最长|最低|标准)?")
_LET: Final = ("公寓", "住房", "用房", "厂房", "房", "场地", "门面", "商铺", "车间")


def name_rent(spots: list[Spot]) -> None:
    """人才公寓租金 of 筹建人才公寓1.2万套，租金不高于市场价的60%: the rent is of what was counted before."""
    let = ""
    for spot in spots:
        rent = _RENT.fullmatch(spot.name)
        if rent and let:
            spot.name = let + rent["what"]
        elif spot.name.removesuffix("交付").endswith(_LET):
            let = spot.name.removesuffix("交付")


# 单次最高不超过[2万元], 年度内原则上不超过[2次]: bounds whose own words say only how often
_FINED: Final = frozenset({"处以", "处", "并处", "可处", "可并处", "并处以"})
_LARGEST: Final = frozenset({"最大", "最小", "最高", "最低"})
_ONLY_WHEN: Final = re.compile("(?:单次|每次|年度内|单人|个人|全年|累计)(?:最高|累计|原则上)*")
# 可按照合伙人数适当提高贷款额度，[最高不超过]110万元
_RAISED_BOUND: Final = re.compile("提高(?P<what>[^，。；\\d]{2,10}(?:额度|限额|标准|比例))，(?:最高)?(?:不超过)?$")
# 一般不超过6倍，特别困难的可放宽至[12倍]
_EASED: Final = re.compile("[^，。；\\d]{0,12}的?(?:可|可以)?(?:适当)?放宽")


def name_bounds(spots: list[Spot], theme: str) -> None:
    """Name a bound that says only how often, or for whom it is eased, by what it bounds."""
    for at, spot in enumerate(spots):
        if at and _EASED.fullmatch(spot.name) and spots[at - 1].quantity.unit == spot.quantity.unit:
            spot.name = spots[at - 1].name
        elif at and spot.name in _LARGEST and spots[at - 1].quantity.unit == spot.quantity.unit:
            spot.name = spots[at - 1].name  # 套型建筑面积以40平方米为主，最大不超过[60平方米]
        elif spot.name in ("", "最高") and (raised := _RAISED_BOUND.search(spot.left)):
            spot.name, spot.mode = raised["what"], "left"
        elif theme and _ONLY_WHEN.fullmatch(spot.name):
            spot.name = theme
        elif spot.name in _FINED and spot.right.startswith("罚款"):
            spot.name = "罚款"
        elif spot.name.endswith("面积以"):
            spot.name = spot.name[:-1]


# 165项重大工程项目中，有[18项]尚未开工
_LEFT_UNDONE: Final = re.compile("(?:尚|还|仍)未(?P<what>开工|完工|竣工|启动|完成|销号|整改|办结)")
_OUT_OF: Final = re.compile("(?:(?<=\\d)|^)[项个家处]?(?P<who>[^，。；\\d]{2,12})中，(?:仍|尚|还)?有$")
# 年均增长5.8%，低于规划目标[1.2个百分点]
_AGAINST_GOAL: Final = re.compile(
    "[，；]?(?:高于|低于|超过|超|落后于?|快于|慢于)(?:规划|预期|年度|全年|时序|序时|五年)*(?:目标|计划|进度)值?"
)


def name_against_goal(spots: list[Spot]) -> None:
    """地区生产总值 of 年均增长5.8%，低于规划目标1.2个百分点: what is held against a goal is what was told before."""
    for before, spot in pairwise(spots):
        if spot.quantity.unit == "个百分点" and _AGAINST_GOAL.fullmatch(spot.left) and before.name:
            spot.name, spot.mode = before.name, "carried"


def not_yet(spot: Spot) -> str:
    """未脱贫人口 of 仍有[3.1万人]没有脱贫: who has not done something; empty for anything else."""
    if (
        spot.quantity.unit in _COUNTED
        and (left := _LEFT_UNDONE.fullmatch(spot.right))
        and (of := _OUT_OF.search(spot.left))
    ):
        return f"未{left['what']}{of['who']}"
    if spot.quantity.unit in _COUNTED and "未" in spot.right and (which := _WHICH_NOT_YET.match(spot.right)):
        return f"未{which['what']}{which['who']}"
    if not spot.quantity.unit.endswith(_PEOPLE) or (left_out := _NOT_YET.match(spot.right)) is None:
        return ""
    return f"未{left_out['what']}{_of_people(spot.quantity.unit)}"


def paid_into(spot: Spot) -> str:
    """应急转贷资金池 of 县财政出资[2000万元]扩充应急转贷资金池: what money is paid into; empty for nothing."""
    if "元" not in spot.quantity.unit or not spot.left.endswith("出资"):
        return ""
    fund = _FUNDED.match(spot.right)
    return fund["what"] if fund else ""


_SHOWN: Final = re.compile("(?:^|[，；。])(?P<what>[^，。；\\d]{2,8}(?:结果|名单|情况|方案))(?:予以|进行)?公示$")


def shown_for(spot: Spot) -> str:
    """公示期 of 公示[5个工作日]无异议后拨付: for how long something is shown in public; empty for anything else."""
    told = spot.quantity.unit.endswith(("工作日", "天", "日")) and spot.left.endswith("公示")
    shown = _SHOWN.search(spot.left) if told else None
    return (shown["what"] if shown else "") + "公示期" if told else ""


def works_on(spot: Spot, noun: str, after: str) -> str:
    """甲乙公路拓宽工程 of 甲乙公路[8.6公里]拓宽工程: what is done over so much of a way; empty for nothing."""
    if spot.quantity.unit not in _LENGTHS or not noun.endswith(_WAYS) or len(noun) < _SHORTEST_WAY:
        return ""
    return noun + after if _WORKS_ON.fullmatch(after) else ""


# 财政支出[75%]以上用于民生
_SPENT_ON: Final = re.compile(
    "(?:资金)?用于(?:保障和?改善|保障|改善)?(?P<whose>民生|教育|科技|农业|环保|乡村振兴)(?:领域|事业|支出|保障)?(?=[，。；]|\\Z)"
)


def spent_on(spot: Spot) -> str:
    """民生财政支出 of 财政支出[75%]以上用于民生: what a share of all spending goes to; empty for anything else."""
    if spot.quantity.unit != "%" or "用于" not in spot.right[:6]:
        return ""
    spent, whole = _SPENT_ON.match(spot.right), _SPENDING.search(spot.left)
    return spent["whose"] + whole.group() if spent and whole else ""


_SPENDING: Final = re.compile("(?:财政支出|新增财力|可用财力|一般公共预算支出)$")
# 涉及住宅楼[94幢]、居民[2876户]，建筑面积约31万平方米: whom and what the works are of
_CONCERNS: Final = re.compile("^[，、 ]*涉及(?=..)")
_WORKS_END: Final = re.compile("(?:改造|整治|治理|修缮|建设|提升|搬迁|征收|拆迁)(?:项目|工程)?$")
_WORKS: Final = frozenset({"改造", "整治", "治理", "修缮", "提升", "更新"})  # 改造老旧小区26个，涉及居民4856户
_ALSO_CONCERNED: Final = frozenset({"居民", "群众", "村民", "农户", "商户", "住户", "面积", "建筑面积", "总建筑面积"})


def name_concerned(spots: list[Spot]) -> None:
    """Name what works concern by them: 老旧小区住宅楼 of 老旧小区改造11个，涉及住宅楼94幢、居民2876户."""
    works = all_of_it = ""
    for at, spot in enumerate(spots):
        concerned = _CONCERNS.match(spot.left)
        done = _WORKS_END.search(spots[at - 1].name) if concerned and at else None
        if concerned and at and (done or spots[at - 1].verb in _WORKS):
            all_of_it = spots[at - 1].name
            works = all_of_it[: done.start()] if done else all_of_it
            spot.name = works + spot.name.removeprefix("涉及")
        elif works and (own := spot.left.strip("，、约和及共 ")) in _ALSO_CONCERNED:
            spot.name = works + own
        else:
            works = ""
            if all_of_it and spot.name.startswith("涉及"):
                spot.name = all_of_it  # ……，年内完成7个


def name_lifted(spots: list[Spot]) -> None:
    """脱贫人口 and 脱贫户 of [15200人]脱贫, which says only what became of them."""
    for spot in spots:
        if spot.name == "脱贫":
            spot.name += _of_people(spot.quantity.unit)


def _of_people(unit: str) -> str:
    """What people or households are called behind what they have done or not: 脱贫人口, 脱贫户."""
    return "户" if unit.endswith("户") else "人口" if unit.endswith("人") else ""
