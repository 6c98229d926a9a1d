"""Where rules end: words that look like those of a form and mean something else."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from luoshi.alignment.contradictions.structures import find_structures
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

PAST = "柳湾市2024年政府工作报告\n一、2023年工作回顾\n"
AHEAD = "柳湾市2024年政府工作报告\n二、2024年工作安排\n"
PLAN = "柳湾市国民经济和社会发展第十五个五年规划纲要\n第一章 总体要求\n"
ACTION = "柳湾市三年行动计划（2024—2026年）\n一、主要目标\n"
POLICY = "柳湾市关于支持发展的若干措施\n一、支持企业\n"


def read(text: str) -> list[Figure]:
    return find_figures(parse(Reading(text=text + "\n", whole_lines=False, format="txt"), "sample"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (PAST + "新建公园10座，目前已建成1.2.3座。", [("actual", "2023")]),
        (PAST + "扎实推进“八五”普法，建成法治文化公园12个。", [("actual", "2023")]),
        (AHEAD + "推进“八五”普法，培训法律明白人5000名。", [("target", "2024")]),
        (PAST + "2023年，我们较好完成了年度目标任务。\n——新增企业90家。", [("actual", "2023")]),
        (PAST + "2023年，全市主要经济指标：\n——生产总值增长6%。", [("actual", "2023")]),
        (AHEAD + "2024年，要在重点领域取得突破性进展。\n1.新增企业90家。", [("target", "2024")]),
        (PLAN + "“十五五”时期，要在科技创新方面取得显著成效：\n——新增企业90家。", [("target", "2026-2030")]),
        (
            "柳湾市“十五五”规划纲要\n第五章 促进就业\n五年累计新增就业90万人。\n五年间培训90万人次。",
            [("target", "2026-2030")] * 2,
        ),
        (PLAN + "“十四五”时期，企业总量达到900家。", [("actual", "2025")]),
        (ACTION + "2024年新增企业90家；培训员工5000人。", [("target", "2024")] * 2),
        (
            ACTION + "2024年完成管网修复9公里；污水站建成投运，年处理量9万吨。",
            [("target", "2024"), ("target", "2024-2026")],
        ),
        (AHEAD + "2025年新建学校9所；新建医院9所。", [("target", "2025")] * 2),
        (POLICY + "绿色建筑占比达90%，按时办结率95%。", [("target", None)] * 2),
        (POLICY + "甲类小区用于微更新的比例为50%。", [("rule", None)]),
        ("柳湾市退役军人安置工作意见\n2024年安置率达到90%。", [("target", "2024")]),
        (
            "柳湾县2024年政府工作报告\n2023年，全县上下攻坚克难。粮食总产9万吨左右，森林覆盖率稳定在60%以上，"
            "农村自来水普及率95%以上，空气优良率保持在90%以上。",
            [("actual", "2023")] * 4,
        ),
        (
            "柳湾市关于促进就业的通知\n各县人民政府：\n现通知如下。新增就业9万人。\n柳湾市人民政府\n2024年1月5日（星期五）",
            [("target", "2024")],
        ),
    ],
)
def test_the_side_and_the_years_hold_where_words_only_look_like_those_of_a_form(
    text: str, told: list[tuple[str, str | None]]
) -> None:
    assert [(figure.modality, figure.period) for figure in read(text)] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("全年首批1.2万吨粮食入库。", "1.2 粮食入库"),
        ("全球首批335吨智能鱼雷车下线。", ""),
        ("淘汰900蒸吨以上燃煤锅炉。", "900 燃煤锅炉"),
        ("淘汰35蒸吨以下燃煤锅炉9台。", "9 35蒸吨以下燃煤锅炉"),
        ("8月5日开展1次应急演练，9月10日1次。", "1 应急演练|1 应急演练"),
        ("每15天完成1次巡查，新增泵车9台。", "9 泵车"),
        ("全面办好22件民生实事，新增学位90个。", "22 民生实事|90 学位"),
        ("新能源汽车产量90万辆，汽车产量下降5%。", "90 新能源汽车产量|-5 汽车产量"),
        ("受理信息公开申请90件，申请数量下降12%。", "90 信息公开申请|-12 信息公开申请"),
        ("90个项目全部完成投资50亿元。", "90 项目|50 项目投资"),
        ("28座泵闸全部完成安全鉴定工作。", "28 泵闸安全鉴定"),
        ("采取措施防御达到100年一遇特大洪水。", ""),
        ("防洪标准达到50年一遇。", "50 防洪标准"),
        ("在5个县、3个区建成中型水库9座。", "5 县建成中型水库|3 区建成中型水库|9 中型水库"),
        ("水泥销售量50万吨，煤炭外运30万吨。", "50 水泥销售量|30 煤炭外运"),
        ("原油消费量2亿吨；原煤15亿吨。", "2 原油消费量|15 原煤消费量"),
        ("地铁运营里程达88公里。新改建公路850公里。", "88 地铁运营里程|850 公路"),
        ("加大科技投入力度，企业达到90家。", "90 企业"),
    ],
)
def test_numbers_are_found_and_named_where_words_only_look_like_those_of_a_form(sentence: str, told: str) -> None:
    assert "|".join(f"{figure.low:g} {figure.indicator}" for figure in read(PAST + sentence)) == told


def test_bounds_of_a_structure_may_add_up() -> None:
    text = "到2030年，第一产业比重降到10%以内，第二产业比重稳定在40%左右，第三产业比重提高到55%以上。"
    assert not list(find_structures("sample", read(PLAN + text)))
    text = "2023年，第一产业比重为10%，第二产业比重为40%，第三产业比重为55%。"
    assert len(list(find_structures("sample", read(PAST + text)))) == 1


def test_a_long_run_of_blanks_between_cells_is_no_row_of_natures() -> None:
    blank = " " * 400
    table = "序号 指标 单位 属性 2025年 2030年\n" + "".join(
        f"{at} 床位数{at}{blank}张 预期性 {at} {at + 1}\n" for at in range(1, 6)
    )
    assert [figure.low for figure in read(PLAN + table)][:2] == [1, 2]


def test_a_mark_before_a_number_in_a_marked_text_is_more_than_not_a_quotation() -> None:
    (figure,) = read("# 柳湾县2024年工作报告\n## 一、2023年工作回顾\n>95%的村通公路。")
    assert (figure.low, figure.comparator) == (95, "ge")


def test_shares_that_change_alike_keep_their_measure() -> None:
    figures = read(PAST + "第一、第二产业比重分别下降2个百分点。")
    assert [(figure.indicator, figure.low) for figure in figures] == [("第一产业比重", -2), ("第二产业比重", -2)]


def test_plans_sent_down_so_far_were_and_are_not_promised() -> None:
    figures = read(PAST + "累计下达搬迁计划53.8万人，累计完成搬迁42.3万人。")
    assert [figure.modality for figure in figures] == ["actual", "actual"]


# Calls inside compiled modules pass by what is put in a method's place, so they are counted in the plain form.
COUNT_HEADINGS_ASKED = """
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.sides import Sides

asked = []
decides = Sides.decides
Sides.decides = lambda self, section, part: asked.append(section) or decides(self, section, part)
for sections in (100, 200):
    asked.clear()
    lines = "".join(f"{at}、各镇的情形\\n新增企业{at}家。\\n" for at in range(2, sections))
    text = "柳湾县2024年政府工作报告\\n" + lines
    find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    print(len(asked))
"""


def test_headings_of_a_report_are_asked_once_whether_they_tell_past_from_future() -> None:
    done = subprocess.run(
        [sys.executable, "-c", COUNT_HEADINGS_ASKED],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "LUOSHI_PURE": "1"},
    )
    once, twice = map(int, done.stdout.split())
    assert once > 0
    assert twice < 3 * once
