"""Rates that name a fall: 降低率3% promises what 下降3% promises, a growth of −3%."""

from __future__ import annotations

from dataclasses import replace

from luoshi.alignment.names import fold_name
from luoshi.alignment.scopes import scope_words
from luoshi.figures.model import Figure


def names_a_fall(figure: Figure) -> bool:
    """Whether the name is of a fall and the number above zero, so that more of it is a greater fall.

    >>> from luoshi.text.span import Span
    >>> names_a_fall(Figure(Span(0, 1), "单位产品能耗降低率", "ratio", "eq", 3, 3, "%", "2025", "target"))
    True
    """
    if figure.measure not in ("growth", "ratio") or figure.unit not in ("%", "％", "‰"):
        return False
    low = figure.low if figure.low is not None else figure.high
    return low is not None and low > 0 and fold_name(figure.indicator).rstrip("%‰").endswith(scope_words().falls)


def signed(figure: Figure) -> Figure:
    """A figure whose name is of a fall as the growth below zero that it is; others as they are.

    >>> from luoshi.text.span import Span
    >>> signed(Figure(Span(0, 1), "单位产品能耗降低率", "ratio", "eq", 3, 3, "%", "2025", "target")).low
    -3
    """
    if not names_a_fall(figure):
        return figure
    low, high = figure.low, figure.high
    return replace(figure, measure="growth", low=None if high is None else -high, high=None if low is None else -low)
