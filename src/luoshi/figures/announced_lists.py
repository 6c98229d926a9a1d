"""Lists of dashes whose opening sentence says of when they tell: 到2027年，我们的奋斗目标是：——……；——……."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from luoshi.documents.model import Passage
from luoshi.text.periods import find_periods, spans_years, years_of

_WHEN: Final = (
    "(?P<when>[到至]?(?:19|20)\\d\\d年(?:底|末)?|[到至]?“[一-鿿]{2,3}五?”(?:期末|末|时期|期间|规划)?|[今未][后来]五年)"
)
# 到2027年，我们的奋斗目标是：; 制定了“十五五”主要目标。
_GOALS: Final = re.compile(
    f"(?:^|[。；，：]|[定出]了?){_WHEN}(?:(?!完成|实现|执行)[^。；：\\d]){{0,24}}(?:目标|任务|指标)(?:如下|[是为]|包括|主要)*[：:。]\\Z"
)
# “十四五”期间，水利事业蓬勃发展，取得了显著成绩。
_ACHIEVED: Final = re.compile(
    f"(?:^|[。；]){_WHEN}(?:(?!力争|努力|争取|确保|[，]要)[^。；：\\d]){{4,60}}(?:成绩|成效|成就|进展|成果)(?:如下|主要[是有]|包括|表现在)*[：:。]\\Z"
)
# 总体目标：alone on its line, with no number that the outline would know it by
_BARE_GOALS: Final = re.compile("(?:总体|具体|主要|发展|工作|奋斗|预期)(?:发展|工作)?目标[:：]")
_NEXT_CHAPTER: Final = re.compile(
    "(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.]|第[一二三四五六七八九十]{1,3}[章节])|[^，。；：]{2,12}[:：]\\Z"
)
_LOOKS_BACK: Final = re.compile(
    "去年|上年|同比|已(?:建成|完成|经|达)|(?:完成|实现)了|截[至止]|目前|全年|境内|现有|事故|投诉|成效"
)
# 2020年用水总量10亿立方米，较2015年下降21%，达到……: how it came out
_HELD_AGAINST: Final = re.compile("[较比由从](?:19|20)\\d\\d年")
_LONGEST_WORD: Final = 10  # characters of 总体发展目标：
_MOST_BELOW: Final = 8  # passages that such goals go on for
# 力争到2010年，……: what the passages of a text without a title go on with
_STRIVEN: Final = re.compile("(?:力争|确保)到(?P<year>(?:19|20)\\d\\d)年，[^。]*\\d")
_PLAN_ENDS: Final = re.compile("20\\d[05](?=年[^。；]{0,120}?达)")
_ANY_YEAR: Final = re.compile("(?:19|20)\\d\\d(?=年)")
_GOES_ON: Final = ("同时，", "此外，", "另外，")
_TO_REACH: Final = re.compile(
    "到(?P<when>“十[一二三四五]五?”期?末|20\\d\\d年)，[^。]{0,24}(?:要|将|力争)(?:达到|突破|实现|超过)"
    "\\d[\\d.]*[^，。；的\\d]{1,4}(?=[，。；])"
)
_NEAR: Final = 120  # characters at the end of a passage in which it opens a list


class Announced(NamedTuple):
    """What a list tells of: target or actual, and the period."""

    side: str
    period: str
    alone: bool = False  # the year is named by itself (2025年，产量指标如下：), not as one to reach
    loose: bool = False  # it holds only where nothing around tells a side or a period

    def tells_apart(self, modality: str, period: str | None, year: int | None) -> bool:
        """Whether it tells of something else than the chapter around it, of ``modality``, ``period`` and ``year``.

        A list of the same side names the years itself, or gives them where none are known. One of the other side tells
        of later years if of goals, else of earlier ones: 2023年主要指标是： in a review of 2023 lists what was done.
        """
        if self.loose:
            return modality == "actual" and period is None
        if modality == self.side:
            return self.alone or not period
        if modality not in ("actual", "target"):
            return False
        last = years_of(self.period)[1]
        if year is None:
            return True
        if self.side == "target":
            return last > year or (last == year and spans_years(self.period))
        return last < year


def find_announced(passages: Sequence[Passage]) -> dict[int, Announced]:
    """What the items of such lists tell of, by the source offset at which each begins."""
    found: dict[int, Announced] = {}
    told: Announced | None = None
    goals: Announced | None = None
    before, left = "", 0
    for passage in passages:
        text = passage.text
        if len(text) < _LONGEST_WORD and _BARE_GOALS.fullmatch(text):
            goals, told, left = Announced("target", "", loose=True), None, _MOST_BELOW
        elif goals and left and not _NEXT_CHAPTER.match(text) and not _LOOKS_BACK.search(text):
            found[passage.offsets[0]] = goals
            left -= 1
        elif told and passage.role == "item":
            found[passage.offsets[0]] = told
        elif text.startswith(_GOES_ON) and (on := _going_on(before)):
            found[passage.offsets[0]] = on
        elif _aims_at_years(text):
            ends = sorted(_PLAN_ENDS.findall(text))
            goals, told, left = Announced("target", f"{ends[0]}-{ends[-1]}"), None, _MOST_BELOW
            found[passage.offsets[0]] = goals
        else:
            told = _opens(text)
            striven = _STRIVEN.search(text) if "力争到" in text or "确保到" in text else None
            goals, left = (Announced("target", striven["year"], loose=True), _MOST_BELOW) if striven else (None, 0)
        before = text
    return found


def _aims_at_years(text: str) -> bool:
    """Whether a passage sets goals for the ends of two plans: 2015年，入园率达到90%；2020年达到98%.

    >>> _aims_at_years("2015年，入园率达到90%；2020年达到98%。"), _aims_at_years("2015年达到90%。")
    (True, False)
    >>> _aims_at_years("2020年，入园率达到98%，较2015年提高8个百分点。")
    False
    """
    if "5年" not in text or "0年" not in text or _LOOKS_BACK.search(text) or _HELD_AGAINST.search(text):
        return False
    return len(set(_PLAN_ENDS.findall(text))) > 1 and len(_ANY_YEAR.findall(text)) == len(_PLAN_ENDS.findall(text))


def _going_on(before: str) -> Announced | None:
    """The goals that a passage which goes on (同时，……) takes over from the one before: 到“十四五”末，……要达到."""
    last = next(iter(list(_TO_REACH.finditer(before))[-1:]), None)
    if last and _LOOKS_BACK.search(before, last.end()):
        return None
    period = next((each.period for each in find_periods(last["when"])), None) if last else None
    return Announced("target", period) if period and len(period) == 4 else None


def _opens(text: str) -> Announced | None:
    """What the list below a passage tells of; None where it opens none.

    >>> _opens("到2027年，我们的奋斗目标是："), _opens("新增企业9家。")
    (Announced(side='target', period='2027', alone=False, loose=False), None)
    """
    if text[-1:] not in "：:。" or ("年" not in text[-_NEAR:] and "五" not in text[-_NEAR:]):
        return None
    tail = text[-_NEAR:]
    for side, pattern in (("target", _GOALS), ("actual", _ACHIEVED)):
        if (match := pattern.search(tail)) and (
            period := next((each.period for each in find_periods(match["when"])), None)
        ):
            return Announced(side, period, match["when"][0].isdecimal())
    return None
