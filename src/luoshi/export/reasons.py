"""A reason in two: what a person must know beside the status, and how the two sentences came together."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path


def part_reason(reason: str) -> tuple[str, str]:
    """What the status does not say by itself, and the rest: words that repeat the status or explain the pairing.

    >>> part_reason("达到目标（“左右”按±5%计）；名称相同；单位%；报告共2处提及")
    ('“左右”按±5%计', '达到目标；名称相同；单位%；报告共2处提及')
    >>> part_reason("低于目标；报告只列合计数，按目标之和（3+1）比较；名称相同；单位片")
    ('报告只列合计数，按目标之和（3+1）比较', '低于目标；名称相同；单位片')
    >>> part_reason("改口径：环节不同（筹措/供应）")
    ('环节不同（筹措/供应）', '')
    """
    told, rest = [], []
    repeated, pairing = _patterns()
    for part in reason.split("；"):
        if pairing.match(part):
            rest.append(part)
            continue
        match = repeated.match(part)
        if match is None:
            told.append(part)
            continue
        more = part[match.end() :]
        if not match["label"]:
            rest.append(match[0])
        if more:
            told.append(re.sub(r"^（(.*)）$", r"\1", more))
    return "；".join(told), "；".join(rest)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    lists = tomllib.loads((Path(__file__).parent / "reasons.toml").read_text("utf-8"))
    repeated = "|".join(map(re.escape, lists["repeats_the_status"]))
    labels = "|".join(map(re.escape, lists["names_the_status"]))
    pairing = "|".join(lists["explains_the_pairing"])
    return re.compile(f"(?P<label>{labels})|(?:{repeated})(?=（|$)"), re.compile(pairing)
