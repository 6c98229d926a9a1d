"""On which side the passages of a section stand: target, actual, rule or context.

The innermost heading that says something decides; then the kind of the document. A report's headings switch it from the
year reported on to the year planned for.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from luoshi.documents.kinds import REPORTS, classify_title
from luoshi.documents.model import Document, Part, Section
from luoshi.documents.periods.titles import is_draft_alone, sets_anew
from luoshi.figures.heading_words import heading_words
from luoshi.figures.parts import REPORTING, Parts
from luoshi.text.periods import find_periods, years_of

_PLANNING: Final = frozenset({"arrangement", "livelihood_list", "action_plan", "outline"})
_PLANS: Final = frozenset({"outline", "action_plan"})
# 发展成效, 建设基础与形势: a whole heading of how things stood before a plan; 巩固建设成效 is none
_BEFORE_A_PLAN: Final = re.compile(
    "(?:取得的?|主要|重大|历史性?|规划|现有|前期)*(?:发展|建设|工作|实施|改革|编制|产业)?(?:取得)?的?(?:主要|重大|新|显著)*"
    "(?:成效|成就|成绩|成果|基础|回顾|现状|概况|背景)(?:[与和及、]?(?:面临的?|存在的?|主要)?(?:形势|问题|不足|挑战|经验|短板|现状|基础|环境))*"
)
_RULING: Final = frozenset({"notice"})
# 预算执行审计结果公告, 抽检情况的通报: what came out, nothing laid down
_RESULTS: Final = re.compile(
    "(?:结果|情况|审计)的?(?:公告|通告|通报|公示)(?:[（(].{1,12}[）)])?\\Z|(?:答复|回复)的?函?\\Z"
)
# 困难群众补助标准一览, 居民医疗保险政策
_STANDARDS: Final = re.compile(
    "(?:医疗|养老|基本|居民|职工|失业|工伤|生育)保险[^，。]{0,6}政策\\Z|标准(?:一览表?|目录|清单|公[布示]|表|的?通知)?(?:[（(].{1,12}[）)])?\\Z"
)
# 物业考核办法, 房屋补偿安置实施意见: how things have to be; what is to support or to award also sets aims
_REGULATES: Final = re.compile(
    "(?!.*(?:扶持|奖励办法|奖励政策|激励|若干|促进|鼓励|加快|行动|计划|方案))(?:.*(?:办法|细则|规定|规程|导则|规则)|.*(?:补偿|安置|征收|收费)[^，。]{0,8}意见)"
    "(?:[（(].{1,12}[）)])?\\Z"
)
# A bullet that tells a number is a sentence: 能耗下降2%，达到绩效目标
_TELLS: Final = re.compile(r"\d(?:%|[万亿]?元|[万亿]?[家个项户亩人名])")
_CLAUSES: Final = re.compile("[，,；;。]")
_TITLE_YEAR: Final = re.compile(r"(20\d\d)年")
_REST_OF_YEAR: Final = re.compile("(?:下半年|[^前]四季度|下一?阶段)(?!.*(?:总结|回顾|成效|小结))")  # 下半年财政措施
_AIMS: Final = re.compile(
    "(?!.*(?:完成|实现|达[到成]|超额|围绕|对照|回顾|聚焦|紧[盯扣]|锚定|锁定|瞄准|扛牢|坚持|咬定|盯紧))[^，。；：]{2,24}目标"
)
_REPORTED_IN: Final = re.compile("总结|小结|(?<!基本)情况|自查|通报|汇报|回顾|进展")
_FIRST_PART: Final = re.compile("上半年|前三季度|[第]?一季度")
# 亮点工作以及主要措施: what was done and by what means
_DONE_AND_HOW: Final = re.compile(
    "(?:亮点(?:工作)?|成效|成绩|进展|情况)(?:以?及|和|与|、)(?:主要|具体|工作)*(?:措施|举措|做法)"
)
# a heading that says nothing else; but 项目概况, 用好有利条件
_AS_IT_IS: Final = re.compile("(?:[一-鿿]{1,4}[省市县区旗乡镇村])?(?:概况|(?:主要)?有利条件(?:[和与及][^，。]{0,8})?)")
_MEANS: Final = re.compile(
    "(?:采取的?)?(?:主要|具体|工作)*(?:工作)?(?:措施|举措|做法)(?:(?:和|及|与)(?:做法|成效|经验))?"
)
_AHEAD: Final = re.compile("下一|下步|下阶段|下半年|打算|明年|来年|今后|思路|谋划|安排|计划|建议")
_PLANNED_MEANS: Final = re.compile("(?:^|[，。；：])(?:计划|力争|拟|将|要|争取|确保)|(?<=..)(?:计划|力争|拟新)")
# 人代会批准的年初预算草案 and 预算调整方案 below 收支决算: what had been planned
_APPROVED: Final = re.compile("(?:批准|通过|审议)的?(?:年初)?预算(?:草案|安排)?|预算调整(?:方案|草案)")
_NEXT: Final = re.compile("下一|下步|下阶段|打算|明年")  # 下阶段工作: what a bulletin on a quarter may end with
_FURTHER: Final = re.compile("下一|下步|下半年|打算|计划|安排|要求|建议|措施|明年|思路")
_SO_FAR: Final = frozenset({"Q1", "Q1-Q2", "Q1-Q3"})
# 某县2025年计划改造公厕80座
_PLANNED_IN: Final = re.compile(
    r"(?:20\d\d年|今年|明年)[^，。；：\d]{0,12}(?:计划|将|拟|排定|安排)(?!.{0,12}(?:情况|执行|完成了?\Z))"
    r"|(?:力争)?到20\d\d年(?![^，。；]{0,4}已)[^，。；]{2,40}?(?:达到?|超过?|突破|建成|实现|增至)\D{0,6}\d"
    r"|十[一二三四五六七八]五[”\"]?(?:时期|期间|规划|发展)?[^，。；：\d]{0,20}(?:主要|发展|预期|规划|核心|约束性)指标(?:表|体系)?\Z"
    r"|(?:绘就|绘制|描绘|勾画|谋划)[^，。；]{0,12}(?:蓝图|目标|新篇)"
    r"|(?:明确|下达|部署)了?(?:20\d\d年|今年|明年)[^，。；：\d]{0,16}(?:任务|目标)\Z"
)
# 夯实社会事业发展基础: what is to be done, no heading of how things stand
_LAYING: Final = re.compile(
    "(?:夯实|筑牢|打牢|打好|巩固|厚植|奠定|厚实|做实|强化|稳固|固牢|筑稳|夯牢)[^，。；、]{0,16}基础"
)
_READ: Final = 60  # characters of a heading that are read


class Sides:
    """The sides of a document's sections by their headings and the kind of their part."""

    def __init__(self, document: Document, parts: Parts) -> None:
        self._document = document
        self._parts = parts
        self._words = heading_words()
        self._titles: dict[int, str] = {}
        self._leads: dict[int, int] = {}
        self._divided: dict[int, bool] = {}
        self._deciding: dict[int, list[int]] = {}

    def of(self, part: Part, chain: list[Section]) -> str:
        """The side of a section, given with the ones around it, innermost first."""
        chain = [section for section in chain if section.title]
        return self._by_headings(part, chain) or self._by_kind(part, chain)

    def _by_headings(self, part: Part, chain: list[Section]) -> str:
        kind, done = part.meta.kind, self._parts.tells_progress(part)
        for index, section in enumerate(chain):
            said = self._said(section)
            if said == "target" and (
                _of_year_told(section.title[:_READ], part)
                or self._is_told(section, chain[index + 1 :], part)
                or self._tells_how(section, part)
            ):
                return "actual"
            if said == "target" and done and not _FURTHER.search(section.title[:_READ]):
                continue  # 重点工作方面 in a circular on how far things are
            if said == "target":
                return "actual" if kind == "bulletin" and not _NEXT.search(section.title[:_READ]) else "target"
            if said == "actual" and _plans_for(section.title[:_READ], part):
                return "target"
            if said:
                return said
            if not done and kind not in REPORTS and is_aim(section.title[:_READ], part.meta.title):
                return "target"
            if kind == "outline" and _lies_before(section.title[:_READ], part):
                return "actual"
            if kind in _PLANS and _BEFORE_A_PLAN.fullmatch(section.title[:_READ].strip("（）")):
                return "actual"
            if kind in REPORTING and (told := _by_year(section.title[:_READ], part)):
                return told
        planned = kind in _PLANNING or kind == "policy_measures"  # 取得证书的，每人补助900元: on which condition
        if not planned and any(self._words.weak.search(section.title[:_READ]) for section in chain):
            return "actual"
        return ""

    def _by_kind(self, part: Part, chain: list[Section]) -> str:
        kind, done = part.meta.kind, self._parts.tells_progress(part)
        if kind == "policy_measures" and _STANDARDS.search(part.meta.title):
            return "rule"
        if kind == "policy_measures" and not done and _REGULATES.match(part.meta.title):
            return "rule"
        if kind in _PLANNING or kind == "policy_measures":
            return "actual" if done else "target"
        if kind in REPORTS and (is_draft_alone(part.meta.title) or sets_anew(part.meta.title)):
            return "target"
        untold = kind == "other" and not done
        if untold and self._promises(part):
            return "target"
        untitled = kind == "work_report" and classify_title(part.meta.title) != kind
        bare_list = untitled and not any(section.label for section in chain)
        if (untold or bare_list) and self._parts.promises_list(part):
            return "target"
        if kind == "work_report" and not self._is_divided(part) and self._parts.sets_tasks(part):
            return "target"
        rules = kind in _RULING and not done and not _RESULTS.search(part.meta.title)
        return "rule" if rules else "actual"

    def _promises(self, part: Part) -> bool:
        """Whether the title of a text of no known kind promises; a text on the first part of a year tells what came."""
        title = part.meta.title[:_READ]
        if _RESULTS.search(title):
            return False  # 关于建议的答复
        so_far = part.meta.period and part.meta.period[4:] in _SO_FAR
        return not so_far and (self.read(title) == "target" or _PLANNED_IN.search(title) is not None)

    def _is_told(self, section: Section, around: list[Section], part: Part) -> bool:
        """Whether 重点工作 is the heading of a part of what was done: below 2023年工作开展情况."""
        title = section.title[:_READ]
        if _AHEAD.search(title) or _APPROVED.search(title) or _by_year(title, part) == "target":
            return False
        weak = self._words.weak
        return any(
            _of_year_told(each.title[:_READ], part)  # 2025年重点工作情况
            or (self._said(each) or _by_year(each.title[:_READ], part) or (weak.search(each.title) and "actual"))
            == "actual"
            for each in around
        )

    def _tells_how(self, section: Section, part: Part) -> bool:
        """Whether 主要措施 tells how a summary's results were reached: what is planned has a chapter behind it."""
        if part.meta.kind != "work_summary" or section.parent >= 0 or not _MEANS.fullmatch(section.title[:_READ]):
            return False
        tops = [each for each in self._document.sections if each.parent < 0 and each.span.start >= part.span.start]
        if any(_PLANNED_MEANS.search(text) for text in self._document.texts_in(section.span)):
            return False
        told = bool(tops) and tops[0].index < section.index and self._said(tops[0]) != "target"
        return told and any(_AHEAD.search(each.title[:_READ]) for each in tops if each.index > section.index)

    def decides(self, section: Section, part: Part) -> bool:
        """Whether a heading tells past from future by its words or its year."""
        return bool(self._said(section)) or bool(_by_year(section.title[:_READ], part))

    def _is_divided(self, part: Part) -> bool:
        """Whether any heading of a report tells past from future; an excerpt may have lost them all."""
        start = part.span.start
        if start not in self._divided:
            inside = (each for each in self._document.sections if start <= each.span.start < part.span.end)
            self._divided[start] = any(self.decides(each, part) for each in inside)
        return self._divided[start]

    def is_lead(self, part: Part, offset: int) -> bool:
        """Whether a place stands above all headings of its part."""
        start = part.span.start
        if start not in self._leads:
            inside = (each.span.start for each in self._document.sections if each.span.start >= start)
            self._leads[start] = min(inside, default=0)
        return offset < self._leads[start]

    def before(self, part: Part, chain: list[Section], place: int = -1) -> list[Section]:
        """The last heading before a section that tells past from future: a report never turns back by itself.

        ``place`` is the source offset of a passage that stands in no section; else that of all of the part.
        """
        start = part.span.start
        if start not in self._deciding:
            tops = (each for each in self._document.sections if each.parent < 0 and each.span.start >= start)
            self._deciding[start] = [each.index for each in tops if self.decides(each, part)]
        index = chain[-1].index if chain else self._sections_before(place)
        before = bisect_left(self._deciding[start], index)
        return [self._document.sections[self._deciding[start][before - 1]]] if before else []

    def _sections_before(self, place: int) -> int:
        """How many sections begin before a place; all of them where the place is not known."""
        starts = self._document.sections
        return bisect_left(starts, place, key=lambda each: each.span.start) if place >= 0 else len(starts)

    def _said(self, section: Section) -> str:
        """What a heading's own words say: context, target, actual or nothing."""
        if section.index not in self._titles:
            silent = not section.title or is_sentence(section)
            self._titles[section.index] = "" if silent else self.read(section.title[:_READ])
        return self._titles[section.index]

    def read(self, title: str) -> str:
        """What the words of a title or heading say; the last word counts."""
        if self._words.context.search(title):
            return "context"
        if "基" in title:
            title = _LAYING.sub("", title)
        if _AS_IT_IS.fullmatch(title):
            return "actual"
        if "措" in title and _DONE_AND_HOW.search(title):
            return "actual"
        future, past = _last(self._words.future, title), _last(self._words.past, title)
        if past and title.startswith("的说明", past):
            return "actual"  # 债务情况的说明 tells how things stand
        rest = future < 0 and past < 0 and ("年" in title or "季" in title or "段" in title)
        if rest and _REST_OF_YEAR.search(title):
            return "target"
        if future > past:
            return "" if self._words.told.search(title) else "target"  # 重点工作扎实推进: it went so, or it is to
        return "actual" if past > future else ""


