"""What a search finds among documents, commitments and indicators."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Greatest, Substr
from django.db.models.lookups import GreaterThan

from luoshi_site.ledger.models import (
    LIVE,
    Commitment,
    Document,
    DocumentState,
    Figure,
    Government,
    Indicator,
    IndicatorAlias,
)
from luoshi_site.ledger.search.asking import (
    as_is,
    candidates,
    holding,
    looked_at,
    place_of,
    plain_text,
    searched_text,
    words_of,
)
from luoshi_site.ledger.search.grams import plain

LIMIT = 20
# Long texts hold most pairs of characters, so the index leaves many; this many of the newest are read.
_DOCUMENTS_READ = 60
_AROUND = 40
# The plain spelling is half width; this is shown to people.
_WIDE = str.maketrans(",:;()?!|", "，：；（）？！ ")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; ``found`` is true for the words that were asked for."""

    text: str
    found: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that was found, with the text around the first word."""

    row: Document | Commitment | Indicator
    pieces: list[Piece]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Hits by kind, at most `LIMIT` of each; ``more`` names the kinds of which there are more."""

    words: list[str]
    documents: list[Hit]
    commitments: list[Hit]
    indicators: list[Hit]
    more: frozenset[str]

    @property
    def total(self) -> int:
        return len(self.documents) + len(self.commitments) + len(self.indicators)


def search(government: Government, question: str) -> Found:
    """Rows of a government that hold every word of the question; six queries, none without words."""
    words = words_of(question)
    if not words:
        return Found([], [], [], [], frozenset())
    found = {
        "documents": _documents(government, words),
        "commitments": _commitments(government, words),
        "indicators": _indicators(government, words),
    }
    more = frozenset(kind for kind, hits in found.items() if len(hits) > LIMIT)
    return Found(words, *(hits[:LIMIT] for hits in found.values()), more)


def _documents(government: Government, words: list[str]) -> list[Hit]:
    current = Document.objects.filter(government=government, state=DocumentState.CURRENT)
    newest = (
        candidates(current, words, [government.pk])
        .order_by(F("date").desc(nulls_last=True), "-id")
        .values_list("pk", flat=True)[:_DOCUMENTS_READ]
    )
    # The index is not asked again: of a row that is fetched by its key, the database would make the pairs anew.
    rows = looked_at(Document.objects.filter(pk__in=list(newest)), words)
    rows = rows.defer(*Document.LONG, "problems").annotate(around=_around(words[0]))
    rows = rows.order_by(F("date").desc(nulls_last=True), "-id")
    return [Hit(row, pieces(row.around.translate(_WIDE), words)) for row in rows[: LIMIT + 1]]


def _around(word: str) -> Case:
    """The text around a word: as it is written where the word stands there unbroken, else in the plain spelling."""

    def cut(text: Any, place: Any) -> Substr:
        return Substr(text, Greatest(place - _AROUND, Value(1)), 3 * _AROUND)

    written, broken = as_is(Document, word), place_of(Document, word)
    return Case(
        When(GreaterThan(written, 0), then=cut(searched_text(Document), written)),
        default=cut(plain_text(Document), broken),
    )


def _commitments(government: Government, words: list[str]) -> list[Hit]:
    live = Commitment.objects.filter(government=government, review_state__in=LIVE)
    rows: QuerySet[Commitment] = holding(live, words, [government.pk])
    rows = rows.select_related("plan").only("text", "clause", "plan__title", "plan__period")
    rows = rows.order_by(F("plan__period_end").desc(nulls_last=True), "-plan_id", "start", "id")
    return [Hit(row, pieces(row.text, words)) for row in rows[: LIMIT + 1]]


def _indicators(government: Government, words: list[str]) -> list[Hit]:
    """By any of its names; those that nothing of this government speaks of are left out."""
    own = Q(government=None) | Q(government=government)
    places = (None, government.pk)
    aliases = holding(IndicatorAlias.objects.filter(own), words, places)
    names = holding(Indicator.objects.filter(own), words, places)
    used = Figure.objects.filter(government=government, modality__in=("target", "actual"), review_state__in=LIVE)
    called: dict[int, list[str]] = {}
    for pk, name in aliases.order_by("indicator_id", "id").values_list("indicator_id", "name")[: 40 * LIMIT]:
        called.setdefault(pk, []).append(name)
    known = [*called, *names.values_list("pk", flat=True)[: 20 * LIMIT]]
    spoken_of = Exists(used.filter(indicator=OuterRef("pk")))
    rows = Indicator.objects.filter(spoken_of, pk__in=known, withdrawn="").order_by("name", "pk")
    return [
        Hit(row, pieces(row.name, words), "、".join(name for name in called.get(row.pk, []) if name != row.name))
        for row in rows[: LIMIT + 1]
    ]


_plain_character = lru_cache(maxsize=8192)(plain)


def pieces(text: str, words: list[str]) -> list[Piece]:
    """A text cut where the words stand, in whatever case, width and spacing it is written.

    >>> [(one.text, one.found) for one in pieces("新增养老 床位", ["养老床位"])]
    [('新增', False), ('养老 床位', True)]
    """
    kept = [(at, spelt) for at, char in enumerate(text) for spelt in _plain_character(char)]
    bare = "".join(char for _, char in kept)
    marked = [False] * len(text)
    for word in words:
        at = bare.find(word)
        while at >= 0:
            first, last = kept[at][0], kept[at + len(word) - 1][0]
            marked[first : last + 1] = [True] * (last + 1 - first)
            at = bare.find(word, at + len(word))
    found: list[Piece] = []
    for char, mark in zip(text, marked, strict=True):
        if found and found[-1].found == mark:
            found[-1] = Piece(found[-1].text + char, mark)
        else:
            found.append(Piece(char, mark))
    return found
