"""The shapes of what is found: figures, commitments, appointments."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from luoshi.text.copied import made_again
from luoshi.text.span import Span

Number = int | Decimal
_NOWHERE: Final = Span(0, 0)


@dataclass(slots=True, unsafe_hash=True, init=False)  # many: see `Quantity`
class Figure:
    """One quantified statement. Fields and their values are those of the glossary.

    ``span`` covers the number in the source (for a range, its first number); ``quote`` is the sentence around it and
    ``quote_span`` where that stands. ``low`` equals ``high`` but in a range. ``subject`` counts the indicators that one
    number stands for (开工、竣工各100万平方米 gives two figures with subject 0 and 1).
    ``verb`` is the verb that governs the number (新建, 翻建, 累计…), empty when none was seen; ``population`` the
    qualifier that the indicator leaves out (有需求且符合条件的). ``estimated`` is true for 预计.
    """

    span: Span
    indicator: str
    measure: str
    comparator: str
    low: Number | None
    high: Number | None
    unit: str
    period: str | None
    modality: str
    ambition: str = "base"
    nature: str | None = None
    owners: tuple[str, ...] = ()
    star: bool = False
    estimated: bool = False
    verb: str = ""
    population: str = ""
    subject: int = 0
    clause: str = ""
    section: int = -1
    quote: str = ""
    quote_span: Span = _NOWHERE
    confidence: float = 1.0
    reason: str = ""

    def __init__(
        self,
        span: Span,
        indicator: str,
        measure: str,
        comparator: str,
        low: Number | None,
        high: Number | None,
        unit: str,
        period: str | None,
        modality: str,
        ambition: str = "base",
        nature: str | None = None,
        owners: tuple[str, ...] = (),
        star: bool = False,
        estimated: bool = False,
        verb: str = "",
        population: str = "",
        subject: int = 0,
        clause: str = "",
        section: int = -1,
        quote: str = "",
        quote_span: Span = _NOWHERE,
        confidence: float = 1.0,
        reason: str = "",
    ) -> None:
        self.span = span
        self.indicator = indicator
        self.measure = measure
        self.comparator = comparator
        self.low = low
        self.high = high
        self.unit = unit
        self.period = period
        self.modality = modality
        self.ambition = ambition
        self.nature = nature
        self.owners = owners
        self.star = star
        self.estimated = estimated
        self.verb = verb
        self.population = population
        self.subject = subject
        self.clause = clause
        self.section = section
        self.quote = quote
        self.quote_span = quote_span
        self.confidence = confidence
        self.reason = reason

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return made_again(self)


@dataclass(frozen=True, slots=True)
class Owner:
    """A responsible unit and its role: ``lead`` 牵头单位 or ``supporting`` 配合单位."""

    unit: str
    role: str = "lead"

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return made_again(self)


@dataclass(frozen=True, slots=True)
class Commitment:
    """What a clause undertakes to do. ``kind`` is task, livelihood, project, action, measure or indicator.

    ``targets`` are the spans of its target figures. ``milestone`` is 开工, 竣工, 完工, 推进 or 基本建成 for
    a construction project, ``category`` the group that a list puts it in.
    """

    span: Span
    clause: str
    kind: str
    text: str
    action: str
    object: str
    owners: tuple[Owner, ...] = ()
    due: str | None = None
    star: bool = False
    milestone: str | None = None
    category: str | None = None
    targets: tuple[Span, ...] = ()

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return made_again(self)


@dataclass(frozen=True, slots=True)
class Appointment:
    """One line of a personnel notice. ``change`` is appointed or removed; ``status`` is regular, acting, probation,
    seconded (挂职) or confirmed (试用期满)."""

    span: Span
    person: str
    post: str
    change: str
    status: str
    date: str | None

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return made_again(self)
