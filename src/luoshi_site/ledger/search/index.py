"""The index of pairs, kept by the database: by triggers on SQLite, by the index of an expression on PostgreSQL.

So no way of writing a row can forget it. The government of a row is indexed like a pair, so that a search walks the
rows of one government and not those of a whole province. What the index finds is a little too much (a text may hold
养老 and 老院 and not 养老院), so whoever searches looks once more, at the candidates alone.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from luoshi_site.ledger.search.grams import plain, tokens


@dataclass(frozen=True, slots=True)
class Searched:
    """A table whose ``columns`` are searched as one text."""

    table: str
    columns: tuple[str, ...]

    @property
    def index(self) -> str:
        return f"{self.table}_pairs"

    def text(self, prefix: str = "") -> str:
        """The SQL expression of the text. The ends of columns are kept apart, so that no pair reaches across."""
        return " || '|' || ".join(f"{prefix}{column}" for column in self.columns)

    def place(self, prefix: str = "") -> str:
        """The SQL expression of the word for a row's government; that of a row without one is ``g``."""
        return f"('g' || coalesce(cast({prefix}government_id AS text), ''))"

    @property
    def entries(self) -> str:
        """What PostgreSQL indexes of a row."""
        return f"array_append(luoshi_pairs({self.text()}), {self.place()})"


SEARCHED = {
    one.table: one
    for one in (
        Searched("ledger_document", ("title", "number", "text")),
        Searched("ledger_commitment", ("text",)),
        Searched("ledger_indicator", ("name",)),
        Searched("ledger_indicatoralias", ("name",)),
    )
}

# The same two functions as `grams.plain` and `grams.bigrams`, in SQL. Immutable: they may stand in an index.
# The pairs of a document take a tenth of a second: the planner is told, lest it makes them for every row.
_FUNCTIONS = (
    """CREATE OR REPLACE FUNCTION luoshi_plain(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(lower(normalize(coalesce(written, ''), NFKC)), '\\s+', '', 'g') $$""",
    """CREATE OR REPLACE FUNCTION luoshi_pairs(written text) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 50000 AS $$
    SELECT coalesce(array_agg(DISTINCT one || other), '{}') FROM (
        SELECT one, lead(one) OVER (ORDER BY place) AS other FROM unnest(string_to_array(
            regexp_replace(lower(normalize(coalesce(written, ''), NFKC)), '\\s+', '', 'g'), NULL
        )) WITH ORDINALITY AS chars(one, place)
    ) AS pairs WHERE other IS NOT NULL $$""",
)


def add_functions(connection: BaseDatabaseWrapper | None = None, **_: Any) -> None:
    """Teach a new connection to SQLite the two functions that triggers and searches call."""
    if connection is not None and connection.vendor == "sqlite":
        given: sqlite3.Connection = connection.connection
        given.create_function("luoshi_plain", 1, plain, deterministic=True)
        given.create_function("luoshi_tokens", 1, tokens, deterministic=True)


def install(connection: BaseDatabaseWrapper) -> None:
    """Make what is missing of the index, and fill it with the rows that are there. Safe to call again."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for function in _FUNCTIONS:
                cursor.execute(function)
            for one in SEARCHED.values():
                cursor.execute("SELECT to_regclass(%s)", [one.index])
                if cursor.fetchone()[0] is None:
                    cursor.execute(f"CREATE INDEX {one.index} ON {one.table} USING gin (({one.entries}))")
                # Entries that wait to be sorted in make searches slow, and the planner shy of the index.
                cursor.execute(f"ALTER INDEX {one.index} SET (fastupdate = off)")
        else:
            for one in SEARCHED.values():
                _install_triggers(cursor, one)


def _install_triggers(cursor: Any, one: Searched) -> None:
    """A table of FTS5 without content of its own. A later migration that remakes the table drops its triggers: then all
    is made anew."""
    cursor.execute(
        "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s AND name LIKE %s",
        [one.table, f"{one.index}%"],
    )
    if cursor.fetchone()[0] == 3:
        return
    add = f"INSERT INTO {one.index}(rowid, pairs) VALUES (new.id, {_words_of(one, 'new.')})"
    was = _words_of(one, "old.")
    take = f"INSERT INTO {one.index}({one.index}, rowid, pairs) VALUES ('delete', old.id, {was})"
    changed = ", ".join((*one.columns, "government_id"))
    for statement in (
        f"DROP TABLE IF EXISTS {one.index}",
        f"CREATE VIRTUAL TABLE {one.index} USING fts5(pairs, content='', detail=none, columnsize=0)",
        *(f"DROP TRIGGER IF EXISTS {one.index}_{verb}" for verb in ("added", "changed", "taken")),
        f"CREATE TRIGGER {one.index}_added AFTER INSERT ON {one.table} BEGIN {add}; END",
        f"CREATE TRIGGER {one.index}_changed AFTER UPDATE OF {changed} ON {one.table} BEGIN {take}; {add}; END",
        f"CREATE TRIGGER {one.index}_taken AFTER DELETE ON {one.table} BEGIN {take}; END",
        f"INSERT INTO {one.index}(rowid, pairs) SELECT id, {_words_of(one)} FROM {one.table}",
    ):
        cursor.execute(statement)


def _words_of(one: Searched, prefix: str = "") -> str:
    return f"luoshi_tokens({one.text(prefix)}) || ' ' || {one.place(prefix)}"


def uninstall(connection: BaseDatabaseWrapper) -> None:
    """Take the index away."""
    with connection.cursor() as cursor:
        for one in SEARCHED.values():
            if connection.vendor == "postgresql":
                cursor.execute(f"DROP INDEX IF EXISTS {one.index}")
                continue
            for verb in ("added", "changed", "taken"):
                cursor.execute(f"DROP TRIGGER IF EXISTS {one.index}_{verb}")
            cursor.execute(f"DROP TABLE IF EXISTS {one.index}")
        if connection.vendor == "postgresql":
            cursor.execute("DROP FUNCTION IF EXISTS luoshi_pairs(text)")
            cursor.execute("DROP FUNCTION IF EXISTS luoshi_plain(text)")
