"""The lines that hold a document's title, however broken, and the words of a title without what a page adds to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from luoshi.documents.imprint import ORGAN, is_date, is_day, is_number_line
from luoshi.documents.kinds import classify_title
from luoshi.documents.lines import Line
from luoshi.documents.table_words import column_words, is_caption, is_header_line, is_header_word
from luoshi.documents.value_lines import naming_heads
from luoshi.documents.weaving import weave
from luoshi.text.numbering import find_marker

_TITLE_END: Final = re.compile(
    r"(?:通知|报告|安排|方案|纲要|(?<=计划|规划|纲要|报告)摘要|运行分析|情况分析|形势分析|措施|意见|办法|公报|规划(?:文本|说明书)?|计划|清单|要点|分工|项目|事项|决定|通报|细则|规定|公告|公示|函|解读|简况|状况|情况|月报|季报|年报|简报|快报|任务|分解表?"
    r"|(?:责任|分工|分解|考核|实施|推进|情况|任务|计划|汇总|进度|统计|明细|公示|项目|安排|标准|指标|目标|收支|收入|支出|预算|决算)表|(?<=主要|发展|预期|规划|经济|考核|责任|任务)指标|目录|台账|名单|任务书|责任书|责任状|通告|草案|建议|汇报|总结|小结|(?<=上的)讲话|答复|思路|打算|设想|工程|实事|(?:项目|实事|清单)公布|批复|目标|政策|规则|条例|预案|一览表|一览)”?(?:[\[〔［]\d{1,2}[\]〕］])?(?:[（(][^（）()]{1,12}[）)])?\Z"
)
_CAME_OUT: Final = re.compile(
    r"[（(]?(?:发布|更新|录入|信息)?(?:来源[:：]|(?:时间|日期)[:：]\s?20\d\d[-年./]\d{1,2}[-月./]\d{1,2}日?(?:\s|\Z|[点浏访来字]))"
)
_NARROW: Final = 12  # half widths of a head
_SHORT_HEAD: Final = 6  # characters of 工作任务, which may head a column
_CLOSED_END: Final = re.compile(r"(?:通知|报告|决定|意见|公告|公示|函|批复|措施|办法|通报)\Z")
_STRONG_END: Final = re.compile(r"(?:通知|报告|决定|意见|公告|措施|办法|要点|安排|公报|纲要|方案|清单|事项)\Z")
_NOTE_MARK: Final = re.compile(r"\s*(?:[\[〔［]\s?(?:\d{1,2}|注)\s?[\]〕］]|[¹²³*＊※①-⑤]+)\Z")
_SITE: Final = re.compile(r"(?:门户网站|网站|政府网|政务网|信息网|公开网|首页|政务公开|信息公开(?:目录|平台|网)?)\Z")
_SITE_TAIL: Final = re.compile(r"\s*[_|丨]+\s*[^_|丨]{2,24}\Z|\s?[-—–]+\s?[^-—–]{2,16}(?:网|网站|人民政府|门户)\Z")
_PLACE_BEFORE: Final = re.compile(r"[（(][\u4e00-\u9fff]{2,6}[）)].{8}")  # （某省）某县政府工作报告
_MONTH_AND_DAY: Final = re.compile(r"\d{1,2}月\d{1,2}日")
_DATED: Final = re.compile(r"[\u4e00-\u9fff]{2,6}[:：]\s*(?:19|20)\d\d\D")  # 发布时间：2026-02-06 14:31
# [ 索引号 ] 115001/2020-02217 [ 发文字号 ]: what a page says of how it is filed
_FILED: Final = re.compile(
    r"[\[［【]\s?(?:索\s?引\s?号|主题分类|体裁分类|发布机构|成文日期|发文字号|发布日期|有效性|信息名称|名称|公开方式|信息分类|文号)\s?[\]］】]"
)
_CLOCK: Final = re.compile(r".{2,}(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\s?\d{1,2}:\d\d")  # 公文网 2021-07-26 09:12:40
_SHORTEST: Final = 4
_VERSION: Final = re.compile(
    r"[（(](?:草案|送审稿|审议稿|征求意见稿|讨论稿|修订稿|试行|节选|摘要)[）)](?:的报告|的通知)?\Z"
)
_LETTERHEAD: Final = re.compile(r"(?:文件|公报)\Z")
_FILE_TYPE: Final = re.compile(r"\.(?:docx?|pdf|xlsx?|wps|rtf|txt)\Z", re.IGNORECASE)  # 任务分解表.docx
_PRINTED: Final = re.compile(
    r"\A\s*(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s?(?:[上下]午)?\s?\d{1,2}[:：]\d\d(?:[:：]\d\d)?\s*(?=[一-鿿《“])"
)
_UNSPOKEN: Final = re.compile(r"[^\w]")
_ADDRESSEE: Final = re.compile(r"[:：]\Z")


def joined(group: Sequence[Line]) -> str:
    """The words of broken title lines in one piece."""
    if not group:
        return ""
    return weave(_paste(group), _spans(group)).text


def _paste(group: Sequence[Line]) -> str:
    return "\n".join(line.text for line in group)


def _spans(group: Sequence[Line]) -> list[tuple[int, int]]:
    spans, at = [], 0
    for line in group:
        spans.append((at, at + len(line.text)))
        at += len(line.text) + 1
    return spans


def is_title_line(line: Line) -> bool:
    """Whether a line may be part of a title: no sentence, date, number, clause, table or site name."""
    return may_be_title(line.text)


def may_be_title(text: str) -> bool:
    """Whether the text of a line may be part of a title."""
    return not (
        text[-1] in "。；！？：:;，、"
        or text.startswith(("——", "—", "http", "!["))
        or (text[0] in "(（" and not _PLACE_BEFORE.match(text))
        or "\t" in text
        or len(text) > 90
        or _DATED.match(text)
        or _FILED.match(text)
        or (":" in text and _CLOCK.search(text))
        or is_number_line(text)
        or is_day(text)
        or (text[0].isdigit() and is_date(text))
        or text.rstrip("| ").count("|") > 1
        or _MONTH_AND_DAY.fullmatch(text)
        or find_marker(text)
        or is_caption(text)
        or is_header_line(text)
        or text in column_words()[0]
        or text in naming_heads()
        or _SITE.search(_SITE_TAIL.sub("", text))
        or re.search(r"[>»]", text)
    )


def find_head_title(lines: Sequence[Line]) -> list[Line]:
    """The lines of the title at the head of a document: the longest run of head lines that ends as titles end."""
    for index, line in enumerate(lines[:24]):
        if _ADDRESSEE.search(line.text) or line.text.endswith("。"):
            break
        if not is_title_line(line) or (index < 12 and _is_letterhead(line.text)):
            continue
        best: list[Line] = []
        for stop in range(index, min(index + 7, len(lines))):
            if not is_title_line(lines[stop]) and not (stop > index and _VERSION.match(lines[stop].text)):
                break
            run = list(lines[index : stop + 1])
            text = bare_title("".join("".join(part.text.split()) for part in run))
            if len(text) > 140 or (stop > index and _says_again(lines[index], lines[stop])):
                break
            narrow = len(text) <= _SHORT_HEAD or (bool(best) and lines[stop].width <= _NARROW)
            if narrow and _is_column(lines, stop):
                break
            if _TITLE_END.search(text) and text.count("《") == text.count("》"):
                best = run
                if _is_complete(text) and not _goes_on(lines[stop + 1 : stop + 2]):
                    break
        if best:
            return _without_organ(best)
    return []


def find_dated_title(lines: Sequence[Line]) -> list[Line]:
    """The title right above the line with which a page says when it came out, where other words stand above it."""
    for line, below in pairwise(lines[:14]):
        if _CAME_OUT.match(below.text) and is_title_line(line) and ends_as_title(line.text):
            return [line]
    return []


def _is_column(lines: Sequence[Line], index: int) -> bool:
    """Whether a line heads a column of a table copied a cell a line: 工作任务 above 完成时限."""
    return index + 1 < len(lines) and is_header_word(lines[index].text) and is_header_word(lines[index + 1].text)


def _says_again(first: Line, line: Line) -> bool:
    """Whether a line below what a page calls the text is its own title: 某县预算公开 / 某县2025年预算草案的报告."""
    text, above = "".join(line.text.split()), "".join(first.text.split())
    told = len(text) >= 12 and ends_as_title(_VERSION.sub("", text))
    return told and (text.removeprefix("关于") in above or text[:3] == above[:3])


def _is_letterhead(text: str) -> bool:
    """Whether a line is a letterhead or a gazette's name; a bulletin of a census or an inspection is none."""
    return _LETTERHEAD.search(text) is not None and classify_title(text) != "bulletin"


