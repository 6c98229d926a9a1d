"""Values of a table that tell by how much a level is to move, under a head that says no more than 增长 or 增量."""

from __future__ import annotations

from collections.abc import Sequence

from luoshi.figures.model import Figure


def as_difference(figure: Figure, row: Sequence[Figure], text: str, unit: str) -> None:
    """Make a rate of growth a change where it is what the two levels before it in the row differ by.

    2020年 376 | 2025年 510 | 增长 134: kilometres, and no per cent. ``text`` is the cell, ``unit`` its column's; where
    either tells a unit, that holds.
    """
    if figure.measure != "growth" or "%" in text or unit or len(row) < 2:
        return
    before, after = row[-2:]
    if before.indicator != figure.indicator or before.unit != after.unit or figure.low is None:
        return
    if before.low is not None and after.low is not None and abs(after.low - before.low) == abs(figure.low):
        figure.measure, figure.unit = "change", after.unit
