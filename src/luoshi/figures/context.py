"""What a place in a document speaks of: done or promised, and which period.

The innermost heading that says something decides; then the kind of the document. A report's headings switch it from the
year reported on to the year planned for.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from luoshi.documents.model import Document, Part, Section
from luoshi.documents.periods.progress import opens_with_progress, tells_progress, written_after
from luoshi.figures.heading_words import heading_words, theme_of, title_periods, years_reviewed
from luoshi.figures.turns import find_turn, planned_passages, promises_list, turns_back, year_of_opening
from luoshi.text.periods import find_periods, years_of

_PLANNING = frozenset({"arrangement", "livelihood_list", "action_plan", "outline"})
_LISTS = frozenset({"arrangement", "livelihood_list", "action_plan"})
_RULING = frozenset({"notice"})
_LAYING_DOWN = frozenset({"notice", "policy_measures"})
_SINCE = re.compile(r"20\d\d年以来(?=，)")
_TO_LAST_YEAR = re.compile("(?<=[。；])(?:特别是|尤其是)?(?:刚刚)?过去的?(?:一年|20\\d\\d年)")
_LAST_YEAR = re.compile(r"20\d\d年[，,]")
_YEAR_OF_ALL = re.compile(r"(20\d\d)年(?:[全我][国省市县区州旗镇乡]|是)")  # 2010年全镇收入……，其中：
_BY_YEAR = re.compile(r"(?:[^，。；：]{0,14}[。：])?(?:力争)?[到至](20\d\d)年(?:末|底)?[，,：:]")
# 预算执行审计结果公告, 抽检情况的通报: what came out, nothing laid down
_RESULTS = re.compile("(?:结果|情况|审计)的?(?:公告|通告|通报|公示)(?:[（(].{1,12}[）)])?\\Z")
# A bullet that tells a number is a sentence: 能耗下降2%，达到绩效目标
_TELLS = re.compile(r"\d(?:%|[万亿]?元|[万亿]?[家个项户亩])")
_TITLE_YEAR = re.compile(r"(20\d\d)年")
# How things stand when a plan is made: the last year before it
_STANDING = re.compile("基本情况|现状|概况|困难|问题|挑战|短板|不足|面临|形势|环境")
_REST_OF_YEAR = re.compile("(?:下半年|[^前]四季度|下一?阶段)(?!.*(?:总结|回顾|成效|小结))")  # 下半年财政措施
_FIRST_PART = re.compile("上半年|前三季度|[第]?一季度")
_FURTHER = re.compile("下一|下步|下半年|打算|计划|安排|要求|建议|措施|明年|思路")
_NOW = ("截至目前", "目前，", "截止目前")
_REPORTING = frozenset({"plan_report", "work_report", "budget_report", "rule_of_law_report", "work_summary"})


@dataclass(slots=True, unsafe_hash=True)  # not frozen: there are many, and frozen ones take three times as long to make
class Context:
    """What holds at a place unless something nearer says otherwise.

    ``modality`` is target, actual, rule or context. ``year`` is what 今年 or 全年 means here, ``past_year`` the last
    year that 五年来 or 这五年 counts, ``years`` the several years that a report's heading reviews; ``ruling`` tells
    that the document lays down what is paid and allowed, ``goal_year`` for when goals without a year of their own are,
    ``listed`` that it is a list of tasks, ``looks_back``
    that it was written in the year behind the one that it reports on, which 去年 then is.
    """

    modality: str
    period: str | None
    year: int | None
    past_year: int | None = None
    years: str | None = None
    ruling: bool = False
    goal_year: int | None = None
    listed: bool = False
    looks_back: bool = False


def planned_for(context: Context, year: int) -> Context:
    """What holds where a text has turned to what will be done in ``year``."""
    return replace(context, modality="target", period=str(year), year=year, past_year=year - 1, years=None)


class Contexts:
    """The contexts of a document's sections, each worked out once."""

    def __init__(self, document: Document) -> None:
        self._words = heading_words()
        self._turns: list[tuple[int, str]] | None = None
        self._goals: list[tuple[int, int, str]] | None = None
        self._document = document
        self._deciding: dict[int, list[int]] = {}
        self._themes: dict[int, str] = {}
        self._paths: dict[int, str] = {}
        self._titles: dict[int, str] = {}
        self._periods: dict[int, list[str]] = {}
        self._texts = {
            passage.offsets[0]: passage.text[:8] for passage in document.passages if passage.text[:1] in "截目"
        }
        self._planned: dict[int, dict[int, int]] = {}
        self._headed: dict[tuple[int, int], bool] = {}
        self._known: dict[tuple[int, int], Context] = {}
        # Of a whole part, by where it begins:
        self._openings: dict[int, list[str]] = {}
        self._progress: dict[int, bool] = {}
        self._aims: dict[int, int | None] = {}

    def at(self, offset: int, section: int) -> Context:
        """The context of a passage in ``section`` that begins at source ``offset``."""
        part = self._document.part_at(offset)
        key = (part.span.start, section)
        if key not in self._known:
            self._known[key] = self._work_out(part, section)
        context = self._known[key]
        if context.modality in ("actual", "target") and part.meta.kind == "other":
            if (
                part.meta.date
                and part.meta.date[5:7] > "02"  # what is said in January is still of the year before
                and self._texts.get(offset, "").startswith(_NOW)
                and (context.period or "9") < part.meta.date[:4]
            ):
                return replace(context, period=part.meta.date[:4], year=int(part.meta.date[:4]))
            ahead = self._ahead(part, context).get(offset)
            return planned_for(context, ahead) if ahead else context
        if context.modality == "target" and (not context.period or len(context.period) == 9):
            return self._aimed(context, section, offset)
        if context.modality != "actual" or not (context.years or part.meta.kind in _REPORTING):
            return context
        if part.meta.kind == "work_report" and (ahead := self._unheaded(part, section, context).get(offset)):
            return planned_for(context, ahead)
        return self._turned(context, part.span.start, section, offset)

    def _unheaded(self, part: Part, section: int, context: Context) -> dict[int, int]:
        """The same in a report none of whose headings up to this section tells past from future."""
        start = part.span.start
        if (start, section) not in self._headed:
            chain = self._document.ancestors(section)
            decided = any(self._decides(each, part) for each in chain) or self._before(part, chain)
            self._headed[start, section] = bool(decided)
        if self._headed[start, section]:
            return {}
        if start not in self._planned:
            inside = [each for each in self._document.passages if start <= each.offsets[0] < part.span.end]
            self._planned[start] = planned_passages(inside, context.year, self._goal_year(part))
        return self._planned[start]

    def _ahead(self, part: Part, context: Context) -> dict[int, int]:
        """The year planned for at each passage that follows a turn to it, by where the passage begins."""
        if part.span.start not in self._planned:
            years: dict[int, int] = {}
            section, ahead = -2, 0
            for passage in self._document.passages if context.year else ():
                new = passage.section != section and not (ahead and self._is_plan(part, passage.section))
                section = passage.section
                if new or (ahead and turns_back(passage.text, context.year or 0)):
                    ahead = 0
                if not ahead and passage.text.startswith("明年") and self._is_plan(part, section):
                    ahead = (context.year or 0) + 1
                if ahead:
                    years[passage.offsets[0]] = ahead
                elif turn := find_turn(passage.text, context.year):
                    ahead = turn[1]
            self._planned[part.span.start] = years
        return self._planned[part.span.start]

    def _is_plan(self, part: Part, section: int) -> bool:
        return self._work_out(part, section).modality == "target"

    def _aimed(self, context: Context, section: int, offset: int) -> Context:
        """A plan of several years behind 到2025年，……: the goals that go on in the clause are for that year as well."""
        if self._goals is None:
            self._goals = [
                (passage.offsets[0], self._clause(passage.section), match[1])
                for passage in self._document.passages
                if passage.role in ("body", "item") and (match := _BY_YEAR.match(passage.text))
            ]
        last = bisect_right(self._goals, (offset, len(self._document.sections), "")) - 1
        if last < 0:
            return context
        _, clause, year = self._goals[last]
        own = self._clause(section)
        inside = own == clause or (clause >= 0 and any(each.index == clause for each in self._document.ancestors(own)))
        first, end = years_of(context.period) if context.period else (0, 9999)
        if not inside or not first <= int(year) <= end:
            return context
        return replace(context, period=year, years=context.period)

    def _clause(self, section: int) -> int:
        """The numbered clause that holds a section; -1 for none. Bullets have no number."""
        while section >= 0 and not self._document.sections[section].label:
            section = self._document.sections[section].parent
        return section

    def _turned(self, context: Context, begin: int, section: int, offset: int) -> Context:
        """A review of several years and of the last of them, by which of the two it has turned to before ``offset``."""
        if self._turns is None:
            self._turns = list(self._find_turns())
        chain = self._document.ancestors(section)
        begin = chain[-1].span.start if chain else begin
        last = bisect_right(self._turns, (offset, "～")) - 1
        if last < 0 or self._turns[last][0] < begin:
            return context
        words, year = self._turns[last][1], context.past_year or context.year
        if not words:
            return replace(context, period=str(year)) if context.years else context
        years = context.years or (year and years_reviewed(words, year))
        return replace(context, period=years, years=years) if years else context

    def _find_turns(self) -> Iterator[tuple[int, str]]:
        """Where the text turns to several years, with the words that say so, and to the last year, with none."""
        for passage in self._document.passages:
            text = passage.text
            told = _YEAR_OF_ALL.match(text)
            last = told and (self._document.part_at(passage.offsets[0]).meta.period or "").endswith(told[1])
            if last or self._words.last_year.search(text[:40]) or _LAST_YEAR.match(text):
                yield passage.offsets[0], ""
            elif match := self._words.several_years.match(text.lstrip("—-")) or _SINCE.match(text):
                yield passage.offsets[0], match.group()
                if back := _TO_LAST_YEAR.search(text):
                    yield passage.offset(back.start()), ""

    def theme(self, section: int) -> str:
        """The theme that a heading gives its passages: its words without the verbs at its head; empty for none."""
        if section < 0:
            return ""
        if section not in self._themes:
            self._themes[section] = theme_of(self._document.sections[section].title, self._words.plain)
        return self._themes[section]

    def path(self, section: int) -> str:
        """The clause path of a section, as `Document.path` gives it."""
        if section not in self._paths:
            self._paths[section] = self._document.path(section)
        return self._paths[section]

    def _work_out(self, part: Part, section: int) -> Context:
        chain = self._document.ancestors(section)
        told = part.meta.kind in _REPORTING or part.meta.kind == "other"
        if told and not any(self._decides(each, part) for each in chain):
            chain = chain + self._before(part, chain)
        modality = self._modality(part, chain)
        reported = self._past_year(part, None) if part.meta.kind in _REPORTING else None
        named = self._heading_period(chain, modality, reported) if modality != "context" else None
        numbered = part.meta.kind == "other" and bool(chain) and bool(chain[0].label)
        listed = part.meta.kind in _LISTS or (numbered and self._tells_progress(part))
        if listed and modality == "actual" and named and len(named) == 9:
            named = None  # 河道清淤30公里（2024—2026年）: the years of the promise
        period = named or self._part_period(part, modality, chain)
        year = years_of(period)[1] if period else None
        years = self._reviewed(chain) if part.meta.kind in _REPORTING else None
        ruling = part.meta.kind in _LAYING_DOWN and modality in ("target", "rule")
        past, back = self._past_year(part, year), written_after(part.meta) and self._tells_progress(part)
        return Context(modality, period, year, past, years, ruling, self._goal_year(part), listed, back)

    def _goal_year(self, part: Part) -> int | None:
        """For when the goals are that a report or the news of one names without a year: 今年主要预期目标是……"""
        if said := part.meta.planned or part.meta.date:
            return int(said[:4])
        if part.meta.kind != "other":
            return None
        start = part.span.start
        if start not in self._aims:
            self._aims[start] = year_of_opening(self._opening(part))
        return self._aims[start]

    def _opening(self, part: Part) -> list[str]:
        """The first passages of a part."""
        start = part.span.start
        if start not in self._openings:
            passages = self._document.passages
            first = bisect_left(passages, start, key=lambda passage: passage.offsets[0])
            self._openings[start] = [passage.text for passage in passages[first : first + 4]]
        return self._openings[start]

    def _tells_progress(self, part: Part) -> bool:
        """Whether a document tells how far things are, by its title or, for a list of tasks, by its opening."""
        start = part.span.start
        if start not in self._progress:
            told = tells_progress(part.meta.title)
            untitled = part.meta.kind == "other" and not part.meta.title
            listed = not told and (untitled or part.meta.kind in _LISTS)
            self._progress[start] = told or (listed and any(map(opens_with_progress, self._opening(part))))
        return self._progress[start]

    def _reviewed(self, chain: list[Section]) -> str | None:
        """The several years that the heading of a review names: 2025年和“十四五”时期工作回顾."""
        for section in chain:
            if mentions := self._periods.get(section.index):
                return next((period for period in mentions if len(period) == 9 and period[4] == "-"), None)
        return None

    @staticmethod
    def _past_year(part: Part, year: int | None) -> int | None:
        if part.meta.kind in _REPORTING and part.meta.period:
            return years_of(part.meta.period)[1]
        if part.meta.period and (part.meta.kind == "outline" or "-2" in part.meta.period):
            return years_of(part.meta.period)[0] - 1
        said = part.meta.date if part.meta.kind == "other" else None
        if year and said and said[:4] == str(year) and said[5:7] <= "06":
            return year - 1  # 五年来, said in spring
        return year

    def _modality(self, part: Part, chain: list[Section]) -> str:
        kind = part.meta.kind
        chain = [section for section in chain if section.title]
        done = self._tells_progress(part)
        for section in chain:
            said = self._said(section)
            if said == "target" and done and not _FURTHER.search(section.title[:60]):
                continue  # 重点工作方面 in a circular on how far things are
            if said == "target":
                return "actual" if kind == "bulletin" else "target"
            if said:
                return said
            if kind == "outline" and self._lies_before(section.title[:60], part):
                return "actual"
            if kind in _REPORTING and (told := self._by_year(section.title[:60], part)):
                return told
        if kind not in _PLANNING and any(self._words.weak.search(section.title[:60]) for section in chain):
            return "actual"
        if kind in _PLANNING or kind == "policy_measures":
            return "actual" if done else "target"
        ahead = (
            kind == "other"
            and not done
            and (self._read_title(part.meta.title[:60]) == "target" or promises_list(self._opening(part)[:2]))
        )
        lists = kind == "work_report" and not part.meta.title and not any(section.label for section in chain)
        if ahead or (lists and promises_list(self._opening(part)[:2])):
            return "target"
        return "rule" if kind in _RULING and not _RESULTS.search(part.meta.title) else "actual"

    def _decides(self, section: Section, part: Part) -> bool:
        """Whether a heading tells past from future by its words or its year."""
        return bool(self._said(section)) or bool(self._by_year(section.title[:60], part))

    @staticmethod
    def _lies_before(title: str, part: Part) -> bool:
        """Whether a heading of a plan of several years names the years before it: “十三五”成效."""
        named = [mention.period for mention in find_periods(title)] if part.meta.period else []
        return bool(named) and years_of(named[-1])[1] < years_of(part.meta.period or "")[0]

    def _by_year(self, title: str, part: Part) -> str:
        """What the year in a heading tells of a report: the one planned for, or one reported on; empty for neither."""
        year = self._title_year(title)
        if not year or not part.meta.planned:
            return ""
        planned = years_of(part.meta.planned)[0]
        if part.meta.period and planned == years_of(part.meta.period)[1]:  # both halves of one year
            return "actual" if year < planned or _FIRST_PART.search(title) else ""
        return "target" if year >= planned else "actual"

    def _before(self, part: Part, chain: list[Section]) -> list[Section]:
        """The last heading before a section that tells past from future: a report never turns back by itself."""
        start = part.span.start
        if start not in self._deciding:
            tops = (each for each in self._document.sections if each.parent < 0 and each.span.start >= start)
            self._deciding[start] = [each.index for each in tops if self._decides(each, part)]
        index = chain[-1].index if chain else len(self._document.sections)
        before = bisect_left(self._deciding[start], index)
        return [self._document.sections[self._deciding[start][before - 1]]] if before else []

    def _said(self, section: Section) -> str:
        """What a heading's own words say: context, target, actual or nothing; the last word counts."""
        if section.index not in self._titles:
            sentence = not section.label and _TELLS.search(section.title)
            self._titles[section.index] = self._read_title(section.title[:60]) if section.title and not sentence else ""
        return self._titles[section.index]

    def _read_title(self, title: str) -> str:
        if self._words.context.search(title):
            return "context"
        future, past = self._last(self._words.future, title), self._last(self._words.past, title)
        if past and title.startswith("的说明", past):
            return "actual"  # 债务情况的说明 tells how things stand
        if future < 0 and past < 0 and _REST_OF_YEAR.search(title):
            return "target"
        return "target" if future > past else "actual" if past > future else ""

    @staticmethod
    def _last(pattern: re.Pattern[str], title: str) -> int:
        found = -1
        for match in pattern.finditer(title):
            found = match.end()
        return found

    @staticmethod
    def _title_year(title: str) -> int | None:
        years = _TITLE_YEAR.findall(title)
        return int(years[-1]) if years else None

    def _heading_period(self, chain: list[Section], modality: str, reported: int | None) -> str | None:
        for section in chain:
            if section.index not in self._periods:
                sentence = not section.label and _TELLS.search(section.title)
                self._periods[section.index] = [] if sentence else title_periods(section.title[:60], reported)
            mentions = self._periods[section.index]
            if mentions:
                return mentions[0] if modality == "actual" and len(mentions) > 1 else mentions[-1]
        return None

    @staticmethod
    def _part_period(part: Part, modality: str, chain: list[Section]) -> str | None:
        meta = part.meta
        if modality == "target" and meta.kind in _REPORTING and meta.planned:
            return meta.planned
        if modality != "target" and meta.kind == "outline" and meta.period:
            first = years_of(meta.period)[0]
            if modality == "context" or any(_STANDING.search(section.title[:30]) for section in chain):
                return str(first - 1)
            return f"{first - 5}-{first - 1}"
        return meta.period
