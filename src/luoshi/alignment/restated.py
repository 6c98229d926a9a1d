"""Numbers of the plan that a report repeats before it says what became of them: 15座驿站已建成8座."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from luoshi.alignment.features import Feature, coarse_dimension
from luoshi.alignment.sayings import words_around
from luoshi.alignment.scopes import conflicts, scope_words
from luoshi.figures.model import Figure


def is_restated(figure: Figure) -> bool:
    """Whether a number opens its item and is followed by how many of them are done, or by how the work stands.

    A number that counts the items just listed (这5项预计年底前完成) is nobody's outcome either.

    >>> from dataclasses import replace
    >>> from luoshi.text.span import Span
    >>> quote = "15座驿站建设已完成8座（53%）"
    >>> number = Figure(Span(0, 2), "驿站", "amount", "eq", 15, 15, "座", "2024", "actual", quote=quote)
    >>> is_restated(number), is_restated(replace(number, low=8, high=8, span=Span(11, 12)))
    (True, False)
    >>> left = "建成9座，另有3座正在改造"
    >>> is_restated(replace(number, low=3, high=3, span=Span(7, 8), quote=left))
    True
    """
    if not any(sign in figure.quote for sign in _SIGNS):
        return False
    words = scope_words()
    before, after = words_around(figure)
    item = _ITEM.split(before)[-1].strip()
    if item in words.these:
        return True
    behind = after.removeprefix(figure.unit)
    if _FAR.match(behind):
        return True
    where = len(item) <= _PLACE and not figure.verb and not words.marks.search(item)  # 湖滨15座驿站已建成8座
    if not after or not (where or words.opens.fullmatch(item)):
        return False
    return bool(_DONE.match(behind) or words.under_way.match(behind))


# One of these stands in every sentence that is looked for.
_SIGNS = "已正未这述以目"
_PLACE = 6  # characters of the name of a place before the number
_ITEM = re.compile("[、（(）)]")
# As many of them are done: 已, a verb and another number within the clause.
_FAR = re.compile(r"[^，。；：,;\d]{1,30}[：:](?:截[至止])?(?:目前|已|正在)")  # 新建驿站15座：目前已选址
_DONE = re.compile(r"[^，。；：,;\d]{1,30}?已[一-龥]{1,6}\d")


def without_repeated(targets: Iterable[Feature], outcomes: Sequence[Feature]) -> list[Feature]:
    """Outcomes without those that only repeat a target before the report says what became of it.

    A circular heads each item with the promise (建设驿站15座) and goes on with the result (全区建成驿站18座). Of two
    numbers under the target's own name the first is the promise where it is the target's and the next another one.
    """
    promised: dict[str, set[object]] = defaultdict(set)
    for target in targets:
        promised[target.name.text].add(_number(target))
    named: dict[tuple[object, ...], list[Feature]] = defaultdict(list)
    for outcome in outcomes:
        if outcome.name.text in promised:
            figure = outcome.mention.figure
            named[outcome.mention.doc, outcome.name.text, outcome.measure, figure.period].append(outcome)
    repeated = set()
    for found in named.values():
        first = found[0]
        told = {_number(one) for one in found[1:] if _may_result(first, one)}
        # A number that is promised itself is no result of another one.
        if _number(first) in promised[first.name.text] and told - promised[first.name.text]:
            repeated.add(id(first))
    return [outcome for outcome in outcomes if id(outcome) not in repeated]


def _may_result(promise: Feature, result: Feature) -> bool:
    """Whether a number may say what came of the first: it counts the same, in the same phase."""
    return coarse_dimension(promise) == coarse_dimension(result) and not conflicts(promise.scope, result.scope)


def _number(feature: Feature) -> tuple[object, ...]:
    return coarse_dimension(feature), feature.low, feature.high
