"""Parts that a text gives for a total: 其中 in prose, 合计 in tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from luoshi.alignment.contradictions.precision import Spread, spread_of
from luoshi.alignment.contradictions.statements import squeeze
from luoshi.alignment.contradictions.words import words
from luoshi.documents.model import Document, Passage, Table
from luoshi.figures.model import Figure
from luoshi.text import units
from luoshi.text.fold import fold

_SIZES = ("amount", "stock")
_MULTIPLIERS = ("十", "百", "千", "万", "亿")


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A total and its parts. ``whole`` is true where the text says that nothing is left out (其中：…, 分别为, 合计)."""

    total: Figure
    parts: tuple[Figure, ...]
    whole: bool

    @property
    def sum(self) -> Decimal:
        """The parts added up, in base units."""
        return sum((_base(part).value for part in self.parts), Decimal(0))

    @property
    def difference(self) -> Decimal:
        """Parts less total, in base units."""
        return self.sum - _base(self.total).value

    @property
    def slack(self) -> Decimal:
        """What rounding of all the numbers can make up."""
        return sum((_rounding(each) for each in (self.total, *self.parts)), Decimal(0))

    @property
    def holds(self) -> bool:
        """Whether the parts make up the total but for rounding."""
        return abs(self.difference) <= self.slack


def _base(figure: Figure) -> Spread:
    spread = spread_of(figure)
    return spread if spread is not None else Spread(Decimal(0), Decimal(0), Decimal(0), Decimal(0))


def _rounding(figure: Figure) -> Decimal:
    """Half of what stands in the last place; a count written out in full is not rounded."""
    counted = units.dimension(figure.unit).startswith("count:") and isinstance(figure.low, int)
    if counted and not figure.unit.startswith(_MULTIPLIERS) and figure.comparator == "eq":
        return Decimal(0)
    return _base(figure).step / 2


def find_breakdowns(document: Document, figures: Iterable[Figure]) -> Iterator[Breakdown]:
    """Every total with parts in a document, prose first."""
    known = sorted((each for each in figures if each.low is not None), key=lambda each: (each.span.start, each.subject))
    for sentence in _sentences(known):
        yield from _in_sentence(document, sentence)
    by_start = {each.span.start: each for each in known}
    for table in document.tables:
        yield from _in_table(table, by_start)


def _sentences(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Figures of one sentence together; a figure without a sentence stands alone."""
    group: list[Figure] = []
    for figure in figures:
        if group and (figure.quote_span != group[-1].quote_span or not figure.quote_span.end):
            yield group
            group = []
        group.append(figure)
    if group:
        yield group


def _in_sentence(document: Document, figures: Sequence[Figure]) -> Iterator[Breakdown]:
    if len(figures) < 2 or figures[-1].subject:
        return
    for index in range(1, len(figures)):
        gap = _gap(document, figures, index)
        opened = words().parts_open.search(gap)
        if opened is None or figures[index].subject:
            continue
        before_words = gap[: opened.start()]
        if re.search("[。；;]", before_words) or figures[index].measure not in _SIZES:
            continue
        parts = list(_parts(document, figures, index, "（" in before_words[-1:]))
        total = _total(figures[:index], parts)
        if total is not None and parts and not _is_bound(total):
            yield Breakdown(total, tuple(parts), words().whole.match(gap, opened.start()) is not None)


def _is_bound(figure: Figure) -> bool:
    return figure.comparator in ("ge", "le", "approx", "range")


def _gap(document: Document, figures: Sequence[Figure], index: int) -> str:
    """What stands between a figure's number and the one before, squeezed."""
    start = figures[index - 1].span.end if index else figures[index].quote_span.start
    return squeeze(document.source[start : figures[index].span.start])


def _total(before: Sequence[Figure], parts: Sequence[Figure]) -> Figure | None:
    """The last size before 其中 that is in the parts' unit and period; growth and shares in between are passed over.

    Where an earlier one is what the parts add up to, it is the total: 建设12个，计划竣工3个，其中小学7个、初中5个.
    """
    if not parts:
        return None
    for figure in reversed(before):
        sized = figure.measure in _SIZES and _same_unit(figure, parts[0]) and len(parts) > 1
        if sized and figure.low is not None and Breakdown(figure, tuple(parts), True).holds:
            return figure
    for figure in reversed(before):
        if figure.measure in _SIZES:
            fits = _same_unit(figure, parts[0]) and figure.period == parts[0].period
            return figure if fits and figure.modality == parts[0].modality else None
        if figure.measure == "ratio" and units.dimension(figure.unit) != "share":
            return None
    return None


def _same_unit(one: Figure, other: Figure) -> bool:
    """Whether two numbers can be added: 件 and 项 may count the same things, but then nobody adds them."""
    return units.dimension(one.unit) == units.dimension(other.unit)


def _parts(document: Document, figures: Sequence[Figure], first: int, bracket: bool) -> Iterator[Figure]:
    bank = words()
    lead = figures[first]
    for index in range(first, len(figures)):
        figure = figures[index]
        gap = _gap(document, figures, index)
        if index > first:
            after_open = re.search("[。；;]", gap) or bank.parts_close.search(gap) or bank.parts_open.search(gap)
            if after_open or (bracket and "）" in gap) or bank.parts_next.search(gap):
                return
        if figure.measure not in _SIZES:
            continue
        if not _same_unit(figure, lead):
            return
        if index > first and bank.overlap.search(gap):
            return
        yield figure


def _in_table(table: Table, by_start: dict[int, Figure]) -> Iterator[Breakdown]:
    block: list[tuple[Passage | None, ...]] = []
    for row in table.rows[table.header_rows :]:
        label = next((cell.text for cell in row if cell is not None and cell.text), "")
        if not words().totals.fullmatch(squeeze(label)):
            block.append(row)
            continue
        for column, cell in enumerate(row):
            breakdown = _column(cell, [each[column] for each in block if column < len(each)], by_start)
            if breakdown is not None:
                yield breakdown
        block = []


def _column(total: Passage | None, cells: Sequence[Passage | None], by_start: dict[int, Figure]) -> Breakdown | None:
    whole = _figure_of(total, by_start)
    parts = [_figure_of(cell, by_start) for cell in cells]
    found = tuple(part for part in parts if part is not None)
    if whole is None or whole.measure in ("growth", "change") or len(found) < 2 or len(found) != len(parts):
        return None
    if any(part.unit != whole.unit or part.measure != whole.measure for part in found):
        return None
    breakdown = Breakdown(whole, found, True)
    return None if whole.measure == "ratio" and _are_rates(breakdown) else breakdown


def _are_rates(breakdown: Breakdown) -> bool:
    """Whether the column holds rates (完成率), which no total adds up, and not shares of a whole."""
    return breakdown.difference * 3 > breakdown.sum


def _figure_of(cell: Passage | None, by_start: dict[int, Figure]) -> Figure | None:
    """The only figure of a cell."""
    if cell is None or not cell.text:
        return None
    inside = [cell.offset(place) for place in range(len(cell.text)) if fold(cell.text[place]).isdigit()]
    found = {start: by_start[start] for start in inside if start in by_start}
    return next(iter(found.values())) if len(found) == 1 else None
