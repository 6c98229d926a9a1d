"""The kinds of document that luoshi knows, and the kind that a title tells."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from luoshi.errors import LexiconError
from luoshi.lexicon import load
from luoshi.said import said

Rules = tuple[tuple[str, re.Pattern[str]], ...]
_PAYING: Final = 3  # so many payments on conditions make a text without a title a policy
# and so many one that is called a plan (实施意见), where it names nobody who answers for it
_PAYING_ALL_THE_SAME: Final = 6
# 牵头单位：区商务局, but not 牵头制定国际标准的
_ANSWERS: Final = re.compile("责任单位|牵头[^，。；]{0,4}(?:单位|部门|[：:])|[局委办]牵头")
LISTS: Final = frozenset({"arrangement", "livelihood_list", "action_plan"})  # kinds whose documents list tasks
# of one year, with a next one
REPORTS: Final = frozenset({"plan_report", "work_report", "budget_report", "work_summary"})


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, str], Rules, Rules]:
    """The kinds' Chinese names, what titles tell of them, and what openings tell."""
    tables = load("kinds")
    try:
        chinese = {row["name"]: row["chinese"] for row in tables["kind"]}
        titles, openings = (
            tuple((row["name"], re.compile("|".join(row["patterns"]))) for row in tables[name])
            for name in ("kind", "opening")
        )
    except (KeyError, TypeError, re.error) as error:
        raise LexiconError(
            said("种类表有误：{error}", error=error),
            where="kinds.toml",
            remedy="每一项要有 name、chinese 和 patterns。",
        ) from error
    return chinese, titles, openings


@lru_cache(maxsize=1)
def _regulation() -> re.Pattern[str]:
    return re.compile(load("kinds")["regulation"]["pattern"])


@lru_cache(maxsize=1)
def _pays_if() -> re.Pattern[str]:
    """Where a text lays down that a sum or a share is paid to whoever does or is something."""
    return re.compile(load("kinds")["payment"]["pattern"])


def kind_names() -> dict[str, str]:
    """Every kind with its Chinese name, ``other`` last.

    >>> kind_names()["plan_report"], kind_names()["other"]
    ('计划报告', '其他')
    """
    return _table()[0] | {"other": "其他"}


def classify_title(title: str) -> str:
    """The kind of document that bears this title; ``other`` when nothing in it tells.

    >>> classify_title("关于2026年国民经济和社会发展计划草案的报告"), classify_title("2026年县政府工作要点")
    ('plan_report', 'arrangement')
    >>> classify_title("致全县人民的一封信")
    'other'
    """
    bare = re.sub(r"\s|[（(](?:试行|暂行|修订|草案|征求意见稿|审议稿|送审稿|20\d\d年.{0,4})[）)]", "", title)
    told = next((name for name, pattern in _table()[1] if pattern.search(bare)), "other")
    return "policy_measures" if told == "other" and is_regulation(bare) else told


def is_regulation(title: str) -> bool:
    """Whether a title is that of a regulation, which lays down how things have to be and promises nothing.

    >>> is_regulation("环境卫生设施设置规定"), is_regulation("促进工业发展若干规定")
    (True, False)
    """
    return _regulation().search(title) is not None


def classify_opening(text: str) -> str:
    """The kind of document that opens with this text, for one whose title is missing or tells nothing.

    >>> classify_opening("各位代表：现在，我代表县人民政府，向大会报告工作，请予审议。")
    'work_report'
    >>> classify_opening("各位来宾：大家好。")
    'other'
    >>> classify_opening("新认定的研发机构，给予20万元奖励；对首次上规的企业，奖励5万元；落户的博士，给予安家费8万元。")
    'policy_measures'
    """
    bare = "".join(text.split())
    told = next((name for name, pattern in _table()[2] if pattern.search(bare)), "other")
    if told == "other" and len(_pays_if().findall(bare)) >= _PAYING:
        return "policy_measures"
    return told


def pays_by_rule(text: str) -> bool:
    """Whether what is called a plan lays down payments over and over, so that it is a policy.

    >>> pays_by_rule("对新认定的研发机构，给予20万元奖励；" * 6), pays_by_rule("对新认定的研发机构，给予20万元奖励；")
    (True, False)
    """
    if text.count("奖") + text.count("补") < _PAYING_ALL_THE_SAME or _ANSWERS.search(text):
        return False
    return len(_pays_if().findall("".join(text.split()))) >= _PAYING_ALL_THE_SAME


KINDS: Final[dict[str, str]] = kind_names()
