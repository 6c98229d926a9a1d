"""The trail of changes, chained by hash: writing a link, and proving that none was bent.

Every link holds who did what to which row when, the row before and after, the hash of the link before it, and the
SHA-256 over all of that in canonical JSON. `luoshi_site.ledger.verify` walks the chain, and then holds every row of the
ledger against the state that the trail last wrote down: a row changed behind the site's back shows as well as a bent
link.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from django.db import connection, models
from django.utils import timezone

from luoshi_site.ledger.models import ChainHead, Change

START = "0" * 64
_DIGEST = 32
# Columns that change without anyone's act, or that no one may read in a trail.
_LEFT_OUT = frozenset({"changed_at", "made_at", "last_login", "password", "totp_secret", "totp_last"})
_LONG = 2000


def state(row: models.Model) -> dict[str, Any]:
    """A row as the trail writes it down: every column in JSON, long texts and structures by their SHA-256.

    A model names columns that it got after its first rows were written in ``LATER``, with the value that those rows
    have in them; as long as a row holds it, the column is left out, so that older links of the chain still fit.
    """
    later: dict[str, object] = getattr(row, "LATER", {})
    found: dict[str, Any] = {}
    for field in row._meta.concrete_fields:
        if field.name in _LEFT_OUT:
            continue
        value = getattr(row, field.attname)
        if field.attname not in later or value != later[field.attname]:
            found[field.attname] = _plain(value)
    return found


def _plain(value: object) -> Any:
    match value:
        case None | bool() | int():
            return value
        case str():
            # Enumerations are strings too; and a text of a hundred pages is proved by its hash.
            return str(value) if len(value) <= _LONG else _sha(str(value))
        case Decimal():
            return f"{value.normalize():f}"
        case float():
            return repr(value)
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date():
            return value.isoformat()
        case list() | dict():
            written = canonical(value)
            return value if len(written) <= _LONG else _sha(written)
        case _:
            raise TypeError(f"the trail cannot write down {type(value).__name__}")


def canonical(value: object) -> str:
    """JSON in one form only: keys sorted, no blanks, characters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _sha(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def digest(found: dict[str, Any]) -> str:
    """A state in short, for batches and for comparing."""
    return hashlib.sha256(canonical(found).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST]


def record(
    who: object,
    action: str,
    row: models.Model,
    before: dict[str, Any] | None = None,
    *,
    government: int | None = None,
    batch: Iterable[models.Model] = (),
    note: str = "",
) -> Change:
    """Add a link for a change of ``row``, in the transaction of the change itself.

    ``before`` is its `state` before, None for a new row; its state now is ``after``. Rows of a ``batch`` made by the
    same act are written down by their digests under ``rows``.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("a change is recorded in the transaction that makes it")
    after = state(row)
    rows: dict[str, dict[str, str]] = {}
    for one in batch:
        rows.setdefault(one._meta.label_lower, {})[str(one.pk)] = digest(state(one))
    if rows:
        after = {**after, "rows": rows}
    if government is None:
        government = row.pk if row._meta.label_lower == "ledger.government" else getattr(row, "government_id", None)
    known = who if isinstance(who, models.Model) else None
    head = take_turn()
    change = Change(
        id=head.last + 1,
        at=timezone.now(),
        who_id=known.pk if known else None,
        who_name=str(getattr(known, "username", "") or who or "命令行"),
        action=action,
        government=government,
        object_type=row._meta.label_lower,
        object_id=row.pk,
        before=before,
        after=after,
        note=note[:500],
        previous=head.hash or START,
    )
    change.hash = seal(change)
    change.save(force_insert=True)
    head.last, head.hash = change.id, change.hash
    head.save()
    return change


def take_turn() -> ChainHead:
    """The end of the chain, locked until the transaction ends, so that two writers never continue the same link."""
    ChainHead.objects.bulk_create([ChainHead(id=1, hash=START)], ignore_conflicts=True)
    return ChainHead.objects.select_for_update().get(id=1)


def seal(change: Change) -> str:
    """The hash of a link."""
    content = {
        "id": change.id,
        "at": change.at.astimezone(UTC).isoformat(),
        "who": change.who_id,
        "who_name": change.who_name,
        "action": change.action,
        "government": change.government,
        "object_type": change.object_type,
        "object_id": change.object_id,
        "before": change.before,
        "after": change.after,
        "note": change.note,
        "previous": change.previous,
    }
    return hashlib.sha256(canonical(content).encode("utf-8", "surrogatepass")).hexdigest()


def history(row: models.Model) -> models.QuerySet[Change]:
    """The changes of one row, oldest first, without those of batches."""
    return Change.objects.filter(object_type=row._meta.label_lower, object_id=row.pk).select_related("who")


def kept_models() -> Sequence[type[models.Model]]:
    """The tables that the trail answers for."""
    from luoshi_site.accounts.models import Membership, User
    from luoshi_site.ledger import models as kept

    return (
        kept.Government,
        kept.OrgUnit,
        kept.Post,
        kept.Appointment,
        kept.PersonnelChange,
        kept.Document,
        kept.Plan,
        kept.Revision,
        kept.Commitment,
        kept.Responsibility,
        kept.Indicator,
        kept.IndicatorAlias,
        kept.Figure,
        kept.Alignment,
        kept.Contradiction,
        kept.Comment,
        User,
        Membership,
    )
