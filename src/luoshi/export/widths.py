"""How wide the columns of a terminal table become: as wide as they need to be, then as few lines as can be had."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_GAP = 2
_SAMPLE = 60  # rows that are measured; the widths of a long table hang on a part of it
_STEPS = 24
_NARROWEST = 4


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a terminal table.

    ``flex`` columns share what the others leave, down to ``least``; ``most`` caps those others. Where there is no room
    for all, columns are left out, the one of the highest ``rank`` first; those of rank 0 stay, however narrow.
    """

    heading: str
    right: bool = False
    style: str = ""
    flex: bool = False
    least: int = 16
    most: int = 16
    rank: int = 0


def share_out(
    room: int, columns: Sequence[Column], heads: Sequence[int], rows: Iterable[Sequence[int]]
) -> dict[int, int]:
    """The width of every column that is shown, by its index.

    ``heads`` and ``rows`` are the widths of the headings and of the cells of each row. A column that is empty in every
    row is left out.

    >>> share_out(30, [Column("指标", flex=True, least=8), Column("值")], (4, 2), [(40, 6)])
    {0: 22, 1: 6}
    >>> share_out(30, [Column("指标", flex=True), Column("值"), Column("说明", rank=1)], (4, 2, 4), [(40, 6, 12)])
    {0: 22, 1: 6}
    """
    widest = [0] * len(columns)
    sample: list[Sequence[int]] = []
    step = 1
    for number, row in enumerate(rows):
        widest = list(map(max, widest, row))
        if number % step == 0:
            sample.append(row)
            if len(sample) == 2 * _SAMPLE:  # of a long table every other row is kept, then every fourth, and so on
                sample, step = sample[::2], 2 * step
    wanted = {i: max(width, heads[i]) for i, width in enumerate(widest) if width}
    for i, column in enumerate(columns):
        if i in wanted and not column.flex:
            wanted[i] = min(wanted[i], column.most)
    least = {i: min(wanted[i], columns[i].least) if columns[i].flex else wanted[i] for i in wanted}
    droppable = sorted((i for i in wanted if columns[i].rank), key=lambda i: -columns[i].rank)
    while droppable and _total(least) > room:
        gone = droppable.pop(0)
        del wanted[gone], least[gone]
    if _total(least) > room:  # nothing more to leave out: everything is squeezed
        least = {i: min(width, _NARROWEST) for i, width in least.items()}
    return _widen(least, wanted, room - _total(least), sample)


def _total(widths: dict[int, int]) -> int:
    return sum(widths.values()) + _GAP * (len(widths) - 1)


def _widen(
    widths: dict[int, int], wanted: dict[int, int], rest: int, sample: Sequence[Sequence[int]]
) -> dict[int, int]:
    """Give what is left, piece by piece, to the column whose widening saves the most lines."""
    missing = sum(wanted[i] - widths[i] for i in widths)
    if missing <= rest:
        return dict(wanted)
    step = max(1, rest // _STEPS)
    while rest > 0:
        growing = [i for i in widths if widths[i] < wanted[i]]
        chosen = min(growing, key=lambda i: _lines({**widths, i: widths[i] + step}, sample))
        grown = min(step, rest, wanted[chosen] - widths[chosen])
        widths = {**widths, chosen: widths[chosen] + grown}
        rest -= grown
    return widths


def _lines(widths: dict[int, int], sample: Sequence[Sequence[int]]) -> tuple[int, int]:
    """How many lines the rows take, and, where that is equal, how many lines their cells hold."""
    rows = [[-(-row[i] // width) for i, width in widths.items()] for row in sample]
    return sum(map(max, rows)), sum(map(sum, rows))
