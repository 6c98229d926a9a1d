"""Tables of indicators as pages and PDFs flattened to text show them."""

from __future__ import annotations

from itertools import chain

import pytest

from luoshi.documents.model import Document
from luoshi.documents.parse import parse
from luoshi.documents.reading import Box, Reading
from luoshi.text.span import Span


def read(text: str, **more: object) -> Document:
    return parse(Reading(text, False, "txt", **more), "sample")  # type: ignore[arg-type]


def cells(document: Document, number: int = 0) -> list[list[str | None]]:
    return [[cell.text if cell else None for cell in row] for row in document.tables[number].rows]


OUTLINE = """某县国民经济和社会发展第十五个五年规划纲要
一、主要目标
专栏1 “十五五”时期主要指标
类别  序号  指标  2025年  2030年  年均/累计  属性
经济活力
1  地区生产总值增长（%）  5.2  —  5左右  预期性
2  服务业增加值占比（%）  48.1  52  〔3.9〕  预期性
生态底色
3  森林覆盖率（%）  41.6  ≥42  —  约束性
4  地表水优良比例（%）  ＞95  96  —  约束性
注：①〔 〕内为五年累计数。②2025年为预计数。
二、主要任务
五年新增规上企业60家。
"""


def test_groups_on_lines_of_their_own_stand_in_the_first_row_of_their_group() -> None:
    document = read(OUTLINE)
    assert cells(document)[1:] == [
        ["经济活力", "1", "地区生产总值增长（%）", "5.2", "—", "5左右", "预期性"],
        [None, "2", "服务业增加值占比（%）", "48.1", "52", "〔3.9〕", "预期性"],
        ["生态底色", "3", "森林覆盖率（%）", "41.6", "≥42", "—", "约束性"],
        [None, "4", "地表水优良比例（%）", ">95", "96", "—", "约束性"],
    ]
    assert document.tables[0].header_rows == 1
    assert document.path(document.tables[0].section) == "一"


def test_the_first_row_is_no_footnote() -> None:
    assert next(p.text for p in read(OUTLINE).passages if p.role == "note").startswith("注：")


def test_cells_may_be_one_blank_apart_and_labels_and_heads_broken() -> None:
    document = read(
        "专栏2 主要指标\n类别 序号 指标名称 单位 2025年 2030年 年均增速\n〔累计〕 属性\n创新发展\n"
        "1 研发经费投入强度 % 1.9 2.4 〔0.5〕 预期性\n"
        "2 每万人口高价值发明专利\n拥有量 件 3.1 5 〔1.9〕 预期性\n"
        "3 劳动年龄人口平均受教育年限\n（年） 年 10.2 11.3 〔1.1〕 约束性\n第三章 重点任务\n"
    )
    assert cells(document) == [
        ["类别", "序号", "指标名称", "单位", "2025年", "2030年", "年均增速〔累计〕", "属性"],
        ["创新发展", "1", "研发经费投入强度", "%", "1.9", "2.4", "〔0.5〕", "预期性"],
        [None, "2", "每万人口高价值发明专利拥有量", "件", "3.1", "5", "〔1.9〕", "预期性"],
        [None, "3", "劳动年龄人口平均受教育年限（年）", "年", "10.2", "11.3", "〔1.1〕", "约束性"],
    ]


def test_a_label_may_stand_above_and_below_its_number() -> None:
    document = read(
        "表4 规划指标\n序号   指标   2025年   2030年   属性\n1   粮食总产量（万吨）   52   53   约束性\n"
        "单位地区生产总值二氧化碳\n2   —   〔17〕   约束性\n排放降低（%）\n3   森林覆盖率（%）   41   42   约束性\n"
    )
    assert cells(document)[2] == ["2", "单位地区生产总值二氧化碳排放降低（%）", "—", "〔17〕", "约束性"]
    assert len(cells(document)) == 4


def test_groups_without_a_column_of_their_own_are_rows() -> None:
    document = read(
        "附表1 重点指标计划表\n序号 指标 计量单位 计划目标 责任单位\n一、经济指标\n"
        "1 一般公共预算收入 亿元 12.6 县财政局\n"
        "2 新增规上企业 家 12 县工信局\n二、社会指标\n1 城镇新增就业 人 6200 县人社局\n"
    )
    assert [row[:2] for row in cells(document)[1:]] == [
        ["一、经济指标", None],
        ["1", "一般公共预算收入"],
        ["2", "新增规上企业"],
        ["二、社会指标", None],
        ["1", "城镇新增就业"],
    ]


