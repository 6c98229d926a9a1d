"""Texts that a copy ran into one line are read as those that kept their lines."""

from __future__ import annotations

from luoshi.documents.flattened import part_flattened
from luoshi.documents.lines import split_lines
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures

LINES = """柳区关于2023年区本级决算和2024年上半年预算执行情况的报告
主任、各位委员：
我受区人民政府的委托，向区人大常委会会议作关于2023年区本级决算和2024年上半年预算执行情况的报告。
2023年是开局之年。我们坚持聚焦高质量发展、高品质生活、高效能治理，全区决算情况总体较好。
一、2023年财政决算主要情况
（一）2023年一般公共预算收支决算情况
1.全区一般公共预算收支决算情况
全区一般公共预算收入326.7亿元，增长6.3%。收入总量为615.2亿元。
2.区本级情况
区本级一般公共预算支出262.1亿元，下降3.8%。
二、2024年上半年预算执行情况
上半年，全区一般公共预算收入180亿元，增长2.1%。
"""


def told(text: str) -> list[tuple[str, str, str | None]]:
    document = parse(Reading(text=text, whole_lines=False, format="txt"), "sample")
    return [(figure.indicator, str(figure.low), figure.period) for figure in find_figures(document)]


def test_a_text_in_one_line_is_read_as_one_that_kept_its_lines() -> None:
    assert told(LINES.replace("\n", " ")) == told(LINES)
    assert told(LINES)[0] == ("一般公共预算收入", "326.7", "2023")


def test_offsets_stay_those_of_the_source() -> None:
    text = LINES.replace("\n", " ")
    document = parse(Reading(text=text, whole_lines=False, format="txt"), "sample")
    for figure in find_figures(document):
        assert text[figure.span.start : figure.span.end].strip("-") in str(abs(figure.low or 0))


def test_lines_of_a_page_and_paragraphs_without_markers_stay_whole() -> None:
    short = split_lines("一、产业 二、民生 三、环境 四、城建")
    assert part_flattened(short) == short
    plain = split_lines("全年增长 5 %，新增 20 家企业。" * 40)
    assert part_flattened(plain) == plain


def test_numbers_set_apart_by_blanks_are_not_cut_off() -> None:
    text = "一、目标 二、任务 三、保障 四、其他 " + "全年税收增长 5 %，新增企业 20 家 。" * 20
    pieces = [line.text for line in part_flattened(split_lines(text))]
    assert pieces[:3] == ["一、目标", "二、任务", "三、保障"]
    assert not any(piece.startswith(("5 %", "20 家")) for piece in pieces)


def test_a_marker_stays_with_its_heading_and_a_bracket_with_its_number() -> None:
    text = "一、目标 （一） 养老 二、任务 三、保障 新增床位（含护理床位） 300张。" + "保障民生。" * 40 + " 四、其他"
    pieces = [line.text for line in part_flattened(split_lines(text))]
    assert pieces[1] == "（一） 养老"
    assert any("新增床位（含护理床位） 300张" in piece for piece in pieces)
