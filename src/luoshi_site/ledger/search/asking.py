"""Rows that hold every word of a question."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from django.db import connection
from django.db.models import BooleanField, F, Func, Model, Q, QuerySet, TextField, Value
from django.db.models.expressions import RawSQL
from django.db.models.functions import Concat, StrIndex

from luoshi_site.ledger.search.grams import bigrams, plain, tokens
from luoshi_site.ledger.search.index import SEARCHED, Searched

Row = TypeVar("Row", bound=Model)
_WORDS, _LENGTH = 6, 40


def words_of(question: str) -> list[str]:
    """The words of a question in their plain spelling, at most six of forty characters.

    >>> words_of(" 养老　床位 GDP"), words_of("")
    (['养老', '床位', 'gdp'], [])
    """
    found = (plain(word)[:_LENGTH] for word in question.replace("\x00", "").split())
    return list(dict.fromkeys(word for word in found if word))[:_WORDS]


def candidates(rows: QuerySet[Row], words: list[str], places: Sequence[int | None]) -> QuerySet[Row]:
    """Those of ``rows``, all of the governments ``places``, that hold all pairs of characters of the words: by the
    index."""
    searched = SEARCHED[rows.model._meta.db_table]
    pairs = [word for word in words if len(word) > 1]
    if not pairs:
        return rows
    return rows.filter(_indexed(searched, pairs, ["g" if one is None else f"g{one}" for one in places]))


def _indexed(searched: Searched, words: list[str], places: list[str]) -> Q | RawSQL:
    """Whether the index holds a row of ``searched`` under the pairs of the words and one of the places."""
    if connection.vendor == "postgresql":
        wanted: list[Any] = list(dict.fromkeys(pair for word in words for pair in bigrams(word)))
        where = f"{searched.entries} @> %s::text[] AND {searched.entries} && %s::text[]"
        # An array is made before anything else is asked. Of a subquery that many rows answer, PostgreSQL rather walks
        # the whole table in search of the first twenty.
        found = f"ARRAY(SELECT id FROM {searched.table} WHERE {where})"
        return RawSQL(f"{searched.table}.id = ANY({found})", [wanted, places], output_field=BooleanField())
    found = " AND ".join(dict.fromkeys(" ".join(tokens(word) for word in words).split()))
    match = f"({' OR '.join(places)}) AND {found}"
    return Q(pk__in=RawSQL(f"SELECT rowid FROM {searched.index} WHERE {searched.index} MATCH %s", [match]))


def holding(rows: QuerySet[Row], words: list[str], places: Sequence[int | None]) -> QuerySet[Row]:
    """Those of ``rows``, all of the governments ``places``, that hold every word: the candidates, looked at again."""
    return looked_at(candidates(rows, words, places), words)


def looked_at(found: QuerySet[Row], words: list[str]) -> QuerySet[Row]:
    """Those of the candidates ``found`` that hold every word in one piece.

    Most words stand in the text as they were asked for; only where one does not, the plain spelling is made.
    """
    for number, word in enumerate(words):
        if len(word) == 2:
            continue  # a single pair: the index knows
        at = {f"as_is_{number}": as_is(found.model, word), f"place_{number}": place_of(found.model, word)}
        found = found.alias(**at).filter(Q(**{f"as_is_{number}__gt": 0}) | Q(**{f"place_{number}__gt": 0}))
    return found


def searched_text(model: type[Model]) -> Any:
    """The searched text of a row as it is written."""
    parts: list[Any] = []
    for column in SEARCHED[model._meta.db_table].columns:
        parts += [Value("|"), F(column)] if parts else [F(column)]
    return Concat(*parts, output_field=TextField()) if len(parts) > 1 else parts[0]


def plain_text(model: type[Model]) -> Func:
    """The searched text of a row in its plain spelling."""
    return Func(searched_text(model), function="luoshi_plain", output_field=TextField())


def as_is(model: type[Model], word: str) -> StrIndex:
    """Where a word first stands in the text as it is written, from 1; 0 where it does not."""
    return StrIndex(searched_text(model), Value(word, output_field=TextField()))


def place_of(model: type[Model], word: str) -> StrIndex:
    """Where a word first stands in the plain text, from 1; 0 where it does not."""
    return StrIndex(plain_text(model), Value(word, output_field=TextField()))
