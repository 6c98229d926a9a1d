"""The figures of running text: its numbers, what each counts, and what its sentence says of it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from luoshi.documents.model import Passage
from luoshi.figures.adjustments import adjusted_by
from luoshi.figures.approved import find_approved
from luoshi.figures.assessment_points import makes_grade, weighs
from luoshi.figures.bare_numbers import held_against_one
from luoshi.figures.bounds import bound_in_place, read_comparator
from luoshi.figures.context import Context, planned_for
from luoshi.figures.dated_sentences import read_sentences
from luoshi.figures.following import Following
from luoshi.figures.looking_back import before_plan, goes_on_back
from luoshi.figures.measures import of_rule
from luoshi.figures.mentions import real_periods, tells_which
from luoshi.figures.model import Figure
from luoshi.figures.months import months_so_far
from luoshi.figures.named_periods import by_plan
from luoshi.figures.naming.indicators import name_indicators
from luoshi.figures.naming.places import bare_unit
from luoshi.figures.naming.shared_bounds import share_bounds
from luoshi.figures.naming.sharing import take_over
from luoshi.figures.naming.spots import Spot
from luoshi.figures.naming.wholes import whole_of_parts
from luoshi.figures.periods_apiece import find_apiece
from luoshi.figures.points import read_points
from luoshi.figures.progress import Item, by_item, opens_with_field, opens_with_promise, read_item
from luoshi.figures.readings import estimated_from, is_stretch, read_measure
from luoshi.figures.sentences import clause_left, is_inside
from luoshi.figures.signs import has_minus
from luoshi.figures.stars import starred_stretches
from luoshi.figures.told import tell
from luoshi.figures.told_sentence import Sentence
from luoshi.figures.turns import find_goals, find_turn, periods_around, tells_again
from luoshi.text.periods import spans_years
from luoshi.text.quantities import Quantity
from luoshi.text.span import Span

_SUMS: Final = frozenset({"收入合计", "收入总计", "收入总量"})  # behind these the other side of the same budget is told
_OTHER_SIDE: Final = ("支出完成", "支出安排", "支出预计", "支出", "收入完成", "收入安排")
_SIZE: Final = re.compile(
    r"(?P<size>\d*[\d.]*[万亿千百]+(?:元|美元|平方米)(?:及?以[上下]))"
    "(?:的(?P<whose>[行政]*村|社区|乡镇|企业|项目|园区|合作社|商户|楼宇|集群)|(?P<field>制造业|工业|服务业|农业|外资))?(?:[的有达共]|达到|增至)?$"
)
_SIZE_ENDS: Final = frozenset("上下的有达共到至村业资")
_REVIEWED: Final = re.compile(r"[三五两]年(?:(?<=[这近]..)|(?<=过去..)|(?<=[三五].)来)")  # 过去五年, 三年来


Named = tuple[int, tuple[str, ...]]  # units, and the source offset where they are named


@dataclass(slots=True, init=False)
class Place:
    """Where prose stands: what holds unless a sentence says otherwise, the theme, the clause path, the section.

    In a list of tasks also the ``item``.
    """

    context: Context
    topic: str
    clause: str
    section: int
    item: Item | None = None

    def __init__(
        self,
        context: Context,
        topic: str,
        clause: str,
        section: int,
        item: Item | None = None,
    ) -> None:
        self.context = context
        self.topic = topic
        self.clause = clause
        self.section = section
        self.item = item


def prose_figures(
    passage: Passage, place: Place, quantities: list[Quantity], owners: Sequence[Named] = ()
) -> list[Figure]:
    """The figures of a passage or a table's cell of prose, in order, one or more for each of its `counting_quantities`.

    The theme of the place completes names that are only a general head; ``owners`` are the units that the passage
    names, in order, and a figure belongs to the next of them behind it.
    """
    found: list[Figure] = []
    if not quantities:
        return found
    text = passage.text
    year = place.context.past_year if _reviews_years(text) else place.context.year
    if place.context.listed or opens_with_field(text) or opens_with_promise(text):
        item = read_item(text, passage.role == "heading" or place.context.owned)
        place = Place(place.context, place.topic, place.clause, place.section, item)
    fielded = place.item is not None and place.item.tells_results  # 目标：……进展：…… turns by its fields
    turn = _turn_of(text, place.context) if place.context.modality == "actual" and not fielded else None
    mentions = by_plan(text, real_periods(text, periods_around(text, year, turn)), place.context)
    if place.context.ruling and "的" in text:
        mentions = [mention for mention in mentions if not tells_which(text, mention.end)]
    stars = starred_stretches(text)
    if (month := place.context.period) and month[4:5] == "M" and "累计" in text:
        month = months_so_far(text, month, 0, quantities[0].begin)
        place = replace(place, context=replace(place.context, period=month))
    carried = ""
    counted: dict[str, str] = {}
    before: list[Spot] = []
    carries = place.context.modality == "actual" and not spans_years(place.context.period)
    year_told = (place.context.period or "") if carries and not place.context.listed else ""
    told = place
    theme = place.topic
    past = before_plan(place.context)
    looked_back = 0  # numbers in a row that were told of the years before a plan
    points = deque(read_points(text))
    for sentence in read_sentences(text, quantities, mentions, carries, year_told):
        if turn and sentence.end > turn[0]:
            told, place, turn = place, replace(place, context=planned_for(place.context, turn[1])), None
        elif (
            place is not told
            and place.context.year == told.context.year
            and tells_again(text, sentence.start, sentence.quantities[0].begin)
        ):
            place = told
        while points and points[0].start <= sentence.start:
            place, carried, before = replace(place, topic=points.popleft().theme or theme), "", []
            counted = {}  # what the point before counted is none of this one
        context = place.context
        apiece = find_apiece(text, sentence.start, sentence.end, sentence.quantities, context.year, context.period)
        spots = name_indicators(
            apiece.text, sentence.start, sentence.end, sentence.quantities, place.topic, carried, counted
        )
        if apiece.periods:
            share_bounds(spots, apiece.periods)
        if "该" in text:
            _name_the_one(spots, text, place.topic)
        before = take_over(spots, before)
        sentence.apiece = apiece.periods
        behind = past and looked_back > 1 and goes_on_back(sentence)
        here = replace(place, context=past) if past and behind else place
        for figure in _sentence_figures(passage, here, sentence, spots, owners, stars):
            looked_back = looked_back + 1 if looked_back >= 0 and figure.modality == "actual" else -1
            found.append(figure)
        open_last = next((spot for spot in reversed(spots) if not spot.bracketed), spots[-1])
        last = spots[0] if spots[-1].name[-4:] in _SUMS else open_last
        last = (whole := whole_of_parts(spots, text)) or last
        if text.startswith(_OTHER_SIDE, sentence.end) and text.find("，其中", sentence.start, sentence.end) >= 0:
            last = spots[0]  # 基金收入32亿元，其中土地出让收入28亿元；支出41亿元
        carried = "" if _lists_members(spots) else last.name or carried
        for spot in spots:
            if spot.name and not (spot.bracketed and bare_unit(spot.quantity.unit) in counted):
                counted[bare_unit(spot.quantity.unit)] = spot.name
        if whole:
            counted[bare_unit(whole.quantity.unit)] = whole.name
    return found


_THE_ONE: Final = re.compile("该(?:项目|工程)(?=.{2})")
_LEAD: Final = re.compile("(?:\\d{1,2}[.、．])?(?P<what>[^，。；：\\d]{4,24})。")


def _name_the_one(spots: list[Spot], text: str, topic: str) -> None:
    """区域供水工程。该项目年度计划投入9亿元: the name of 该项目 stands at the head of its text or in the heading."""
    for spot in spots:
        if the := _THE_ONE.match(spot.name):
            lead = _LEAD.match(text)
            spot.name = (lead["what"] if lead else topic) + spot.name[the.end() :]


def _lists_members(spots: list[Spot]) -> bool:
    """Whether a sentence only lists things counted alike (企业9家、合作社4家、农场2家): its last is no subject."""
    if len(spots) < 3:
        return False
    names, units = {spot.name for spot in spots}, {bare_unit(spot.quantity.unit) for spot in spots}
    return len(names) > 2 and len(names) == len(spots) and units == {"家"}


def _turn_of(text: str, context: Context) -> tuple[int, int] | None:
    return (
        find_turn(text, context.year, context.goal_year)
        or find_goals(text, context.year, context.goal_year)
        or find_approved(text, context.year)
    )


def _reviews_years(text: str) -> bool:
    """Whether a text looks back on several years."""
    return "年" in text and ("五年" in text or "三年" in text or "两年" in text) and _REVIEWED.search(text) is not None


def _sentence_figures(
    passage: Passage,
    place: Place,
    sentence: Sentence,
    spots: list[Spot],
    owners: Sequence[Named],
    stars: list[tuple[int, int]],
) -> list[Figure]:
    found: list[Figure] = []
    text = passage.text
    quote = text[sentence.start : sentence.end], passage.span(sentence.start, sentence.end)
    estimated = estimated_from(sentence)
    measure: tuple[str, int] | None = None
    adjusts = "调" in quote[0]
    following = Following(sentence, place.context)
    for spot in spots:
        weighing = weighs if place.context.modality == "target" else makes_grade
        if spot.quantity.unit == "分" and weighing(text, spot.quantity):
            continue  # 新发展企业2户（2分） in a list of goals; rules of an assessment lay the points down
        begin = spot.quantity.begin
        left = clause_left(text, sentence.start, begin)
        measure = read_measure(spot, left, measure)
        if adjusts and (way := adjusted_by(text, sentence.start, spot.quantity)):
            measure = "change", way
        marked = bool(stars) and is_inside(stars, begin), estimated <= begin
        figure = _figure(passage, place, sentence, spot, left, measure, owners, marked, quote)
        following.settle(figure, spot, left)
        found.append(figure)
        found.extend(replace(figure, indicator=name, subject=subject) for subject, name in enumerate(spot.also, 1))
    return found


def _figure(
    passage: Passage,
    place: Place,
    sentence: Sentence,
    spot: Spot,
    left: str,
    measured: tuple[str, int],
    owners: Sequence[Named],
    marked: tuple[bool, bool],
    quote: tuple[str, Span],
) -> Figure:
    text, quantity, context = passage.text, spot.quantity, place.context
    span = passage.span(quantity.start, quantity.end)
    measure, sign = measured
    modality, period = tell(context, sentence, spot, left, measure)
    if place.item and spot.mode not in ("state", "plan") and context.modality in ("actual", "target"):
        modality, period = by_item(context, place.item, quantity, modality, period)
    if modality == "rule":
        measure = of_rule(measure, quantity.unit, left, text[sentence.start : quantity.begin])
    comparator = bound_in_place(text, quantity, read_comparator(quantity, modality, left))
    low, high = quantity.low, quantity.high
    if sign < 0 or has_minus(text, quantity):
        low, high = -high, -low
    confidence, reason = _confidence(spot)
    return Figure(
        span,
        _sized_name(spot.name, left) if left[-1:] in _SIZE_ENDS else spot.name,
        measure,
        comparator,
        low,
        high,
        quantity.unit or held_against_one(text, quantity),
        period,
        modality,
        "stretch" if is_stretch(left, text[sentence.start : quantity.begin] if "争" in text else "") else "base",
        None,
        _owners_of(span.start, owners) if owners else (),
        *marked,
        spot.verb,
        spot.population,
        0,
        place.clause,
        place.section,
        *quote,
        confidence,
        reason,
    )


def _owners_of(start: int, owners: Sequence[Named]) -> tuple[str, ...]:
    """The units that are named next behind a place in the source."""
    for at, units in owners:
        if at >= start:
            return units
    return ()


_OTHER_SIZE: Final = re.compile("^\\d[\\d.]*[百千万亿]*元(?:及?以上)")  # 50亿元以上项目1个、[10亿元以上]6个


def _sized_name(name: str, left: str) -> str:
    """10亿元以上新开工项目 for the number in 新开工项目80个，其中10亿元以上12个.

    >>> _sized_name("新开工项目", "其中10亿元以上"), _sized_name("新开工项目", "全年")
    ('10亿元以上新开工项目', '新开工项目')
    """
    size = _SIZE.search(left)
    if size is None:
        return name
    if field := size["field"]:
        return f"{size['size']}{field}项目"
    if whose := size["whose"]:
        return name if name.endswith(whose) else f"{name}{size['size']}的{whose}"
    return size.group("size") + name if "以" not in name else _OTHER_SIZE.sub(size.group("size"), name)


def _confidence(spot: Spot) -> tuple[float, str]:
    if not spot.name:
        return 0.3, "没有找到指标名称"
    if spot.mode == "carried":
        return 0.7, "指标名称承前省略"
    if len(spot.name) > 30:
        return 0.5, "指标名称过长"
    return 0.9, ""
