"""News without the name of a kind of document, and notices that only quote what they hand on."""

from __future__ import annotations

import pytest

from luoshi.documents.lines import split_lines
from luoshi.documents.metadata import read_metadata
from luoshi.documents.model import Metadata
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading

BODY = "本报讯 记者昨日获悉，今年以来全县上下抓项目、惠民生，各项工作稳步向前。\n"


def test_the_source_at_the_end_of_news_may_give_its_day() -> None:
    text = BODY + "来源：柳城晚报 2026年1月20日\n"
    document = parse(Reading(text=text, whole_lines=False, format="txt"), "sample")
    assert document.meta.date == "2026-01-20"


def read(text: str) -> Metadata:
    return read_metadata(split_lines(text))[0]


HEADLINES = [
    ("柳县2024年十件民生实事全面落实", "livelihood_list"),
    ("第A2版：要闻\n2025年01月12日 星期日\n柳县2024年十件民生实事全面落实", "livelihood_list"),
    ("最新丨柳县发布2025年民生“暖心”实事！", "livelihood_list"),
    ("柳县领导调研民生实事项目建设", "other"),
    ("柳县召开2024年民生实事新闻发布会", "other"),
    ("柳县推进民生工程建设惠万家", "other"),
    ("柳县“十三五”规划预计完成31项指标", "other"),
    ("《柳县发展规划纲要》公布", "outline"),
    ("2024年《政府工作报告》16项任务全部完成", "other"),
    ("柳县第九届人民代表大会第三次会议开幕", "other"),
]


@pytest.mark.parametrize(("lines", "kind"), HEADLINES)
def test_the_line_above_the_first_sentence_is_the_headline(lines: str, kind: str) -> None:
    meta = read(lines + "\n" + BODY)
    assert (meta.title, meta.kind) == (lines.split("\n")[-1], kind)


NO_HEADLINES = [
    "持续推进老旧小区改造，新增停车位六百个，完成\n",  # a sentence that is broken
    "柳县人民政府县长王某某\n",
    "来源：柳县融媒体中心 字号\n",
    "表彰决定 12 15 30\n",
]


@pytest.mark.parametrize("line", NO_HEADLINES)
def test_other_lines_are_no_headline(line: str) -> None:
    assert read(line + BODY).title == ""


def test_a_notice_without_a_title_names_what_it_hands_on() -> None:
    text = "各乡镇人民政府：\n《柳县2025年公厕改造实施方案》已经县政府同意，现印发给你们，请认真执行。\n2025年3月2日\n"
    meta = read(text)
    assert (meta.title, meta.kind, meta.period) == ("柳县2025年公厕改造实施方案", "action_plan", "2025")


def test_news_passes_on_a_document_below() -> None:
    text = (
        "日前，柳县印发关于推动工业发展的若干措施。\n文件全文如下：\n柳县人民政府关于推动工业发展若干政策举措的通知\n"
        "各乡镇人民政府：\n现提出如下举措。\n"
    )
    assert read(text).kind == "policy_measures"


def test_a_title_may_begin_with_its_province_in_brackets() -> None:
    assert read("（柳省）2024年柳县人民政府工作报告（全文）\n各位代表：\n").kind == "work_report"


KINDS_OF_OPENINGS = [
    ("为提升办学水平，依据上级规划，制定本规划。\n", "outline"),
    ("为改善环境，经研究，特制定本实施方案。\n", "action_plan"),
    ("为发展工业，现制定以下若干政策措施。\n", "policy_measures"),
    ("1月8日，县长向大会作《政府工作报告》。\n", "work_report"),
    ("会上选出了2024年柳县十大民生实事项目。\n", "livelihood_list"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS_OF_OPENINGS)
def test_an_opening_tells_the_kind_where_no_title_does(text: str, kind: str) -> None:
    assert read(text + BODY).kind == kind


def test_rows_of_a_page_about_a_document_are_no_title() -> None:
    text = "[主题分类] | 财政 | [体裁分类] | 财政 |\n关于柳县2024年预算调整方案的报告 |\n各位委员：\n"
    assert read(text).title == "关于柳县2024年预算调整方案的报告"
