"""What an item that presents a project tells of it: （一）药材产业园项目：该项目位于东王村，总投资120万元."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.ends import strip_lead
from luoshi.figures.naming.spots import Spot

_PROJECT: Final = "[^，。；：\\d]{2,24}(?:项目|工程|产业园|园区|基地|中心|学校|医院|公路|大桥|电站|厂|库)"
_LABEL: Final = re.compile(
    f"(?:[（(]?[\\d一二三四五六七八九十]{{1,3}}[）).、．])?\\s?(?P<what>{_PROJECT}(?:（[^（）]{{1,8}}）)?)(?:[：。:]|(?<=[续新扩改在]建）)，)"
)
_TOPIC: Final = re.compile(_PROJECT)
# 该项目位于我镇东王村[总投资]
_WHERE: Final = re.compile(
    "^(?:(?:该|本)(?:项目|工程)|(?:项目|工程)(?=选址|位于|坐落|地处))?"
    "(?:(?:拟|计划)?(?:选址|位于|坐落|地处|建设地点)[^，]*?(?=总?投资|占地|总?建筑面积|用地|规划))?"
)
# 四、民生工程, 重大项目, 服务中心: chapters, and no project of that name
_GENERAL: Final = re.compile(
    "^(?:聚焦|围绕|突出)|加快|推进|稳步|扎实|有序|全面完成|^(?:民生|重点|重大|主要|实事|惠民|基础设施|公共|政务|便民|城市|城乡|乡村|项目|产业)?(?:服务)?(?:工程|项目|中心|基地|建设)$|消费中心$|(?:重点|重大)(?:项目|工程)$"
)
_OF_ALL: Final = re.compile("(?:全|我|本)(?:[省市县区旗州镇乡]|街道)[^，。；]{0,6}$")
_SIZES: Final = frozenset(
    {
        "总投资",
        "投资",
        "总投资额",
        "投资额",
        "计划投资",
        "计划总投资",
        "年度投资",
        "占地",
        "占地面积",
        "总占地",
        "总占地面积",
        "用地面积",
        "规划面积",
        "规划用地",
        "总用地面积",
        "建筑面积",
        "总建筑面积",
        "装机",
        "装机容量",
        "床位",
    }
)
_ASIDE: Final = re.compile("（[^（）]{1,8}）$")
_STATE: Final = re.compile("（(?:新建|续建|在建|扩建|改建|改扩建|新开工|前期|储备)(?:项目)?）$")
_SIZE_ENDS: Final = tuple({size[-2:] for size in _SIZES})


# 2.G347云岭城区段改建工程。全长9公里，总投资6亿元: an item of a list of projects, whatever the project is called
_LISTED: Final = re.compile(
    r"(?:[（(]?\d{1,2}[.、．）)]|[（(]?[一二三四五六七八九十]{1,3}[、）)])?\s?(?P<what>(?!\d)[^，。；：]{4,30})(?:[。：]|(?<=[续新扩改在]建）)，)"
)
_PLACED: Final = re.compile("[A-Z]\\d|(?:[一二三四]期|段|线|管网|大桥|新院区|院区|校区|小镇|片区|街区|标段)$")
_COSTS: Final = re.compile("(?:总|计划|年度|概算|估算|项目)投资")
_BUILDS: Final = ("新建", "改建", "扩建", "改扩建", "续建", "迁建", "重建", "改造", "建设")
_INVESTED: Final = re.compile(
    "(?:^|[，。；：])(?:20\\d\\d年|今年|全年|当年|本年|预计|已|目前|截至目前|项目|工程)*"
    "(?P<kind>(?:计划|概算|估算)?总投资|(?:年度)?计划(?:完成)?投资|年度投资|概算投资|(?:累计)?完成投资|合同价|投资)(?:约|达|近|为|额)*$"
)
_LONG: Final = re.compile("(?:^|[，。；：])(?P<kind>(?:线路|路线|道路|主线)?(?:全长|总长|长度?))(?:约|达|为)*$")


_SETS: Final = re.compile("^(?:设置|设有|设)(?=床位|病床|学位|车位|泊位|教学班|座位)")


# 一是石梁路改建工程，全长23公里: the project of a point
_POINTS: Final = re.compile("(?:^|[。；：])[一二三四五六七八九十]是(?P<what>[^，。；：]{4,30}(?:项目|工程))，")


# 进度分别为：河堤加固，总投资2860万元，已完成92%；灌区改造，……: each project of a list within a sentence
_EACH: Final = re.compile(
    "(?:^|[；;：:。])(?P<what>[^，,。；;：:\\d]{4,24}(?:[一二三四五六七八九]期)?)[，,](?=(?:计划|批复|概算|合同|项目)?(?:总?投资|合同价|造价)\\d)"
)
_FINISHED: Final = re.compile("^(?:全面|稳步|加快)?(?:完成|推进|实施|开展)(?=.{4})")
_DONE_SO_FAR: Final = re.compile("(?:已|仅|只|现已|目前|累计|共)*(?:完成|完工)$")
# 1.实施类35个，总投资3亿元: a class of projects, and how many there are
_CLASS: Final = re.compile(
    r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).、．])?\s?(?P<what>[一-鿿]{2,6}类)(?P<project>项目)?[:：]?共?(?P<count>\d+)[个项][,，]"
)


def _project_of(text: str, topic: str) -> str:
    """The project that an item presents; empty for an item that presents none."""
    listed = _LISTED.match(text) if _COSTS.search(text) else None
    bare = _ASIDE.sub("", listed["what"]) if listed else ""  # 风电场二期（新建）
    named = listed and (_PLACED.search(bare) or bare.endswith(("项目", "工程")))
    if listed and listed["what"] != topic and not named:
        listed = None
    told = _LABEL.match(text) or listed
    label = told["what"] if told else topic if _TOPIC.fullmatch(topic) else ""
    label = _STATE.sub("", label)
    verb = strip_lead(label)[1]
    return "" if _GENERAL.search(label) or (verb and not (listed and label.startswith(_BUILDS))) else label


def name_by_project(spots: list[Spot], text: str, topic: str) -> None:
    """The sizes that such an item tells are of its project: 药材产业园项目总投资, 药材产业园项目占地."""
    kind = _CLASS.match(text) if "投资" in text else None
    label: str | None = kind["what"] + "项目" if kind else None
    points = [*_POINTS.finditer(text)] if "是" in text else []
    if ("；" in text or ";" in text) and ("投资" in text or "价" in text):
        points = [*points, *_several(text)]
    for spot in spots:
        if spot.name[:1] == "设":
            spot.name = _SETS.sub("", spot.name)
        if kind and label and spot.quantity.begin == kind.start("count"):
            spot.name, spot.mode = label, "left"
        money = "元" in spot.quantity.unit and "投资" in spot.left
        long = spot.quantity.unit in ("公里", "米", "千米") and "长" in spot.left[-4:]
        done = spot.quantity.unit == "%" and points and _DONE_SO_FAR.search(spot.left)
        money = money or (spot.name.endswith("合同价") and bool(points))
        if not (spot.name.endswith(_SIZE_ENDS) or money or long or done):
            continue
        if label is None:
            label = _project_of(text, topic)
        if point := next((one for one in reversed(points) if one.end() <= spot.quantity.begin), None):
            label = _FINISHED.sub("", point["what"])
        if not label or _OF_ALL.search(spot.left):
            continue
        if done:
            if point and "。" not in text[point.end() : spot.quantity.begin]:
                spot.name, spot.mode = label + "完成进度", "carried"
            continue
        told = _INVESTED.search(spot.left) if money else _LONG.search(spot.left) if long else None
        name = told["kind"] if told else _WHERE.sub("", spot.name)
        if name not in _SIZES and name.startswith("占地") and name[2:] in _SIZES:
            name = name[2:]  # 占地10亩，预计投资1000万元: the one is no part of the other
        if (told and not spot.name.startswith(label)) or (name in _SIZES and spot.quantity.unit != "%"):
            spot.name, spot.mode = label + name, "left"


def _several(text: str) -> list[re.Match[str]]:
    """The projects of a list within a sentence, where there are two or more of them."""
    found = [*_EACH.finditer(text)]
    return found if len(found) > 1 else []


# （三）农村路网提升。全年投入900万元; 4.新建文化宫：……: works at the head of an item, with the verb that begins them
_WORKS: Final = re.compile(
    r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).、．是])?\s?(?:(?:新建|改建|扩建|改扩建|迁建|建设)(?P<built>[^，。；：\d]{2,16})"
    r"|(?P<works>[^，。；：\d]{2,20}(?:改造|提升|建设|整治|治理|修缮|维修|扩建|新建|迁建|搬迁|绿化|亮化|修复)(?:项目|工程)?))[。：]"
)
_FUNDS: Final = re.compile(
    "(?:^|[，；。：])(?:全年|当年|年内|共计?|累计|已|计划|预计|约|完成)*(?P<kind>使用资金|投入(?:资金|经费)?|资金|总?投资|总投入)(?:达|约|近|为|共|了)*$"
)
# the money of 33栋楼、900户，资金4000万元 and of 总建筑面积4000平方米，投入900万元 is of neither
_OF_NOTHING: Final = re.compile(
    "(?:使用|全年|当年|共计?|累计|计划|预计|完成)*(?:资金|投入|投资|总投资|投入资金|总投入)"
    "|[^，。；]{0,4}(?:楼栋?|户|小区|居民|楼房|村|乡镇|行政村)(?:资金|投入|投资)|[^，。；]{0,16}(?:面积|用地|占地)"
)


_LONGEST_THEME: Final = 12  # characters of a heading that tells what the money below it is for
_HOMES: Final = ("栋", "幢", "户", "个", "万户")


def name_by_works(spots: list[Spot], text: str, topic: str) -> None:
    """What an item tells with no word of what for is of the works that it opens with.

    Such are money (农村路网提升。全年投入9万元) and homes: 老旧小区改造。改造小区3个，共33栋楼、900户.
    """
    works: str | None = None
    for spot in spots:
        funds = _FUNDS.search(spot.left) if "元" in spot.quantity.unit and _OF_NOTHING.fullmatch(spot.name) else None
        homes = spot.quantity.unit in _HOMES and spot.name in ("楼", "小区", "楼栋", "居民楼")
        if not (funds or homes):
            continue
        if works is None:
            told = _WORKS.match(text)
            works = (told["built"] or told["works"]) if told else topic if 4 <= len(topic) <= _LONGEST_THEME else ""
            works = "" if _GENERAL.search(works) else works
        if works and funds:
            spot.name, spot.mode = works + funds["kind"], "carried"
        elif works.endswith("小区改造"):
            spot.name, spot.mode = works, "carried"
