"""Which project a number of a text is told of: that of its item, of its point, or of its part of a list.

（一）药材产业园项目：总投资120万元; 一是石梁路改建工程，全长23公里; 河堤加固，总投资860万元；灌区改造，投资450万元.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from luoshi.figures.naming.ends import strip_lead

_PROJECT: Final = "[^，。；：\\d]{2,24}(?:项目|工程|产业园|园区|基地|中心|学校|医院|公路|大桥|电站|厂|库)"
_LABEL: Final = re.compile(
    f"(?:[（(]?[\\d一二三四五六七八九十]{{1,3}}[）).、．])?\\s?(?P<what>{_PROJECT}(?:（[^（）]{{1,8}}）)?)(?:[：。:]|(?<=[续新扩改在]建）)，)"
)
_TOPIC: Final = re.compile(_PROJECT)
# 四、民生工程, 重大项目, 服务中心: chapters, and no project of that name
GENERAL: Final = re.compile(
    "^(?:聚焦|围绕|突出|招商)|加快|推进|稳步|扎实|有序|全面完成|^(?:民生|重点|重大|主要|实事|惠民|基础设施|公共|政务|便民|城市|城乡|乡村|项目|产业)?(?:服务)?(?:工程|项目|中心|基地|建设)$|消费中心$|(?:重点|重大)(?:项目|工程)$"
)
_ASIDE: Final = re.compile("（[^（）]{1,8}）$")
_STATE: Final = re.compile("（(?:新建|续建|在建|扩建|改建|改扩建|新开工|前期|储备)(?:项目)?）$")
# 2.G347云岭城区段改建工程。全长9公里，总投资6亿元: an item of a list of projects, whatever the project is called
_LISTED: Final = re.compile(
    r"(?:[（(]?\d{1,2}[.、．）)]|[（(]?[一二三四五六七八九十]{1,3}[、）)])?\s?(?P<what>(?!\d)[^，。；：]{4,30})(?:[。：]|(?<=[续新扩改在]建）)，)"
)
_PLACED: Final = re.compile("[A-Z]\\d|(?:[一二三四]期|段|线|管网|大桥|新院区|院区|校区|小镇|片区|街区|标段)$")
_COSTS: Final = re.compile("(?:总|计划|年度|概算|估算|项目)投资")
_BUILDS: Final = ("新建", "改建", "扩建", "改扩建", "续建", "迁建", "重建", "改造", "建设")
# 一是石梁路改建工程，全长23公里: the project of a point
_POINTS: Final = re.compile("(?:^|[。；：])[一二三四五六七八九十]是(?P<what>[^，。；：]{4,30}(?:项目|工程))，")
# 进度分别为：河堤加固，总投资2860万元，已完成92%；灌区改造，……: each project of a list within a sentence
_EACH: Final = re.compile(
    "(?:^|[；;：:。])(?P<what>[^，,。；;：:\\d]{4,24}(?:[一二三四五六七八九]期)?)[，,](?=(?:计划|批复|概算|合同|项目)?(?:总?投资|合同价|造价)\\d)"
)
_FINISHED: Final = re.compile("^(?:全面|稳步|加快)?(?:完成|推进|实施|开展)(?=.{4})")
# 1.实施类35个，总投资3亿元: a class of projects, and how many there are
_CLASS: Final = re.compile(
    r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).、．])?\s?(?P<what>[一-鿿]{2,6}类)(?:项目)?[:：。]?共?(?P<count>\d+)[个项][,，]"
)
_KEPT: Final = 16  # passages whose projects are remembered from one sentence to the next


class Presented(NamedTuple):
    """A project that a passage presents within itself, from the offset on where it does."""

    start: int
    name: str


class Class(NamedTuple):
    """The class of projects that an item tells of, and the offset ``counted`` of how many there are."""

    name: str
    counted: int


@lru_cache(maxsize=_KEPT)
def presented_in(text: str) -> tuple[Presented, ...]:
    """The projects of the points of a passage and of the lists within its sentences, in order.

    >>> presented_in("河堤加固，总投资860万元，已完成92%；灌区改造，投资450万元")
    (Presented(start=5, name='河堤加固'), Presented(start=26, name='灌区改造'))
    """
    found = [*_POINTS.finditer(text)] if "是" in text else []
    if ("；" in text or ";" in text) and ("投资" in text or "价" in text):
        several = [*_EACH.finditer(text)]
        found += several if len(several) > 1 else []
    return tuple(sorted(Presented(match.end(), _FINISHED.sub("", match["what"])) for match in found))


def class_of(text: str) -> Class | None:
    """The class of projects that an item opens with: 实施类35个，总投资3亿元."""
    match = _CLASS.match(text) if "投资" in text else None
    return Class(match["what"] + "项目", match.start("count")) if match else None


def project_of(text: str, topic: str) -> str:
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
    return "" if GENERAL.search(label) or (verb and not (listed and label.startswith(_BUILDS))) else label
