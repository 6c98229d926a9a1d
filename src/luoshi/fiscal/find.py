"""The identities of a budget report, and those of them that do not hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from luoshi.alignment.contradictions.find import find_contradictions
from luoshi.alignment.contradictions.model import Contradiction, Evidence
from luoshi.alignment.contradictions.precision import relative
from luoshi.documents.model import Document
from luoshi.figures.model import Figure
from luoshi.fiscal import links
from luoshi.fiscal.balances import Side, find_balances, find_sides
from luoshi.fiscal.debt import find_debt_identities, read_debt
from luoshi.fiscal.model import BudgetIdentity, ExecutionRate, Line, Term
from luoshi.fiscal.parts import find_priority_identities, find_subject_identities, find_subset_identities
from luoshi.fiscal.reading import read_amounts


def find_identities(document: Document, figures: Sequence[Figure]) -> tuple[BudgetIdentity, ...]:
    """Every identity that a budget report states or implies, whether it holds or not; none without budget books.

    What is looked for: each book's 收入总量 and 支出总量 from their terms, 收支平衡, 科目 and 其中 against their
    totals, debt balances rolled forward, transfers between books, carry-overs between years, growth against amounts.
    """
    sides = find_sides(read_amounts(document, figures))
    if not sides:
        return ()
    inside = _in_report(document, sides, figures)
    amounts = read_amounts(document, inside)
    items = read_debt(amounts)
    found = [
        *find_balances(amounts, sides),
        *find_subject_identities(amounts, sides),
        *find_subset_identities(document, inside, amounts),
        *find_priority_identities(amounts),
        *find_debt_identities(items),
        *links.find_debt_links(sides, items),
        *links.find_transfers(sides),
        *links.find_carried(sides),
        *links.find_growth_identities(amounts, sides),
        *links.find_increase_identities(amounts, sides),
    ]
    return tuple(sorted(found, key=lambda each: (each.right[0].figure.span.start, each.name)))


def find_lines(document: Document, figures: Sequence[Figure]) -> tuple[Line, ...]:
    """The lines of all books of a budget report in text order."""
    return tuple(line for side in find_sides(read_amounts(document, figures)) for line in side.lines)


def find_execution(document: Document, figures: Sequence[Figure]) -> tuple[ExecutionRate, ...]:
    """The execution rates that a budget report states, with the budgets that they imply."""
    return tuple(links.find_execution_rates(read_amounts(document, figures)))


def _in_report(document: Document, sides: Sequence[Side], figures: Sequence[Figure]) -> list[Figure]:
    """The figures of those parts of a gazette that hold budget books."""
    starts = {document.part_at(side.total.span.start).span.start for side in sides}
    return [each for each in figures if document.part_at(each.span.start).span.start in starts]


def find_broken_identities(documents: Iterable[tuple[Document, Sequence[Figure]]]) -> tuple[Contradiction, ...]:
    """The identities that do not hold: hard contradictions where the text asserts them, else soft ones."""
    found = []
    for document, figures in documents:
        for identity in find_identities(document, figures):
            if not identity.holds:
                found.append(_report(document.name, identity))
    return tuple(sorted(found, key=lambda each: each.rank))


def check_documents(documents: Iterable[tuple[Document, Sequence[Figure]]]) -> tuple[Contradiction, ...]:
    """All contradictions of some documents, those between figures and those of budget books, the gravest first.

    A total that is both an identity and a sum of parts is reported once.
    """
    given = list(documents)
    broken = find_broken_identities(given)
    booked = {(each.first.doc, each.first.figure.span.start) for each in broken}
    others = (
        each
        for each in find_contradictions(given)
        if each.kind != "total" or (each.first.doc, each.first.figure.span.start) not in booked
    )
    return tuple(sorted([*broken, *others], key=lambda each: each.rank))


def _report(doc: str, identity: BudgetIdentity) -> Contradiction:
    right = identity.right[0].figure
    more = tuple(Evidence(doc, term.figure) for term in (*identity.left, *identity.right[1:]))
    value = Term(right).value
    gap = relative(abs(identity.difference), value, value + identity.difference)
    return Contradiction(
        "identity", "hard" if identity.strict else "soft", Evidence(doc, right), None, more, f"{identity}。", gap
    )
