"""What is built under a campaign or programme: of 实施农村公路提升行动，新建60公里 the roads are counted."""

from __future__ import annotations

import re
from typing import Final

_CAMPAIGN: Final = re.compile(
    "(?:新一轮)?(?P<works>[^“”]{3,}?|“[^”]{2,16}”[^“”]{0,8}?)(?:提升|畅通|提质|建设|攻坚|优化|补短板|扩面)*(?:三年)?(?:行动|工程|计划)"
)
_BUILDING: Final = frozenset(
    {"新建", "新改建", "新（改）建", "新改扩建", "改建", "扩建", "改扩建", "建成", "建设", "修建", "改造", "更新"}
)


def works_of(noun: str, verb: str) -> str:
    """What is built under a campaign, which alone names what is counted: 农村公路 of 实施农村公路提升行动，新建60公里.

    >>> works_of("新一轮农村公路提升行动", "新改建"), works_of("职业技能提升行动", "培训")
    ('农村公路', '职业技能提升行动')
    """
    campaign = _CAMPAIGN.fullmatch(noun) if verb in _BUILDING and noun.endswith(("行动", "工程", "计划")) else None
    return campaign["works"] if campaign else noun
