"""Capacities by which plants and projects are named: 60万千瓦光伏基地, 甲厂60万吨钾肥造粒、乙厂技术改造等项目."""

from __future__ import annotations

import re
from typing import Final

from luoshi.lexicon import load
from luoshi.text.quantities import Quantity, by_first_character

_LISTS: Final = load("not_figures")
_PLANTS: Final = f"(?:{by_first_character(_LISTS['behind']['plants'])})(?!数)"
_CAPACITY: Final[tuple[str, ...]] = tuple(_LISTS["unit"]["capacity"])
_NAMED: Final = re.compile(
    rf"[^，。；、\d][^，。；\d]{{1,23}}?{_PLANTS}"
    rf"|[^，。；\d]{{2,24}}?[、和及]\d[\d.]*万?吨[^，。；\d]{{2,24}}?{_PLANTS}"
)
_LISTED: Final = re.compile(rf"[^，。；、]{{2}}[^，。；]{{0,120}}?等[^，。；、\d]{{0,6}}{_PLANTS}")
# 年产3亿枚的蛋鸡场, 日处理2万吨污水厂: what it can do in a year or a day names it
_YEARLY: Final = re.compile("(?:年|日)(?:产|出栏|加工|处理|屠宰|供水|生产)(?:能力)?$")
_WORKS: Final = re.compile("[^，。；\\d]{0,18}?(?:场|厂|基地|项目|生产线|工程|车间|中心)(?![\u4e00-\u9fff]{0,2}\\d)")
_HERD: Final = re.compile("[^，。；\\d]{0,10}(?:场|小区|基地|合作社)(?=\\d|[，。；、])")
_YEARLY_ENDS: Final = frozenset("产栏工理宰水力")
_PRODUCED: Final = re.compile("(?:新增|形成|达到?|[产容]能|装机|产量|完成|生产|增产|储量)(?:为|约)?$")


# 全球首批[335吨]智能鱼雷车, 国内首台[6兆瓦]风机: the size of what is built for the first time
_FIRST_BUILT: Final = re.compile("首[批台艘套座架款辆条制]套?$")
_MACHINE: Final = re.compile("(?:级)?[^，。；\\d]{0,8}(?:机|车|船|设备|装备|装置)")
_DONE_AWAY: Final = ("淘汰", "关停", "整治", "完成", "拆除")
# 禁止新建每小时[10蒸吨]及以下燃煤锅炉, 淘汰[35蒸吨]以下燃煤锅炉9台
_BOILERS: Final = re.compile("(?:/(?:小时|时|h))?(?:及?以[上下])?的?[^，。；\\d]{0,6}锅炉")


def names_plant(text: str, quantity: Quantity) -> bool:
    """Whether a number is the capacity by which a plant, or one of several projects, is named.

    >>> from luoshi.text.quantities import scan
    >>> texts = "建设60万千瓦光伏基地", "推动甲厂60万吨钾肥造粒、乙厂技术改造等项目", "生产钾肥60万吨、建成乙厂等项目"
    >>> [names_plant(text, quantity) for text in texts for quantity in scan(text)]
    [True, True, False]
    """
    begin = quantity.begin
    if (
        text[begin - 1 : begin] in _YEARLY_ENDS
        and _YEARLY.search(text[max(0, begin - 6) : begin])
        and _WORKS.match(text, quantity.stop)
    ):
        return True
    if text[begin - 1 : begin] in "栏" and _HERD.match(text, quantity.stop):
        return True  # 新建存栏2000头现代奶牛场16个
    if quantity.unit.startswith("蒸吨"):
        done_away = quantity.comparator == "ge" and text.endswith(_DONE_AWAY, 0, begin)  # 淘汰900蒸吨以上燃煤锅炉
        return quantity.comparator in ("ge", "le") and not done_away and _BOILERS.match(text, quantity.stop) is not None
    if not quantity.unit.endswith(_CAPACITY):
        return False
    if quantity.comparator == "eq" and _FIRST_BUILT.search(text, max(0, begin - 4), begin):
        return "批" not in text[begin - 2 : begin] or _MACHINE.match(text, quantity.stop) is not None  # 首批1万吨粮食
    if _NAMED.match(text, quantity.stop):
        return not text.endswith(_DONE_AWAY, 0, begin)  # 完成2100万千瓦火电机组、2800万吨钢铁产能超低排放改造
    if quantity.comparator != "eq" or text.find("等", quantity.stop) < 0 or not _LISTED.match(text, quantity.stop):
        return False
    return _PRODUCED.search(text, max(0, quantity.begin - 6), quantity.begin) is None
