"""The sum of several figures as a person puts it together, before anything is saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from luoshi.assessment.model import Verdict
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Alignment, Figure
from luoshi_site.ledger.queries.outcomes import Choice
from luoshi_site.ledger.queries.sentences import sentences
from luoshi_site.ledger.services.summing import judge_sum
from luoshi_site.ledger.services.totals import MOST_PARTS, Sum, add_up
from luoshi_site.site.saying import say


@dataclass(frozen=True, slots=True)
class SumAsked:
    """The figures that were chosen, then those that may be; their sum with what would come of the target, or ``wrong``:
    why they cannot be added."""

    choices: list[Choice]
    chosen: list[int] = field(default_factory=list)
    found: Sum | None = None
    verdict: Verdict | None = None
    wrong: str = ""


def sum_asked(alignment: Alignment, ids: Sequence[int], choices: Sequence[Choice], *, count: bool) -> SumAsked:
    """What adding up the figures ``ids`` would give; ``count`` when the person asks for it, however few they chose."""
    wanted = list(dict.fromkeys(ids))[: MOST_PARTS + 1]
    rows = {one.pk: one for one in Figure.objects.filter(government=alignment.government_id, pk__in=wanted)}
    figures = [rows[pk] for pk in wanted if pk in rows]
    known = sentences([one.pk for one in figures])
    first = [Choice(known[one.pk]) for one in figures]
    listed = [*first, *(one for one in choices if one.sentence.figure.pk not in rows)]
    chosen = [one.pk for one in figures]
    if not figures and not count:
        return SumAsked(listed)
    try:
        found = add_up(alignment.target, figures)
    except Refused as error:
        return SumAsked(listed, chosen, wrong=say(error.said) if count else "")
    return SumAsked(listed, chosen, found, judge_sum(alignment.target, found))
