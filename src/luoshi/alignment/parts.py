"""Outcomes whose sum answers one target: 学位6,200个 and 园位4,300个 for 学位、园位1万个."""

from __future__ import annotations

from luoshi.alignment.matching import Matching
from luoshi.alignment.names import joined_parts


def find_parts(matching: Matching) -> dict[int, list[int]]:
    """For each target that joins whole names and has no outcome that counts all of them, an outcome for each name.

    Every name must have one of its own that is nobody else's, counted in the same way and unit and for the same time.
    """
    taken = {column: row for row, column in matching.chosen.items()}
    found = {}
    for row, statement in enumerate(matching.targets):
        names = joined_parts(statement.first.name.written)
        chosen = matching.chosen.get(row)
        if not names or (chosen is not None and matching.pairs[row, chosen].relation != "narrower"):
            continue
        free = [column for column in matching.ranked.get(row, ()) if taken.get(column, row) == row]
        columns = [next((each for each in free if _counts(matching, row, each, name)), None) for name in names]
        if None not in columns and len(set(columns)) == len(columns):
            found[row] = [column for column in columns if column is not None]
    return found


def _counts(matching: Matching, row: int, column: int, name: str) -> bool:
    """Whether an outcome counts what one of the joined names names, as the target does."""
    target, outcome = matching.targets[row].first, matching.outcomes[column].first
    own = outcome.name.text
    if len(own) < 2 or not name.endswith(own) or outcome.measure not in ("amount", "stock"):
        return False
    if matching.pairs[row, column].differences:
        return False
    same_time = target.mention.figure.period == outcome.mention.figure.period
    return same_time and outcome.dimension == target.dimension and outcome.measure == target.measure
