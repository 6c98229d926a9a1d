"""Alignment measured on hand-made labels, which lie beside the checkout and are not part of it."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from luoshi.alignment.drift import drift
from luoshi.assessment.scorecard import scorecard
from luoshi.figures.model import Figure

ROOT = Path(__file__).parents[3]
GOLD = ROOT.parent / "shared" / "gold"
SEEDS = ROOT.parent / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the labelled documents are not here")


@cache
def bench(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "bench" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def labelled(number: str) -> list[Figure]:
    source = next(path for path in SEEDS.iterdir() if path.name.startswith(number))
    return bench("gold_figures").gold_figures(GOLD / f"{number}.jsonl", source.read_text(encoding="utf-8"))


def test_the_links_of_a_year_are_found_and_judged() -> None:
    card = scorecard(labelled("003"), {"001": labelled("001")}, plan_doc="003")
    rows = [
        {"plan_start": row.plan_start, "outcome_start": row.outcome_start, "verdict": row.verdict} for row in card.rows
    ]
    scorer = bench("score_links")
    result = scorer.score_links(scorer.read_rows(GOLD / "links_2024.jsonl"), rows)
    assert result["f1"] >= 0.95, result["mistakes"]
    assert result["verdicts"] >= 0.95, result["mistakes"]


def test_a_plan_aligned_with_itself_drifts_nowhere() -> None:
    plan = labelled("003")
    changes = drift(plan, plan)
    assert {row.change for row in changes.rows} == {"same"}
    assert all(row.old_start == row.new_start for row in changes.rows)