def is_aim(title: str, whole: str) -> bool:
    """Whether a heading is an aim of a document that does not report.

    >>> is_aim("经济运行目标", "柳县2011年度目标"), is_aim("聚焦民生目标", ""), is_aim("质量目标", "某局2024年工作总结")
    (True, False, False)
    """
    return title.endswith("目标") and _AIMS.fullmatch(title) is not None and _REPORTED_IN.search(whole) is None


def is_sentence(section: Section) -> bool:
    """Whether a heading is a sentence that tells a number: a bullet's, or one of several clauses."""
    alone = not section.label or _CLAUSES.search(section.title) is not None
    return alone and _TELLS.search(section.title) is not None


def _last(pattern: re.Pattern[str], title: str) -> int:
    found = -1
    for match in pattern.finditer(title):
        found = match.end()
    return found


# 2016年预算收支情况 in a report that plans for 2016; not 2016年预算执行情况
_CARRIED_OUT: Final = re.compile("执行|完成|回顾|总结|实施|落实|进展|决算")


def _plans_for(title: str, part: Part) -> bool:
    """Whether a heading that speaks of how things stand names the year that its report plans for."""
    return part.meta.kind in REPORTING and _by_year(title, part) == "target" and not _CARRIED_OUT.search(title)


def _lies_before(title: str, part: Part) -> bool:
    """Whether a heading of a plan of several years names the years before it: “十三五”成效."""
    named = [each.period for each in find_periods(title) if not each.base] if part.meta.period else []
    return bool(named) and years_of(named[-1])[1] < years_of(part.meta.period or "")[0]


def _of_year_told(title: str, part: Part) -> bool:
    """Whether a heading tells how things went in the year reported on, whatever it names: 2024年财政重点工作情况."""
    return title.endswith("情况") and _by_year(title, part) == "actual"


def _by_year(title: str, part: Part) -> str:
    """What the year in a heading tells of a report: the one planned for, or one reported on; empty for neither."""
    years = _TITLE_YEAR.findall(title)
    if not years or not part.meta.planned:
        return ""
    year, planned = int(years[-1]), years_of(part.meta.planned)[0]
    if part.meta.period and planned == years_of(part.meta.period)[1]:  # both halves of one year
        return "actual" if year < planned or _FIRST_PART.search(title) else ""
    return "target" if year >= planned else "actual"
