"""An outcome that the reports give in parts: several observations that a person adds up, the sum kept beside them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from django.db import transaction

from luoshi.assessment.model import Verdict
from luoshi_site.ledger.access import Actor, require, take
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Alignment, Figure
from luoshi_site.ledger.services.adding import add_answer
from luoshi_site.ledger.services.aligning import judge_by_hand, set_outcome
from luoshi_site.ledger.services.figures import confirm_figure
from luoshi_site.ledger.services.settling import reason_given
from luoshi_site.ledger.services.totals import Sum, add_up


def judge_sum(target: Figure, found: Sum) -> Verdict:
    """What becomes of a target by a sum, before anything is saved."""
    return judge_by_hand(target, found.as_value(target))[1]


@transaction.atomic
def sum_outcomes(by: Actor, alignment_id: int, version: int, parts: Sequence[Figure], reason: str = "") -> Alignment:
    """Say that several observations together answer a target: their sum becomes an observation of its own, which names
    them, and the target is judged by it."""
    row = take(by, Alignment, alignment_id, version)
    require(by, "align", row.government)
    target = row.target
    found = add_up(target, parts)
    value = found.as_value(target)
    made = add_answer(
        by,
        row,
        reason_given(f"合计：{found.words}"[:500], "合计"),
        **{name: getattr(value, name) for name in ("measure", "comparator", "unit", "period", "population")},
        low=_as_typed(found.low),
        high=_as_typed(found.high),
        estimated=found.estimated,
    )
    said = f"合计：{found.words}" + (f"；{reason.strip()}" if reason.strip() else "")
    return set_outcome(by, row.pk, version, made, reason=said, parts=[one.pk for one in found.parts])


@transaction.atomic
def keep_sum(by: Actor, alignment_id: int, version: int) -> Alignment:
    """Say that a sum holds although its parts changed."""
    row = take(by, Alignment, alignment_id, version)
    require(by, "align", row.government)
    if not row.parts or row.outcome is None:
        raise Refused("这个结果不是合计。")
    confirm_figure(by, row.outcome.pk, row.outcome.version)
    return row


def _as_typed(value: Decimal) -> str:
    return f"{value:f}"
