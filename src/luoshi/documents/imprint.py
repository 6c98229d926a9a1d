"""What a document is issued with: its number, its date and its issuer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.text.numbering import find_marker
from luoshi.text.numerals import parse_numeral
from luoshi.text.unclear import Unclear

_NUMBER: Final = re.compile(
    r"(?P<office>[\u4e00-\u9fff]{1,14})\s*[〔\[【（(﹝„“‹<〈]?\s*(?P<year>(?:19|20)\d\d)\s*[〕\]】）)﹞‟”›>〉]?\s*第?\s*(?P<count>\d{1,4})\s*号"
)
_DATE: Final = re.compile(r"(?P<y>(?:19|20)\d\d)\s*年\s*(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*日")
_DASH_DATE: Final = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?!\d)")
_HAN_DATE: Final = re.compile(
    r"(?P<y>[二一][〇○零九][〇○零一二三四五六七八九]{2})年(?P<m>[一二三四五六七八九十]{1,2})月(?P<d>[一二三四五六七八九十]{1,3})日"
)
# 有效期至2026年12月31日, 2026年6月30日止: until when it holds is not when it was issued
_LAST_DAY: Final = re.compile(
    r"(?:至|到|截止?)\s*(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:废?止|失效|到期|期满|届满)(?!日期|时间)"
)
_MONTH_ALONE: Final = re.compile(
    r"(?:(?:19|20)\d\d|[二一][〇○零九0][〇○零一二三四五六七八九\d]{2})年[\d一二三四五六七八九十]{1,3}月.{0,6}"
)
_SIGNATURE: Final = 3  # lines that follow where the text goes on
_TOP: Final = 6  # lines in which a letterhead stands
ORGAN: Final = re.compile(
    r"[\u4e00-\u9fff（）()、]{2,40}?(?:人民政府(?:办公[室厅])?|委员会(?:办公室)?|办公[室厅]|[局厅院会处中心部]|工委|管委会|区委|县委|市委|省委|州委|旗委)\Z"
)
_SIGNED: Final = re.compile(
    r"[\u4e00-\u9fff]{2,20}(?:局|厅|委|委员会|办公室|政府|总队)\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日"
)
_PAGE_DAY: Final = re.compile(
    r"(?:(?:日期|时间|发布于)[:：]?|来源[:：][^。\d]{2,16})(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日|[-./]\d{1,2}[-./]\d{1,2})"
)
_OF_PAGE: Final = ("时间", "日期", "发布")
_LONGEST_OF_PAGE: Final = 18  # characters of 发布日期：2024年09月04日
_LONGEST_SIGNED: Final = 50
_ITEM: Final = re.compile("[（(][一二三四五六七八九十\\d]{1,3}[)）]")  # whose days are of its matter
# 报废[2018年4月30日前]注册登记的……
_SENTENCE: Final = re.compile("[，；。].")


def is_number_line(text: str) -> bool:
    """Whether a line is a document number and nothing else."""
    bare = text.replace(" ", "")
    return bool(_NUMBER.fullmatch(bare[1:-1] if bare[:1] in "（(" and bare[-1:] in "）)" else bare))


def find_number(lines: Sequence[Line]) -> str | None:
    """The document number, normalised to 静府发〔2025〕3号; only a number on a line of its own or after 文号 counts."""
    for line in lines:
        if "号" not in line.text:
            continue
        text = "".join(line.text.split())
        if text[:1] in "（(" and text[-1:] in "）)":
            text = text[1:-1]  # （柳政发〔2024〕9号） below a title
        match = _NUMBER.fullmatch(text) or re.search(r"(?:文号|发文字号)[:：]?" + _NUMBER.pattern, text)
        if match:
            return f"{match['office']}〔{match['year']}〕{int(match['count'])}号"
    return None


def _iso(match: re.Match[str]) -> str | None:
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def parse_date(text: str) -> str | None:
    """The first full date in a text as ISO, or None.

    >>> parse_date("二〇二六年二月二十八日"), parse_date("(2026 年 1 月 9 日)"), parse_date("2026年1月")
    ('2026-02-28', '2026-01-09', None)
    """
    bare = "".join(text.split())
    match = _DATE.search(bare) or _DASH_DATE.search(text) or _DASH_DATE.search(bare)  # 2022-12-19 10:21
    if match:
        return _iso(match)
    han = _HAN_DATE.search(bare)
    if not han:
        return None
    year = "".join(str("〇一二三四五六七八九".find(c.replace("○", "〇").replace("零", "〇"))) for c in han["y"])
    month, day = parse_numeral(han["m"]), parse_numeral(han["d"])
    if isinstance(month, Unclear) or isinstance(day, Unclear):
        return None
    return f"{year}-{int(month):02d}-{int(day):02d}"


def is_day(text: str) -> bool:
    """Whether a line is a day and nothing else."""
    return _DATE.fullmatch(text.replace(" ", "")) is not None


def is_date(text: str) -> bool:
    """Whether a text is a full date and nothing else.

    >>> is_date("2026年1月20日"), is_date("2026年1月20日前完成")
    (True, False)
    """
    bare = "".join(text.split()).strip("()（）")
    return bool(_DATE.fullmatch(bare) or _HAN_DATE.fullmatch(bare) or _DASH_DATE.fullmatch(bare))


def find_date(head: Sequence[Line], lines: Sequence[Line], groups: Sequence[Sequence[Line]]) -> str | None:
    """The date of issue: a line of its own near the head, the line under the title, or the last date of the imprint."""
    titled = {line.start for group in groups for line in group}
    head = [line for line in head if line.start not in titled]
    last = [line for line in lines[-12 - len(titled) :] if line.start not in titled][-12:]
    shown = None  # when the page came out, which stands back behind the day that the text itself gives
    for line in head[:25]:
        bare = "".join(line.text.split()).strip("()（）")
        if "星期" in bare:
            continue  # 2025年12月3日星期三: the day on which a page was looked at
        of_page = bare.startswith(_OF_PAGE)
        if len(bare) <= (_LONGEST_OF_PAGE if of_page else 14) and (date := parse_date(bare)):
            if not of_page:
                return date
            shown = shown or date
    for line in head[:12]:
        if _SIGNED.fullmatch(line.text) and (date := parse_date(line.text)):
            return date
    for line in head[:30]:
        if line.text.startswith(("—", "(", "（")) and not _ITEM.match(line.text) and (date := parse_date(line.text)):
            return date
    if shown:
        return shown
    for line in head[:12]:
        if (
            len(line.text) < 50
            and re.search(r"通过|批准", line.text + _next_text(head, line))
            and (date := parse_date(line.text))
        ):
            return date
    days = (_day_in(line) for line in (*reversed(last), *head[:12]))
    return next((date for date in days if date), None)


def _day_in(line: Line) -> str | None:
    """The day in a short line that is no sentence, but for the one until which something holds."""
    short = len(line.text) < _LONGEST_SIGNED and not _SENTENCE.search(line.text)
    return parse_date(_LAST_DAY.sub("", line.text)) if short else None


def day_of_page(aside: Sequence[Line]) -> str | None:
    """The day that the head of a web page gives: 来源：县统计局 发布时间：2026-01-09 10:20."""
    days = (_PAGE_DAY.search("".join(line.text.replace("|", " ").split())) for line in aside if len(line.text) < 80)
    return next((parse_date(day[0]) for day in days if day), None)


def _next_text(lines: Sequence[Line], line: Line) -> str:
    at = lines.index(line) + 1
    return lines[at].text if at < len(lines) else ""


def _is_signed(below: Sequence[Line]) -> bool:
    """Whether lines below an organ's name are those of a signature: a day or a month, or the end of the text."""
    dated = any(is_day(one.text) or is_date(one.text) or _MONTH_ALONE.fullmatch(one.text) for one in below)
    return dated or len(below) < _SIGNATURE or any(one.text[:1] in "（(" and "章" in one.text for one in below)


def find_issuer(title: str, head: Sequence[Line], body_start: int) -> str | None:
    """Who issued it: before 关于 in the title, the letterhead, or a line that is an organ's name."""
    before, found, _ = title.partition("关于")
    if found and before and ORGAN.fullmatch(before):
        return before
    for line in head[:8]:
        if line.text.endswith("文件") and len(line.text) > 4:
            return "".join(line.text.removesuffix("文件").split())
    for index, line in enumerate(head[:30]):
        bare = "".join(line.text.split())
        if len(bare) > 24 or not ORGAN.fullmatch(bare) or find_marker(bare):
            continue
        # further below it may be a table's cell, which no day stands under
        if index < _TOP or _is_signed(head[index + 1 : index + 4]):
            return bare
    text = "".join(line.text for line in head[:20])
    match = re.search(r"(?:(?<!人民)代表|受|审议了)([\u4e00-\u9fff]{2,12}?人民政府)", text)
    return match[1] if match else None