def test_groups_between_rows_without_numbers() -> None:
    document = read(
        "表3 2024年主要指标\n指标 绝对数（亿元） 比上年增长（%）\n一般公共预算支出 84.2 3.1\n"
        "其中：\n教育支出 20.1 4.0\n"
        "居民收入\n城镇居民人均可支配收入（元） 41,200 4.8\n农村居民人均可支配收入（元） 22,310 6.6\n三、对外贸易\n"
    )
    assert [row[0] for row in cells(document)] == [
        "指标",
        "一般公共预算支出",
        "其中：",
        "教育支出",
        "居民收入",
        "城镇居民人均可支配收入（元）",
        "农村居民人均可支配收入（元）",
    ]


def test_a_group_may_share_the_line_of_its_first_row() -> None:
    document = read(
        "表1 主要目标\n类别   指标   单位   2025年   2030年   属性\n"
        "经济发展   生产总值年均增长   %   5.2   5左右   预期性\n"
        "全员劳动生产率   万元/人   22.1   30   预期性\n绿色低碳\n森林覆盖率   %   41.2   42   约束性\n"
    )
    assert [row[:2] for row in cells(document)[1:]] == [
        ["经济发展", "生产总值年均增长"],
        [None, "全员劳动生产率"],
        ["绿色低碳", "森林覆盖率"],
    ]


ALIGNED = """2026年工作安排
表2  2026年主要指标
序号      指标名称              单位      2025年      2026年      备注
1         粮食总产量            万吨      52.1        53
2         新增高标准农田        万亩                  4.5         省下达
3         农村自来水普及率      %         91.2        93
一、抓好生产。
"""


def test_empty_cells_are_known_by_the_place_of_their_column() -> None:
    assert cells(read(ALIGNED))[1:] == [
        ["1", "粮食总产量", "万吨", "52.1", "53", None],
        ["2", "新增高标准农田", "万亩", None, "4.5", "省下达"],
        ["3", "农村自来水普及率", "%", "91.2", "93", None],
    ]


BROKEN = """表1  主要指标
序号  指标名称              单位    2025年   2030年   属性
1     地区生产总值          亿元    320      450      预期性
2     单位地区生产总值二氧化碳
      排放降低              %                〔17〕   约束性
3     森林覆盖率            %       41                约束性
二、抓好落实，全面完成年度目标任务。
"""


def test_a_broken_label_and_empty_cells_by_the_place_of_their_column() -> None:
    assert cells(read(BROKEN))[1:] == [
        ["1", "地区生产总值", "亿元", "320", "450", "预期性"],
        ["2", "单位地区生产总值二氧化碳排放降低", "%", None, "〔17〕", "约束性"],
        ["3", "森林覆盖率", "%", "41", None, "约束性"],
    ]


TASKS = """附件  重点任务清单
序号    工作任务                      责任单位      完成时限
1       新建学校2所，新增学位         县教育局      12月底前
        900个，改造校舍3处
2       新增养老床位300张             县民政局、    9月底前
                                      县卫健局
3       建成口袋公园5座               县城管局      10月底前
    各责任单位要按月报送进展情况，县政府督查室适时开展督查，结果全县通报。
"""


def test_cells_go_on_under_their_columns() -> None:
    document = read(TASKS)
    assert cells(document)[1:] == [
        ["1", "新建学校2所，新增学位900个，改造校舍3处", "县教育局", "12月底前"],
        ["2", "新增养老床位300张", "县民政局、县卫健局", "9月底前"],
        ["3", "建成口袋公园5座", "县城管局", "10月底前"],
    ]
    assert [p.text[:5] for p in document.passages if p.role == "body"] == ["各责任单位"]


