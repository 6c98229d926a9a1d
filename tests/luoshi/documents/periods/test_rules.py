"""Which evidence tells the period: the first rule of the table that tells something."""

from __future__ import annotations

import pytest

from luoshi.documents.kinds import classify_title, kind_names
from luoshi.documents.lines import split_lines
from luoshi.documents.periods.rules import RULES, find_period

PERIODS = [
    # title, text, date, period and what is planned
    ("柳县城管局半年工作总结", "2023年以来，我局修补道路。", None, ("2023Q1-Q2", None)),
    ("关于2024年9月份民生实事进展情况的通报", "各单位：", "2024-10-08", ("2024Q1-Q3", None)),
    ("柳县民生实事二季度进展情况", "2024年以来，各项目进展顺利。", None, ("2024Q1-Q2", None)),
    ("2024年区政府实事项目8月进展情况", "各单位：", "2024-09-03", ("2024M1-M8", None)),
    ("2024年区政府实事项目12月完成情况", "各单位：", "2025-01-03", ("2024", None)),
    ("", "桐区实事项目完成\n2024年桐区共安排9个实事项目，已全部完成。", "2025-01-19", ("2024", None)),
    ("2024年4月桐县民生实事进展情况汇总表", "各单位：", None, ("2024M1-M4", None)),
    ("", "截至10月底，今年20件实事项目中，已有部分完成目标。", "2024-11-21", ("2024M1-M10", None)),
    ("前三季度我县民生工程加快推进", "2025年，县民生实事共30件。", None, ("2025Q1-Q3", None)),
    ("柳县十件民生实事全部完成", "十件实事已完成。", "2025-01-17", ("2024", None)),
    ("柳县十件民生实事全部完成", "十件实事已完成。", "2025-11-17", ("2025", None)),
    ("关于柳县2025年预算草案的报告", "各位代表：", None, ("2024", "2025")),
    ("关于柳县2024年决算草案的报告", "各位代表：", None, ("2024", None)),
    ("柳县民生实事", "会议票决出2024年柳县民生实事项目。", None, ("2024", None)),
    ("柳县第十四个五年规划和2035年远景目标纲要任务分工方案", "各单位：", "2022-03-03", ("2021-2025", None)),
    ("关于分解落实《政府工作报告》的通知", "各单位：", "2017-01-13", ("2017", None)),
    ("关于明确政府工作报告提出的2023年重点工作责任单位的通知", "各单位：", None, ("2023", None)),
    ("柳县“十四五”规划2023年任务分工方案", "各单位：", "2023-03-03", ("2023", None)),
    (
        "柳县企业上市奖励办法",
        "2022-08-10 17:42:39 | 来源：柳开〔2017〕25号为加快发展，制定本办法。" * 3,
        None,
        ("2017", None),
    ),
    ("关于调整养老补贴标准的通知", "经研究，决定从2017年4月1日起，调整养老补贴标准。", None, ("2017", None)),
    ("关于做好禁烧工作的通知", "《柳县禁烧办法》自2020年1月1日起施行。各镇要新建收储点20个。", None, (None, None)),
    ("打赢攻坚战", "“前三季度，全县完成投资9亿元。第四季度再加力。", "2024-10-30", ("2024Q1-Q3", None)),
]


@pytest.mark.parametrize(("title", "text", "date", "expected"), PERIODS)
def test_the_first_evidence_that_tells_something_wins(
    title: str, text: str, date: str | None, expected: tuple[str | None, str | None]
) -> None:
    assert find_period(title, classify_title(title), split_lines(text), date) == expected


def test_an_opening_that_sums_up_the_work_of_a_year_is_of_that_year() -> None:
    lines = split_lines("现将我区2022年度农田项目开展情况总结如下：\n2021年度任务已完成。\n")
    assert find_period("", "work_summary", lines, None) == ("2022", "2023")


def test_every_kind_has_a_rule_of_last_resort() -> None:
    told = {kind for rule in RULES if rule.source in ("date of issue", "title") for kind in rule.kinds}
    assert told == set(kind_names())


