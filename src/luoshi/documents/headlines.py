"""The headline of news and the title of a document that news passes on, for texts that no title stands above.

News on the work of governments bears no name of a kind of document: 2018年10个民生实事项目全面落实.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from luoshi.documents.imprint import ORGAN, is_date
from luoshi.documents.kinds import LISTS, REPORTS, classify_title
from luoshi.documents.lines import Line
from luoshi.documents.periods.progress import tells_progress
from luoshi.documents.title_lines import bare_title, ends_as_title, find_head_title, find_title, may_be_title
from luoshi.lexicon import load

_SHORTEST_PAGE_TITLE: Final = 8
# 标题：关于……的通知; 名称: 关于……的通知 文号: 民生办〔2023〕3号
_FIELD_HEADS: Final = ("标题", "名称", "信息名称", "文件名称", "公文名称", "内容名称")
_TITLE_FIELD: Final = re.compile(
    r"\s*[:：]\s*(?P<title>[^。；：:]{6,90}?)\s*(?:\s(?:文\s?号|发文字号|发文号|发布|生成|成文|关键词|主题词|索引)[^:：]{0,6}[:：].*)?"
)
_WITHIN: Final = 12
_SHORTEST, _LONGEST = 8, 44
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_SENTENCE: Final = re.compile(r"[，。；、,]")
_OFFICIAL: Final = re.compile(r"(?:省长|市长|县长|区长|州长|旗长|镇长|乡长|主任|局长|书记)[\u4e00-\u9fff]{2,4}\Z")
# 来源：…, 记者 王某, 2024-01-05 10:20, 当前位置：首页 > 新闻
_ABOUT_PAGE: Final = re.compile(
    r"来源|记者|通讯员|作者|编辑|发布[时日机单者]|时间|首页|位置|版[:：]|字号|浏览|访问|年\d{1,2}月\d{1,2}日|[:：/|]\s*\d"
)
_CELL: Final = re.compile(r"(?:\A|\s)(?!20\d\d[-.]\d)[\d.,%—-]+(?:\s|\Z)")  # a number between blanks: a row of a table
# 《2024年行动方案》已经县政府同意，现印发给你们: the name of what a notice hands on, where no title stands above
_HANDED_ON: Final = re.compile(
    "《(?P<name>[^。]{6,60}?)》(?:（[^（）]{1,12}）)?(?:已经|业经|已)[^。《》]{2,40}(?:同意|通过|审定|批准)[^。《》]{0,8}"
    "(?:印发|发布|公布|下发|下达)"
    # 现将《2024年行动方案》印发给你们
    "|(?:^|[。，：])现将(?:修订后的|新修订的)?《(?P<now>[^。《》]{6,60})》(?:（[^（）]{1,12}）)?(?:予以|正式|全文)?(?:印发|发布|公布|下发|下达|公告)(?!废止)"
)
# 根据……，制定柳县电商奖励办法。 制定了《柳县2011年度目标》: what a text without a title lays down
_MADE: Final = re.compile(
    "(?:^|[，,])(?:特|现|并?结合[^，,。]{2,16}|研究)?(?:制定|拟定|拟订)了?"
    "(?:《(?P<name>[^。《》]{6,60})》|(?![本以此该如相具一]|下列|有关)(?P<plain>[^，,。；《》\\d]{8,40}(?:办法|措施|方案|细则|意见)))$"
)
_RESTS_ON: Final = ("为", "根据", "按照", "依据", "遵照")
_LONGEST_SENTENCE: Final = 200
# 现下达给你们, and 附件 on a line of its own above the title
_HANDS_DOWN: Final = re.compile("(?:下达|印发|转发|印送)给?你们")
_ANNEX_ALONE: Final = re.compile("附件[一1]?[:：]?")
# 全文如下：: what news passes on
_PASSED_ON: Final = re.compile("(?:全文|详情|原文|内容|文件|通知)(?:内容|详情)?如下[:：]?")


@lru_cache(maxsize=1)
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Of a list that is announced, and of a document that came out."""
    words = load("whole_document")["headline"]
    return re.compile("|".join(words["announced"])), re.compile("|".join(words["came_out"]))


