from __future__ import annotations

import pytest

from luoshi.documents.model import Document
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.text.span import Span


def read(text: str, whole_lines: bool = False, **more: object) -> Document:
    return parse(Reading(text, whole_lines, "txt", **more), "sample")  # type: ignore[arg-type]


def outline(document: Document) -> list[tuple[str, str, str]]:
    return [(document.path(p.section), p.role, p.text) for p in document.passages]


def test_headings_and_items() -> None:
    text = (
        "一、扩大有效需求\n1．办好促消费活动10场。全年新增首店5家。\n2．引进项目8个。\n"
        "二、优化环境\n3．压减审批事项12项。\n"
    )
    assert outline(read(text)) == [
        ("一", "heading", "扩大有效需求"),
        ("一/1", "item", "办好促消费活动10场。全年新增首店5家。"),
        ("一/2", "item", "引进项目8个。"),
        ("二", "heading", "优化环境"),
        ("二/3", "item", "压减审批事项12项。"),
    ]


def test_clauses_that_run_on_in_one_paragraph_are_cut() -> None:
    text = (
        "一、推动重点项目\n"
        "（一）建成农贸市场2处。（二）★完成旧房改造3万平方米。（以市下达为准）（三）新增托\n"
        "位90个。（四\n）修缮校舍6所。"
        "落实第（一）至（三）项资金。\n"
    )
    document = read(text)
    assert [(path, words) for path, role, words in outline(document) if role == "item"] == [
        ("一/(一)", "建成农贸市场2处。"),
        ("一/(二)", "★完成旧房改造3万平方米。（以市下达为准）"),
        ("一/(三)", "新增托位90个。"),
        ("一/(四)", "修缮校舍6所。落实第（一）至（三）项资金。"),
    ]
    assert [section.label for section in document.sections] == ["一", "(一)", "(二)", "(三)", "(四)"]


@pytest.mark.parametrize(
    "sentence",
    [
        "落实（一）（二）两项任务。",
        "按照第（二）项要求办理。（三）略去不提的内容",
        "投资1.5亿元。2家企业入驻。",
        "参见（2）和（3）。",
    ],
)
def test_markers_inside_sentences_do_not_cut(sentence: str) -> None:
    document = read(f"一、总体要求。{sentence}\n")
    assert len(document.passages) == 1


def test_a_list_inside_a_clause_is_cut_at_its_numbers() -> None:
    text = "5．新增就业3200人，其中：（1）高校毕业生600人；（2）退役军人80人；（3）残疾人40人。\n"
    assert [path for path, _, _ in outline(read(text))] == ["5", "5/(1)", "5/(2)", "5/(3)"]


def test_numbers_that_run_on_through_headings_nest_below_each() -> None:
    text = (
        "一、主要目标\n1.总量增长6%。\n2.收入增长5%。\n二、重点工作\n（一）产业\n"
        "3.新建厂房2万平方米。\n（二）民生\n4.新增学位900个。\n"
    )
    paths = [path for path, role, _ in outline(read(text)) if role == "item"]
    assert paths == ["一/1", "一/2", "二/(一)/3", "二/(二)/4"]


def test_books_chapters_sections_and_articles() -> None:
    text = (
        "第一篇 环境\n第一章 基础\n第一节 成就\n发展成效明显。\n第二节 形势\n机遇大于挑战。\n"
        "第二章 要求\n第一条　坚持党的领导。\n（一）统筹；\n（二）协调。\n"
    )
    paths = [path for path, _, _ in outline(read(text))]
    assert paths == [
        "第一篇",
        "第一篇/第一章",
        "第一篇/第一章/第一节",
        "第一篇/第一章/第一节",
        "第一篇/第一章/第二节",
        "第一篇/第一章/第二节",
        "第一篇/第二章",
        "第一篇/第二章/第一条",
        "第一篇/第二章/第一条/(一)",
        "第一篇/第二章/第一条/(二)",
    ]


