"""Counted numbers that tell which ones, a kind or how large a known set is, asked before what stands behind them."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.groups import (
    counts_goals,
    counts_group,
    counts_tiers,
    goes_by_field,
    has_share,
    is_list_entered,
    is_place_in_list,
    leads_there,
    lies_within,
    names_listed,
    sums_up_list,
)
from luoshi.figures.meetings import attends_meeting
from luoshi.figures.sizes import is_withstood, sizes_thing, spaces_out, tells_which
from luoshi.text.quantities import Quantity

_ONCE_IN: Final = re.compile("(?<![\\d月])\\d+(?:天|日|小时|分钟)(?:完成|开展|进行|巡查|清洗)?$")
_AMONG_THEM: Final = re.compile("[^，。；\\d]{2,14}(?<![集其心高初])中，(?=[^。；]{2,40}\\d)")  # 571个监测断面中，……
_PLACES_WITHIN: Final = frozenset({"个", "条", "处", "座", "家", "所"})
_COUNTED_SO: Final = re.compile("的(?:共?有|达到?|为)?\\d")
_TAX_RATE: Final = re.compile("的?(?:企业|个人)?(?:所得税|增值税)(?:优惠|政策)")
_SIZED_PLACES: Final = re.compile("以上的?[^，。；、\\d]{0,12}?(?:村寨|自然村|村庄|聚居点|村组)")
_SIZED_UNITS: Final = frozenset({"亩", "层", "公顷", "吨", "蒸吨"})
_SIZED_THEN_COUNTED: Final = re.compile("以[上下]的?(?:[^，。；、\\d]{2,10})\\d+[个座栋幢家处条台](?!月)")
_KNOWN_ITEMS: Final = re.compile("(?<=[八8]项)(?:支出|规定)")
_ASIDE_COUNT: Final = re.compile("\\d[个家所座处户栋间](?:总?(?:面积|投资|规模))?$")
_SIZE_OF_EACH: Final = re.compile(".{0,2}(?:床位)?以[上下]的?[^，。；、\\d]{2,}")
_LEADER: Final = re.compile("总书记[^，。；]*$")
_SHARE_OF_IT: Final = re.compile("的?部分(?:[）)]|[^，。；：]{0,2}[\u4e00-\u9fff])")
# 13个设区市优良天数比率在……: whose level it is
_PLACE_BEGINS: Final = frozenset("区县设地市城")
_EACH_PLACE: Final = re.compile(
    "(?:[区县](?:分别|均|都)[建设完配有]|(?:设区市|地级市|县级市|市县|区县|县[（(]?[市区]|城市|市州)[^，。；：、]{2,24}(?:比[率例]|浓度|指数|率|收入|支出|税收|投资|产值))"
)
_EXCHANGED: Final = ("兑", "合", "折合")


def _names_activity(text: str, quantity: Quantity) -> bool:
    """Whether a number of 分 is said in the theme or the name of an activity: 主题为快乐30分, 快乐30分活动."""
    return "主题" in text[max(0, quantity.start - 10) : quantity.start] or text.startswith("活动", quantity.stop)


_STEPS_PASSED: Final = ("台阶", "大关", "关口")


def _passes_step(text: str, stop: int) -> bool:
    """Whether a number counts the marks just told; those in Chinese numerals hold the noun in their unit."""
    return text.startswith(_STEPS_PASSED, stop) or text.endswith(_STEPS_PASSED, 0, stop)


_BAND_OF_SCORES: Final = re.compile("(?:以上|以下|及以上)?的?(?:有|达|共)?\\d+[人名]")
_OF_FAMILIES: Final = re.compile(
    "(?:及?以[上下])?(?:、\\d人(?:及?以[上下])?)*(?:或[^，。；\\d]{2,17})?的?(?:家庭|户型|户(?!籍|口|外|均|主|[，。；、](?!\\d人户)))"
)
_SIZED_ONES: Final = re.compile("\\d+[个家户][一-鿿]{0,6}(?:产值|税收|收入|投资|营收|销售)过$")
_EXTENTS: Final = frozenset({"米", "公里", "兆瓦", "千瓦", "万千瓦"})
_REMAINING: Final = ("其余", "剩余", "剩下", "余下", "其他", "其它")
_GROUPED: Final = frozenset({"个", "项", "大", "条"})
_NAMED_BEHIND: Final = {"条": ("双",), "线": ("轨道交通", "地铁", "轻轨")}  # 上市新政双10条, 轨道交通101线、22号线
_ONE_LINE: Final = re.compile("、\\d+号线")
OPEN: Final = ""  # none of the questions has an answer; None says that the number is a figure


_KIND_UNITS: Final = frozenset({"类", "大类", "种"})
_KINDS_OF: Final = re.compile("[一-鿿]{2,10}?(?:\\d|，?(?:按|给予|予以|享受|补贴))")


def why_share_or_set(text: str, quantity: Quantity) -> str | None:
    """Shares and bounds that tell which ones, and sets known by their size."""
    unit, stop = quantity.unit, quantity.stop
    if unit == "%" and quantity.comparator in ("ge", "le") and _COUNTED_SO.match(text, stop):
        return "threshold"  # 占比超10%的有44种
    if (
        unit == "%"
        and text.find("税", stop, stop + 7) > 0
        and _TAX_RATE.match(text, stop)
        and not text.endswith(("按", "征收"), 0, quantity.begin)
    ):
        return "name"  # 企业和个人15%所得税优惠
    if unit in _SIZED_UNITS and _SIZED_THEN_COUNTED.match(text, stop - 2):
        return "threshold"  # 占地50亩以上住宅小区8个, 15层以上建筑15座
    if unit == "户" and _SIZED_PLACES.match(text, stop - 2):
        return "threshold"  # 50户以上连片村寨
    if unit in _KIND_UNITS and text[quantity.begin - 1 : quantity.begin] == "等" and _KINDS_OF.match(text, stop):
        return "set"  # 冰箱、洗衣机等[8类]家电
    if unit == "项" and _KNOWN_ITEMS.match(text, stop):
        return "name"  # 财政八项支出, 中央八项规定
    if (
        (quantity.comparator != "eq" or text.startswith("床位", stop))
        and _ASIDE_COUNT.search(text, max(0, quantity.begin - 8), quantity.begin)
        and _SIZE_OF_EACH.match(text, stop - 2)
    ):
        return "threshold"  # 新建5家100张床位以上的养老机构
    if unit == "次" and _LEADER.search(text, max(0, quantity.begin - 80), quantity.begin):
        return "name"  # 总书记3次亲临考察
    if unit == "%" and _SHARE_OF_IT.match(text, stop):
        return "threshold"  # 超过收入30%的部分
    if unit == "年一遇":
        return None if is_withstood(text, quantity) else "name"
    if counts_goals(text, quantity):
        return None
    if unit == "次" and quantity.low == 1 and _ONCE_IN.search(text, max(0, quantity.begin - 10), quantity.begin):
        return "per"  # 15天完成1次
    if unit in _PLACES_WITHIN and (
        lies_within(text, quantity) or (text.find("中，", stop, stop + 16) > 0 and _AMONG_THEM.match(text, stop))
    ):
        return "set"
    if unit.endswith("元") and quantity.low == 1 and text.startswith(_EXCHANGED, stop):
        return "per"  # 1美元兑7.1元人民币
    if (
        ("入" in text and is_list_entered(text, quantity))
        or counts_tiers(text, quantity)
        or has_share(text, quantity)
        or spaces_out(text, quantity)
        or is_place_in_list(text, quantity)
    ):
        return "set"
    if tells_which(text, quantity):
        return "threshold"
    return OPEN


def why_kind(text: str, quantity: Quantity) -> str | None:
    """Kinds, formulas, groups of places and lists of what was told before."""
    unit, stop = quantity.unit, quantity.stop
    if unit == "批" and quantity.low != quantity.high and text[stop : stop + 1] not in "，。；、":
        return "name"  # 1-5批优秀历史建筑289处
    if unit == "类" and quantity.comparator == "ge" and text[stop : stop + 1] not in "，。；、":
        return "name"  # 3类以上公厕
    if unit == "人" and (text.startswith("才", stop) or _OF_FAMILIES.match(text, stop)):
        return "name"  # 121人才梯队, 3人及以上家庭
    if "元" in unit and text.endswith("过", 0, quantity.begin) and _SIZED_ONES.search(text, 0, quantity.begin):
        return "threshold"  # 服务40个预增产值过2000万元，12个过亿元增长点
    if "元" in unit and (text.startswith("×", stop) or text[quantity.begin - 1 : quantity.begin] == "="):
        return "formula"  # 4801元×60%=2880元
    of_each = unit == "个" and text[stop : stop + 1] in _PLACE_BEGINS and _EACH_PLACE.match(text, stop)
    if unit == "个" and (of_each or counts_group(text, quantity)):
        return "set"
    if unit in ("%", "‰") and text.startswith("人口", stop) and "抽样" in text[stop : stop + 10]:
        return "name"  # 5‰人口变动抽样调查
    if goes_by_field(text, quantity) or names_listed(text, quantity):
        return "set"
    if unit in _GROUPED and (leads_there(text, quantity) or sums_up_list(text, quantity)):
        return "set"
    if unit == "篇" and text.startswith(("大文章", "文章"), stop):
        return "set"
    return OPEN


def why_one_of_them(text: str, quantity: Quantity) -> str | None:
    """What is left of a set, bodies and grades, names of lines and platforms, times and meetings."""
    unit, stop = quantity.unit, quantity.stop
    if text.startswith(("中，", "中,"), stop) and text.endswith(_REMAINING, 0, quantity.begin):
        return "set"  # 其余27项中，已完成19项
    if quantity.comparator != "eq" and unit in _EXTENTS and sizes_thing(text, quantity):
        return "threshold"  # 高度100米以上的居住建筑, 离岸距离小于50公里海上风电项目
    if unit == "项" and text.startswith(("基本医疗保险", "社会保险", "基本保险"), stop):
        return "set"  # 城乡三项基本医疗保险参保率
    if unit == "部" and text.startswith("门", stop):
        return "set"  # 联合10部门
    if unit in _NAMED_BEHIND and text.endswith(_NAMED_BEHIND[unit], 0, quantity.begin):
        return None if unit == "线" and not _ONE_LINE.match(text, stop) else "name"
    inside = quantity.low != quantity.high or text[quantity.begin - 1 : quantity.begin] in ("个", "款", "种", "项")
    if unit == "类" and inside and text[stop : stop + 1] not in "，。；、":
        return "name"  # 2—5类生物制品, 2个1类创新药
    if unit == "个" and text[quantity.begin - 1 : quantity.begin] == "元" and _passes_step(text, stop):
        return "set"  # 连跨5万亿元、6万亿元两个台阶
    if unit == "平台" and text[quantity.start : quantity.end].startswith(("12", "963", "96")):
        return "name"  # 畅通12345平台
    if unit == "分":
        if _BAND_OF_SCORES.match(text, stop):
            return "threshold"  # 600分以上109人
        if text[quantity.start - 1 : quantity.start] in ("时", "点") and text[quantity.start - 2].isdigit():
            return "time"  # 2026年2月10日7时41分
        if _names_activity(text, quantity):
            return "name"
    if unit in ("名", "人") and attends_meeting(text, quantity):
        return "attendance"
    return OPEN
