"""The text of a document set for reading: nothing lost, everything escaped, every offset known."""

from __future__ import annotations

import re
from html import unescape

import pytest

from luoshi_site.ledger.typesetting import Mark, Setting, blocks, find_hits, set_block, set_text

TEXT = "一、民生\n1.新增床\n位 300张<b>。\n第 1 页\n2.另一项\n散落的一行\n"
LAYOUT = {
    "passages": [[2, 4, "heading", 0], [7, 21, "item", 1], [30, 33, "item", 2]],
    "furniture": [[22, 27]],
    "tables": [],
}
OUTLINE = {"sections": [["一", "民生", 1, 0, 35, -1], ["1", "", 2, 5, 22, 0], ["2", "", 2, 29, 34, 0]]}


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


def test_labels_stay_and_page_furniture_goes():
    found = blocks(TEXT, LAYOUT, OUTLINE)
    assert [(one.role, TEXT[one.start : one.end].replace("\n", "|")) for one in found] == [
        ("heading", "一、民生"),
        ("item", "1.新增床|位 300张<b>。"),
        ("item", "2.另一项"),
        ("other", "散落的一行"),
    ]


def test_broken_lines_are_joined_and_everything_is_escaped():
    html = set_text(blocks(TEXT, LAYOUT, OUTLINE), Setting(TEXT))
    assert "<b>" not in html
    assert "新增床位300张<b>。" in plain(html)


def test_a_mark_keeps_its_offset_and_its_rows():
    start = TEXT.index("300")
    mark = Mark(start, start + 3, "target", "proposed", ("f1", "f2"), "/figures/1/", "目标")
    html = set_text(blocks(TEXT, LAYOUT, OUTLINE), Setting(TEXT, [mark]))
    assert (
        f'id="o{start}" data-o="{start}" data-rows="f1 f2" href="/figures/1/" data-sheet title="目标">300</a>' in html
    )


def test_a_hit_across_a_line_break_is_one_hit():
    hits = find_hits(TEXT, "床位300")
    assert len(hits) == 1
    html = set_text(blocks(TEXT, LAYOUT, OUTLINE), Setting(TEXT, hits=hits))
    assert html.count('id="hit1"') == 1
    assert plain("".join(re.findall(r"<mark[^>]*>(.*?)</mark>", html))) == "床位300"


@pytest.mark.parametrize("words", ["", "   ", "(", "[", "\\", ".*", "%", "'; drop table"])
def test_any_words_may_be_searched_for(words):
    assert find_hits(TEXT, words) == []


def test_a_footnote_between_two_lines_is_set_after_the_paragraph():
    text = "正文前半\n注：脚注\n正文后半。\n"
    layout = {"passages": [[0, 15, "body", -1], [5, 9, "note", -1]], "furniture": [], "tables": []}
    found = blocks(text, layout, {})
    html = [set_block(one, Setting(text)) for one in found]
    assert [plain(one) for one in html] == ["正文前半正文后半。", "注：脚注"]


def test_a_table_is_a_table_with_its_caption_and_heads():
    text = "表1\n指标 2025\n床位 300\n"
    table = {"start": 0, "end": 17, "section": -1, "header_rows": 1, "caption": [0, 2]}
    table["rows"] = [[[3, 5], [6, 10]], [[11, 13], [14, 17]]]
    html = set_text(blocks(text, {"tables": [table]}, {}), Setting(text))
    assert '<caption data-o="0">表1</caption>' in html
    assert '<thead><tr><th data-o="3">指标</th>' in html
    assert '<td data-o="14" class=n>300</td>' in html


@pytest.mark.django_db
def test_every_character_of_the_text_is_set_once(plan_document):
    text = plan_document.text
    kept = plain(set_text(blocks(text, plan_document.layout, plan_document.outline), Setting(text)))
    assert "".join(kept.split()) == "".join(text.split())


def test_a_numbered_heading_keeps_the_blank_behind_its_number():
    text = "第一章 总则\n为民\n办事 第二\n"
    html = set_text(blocks(text, {"passages": [], "furniture": [], "tables": []}, {"sections": []}), Setting(text))
    assert '第一章<i class="apart" data-o="4"></i>总则' in html
    assert html.count("apart") == 1
