"""Proving the trail: every link of the chain, and every row of the ledger against it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from luoshi_site.ledger.models import ChainHead, Change
from luoshi_site.ledger.trail import START, digest, kept_models, seal, state

_CHUNK = 2000


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


def verify(noted: tuple[int, str] | None = None, tell: Callable[[str], None] | None = None, most: int = 1000) -> Proof:
    """Walk the chain and hold every row against it.

    ``noted`` is the number and hash of a link written down earlier, outside of this machine: if the whole chain was
    forged since, it no longer holds that link. At most ``most`` faults are listed.
    """
    say = tell or (lambda _: None)
    faults: list[Fault] = []
    known: dict[tuple[str, int], str] = {}
    count, last = 0, START
    for fault in _walk(known):
        if isinstance(fault, Fault):
            faults.append(fault)
            continue
        count, last = fault
        if count % 10000 == 0:
            say(f"已核对 {count} 条变更")
    faults += _check_head(count, last)
    if noted is not None and not Change.objects.filter(id=noted[0], hash=noted[1]).exists():
        faults.append(Fault("链条中没有先前记下的这一条：历史被整体改写过", change=noted[0]))
    rows = 0
    for model in kept_models():
        label = model._meta.label_lower
        for row in model._default_manager.order_by("pk").iterator(chunk_size=_CHUNK):
            rows += 1
            expected = known.pop((label, row.pk), None)
            if expected is None:
                faults.append(Fault("这一行没有变更记录：绕过站点写入", label, row.pk))
            elif expected != digest(state(row)):
                faults.append(Fault("这一行与最后一次记录不同：绕过站点修改", label, row.pk))
            if len(faults) >= most:
                return Proof(count, rows, last, tuple(faults))
        say(f"已核对 {label}")
    kept = {model._meta.label_lower for model in kept_models()}
    faults += [Fault("这一行已不存在：绕过站点删除", label, key) for label, key in sorted(known) if label in kept]
    return Proof(count, rows, last, tuple(faults[:most]))


def _walk(known: dict[tuple[str, int], str]) -> Iterator[Fault | tuple[int, str]]:
    """Every link in turn; fills ``known`` with the state in which each row was last left."""
    expected, previous = 1, START
    for change in Change.objects.order_by("id").iterator(chunk_size=_CHUNK):
        if change.id != expected:
            yield Fault(f"缺少第{expected}至{change.id - 1}条变更记录", change=change.id)
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


def _check_head(count: int, last: str) -> list[Fault]:
    head = ChainHead.objects.filter(id=1).first()
    if head is None:
        return [Fault("链尾记录丢失")] if count else []
    if (head.last, head.hash or START) != (count, last):
        return [Fault(f"链尾记到第{head.last}条，实有{count}条：末尾的记录被删去或添加", change=count)]
    return []
