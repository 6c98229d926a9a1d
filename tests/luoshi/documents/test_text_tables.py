from __future__ import annotations

import pytest

from luoshi.documents.model import Document
from luoshi.documents.parse import parse
from luoshi.documents.reading import Grid, Reading
from luoshi.documents.table_words import is_caption, is_header, is_unit_remark
from luoshi.text.span import Span


def read(text: str) -> Document:
    return parse(Reading(text, False, "txt"), "sample")


def cells(document: Document, number: int = 0) -> list[list[str | None]]:
    return [[cell.text if cell else None for cell in row] for row in document.tables[number].rows]


@pytest.mark.parametrize("text", ["表 1 主要指标完成情况", "表2-1 收支总表", "续表3", "附表：项目清单", "图表2 增速"])
def test_captions_are_known(text: str) -> None:
    assert is_caption(text)


@pytest.mark.parametrize("text", ["表示衷心感谢", "表彰先进单位12家", "表1显示，增长5%。", "附近新建公园", "表决通过"])
def test_sentences_are_no_captions(text: str) -> None:
    assert not is_caption(text)


def test_a_remark_of_the_unit_is_known() -> None:
    assert is_unit_remark("单位：万元、%")
    assert is_unit_remark("（计量单位: 公顷）")
    assert not is_unit_remark("各单位：")


def test_a_header_has_names_and_no_values() -> None:
    assert is_header(["指标名称", "2025年", "2030年", "属性"])
    assert is_header(["项目内容", "8月份目标", "进展情况"])
    assert not is_header(["粮食产量", "52万吨"])
    assert not is_header(["推进改革，优化服务", "名称"])


def test_a_table_of_tabs() -> None:
    document = read("表2 主要指标\n指标\t单位\t目标值\n粮食产量\t万吨\t52\n\t万亩\t80\n抓好落实。\n")
    assert cells(document) == [["指标", "单位", "目标值"], ["粮食产量", "万吨", "52"], [None, "万亩", "80"]]
    table = document.tables[0]
    assert table.header_rows == 1
    assert table.caption is not None
    assert table.caption.text == "表2 主要指标".replace(" ", "")
    assert [p.text for p in document.passages] == ["抓好落实。"]


def test_the_unit_belongs_to_the_caption() -> None:
    document = read("表1 收支情况\n单位：万元\n项目\t预算数\n教育\t120\n卫生\t90\n")
    assert document.tables[0].caption is not None
    assert document.tables[0].caption.text == "表1收支情况单位：万元"


def test_a_header_after_a_page_break_is_header_again() -> None:
    document = read("重大项目\n序号\t项目名称\n1\t滨江公园\n\n序号\t项目名称\n2\t医院新院区\n")
    assert cells(document) == [["序号", "项目名称"], ["1", "滨江公园"], ["2", "医院新院区"]]
    assert Span(*_place(document, "序号\t项目名称", 1)) in document.furniture


def _place(document: Document, words: str, nth: int) -> tuple[int, int]:
    at = -1
    for _ in range(nth + 1):
        at = document.source.index(words, at + 1)
    return at, at + len(words)


def test_another_header_begins_another_table() -> None:
    document = read("姓名\t任命职务\n甲某\t某局局长；\n乙某\t某局副局长。\n\n姓名\t免去职务\n丙某\t某局局长。\n")
    assert [len(table.rows) for table in document.tables] == [3, 2]


def test_bullets_in_a_cell_become_rows() -> None:
    document = read("名称\t完成情况\n生态\t<ul> ● 优良天数310天。 ● 新增绿地8公顷。\n市容\t● 改造公厕20座。\n")
    assert cells(document) == [
        ["名称", "完成情况"],
        ["生态", "优良天数310天。"],
        [None, "新增绿地8公顷。"],
        ["市容", "改造公厕20座。"],
    ]


def test_a_cell_goes_on_over_lines() -> None:
    document = read("类别\t主要任务\n农业\t完成高标准农田\n2万亩建设\n工业\t新增企业30家\n")
    assert cells(document)[1:] == [["农业", "完成高标准农田2万亩建设"], ["工业", "新增企业30家"]]


def test_organs_side_by_side_are_no_table() -> None:
    document = read("一、抓好落实。\n某县财政局\t某县民政局\n某县教育局\t某县司法局\n")
    assert not document.tables
    assert [p.text for p in document.passages][1:] == ["某县财政局", "某县民政局", "某县教育局", "某县司法局"]


def test_a_table_of_bars() -> None:
    document = read("一、主要指标\n| 指标 | 目标 |\n| --- | --- |\n| 新增就业 | 6000人 |\n二、保障\n")
    assert cells(document) == [["指标", "目标"], ["新增就业", "6000人"]]
    assert document.path(document.tables[0].section) == "一"


