"""Payments told by a level, a degree or the name of their item alone, in our own words."""

from __future__ import annotations

import pytest
from tests.luoshi.telling import Read, named

POLICY = "柳湾区文化产业扶持办法\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "第三条 传承补助。评为民乐传习所的保护单位，区级补助3万元，市级6万元，省级12万元。",
            [("区级民乐传习所补助", 3), ("市级民乐传习所补助", 6), ("省级民乐传习所补助", 12)],
        ),
        (
            "第四条 获评星级书屋的，区级奖励1万元、市级奖励2万元。",
            [("区级星级书屋奖励", 1), ("市级星级书屋奖励", 2)],
        ),
        (
            "第五条 在社区连续服务满两年的，给予留任奖励大专1万元、本科2万元。",
            [("大专留任奖励", 1), ("本科留任奖励", 2)],
        ),
        (
            "1、建设补贴：新建剧场座位在300个以上的，每个座位补贴800元；100个以上不足300个的，每个400元。",
            [("剧场座位补贴", 800), ("剧场座位补贴", 400)],
        ),
        ("2、运营补贴：按实际接待本区学生，每人每次6元。", [("运营补贴", 6)]),
        # near misses: a level that is told already, a payment whose own noun says what it is
        ("第六条 新认定的省级实验室，给予50万元奖励。", [("省级实验室奖励", 50)]),
        ("3、演出补贴：惠民演出每场补贴2000元。", [("惠民演出补贴", 2000)]),
    ],
)
def test_payments_are_told_apart_by_their_level(read: Read, text: str, wanted: list[tuple[str, float]]) -> None:
    assert named(read(POLICY + text)) == wanted
