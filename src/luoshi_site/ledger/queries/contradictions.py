"""Figures that cannot both hold, the gravest first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Case, Count, IntegerField, Q, Value, When

from luoshi.alignment.contradictions.model import GRADES, KINDS
from luoshi_site.ledger.models import LIVE, Contradiction, Government
from luoshi_site.ledger.queries.pages import Page, one_of, page_of
from luoshi_site.ledger.queries.sentences import Sentence, sentences
from luoshi_site.ledger.services.contradicting import with_titles

STATES = ("proposed", "confirmed", "rejected")


@dataclass(frozen=True, slots=True)
class Row:
    """A contradiction with the sentences of its figures."""

    contradiction: Contradiction
    first: Sentence
    second: Sentence | None
    more: list[Sentence]

    @property
    def explanation(self) -> str:
        """The explanation, with the documents' titles where the program called them by row and file name."""
        places = [place for place in (self.first, self.second, *self.more) if place]
        titles = {place.figure.document_id: place.title for place in places if place.figure.document_id is not None}
        return with_titles(self.contradiction.explanation, titles)


@dataclass(frozen=True, slots=True)
class ContradictionPage:
    """Rows by the filters that were asked for; the counts are of all that nobody rejected."""

    page: Page
    rows: list[Row]
    grades: list[tuple[str, int]]
    kinds: list[tuple[str, int]]
    total: int
    rejected: int
    asked: dict[str, str]


def contradiction_page(government: Government, asked: Mapping[str, str]) -> ContradictionPage:
    """The contradictions of a government; five queries. Rejected ones are shown only when asked for."""
    kept = {
        "grade": one_of(asked.get("grade"), GRADES),
        "kind": one_of(asked.get("kind"), KINDS),
        "state": one_of(asked.get("state"), STATES),
    }
    live = Q(first__review_state__in=LIVE) & (Q(second=None) | Q(second__review_state__in=LIVE))
    every = Contradiction.objects.filter(live, government=government, withdrawn="")
    counted = every.order_by().values("grade", "kind", "review_state").annotate(n=Count("pk"))
    counts = [(row["grade"], row["kind"], row["review_state"], row["n"]) for row in counted]
    rows = every.filter(review_state=kept["state"]) if kept["state"] else every.exclude(review_state="rejected")
    for name in ("grade", "kind"):
        if kept[name]:
            rows = rows.filter(**{name: kept[name]})
    gravity = Case(
        *(When(grade=grade, then=Value(place)) for place, grade in enumerate(GRADES)),
        default=Value(len(GRADES)),
        output_field=IntegerField(),
    )
    page = page_of(rows.order_by(gravity, "-gap", "id"), kept, asked.get("page"), 50)
    standing = [row for row in counts if row[2] != "rejected"]
    return ContradictionPage(
        page=page,
        rows=filled(page.rows),
        grades=[(grade, sum(n for one, _, _, n in standing if one == grade)) for grade in GRADES],
        kinds=[(kind, n) for kind in KINDS if (n := sum(n for _, one, _, n in standing if one == kind))],
        total=sum(row[3] for row in standing),
        rejected=sum(row[3] for row in counts if row[2] == "rejected"),
        asked=kept,
    )


def filled(listed: list[Contradiction]) -> list[Row]:
    """Contradictions with their sentences; one query."""
    known = sentences(pk for one in listed for pk in (one.first_id, one.second_id, *one.more))
    return [
        Row(
            one,
            known[one.first_id],
            known.get(one.second_id) if one.second_id else None,
            [known[pk] for pk in one.more if pk in known],
        )
        for one in listed
    ]


def grade_counts(government: Government) -> dict[str, int]:
    """How many contradictions of each grade nobody rejected; one query."""
    rows = Contradiction.objects.filter(government=government, withdrawn="").exclude(review_state="rejected").order_by()
    counted = {row["grade"]: row["n"] for row in rows.values("grade").annotate(n=Count("pk"))}
    return {grade: counted.get(grade, 0) for grade in GRADES}
