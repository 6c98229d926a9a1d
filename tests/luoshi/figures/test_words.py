"""The grammar lexicon: what is taken off the head of a phrase, and what a phrase ends with."""

from __future__ import annotations

import pytest

from luoshi.figures.words import WORDS


@pytest.mark.parametrize(
    ("phrase", "taken"),
    [
        ("2025年底前建成书屋", "2025年底前"),
        ("“十五五”期间", "“十五五”期间"),
        ("上半年完成投资", "上半年"),
        ("全区书屋", "全区"),
        ("新增书屋", "新增"),
        ("、书屋", "、"),
        ("的书屋", "的"),
        ("和改造书屋", "和"),  # before a verb only
        ("和平路", ""),
        ("已建成书屋", "已"),
        ("已故居民", ""),
        ("服务业增加值", ""),  # a noun, though it begins with a verb
        ("书屋", ""),
    ],
)
def test_time_scope_verbs_and_marks_lead_a_phrase(phrase: str, taken: str) -> None:
    assert phrase[: WORDS.lead_end(phrase, 0)] == taken


@pytest.mark.parametrize(
    ("phrase", "whole"), [("全年", True), ("2025年", True), ("、", True), ("书屋", False), ("全年书屋", False)]
)
def test_a_phrase_may_be_nothing_but_a_lead(phrase: str, whole: bool) -> None:
    assert WORDS.is_lead(phrase) is whole


@pytest.mark.parametrize(
    ("text", "up", "down"),
    [
        ("税收同比增长达到", "增长", None),
        ("失业人数比上年减少了", None, "减少"),
        ("增速放缓", None, "放缓"),
        ("税收增速为", "增速为", None),
    ],
)
def test_a_word_of_change_governs_the_number_behind_it(text: str, up: str | None, down: str | None) -> None:
    match = WORDS.change_at_end(text)
    assert match is not None
    assert (match["up"], match["down"]) == (up, down)


@pytest.mark.parametrize("text", ["税收增长较快", "税收达到", "", "增长点"])
def test_a_word_of_change_further_away_governs_nothing(text: str) -> None:
    assert WORDS.change_at_end(text) is None


@pytest.mark.parametrize(("phrase", "taken"), [("书屋累计达到", "累计达到"), ("书屋数量", "数量"), ("书屋", "")])
def test_links_stand_between_a_name_and_its_number(phrase: str, taken: str) -> None:
    length = WORDS.link_at_end(phrase)
    assert phrase[len(phrase) - length :] == taken
