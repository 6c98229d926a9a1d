"""What a place in a document speaks of: done or promised, and which period.

The innermost heading that says something decides; then the kind of the document (`sides.py`). A report's headings
switch it from the year reported on to the year planned for; inside a section the text may turn too
(`passage_turns.py`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from luoshi.documents.kinds import LISTS, is_regulation
from luoshi.documents.model import Document, Part, Section
from luoshi.documents.periods.progress import so_far, tells_results, written_after
from luoshi.figures.announced_lists import find_announced
from luoshi.figures.context import Context, planned_for, told_of
from luoshi.figures.heading_words import (
    PAID_HEADINGS,
    before_coming,
    heading_words,
    is_basic,
    paid_theme,
    theme_of,
    title_periods,
    years_reviewed,
)
from luoshi.figures.own_places import own_names, own_place
from luoshi.figures.part_periods import ACHIEVED, period_of_part
from luoshi.figures.parts import REPORTING, Parts, past_year
from luoshi.figures.passage_marks import PassageMarks
from luoshi.figures.passage_turns import PassageTurns
from luoshi.figures.sides import Sides, is_sentence
from luoshi.figures.year_lines import find_year_lines, is_year_head
from luoshi.text.holding import holds
from luoshi.text.periods import spans_years, years_of

_CONDITIONS: Final = re.compile(
    "(?:满足|符合|具备)[^，。；]{0,30}条件$|(?:申[报请领]|扶持|支持|认定|准入|享受|补贴|补助|奖励|基本|入驻)(?:的)?(?:条件|对象|范围)[）)]?$"
)
_LONGEST_THEME: Final = 24  # characters
_NO_SECTION: Final = -1  # the section of a passage that stands below none
_LEAD: Final = -2  # in place of a section: what stands above the first heading
_LAYING_DOWN: Final = frozenset({"notice", "policy_measures"})
# How things stand when a plan is made: the last year before it
_ON_STANDARDS: Final = re.compile("(?<!高)标准(?:的?(?:通知|规定|意见|公告|办法))?(?:[（(][^（）()]*[）)])?$")
# 2017-2021年全县地区生产总值构成: the caption of a chart that did not come along
_CHART: Final = re.compile("(?:图\\d+[:：]?)?(?:19|20)\\d\\d年?[-—–~至]20\\d\\d年")
_WITH_BASICS: Final = frozenset({"work_summary", "outline", "action_plan", "other"})
_NOW: Final = ("截至目前", "目前，", "截止目前")


class Contexts:
    """The contexts of a document's sections, each worked out once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._parts = Parts(document)
        self._sides = Sides(document, self._parts)
        self._turns = PassageTurns(document)
        self._plain = heading_words().plain
        self._own_names: dict[int, tuple[str, ...]] = {}
        self._themes: dict[int, str] = {}
        self._paths: dict[int, str] = {}
        self._periods: dict[int, list[str]] = {}
        self._marks = PassageMarks(document.passages)
        self._year_lines = find_year_lines(document.passages)
        self._announced = find_announced(document.passages)
        self._headed: dict[tuple[int, int], int] = {}
        self._by_plans: dict[int, bool] = {}
        self._this_year: dict[int, bool] = {}
        self._known: dict[tuple[int, int, int], Context] = {}

    def at(self, offset: int, section: int) -> Context:
        """The context of a passage in ``section`` that begins at source ``offset``."""
        part = self._document.part_at(offset)
        if section < 0 and self._sides.is_lead(part, offset):
            section = _LEAD
        context = self._of_section(part, section, offset)
        listed = self._announced.get(offset)
        if listed and listed.tells_apart(context.modality, context.period, context.year):
            last = years_of(listed.period)[1] if listed.period else context.year
            return Context(listed.side, listed.period or None, last)
        if self._year_lines and context.modality == "target" and offset in self._year_lines:
            told = self._year_lines[offset]
            return replace(context, period=str(told), year=told, years=None)
        if context.modality == "target" and part.meta.kind == "arrangement" and offset in self._marks.years:
            return told_of(context, self._marks.years[offset])
        if context.modality == "target" and offset in self._marks.results:
            return told_of(context, self._marks.results[offset])
        if context.listed and offset in self._marks.owned:
            return replace(context, owned=True)
        if offset in self._marks.answered and context.listed and context.modality == "actual" and context.period:
            goal = context.period if spans_years(context.period) else context.period[:4]
            return replace(context, modality="target", period=goal)
        if context.modality in ("actual", "target") and part.meta.kind == "other":
            context = self._in_text(part, context, offset)
            if context.modality != "target" or context.period:
                return context
        if context.modality == "target" and part.meta.kind in REPORTING and self._tells_both(section):
            context = self._behind(context, section, offset)
        if context.modality == "target" and (not context.period or len(context.period) == 9 or _is_undated(part)):
            period = None if _is_undated(part) else context.period
            year = self._turns.goal_year(section, offset, period)
            return replace(context, period=year, years=period) if year else context
        if context.modality == "target" and context.years and section >= 0 and part.meta.kind in REPORTING:
            several = context.years != context.period and self._turns.tells_plan_of_years(section, offset)
            return replace(context, period=context.years) if several else context
        if context.modality != "actual" or not (context.years or part.meta.kind in REPORTING):
            return context
        if part.meta.kind == "work_report" and not self._is_headed(part, section, offset):
            ahead = self._turns.planned_in_report(part, context.year, self._parts.goal_year(part)).get(offset)
            if ahead:
                return planned_for(context, ahead)
        return self._reviewing(context, part, section, offset)

    def _tells_both(self, section: int) -> bool:
        """Whether the chapter of a place tells of achievements and of goals: “十四五”发展成就和“十五五”主要目标."""
        chain = self._document.ancestors(section)
        return bool(chain) and ACHIEVED.search(chain[-1].title[:40]) is not None

    def _behind(self, context: Context, section: int, offset: int) -> Context:
        """What holds where such a chapter looks back; the context itself where it looks ahead."""
        words, year = self._turns.looks_back(section, offset), context.past_year
        years = years_reviewed(words, year) if words and year else None
        looking_back = replace(context, modality="actual", period=years, year=year, years=years, planning=False)
        return looking_back if years else context

    def _of_section(self, part: Part, section: int, offset: int = -1) -> Context:
        """What holds in a section; ``offset`` tells of a passage in none between which headings it stands."""
        headed = self._sides.before(part, [], offset) if section == _NO_SECTION else []
        key = (part.span.start, section, headed[0].index if headed else -1)
        if key not in self._known:
            self._known[key] = self._work_out(part, section, headed)
        return self._known[key]

    def _in_text(self, part: Part, context: Context, offset: int) -> Context:
        """A place in a text of no known kind: 目前 is of the year of its date, and it may turn to what is planned."""
        date = part.meta.date
        # what is said in January is still of the year before
        if (
            date
            and date[5:7] > "02"
            and self._marks.so_far.get(offset, "").startswith(_NOW)
            and (context.period or "9") < date[:4]
        ):
            return replace(context, period=date[:4], year=int(date[:4]))
        planned = self._turns.planned_in_text(part, context.year, lambda section: self._is_plan(part, section))
        return planned_for(context, planned[offset]) if offset in planned else context

    def _is_plan(self, part: Part, section: int) -> bool:
        return self._of_section(part, section).modality == "target"

    def _is_headed(self, part: Part, section: int, offset: int) -> bool:
        """Whether a heading of a report tells past from future up to a place, and the text has not turned since."""
        if section == _NO_SECTION:
            decided = self._sides.before(part, [], offset)
            return max((each.span.start for each in decided), default=-1) > self._turns.to_tasks(part, offset)
        key = (part.span.start, section)
        if key not in self._headed:
            chain = self._document.ancestors(section)
            decided = [each for each in chain if self._sides.decides(each, part)] or self._sides.before(part, chain)
            self._headed[key] = max((each.span.start for each in decided), default=-1)
        return self._headed[key] > self._turns.to_tasks(part, offset)

    def _reviewing(self, context: Context, part: Part, section: int, offset: int) -> Context:
        """A review of several years and of the last of them, by which of the two it has turned to before ``offset``."""
        words = self._turns.review(part.span.start, section, offset)
        year = context.past_year or context.year
        if words is None:
            return context
        if not words:
            return replace(context, period=str(year)) if context.years else context
        years = context.years or (year and years_reviewed(words, year))
        return replace(context, period=years, years=years) if years else context

    def title_at(self, offset: int) -> str:
        """The title of the part of the document that holds a place."""
        return self._document.part_at(offset).meta.title

    def own_names_at(self, offset: int) -> tuple[str, ...]:
        """The names of the place that the part of the document at ``offset`` speaks of."""
        part = self._document.part_at(offset)
        start = part.span.start
        if start not in self._own_names:
            self._own_names[start] = own_names(own_place(part.meta.title))
        return self._own_names[start]

    def theme(self, section: int, *, inherited: bool = False) -> str:
        """The theme that a heading gives its passages: its words without the verbs at its head; empty for none.

        With ``inherited`` that of the nearest heading around which has one.
        """
        if section < 0:
            return ""
        if inherited:
            chain = self._document.ancestors(section)
            return next((theme for each in chain if (theme := self.theme(each.index) or self._long_theme(each))), "")
        if section not in self._themes:
            title = self._document.sections[section].title
            told = heading_words().told.search(title)  # 质量效益稳步提高 is no theme
            self._themes[section] = "" if told else theme_of(title, self._plain)
            if not self._themes[section] and (above := self._document.sections[section].parent) >= 0:
                named = self.theme(above)  # 五、高龄津贴, and below it 10.年满80周岁的，每月60元
                self._themes[section] = named if named.endswith(PAID_HEADINGS) else ""
        return self._themes[section]

    def _long_theme(self, section: Section) -> str:
        """A theme too long to complete a name by, but not to tell what is paid for."""
        told = heading_words().told.search(section.title) is not None
        return "" if told else theme_of(section.title, self._plain, _LONGEST_THEME)

    def tells_conditions(self, section: int) -> bool:
        """Whether a heading says that what stands below it is who may apply: 第三条 申报条件."""
        if section < 0 or not any(_CONDITIONS.search(each.title[:24]) for each in self._document.ancestors(section)):
            return False
        # 关于调整廉租住房政策标准的通知: who may apply is what it lays down
        return not _ON_STANDARDS.search(self._document.part_at(self._document.sections[section].span.start).meta.title)

    def paid_theme(self, offset: int) -> str:
        """What the title of the part that holds a place says is paid for; empty for nothing."""
        return paid_theme(self._document.part_at(offset).meta.title)

    def path(self, section: int) -> str:
        """The clause path of a section, as `Document.path` gives it."""
        if section not in self._paths:
            self._paths[section] = self._document.path(section)
        return self._paths[section]

    def _work_out(self, part: Part, section: int, headed: list[Section]) -> Context:
        chain = self._document.ancestors(section)
        kind, reporting = part.meta.kind, part.meta.kind in REPORTING
        decided = section == _LEAD or any(self._sides.decides(each, part) for each in chain)
        if (reporting or kind == "other") and not decided:
            chain = chain + (headed if section == _NO_SECTION else self._sides.before(part, chain))
        modality = self._sides.of(part, chain)
        if modality == "target" and kind == "outline" and not decided and self._parts.tells_years_behind(section):
            modality = "actual"
        if modality == "target" and kind == "policy_measures" and is_regulation(part.meta.title):
            modality = "rule"  # how things have to be, whatever the words
        progress = self._parts.tells_progress(part)
        numbered = kind == "other" and bool(chain) and bool(chain[0].label)
        listed = (kind in LISTS and not (kind == "action_plan" and modality == "actual")) or (numbered and progress)
        listed = listed and not tells_results(part.meta.title)
        named = self._period_named(part, chain, modality)
        if listed and modality == "actual" and named and len(named) == 9:
            named = None  # 河道清淤30公里（2024—2026年）: the years of the promise
        if progress and named:
            named = so_far(named)  # 三季度进展情况: since January
        period = named or period_of_part(part, modality, chain)
        year = years_of(period)[1] if period else None
        if kind == "action_plan" and year and part.meta.date and period == part.meta.period == str(year):
            year = min(year, int(part.meta.date[:4]))  # 到2030年: what it plans for this year is no past
        if year and period == part.meta.period == str(year) and (goal := self._parts.first_goal(part)):
            year = min(year, goal if kind == "action_plan" else goal - 1)  # 到2025年……；到2027年……: neither is past
        return Context(
            modality,
            period,
            year,
            past_year=past_year(part, year),
            years=self._years_named(chain, modality) if reporting else None,
            ruling=(kind in _LAYING_DOWN and modality in ("target", "rule")) or self._parts.tells_of_policy(part),
            goal_year=self._parts.goal_year(part),
            listed=listed,
            looks_back=_is_of_year_before(part, modality, period)
            or (
                written_after(part.meta)
                and (progress or kind == "other" or (kind == "work_report" and not self._says_this_year(chain)))
            ),
            planning=kind in ("outline", "action_plan")
            or (modality == "target" and reporting and self._by_plan(chain))
            or any(before_coming(each.title, part.meta) for each in chain),
            basics=kind in _WITH_BASICS and bool(chain) and is_basic(chain[0].title),
        )

    def _says_this_year(self, chain: list[Section]) -> bool:
        """Whether a chapter calls the year that it tells of this one (今年以来), so that 去年 is the one before."""
        if not chain:
            return False
        chapter = chain[-1]
        if chapter.index not in self._this_year:
            texts = self._document.texts_in(chapter.span)
            self._this_year[chapter.index] = any(holds(text, "今年以来") for text in texts)
        return self._this_year[chapter.index]

    def _by_plan(self, chain: list[Section]) -> bool:
        """Whether the innermost heading with years names a plan's, the last of which no passage tells."""
        for section in chain:
            if mentions := self._periods.get(section.index):
                if section.index not in self._by_plans:
                    last = f"{mentions[-1][5:]}年"
                    named = spans_years(mentions[-1]) and not any(
                        last in text for text in self._document.texts_in(section.span)
                    )
                    self._by_plans[section.index] = named
                return self._by_plans[section.index]
        return False

    def _period_named(self, part: Part, chain: list[Section], modality: str) -> str | None:
        """The period that the innermost heading with one names."""
        if modality == "context":
            return None
        told = part.meta.kind in REPORTING or part.meta.kind == "other" or self._parts.tells_progress(part)
        reported = years_of(part.meta.period)[1] if told and part.meta.period else None
        for section in chain:
            if (self._year_lines and is_year_head(section.title)) or section.title == part.meta.title:
                continue  # the title again, as web pages print it
            if section.index not in self._periods:
                silent = is_sentence(section) or (
                    part.meta.kind == "bulletin" and _CHART.match(section.title) is not None
                )
                self._periods[section.index] = (
                    []
                    if silent
                    else title_periods(
                        section.title[:60].partition("。")[0], reported or before_coming(section.title, part.meta)
                    )
                )
            if mentions := self._periods[section.index]:
                return mentions[0] if modality == "actual" and len(mentions) > 1 else mentions[-1]
        return None

    def _years_named(self, chain: list[Section], modality: str) -> str | None:
        """The several years that a heading names: 2025年和“十四五”时期工作回顾; of what is promised the last ones."""
        for section in chain:
            if mentions := self._periods.get(section.index):
                several = [period for period in mentions if len(period) == 9 and period[4] == "-"]
                return several[-1 if modality == "target" else 0] if several else None
        return None


def _is_of_year_before(part: Part, modality: str, period: str | None) -> bool:
    """Whether a heading of a list of one year's tasks reports on the year before, which 去年 then is."""
    planned = part.meta.period if part.meta.kind == "arrangement" and modality == "actual" else None
    return (
        bool(planned and period)
        and len(planned or "") == 4 == len(period or "")
        and int(period or 0) + 1 == int(planned or 0)
    )


def _is_undated(part: Part) -> bool:
    """Whether only the day of issue gives an action plan its period."""
    meta = part.meta
    dated = meta.kind == "action_plan" and meta.period is not None and meta.period == (meta.date or "")[:4]
    return dated and meta.period is not None and meta.period not in meta.title
