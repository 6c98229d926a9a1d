"""Reasons in English: nothing Chinese but what is quoted, in all that is said of real and sample documents."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import luoshi
from luoshi.alignment.drift import drift
from luoshi.assessment.scorecard import scorecard
from luoshi.export.reason_text import quote, reason_text, translate_part
from luoshi.export.sheet import cell_text
from luoshi.export.words import Words
from luoshi.findings import Findings
from luoshi.fiscal.find import check_documents

SAMPLES = Path(luoshi.__file__).parent / "samples"
SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
ENGLISH = Words("en")
CHINESE = re.compile("[\u3400-\u9fff]")


def bare(text: str) -> str:
    """What stands outside of quotes."""
    return re.sub("“[^“”]*”", "", text)


def said(plan: Findings, reports: list[Findings], later: Findings) -> set[str]:
    """All reasons about these documents."""
    found = {row.reason for row in scorecard(plan.figures, {one.name: one.figures for one in reports}).rows}
    changes = drift(plan.figures, later.figures, old_commitments=plan.commitments, new_commitments=later.commitments)
    found |= {row.reason for row in changes.rows} | {change.reason for change in changes.commitments}
    documents = [plan, *reports, later]
    found |= {one.explanation for one in check_documents((each.document, each.figures) for each in documents)}
    return found | {figure.reason for each in documents for figure in each.figures}


def check(reasons: set[str]) -> None:
    for reason in sorted(reasons):
        english = reason_text(reason, ENGLISH)
        assert not CHINESE.search(bare(english)), english
        assert all(translate_part(part) for part in re.split("[；。](?![^“”]*”)", reason) if part), reason


def test_no_chinese_is_left_in_what_is_said_of_the_samples() -> None:
    names = ("plan-2024.txt", "report-2024.pdf", "gazette-2026.txt", "plan-2025.txt")
    plan, report, gazette, later = (luoshi.read(SAMPLES / name) for name in names)
    check(said(plan, [report], later) | said(later, [gazette], plan))


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the real documents are not here")
def test_no_chinese_is_left_in_what_is_said_of_real_documents() -> None:
    found = {path.name[:3]: luoshi.read(path) for path in sorted(SEEDS.glob("*.txt"))}
    check(said(found["003"], [found["001"]], found["000"]) | said(found["000"], [found["002"]], found["004"]))


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("达到目标（“左右”按±5%计）；为预计数", "target met (“左右” allows ±5%); an estimate"),
        ("口径不同：目标以名计，报告以人次计", "not comparable: the target is counted in “名”, the report in “人次”"),
        ("改口径：环节不同（筹措/供应）", "reworded: step differs (“筹措” / “供应”)"),
        ("名称由““暖阳”驿站”改为“驿站”；单位由个改为处",
         "name changed from “‘暖阳’驿站” to “驿站”; unit changed from “个” to “处”"),
        ("单位%与亿元；报告共3处提及", "units % and “亿元”; stated in 3 places"),
        ("“甲、乙”写明为12亿元，而分项5亿元＋6亿元＝11亿元，比合计少1亿元。",
         "“甲、乙” is given as “12亿元”, but its parts “5亿元＋6亿元” = “11亿元”, “1亿元” less"),
        ("同一文件对2025年“游客”的完成情况写法不一：9万人次与8万人次，相差1万人次，超出四舍五入的范围。",
         "one document gives two values of “游客” (2025, result): “9万人次” and “8万人次”, "
         "“1万人次” apart, more than rounding"),
    ],
)  # fmt: skip
def test_a_reason_reads_as_english(chinese: str, english: str) -> None:
    assert reason_text(chinese, ENGLISH) == english


def test_what_no_rule_knows_is_quoted_as_it_stands() -> None:
    assert reason_text("由人工指定；达到目标", ENGLISH) == "“由人工指定”; target met"


def test_chinese_stays_chinese_and_cells_follow_the_language() -> None:
    assert reason_text("低于目标", Words()) == "低于目标"
    assert cell_text("reason", "低于目标", ENGLISH) == "below target"
    assert cell_text("quote", "低于目标", ENGLISH) == "低于目标"
    assert quote("“晨星”计划") == "“‘晨星’计划”"
