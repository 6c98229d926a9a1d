"""Posts that commitments were given to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q

from luoshi_site.ledger.models import LIVE, Appointment, Commitment, OrgUnit, Post

_LISTED = 10


@dataclass(slots=True)
class PostDuties:
    """A post, who holds it now, how many commitments were given to it, and the first of them."""

    post: Post
    count: int
    holders: list[str]
    first: list[Commitment]


def posts_of(units: Sequence[int]) -> dict[int, list[Post]]:
    """The posts of units, by unit; one query."""
    found: dict[int, list[Post]] = defaultdict(list)
    for post in Post.objects.filter(unit__in=units, withdrawn="").order_by("-leads", "title"):
        found[post.unit_id].append(post)
    return dict(found)


def post_duties(unit: OrgUnit, today: date) -> list[PostDuties]:
    """The posts of a unit that answer for something themselves; three queries, one where none does."""
    given = Q(responsibilities__ended=False, responsibilities__commitment__review_state__in=LIVE)
    posts = Post.objects.filter(unit=unit, withdrawn="").annotate(given=Count("responsibilities", filter=given))
    lines = {
        one.pk: PostDuties(one, one.given, [], []) for one in posts.filter(given__gt=0).order_by("-leads", "title")
    }
    if not lines:
        return []
    held = Appointment.objects.filter(post__in=list(lines), withdrawn="").exclude(until__lt=today)
    for one in held.exclude(since__gt=today).order_by("pk"):
        lines[one.post_id].holders.append(one.person)
    rows = Commitment.objects.filter(
        responsibilities__post__in=list(lines), responsibilities__ended=False, review_state__in=LIVE
    ).annotate(given_to=F("responsibilities__post"))
    for row in rows.order_by("-plan__period_end", "plan", "start")[:500]:
        first = lines[row.given_to].first  # type: ignore[attr-defined]
        if len(first) < _LISTED:
            first.append(row)
    return list(lines.values())