def test_a_paragraph_after_dashes_belongs_to_what_stands_above() -> None:
    text = (
        "（三）主要目标\n到2030年实现以下目标：\n——实力明显增强。总量年均增长6%。\n"
        "——民生显著改善。新增就业5万人。\n在此基础上再奋斗五年。\n"
    )
    document = read(text)
    *_, last = document.passages
    assert (last.role, document.sections[last.section].title) == ("body", "主要目标")
    assert [section.title for section in document.sections] == ["主要目标", "实力明显增强", "民生显著改善"]


def test_preface_and_close_stand_beside_chapters() -> None:
    text = "前 言\n开局之年意义重大。\n第一章 基础\n成效明显。\n结 语\n前景光明。\n"
    document = read(text)
    assert [(section.title, section.level) for section in document.sections] == [("前言", 1), ("基础", 1), ("结语", 1)]


def test_an_annex_takes_its_title_from_the_next_line() -> None:
    document = read("一、抓好落实。\n附件 2\n名词解释\n1. 一窗通办\n指一个窗口办理多个事项。\n")
    assert [(document.path(s.index), s.title) for s in document.sections][1:] == [
        ("附件2", "名词解释"),
        ("附件2/1", "一窗通办"),
    ]


def test_what_signs_off_belongs_to_no_clause() -> None:
    document = read("一、支持创新。\n二、支持开放。\n本措施自印发之日起施行。\n抄送：县委办公室。\n")
    assert [document.path(p.section) for p in document.passages] == ["一", "二", "", ""]


def test_titles_of_clauses() -> None:
    document = read(
        "1．稳住粮食生产。完成播种52万亩。\n2．" + "统筹" * 25 + "。抓好落实。\n3．新增车位90个\n4．修缮校舍6所\n"
    )
    assert [section.title for section in document.sections] == ["稳住粮食生产", "", "新增车位90个", "修缮校舍6所"]


def test_a_section_spans_all_that_stands_in_it() -> None:
    document = read("一、民生\n1．新增学位90个。\n办好暑托班。\n二、产业\n2．建园区1个。\n")
    first = document.sections[0]
    assert document.source[first.span.start : first.span.end] == "一、民生\n1．新增学位90个。\n办好暑托班。"


def test_a_clause_marked_by_bullet_and_number_is_numbered() -> None:
    assert [path for path, _, _ in outline(read("- 一、未满80周岁的每人800元。\n- 二、按原渠道列支。\n"))] == [
        "一",
        "二",
    ]


def test_headings_that_the_format_marks_are_sections() -> None:
    text = "某县2026年工作要点\n工作目标\n全年新增就业6000人。\n"
    document = read(text, whole_lines=True, headings=(Span(11, 15),))
    assert [section.title for section in document.sections] == ["工作目标"]


def test_articles_stand_below_the_heading_that_holds_them() -> None:
    text = "一、支持企业\n第一条 奖励10万。\n第二条 补助3万。（责任部门：区科委）\n二、附则\n第三条 自发布起施行。\n"
    paths = [path for path, _, _ in outline(read(text, whole_lines=True))]
    assert paths == ["一", "一/第一条", "一/第二条", "二", "二/第三条"]


def test_numbers_below_an_article_stay_there() -> None:
    text = "第一条 有下列情形的给予补贴：\n一、年满80周岁；\n二、无固定收入。\n第二条 每月发放200元。\n"
    paths = [path for path, _, _ in outline(read(text, whole_lines=True))]
    assert paths == ["第一条", "第一条/一", "第一条/二", "第二条"]


def test_the_organ_and_date_at_the_end_belong_to_no_clause() -> None:
    document = read("一、提高标准。\n二、列入预算。\n某县人民政府办公室\n2026年1月22日\n")
    assert [document.path(p.section) for p in document.passages] == ["一", "二", "", ""]