def test_on_a_page_the_place_is_that_of_the_line() -> None:
    text = "表1 主要产量\n品种  单位  2024年  2025年\n油菜籽  吨      860\n粮食  万吨  52  53\n蔬菜  万吨  31  33\n"
    lefts = {"品种": (100, 400), "油菜": (100, 390), "粮食": (100, 380), "蔬菜": (100, 380)}
    boxes = []
    for head, (left, right) in lefts.items():
        start = text.index(head)
        boxes.append(Box(Span(start, text.index("\n", start)), 1, left, 10, right, 22))
    assert cells(read(text, boxes=tuple(boxes)))[1] == ["油菜籽", "吨", None, "860"]


def test_a_page_break_prints_the_header_again() -> None:
    document = read(
        "表1 项目表\n序号 项目 投资\n1 滨江公园 2.1\n2 医院新院区 8.6\n"
        "续表1\n序号 项目 投资\n3 职教中心 3.4\n抓好落实。\n"
    )
    assert [row[0] for row in cells(document)] == ["序号", "1", "2", "3"]
    assert [p.text for p in document.passages] == ["抓好落实。"]


def test_a_table_of_tasks_with_prose_in_its_cells() -> None:
    document = read(
        "附件：实事责任分解表\n序号   实事项目   主要内容   牵头单位   完成时限\n"
        "1   扩大普惠托育   新增托位600个，新建托育中心2家   县卫健局   11月底前\n"
        "2   改造老旧小区   改造老旧小区18个   县住建局   12月底前\n"
    )
    assert cells(document)[1] == ["1", "扩大普惠托育", "新增托位600个，新建托育中心2家", "县卫健局", "11月底前"]


def test_numbered_clauses_below_a_line_of_heads_are_no_table() -> None:
    document = read("一、工作任务\n序号 项目\n1.新建学校2所。\n2.新建卫生院3家。\n")
    assert not document.tables
    assert [p.text for p in document.passages if p.role == "item"] == ["新建学校2所。", "新建卫生院3家。"]


FLAT = ["序号", "指标", "单位", "2025年", "2030年", "属性"]
ROWS = [
    ["1", "地区生产总值", "亿元", "320", "450", "预期性"],
    ["2", "森林覆盖率", "%", "41.2", "42", "约束性"],
    ["3", "新增学位", "个", "—", "〔9000〕", "预期性"],
]


def test_a_cell_a_line() -> None:
    text = "表2 主要指标\n" + "\n".join(["\n".join(row) for row in (FLAT, *ROWS)]) + "\n三、重点任务\n抓好落实。\n"
    document = read(text)
    assert cells(document) == [FLAT, *ROWS]
    assert [p.text for p in document.passages] == ["重点任务", "抓好落实。"]
    assert document.tables[0].caption is not None


def test_a_cell_a_line_with_groups() -> None:
    groups = [["经济活力", *ROWS[0]], ROWS[1], ["民生保障", *ROWS[2]]]
    text = "\n".join(["专栏1 指标", "类别", *FLAT, *(cell for row in groups for cell in row), "第二章 任务"]) + "\n"
    assert cells(read(text))[1:] == [["经济活力", *ROWS[0]], [None, *ROWS[1]], ["民生保障", *ROWS[2]]]


def test_lines_that_are_not_regular_are_no_table() -> None:
    text = "\n".join([*FLAT, "1", "地区生产总值", "亿元", "抓好项目建设。", "2", "森林覆盖率", "%", "41.2"]) + "\n"
    assert not read(text).tables


@pytest.mark.parametrize(
    "rows",
    [
        "1 粮食产量 万吨 52 53 54 55\n2 油菜籽 万吨 3 4 5 6\n",  # more cells than heads
        "1 粮食产量 万吨 52\n2 油菜籽\n1 粮食产量 万吨 52\n3 蔬菜 万吨 31\n",  # a number out of turn in a broken row
        "1 粮食产量 万吨 52\n2 油菜籽\n3 蔬菜 万吨 31\n",  # a row without values
    ],
)
def test_every_row_has_as_many_cells_as_the_header(rows: str) -> None:
    for table in read(f"表1 产量\n序号 品种 单位 2025年\n{rows}抓好落实。\n").tables:
        assert {len(row) for row in table.rows} == {4}


