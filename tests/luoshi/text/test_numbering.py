from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.text.numbering import Marker, parse_marker, write_marker
from luoshi.text.unclear import Unclear

READ = [
    ("一、稳住农业基本盘", "han", 1, "一"),
    ("十二、强化要素保障", "han", 12, "十二"),
    ("（三）建好县乡道路", "han_bracket", 3, "(三)"),
    ("(二十一) 办好托育", "han_bracket", 21, "(二十一)"),
    ("（ 四 ）修缮校舍", "han_bracket", 4, "(四)"),
    ("7.新增车位", "digit", 7, "7"),
    ("18. 新增车位", "digit", 18, "18"),
    ("3、新增车位", "digit", 3, "3"),
    ("12. 300户旧房改造", "digit", 12, "12"),
    ("1. 5G基站建设", "digit", 1, "1"),
    ("（2）完成验收", "digit_bracket", 2, "(2)"),
    ("4）完成验收", "digit_half", 4, "4)"),
    ("⑤加强巡查", "circle", 5, "⑤"),
    ("第三章 产业体系", "chapter", 3, "第三章"),
    ("第 2 节 空间布局", "section", 2, "第2节"),
    ("第一篇 发展环境", "book", 1, "第一篇"),
    ("第二部分 收支情况", "book", 2, "第二部分"),
    ("第十四条 本办法自公布之日起施行", "article", 14, "第十四条"),
    ("第 1 2 条 鼓励首店落户", "article", 12, "第12条"),
    ("附件 2\n任务分解表", "annex", 2, "附件2"),
    ("附件：责任清单", "annex", 0, "附件"),
    ("专栏3 重大工程", "box", 3, "专栏3"),
    ("——坚持人民至上", "dash", 0, ""),
    ("● 全年空气优良", "bullet", 0, ""),
    ("\uf06c 完成收尾", "bullet", 0, ""),
    ("- 完成收尾", "bullet", 0, ""),
]


@pytest.mark.parametrize(("text", "kind", "number", "label"), READ)
def test_it_reads_a_marker(text: str, kind: str, number: int, label: str) -> None:
    marker = parse_marker(text)
    assert isinstance(marker, Marker)
    assert (marker.kind, marker.number, marker.label) == (kind, number, label)


@pytest.mark.parametrize(
    "text",
    [
        "1.5亿元投资",
        "2、3家企业",
        "15分钟生活圈",
        "第二条例外情形",
        "第三章程",
        "-5%的降幅",
        "·爵士音乐节",
        "（2026年1月）",
        "（含厨卫改造）",
        "2024年",
        "第 1 个“3”",
        "",
        "附件材料",
    ],
)
def test_it_refuses_what_only_looks_like_a_marker(text: str) -> None:
    assert isinstance(parse_marker(text), Unclear)


def test_a_marker_ends_with_its_line() -> None:
    marker = parse_marker("附件 1 \n\n重大项目表")
    assert isinstance(marker, Marker)
    assert marker.length == len("附件 1 ")


def test_it_reads_at_a_place_inside_a_text() -> None:
    marker = parse_marker("全面完成。（二）推进修缮", 5)
    assert isinstance(marker, Marker)
    assert marker.number == 2


@given(
    st.sampled_from(
        ["han", "han_bracket", "digit", "digit_bracket", "digit_half", "chapter", "section", "article", "book"]
    ),
    st.integers(1, 99),
)
def test_what_is_written_is_read_back(kind: str, number: int) -> None:
    marker = parse_marker(write_marker(kind, number) + "推进项目")
    assert isinstance(marker, Marker)
    assert (marker.kind, marker.number) == (kind, number)


@given(st.integers(1, 20))
def test_circled_numbers_are_read_back(number: int) -> None:
    marker = parse_marker(write_marker("circle", number))
    assert isinstance(marker, Marker)
    assert marker.number == number


@given(st.text(max_size=40))
def test_it_never_fails(text: str) -> None:
    found = parse_marker(text)
    assert isinstance(found, Unclear) or 0 < found.length <= len(text)
