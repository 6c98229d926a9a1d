"""Goals beside what was done so far, goals handed down, and what only stands beside goals, in our own words."""

from __future__ import annotations

import pytest
from tests.luoshi.telling import Read, meant, told

PLAN = "柳湾县2026年重点工作安排\n"
HANDED_DOWN = "柳湾县人民政府关于下达2026年安全生产责任目标的通知\n各乡镇人民政府：\n"
POLICY = "柳湾县公交补贴考核办法\n"


def test_rows_of_a_longer_list_begin_at_any_number(read: Read) -> None:
    cells = [
        "柳湾县水利局2026年10月承担重点工作完成情况",
        "序号", "目标任务", "牵头责任单位", "计划完成时间", "目前完成情况",
        "7", "新建泵站9座，改造灌渠20公里。", "农水股", "2026年底", "泵站已建成5座。",
        "8", "治理河道30公里。", "河道股", "规划股", "2026年底", "已治理河道18公里。",
        "9", "除险加固水库4座。", "水库股", "2026年底", "已完成加固3座。",
    ]  # fmt: skip
    assert meant(read("\n\n".join(cells) + "\n")) == [
        (9, "target"),
        (20, "target"),
        (5, "actual"),
        (30, "target"),
        (18, "actual"),
        (4, "target"),
        (3, "actual"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (HANDED_DOWN + "一、控制指标\n（一）全县事故死亡人数控制在12人以内。\n", [("事故死亡人数", 12, "target")]),
        # what each one gets is laid down, before and after
        (
            PLAN + "农村低保标准由每人每月520元提高到560元。\n",
            [("农村低保标准", 520, "rule"), ("农村低保标准", 560, "rule")],
        ),
        (PLAN + "困难老人护理补贴提高5%。\n", [("困难老人护理补贴", 5, "target")]),
        # from how many points something follows; how satisfied people are is a goal
        (
            POLICY + "第七条 得分90分及以上全额拨付；70分以下的不予拨付。每发生1起有责投诉扣0.5分。\n",
            [("有责投诉扣分", 0.5, "rule")],
        ),
        (
            PLAN + "群众满意度达到95分以上，按期办结率100%。\n",
            [("群众满意度", 95, "target"), ("按期办结率", 100, "target")],
        ),
        # the year's share is promised, the size of the project is not
        (
            PLAN + "1.青石风电场二期（新建），装机5万千瓦，总投资4亿元，今年计划投资1亿元。\n",
            [
                ("青石风电场二期装机", 5, "context"),
                ("青石风电场二期总投资", 4, "context"),
                ("青石风电场二期计划投资", 1, "target"),
            ],
        ),
        (PLAN + "新建养老院1座，设床位300张。\n", [("养老院", 1, "target"), ("床位", 300, "target")]),
        (
            PLAN + "1.实施类35个，总投资40亿元，今年计划投资9亿元。\n",
            [("实施类项目", 35, "target"), ("实施类项目总投资", 40, "context"), ("实施类项目计划投资", 9, "target")],
        ),
        (PLAN + "安排重点建设项目80个。\n", [("重点建设项目", 80, "target")]),
        (PLAN + "培训农民2000人次，转移就业800人。\n", [("农民", 2000, "target"), ("转移就业", 800, "target")]),
    ],
)
def test_goals_are_told_from_what_stands_beside_them(
    read: Read, text: str, wanted: list[tuple[str, float, str]]
) -> None:
    assert told(read(text)) == wanted


def test_each_project_of_a_sentence_has_its_own_money_and_progress(read: Read) -> None:
    text = (
        "柳湾县水利局2026年上半年工作总结\n在建工程进展为：东溪河堤加固，总投资860万元，已完成92%；"
        "石坪灌区改造，总投资450万元，因雨仅完成41%。\n"
    )
    assert told(read(text)) == [
        ("东溪河堤加固总投资", 860, "context"),
        ("东溪河堤加固完成进度", 92, "actual"),
        ("石坪灌区改造总投资", 450, "context"),
        ("石坪灌区改造完成进度", 41, "actual"),
    ]


def test_fewer_of_the_poor_are_counted_by_who_they_are(read: Read) -> None:
    (figure,) = read("柳湾县2018年政府工作报告\n一、2017年工作回顾\n减少农村贫困人口1200人。\n")
    assert (figure.indicator, figure.low, figure.measure) == ("农村贫困人口", -1200, "change")


def test_the_last_cells_of_a_row_before_are_no_part_of_a_name(read: Read) -> None:
    text = (
        "2026年柳湾区民生实事项目任务分解表.docx\n序号项目名称主要内容牵头单位1增加学位新增学位900个。区教育局住建局各街道"
        "2促进就业城镇新增就业6000人。\n"
    )
    assert [figure.indicator for figure in read(text)][-1] == "促进就业城镇新增就业"
