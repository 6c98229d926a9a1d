"""A plan's targets beside what was reported of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from luoshi.assessment.model import VERDICTS
from luoshi.assessment.scorecard import Summary
from luoshi_site.accounts.models import User
from luoshi_site.ledger.models import (
    LIVE,
    Alignment,
    Document,
    DocumentState,
    Figure,
    Government,
    OrgUnit,
    Plan,
    Responsibility,
    ReviewState,
    SourceState,
)
from luoshi_site.ledger.queries.chapters import Chapter, chapter_at, chapters
from luoshi_site.ledger.queries.overview import verdict_counts
from luoshi_site.ledger.queries.pages import Page, one_of, page_of, whole
from luoshi_site.ledger.queries.sentences import Sentence, sentences

SIZE = 100


@dataclass(frozen=True, slots=True)
class Row:
    """A target, its outcome or none, and the verdict. ``begins`` is set on the first row of a chapter.

    ``combined`` are other targets whose sum the one outcome reports; of ``parts`` the outcome is the sum; ``who``
    decided on the row, if a person did; ``lost``: the outcome they chose, or a part, has gone from the ledger since.
    """

    alignment: Alignment
    target: Sentence
    outcome: Sentence | None
    also: list[Sentence]
    chapter: Chapter | None
    begins: bool = False
    combined: list[Sentence] = field(default_factory=list)
    parts: list[Sentence] = field(default_factory=list)
    who: str = ""
    lost: bool = False

    @property
    def doubt(self) -> str:
        """What became of the parts of a sum since a person made it, where that puts it in question."""
        summed = self.outcome.figure if self.outcome is not None and self.alignment.parts else None
        return summed.source_note if summed is not None and summed.source_state == SourceState.CHANGED else ""

    @property
    def by_hand(self) -> bool:
        """Whether a person decided on the row."""
        return self.alignment.review_state != ReviewState.PROPOSED


@dataclass(frozen=True, slots=True)
class ScorecardPage:
    """Rows of a plan by the filters that were asked for; ``summary`` counts all of them, whatever the filters."""

    plan: Plan
    summary: Summary
    page: Page
    rows: list[Row]
    chapters: list[Chapter]
    units: list[OrgUnit]
    looked_in: list[Document]
    asked: dict[str, str] = field(default_factory=dict)


def scorecard_page(plan: Plan, asked: Mapping[str, str], size: int = SIZE) -> ScorecardPage:
    """The scorecard of a plan; seven queries. The plan comes with its document's outline."""
    found = chapters(plan.document)
    kept = {
        "verdict": one_of(asked.get("verdict"), VERDICTS),
        "chapter": one_of(asked.get("chapter"), [str(one.key) for one in found]),
        "unit": str(whole(asked.get("unit")) or ""),
        "state": one_of(asked.get("state"), ("proposed", "settled")),
    }
    every = Alignment.objects.filter(plan=plan, withdrawn="", target__review_state__in=LIVE)
    page = page_of(
        _filtered(every, kept, found).order_by("target__start", "target__subject", "id"), kept, asked.get("page"), size
    )
    return ScorecardPage(
        plan=plan,
        summary=_summary(every),
        page=page,
        rows=_rows(page.rows, found),
        chapters=found,
        units=list(OrgUnit.objects.filter(Exists(_answering(plan).filter(unit=OuterRef("pk")))).order_by("name")),
        looked_in=list(looked_in(plan)),
        asked=kept,
    )


def _filtered(rows: QuerySet[Alignment], kept: Mapping[str, str], found: list[Chapter]) -> QuerySet[Alignment]:
    if kept["verdict"]:
        rows = rows.filter(verdict=kept["verdict"])
    if kept["chapter"]:
        chapter = next(one for one in found if str(one.key) == kept["chapter"])
        rows = rows.filter(target__start__gte=chapter.start, target__start__lt=chapter.end)
    if kept["unit"]:
        mine = Responsibility.objects.filter(unit=int(kept["unit"]), ended=False)
        rows = rows.filter(Exists(mine.filter(commitment=OuterRef("target__commitment"))))
    if kept["state"]:
        proposed = Q(review_state="proposed")
        rows = rows.filter(proposed if kept["state"] == "proposed" else ~proposed)
    return rows


def _answering(plan: Plan) -> QuerySet[Responsibility]:
    return Responsibility.objects.filter(commitment__plan=plan, ended=False)


