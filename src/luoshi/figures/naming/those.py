"""Whose share a number is (95%的村通上公路), and what a sum of another year is of (比上年总收入9亿元减少1亿元)."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.spots import Spot

# 九成以上的农户得到支持, 95%的村通上公路: a share of those who stand behind it
_OF_THOSE: Final = re.compile(
    "的[一-鿿]{0,6}(?:户|村|企业|家庭|学生|居民|群众|人口|家长|职工|农民|乡镇|建制镇|县区|市区|区县|社区|学校|医院|机构|县|项目|单位|老人|人员|生产线|设备|线路|断面|河段|毕业生|新生|岗位|党员|干部|教师|用户|小区|路段|车辆|工序|街道|农田|耕地|案件|事项|产品|城市|园区|泵站|水厂|河流)"
)
# 100%的镇卫生院、村卫生站建设达标, 80%的区（县级市）达到创建目标
_OF_DOING: Final = re.compile(
    "的(?P<who>[^，。；\\d]{2,20}?)(?P<doing>建设达标|达标|达到|完成|纳入|具备|接入|配备|建有|建成|实现|开展|设立)"
)
_REACHED_STANDARD: Final = re.compile("(?P<what>[^，。；、\\d]{3,16}?(?:标准|水平|要求))(?=[，。；、]|\\Z)")
_NO_ONE: Final = (
    "比例",
    "速度",
    "标准",
    "要求",
    "投入",
    "产出",
    "奖励",
    "增速",
    "价格",
    "份额",
    "幅度",
    "额度",
    "资金",
    "投资",
)
_PULLS: Final = re.compile(
    "[）)]?，?(?:正向|负向)?(?P<what>拉动[^，。；、\\d]{2,12}(?:增长|上升|回升|(?<=[省市县区国])投资))"
)
_CONTRIBUTES: Final = re.compile("(?P<whose>[^，。；]{2,16}?)(?:对[^，。；]{2,12})?的?贡献率")
_HELD_AGAINST: Final = re.compile(
    "，?[比较](?:上年|去年|20\\d\\d年)(?:同期)?的?(?P<what>[一-鿿]{2,18}(?:收入|支出))"
)  # 比上年财政总收入[9亿元]减少1亿元


def is_of_those(right: str) -> bool:
    """Whether a share is one of those who stand behind it.

    >>> is_of_those("的村通上公路"), is_of_those("的增信担保")
    (True, False)
    """
    return _OF_THOSE.match(right) is not None


_WAS_DONE: Final = re.compile(
    "(?:有效|全面|妥善|基本|及时|集中|无害化|资源化)*"
    "(?P<what>治理|改造|处理|利用|保护|控制|解决|落实|救治|保障|提升|修复|整治|管护|处置)(?=[，。；、]|\\Z)"
)


def of_those_doing(spot: Spot, noun: str) -> str:
    """镇卫生院、村卫生站达标 of 100%的镇卫生院、村卫生站建设达标: those of whom nothing but what they do is told.

    Empty for those whom `is_of_those` knows, and behind a ``noun`` of the same clause.
    """
    if noun or spot.quantity.unit != "%" or spot.right[:1] != "的" or is_of_those(spot.right):
        return ""
    told = _OF_DOING.match(spot.right)
    if told and told["who"].endswith(_NO_ONE):
        return ""  # 按照50%的比例配备, 以20%的速度实现
    if told is None:
        return ""
    reached = _REACHED_STANDARD.match(spot.right, told.end()) if told["doing"] == "达到" else None
    if reached:
        return told["who"] + "达到" + reached["what"]  # 80%的区（县级市）达到教育现代化先进区标准
    if told["doing"] == "得到" and (done := _WAS_DONE.match(spot.right, told.end())):
        return told["who"] + done["what"]  # 90%以上的村生活垃圾得到有效治理
    return told["who"] + ("达标" if told["doing"].endswith("达标") else "")


# 建成区[40%以上面积达到海绵城市建设要求]
_REACHING_AIM: Final = re.compile(
    "的?(?P<what>面积|区域|范围|路段|河段)(?P<doing>达到|实现|满足|符合|完成)(?P<aim>[^，。；、\\d]{2,20}?)(?:的(?:目标|任务|要求)[^，。；]*)?(?=[，。；、]|$)"
)


def reaching_aim(right: str, noun: str) -> str:
    """建成区达到海绵城市建设要求面积 of 建成区40%以上面积达到海绵城市建设要求; empty for none.

    >>> reaching_aim("面积达到海绵城市建设要求", "建成区"), reaching_aim("的增信担保", "建成区")
    ('建成区达到海绵城市建设要求面积', '')
    """
    told = _REACHING_AIM.match(right) if noun else None
    return noun + told["doing"] + told["aim"] + told["what"] if told else ""


def pulled(left: str, before: str) -> str:
    """What pulls up what: 工业增加值拉动经济增长 of 工业增加值增长6%，拉动经济增长[2个百分点]; empty for nothing.

    >>> pulled("，拉动GDP增长", "投资对经济增长的贡献率"), pulled("，拉动全市工业增长", "制造业增加值")
    ('投资拉动GDP增长', '制造业增加值拉动全市工业增长')
    >>> pulled("，增长", "制造业增加值")
    ''
    """
    doing, whose = _PULLS.fullmatch(left), _CONTRIBUTES.fullmatch(before)
    if doing is None:
        return ""
    return (whose["whose"] if whose else before.removesuffix("比重")) + doing["what"]


def held_against(left: str) -> str:
    """财政总收入 of 比上年财政总收入[9亿元]减少1亿元: of what a sum of another year is; empty for nothing.

    >>> held_against("，比上年财政总收入"), held_against("比上年")
    ('财政总收入', '')
    """
    held = _HELD_AGAINST.fullmatch(left)
    return held["what"] if held else ""


_RATE_ASIDE: Final = re.compile(
    "占[^，。；占]{2,24}(?:比重|比例)（(?P<rate>[^（），。；\\d]{2,14}率)）(?:已|约|达到?|为|是|超过?|提[高升][到至]|上升[到至])*$"
)


def rate_aside(left: str) -> str:
    """城镇化率 of 城镇人口占常住人口比重（城镇化率）为44%: what the share itself is called; empty for nothing.

    >>> rate_aside("城镇人口占常住人口比重（常住人口城镇化率）为"), rate_aside("工业占经济比重为")
    ('常住人口城镇化率', '')
    """
    told = _RATE_ASIDE.search(left)
    return told["rate"] if told else ""


# 全旗剩余的97户224人[全部脱贫]: what is done with those who are left
_LEFT_OVER: Final = re.compile("(?:剩余|余下|其余|未脱贫)$")
_ALL_DONE: Final = re.compile(
    "(?:全部|全面|均|都|如期)*(?P<deed>脱贫(?:退出)?|摘帽|整改|销号|完工|竣工|搬迁|入住|拆除|改造)(?:到位|完成)?(?=[，。；、]|\\Z)"
)


def name_those_left(spots: list[Spot], text: str) -> None:
    """全旗剩余的97户224人全部脱贫: both are of those lifted out of poverty."""
    for at, spot in enumerate(spots):
        if not _LEFT_OVER.search(spot.name):
            continue
        group = [spot]
        for after in spots[at + 1 :]:
            if after.quantity.begin != group[-1].quantity.stop:
                break
            group.append(after)
        if done := _ALL_DONE.match(text, group[-1].quantity.stop):
            for one in group:
                one.name, one.mode = done["deed"], "right"
