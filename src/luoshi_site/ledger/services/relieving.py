"""Holders of posts who were relieved for a successor, found again in the trail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from luoshi_site.ledger.access import Actor
from luoshi_site.ledger.models import Appointment, Change
from luoshi_site.ledger.trail import record, state

# What one act writes stands link by link in the trail; so many at most are looked at.
MOST_LINKS = 2000


def relieved_for(appointment: Appointment) -> list[tuple[Appointment, Change]]:
    """Those who were relieved when ``appointment`` was made, each with the link that says so."""
    made = Change.objects.filter(object_type="ledger.appointment", object_id=appointment.pk, action="appoint")
    link = made.order_by("id").first()
    if link is None:
        return []
    earlier = Change.objects.filter(id__lt=link.id, action="relieve").order_by("-id")[:MOST_LINKS]
    found = []
    for one in links_of_act(link, earlier, -1):
        row = unchanged_appointment(one)
        if row is not None and row.post_id == appointment.post_id:
            found.append((row, one))
    return found


def reopen(by: Actor, row: Appointment, relieved: Change, why: str) -> None:
    """Give a holder back the end that they had before they were relieved: mostly none."""
    held = (relieved.before or {}).get("until")
    before = state(row)
    row.until = date.fromisoformat(held) if held else None
    row.version += 1
    row.save()
    record(by, "edit_appointment", row, before, government=row.post.unit.government_id, note=why)


def links_of_act(change: Change, links: Iterable[Change], step: int) -> Iterator[Change]:
    """The links that follow ``change`` (``step`` 1) or go before it (-1) without a gap, by the same person."""
    expected = change.id + step
    for one in links:
        if one.id != expected or one.who_id != change.who_id:
            return
        yield one
        expected += step


def unchanged_appointment(link: Change) -> Appointment | None:
    """The appointment of a link, as long as nothing happened to it since."""
    if link.object_type != "ledger.appointment":
        return None
    rows = Appointment.objects.select_for_update(of=("self",), no_key=True).select_related("post__unit")
    row = rows.filter(pk=link.object_id, withdrawn="").first()
    return row if row is not None and row.version == (link.after or {}).get("version") else None
