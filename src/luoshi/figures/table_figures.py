"""Figures in tables (to come)."""
from __future__ import annotations
from collections.abc import Iterator
from luoshi.documents.model import Document, Table
from luoshi.figures.context import Contexts
from luoshi.figures.model import Figure

def table_figures(document: Document, table: Table, contexts: Contexts) -> Iterator[Figure]:
    return iter(())
