"""Where the passages of a section turn: from review to plan, from several years to the last, to goals of one year."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Final

from luoshi.documents.model import Document, Part
from luoshi.figures.heading_words import heading_words
from luoshi.figures.turns import find_turn, planned_passages, turns_back
from luoshi.text.periods import years_of

# 为实现上述目标，要着力抓好以下工作：
_TO_TASKS: Final = re.compile(
    "(?:要|为|围绕|为了)?(?:确保)?(?:圆满|全面|顺利|如期)?(?:实现|完成|达成|围绕)?(?:上述|以上)(?:预期)?(?:目标|任务)"
)
_REPORTED: Final = re.compile("^(?:《?报告》?|会议)(?:指出|提到|认为|显示|称|说)[，：]")
_SPOKEN: Final = frozenset("《报会—-")
_SINCE: Final = re.compile(r"20\d\d年以来(?=，)")
# ……建成中心5个。五年来，创新氛围越来越浓！
_CONCLUDES: Final = re.compile("[。！](?:五年来|这五年|过去五年)(?=，[^。！\\d]{6,80}[。！]\\Z)")
# “十五”发展的成就突出表现在：, and below it what was achieved
_YEARS_BELOW: Final = re.compile(
    "(?<=[。；])(?P<years>“?十[一二三四五]?五”?(?:时期|期间)?|[三四五]年来)[^，。；：\\d]{0,16}(?:成就|成绩|成效|变化|进展|突破)[^，。；：\\d]{0,10}：$"
)
_OF_YEARS: Final = re.compile("这是[^，。；]{4,40}的[三四五]年(?=[，。；])")  # 这是城乡面貌深刻变化的五年。
# 根据县委关于制定规划的建议，……; 《纲要》提出……; 今后五年，……: what a chapter on both tells of the years to come
_AHEAD: Final = re.compile(
    "[^。；]{0,6}(?:根据|按照)[^。]{0,60}(?:建议|规划|纲要)|[^。；]{0,16}《[^》]{0,40}(?:纲要|建议)"
    "|“十[五六]五”(?:时期|期间)?[，是我全]|[今未][后来]五年|[到至]20\\d\\d年|[^。；，]{0,12}(?:指标|目标)(?:主要)?(?:包括|[为是：])"
)
# 《纲要（草案）》提出……: what follows is of the years of the plan; 今年主要预期目标是: of the year again
_PLAN_TOLD: Final = re.compile("《[^》]{0,40}(?:纲要|规划)[^》]{0,8}》|“十[五六]五”(?:时期|期间)|[今未][后来]五年")
_YEAR_TOLD: Final = re.compile("(?:做好)?(?:20\\d\\d年|今年)|[^。，；]{0,20}预期目标")
_TO_LAST_YEAR: Final = re.compile("(?<=[。；])(?:特别是|尤其是)?(?:刚刚)?过去的?(?:一年|20\\d\\d年)")
_LAST_YEAR: Final = re.compile(r"20\d\d年[，,]")
_YEAR_OF_ALL: Final = re.compile(r"(20\d\d)年(?:[全我][国省市县区州旗镇乡]|是)")  # 2010年全镇收入……，其中：
_BY_YEAR: Final = re.compile(
    r"(?:[^，。；：]{0,14}[。：]|[^。；]{0,60}?从20\d\d年起，[^。；]{0,20}?(?=[到至]20\d\d年(?:力争|，))|(?:锚定|展望|着眼|对标|紧扣|围绕)[^。；]{4,80}，)?(?:力争)?[到至](20\d\d)年(?:末|底)?(?:[，,：:]|(?=力争累计|力争完成))"
)
# 印发《三年行动计划》，其中提到，到2025年，……, and below it its goals as bullets
_PLAN_SAYS: Final = re.compile("(?:提出|提到|明确|指出)[，,：:]?(?:力争)?[到至](20\\d\\d)年(?:末|底)?[，,]")
# ……新台阶。到2027年具体目标：and below it the goals
_GOALS_BELOW: Final = re.compile(
    r"[。：；](?:力争)?[到至](20\d\d)年(?:末|底)?(?:[^，。；：\d]{0,12}|，[^。；：\d]{4,110}(?:目标|任务|指标)[^。；：\d]{0,12})[：:]\Z"
)
_LONGEST_LEAD: Final = 140  # characters of what such goals are led in by
# 2025年是“十四五”收官之年。五年来，……: the year is named for the years that it closes
_CLOSING_YEAR: Final = re.compile("(?:各位代表[！，：])?20\\d\\d年是[^。\\d]{4,60}。")


def _concluded(text: str) -> re.Match[str] | None:
    """The words for five years in the last sentence of a text, which then is of them as a whole."""
    return _CONCLUDES.search(text, max(0, len(text) - 100)) if "五" in text and text[-1:] in "。！" else None


def _turned(several: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The words at the head of a text by which it turns to several years."""
    if closing := _closed(several, text):
        return closing
    return (
        several.match(_REPORTED.sub("", text.lstrip("—-")) if text[0] in _SPOKEN else text)
        or (_SINCE.match(text) if text[0] == "2" else None)
        or (_OF_YEARS.match(text) if text[0] == "这" else None)
    )