def _summary(every: QuerySet[Alignment]) -> Summary:
    counted = {row["verdict"]: row["n"] for row in every.order_by().values("verdict").annotate(n=Count("pk"))}
    counts = {name: counted.get(name, 0) for name in VERDICTS}
    kept = counts["met"] + counts["exceeded"]
    return Summary(sum(counts.values()), tuple(counts.items()), kept + counts["missed"], kept)


def _rows(listed: list[Alignment], found: list[Chapter]) -> list[Row]:
    ids = [pk for one in listed for pk in (one.target_id, one.outcome_id, *one.also, *one.combined, *one.parts)]
    known = sentences(ids)
    names = _names([one.made_by for one in listed if one.review_state != ReviewState.PROPOSED])
    rows: list[Row] = []
    last: Chapter | None = None
    for one in listed:
        target = known[one.target_id]
        outcome = known.get(one.outcome_id) if one.outcome_id and one.review_state != "rejected" else None
        beside = {
            name: [known[pk] for pk in ids if pk in known]
            for name, ids in (("also", one.also), ("combined", one.combined), ("parts", one.parts))
        }
        chapter = chapter_at(found, target.figure.start)
        rows.append(
            Row(
                one,
                target,
                outcome,
                beside["also"] if outcome else [],
                chapter,
                begins=chapter is not None and chapter != last,
                combined=beside["combined"] if outcome else [],
                parts=beside["parts"] if outcome else [],
                who=names.get(one.made_by, one.made_by) if one.review_state != ReviewState.PROPOSED else "",
                lost=outcome is not None and any(_is_lost(each.figure) for each in (outcome, *beside["parts"])),
            )
        )
        last = chapter
    return rows


def _names(usernames: list[str]) -> dict[str, str]:
    """The names of people by the names they sign in with; one query, none where nobody decided."""
    return dict(User.objects.filter(username__in=set(usernames)).values_list("username", "name")) if usernames else {}


def _is_lost(figure: Figure) -> bool:
    return figure.review_state not in LIVE or figure.source_state == SourceState.GONE


def scorecard_row(alignment: Alignment) -> Row:
    """One row alone, after it was settled."""
    return _rows([alignment], [])[0]


def looked_in(plan: Plan) -> QuerySet[Document]:
    """The documents in which a plan's outcomes were looked for: those that report on its years."""
    figures = Figure.objects.filter(document=OuterRef("pk"), modality="actual", review_state__in=LIVE)
    if plan.period_start is not None:
        figures = figures.filter(period_start__lte=plan.period_end, period_end__gte=plan.period_start)
    current = Document.objects.filter(government=plan.government_id, state=DocumentState.CURRENT)
    current = current.exclude(Q(pk=plan.document_id) & ~Q(kind="gazette"))
    return current.filter(Exists(figures)).defer(*Document.LONG, "problems").order_by("-date", "-id")[:20]


@dataclass(frozen=True, slots=True)
class PlanCounts:
    """A plan with how many of its targets have each verdict; ``before`` is the plan that it followed."""

    plan: Plan
    targets: int
    counts: dict[str, int]
    before: Plan | None = None


def comparisons(government: Government) -> list[PlanCounts]:
    """The newest plans of a government with their counts by verdict; three queries."""
    plans = list(
        Plan.objects.filter(government=government, withdrawn="", document__state=DocumentState.CURRENT)
        .select_related("document")
        .defer(*(f"document__{name}" for name in (*Document.LONG, "problems")))
        .order_by("-period_end", "-period_start", "id")[:100]
    )
    counted = verdict_counts(plans)
    found = []
    for plan in plans:
        counts = {name: counted[plan.pk][name] for name in VERDICTS}
        found.append(PlanCounts(plan, sum(counts.values()), counts, predecessor(plan, plans)))
    return found


def predecessor(plan: Plan, plans: list[Plan]) -> Plan | None:
    """The newest earlier plan of the same kind and length."""
    if plan.period_start is None or plan.period_end is None:
        return None
    earlier = [
        one
        for one in plans
        if one.kind == plan.kind
        and one.period_start is not None
        and one.period_end is not None
        and one.period_start < plan.period_start
        and one.period_end - one.period_start == plan.period_end - plan.period_start
    ]
    return max(earlier, key=lambda one: (one.period_start or 0, one.pk), default=None)
