"""The personnel changes of a government, with their sentences, for the list in which people settle them."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet, Value
from django.db.models.functions import Greatest, Substr

from luoshi_site.ledger.models import OUT, STANDING, Government, OrgUnit, PersonnelChange, ReviewState
from luoshi_site.ledger.queries.pages import Page, page_of

_AROUND = 60
SHOW = ("proposed", "settled", "rejected")
_STATES: dict[str, tuple[str, ...]] = {
    "proposed": (ReviewState.PROPOSED, ReviewState.EDITED),
    "settled": STANDING,
    "rejected": (ReviewState.REJECTED,),
}
_ENDS = "。；\n"


@dataclass(frozen=True, slots=True)
class Line:
    """A personnel change with what stands around it in its sentence."""

    row: PersonnelChange
    before: str
    text: str
    after: str

    @property
    def open(self) -> bool:
        """Whether it can still be confirmed."""
        return self.row.appointment_id is None and self.row.review_state in (ReviewState.PROPOSED, ReviewState.EDITED)


def waiting(government: Government) -> QuerySet[PersonnelChange]:
    """The changes that nobody confirmed or rejected yet."""
    states = (ReviewState.PROPOSED, ReviewState.EDITED)
    return PersonnelChange.objects.filter(government=government, review_state__in=states, appointment=None)


def personnel_page(government: Government, show: str, wanted: str | None) -> Page:
    """A page of changes by document and place in the text; three queries."""
    if show == "proposed":
        rows = waiting(government)
    else:
        rows = PersonnelChange.objects.filter(government=government, review_state__in=_STATES[show])
        rows = rows.exclude(appointment=None) if show == "settled" else rows
    rows = rows.select_related("document", "unit", "appointment__post__unit")
    rows = rows.defer("document__text", "document__outline", "document__layout").annotate(
        said_before=Substr(
            "document__text", Greatest(Value(1), _plus("start", 1 - _AROUND)), _length("start", _AROUND)
        ),
        said=Substr("document__text", _plus("start", 1), _plus("end", 0) - _plus("start", 0)),
        said_after=Substr("document__text", _plus("end", 1), Value(_AROUND)),
    )
    page = page_of(rows.order_by("-document", "start", "pk"), {"show": show}, wanted)
    page.rows[:] = [_line(row) for row in page.rows]
    return page


def _plus(column: str, number: int):  # type: ignore[no-untyped-def]
    from django.db.models import F

    return F(column) + Value(number)


def _length(column: str, most: int):  # type: ignore[no-untyped-def]
    from django.db.models import F
    from django.db.models.functions import Least

    return Least(F(column), Value(most))


def _line(row: PersonnelChange) -> Line:
    before, after = str(row.said_before or ""), str(row.said_after or "")  # type: ignore[attr-defined]
    cut = max(before.rfind(mark) + 1 for mark in _ENDS)
    ends = [at + (mark != "\n") for mark in _ENDS if (at := after.find(mark)) >= 0]
    return Line(
        row,
        before[cut:].strip("\u3000 "),
        str(row.said or "").replace("\n", ""),  # type: ignore[attr-defined]
        after[: min(ends, default=len(after))].replace("\n", ""),
    )


def units_to_choose(government: Government) -> list[OrgUnit]:
    """The units that a change may be matched to."""
    rows = OrgUnit.objects.filter(government=government, withdrawn="")
    return list(rows.exclude(review_state__in=OUT).order_by("name"))
