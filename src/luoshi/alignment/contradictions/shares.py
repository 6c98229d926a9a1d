"""Shares against the amounts that they are shares of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from luoshi.alignment.contradictions.model import Contradiction, Evidence
from luoshi.alignment.contradictions.precision import Spread, relative, spread_of
from luoshi.alignment.contradictions.statements import Statement, squeeze
from luoshi.alignment.contradictions.wording import name_of, write_in, write_number, write_value
from luoshi.alignment.contradictions.words import words
from luoshi.alignment.names import plain_name
from luoshi.documents.model import Document
from luoshi.figures.model import Figure
from luoshi.text import units

_ALIKE = 0.85
_SHORTEST = 4  # 总支出 or 全市 may mean many totals


@dataclass(frozen=True, slots=True)
class Share:
    """An amount, its share in per cent and the name of the whole (占全区税收总收入的17.1%)."""

    part: Figure
    rate: Figure
    whole: str

    @property
    def implied(self) -> Spread:
        """The whole that the two imply, in base units."""
        part, rate = spread_of(self.part), spread_of(self.rate)
        if part is None or rate is None or rate.low <= 0:
            return Spread(Decimal(0), Decimal("Infinity"), Decimal(0), Decimal(0))
        # one more place of the rate: shares are now rounded, now cut off
        low, high = rate.value - rate.step, rate.value + rate.step
        top = part.high * 100 / low if low > 0 else Decimal("Infinity")
        return Spread(part.low * 100 / high, top, part.value * 100 / rate.value, part.step)


def find_shares(
    document: Document, figures: Sequence[Figure], statements: Sequence[Statement]
) -> Iterator[Contradiction]:
    """Shares that do not fit the whole as stated or, where none is stated, that imply different wholes."""
    groups: dict[tuple[str, str | None], list[Share]] = {}
    for share in read_shares(document, figures):
        groups.setdefault((share.whole, share.part.period), []).append(share)
    for (whole, period), shares in groups.items():
        stated = [one for one in statements if one.figure.period == period and _is_whole(one, whole)]
        for share in shares:
            if stated:
                yield from _against_whole(document.name, share, stated)
        if not stated:
            yield from _against_each_other(document.name, shares)

    for share, stated in _of_amounts_elsewhere(document, figures, statements):
        yield from _against_whole(document.name, share, stated)


def _of_amounts_elsewhere(
    document: Document, figures: Sequence[Figure], statements: Sequence[Statement]
) -> Iterator[tuple[Share, list[Statement]]]:
    """Shares whose amount and whole both stand in other sentences (服务业增加值占地区生产总值的51%)."""
    sizes = [one for one in statements if one.figure.measure in ("amount", "stock") and not one.spread.open]
    for rate in statements:
        if rate.figure.measure != "ratio" or rate.figure.unit not in ("%", "‰"):
            continue
        named = words().share.search(rate.before)
        whole = _name_whole(named["whole"]) if named else ""
        if not whole or any(one.same_sentence == rate.same_sentence for one in sizes):
            continue
        parts = [one for one in sizes if one.key == rate.key and one.figure.period == rate.figure.period]
        stated = [one for one in sizes if one.figure.period == rate.figure.period and _is_whole(one, whole)]
        if len(parts) == 1 and stated and parts[0].area == rate.area:
            yield Share(parts[0].figure, rate.figure, whole), stated


def read_shares(document: Document, figures: Sequence[Figure]) -> Iterator[Share]:
    """Amounts with their shares, from sentences and from the rows of tables."""
    ordered = sorted(figures, key=lambda each: (each.span.start, each.subject))
    for index, rate in enumerate(ordered):
        if rate.unit not in ("%", "‰") or rate.measure != "ratio" or not index:
            continue
        part = ordered[index - 1]
        if part.measure not in ("amount", "stock") or part.quote_span != rate.quote_span:
            continue
        between = squeeze(document.source[part.span.end : rate.span.start])
        named = words().share.search(between)
        if named and "。" not in between and "；" not in between and _name_whole(named["whole"]):
            yield Share(part, rate, _name_whole(named["whole"]))
    yield from _table_shares(document, ordered)


def _table_shares(document: Document, figures: Sequence[Figure]) -> Iterator[Share]:
    by_start = {each.span.start: each for each in figures}
    for table in document.tables:
        if not table.header_rows:
            continue
        header = table.rows[table.header_rows - 1]
        columns = {
            index: _name_whole(named["whole"])
            for index, cell in enumerate(header)
            if cell is not None and (named := words().share_header.search(squeeze(cell.text)))
        }
        for row in table.rows[table.header_rows :]:
            found = {
                index: by_start.get(cell.offsets[0]) for index, cell in enumerate(row) if cell is not None and cell.text
            }
            yield from _row_shares(found, columns)


def _row_shares(found: dict[int, Figure | None], columns: dict[int, str]) -> Iterator[Share]:
    for index, whole in columns.items():
        rate, part = found.get(index), found.get(index - 1)
        if rate and part and whole and rate.measure == "ratio" and part.measure in ("amount", "stock"):
            yield Share(part, rate, whole)


def _name_whole(written: str) -> str:
    name = plain_name(written)
    return name if len(name) >= 3 and not words().not_wholes.search(name) else ""


def _is_whole(one: Statement, whole: str) -> bool:
    if len(whole) < _SHORTEST or one.book or one.figure.measure not in ("amount", "stock") or one.spread.open:
        return False
    mine, theirs = Counter(one.name), Counter(whole)
    common = sum((mine & theirs).values())
    return 2 * common / (len(one.name) + len(whole)) >= _ALIKE


def _against_whole(doc: str, share: Share, stated: Sequence[Statement]) -> Iterator[Contradiction]:
    implied = share.implied
    fitting = [one for one in stated if units.comparable(one.figure.unit, share.part.unit)]
    if not fitting or any(one.spread.low <= implied.high and implied.low <= one.spread.high for one in fitting):
        return
    whole = fitting[0]
    part = spread_of(share.part)
    if part is None or part.value > whole.value:
        return
    worked = part.value / whole.value * 100
    text = (
        f"{name_of(share.part)}{write_value(share.part)}写明占{name_of(whole.figure)}的{write_value(share.rate)}；"
        f"按总量{write_value(whole.figure)}计算，{write_value(share.part)}÷{write_value(whole.figure)}＝{write_number(worked)}%。"
    )
    rate = Decimal(share.rate.low or 0)
    yield Contradiction(
        "share",
        "hard",
        Evidence(doc, share.rate),
        Evidence(whole.doc, whole.figure),
        (Evidence(doc, share.part),),
        text,
        relative(abs(worked - rate), worked, rate),
    )


def _against_each_other(doc: str, shares: Sequence[Share]) -> Iterator[Contradiction]:
    """The share that disagrees with most of the others, if any does."""

    def strangers(share: Share) -> list[Share]:
        mine = share.implied
        return [each for each in shares if each.implied.low > mine.high or mine.low > each.implied.high]

    if len(shares) < 2:
        return
    odd = max(shares, key=lambda share: len(strangers(share)))
    others = strangers(odd)
    if not others:
        return
    other = others[0]
    text = f"{_implies(odd)}；{_implies(other)}，两者不符。"
    gap = relative(abs(odd.implied.value - other.implied.value), odd.implied.value, other.implied.value)
    more = (Evidence(doc, odd.part), Evidence(doc, other.part))
    yield Contradiction("share", "hard", Evidence(doc, odd.rate), Evidence(doc, other.rate), more, text, gap)


def _implies(share: Share) -> str:
    whole = write_in(share.implied.value, share.part.unit)
    part, rate = write_value(share.part), write_value(share.rate)
    return f"由{name_of(share.part)}{part}占“{share.whole}”{rate}推算，总量约{whole}"
