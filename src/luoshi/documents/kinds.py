"""The kinds of document that luoshi knows, and the kind that a title tells."""

from __future__ import annotations

import re
from functools import lru_cache

from luoshi.errors import LexiconError
from luoshi.lexicon import load


@lru_cache(maxsize=1)
def _table() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    try:
        return tuple(
            (row["name"], row["chinese"], re.compile("|".join(row["patterns"]))) for row in load("kinds")["kind"]
        )
    except (KeyError, TypeError, re.error) as error:
        raise LexiconError(
            f"种类表有误：{error}", where="kinds.toml", remedy="每一项要有 name、chinese 和 patterns。"
        ) from error


def kind_names() -> dict[str, str]:
    """Every kind with its Chinese name, ``other`` last.

    >>> kind_names()["plan_report"], kind_names()["other"]
    ('计划报告', '其他')
    """
    return {name: chinese for name, chinese, _ in _table()} | {"other": "其他"}


def classify_title(title: str) -> str:
    """The kind of document that bears this title; ``other`` when nothing in it tells.

    >>> classify_title("关于2026年国民经济和社会发展计划草案的报告"), classify_title("2026年县政府工作要点")
    ('plan_report', 'arrangement')
    >>> classify_title("致全县人民的一封信")
    'other'
    """
    bare = re.sub(r"\s|[（(](?:试行|暂行|修订|草案|征求意见稿|审议稿|送审稿|20\d\d年.{0,4})[）)]", "", title)
    return next((name for name, _, pattern in _table() if pattern.search(bare)), "other")


KINDS: dict[str, str] = kind_names()
