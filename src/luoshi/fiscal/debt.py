"""Government debt: what was owed, what was borrowed and repaid, what is owed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from luoshi.figures.model import Figure
from luoshi.fiscal.model import BudgetIdentity, Term, build_identity
from luoshi.fiscal.reading import Amount, fiscal_words, place_of

_ORDER = ("limit", "repaid", "refinanced")
BOOK = "政府债务"


@dataclass(frozen=True, slots=True)
class DebtItem:
    """An amount of debt.

    ``role`` is opening, closing, new, refinanced, repaid or limit; ``kind`` 一般, 专项 or empty for both."""

    figure: Figure
    role: str
    kind: str


def read_debt(amounts: Sequence[Amount]) -> list[DebtItem]:
    """The debt items in text order, from the first opening balance on.

    The role comes from the clause since the last full stop or semicolon, so that 其中：一般债务… inherits it.
    """
    items: list[DebtItem] = []
    clause = ""
    for amount in amounts:
        pieces = re.split("[。；;]", amount.gap)
        clause = pieces[-1] if len(pieces) > 1 else clause + amount.gap
        if not amount.money:
            continue
        role = _role(clause)
        if role == "opening" and _kind(amount.named) == "":
            items = []  # another year's account begins
        if role and (items or role == "opening"):
            items.append(DebtItem(amount.figure, role, _kind(amount.named)))
            items.extend(_wholly(amount, role))
        if _complete(items) and role in ("", "limit"):
            break
    return items if _complete(items) else []


def _complete(items: Sequence[DebtItem]) -> bool:
    return {"opening", "closing"} <= {item.role for item in items if not item.kind}


def _role(clause: str) -> str:
    bank = fiscal_words().debt
    if "债" not in clause:
        return ""
    for role in _ORDER:
        if bank[role].search(clause):
            return role
    if bank["balance"].search(clause):
        return "opening" if bank["opening"].search(clause) else "closing"
    return "new" if bank["new"].search(clause) else ""


def _kind(named: str) -> str:
    for kind, pattern in fiscal_words().debt_kinds.items():
        if pattern.search(named):
            return kind
    return ""


def _wholly(amount: Amount, role: str) -> Iterator[DebtItem]:
    """187,000万元，全部为一般债券: the amount counts for one kind too."""
    after = re.split("[。；;]", amount.after)[0]
    met = fiscal_words().wholly.search(after)
    kind = _kind(after[met.end() :]) if met else ""
    if kind:
        yield DebtItem(amount.figure, role, kind)


def find_debt_identities(items: Sequence[DebtItem]) -> Iterator[BudgetIdentity]:
    """年初余额＋新增＋再融资－偿还＝年末余额 for all debt and for each kind, and that balances stay within limits."""
    for kind in ("", "一般", "专项"):
        own = [item for item in items if item.kind == kind]
        opening = [item.figure for item in own if item.role == "opening"]
        closing = [item.figure for item in own if item.role == "closing"]
        grown = [item.figure for item in own if item.role in ("new", "refinanced")]
        repaid = [item.figure for item in own if item.role == "repaid"]
        if len(opening) != 1 or len(closing) != 1 or not (grown or repaid):
            continue
        left = (Term(opening[0]), *map(Term, grown), *(Term(figure, Decimal(-1)) for figure in repaid))
        name = f"{kind or '政府'}债务余额"
        yield build_identity(place_of(BOOK, closing[0]), name, left, (Term(closing[0]),), strict=False)
