"""What was done by now of what was planned in the same sentence."""

from __future__ import annotations

from decimal import Decimal

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures


def test_what_is_done_by_now_is_of_what_was_planned() -> None:
    text = "柳湾县2025年民生实事完成情况\n\n计划升级改造20个集市，现已建成12个。计划新建1万亩果园，现已完成9120亩。\n"
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [(f.indicator, str(f.low), f.modality) for f in figures] == [
        ("集市", "20", "target"),
        ("集市", "12", "actual"),
        ("果园", "1", "target"),
        ("果园", "9120", "actual"),
    ]


def sides(text: str) -> list[tuple[str, str, str]]:
    document = parse(Reading(text=text, whole_lines=False, format="txt"), "sample")
    return [(f.indicator, str(f.low), f.modality) for f in find_figures(document)]


def test_goals_of_the_year_reported_on_hold_up_to_what_came_of_them() -> None:
    text = (
        "柳湾县2023年就业工作目标完成情况\n\n一、就业\n2023年就业工作目标为：城镇新增就业6000人以上。农村劳动力转移就业7000人。"
        "城镇登记失业率4%以内。实际完成城镇新增就业6500人。培训农民900人。\n"
    )
    assert sides(text) == [
        ("城镇新增就业", "6000", "target"),
        ("农村劳动力转移就业", "7000", "target"),
        ("城镇登记失业率", "4", "target"),
        ("城镇新增就业", "6500", "actual"),
        ("农民", "900", "actual"),
    ]


def test_a_task_is_told_apart_from_what_was_completed_of_it() -> None:
    text = "柳湾县2023年工作总结\n\n改厕任务3800座，完成3900座。省级考核指标共57项，市级指标31项，均已完成。\n"
    assert [side for _, _, side in sides(text)] == ["target", "actual", "actual", "actual"]


def test_stages_of_a_herd_share_its_name() -> None:
    herd = "年出栏生猪26万头，存栏9万头。蔬菜播种面积11万亩，年产量24万吨。水果产量2万吨，粮食面积9万亩。"
    text = f"柳湾县2023年工作总结\n\n{herd}\n"
    assert [name for name, _, _ in sides(text)] == [
        "出栏生猪",
        "存栏生猪",
        "蔬菜播种面积",
        "蔬菜年产量",
        "水果产量",
        "粮食面积",
    ]


def test_hundreds_of_millions_may_be_counted_in_pieces() -> None:
    document = parse(Reading("柳湾县2023年工作总结\n\n完成固定资产投资4.9个亿，增长5%。\n", False, "txt"), "sample")
    assert [(f.indicator, f.unit) for f in find_figures(document)] == [("固定资产投资", "个亿"), ("固定资产投资", "%")]


def test_what_was_set_from_above_is_a_target_up_to_what_came_of_it() -> None:
    text = (
        "柳湾县林业局2023年工作总结和2024年工作计划\n\n一、2023年工作总结\n市下达我县生产计划为人工造林4000亩，育苗5000亩。"
        "截至10月底，完成造林4100亩。\n全面完成封山育林计划任务7万亩。省下达我县债券额度9亿元。\n"
    )
    assert sides(text) == [
        ("人工造林", "4000", "target"),
        ("育苗", "5000", "target"),
        ("造林", "4100", "actual"),
        ("封山育林计划任务", "7", "actual"),
        ("债券额度", "9", "actual"),
    ]


def test_a_heading_of_deeds_and_means_tells_what_was_done() -> None:
    text = "关于2023年全县旅游工作的汇报材料\n\n一、上半年亮点工作以及主要措施\n举办2023年旅游节，接待游客21万人。\n"
    document = parse(Reading(text, False, "txt"), "sample")
    assert [(f.modality, f.period) for f in find_figures(document)] == [("actual", "2023Q1-Q2")]


def test_the_structure_of_a_year_before_is_of_the_same_quarter() -> None:
    text = "柳湾县2025年一季度经济运行情况\n\n三次产业结构由去年同期的7.2:39.5:53.3变化为8.5:37.0:54.5。\n"
    document = parse(Reading(text, False, "txt"), "sample")
    assert [f.period for f in find_figures(document)] == ["2024Q1"] * 3 + ["2025Q1"] * 3


def test_what_grew_in_a_year_before_did_so_in_the_same_quarter() -> None:
    text = "柳湾县2025年一季度经济运行情况\n\n地方工业增加值增长6.8%（2024年同期增速为3.3%）。\n"
    document = parse(Reading(text, False, "txt"), "sample")
    assert [(f.low, f.period) for f in find_figures(document)] == [
        (Decimal("6.8"), "2025Q1"),
        (Decimal("3.3"), "2024Q1"),
    ]


def test_a_count_of_what_costs_hundreds_of_millions_stays_one() -> None:
    document = parse(
        Reading("柳湾县2023年工作总结\n\n引进3个亿元以上项目。种植业增加值9亿元。\n", False, "txt"), "sample"
    )
    assert [(f.indicator, f.unit) for f in find_figures(document)] == [("亿元以上项目", "个"), ("种植业增加值", "亿元")]


def test_what_a_county_is_made_up_of_is_context() -> None:
    head = "柳湾县2023年国民经济和社会发展统计公报\n\n"
    text = f"{head}面积90平方公里，辖区16个乡镇。其中：12个镇、4个乡。常住人口56万人。\n"
    assert [side for _, _, side in sides(text)] == ["context"] * 4 + ["actual"]
