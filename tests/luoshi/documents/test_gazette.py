from __future__ import annotations

from luoshi.documents.gazette import divide
from luoshi.documents.lines import split_lines
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading

ISSUE = """某县人民政府公报

2026年第2期（总第18期）

某县人民政府办公室主办

二〇二六年四月三十日出版

目 录

【县政府文件】

- 某县人民政府关于印发《2026年某县民生实事
项目》的通知 (2)

【重要报告】

- 关于某县2025年国民经济和社会发展规划执行情况与2026年计划草案的报告 (5)

【人事任免】

- 2026年3月县政府人事任免事项 (12)

某县人民政府公报

某县人民政府 关于印发《2026年某县民生实事 项目》的通知

(2026年3月4日)

某府发〔2026〕9号

各乡镇人民政府：

现印发给你们，请抓好落实。

2026年某县民生实事项目

一、托育服务
1. 新增托位90个
2. 开办暑托班6个

关于某县2025年国民经济和社会发展计划执行情况与2026年计划草案的报告

某县发展和改革局

各位代表：

一、2025年计划执行情况

全年总量增长5.2%。
（2026年第2期）

（一）产业稳步发展

工业增长6%。

2026年3月县政府人事任免事项

姓名\t任命职务
甲某\t某局局长；
乙某\t某局副局长。

某县人民政府公报

2026年第2期（总第18期）

网址：www.example.gov.cn
"""


def test_an_issue_is_divided_into_its_documents() -> None:
    document = parse(Reading(ISSUE, False, "txt"), "issue")
    assert [part.meta.kind for part in document.parts] == [
        "gazette",
        "livelihood_list",
        "plan_report",
        "personnel",
        "gazette",
    ]
    assert (document.meta.kind, document.meta.title, document.meta.date) == (
        "gazette",
        "某县人民政府公报",
        "2026-04-30",
    )
    assert document.parts[1].meta.number == "某府发〔2026〕9号"
    assert document.parts[1].meta.title == "2026年某县民生实事项目"
    assert (document.parts[2].meta.period, document.parts[2].meta.issuer) == ("2025", "某县发展和改革局")


def test_parts_cover_the_source_without_gaps() -> None:
    document = parse(Reading(ISSUE, False, "txt"), "issue")
    assert document.parts[0].span.start == 0
    assert document.parts[-1].span.end == len(ISSUE)
    for one, other in zip(document.parts, document.parts[1:], strict=False):
        assert one.span.end == other.span.start


def test_sections_stay_inside_their_part() -> None:
    document = parse(Reading(ISSUE, False, "txt"), "issue")
    for section in document.sections:
        assert document.part_at(section.span.start) is document.part_at(section.span.end - 1)
        if section.parent >= 0:
            parent = document.sections[section.parent]
            assert document.part_at(parent.span.start) is document.part_at(section.span.start)


def test_a_document_that_is_no_gazette_is_one_part() -> None:
    text = "某市2025年国民经济和社会发展统计公报\n一、综合\n总量增长5%。\n"
    assert divide(split_lines(text)) == []
    assert len(parse(Reading(text, False, "txt"), "x").parts) == 1
