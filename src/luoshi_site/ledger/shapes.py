"""Rows as the library's shapes, so that what people corrected is what gets aligned and judged."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from luoshi.alignment.periods import months
from luoshi.figures.model import Commitment as FoundCommitment
from luoshi.figures.model import Figure as FoundFigure
from luoshi.figures.model import Number, Owner
from luoshi.text.fold import fold
from luoshi.text.periods import in_quarters
from luoshi.text.span import Span
from luoshi_site.ledger.models import Commitment, Figure, Responsibility


def as_figure(row: Figure) -> FoundFigure:
    """A row as the library's figure."""
    return FoundFigure(
        span=Span(row.start, row.end),
        indicator=row.indicator_name,
        measure=row.measure,
        comparator=row.comparator,
        low=_number(row.low_written),
        high=_number(row.high_written),
        unit=row.unit,
        period=in_quarters(row.period) or None,
        modality=row.modality,
        ambition=row.ambition,
        nature=row.nature or None,
        owners=tuple(row.owners),
        star=row.star,
        estimated=row.estimated,
        verb=row.verb,
        population=row.population,
        subject=row.subject,
        clause=row.clause,
        section=row.section,
        quote=row.quote,
        quote_span=Span(row.quote_start, row.quote_end),
        confidence=row.confidence,
        reason=row.reason,
    )


def as_commitment(row: Commitment, duties: Iterable[Responsibility], figures: Iterable[Figure]) -> FoundCommitment:
    """A row as the library's commitment, with what ``duties`` it gives and the ``figures`` that stand in it."""
    return FoundCommitment(
        span=Span(row.start, row.end),
        clause=row.clause,
        kind=row.kind,
        text=row.text,
        action=row.action,
        object=row.object,
        owners=tuple(Owner(one.unit.name, one.role) for one in duties),
        due=row.due or None,
        star=row.star,
        milestone=row.milestone or None,
        category=row.category or None,
        targets=tuple(Span(figure.start, figure.end) for figure in figures),
    )


def _number(value: Decimal | None) -> Number | None:
    if value is None or value.as_tuple().exponent != 0:
        return value
    return int(value)


def years(period: str | None) -> tuple[int | None, int | None]:
    """The first and last year of a period; None, None where it has none.

    >>> years("2024Q1-Q3"), years("2026-2030"), years("")
    ((2024, 2024), (2026, 2030), (None, None))
    """
    stretch = months(period)
    return (stretch[0] // 12, stretch[1] // 12) if stretch else (None, None)


def decimals(value: Number | None) -> int:
    """How many decimals a number was written with.

    >>> decimals(Decimal("5.50")), decimals(3), decimals(None)
    (2, 0, 0)
    """
    if not isinstance(value, Decimal):
        return 0
    exponent = value.as_tuple().exponent
    return min(6, max(0, -exponent)) if isinstance(exponent, int) else 0


def as_decimal(text: str) -> Decimal | None:
    """A number as people type it, with commas or full width; None for anything else.

    >>> as_decimal("1,703.52"), as_decimal("３００"), as_decimal("约300"), as_decimal("1e9999")
    (Decimal('1703.52'), Decimal('300'), None, None)
    """
    try:
        value = Decimal(fold(text).replace(",", "").replace(" ", "").replace("\u2212", "-"))
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value.adjusted()) < 30 else None