def _closed(several: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The words for several years right behind a sentence on the year that closes them."""
    head = _CLOSING_YEAR.match(text) if "年是" in text[:16] else None
    return several.match(text, head.end()) if head else None


class PassageTurns:
    """The turns of a document, each kind found once; a place is the source offset at which a passage begins."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._words = heading_words()
        self._reviews: list[tuple[int, str]] | None = None
        self._backs: list[tuple[int, str]] | None = None
        self._goals: list[tuple[int, int, str]] | None = None
        self._planned: dict[int, dict[int, int]] = {}
        self._tasks: list[int] | None = None
        self._spans: list[tuple[int, bool]] | None = None

    def planned_in_report(self, part: Part, year: int | None, goal_year: int | None) -> dict[int, int]:
        """The year planned for at each place of a report without headings that follows its goals."""
        start = part.span.start
        if start not in self._planned:
            inside = [each for each in self._document.passages if start <= each.offsets[0] < part.span.end]
            self._planned[start] = planned_passages(inside, year, goal_year)
        return self._planned[start]

    def to_tasks(self, part: Part, place: int) -> int:
        """Where a report turned from its goals to the tasks that serve them, last before a place; -1 for nowhere."""
        if self._tasks is None:
            self._tasks = [each.offsets[0] for each in self._document.passages if _TO_TASKS.match(each.text)]
        last = bisect_right(self._tasks, place) - 1
        return self._tasks[last] if last >= 0 and self._tasks[last] >= part.span.start else -1

    def tells_plan_of_years(self, section: int, place: int) -> bool:
        """Whether a chapter on the goals of several years and of their first tells of the several at a place."""
        if self._spans is None:
            told = ((each.offsets[0], _PLAN_TOLD.match(each.text), each.text) for each in self._document.passages)
            self._spans = [(at, bool(plan)) for at, plan, text in told if plan or _YEAR_TOLD.match(text)]
        begin = self._document.ancestors(section)[-1].span.start
        last = bisect_right(self._spans, (place, True)) - 1
        return last >= 0 and self._spans[last][0] >= begin and self._spans[last][1]

    def planned_in_text(self, part: Part, year: int | None, is_plan: Callable[[int], bool]) -> dict[int, int]:
        """The year planned for at each place that follows a turn to it; ``is_plan`` tells it of a section."""
        if part.span.start not in self._planned:
            self._planned[part.span.start] = self._follow(year or 0, is_plan)
        return self._planned[part.span.start]

    def _follow(self, year: int, is_plan: Callable[[int], bool]) -> dict[int, int]:
        years: dict[int, int] = {}
        section, ahead, goals = -2, 0, 0
        for passage in self._document.passages if year else ():
            if goals and passage.role == "item":
                years[passage.offsets[0]] = goals
                continue
            told = _PLAN_SAYS.search(passage.text) if "到" in passage.text else None
            goals = int(told[1]) if told and int(told[1]) > year else 0
            new = passage.section != section and not (ahead and is_plan(passage.section))
            section = passage.section
            if new or (ahead and turns_back(passage.text, year)):
                ahead = 0
            if not ahead and passage.text.startswith("明年") and is_plan(section):
                ahead = year + 1
            if ahead:
                years[passage.offsets[0]] = ahead
            elif turn := find_turn(passage.text, year):
                ahead = turn[1]
        return years

    def goal_year(self, section: int, place: int, period: str | None) -> str | None:
        """A plan of several years behind 到2025年，……: the year for which the goals that go on in the clause are."""
        if self._goals is None:
            self._goals = [
                (passage.offsets[0], self._clause(passage.section), match[1])
                for passage in self._document.passages
                if passage.role in ("body", "item")
                and (
                    match := _BY_YEAR.match(passage.text)
                    or (passage.text[-1:] in "：:" and _GOALS_BELOW.search(passage.text[-_LONGEST_LEAD:]))
                    or _PLAN_SAYS.search(passage.text)
                )
            ]
        last = bisect_right(self._goals, (place, len(self._document.sections), "")) - 1
        if last < 0:
            return None
        _, clause, year = self._goals[last]
        own = self._clause(section)
        inside = own == clause or (clause >= 0 and any(each.index == clause for each in self._document.ancestors(own)))
        first, end = years_of(period) if period else (0, 9999)
        return year if inside and first <= int(year) <= end else None

    def _clause(self, section: int) -> int:
        """The numbered clause that holds a section; -1 for none. Bullets have no number."""
        while section >= 0 and not self._document.sections[section].label:
            section = self._document.sections[section].parent
        return section

    def review(self, begin: int, section: int, place: int) -> str | None:
        """What a review has turned to before a place: the words for several years, none for the last, None for neither.

        A turn before ``begin`` or outside the chapter that holds the section is none.
        """
        if self._reviews is None:
            self._reviews = list(self._find_reviews())
        chain = self._document.ancestors(section)
        begin = chain[-1].span.start if chain else begin
        last = bisect_right(self._reviews, (place, "～")) - 1
        return None if last < 0 or self._reviews[last][0] < begin else self._reviews[last][1]

    def looks_back(self, section: int, place: int) -> str | None:
        """The words with which a chapter on both (发展成就和主要目标) turned to the years behind it; None for ahead."""
        if self._backs is None:
            found = ((passage.offsets[0], self._turned(passage.text)) for passage in self._document.passages)
            self._backs = [(at, words) for at, words in found if words is not None]
        begin = self._document.ancestors(section)[-1].span.start
        last = bisect_right(self._backs, (place, "～")) - 1
        return (self._backs[last][1] or None) if last >= 0 and self._backs[last][0] >= begin else None

    def _turned(self, text: str) -> str | None:
        """The words by which a passage turns to several years behind, "" where it turns ahead, None for neither."""
        if _AHEAD.match(text):
            return ""
        match = _turned(self._words.several_years, text)
        return match.group() if match else None

    def _find_reviews(self) -> Iterator[tuple[int, str]]:
        """Where the text turns to several years, with the words that say so, and to the last year, with none."""
        for passage in self._document.passages:
            text = passage.text
            told = _YEAR_OF_ALL.match(text) if text[:1] == "2" else None
            last = told and (self._document.part_at(passage.offsets[0]).meta.period or "").endswith(told[1])
            last = last and _closed(self._words.several_years, text) is None
            if last or self._words.last_year.search(text[:40]) or _LAST_YEAR.match(text):
                yield passage.offsets[0], ""
            elif match := _turned(self._words.several_years, text) or _concluded(text):
                yield passage.offsets[0], match.group().lstrip("。！")
                if back := _TO_LAST_YEAR.search(text):
                    yield passage.offset(back.start()), ""
            if text[-1:] == "：" and (told := _YEARS_BELOW.search(text)):
                yield passage.offset(told.start()), told["years"]
