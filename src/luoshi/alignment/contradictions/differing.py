"""Why several actual values of one indicator and period differ: which stands now, and what each of the others is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from luoshi.alignment.contradictions.precision import apart, spread_of
from luoshi.alignment.contradictions.statements import squeeze
from luoshi.alignment.contradictions.words import words
from luoshi.alignment.scopes import conflicts, read_scope
from luoshi.figures.model import Figure

# current: stands now. rounded: the same, less exactly. estimate: given before the count was final. revised: a later
# document says otherwise. scope: counts something else (年均, 一般公共预算). clash: nothing explains it.
KINDS = ("current", "rounded", "estimate", "revised", "scope", "clash")
_STOCK = "累计"


@dataclass(frozen=True, slots=True)
class Said:
    """An actual value and where it was said.

    ``before`` is its sentence up to the number, ``headings`` the titles of the sections that hold it, the innermost
    first, ``document`` any name of its document and ``issued`` that document's date (2025-01-09, empty if unknown).
    """

    figure: Figure
    before: str = ""
    headings: tuple[str, ...] = ()
    document: str = ""
    issued: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a value stands beside the others: one of `KINDS`, the words of its scope, and what it gives way to."""

    kind: str
    scope: str = ""
    instead: int | None = None


def stand_values(said: Sequence[Said]) -> tuple[Standing | None, ...]:
    """How each of several values of one indicator, measure and period stands; None where none of them differ.

    >>> from decimal import Decimal
    >>> from luoshi.text.span import Span
    >>> one, other = (
    ...     Figure(Span(0, 1), "用电量", "growth", "eq", Decimal(low), Decimal(low), "%", "2025", "actual")
    ...     for low in ("5.1", "5.4")
    ... )
    >>> stand_values([Said(one, issued="2026-01-09"), Said(other, "年均增长", issued="2026-03-02")])[1]
    Standing(kind='scope', scope='年均', instead=0)
    >>> stand_values([Said(one), Said(one)])
    (None, None)
    """
    if len({(one.figure.low, one.figure.high, one.figure.unit) for one in said}) < 2:
        return (None,) * len(said)
    scopes = _scopes(said)
    usual = _usual(scopes)
    now = {scope: _current(said, scopes, scope) for scope in dict.fromkeys(scopes)}
    main = now[usual]
    if all(_same(said[main], one) for one in said):
        return (None,) * len(said)
    found = [_standing(said, index, scopes[index], now[scopes[index]], main) for index in range(len(said))]
    clashing = {one.instead for one in found if one.kind == "clash"}
    return tuple(
        Standing("clash", one.scope, one.instead) if index in clashing and one.kind == "current" else one
        for index, one in enumerate(found)
    )


def _scopes(said: Sequence[Said]) -> list[str]:
    """What each value counts beside its indicator, in words; empty for the plain case.

    A budget book only tells values apart where there are several.
    """
    books = [_book(one) for one in said]
    several = len(set(books) - {""}) > 1
    return [_scope(one, book if several else "") for one, book in zip(said, books, strict=True)]


def _scope(one: Said, book: str) -> str:
    bank = words()
    before = squeeze(one.before)
    bases = bank.basis.findall(before[max(before.rfind(mark) for mark in "，。；;") + 1 :])
    basis = bank.bases[bases[-1]] if bases else ""
    stock = _STOCK if one.figure.measure == "stock" else ""
    return "、".join(part for part in (basis, book, stock, one.figure.population) if part)


def _book(one: Said) -> str:
    bank = words()
    named = next((found[-1] for text in (one.before, *one.headings) if (found := bank.book.findall(text))), "")
    return bank.books.get(named, "")


def _usual(scopes: Sequence[str]) -> str:
    """The scope that most values have; of several the plain one, or else the one that came first."""
    counted = Counter(scopes)
    most = max(counted.values())
    return "" if counted[""] == most else next(scope for scope in scopes if counted[scope] == most)


def _current(said: Sequence[Said], scopes: Sequence[str], scope: str) -> int:
    """The value of a scope that stands now: counted rather than estimated, then of the newest document."""
    mine = [index for index, one in enumerate(scopes) if one == scope]
    return max(mine, key=lambda index: (not said[index].figure.estimated, said[index].issued, -index))


def _standing(said: Sequence[Said], index: int, scope: str, current: int, main: int) -> Standing:
    one, other = said[index], said[current]
    if index == current:
        apart_from_main = index != main and not _same(one, said[main])
        return Standing("scope", scope, main) if apart_from_main else Standing("current", scope)
    if _equal(one.figure, other.figure):
        return (
            Standing("scope", scope, main)
            if current != main and not _same(one, said[main])
            else Standing("current", scope)
        )
    if _same(one, other):
        return Standing("rounded", scope, current)
    if one.figure.estimated and not other.figure.estimated:
        return Standing("estimate", scope, current)
    mine, theirs = (
        read_scope(each.figure.indicator, each.figure.verb, each.figure.population) for each in (one, other)
    )
    if unlike := conflicts(mine, theirs):
        return Standing("scope", unlike[0], current)
    if one.document != other.document and one.issued and one.issued < other.issued:
        return Standing("revised", scope, current)
    return Standing("clash", scope, current)


def _equal(one: Figure, other: Figure) -> bool:
    return (one.low, one.high, one.unit) == (other.low, other.high, other.unit)


def _same(one: Said, other: Said) -> bool:
    """Whether one number can be a rounding of the other; two written to the same place are not when they differ."""
    mine, theirs = spread_of(one.figure), spread_of(other.figure)
    if mine is None or theirs is None:
        return False
    return mine.value == theirs.value or (mine.step != theirs.step and not apart(mine, theirs))
