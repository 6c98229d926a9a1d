"""Proving the trail: every link of the chain, and every row of the ledger against it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import models

from luoshi.said import said
from luoshi_site.ledger.models import ChainHead, Change
from luoshi_site.ledger.trail import START, digest, kept_models, seal, state

_NOTED = re.compile(r"(\d{1,18}):([0-9a-f]{64})\Z")
_CHUNK, _ROUNDS = 2000, 10
Tell = Callable[[str, int], None]  # what is done, and how many of it so far


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that the trail does not vouch for. ``change`` is the link where it shows, 0 where there is none."""

    what: str
    object_type: str = ""
    object_id: int = 0
    change: int = 0

    def __str__(self) -> str:
        where = f"{self.object_type} {self.object_id}" if self.object_type else ""
        link = f"第{self.change}条" if self.change else ""
        return "，".join(part for part in (link, where, self.what) if part)


@dataclass(frozen=True, slots=True)
class Proof:
    """What `verify` found. ``head`` is the last hash: whoever noted an earlier one can ask for it again."""

    changes: int
    rows: int
    head: str
    faults: tuple[Fault, ...]

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.faults


def verify(noted: tuple[int, str] | None = None, tell: Tell | None = None, most: int = 1000) -> Proof:
    """Walk the chain and hold every row against it; people may go on working while it walks.

    ``noted`` is the number and hash of a link written down earlier, outside of this machine: if the whole chain was
    forged since, it no longer holds that link. At most ``most`` faults are listed.
    """
    say = tell or (lambda *_: None)
    faults: list[Fault] = []
    known: dict[tuple[str, int], str] = {}
    end = _End()
    _follow(end, known, faults, say)
    if noted is not None and not Change.objects.filter(id=noted[0], hash=noted[1]).exists():
        faults.append(Fault("链条中没有先前记下的这一条：历史被整体改写过", change=noted[0]))
    rows, doubted = _hold_rows(known, say, most)
    doubted = _catch_up(end, doubted, faults)
    faults = [*faults, *_check_head(end), *doubted.values()]
    return Proof(end.number, rows, end.hash, tuple(faults[:most]))


@dataclass(slots=True)
class _End:
    """How far the chain was walked."""

    number: int = 0
    hash: str = START


Doubted = dict[tuple[str, int], Fault]


def _follow(end: _End, known: dict[tuple[str, int], str], faults: list[Fault], say: Tell = lambda *_: None) -> None:
    """Walk on from ``end``, into which it writes how far it came."""
    for found in _walk(known, end):
        if isinstance(found, Fault):
            faults.append(found)
            continue
        end.number, end.hash = found
        if end.number % 10000 == 0:
            say("已核对变更记录", end.number)


def _hold_rows(known: dict[tuple[str, int], str], say: Tell, most: int) -> tuple[int, Doubted]:
    """Every row against the state in which the chain left it; gives how many rows, and those that differ."""
    rows = 0
    doubted: Doubted = {}
    for model in kept_models():
        label = model._meta.label_lower
        for row in model._default_manager.order_by("pk").iterator(chunk_size=_CHUNK):
            rows += 1
            fault = _fault_of(row, known.pop((label, row.pk), None))
            if fault is not None:
                doubted[label, row.pk] = fault
                if len(doubted) >= most:
                    return rows, doubted
        say("已核对台账的行", rows)
    kept = {model._meta.label_lower for model in kept_models()}
    gone = [(label, key) for label, key in sorted(known) if label in kept]
    doubted.update({(label, key): Fault("这一行已不存在：绕过站点删除", label, key) for label, key in gone})
    return rows, doubted


def _fault_of(row: models.Model, expected: str | None) -> Fault | None:
    label = row._meta.label_lower
    if expected is None:
        return Fault("这一行没有变更记录：绕过站点写入", label, row.pk)
    if expected != digest(state(row)):
        return Fault("这一行与最后一次记录不同：绕过站点修改", label, row.pk)
    return None


def _catch_up(end: _End, doubted: Doubted, faults: list[Fault]) -> Doubted:
    """What was changed while the rows were read is no fault: the links that came since vouch for it."""
    tables = {model._meta.label_lower: model for model in kept_models()}
    for _ in range(_ROUNDS):
        since: dict[tuple[str, int], str] = {}
        _follow(end, since, faults)
        if not since:
            break
        for place in since.keys() & doubted.keys():
            row = tables[place[0]]._default_manager.filter(pk=place[1]).first()
            fault = _fault_of(row, since[place]) if row is not None else doubted[place]
            if fault is None:
                del doubted[place]
            else:
                doubted[place] = fault
    return doubted


def _walk(known: dict[tuple[str, int], str], end: _End) -> Iterator[Fault | tuple[int, str]]:
    """Every link behind ``end`` in turn; fills ``known`` with the state in which each row was last left."""
    expected, previous = end.number + 1, end.hash
    for change in Change.objects.filter(id__gt=end.number).order_by("id").iterator(chunk_size=_CHUNK):
        if change.id != expected:
            yield Fault(
                said("缺少第{expected}至{value}条变更记录", expected=expected, value=change.id - 1), change=change.id
            )
        if change.previous != previous:
            yield Fault("与前一条接不上", change.object_type, change.object_id, change.id)
        if seal(change) != change.hash:
            yield Fault("内容与散列值不符：记录被改动", change.object_type, change.object_id, change.id)
        after = dict(change.after or {})
        for label, rows in after.pop("rows", {}).items():
            for key, found in rows.items():
                known[label, int(key)] = found
        known[change.object_type, change.object_id] = digest(after)
        previous, expected = change.hash, change.id + 1
        yield change.id, change.hash


def _check_head(end: _End) -> list[Fault]:
    """The head must name the last link there is; asked again where someone writes between the two questions."""
    count, last, head = end.number, end.hash, None
    for _ in range(_ROUNDS):
        head = ChainHead.objects.filter(id=1).first()
        newest = Change.objects.order_by("-id").values_list("id", "hash").first()
        count, last = newest or (0, START)
        if (head.last, head.hash or START) == (count, last) if head else not count:
            return []
    if head is None:
        return [Fault("链尾记录丢失")]
    return [
        Fault(
            said("链尾记到第{last}条，实有{count}条：末尾的记录被删去或添加", last=head.last, count=count), change=count
        )
    ]


def read_noted(written: str) -> tuple[int, str] | None:
    """The end of a chain as it was printed: its number and hash; None for anything else.

    >>> read_noted("12:" + "ab" * 32)[0], read_noted("12:ab"), read_noted("")
    (12, None, None)
    """
    match = _NOTED.match(written.strip())
    return (int(match[1]), match[2]) if match else None