SPACED = """表 1 2025年主要指标完成情况

指标名称 预期目标 完成情况

地区生产总值增长率 5% 5.2%（前三季度）

固定资产投资 增长 8% 增长 9.1%

社会消费品零售总额 300 亿元 312.5 亿元

城镇登记失业率 控制在市下达指标内 控制在市下达指标内

（一）经济运行稳中有进
"""


def test_a_table_of_blanks() -> None:
    document = read(SPACED)
    assert cells(document) == [
        ["指标名称", "预期目标", "完成情况"],
        ["地区生产总值增长率", "5%", "5.2%（前三季度）"],
        ["固定资产投资", "增长8%", "增长9.1%"],
        ["社会消费品零售总额", "300亿元", "312.5亿元"],
        ["城镇登记失业率", "控制在市下达指标内", "控制在市下达指标内"],
    ]
    assert [p.text for p in document.passages] == ["经济运行稳中有进"]


def test_wrapped_rows_are_put_together() -> None:
    document = read(
        "表 2 支出情况\n单位：万元\n项目 预算数 执行数\n社会保障和就业\n支出 45,000 46,100\n"
        "城乡社区支出（含\n上级补助） 3,200 3,100\n合计 48,200 49,200\n以上为快报数。\n"
    )
    assert cells(document)[1:] == [
        ["社会保障和就业支出", "45,000", "46,100"],
        ["城乡社区支出（含上级补助）", "3,200", "3,100"],
        ["合计", "48,200", "49,200"],
    ]


PROSE = """表 3 民生工程完成情况

名称 完成情况

住房

\uf06c 改造老旧小区12个，惠及居民3000户，加装电梯20台，新建停车位一百

个，整治管网5公里。

\uf06c 筹集保障房500套。
 名称 完成情况

养老

服务

\uf06c 新建社区食堂6家。

民生保障水平不断提高。全县坚持把财政支出的大头用在民生上，各项民生支

出保持增长。
"""


def test_labels_with_bulleted_prose() -> None:
    document = read(PROSE)
    assert cells(document) == [
        ["名称", "完成情况"],
        ["住房", "改造老旧小区12个，惠及居民3000户，加装电梯20台，新建停车位一百个，整治管网5公里。"],
        [None, "筹集保障房500套。"],
        ["养老服务", "新建社区食堂6家。"],
    ]
    assert [p.text for p in document.passages] == [
        "民生保障水平不断提高。全县坚持把财政支出的大头用在民生上，各项民生支出保持增长。"
    ]


def test_a_label_above_a_page_break_goes_with_the_bullets_below_the_repeated_head() -> None:
    document = read("指标名称 预期目标\n|绿化|\n指标名称 预期目标\n● 修缮绿地一处并且补种树木一批\n")
    assert cells(document)[1:] == [["|绿化|", "修缮绿地一处并且补种树木一批"]]


def test_a_grid_of_the_format() -> None:
    text = "一、任务清单\n任务\t责任单位\n新建\n学校2所\t教育局\n二、保障\n"
    rows = []
    for first, second in (("任务", "责任单位"), ("新建\n学校2所", "教育局")):
        start = text.index(first + "\t")
        other = start + len(first) + 1
        rows.append((Span(start, start + len(first)), Span(other, other + len(second))))
    span = Span(rows[0][0].start, rows[-1][1].end)
    document = parse(Reading(text, True, "docx", grids=(Grid(span, tuple(rows)),)), "sample")
    assert cells(document) == [["任务", "责任单位"], ["新建学校2所", "教育局"]]
    assert document.tables[0].header_rows == 1
    assert [p.text for p in document.passages] == ["任务清单", "保障"]


def test_a_merged_cell_of_a_grid_is_none() -> None:
    text = "类别\t指标\n经济\t总量\n\t增速\n"
    rows = ((Span(0, 2), Span(3, 5)), (Span(6, 8), Span(9, 11)), (None, Span(13, 15)))
    document = parse(Reading(text, True, "docx", grids=(Grid(Span(0, 15), rows),)), "sample")
    assert cells(document)[2] == [None, "增速"]


def grid(text: str, *rows: tuple[str, ...], after: int = 0) -> Grid:
    placed = []
    for row in rows:
        spans = []
        for word in row:
            after = text.index(word, after)
            spans.append(Span(after, after + len(word)))
            after += len(word)
        placed.append(tuple(spans))
    return Grid(Span(placed[0][0].start, placed[-1][-1].end), tuple(placed))


def test_units_with_a_remark_in_brackets_stay_apart() -> None:
    units = "经开区\n高新园（柳镇）\n各街道"
    text = f"任务\t配合单位\n新建学校\t{units}\n"
    document = parse(
        Reading(text, True, "docx", grids=(grid(text, ("任务", "配合单位"), ("新建学校", units)),)), "sample"
    )
    assert cells(document)[1] == ["新建学校", "经开区 高新园（柳镇） 各街道"]


