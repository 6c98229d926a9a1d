"""``luoshi audit``: is the trail of changes whole, and does the ledger agree with it?"""

from __future__ import annotations

from pathlib import Path

from luoshi.errors import InputError
from luoshi_site.commands.setting_up import Tell, start_django


def audit_verify(noted: str | None = None, tell: Tell = print) -> int:
    """Check every link and every row; gives 0 when all is sound, 1 otherwise.

    ``noted`` is what an earlier run printed as the end of the chain (``1234:ab12…``) and someone kept elsewhere: a
    chain that was forged as a whole since then no longer holds it.
    """
    start_django()
    from luoshi_site.ledger.verify import verify

    proof = verify(read_noted(noted) if noted else None)
    for fault in proof.faults:
        tell(f"✕ {fault}")
    spoilt = _spoilt_files()
    for place in spoilt:
        tell(f"✕ 登记过的文件在磁盘上不见了或已损坏：{place}")
    if spoilt and proof.sound:
        tell(
            f"变更{proof.changes}条、台账{proof.rows}行与审计链相符，但有{len(spoilt)}份文件不是登记时的样子。请从备份找回。"
        )
        return 1
    if not proof.sound:
        tell(f"变更{proof.changes}条、台账{proof.rows}行中，发现{len(proof.faults)}处与审计链不符。")
        return 1
    tell(f"● 变更{proof.changes}条、台账{proof.rows}行，全部与审计链相符。")
    tell(f"链尾 {proof.changes}:{proof.head}　请另处保存，下次用 --noted 核对。")
    return 0


def _spoilt_files() -> list[Path]:
    """Where stored files should be and are not as they came: their names are in the trail, their bytes on the disk."""
    from luoshi_site.ledger.models import StoredFile
    from luoshi_site.ledger.services.files import is_whole, path_of

    names = StoredFile.objects.order_by("sha256").values_list("sha256", flat=True)
    return [path_of(sha256) for sha256 in names.iterator() if not is_whole(sha256)]


def read_noted(written: str) -> tuple[int, str]:
    """The end of a chain as it was printed.

    >>> start_django()
    >>> read_noted("12:" + "ab" * 32)[0]
    12
    """
    from luoshi_site.ledger import verify

    found = verify.read_noted(written)
    if found is None:
        raise InputError("看不懂这个链尾。", where=written[:80], remedy="请原样粘贴上次核对时打印的“编号:散列值”。")
    return found
