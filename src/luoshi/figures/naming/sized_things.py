"""Things that a sum or an area is only the size of: 设立总规模5亿元的产业基金, 总投资5亿元的光伏组件项目建成."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from luoshi.figures.naming.ends import strip_hedges, strip_lead, tidy
from luoshi.figures.naming.nouns_behind import last_attribute
from luoshi.figures.naming.spots import Spot
from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.words import WORDS
from luoshi.text.quantities import by_first_character

_BUILDING: Final = re.compile("(?:建设|新建|兴建|打造|建成|实施)的")
_SIZE: Final = re.compile(
    r"(?:设立|用好|用足|管好|组建|成立|建立|打造|发起|募集)了?(?:一支|首期|总|(?:国内|全国|全省|省内|全市)?(?:第一|首)[支只个])*(?P<size>规模|总额|资金池)(?:达到?|为|不低于|不少于|超过|约)*\Z"
)


def sized_thing(right: str) -> str:
    """The project of which a total investment or an area tells the size: 总投资5亿元的[光伏组件项目]建成."""
    project = _project().match(right)
    if project:
        return tidy(project["what"])
    if not WORDS.verbs_first.longest(right):
        works = _works().fullmatch(right)
        return tidy(works["what"]) if works else ""
    what = strip_lead(right)[0]
    return tidy(what) if 3 <= len(what) <= 20 and "、" not in what else ""


def built_with(spot: Spot) -> str:
    """What the money builds: 某公司投资5亿元建设的[光伏基地]; empty for nothing."""
    if "元" not in spot.quantity.unit or not (building := _BUILDING.match(spot.right)):
        return ""
    invested = strip_hedges(spot.left).endswith(("投资", "投入", "资金"))
    return sized_thing(spot.right[building.end() :]) if invested else ""


@lru_cache(maxsize=1)
def _project() -> re.Pattern[str]:
    kinds = by_first_character(list(VOCABULARY.projects))
    verbs = by_first_character(sorted(WORDS.verbs))
    return re.compile(f"的?(?!{verbs})(?P<what>[^，。；（]{{2,28}}?(?:{kinds}))")


@lru_cache(maxsize=1)
def _works() -> re.Pattern[str]:
    return re.compile(f"的(?P<what>[^，。；、（\\d]{{1,14}}(?:{by_first_character(list(VOCABULARY.works))}))")


def sizes_of_counted(spots: list[Spot], text: str) -> None:
    """总投资90亿元的[30个重点项目]: the sum is of the things that are counted right behind it."""
    for spot, counted in pairwise(spots):
        if text[spot.quantity.stop : counted.quantity.begin] != "的" or not counted.name or spot.paid:
            continue
        size = max((each for each in VOCABULARY.sizes if strip_hedges(spot.left).endswith(each)), key=len, default="")
        if size and counted.mode == "right":
            spot.name, spot.mode = counted.name + size, "right"


def name_size(spot: Spot) -> bool:
    """设立总规模5亿元的产业基金: the size is the fund's; False where the number is no such size."""
    if "元" not in spot.quantity.unit:
        return False
    size = _SIZE.search(spot.left)
    what = tidy(last_attribute(spot.right[1:])[0]) if size else ""
    if size is None or len(what) < 2:
        return False
    spot.name, spot.mode, spot.verb = what + size["size"], "right", "设立"
    return True


# 新建居住区按每百户不少于[30平方米]、已建成居住区按每百户不少于[20平方米]配建养老服务用房
_PER_HUNDRED: Final = re.compile("按照?每百户[^，。；\\d]{0,6}$")
_BUILT_ALONG: Final = re.compile("[^。；]{0,60}?(?:配建|配套建设|规划建设|设置)(?:的)?(?P<what>[^，。；、\\d]{2,16})")


def name_built_along(spots: list[Spot], text: str) -> None:
    """Name areas laid down for each hundred households by what has to be built along with the homes."""
    for spot in spots:
        if spot.quantity.unit.endswith("平方米") and _PER_HUNDRED.search(spot.left):
            along = _BUILT_ALONG.match(text, spot.quantity.stop)
            if along:
                spot.name, spot.mode = along["what"], "right"
