"""A budget report as a row of amounts with the words between them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from luoshi.alignment.contradictions.words import either, words
from luoshi.documents.model import Document
from luoshi.figures.model import Figure
from luoshi.lexicon import load
from luoshi.text import units
from luoshi.text.fold import fold

_SIZES = ("amount", "stock")
# A heading's number at the start of what follows a full stop: 2. / （三） / (1) / 四、
_HEADING = re.compile(
    r"^(?:\d{1,2}[.．、](?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[一二三四五六七八九十]{1,3}、)"
)


class FiscalWords:
    """`lexicon/fiscal.toml` as patterns."""

    def __init__(self) -> None:
        data: dict[str, Any] = load("fiscal")
        tail = f"(?:{either(data['totals']['tail']).pattern})*$"
        front = f"(?:^|[，。；;：:、]|{either(data['totals']['front']).pattern})"
        self.revenue_total = re.compile(f"{front}(?:{either(data['totals']['revenue']).pattern}){tail}")
        self.expenditure_total = re.compile(f"{front}(?:{either(data['totals']['expenditure']).pattern}){tail}")
        terms = data["terms"]
        self.adding, self.taking = either(terms["adding"]), either(terms["taking"])
        self.subset, self.detail = either(terms["subset"]), either(terms["detail"])
        self.surplus, self.balance = either(terms["surplus"]), either(terms["balance"])
        self.subjects = re.compile(f"(收入|支出)(?:{either(data['subjects']['lead']).pattern})")
        self.every = either(data["subjects"]["all"])
        debt = data["debt"]
        self.debt: dict[str, re.Pattern[str]] = {
            name: either(debt[name])
            for name in ("opening", "closing", "balance", "limit", "repaid", "refinanced", "new")
        }
        self.debt_kinds: dict[str, re.Pattern[str]] = {kind: either(names) for kind, names in debt["kinds"].items()}
        self.wholly = either(debt["wholly"])
        priorities = data["priorities"]
        self.priority_total = re.compile(f"(?:{either(priorities['total']).pattern})$")
        ends = either(priorities["part_end"]).pattern
        self.priority_part = re.compile(f"(?:{either(priorities['part']).pattern})[^，。；]{{0,25}}(?:{ends})$")
        transfers = data["transfers"]
        self.into, self.out = either(transfers["into"]), either(transfers["out"])
        self.carried_in, self.carried_out = either(transfers["carried_in"]), either(transfers["carried_out"])
        self.execution = re.compile(f"(?:{either(transfers['execution']).pattern})(?:的|约|达)?$")


@lru_cache(maxsize=1)
def fiscal_words() -> FiscalWords:
    """The compiled lexicon."""
    return FiscalWords()


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure with ``gap``, the words since the number before it, and ``after``, the words up to the next."""

    figure: Figure
    gap: str
    after: str
    heading: str

    @property
    def money(self) -> bool:
        """Whether it is a sum of money, not a rate or an increase."""
        return self.figure.measure in _SIZES and units.dimension(self.figure.unit) == "money_cny"

    @property
    def sentence_start(self) -> bool:
        """Whether a sentence began since the number before."""
        return "。" in self.gap

    @property
    def heading_between(self) -> bool:
        """Whether a numbered heading stands since the number before."""
        return any(_HEADING.match(piece) for piece in re.split("[。；;:：]", self.gap)[1:])

    @property
    def named(self) -> str:
        """The clause right before the number: the line's name in the text's own words."""
        return re.split("[，。；;：:、]", self.gap)[-1]


def read_amounts(document: Document, figures: Iterable[Figure]) -> list[Amount]:
    """The figures of a document's prose with the words between them, in text order.

    A table ends the sentence before it: the columns of a budget table are no terms of the sum told in prose.
    """
    tables = [table.span for table in document.tables]
    ordered = [
        each
        for each in sorted(figures, key=lambda each: (each.span.start, each.subject))
        if not each.subject and not any(span.holds(each.span.start) for span in tables)
    ]
    squeezed = _Squeezed(document)
    found = []
    for index, figure in enumerate(ordered):
        start = ordered[index - 1].span.end if index else max(0, figure.span.start - 400)
        end = ordered[index + 1].span.start if index + 1 < len(ordered) else figure.span.end + 100
        gap, after = squeezed.text(start, figure.span.start), squeezed.text(figure.span.end, end)
        unit = ordered[index - 1].unit if index else ""
        found.append(
            Amount(figure, gap.removeprefix(unit), after.removeprefix(figure.unit), _heading(document, figure))
        )
    return found


class _Squeezed:
    """The document's text without blanks and page furniture, by source offsets."""

    def __init__(self, document: Document) -> None:
        self._source = document.source
        self._furniture = document.furniture
        self._tables = [table.span for table in document.tables]

    def text(self, start: int, end: int) -> str:
        piece = self._source[start:end]
        for span in self._furniture:
            if start < span.end and span.start < end:
                left, right = max(span.start, start) - start, min(span.end, end) - start
                piece = piece[:left] + " " * (right - left) + piece[right:]
        for span in self._tables:
            if start < span.end and span.start < end:
                left, right = max(span.start, start) - start, min(span.end, end) - start
                piece = piece[:left] + "。" * (right - left) + piece[right:]
        return "".join(fold(piece).split())


def _heading(document: Document, figure: Figure) -> str:
    """The nearest heading above that names a budget book."""
    for section in document.ancestors(figure.section):
        if words().book.search(section.title):
            return section.title
    return ""


def book_of(amount: Amount) -> str:
    """The book that the words before a number, its name or its headings point to; empty where none does."""
    bank = words()
    for text in (amount.named, amount.figure.indicator, amount.gap[-40:], amount.heading):
        named = bank.book.findall(text)
        if named:
            return bank.books[named[-1]]
    return ""


def place_of(book: str, figure: Figure) -> tuple[str, str | None, str]:
    """Where an identity belongs: book, period, stage."""
    return (book, figure.period, "预算" if figure.modality == "target" else "执行")