OPENINGS = [
    ("柳县街道工作总结", "2022年来，街道引进企业。", ("2022", "2023")),
    ("关于柳县2025年预算调整方案的报告", "各位委员：", ("2025", "2025")),
    ("柳县城管局2025年工作计划（含一季度计划）", "各科室：", ("2025", None)),
    ("柳县助企实施细则", "为落实《若干措施》（柳政发〔2022〕1号），制定本细则。", ("2022", None)),
    ("柳县助企实施细则", "为推动《若干政策（试行）》（柳政发〔2022〕1号）落地见效，制定本细则。", ("2022", None)),
    ("柳区促进外贸若干政策", "根据《关于促进外贸的若干措施》（某政发〔2018〕19号），制定本政策。", (None, None)),
    ("", "工作任务\n完成时限\n责任单位\n培育企业1家。\n12月底前\n文化股\n筹办2019年赏花活动。", ("2019", None)),
    ("柳县政府工作报告", "过去五年发展成绩\n税收由5亿元提高到2016年的9亿元。", ("2016", "2017")),
    ("柳区促进商业若干措施", "柳府规〔2023〕14号\n为落实行动方案（2021—2022年），制定本措施。", ("2023", None)),
    (
        "柳县促进软件业若干措施",
        "柳规〔2024〕1号\n本措施自2024年9月1日起施行，有效期至2026年12月31日。",
        ("2024", None),
    ),
    ("柳县促进软件业若干措施", "柳规〔2024〕1号\n自2024年3月1日起施行，有效期至2024年12月31日。", ("2024", None)),
    ("柳县促进软件业若干措施", "自2024年1月1日起施行，有效期3年。", ("2024", None)),
    ("柳县促进软件业若干措施", "本措施自2024年3月1日起施行，有效期为三年。", ("2024", None)),
    ("柳县促进软件业若干措施", "本措施从2024年起执行，有效期五年（2024-2028年）。", ("2024-2028", None)),
    ("柳县促进软件业若干措施", "本措施自印发之日起施行，有效期三年。", (None, None)),
    ("柳县促进软件业若干措施", "自2023年1月1日起执行，暂定三年。", ("2023", None)),
    ("柳县旅游业若干意见", "一、支持内容。\n" * 60 + "自2019年1月1日起执行，暂定三年。", ("2019", None)),
    ("“技能柳湾行动”实施方案", "决定在“十四五”期间组织实施“技能柳湾行动”。", ("2021-2025", None)),
    ("柳县促进软件业若干措施", "自2023年1月1日起施行，试行2年。", ("2023", None)),
    ("柳县促进软件业若干措施", "本政策适用于2023年1月1日-2025年12月31日的奖补对象。", ("2023-2025", None)),
    ("柳市敬老院改造实施方案", "各县：\n2022年底前，敬老院入住率提高到60%。", ("2022", None)),
    ("柳湾市过去五年（2012—2016年）工作总结", "（一）改革有效落地。", ("2012-2016", "2017")),
    ("柳湾市经济开局良好", "一季度，全市税收增长3%，与2023年的目标持平。", ("2023Q1", None)),
    ("柳湾市“十五五”时期主要指标", "指标 2025年 2030年\n", ("2026-2030", None)),
    ("政府工作报告速读", "2024年全国两会召开。\n报告总结了2023年工作成效。", ("2023", "2024")),
    ("政府工作报告速读", "《政府工作报告》提出，2024年，全县将办好实事。", ("2023", "2024")),
]


@pytest.mark.parametrize(("title", "text", "expected"), OPENINGS)
def test_openings_tell_what_titles_leave_out(title: str, text: str, expected: tuple[str | None, str | None]) -> None:
    assert find_period(title, classify_title(title), split_lines(text), None) == expected


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("本措施自印发之日起施行，有效期三年。", "2024"),
        ("本政策自发布之日起施行，暂定三年有效期。", "2024"),
        ("本措施自2024年6月1日起施行，有效期三年。", "2024"),
        ("本措施自公布之日起施行，有效期至2026年12月31日。", "2024"),
        ("本措施自印发之日起施行，有效期30年。", "2024"),
    ],
)
def test_a_term_without_a_year_of_its_own_leaves_the_year_of_issue(text: str, period: str) -> None:
    title = "柳县促进软件业若干措施"
    assert find_period(title, classify_title(title), split_lines(text), "2024-05-06") == (period, None)
