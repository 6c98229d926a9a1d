"""Proofs of the trail that the audit administrator asks for, and the worker makes."""

from __future__ import annotations

import logging
from datetime import timedelta

from django.db import DatabaseError, transaction
from django.db.models import Q
from django.utils import timezone

from luoshi.said import stored
from luoshi_site.accounts.models import User
from luoshi_site.ledger.access import require
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Verification, VerificationState
from luoshi_site.ledger.verify import Fault, read_noted, verify

log = logging.getLogger(__name__)
_ABANDONED = timedelta(minutes=10)  # without a beat
_LISTED = 200


@transaction.atomic
def ask_verification(by: User, noted: str = "") -> Verification:
    """Ask for a proof of the whole trail; one that is waiting or running already is given instead."""
    require(by, "view_audit", None)
    written = noted.strip()
    if written and read_noted(written) is None:
        raise Refused("看不懂这个链尾。", "请原样粘贴上次核对时显示的“编号:散列值”。", field="noted")
    open_ = Q(state=VerificationState.WAITING) | Q(
        state=VerificationState.RUNNING, beat__gte=timezone.now() - _ABANDONED
    )
    waiting = Verification.objects.select_for_update(of=("self",)).filter(open_, noted=written).first()
    return waiting or Verification.objects.create(by=by, noted=written)


def run_next_verification() -> Verification | None:
    """Make the proof that has waited longest; None where none waits."""
    found = _claim()
    if found is None:
        return None
    try:
        _prove(found)
    except DatabaseError as error:  # the database went away: the next press of the button tries again
        log.exception("the trail was not verified")
        found.state, found.step = VerificationState.FAILED, str(error)[:100]
    found.finished_at = timezone.now()
    found.save()
    return found


@transaction.atomic
def _claim() -> Verification | None:
    waiting = Q(state=VerificationState.WAITING) | Q(
        state=VerificationState.RUNNING, beat__lt=timezone.now() - _ABANDONED
    )
    found = (
        Verification.objects.select_for_update(of=("self",), skip_locked=True).filter(waiting).order_by("id").first()
    )
    if found is not None:
        found.state, found.beat = VerificationState.RUNNING, timezone.now()
        found.save()
    return found


def _prove(found: Verification) -> None:
    def tell(step: str, count: int) -> None:
        found.step, found.changes, found.beat = step, count, timezone.now()
        found.save(update_fields=["step", "changes", "beat"])

    proof = verify(read_noted(found.noted), tell)
    faults = [*proof.faults, *_against_earlier(found)]
    found.changes, found.rows, found.head = proof.changes, proof.rows, proof.head
    found.found = len(faults)
    found.faults = stored([(one.what, one.object_type, one.object_id, one.change) for one in faults[:_LISTED]])
    found.state, found.step = VerificationState.DONE, ""


def _against_earlier(found: Verification) -> list[Fault]:
    """The end of the chain that the last sound proof saw must still be in it."""
    from luoshi_site.ledger.models import Change

    earlier = Verification.objects.filter(state=VerificationState.DONE, found=0, changes__gt=0).exclude(pk=found.pk)
    last = earlier.order_by("-id").first()
    if last is None or Change.objects.filter(id=last.changes, hash=last.head).exists():
        return []
    return [Fault("链条中没有上次核对时的链尾：历史被整体改写过", change=last.changes)]
