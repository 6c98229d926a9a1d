"""What holds for a whole part of a file: how it opens, whether it tells how far things are, which year it aims at."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import Final

from luoshi.documents.kinds import LISTS
from luoshi.documents.model import Document, Part
from luoshi.documents.periods.progress import opens_with_progress, tells_progress
from luoshi.figures.standards import tells_of_policy
from luoshi.figures.turns import promises_list, year_of_opening
from luoshi.text.periods import find_periods, years_of

REPORTING: Final = frozenset({"plan_report", "work_report", "budget_report", "rule_of_law_report", "work_summary"})
_OPENING_PASSAGES: Final = 4

# What a report sets for the year, and what it tells of the last one: where no heading says which, the words do.
_SETS: Final = re.compile("\\d[^，。；\\d]{1,6}以上|不少于|不低于|力争|确保(?!了)|争取|左右")
_TOLD: Final = re.compile(
    "同比|[比较]上年|[比较]去年|累计|完成了|荣获|获批|获评|位居|圆满|\\d[^，。；]{0,4}，(?:增长|下降)\\d|已[建完实开]"
)
_YEARS_BEHIND: Final = re.compile("(?:^|[，。；])(?:(?:过去|这)五年(?:来|间|累计)?|五年来)")
_PLAN_OPENS: Final = re.compile("“十[一二三四五]五”(?:时期|期间|以来)?(?=[，的])")
# what else such a section tells must not set out to do things: 培育产业集群3个
_SETS_OUT: Final = re.compile(
    "(?:^|[。；，])(?:新[增建]|培育|打造|建设|推[进动]|加[快强]|实施|完善|力争|到20|大力|积极|优化|构建|支持|引导|鼓励|开展"
    "|强化|健全|深入|全面)"
)
_TOLD_DONE: Final = re.compile(
    "已|累计|截[至止]|[获荣]得|荣获|[被获]评|[比较]20\\d\\d年|由20\\d\\d年|[建完]成了|翻[了一]"
)
_GONE: Final = re.compile("(?:^|[，。：；])(?:过去的?一年|一年来|20\\d\\d年，[^。；]{0,12}(?:上下|攻坚|坚持以))")
_ON_PLAN: Final = re.compile("行动计划|工作方案|实施方案|规划|目标")
_TO_YEAR: Final = re.compile("(?:^|[。；])(?:力争)?到(20\\d\\d)年")
_DIGIT: Final = re.compile("\\d")
_FEWEST_BEHIND: Final = 2
_FEWEST_SET: Final = 4
_MORE_SET: Final = 4  # times as often as what was told


class Parts:
    """The parts of a document, what is asked of each worked out once, by where it begins."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._openings: dict[int, list[str]] = {}
        self._progress: dict[int, bool] = {}
        self._policies: dict[int, bool] = {}
        self._aims: dict[int, int | None] = {}
        self._goals: dict[int, int | None] = {}
        self._tasks: dict[int, bool] = {}
        self._behind: set[int] | None = None

    def opening(self, part: Part) -> list[str]:
        """The first passages of a part."""
        start = part.span.start
        if start not in self._openings:
            passages = self._document.passages
            first = bisect_left(passages, start, key=lambda passage: passage.offsets[0])
            self._openings[start] = [passage.text for passage in passages[first : first + _OPENING_PASSAGES]]
        return self._openings[start]

    def tells_progress(self, part: Part) -> bool:
        """Whether a part tells how far things are, by its title or, for a list of tasks, by its opening."""
        start = part.span.start
        if start not in self._progress:
            told = tells_progress(part.meta.title)
            listed = not told and (part.meta.kind == "other" or part.meta.kind in LISTS)
            self._progress[start] = told or (listed and any(map(opens_with_progress, self.opening(part))))
        return self._progress[start]

    def tells_of_policy(self, part: Part) -> bool:
        """Whether a part of no known kind tells of a policy: news of new allowances, what is asked about one."""
        start = part.span.start
        if part.meta.kind != "other":
            return False
        if start not in self._policies:
            inside = self._document.texts_in(part.span)
            told = not self.tells_progress(part) and tells_of_policy(part.meta.title, inside)
            self._policies[start] = told
        return self._policies[start]

    def promises_list(self, part: Part) -> bool:
        """Whether a part opens by promising what it then lists."""
        return promises_list(self.opening(part)[:2])

    def sets_tasks(self, part: Part) -> bool:
        """Whether the words of a part tell throughout what is to be done: 新增企业不少于90家, 厂房30万平方米以上."""
        start = part.span.start
        if start not in self._tasks:
            inside = self._document.texts_in(part.span)
            ahead = sum(len(_SETS.findall(text)) for text in inside)
            back = sum(len(_TOLD.findall(text)) for text in inside)
            gone = part.meta.planned is not None and f"{int(part.meta.planned[:4]) - 1}年，"
            review = any(_GONE.search(text) or (gone and gone in text) for text in inside)
            self._tasks[start] = ahead >= _FEWEST_SET and ahead > _MORE_SET * back and not review
        return self._tasks[start]

    def first_goal(self, part: Part) -> int | None:
        """The first year that an undated plan, or a text on one, sets out to reach; None for any other part."""
        start, meta = part.span.start, part.meta
        if meta.date or meta.kind not in ("action_plan", "other"):
            return None
        if meta.kind == "other" and not _ON_PLAN.search(meta.title or " ".join(self.opening(part)[:2])):
            return None
        if start not in self._goals:
            inside = self._document.texts_in(part.span)
            self._goals[start] = min((int(year) for text in inside for year in _TO_YEAR.findall(text)), default=None)
        return self._goals[start]

    def tells_years_behind(self, section: int) -> bool:
        """Whether most passages of a section without a telling heading speak of the years gone by: 五年来，……."""
        if self._behind is None:
            all_told = [each for each in self._document.passages if _DIGIT.search(each.text)]
            counted = Counter(each.section for each in all_told)
            behind = Counter(
                each.section for each in all_told if "五年" in each.text and _YEARS_BEHIND.search(each.text)
            )
            self._behind = {at for at, many in behind.items() if many >= _FEWEST_BEHIND and 2 * many >= counted[at]}
            self._behind |= set(self._opened_by_plan_before())
        return section in self._behind

    def _opened_by_plan_before(self) -> Iterator[int]:
        """The sections that open with the years of a plan before that of their part: “十三五”时期，……."""
        begun: set[int] = set()
        promising = {
            at
            for at, texts in self._told_below_opening().items()
            if any(_SETS_OUT.search(text) and not _TOLD_DONE.search(text) for text in texts)
        }
        for passage in self._document.passages:
            if passage.section < 0 or passage.section in begun or passage.role == "heading":
                continue
            begun.add(passage.section)
            if passage.section in promising:
                continue
            opened = _PLAN_OPENS.match(passage.text)
            plan = next(find_periods(opened.group()), None) if opened else None
            own = self._document.part_at(passage.offsets[0]).meta.period
            if plan and own and years_of(plan.period)[1] < years_of(own)[0]:
                yield passage.section

    def _told_below_opening(self) -> dict[int, list[str]]:
        """The passages with numbers of each section, without the one that opens it."""
        told: dict[int, list[str]] = {}
        opened: set[int] = set()
        for passage in self._document.passages:
            if passage.section < 0 or passage.role == "heading":
                continue
            if passage.section in opened and _DIGIT.search(passage.text):
                told.setdefault(passage.section, []).append(passage.text)
            opened.add(passage.section)
        return told

    def goal_year(self, part: Part) -> int | None:
        """For when the goals are that a report or the news of one names without a year: 今年主要预期目标是……"""
        if said := part.meta.planned or part.meta.date:
            return int(said[:4])
        if part.meta.kind != "other":
            return None
        start = part.span.start
        if start not in self._aims:
            self._aims[start] = year_of_opening(self.opening(part))
        return self._aims[start]


def past_year(part: Part, year: int | None) -> int | None:
    """The last year that 五年来 counts in a passage of a part that speaks of ``year``."""
    meta = part.meta
    if meta.kind in REPORTING and meta.period:
        return years_of(meta.period)[1]
    if meta.period and (meta.kind == "outline" or "-2" in meta.period):
        return years_of(meta.period)[0] - 1
    said = meta.date if meta.kind == "other" else None
    if year and said and said[:4] == str(year) and said[5:7] <= "06":
        return year - 1  # 五年来, said in spring
    return year
