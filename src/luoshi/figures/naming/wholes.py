"""Parts that are told by their own word alone and are measured like the whole before them.

人均可支配收入3.4万元。其中，城镇居民4.3万元: the income of these; 商品房销售面积9万平方米，其中住宅8万平方米: sold too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from luoshi.figures.naming.spots import Spot
from luoshi.figures.naming.vocabulary import VOCABULARY

_MODES: Final = VOCABULARY.modes
_RESIDENTS: Final = VOCABULARY.residents
_HOMES: Final = VOCABULARY.homes
_PRICED: Final = VOCABULARY.priced
_PRICES: Final = ("价格", "价格指数", "消费价格总水平", "物价")
_MEASURED: Final = ("元", "%", "平方米")
_CROPS: Final = VOCABULARY.crops
_GROWN: Final = re.compile("(播种|种植)总?面积$")
_SECTORS: Final = frozenset({"农业", "种植业", "林业", "牧业", "畜牧业", "渔业"})
_OUTPUT: Final = re.compile("(?:农林牧渔业|农业|种植业|林业|牧业|畜牧业|渔业)(增加值|总?产值)")
_OPERATORS: Final = VOCABULARY.operators
PARTS: Final = _MODES | _RESIDENTS | _HOMES | _PRICED | _CROPS | _SECTORS | _OPERATORS
# 集聚区[合计营收], 长宁区[营收]
_PLACED: Final = re.compile("(?:[省市区县镇乡]|园区|街道|合计)$")
_SAME: Final = re.compile(
    "(?P<whose>[^，。；、\\d“”]{3,16}?)(?P<measure>营收|营业收入|总?产值|增加值|销售额|交易额|投资)"
)


_WAYS: Final = ("通车", "运营", "营业", "交通", "综合交通", "总里程", "通航")
# 市区入园率达到50%，县（市）达到[30%]
_PLACES: Final = "县（市）|县（市、区）|城镇|农村|乡镇|城区|主城区|中心城区|市区|城市|郊区|县域|县城|山区|牧区|城乡"
_PLACE: Final = re.compile(_PLACES)
_GROWN_BY: Final = re.compile("增长|下降|增加|减少")
_OF_A_PLACE: Final = re.compile(f"(?:{_PLACES})(?P<rest>(?![内外的])[^，。；]{{2,}}(?:率|比例|比重|覆盖面|指数|标准))")


def same_elsewhere(spot: Spot, before: Spot) -> str:
    """县（市）入园率 of 市区入园率50%，县（市）[30%]: a place alone, measured as the place before it; else as it is."""
    name = spot.name
    if spot.quantity.unit != before.quantity.unit or _PLACE.fullmatch(name) is None or _GROWN_BY.search(spot.left):
        return name
    told = _OF_A_PLACE.fullmatch(before.name)
    return name + told["rest"] if told else name


def measured_alike(noun: str, before: str) -> str:
    """集聚区合计广告业营收 of 集聚区合计营收, where 广告业营收 was told before: a part is of the same measure.

    >>> measured_alike("集聚区合计营收", "广告业营收"), measured_alike("广告业营收", "会展业营收")
    ('集聚区合计广告业营收', '广告业营收')
    """
    whole = _SAME.fullmatch(before)
    if whole is None or not noun.endswith(whole["measure"]) or not _PLACED.search(noun[: -len(whole["measure"])]):
        return noun
    return noun[: -len(whole["measure"])] + before


def measure_of_whole(part: str, unit: str, wholes: Iterable[str]) -> str:
    """What a part takes from the name of the whole, of those told before it, nearest first; empty for nothing known.

    >>> measure_of_whole("铁路", "亿吨公里", ["货物周转量"]), measure_of_whole("住宅", "万平方米", ["商品房销售面积"])
    ('货物周转量', '销售面积')
    >>> [measure_of_whole("城镇居民", unit, ["全体居民人均可支配收入"]) for unit in ("元", "人")]
    ['人均可支配收入', '']
    >>> [measure_of_whole("农业", unit, ["农林牧渔业增加值"]) for unit in ("亿元", "人")]
    ['增加值', '']
    >>> measure_of_whole("小麦", "万亩", ["粮食作物种植总面积"]), measure_of_whole("小麦", "万吨", ["粮食总产量"])
    ('种植面积', '产量')
    >>> measure_of_whole("移动", "座", ["5G基站"]), measure_of_whole("移动", "家", ["营业网点"])
    ('5G基站', '')
    >>> measure_of_whole("电信", "座", ["移动5G基站", "5G基站"])
    '5G基站'
    """
    if part in _MODES:
        whole = next((each for each in wholes if each.endswith(VOCABULARY.carried_by)), "")
        mode = max((each for each in _MODES if whole.startswith(each)), key=len, default="")
        if whole.endswith("里程") and not mode and not whole.startswith(_WAYS):
            return ""  # 地铁运营里程88公里。新改建公路[850公里]: what was built
        return whole[len(mode) :]
    if part in _SECTORS:  # 农林牧渔业增加值78亿元，其中农业46亿元
        told = next((found for whole in wholes if (found := _OUTPUT.fullmatch(whole))), None)
        return told[1] if told and "元" in unit else ""
    if part in _PRICED:
        return "价格" if unit == "%" and any(whole.endswith(_PRICES) for whole in wholes) else ""
    if part in _CROPS:  # 粮食种植总面积12万亩，其中：小麦5万亩
        if unit.endswith("吨"):
            return "产量" if any(whole.endswith("产量") for whole in wholes) else ""
        grown = next((found for whole in wholes if (found := _GROWN.search(whole))), None)
        return grown[1] + "面积" if grown and unit.endswith(("亩", "公顷")) else ""
    if part in _OPERATORS:  # 建设5G基站1000座（其中移动500座）
        whole = next((each for each in wholes if each.endswith(VOCABULARY.of_operators)), "")
        return whole.removeprefix(max((each for each in _OPERATORS if whole.startswith(each)), key=len, default=""))
    if not unit.endswith(_MEASURED):
        return ""  # 惠及农村居民9万人, 建成住宅6幢
    measures = VOCABULARY.of_residents if part in _RESIDENTS else VOCABULARY.of_homes
    return next((measure for whole in wholes for measure in measures if whole.endswith(measure)), "")


_STAGES: Final = ("开工", "完工", "竣工", "建成", "投用", "交付")  # 启动小区18个，其中年内完工7个
_COUNTED: Final = frozenset({"项", "个", "家", "件", "宗", "所"})


def whole_of_parts(spots: Sequence[Spot], text: str) -> Spot | None:
    """The whole whose parts a sentence ends with, if it does: what the next one goes on with is of it.

    重点工程项目共30项，其中建设项目27项、前期项目3项。总投资500亿元
    """
    for whole, part in pairwise(spots):
        begin, unit = part.quantity.begin, whole.quantity.unit
        if unit in _COUNTED and whole.name and "其中" in text[whole.quantity.stop : begin]:
            parts = [spot for spot in spots if spot.quantity.begin >= begin]
            alike = all(spot.quantity.unit == unit for spot in parts)
            staged = part.name.startswith(whole.name) and part.name.endswith(_STAGES)
            return whole if alike and (len(parts) > 1 or staged) else None
    return None


def with_standard(names: list[str]) -> list[str]:
    """照料护理标准半护理 of 照料护理标准全自理、半护理: the standard that only the first of them is told with."""
    first = max((kind for kind in VOCABULARY.supported if names[0].endswith(kind)), key=len, default="")
    head = names[0].removesuffix(first) if first else ""
    if len(head) < len("标准") or not head.endswith(("标准", "补贴", "津贴")):
        return names
    return [name if at == 0 or name not in VOCABULARY.supported else head + name for at, name in enumerate(names)]
