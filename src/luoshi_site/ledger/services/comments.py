"""What people say of a commitment, a figure or a document."""

from __future__ import annotations

from django.db import transaction

from luoshi_site.accounts.models import User
from luoshi_site.ledger.access import require, take
from luoshi_site.ledger.errors import NotAllowed, Refused
from luoshi_site.ledger.models import Comment, Commitment, Document, Figure
from luoshi_site.ledger.services.settling import reason_given
from luoshi_site.ledger.trail import record, state

_LONGEST = 5000


@transaction.atomic
def comment(by: User, on: Commitment | Figure | Document, text: str) -> Comment:
    """Say something of a row."""
    require(by, "comment", on.government)
    said = text.replace("\x00", "").strip()
    if not said:
        raise Refused("意见不能为空。", field="text")
    if len(said) > _LONGEST:
        raise Refused(said("意见不能超过{longest}字。", longest=_LONGEST), field="text")
    found = Comment.objects.create(government=on.government, by=by, text=said, **{str(on._meta.model_name): on})
    record(by, "comment", found)
    return found


@transaction.atomic
def withdraw_comment(by: User, comment_id: int, reason: str) -> Comment:
    """Take back what one said oneself."""
    found = take(by, Comment, comment_id, None)
    if found.by_id != by.pk:
        raise NotAllowed("只能撤回自己的意见。")
    before = state(found)
    found.withdrawn = reason_given(reason, "撤回")
    found.version += 1
    found.save()
    record(by, "withdraw_comment", found, before)
    return found
