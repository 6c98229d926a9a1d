"""What a document says about itself: title, number, issuer, date, kind, period."""

from __future__ import annotations

import re
from collections.abc import Sequence

from luoshi.documents.kinds import classify_opening, classify_title
from luoshi.documents.lines import Line
from luoshi.documents.model import Metadata
from luoshi.documents.periods.rules import find_period
from luoshi.documents.table_words import column_words, is_caption, is_header_line
from luoshi.documents.weaving import weave
from luoshi.text.numbering import find_marker
from luoshi.text.numerals import parse_numeral
from luoshi.text.unclear import Unclear

_TITLE_END = re.compile(
    r"(?:通知|报告|安排|方案|纲要|运行分析|情况分析|形势分析|措施|意见|办法|公报|规划|计划|清单|要点|分工|项目|事项|决定|通报|细则|规定|公告|公示|函|解读|简况|状况|情况|月报|季报|年报|简报|快报|任务|分解表?"
    r"|(?:责任|情况|任务|计划|汇总|进度|统计|明细|公示|项目|安排|标准|指标|目标|收支|收入|支出|预算|决算)表|目录|台账|名单|草案|建议|汇报|总结|小结|思路|打算|设想|工程|实事|(?:项目|实事|清单)公布|批复|目标|政策|规则|条例|预案|一览表|一览)”?(?:[\[〔［]\d{1,2}[\]〕］])?(?:[（(][^（）()]{1,12}[）)])?\Z"
)
_CLOSED_END = re.compile(r"(?:通知|报告|决定|意见|公告|公示|函|批复|措施|办法|通报)\Z")
_STRONG_END = re.compile(r"(?:通知|报告|决定|意见|公告|措施|办法|要点|安排|公报|纲要|方案|清单|事项)\Z")
_NOTE_MARK = re.compile(r"\s*(?:[\[〔［]\s?(?:\d{1,2}|注)\s?[\]〕］]|[¹²³*＊※①-⑤]+)\Z")
_SITE = re.compile(r"(?:门户网站|网站|政府网|政务网|信息网|公开网|首页|政务公开|信息公开(?:目录|平台|网)?)\Z")
_SITE_TAIL = re.compile(r"\s*[_|丨]+\s*[^_|丨]{2,24}\Z|\s?[-—–]+\s?[^-—–]{2,16}(?:网|网站|人民政府|门户)\Z")
_VERSION = re.compile(r"[（(](?:草案|送审稿|审议稿|征求意见稿|讨论稿|修订稿|试行|节选|摘要)[）)](?:的报告|的通知)?\Z")
_LETTERHEAD = re.compile(r"(?:文件|公报)\Z")
_NUMBER = re.compile(
    r"(?P<office>[\u4e00-\u9fff]{1,14})\s*[〔\[【（(﹝„“‹<〈]?\s*(?P<year>(?:19|20)\d\d)\s*[〕\]】）)﹞‟”›>〉]?\s*第?\s*(?P<count>\d{1,4})\s*号"
)
_DATE = re.compile(r"(?P<y>(?:19|20)\d\d)\s*年\s*(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*日")
_DASH_DATE = re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})(?!\d)")
_HAN_DATE = re.compile(
    r"(?P<y>[二一][〇○零九][〇○零一二三四五六七八九]{2})年(?P<m>[一二三四五六七八九十]{1,2})月(?P<d>[一二三四五六七八九十]{1,3})日"
)
_INNER_TITLE = re.compile(
    r"(?:印发|批转|转发|公布|发布|下达|印送)(?:[^《》]{0,24}?)《(?P<title>.+)》(?:[（(].{1,10}[）)])?(?:的)?(?:通知|公告|通告|函|决定)?\Z"
    r"|(?:印发|批转|转发|公布|发布|下达|印送)(?P<plain>.{4,80}?)的?(?:通知|公告|通告|函|决定)\Z"
)
ORGAN = re.compile(
    r"[\u4e00-\u9fff（）()、]{2,40}?(?:人民政府(?:办公[室厅])?|委员会(?:办公室)?|办公[室厅]|[局厅院会处中心部]|工委|管委会|区委|县委|市委|省委|州委|旗委)\Z"
)
_ADDRESSEE = re.compile(r"[:：]\Z")
_SIGNED = re.compile(r"[\u4e00-\u9fff]{2,20}(?:局|厅|委|委员会|办公室|政府|总队)\s*(?:19|20)\d\d年\d{1,2}月\d{1,2}日")
_PAGE_DAY = re.compile(r"(?:日期|时间|发布于)[:：]?(?:19|20)\d\d(?:年\d{1,2}月\d{1,2}日|[-./]\d{1,2}[-./]\d{1,2})")
_PRINTED = re.compile(
    r"\A\s*(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s?(?:[上下]午)?\s?\d{1,2}[:：]\d\d(?:[:：]\d\d)?\s*(?=[一-鿿《“])"
)
_UNSPOKEN = re.compile(r"[^\w]")


def read_gazette(lines: Sequence[Line]) -> Metadata:
    """Metadata of a gazette from its cover."""
    head = lines[:40]
    title = next((bare for line in head if (bare := "".join(line.text.split())).endswith(("公报", "政报"))), "")
    whole = "".join(line.text for line in head)
    issuer = re.search(r"([\u4e00-\u9fff]{4,24}?(?:办公[室厅]|人民政府))(?:主办|编|主管)", whole)
    date = next((date for line in head if "出版" in line.text and (date := parse_date(line.text))), None)
    date = date or next((date for line in lines[-16:] if "出版" in line.text and (date := parse_date(line.text))), None)
    year = re.search(r"(?:19|20)\d\d", whole)
    period = year[0] if year else (date[:4] if date else None)
    return Metadata(title=title, issuer=issuer[1] if issuer else None, date=date, kind="gazette", period=period)


