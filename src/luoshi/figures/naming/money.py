"""What money was spent on, where its own clause does not say: the projects counted before or what is told next."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from luoshi.figures.naming.ends import strip_lead
from luoshi.figures.naming.spots import Spot
from luoshi.figures.words import WORDS

_INVESTED: Final = re.compile("(?:^|[，；。：、])(?:总|计划|概算)?(?:投资|投入)(?:了|达|约|近|超)*$")


# 投资33万元，对两处公园、一条道路[进行绿化提升]; 投资92万元，实施甲校、乙校[操场改造]
_SPENT_ON: Final = re.compile(
    "，(?:对(?P<what>[^，。；\\d]{2,60}?(?:，[^，。；\\d]{2,40}?){0,4}?)(?:进行|开展|实施)(?P<doing>[^，。；、\\d]{2,8})"
    "|(?:用于|实施|开展)(?P<works>[^，。；\\d]{4,40}(?:改造|建设|整治|修缮|提升|维修)))(?=[，。；])"
)
# 安排资金90亿元，办好20项民生实事; 投入9亿元支持老城燃气管网更新
_MEANT_FOR: Final = re.compile(
    "(?:的?(?P<fund>(?:专项|奖补|补助|扶持|引导)?(?:资金|经费)))?，?(?:专项|继续|持续|重点|主要|全力|聚力|着力|大力|集中|优先|有效|切实|充分|积极|全面|率先)*"
    "(?:用于(?:支持|扶持|推动|推进|促进|鼓励)?|支持|保障(?:打好)?|办好|办成|打好|实施|开展|落实|促进|巩固|推进|推动|加强|改善|做好|建设)(?:[“”+＋\\d]+[项件个])?"
    "(?:(?P<list>[^，。；\\d]{3,40})等(?=[^，。；、\\d“”]{4}))?(?P<what>[^，。；\\d“”]{3,36}?)(?:(?:水平|能力)?(?:稳步|持续|不断|进一步|按时|及时|足额|有序|全面|有效)+(?:提升|提高|发放|改善|实施|推进|落实|增强))?等?(?=[，。；\\d])"
)
_ALLOTTED: Final = re.compile(
    "(?:^|[，；：。、])(?:全[省市区县州]|[省市区县]本?级|[省市区县州](?:级|本级)?(?:财政|政府))?(?:每年|全年|共计?|累计|统筹|整合|年内|将|再)*(?:安排|投入|统筹|筹措|筹集|落实|整合|拨付|列支)(?:各[级类])?(?:财政)?(?P<fund>资金|经费|财力)?$"
)


_BARE_FUNDS: Final = re.compile("(?:统筹|安排|投入|筹措|筹集|拨付|整合|落实|各类|各级|财政)+(?:资金|经费)")
# 列支80万元[作为督办工作经费], 列支300万元[对规模以上的基地予以奖补]
_PAID_AS: Final = re.compile(
    r"(?:专项)?(?:资金|经费)?作为(?P<what>[^，。；\d“”]{3,36}?(?:资金|经费|补贴|奖励|基金))(?=[，。；]|\Z)"
)
_PAID_TO: Final = re.compile(
    r"(?:专项)?(?:资金|经费)?对(?P<whom>[^。；，]{2,80}?)(?:予以|给予|进行)(?P<how>奖补|奖励|补贴|补助|资助)(?=[，。；]|\Z)"
)
# 安排不少于180万元的[人才发展专项资金]
_FUND_BEHIND: Final = re.compile("的(?P<what>[^，。；、\\d“”的]{2,24}?(?:资金|经费|基金))(?=[，。；用支作]|\\Z)")
_SIZED: Final = re.compile(r"以[上下]的(?P<what>[^，。；、\d]{2,16})")
_TOO_LITTLE: Final = frozenset({"项目建设", "重点项目", "项目支出", "工作开展", "政策落实"})  # 水利、公路等[项目建设]


def _those_paid(whom: str) -> str:
    """Who is paid, without how large they must be; empty where that takes a number of its own."""
    sized = "、".join(_SIZED.findall(whom))
    return sized or ("" if re.search(r"\d", whom) else whom)


# 加快农旅融合发展。统筹安排资金9万元: a sentence as short as a heading says what for
_THEME: Final = re.compile("(?:^|(?<=[。；\\n]))(?P<what>[^，。；：、\\d“”]{4,16})。")


def _theme_before(text: str, begin: int) -> str:
    """What the short sentence right before that of a number is about; empty for none."""
    stop = text.rfind("。", 0, begin) + 1
    theme = _THEME.fullmatch(text, text.rfind("。", 0, stop - 1) + 1, stop) if stop > 1 else None
    what = strip_lead(theme["what"])[0] if theme else ""
    return what if theme and what != theme["what"] and len(what) >= 4 else ""  # 农业稳产增收 tells how things went


# 二是优化医疗服务。……。[全年投入资金]9万元
_SENTENCE: Final = re.compile("(?:全年|全区|共|累计)*投入资金")
_ITEM: Final = re.compile("[一二三四五六七八九十]是(?!否)(?P<what>[^，。；：、\\d“”]{4,16})。")
_LONGEST_ITEM: Final = 500  # characters of an item that ends with what was spent on it


def _item_before(text: str, begin: int) -> str:
    """What the item that a number closes is about (二是优化医疗服务。……。全年投入资金); empty for none."""
    found = list(_ITEM.finditer(text, max(0, begin - _LONGEST_ITEM), begin))
    return found[-1]["what"] if found else ""


def name_spent(spots: list[Spot], text: str) -> None:
    """投资33万元，对公园进行绿化提升: the money went into what the next clause tells of, where it counts nothing."""
    for spot in spots:
        if "元" not in spot.quantity.unit:
            continue
        given = _ALLOTTED.search(spot.left)
        if given and (behind := _FUND_BEHIND.match(text, spot.quantity.stop)):
            spot.name, spot.mode = behind["what"], "right"
        elif given and (meant := _MEANT_FOR.match(text, spot.quantity.stop)):
            kind = given["fund"] or meant["fund"] or ("投入" if "投入" in given.group() else "资金")
            what = meant["what"] if meant["what"] not in _TOO_LITTLE else meant["list"] + "等" + meant["what"]
            spot.name, spot.mode = what + ("" if what.endswith(("支出", "资金", "经费")) else kind), "right"
        elif given and (paid := _PAID_AS.match(text, spot.quantity.stop)):
            spot.name, spot.mode = paid["what"], "right"
        elif given and (paid := _PAID_TO.match(text, spot.quantity.stop)) and (whom := _those_paid(paid["whom"])):
            spot.name, spot.mode = f"{whom}{paid['how']}资金", "right"
        elif given and (not spot.name or spot.name.endswith("列支") or _BARE_FUNDS.fullmatch(spot.name)):
            verb = given.group().lstrip("，；：。、—-")
            fund = given["fund"] or ("投入" if verb.endswith("投入") else "资金")
            theme = _theme_before(text, spot.quantity.begin)
            if _SENTENCE.fullmatch(spot.left) and (item := _item_before(text, spot.quantity.begin)):
                spot.name = f"{item}投入资金"
            elif theme:
                spot.name = theme + fund
            elif not _BARE_FUNDS.fullmatch(spot.name):
                spot.name = verb if given["fund"] or verb.endswith("投入") else verb + "资金"
        if "投" not in spot.left[-6:] or not _INVESTED.search(spot.left):
            continue
        spent = _SPENT_ON.match(text, spot.quantity.stop)
        if spent is None:
            theme = _theme_before(text, spot.quantity.begin) if spot.name == "投资" else ""
            spot.name = theme + "投资" if theme else spot.name  # 加快路网建设。投资2亿元，完成……
            continue
        if spent["works"]:
            name = spent["works"].rpartition("、")[2]
        else:
            name = (spent["what"] if len(spent["what"]) <= 10 and "、" not in spent["what"] else "") + spent["doing"]
        spot.name, spot.mode = name + "投资", "carried"


_TITLED: Final = re.compile(
    "[^，。；：\\d]{4,}：(?:总|计划总|概算)?投资$"
)  # 市第一医院新院区：总投资25亿元，床位1500张


def name_investments(spots: list[Spot]) -> None:
    """投资107万元，完成道路9公里: the money went into what the next number counts."""
    for spot, following in pairwise(spots):
        if "元" not in spot.quantity.unit or "元" in following.quantity.unit or following.mode == "carried":
            continue
        goes_on = (spot.glued or not spot.right.strip()) and not following.left.startswith("其中")
        if "，" in spot.left.rstrip("，")[1:] or _TITLED.search(spot.left):
            continue  # 实施装备工程，投入9万元: told by the clause before
        if goes_on and following.name and "投" in spot.left[-6:] and _INVESTED.search(spot.left):
            spot.name, spot.mode = following.name + "投资", "carried"


# 1-7月完成投资, 年度计划投资: money of what was counted before
_BARE_MONEY: Final = re.compile(
    r"(?:^|[，；。：、）])[^，。；：、）类业级]{0,4}?(?:1[-—至]\d{1,2}月份?)?(?:预计|累计|已|共)*"
    r"(?P<kind>年度计划总|计划总|年度计划|当年计划|概算总?|年度|当年|计划|总|完成)投资$"
)
# 实施特色产业园项目，[年度计划投资]2亿元
_CARRIED_OUT: Final = re.compile("(?:实施|推进|建设)(?P<what>[^，。；\\d]{2,40}?(?:项目|工程))\\Z")
_DONE_OF_IT: Final = re.compile("(?:^|[，；])(?:目前|现|截至目前)?(?:已|仅|实际|累计|共)*完成(?:投资|投入)?$")
_PLAN_END: Final = re.compile("(?:(?:年度|当年|今年|全年)计划|计划总)(?:完成)?(?:投资|投入)$")
_BUILT: Final = ("项目", "工程", "小区", "改造", "整治", "治理", "建设")  # what money is spent on
_LARGE: Final = re.compile("(?P<what>[^，。；]{3,}?)(?:总?建筑面积|占地面积|总库容)")
_SIZES: Final = ("面积", "库容")
_UP_TO: Final = re.compile(
    "^(?:1[-—－–至]\\d{1,2}月份?|上半年|前?[一二三]季度|截至[^，]{2,8}|目前)"
)  # [1—6月]，完成投资
_MONEY_END: Final = re.compile("(?:完成|年度计划总|计划总|年度计划|当年计划|概算总?|年度|当年|计划|总)?投资$")


def name_money(spots: list[Spot], carried: str, before: Mapping[str, str] = MappingProxyType({})) -> None:
    """列入重大项目17个，年度计划投资24亿元，1-7月完成投资15亿元: both are the projects' investment."""
    counted = _MONEY_END.sub("", carried) if carried.endswith("投资") else ""
    if before and not counted:
        projects, pieces = before.get("项", ""), before.get("个", "")
        counted = projects if projects.endswith(_BUILT) else pieces if pieces.endswith(_BUILT) else ""
    old = new = planned = ""
    part = False
    for at, spot in enumerate(spots):
        # a part is not what all the money is for, unless the whole sentence tells of parts
        part = part or (at > 0 and "其中" in spot.left and spot.left.lstrip("，").startswith("其中"))
        money = "元" in spot.quantity.unit
        if new and spot.name == old and (not money or spot.mode == "carried"):
            spot.name = new  # 完成年度计划的58%
        if money and planned and _DONE_OF_IT.search(spot.left):
            spot.name, spot.mode = planned + ("投入" if "投入" in spot.left else "投资"), "carried"
        bare = _BARE_MONEY.search(spot.left) if money and "投资" in spot.left[-2:] else None
        if bare is not None and not counted and (carried_out := _CARRIED_OUT.search(spot.left, 0, bare.start())):
            spot.name, spot.mode = carried_out["what"].rpartition("的")[2] + bare["kind"] + "投资", "carried"
        elif (
            bare is not None
            and counted
            and spot.mode != "right"
            and not _UP_TO.sub("", spot.left[: bare.start()]).strip("，")
        ):
            old, new = spot.name, counted + bare["kind"].removesuffix("完成") + "投资"
            spot.name, spot.mode = new, "carried"
        elif spot.name.endswith(_SIZES) and (sized := _LARGE.fullmatch(spot.name)):
            counted = sized["what"]  # 新院区建筑面积22万平方米，床位1500张，总投资9亿元
        elif (
            not money
            and not part
            and spot.mode in ("left", "right")
            and spot.quantity.unit in ("个", "项", "条", "座", "处", "宗", "条（段）")
            and spot.name
        ):
            stage = WORDS.stages_last.longest(spot.name)  # 重点项目[开复工]44个，完成投资
            counted = spot.name[:-stage] if stage and len(spot.name) - stage >= 4 else spot.name
        if money and (plan := _PLAN_END.search(spot.name)):
            planned = spot.name[: plan.start()] or planned
        elif counted and spot.quantity.unit == "%" and spot.name == "投资完成率":
            spot.name = counted + spot.name  # 省级重点项目8个，完成投资12亿元，投资完成率60%
        elif spot.quantity.unit == "%" and spot.name.endswith("项目投资完成率") and not part:
            counted = spot.name.removesuffix("投资完成率")  # 重点项目投资完成率80%，全年完成投资215亿元
