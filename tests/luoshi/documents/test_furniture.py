from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Page, Reading
from luoshi.text.span import Span


def read(text: str, **more: object) -> tuple[list[str], list[str]]:
    """Texts of passages, and of furniture."""
    document = parse(Reading(text, False, "txt", **more), "sample")  # type: ignore[arg-type]
    return [p.text for p in document.passages], [span.of(text) for span in document.furniture]


BODY = "加强统筹协调，完善工作机制，压实各方责任，形成\n{}\n上下联动、齐抓共管的工作格局，确保任务落地见效。\n"
WHOLE = "加强统筹协调，完善工作机制，压实各方责任，形成上下联动、齐抓共管的工作格局，确保任务落地见效。"


@pytest.mark.parametrize(
    "debris",
    [
        "- 9 -",
        "— 12 —",
        "–3–",
        "第 4 页 共 20 页",
        "4 / 20",
        "![](media/a.png)",
        "https://example.org/x",
        "（2026年第2期）",
        "下载 打印",
    ],
)
def test_a_sentence_is_joined_across_furniture(debris: str) -> None:
    passages, furniture = read("一、" + BODY.format(debris))
    assert passages[-1] == WHOLE
    assert debris in furniture


@pytest.mark.parametrize(
    "line",
    ["责任编辑：王某", "【打印本页】", "浏览次数：203", "分享到：", "首页 > 政务公开 > 规划", "上一篇：关于放假的通知"],
)
def test_web_debris_is_furniture(line: str) -> None:
    passages, furniture = read(f"2026年某县工作要点\n一、办好实事。\n{line}\n")
    assert line in furniture
    assert all(line not in passage for passage in passages)


def test_bare_page_numbers_are_known_by_counting_up() -> None:
    page = "\n".join(f"{n}.完成第{n}类项目的年度任务。" for n in range(1, 12))
    passages, furniture = read(f"{page}\n7\n{page}\n8\n")
    assert furniture == ["7", "8"]
    assert len(passages) == 22


def test_a_head_that_comes_back_on_every_page_is_furniture() -> None:
    pages = [
        "某县2026年工作安排\n一、稳增长\n抓好项目建设，强化要素保障，优化营商环境，推动工业经\n某县人民政府办公室\n1\n",
        "济平稳运行。\n二、惠民生\n办好十件实事，扩大普惠托育，健全养老服务体系，提升医\n某县人民政府办公室\n2\n",
        "疗水平。\n三、强保障\n严肃财经纪律。\n某县人民政府办公室\n3\n",
    ]
    numbered, at = [], 0
    for number, text in enumerate(pages, 1):
        numbered.append(Page(number, Span(at, at + len(text)), 595, 842))
        at += len(text)
    passages, furniture = read("".join(pages), pages=tuple(numbered))
    assert furniture.count("某县人民政府办公室") == 3
    assert "抓好项目建设，强化要素保障，优化营商环境，推动工业经济平稳运行。" in passages


def test_the_contents_are_furniture() -> None:
    text = (
        "某县发展规划\n目  录\n第一章 基础……1\n第二章 目标……5\n第一章 基础\n发展成效明显。\n"
        "第二章 目标\n到2030年建成。\n"
    )
    document = parse(Reading(text, False, "txt"), "sample")
    assert [section.label for section in document.sections] == ["第一章", "第二章"]
    assert "第一章 基础……1" in [span.of(text) for span in document.furniture]


def test_a_footnote_is_a_note_and_its_mark_is_not_read() -> None:
    text = (
        "推行“一窗通办2.0”改革，建立“三张清单1”制度，完善线上线下融合的服务\n"
        "1 “三张清单”，指权力清单、责任清单、负面清单。\n"
        " 体系，全年办件5万件，群众满意度达到百分之九十八以上，走在全市前列。\n"
    )
    document = parse(Reading(text, False, "txt"), "sample")
    notes = [p.text for p in document.passages if p.role == "note"]
    assert notes == ["“三张清单”，指权力清单、责任清单、负面清单。"]
    assert any("三张清单”制度" in p.text and "服务体系" in p.text for p in document.passages)


@pytest.mark.parametrize("line", ["1 座公园开工", "1 家企业上市", "2 个项目竣工"])
def test_a_broken_line_that_begins_with_a_number_is_no_footnote(line: str) -> None:
    text = (
        f"加快重大项目建设，统筹推进公共服务设施布局，全年确保至少有\n{line}，带动投资稳定增长，形成更多实物工作量。\n"
    )
    document = parse(Reading(text, False, "txt"), "sample")
    assert [p.role for p in document.passages] == ["body"]


def test_superscript_notes_and_remarks_are_notes() -> None:
    text = (
        "一、支持CRO²集聚。\n²CRO：合同研究组织。\n注：1.带★的为民生实事。\n"
        "2.牵头部门如有变动，由继任者负责。\n抄送：县委办。\n"
    )
    document = parse(Reading(text, False, "txt"), "sample")
    assert [(p.role, p.text) for p in document.passages] == [
        ("item", "支持CRO集聚。"),
        ("note", "CRO：合同研究组织。"),
        ("note", "注：1.带★的为民生实事。"),
        ("note", "牵头部门如有变动，由继任者负责。"),
        ("body", "抄送：县委办。"),
    ]


PAGES = "柳湾市人民政府公报2024年第3期\n柳湾县2022年统计公报\n　　{}\n— 1 —\n柳湾市人民政府公报2024年第3期\n{}\n— 2 —\n"


def test_a_document_cut_out_of_a_gazette_is_not_named_after_the_head_of_its_pages() -> None:
    text = PAGES.format("全年税收增长迅速，各项事业发展，", "新建车位9个。")
    document = parse(Reading(text, False, "txt"), "sample")
    meta = document.parts[0].meta
    assert (meta.title, meta.kind, meta.period) == ("柳湾县2022年统计公报", "bulletin", "2022")
    assert not any("第3期" in passage.text for passage in document.passages)


def test_a_head_on_both_of_two_pages_does_not_cut_the_sentence() -> None:
    first, second = (f"柳湾县财政局\n{line}\n" for line in BODY.replace("{}\n", "").splitlines())
    pages = (Page(1, Span(0, len(first)), 0, 0), Page(2, Span(len(first), len(first + second)), 0, 0))
    texts, _ = read(first + second, pages=pages)
    assert texts[-1] == WHOLE
