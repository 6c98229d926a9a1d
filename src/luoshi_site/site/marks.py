"""How every status looks: a word and a shape, and a tone that only repeats them."""

from __future__ import annotations

from dataclasses import dataclass

from luoshi.alignment.contradictions.model import KINDS as CONTRADICTIONS
from luoshi.alignment.drift import CHANGES
from luoshi.assessment.model import VERDICTS
from luoshi.export.marks import MARKS


@dataclass(frozen=True, slots=True)
class Mark:
    """``tone`` is good, bad, half, odd, plain or none."""

    shape: str
    tone: str
    word: str


def _shared(words: dict[str, str]) -> dict[str, Mark]:
    return {name: Mark(MARKS[name].shape, MARKS[name].tone, word) for name, word in words.items()}


TABLE: dict[str, dict[str, Mark]] = {
    "verdict": _shared(VERDICTS),
    "change": _shared({**CHANGES, "kept": "保留", "gone": "取消"}),
    "grade": _shared({"hard": "硬矛盾", "base": "基数不符", "soft": "存疑"}),
    "contradiction": {name: Mark("≠", "odd", word) for name, word in CONTRADICTIONS.items()},
    "light": {
        "green": Mark("●", "good", "正常"),
        "amber": Mark("▲", "half", "预警"),
        "red": Mark("■", "bad", "滞后"),
        "grey": Mark("○", "none", "无数据"),
    },
    "review": {
        "proposed": Mark("◌", "plain", "待看"),
        "confirmed": Mark("✓", "good", "已确认"),
        "edited": Mark("✎", "good", "已修改"),
        "rejected": Mark("✕", "none", "已排除"),
        "added": Mark("＋", "good", "人工补录"),
        "withdrawn": Mark("－", "none", "已撤回"),
    },
    "source": {
        "current": Mark("●", "none", "与原文一致"),
        "changed": Mark("▲", "half", "原文已改"),
        "gone": Mark("■", "bad", "原文已无此句"),
        "parts": Mark("▲", "half", "分项有变"),
    },
    "modality": {
        "target": Mark("◇", "plain", "目标"),
        "actual": Mark("◆", "plain", "实绩"),
        "rule": Mark("§", "plain", "标准"),
        "context": Mark("·", "none", "背景"),
    },
    "standing": {
        "current": Mark("●", "plain", "现行数"),
        "estimate": Mark("○", "none", "预计数"),
        "revised": Mark("✎", "half", "已修订"),
        "scope": Mark("≠", "odd", "口径不同"),
        "rounded": Mark("≈", "none", "取位不同"),
        "clash": Mark("▲", "bad", "两处不一致"),
    },
    "job": {
        "waiting": Mark("◌", "plain", "等待读取"),
        "reading": Mark("◐", "half", "正在读取"),
        "done": Mark("●", "good", "已完成"),
        "failed": Mark("✕", "bad", "未能读取"),
    },
    "check": {
        "waiting": Mark("◌", "plain", "等待对照"),
        "reading": Mark("◐", "half", "正在对照"),
        "done": Mark("●", "good", "已完成"),
        "failed": Mark("✕", "bad", "没有对照成"),
    },
    "account": {
        "active": Mark("●", "good", "在用"),
        "locked": Mark("▲", "half", "已锁定"),
        "off": Mark("－", "none", "已停用"),
        "ended": Mark("✕", "none", "已注销"),
    },
    "workbook": {
        "waiting": Mark("◌", "plain", "待确认"),
        "applied": Mark("●", "good", "已写入"),
        "dropped": Mark("－", "none", "已放弃"),
    },
    "decided": {
        "confirmed": Mark("✓", "good", "人工确认"),
        "edited": Mark("✎", "accent", "人工指定"),
        "rejected": Mark("✕", "none", "人工排除"),
    },
    "shift": {
        "conflict": Mark("≠", "bad", "冲突"),
        "change": Mark("✎", "plain", "修改"),
        "add": Mark("＋", "good", "新增"),
    },
    "proof": {
        "never": Mark("○", "none", "从未核对"),
        "waiting": Mark("◌", "plain", "等待核对"),
        "running": Mark("◐", "half", "正在核对"),
        "sound": Mark("●", "good", "相符"),
        "broken": Mark("✕", "bad", "不符"),
        "failed": Mark("▲", "half", "没有核对成"),
    },
    "turn": {
        "appointed": Mark("＋", "good", "任"),
        "removed": Mark("－", "half", "免"),
    },
    "star": {"yes": Mark("★", "accent", "实事项目")},
}


def find(kind: str, value: str) -> Mark:
    """The mark of a status; one that is unknown is shown as it is written, so that nothing is hidden."""
    return TABLE[kind].get(value) or Mark("?", "none", value)