def read_metadata(
    lines: Sequence[Line],
    declared: str | None = None,
    known: Sequence[Line] = (),
    whole_lines: bool = False,
    aside: Sequence[Line] = (),
) -> tuple[Metadata, list[list[Line]]]:
    """Metadata of one document and the groups of lines that hold its titles.

    ``declared`` is the title that the file format declares; it is used when the text shows none. ``known`` are the
    lines of the title where a gazette's contents told them, ``aside`` the furniture at the head, which may hold the
    day on which a web page came out.
    """
    if not lines:
        return Metadata(title=(declared or "").strip()), []
    groups: list[list[Line]] = []
    outer = list(known) or (find_whole_title(lines) if whole_lines else []) or find_head_title(lines)
    title = joined(outer)
    if outer:
        groups.append(outer)
    inner = _INNER_TITLE.search(title)
    if inner:
        words = inner["title"] or inner["plain"]
        attached = find_title(lines, words, after=outer[-1].end)
        if attached:
            groups.append(attached)
            title = joined(attached)
        elif inner["title"]:
            title = words
    title = bare_title(title) or "".join((declared or "").split())
    head = lines[:60]
    kind = classify_title(title)
    if kind == "other":
        kind = classify_opening("\n".join(line.text for line in head if line.start >= (outer[-1].end if outer else 0)))
    body_start = groups[-1][-1].end if groups else 0
    date = find_date(head, lines, groups) or _day_of_page([*aside, *head[:12]])
    period, planned = find_period(title, kind, lines, date)
    meta = Metadata(
        title=title,
        number=find_number(head),
        issuer=find_issuer(joined(outer), head, body_start),
        date=date,
        kind=kind,
        period=period,
        planned=planned,
    )
    return meta, groups


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
    text = line.text
    return not (
        text[-1] in "。；！？：:;，、"
        or text.startswith(("——", "—", "(", "（", "http", "!["))
        or "\t" in text
        or len(text) > 90
        or is_number_line(text)
        or _DATE.fullmatch(text.replace(" ", ""))
        or find_marker(text)
        or is_caption(text)
        or is_header_line(text)
        or text in column_words()[0]
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
            if len(text) > 140:
                break
            if _TITLE_END.search(text) and text.count("《") == text.count("》"):
                best = run
                if _is_complete(text) and not _goes_on(lines[stop + 1 : stop + 2]):
                    break
        if best:
            return _without_organ(best)
    return []


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
    text = _PRINTED.sub("", text)
    if any(sign in text for sign in "_|丨-—–"):
        text = _SITE_TAIL.sub("", text)
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


def is_number_line(text: str) -> bool:
    """Whether a line is a document number and nothing else."""
    return bool(_NUMBER.fullmatch(text.replace(" ", "")))


def find_number(lines: Sequence[Line]) -> str | None:
    """The document number, normalised to 静府发〔2025〕3号; only a number on a line of its own or after 文号 counts."""
    for line in lines:
        if "号" not in line.text:
            continue
        text = "".join(line.text.split())
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
    for line in head[:25]:
        bare = "".join(line.text.split()).strip("()（）")
        if len(bare) <= 14 and (date := parse_date(bare)):
            return date
    for line in head[:12]:
        if _SIGNED.fullmatch(line.text) and (date := parse_date(line.text)):
            return date
    for line in head[:30]:
        if line.text.startswith(("—", "(", "（")) and (date := parse_date(line.text)):
            return date
    for line in head[:12]:
        if (
            len(line.text) < 50
            and re.search(r"通过|批准", line.text + _next_text(head, line))
            and (date := parse_date(line.text))
        ):
            return date
    for line in reversed(last):
        if len(line.text) < 50 and (date := parse_date(line.text)):
            return date
    return next((date for line in head[:12] if len(line.text) < 50 and (date := parse_date(line.text))), None)


def _day_of_page(aside: Sequence[Line]) -> str | None:
    """The day that the head of a web page gives: 来源：县统计局 发布时间：2026-01-09 10:20."""
    days = (_PAGE_DAY.search("".join(line.text.split())) for line in aside if len(line.text) < 80)
    return next((parse_date(day[0]) for day in days if day), None)


def _next_text(lines: Sequence[Line], line: Line) -> str:
    at = lines.index(line) + 1
    return lines[at].text if at < len(lines) else ""


def find_issuer(title: str, head: Sequence[Line], body_start: int) -> str | None:
    """Who issued it: before 关于 in the title, the letterhead, or a line that is an organ's name."""
    before, found, _ = title.partition("关于")
    if found and before and ORGAN.fullmatch(before):
        return before
    for line in head[:8]:
        if line.text.endswith("文件") and len(line.text) > 4:
            return "".join(line.text.removesuffix("文件").split())
    for line in head[:30]:
        bare = "".join(line.text.split())
        if len(bare) <= 24 and ORGAN.fullmatch(bare) and not find_marker(bare):
            return bare
    text = "".join(line.text for line in head[:20])
    match = re.search(r"(?:(?<!人民)代表|受|审议了)([\u4e00-\u9fff]{2,12}?人民政府)", text)
    return match[1] if match else None