def test_a_marker_at_the_end_of_a_line_opens_the_next() -> None:
    text = (
        "九、推进重点工程建设\n（一）实现第一中学扩建项目开工，同步实施操场改造和周边道路修缮。（二）\n"
        "实现区养老院新建项目开工，同步推进康复中心选址以及前期手续办理。（三）\n实现消防站项目竣工。\n"
    )
    paths = [path for path, role, _ in outline(read(text)) if role == "item"]
    assert paths == ["九/(一)", "九/(二)", "九/(三)"]


def test_an_attachment_named_after_a_colon_is_out_of_all_sections() -> None:
    text = (
        "一、2026年安排\n（一）重点支出\n安排教育支出3亿元。\n"
        "附：2025年实事完成情况\n1.新建学校2所。\n2.新增学位900个。\n"
    )
    assert outline(read(text))[3:] == [
        ("", "heading", "附：2025年实事完成情况"),
        ("1", "item", "新建学校2所。"),
        ("2", "item", "新增学位900个。"),
    ]


def test_remarks_under_a_table_are_notes_whatever_counts_them() -> None:
    text = "表1 指标\n指标 2025年 2030年\n粮食产量 52 53\n注：①2025年为预计数。\n②2030年为目标数。\n二、任务\n"
    assert [(role, words) for _, role, words in outline(read(text))] == [
        ("note", "注：①2025年为预计数。"),
        ("note", "2030年为目标数。"),
        ("heading", "任务"),
    ]


def test_a_long_line_of_its_own_is_its_clauses_title() -> None:
    long = "新建健身苑点30个、健身步道2条、市民健身驿站3个，提升改造社区公共运动场4处，免费开放学校体育场地12处"
    document = read(f"一、体育健身\n1.{long}\n2.改造公园2座\n")
    assert [section.title for section in document.sections] == ["体育健身", long, "改造公园2座"]


def test_a_heading_is_not_joined_to_the_words_that_lead_in_below() -> None:
    text = (
        "二、坚持稳中求进，持续增强县域经济发展动能\n围绕全年目标，落实各项稳增长举措，抓好下列工作，力争取得更\n"
        "大成效。\n（一）发展壮大特色优势产业\n做强食品加工、绿色建材、文化旅游等主导产业，完成产值200亿\n元，增长8%。\n"
        "（二）扩大有效投资\n实施重点项目120个，完成年度投资85亿元，开工率达到百分之九十\n以上。\n"
    )
    assert [words for _, role, words in outline(read(text)) if role == "heading"] == [
        "坚持稳中求进，持续增强县域经济发展动能",
        "发展壮大特色优势产业",
        "扩大有效投资",
    ]


def test_the_name_of_a_chart_opens_no_section() -> None:
    document = read("一、人口\n\n出生率下降。\n\n图3 2018-2022年劳动生产率\n\n年末人口120万人，其中城镇人口90万人。\n")
    assert [section.title for section in document.sections] == ["人口"]


def test_a_short_sentence_on_a_line_of_its_own_heads_the_paragraph_below() -> None:
    below = "完善廊道、路网、通道等设施，推进体验试点，建成公园9处，让山更青、水更绿、天更蓝，人与自然和谐共生。"
    text = f"一、推动绿色转型\n加强生态系统保护修复。\n{below}\n（一）加快建设美丽乡村。\n{below}\n"
    assert outline(read(text))[1:] == [
        ("一", "heading", "加强生态系统保护修复。"),
        ("一", "body", below),
        ("一/(一)", "heading", "加快建设美丽乡村。"),
        ("一/(一)", "body", below),
    ]


@pytest.mark.parametrize(
    "line",
    ["今年是承上启下的一年。", "我们坚持稳中求进。", "新建公园9处。", "各项工作稳步推进。", "会议指出，要抓好落实。"],
)
def test_a_short_sentence_that_tells_something_heads_nothing(line: str) -> None:
    below = "完善廊道、路网、通道等设施，推进体验试点，建成公园9处，让山更青、水更绿、天更蓝，人与自然和谐共生。"
    assert [role for _, role, _ in outline(read(f"一、推动绿色转型\n{line}\n{below}\n"))] == ["heading", "body", "body"]
