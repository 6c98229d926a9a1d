"""One number for two things: 开工、竣工各100万平方米, 社会消费品零售总额、固定资产投资增长4%."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.ends import strip_lead, strip_tail
from luoshi.figures.naming.nouns_behind import right_noun
from luoshi.figures.naming.spots import Spot
from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.words import WORDS

_EACH_ENDS: Final = re.compile(
    "(?:各|双双|(?<![年月日人户亩村平])均)(?:[较比][^，。；]{2,8})?(?:下降|削减|降低|上升|压减|增长|提高|减少|增加|稳定在|保持在?|完成|为|达到?|实现|配备|培养|新增|不少于|新建)*(?:全[国省市县区](?:总量|总数)的)?$"
)
_EACH: Final = re.compile(
    r"(?P<first>[^，。；：]{1,40}?)(?:、|和|及|与)(?P<second>[^，。；：、]{1,16}?)(?:面积)?(?:同比)?(?:增长|增幅|下降)?"
    + _EACH_ENDS.pattern
)
# 国家级绿色工厂、绿色园区、绿色供应链管理企业各奖励[100万元]
_PAID_EACH: Final = re.compile(
    "(?:^|[，；：。])(?:对)?(?P<names>[^，；：。、\\d]{2,16}(?:[、和][^，；：。、\\d]{2,16}){1,5}?)(?:的|，)?各(?:给予|一次性)*(?P<pay>奖励|补助|补贴|资助)$"
)
# 按期办结率、回复率、满意率均为100%
_RATES_EACH: Final = re.compile(
    "(?:^|[，；：])(?P<rates>[^，。；：、\\d]{1,12}率(?:、[^，。；：、\\d]{1,12}率){1,4}(?:(?<=率)[和及与][^，。；：、\\d]{1,12}率)?)均(?:为|达到?|保持在|稳定在|超过)+$"
)
# 烟草、机械、建材3个产业年产值均达到100亿元
_COUNTED_OF_KIND: Final = re.compile(
    "(?P<last>[^、\\d]{1,16}?)(?:\\d+|[两三四五六七八九])个(?P<kind>产业|行业|县|区|镇|乡)(?P<what>[^、\\d]{2,10})"
)
_KINDS: Final = frozenset(
    {"小学", "初中", "高中", "城镇", "农村", "城市", "乡村", "国有", "民营", "外资", "市区", "郊区"}
)
_ONE_WORD: Final = 2  # characters of 国考, before 市考断面水质达标率
# 加装电梯开工和完工25台: as many of either
_BEGUN_AND_DONE: Final = re.compile("(?P<what>[^、和]{3,})(?P<begun>开工)[、和及与](?P<done>完工|竣工)")
# 甲县、乙县、丙县、丁区经济总量突破2000亿元: each of them did
_PLACES_ALIKE: Final = re.compile(
    "(?P<names>[一-鿿]{2,4}(?:、[一-鿿]{2,4}){2,})(?P<what>经济总量|地区生产总值|生产总值|GDP)"
)


_LEVELS: Final = frozenset({"国家级", "省级", "市级", "县级", "区级", "国省", "部级"})
_WAYS: Final = frozenset({"新增", "新建", "改造", "提升", "扩建", "改建", "翻建"})
_WORKED_ON: Final = re.compile(
    "(?:新增|新建|改造|提升|扩建|改建|翻建)(?P<what>绿化|绿地|道路|管网|校舍|厂房|公厕|路灯|车位|泊位|绿道)(?:面积)?"
)


def name_paid_each(spot: Spot) -> bool:
    """绿色工厂、绿色园区各奖励100万元: one sum for each of a list; False where there is none."""
    paid = _PAID_EACH.search(spot.left) if "各" in spot.left and "、" in spot.left else None
    if paid is None:
        return False
    names = [name + paid["pay"] for name in re.split("[、和]", strip_lead(paid["names"])[0])]
    spot.name, spot.also, spot.mode, spot.paid = names[0], tuple(names[1:]), "each", True
    return True


def name_each(spot: Spot) -> bool:
    """开工、竣工各100万平方米: give one number both names that stand before 各; False where there is no 各."""
    near = spot.left[-16:]
    if "率" in near and "均" in near and "、" in spot.left and (rates := _RATES_EACH.search(spot.left)):
        names = [strip_lead(name)[0] or name for name in re.split("、|(?<=率)[和及与]", rates["rates"])]
        spot.name, spot.also, spot.mode = names[0], tuple(names[1:]), "each"
        return True
    marked = "各" in near or "均" in near or "双双" in near
    match = _EACH.search(spot.left) if marked and _EACH_ENDS.search(near) else None
    if not match:
        return False
    bank = WORDS
    second = match["second"]
    if "的" in second and second.partition("的")[0].endswith(("阶段", "环节", "过程")):
        return False  # 设计与竣工验收阶段的标准执行率均达到100%: one rate
    if "等" in second:
        return False  # 锂电池、风电机组等绿色产品产量均增长20%: of the kind
    if counted := _COUNTED_OF_KIND.fullmatch(second):
        listed = re.split("[、和]", f"{strip_lead(match['first'])[0]}、{counted['last']}")
        each = [name + counted["kind"] + counted["what"] for name in listed if name]
        spot.name, spot.also, spot.mode = each[0], tuple(each[1:]), "each"
        return True
    first = strip_tail(strip_lead(match["first"])[0]) or match["first"]
    if not (
        first in bank.stages
        or second in bank.stages
        or not spot.right
        or spot.right[0] in "，。；、"
        or spot.right == "增长"
    ):
        return False
    suffix = "面积" if "平方米" in spot.quantity.unit and not first.endswith("面积") else ""
    if not match["first"].endswith(first) or bank.is_lead(first):
        first = match["first"]
    if first in _WAYS and (own := _WORKED_ON.fullmatch(second)):
        spot.name, spot.also, spot.mode = first + own["what"], (second,), "each"
        return True  # 新增、改造绿化各5万平方米
    for lead in VOCABULARY.each_leads:
        if first != lead:
            first = first.removeprefix(lead)
    what = right_noun(spot.right)[0] if {first, second} <= bank.stages else ""
    first += second[1:] if first[-1] + second[0] in ("存贷", "进出") else ""  # 存、贷款余额双双突破9亿元
    alike = second[1:2] == first[-1] or {first, second[:_ONE_WORD]} <= _KINDS
    if len(first) == _ONE_WORD and alike and second.endswith(VOCABULARY.metrics):
        first += second[_ONE_WORD:]  # 国考、市考断面水质达标率均为100%
    if first in _LEVELS and second[: len("省级")] in _LEVELS:
        first += second[len("省级") :] if len(first) == len("国家级") else second[2:]
    names = [*first.split("、"), second] if "“" not in first else [first, second]  # 重点实验室、技术中心各20家
    spot.name, *also = (what + name + suffix for name in names if name)
    spot.also, spot.mode = tuple(also), "each"
    return True


def pair_of_names(noun: str, spot: Spot) -> list[str]:
    """社会消费品零售总额、固定资产投资增长4%: one number for two indicators, each a metric of its own; else empty.

    Three places or more whose whole economy is told have it each, too.
    """
    if "、" not in noun and "和" not in noun:
        return []
    if noun.endswith("工") and (both := _BEGUN_AND_DONE.fullmatch(noun)):
        return [both["what"] + both["begun"], both["what"] + both["done"]]
    if places := _PLACES_ALIKE.fullmatch(noun):
        return [place + places["what"] for place in places["names"].split("、")]
    parts = re.split("、|和", noun)
    if len(parts) != 2 or not all(_is_metric(part) for part in parts):
        return []
    relative = spot.quantity.unit in ("%", "‰", "个百分点")
    return parts if relative or "分别" in spot.left else []


def _is_metric(name: str) -> bool:
    return len(name) >= 3 and name.endswith(VOCABULARY.metrics) and name.count("（") == name.count("）")


_OF_ALL: Final = re.compile("(?P<rate>(?:按[时期]|代表|委员)*[一-鿿]{1,4}率)均(?:为|达到?|超过?)*$")


def name_rates_of_all(spots: list[Spot]) -> None:
    """建议办复率 and 提案办复率 of 建议61件、提案74件，办复率均为[100%]: one rate of all that was counted before it."""
    for at, spot in enumerate(spots):
        rate = _OF_ALL.search(spot.left) if spot.quantity.unit == "%" and at > 1 else None
        if rate is None:
            continue
        unit = spots[at - 1].quantity.unit
        first = at
        while first and spots[first - 1].quantity.unit == unit and spots[first - 1].name:
            first -= 1
        names = [one.name + rate["rate"] for one in spots[first:at]]
        if len(names) > 1 and unit not in ("%", "‰"):
            spot.name, spot.also, spot.mode = names[0], tuple(names[1:]), "each"
