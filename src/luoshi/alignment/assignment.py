"""The best one-to-one assignment over sparse pairs: each connected part by itself, exactly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import lap  # type: ignore[import-untyped]
import numpy as np

Pair = tuple[int, int]
# A part with more cells than this is cut at its weakest pairs first: exactness there would cost memory without bound.
_MOST_CELLS = 4_000_000


def assign(scores: Mapping[Pair, float]) -> dict[int, int]:
    """The one-to-one choice of (row, column) pairs with the greatest sum of scores; rows may stay without a column.

    Scores are positive. The same pairs give the same choice whatever order they come in.

    >>> assign({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.85})
    {0: 1, 1: 0}
    """
    chosen: dict[int, int] = {}
    for part in _parts(scores):
        chosen.update(_assign_part(part, scores))
    return dict(sorted(chosen.items()))


def _parts(scores: Mapping[Pair, float]) -> list[list[Pair]]:
    """The pairs of each connected part of the graph of rows and columns."""
    by_row: dict[int, list[int]] = defaultdict(list)
    by_column: dict[int, list[int]] = defaultdict(list)
    for row, column in sorted(scores):
        by_row[row].append(column)
        by_column[column].append(row)
    seen: set[int] = set()
    parts = []
    for start in by_row:
        if start in seen:
            continue
        seen.add(start)
        waiting, rows = [start], []
        while waiting:
            row = waiting.pop()
            rows.append(row)
            for column in by_row[row]:
                for other in by_column.pop(column, ()):
                    if other not in seen:
                        seen.add(other)
                        waiting.append(other)
        parts.append([(row, column) for row in sorted(rows) for column in by_row[row]])
    return parts


def _assign_part(pairs: list[Pair], scores: Mapping[Pair, float]) -> dict[int, int]:
    rows = sorted({row for row, _ in pairs})
    columns = sorted({column for _, column in pairs})
    if len(rows) == 1:
        best = max(pairs, key=lambda pair: (scores[pair], -pair[1]))
        return {best[0]: best[1]}
    if len(rows) * len(columns) > _MOST_CELLS:
        return _assign_large(pairs, scores)
    row_at = {row: index for index, row in enumerate(rows)}
    column_at = {column: index for index, column in enumerate(columns)}
    # Staying alone costs 1 for a row; a pair costs less by its score.
    cost = np.full((len(rows), len(columns) + len(rows)), 2.0)
    cost[:, len(columns) :] = 1.0
    for row, column in pairs:
        cost[row_at[row], column_at[column]] = 1.0 - scores[row, column]
    _, found, _ = lap.lapjv(cost, extend_cost=True)
    return {
        row: columns[at]
        for row, at in zip(rows, found.tolist(), strict=False)
        if at < len(columns) and cost[row_at[row], at] < 1.0
    }


def _assign_large(pairs: list[Pair], scores: Mapping[Pair, float]) -> dict[int, int]:
    """Cut the weakest half of the pairs, assign what remains connected, then give free rows their best free column."""
    order = sorted(pairs, key=lambda pair: (-scores[pair], pair))
    kept = order[: len(order) // 2]
    chosen = assign({pair: scores[pair] for pair in kept})
    taken = set(chosen.values())
    for row, column in order:
        if row not in chosen and column not in taken:
            chosen[row] = column
            taken.add(column)
    return chosen
