"""Every page of the site with addresses as people ask for them, drawn from what the ledger holds."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.db.models import Max, Min
from django.urls import NoReverseMatch, reverse

from luoshi_site.ledger.models import Commitment, Document, Figure, Government, Indicator, OrgUnit, Plan, Responsibility


@dataclass(frozen=True, slots=True)
class Asked:
    """One government, and where its rows are: what an address is made from."""

    government: Government
    number: int  # of the government: supervisor3 works in the one with number 3
    source: random.Random

    def one(self, rows: Any, skip: int = 200) -> Any:
        """One of rows, at random; the key range is cut, not the table walked."""
        ends = rows.aggregate(first=Min("pk"), last=Max("pk"))
        at = self.source.randint(ends["first"], ends["last"])
        return rows.filter(pk__gte=at).order_by("pk").first() or rows.order_by("pk").first()

    def of(self, model: Any, **kept: Any) -> Any:
        """One of the government's rows of a model."""
        return self.one(model.objects.filter(government=self.government, **kept))


Address = Callable[[Asked], str]


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its name, who asks for it, and how its address is made. A ``file`` is a download, not
    held to 200 ms."""

    name: str
    address: Address
    role: str = "supervisor"
    file: bool = False


def _here(name: str, tail: str = "") -> Address:
    return lambda asked: reverse(f"ledger:{name}", args=[asked.government.pk]) + tail


def _of(name: str, model: Any, *tails: str, **kept: Any) -> Address:
    def address(asked: Asked) -> str:
        return reverse(f"ledger:{name}", args=[asked.of(model, **kept).pk]) + asked.source.choice(tails or ("",))

    return address


def _file(name: str, ending: str, model: Any, **kept: Any) -> Address:
    """A download; of the government itself where the model is `Government`."""
    return lambda asked: reverse(
        f"ledger:{name}", args=[asked.government.pk if model is Government else asked.of(model, **kept).pk, ending]
    )


def _search(asked: Asked) -> str:
    name = asked.of(Indicator).name
    question = asked.source.choice((name, name[:2], name[-3:], f"{name[:2]} {name[-2:]}", name[:4]))
    return reverse("ledger:search", args=[asked.government.pk]) + "?q=" + quote(question)


def _in_reader(asked: Asked) -> str:
    found = asked.of(Figure, modality="actual")
    return reverse("ledger:document", args=[found.document_id]) + "?words=" + quote(found.indicator_name[:4])


def _unit_filter(asked: Asked) -> str:
    duty = asked.one(Responsibility.objects.filter(commitment__government=asked.government, ended=False))
    return reverse("ledger:plan", args=[duty.commitment.plan_id]) + f"?unit={duty.unit_id}"


def _supporting(asked: Asked) -> str:
    held = Responsibility.objects.filter(commitment__government=asked.government, role=Responsibility.SUPPORTING)
    duty = asked.one(held.select_related("commitment__plan"))
    year = duty.commitment.plan.period_start
    return reverse("ledger:unit", args=[duty.unit_id]) + f"?role=supporting&year={year}"


def _drift(asked: Asked) -> str:
    """A plan against the one before it, which the worker has worked out ahead."""
    from luoshi_site.ledger.services.drifting import keep_drift

    plan = asked.of(Plan, kind="arrangement")
    keep_drift(plan.pk)
    return reverse("ledger:drift", args=[plan.pk])


def _marked(asked: Asked) -> str:
    """The same as marks on the plan."""
    from luoshi_site.ledger.services.drifting import keep_drift

    plan = asked.one(Plan.objects.filter(government=asked.government, kind="arrangement", period_start__gt=2016))
    kept = keep_drift(plan.pk)
    before = (
        kept.old_id
        if kept
        else Plan.objects.get(
            government=asked.government, kind="arrangement", period_start=(plan.period_start or 0) - 1
        ).pk
    )
    return reverse("ledger:plan", args=[plan.pk]) + f"?against={before}"


def _against(asked: Asked) -> str:
    """Two plans that nobody held against each other before."""
    plan = asked.of(Plan, kind="arrangement")
    other = Plan.objects.filter(government=asked.government, kind="arrangement").exclude(pk=plan.pk)
    return reverse("ledger:plan", args=[plan.pk]) + f"?against={asked.one(other).pk}"


def _common(asked: Asked) -> str:
    figure = asked.one(Figure.objects.filter(government=asked.government, indicator__government=None))
    return reverse("ledger:indicator", args=[figure.indicator_id]) + f"?g={asked.government.pk}"


def _plan_tables(asked: Asked) -> str:
    return reverse("ledger:tables", args=[asked.government.pk]) + f"?plan={asked.of(Plan).pk}"


PAGES = (
    Page("home", _here("home")),
    Page("home, leader, another year", _here("home", "?year=2021"), "leader"),
    Page("plans", _here("plans")),
    Page("plan", _of("plan", Plan, kind="arrangement")),
    Page("plan, page 2", _of("plan", Plan, "?page=2", kind="arrangement")),
    Page("plan, late", _of("plan", Plan, "?status=late", kind="arrangement")),
    Page("plan, filtered", _of("plan", Plan, "?status=unreported", "?number=no&star=yes")),
    Page("plan, one unit", _unit_filter),
    Page("plan, with drift marks", _marked),
    Page("plan, marks of any other year", _against),
    Page("commitment", _of("commitment", Commitment)),
    Page("commitment, reporter", _of("commitment", Commitment), "reporter"),
    Page("indicators", _here("indicators")),
    Page("indicators, sorted, page 3", _here("indicators", "?sort=unit&page=3")),
    Page("indicators, searched", _here("indicators", "?q=" + quote("步道"))),
    Page("indicator", _of("indicator", Indicator)),
    Page("indicator, common", _common),
    Page("units", _here("units")),
    Page("unit", _of("unit", OrgUnit)),
    Page("unit, supporting", _supporting),
    Page("documents", _here("documents")),
    Page("documents, filtered", _here("documents", "?kind=work_report&year=2022")),
    Page("documents, titles searched", _here("documents", "?words=" + quote("报告") + "&page=2")),
    Page("document", _of("document", Document)),
    Page("document, searched inside", _in_reader),
    Page("review", _of("review", Document)),
    Page("review, doubtful first", _of("review", Document, "?order=doubt")),
    Page("review, waiting only", _of("review", Document, "?show=waiting")),
    Page("figure", _of("figure", Figure)),
    Page("comparisons", _here("comparisons")),
    Page("scorecard", _of("scorecard", Plan, kind="arrangement")),
    Page("scorecard, filtered", _of("scorecard", Plan, "?verdict=missed", "?verdict=unreported", "?state=proposed")),
    Page("drift", _drift),
    Page("contradictions", _here("contradictions")),
    Page("contradictions, filtered", _here("contradictions", "?grade=hard&page=2")),
    Page("search", _search),
    Page("to-do", _here("todo")),
    Page("to-do, reporter", _here("todo"), "reporter"),
    Page("import", _here("imports")),
    Page("governments", lambda _: reverse("ledger:governments")),
    Page("account", lambda _: reverse("accounts:account")),
    Page("scorecard.xlsx", _file("scorecard-file", "xlsx", Plan, kind="arrangement"), file=True),
    Page("scorecard.docx", _file("scorecard-file", "docx", Plan, kind="arrangement"), file=True),
    Page("drift.csv", _file("drift-file", "csv", Plan, kind="arrangement"), file=True),
    Page("contradictions.csv", _file("contradictions-file", "csv", Government), file=True),
    Page("tables.xlsx of a plan", _plan_tables, file=True),
)


def address_of(page: Page, asked: Asked) -> str | None:
    """An address of a page; None where this site does not have it."""
    try:
        return page.address(asked)
    except NoReverseMatch:
        return None
