"""Which outcome answers which target, and whether it was met: proposed by the library, settled by people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.db.models import Count, Q, QuerySet, Sum

import luoshi
from luoshi.alignment.features import Mention
from luoshi.alignment.model import Alignment as FoundAlignment
from luoshi.alignment.targets import align_targets
from luoshi.assessment.model import VERDICTS, Verdict
from luoshi.assessment.scorecard import ScorecardRow, assess, scorecard
from luoshi.figures.model import Figure as FoundFigure
from luoshi.said import said
from luoshi_site.ledger.access import Actor, name_of, require, take
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import LIVE, Alignment, DocumentState, Figure, Plan, ReviewState, SourceState
from luoshi_site.ledger.models.figures import FigureQuery
from luoshi_site.ledger.services.settling import reason_given, withdraw
from luoshi_site.ledger.shapes import as_figure
from luoshi_site.ledger.trail import record, state

# How the reason of a row says that a person chose its outcome.
BY_HAND = "人工指定"
_SETTLED = (ReviewState.CONFIRMED, ReviewState.EDITED)
_FOUND = (
    "outcome_id",
    *("also", "combined", "relation", "verdict", "ratio", "score", "confidence", "estimated", "reason"),
)
_FOLLOWED = (*_FOUND, "made_by", "withdrawn")


@dataclass(frozen=True, slots=True)
class Aligned:
    """How many targets were aligned, and how many rows people had settled before and were left alone."""

    targets: int
    changed: int
    kept: int

    @property
    def message(self) -> str:
        """In words."""
        wording = "已对照{targets}项目标，更新{changed}项，保留人工结论{kept}项。"
        return said(wording, targets=self.targets, changed=self.changed, kept=self.kept)


def how_many(plan: Plan) -> int:
    """How many targets and observations an alignment of the plan would go through; two queries."""
    return _standing(plan).filter(plan=plan, modality="target").count() + _reporting(plan).count()


@dataclass(frozen=True, slots=True)
class Judged:
    """What came out of a plan's targets, and the mark of the rows that it came from."""

    rows: list[Alignment]
    mark: tuple[object, ...]


def align_plan(by: Actor, plan: Plan) -> Aligned:
    """Align the targets of a plan with what other current documents of its government report for its years.

    Settled rows stay. A proposal that comes out as it was is not touched. Nothing is locked while it is worked out;
    when rows changed meanwhile, it is worked out once more, with the plan locked.
    """
    require(by, "align", plan.government)
    done = write_alignments(by, plan, judge_plan(plan))
    if done is not None:
        return done
    with transaction.atomic():
        Plan.objects.select_for_update(of=("self",), no_key=True).get(pk=plan.pk)
        return _write(by, plan, judge_plan(plan).rows)


def judge_plan(plan: Plan) -> Judged:
    """The answers to a plan's targets as rows, not written down yet."""
    mark = _mark(plan)
    targets = list(_standing(plan).filter(plan=plan, modality="target").in_place())
    rows: dict[int, Figure] = {}
    promised = _shapes(targets, rows)
    reports: dict[str, list[FoundFigure]] = defaultdict(list)
    for figure in reporting_figures(plan):
        reports[str(figure.document_id)] += _shapes([figure], rows)
    card = scorecard(promised, reports, plan_doc=f"plan {plan.pk}")
    return Judged([_row(plan, found, rows) for found in card.rows], mark)


def _mark(plan: Plan) -> tuple[object, ...]:
    """What changes whenever a target of the plan or something that may answer it does."""
    counted = {"n": Count("pk"), "versions": Sum("version")}
    sides = (_standing(plan).filter(plan=plan, modality="target"), _reporting(plan))
    return tuple(value for rows in sides for value in rows.order_by().aggregate(**counted).values())


@transaction.atomic
def write_alignments(by: Actor, plan: Plan, judged: Judged) -> Aligned | None:
    """Keep the answers; None, and nothing is written, when the rows that they came from changed meanwhile."""
    Plan.objects.select_for_update(of=("self",), no_key=True).get(pk=plan.pk)
    return _write(by, plan, judged.rows) if _mark(plan) == judged.mark else None


