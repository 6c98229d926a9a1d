"""What is named by the works and trades around a number: projects after examples, the output of a cluster."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.spots import last_clause

_OUTPUTS: Final = ("产值", "收入", "规模", "营收", "销售额", "增加值")
# 打造具有竞争力的[新材料产业集群]，力争产值突破600亿元
_CLUSTER: Final = re.compile(
    "(?:打造|建设|建成|培育|形成|壮大|构建|做大|做强|发展)(?P<what>[^，。；、]{2,36}?(?:集群|产业链|产业园区?|产业基地|产业带|产业))，"
    "(?:力争|争取|确保|实现|预计|推动|全年|年度?|到?20\\d\\d年(?:底)?|综合|产业|总)*[^，。；\\d]{0,10}$"
)
_EXAMPLES: Final = re.compile(
    "(?P<such>[^；。]{2,}?)等(?:一批)?(?P<what>(?:重点|重大|产业|工业|建设|产业链){0,2}(?:项目|工程))"
)
_BEGUN: Final = re.compile(
    "(?:全力|加快|推动|推进|计划|力争|确保|新|全年|，|集中)*"
    "(?P<stage>(?:开工|竣工|投产|完工|建成|签约|落地|投用|投运|开业|达产|续建|复工)+)(?:建设|完成|实施)?"
)


def cluster_built(left: str, noun: str) -> str:
    """新材料产业集群 of 打造…新材料产业集群，力争产值: whose output a bare 产值 is; empty for nothing known.

    >>> cluster_built("打造具有区域竞争力的新材料产业集群，力争产值突破", "产值")
    '新材料产业集群'
    >>> cluster_built("打造产业集群，新增", "企业")
    ''
    """
    if not noun.endswith(_OUTPUTS):
        return ""
    built = _CLUSTER.search(left)
    return built["what"].rpartition("的")[2] if built else ""


def projects_like(left: str, right: str, after: str) -> str:
    """项目建设 of 推进甲园、乙厂等29个项目建设, whose examples are no name; empty where no examples stand before.

    >>> projects_like("推进甲园扩建、乙厂技改等", "项目建设", "项目"), projects_like("开工建设甲厂等", "项目", "项目")
    ('项目建设', '开工项目')
    >>> projects_like("新增", "项目", "项目")
    ''
    """
    if not left.endswith("等") or after not in ("项目", "工程") or "其中" in left:
        return ""  # 7个改造项目启动签约，其中甲小区、乙小区等2个项目: of those told before
    begun = _BEGUN.match(last_clause(left))
    if begun:
        return begun["stage"] + after
    return after + "建设" if right.startswith(after + "建设") else after


def without_examples(noun: str, left: str) -> str:
    """开工项目 of 开工建设甲厂等项目: which ones are begun is told by examples alone; others stay as they are.

    >>> without_examples("甲厂等项目", "，开工建设甲厂等项目"), without_examples("甲厂等项目", "推进甲厂等项目")
    ('开工项目', '甲厂等项目')
    """
    if noun[-1] not in "目程" or "等" not in noun:
        return noun
    examples = _EXAMPLES.fullmatch(noun)
    begun = _BEGUN.match(last_clause(left)) if examples else None
    return begun["stage"] + examples["what"] if examples and begun else noun
