"""The figures of a table."""

from __future__ import annotations

from decimal import Decimal

from luoshi.documents.model import Document, Metadata, Part, Passage, Table
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure
from luoshi.text.span import Span


def read(caption: str, *rows: str, kind: str = "arrangement") -> list[Figure]:
    """The figures of a table whose rows are given with | between their cells; the first row is the head."""
    source, cells = caption, []
    for line in rows:
        texts = line.split("|")
        offsets = [len(source) + sum(map(len, texts[:index])) for index in range(len(texts))]
        cells.append(
            tuple(Passage(t, (0,), (at,), "cell") if t else None for t, at in zip(texts, offsets, strict=True))
        )
        source += "".join(texts)
    whole = Span(0, len(source))
    title = Passage(caption, (0,), (0,), "caption") if caption else None
    meta = Metadata(kind=kind, period="2026")
    table = Table(title, tuple(cells), 1, whole)
    return list(find_figures(Document("sample", source, meta, (), (table,), (), (Part(meta, whole),))))


def told(figures: list[Figure]) -> list[str]:
    return [f"{f.indicator} {f.low}{f.unit} {f.measure} {f.period} {f.modality}" for f in figures]


def test_a_value_takes_name_unit_and_period_from_its_table() -> None:
    figures = read("", "指标|单位|2025年完成|2026年目标", "社区书屋|家|3|5", "绿化覆盖率|%|40|41")
    assert told(figures) == [
        "社区书屋 3家 amount 2025 actual",
        "社区书屋 5家 amount 2026 target",
        "绿化覆盖率 40% ratio 2025 actual",
        "绿化覆盖率 41% ratio 2026 target",
    ]


def test_a_sum_in_brackets_behind_a_rate_is_no_ratio() -> None:
    figures = read("", "指标|2026年目标", "税收收入增长率|6%（412.7亿元）", "工业企业利润率|7%")
    assert [(figure.low, figure.measure) for figure in figures][1:] == [(Decimal("412.7"), "amount"), (7, "ratio")]


def test_a_share_in_a_column_of_growth_is_growth_where_the_row_has_another_unit() -> None:
    figures = read("", "指标|2030年|年均增速（%）", "全员劳动生产率（万元/人）|18|6%", "城镇化率（%）|60|0.8%")
    assert [figure.measure for figure in figures if figure.unit == "%" and figure.low < 10] == ["growth", "ratio"]


def test_the_latest_year_of_a_table_with_natures_is_planned_for() -> None:
    figures = read(
        "",
        "指标|2025年|2030年|年均/累计|属性",
        "城镇化率（%）|61|66|—|预期性",
        "税收增长（%）|4|—|5|预期性",
        kind="other",
    )
    assert told(figures) == [
        "城镇化率 61% ratio 2025 actual",
        "城镇化率 66% ratio 2030 target",
        "税收 4% growth 2025 actual",
        "税收 5% growth 2026-2030 target",
    ]


def test_values_below_the_name_of_a_plan_are_of_its_years() -> None:
    figures = read(
        "“十五五”时期主要指标",
        "指标|“十五五”目标值",
        "全球服务商|150家（五年达到）",
        "新增首店|850家（五年累计）",
        "护理床位占比|77%",
        "税收年均增速|2%",
    )
    assert [figure.period for figure in figures] == ["2026-2030"] * 4


def test_a_part_of_the_year_in_a_head_names_nothing() -> None:
    figures = read("", "指标|单位|1-9月|同比增长（%）", "工业用电量|亿千瓦时|4.1|5.2", kind="bulletin")
    assert [(figure.indicator, figure.period) for figure in figures] == [("工业用电量", "2026Q1-Q3")] * 2


def test_a_ratio_to_one_is_one_number() -> None:
    figures = read("", "指标|2026年目标", "城乡居民收入比|1.9:1左右", "农林牧渔结构比|40:60")
    assert [(figure.low, figure.comparator) for figure in figures] == [
        (Decimal("1.9"), "approx"),
        (40, "eq"),
        (60, "eq"),
    ]


def test_a_cell_whose_digits_are_no_number_holds_no_figure() -> None:
    figures = read("", "指标|2026年目标", "细颗粒物浓度|.5", "绿地率|41%")
    assert [figure.low for figure in figures] == [41]


def test_parts_in_brackets_have_the_unit_of_the_whole() -> None:
    figures = read("", "指标|2026年目标", "标准厂房|60万平方米（开工40万、竣工20万）")
    assert [(figure.low, figure.unit) for figure in figures] == [(60, "万平方米"), (40, "万平方米"), (20, "万平方米")]


def test_owners_and_nature_hold_for_a_row() -> None:
    (figure,) = read("", "指标|目标值|指标属性|责任单位", "社区书屋|5家|约束性|区文旅局、各街道")
    assert (figure.owners, figure.nature) == (("区文旅局", "各街道"), "binding")


def test_the_caption_gives_a_unit_and_the_name_of_the_total() -> None:
    figures = read("2026年税收收入目标（单位：万元）", "行业|目标", "工业|300", "合计|800")
    assert [(figure.unit, figure.low) for figure in figures] == [("万元", 300), ("万元", 800)]


def test_a_rate_of_growth_is_signed() -> None:
    (figure,) = read("", "指标|目标（%）", "能耗强度增速|-3")
    assert (figure.indicator, figure.measure, figure.low) == ("能耗强度", "growth", -3)


def test_a_directive_stands_for_a_number() -> None:
    figures = read("", "指标|目标", "城镇登记失业率|完成市下达目标", "居民收入增速|与经济增长同步")
    assert [(figure.comparator, figure.measure, figure.low) for figure in figures] == [
        ("directive", "amount", None),
        ("parity", "growth", None),
    ]


