from __future__ import annotations

import pytest

from luoshi.documents.lines import Line, split_lines, width_of
from luoshi.documents.reflow import ends_paragraph, find_paragraphs, full_widths
from luoshi.documents.weaving import weave


def paragraphs(text: str, whole_lines: bool = False) -> list[str]:
    found = find_paragraphs(split_lines(text), whole_lines)
    return [weave(text, [line.span for line in group]).text for group in found]


WOVEN = [
    ("全年 增长 5 %", "全年增长5%"),
    ("开发 Web 3 应用", "开发Web 3应用"),
    ("IEEE China 年会", "IEEE China年会"),
    ("新建 12 300 两类", "新建12 300两类"),
    ("1. 200户", "1. 200户"),
    ("“3+6”³现代化体系", "“3+6”现代化体系"),
    ("绿地5万m²", "绿地5万m²"),
    ("**坚持统筹**。抓好落实", "坚持统筹。抓好落实"),
    ("共 12 **34** 处", "共12 34处"),
    ("AI¹2代", "AI2代"),
    ("统计公报[1]发布", "统计公报发布"),
    ("详见![图](a.png)所示", "详见所示"),
    ("见 https://example.org/a?b=1 说明", "见说明"),
    ("<ul style='x'> 优良天数 309 天</ul>", "优良天数309天"),
    ("　　全角　空格", "全角空格"),
]


@pytest.mark.parametrize(("source", "text"), WOVEN)
def test_it_keeps_words_and_drops_blanks_and_debris(source: str, text: str) -> None:
    assert weave(source, [(0, len(source))]).text == text


def test_every_character_leads_back_to_its_place() -> None:
    source = "完成 3 个项目，\n\n  惠及 AI 2 代用户。"
    woven = weave(source, [(0, 9), (13, len(source))])
    for position, character in enumerate(woven.text):
        assert source[woven.offset(position)] == character


def test_a_piece_keeps_the_map() -> None:
    source = "甲 乙 丙 丁 戊"
    woven = weave(source, [(0, len(source))])
    piece = woven.cut(1, 4)
    assert piece.text == "乙丙丁"
    assert [source[piece.offset(i)] for i in range(3)] == list("乙丙丁")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("减至80户5\n703人", "减至80户5703人"),
        ("总额10\n8.5亿元", "总额108.5亿元"),
        ("截至20\n19年", "截至2019年"),
        ("面积10\n2019年", "面积10 2019年"),
        ("新建12\n300两类", "新建12 300两类"),
    ],
)
def test_a_number_broken_at_the_end_of_a_line_is_one(source: str, text: str) -> None:
    at = source.index("\n")
    assert weave(source, [(0, at), (at + 1, len(source))]).text == text


def test_footnote_digits_that_are_known_stay_out() -> None:
    source = "实行“一网通管2”改革"
    assert weave(source, [(0, len(source))], [source.index("2")]).text == "实行“一网通管”改革"


HARD = """  全县上下锚定高质量发展目标，抓项目、扩投资、促消费，主要指
标保持在合理区间。全年地区生产总值增长百分之五以上，城乡居民收
入增长与经济增长同步，粮食产量稳定在五十万吨以上，新增城镇就业
六千人。

  产业结构持续优化，规上工业企业达到一百二十家，高新技术企业达
到三十五家，战略性新兴产业增加值占比提高两个百分点，数字经济核
心产业加快发展。
"""


def test_broken_lines_become_paragraphs() -> None:
    found = paragraphs(HARD)
    assert len(found) == 2
    assert found[0].startswith("全县上下")
    assert found[0].endswith("六千人。")
    assert "主要指标保持" in found[0]


def test_blank_lines_between_all_lines_do_no_harm() -> None:
    assert paragraphs(HARD.replace("\n", "\n\n")) == paragraphs(HARD)


def test_paragraphs_are_told_apart_when_the_indent_was_lost() -> None:
    bare = "\n".join(line.strip() for line in HARD.splitlines() if line.strip())
    assert paragraphs(bare) == paragraphs(HARD)


def test_the_width_at_which_lines_are_broken_is_found() -> None:
    def widths(lines: list[Line]) -> list[int]:
        return full_widths(lines, [ends_paragraph(line.text) for line in lines])

    lines = split_lines(HARD)
    assert widths(lines) == [31] * len(lines)
    assert width_of(lines[1].text) == 62
    assert widths(split_lines(SOFT)) == [0] * 6


def test_the_blanks_that_are_cut_are_all_there_are() -> None:
    blanks = "".join(char for char in map(chr, range(0x10000)) if char.isspace())
    assert weave(f"责任{blanks}清单", [(0, 4 + len(blanks))]).text == "责任清单"


SOFT = """二、教育服务
1. 新增公办园托位90个
2. 开办暑托班12个，招收小学生600人
三、住房保障
落实租购并举制度，完善住房供应体系，加强房地产市场监管。
推进旧房改造。
"""


def test_lines_that_are_paragraphs_stay_apart() -> None:
    assert paragraphs(SOFT) == [line.replace(". ", ".") for line in SOFT.splitlines()]


def test_a_page_break_inside_soft_text_is_joined() -> None:
    text = (
        "加强统筹协调，完善工作机制，压实各方责任，形成\n\n"
        "上下联动、齐抓共管的工作格局，确保各项任务落地见效。\n抓好督查。\n"
    )
    assert paragraphs(text) == [
        "加强统筹协调，完善工作机制，压实各方责任，形成上下联动、齐抓共管的工作格局，确保各项任务落地见效。",
        "抓好督查。",
    ]


def test_a_clause_that_ends_in_its_owners_is_ended() -> None:
    text = (
        "3.完成管网改造20公里，消除积水点6处。（责任单位：区水务局、区建管委）\n本方案自印发之日起施行，有效期两年。\n"
    )
    assert len(paragraphs(text)) == 2


def test_a_format_with_whole_lines_is_never_joined() -> None:
    assert len(paragraphs("推进项目建设，加快\n进度。\n", whole_lines=True)) == 2


HALVES = [
    "一、综合\n第一产业占全区生产总值的比重上升三点二个百分点，其余第\n二、第三产业占地区生产总值的比重分别回落二点一六个百\n分点。\n",
    "一、稳中求进\n二、惠及民生\n三、二零二零年本区新增政府债务限额2.39亿元，其中一般\n债务1.39亿元，其中外债转贷0.01亿元；专项债务1亿元。\n",
]
BROKEN = (
    "全年农业生产总体保持稳定，粮食播种面积稳步扩大，蔬菜产\n量继续增加，畜牧业生产持续恢复，水产养殖加快转型，林业\n"
    "经济不断壮大，农产品加工业较快增长，乡村旅游快速复苏。\n"
)


@pytest.mark.parametrize(("half", "count"), [(HALVES[0], 3), (HALVES[1], 2)])
def test_a_line_that_stops_inside_an_ordinal_or_behind_a_number_goes_on(half: str, count: int) -> None:
    assert paragraphs(BROKEN + half)[-1] == "".join(half.splitlines()[-count:])
