"""The real gazette and the real report of the year before, where the checkout stands beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from luoshi.alignment.contradictions.find import find_contradictions
from luoshi.documents.model import Document
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure
from luoshi.fiscal.find import find_broken_identities, find_identities

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"
Read = tuple[Document, tuple[Figure, ...]]

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the real documents are not beside this checkout")


def read(number: str) -> Read:
    path = next(SEEDS.glob(f"{number}_*.txt"))
    document = parse(Reading(path.read_text(encoding="utf-8"), False, "txt"), number)
    return document, find_figures(document)


@pytest.fixture(scope="module")
def gazette() -> Read:
    return read("002")


@pytest.fixture(scope="module")
def year_before() -> Read:
    return read("001")


@pytest.mark.parametrize("book", ["一般公共预算", "政府性基金预算", "国有资本经营预算"])
@pytest.mark.parametrize(("period", "stage"), [("2025", "执行"), ("2026", "预算")])
@pytest.mark.parametrize("name", ["收入总量", "支出总量", "收支平衡"])
def test_each_book_balances(gazette: Read, book: str, period: str, stage: str, name: str) -> None:
    found = [each for each in find_identities(*gazette) if (each.book, each.period, each.name) == (book, period, name)]
    assert [(each.stage, each.holds) for each in found] == [(stage, True)]


def test_every_identity_holds(gazette: Read) -> None:
    found = find_identities(*gazette)
    assert len(found) >= 50
    assert find_broken_identities([gazette]) == ()


def test_what_a_careful_reader_would_find_is_found_without_noise(year_before: Read, gazette: Read) -> None:
    found = find_contradictions([year_before, gazette])
    assert len(found) <= 60
    (rate,) = [each for each in found if each.kind == "rate_unit"]
    assert {(str(each.figure.low), each.figure.unit) for each in (rate.first, rate.second) if each} == {
        ("5.64", "‰"),
        ("8.12", "%"),
    }
    counted = [each for each in found if each.kind == "conflict" and each.second]
    assert (1, 3) in {(each.first.figure.low, each.second.figure.low) for each in counted if each.second}
    assert sum(each.kind == "base" for each in found) >= 4