def find_headline(lines: Sequence[Line]) -> list[Line]:
    """The line above the first sentence that reads as the headline of news; empty where none does.

    A line broken in a sentence is none: it holds a comma, or the lines below are no longer than itself.
    """
    for index, line in enumerate(lines[:_WITHIN]):
        text = line.text
        if text.endswith("。") or len(text) > 2 * _LONGEST:
            return []
        bare = bare_title("".join(text.split())).rstrip("！!↓")
        if (
            _SHORTEST <= len(bare) <= _LONGEST
            and may_be_title(text.rstrip("！!↓"))
            and len(_HAN.findall(bare)) >= _SHORTEST - 2
            and not _SENTENCE.search(bare)
            and not _ABOUT_PAGE.search(bare)
            and not ORGAN.fullmatch(bare)
            and not _OFFICIAL.search(bare)
            and all(bare.count(left) == bare.count(right) for left, right in ("[]", "（）", "《》"))
            and not _CELL.search(text)
            and "|" not in text.rstrip("| ")
            and _prose_follows(lines[index + 1 : index + 8], len(text))
        ):
            return [line]
    return []


def _prose_follows(below: Sequence[Line], length: int) -> bool:
    """Whether the next lines come to a sentence longer than a headline before they come to a table."""
    for line in below:
        if _CELL.search(line.text) or "\t" in line.text:
            return False
        if len(line.text) > length + 4 and _SENTENCE.search(line.text):
            return True
    return False


def find_passed_on(lines: Sequence[Line]) -> list[Line]:
    """The lines of the title of a document that news or a letter passes on.

    文件全文如下： or, below a letter's date, 附件 on a line of its own, and the title below.
    """
    handed = False
    for index, line in enumerate(lines[: 2 * _WITHIN]):
        handed = handed or _HANDS_DOWN.search(line.text[-60:]) is not None
        if index < _WITHIN and line.text.rstrip("：:").endswith("如下") and _PASSED_ON.search(line.text[-12:]):
            return find_head_title(lines[index + 1 :])
        below = lines[index + 1 : index + 2]
        if handed and below and _ANNEX_ALONE.fullmatch("".join(line.text.split())):
            alone = may_be_title(below[0].text) and ends_as_title(below[0].text)
            return list(below) if alone else find_head_title(lines[index + 1 :])
    return []


def find_by_field(lines: Sequence[Line]) -> tuple[str, list[Line]]:
    """The title that the head of a web page gives, and its lines below, if there are any.

    It stands in a field (标题：关于印发……的通知) or before the page's section (关于印发……的通知_政务公开).
    """
    for line in lines[:2]:
        page, parted, _ = line.text.partition("_")
        if parted and len(page) >= _SHORTEST_PAGE_TITLE and ends_as_title(page := "".join(page.split())):
            return page, find_title(lines[1:], page)
    for index, line in enumerate(lines[: 2 * _WITHIN]):
        head = next((head for head in _FIELD_HEADS if line.text.startswith(head)), "")
        if head and (field := _TITLE_FIELD.fullmatch(line.text, len(head))):
            title = "".join(field["title"].split())
            if ends_as_title(title):
                return title, find_title(lines[index + 1 :], title)
    return "", []


def find_below_signature(lines: Sequence[Line]) -> list[Line]:
    """The title below the day of a letter that hands on what its own title, cut short, does not name: 转发……制订的."""
    for index, line in enumerate(lines[: 2 * _WITHIN]):
        below = lines[index + 1 : index + 2]
        if is_date(line.text) and below and may_be_title(below[0].text) and ends_as_title(bare_title(below[0].text)):
            return list(below)
    return []


def name_handed_on(lines: Sequence[Line]) -> str:
    """The name of the document that a notice without a title hands on; empty where the first lines tell none."""
    texts = ("".join(line.text.split()) for line in lines[:_WITHIN] if "《" in line.text)
    return next((match["name"] or match["now"] for text in texts if (match := _HANDED_ON.search(text))), "")


def name_laid_down(lines: Sequence[Line]) -> str:
    """The name of the document that a text without any title says to lay down; empty where the first lines don't."""
    for line in lines[:_WITHIN]:
        sentence = "".join(line.text[:_LONGEST_SENTENCE].split()).partition("。")
        if sentence[1] and sentence[0].startswith(_RESTS_ON) and (match := _MADE.search(sentence[0])):
            return str(match["name"] or match["plain"])
    return ""


def kind_of_news(headline: str) -> str:
    """The kind of a text with this headline: that of the document which the news is, none where it is about one.

    >>> kind_of_news("我市公布十件民生实事"), kind_of_news("副市长调研民生实事项目")
    ('livelihood_list', 'other')
    >>> kind_of_news("《柳县发展规划纲要》公布"), kind_of_news("柳县五年规划预计完成31项指标")
    ('outline', 'other')
    """
    kind = classify_title(headline)
    announced, came_out = _words()
    about = (
        (kind in LISTS and not announced.search(headline) and not tells_progress(headline))
        or (kind in REPORTS and tells_progress(headline))  # 《政府工作报告》任务全部完成
        or (kind == "outline" and not came_out.search(headline))
    )
    return "other" if about else kind
