"""How much of what each invented government holds: a few large ones, many small ones, and exactly the totals asked."""

from __future__ import annotations

from dataclasses import dataclass

YEARS = range(2016, 2026)
# Commitments of a plan, observations of a report; what is left over goes into one more.
_OF_PLAN, _OF_REPORT, _OF_BULLETIN = 120, 220, 1200


@dataclass(frozen=True, slots=True)
class Size:
    """What the whole ledger holds."""

    governments: int
    commitments: int
    targets: int
    observations: int


SIZES = {
    "tiny": Size(3, 60, 150, 600),
    "small": Size(6, 600, 1_500, 6_000),
    "middle": Size(20, 10_000, 25_000, 100_000),
    "full": Size(100, 200_000, 500_000, 2_000_000),
}


@dataclass(frozen=True, slots=True)
class Paper:
    """A document to be written: a plan of commitments with targets, or a report with observations."""

    kind: str
    year: int
    commitments: int = 0
    targets: int = 0
    observations: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """One government: its place in the tree (``parent`` is the number of another, -1 for none) and its papers."""

    number: int
    parent: int
    papers: tuple[Paper, ...]
    units: int
    indicators: int

    def total(self, name: str) -> int:
        """The sum of a count over the papers."""
        return sum(getattr(paper, name) for paper in self.papers)


def shape(size: Size) -> list[Place]:
    """The governments of a ledger; the first is the largest, with five in a hundred of all rows where there are 100."""
    weights = [1 / (number + 1) ** 0.5 for number in range(size.governments)]
    commitments, targets, observations = (
        spread(total, weights) for total in (size.commitments, size.targets, size.observations)
    )
    return [
        Place(
            number,
            -1 if number == 0 else 0 if number < 10 else 1 + number % 9,
            (*_plans(commitments[number], targets[number]), *_reports(observations[number])),
            min(28, 4 + commitments[number] // 40),
            max(12, observations[number] // 35),
        )
        for number in range(size.governments)
    ]


def spread(total: int, weights: list[float]) -> list[int]:
    """A total cut into whole parts in the proportion of weights.

    >>> spread(10, [1, 1, 2]), spread(3, [1, 1])
    ([2, 3, 5], [1, 2])
    """
    whole, given, seen = sum(weights), 0, 0.0
    found = []
    for weight in weights:
        seen += weight
        upto = int(total * seen / whole + 1e-9)
        found.append(upto - given)
        given = upto
    return found


def _plans(commitments: int, targets: int) -> list[Paper]:
    """Every year an arrangement, and action plans for what it does not hold; every five years an outline."""
    slots: list[tuple[str, int, float]] = []
    for year in YEARS:
        more = max(0, commitments // len(YEARS) - _OF_PLAN) // _OF_PLAN
        slots += [("arrangement", year, 2.0)] + [("action_plan", year, 1.0)] * more
    slots += [("outline", year, 0.5) for year in YEARS if year % 5 == 0]
    held = spread(commitments, [weight for _, _, weight in slots])
    parts = zip(held, spread(targets, [float(one) for one in held]), strict=True)
    found = [Paper(kind, year, c, t) for (kind, year, _), (c, t) in zip(slots, parts, strict=True)]
    return [one for one in found if one.commitments]


def _reports(observations: int) -> list[Paper]:
    """Every year a report; further ones, and a bulletin of tables, where there is more to tell."""
    slots: list[tuple[str, int, float]] = []
    each = observations // len(YEARS)
    for year in YEARS:
        slots.append(("plan_report", year, 1.0))
        if each > 4 * _OF_BULLETIN:
            slots.append(("statistical_bulletin", year, _OF_BULLETIN / _OF_REPORT))
        slots += [("work_report", year, 1.0)] * max(1, min(60, (each - _OF_BULLETIN) // _OF_REPORT))
    found = spread(observations, [weight for _, _, weight in slots])
    return [Paper(kind, year, observations=n) for (kind, year, _), n in zip(slots, found, strict=True) if n]
