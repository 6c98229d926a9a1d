"""Who is appointed to which post and who is removed: tables of 姓名 and 职务, and notices in prose.

A post that follows another after 、 is a post of its own; when it names no office (总经理、董事), the office is the one
before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from luoshi.documents.model import Document, Part, Passage, Table
from luoshi.figures.model import Appointment
from luoshi.figures.notices import Notice, find_notices
from luoshi.lexicon import load
from luoshi.text.span import Span

_PARTS: Final = frozenset({"personnel", "notice", "gazette", "other"})
_CONFIRMED: Final = re.compile(r"试用期(?:已)?满")
_PROBATION: Final = re.compile(r"试用期(?![已]?满)")
_SECONDED: Final = re.compile(r"挂职|挂任")
_ACTING: Final = re.compile(
    r"[（(]代(?:理)?[)）]|代理(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])代(?=区长|市长|县长|省长|镇长|乡长|主任|局长)"
)
_REMARK: Final = re.compile(r"[（(](?:(?:试用|聘|任)期[^（）()]*|挂职[^（）()]*|代理?|正[处局科]级|副[处局科]级)[)）]")
_TERM: Final = re.compile(r"[，,](?:挂职|试用|任期|聘期|时间)")
_LATER: Final = re.compile(r"^(?:以上|上述)(?:同志|人员|\d+名).{0,12}试用期")
_DAY: Final = re.compile(r"(?P<y>20\d\d)[年.\-/](?P<m>\d{1,2})[月.\-/](?P<d>\d{1,2})日?")
_PLACE: Final = re.compile(r"[\u4e00-\u9fff]{2,8}?[省市县区州盟旗]")
_RANGE: Final = re.compile(r"\d月\d{1,2}日(?:至|—|-|到)")


@dataclass(frozen=True, slots=True)
class _Patterns:
    office: re.Pattern[str]
    appointed: re.Pattern[str]
    removed: re.Pattern[str]
    person: frozenset[str]
    date: frozenset[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    data = load("commitments")["appointment"]
    organs = "|".join(re.escape(word) for word in sorted(data["organs"], key=len, reverse=True))
    return _Patterns(
        re.compile(rf".*(?:{organs})(?:[（(][^（）()]*[)）])?(?![长员士])(?!计师)(?=[\u4e00-\u9fff])"),
        re.compile("|".join(map(re.escape, sorted(data["appointed"], key=len, reverse=True)))),
        re.compile("|".join(map(re.escape, sorted(data["removed"], key=len, reverse=True)))),
        frozenset(data["person_column"]),
        frozenset(data["date_column"]),
    )


def find_appointments(document: Document) -> tuple[Appointment, ...]:
    """The appointments and removals of a document in text order, one for each person and post.

    Tables count wherever they have a column of names and one of posts; prose only in personnel notices and the like.
    """
    found: list[Appointment] = []
    for table in document.tables:
        found.extend(_read_table(table, document.part_at(table.span.start)))
    for passage in document.passages:
        if passage.role in ("body", "item", "note"):
            part = document.part_at(passage.offsets[0])
            if part.meta.kind in _PARTS:
                _read_passage(passage, part, found)
    return tuple(sorted(found, key=lambda item: item.span))


def split_posts(text: str) -> list[tuple[int, int, str]]:
    """The posts that a cell names: where each stands and its full name with its office, without remarks of status.

    >>> [post for *_, post in split_posts("云溪城投（集团）有限公司总经理、董事；")]
    ['云溪城投（集团）有限公司总经理', '云溪城投（集团）有限公司董事']
    >>> [post for *_, post in split_posts("云溪区政府办公室副主任、云溪区外事办公室主任（试用期一年）")]
    ['云溪区政府办公室副主任', '云溪区外事办公室主任']
    """
    end = len(text.rstrip("；;。，, "))
    for remark in _TERM.finditer(text, 0, end):
        if text.count("（", 0, remark.start()) == text.count("）", 0, remark.start()):
            end = remark.start()
            break
    posts: list[tuple[int, int, str]] = []
    office = ""
    for start, stop in _pieces(text, end):
        words = _REMARK.sub("", text[start:stop])
        if not words:
            continue
        found = _patterns().office.match(words)
        own = found[0] if found else ""
        if own or not office:
            office = own or office
            posts.append((start, stop, words))
        else:
            posts.append((start, stop, office + words))
    return posts


def split_office(post: str) -> tuple[str, str]:
    """The office and the title of a post; no office where none is named.

    >>> split_office("云岭区城市管理局局长"), split_office("区长")
    (('云岭区城市管理局', '局长'), ('', '区长'))
    """
    words = _REMARK.sub("", post).strip()
    found = _patterns().office.match(words)
    return (found[0], words[found.end() :]) if found else ("", words)


def _pieces(text: str, end: int) -> Iterator[tuple[int, int]]:
    depth, begin = 0, 0
    for at in range(end):
        if text[at] in "（(":
            depth += 1
        elif text[at] in "）)":
            depth = max(0, depth - 1)
        elif depth == 0 and text[at] in "、，,兼" and at > begin:
            yield begin, at
            begin = at + 1
    if end > begin:
        yield begin, end


def _read_table(table: Table, part: Part) -> Iterator[Appointment]:
    if not table.header_rows:
        return
    heads = [cell.text if cell is not None else "" for cell in table.rows[table.header_rows - 1]]
    patterns = _patterns()
    person = next((i for i, head in enumerate(heads) if "".join(head.split()) in patterns.person), -1)
    posts = [(i, change) for i, head in enumerate(heads) if i != person and (change := _change(head, table))]
    if person < 0 or not posts:
        return
    day = next((i for i, head in enumerate(heads) if head in patterns.date), -1)
    name: Passage | None = None
    for row in table.rows[table.header_rows :]:
        cell = row[person] if person < len(row) else None
        name = cell if cell is not None and cell.text.strip() else name
        if name is None:
            continue
        own = cell if cell is name else None
        date_cell = row[day] if 0 <= day < len(row) else None
        date = (_read_day(date_cell.text) if date_cell is not None else None) or _issued(part)
        for index, change in posts:
            post = row[index] if index < len(row) else None
            if post is not None and post.text.strip():
                yield from _of_cell(name, own, post, change, date)


def _change(head: str, table: Table) -> str | None:
    """What a column of posts says of them; a plain 职务 takes it from the caption."""
    patterns = _patterns()
    if "职" not in head and head not in ("任命", "免去"):
        return None
    words = head
    if not patterns.removed.search(head) and not patterns.appointed.search(head):
        words = table.caption.text if table.caption is not None else ""
    if patterns.removed.search(words) and "任免" not in words:
        return "removed"
    return "appointed" if patterns.appointed.search(words) else None


def _of_cell(name: Passage, own: Passage | None, post: Passage, change: str, date: str | None) -> Iterator[Appointment]:
    text = post.text
    lead = re.match(r"试用期(?:已)?满[，,]?(?:经考核合格[，,]?)?(?:正式)?(?:任命为|任命|任|担任)?", text)
    skip = lead.end() if lead else 0
    status = _status(text)
    for number, (start, end, words) in enumerate(split_posts(text[skip:])):
        span = post.span(skip + start, skip + end)
        if number == 0 and own is not None:
            span = Span(min(own.whole.start, span.start), span.end)
        yield Appointment(span, _person(name.text), words, change, status if change == "appointed" else "regular", date)


def _person(text: str) -> str:
    return re.sub(r"[（(][^（）()]*[)）]|\s", "", text).removesuffix("同志")


def _status(text: str) -> str:
    if _CONFIRMED.search(text):
        return "confirmed"
    if _PROBATION.search(text):
        return "probation"
    if _SECONDED.search(text):
        return "seconded"
    return "acting" if _ACTING.search(text) else "regular"


def _issued(part: Part) -> str | None:
    """The date of the notice; a list of several weeks (1月1日至2月28日) dates none of its lines."""
    return None if _RANGE.search(part.meta.title) else part.meta.date


def _read_day(text: str) -> str | None:
    match = _DAY.search("".join(text.split()))
    return f"{match['y']}-{int(match['m']):02d}-{int(match['d']):02d}" if match else None


def _read_passage(passage: Passage, part: Part, found: list[Appointment]) -> None:
    text = passage.text
    if _LATER.match(text):
        found[:] = [
            replace(item, status="probation")
            if item.change == "appointed" and item.status == "regular" and part.span.holds(item.span.start)
            else item
            for item in found
        ]
        return
    date = _issued(part)
    for notice in find_notices(text, part.meta.kind == "personnel", _places(part)):
        found.extend(_of_notice(passage, notice, date))


def _of_notice(passage: Passage, notice: Notice, date: str | None) -> Iterator[Appointment]:
    status = "confirmed" if notice.trial else _status(passage.text[notice.start : notice.said_until])
    at = notice.post_start
    for person in notice.people:
        for start, end, words in split_posts(notice.post):
            span = passage.span(notice.start if start == 0 else at + start, at + end)
            own = status if notice.change == "appointed" else "regular"
            if own == "acting" and not _ACTING.search(notice.post, start, end):
                own = "regular"  # 副区长、代理区长: only the second is acted
            yield Appointment(span, _person(person), words, notice.change, own, date)


def _places(part: Part) -> tuple[str, ...]:
    """The governments whose names a notice's head tells: 云溪区 of 云溪区人民政府."""
    heads = (part.meta.issuer or "", part.meta.title)
    return tuple(match[0] for head in heads if (match := _PLACE.match(head)))