def test_units_may_take_a_line_each_in_a_table_of_a_cell_a_line() -> None:
    rows = [
        ["1", "新建人行天桥2座。", "县水务局", "县住建局", "12月底前"],
        ["2", "新建幼儿园2所。", "县教育局", "12月底前"],
        ["3", "改造农贸市场1个。", "县商务局", "县市场监管局", "县残联", "12月底前"],
        ["4", "改造户厕300户。", "县农业农村局", "各乡镇", "12月底前"],
    ]
    text = (
        "民生实事任务分解表\n"
        + "\n\n".join(["序号", "民生实事", "责任单位", "完成时限", *chain.from_iterable(rows)])
        + "\n"
    )
    (table,) = read(text).tables
    assert [[cell.text if cell else None for cell in row] for row in table.rows[1:]] == [
        ["1", "新建人行天桥2座。", "县水务局 县住建局", "12月底前"],
        ["2", "新建幼儿园2所。", "县教育局", "12月底前"],
        ["3", "改造农贸市场1个。", "县商务局 县市场监管局 县残联", "12月底前"],
        ["4", "改造户厕300户。", "县农业农村局 各乡镇", "12月底前"],
    ]


def test_a_sum_over_the_years_in_a_cell_of_its_own_is_no_footnote_mark() -> None:
    text = "表1 主要指标\n指标\t2025年\t五年累计\n能耗降低（%）\t[14]\t[18]\n"
    assert [cell.text for cell in read(text).tables[0].rows[1] if cell] == ["能耗降低（%）", "[14]", "[18]"]


NUMBERED = [
    ["经济", "1.生产总值（亿元）", "120", "180", "8%", "预期性"],
    ["2.劳动生产率（万元/人）", "7.5", "10", "6%", "预期性"],
    ["3.城镇化率（%）", "44.1", "50", "[5.9]", "预期性"],
    ["民生", "4.每千人口床位数（张）", "5.1", "6", "[0.9]", "预期性"],
    ["5.养老床位（张）", "900", "1500", "—", "约束性"],
]


@pytest.mark.parametrize("between", [" ", "\n"])
def test_numbered_labels_without_the_group_that_stands_left_of_the_first(between: str) -> None:
    rows = [["类别", "指标名称", "2020年", "2025年", "年均增速[累计]", "属性"], *NUMBERED]
    document = read("专栏1 主要指标\n" + "\n".join(between.join(row) for row in rows) + "\n第二章 任务\n")
    assert cells(document)[1:] == [row if len(row) == 6 else [None, *row] for row in NUMBERED]


def test_numbered_names_of_a_table_of_a_cell_a_line_that_has_no_groups() -> None:
    rows = [["指标", "2025年", "2030年"], *(row[-5:-2] for row in NUMBERED)]
    document = read("专栏1 主要指标\n" + "\n".join("\n".join(row) for row in rows) + "\n第二章 任务\n")
    assert cells(document) == rows


def test_a_table_of_a_cell_a_line_whose_groups_are_not_understood_is_none() -> None:
    rows = [["类别", "指标名称", "2025年", "2030年"], *([row[0].lstrip("1234567890."), *row[1:3]] for row in NUMBERED)]
    assert not read("专栏1 主要指标\n" + "\n".join("\n".join(row) for row in rows) + "\n第二章 任务\n").tables


def test_of_two_columns_of_units_side_by_side_the_last_takes_a_line_for_each() -> None:
    head = ["序号", "工作任务", "牵头单位", "责任单位", "完成时限"]
    rows = [
        ["1", "新建人行天桥2座。", "县水务局", "县住建局", "各街道", "12月底前"],
        ["2", "新建幼儿园2所。", "县教育局", "县财政局", "12月底前"],
        ["3", "改造农贸市场1个。", "县商务局", "县残联", "各乡镇", "县供销社", "12月底前"],
    ]
    (table,) = read("重点任务分解表\n" + "\n".join(chain(head, *rows)) + "\n").tables
    assert [[cell.text if cell else None for cell in row] for row in table.rows[1:]] == [
        ["1", "新建人行天桥2座。", "县水务局", "县住建局 各街道", "12月底前"],
        ["2", "新建幼儿园2所。", "县教育局", "县财政局", "12月底前"],
        ["3", "改造农贸市场1个。", "县商务局", "县残联 各乡镇 县供销社", "12月底前"],
    ]
