"""The year at a glance: which plan, how its targets stand, what needs attention."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, Exists, F, OuterRef, QuerySet, When

from luoshi.assessment.model import VERDICTS
from luoshi_site.ledger.models import (
    LIVE,
    MOVED,
    OUT,
    Alignment,
    Commitment,
    Contradiction,
    Figure,
    Government,
    Plan,
    ReviewState,
)
from luoshi_site.ledger.queries.due import not_done, past_due
from luoshi_site.ledger.queries.pages import first_of
from luoshi_site.ledger.queries.plan_outline import outline_of

# A figure of which the program is less sure than this is looked at first.
DOUBTFUL = 0.8
_PLANS_SHOWN, _STRIP, _FIRST = 40, 600, 3
# What a mark of the strip says of its target.
_DRAWN = tuple(
    f"target__{name}"
    for name in (
        *("indicator_name", "start", "measure", "comparator", "low", "high", "low_places", "high_places"),
        *("unit", "modality", "ambition", "estimated"),
    )
)
# Which plan speaks for a year: the one that the government hands out to its units.
RANK = ("arrangement", "livelihood_list", "action_plan", "work_report", "plan_report")


@dataclass(frozen=True, slots=True)
class Tally:
    """How the targets of a plan stand. ``counts`` goes through the verdicts in order, then ``""``: not compared yet."""

    plan: Plan
    counts: dict[str, int]

    @property
    def targets(self) -> int:
        """All targets."""
        return sum(self.counts.values())

    @property
    def reported(self) -> int:
        """The targets for which an outcome was found."""
        return self.targets - self.counts.get("unreported", 0) - self.counts.get("", 0)

    @property
    def kept(self) -> int:
        """The targets met or exceeded."""
        return self.counts.get("met", 0) + self.counts.get("exceeded", 0)

    @property
    def shown(self) -> list[tuple[str, int]]:
        """The verdicts that occur."""
        return [(name, count) for name, count in self.counts.items() if count]


@dataclass(frozen=True, slots=True)
class StripGroup:
    """The marks of one chapter: alignments with their targets."""

    heading: str
    cells: list[Alignment]


@dataclass(frozen=True, slots=True)
class Strip:
    """The whole plan as marks; ``hidden`` targets did not fit."""

    groups: list[StripGroup]
    hidden: int


@dataclass(frozen=True, slots=True)
class Attention:
    """What somebody should look at now: counts, and the first of each."""

    late: int
    first_late: list[Commitment]
    missed: list[Alignment]
    doubtful: int
    first_doubtful: list[Figure]
    contradictions: int
    first_contradictions: list[Contradiction]
    moved: int


def year_plans(government: Government) -> QuerySet[Plan]:
    """The plans of one year each."""
    return Plan.objects.filter(government=government, withdrawn="", period_start=F("period_end"))


def plans_in_force(government: Government, year: int) -> QuerySet[Plan]:
    """The plans whose period holds a year. Counts of a year begin with their ids: asked for all governments' plans of
    the year in a join, a database looks at every one."""
    return Plan.objects.filter(government=government, period_start__lte=year, period_end__gte=year).order_by()


def years_with_plans(government: Government) -> list[int]:
    """The years that have a plan, latest first."""
    found = year_plans(government).order_by("-period_end").values_list("period_end", flat=True).distinct()[:12]
    return [year for year in found if year is not None]


def verdict_counts(plans: Sequence[Plan]) -> dict[int, Counter[str]]:
    """How many targets of each plan have each verdict; two queries.

    Answers to targets that were thrown out are few, and are taken off the answers that an index counts.
    """
    answers = Alignment.objects.filter(plan__in=plans, withdrawn="").order_by().values_list("plan", "verdict")
    found: dict[int, Counter[str]] = {plan.pk: Counter() for plan in plans}
    for plan, verdict, n in answers.annotate(n=Count("*")):
        found[plan][verdict] = n
    thrown = answers.filter(target__plan__in=plans, target__review_state__in=OUT)
    for plan, verdict, n in thrown.annotate(n=Count("*")):
        found[plan][verdict] -= n
    return found


def tallies(plans: Iterable[Plan]) -> list[Tally]:
    """How the targets of each plan stand; three queries for all."""
    shown = list(plans)
    found = verdict_counts(shown)
    bare = [pk for pk, counts in found.items() if not counts.total()]
    promised = Figure.objects.filter(plan__in=bare, modality="target", review_state__in=LIVE)
    for plan, n in promised.order_by().values_list("plan").annotate(n=Count("pk")):
        found[plan][""] = n
    return [Tally(plan, {name: found[plan.pk][name] for name in (*VERDICTS, "")}) for plan in shown]


def year_in_view(government: Government, years: list[int], asked: int | None) -> int | None:
    """The year asked for; else the latest on which something was reported; else the latest."""
    if asked in years:
        return asked
    told = Alignment.objects.filter(plan=OuterRef("pk"), withdrawn="").exclude(verdict="unreported")
    plans = year_plans(government).filter(Exists(told)).order_by("-period_end")
    latest = plans.values_list("period_end", flat=True).first()
    return latest if latest in years else years[0] if years else None


def year_tallies(government: Government, year: int) -> list[Tally]:
    """The plans of a year, the one that speaks for it first."""
    plans = year_plans(government).filter(period_end=year)[:_PLANS_SHOWN]
    return sorted(tallies(plans), key=_rank)


def _rank(one: Tally) -> tuple[int, int, int]:
    kind = RANK.index(one.plan.kind) if one.plan.kind in RANK else len(RANK)
    return (kind if one.targets else len(RANK) + 1, -one.targets, one.plan.pk)


def strip(tally: Tally) -> Strip:
    """One mark for each target of a plan, by chapter, in the order of its text; two queries."""
    plan = Plan.objects.select_related("document").defer("document__text", "document__layout").get(pk=tally.plan.pk)
    answers = Alignment.objects.filter(plan=plan, withdrawn="", target__review_state__in=LIVE)
    rows = answers.select_related("target").only("verdict", *_DRAWN).order_by("target__start", "pk")
    outline = outline_of(plan, plan.document.outline)
    groups: dict[str, list[Alignment]] = {}
    for row in rows[:_STRIP]:
        chapter = outline.chapter_at(row.target.start)
        groups.setdefault(chapter.heading if chapter else "", []).append(row)
    shown = sum(map(len, groups.values()))
    compared = tally.targets - tally.counts.get("", 0)
    return Strip([StripGroup(*one) for one in groups.items()], max(0, compared - shown))


def attention(government: Government, plans: list[Plan], main: Plan, today: date) -> Attention:
    """What needs attention now, in the plans of the year and in what has not been looked at; seven queries."""
    live = Commitment.objects.filter(plan__in=plans, review_state__in=LIVE)
    late = not_done(past_due(live, today)).order_by("due", "start", "pk")
    missed = Alignment.objects.filter(plan=main, withdrawn="", target__review_state__in=LIVE, verdict="missed")
    doubtful = doubtful_figures(government)
    disputed = open_contradictions(government)
    late_count, first_late = first_of(late, _FIRST)
    return Attention(
        late=late_count,
        first_late=first_late,
        missed=list(missed.select_related("target", "outcome").order_by("target__start", "pk")[:_FIRST]),
        doubtful=doubtful.count(),
        first_doubtful=list(doubtful.order_by("confidence", "pk")[:_FIRST]),
        contradictions=disputed.count(),
        first_contradictions=list(disputed[:_FIRST]),
        moved=Figure.objects.filter(government=government, source_state__in=MOVED, review_state__in=LIVE).count(),
    )


def doubtful_figures(government: Government) -> QuerySet[Figure]:
    """Proposals of which the program is not sure, in current documents."""
    rows = Figure.objects.filter(government=government, review_state=ReviewState.PROPOSED, confidence__lt=DOUBTFUL)
    return rows.filter(modality__in=("target", "actual"))


def open_contradictions(government: Government) -> QuerySet[Contradiction]:
    """Contradictions that nobody has settled, hard ones first."""
    rows = Contradiction.objects.filter(government=government, withdrawn="", review_state=ReviewState.PROPOSED)
    return rows.order_by(Case(When(grade="hard", then=0), When(grade="base", then=1), default=2), "pk")
