"""The web page: documents never become markup, nothing is asked of the network, numbers lead to their places."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

import luoshi
from luoshi.alignment.drift import drift
from luoshi.assessment.scorecard import scorecard
from luoshi.export.drift import drift_comparison
from luoshi.export.page.html import place_id, value
from luoshi.export.page.write import write_page
from luoshi.export.scorecard import scorecard_comparison
from luoshi.export.words import Words
from luoshi.samples import sample_path


@pytest.fixture(scope="module")
def page() -> str:
    plan, report = luoshi.read(sample_path("plan-2024.txt")), luoshi.read(sample_path("report-2024.pdf"))
    card = scorecard(plan.figures, {report.name: report.figures}, plan_doc=plan.name)
    return write_page(scorecard_comparison(card, plan, [report]), Words())


def test_nothing_is_asked_of_the_network(page: str):
    tree = LexborHTMLParser(page)
    assert tree.css("link, img, iframe, object, embed, script[src]") == []
    assert "url(" not in page
    assert re.findall(r"""(?:href|src|action)=["'](?!#)[^"']*""", page) == []
    policy = tree.css_first("meta[http-equiv]").attributes["content"]
    assert policy is not None
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_every_door_leads_to_a_place_that_is_there(page: str):
    tree = LexborHTMLParser(page)
    anchors = {node.attributes["id"] for node in tree.css("[id]")}
    doors = [str(node.attributes["href"])[1:] for node in tree.css("a.door")]
    assert len(doors) > 80
    assert [door for door in doors if door not in anchors] == []


def test_the_counts_add_up_to_the_denominator(page: str):
    tree = LexborHTMLParser(page)
    rows = len(tree.css("#pairs tbody tr"))
    assert sum(int(node.text()) for node in tree.css(".counts .n")) == rows
    assert {node.text() for node in tree.css(".counts .of")} == {f"/{rows}"}
    assert len(tree.css(".marks a")) == rows


def test_a_status_is_a_word_and_a_shape_and_never_a_colour_alone(page: str):
    for node in LexborHTMLParser(page).css("#pairs .status"):
        assert node.css_first(".shape").text()
        assert node.css_first(".zh").text()
        assert node.css_first(".en").text()


def test_markup_in_a_document_stays_text():
    evil = (
        "2024年<img src=x onerror=alert(1)>重点工作安排\n\n一、发展\"'<b>经济</b>\n\n"
        "1．新增绿地</script><script>alert(2)</script>12万平方米。\n"
    )
    plan = luoshi.read_bytes(evil.encode(), '"><i>计划.txt')
    report = luoshi.read_bytes("2024年，新增绿地<u>13</u>万平方米。".encode(), "报告.txt")
    card = scorecard(plan.figures, {report.name: report.figures}, plan_doc=plan.name)
    written = write_page(scorecard_comparison(card, plan, [report]), Words())
    tree = LexborHTMLParser(written)
    assert tree.css("img, b b, td i i, td u, main script") == []
    assert len(tree.css("script")) == 1
    assert "alert(1)" in tree.text()


def test_a_plan_without_targets_gives_a_page_that_says_so():
    plan = luoshi.read_bytes("2024年工作安排\n\n认真做好各项工作。\n".encode(), "计划.txt")
    card = scorecard(plan.figures, {}, plan_doc=plan.name)
    assert "计划里没有找到量化目标" in write_page(scorecard_comparison(card, plan, []), Words())


def test_commitments_without_numbers_are_shown_in_a_drift():
    old = luoshi.read_bytes("2024年工作安排\n\n一、经济\n\n1．完善校园周边交通秩序整治机制。\n".encode(), "旧.txt")
    new = luoshi.read_bytes("2025年工作安排\n\n一、经济\n\n1．建设数字档案馆。\n".encode(), "新.txt")
    changes = drift(old.figures, new.figures, old_commitments=old.commitments, new_commitments=new.commitments)
    tree = LexborHTMLParser(write_page(drift_comparison(changes, old, new), Words()))
    assert {node.attributes["data-status"] for node in tree.css("#pairs tbody tr")} == {"gone", "new"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("≥170家", "<i>≥</i><b>170</b><i>家</i>"),
        ("1200-1500个", "<b>1,200-1,500</b><i>个</i>"),
        ("0.00012%", "<b>0.00012</b><i>%</i>"),
        ("11,166.06亿元", "<b>11,166.06</b><i>亿元</i>"),
        ("80-100个", "<b>80-100</b><i>个</i>"),
        ("-2.6%", "<b>-2.6</b><i>%</i>"),
        ("力争3%", "<i>力争</i><b>3</b><i>%</i>"),
        ("完成下达目标", "<i>完成下达目标</i>"),
        ("<b>", "<i>&lt;b&gt;</i>"),
        ("", ""),
    ],
)
def test_a_value_has_its_number_set_apart(text: str, expected: str):
    assert value(text) == expected


def test_places_of_documents_with_odd_names_do_not_collide():
    assert len({place_id(name, 5) for name in ("a b", "a_b", "a-b", "a.b", "ab")}) == 5
