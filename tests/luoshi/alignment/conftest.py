"""Figures made by hand for alignment tests."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from luoshi.figures.model import Figure
from luoshi.text.span import Span

Make = Callable[..., Figure]


@pytest.fixture
def make() -> Make:
    """A figure from few words; each call stands ten characters further on unless ``at`` says where."""
    place = 0

    def figure(indicator: str, value: str, unit: str, *, at: int | None = None, **fields: object) -> Figure:
        nonlocal place
        place += 10
        start = place if at is None else at
        number = Decimal(value)
        given: dict[str, object] = {
            "measure": "amount",
            "comparator": "eq",
            "period": "2024",
            "modality": "target",
            "low": number,
            "high": number,
        }
        given.update(fields)
        return Figure(span=Span(start, start + len(value)), indicator=indicator, unit=unit, **given)  # type: ignore[arg-type]

    return figure
