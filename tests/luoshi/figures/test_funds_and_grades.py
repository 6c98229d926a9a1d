"""Funds told in two steps, members paid in turn, those of a grade, and sums that only tell which ones are meant."""

from __future__ import annotations

import pytest
from tests.luoshi.telling import Read, named

POLICY = "柳湾市支持服务业发展若干政策措施\n\n"
LIST = "柳湾县2026年重点工作任务清单\n\n"
OUTLINE = "柳湾市国民经济和社会发展第十五个五年规划纲要\n\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # funds
        (
            POLICY + "（一）设立总规模30亿元的现代物流产业基金，首期规模6亿元。\n",
            [("现代物流产业基金规模", 30), ("现代物流产业基金首期规模", 6)],
        ),
        (
            POLICY + "（二）设立40亿元产业引导基金，首期到位8亿元。\n",
            [("产业引导基金", 40), ("产业引导基金首期规模", 8)],
        ),
        (
            POLICY + "（三）每年安排不少于3亿元专项资金用于支持现代物流产业发展。\n",
            [("现代物流产业发展专项资金", 3)],
        ),
        # those paid in turn
        (
            POLICY + "（四）对首次获得国家级、省级绿色商场称号的企业，每家奖励40万元、15万元。\n",
            [("国家级绿色商场奖励", 40), ("省级绿色商场奖励", 15)],
        ),
        (
            POLICY
            + "（五）对限额以上批发、零售、餐饮企业，年销售额增速高于全市平均水平的，分别奖励8万元、6万元、4万元。\n",
            [("限额以上批发企业奖励", 8), ("限额以上零售企业奖励", 6), ("限额以上餐饮企业奖励", 4)],
        ),
        # what a heading says of how things are to become names nobody
        (
            POLICY + "（六）支持限上商贸企业做大做强。限额以上批发、零售企业年度零售额增速"
            "分别高于全市平均水平6个、4个百分点以上的，每家分别奖励7万元、5万元。\n",
            [("限上商贸企业奖励", 7), ("限上商贸企业奖励", 5)],
        ),
        # those of a grade
        (
            OUTLINE + "到2030年，星级饭店达到28家，其中五星级3家、四星级9家。\n",
            [("星级饭店", 28), ("五星级饭店", 3), ("四星级饭店", 9)],
        ),
        (
            OUTLINE + "到2030年，规模以上工业企业达到310家，其中亿元以上85家。\n",
            [("规模以上工业企业", 310), ("亿元以上企业", 85)],
        ),
        (
            OUTLINE + "发展油橄榄9万亩、花椒14万亩，综合产值分别达到17亿元、21亿元。\n",
            [("油橄榄", 9), ("花椒", 14), ("油橄榄综合产值", 17), ("花椒综合产值", 21)],
        ),
        (OUTLINE + "实施绿色建材产业倍增行动，到2030年产值达到140亿元。\n", [("绿色建材产业产值", 140)]),
        # by when a rate is to be reached is no part of its name
        (
            LIST + "1.衔接资金支出进度6月底达到55%、9月底达到80%。\n",
            [("衔接资金支出进度", 55), ("衔接资金支出进度", 80)],
        ),
        (LIST + "2.资金支出进度二季度末达到60%。\n", [("资金支出进度", 60)]),
        # which ones are meant
        (LIST + "3.消除10万元以下薄弱村，新增30万元以上经济强村7个。\n", [("30万元以上经济强村", 7)]),
        (LIST + "4.新增50万元以上村9个。\n", [("50万元以上村", 9)]),
    ],
)
def test_names_and_what_counts(read: Read, text: str, wanted: list[tuple[str, float]]) -> None:
    assert named(read(text)) == wanted
