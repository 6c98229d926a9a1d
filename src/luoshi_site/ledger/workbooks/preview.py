"""What a workbook would change, as it is shown and as it is then written: no more and no less."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from luoshi.said import restored, stored
from luoshi_site.ledger.workbooks.reading import MOST_FAULTS, Fault

KINDS = ("conflict", "change", "add")


@dataclass(slots=True)
class Shift:
    """A value that would change: the cell, the column, what the ledger says now, what the workbook says."""

    cell: str
    heading: str
    old: str
    new: str


@dataclass(slots=True)
class Line:
    """A row that would change (``change``), be added (``add``), or that others changed as well (``conflict``).

    ``values`` go to the services as they stand; ``version`` is that of the row when it was looked at. A conflict that
    cannot be taken (a row that was withdrawn) has no ``version``.
    """

    kind: str
    sheet: str
    row: int
    name: str
    id: int | None = None
    version: int | None = None
    shifts: list[Shift] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    note: str = ""

    @property
    def key(self) -> str:
        """What names the line in a form."""
        return f"{self.sheet}-{self.row}"


@dataclass(slots=True)
class Preview:
    """Everything that came of a workbook. ``missing`` rows of the ledger are not in it, and stay."""

    lines: list[Line] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    unchanged: int = 0
    missing: int = 0

    def count(self, kind: str) -> int:
        """How many lines are of a kind."""
        return sum(one.kind == kind for one in self.lines)

    @property
    def writes(self) -> int:
        """How many rows are written without anyone deciding a conflict."""
        return len(self.lines) - self.count("conflict")

    def stored(self) -> dict[str, Any]:
        """As JSON."""
        found = asdict(self)
        found["more_faults"] = max(0, len(self.faults) - MOST_FAULTS)
        found["faults"] = found["faults"][:MOST_FAULTS]
        found["notes"] = found["notes"][:MOST_FAULTS]
        return dict(stored(found))


def from_stored(found: dict[str, Any]) -> Preview:
    """The preview that `Preview.stored` wrote."""
    found = restored(found)
    return Preview(
        [Line(**{**one, "shifts": [Shift(**each) for each in one["shifts"]]}) for one in found["lines"]],
        [Fault(**one) for one in found["faults"]],
        list(found["notes"]),
        found["unchanged"],
        found["missing"],
    )
