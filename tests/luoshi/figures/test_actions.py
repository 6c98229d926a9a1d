"""The verb of a promise and its object."""

from __future__ import annotations

import pytest

from luoshi.figures.actions import read_action

ROWS = [
    ("着力增强创新动能。引进企业20家。", "增强", "创新动能"),
    ("进一步深化改革开放。", "深化", "改革开放"),
    ("加强和创新基层治理。", "加强和创新", "基层治理"),
    ("加快重点产业提质升级。", "加快", "重点产业提质升级"),
    ("加快培育新兴产业。", "加快培育", "新兴产业"),
    ("推进服务效能增优计划。", "推进", "服务效能增优计划"),
    ("为260户老年人家庭安装智能水表", "安装", "智能水表"),
    ("在公共场所增配80台除颤器，培训急救员", "增配", "80台除颤器"),
    ("以规划为引领，搭建合作平台。", "搭建", "合作平台"),
    ("依托“立云溪，为全球”项目，培育涉外人才。", "培育", "涉外人才"),
    ("二是促进教育均衡发展。支持学校建设。", "促进", "教育均衡发展"),
    ("★新建2条健身步道。", "新建", "2条健身步道"),
    ("规模以上工业增加值增长5%左右。", "", "规模以上工业增加值增长5%左右"),
    ("", "", ""),
]


@pytest.mark.parametrize(("text", "action", "thing"), ROWS)
def test_the_first_clause_gives_verb_and_object(text: str, action: str, thing: str) -> None:
    assert read_action(text) == (action, thing)
