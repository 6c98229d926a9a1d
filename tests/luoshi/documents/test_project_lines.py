"""Tables of projects set a cell a line, with merged and blank cells left out."""

from __future__ import annotations

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

HEAD = "关于加快推进柳湾区绿道建设的实施意见\n为推进绿道建设，现提出如下意见。\n"


def read(text: str) -> list[Figure]:
    return find_figures(parse(Reading(text=HEAD + text, whole_lines=False, format="txt"), "sample"))


def told(figures: list[Figure]) -> list[tuple[float, str, str]]:
    return [(float(figure.low or 0), figure.unit, figure.indicator) for figure in figures]


def test_rows_whose_last_cells_are_merged_or_blank_keep_their_measures() -> None:
    cells = (
        "附件1 绿道建设计划表 编号 名称 起终点位置 长度（km) 级别 1 柳河绿道 柳河两侧 3.3 区级 2 青溪绿道 青溪—石桥 2 "
        "3 石桥绿道 S4（石桥—大叶路） 4.6 社区级 4 松园绿道 松园路东侧 5 合计 14.9"
    )
    assert told(read("\n".join(cells.split()) + "\n")) == [
        (3.3, "km", "柳河绿道长度"),
        (2, "km", "青溪绿道长度"),
        (4.6, "km", "石桥绿道长度"),
        (5, "km", "松园绿道长度"),
        (14.9, "km", "绿道长度"),
    ]


def test_one_row_and_its_total_are_a_table_and_a_number_like_the_next_one_is_a_value() -> None:
    one = "附件2 湿地公园项目计划表 序号 项目名称 地址 面积（公顷） 备注 1 芦花湿地公园 柳湾镇 40 合计 40"
    assert told(read("\n".join(one.split()) + "\n")) == [
        (40, "公顷", "芦花湿地公园面积"),
        (40, "公顷", "湿地公园项目面积"),
    ]
    like = "附件3 公园改造计划表 序号 项目名称 地址 面积（公顷） 1 樱园 南桥路 2 2 桂园 北桥路 3 3 梅园 西桥路 1.5"
    assert [figure.low for figure in read("\n".join(like.split()) + "\n")] == [2, 3, 1.5]


def test_a_row_that_does_not_come_out_ends_the_table() -> None:
    cells = "序号 项目名称 面积（公顷） 1 樱园 2 2 桂园 3 3 梅园 未定 4 李园 9"
    figures = read("\n".join(cells.split()) + "\n")
    assert told(figures)[:2] == [(2, "公顷", "樱园面积"), (3, "公顷", "桂园面积")]
