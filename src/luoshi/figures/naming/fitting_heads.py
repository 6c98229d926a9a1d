"""What of the head before a general noun fits it: 市外转诊 and not 市外转诊的起付标准 before 支付比例."""

from __future__ import annotations

import re
from typing import Final

_SHARES: Final = ("率", "比例", "比重", "水平", "程度")
_BARE_PLACES: Final = frozenset({"山区", "城区", "平原地区", "农村地区", "县城"})
_BOUNDS: Final = ("起付线", "起付标准", "封顶线", "限额")
_BOUND: Final = re.compile("(?<=..)的?(?:年度|最高)*(?:支付)?(?:起付线|起付标准|封顶线|限额)$")
_NOT_DONE: Final = re.compile("未(?:开工|完工|竣工|完成|启动|办结|整改|销号)(?=..)")
_HOW_MANY: Final = re.compile("(?<=..)(?:立案|发案|受理|投诉)?(?:起数|数|总量)$")
STAGE_RATES: Final = frozenset({"履约率", "开工率", "竣工率", "投产率", "完工率", "开复工率", "建成率", "入统率"})
_STAGE_RATE: Final = re.compile(f"(?:{'|'.join(sorted(STAGE_RATES))})$")
# 绿色食品产业[倍增行动]，产值突破100亿元
_CAMPAIGN: Final = re.compile(
    "(?<=产业|经济|农业|造业|务业|旅游|文旅)(?:倍增|提升|振兴|培育|壮大|攀登|突破|跃升|提质|提能|升级|发展|增效)+(?:行动|工程|计划)$"
)


def fitting_head(head: str, noun: str, unit: str) -> str:
    """The head without what measures it another way than ``noun`` does; empty where it is no head of that noun.

    >>> fitting_head("市外转诊的起付标准", "支付比例", "%"), fitting_head("刑事案件立案数", "破案率", "个百分点")
    ('市外转诊', '刑事案件')
    >>> fitting_head("秸秆综合利用率", "降尘量", "吨")
    ''
    """
    if noun.endswith("比例") and head.endswith(_BOUNDS):
        return _BOUND.sub("", head)
    if head.startswith("未") and noun.endswith("率") and (done := _NOT_DONE.match(head)):
        return head[done.end() :]  # 18项尚未开工，开工率89%
    if noun in STAGE_RATES and head.endswith("率"):
        head = _STAGE_RATE.sub("", head)  # 签约项目履约率, 开工率
    if noun in STAGE_RATES and head.endswith(("占比", "比重", "资金", "引资", "外资", "内资")):
        return ""  # 产业项目占比60%，开工率90%; 到位省外资金9亿元，履约率82%
    if noun.endswith("率") and head.endswith(("数", "总量")):
        return _HOW_MANY.sub("", head)
    if head.endswith(("行动", "工程", "计划")):
        head = _CAMPAIGN.sub("", head)
    rated = head.endswith("率") and unit != "%" and not noun.endswith(_SHARES)
    return "" if rated or head in _BARE_PLACES else head
