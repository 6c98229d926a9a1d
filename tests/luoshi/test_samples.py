"""The samples: all formats, small, and holding the mistakes that were put into them."""

from __future__ import annotations

from pathlib import Path

import pytest

import luoshi
from luoshi.alignment.contradictions.find import find_contradictions
from luoshi.assessment.scorecard import scorecard
from luoshi.samples import SAMPLES, sample_path

NUMERALS = "零一二两三四五六七八九十百千半翻"

NUMERALS = "零一二两三四五六七八九十百千半翻"


def test_every_sample_is_listed_and_every_listed_sample_is_there():
    folder = sample_path("plan-2024.txt").parent
    shipped = {path.name for path in folder.iterdir() if path.suffix not in (".py", "") and path.is_file()}
    assert shipped == {sample.name for sample in SAMPLES}


def test_the_samples_are_small_and_cover_every_format():
    sizes = [sample_path(sample.name).stat().st_size for sample in SAMPLES]
    assert sum(sizes) < 1_500_000
    assert {Path(sample.name).suffix for sample in SAMPLES} == {".txt", ".pdf", ".docx", ".html", ".xlsx"}


@pytest.mark.parametrize("sample", [sample.name for sample in SAMPLES])
def test_every_sample_holds_figures_that_lead_back_to_its_text(sample: str):
    found = luoshi.read(sample_path(sample))
    numbered = [figure for figure in found.figures if figure.low is not None]
    places = [figure.span.of(found.document.source) for figure in numbered]
    assert places
    assert [text for text in places if not any(char.isdigit() or char in NUMERALS for char in text)] == []


def test_a_promise_that_the_report_leaves_out_is_unreported():
    plan, report = luoshi.read(sample_path("plan-2024.txt")), luoshi.read(sample_path("report-2024.pdf"))
    card = scorecard(plan.figures, {report.name: report.figures}, plan_doc=plan.name)
    verdicts = {row.indicator: row.verdict for row in card.rows}
    assert verdicts["健身步道"] == "unreported"
    assert verdicts["生活垃圾回收利用率"] == "missed"
    assert verdicts["实际使用外资"] == "partial"


def test_the_rate_whose_unit_changed_is_found():
    documents = [luoshi.read(sample_path(name)) for name in ("report-2024.pdf", "gazette-2026.txt")]
    found = find_contradictions((each.document, each.figures) for each in documents)
    assert ("rate_unit", "婴儿死亡率") in [(each.kind, each.first.figure.indicator) for each in found]


def test_the_books_of_the_budget_balance():
    budget = luoshi.read(sample_path("budget-2025.docx"))
    totals: dict[str, list[object]] = {"收入总量": [], "支出总量": []}
    for figure in budget.figures:
        for name, values in totals.items():
            if figure.indicator.endswith(name):
                values.append((figure.low, figure.unit))
    assert totals["收入总量"] == totals["支出总量"]
    assert len(totals["收入总量"]) == 4
