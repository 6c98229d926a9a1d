"""Words that look like verbs or links and belong to a name, and those that lead to one and don't."""

from __future__ import annotations

import pytest

from luoshi.figures.naming.indicators import name_indicators
from luoshi.text.quantities import scan


def names(text: str) -> list[str]:
    spots = name_indicators(text, 0, len(text), list(scan(text)), "", "")
    return [spot.name for spot in spots]


KEPT = [
    ("供应新市民建设者管理者之家床位300张", ["新市民建设者管理者之家床位"]),
    ("完成4家早市标准化建设", ["早市标准化建设"]),
    ("诉求实际解决率保持在90%", ["诉求实际解决率"]),
    ("安排河道养护和管理经费900万元", ["河道养护和管理经费"]),
    ("公寓加装电梯开工30台、完工50台", ["公寓加装电梯开工", "公寓加装电梯完工"]),
    ("备案涉企执法检查计划80个", ["涉企执法检查计划"]),
    ("新增规上服务业企业9家", ["规上服务业企业"]),
    ("公共场所AED30台", ["公共场所AED"]),
    ("新建幼儿园12所，新增学位6000个", ["幼儿园", "幼儿园学位"]),
]
DROPPED = [
    ("在轴承、阀门等领域培育小巨人企业9家", ["小巨人企业"]),
    ("以背街小巷为重点改造支路70条", ["支路"]),
    ("数据港力争入驻企业50家", ["数据港入驻企业"]),
    ("提出绿地面积达到90公顷以上等5项指标", ["绿地面积", "指标"]),
    ("服务商机构加速集聚，从首批的20家增至50家", ["服务商机构", "服务商机构"]),
    ("本镇6个“一窗通”办件量9000余件", ["“一窗通”", "“一窗通”办件量"]),
    ("设立“出海书院”和4个服务驿站", ["服务驿站"]),
    ("新建小学、幼儿园12所，新增学位6000个", ["小学、幼儿园", "学位"]),
]


@pytest.mark.parametrize(("text", "expected"), [*KEPT, *DROPPED])
def test_a_name_keeps_what_is_its_own_and_nothing_else(text: str, expected: list[str]) -> None:
    assert names(text) == expected
