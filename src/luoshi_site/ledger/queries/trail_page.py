"""The trail as a page: filters, and pages by the number of the link, so that nothing is ever counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.utils import timezone

from luoshi_site.accounts.models import User
from luoshi_site.accounts.permissions import allowed, governments_where
from luoshi_site.ledger.models import ChainHead, Change, Government, Verification, VerificationState
from luoshi_site.ledger.queries.trail_links import Link, in_words
from luoshi_site.ledger.trail_words import ACTS, OBJECTS, VERBS

SIZE = 50
_MOST_NAMES = 50


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page of the trail is asked for; empty where it is not. ``row`` is a kind of row and its id."""

    who: str = ""
    act: str = ""
    kind: str = ""
    row: tuple[str, int] | None = None
    government: int | None = None
    since: date | None = None
    until: date | None = None

    def as_query(self) -> dict[str, str]:
        """The filters as an address holds them."""
        held = {
            "who": self.who,
            "act": self.act,
            "kind": self.kind,
            "row": f"{self.row[0]}:{self.row[1]}" if self.row else "",
            "government": str(self.government or ""),
            "since": self.since.isoformat() if self.since else "",
            "until": self.until.isoformat() if self.until else "",
        }
        return {name: value for name, value in held.items() if value}


@dataclass(frozen=True, slots=True)
class TrailPage:
    """Links, newest first; the query strings of the pages beside, empty where there is none."""

    links: list[Link]
    newer: str
    older: str


@dataclass(frozen=True, slots=True)
class TrailState:
    """How long the chain is, and the last proofs of it."""

    length: int
    running: Verification | None
    last: Verification | None
    earlier: list[Verification]


def links_asked(by: object, asked: Asked) -> QuerySet[Change]:
    """The links that ``by`` may see and asked for; local audit administrators see those of their governments."""
    rows = Change.objects.select_related("who")
    if not allowed(by, "view_audit"):
        rows = rows.filter(government__in=governments_where(by, "view_audit"))
    if asked.who:
        rows = rows.filter(_who(asked.who))
    if asked.act:
        rows = rows.filter(action=asked.act) if asked.act in ACTS else rows.filter(action__startswith=f"{asked.act}_")
    if asked.kind:
        rows = rows.filter(object_type=asked.kind)
    if asked.row:
        rows = rows.filter(links_of_row(asked.row))
    if asked.government is not None:
        rows = rows.filter(government=asked.government)
    return _between(rows, asked)


def _who(named: str) -> Q:
    people = User.objects.filter(Q(username__icontains=named) | Q(name__icontains=named))
    return Q(who__in=list(people.values_list("pk", flat=True)[:_MOST_NAMES])) | Q(who=None, who_name=named)


def links_of_row(row: tuple[str, int]) -> Q:
    """The links of a row itself, and those of its document that touched it in one go with others."""
    from luoshi_site.ledger.models import Commitment, Figure, OrgUnit, Plan

    label, pk = row
    own = Q(object_type=label, object_id=pk)
    tables = {model._meta.label_lower: model for model in (Figure, Commitment, Plan, OrgUnit)}
    model = tables.get(label)
    document = None
    if model is not None and hasattr(model, "document"):
        document = model._default_manager.filter(pk=pk).values_list("document", flat=True).first()
    if document is None:
        return own
    batches = Change.objects.filter(object_type="ledger.document", object_id=document, after__has_key="rows")
    held = [one.pk for one in batches.only("id", "after") if str(pk) in one.after["rows"].get(label, {})]
    return own | Q(pk__in=held)


def _between(rows: QuerySet[Change], asked: Asked) -> QuerySet[Change]:
    """Days as numbers of links, which the chain counts in the order of time."""
    if asked.since:
        later = Change.objects.filter(at__gte=_midnight(asked.since)).order_by("at", "id")
        first = later.values_list("id", flat=True).first()
        rows = rows.filter(id__gte=first) if first is not None else rows.none()
    if asked.until:
        earlier = Change.objects.filter(at__lt=_midnight(asked.until + timedelta(days=1))).order_by("-at", "-id")
        last = earlier.values_list("id", flat=True).first()
        rows = rows.filter(id__lte=last) if last is not None else rows.none()
    return rows


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, timezone.get_current_timezone())


def trail_page(by: object, asked: Asked, before: int | None, after: int | None) -> TrailPage:
    """The page older than the link ``before``, or newer than ``after``; the newest for neither."""
    rows = links_asked(by, asked)
    if after is not None:
        found = list(rows.filter(id__gt=after).order_by("id")[: SIZE + 1])
        more_newer, more_older = len(found) > SIZE, True
        found = found[:SIZE][::-1]
    else:
        older = rows.filter(id__lt=before) if before is not None else rows
        found = list(older.order_by("-id")[: SIZE + 1])
        more_newer, more_older = before is not None, len(found) > SIZE
        found = found[:SIZE]
    query = asked.as_query()
    return TrailPage(
        links=in_words(found),
        newer=_address(query, "after", found[0].pk) if found and more_newer else "",
        older=_address(query, "before", found[-1].pk) if found and more_older else "",
    )


def _address(query: dict[str, str], name: str, link: int) -> str:
    return "?" + urlencode({**query, name: link})


def trail_state() -> TrailState:
    """The length of the chain and its proofs; three queries."""
    head = ChainHead.objects.filter(id=1).first()
    proofs = list(Verification.objects.select_related("by").order_by("-id")[:10])
    open_ = (VerificationState.WAITING, VerificationState.RUNNING)
    ended = [one for one in proofs if one.state not in open_]
    return TrailState(
        length=head.last if head else 0,
        running=next((one for one in proofs if one.state in open_), None),
        last=ended[0] if ended else None,
        earlier=ended[1:6],
    )


def governments_seen(by: object) -> list[Government]:
    """The governments by which a person may filter."""
    rows = Government.objects.order_by("path")
    if not allowed(by, "view_audit"):
        rows = rows.filter(pk__in=governments_where(by, "view_audit"))
    return list(rows)


def act_choices() -> dict[str, str]:
    """The acts by which one filters, in words."""
    return {**ACTS, **VERBS}


def kind_choices() -> dict[str, str]:
    """The kinds of rows by which one filters, in words."""
    return OBJECTS
