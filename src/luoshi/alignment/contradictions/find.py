"""All contradictions of some documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from luoshi.alignment.contradictions.bases import find_bases
from luoshi.alignment.contradictions.conflicts import find_conflicts
from luoshi.alignment.contradictions.governments import name_governments
from luoshi.alignment.contradictions.growths import find_growths
from luoshi.alignment.contradictions.jumps import find_jumps
from luoshi.alignment.contradictions.model import Contradiction
from luoshi.alignment.contradictions.rate_units import find_rate_units
from luoshi.alignment.contradictions.shares import find_shares
from luoshi.alignment.contradictions.statements import Statement, read_statements
from luoshi.alignment.contradictions.structures import find_structures
from luoshi.alignment.contradictions.totals import find_totals
from luoshi.alignment.contradictions.wordings import find_wordings
from luoshi.documents.model import Document
from luoshi.figures.model import Figure


def find_contradictions(documents: Iterable[tuple[Document, Sequence[Figure]]]) -> tuple[Contradiction, ...]:
    """Where documents contradict themselves or one another, the gravest first.

    ``documents`` are documents with their figures, as `luoshi.figures.find.find_figures` gives them. Documents of
    several governments may be given together; each is held against its own. What comes out does not depend on their
    order. Budget identities are not looked at here: `luoshi.fiscal.find.check_documents` includes both.
    """
    statements: list[Statement] = []
    found: list[Contradiction] = []
    given = sorted(documents, key=lambda each: _age(each[0]))
    governments = name_governments([document for document, _ in given])
    for order, (document, figures) in enumerate(given):
        own = read_statements(order, document, figures, governments[order])
        statements.extend(own)
        found.extend(find_totals(document, figures))
        found.extend(find_structures(document.name, figures))
        found.extend(find_shares(document, figures, own))
        found.extend(find_growths(own))
    found.extend(find_conflicts(statements))
    found.extend(find_rate_units(statements))
    found.extend(find_bases(statements))
    found.extend(find_jumps(statements))
    found.extend(find_wordings(statements))
    return tuple(sorted(found, key=lambda each: each.rank))


def _age(document: Document) -> tuple[str, str, str]:
    """Older documents first, whatever order they were given in."""
    return (document.meta.period or "", document.meta.date or "", document.name)
