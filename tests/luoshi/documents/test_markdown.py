"""Texts kept in Markdown: headings told by #, bold stretches, and stars that are none."""

from __future__ import annotations

from luoshi.documents.markdown import blank_markdown
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures

TEXT = """# 柳湾县住建局关于2023年工作情况的报告

**主要成绩**

改造老旧小区**12**个，惠及居民**3400户**。

## 二、2024年目标

1. 改造老旧小区15个。
2. **新增停车位**1000个。
"""


def test_headings_and_bold_numbers_are_read_as_in_plain_text() -> None:
    document = parse(Reading(TEXT, False, "txt"), "sample")
    assert document.meta.title == "柳湾县住建局关于2023年工作情况的报告"
    assert [(f.indicator, str(f.low), f.unit, f.period, f.modality) for f in find_figures(document)] == [
        ("老旧小区", "12", "个", "2023", "actual"),
        ("惠及居民", "3400", "户", "2023", "actual"),
        ("老旧小区", "15", "个", "2024", "target"),
        ("停车位", "1000", "个", "2024", "target"),
    ]
    assert [TEXT[f.span.start : f.span.end] for f in find_figures(document)] == ["12", "3400", "15", "1000"]


def test_the_text_keeps_its_length() -> None:
    assert len(blank_markdown(TEXT)[0]) == len(TEXT)


def test_stars_for_names_left_out_stay() -> None:
    text = "**镇新增90家。\n#1泵站\n"
    assert blank_markdown(text) == (text, ())
