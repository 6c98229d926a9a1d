"""Governments as a tree, and the units of one with what those who keep them need to see."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, F, QuerySet
from django.http import Http404

from luoshi.figures.offices import alike
from luoshi_site.accounts.models import Membership
from luoshi_site.accounts.permissions import allowed, governments_where
from luoshi_site.ledger.models import OUT, Appointment, Government, OrgUnit, Post, Responsibility, ReviewState

_MOST_PAIRS = 60


@dataclass(frozen=True, slots=True)
class Place:
    """A government in the tree, with how many units it has and how many of them wait to be confirmed."""

    government: Government
    depth: int
    units: int
    proposed: int


@dataclass(slots=True)
class UnitRow:
    """A unit in the list of a government."""

    unit: OrgUnit
    duties: int = 0
    holders: list[Appointment] = field(default_factory=list)

    @property
    def proposed(self) -> bool:
        """Whether an import found it and nobody confirmed it yet."""
        return self.unit.review_state == ReviewState.PROPOSED


@dataclass(frozen=True, slots=True)
class PlacePage:
    """A government with its units in force, those that ended, and pairs that may be one unit."""

    above: list[Government]
    below: list[Government]
    units: list[UnitRow]
    ended: list[UnitRow]
    pairs: list[tuple[OrgUnit, OrgUnit]]
    found: int

    @property
    def proposed(self) -> list[int]:
        """The units that an import found and nobody confirmed yet."""
        return [line.unit.pk for line in self.units if line.proposed]


@dataclass(frozen=True, slots=True)
class UnitKept:
    """A unit with its posts, who held each when, and what would go over to a successor."""

    unit: OrgUnit
    duties: int
    accounts: int
    posts: list[tuple[Post, list[Appointment]]]
    predecessors: list[OrgUnit]
    others: list[OrgUnit]
    alike: list[OrgUnit]


def kept_governments(by: object) -> QuerySet[Government]:
    """The governments whose places a person keeps."""
    rows = Government.objects.filter(withdrawn="")
    return rows if allowed(by, "manage_places") else rows.filter(pk__in=governments_where(by, "manage_places"))


def get_kept_government(by: object, pk: int) -> Government:
    """A government whose places ``by`` keeps; `Http404` for every other."""
    found = kept_governments(by).select_related("parent").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def get_kept_unit(by: object, pk: int) -> OrgUnit:
    """A unit that ``by`` keeps; `Http404` for every other."""
    rows = OrgUnit.objects.filter(government__in=kept_governments(by))
    found = rows.select_related("government", "parent", "successor").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def tree(by: object) -> list[Place]:
    """The governments in the order of the tree; two queries."""
    rows = list(kept_governments(by))
    below: dict[int | None, list[Government]] = defaultdict(list)
    ids = {one.pk for one in rows}
    for one in sorted(rows, key=lambda each: (each.region_code or "~", each.pk)):
        below[one.parent_id if one.parent_id in ids else None].append(one)
    units = OrgUnit.objects.filter(withdrawn="").exclude(review_state__in=OUT).order_by()
    counts: Counter[tuple[int, bool]] = Counter()
    for government, state, n in units.values_list("government", "review_state").annotate(n=Count("pk")):
        counts[government, state == ReviewState.PROPOSED] += n
    found: list[Place] = []
    waiting = [(one, 0) for one in reversed(below[None])]
    while waiting:
        one, depth = waiting.pop()
        proposed = counts[one.pk, True]
        found.append(Place(one, depth, counts[one.pk, False] + proposed, proposed))
        waiting += [(child, depth + 1) for child in reversed(below[one.pk])]
    return found


def place_page(government: Government, named: str, today: date) -> PlacePage:
    """A government's units; seven queries."""
    rows = OrgUnit.objects.filter(government=government, withdrawn="").exclude(review_state__in=OUT)
    units = list(rows.select_related("parent", "successor").order_by("name"))
    shown = [one for one in units if named in one.name or any(named in alias for alias in one.aliases)]
    lines = {one.pk: UnitRow(one) for one in shown}
    duties = Responsibility.objects.filter(unit__government=government, ended=False).order_by()
    for unit, n in duties.values_list("unit").annotate(n=Count("pk")):
        if unit in lines:
            lines[unit].duties = n
    held = Appointment.objects.filter(post__unit__government=government, post__leads=True, withdrawn="")
    for one in held.select_related("post").order_by(F("since").desc(nulls_last=True)):
        if one.post.unit_id in lines and (one.until is None or one.until >= today):
            lines[one.post.unit_id].holders.append(one)
    ordered = sorted(lines.values(), key=lambda line: not line.proposed)
    current = [line for line in ordered if line.unit.until is None or line.unit.until >= today]
    ids = [int(one) for one in government.path.split("/") if one][:-1]
    return PlacePage(
        above=list(Government.objects.filter(pk__in=ids).order_by("path")),
        below=list(Government.objects.filter(parent=government, withdrawn="").order_by("region_code", "pk")),
        units=current,
        ended=[line for line in ordered if line not in current],
        pairs=likely_pairs([one for one in units if one.until is None]),
        found=len(units),
    )


def likely_pairs(units: list[OrgUnit]) -> list[tuple[OrgUnit, OrgUnit]]:
    """Units whose names are short for one another: the one that is likely the short name, then the other.

    Only names with the same beginning are compared.
    """
    groups: dict[str, list[OrgUnit]] = defaultdict(list)
    for one in units:
        groups[one.name[:2]].append(one)
    found: list[tuple[OrgUnit, OrgUnit]] = []
    for group in groups.values():
        for index, one in enumerate(group):
            for other in group[index + 1 :]:
                if alike(one.name, other.name):
                    short, long = sorted((one, other), key=lambda each: (len(each.name), -each.pk))
                    found.append((short, long))
                    if len(found) >= _MOST_PAIRS:
                        return found
    return found


def unit_kept(unit: OrgUnit) -> UnitKept:
    """What there is to keep of a unit; seven queries."""
    posts = list(unit.posts.filter(withdrawn="").order_by("-leads", "title"))
    held: dict[int, list[Appointment]] = defaultdict(list)
    rows = Appointment.objects.filter(post__unit=unit, withdrawn="").select_related("document")
    rows = rows.defer("document__text", "document__outline", "document__layout")
    for one in rows.order_by(F("since").desc(nulls_last=True), "-pk")[:500]:
        held[one.post_id].append(one)
    others = OrgUnit.objects.filter(government=unit.government_id, withdrawn="").exclude(pk=unit.pk)
    listed = list(others.exclude(review_state__in=OUT).order_by("name"))
    return UnitKept(
        unit=unit,
        duties=unit.responsibilities.filter(ended=False).count(),
        accounts=Membership.objects.filter(unit=unit, ended_at=None).count(),
        posts=[(post, held[post.pk]) for post in posts],
        predecessors=list(unit.predecessors.filter(withdrawn="").order_by("until")),
        others=listed,
        alike=[one for one in listed if alike(one.name, unit.name)],
    )