def ends_as_title(text: str) -> bool:
    """Whether a text ends in the name of a kind of document.

    >>> ends_as_title("关于印发防汛预案的通知"), ends_as_title("全年经济平稳运行")
    (True, False)
    """
    return _TITLE_END.search(bare_title("".join(text.split()))) is not None


def bare_title(text: str) -> str:
    """A title without its footnote mark, without the name of the site that a page adds to it, and without the time at
    which a browser printed it (2026/3/1 10:23)."""
    text = _FILE_TYPE.sub("", _PRINTED.sub("", text).rstrip("| "))
    if any(sign in text for sign in "_|丨-—–"):
        named = _SITE_TAIL.sub("", text)
        text = named if len(named) >= _SHORTEST else text  # 最新丨某县发布民生实事: no site's name behind it
    return _NOTE_MARK.sub("", text)


def _without_organ(run: list[Line]) -> list[Line]:
    """A title without the organ on the line above when it names the place itself: 某区人民政府 / 2026年某区工作报告."""
    organ = "".join(run[0].text.split())
    rest = "".join(line.text for line in run[1:])
    names_place = ORGAN.fullmatch(organ) and organ[:2] in rest and not rest.startswith(("关于", "印发", "转发", "批转"))
    return run[1:] if names_place else run


def find_whole_title(lines: Sequence[Line]) -> list[Line]:
    """The title where lines are never broken: the longest of the first lines that alone ends as titles end.

    The organ on the line above belongs to a title that begins 关于.
    """
    found: list[Line] = []
    for index, line in enumerate(lines[:12]):
        if _ADDRESSEE.search(line.text) or line.text.endswith("。") or find_marker(line.text):
            break
        text = bare_title(line.text)
        if not is_title_line(line) or _is_letterhead(text) or not _TITLE_END.search(text) or len(text) < 6:
            continue
        above = lines[index - 1] if index else None
        run = [line]
        if text.startswith("关于") and above and ORGAN.fullmatch("".join(above.text.split())):
            run = [above, line]
        if not found or len(text) > len(found[-1].text):
            found = run
    return found


def _is_complete(title: str) -> bool:
    """A title that begins 关于 ends in the name of a document; others end in the name of a plan or list as well."""
    return bool(_CLOSED_END.search(title)) if "关于" in title else bool(_STRONG_END.search(title))


def _goes_on(following: Sequence[Line]) -> bool:
    if not following:
        return False
    text = following[0].text
    return text[0] in "的和与及暨" or (len(text) <= 4 and bool(_STRONG_END.search(text)))


def find_title(lines: Sequence[Line], title: str, after: int = 0) -> list[Line]:
    """The lines after ``after`` that spell ``title``, however broken; empty when it does not stand there."""
    wanted = _bare(title)
    for index, line in enumerate(lines):
        if line.start < after or len(line.text) > len(title) + 8:
            continue
        spelled, run = "", []
        for part in lines[index : index + 6]:
            spelled += _bare(part.text)
            run.append(part)
            if not wanted.startswith(spelled):
                break
            if spelled == wanted:
                return run
    return []


def _bare(text: str) -> str:
    return _UNSPOKEN.sub("", text)
