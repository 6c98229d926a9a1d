"""What each unit answers for, what it owes next, and who holds its posts."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, F, Q, QuerySet

from luoshi.assessment.model import VERDICTS
from luoshi_site.ledger.models import LIVE, Alignment, Appointment, Commitment, Government, OrgUnit, Responsibility
from luoshi_site.ledger.queries.due import not_done, past_due, still_due
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
    rows = rows.exclude(review_state__in=("rejected", "withdrawn"))
    if named:
        rows = rows.filter(name__icontains=named)
    found = rows.count()
    pages = max(1, -(-found // PAGE))
    page = min(max(1, page), pages)
    lines = {one.pk: UnitLine(one) for one in rows.order_by("name", "pk")[(page - 1) * PAGE : page * PAGE]}
    duties = _duties(year).filter(unit__in=list(lines)).order_by()
    for unit, role, n in duties.values_list("unit", "role").annotate(n=Count("pk")):
        setattr(lines[unit], "lead" if role == Responsibility.LEAD else "supporting", n)
    answers = _answers(list(lines), year)
    unit_of = "target__commitment__responsibilities__unit"
    for unit, verdict, n in answers.order_by().values_list(unit_of, "verdict").annotate(n=Count("pk")):
        lines[unit].counts[verdict] = n
    late = not_done(past_due(_of_year(year), today)).values("pk")
    owed = duties.filter(role=Responsibility.LEAD, commitment__in=late)
    for unit, n in owed.values_list("unit").annotate(n=Count("pk")):
        lines[unit].late = n
    for one in _appointments(list(lines)):
        if one.post.leads and begun(one, today) and (one.until is None or one.until >= today):
            lines[one.post.unit_id].holder = one.person
    return UnitList(list(lines.values()), found, page, pages)


def _of_year(year: int | None) -> QuerySet[Commitment]:
    rows = Commitment.objects.filter(review_state__in=LIVE)
    return rows if year is None else rows.filter(plan__period_start__lte=year, plan__period_end__gte=year)


def _duties(year: int | None) -> QuerySet[Responsibility]:
    rows = Responsibility.objects.filter(ended=False, commitment__review_state__in=LIVE)
    if year is None:
        return rows
    return rows.filter(commitment__plan__period_start__lte=year, commitment__plan__period_end__gte=year)


def _answers(units: list[int], year: int | None = None) -> QuerySet[Alignment]:
    """The answers to targets that units lead; one condition, so that it speaks of one responsibility."""
    led = Q(
        target__commitment__responsibilities__unit__in=units,
        target__commitment__responsibilities__ended=False,
        target__commitment__responsibilities__role=Responsibility.LEAD,
    )
    rows = Alignment.objects.filter(led, withdrawn="", target__review_state__in=LIVE)
    return rows if year is None else rows.filter(plan__period_start__lte=year, plan__period_end__gte=year)


def _appointments(units: list[int]) -> list[Appointment]:
    rows = Appointment.objects.filter(post__unit__in=units, withdrawn="").select_related("post", "document")
    rows = rows.defer("document__text", "document__outline", "document__layout")
    return list(rows.order_by("-post__leads", "post__title", F("since").desc(nulls_last=True), "-pk")[:500])


def unit_page(unit: OrgUnit, year: int | None, role: str, page: int, today: date) -> UnitPage:
    """A unit's commitments of a role and year, `LINES` at a time, and what presses in any year; some twenty queries."""
    duties = _duties(year).filter(unit=unit)
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
    """Year by year, of plans of one year; two queries."""
    led = Commitment.objects.filter(
        plan__period_start=F("plan__period_end"),
        responsibilities__unit=unit,
        responsibilities__ended=False,
        responsibilities__role=Responsibility.LEAD,
        review_state__in=LIVE,
    )
    years: dict[int, int] = dict(led.order_by().values_list("pk", "plan__period_end"))
    many = Counter(years.values())
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    answers = Alignment.objects.filter(target__commitment__in=list(years), withdrawn="", target__review_state__in=LIVE)
    counted = answers.order_by().values_list("target__commitment", "verdict").annotate(n=Count("pk"))
    for commitment, verdict, n in counted:
        counts[years[commitment]][verdict] += n
    return [
        YearRecord(when, many[when], {name: counts[when][name] for name in VERDICTS})
        for when in sorted(many, reverse=True)
    ]
