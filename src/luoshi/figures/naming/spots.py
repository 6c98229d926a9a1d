"""A sentence cut around its numbers: what stands left and right of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from luoshi.text.quantities import Quantity

_BOUNDARY: Final = frozenset("，,：:；;。！？!?")
_OPENING: Final = frozenset("（(“《‘【")
_BOUNDARY_OR_BRACKET: Final = re.compile("[，,：:；;。！？!?（(“《‘【）)”》’】]")
_UP_TO_MARK: Final = re.compile(".*[，,：:；;。！？!?★]", re.DOTALL)  # the last one: looked for from the end
_UP_TO_BOUNDARY: Final = re.compile(".*[，,：:；;。！？!?]", re.DOTALL)
_QUOTED_NAME: Final = re.compile(r"“(?!十[一二三四五六]?五”)[^“”]{2,12}”")  # “十四五” says when, not what
_CLAUSES: Final = re.compile("[，,：:；;]")


@dataclass(slots=True, init=False)
class Spot:
    """A number of a sentence on its way to a name.

    ``glued``: the text between this number and the next belongs to both. ``mode`` says where the name was found: each
    (before 各), share (before 占), plan (what the next is a share of), state (by how far tasks are), left, right,
    listed (before 分别) or carried.
    ``also`` holds the further names of a number that counts several things, ``head`` the subject before the verb;
    ``paid`` tells that it is a payment or the bound of one; ``ahead`` holds the clauses that stand between the number
    before and its own.
    """

    quantity: Quantity
    left: str
    right: str
    glued: bool = False
    bracketed: bool = False
    name: str = ""
    also: tuple[str, ...] = ()
    verb: str = ""
    population: str = ""
    mode: str = ""
    head: str = ""
    paid: bool = False
    ahead: str = ""

    def __init__(
        self,
        quantity: Quantity,
        left: str,
        right: str,
        glued: bool = False,
        bracketed: bool = False,
        name: str = "",
        also: tuple[str, ...] = (),
        verb: str = "",
        population: str = "",
        mode: str = "",
        head: str = "",
        paid: bool = False,
        ahead: str = "",
    ) -> None:
        self.quantity = quantity
        self.left = left
        self.right = right
        self.glued = glued
        self.bracketed = bracketed
        self.name = name
        self.also = also
        self.verb = verb
        self.population = population
        self.mode = mode
        self.head = head
        self.paid = paid
        self.ahead = ahead


_LIKEWISE: Final = "（下同）"  # 同比增长（下同）2.5%: so are the rates that follow


def cut_spots(text: str, start: int, end: int, quantities: list[Quantity]) -> list[Spot]:
    """The numbers of the sentence ``text[start:end]``, each with the text on its left and right that belongs to it.

    >>> from luoshi.text.quantities import scan
    >>> text = "新增3家诊所，改造5处公园"
    >>> [(spot.left, spot.right) for spot in cut_spots(text, 0, len(text), list(scan(text)))]
    [('新增', '诊所'), ('改造', '公园')]
    """
    spots: list[Spot] = []
    if not quantities:
        return spots
    opened = text.find("（", start, end)
    left, quantity, ahead = text[start : quantities[0].begin].removesuffix(_LIKEWISE), quantities[0], ""
    for following in quantities[1:]:
        right, next_left, glued = _divide(text[quantity.stop : following.begin])
        bracketed = 0 <= opened < quantity.begin and _in_brackets(text, start, quantity.begin)
        spots.append(Spot(quantity, left, right, glued, bracketed, ahead=ahead))
        if quantity.stop + len(right) + len(next_left) < following.begin:
            ahead = text[quantity.stop + len(right) : following.begin - len(next_left)]
        else:
            ahead = ""
        left, quantity = next_left.removesuffix(_LIKEWISE), following
    bracketed = 0 <= opened < quantity.begin and _in_brackets(text, start, quantity.begin)
    spots.append(Spot(quantity, left, _before_boundary(text[quantity.stop : end]), False, bracketed, ahead=ahead))
    return spots


def _divide(between: str) -> tuple[str, str, bool]:
    """The text between two numbers as the left one's, the right one's, and whether it belongs to both."""
    cut = _first_cut(between)
    return (between, between, bool(between)) if cut is None else (between[: cut[0]], between[cut[1] :], False)


def _first_cut(between: str) -> tuple[int, int] | None:
    """Where the text between two numbers divides: from the first to the last strong mark, else at the last 、 or 和."""
    first = first_boundary(between)
    if first is not None:
        last = _UP_TO_BOUNDARY.match(between, first)
        end = last.end() if last else first + 1
        closed = between.find("）", end)
        if closed >= 0 and "（" not in between[end:closed] and (opened := between.rfind("（", first, end)) >= 0:
            before = _UP_TO_BOUNDARY.match(between, first, opened)  # a comma inside brackets divides nothing
            end = before.end() if before else end
        return first, end
    at = max(between.rfind("、"), _opened(between))
    if at >= 0 and between[-1] in "和及与":
        at = len(between) - (2 if between.endswith("以及") else 1)
        return at, len(between)  # 9所高校、职业院校和30所中学: the list belongs to the number before it
    if at >= 0:
        return at, at + 1
    joint = max(between.rfind("和"), between.rfind("及"), between.rfind("与"))
    if joint < 0:
        return None
    return (joint - 1 if between.endswith("以及", 0, joint + 1) else joint), joint + 1


def _opened(text: str) -> int:
    """Where the last bracket opens that is not closed again; -1 for none."""
    at = max(text.rfind("（"), text.rfind("("))
    return at if at > max(text.rfind("）"), text.rfind(")")) else -1


def first_boundary(text: str) -> int | None:
    """Where the first comma, colon or stop outside brackets stands, or the first bracket that closes an unopened one.

    >>> first_boundary("场（含街镇，社区）次，惠及"), first_boundary("次）。"), first_boundary("家企业")
    (10, 1, None)
    """
    first = _BOUNDARY_OR_BRACKET.search(text)
    if first is None:
        return None
    if first.group() not in _OPENING:
        return first.start()
    depth = 0
    for mark in _BOUNDARY_OR_BRACKET.finditer(text):
        char = mark.group()
        if char in _OPENING:
            depth += 1
        elif char in _BOUNDARY:
            if depth == 0:
                return mark.start()
        elif depth == 0:
            return mark.start()
        else:
            depth -= 1
    return None


def _before_boundary(text: str) -> str:
    cut = first_boundary(text)
    return text if cut is None else text[:cut]


def _in_brackets(text: str, start: int, at: int) -> bool:
    opened = text.rfind("（", start, at)
    return opened >= 0 and text.rfind("）", opened, at) < 0


def last_clause(text: str) -> str:
    """The text behind the last comma, colon, full stop or star.

    >>> last_clause("全年，新增")
    '新增'
    """
    behind = ""
    while True:
        mark = _UP_TO_MARK.match(text)
        clause = text[mark.end() :] if mark else text
        if not mark or "）" not in clause:
            return clause + behind
        closed = clause.find("）")
        if "（" in clause[:closed]:
            return clause + behind
        closed += mark.end()
        opened = text.rfind("（", 0, closed)
        if opened < 0:
            return clause + behind
        text, behind = text[:opened], text[closed + 1 :] + behind  # 比上年末（……，下同）增加: the aside is left out


def earlier_clauses(text: str) -> list[str]:
    """The clauses of ``text`` before its last one, the nearest first.

    >>> earlier_clauses("一是，二是，三是")
    ['二是', '一是']
    """
    return _CLAUSES.split(text)[-2::-1]


def quoted_topic(text: str, start: int, end: int) -> str:
    """The last name in quotation marks in ``text[start:end]``: what the sentence speaks of there; empty for none.

    >>> quoted_topic("“一网通办”平台接入事项", 0, 11)
    '“一网通办”'
    """
    names = _QUOTED_NAME.findall(text, start, end)
    return str(names[-1]) if names else ""


_HEADS: Final = ("产值", "总产值", "总量", "产业规模", "营收", "规模")
# 石化产业[加快转型，……。产值突破9亿元]; 经营主体[稳中提质。总量达9万户]
_LEADS: Final = re.compile(
    "(?:^|。)(?:([一-鿿]{2,8}产业)(?!化)(?=[一-鿿]{3})|([一-鿿]{2,8})(?:稳中|更趋|持续|不断)[^，。]{2,4}(?=。))"
)


def lead_subject(text: str, start: int) -> str:
    """What the sentences before speak of, where one begins with a head that says nothing alone; empty for nothing.

    >>> text = "石化产业加快转型，延伸链条。产值突破9亿元。"
    >>> lead_subject(text, 14), lead_subject(text, 0)
    ('石化产业', '')
    """
    if not text.startswith(_HEADS, start):
        return ""
    leads = _LEADS.findall(text, max(0, start - 240), start)
    return "".join(leads[-1]) if leads else ""


def number_before(spots: list[Spot], index: int) -> Spot | None:
    """The number before, passing over those in brackets that the present one is not in."""
    for earlier in range(index - 1, -1, -1):
        if not spots[earlier].bracketed or spots[index].bracketed:
            return spots[earlier]
    return None
