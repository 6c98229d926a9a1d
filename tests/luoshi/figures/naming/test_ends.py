"""What a phrase loses at its ends."""

from __future__ import annotations

import pytest

from luoshi.figures.naming.ends import clause_noun, ends_with_verb, strip_lead, strip_tail, tidy


@pytest.mark.parametrize(
    ("phrase", "noun", "verb"),
    [
        ("2026年全区新增养老床位", "养老床位", "新增"),
        ("力争建成口袋公园", "口袋公园", "建成"),
        ("“十五五”期间累计改造管网", "管网", "改造"),
        ("并推动建成书屋", "书屋", "推动建成"),
        ("开工面积", "开工面积", ""),  # the verb is part of the name
        ("可回收物资量", "可回收物资量", ""),  # what can be recovered is a kind of thing
        ("可新增车位", "车位", "新增"),
        ("服务业增加值", "服务业增加值", ""),
        ("新增", "", "新增"),
    ],
)
def test_verbs_and_time_go_from_the_head(phrase: str, noun: str, verb: str) -> None:
    assert strip_lead(phrase) == (noun, verb)


@pytest.mark.parametrize(
    ("phrase", "noun"),
    [
        ("税收收入比上年", "税收收入"),
        ("规上企业数量达到", "规上企业"),
        ("护理补贴每人每月", "护理补贴"),
        ("合同签约", "合同签约"),  # ends like 约, a link
        ("人口自然增长率", "人口自然增长率"),  # a rate that names its own subject
        ("失业率", "失业率"),
        ("", ""),
    ],
)
def test_links_and_comparisons_go_from_the_end(phrase: str, noun: str) -> None:
    assert strip_tail(phrase) == noun


@pytest.mark.parametrize(
    ("phrase", "tidied"),
    [
        ("、书屋（含驿站", "书屋"),
        ("（书屋", "书屋"),
        ("”街区", "街区"),
        ("“一窗”服务", "“一窗”服务"),
        ("书屋“", "书屋"),
        ("公园。", "公园"),
    ],
)
def test_loose_marks_go(phrase: str, tidied: str) -> None:
    assert tidy(phrase) == tidied


def test_what_a_bracket_lists_goes_and_a_list_of_any_length_takes_no_time() -> None:
    assert tidy("充电桩（汽车、自行车）") == "充电桩"
    long = f"充电桩（{'汽车、' * 60}一二三四五六七八九十一二三四五）"
    assert tidy(long) == long


def test_a_whole_clause_gives_its_noun() -> None:
    assert clause_noun("全年新增养老床位累计达") == "养老床位"


@pytest.mark.parametrize(("left", "verb"), [("书屋新增了近", True), ("书屋达", False), ("", False)])
def test_a_verb_may_be_the_last_word_before_a_number(left: str, verb: bool) -> None:
    assert ends_with_verb(left) is verb


def test_a_population_told_by_its_age_keeps_it() -> None:
    assert tidy("65岁及以上人口") == "65岁及以上人口"
    assert tidy("65岁及以上老年人") == "老年人"
