"""What tests say of figures in short."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from luoshi.figures.model import Figure

Read = Callable[[str], list[Figure]]


def named(figures: Iterable[Figure]) -> list[tuple[str, float]]:
    """Indicator and value."""
    return [(figure.indicator, float(figure.low or 0)) for figure in figures]


def told(figures: Iterable[Figure]) -> list[tuple[str, float, str]]:
    """Indicator, value, and whether it was promised, done or laid down."""
    return [(figure.indicator, float(figure.low or 0), figure.modality) for figure in figures]


def meant(figures: Iterable[Figure]) -> list[tuple[float, str]]:
    """Value, and whether it was promised, done or laid down."""
    return [(float(figure.low or 0), figure.modality) for figure in figures]


def dated(figures: Iterable[Figure]) -> list[tuple[float, str, str | None]]:
    """Value, whether it was promised, done or laid down, and period."""
    return [(float(figure.low or 0), figure.modality, figure.period) for figure in figures]


def values(figures: Iterable[Figure]) -> list[float]:
    """Values alone."""
    return [float(figure.low or 0) for figure in figures]