def test_prose_in_a_cell_is_read_as_prose() -> None:
    figures = read("", "项目名称|建设内容", "夜读计划|新增书屋3家，举办讲座20场")
    assert told(figures) == ["书屋 3家 amount 2026 target", "讲座 20场 amount 2026 target"]


def test_a_second_number_in_a_cell_takes_the_word_before_it() -> None:
    figures = read("", "项目|目标", "厂房面积|30万平方米（竣工12万平方米）")
    assert [(figure.indicator, figure.unit) for figure in figures] == [
        ("厂房面积", "万平方米"),
        ("厂房竣工", "万平方米"),
    ]


def test_money_is_the_rows_whatever_prose_stands_beside_it() -> None:
    figures = read(
        "",
        "项目名称|建设内容|建设年限|总投资（亿元）|年度计划投资|牵头领导",
        "云溪中学迁建|建筑面积5万平方米，设48个班|2025-2027|3.6|1.2|甲某",
    )
    assert [f"{f.indicator} {f.low}{f.unit}" for f in figures][-2:] == [
        "云溪中学迁建总投资 3.6亿元",
        "云溪中学迁建年度计划投资 1.2亿元",
    ]
    assert len(figures) == 4  # the years of building and the name of a leader are no figures


def test_the_name_of_a_row_completes_what_its_prose_leaves_out() -> None:
    (figure,) = read("", "工作任务|目标要求|牵头单位", "建设零碳园区|建成1个|区发改委")
    assert (figure.indicator, figure.low, figure.owners) == ("零碳园区", 1, ("区发改委",))


def test_a_result_beside_a_promise_is_of_the_same_thing() -> None:
    figures = read("", "序号|实事项目|完成情况|完成率", "1|新增养老床位300张|326|108.7%", "2|改造书屋5处|已完成|100%")
    assert told(figures) == [
        "养老床位 300张 amount 2026 target",
        "养老床位 326张 amount 2026 actual",
        "养老床位 108.7% ratio 2026 actual",
        "书屋 5处 amount 2026 target",
        "书屋 100% ratio 2026 actual",
    ]


def test_a_rate_under_a_head_of_growth_is_in_percent_whatever_the_row_counts() -> None:
    figures = read(
        "",
        "指标|单位|2025年|2030年|年均增长/累计|属性",
        "用电量|亿千瓦时|30|40左右|>6|预期性",
        "城镇化率|%|58|63|[5]|预期性",
    )
    assert told(figures) == [
        "用电量 30亿千瓦时 amount 2025 actual",
        "用电量 40亿千瓦时 amount 2030 target",
        "用电量 6% growth 2026-2030 target",
        "城镇化率 58% ratio 2025 actual",
        "城镇化率 63% ratio 2030 target",
        "城镇化率 5% change 2026-2030 target",
    ]


def test_a_date_in_a_cell_counts_nothing() -> None:
    assert [figure.low for figure in read("", "名称|时间说明|页数", "云溪年鉴|2026年3月20日|12")] == [12]


def test_what_a_policy_pays_by_table_is_a_rule() -> None:
    rows = ("类别|奖励标准（万元）", "国家级示范|50")
    assert [read("", *rows, kind=kind)[0].modality for kind in ("policy_measures", "arrangement")] == ["rule", "target"]


def test_the_columns_of_a_budget_say_when_and_whether_not_what() -> None:
    figures = read("", "项目|2025年执行数|2026年预算数|比上年增长（%）", "税收收入|89|93|5.0")
    assert told(figures) == [
        "税收收入 89 amount 2025 actual",
        "税收收入 93 amount 2026 target",
        "税收收入 5% growth 2026 target",
    ]
    named = read("", "项目|预算数|调整预算数", "税收收入|89|93")
    assert [figure.indicator for figure in named] == ["税收收入", "税收收入调整预算数"]


def test_a_multiplier_in_brackets_has_the_unit_of_the_head() -> None:
    figures = read("", "指标|单位|2026年目标", "厂房建设面积|万平方米|70（开工40万、竣工30万）")
    assert [(figure.low, figure.unit) for figure in figures] == [(70, "万平方米"), (40, "万平方米"), (30, "万平方米")]


def test_what_is_to_be_done_in_a_month_stands_beside_how_far_it_is() -> None:
    figures = read(
        "",
        "项目内容|牵头单位|8月份目标|进展情况",
        "新增书架70台、完工40台|文旅局|新增5台、完工3台。|新增31台，完工22台。",
    )
    assert told(figures) == [
        "书架 70台 amount 2026 target",
        "书架完工 40台 amount 2026 target",
        "书架 5台 amount 2026M8 target",
        "书架完工 3台 amount 2026M8 target",
        "书架 31台 amount 2026 actual",
        "书架完工 22台 amount 2026 actual",
    ]


def test_a_count_that_names_nothing_is_of_what_its_row_promises() -> None:
    rows = ("新建读书驿站9家|进场施工，其中4家已完成建设。", "新建读书驿站6家|举办读书会6家企业。")
    figures = read("", "项目内容|进展情况", *rows)
    named, other = (figure.indicator for figure in figures if figure.modality == "actual")
    assert named == "读书驿站" != other


def test_the_growth_of_what_is_added_is_no_bare_value() -> None:
    (figure,) = read("", "2026年预期目标|责任单位", "渔业增加值增长7%左右|农业农村局")
    assert (figure.indicator, figure.measure, figure.comparator) == ("渔业增加值", "growth", "approx")
