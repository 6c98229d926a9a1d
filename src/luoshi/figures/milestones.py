"""Construction projects and the point that they are to reach: 实现…项目开工, …竣工, 推进…项目建设, 基本建成…."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from luoshi.lexicon import load

STAGES: Final = ("开工", "竣工", "完工", "推进", "基本建成")

_STAGED: Final = re.compile(
    r"(?P<names>[^，。；！？]{2,160}?)(?:(?:按期|如期|全部|顺利|陆续|全面|基本|年内|提前)?(?:实现)?)(?P<stage>开工|竣工|完工)"
    r"(?:建设)?(?=[，。；！？）、]|并|和|及|\Z)"
)
_BUILT: Final = re.compile(
    r"(?:^|[，。；！？★]|年内|年底前|力争|确保)(?:力争|确保|年底前|年内)?基本建成(?P<names>[^，。；！？]{2,120})"
)
_HEAD: Final = re.compile(
    r"(?:[，。；！？：★☆]|全年|年内|年底前|\d{1,2}月底前|[一二三四]季度末?|[上下]半年|计划|已|全部|均|将|拟|当年|确保|力争|加快|持续|全力|积极|有序|大力"
    r"|稳步|全面|努力|推动|推进|促进|实现|完成|保障|实施)+"
)
_LIST_END: Final = re.compile(
    r"等(?:[^、等（）]{0,14}(?:工程|项目)(?:的?建设)?)?\Z|(?:当年|全部|已|均|签约)+\Z|(?<=项目|工程)(?:的?(?:施工)?建设|施工)\Z"
)
_OPEN, _CLOSE = "（(“《", "）)”》"
_NUMBERED: Final = re.compile(r"[\d\-—–~]+(?:号|弄|幢|栋)(?:楼)?(?!地块|街坊)")
_NUMBER_END: Final = re.compile(r"(?:\d|号|弄|幢|栋|号楼)\Z")
_COUNTED: Final = re.compile(
    r"(?:各|共|约)?\d[\d,.]*(?:万|亿)?(?:个|项|条|台|套|平方米|幅|处|座|家|公里|户|万平方米|栋|幢|亩|所|段|部)?(?:以上|左右)?\Z"
)
_BARE_COUNT: Final = re.compile(
    r"^\d[\d,.]*(?:万|亿)?(?:个|项|条|台|套|幅|处|座|家|公里|户|平方米|栋|幢|亩|所|段|部)(?!地块)"
)
_BUILDING: Final = re.compile(
    r"项目|工程|地块|街坊|[路街道桥弄]|楼|院|校|园|馆|站|所|厂|中心|广场|大厦|小区|绿地|住宅|公寓|酒店|码头|隧道|泵站|仓|房|场|城|里|公园|医院|小学|中学|幼儿园|基地|水库|线|池|塔|渠|堤"
)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A project that a text names: where its name and the promise about it stand, and the point it is to reach."""

    start: int
    end: int
    name: str
    stage: str
    promise: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Patterns:
    pushed: re.Pattern[str]
    figurative: re.Pattern[str]
    generic: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    data = load("commitments")["milestone"]
    verbs = "|".join(sorted(data["verbs"], key=len, reverse=True))
    return _Patterns(
        re.compile(
            rf"(?:^|(?<=[，。；！？★]))(?:{verbs})(?P<names>[^，。；！？]{{0,140}}?{data['works']})(?=[，。；！？]|\Z)"
        ),
        re.compile(data["figurative"]),
        re.compile(data["generic"]),
    )


def find_milestones(text: str) -> list[Milestone]:
    """The construction projects of a text with the point that each is to reach, in order.

    Areas and counts (开工100万平方米) name no project; 民心工程 and its like are no building sites.

    >>> [(m.name, m.stage) for m in find_milestones("推进柳湾小学、北桥消防站等项目实现开工，基本建成云溪路（东段）。")]
    [('柳湾小学', '开工'), ('北桥消防站', '开工'), ('云溪路（东段）', '基本建成')]
    >>> find_milestones("全年完成开工、竣工各80万平方米。推进民心工程建设。")
    []
    """
    found: list[Milestone] = []
    if "工" not in text and "建" not in text:
        return found
    if "开工" in text or "竣工" in text or "完工" in text:
        for match in _STAGED.finditer(text):
            found.extend(_named(text, match, match["stage"]))
    if "基本建成" in text:
        for match in _BUILT.finditer(text):
            found.extend(_named(text, match, "基本建成"))
    if "推进" in text:
        taken = sorted({milestone.promise for milestone in found})
        for match in _patterns().pushed.finditer(text):
            before = bisect_left(taken, (match.end(), 0)) - 1  # the last promise that begins before this one ends
            if before < 0 or taken[before][1] <= match.start():
                found.extend(_named(text, match, "推进"))
    return sorted(found, key=lambda milestone: milestone.start)


def _named(text: str, match: re.Match[str], stage: str) -> list[Milestone]:
    start, end = match.span("names")
    head = _HEAD.match(text, start, end)
    start = head.end() if head else start
    promise = (match.start() + (text[match.start()] in "，。；！？★☆"), match.end())
    pieces = _split_names(text, start, end)
    names = [(s, e) for s, e in pieces if _is_project(text[s:e])]
    if len(names) != len(pieces) or (stage == "推进" and not _BUILDING.search(text, start, end)):
        return []
    return [Milestone(s, e, text[s:e], stage, promise) for s, e in names]


def _is_project(name: str) -> bool:
    patterns = _patterns()
    if len(name) < 2 or len(name) > 60 or _COUNTED.fullmatch(name) or _BARE_COUNT.match(name):
        return False
    return not (patterns.generic.match(name) or patterns.figurative.search(name))


def _split_names(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names of a list; house numbers that go on (16、18号) stay with theirs, 和 splits only the last of a list."""
    while tail := _LIST_END.search(text, start, end):
        end = tail.start()
    cuts = [position for position, depth in _depths(text, start, end) if depth == 0 and text[position] == "、"]
    pieces: list[tuple[int, int]] = []
    begin = start
    for cut in [*cuts, end]:
        piece = text[begin:cut]
        if pieces and _NUMBERED.match(piece) and _NUMBER_END.search(text, pieces[-1][0], pieces[-1][1]):
            pieces[-1] = (pieces[-1][0], cut)
        else:
            pieces.append((begin, cut))
        begin = cut + 1
    last_start, last_end = pieces[-1]
    join = _join(text, last_start, last_end, listed=len(pieces) > 1)
    if join:
        pieces[-1:] = [(last_start, join[0]), (join[1], last_end)]
    return [(s, e) for s, e in pieces if e > s]


def _join(text: str, start: int, end: int, listed: bool) -> tuple[int, int] | None:
    for match in re.finditer("以及|和|(?<=工程|项目)及" if listed else "以及", text[start:end]):
        at = start + match.start()
        if all(depth == 0 for position, depth in _depths(text, start, at + 1) if position == at):
            return at, start + match.end()
    return None


def _depths(text: str, start: int, end: int) -> list[tuple[int, int]]:
    depth, found = 0, []
    for position in range(start, end):
        if text[position] in _OPEN:
            depth += 1
        elif text[position] in _CLOSE:
            depth -= 1
        found.append((position, depth))
    return found
