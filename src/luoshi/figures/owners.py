"""Who answers for a clause: 责任单位, 牵头单位, 配合单位, in brackets, on a line of their own, or in a column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from luoshi.figures.model import Owner
from luoshi.lexicon import load

_OPEN: Final = "（(〔[“《「"
_CLOSE: Final = "）)〕]”》」"
_SEPARATORS: Final = "、，,；;\n\t"
_AROUND_OPEN, _AROUND_CLOSE = "（(〔【[", "）)〕】]"  # what a statement of responsibility is set in
_BRACKET_OR_STOP: Final = re.compile(r"[（()）〔〕【】\[\]。]")
_SET_APART: Final = re.compile(
    r"[（(〔【\[](?P<inner>(?:[^（）()〔〕【】\[\]]|[（(][^（）()]*[)）]){2,300})[)）〕】\]]"
)
_MARK: Final = re.compile(r"[★☆]|[（(](?:牵头|主责|主办)(?:单位|部门)?[)）]")
_ETC: Final = re.compile(r"(?:等)?(?:相关|有关)?(?:部门|单位|委办局)?\Z")
_ASIDE: Final = re.compile(r"[（(][^（）()]*(?:下同|第一|牵头|排名)[^（）()]*[)）]\Z")  # （列第一位者为牵头单位，下同）
_UNTIL: Final = re.compile(
    r"[，,；;、](?P<due>[^，,；;]{0,6}(?:\d{1,2}月|年|季度)[^，,；;]{0,8}?)(?:完成|落实|启动)?\Z"
)  # ，12月底前完成
_NAME_LENGTH: Final = 40
_LEVEL: Final = re.compile("各(?:县|市|区|乡|镇|街|街道|旗|村|盟|州)(?:、(?:县|市|区|乡|镇|街道|旗))?")
_OTHER_LEVEL: Final = re.compile(
    "(?:县|市|区|乡|镇|街|街道|旗|社区|村|农场)(?:（[^（）]*）)?(?:人民政府|政府|办事处|党委|党工委|管委会)?(?:（[^（）]*）)?"
)


@dataclass(frozen=True, slots=True)
class OwnerStatement:
    """A stretch of text that names owners, with its brackets.

    ``due`` are the words of a 完成时限 that stands beside them; ``led`` is true where 牵头 says who leads.
    """

    start: int
    end: int
    owners: tuple[Owner, ...]
    due: str = ""
    led: bool = False


class _Words:
    """The compiled lexicon of responsibility."""

    def __init__(self) -> None:
        data = load("commitments")["owner"]
        self.lead, self.supporting = frozenset(data["lead"]), frozenset(data["supporting"])
        self.first = frozenset(data["first"])
        heads = [*data["lead"], *data["supporting"], *data["other"]]
        keys = _alternatives(heads)
        self.key = re.compile(rf"(?P<key>{keys})(?:[（(][^（）()]{{1,12}}[)）])?[:：]")
        self.hint = re.compile(r"单位|部门|主体|牵头|负责|配合|承办|主办|时限|时间节点|完成时间|期限")
        self.longest = max(map(len, heads))
        self.unhinted = [head for head in heads if not self.hint.search(head)]
        self.said = re.compile(
            rf"(?P<lead>{_alternatives(data['lead_verbs'])})|(?P<supporting>{_alternatives(data['supporting_verbs'])})"
        )
        self.ending = re.compile(rf"(?:{_alternatives(data['endings'])})(?:[（(][^（）()]*[)）])?\Z")
        self.joined = re.compile(
            rf"(?:{_alternatives([e for e in data['endings'] if e not in '县区市旗科室团馆社校'])})\Z"
        )
        self.first_leads = re.compile(data["first_leads"])


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@lru_cache(maxsize=1)
def _words() -> _Words:
    return _Words()


def column_role(header: str) -> str | None:
    """The role that a table's column of this header gives to the units in it, None for another column.

    >>> column_role("责任单位"), column_role("配合部门"), column_role("项目名称")
    ('lead', 'supporting', None)
    """
    head = "".join(header.split()).rstrip("：:")
    if head in _words().supporting:
        return "supporting"
    return "lead" if head in _words().lead else None


def first_unit_leads(text: str) -> bool:
    """Whether a note says that the first of several units leads (列第一位的为牵头单位)."""
    return "牵头" in text and _words().first_leads.search(text) is not None


def split_units(words: str) -> tuple[str, ...]:
    """The units that a list names, as written; brackets, quotation marks and hyphens never split a name.

    >>> split_units("区商务委、滨江-老城功能片区、各街道")
    ('区商务委', '滨江-老城功能片区', '各街道')
    >>> split_units("区住房和城乡建设局，区委宣传部和区文化旅游局")
    ('区住房和城乡建设局', '区委宣传部', '区文化旅游局')
    >>> split_units("市统计局，各乡、镇人民政府")
    ('市统计局', '各乡、镇人民政府')
    """
    units: list[str] = []
    for piece in _pieces(words):
        for part in _split_joined(piece):
            unit = _clean(part)
            if unit and unit not in units:
                units.append(unit)
    return tuple(units)


def _pieces(words: str) -> list[str]:
    """The members of a list; 各乡、镇人民政府 and 各镇、街道 are one, as 各 holds for both levels."""
    joined: list[str] = []
    for piece in _split(words, _SEPARATORS):
        if joined and _LEVEL.fullmatch(joined[-1]) and _OTHER_LEVEL.fullmatch(piece):
            joined[-1] = f"{joined[-1]}、{piece}"
        else:
            joined.append(piece)
    return joined


@lru_cache(maxsize=1024)
def read_owners(cell: str, role: str = "lead") -> tuple[Owner, ...]:
    """The owners in the words after 责任单位： or in a column's cell; a 牵头 or 配合 said of a unit overrides ``role``.

    >>> read_owners("区商务委（牵头）、区投资办")
    (Owner(unit='区商务委', role='lead'), Owner(unit='区投资办', role='supporting'))
    >>> read_owners("区教育局牵头，各街道配合")
    (Owner(unit='区教育局', role='lead'), Owner(unit='各街道', role='supporting'))
    """
    if _words().key.match(cell):
        return merge_owners(find_owner_statements(cell))
    cell = _in_one_line(cell)
    said = _read_said(cell)
    if said:
        return said
    marked = [_MARK.search(piece) is not None and "牵头" in piece for piece in _pieces(cell)]
    owners: list[Owner] = []
    for piece, leads in zip(_pieces(cell), marked, strict=True):
        own_role = ("lead" if leads else "supporting") if any(marked) else role
        owners.extend(Owner(unit, own_role) for unit in split_units(_MARK.sub("", piece)))
    return _distinct(owners)


def _in_one_line(cell: str) -> str:
    """Units that stand on lines of their own in a cell, which a blank keeps apart, as a list in one line.

    >>> _in_one_line("高新园（柳镇） 各街道"), _in_one_line("区教育局 等")
    ('高新园（柳镇）、各街道', '区教育局 等')
    """
    pieces = cell.split()
    if len(pieces) < 2 or not all(_is_unit(_clean(piece)) for piece in pieces):
        return cell
    return "、".join(pieces)


def find_owner_statements(text: str) -> list[OwnerStatement]:
    """Every statement of responsibility in ``text``, in order.

    >>> [s.owners for s in find_owner_statements("办好夜市节。（牵头单位：区商务委；配合单位：各街道）")]
    [(Owner(unit='区商务委', role='lead'), Owner(unit='各街道', role='supporting'))]
    >>> [s.owners for s in find_owner_statements("新建桥梁4座。（县交通运输局）")]
    [(Owner(unit='县交通运输局', role='lead'),)]
    >>> find_owner_statements("压实企业主体责任，完善考核机制。（市场为主）")
    []
    """
    words = _words()
    hint = words.hint.search(text)
    if hint is None:
        return _bare(text)
    found: list[OwnerStatement] = []
    at = hint.start() - words.longest  # most heads have such a word in them
    if at < 0 or [head for head in words.unhinted if head in text]:
        at = 0
    while match := words.key.search(text, at):
        start, end = _stretch(text, match.start())
        closing = min(end + 1, len(text)) if start < match.start() else end
        statement = _read_keys(text, match.start(), start, end, closing)
        if statement.owners or statement.due:
            found.append(statement)
        at = max(closing, match.end())
    found.extend(_bracketed(text, found))
    if not found:
        return _bare(text)
    return sorted(found, key=lambda statement: statement.start)


def merge_owners(statements: Iterable[OwnerStatement]) -> tuple[Owner, ...]:
    """The owners that the statements of one clause name; a plain 责任单位 supports where another says who leads.

    >>> merge_owners([*find_owner_statements("牵头单位：区发改局"), *find_owner_statements("责任单位：各街道")])
    (Owner(unit='区发改局', role='lead'), Owner(unit='各街道', role='supporting'))
    """
    known = list(statements)
    led = any(statement.led for statement in known)
    return _distinct(
        Owner(owner.unit, "supporting") if led and not statement.led else owner
        for statement in known
        for owner in statement.owners
    )


def cut_statements(
    text: str, more: Sequence[tuple[int, int]] = (), statements: Sequence[OwnerStatement] | None = None
) -> str:
    """A text without its ``statements`` of responsibility (found here when not given) and the stretches ``more``.

    >>> cut_statements("办好夜市节。（责任单位：区商务委）")
    '办好夜市节。'
    """
    at, kept = 0, []
    known = find_owner_statements(text) if statements is None else statements
    for start, end in sorted([*more, *((s.start, s.end) for s in known)]):
        kept.append(text[at:start])
        at = max(at, end)
    kept.append(text[at:])
    return "".join(kept).strip()


def _stretch(text: str, at: int) -> tuple[int, int]:
    """From the bracket that opens right before ``at`` to the end of what it holds, or to the end of the sentence."""
    start = at
    while start > 0 and text[start - 1] in " 　":
        start -= 1
    bracketed = start > 0 and text[start - 1] in _AROUND_OPEN
    depth = 0
    for match in _BRACKET_OR_STOP.finditer(text, at):
        mark = match.group()
        if mark in _AROUND_OPEN:
            depth += 1
        elif mark in _AROUND_CLOSE:
            if depth == 0:
                return (start - 1 if bracketed else at), match.start()
            depth -= 1
        elif not bracketed:
            return at, match.start()
    return (start - 1 if bracketed else at), len(text)


def _read_keys(text: str, first: int, start: int, end: int, closing: int) -> OwnerStatement:
    """The statement from ``start`` to ``closing`` whose heads and units stand between ``first`` and ``end``."""
    words = _words()
    keys = list(words.key.finditer(text, first, end))
    led = any(match["key"] in words.first for match in keys)
    owners: list[Owner] = []
    due = ""
    for match, following in zip(keys, [*keys[1:], None], strict=True):
        value = text[match.end() : following.start() if following else end].rstrip("；;，,。 ")
        key = match["key"]
        if key in words.supporting:
            owners.extend(read_owners(value, "supporting"))
        elif key in words.lead:
            owners.extend(read_owners(value, "supporting" if led and key not in words.first else "lead"))
        elif "时" in key or "期限" in key or "进度" in key:
            due = value
    return OwnerStatement(start, closing, _distinct(owners), due, led)


def _bracketed(text: str, known: list[OwnerStatement]) -> list[OwnerStatement]:
    """（区商务委牵头，区投资办配合）, without a head."""
    found = []
    for match in _SET_APART.finditer(text):
        inner = match["inner"].rstrip("。；;")
        until = _UNTIL.search(inner)
        inner = inner[: until.start()] if until else inner
        if inner.endswith(("负责", "牵头", "配合", "参与", "参加", "落实", "主办", "承办", "协办", "协同", "协助")):
            if any(statement.start <= match.start() < statement.end for statement in known):
                continue
            owners = _read_said(inner)
            if owners:
                due = until["due"] if until else ""
                found.append(OwnerStatement(match.start(), match.end(), owners, due))
    return found


# 新建桥梁4座。（县交通运输局、各乡镇）: units alone at the end of an item
_BARE: Final = re.compile(r"(?:(?<=[。；;])|\A)[（(](?P<units>[省市区县州旗各镇乡][^（）()。；：:\d]{2,80})[)）]。?\Z")
# （市教育局、农业农村局）: the second without its place
_OFFICES: Final = ("局", "委", "办", "部", "厅", "公司", "集团")
_OF_A_PLACE: Final = re.compile("[省市区县州旗镇乡各]..")


def _bare(text: str) -> list[OwnerStatement]:
    """Units that stand alone in brackets at the end of a text."""
    match = _BARE.search(text) if text.endswith(("）", ")", "）。")) else None
    units = split_units(match["units"]) if match else ()
    if match is None or not units or not _OF_A_PLACE.match(units[0]) or not all(map(_is_unit, units)):
        return []
    if not all(_OF_A_PLACE.match(unit) or unit.endswith(_OFFICES) for unit in units):
        return []
    return [OwnerStatement(match.start(), match.end(), tuple(Owner(unit, "lead") for unit in units))]


def _read_said(words: str) -> tuple[Owner, ...]:
    """Owners of a list in which each group ends with what it does: A牵头，B、C配合. Empty when it does not read so."""
    owners: list[Owner] = []
    waiting: list[str] = []
    said_any = False
    for piece in _pieces(words):
        said = list(_words().said.finditer(piece))
        if said and said[-1].end() == len(piece):
            last = said[0] if said[0].start() else said[-1]
            unit = piece[: last.start()].removesuffix("等").removeprefix("由")
            waiting.extend(split_units(unit))
            owners.extend(Owner(name, "lead" if last["lead"] else "supporting") for name in waiting)
            waiting, said_any = [], True
        else:
            waiting.extend(split_units(piece.removeprefix("由")))
    if not said_any or not all(_is_unit(owner.unit) for owner in owners):
        return ()
    return _distinct([*owners, *(Owner(name, "supporting") for name in waiting)])


def _is_unit(name: str) -> bool:
    return len(name) <= _NAME_LENGTH and (name.startswith("各") or _words().ending.search(name) is not None)


def _split(words: str, separators: str) -> list[str]:
    pieces, depth, begin = [], 0, 0
    for position, mark in enumerate(words):
        if mark in _OPEN:
            depth += 1
        elif mark in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 and mark in separators:
            pieces.append(words[begin:position])
            begin = position + 1
    pieces.append(words[begin:])
    return [piece for piece in (piece.strip() for piece in pieces) if piece]


def _split_joined(piece: str) -> list[str]:
    """区委宣传部和区文化旅游局 is two, 区住房和城乡建设局 one: what stands before 和 must be a whole unit."""
    for match in re.finditer("以及|和|及|与", piece):
        left, right = piece[: match.start()], piece[match.end() :]
        if len(left) >= 3 and _words().joined.search(left) and _is_unit(_clean(right)) and _depth(left) == 0:
            return [left, *_split_joined(right)]
    return [piece]


def _depth(text: str) -> int:
    return sum(mark in _OPEN for mark in text) - sum(mark in _CLOSE for mark in text)


def _clean(unit: str) -> str:
    name = _ASIDE.sub("", "".join(unit.split()).strip("。；;：:、，,"))
    short = _ETC.sub("", name) if "等" in name[-8:] else name
    return short or name


def _distinct(owners: Iterable[Owner]) -> tuple[Owner, ...]:
    """Each unit once, with the role that comes first."""
    known: dict[str, Owner] = {}
    for owner in owners:
        known.setdefault(owner.unit, owner)
    return tuple(known.values())
