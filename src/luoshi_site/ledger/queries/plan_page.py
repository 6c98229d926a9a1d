"""A plan: its outline, and its commitments in the order of the document with what became of their targets."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from luoshi_site.ledger.models import (
    LIVE,
    OUT,
    STANDING,
    Alignment,
    Commitment,
    Figure,
    OrgUnit,
    Plan,
    Responsibility,
    ReviewState,
)
from luoshi_site.ledger.queries.due import not_done, past_due
from luoshi_site.ledger.queries.plan_outline import Outline, Section, outline_of
from luoshi_site.site.values import VALUE_COLUMNS

PAGE = 60
# What a line of a plan shows; rows have three times as many columns.
_LINE = (
    "parent_id",
    "start",
    "clause",
    "kind",
    "text",
    "object",
    "milestone",
    "star",
    "due",
    "review_state",
    "source_state",
)
_ANSWER = ("target_id", "verdict", "reason", "review_state", *(f"outcome__{name}" for name in VALUE_COLUMNS))
LOOSE = 300
REVIEWS = {
    "live": LIVE,
    "proposed": (ReviewState.PROPOSED,),
    "standing": STANDING,
    "out": OUT,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a plan is asked for. ``status`` is a verdict or late; ``number`` is yes, no or all."""

    unit: int | None = None
    status: str = ""
    star: bool = False
    number: str = ""
    review: str = "live"
    chapter: int | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class Goal:
    """A target with the answer found for it, if any."""

    figure: Figure
    answer: Alignment | None

    @property
    def verdict(self) -> str:
        """The verdict, or nothing where the target was not compared yet."""
        return self.answer.verdict if self.answer else ""

    @property
    def outcome(self) -> Figure | None:
        """What was reported."""
        return self.answer.outcome if self.answer else None


