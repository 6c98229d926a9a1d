"""What each unit answers for, what it owes next, and who holds its posts."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, F, QuerySet

from luoshi.assessment.model import VERDICTS
from luoshi_site.ledger.models import (
    LIVE,
    OUT,
    Alignment,
    Appointment,
    Commitment,
    Figure,
    Government,
    OrgUnit,
    Plan,
    Responsibility,
)
from luoshi_site.ledger.queries.due import not_done, past_due, still_due
from luoshi_site.ledger.queries.overview import plans_in_force
from luoshi_site.ledger.queries.pages import first_of
from luoshi_site.ledger.queries.plan_page import Promise, promises

PAGE, LINES, _NEXT = 100, 50, 10
ROLES = (Responsibility.LEAD, Responsibility.SUPPORTING)


@dataclass(slots=True)
class UnitLine:
    """A unit in the list, with what it leads in the year."""

    unit: OrgUnit
    holder: str = ""
    lead: int = 0
    supporting: int = 0
    late: int = 0
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def targets(self) -> int:
        """The targets it leads."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class UnitList:
    """One page of units."""

    lines: list[UnitLine]
    found: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class YearRecord:
    """How what a unit led in a year came out."""

    year: int
    commitments: int
    counts: dict[str, int]

    @property
    def targets(self) -> int:
        """All targets of the year."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class UnitPage:
    """What a unit answers for in a role and year, and beside it what presses."""

    lines: list[Promise]
    found: int
    page: int
    pages: int
    roles: dict[str, int]
    late: list[Promise]
    late_count: int
    due: list[Commitment]
    record: list[YearRecord]
    appointments: list[Appointment]
    now: date

    @property
    def holders(self) -> list[Appointment]:
        """Who holds a post of the unit today."""
        day = self.now
        return [one for one in self.appointments if (one.until is None or one.until >= day) and begun(one, day)]


def begun(one: Appointment, day: date) -> bool:
    """Whether an appointment has begun; one without a date has."""
    return one.since is None or one.since <= day


def unit_list(government: Government, year: int | None, named: str, page: int, today: date) -> UnitList:
    """Units by name, with their counts of the year; eight queries."""
    rows = OrgUnit.objects.filter(government=government, withdrawn="")
    rows = rows.exclude(review_state__in=OUT)
    if named:
        rows = rows.filter(name__icontains=named)
    found = rows.count()
    pages = max(1, -(-found // PAGE))
    page = min(max(1, page), pages)
    lines = {one.pk: UnitLine(one) for one in rows.order_by("name", "pk")[(page - 1) * PAGE : page * PAGE]}
    plans = _plans(government, year)
    duties = _duties(plans).filter(unit__in=list(lines)).order_by()
    for unit, role, n in duties.values_list("unit", "role").annotate(n=Count("pk")):
        setattr(lines[unit], "lead" if role == Responsibility.LEAD else "supporting", n)
    for (unit, verdict), n in _answered(list(lines), plans).items():
        lines[unit].counts[verdict] = n
    late = not_done(past_due(_commitments(government, plans), today)).values("pk")
    owed = duties.filter(role=Responsibility.LEAD, commitment__in=late)
    for unit, n in owed.values_list("unit").annotate(n=Count("pk")):
        lines[unit].late = n
    for one in _appointments(list(lines)):
        if one.post.leads and begun(one, today) and (one.until is None or one.until >= today):
            lines[one.post.unit_id].holder = one.person
    return UnitList(list(lines.values()), found, page, pages)


def _plans(government: Government, year: int | None) -> list[int] | None:
    """The ids of the plans in force in a year; None for all years."""
    return None if year is None else list(plans_in_force(government, year).values_list("pk", flat=True))


def _duties(plans: list[int] | None) -> QuerySet[Responsibility]:
    rows = Responsibility.objects.filter(ended=False, commitment__review_state__in=LIVE)
    return rows if plans is None else rows.filter(commitment__plan__in=plans)


def _commitments(government: Government, plans: list[int] | None) -> QuerySet[Commitment]:
    rows = Commitment.objects.filter(government=government, review_state__in=LIVE)
    return rows if plans is None else rows.filter(plan__in=plans)


def _answered(units: list[int], plans: list[int] | None) -> Counter[tuple[int, str]]:
    """How many targets that a unit leads have a verdict; two queries, for in one PostgreSQL walks every target ever
    given to the units."""
    answers = Alignment.objects.filter(withdrawn="", target__review_state__in=LIVE)
    led = _duties(plans).filter(unit__in=units, role=Responsibility.LEAD).order_by()
    if plans is None:
        answers = answers.filter(target__commitment__in=led.values("commitment"))
    else:
        answers = answers.filter(plan__in=plans).exclude(target__commitment=None)
    of: dict[int, list[int]] = defaultdict(list)
    for commitment, unit in led.values_list("commitment", "unit"):
        of[commitment].append(unit)
    found: Counter[tuple[int, str]] = Counter()
    for commitment, verdict, n in (
        answers.order_by().values_list("target__commitment", "verdict").annotate(n=Count("*"))
    ):
        found.update({(unit, verdict): n for unit in of[commitment]})
    return found


def _appointments(units: list[int]) -> list[Appointment]:
    rows = Appointment.objects.filter(post__unit__in=units, withdrawn="").select_related("post", "document")
    rows = rows.defer("document__text", "document__outline", "document__layout")
    return list(rows.order_by("-post__leads", "post__title", F("since").desc(nulls_last=True), "-pk")[:500])


def unit_page(unit: OrgUnit, year: int | None, role: str, page: int, today: date) -> UnitPage:
    """A unit's commitments of a role and year, `LINES` at a time, and what presses in any year; some twenty queries."""
    duties = _duties(_plans(unit.government, year)).filter(unit=unit)
    roles: dict[str, int] = dict(duties.order_by().values_list("role").annotate(n=Count("pk")))
    found = roles.get(role, 0)
    pages = max(1, -(-found // LINES))
    page = min(max(1, page), pages)
    places = duties.filter(role=role).order_by("-commitment__plan__period_end", "commitment__plan", "commitment__start")
    ids = list(places.values_list("commitment", flat=True)[(page - 1) * LINES : page * LINES])
    own = Commitment.objects.filter(
        responsibilities__unit=unit,
        responsibilities__ended=False,
        responsibilities__role=Responsibility.LEAD,
        review_state__in=LIVE,
    )
    late = not_done(past_due(own, today)).order_by("-due", "pk")
    late_count, first_late = first_of(late, _NEXT)
    return UnitPage(
        lines=promises(ids, today),
        found=found,
        page=page,
        pages=pages,
        roles={one: roles.get(one, 0) for one in ROLES},
        late=promises([one.pk for one in first_late], today),
        late_count=late_count,
        due=list(still_due(own, today).order_by("due", "pk")[:_NEXT]),
        record=_record(unit),
        appointments=_appointments([unit.pk]),
        now=today,
    )


def _record(unit: OrgUnit) -> list[YearRecord]:
    """Year by year, of plans of one year; four queries."""
    of_plan = dict(
        Plan.objects.filter(government=unit.government_id, period_start=F("period_end"))
        .order_by()
        .values_list("pk", "period_end")
    )
    led = Responsibility.objects.filter(unit=unit, ended=False, role=Responsibility.LEAD)
    rows = led.filter(commitment__review_state__in=LIVE, commitment__plan__in=list(of_plan))
    years = {pk: of_plan[plan] for pk, plan in rows.order_by().values_list("commitment", "commitment__plan")}
    many = Counter(years.values())
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    # Asked in two steps: in one, PostgreSQL reads every answer of every government.
    targets = Figure.objects.filter(commitment__in=list(years), modality="target", review_state__in=LIVE)
    of_target = dict(targets.order_by().values_list("pk", "commitment"))
    answers = Alignment.objects.filter(target__in=list(of_target), withdrawn="").order_by()
    for target, verdict in answers.values_list("target", "verdict"):
        counts[years[of_target[target]]][verdict] += 1
    return [
        YearRecord(when, many[when], {name: counts[when][name] for name in VERDICTS})
        for when in sorted(many, reverse=True)
    ]