def test_a_grid_that_a_page_break_cut_is_one_table() -> None:
    text = "一、清单\n任务\t单位\n修路\t交通局\n— 1 —\n任务\t单位\n建校\t教育局\n抓好落实。\n"
    one = grid(text, ("任务", "单位"), ("修路", "交通局"))
    other = grid(text, ("任务", "单位"), ("建校", "教育局"), after=text.index("— 1 —"))
    document = parse(Reading(text, False, "pdf", grids=(one, other)), "sample")
    assert cells(document) == [["任务", "单位"], ["修路", "交通局"], ["建校", "教育局"]]


def test_grids_with_text_between_are_two_tables() -> None:
    text = "任务\t单位\n修路\t交通局\n下列事项由教育部门负责。\n任务\t单位\n建校\t教育局\n"
    one = grid(text, ("任务", "单位"), ("修路", "交通局"))
    other = grid(text, ("任务", "单位"), ("建校", "教育局"), after=text.index("下列"))
    assert len(parse(Reading(text, True, "docx", grids=(one, other)), "sample").tables) == 2


def test_units_on_lines_of_their_own_in_a_cell_stay_apart() -> None:
    text = "任务\t单位\n新建 学校\t县教育局 县住建局\n"
    found = grid(text, ("任务", "单位"), ("新建 学校", "县教育局 县住建局"))
    document = parse(Reading(text, True, "docx", grids=(found,)), "sample")
    assert cells(document)[1] == ["新建学校", "县教育局 县住建局"]


def test_a_long_list_of_units_in_a_cell_that_goes_on_otherwise_is_read_at_once() -> None:
    listed = "城东街道办事处、" * 40 + "分别负责"
    text = f"任务\t单位\n新建学校\t{listed}\n"
    document = parse(Reading(text, True, "docx", grids=(grid(text, ("任务", "单位"), ("新建学校", listed)),)), "sample")
    assert cells(document)[1] == ["新建学校", listed]


MERGED = (
    "项目 | 任务 | 完成时间 | 牵头单位 |\n"
    "1.绿道项目 | 新建绿道3公里； | 6月底 | 住建局 |\n"
    "新建驿站2处。 | 9月 | 城投集团 | |\n"
    "10月 | 水务局 | ||\n"
    "2.学位项目 | 新增学位900个。 | 8月 | 教育局 |\n"
    "合计 | 2项 | | |\n"
)


def test_cells_below_merged_ones_move_to_their_columns() -> None:
    rows = cells(read(f"青石县2025年民生实事任务表\n\n{MERGED}"))
    assert rows[2] == [None, "新建驿站2处。", "9月", "城投集团"]
    assert rows[3] == [None, None, "10月", "水务局"]
    assert rows[5] == ["合计", "2项", None, None]


def test_words_of_a_header_may_be_set_wide_apart() -> None:
    text = "表1：2024年末人口\n指  标 年末人口数（万人） 比  重（%）\n常住人口 73.37 100\n城镇 46.67 63.61\n"
    rows = cells(read(f"青石县2024年统计公报\n\n{text}"))
    assert ["".join((cell or "").split()) for cell in rows[0]] == ["指标", "年末人口数（万人）", "比重（%）"]
    assert rows[2] == ["城镇", "46.67", "63.61"]


def test_blanks_at_the_end_of_rows_stay_where_nothing_counts_them() -> None:
    text = "项目 | 任务 | 单位 | 备注 |\n绿道 | 3公里 | 住建局 | 续建 |\n驿站 | 2处 | 城投集团 | |\n"
    assert cells(read(f"青石县任务表\n\n{text}"))[2] == ["驿站", "2处", "城投集团", None]


def test_what_a_page_says_of_itself_is_no_part_of_the_table_below() -> None:
    text = (
        "索引号 | 0012/2025-11 | 公开方式 | 主动公开 |\n发布单位 | 县政府 | 发文日期 | 2025-03-14 |\n"
        "序号 | 实事项目 | 责任单位 |\n1 | 新建书屋3处。 | 文旅局 |\n2 | 改造公厕5座。 | 城管局 |\n"
    )
    document = read(text)
    assert cells(document, 1)[0] == ["序号", "实事项目", "责任单位"]
    assert document.tables[1].header_rows == 1


def test_a_row_of_one_cell_that_no_table_follows_is_text() -> None:
    table = "指标\t2025年\t2030年\n造林面积（亩）\t300\t400\n绿道长度（公里）\t12\t15\n"
    document = read(f"单位：万亩 | |\n| |\n各单位要认真落实，按时完成。\n第二段也是正文，没有表格。\n\n{table}")
    assert document.passages[0].text.startswith("单位：万亩")
    assert cells(document)[1] == ["造林面积（亩）", "300", "400"]