def _write(by: Actor, plan: Plan, found: list[Alignment]) -> Aligned:
    plan = Plan.objects.get(pk=plan.pk)
    held = {
        one.target_id: one
        for one in Alignment.objects.select_for_update(of=("self",), no_key=True).filter(plan=plan, withdrawn="")
    }
    made, changed, kept = [], [], 0
    for new in found:
        old = held.pop(new.target_id, None)
        if old is None:
            made.append(new)
        elif old.review_state in _SETTLED:
            kept += 1
        elif _differs(old, new):
            for name in _FOLLOWED:
                setattr(old, name, getattr(new, name))
            old.review_state = ReviewState.PROPOSED  # also of one that was rejected: this outcome is another
            old.version += 1
            changed.append(old)
    for old in held.values():  # targets no longer there
        if old.review_state not in _SETTLED:
            old.withdrawn = "目标已不在计划中"
            old.version += 1
            changed.append(old)
    Alignment.objects.bulk_create(made, batch_size=200)
    Alignment.objects.bulk_update(
        changed, [*(name.removesuffix("_id") for name in _FOLLOWED), "review_state", "version"], batch_size=200
    )
    if made or changed:
        before = state(plan)
        plan.version += 1
        plan.save(update_fields=["version", "changed_at"])
        record(by, "align_plan", plan, before, batch=[*made, *changed])
    return Aligned(len(found), len(made) + len(changed), kept)


def _standing(plan: Plan) -> FigureQuery:
    return Figure.objects.filter(review_state__in=LIVE, government=plan.government_id).exclude(
        source_state=SourceState.GONE
    )


def reporting_figures(plan: Plan) -> list[Figure]:
    """What may answer a plan's targets: actual values of its years, in the government's other current documents and in
    the other parts of a gazette that holds the plan."""
    return list(_reporting(plan).order_by("document_id", "start", "subject", "id"))


def _reporting(plan: Plan) -> QuerySet[Figure]:
    figures = _standing(plan).filter(modality="actual", document__state=DocumentState.CURRENT)
    if plan.period_start is not None:
        figures = figures.filter(period_start__lte=plan.period_end, period_end__gte=plan.period_start)
    own = Q(document=plan.document_id, start__gte=plan.start, start__lt=plan.end)
    return figures.exclude(own)


def _shapes(figures: list[Figure], rows: dict[int, Figure]) -> list[FoundFigure]:
    shapes = [as_figure(figure) for figure in figures]
    for shape, figure in zip(shapes, figures, strict=True):
        rows[id(shape)] = figure
    return shapes


def _row(plan: Plan, found: ScorecardRow, rows: dict[int, Figure]) -> Alignment:
    alignment = found.alignment
    if alignment is None:
        raise TypeError("a scorecard row without its alignment")
    return Alignment(
        government_id=plan.government_id,
        plan=plan,
        target=rows[id(alignment.target.figure)],
        outcome=rows[id(alignment.outcome.figure)] if alignment.outcome else None,
        also=[rows[id(mention.figure)].pk for mention in alignment.also],
        combined=[rows[id(mention.figure)].pk for mention in alignment.combined],
        relation=alignment.relation,
        verdict=found.verdict,
        ratio=stored_ratio(found.ratio),
        score=alignment.score,
        confidence=found.confidence,
        estimated=found.estimated,
        reason=found.reason,
        made_by=f"luoshi {luoshi.__version__}",
    )


def stored_ratio(value: Decimal | None) -> Decimal | None:
    """A ratio as the column holds it; none where it is too large for it."""
    return None if value is None or abs(value) >= Decimal(10) ** 14 else value.quantize(Decimal("0.0001"))


def _differs(old: Alignment, new: Alignment) -> bool:
    if old.review_state == ReviewState.REJECTED and old.outcome_id == new.outcome_id:
        return False  # what a person said is not the outcome stays so
    return any(getattr(old, name) != getattr(new, name) for name in _FOUND)


