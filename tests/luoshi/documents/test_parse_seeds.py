"""What is counted in the shared documents; nothing of their words is kept here."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest

from luoshi.documents.model import Document
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading

FOLDER = Path(__file__).parents[4] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the shared documents are not there")


@lru_cache(maxsize=8)
def seed(number: str) -> Document:
    path = next(FOLDER.glob(f"{number}_*.txt"))
    return parse(Reading(path.read_text(encoding="utf-8"), False, "txt"), number)


def items(document: Document, kind: str = "", pattern: str = "") -> list[str]:
    """Paths of items, in the part of one kind when given, whose last label is a plain number."""
    found = []
    for passage in document.passages:
        inside = not kind or document.part_at(passage.offsets[0]).meta.kind == kind
        if inside and passage.role == "item" and passage.section >= 0:
            label = document.sections[passage.section].label
            if label.isdigit() if not pattern else label.startswith(pattern):
                found.append(document.path(passage.section))
    return found


@pytest.mark.parametrize(("number", "count"), [("003", 30), ("000", 28)])
def test_numbered_clauses_of_the_arrangements(number: str, count: int) -> None:
    labels = [path.rsplit("/", 1)[-1] for path in items(seed(number))]
    assert labels == [str(n) for n in range(1, count + 1)]


def test_clauses_that_run_on_in_paragraphs() -> None:
    document = seed("004")
    paths = items(document, pattern="(")
    counts = Counter(path.split("/")[0] for path in paths)
    assert [counts[label] for label in "一二三四五六七八九"] == [8, 26, 16, 18, 15, 9, 12, 7, 47]
    assert len(paths) == len(set(paths))


@pytest.mark.parametrize(
    ("kind", "pattern", "count"),
    [("livelihood_list", "", 45), ("policy_measures", "", 4 + 47), ("action_plan", "(", 13)],
)
def test_items_of_the_gazettes_documents(kind: str, pattern: str, count: int) -> None:
    assert len(items(seed("002"), kind, pattern)) == count


def test_the_gazettes_documents() -> None:
    assert [part.meta.kind for part in seed("002").parts] == [
        "gazette",
        "livelihood_list",
        "action_plan",
        "personnel",
        "rule_of_law_report",
        "work_report",
        "plan_report",
        "budget_report",
        "outline",
        "policy_measures",
        "notice",
        "gazette",
    ]


def test_tables_of_the_gazette() -> None:
    sizes = {len(table.rows) - table.header_rows for table in seed("002").tables}
    assert {80, 21} <= sizes


def test_tables_of_the_report() -> None:
    tables = seed("001").tables
    assert [len(table.rows) for table in tables] == [8, 28, 8, 7, 9, 7, 10, 9]
    assert all(table.caption and table.header_rows == 1 for table in tables)
