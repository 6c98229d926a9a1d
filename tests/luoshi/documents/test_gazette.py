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


def parts(text: str) -> list[tuple[str, str | None, str]]:
    document = parse(Reading(text, False, "txt"), "x")
    return [(part.meta.title, part.meta.number, part.meta.kind) for part in document.parts]


NOTICES = """某县人民政府关于印发《2026年某县重点工作安排》的通知
某政发〔2026〕3号
各乡镇人民政府，县直各部门：
现将《2026年某县重点工作安排》印发给你们，请认真落实。
某县人民政府
2026年2月3日
2026年某县重点工作安排
一、新增规上企业12家。
二、新建高标准农田3万亩。
某县人民政府办公室关于做好
2026年防汛抗旱工作的通知
（2026年3月10日）
某政办发〔2026〕8号
各乡镇人民政府：
一、储备物资20吨。
二、巡查水库45座。
"""


def test_notices_one_after_another_are_documents_of_their_own() -> None:
    assert parts(NOTICES) == [
        ("2026年某县重点工作安排", "某政发〔2026〕3号", "arrangement"),
        ("某县人民政府办公室关于做好2026年防汛抗旱工作的通知", "某政办发〔2026〕8号", "notice"),
    ]


def test_letterheads_begin_documents() -> None:
    text = (
        "某县人民政府文件\n某政发〔2026〕3号\n某县人民政府\n关于印发2026年工作要点的通知\n各乡镇人民政府：\n现印发给你们。\n"
        "2026年工作要点\n1.新建学校2所。\n2.新建医院1所。\n"
        "某县人民政府文件\n某政发〔2026〕4号\n某县人民政府\n关于节约用水的通知\n各乡镇人民政府：\n请照办。\n"
    )
    assert parts(text) == [
        ("2026年工作要点", "某政发〔2026〕3号", "arrangement"),
        ("某县人民政府关于节约用水的通知", "某政发〔2026〕4号", "notice"),
    ]


def test_reports_one_after_another_are_documents_of_their_own() -> None:
    text = (
        "关于某市2025年国民经济和社会发展计划执行情况\n与2026年计划草案的报告\n"
        "——2026年1月12日在某市第五届人民代表大会第六次会议上\n某市发展和改革委员会主任 甲某\n各位代表：\n"
        "一、2025年计划执行情况\n全年总量增长5.2%。\n"
        "关于某市2025年预算执行情况和2026年预算草案的报告\n"
        "——2026年1月12日在某市第五届人民代表大会第六次会议上\n某市财政局\n各位代表：\n"
        "一、2025年预算执行情况\n收入完成120亿元。\n"
    )
    assert [kind for _, _, kind in parts(text)] == ["plan_report", "budget_report"]


def test_a_gazette_without_contents_keeps_its_cover() -> None:
    cover = "某县人民政府公报\n2026年第2期（总第18期）\n某县人民政府办公室主办\n"
    assert [kind for _, _, kind in parts(cover + NOTICES)] == ["gazette", "arrangement", "notice"]


def test_one_head_and_what_it_issues_are_one_document() -> None:
    one = NOTICES.partition("某县人民政府办公室关于")[0]
    assert len(parts(one)) == 1
    page = "某县人民政府关于印发《2026年某县重点工作安排》的通知\n某政发〔2026〕3号\n" + one
    assert len(parts(page)) == 1


def test_a_titled_document_above_the_first_head_is_one_of_its_own() -> None:
    outline = "桐区国民经济和社会发展第十五个五年规划纲要\n\n2026年1月16日桐区人民代表大会通过\n\n第一章 目标\n\n"
    outline += "到2030年，绿道达到80公里。\n\n新建公园12座。\n\n各部门要认真落实本纲要。\n\n"
    assert next((title, kind) for title, _, kind in parts(outline + NOTICES)) == (
        "桐区国民经济和社会发展第十五个五年规划纲要",
        "outline",
    )
    assert len(parts(outline + NOTICES)) == len(parts(NOTICES)) + 1
    assert len(parts("桐区门户网站的公告\n\n" + NOTICES)) == len(parts(NOTICES))
