"""All contradictions of some documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from luoshi.alignment.contradictions.bases import find_bases
from luoshi.alignment.contradictions.conflicts import find_conflicts
from luoshi.alignment.contradictions.growths import find_growths
from luoshi.alignment.contradictions.jumps import find_jumps
from luoshi.alignment.contradictions.model import Contradiction
from luoshi.alignment.contradictions.rate_units import find_rate_units
from luoshi.alignment.contradictions.shares import find_shares
from luoshi.alignment.contradictions.statements import Statement, read_statements
from luoshi.alignment.contradictions.totals import find_totals
from luoshi.alignment.contradictions.wordings import find_wordings
from luoshi.documents.model import Document
from luoshi.figures.model import Figure


def find_contradictions(documents: Iterable[tuple[Document, Sequence[Figure]]]) -> tuple[Contradiction, ...]:
    """Where documents contradict themselves or one another, the gravest first.

    ``documents`` are documents with their figures, as `luoshi.figures.find.find_figures` gives them.
    """
    statements: list[Statement] = []
    found: list[Contradiction] = []
    for order, (document, figures) in enumerate(documents):
        own = read_statements(order, document, figures)
        statements.extend(own)
        found.extend(find_totals(document, figures))
        found.extend(find_shares(document, figures, own))
        found.extend(find_growths(own))
    found.extend(find_conflicts(statements))
    found.extend(find_rate_units(statements))
    found.extend(find_bases(statements))
    found.extend(find_jumps(statements))
    found.extend(find_wordings(statements))
    return tuple(sorted(found, key=lambda each: each.rank))
