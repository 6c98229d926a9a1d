"""Lists that tell how far things are: what an item promises stands before what was done of it.

目标：新增1000个。进展：已完成800个; 卫生室改造项目15个，已完成8个; 城镇新增就业6000人。截至9月底，已完成5200人.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from luoshi.figures.context import Context
from luoshi.text.periods import is_part, spans_years
from luoshi.text.quantities import Quantity

_FIELD: Final = re.compile(
    r"(?:(?<=[。；，、）])|\A)(?:\d[.．、])?(?:(?P<target>(?:年度|全年|工作|主要|总体|具体|项目)*(?:目标|任务)(?:任务|目标|内容|值|数)?|(?:建设|项目|实施|工作|主要|任务)内容)"
    r"|(?P<actual>(?:目前|工作|当前|总体|项目|阶段性?|最新)*(?:进展|进度|完成|实施|推进|落实|办理)(?:落实|完成)?(?:情况)?|具体情况|完成数))[:：]"
)
# a colon behind a word that may end the name of a field
_NAMED: Final = re.compile("：(?<=[标务容值数展度成施进实理况]：)")
# Each alternative begins with a plain character: the engine skips to these.
_DAYS: Final = "|".join(f"{digit}\\d?月底?[，完]" for digit in range(10))
_DONE: Final = re.compile(
    f"截[至止]|目前|现[已有]|已|累计|实际|今年以来|上半年|前[一二三]季度|一季度|二季度|三季度|1[-—–至]\\d{{1,2}}月|{_DAYS}"
    "|进展|完成(?:情况|率)|在建|正在|共完成|全部(?:完成|建成|投用)|全面(?:完成|建成)|获[批评]|荣获|成功"
)
# 新建书屋40处均已开放: what has been done with all that the number counts
_ALL_DONE: Final = re.compile("\\d[\\d.]*[^\\d，。；：]{1,24}?(?:[均都全]已|已[经全])[^\\d，。；：]*[，。；]")
# 15个农村幸福院建设已完成8个: a task, and what was done of it
_ANSWERED: Final = re.compile(
    "\\d[\\d.,]*(?P<unit>[个处座条场件套户项家所台])[^\\d，。；：、（]{2,24}?已(?:累计|经)?[^\\d，。；：、（]{1,4}\\d[\\d.,]*(?P=unit)"
)
# 为9.6万名老人免费体检，已完成7.2万人
_ANSWERED_NEXT: Final = re.compile(
    "\\d[\\d.,]*[万亿]?(?P<unit>[名人户个座条场家项所台])[^\\d，。；：、（]{2,30}，(?:目前|现)?已(?:累计)?"
    "(?:完成|改造|建成|培训|发放|实施)[^\\d，。；：、（]{0,4}\\d[\\d.,]*[万亿]?(?:(?P=unit)|(?<=[\\d万亿])[人名])"
)
# 新建服务中心4个，其中[2个]已运营
_SOME_DONE: Final = re.compile("\\d[\\d.,]*[^\\d，。；：]{1,8}?已(?!完成)[^\\d，。；：]{2,8}[，。；]")
# 新建口袋公园10座，完成8座
_PLAINLY_DONE: Final = re.compile(
    "(?<![\\d.,])\\d[\\d.,]*(?P<unit>[万亿]?[一-鿿]{1,3})，(?P<done>完成|建成|竣工)(?=\\d[\\d.,]*(?P=unit)(?:[，。；、（]|\\Z))"
)
_WHOLE_YEAR: Final = re.compile("(?:全年|年度|年初|今年)[^，。；：]{0,2}(?:计划|目标|任务)[^。；]*[，；]\\Z")
# 全年支出5亿元，完成年初计划的110%。……已完成: what the item's results begin with
_SHARE_DONE: Final = re.compile(
    "[^，。；\\d]{2,20}\\d[\\d.]*[万亿]?元，完成(?:全年|年初|年度)?(?:计划|目标|任务|预算)的?\\d[\\d.]*%"
)
# 完成了30万平方米的旧房修缮; 居家养老9000人（其中……），完成全年目标的100.7%
_HAS_DONE: Final = re.compile("(?:完成|建成|新增|新建|改造|提供|设立|发放|实施|开展|落实|培训|举办)了")
_HELD_TO_GOAL: Final = re.compile(
    "(?:[^。；，（）]|（[^（）]{0,80}）){0,40}，完成(?:全年|年度|年初)?(?:目标|计划|任务)(?:任务)?的\\d"
)
_ASKED: Final = re.compile("目标|任务|计划")
# 加装护栏20公里，累计加装护栏1.2万公里: what there is in all by now, no answer to a promise
_IN_ALL: Final = re.compile(
    "(\\d+(?:[.]\\d+)?)([万亿]?)[^\\d，。；：]{0,8}[，；](累计)[^\\d，。；：]{2,16}(\\d+(?:[.]\\d+)?)([万亿]?)"
)
_TO_COME: Final = re.compile("有望|力争|确保")
_NUMBERS: Final = re.compile(r"\d[\d.,]*")
_TIMES: Final = {"": 1, "万": 10**4, "亿": 10**8}
_STATE: Final = re.compile("：(?=目前|正在|后续|已|截至|现已)")
# 100个村通公路（2013—2017年）。上半年已……: what an item promises, by its years, and what was done of it
_PROMISED_FOR: Final = re.compile(
    "(?:\\d{1,2}[.．、])?(?![^。；]*(?:已|累计))[^。；]{4,80}（(?:19|20)\\d\\d年?[-—–～~至](?:19|20)\\d\\d年?）。(?=.)"
)
_YEARS: Final = re.compile("（((?:19|20)\\d\\d)年?[-—–～~至]((?:19|20)\\d\\d)年?）")


@dataclass(frozen=True, slots=True)
class Item:
    """An item of such a list: its text, its fields (目标：, 进展：) and where it first tells what was done."""

    text: str
    fields: tuple[tuple[int, str], ...]
    done: int

    @property
    def tells_results(self) -> bool:
        """Whether one of the fields is for what was done."""
        return any(side == "actual" for _, side in self.fields)

    def side(self, at: int, promising: bool) -> str:
        """Target or actual for a number at ``at``; empty where the item doesn't tell.

        ``promising`` tells that the text around promises, so that nothing needs to tell a promise.
        """
        field = ""
        start = 0
        for begin, side in self.fields:
            if begin > at:
                break
            start, field = begin, side
        if field == "actual":
            return "actual"
        if field:
            done = _DONE.search(self.text, start, at)
            return "actual" if done else "target"
        if promising:
            return ""
        if self._is_answered_behind(at):
            return "target"
        if at >= self.done:
            if "已" not in self.text:
                return ""
            return "target" if _ANSWERED.match(self.text, at) or self._is_answered_next(at) else ""
        if self.text.endswith("其中", 0, at) and _SOME_DONE.match(self.text, at):
            return ""
        clause = max(self.text.rfind(mark, 0, at) for mark in "，。；：") + 1
        if _HAS_DONE.search(self.text, clause, at) or _HELD_TO_GOAL.match(self.text, at):
            return ""
        if "已" in self.text and _ALL_DONE.match(self.text, at) and not _ASKED.search(self.text, clause, at):
            return ""
        return "target"

    def _is_answered_next(self, at: int) -> bool:
        """Whether the next clause says how many of a number have been done: 为9.6万名老人体检，已完成7.2万人."""
        clause = max(self.text.rfind(mark, 0, at) for mark in "，。；：") + 1
        return _DONE.search(self.text, clause, at) is None and _ANSWERED_NEXT.match(self.text, at) is not None

    def _is_answered_behind(self, at: int) -> bool:
        """Whether a number stands in a promise whose state a colon opens: 新增床位90张：正在施工；新增[80张]：……."""
        begin = max(self.text.rfind(mark, 0, at) for mark in "；。") + 1
        state = _STATE.search(self.text, at)
        if state is None or not begin or any(mark in self.text[at : state.start()] for mark in "；。："):
            return False
        return _DONE.search(self.text, begin, at) is None

    def looks_ahead(self, at: int) -> bool:
        """Whether the clause of a number at ``at`` says what is still to come: 已开工，年底前有望完成投资2亿元."""
        clause = max(self.text.rfind(mark, 0, at) for mark in "，。；：") + 1
        return _TO_COME.search(self.text, clause, at) is not None

    def ends_promise(self, at: int) -> bool:
        """Whether a number at ``at`` is what was done of a promise for the whole year: 全年计划新增90个，已新增60个."""
        if at <= self.done or "年" not in self.text:
            return False
        field = next((each for each in reversed(self.fields) if each[0] <= at), None)
        if field and field[1] == "actual":
            return "年" not in self.text[field[0] : at]  # 年度目标：新建90公里。进展情况：完成[60公里]
        return (
            _WHOLE_YEAR.search(self.text, max(0, self.done - 60), self.done) is not None
            and "年" not in self.text[self.done : at]
        )

    def years(self, at: int) -> str | None:
        """The years in brackets that a promise at ``at`` is for: 新建20处（2023—2025年）."""
        stop = self.text.find("。", at)
        match = _YEARS.search(self.text, at, stop if stop >= 0 else len(self.text))
        return f"{match[1]}-{match[2]}" if match else None


def opens_with_field(text: str) -> bool:
    """Whether a passage is a field of an item by its first words: 任务目标：……, 进展情况：…….

    >>> opens_with_field("进展情况：已完成8处。"), opens_with_field("新建8处。")
    (True, False)
    """
    return "：" in text[1:9] and _FIELD.match(text) is not None


def opens_with_promise(text: str) -> bool:
    """Whether the first sentence of a passage only says what is to be done in which years, and the next what was.

    >>> texts = "90个村通公路（2013—2017年）。上半年已完成8个村。", "已建路（2013—2017年）。"
    >>> [opens_with_promise(text) for text in texts]
    [True, False]
    """
    return "年" in text[:90] and _PROMISED_FOR.match(text) is not None and _DONE.search(text) is not None


def read_item(text: str, heading: bool = False) -> Item | None:
    """An item by its fields and the words of what was done; None where it has neither. A heading only promises.

    >>> item = read_item("目标：新增1000个。进展：已完成800个。")
    >>> [item.side(at, False) for at in (5, 19)]
    ['target', 'actual']
    """
    fields = tuple(
        (match.end(), "target" if match["target"] else "actual")
        for match in (_FIELD.finditer(text) if "：" in text and (_NAMED.search(text) or ":" in text) else ())
    )
    first = _DONE.search(text)
    if first and not heading and _SHARE_DONE.match(text):
        return Item(text, fields, 0)
    plainly = _PLAINLY_DONE.search(text) if "，完成" in text or "，建成" in text or "，竣工" in text else None
    if plainly and (first is None or plainly.start("done") < first.start()):
        return Item(text, fields, plainly.start("done"))
    if first and first[0] == "已" and _told_after_all(text, first.start()):
        first = None
    if first and first[0] == "累计" and (heading or _adds_up(text, first.start())):
        first = _DONE.search(text, first.end())
        if first is None and not fields and not heading:
            return None
    if first:
        return Item(text, fields, first.start())
    return Item(text, fields, len(text)) if heading or fields else None


def _told_after_all(text: str, at: int) -> bool:
    """Whether 已 at ``at`` stands behind so many numbers, and before none, that they are no promise that it answers.

    >>> text = "新增就业90人，再就业30人，失业率4%，培训80人，零就业家庭已清零。"
    >>> _told_after_all(text, text.index("已"))
    True
    """
    return len(_NUMBERS.findall(text, 0, at)) >= 4 and _NUMBERS.search(text, at) is None


def _adds_up(text: str, at: int) -> bool:
    """Whether 累计 at ``at`` tells a total far above the number before it, and so none of what was done of that number.

    >>> text = "加装护栏20公里，累计加装护栏1.2万公里。"
    >>> _adds_up(text, text.index("累计"))
    True
    >>> text = "新增就业6000人，累计完成就业5200人。"
    >>> _adds_up(text, text.index("累计"))
    False
    """
    for match in _IN_ALL.finditer(text, max(0, at - 24), at + 40):
        if match.start(3) == at:
            before, total = (float(match[one]) * _TIMES[match[one + 1]] for one in (1, 4))
            return total > 2 * before
    return False


def by_item(
    context: Context, item: Item, quantity: Quantity, modality: str, period: str | None
) -> tuple[str, str | None]:
    """The modality and the period of a number in a list that tells how far things are, by the item's own words."""
    side = item.side(quantity.begin, context.modality == "target")
    if side == "actual" and modality == "target" and item.looks_ahead(quantity.begin):
        return modality, period
    if side == "target" and modality == "actual":
        return side, item.years(quantity.stop) or (period and not spans_years(period) and period[:4]) or period
    if modality == "actual" and item.ends_promise(quantity.begin) and is_part(context.period):
        period = context.period if context.period and period == context.period[:4] else period
    return side if side == "actual" and modality == "target" else modality, period