@transaction.atomic
def confirm_alignment(by: Actor, alignment_id: int, version: int) -> Alignment:
    """Say that this outcome answers this target."""
    row = take(by, Alignment, alignment_id, version)
    require(by, "align", row.government)
    return settle_alignment(by, "confirm_alignment", row, state(row), ReviewState.CONFIRMED)


@transaction.atomic
def set_outcome(
    by: Actor,
    alignment_id: int,
    version: int,
    outcome: Figure | None,
    verdict: str = "",
    reason: str = "",
    parts: Sequence[int] = (),
) -> Alignment:
    """Say which figure answers a target, or that none does; ``parts`` are those of which it is the sum.

    The verdict is judged anew, whatever the two are called; one that is given needs a reason.
    """
    row = take(by, Alignment, alignment_id, version)
    require(by, "align", row.government)
    before = state(row)
    if outcome is not None and outcome.government_id != row.government_id:
        raise Refused("这个数据项不属于同一个政府。", field="outcome")
    if outcome is not None and (outcome.review_state not in LIVE or outcome.modality != "actual"):
        raise Refused("这个数据项不是在册的实绩值。", "请另选一项。", field="outcome")
    found, judged = judge_by_hand(row.target, outcome)
    former = sum_of(row)
    if outcome is None or outcome.pk != row.outcome_id:
        row.parts = list(parts)
    row.outcome, row.also, row.combined, row.relation = outcome, [], [], found.relation
    row.verdict, row.ratio, row.estimated = judged.name, stored_ratio(judged.ratio), judged.estimated
    given = " ".join(reason.split())[:500]
    row.reason = "；".join(part for part in (judged.reason, BY_HAND if outcome else "人工认定未见报告", given) if part)
    row.score = row.confidence = 1.0
    if verdict:
        if verdict not in VERDICTS:
            raise Refused(said("没有“{verdict}”这个结论。", verdict=verdict), field="verdict")
        row.verdict, row.reason = verdict, reason_given(reason, "人工给出的结论")
    done = settle_alignment(by, "set_outcome", row, before, ReviewState.EDITED, given)
    let_go(by, former, row.outcome_id)
    return done


def sum_of(row: Alignment) -> Figure | None:
    """The sum that a person made to answer the target, if that is what answers it."""
    return row.outcome if row.parts else None


def let_go(by: Actor, former: Figure | None, kept: int | None) -> None:
    """Withdraw a sum that answers nothing any more; its parts stay as they are."""
    if former is None or former.pk == kept or former.answered.filter(withdrawn="").exists():
        return
    fresh = Figure.objects.get(pk=former.pk)
    if fresh.review_state in LIVE:
        withdraw(by, Figure, fresh.pk, fresh.version, "合计不再作为结果")


def judge_by_hand(target: Figure, outcome: Figure | None) -> tuple[FoundAlignment, Verdict]:
    """What becomes of a target when a person says what answers it: their word that the two belong together counts,

    what the library sees of differences between them (a part of the period, another scope) counts as well.
    """
    promised = as_figure(target)
    reports = {"chosen": [as_figure(outcome)]} if outcome is not None else {}
    found: FoundAlignment = align_targets([promised], reports, plan_doc="plan").alignments[0]
    if outcome is not None and found.outcome is None:
        chosen = Mention("chosen", reports["chosen"][0])
        found = FoundAlignment(Mention("plan", promised), chosen, relation="same", measure=outcome.measure)
    return found, assess(found)


@transaction.atomic
def reject_alignment(by: Actor, alignment_id: int, version: int) -> Alignment:
    """Say that the proposed outcome does not answer the target: it is unreported until another is found."""
    row = take(by, Alignment, alignment_id, version)
    require(by, "align", row.government)
    before = state(row)
    row.verdict, row.ratio, row.reason = "unreported", None, "人工排除了程序提出的对应"
    return settle_alignment(by, "reject_alignment", row, before, ReviewState.REJECTED)


def settle_alignment(
    by: Actor, action: str, row: Alignment, before: dict[str, object], review_state: str, note: str = ""
) -> Alignment:
    """Save an alignment that a person decided on."""
    row.review_state, row.made_by = review_state, name_of(by)
    row.version += 1
    row.save()
    record(by, action, row, before, note=note)
    return row