@dataclass(slots=True)
class Promise:
    """One line of the plan."""

    commitment: Commitment
    number: str
    depth: int
    late: bool = False
    leads: list[OrgUnit] = field(default_factory=list)
    supports: list[OrgUnit] = field(default_factory=list)
    goals: list[Goal] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Chapter:
    """Consecutive lines of one chapter; ``section`` is None before the first heading."""

    section: Section | None
    promises: list[Promise]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the outline: how many commitments stand below it, and on which page the first is."""

    section: Section
    count: int
    page: int


@dataclass(frozen=True, slots=True)
class PlanPage:
    """One page of a plan."""

    outline: list[Entry]
    chapters: list[Chapter]
    units: list[OrgUnit]
    found: int
    page: int
    pages: int
    loose: list[Goal]

    @property
    def more_loose(self) -> bool:
        """Whether there may be more of them than are shown."""
        return len(self.loose) == LOOSE

    @property
    def goals(self) -> list[Goal]:
        """All targets of the commitments on the page."""
        return [goal for chapter in self.chapters for promise in chapter.promises for goal in promise.goals]


def plan_page(plan: Plan, wanted: Wanted, today: date) -> PlanPage:
    """The commitments of a plan that are ``wanted``, `PAGE` at a time, and behind the last the targets that stand in
    none; nine queries. ``plan.document`` should hold its outline."""
    outline = outline_of(plan, plan.document.outline)
    rows = _wanted(plan, wanted, outline, today)
    places = list(rows.order_by("start", "-end", "pk").values_list("pk", "start"))
    pages = max(1, -(-len(places) // PAGE))
    page = min(max(1, wanted.page), pages)
    ids = [pk for pk, _ in places[(page - 1) * PAGE : page * PAGE]]
    return PlanPage(
        outline=_entries(outline, [start for _, start in places]),
        chapters=_chapters(outline, promises(ids, today)),
        units=list(OrgUnit.objects.filter(Exists(_duties(plan).filter(unit=OuterRef("pk")))).order_by("name")),
        found=len(places),
        page=page,
        pages=pages,
        loose=_loose(plan, wanted, outline) if page == pages else [],
    )


def _loose(plan: Plan, wanted: Wanted, outline: Outline) -> list[Goal]:
    """The targets of a plan that no commitment holds, as those of a budget; none where only commitments are meant."""
    if wanted.unit is not None or wanted.star or wanted.number == "no" or wanted.status == "late":
        return []
    rows = Figure.objects.filter(plan=plan, commitment=None, modality="target")
    rows = rows.filter(review_state__in=REVIEWS.get(wanted.review, LIVE))
    section = outline.get(wanted.chapter) if wanted.chapter is not None else None
    if section is not None:
        rows = rows.filter(start__gte=section.start, start__lt=section.end)
    if wanted.status:
        answers = Alignment.objects.filter(withdrawn="", verdict=wanted.status)
        rows = rows.filter(Exists(answers.filter(target=OuterRef("pk"))))
    return _answered(rows.order_by("start", "subject", "pk")[:LOOSE])


def _duties(plan: Plan) -> QuerySet[Responsibility]:
    return Responsibility.objects.filter(commitment__plan=plan, ended=False)


def _wanted(plan: Plan, wanted: Wanted, outline: Outline, today: date) -> QuerySet[Commitment]:
    rows = Commitment.objects.filter(plan=plan, review_state__in=REVIEWS.get(wanted.review, LIVE))
    if wanted.unit is not None:
        held = Responsibility.objects.filter(commitment=OuterRef("pk"), unit=wanted.unit, ended=False)
        rows = rows.filter(Exists(held))
    if wanted.star:
        rows = rows.filter(star=True)
    targets = Figure.objects.filter(commitment=OuterRef("pk"), modality="target", review_state__in=LIVE)
    if wanted.number in ("yes", "no"):
        rows = rows.filter(Exists(targets) if wanted.number == "yes" else ~Exists(targets))
    if wanted.status == "late":
        rows = not_done(past_due(rows, today))
    elif wanted.status:
        answers = Alignment.objects.filter(withdrawn="", verdict=wanted.status, target__review_state__in=LIVE)
        rows = rows.filter(Exists(answers.filter(target__commitment=OuterRef("pk"))))
    section = outline.get(wanted.chapter) if wanted.chapter is not None else None
    if section is not None:
        rows = rows.filter(start__gte=section.start, start__lt=section.end)
    return rows


def _entries(outline: Outline, starts: Sequence[int]) -> list[Entry]:
    counts: Counter[int] = Counter()
    first: dict[int, int] = {}
    for place, start in enumerate(starts):
        chapter = outline.chapter_at(start)
        if chapter is not None:
            counts[chapter.index] += 1
            first.setdefault(chapter.index, place // PAGE + 1)
    return [Entry(one, counts[one.index], first[one.index]) for one in outline.chapters if counts[one.index]]


def _chapters(outline: Outline, lines: list[Promise]) -> list[Chapter]:
    found: list[Chapter] = []
    for line in lines:
        section = outline.chapter_at(line.commitment.start)
        if not found or found[-1].section != section:
            found.append(Chapter(section, []))
        found[-1].promises.append(line)
    return found


def promises(ids: Sequence[int], today: date, *, whole: bool = False) -> list[Promise]:
    """Commitments as lines, in the order of ``ids``, targets with a line's columns or ``whole``; four queries."""
    rows = Commitment.objects.order_by().filter(pk__in=ids).only(*_LINE)
    late = set(not_done(past_due(Commitment.objects.filter(pk__in=ids), today)).values_list("pk", flat=True))
    found = {}
    for row in rows:
        inner = row.parent_id is not None
        number = "" if inner else row.clause.rpartition("/")[2]
        found[row.pk] = Promise(row, number, int(inner), row.pk in late)
    duties = Responsibility.objects.filter(commitment__in=ids, ended=False).select_related("unit")
    for duty in duties.only("commitment_id", "role", "unit__name").order_by("pk"):
        line = found[duty.commitment_id]
        (line.leads if duty.role == Responsibility.LEAD else line.supports).append(duty.unit)
    for goal_of, goals in goals_of(ids, whole).items():
        found[goal_of].goals = goals
    return [found[pk] for pk in ids]


def goals_of(ids: Sequence[int], whole: bool) -> dict[int, list[Goal]]:
    """The targets of commitments with their answers; two queries."""
    targets = Figure.objects.filter(commitment__in=ids, modality="target", review_state__in=LIVE)
    found: dict[int, list[Goal]] = defaultdict(list)
    for goal in _answered(targets.order_by("start", "subject", "pk"), whole):
        if goal.figure.commitment_id is not None:
            found[goal.figure.commitment_id].append(goal)
    return dict(found)


def _answered(targets: QuerySet[Figure], whole: bool = False) -> list[Goal]:
    """Targets with the answers found for them, ``whole`` or as lines show them."""
    figures = list(targets if whole else targets.only("commitment_id", "indicator_name", *VALUE_COLUMNS))
    answers = Alignment.objects.order_by().filter(withdrawn="", target__in=[one.pk for one in figures])
    answers = answers.select_related("outcome")
    known = {one.target_id: one for one in (answers if whole else answers.only(*_ANSWER))}
    return [Goal(one, known.get(one.pk)) for one in figures]
