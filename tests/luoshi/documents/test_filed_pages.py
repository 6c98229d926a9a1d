"""Titles below what a page says of its filing, titles that run into the text, plans without one, tables of places."""

from __future__ import annotations

import pytest

from luoshi.documents.kinds import classify_title
from luoshi.documents.lines import split_lines
from luoshi.documents.metadata import read_metadata
from luoshi.documents.model import Metadata
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures


def meta(text: str) -> Metadata:
    return read_metadata(split_lines(text))[0]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "[ 索引号 ] 115001/2025-00217 [ 发文字号 ] 柳府发〔2025〕3号\n[ 主题分类 ] 工业 [ 发布日期 ] 2025-03-01\n"
            "柳湾县人民政府关于印发2025年重点工作安排的通知\n各乡镇人民政府：\n新建公路20公里。\n",
            "柳湾县人民政府关于印发2025年重点工作安排的通知",
        ),
        (
            "名称: 柳湾县人民政府关于公布2025年民生实事清单的通知 文号: 柳府发〔2025〕3号\n一、新建公园3个。\n",
            "柳湾县人民政府关于公布2025年民生实事清单的通知",
        ),
        ("2025年柳湾县民生实事任务分解表.docx\n一、新建公园3个。\n", "2025年柳湾县民生实事任务分解表"),
    ],
)
def test_a_page_tells_its_title_beside_its_filing(text: str, title: str) -> None:
    assert meta(text).title == title


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("柳湾县人民政府关于下达2026年安全生产责任指标的通知", "arrangement"),
        ("柳湾县人民政府关于分解2026年造林目标任务的通知", "arrangement"),
        # money handed down is no plan
        ("柳湾县财政局关于下达2026年造林补助资金任务的通知", "notice"),
        ("柳湾县财政局关于下达2026年债务限额任务的通知", "notice"),
    ],
)
def test_goals_handed_down_are_a_plan(title: str, kind: str) -> None:
    assert classify_title(title) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("柳湾县2023年国民经济和社会发展计划已经县人大会议审议通过，现印发给你们，请认真执行。", "arrangement"),
        ("现将2023年全县林业重点工作下达给你们，请认真执行。", "arrangement"),
        ("2023年，县政府确定办好十件民生实事，具体如下：", "livelihood_list"),
        # nothing is handed down
        ("柳湾县国民经济和社会发展计划执行良好。", "other"),
        ("2023年全县林业重点工作进展良好。", "other"),
        ("2023年，县政府办好了十件民生实事，群众满意。", "other"),
    ],
)
def test_what_is_handed_down_without_a_title(text: str, kind: str) -> None:
    assert meta(f"各乡镇人民政府，县直各部门：\n{text}\n新建公园3个。\n").kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("柳湾县农业局2023年工作总结及2024年工作计划2023年，我局认真落实各项任务，新建泵站3座。", "work_summary"),
        ("柳湾县农业局2023年工作总结和2024年工作打算根据县委部署，我局新建泵站3座。", "work_summary"),
        ("柳湾县农业局召开会议，部署2023年工作总结，新建泵站3座。", "other"),
    ],
)
def test_a_title_that_runs_into_the_text(text: str, kind: str) -> None:
    assert meta(text + "\n").kind == kind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("柳湾县2026年度乡镇目标责任考核指标", "arrangement"),
        ("柳湾县2026年度部门考核指标体系", "arrangement"),
        ("柳湾县2026年重点工程项目安排", "arrangement"),
        ("柳湾县惠企奖补资金申领指南", "policy_measures"),
        ("柳湾县惠企奖补资金使用情况", "other"),
        ("柳湾县2026年工程项目概况", "other"),
    ],
)
def test_kinds_by_titles(title: str, kind: str) -> None:
    assert classify_title(title) == kind


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("【索引号】115001/2023-02217", "柳湾县2023年重点工作安排"),
        ("[ 有效性 ] 有效", "柳湾县2023年重点工作安排"),
        # a page whose field bears the title
        ("文件名称：柳湾县2023年防汛工作方案", "柳湾县2023年防汛工作方案"),
    ],
)
def test_fields_of_filing_are_no_part_of_a_title(above: str, title: str) -> None:
    assert meta(f"{above}\n柳湾县2023年重点工作安排\n新建公园3个。\n").title == title


def test_the_year_that_a_heading_reviews_is_that_of_the_report() -> None:
    text = "政府工作报告\n各位代表：\n一、2024年各项工作取得新成绩\n新建公园3个。\n二、2025年工作安排\n新建公园5个。\n"
    document = parse(Reading(text=text, whole_lines=False, format="txt"), "sample")
    assert document.meta.period == "2024"
    assert [(f.period, f.modality) for f in find_figures(document)] == [("2024", "actual"), ("2025", "target")]


ROWS = "东湾镇    300       200       10\n西湾镇    120       90        20\n石梁乡    80        60        30\n"


@pytest.mark.parametrize(
    ("head", "tables"),
    [
        ("乡镇      造林      抚育      封山\n", 1),
        # no column of places, and fewer values than heads
        ("说明      造林      抚育      封山\n", 0),
        ("乡镇      造林      抚育      封山      备注\n", 0),
    ],
)
def test_tables_of_places_have_values_under_every_head(head: str, tables: int) -> None:
    text = "柳湾县2023年林业任务分解\n" + head + ROWS
    assert len(parse(Reading(text=text, whole_lines=False, format="txt"), "sample").tables) == tables
